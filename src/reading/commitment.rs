//! What kind of promise an action is.

use super::{
    contrary,
    hours::{Cover, covers},
    limbs::limbs,
    phrase::{PhraseBook, Words},
    places,
    promising::{Strength, actor, joined_verbs, verbs},
    rhythm::rhythms,
    share::share,
    verbs::verb_stem,
    words::{ABSENCE, DUTY, MADE_READY, PROCESS, speaks_of_whole},
};
use crate::{
    base::{FixedState, Prose, Span},
    model::Commitment,
};
use indexmap::IndexSet;
use std::sync::LazyLock;

/// Patterns of each kind, over the words behind "will", "is to", "are", "has" and the like, or at the
/// head of a bullet. General verbs of administration.
pub(super) const KINDS: &[(Commitment, &[&str])] = &[
    (
        Commitment::Apply,
        &[
            "apply|applying|applied for|to",
            "bid|bidding for",
            "entry|entries ?will ?to be submitted|made to|for",
            "make|making|made an|a|its|our|their|the ?joint ?formal application|applications|bid|bids|nomination|nominations",
            "submit~|put|lodge|prepare|sent|send * * application|applications|bid|bids|nomination|nominations|proposal|proposals",
            "application|applications|bid|bids|nomination|nominations ?will ?be ?has ?have ?been submitted|made|lodged|put",
            "seek|seeking|sought|request|requesting|pursue * funding|investment|money|grant|grants|approval|permission|sponsorship|accreditation",
            "bid|bids to|for|the",
            "seek|seeking|sought|request|requesting|secure|pursue|explore ?further ?additional ?new ?external funding|investment|money|grant|grants|approval|resources|permission|sponsorship",
            "funding|money|investment|resources|resource|approval|grant|grants ?will|to ?is ?are ?be ?being sought|requested|bid|applied",
            "request|requesting ** positions|posts|staff|powers|exemption|extension|licence|license|capital|revenue|appropriations",
            "seek|request|requesting ** authority|legislation|powers|exemption|licence|license",
            "ask|asking|asked ** to agree|approve|fund|finance|grant|permit",
            "agreement|approval|consent|permission|support ** be sought|requested",
            "include|submit a request",
            "nominate|nominating",
            "business case for|to",
        ],
    ),
    (
        Commitment::Review,
        &[
            "review~",
            "explor~",
            "consider~",
            "evaluat~",
            "assess|assessing|assessed",
            "research~",
            "scope|scoping|scoped",
            "investigat~",
            "examin~",
            "study|studying|studied",
            "analys~|analyz~",
            "audit|auditing|audited",
            "consult|consulting|consulted",
            "look at|into",
            "test|testing if|whether",
            "conduct~|undertak~|carry|carrying|commission~|complet~|perform|produce * review|evaluation|assessment|audit|analysis|study|research|survey|scoping|appraisal|inquiry|self",
        ],
    ),
    (
        Commitment::Instruct,
        &[
            "instruct~",
            "require|requiring|required|mandate|mandating|mandated|oblige|obliged",
            "clarif~",
            "remind~",
            "direct|directs|directed|directing all|every|each|the|staff|managers|heads|governors|regional|local|offices|agencies|teams",
            "set|setting * expectation|expectations|requirement|requirements|standards",
            "provide|issue|give|providing|issuing|giving * clarification|instruction|instructions|direction",
            "make|making|made ?it clear|mandatory|compulsory",
            "make|ensure|see * told|informed|reminded|briefed|instructed|aware",
            "write|writing to ** require|instruct|remind|tell|direct",
            "write|writing to ** make clear",
            "tell|telling|brief|briefing all|every|staff|managers",
            "notify|notifying|notified",
            "message|letter|notice|memorandum|circular|bulletin ** requiring|reminding|instructing|directing",
            "asked|told|reminded|instructed to",
            "be told|reminded|instructed",
        ],
    ),
    (
        Commitment::Convene,
        &[
            "conven~",
            "host|hosting|hosted",
            "offer|offering|offered",
            "share|sharing|shared",
            "invit~",
            "meet|meeting|met with|the|all|families",
            "discuss|discussing|discussed",
            "hold|holding|held|organise|organize|arrange * meeting|meetings|workshop|workshops|forum|forums|event|events|roundtable|conference|seminar|seminars|summit|dialogue|dialogues|evening|evenings|session|sessions|webinar|webinars",
            "meeting|meetings|workshop|workshops|forum|event|events|summit|conference|seminar|panel ** will|to ?be take|meet|held|convened|set",
            "bring|bringing|brought|call|calling|called|get|getting together",
            "take|taking learning|lessons",
            "learning|lessons|practice * ?will ?be taken|shared|drawn|disseminated|captured|applied",
            "disseminat~",
        ],
    ),
];

