//! Groups of verbs, and what they say of time.

use super::{
    clause::Forms,
    words::{INTENDS, MINDED, PRESENT, STANDS, VIEWS},
};
use crate::{
    base::stem,
    reading::{
        verbs::{is_participle, is_past, is_progressive},
        words::is_adverb,
    },
};

/// What a group of verbs says of when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// "has been done", "was done", "did".
    Done,
    /// "is required", "now has", "is in place".
    Standing,
    /// "is being done", "is doing".
    UnderWay,
    /// "continues to do": weak, another verb says more.
    GoingOn,
    /// "will do", "is to be done".
    Future,
    /// "intends to do", "is committed to doing".
    Intent,
    /// "should", "can", "must".
    Modal,
    /// Anything else that is said to be.
    Present,
}

impl Tense {
    pub(super) fn is_strong(self) -> bool {
        matches!(self, Self::Done | Self::UnderWay | Self::Future | Self::Intent)
    }

    pub(super) fn is_ahead(self) -> bool {
        matches!(self, Self::Future | Self::Intent)
    }
}

/// A group of verbs.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) tense: Tense,
    /// Its first word, by number.
    pub(super) at: usize,
    /// The word that says what is done.
    pub(super) verb: usize,
    pub(super) negated: bool,
    /// Whether its subject is what it is done to.
    pub(super) passive: bool,
}

impl Forms {
    /// The groups of verbs of the main line from the content on, in order.
    pub(super) fn groups(&self) -> Vec<Group> {
        let mut found = Vec::new();
        let mut at = self.content;
        while at < self.len() {
            let Some(group) = self.group(at).filter(|_| self.is_main(at)) else {
                at += 1;
                continue;
            };
            at = group.verb.max(at) + 1;
            if !self.is_relative(group.at) {
                found.push(group);
            }
        }
        if !found.iter().any(|group| group.tense.is_strong()) {
            found.extend(self.simple_past());
            found.extend(self.infinitive());
        }
        found
    }

    /// "… that will benefit all": the word before says that it describes.
    fn is_relative(&self, at: usize) -> bool {
        let pronoun =
            |back| matches!(self.before(at, back), "that" | "which" | "who" | "what" | "how" | "whether");
        // "the points that you have raised"
        let object = matches!(self.before(at, 1), "you" | "we" | "i" | "they" | "it") && pronoun(2);
        let parted = at.checked_sub(2).and_then(|that| self.all.get(that)).is_some_and(|that| that.parted);
        at > self.content && (pronoun(1) || object && !parted && at > self.content + 1)
    }

    /// The next word that is no adverb and no "also", from `at`; whether a "not" was passed.
    fn next(&self, mut at: usize) -> (usize, bool) {
        const PASSED: &[&str] = &[
            "also", "now", "then", "still", "both", "all", "each", "since", "further", "just", "once", "i",
            "we",
        ];
        let mut negated = false;
        while at < self.len() {
            let word = self.form(at);
            negated |= matches!(word, "not" | "never" | "no");
            if !PASSED.contains(&word) && !is_adverb(word) && !matches!(word, "not" | "never") {
                break;
            }
            at += 1;
        }
        (at, negated)
    }

    /// "was done", "has been done", "will be done": a form of "be" before the participle.
    fn is_passive(&self, at: usize, verb: usize) -> bool {
        let be = |word: usize| {
            matches!(self.form(word), "be" | "been" | "being" | "is" | "are" | "was" | "were" | "am")
        };
        is_participle(self.form(verb)) && !MINDED.contains(&self.form(verb)) && (at..verb).any(be)
    }

    pub(super) fn group(&self, at: usize) -> Option<Group> {
        let word = self.form(at);
        let (next, negated) = self.next(at + 1);
        let group =
            |tense, verb| Some(Group { tense, at, verb, negated, passive: self.is_passive(at, verb) });
        match word {
            "will" | "shall" | "we'll" | "i'll" | "they'll" => {
                let (verb, _) = if self.form(next) == "be" { self.next(next + 1) } else { (next, false) };
                let tense = if VIEWS.contains(&self.form(verb)) { Tense::Present } else { Tense::Future };
                group(tense, verb)
            }
            "has" | "have" | "had" | "we've" | "i've" | "they've" => self.perfect(at, next, negated),
            "was" | "were" => {
                let done = is_participle(self.form(next));
                group(if done { Tense::Done } else { Tense::Present }, next)
            }
            "is" | "are" | "am" | "we're" | "i'm" | "they're" => self.being(at, next, negated),
            "should" | "could" | "would" | "may" | "might" | "must" | "can" | "cannot" => {
                group(Tense::Modal, next)
            }
            "continue" | "continues" if self.form(at + 1) == "to" && self.before(at, 1) != "to" => {
                group(Tense::GoingOn, at + 2)
            }
            "look" if self.form(at + 1) == "forward" && self.before(at, 1) != "to" => {
                group(Tense::Intent, at + 3)
            }
            _ if self.intends(at)
                && self.before(at, 1) != "to"
                && !is_past(word)
                && !is_progressive(word) =>
            {
                group(Tense::Intent, at + 2)
            }
            _ => None,
        }
    }

