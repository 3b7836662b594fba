//! What kind of promise an action is.

use super::{
    phrase::{PhraseBook, Words},
    words::{PROCESS, is_adverb},
};
use crate::{
    base::{Prose, Span, stem},
    model::Commitment,
};
use std::sync::LazyLock;

/// Verbs that say nothing of what is promised; the next verb does.
const LIGHT: [&str; 17] = [
    "includ", "begin", "build", "work", "start", "continu", "aim", "look", "be", "have", "ensur", "need",
    "want", "help", "come", "follow", "go",
];

/// Patterns of each kind, over the words behind "will", "is to", "are", "has" and the like, or at the
/// head of a bullet. General verbs of administration.
pub(super) const KINDS: &[(Commitment, &[&str])] = &[
    (
        Commitment::Apply,
        &[
            "apply|applying|applied for|to",
            "bid|bidding for",
            "submit~|make|making|made|put|lodge|prepare|sent|send * * application|applications|bid|bids|nomination|nominations|proposal|proposals",
            "application|applications|bid|bids|nomination|nominations ?will ?be ?has ?have ?been submitted|made|lodged|put",
            "seek|seeking|sought|request|requesting|pursue * funding|investment|money|grant|grants|approval|permission|sponsorship|accreditation",
            "bid|bids to|for|the",
            "seek|seeking|sought|request|requesting|secure|pursue|explore ?further ?additional ?new ?external funding|investment|money|grant|grants|approval|resources|permission|sponsorship",
            "funding|money|investment|resources|resource|approval|grant|grants ?will|to ?is ?are ?be ?being sought|requested|bid|applied",
            "request|requesting * positions|posts|staff|powers|exemption|extension|licence|license|capital|revenue",
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
            "write|writing to * require|instruct|remind|tell|ask|direct",
            "tell|telling|brief|briefing all|every|staff|managers",
            "notify|notifying|notified",
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
            "hold|holding|organise|organize|arrange * meeting|meetings|workshop|workshops|forum|event|events|roundtable|conference|seminar|seminars",
            "take|taking learning|lessons",
            "learning|lessons|practice * ?will ?be taken|shared|drawn|disseminated|captured|applied",
            "disseminat~",
        ],
    ),
];

/// The pattern book of promises. Made of constants, the same for every comparison.
static BOOK: LazyLock<PhraseBook<Commitment>> = LazyLock::new(|| PhraseBook::new(KINDS.iter().copied()));

/// What a promise is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Promise {
    pub(crate) commitment: Commitment,
    /// Whether going on is the whole of it: to increase, improve, support.
    pub(crate) is_process: bool,
    /// Whether the words promise the whole: all, every, each.
    pub(crate) is_of_whole: bool,
    /// The stem of the verb that promises; empty where none is found.
    pub(crate) verb: String,
}

/// A place where a verb of promising stands, and how much it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    /// "has done", "does": what is told, not promised.
    Told,
    /// "(was asked) to undertake a review".
    Assigned,
    /// "is doing".
    Doing,
    /// "will do", "is to do", or the head of a bullet.
    Promised,
}

impl Promise {
    /// Reads the words of an action. `is_part` for a bullet, whose first word may be its verb.
    pub(crate) fn read(prose: &Prose, is_part: bool) -> Self {
        let (all, sentences) = (&prose.words, &prose.sentences);
        let mut best: Option<(Strength, Commitment, bool, String)> = None;
        let mut applies = None;
        for sentence in sentences {
            let words = Words::under(all, *sentence);
            let kinds = BOOK.find(&words);
            let about = subject_kind(&words);
            for (strength, at) in verbs(&words, is_part) {
                let place = words.span(at, at + 1);
                let kind = kinds
                    .iter()
                    .find(|(_, span)| {
                        let behind = span.start >= place.start && gap_words(&words, place, *span) <= 1;
                        behind || span.overlaps(place)
                    })
                    .map(|(kind, _)| *kind)
                    .or(about)
                    .unwrap_or(Commitment::Deliver);
                let verb = words.get(at).map(stem).unwrap_or_default();
                if kind == Commitment::Apply && strength >= Strength::Doing {
                    applies.get_or_insert_with(|| verb.clone());
                }
                let process = PROCESS.iter().any(|known| verb.starts_with(known));
                if best.as_ref().is_none_or(|(known, ..)| strength > *known) {
                    best = Some((strength, kind, process, verb));
                }
            }
        }
        let is_of_whole = Words::whole(all).has(&super::words::WHOLE);
        let (commitment, is_process, verb) = match (applies, best) {
            (Some(verb), _) => (Commitment::Apply, false, verb),
            (None, Some((_, kind, process, verb))) => (kind, process, verb),
            (None, None) => {
                let words = Words::under(all, sentences.first().copied().unwrap_or_default());
                let kind = BOOK.find(&words).first().map_or(Commitment::Deliver, |(kind, _)| *kind);
                (kind, false, String::new())
            }
        };
        Self { commitment, is_process, is_of_whole, verb }
    }
}