/// The pattern book of promises. Made of constants, the same for every comparison.
static BOOK: LazyLock<PhraseBook<Commitment>> = LazyLock::new(|| PhraseBook::new(KINDS.iter().copied()));

/// What a promise is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Promise {
    pub(crate) commitment: Commitment,
    /// Whether going on is the whole of it: to increase, improve, support.
    pub(crate) is_process: bool,
    /// Whether the words promise the whole: all, every, each.
    pub(crate) is_of_whole: bool,
    /// The stem of the verb that promises; empty where none is found.
    pub(crate) verb: String,
    /// The stems of all verbs that promise: of "will draft and publish", both.
    pub(crate) verbs: Vec<String>,
    /// Whether it makes others do something: to require, to mandate, to lay a duty on.
    pub(crate) is_of_duty: bool,
    /// Whether what is promised is that something is no longer so.
    pub(crate) is_of_absence: bool,
    /// Whether what is promised is itself a draft, plan, contract or the like.
    pub(crate) is_of_making_ready: bool,
    /// The sentences that promise; those around them tell the background. All where none is told apart.
    pub(crate) core: Vec<Span>,
    /// Who promises to do it, as they name them: "the Commission" of "the Commission will publish".
    pub(crate) actors: Vec<Span>,
    /// What those name one by one, each as its stems.
    pub(crate) limbs: Vec<Vec<String>>,
    /// How many places or bodies they name by their number: "each of the four".
    pub(super) places: Option<f64>,
    /// The one rhythm that they promise, in times a year.
    pub(crate) rhythm: Option<f64>,
    /// Whether it is to be done again and again.
    pub(super) is_recurring: bool,
    /// The rows of qualities that they promise.
    pub(super) contraries: Vec<usize>,
    /// The part of a whole that they promise: "at least half", "a quarter of the days".
    pub(super) share: Option<f64>,
    /// The days of the week and hours of the day that they promise.
    pub(super) covers: Vec<(Cover, f64)>,
}

impl Promise {
    /// Reads the words of an action. `is_part` for a bullet, whose first word may be its verb.
    pub(crate) fn read(text: &str, prose: &Prose, is_part: bool) -> Self {
        let all = Words::whole(text, &prose.words);
        let under = |part: Span| Words::under(text, &prose.words, part);
        let mut best: Option<(Strength, Commitment, bool, String)> = None;
        let mut applies = None;
        // each verb once, however often it is promised: every sentence is held against all of them
        let mut promised: IndexSet<String, FixedState> = IndexSet::default();
        let mut core: Vec<Span> = Vec::new();
        let mut actors: Vec<Span> = Vec::new();
        let is_promised = all.has(&["will", "shall"]);
        for (number, sentence) in prose.sentences.iter().copied().enumerate() {
            let words = under(sentence);
            let kinds = BOOK.find(&words);
            let about = subject_kind(&words);
            for (strength, at) in verbs(&words, is_part, number == 0 && !is_promised) {
                let place = words.span(at, at + 1);
                let kind = kind_at(&words, &kinds, place).or(about).unwrap_or(Commitment::Deliver);
                let verb = words.get(at).map(verb_stem).unwrap_or_default();
                if kind == Commitment::Apply && strength >= Strength::Doing {
                    applies.get_or_insert_with(|| verb.clone());
                }
                let process = PROCESS.iter().any(|known| verb.starts_with(known));
                if strength == Strength::Promised {
                    promised.insert(verb.clone());
                    promised.extend(joined_verbs(&words, at));
                    if core.last() != Some(&sentence) {
                        core.push(sentence);
                    }
                    actors.extend(actor(&words, at));
                }
                if best.as_ref().is_none_or(|(known, ..)| strength > *known) {
                    best = Some((strength, kind, process, verb));
                }
            }
        }
        let is_of_whole = speaks_of_whole(&all);
        let (commitment, is_process, verb) = match (applies, best) {
            (Some(verb), _) => (Commitment::Apply, false, verb),
            (None, Some((_, kind, process, verb))) => (kind, process, verb),
            (None, None) => {
                let words = under(prose.sentences.first().copied().unwrap_or_default());
                (first_kind(&words), false, String::new())
            }
        };
        if !verb.is_empty() {
            promised.insert(verb.clone());
        }
        let promised: Vec<String> = promised.into_iter().collect();
        if core.is_empty() {
            core.push(Span::new(0, text.len()));
        }
        let words: Vec<Words<'_>> = core.iter().map(|span| under(*span)).collect();
        let is_of_absence = words.iter().any(|words| promises_absence(words, &promised));
        let is_of_making_ready = promises_making_ready(&words, &promised);
        let limbs = words.iter().map(limbs).find(|limbs| !limbs.is_empty()).unwrap_or_default();
        let rhythms: Vec<f64> = words.iter().flat_map(rhythms).map(|(times, _)| times).collect();
        let rhythm = if let [rhythm] = rhythms[..] { Some(rhythm) } else { None };
        let is_recurring = !rhythms.is_empty() || words.iter().any(|words| words.has(&RECURRING));
        let contraries = words.iter().flat_map(contrary::promised).collect();
        let covers = words.iter().flat_map(covers).map(|(cover, amount, _)| (cover, amount)).collect();
        let places = words.iter().find_map(places::promised);
        let share = words.iter().find_map(|words| share(words, &|| None)).map(|share| share.of_whole);
        let is_of_duty = commitment == Commitment::Instruct || words.iter().any(|words| words.has(&DUTY));
        Self {
            commitment,
            is_of_duty,
            is_process,
            is_of_whole,
            verb,
            verbs: promised,
            is_of_absence,
            is_of_making_ready,
            core,
            actors,
            limbs,
            places,
            rhythm,
            is_recurring,
            contraries,
            share,
            covers,
        }
    }
}

