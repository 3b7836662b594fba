//! What may be, and what is meant to be: "could", "can now be found", "we expect the service to open".

use super::{
    chain::{Chain, Reader},
    predicate::Aspect,
    predicate_words::{INTENDS, INTENDS_OR_NOUN, NOUN_FOLLOWS},
    verbs::verb_stem,
};

/// Stems of verbs of coming to a thing that is there: "can be found on the website".
const FOUND_THERE: [&str; 8] = ["access", "book", "download", "find", "regist", "search", "see", "view"];

/// So many words before or behind a verb may be of it.
pub(super) const WINDOW: usize = 16;

impl Reader<'_, '_> {
    /// "Would", "can", "may not" and the like at a place; where to go on.
    pub(super) fn possible(&mut self, at: usize) -> usize {
        let word = self.word(at).to_owned();
        let word = word.as_str();
        let denies = matches!(word, "cannot" | "can't" | "couldn't");
        let mut chain = Chain { denies, ..Chain::default() };
        let is_view = matches!(word, "would" | "should" | "may" | "might" | "must");
        // A bare "may" is a month.
        let is_month = |next: &str| {
            next.parse::<u32>().is_ok()
                || ["and", "or", "to", "at", "in", "with", "by", "the"].contains(&next)
        };
        let is_dated = at > 0 && self.word(at - 1).parse::<u32>().is_ok();
        if word == "may" && (is_dated || self.words.get(at + 1).is_none_or(is_month)) {
            return at + 1;
        }
        let verb = self.verb_behind(at + 1, &mut chain);
        // "Should not yet be introduced" is a view of it.
        chain.denies &= !is_view;
        // "The form can now be found on the website": it is there.
        // Not "before its effect can be assessed", "so that it can be used".
        let is_end =
            (at.saturating_sub(WINDOW)..at).any(|before| ["before", "so"].contains(&self.word(before)));
        let is_now = (at..verb).any(|place| ["now", "already"].contains(&self.word(place)))
            || FOUND_THERE.contains(&verb_stem(self.word(verb)).as_str());
        let waits = ["once", "when", "if", "after", "until", "only"];
        let is_bound = (verb..verb + WINDOW).any(|behind| waits.contains(&self.word(behind)));
        let of_none = ["no", "none", "nobody", "neither"].contains(&self.word(0));
        let is_there =
            word == "can" && is_now && !(chain.denies || is_end || is_bound || of_none) && !self.is_aside(at);
        let aspect = if is_there { Aspect::Standing } else { Aspect::Possible };
        self.of_chain(aspect, chain, at, verb)
    }

    /// "We expect", "the board intends": not "the plans", "as we had hoped".
    pub(super) fn is_intention(&self, at: usize) -> bool {
        let word = self.word(at);
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        let by_whom = ["we", "they", "it", "which", "who", "now", "also", "still", "then"].contains(&before);
        INTENDS.contains(&word) && (by_whom || at > 0 && !NOUN_FOLLOWS.contains(&before))
            || INTENDS_OR_NOUN.contains(&word) && by_whom
    }

    /// "We expect the service to open": what is intended is to come.
    pub(super) fn intention(&mut self, at: usize) -> usize {
        let to =
            (at + 1..(at + 9).min(self.words.len())).take_while(|next| !self.words.is_after_comma(*next));
        let Some(to) = to.into_iter().find(|next| self.word(*next) == "to") else { return at + 1 };
        let mut chain = Chain::default();
        let verb = self.verb_behind(to + 1, &mut chain);
        if verb >= self.words.len() || NOUN_FOLLOWS.contains(&self.word(verb)) {
            return at + 1;
        }
        self.push(Aspect::ToCome, if to == at + 1 { at } else { to }, verb);
        verb + 1
    }
}
