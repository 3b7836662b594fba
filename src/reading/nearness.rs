//! How near parts of a clause are to a promise: its subjects, what was replaced, the things of which it gives a share.

use super::{Reader, phrase::Words, predicate::Aspect, statement::Statement, topic::topic};
use crate::{base::is_function_word, model::SignalKind};

impl Reader<'_> {
    /// How near the subjects of its predicates of some aspects are to the promise.
    pub(super) fn subject_near(
        &self,
        words: &Words<'_>,
        statement: &Statement,
        core: &[u32],
        before: f64,
        of: &[Aspect],
    ) -> f64 {
        let mut nearest: f64 = 0.0;
        let mut from = 0;
        let topic = self.telling.relevance_of_words(&topic(words), core);
        for one in &statement.predicates {
            if of.contains(&one.aspect) && !one.is_aside {
                let subject: Vec<&str> = (from..one.at).filter_map(|at| words.get(at)).collect();
                let near = if subject
                    .iter()
                    .all(|word| ["it", "this", "they", "these", "which", "and", "but"].contains(word))
                {
                    before
                } else {
                    self.telling.relevance_of_words(&subject, core)
                };
                nearest = nearest.max(near).max(topic);
            }
            from = one.end;
        }
        nearest
    }

    /// How near what was replaced is to the promise: of "in place of a dedicated team", the words behind.
    pub(super) fn replaced(&self, words: &Words<'_>, statement: &Statement, core: &[u32]) -> f64 {
        let Some(span) = statement.signal(SignalKind::Substituted) else { return 0.0 };
        let from = (0..words.len()).find(|at| words.span(*at, at + 1).start >= span.end);
        let Some(from) = from.filter(|from| {
            from.checked_sub(1).and_then(|of| words.get(of)).is_some_and(|of| ["of", "than"].contains(&of))
        }) else {
            return 0.0;
        };
        let behind: Vec<&str> = (from..words.len())
            .take_while(|at| *at == from || !words.is_after_comma(*at))
            .filter_map(|at| words.get(at))
            .collect();
        self.telling.relevance_of_words(&behind, core)
    }

    /// How near the things are of which a share is given: of "40% of case administrators have", the words behind "of".
    pub(super) fn share_near(&self, words: &Words<'_>, statement: &Statement, core: &[u32]) -> f64 {
        let Some(share) = statement.share else { return 0.0 };
        let from = (0..words.len()).find(|at| words.span(*at, at + 1).start >= share.span.end);
        let of = from.and_then(|from| (from..from + 3).find(|at| words.get(*at) == Some("of")));
        let Some(of) = of else { return 0.0 };
        let things: Vec<&str> = (of + 1..of + 6)
            .filter_map(|at| words.get(at))
            .skip_while(|word| is_function_word(word))
            .take_while(|word| !is_function_word(word))
            .collect();
        self.telling.relevance_of_words(&things, core)
    }
}
