//! Which id was probably meant.

/// The candidate that takes the fewest letters changed, left out or put in to come from `word`; of
/// several the first.
pub(super) fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    candidates.into_iter().min_by_key(|candidate| distance(word, candidate))
}

/// Letters to be changed, left out or put in, row by row.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (above, letter) in one.chars().enumerate() {
        let mut diagonal = above;
        let mut left = above + 1;
        for (cell, wanted) in row.iter_mut().zip(std::iter::once(None).chain(other.chars().map(Some))) {
            let Some(wanted) = wanted else {
                diagonal = *cell;
                *cell = left;
                continue;
            };
            let changed = diagonal + usize::from(letter != wanted);
            diagonal = *cell;
            left = changed.min(left + 1).min(*cell + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn letters() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
        assert_eq!(nearest("overdew", ["owner-vague", "overdue"]), Some("overdue"));
    }
}
