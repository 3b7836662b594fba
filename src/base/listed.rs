//! Words looked up in lists of words.

/// Whether a word stands in a list in the order of its letters.
///
/// The first letter is found by halving, the word itself among those few that begin so: halving alone would
/// compare whole words half a dozen times, and long lists are asked of every word of a text.
pub(crate) fn is_listed(list: &[&str], word: &str) -> bool {
    let Some(first) = word.bytes().next() else { return list.contains(&"") };
    let letter = |known: &&str| known.bytes().next().unwrap_or(0);
    let from = list.partition_point(|known| letter(known) < first);
    let alike = list.get(from..).unwrap_or_default().iter().take_while(|known| letter(known) == first);
    alike.into_iter().any(|known| *known == word)
}

#[cfg(test)]
mod tests {
    use super::is_listed;

    #[test]
    fn as_by_looking_at_all() {
        let list = ["", "a", "an", "and", "b", "be", "z", "zebra", "\u{e9}t\u{e9}"];
        for word in list.iter().chain(&["anda", "c", "ze", "\u{e9}", "0"]) {
            assert_eq!(is_listed(&list, word), list.contains(word), "{word}");
        }
        assert!(!is_listed(&[], "a") && !is_listed(&["a"], ""));
    }
}
