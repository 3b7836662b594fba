//! The words that tables of any sector head their columns with.
//!
//! Phrases are in singular and in the order of their words, as they are looked up by halving; one that ends in `=` is
//! the whole heading.

mod fields;
mod notes;
mod texts;
mod weak;

use super::headings::Role;

/// What a heading of these words says: the longest phrase in it, of equals the later role in the order of [`Role`].
pub(super) fn strong(words: &[String]) -> Option<Role> {
    best(&[texts::TEXTS, fields::FIELDS, notes::NOTES], words)
}

/// What it says where the table has no better column for that.
pub(super) fn weak(words: &[String]) -> Option<Role> {
    best(&[weak::WEAK], words)
}

fn best(lists: &[&[(&str, Role)]], words: &[String]) -> Option<Role> {
    let mut best: Option<(usize, Role)> = None;
    for start in 0..words.len() {
        let rest = words.get(start..).unwrap_or_default();
        for list in lists {
            for (phrase, role) in beginning(list, rest) {
                best = best.max(length_in(phrase, rest, start).map(|length| (length, *role)));
            }
        }
    }
    best.map(|(_, role)| role)
}

/// The phrases that begin with the first word.
fn beginning<'l>(
    list: &'l [(&'l str, Role)],
    words: &'l [String],
) -> impl Iterator<Item = &'l (&'l str, Role)> {
    let word = words.first().map_or("", String::as_str);
    let from = list.partition_point(|(phrase, _)| first_word(phrase) < word);
    list.iter().skip(from).take_while(move |(phrase, _)| first_word(phrase) == word)
}

fn first_word(phrase: &str) -> &str {
    let end = phrase.bytes().position(|byte| matches!(byte, b' ' | b'='));
    end.and_then(|end| phrase.get(..end)).unwrap_or(phrase)
}

/// How many words of a phrase the words begin with; none where they go on otherwise.
fn length_in(phrase: &str, words: &[String], start: usize) -> Option<usize> {
    let bare = phrase.strip_suffix('=').unwrap_or(phrase);
    let mut rest = words;
    for wanted in bare.split(' ') {
        rest = rest.split_first().filter(|(word, _)| *word == wanted)?.1;
    }
    let is_whole = start == 0 && rest.is_empty();
    (is_whole || bare.len() == phrase.len()).then_some(words.len() - rest.len())
}

#[cfg(test)]
mod tests {
    #[test]
    fn in_order() {
        for list in [super::texts::TEXTS, super::fields::FIELDS, super::notes::NOTES, super::weak::WEAK] {
            let words = |phrase: &'static str| phrase.trim_end_matches('=').split(' ').collect::<Vec<_>>();
            assert!(list.iter().is_sorted_by_key(|(phrase, role)| (words(phrase), *role)));
        }
    }
}
