//! Lengths of time: how many months were promised, how many came.

use super::text::Text;
use super::words::Spoken;

const UNITS: &[(&str, &str)] = &[
    ("day", "days"),
    ("days", "days"),
    ("hour", "hours"),
    ("hours", "hours"),
    ("month", "months"),
    ("months", "months"),
    ("week", "weeks"),
    ("weeks", "weeks"),
    ("year", "years"),
    ("years", "years"),
];

/// What says that a figure is less than was wanted.
const ONLY: &[&str] = &["at most", "just", "limited to", "no more than", "only"];

/// The lengths of time in a text: count and unit. Of "4-5 months" both.
fn terms(spoken: &Spoken<'_>) -> Vec<(u32, &'static str)> {
    let words: Vec<&str> = spoken.words().collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let Some((_, unit)) = UNITS.iter().find(|(form, _)| form == word) else { continue };
        let counts = words.get(at.saturating_sub(2)..at).unwrap_or_default().iter().rev();
        for count in counts {
            // "4-5" is one word
            let figures: Vec<u32> =
                count.split(['-', '–']).filter_map(|figure| figure.parse().ok()).collect();
            if figures.is_empty() {
                break;
            }
            found.extend(figures.into_iter().map(|count| (count, *unit)));
        }
    }
    found
}

/// A length of time that was promised, and a lesser one of the same unit in a sentence that says "only".
pub(in crate::validate::rules) fn shorter_term(
    promised: &Text<'_>,
    reported: &Text<'_>,
) -> Option<(String, String)> {
    // most texts say nothing of the kind, and their sentences need not be read
    reported.spoken().first_of(ONLY)?;
    let asked = terms(&promised.spoken());
    reported.sentences().find_map(|sentence| {
        sentence.spoken.first_of(ONLY)?;
        let given = terms(&sentence.spoken);
        let (wanted, unit) = asked.iter().find(|(_, unit)| given.iter().any(|(_, given)| given == unit))?;
        let most = given.iter().filter(|(_, given)| given == unit).map(|(count, _)| *count).max()?;
        (most < *wanted).then(|| (format!("{wanted} {unit}"), format!("{most} {unit}")))
    })
}

#[cfg(test)]
mod tests {
    use super::{Text, shorter_term};

    fn shorter(promised: &str, reported: &str) -> Option<(String, String)> {
        shorter_term(&Text::of(promised), &Text::of(reported))
    }

    #[test]
    fn months() {
        let found = shorter("A guide for 12 months.", "Money allowed for only 4-5 months.");
        assert_eq!(found, Some(("12 months".to_owned(), "5 months".to_owned())));
        assert_eq!(shorter("A guide for 12 months.", "A guide came for 24 months only."), None);
        assert_eq!(shorter("A guide for 12 months.", "A review after 3 months."), None);
    }
}
