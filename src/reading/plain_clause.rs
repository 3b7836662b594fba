//! Clauses without an auxiliary: plain pasts, plain presents, notes.

use super::{
    chain::Reader,
    phrase::is_time,
    predicate::Aspect,
    predicate_words::{ADJECTIVES_LEFT, LEFT_BEHIND, PRESENT},
    verbs::is_past,
    words::{BEGUN, is_adverb},
};

/// A day, a month or a word of time behind "by".
fn is_day(word: &str) -> bool {
    is_time(word) || ["end", "then", "now"].contains(&word)
}

impl Reader<'_, '_> {
    /// A clause without auxiliaries: "the team fitted", "dialogues took place", "it runs weekly"; or a note,
    /// "letters sent", "told at the meeting".
    pub(super) fn without_auxiliary(&mut self) {
        // "Recruitment ongoing", "under way since May": a state without its verb.
        let states = (0..self.words.len()).find(|at| {
            ADJECTIVES_LEFT.contains(&self.word(*at))
                && *at > 0
                && ["", "and", "with", "in", "at", "to", "for", "but", "as", "until"]
                    .contains(&self.word(at + 1))
        });
        if let Some(at) = states {
            return self.push(Aspect::UnderWay, at, at);
        }
        self.of_past_and_present();
        // "QR code on every slip since July": it holds.
        if self.found.is_empty()
            && let Some(at) = (1..self.words.len()).find(|at| self.word(*at) == "since")
        {
            self.push(Aspect::Standing, at, at);
        }
    }

    fn of_past_and_present(&mut self) {
        const BEFORE: [&str; 34] = [
            "a", "an", "the", "this", "that", "these", "those", "its", "their", "our", "his", "her", "any",
            "some", "all", "each", "every", "no", "of", "to", "by", "for", "with", "in", "on", "at", "from",
            "as", "more", "most", "newly", "than", "be", "being",
        ];
        let mut last: Option<usize> = None;
        for at in 0..self.words.len().min(24) {
            let word = self.word(at).to_owned();
            let before = at.checked_sub(1).map_or("", |before| self.word(before)).to_owned();
            // "Seen by inspectors" is of somebody else; "visited by 4 July" is not.
            let by = self.word(at + 1) == "by" && !is_day(self.word(at + 2)) && !is_day(self.word(at + 3));
            let blocked = BEFORE.contains(&before.as_str()) || by && at > 0;
            // "Reminded staff" at the head of a note; not "Based on", "Given that".
            let heads = at > 0 || !["based", "given", "compared", "as", "set"].contains(&word.as_str());
            let joined = last.is_none_or(|last| {
                ["and", "then"].contains(&before.as_str())
                    || is_adverb(&before) && self.word(at.saturating_sub(2)) == "and"
                    || at == last + 1
            });
            if blocked || !heads || !joined {
                continue;
            }
            if is_past(&word) && !["and", "or"].contains(&before.as_str()) | last.is_some() {
                let aspect = if BEGUN.contains(&word.as_str()) && !self.is_there_from(at, at)
                    || LEFT_BEHIND.contains(&word.as_str())
                {
                    Aspect::UnderWay
                } else {
                    Aspect::Attained
                };
                self.push(aspect, at, at);
                last = Some(at);
            } else if at > 0 && last.is_none() && PRESENT.contains(&word.as_str()) {
                self.push(Aspect::Standing, at, at);
                last = Some(at);
            }
        }
    }
}
