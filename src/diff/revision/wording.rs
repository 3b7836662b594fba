//! How the words of an action changed: in print only, in wording, to less or to more.

use crate::{
    base::Spoken,
    diff::content::{content, shared},
    model::ChangedField,
};

/// What says that only a part is meant.
const PARTIAL: &[&str] = &[
    "a number of",
    "a part of",
    "a pilot",
    "a sample of",
    "a selection of",
    "a small number",
    "limited to",
    "majority of",
    "most",
    "one or more",
    "part of",
    "pilot",
    "piloting",
    "priority",
    "selected",
    "several",
    "some",
    "trial",
    "up to",
];
/// What says that less than doing it is promised.
const WEAKER: &[&str] = &[
    "aim to",
    "aims to",
    "as appropriate",
    "as far as possible",
    "as resources allow",
    "consider",
    "considering",
    "consult on whether",
    "encourage",
    "encouraged",
    "encouraging",
    "explore",
    "exploring",
    "funding permitting",
    "if appropriate",
    "if possible",
    "invite",
    "invited",
    "look at",
    "may",
    "seek to",
    "seeks to",
    "subject to",
    "support",
    "where appropriate",
    "where feasible",
    "where possible",
    "where practicable",
    "work towards",
];
/// Units of which less may be more: sooner is not narrower.
const TIMES: &[&str] = &[
    "day", "days", "hour", "hours", "minute", "minutes", "month", "months", "quarter", "quarters", "week",
    "weeks", "working", "year", "years",
];
/// Signs that mean something, whatever stands around them.
const SIGNS: &[char] = &['£', '$', '€', '%', '+', '<', '>', '='];

/// What changed between two texts. Narrowed is said only where the texts speak of the same thing and one turn
/// of phrase or figure tells; where it goes both ways, neither is said.
pub(super) fn changed(before: &str, after: &str) -> Vec<ChangedField> {
    if before == after {
        return Vec::new();
    }
    let (one, other) = (Spoken::of(before), Spoken::of(after));
    if in_print_only(&one, &other) && signs(before).eq(signs(after)) {
        return vec![ChangedField::TextCosmetic];
    }
    let (was, is) = (content(before), content(after));
    let fewer = was.len().min(is.len());
    let same_matter = shared(&was, &is) * 2 >= fewer && fewer > 0;
    let (narrowed, extended) = (is_narrower(&one, &other), is_narrower(&other, &one));
    let mut fields = vec![ChangedField::TextReworded];
    match (same_matter && narrowed, same_matter && extended) {
        (true, false) => fields.push(ChangedField::ScopeNarrowed),
        (false, true) => fields.push(ChangedField::ScopeExtended),
        (true, true) | (false, false) => {}
    }
    fields
}

/// Whether the words are the same: punctuation, case and the spelling of "-ise" aside.
fn in_print_only(one: &Spoken<'_>, other: &Spoken<'_>) -> bool {
    fn spelled(words: &Spoken<'_>) -> impl Iterator<Item = String> {
        words.words().map(|word| word.replace("iz", "is"))
    }
    spelled(one).eq(spelled(other))
}

fn signs(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|letter| SIGNS.contains(letter))
}

/// Whether the later text has a turn of phrase that makes it less, or a lesser figure of the same thing.
fn is_narrower(before: &Spoken<'_>, after: &Spoken<'_>) -> bool {
    let gained = |phrases: &[&str]| phrases.iter().any(|phrase| after.has(phrase) && !before.has(phrase));
    gained(PARTIAL) || gained(WEAKER) || is_lesser(before, after)
}

fn is_lesser(before: &Spoken<'_>, after: &Spoken<'_>) -> bool {
    let (was, is) = (figures(before), figures(after));
    // of a thing that is counted twice nobody can tell which is which
    let once = |list: &[(u64, String)], thing: &str| list.iter().filter(|(_, of)| of == thing).count() == 1;
    is.iter().any(|(count, thing)| {
        once(&was, thing) && once(&is, thing) && was.iter().any(|(before, of)| of == thing && count < before)
    })
}

/// Whole figures and the word that each counts. Years and lengths of time are left out.
fn figures(spoken: &Spoken<'_>) -> Vec<(u64, String)> {
    let words: Vec<&str> = spoken.words().collect();
    let pairs = words.windows(2).filter_map(|pair| match pair {
        [figure, thing] => Some((figure.parse::<u64>().ok()?, *thing)),
        _ => None,
    });
    pairs
        .filter(|(figure, thing)| {
            !(1900..=2100).contains(figure)
                && !TIMES.contains(thing)
                && thing.chars().all(char::is_alphabetic)
        })
        .map(|(figure, thing)| (figure, crate::base::stem(thing)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{ChangedField, changed};

    #[test]
    fn wording() {
        use ChangedField::{ScopeExtended, ScopeNarrowed, TextCosmetic, TextReworded};
        for (before, after, fields) in [
            ("Count the knives.", "Count the knives.", &[][..]),
            (
                "Organise the women’s kitchens – all 12.",
                "Organize the women's kitchens - all 12",
                &[TextCosmetic],
            ),
            ("Spend £12 on knives.", "Spend $12 on knives.", &[TextReworded]),
            ("Count all knives every day.", "Count all knives each evening.", &[TextReworded]),
            ("Train all cooks.", "Train some cooks.", &[TextReworded, ScopeNarrowed]),
            ("Train some cooks.", "Train all cooks.", &[TextReworded, ScopeExtended]),
            (
                "Require cooks to wear gloves.",
                "Encourage cooks to wear gloves.",
                &[TextReworded, ScopeNarrowed],
            ),
            (
                "Introduce racks in kitchens.",
                "Introduce racks in kitchens where possible.",
                &[TextReworded, ScopeNarrowed],
            ),
            ("Train 40 cooks.", "Train 25 cooks.", &[TextReworded, ScopeNarrowed]),
            ("Train 25 cooks within 12 months.", "Train 25 cooks within 6 months.", &[TextReworded]),
            ("Count 40 knives in some kitchens.", "Count 20 knives in all kitchens.", &[TextReworded]),
            ("Train all cooks.", "Some windows are clean.", &[TextReworded]),
        ] {
            assert_eq!(changed(before, after), fields, "{before} → {after}");
        }
    }
}