/// "A review of … will test": the subject says what kind of act it is.
fn subject_kind(words: &Words<'_>) -> Option<Commitment> {
    let noun =
        words.iter().take(3).find(|word| !["a", "an", "the", "this", "further", "full"].contains(word))?;
    let review = ["review", "evaluation", "assessment", "audit", "analysis", "study", "research", "survey"];
    review.contains(&noun).then_some(Commitment::Review)
}

/// The verbs that tell or promise, in order.
fn verbs(words: &Words<'_>, is_part: bool) -> Vec<(Strength, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let strength = match words.get(at).unwrap_or("") {
            "will" | "shall" => Some(Strength::Promised),
            "is" | "are" if words.get(at + 1) == Some("to") => Some(Strength::Promised),
            "is" | "are" if is_doing(words, at + 1) => Some(Strength::Doing),
            "has" | "have" => Some(Strength::Told),
            _ => None,
        };
        if let Some(strength) = strength
            && let Some(verb) = main_verb(words, at + 1)
        {
            found.push((strength, verb));
        }
        at += 1;
    }
    // "to undertake a review": what somebody was found or asked for.
    for at in 0..words.len() {
        let undertakes = words.get(at) == Some("to")
            && words
                .get(at + 1)
                .map(stem)
                .is_some_and(|verb| ["undertak", "conduct", "commiss"].contains(&verb.as_str()));
        if undertakes {
            found.push((Strength::Assigned, at + 1));
        }
    }
    // A bullet, or a plan in the imperative, begins with its verb.
    let promised = found.iter().any(|(strength, _)| *strength == Strength::Promised);
    let no_verb = ["the", "a", "an", "there", "this", "as", "in", "from", "with", "by", "to"];
    if !promised
        && (is_part || found.is_empty())
        && words.get(0).is_some_and(|word| !no_verb.contains(&word) && !is_adverb(word))
    {
        found.insert(0, (Strength::Promised, 0));
    }
    found
}

/// Whether a progressive follows, adverbs passed over: "currently working", "being reviewed".
fn is_doing(words: &Words<'_>, from: usize) -> bool {
    (from..from + 4)
        .filter_map(|at| words.get(at))
        .find(|word| !is_adverb(word) && !["now", "also", "still"].contains(word))
        .is_some_and(|word| word == "being" || super::words::is_progressive(word))
}

/// The verb behind an auxiliary: adverbs, "be", "been" and light verbs passed over.
fn main_verb(words: &Words<'_>, from: usize) -> Option<usize> {
    (from..from + 10).map_while(|at| words.get(at).map(|word| (at, word))).find_map(|(at, word)| {
        let passed = is_adverb(word)
            || PASSED.contains(&word)
            || at < from + 3 && LIGHT.contains(&stem(word).as_str());
        (!passed).then_some(at)
    })
}

/// Words between an auxiliary and its verb.
const PASSED: [&str; 15] = [
    "to", "be", "been", "being", "not", "also", "then", "now", "still", "both", "further", "and", "with",
    "on", "by",
];

/// How many words stand between a verb and the phrase found at or after it.
fn gap_words(words: &Words<'_>, verb: Span, phrase: Span) -> usize {
    (0..words.len())
        .filter(|at| {
            let span = words.span(*at, at + 1);
            span.start >= verb.end && span.end <= phrase.start
        })
        .count()
}
