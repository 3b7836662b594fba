//! When two names are near each other without being one.

use crate::model::closed::wire_words;
use serde::{Deserialize, Serialize};

use super::post::parts;
use super::words::{Word, abbreviates, fold, is_small, read};

/// What makes two names near, most telling first.
///
/// ```
/// use action_plan::model::owner::{KnownOwner, Nearness, OwnerRegistry};
/// let registry = OwnerRegistry::new([KnownOwner::new("National Safety Group")]);
/// assert_eq!(registry.near("Safety Group")[0].why, Nearness::Contained);
/// assert_eq!(registry.near("National Saftey Group")[0].why, Nearness::Spelling);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Nearness {
    /// The registry lists it as near.
    Listed,
    /// One is the initials of the other.
    Initials,
    /// The words are the same but for a letter or two.
    Spelling,
    /// All words of one stand in the other.
    Contained,
    /// Two words in three are the same.
    SharedWords,
}

wire_words!(Nearness {
    Listed = "listed",
    Initials = "initials",
    Spelling = "spelling",
    Contained = "contained",
    SharedWords = "shared_words",
});

/// A name read once, to be held against many.
#[derive(Clone, Debug)]
pub(crate) struct NameRead<'text> {
    words: Vec<Word<'text>>,
    pub(super) folded: String,
    is_post: bool,
}

impl<'text> NameRead<'text> {
    /// Reads a name, its words with the abbreviations of posts marked.
    pub(super) fn of(words: Vec<Word<'text>>) -> Self {
        Self { folded: fold(&words), is_post: parts(&words).role.is_some(), words }
    }

    /// Reads a name of which no registry knows anything.
    pub(crate) fn read(text: &'text str) -> Self {
        Self::of(read(text).list)
    }

    /// Whether it is the other one misspelt or its initials, and not the same name.
    pub(crate) fn is_spelt_like(&self, other: &Self) -> bool {
        let is_other_name = !self.folded.is_empty() && self.folded != other.folded;
        is_other_name && matches!(nearness(self, other), Some(Nearness::Initials | Nearness::Spelling))
    }
}

/// How two names are near; `None` where they are not. A post is never near a body.
pub(super) fn nearness(one: &NameRead<'_>, other: &NameRead<'_>) -> Option<Nearness> {
    if let ([short], long) | (long, [short]) = (one.words.as_slice(), other.words.as_slice())
        && abbreviates(short, long)
    {
        return Some(Nearness::Initials);
    }
    if one.is_post != other.is_post {
        return None;
    }
    let (left, right) = (content(&one.words), content(&other.words));
    let shared = left.iter().filter(|word| right.contains(word)).count();
    let (fewer, all) = (left.len().min(right.len()), left.len() + right.len());
    if left.len() == right.len() && shared + 1 == left.len() && left.len() > 1 {
        let odd = |words: &[&'_ str], known: &[&str]| {
            words.iter().find(|word| !known.contains(word)).map(ToString::to_string)
        };
        if let (Some(a), Some(b)) = (odd(&left, &right), odd(&right, &left))
            && is_misspelt(&a, &b)
        {
            return Some(Nearness::Spelling);
        }
    }
    if shared == fewer && fewer > 1 {
        return Some(Nearness::Contained);
    }
    // two thirds of the words, both names counted
    (shared > 1 && shared * 3 >= all).then_some(Nearness::SharedWords)
}

/// The words that tell names apart.
fn content<'words>(words: &'words [Word<'_>]) -> Vec<&'words str> {
    words.iter().map(|word| word.folded.as_ref()).filter(|word| !is_small(word)).collect()
}

/// Whether two words differ by one letter, or by two that changed places.
fn is_misspelt(one: &str, other: &str) -> bool {
    const SHORTEST: usize = 5;
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let longest = one.len().max(other.len());
    let start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let shortest = one.len().min(other.len()) - start;
    let end = one.iter().rev().zip(other.iter().rev()).take(shortest).take_while(|(a, b)| a == b).count();
    longest >= SHORTEST && start + end + 2 >= longest
}
