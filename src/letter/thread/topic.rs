//! Words of a topic, and where documents use them.

use super::account::Account;
use crate::{
    base::{FixedState, Span, sentences, stem, tokens_in},
    facts,
};
use indexmap::IndexMap;

/// Small words that a name may or may not have: "Support through Enhanced Management".
const SMALL: &[&str] = &["a", "an", "and", "for", "in", "of", "on", "the", "through", "to", "with"];
/// No topic has more words.
const LONGEST: usize = 8;

/// A way of writing a topic: its stems run together, so that "key work", "key-work" and "keyworkers" are one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) joined: String,
    /// The small words inside, each by how many bytes of `joined` go before it: "introduction to mental health" is
    /// no "introduction of mental health".
    smalls: Vec<(usize, String)>,
    /// Whether only capitals stand for it: "ME" is no "me".
    pub(super) capitals: bool,
    /// Whether it is a name of one word, which only a capital tells from a common word: "Enable".
    pub(super) name: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) stem: String,
    pub(super) span: Span,
    pub(super) small: bool,
    /// Whether it is a word of grammar.
    pub(super) grammar: bool,
    pub(super) capital: bool,
    pub(super) all_capitals: bool,
    /// Which sentence of the item.
    pub(super) sentence: usize,
    /// Whether nothing but a blank, a hyphen or a quotation mark parts it from the word before.
    pub(super) runs_on: bool,
    /// Whether a quotation mark does.
    pub(super) quoted: bool,
    /// Whether a hyphen alone does.
    pub(super) hyphened: bool,
}

/// An item as words.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) document: usize,
    pub(super) number: usize,
    pub(super) words: Vec<Word>,
    pub(super) sentences: Vec<Span>,
}

/// Where a topic is named in an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) item: usize,
    pub(super) span: Span,
    pub(super) sentence: usize,
}

pub(super) fn words(text: &str, spans: &[Span]) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    for (sentence, span) in spans.iter().enumerate() {
        let mut end = None;
        for token in tokens_in(text, *span) {
            let form = token.folded(text);
            let gap = end.and_then(|end: usize| text.get(end..token.span.start)).unwrap_or("|");
            let runs_on = gap.chars().all(|c| {
                c.is_whitespace()
                    || matches!(
                        c,
                        '-' | '\u{2010}'
                            | '\u{2011}'
                            | '\''
                            | '\u{2019}'
                            | '\u{2018}'
                            | '"'
                            | '\u{201c}'
                            | '\u{201d}'
                    )
            });
            found.push(Word {
                stem: stem(&form),
                span: token.span,
                small: SMALL.contains(&form.as_ref()),
                grammar: facts::is_of_grammar(&form)
                    || matches!(form.as_ref(), "together" | "however" | "in" | "several"),
                capital: token.capitalised,
                all_capitals: token.all_capitals,
                sentence,
                runs_on,
                hyphened: gap == "-",
                quoted: gap.contains(['\'', '\u{2019}', '\u{2018}', '"', '\u{201c}', '\u{201d}']),
            });
            end = Some(token.span.end);
        }
    }
    found
}

/// Where the words with a stem stand: item and word, in order.
pub(super) type Places = IndexMap<String, Vec<(usize, usize)>, FixedState>;

pub(super) fn index(items: &[Item]) -> Places {
    let mut places = Places::default();
    for (number, item) in items.iter().enumerate() {
        for (at, word) in item.words.iter().enumerate().filter(|(_, word)| !word.small) {
            places.entry(word.stem.clone()).or_default().push((number, at));
        }
    }
    places
}

/// All items of all documents, in order.
pub(super) fn items(accounts: &[Account]) -> Vec<Item> {
    let mut found = Vec::new();
    for (document, account) in accounts.iter().enumerate() {
        for (number, item) in account.items.iter().enumerate() {
            let sentences = sentences(&item.text);
            found.push(Item { document, number, words: words(&item.text, &sentences), sentences });
        }
    }
    found
}

impl Key {
    /// The key of some words; none without any.
    pub(super) fn of(text: &str) -> Option<Self> {
        let words = words(text, &[Span::new(0, text.len())]);
        let capitals = matches!(words.as_slice(), [only] if only.all_capitals);
        let (mut joined, mut smalls) = (String::new(), Vec::new());
        for word in &words {
            if !word.small {
                joined.push_str(&word.stem);
            } else if !joined.is_empty() {
                smalls.push((joined.len(), word.stem.clone()));
            }
        }
        (!joined.is_empty()).then_some(Self { joined, smalls, capitals, name: false })
    }

    /// The same words, found with and without capitals.
    pub(super) fn in_any_case(&self) -> Self {
        Self { name: false, ..self.clone() }
    }

    /// The key of a name found in a text.
    pub(super) fn of_name(text: &str) -> Option<Self> {
        let key = Self::of(text)?;
        Some(Self { name: !text.contains([' ', '-']), ..key })
    }

    /// Where the items name it: item, first and last word, in order. Only words that the key begins with are looked at.
    pub(super) fn find(&self, items: &[Item], places: &Places) -> Vec<(usize, usize, usize)> {
        let ends = self.joined.char_indices().map(|(at, _)| at).skip(1).chain([self.joined.len()]);
        let mut begun: Vec<(usize, usize)> =
            ends.filter_map(|end| places.get(self.joined.get(..end)?)).flatten().copied().collect();
        begun.sort_unstable();
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for (number, first) in begun {
            let free = found.last().is_none_or(|(known, _, last)| (*known, *last) < (number, first));
            let ends = items.get(number).filter(|_| free).and_then(|item| self.ends(&item.words, first));
            found.extend(ends.map(|last| (number, first, last)));
        }
        found
    }

