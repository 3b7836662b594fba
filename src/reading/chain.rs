//! Chains of auxiliaries, read word by word.

use super::{
    phrase::Words,
    predicate::{Aspect, Predicate},
    predicate_words::{BETWEEN, EXPECTED, LEFT_BEHIND, POSSIBLE},
    verbs::{is_participle, is_past, is_progressive, verb_stem},
    words::{BEGUN, is_adverb, is_doing},
};

/// Participles of yielding: "has attracted no bidder".
const YIELDED: [&str; 7] = ["attracted", "brought", "drawn", "found", "produced", "received", "yielded"];

pub(super) struct Reader<'w, 't> {
    pub(super) words: &'w Words<'t>,
    pub(super) found: Vec<Predicate>,
}

/// Verbs of letting or wanting a thing to be done: "allows the results to be filtered".
const LETS: [&str; 9] =
    ["allow", "allows", "allowing", "enable", "enables", "enabling", "requires", "requiring", "specifies"];

/// What was met between the first auxiliary and the verb.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Chain {
    pub(super) denies: bool,
    pub(super) no_longer: bool,
    pub(super) yet: bool,
    pub(super) still: bool,
}

impl Reader<'_, '_> {
    pub(super) fn word(&self, at: usize) -> &str {
        self.words.get(at).unwrap_or("")
    }

    pub(super) fn push(&mut self, aspect: Aspect, at: usize, verb: usize) {
        let end = (verb + 1).min(self.words.len());
        let verb = verb_stem(self.word(verb));
        let span = self.words.span(at, end);
        let is_aside = self.is_aside(at);
        // "Had lapsed"; not "had to be cancelled".
        let is_before = self.word(at) == "had" && self.word(at + 1) != "to";
        let is_able = (at..end).any(|at| self.word(at) == "able");
        let is_possible = POSSIBLE.contains(&self.word(at));
        let is_never = aspect == Aspect::Denied && self.is_never(at, end);
        self.found.push(Predicate {
            aspect,
            verb,
            span,
            at,
            end,
            is_aside,
            is_before,
            is_able,
            is_state: false,
            is_possible,
            is_reported: self.is_reported(at),
            is_never,
        });
    }

    /// Whether "that" stands right behind the last predicate, or behind this clause's verb of telling.
    fn is_reported(&self, at: usize) -> bool {
        self.found.last().is_some_and(|last| {
            let between = last.end..at;
            self.word(last.end) == "that" && !between.is_empty() || last.is_reported
        })
    }

    /// "Will not", "do not plan to", "are not going to".
    fn is_never(&self, at: usize, end: usize) -> bool {
        let intends = (at..(end + 2).min(self.words.len())).any(|place| {
            ["intend", "plan", "propose", "expect", "going", "intending", "planning"]
                .contains(&self.word(place))
        });
        ["will", "shall", "won't"].contains(&self.word(at))
            || intends && (at..end + 3).any(|place| self.word(place) == "to")
    }

    fn is_auxiliary(&self, at: usize) -> bool {
        const FORMS: [&str; 22] = [
            "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could",
            "may", "might", "must", "should", "shall", "to", "not", "in", "",
        ];
        FORMS.contains(&self.word(at))
    }

    /// Whether a relative or a word of asking stands between the last predicate and this one. One that opens
    /// the clause is its conjunction.
    pub(super) fn is_aside(&self, at: usize) -> bool {
        let from = self.found.last().map_or(0, |last| last.end);
        (from.max(1)..at).any(|before| {
            let word = self.word(before);
            ["whether", "if", "unless", "how", "why", "until", "than", "once", "when"].contains(&word)
                || word == "as"
                    && !self.found.is_empty()
                    && !["a", "the", "part", "well", "of"].contains(&self.word(before + 1))
                || word == "whose" && at - before < 4
                || ["who", "which", "that", "whom", "whose"].contains(&word)
                    && (before + 1..at).all(|between| is_adverb(self.word(between)))
                    && !self.words.is_after_comma(before)
                    && !(word == "that" && self.found.last().is_some_and(|last| last.end == before))
        })
    }

