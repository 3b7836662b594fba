//! How documents use a pair of words: as a phrase for a thing, or as words that happen to stand together.

use super::{
    discover::{GENERAL, is_content},
    topic::{Item, Key, Word},
};
use crate::base::{FixedState, fold, number_word, stem};
use indexmap::IndexSet;
use std::collections::BTreeSet;

/// A recurring pair of words is a topic from this number of different sentences on.
const RECURS: usize = 2;

/// Behind these a word does something and names nothing: "to support staff", "who require custody".
const BEFORE_A_VERB: &[&str] = &[
    "to", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "cannot", "not", "we",
    "they", "who", "has", "have", "had", "having",
];
/// Words that say whither, never what.
const PARTICLES: &[&str] = &[
    "ahead", "along", "apart", "around", "aside", "away", "back", "behind", "down", "forward", "forwards",
    "off", "out", "over", "through", "together", "up",
];

/// What is known of all documents together.
pub(super) struct Sentences {
    /// Each sentence once, also one that is printed twice.
    known: IndexSet<String, FixedState>,
    /// The stems of words that stand between a word of grammar and the end of a phrase: nouns.
    nouns: BTreeSet<String>,
    /// The stems of words that stand right behind "to" or "will": verbs.
    verbs: BTreeSet<String>,
}

impl Sentences {
    pub(super) fn of<'t>(items: impl Iterator<Item = (&'t Item, &'t str)>) -> Self {
        let (mut nouns, mut verbs) = (BTreeSet::new(), BTreeSet::new());
        for (item, text) in items {
            for pair in item.words.windows(2) {
                let [before, word] = pair else { continue };
                let is_one = before.sentence == word.sentence
                    && ["to", "will"].contains(&before.stem.as_str())
                    && is_content(word, text);
                if is_one && !verbs.contains(&word.stem) {
                    verbs.insert(word.stem.clone());
                }
            }
            for window in item.words.windows(3) {
                let [before, word, next] = window else { continue };
                let is_one = before.sentence == next.sentence
                    && (before.small || fold(before.span.of(text)) == "the")
                    && word.runs_on
                    && is_content(word, text)
                    && !is_content(next, text)
                    && !next.capital;
                if is_one && !nouns.contains(&word.stem) {
                    nouns.insert(word.stem.clone());
                }
            }
        }
        Self { known: IndexSet::default(), nouns, verbs }
    }

    fn number(&mut self, sentence: &str) -> usize {
        self.known.insert_full(fold(sentence)).0
    }

    /// "staff working in the kitchens": the last word says what they do.
    fn is_doing(&self, word: &Word, form: &str) -> bool {
        form.ends_with("ing") && self.verbs.contains(&word.stem)
    }

    pub(super) fn is_noun(&self, stem: &str) -> bool {
        self.nouns.contains(stem)
    }

    pub(super) fn is_verb(&self, stem: &str) -> bool {
        self.verbs.contains(stem)
    }
}

/// Every place where a pair of words stands, summed up.
#[derive(Default)]
pub(super) struct Usage {
    sentences: BTreeSet<usize>,
    /// How the first word is printed, plural and all.
    first: BTreeSet<String>,
    /// Whether its last word is printed in a form that is none of doing.
    is_thing: bool,
    /// The pairs that the word before makes with the first, by their keys; none where no word of matter stands before.
    before: BTreeSet<Option<String>>,
    /// Whether the phrase ends with it anywhere: "key work" does, "public sector" of prisons does not.
    ends: bool,
    /// What follows where it does not: "constant supervision duties", "constant supervision bids".
    after: BTreeSet<String>,
    /// Whether its last word is a noun wherever it stands.
    is_headed: bool,
    /// Whether its first word is anything but a verb anywhere.
    is_named: bool,
    /// Whether it holds a word that is no part of a name for a thing.
    is_loose: bool,
}

impl Usage {
    pub(super) fn add(
        &mut self,
        item: &Item,
        text: &str,
        (first, last): (usize, usize),
        sentences: &mut Sentences,
    ) {
        let (Some(begin), Some(end)) = (item.words.get(first), item.words.get(last)) else { return };
        let form = |word: &Word| fold(word.span.of(text));
        if let Some(sentence) = item.sentences.get(begin.sentence) {
            self.sentences.insert(sentences.number(sentence.of(text)));
        }
        self.first.insert(form(begin));
        let next = item.words.get(last + 1).filter(|next| next.runs_on && next.sentence == end.sentence);
        match next.filter(|next| is_content(next, text)) {
            Some(next) => {
                self.after.insert(next.stem.clone());
            }
            None => self.ends = true,
        }
        self.is_headed |= sentences.is_noun(&end.stem);
        let before = first.checked_sub(1).and_then(|before| item.words.get(before));
        let before = before.filter(|before| before.sentence == begin.sentence);
        let matter = before.filter(|before| begin.runs_on && is_content(before, text));
        let pair = matter.and_then(|before| {
            Key::of(&[before.span.of(text), " ", begin.span.of(text)].concat()).map(|key| key.joined)
        });
        self.before.insert(pair);
        // "to further support staff": the adverb changes nothing
        let mut verbs = item.words.get(..first).unwrap_or_default().iter().rev();
        let governs = verbs
            .by_ref()
            .take_while(|word| word.sentence == begin.sentence)
            .map(form)
            .find(|form| form != "further" && !form.ends_with("ly"));
        self.is_named |= !governs.is_some_and(|form| BEFORE_A_VERB.contains(&form.as_str()));
        self.is_loose |= number_word(&form(begin)).is_some()
            || GENERAL.contains(&form(end).as_str())
            || PARTICLES.contains(&form(end).as_str());
        self.is_thing |= !sentences.is_doing(end, &form(end));
    }

    /// Whether more than one sentence has it.
    pub(super) fn recurs(&self) -> bool {
        self.sentences.len() >= RECURS
    }

    /// Whether these words name something that is spoken of more than once.
    pub(super) fn is_topic(&self) -> bool {
        let is_phrase = self.ends || self.is_headed && self.after.len() > 1;
        self.recurs() && is_phrase && self.is_named && self.is_thing && !self.is_loose && !self.is_inflected()
    }

    /// Whether the first word is a verb: of one stem, and printed with and without an ending that only verbs have.
    fn is_inflected(&self) -> bool {
        let verbal = |form: &&String| (form.ends_with("ing") || form.ends_with("ed")) && stem(form) != **form;
        let endings = self.first.iter().filter(verbal).count();
        endings > 1 || endings == 1 && endings < self.first.len()
    }

    /// The pair before it, where that is always the same.
    pub(super) fn pair_before(&self) -> Option<String> {
        let only = self.before.iter().next().filter(|_| self.before.len() == 1)?;
        only.clone()
    }
}
