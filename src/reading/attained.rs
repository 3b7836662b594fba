//! How strongly a clause says that the promised act was done.

use super::{
    commitment::Promise,
    phrase::Words,
    predicate::{Aspect, Predicate},
    stage::{Stage, answers, stage},
    table::Heard,
    verbs::{is_past, same_act},
    weight::{HALF, NEAR_ENOUGH, SAYS_DONE},
    words::{EFFORT, NOUNS_OF_ANYTHING, NOUNS_OF_VERBS, is_adverb, speaks_of_whole},
};
use crate::{base::is_function_word, model::Commitment};

/// How strongly a clause says that the promised act was done: 0 to 1.
pub(super) fn attained(heard: &Heard<'_>, promise: &Promise) -> f64 {
    let said = Said { heard, promise, is_named: names_act(&heard.words, promise) };
    let predicates = heard.statement.predicates.iter().filter(|one| !one.is_aside && said.says_done(one));
    let strongest = predicates.map(|one| said.by_verb(one)).fold(0.0, f64::max);
    let ready = if heard.statement.is_of_making_ready && !promise.is_of_making_ready { 0.4 } else { 1.0 };
    // "This action has been completed" is the label over again.
    let label = if heard.statement.is_of_action { 0.3 } else { 1.0 };
    strongest * ready * label * (0.35 + 0.65 * (heard.near / 0.4).min(1.0))
}

/// A clause held against a promise.
struct Said<'s, 'h> {
    heard: &'s Heard<'h>,
    promise: &'s Promise,
    /// Whether it names the promised act.
    is_named: bool,
}

impl Said<'_, '_> {
    /// Whether a predicate says anything done.
    fn says_done(&self, one: &Predicate) -> bool {
        let begins = one.aspect == Aspect::UnderWay
            && BEGIN.contains(&one.verb.as_str())
            && !self.is_named
            && self.promise.verbs.iter().any(|verb| same_act(verb, &one.verb));
        begins
            || matches!(one.aspect, Aspect::Attained | Aspect::Standing)
            || self.is_gone(one)
            || self.promise.is_process && one.aspect == Aspect::UnderWay
    }

    /// What was to be no more is no more; not what could not be dealt with.
    fn is_gone(&self, one: &Predicate) -> bool {
        self.promise.is_of_absence
            && (one.aspect == Aspect::Ended || one.aspect == Aspect::Denied && !one.is_possible)
    }

    /// How strongly a predicate says that the promised act was done, its clause's nearness left aside.
    fn by_verb(&self, one: &Predicate) -> f64 {
        let words = self.heard.words;
        if FEELING.contains(&one.verb.as_str()) {
            return 0.0;
        }
        if let Some(strength) = self.by_state(one) {
            return strength;
        }
        if !self.is_named && words.iter().take(one.at).any(|word| EFFORT.contains(&word)) {
            return 0.1;
        }
        // "Have agreement from the sites".
        let agreed = ["have", "has"].contains(&one.verb.as_str())
            && words.iter().skip(one.end).take(3).any(|word| AGREED.contains(&word));
        let strength = answers(&self.promise.verbs, if agreed { "agre" } else { &one.verb });
        // "Took its first call on 7 July".
        let is_first = one.aspect == Aspect::Attained
            && one.at < 12
            && words.iter().skip(one.at).take(4).any(|word| word == "first");
        let strength = if is_first { f64::max(strength, 0.7) } else { strength };
        // "Have been advertised on the portal since October": the practice is there.
        if words.has(&["since"]) && one.at > 0 && !one.is_before && strength > 0.1 {
            return f64::max(strength, 0.8);
        }
        // Where to review was promised, to have reviewed is enough; a noun needs a verb of more than making ready.
        let is_act = self.heard.is_of_kind && strength > 0.1 || self.is_named && strength > 0.2;
        let strength = if is_act { f64::max(strength, 0.8) } else { strength };
        if one.aspect == Aspect::Standing { strength * 0.7 } else { strength }
    }