    /// Where one item names it: first and last word.
    pub(super) fn places(&self, item: &Item) -> Vec<(usize, usize)> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        for first in 0..item.words.len() {
            if found.last().is_none_or(|(_, last)| *last < first)
                && let Some(last) = self.ends(&item.words, first)
            {
                found.push((first, last));
            }
        }
        found
    }

    /// Whether a small word may stand so many bytes into the key: the key's own; where it has none there, no
    /// preposition.
    fn may_have(&self, word: &Word, at: usize) -> bool {
        let mut own = self.smalls.iter().filter(|(place, _)| *place == at).peekable();
        if own.peek().is_none() {
            return matches!(word.stem.as_str(), "and" | "the" | "a" | "an");
        }
        own.any(|(_, small)| *small == word.stem)
    }

    /// The last word of the topic where it begins at `first`.
    fn ends(&self, words: &[Word], first: usize) -> Option<usize> {
        if self.name && is_within_a_name(words, first) {
            return None;
        }
        let mut rest = self.joined.as_str();
        for (offset, word) in words.get(first..)?.iter().take(LONGEST).enumerate() {
            if offset > 0 && !word.runs_on {
                return None;
            }
            if word.small {
                if offset == 0 || !self.may_have(word, self.joined.len() - rest.len()) {
                    return None;
                }
                continue;
            }
            if self.capitals && !word.all_capitals || self.name && !word.capital {
                return None;
            }
            rest = rest.strip_prefix(word.stem.as_str())?;
            if rest.is_empty() {
                return Some(first + offset);
            }
        }
        None
    }
}

/// An abbreviation and what it stands for.
#[derive(Clone, Debug)]
pub(super) struct Abbreviated {
    pub(super) short: String,
    pub(super) long: String,
    pub(super) short_key: Key,
    pub(super) long_key: Key,
}

/// The abbreviations that any of the documents explains: each short form's key with its long form's.
pub(super) fn abbreviations(accounts: &[Account]) -> Vec<Abbreviated> {
    let mut found: IndexMap<String, String> = IndexMap::new();
    for item in accounts.iter().flat_map(|account| &account.items) {
        for explained in facts::abbreviations(&item.text) {
            found.entry(explained.short).or_insert(explained.long);
        }
    }
    let pair = |(short, long): (String, String)| {
        let keys = (Key::of(&short)?, Key::of(&long)?);
        Some(Abbreviated { short_key: Key { capitals: true, ..keys.0 }, long_key: keys.1, short, long })
    };
    found.into_iter().filter_map(pair).collect()
}

/// A run of capitals in the middle of a sentence, or more than one at its head: a name. First and last word.
pub(super) fn names(item: &Item) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = item.words.get(at) {
        // a word of grammar begins a name only in the midst of a sentence and before another capital: "Use of Force"
        let opens = at
            .checked_sub(1)
            .and_then(|before| item.words.get(before))
            .is_none_or(|before| before.sentence != word.sentence);
        let begins = !word.grammar || !opens && !word.all_capitals && leads_to_a_capital(&item.words, at);
        if !word.capital || word.small || !begins || is_no_name(word) {
            at += 1;
            continue;
        }
        let mut last = at;
        let mut next = at + 1;
        while let Some(more) = item.words.get(next) {
            let parted = !more.runs_on || more.quoted || more.sentence != word.sentence || next > last + 2;
            // "from SCT to HMP Upton" is no name
            let between = more.small && item.words.get(last).is_some_and(|before| before.all_capitals);
            if parted || between || is_no_name(more) || !(more.small || more.capital) {
                break;
            }
            if more.capital && !more.small {
                last = next;
            }
            next += 1;
        }
        // "Co-ordinator" is one word
        if item.words.get(last + 1).is_some_and(|more| more.hyphened && !more.capital) {
            last += 1;
        }
        if !opens || last > at || word.all_capitals {
            found.push((at, last));
        }
        at = last + 1;
    }
    found
}

/// Whether the next word but small ones has a capital too.
fn leads_to_a_capital(words: &[Word], at: usize) -> bool {
    let mut rest = words.get(at + 1..).unwrap_or_default().iter().take(2);
    let next = rest.find(|word| !word.small || !word.runs_on);
    next.is_some_and(|next| next.runs_on && next.capital && !next.small && !next.grammar)
}

/// Whether another capital stands beside a word: "Force" is no name in "Task Force".
fn is_within_a_name(words: &[Word], at: usize) -> bool {
    let capital = |at: usize| {
        words.get(at).is_some_and(|word| word.capital && !word.small && !word.grammar && !word.quoted)
    };
    let follows = words.get(at).is_some_and(|word| word.runs_on && !word.quoted);
    let opens = at.checked_sub(1).and_then(|before| at.checked_sub(2).map(|_| before)).is_none();
    let before = at.checked_sub(1).is_some_and(|before| follows && capital(before) && !opens);
    let after = words.get(at + 1).is_some_and(|next| next.runs_on) && capital(at + 1);
    before || after
}

/// "I", months, days of the week, printed with a capital though they name nothing that is spoken of.
fn is_no_name(word: &Word) -> bool {
    let stem = word.stem.as_str();
    stem == "i"
        || crate::model::partial_date::names::is_month(stem)
        || ["januari", "februari", "juli", "septemb", "octob", "novemb", "decemb"].contains(&stem)
        || ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains(&stem)
}