    /// A verb of meaning to do, with its "to".
    fn intends(&self, at: usize) -> bool {
        let verb = stem(self.form(at));
        self.form(at + 1) == "to" && INTENDS.contains(&verb.as_str())
    }

    fn perfect(&self, at: usize, next: usize, negated: bool) -> Option<Group> {
        let group =
            |tense, verb| Some(Group { tense, at, verb, negated, passive: self.is_passive(at, verb) });
        let word = self.form(next);
        if self.intends(next) {
            return group(Tense::Intent, next + 2);
        }
        if word == "been" {
            let (verb, denied) = self.next(next + 1);
            let form = self.form(verb);
            let tense = if is_progressive(form) {
                Tense::UnderWay
            } else if is_participle(form) {
                Tense::Done
            } else {
                Tense::Present
            };
            return Some(Group {
                tense,
                at,
                verb,
                negated: negated || denied,
                passive: self.is_passive(at, verb),
            });
        }
        if word == "had" || word == "to" {
            return group(Tense::Present, next);
        }
        if is_participle(word)
            || matches!(word, "become" | "come" | "begun" | "withdrawn" | "risen" | "fallen")
        {
            return group(Tense::Done, next);
        }
        let stands = PRESENT.contains(&self.before(at, 1))
            || matches!(self.form(self.content), "all" | "every" | "each" | "both")
            || (at + 1..next).any(|word| self.form(word) == "now");
        group(if stands { Tense::Standing } else { Tense::Present }, next.saturating_sub(1).max(at))
    }

    fn being(&self, at: usize, next: usize, negated: bool) -> Option<Group> {
        let group =
            |tense, verb| Some(Group { tense, at, verb, negated, passive: self.is_passive(at, verb) });
        let word = self.form(next);
        if word == "being" {
            return group(Tense::UnderWay, self.next(next + 1).0);
        }
        if word == "to" {
            return group(Tense::Future, next + 1);
        }
        if self.intends(next)
            || (MINDED.contains(&word) && matches!(self.form(next + 1), "to" | "in" | "on" | "by"))
        {
            return group(Tense::Intent, next + 2);
        }
        if is_progressive(word) {
            let awaits = word == "looking" && self.form(next + 1) == "forward";
            return if awaits { group(Tense::Intent, next + 3) } else { group(Tense::UnderWay, next) };
        }
        if VIEWS.contains(&word) {
            return group(Tense::Present, next);
        }
        let stands = STANDS.contains(&word)
            && (word != "in" || matches!(self.form(next + 1), "place" | "use" | "operation" | "post"));
        // "our plans are clear and informed by": the participle may come second.
        let joined =
            (next..next + 5).find(|other| self.form(*other) == "and").map(|and| self.next(and + 1).0);
        if stands || is_participle(word) {
            return group(Tense::Standing, next);
        }
        if let Some(second) =
            joined.filter(|second| is_participle(self.form(*second)) && self.form(second + 1) == "by")
        {
            return group(Tense::Standing, second);
        }
        group(Tense::Present, next.min(self.len().saturating_sub(1)).max(at))
    }

    /// "operators helped", where no auxiliary stands in the main line.
    fn simple_past(&self) -> Option<Group> {
        const BEFORE: &[&str] = &[
            "a", "an", "the", "this", "that", "these", "those", "its", "their", "our", "his", "her", "your",
            "any", "some", "all", "each", "every", "no", "of", "to", "by", "for", "with", "in", "on", "at",
            "from", "as", "more", "most", "newly", "and", "or", "be", "been", "being", "is", "are", "was",
            "were", "has", "have", "had", "not", "will", "who", "which", "whom", "whose", "what", "when",
            "where",
        ];
        let past = |at: &usize| {
            self.is_main(*at)
                && *at > self.content
                && is_past(self.form(*at))
                && !BEFORE.contains(&self.before(*at, 1))
                && self.form(at + 1) != "by"
                // "evidence-based"
                && at.checked_sub(1).and_then(|before| self.all.get(before)).is_none_or(|before| !before.joined)
        };
        let at = (self.content..self.len()).find(past)?;
        Some(Group { tense: Tense::Done, at, verb: at, negated: false, passive: false })
    }

    /// "the rooms to be built": the passive infinitive promises.
    fn infinitive(&self) -> Option<Group> {
        let stands = |at: &usize| {
            self.form(*at) == "to" && self.form(at + 1) == "be" && is_participle(self.form(at + 2)) && *at > 0
        };
        let at = (0..self.len()).find(stands)?;
        Some(Group { tense: Tense::Future, at, verb: at + 2, negated: false, passive: true })
    }
}