    /// The same, of what holds by itself, whatever the verb that promised it.
    fn by_state(&self, one: &Predicate) -> Option<f64> {
        let is_standing = one.aspect == Aspect::Standing;
        // "The number was nil"; a state; what a promise of absence wants.
        let is_nil = self.promise.is_of_absence && self.heard.words.has(&["nil", "zero", "none"]);
        if is_nil || one.is_state || self.is_gone(one) {
            return Some(0.9);
        }
        // "The panel meets every month": what was to be set up is there.
        let sets_up = self.promise.verbs.iter().any(|verb| SETTING_UP.contains(&verb.as_str()));
        if is_standing && sets_up && self.heard.standing_near >= HALF && stage(&one.verb) > Stage::View {
            return Some(0.8);
        }
        // "All contracts have targets": what was to be there is.
        let has = ["have", "has"].contains(&one.verb.as_str())
            && one.end < self.heard.words.len()
            && self.heard.statement.share.is_none()
            && self.heard.near >= NEAR_ENOUGH;
        (is_standing && has && self.promise.commitment == Commitment::Deliver).then_some(0.5)
    }
}

/// Stems of verbs of setting a thing up.
const SETTING_UP: [&str; 8] = ["creat", "establish", "form", "introduc", "launch", "open", "put", "set"];

/// Stems of verbs of how somebody feels: "we are pleased that".
const FEELING: [&str; 6] = ["delight", "disappoint", "encourag", "excit", "pleas", "thrill"];

/// Nouns of what others gave their word to.
const AGREED: [&str; 5] = ["agreement", "approval", "assurance", "commitment", "consent"];

/// Verbs of beginning: that a thing which was to be introduced began on a day says that it is there.
pub(super) const BEGIN: [&str; 3] = ["begin", "start", "commenc"];

/// Whether a clause names the promised act by a noun of its verb: "invitations", "recruitment".
fn names_act(words: &Words<'_>, promise: &Promise) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        // Of "a training package" the package is spoken of; "work to train them" names the act.
        let is_head = || {
            words.get(at + 1).is_none_or(|next| is_function_word(next) || is_past(next) || is_adverb(next))
        };
        let is_verb = || at > 0 && words.get(at - 1) == Some("to");
        is_noun_of(word, promise) && (is_head() || is_verb())
    })
}

pub(super) fn is_noun_of(word: &str, promise: &Promise) -> bool {
    promise.verbs.iter().any(|verb| {
        let other = NOUNS_OF_VERBS.iter().find(|(known, _)| known == verb).map(|(_, noun)| *noun);
        verb.len() > 3
            && !NOUNS_OF_ANYTHING.contains(&verb.as_str())
            && (word.starts_with(verb.as_str()) || other.is_some_and(|noun| word.starts_with(noun)))
    })
}

/// Whether a clause says that the whole was done.
pub(super) fn is_of_whole(heard: &Heard<'_>) -> bool {
    heard.attained >= SAYS_DONE
        && (speaks_of_whole(&heard.words.until(relative(&heard.words)))
            || speaks_of_last(&heard.words) && heard.statement.residual().is_none())
        && heard.statement.share.is_none_or(|share| share.of_whole >= 1.0)
}

/// Words that begin what is said by the way, or of another time.
const BY_THE_WAY: [&str; 7] = ["which", "who", "whom", "whose", "before", "until", "whether"];

/// Where a clause begins to say something by the way: "with the reply of those to whom each was sent".
fn relative(words: &Words<'_>) -> usize {
    let is_relative = |at: &usize| words.get(*at).is_some_and(|word| BY_THE_WAY.contains(&word));
    (2..words.len()).find(|at| is_relative(at) && !words.is_after_comma(*at)).unwrap_or(words.len())
}

/// "The last of them was fitted in May".
fn speaks_of_last(words: &Words<'_>) -> bool {
    (0..words.len().min(4)).any(|at| {
        words.get(at) == Some("the") && ["last", "final"].contains(&words.get(at + 1).unwrap_or(""))
    })
}