/// The kind of act that some words name first.
fn first_kind(words: &Words<'_>) -> Commitment {
    BOOK.find(words).first().map_or(Commitment::Deliver, |(kind, _)| *kind)
}

/// Words of what is done again and again.
const RECURRING: [&str; 8] =
    ["annual", "periodic", "periodically", "recurring", "regular", "regularly", "ongoing", "routine"];

/// "A review of … will test": the subject says what kind of act it is.
fn subject_kind(words: &Words<'_>) -> Option<Commitment> {
    let noun =
        words.iter().take(3).find(|word| !["a", "an", "the", "this", "further", "full"].contains(word))?;
    let review = ["review", "evaluation", "assessment", "audit", "analysis", "study", "research", "survey"];
    review.contains(&noun).then_some(Commitment::Review)
}

/// Whether what is promised is itself made ready or tried: a draft, a plan, a pilot.
fn promises_making_ready(words: &[Words<'_>], verbs: &[String]) -> bool {
    const TRIES: [&str; 4] = ["pilot", "trial", "draft", "design"];
    words.iter().any(|words| words.iter().any(|word| MADE_READY.has(word)))
        || !verbs.is_empty() && verbs.iter().all(|verb| TRIES.contains(&verb.as_str()))
}

/// Whether what is promised is that something is no longer so: "will no longer", "cease", "so that no …".
fn promises_absence(words: &Words<'_>, verbs: &[String]) -> bool {
    verbs.iter().any(|verb| ABSENCE.contains(&verb.as_str()))
        || (1..words.len()).any(|at| {
            let (before, word) = (words.get(at - 1).unwrap_or(""), words.get(at).unwrap_or(""));
            ["will", "shall", "are", "is", "be", "that"].contains(&before)
                && ["no", "not", "never"].contains(&word)
        })
}

/// The kind whose words stand at a verb or right behind it.
fn kind_at(words: &Words<'_>, kinds: &[(Commitment, Span)], verb: Span) -> Option<Commitment> {
    let is_at =
        |span: &Span| span.start >= verb.start && gap_words(words, verb, *span) <= 1 || span.overlaps(verb);
    kinds.iter().find(|(_, span)| is_at(span)).map(|(kind, _)| *kind)
}

/// How many words stand between a verb and the phrase found at or after it.
fn gap_words(words: &Words<'_>, verb: Span, phrase: Span) -> usize {
    (0..words.len())
        .filter(|at| {
            let span = words.span(*at, at + 1);
            span.start >= verb.end && span.end <= phrase.start
        })
        .count()
}