    /// Passes adverbs, "not" and the like from `at` on; where the next word stands.
    pub(super) fn pass(&self, mut at: usize, chain: &mut Chain) -> usize {
        for _ in 0..6 {
            let word = self.word(at);
            match word {
                "not" | "never" | "hardly" | "scarcely" => chain.denies = true,
                "no" if self.word(at + 1) == "longer" => {
                    chain.no_longer = true;
                    at += 1;
                }
                // "Has, in addition, been finished".
                "in" if self.word(at + 1) == "addition" => at += 1,
                "yet" => chain.yet = true,
                "still" => chain.still = true,
                _ if is_adverb(word) || BETWEEN.contains(&word) => {}
                _ => break,
            }
            at += 1;
        }
        at
    }

    /// Reads a chain that begins at `at`, if one does; where to go on.
    pub(super) fn chain(&mut self, at: usize) -> usize {
        let word = self.word(at);
        let mut chain = Chain::default();
        match word {
            "will" | "shall" | "won't" => {
                chain.denies = word == "won't";
                let verb = self.verb_behind(at + 1, &mut chain);
                self.of_chain(Aspect::ToCome, chain, at, verb)
            }
            "would" | "should" | "could" | "can" | "may" | "might" | "must" | "cannot" | "can't"
            | "couldn't" => self.possible(at),
            "do" | "does" | "did" | "didn't" | "don't" | "doesn't" => {
                chain.denies = word.ends_with("n't");
                let verb = self.pass(at + 1, &mut chain);
                if !chain.denies {
                    return at + 1;
                }
                self.push(Aspect::Denied, at, verb);
                verb + 1
            }
            "has" | "have" | "had" | "having" | "hasn't" | "haven't" | "hadn't" => {
                chain.denies = word.ends_with("n't");
                self.have(at, chain)
            }
            "is" | "are" | "was" | "were" | "isn't" | "aren't" | "wasn't" | "weren't" => {
                chain.denies = word.ends_with("n't");
                let verb = self.pass(at + 1, &mut chain);
                self.be(at, verb, chain, matches!(word, "was" | "were" | "wasn't" | "weren't"))
            }
            "it's" | "they're" | "we're" => {
                let verb = self.pass(at + 1, &mut chain);
                self.be(at, verb, chain, false)
            }
            "we'll" | "they'll" | "it'll" => {
                let verb = self.verb_behind(at + 1, &mut chain);
                self.of_chain(Aspect::ToCome, chain, at, verb)
            }
            "remain" | "remains" => {
                let verb = self.pass(at + 1, &mut chain);
                if verb < self.words.len() { self.be(at, verb, chain, false) } else { at + 1 }
            }
            // "no longer depends on one supplier".
            "no" if self.word(at + 1) == "longer" => {
                self.push(Aspect::Ended, at, at + 2);
                at + 3
            }
            // "calls still go to the ward": as it was before.
            "still" if !self.is_auxiliary(at + 1) && !is_participle(self.word(at + 1)) && at > 0 => {
                self.push(Aspect::UnderWay, at, at + 1);
                at + 2
            }
            // "To be published in May", "boards to be held".
            "to" if self.word(at + 1) == "be"
                && is_participle(self.word(at + 2))
                && self.found.is_empty()
                && !(0..at).any(|before| LETS.contains(&self.word(before))) =>
            {
                self.push(Aspect::ToCome, at, at + 2);
                at + 3
            }
            _ if self.is_intention(at) => self.intention(at),
            "being" if is_participle(self.word(at + 1)) => {
                // "Found the log being kept": it was seen to be so.
                let seen = self.found.last().is_some_and(|last| {
                    ["find", "see", "show", "observ", "confirm", "record"].contains(&last.verb.as_str())
                });
                self.push(if seen { Aspect::Standing } else { Aspect::UnderWay }, at, at + 1);
                at + 2
            }
            _ => at + 1,
        }
    }

