//! The names that a text may be split at: those of the registry and those that stand alone elsewhere.

use std::collections::BTreeMap;
use std::ops::Bound;

use indexmap::IndexSet;

use super::words::{Gap, Word, fold, fold_next};
use crate::base::FixedState;

/// What kind of name it is, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Seen only as the body of a post.
    Unit,
    /// A body that stands alone.
    Team,
    /// A post that stands alone.
    Post,
}

/// Known names by their folded words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    kinds: BTreeMap<String, Entry>,
    /// The words that names begin with: most words of a text are none.
    openings: IndexSet<String, FixedState>,
    longest: usize,
}

/// What is known of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its kind.
    pub(super) kind: Kind,
    /// How often it stands alone.
    pub(super) count: usize,
    /// As first printed.
    pub(super) text: String,
}

impl Names {
    /// Names are compared over at most this many words, so that time stays linear.
    const LONGEST: usize = 16;

    /// Adds a name that stands alone `times` times, or raises its kind.
    pub(super) fn add(&mut self, words: &[Word<'_>], text: &str, kind: Kind, times: usize) {
        let folded = fold(words);
        if folded.is_empty() || words.len() > Self::LONGEST {
            return;
        }
        self.longest = self.longest.max(words.len());
        let opening = first_word(&folded);
        if !self.openings.contains(opening) {
            self.openings.insert(opening.to_owned());
        }
        let entry =
            self.kinds.entry(folded).or_insert_with(|| Entry { kind, count: 0, text: text.to_owned() });
        entry.kind = entry.kind.max(kind);
        entry.count += times;
    }

    /// Forgets a name.
    pub(super) fn remove(&mut self, folded: &str) {
        self.kinds.remove(folded);
        let opening = first_word(folded);
        // What begins with a word stands behind that word alone.
        if self.from(opening).is_none_or(|(next, _)| first_word(next) != opening) {
            self.openings.swap_remove(opening);
        }
    }

    /// The first name from here on, in the order of their letters.
    fn from(&self, folded: &str) -> Option<(&String, &Entry)> {
        self.kinds.range::<str, _>((Bound::Included(folded), Bound::Unbounded)).next()
    }

    /// What is known of a folded name.
    pub(super) fn get(&self, folded: &str) -> Option<&Entry> {
        self.kinds.get(folded)
    }

    /// How the names go on that begin with all words of `folded` and have more.
    pub(super) fn longer(&self, folded: &str) -> impl Iterator<Item = (&str, &Entry)> {
        let start = [folded, " "].concat();
        let length = start.len();
        let first = (Bound::Included(start.as_str()), Bound::Unbounded);
        let names = self.kinds.range::<str, _>(first);
        let same = names.take_while(move |(name, _)| name.starts_with(&start));
        same.filter_map(move |(name, entry)| Some((name.get(length..)?, entry)))
    }

    /// All names in the order of their letters.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.kinds.iter().map(|(name, entry)| (name.as_str(), entry))
    }

    /// The longest name that begins at `at`: number of words and kind. `except` is not looked at.
    pub(super) fn longest(
        &self,
        words: &[Word<'_>],
        at: usize,
        except: Option<&str>,
    ) -> Option<(usize, Kind)> {
        let rest = words.get(at..)?;
        let first = rest.first()?.folded.as_ref();
        // an article that opens a name is left out of it
        if first != "the" && !self.openings.contains(first) {
            return None;
        }
        let within =
            rest.iter().take(self.longest).skip(1).take_while(|word| word.gap != Gap::Break).count() + 1;
        let reach = within.min(self.longest).min(rest.len());
        let opening = self.from(first);
        let whole = opening.filter(|(name, _)| *name == first && except != Some(first));
        let mut found = whole.map(|(_, entry)| (1, entry.kind));
        // a word at a time, for as long as any name begins so; the first word anew, as an article goes there
        let all = rest.get(..reach)?;
        // the first name that begins so is it for the next word too, where it has that word
        let mut next = opening.filter(|_| first != "the");
        // few names go on for longer than the first words tell
        let mut folded = String::with_capacity(first.len().max(16) * 4);
        for (index, length) in (0..reach).zip(1..) {
            fold_next(all, index, &mut folded);
            if folded.is_empty() || index == 0 {
                continue;
            }
            let begins = |(name, _): &(&String, &Entry)| name.starts_with(&folded);
            next = next.filter(begins).or_else(|| self.from(&folded).filter(begins));
            let Some((name, entry)) = next else { break };
            if *name == folded && except != Some(folded.as_str()) {
                found = Some((length, entry.kind));
            }
        }
        found
    }
}

/// The first word of a folded name.
fn first_word(folded: &str) -> &str {
    folded.split_once(' ').map_or(folded, |(first, _)| first)
}
