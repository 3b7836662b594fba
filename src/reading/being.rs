//! What stands behind a form of *be*: a participle, an adjective, a place.

use super::{
    chain::{Chain, Reader},
    possible::WINDOW,
    predicate::Aspect,
    predicate_words::{ADJECTIVES_DONE, ADJECTIVES_LEFT, EXPECTED, LEFT_BEHIND, PLACES_DONE, PLACES_LEFT},
    verbs::{is_participle, is_progressive},
    words::STANDING,
};

/// Nouns of a thing that goes on, behind "in the", "at an early".
const STAGES: [&str; 5] = ["process", "course", "stage", "stages", "throes"];

impl Reader<'_, '_> {
    /// What stands behind a form of *be*.
    pub(super) fn be(&mut self, at: usize, verb: usize, mut chain: Chain, is_past: bool) -> usize {
        let word = self.word(verb).to_owned();
        let next = self.word(verb + 1).to_owned();
        let (aspect, last) = match word.as_str() {
            "" => return at + 1,
            "to" => {
                let verb = self.verb_behind(verb + 1, &mut chain);
                return self.of_chain(Aspect::ToCome, chain, at, verb);
            }
            "being" => {
                let done = self.pass(verb + 1, &mut chain);
                if is_participle(self.word(done)) {
                    return self.of_chain(Aspect::UnderWay, chain, at, done);
                }
                (Aspect::UnderWay, verb)
            }
            "going" | "due" | "likely" | "set" | "about" | "ready" | "unable" | "able" if next == "to" => {
                let verb = self.verb_behind(verb + 2, &mut chain);
                let aspect = match word.as_str() {
                    "unable" => Aspect::Denied,
                    "able" if is_past => Aspect::Attained,
                    "able" | "ready" => Aspect::Standing,
                    _ => Aspect::ToCome,
                };
                return self.of_chain(aspect, chain, at, verb);
            }
            "no" | "none" => (Aspect::Denied, verb + 1),
            word if EXPECTED.contains(&word) => {
                if next == "to" {
                    let verb = self.verb_behind(verb + 2, &mut chain);
                    return self.of_chain(Aspect::ToCome, chain, at, verb);
                }
                (Aspect::ToCome, verb)
            }
            word if ADJECTIVES_LEFT.contains(&word) => (Aspect::UnderWay, verb),
            word if ADJECTIVES_DONE.contains(&word) => (Aspect::Standing, verb),
            "in" | "at" | "under" | "on" | "up" | "out" | "with" | "for" | "subject" | "off" => {
                self.placed(verb)
            }
            word if is_participle(word) && is_past => return self.past(at, verb, chain),
            word if is_participle(word) => {
                let aspect = if LEFT_BEHIND.contains(&word) { Aspect::UnderWay } else { Aspect::Standing };
                return self.of_chain(aspect, chain, at, verb);
            }
            word if STANDING.contains(&word) && !chain.still => (Aspect::Standing, verb),
            word if is_progressive(word) => (self.going_on(at, verb, is_past), verb),
            // "is a concern": it says what a thing is, not what was done.
            _ => (Aspect::Standing, at),
        };
        let is_turned = chain.denies || chain.no_longer;
        let aspect = if aspect == Aspect::UnderWay && is_turned {
            Aspect::Standing
        } else if chain.denies {
            Aspect::Denied
        } else if chain.no_longer {
            Aspect::Ended
        } else {
            aspect
        };
        self.push(aspect, at, last);
        let is_state = aspect == Aspect::Standing
            && (ADJECTIVES_DONE.contains(&word.as_str())
                || last > verb && PLACES_DONE.contains(&next.as_str()));
        if let Some(pushed) = self.found.last_mut() {
            pushed.is_state = is_state;
        }
        last + 1
    }

    /// "In place", "in the process of", "with the supplier": where a thing is, and the last word of it.
    fn placed(&self, verb: usize) -> (Aspect, usize) {
        let (word, next) = (self.word(verb), self.word(verb + 1));
        // "In the process of", "at an early stage".
        let stage = (verb + 2..verb + 4).find(|behind| {
            let noun = self.word(*behind);
            let needs_of = ["process", "course"].contains(&noun);
            STAGES.contains(&noun) && (!needs_of || self.word(behind + 1) == "of")
        });
        if stage.is_some() && ["the", "an", "a", "its", "their", "final", "early"].contains(&next) {
            (Aspect::UnderWay, verb + 2)
        } else if PLACES_LEFT.contains(&next)
            || word == "with"
            || word == "out" && ["for", "to", "with"].contains(&next)
        {
            (Aspect::UnderWay, verb + 1)
        } else if PLACES_DONE.contains(&next) {
            (Aspect::Standing, verb + 1)
        } else {
            (Aspect::Standing, verb)
        }
    }

    /// What a progressive says: "is being built", "are working with a board", "was averaging".
    fn going_on(&self, at: usize, verb: usize, is_past: bool) -> Aspect {
        // "Are working with a board"; not "are working on it", "with the landlord to agree a lease".
        let stands = self.word(verb) == "working"
            && ["with", "in", "at", "as", "from"].contains(&self.word(verb + 1))
            && !(verb..verb + WINDOW).any(|behind| ["to", "on", "towards"].contains(&self.word(behind)));
        // "Before the change it was averaging 5,000": how it was, and no more.
        let was = is_past && ["was", "were"].contains(&self.word(at));
        if stands {
            Aspect::Standing
        } else if was {
            Aspect::Possible
        } else {
            Aspect::UnderWay
        }
    }
}