    /// The verb behind "will", "could" and the like: "be", "have", "been" and what stands between passed.
    pub(super) fn verb_behind(&self, from: usize, chain: &mut Chain) -> usize {
        let mut at = self.pass(from, chain);
        while ["be", "have", "been", "being"].contains(&self.word(at)) {
            at = self.pass(at + 1, chain);
        }
        at
    }

    pub(super) fn of_chain(&mut self, aspect: Aspect, chain: Chain, at: usize, verb: usize) -> usize {
        if verb >= self.words.len() {
            return at + 1;
        }
        let aspect = if chain.denies {
            Aspect::Denied
        } else if chain.no_longer {
            Aspect::Ended
        } else {
            aspect
        };
        self.push(aspect, at, verb);
        self.joined(aspect, verb)
    }

    /// "was drafted, approved and issued": the verbs that share an auxiliary.
    fn joined(&mut self, aspect: Aspect, verb: usize) -> usize {
        let mut last = verb;
        for next in verb + 1..(verb + 9).min(self.words.len()) {
            let before = self.word(next - 1);
            let joins = ["and", "then", "or"].contains(&before)
                || is_adverb(before) && self.word(next.saturating_sub(2)) == "and"
                || next == last + 1 && self.words.is_after_comma(next);
            if joins && is_participle(self.word(next)) {
                self.push(aspect, next, next);
                last = next;
            }
        }
        last + 1
    }

    fn have(&mut self, at: usize, mut chain: Chain) -> usize {
        let next = self.pass(at + 1, &mut chain);
        match self.word(next) {
            "to" => {
                let verb = self.verb_behind(next + 1, &mut chain);
                let aspect = if chain.yet || chain.still {
                    Aspect::Denied
                } else if self.word(at) == "had" {
                    Aspect::Attained
                } else {
                    Aspect::ToCome
                };
                self.push(aspect, at, verb);
                verb + 1
            }
            "been" => {
                let verb = self.pass(next + 1, &mut chain);
                self.be(at, verb, chain, true)
            }
            word if is_past(word) => self.past(at, next, chain),
            // "now has", "have a mentor": it holds.
            _ if chain.denies => {
                self.push(Aspect::Denied, at, next);
                next + 1
            }
            _ => {
                self.push(Aspect::Standing, at, at);
                at + 1
            }
        }
    }

    /// A participle behind *have* or *was*.
    pub(super) fn past(&mut self, at: usize, verb: usize, chain: Chain) -> usize {
        let word = self.word(verb).to_owned();
        let aspect = if chain.denies {
            Aspect::Denied
        } else if chain.no_longer {
            Aspect::Ended
        } else if YIELDED.contains(&word.as_str()) && self.word(verb + 1) == "no" {
            Aspect::Denied
        } else if EXPECTED.contains(&word.as_str()) {
            Aspect::ToCome
        } else if BEGUN.contains(&word.as_str()) && !self.is_there_from(at, verb)
            || LEFT_BEHIND.contains(&word.as_str())
        {
            Aspect::UnderWay
        } else {
            Aspect::Attained
        };
        self.push(aspect, at, verb);
        self.joined(aspect, verb)
    }

    /// Whether what began is there since: people who started work, a service that began; not "work began",
    /// "recruitment has started", "began to look".
    pub(super) fn is_there_from(&self, at: usize, verb: usize) -> bool {
        let next = self.word(verb + 1);
        let starts_work = ["work", "duties", "employment"].contains(&next) && self.word(verb + 2) != "on";
        let goes_on = ["to", "work"].contains(&next) || is_progressive(next);
        // "Implementation of the tool began": what stands before "of" began.
        let of = (0..at).find(|before| ["of", "for"].contains(&self.word(*before))).unwrap_or(at);
        let head =
            (0..of).rev().map(|before| self.word(before)).find(|word| !is_adverb(word) && *word != "now");
        ["began", "begun", "commenced", "started"].contains(&self.word(verb))
            && (starts_work || !goes_on)
            && head.is_some_and(|head| !is_doing(head))
    }
}
