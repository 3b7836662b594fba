//! Clauses without an auxiliary: plain pasts, plain presents, notes.

use super::{
    chain::Reader,
    phrase::is_time,
    predicate::Aspect,
    predicate_words::{ADJECTIVES_LEFT, BETWEEN, FIXED_FOR, LEFT_BEHIND, PLACES_DONE, PRESENT},
    verbs::{is_act, is_past, verb_stem},
    words::{BEGUN, is_adverb},
};
use crate::model::partial_date::names::is_month;

/// Words that open a clause within a clause.
const OPENING: [&str; 14] = [
    "so", "because", "since", "when", "where", "once", "until", "while", "which", "who", "whose", "whom",
    "but", "although",
];

/// Words behind which no verb stands.
const NO_SUBJECT: [&str; 22] = [
    "", "a", "an", "the", "this", "that", "these", "those", "its", "their", "our", "final", "soft", "first",
    "formal", "new", "to", "of", "by", "on", "at", "with",
];

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
        // "Live 14 January".
        let is_day = |at: usize| self.word(at).parse::<u32>().is_ok() || is_month(self.word(at));
        let is_since = ["since", "on", "from"].contains(&self.word(1)) && is_day(2);
        if ["live", "operational"].contains(&self.word(0)) && (is_day(1) || is_since) {
            self.push(Aspect::Standing, 0, 0);
            if let Some(pushed) = self.found.last_mut() {
                pushed.is_state = true;
            }
            return;
        }
        self.of_past_and_present(self.words.len());
        // "Wardens in place in all nine parishes", "Rooms ready at all 18 courts": a state without its verb.
        if self.found.is_empty()
            && let Some((from, to)) = (0..self.words.len()).find_map(|at| self.bare_state(at))
        {
            self.push(Aspect::Standing, from, to);
            if let Some(pushed) = self.found.last_mut() {
                pushed.is_state = true;
            }
        }
        // "Ten councils chosen by open call": where nothing else is a verb; not "a group, now chaired by the dean, meets".
        let is_chosen = |at: &usize| {
            let is_aside = self.words.is_after_comma(*at) || self.words.is_after_comma(at - 1);
            self.word(at + 1) == "by"
                && is_past(self.word(*at))
                && !self.words.is_after_hyphen(*at)
                && !is_aside
        };
        if self.found.is_empty()
            && let Some(at) = (1..self.words.len()).find(is_chosen)
        {
            self.push(Aspect::Attained, at, at);
        }
        // "QR code on every slip since July": it holds.
        if self.found.is_empty()
            && let Some(at) = (1..self.words.len()).find(|at| self.word(*at) == "since")
        {
            self.push(Aspect::Standing, at, at);
        }
        // "Briefing on the form to go out with the spring bulletin".
        if self.found.is_empty()
            && !self.words.iter().any(|word| word.starts_with("continu"))
            && let Some(at) = (1..self.words.len().min(9))
                .find(|at| self.word(*at) == "to" && is_act(&verb_stem(self.word(at + 1))))
        {
            self.push(Aspect::ToCome, at, at + 1);
        }
    }

    /// "In place", "live in nine towns", "ready": where it begins and ends.
    fn bare_state(&self, at: usize) -> Option<(usize, usize)> {
        const BEHIND: [&str; 12] =
            ["", "across", "and", "at", "for", "from", "in", "on", "since", "throughout", "to", "with"];
        let (word, next) = (self.word(at), self.word(at + 1));
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        // "Not in place", "to be ready".
        if ["not", "no", "never", "be", "to", "once", "when", "until", "if", "a", "an", "the"]
            .contains(&before)
        {
            return None;
        }
        if ["in", "on"].contains(&word) && PLACES_DONE.contains(&next) {
            return Some((at, at + 1));
        }
        let is_followed = BEHIND.contains(&next) || next.parse::<u32>().is_ok();
        (["available", "live", "operational", "ready"].contains(&word) && is_followed).then_some((at, at))
    }

    /// "Fit-out starts in the new year", "the east comes on stream once the nurses are there": a present tense of
    /// one day that is to come; not "runs on Mondays", "reports each March".
    fn is_fixed_for_a_day(&self, at: usize) -> bool {
        const OFTEN: [&str; 7] = ["each", "every", "whenever", "daily", "weekly", "monthly", "annually"];
        let to = (at + 9).min(self.words.len());
        let often = (at..to).any(|next| OFTEN.contains(&self.word(next)));
        let day = |next: usize| {
            let into = ["in", "on", "by", "from", "during", "until", "at"];
            let behind = (next + 1..next + 4).take_while(|place| {
                *place == next + 1
                    || ["the", "end", "of", "mid", "early", "late"].contains(&self.word(place - 1))
            });
            let mut behind = behind.map(|place| (self.word(place), self.word(place + 1)));
            into.contains(&self.word(next))
                && behind.any(|(word, after)| {
                    is_time(word)
                        || word == "new" && after == "year"
                        || word.parse::<u32>().is_ok() && is_time(after)
                })
        };
        let waits = |next: usize| self.word(next) == "once";
        let is_compound = self.words.is_after_hyphen(at) || self.words.is_after_hyphen(at + 1);
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        // "Works begin", "it goes"; not "a soft launch", "the final report".
        let has_subject = !NO_SUBJECT.contains(&before)
            && (self.word(at).ends_with('s') || before.ends_with('s') || before == "they");
        FIXED_FOR.contains(&self.word(at))
            && has_subject
            && !often
            && !is_compound
            && (at..to).any(|next| day(next) || waits(next))
    }

    /// The verbs without an auxiliary before those with one: "opened in May and has taken forty calls", "it
    /// became a field of the form, so that none can be left out".
    pub(super) fn before_the_first(&mut self) {
        let Some(first) = self.found.first().map(|one| one.at) else { return };
        // What opens a clause of its own, or goes on with the same subject.
        let joiner = (1..first).find(|at| {
            let word = self.word(*at);
            // "Requests received since April": no main verb.
            let is_reduced = is_past(self.word(at - 1));
            OPENING.contains(&word) && !is_reduced
                || word == "and"
                    && (at + 1..first)
                        .all(|between| is_adverb(self.word(between)) || BETWEEN.contains(&self.word(between)))
        });
        let Some(joiner) = joiner else { return };
        let chains = std::mem::take(&mut self.found);
        self.of_past_and_present(joiner);
        self.found.extend(chains);
    }

    /// "Officers have amended the text and it goes to the cabinet in May": what a second subject does on a day.
    pub(super) fn behind_the_last(&mut self) {
        let Some(last) = self.found.last().map(|one| one.end) else { return };
        let joins = |at: usize| ["and", "but"].contains(&self.word(at));
        let Some(joiner) = (last..self.words.len()).find(|at| joins(*at)) else { return };
        let verb = (joiner + 2..(joiner + 8).min(self.words.len())).find(|at| self.is_fixed_for_a_day(*at));
        if let Some(verb) = verb {
            self.push(Aspect::ToCome, verb, verb);
        }
    }

    /// Plain pasts and presents among the first words, so many of them.
    fn of_past_and_present(&mut self, to: usize) {
        const BEFORE: [&str; 34] = [
            "a", "an", "the", "this", "that", "these", "those", "its", "their", "our", "his", "her", "any",
            "some", "all", "each", "every", "no", "of", "to", "by", "for", "with", "in", "on", "at", "from",
            "as", "more", "most", "newly", "than", "be", "being",
        ];
        let mut last: Option<usize> = None;
        for at in 0..to.min(24) {
            let word = self.word(at).to_owned();
            let before = at.checked_sub(1).map_or("", |before| self.word(before)).to_owned();
            // "Seen by inspectors" is of somebody else; "visited by 4 July" is not.
            let by = self.word(at + 1) == "by" && !is_day(self.word(at + 2)) && !is_day(self.word(at + 3));
            // "Care-experienced students" were not experienced.
            let is_compound = self.words.is_after_hyphen(at);
            let blocked = BEFORE.contains(&before.as_str()) || by && at > 0 || is_compound;
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
            // "Continued to add": it neither was added nor is still to be.
            let went_on = word == "continued" && self.word(at + 1) == "to";
            if went_on {
                self.push(Aspect::Possible, at, at + 2);
                last = Some(at + 2);
            } else if is_past(&word) && (!["and", "or"].contains(&before.as_str()) || last.is_some()) {
                let aspect = if BEGUN.contains(&word.as_str()) && !self.is_there_from(at, at)
                    || LEFT_BEHIND.contains(&word.as_str())
                {
                    Aspect::UnderWay
                } else {
                    Aspect::Attained
                };
                self.push(aspect, at, at);
                last = Some(at);
            } else if at > 0 && last.is_none() && self.is_fixed_for_a_day(at) {
                self.push(Aspect::ToCome, at, at);
                last = Some(at);
            } else if at > 0 && last.is_none() && PRESENT.contains(&word.as_str()) {
                self.push(Aspect::Standing, at, at);
                last = Some(at);
            }
        }
    }
}
