//! What the heading of a column says of its cells.

use super::phrases::{PHRASES, WEAK};
use crate::base::fold;
use crate::model::RecommendationKind;

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// Nothing that is known here.
    Note,
    /// The words of a recommendation.
    Recommendation,
    /// What is promised.
    Action,
    /// What is agreed, or the action itself: the cells tell.
    Response,
    /// An entry of an update.
    Progress,
    /// When it is to be done.
    Timescale,
    /// When it is now to be done.
    Revised,
    /// When it was done.
    Completed,
    /// Who answers for it.
    Owner,
    /// How far it has come, in a word.
    Status,
    /// A colour.
    Rag,
    /// The bold words of a recommendation, in a column of their own.
    Headline,
    /// A printed number: of what is told by its neighbours.
    Number,
    /// The action of which it is a part.
    Parent,
    /// The actions that an entry answers.
    Answers,
}

/// What a heading says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) role: Role,
    /// What the column may be where no other column is.
    pub(super) weak: Option<Role>,
    /// What the number is of, where the heading says so.
    pub(super) number_of: Option<Role>,
    /// Whether several headings of the list have been met: the mark of a header row.
    pub(super) known: bool,
}

/// Reads a heading. Numbering before it ("3. Response"), case, plurals and brackets do not matter.
pub(super) fn heading(title: &str) -> Heading {
    let words = words(title);
    let line = words.join(" ");
    let starts: Vec<&str> =
        std::iter::successors(Some(line.as_str()), |rest| rest.split_once(' ').map(|(_, behind)| behind))
            .collect();
    // words hold no blanks, so a phrase stands where a word begins and ends where one ends
    let phrase_in = |phrase: &str| {
        let first = phrase.bytes().next();
        let begins = |rest: &str| {
            rest.strip_prefix(phrase).is_some_and(|behind| behind.is_empty() || behind.starts_with(' '))
        };
        starts
            .iter()
            .any(|rest| rest.bytes().next() == first && begins(rest))
            .then(|| phrase.split(' ').count())
    };
    let best = |list: &[(&str, Role)]| {
        list.iter()
            .filter_map(|(phrase, role)| Some((phrase_in(phrase)?, *role)))
            .max_by_key(|(count, role)| (*count, *role))
            .map(|(_, role)| role)
    };
    let dates_a_paper =
        words.first().is_some_and(|word| word == "date") && words.iter().any(|word| word == "update");
    let strong = if dates_a_paper { Some(Role::Note) } else { best(PHRASES) };
    let weak = best(WEAK);
    let number_of = (strong == Some(Role::Number)).then(|| number_of(&words)).flatten();
    let is_hash = title.trim() == "#";
    Heading {
        role: if is_hash { Role::Number } else { strong.unwrap_or(Role::Note) },
        weak,
        number_of,
        known: is_hash || strong.is_some() || weak.is_some(),
    }
}

/// What "Action ref" and "Recommendation no." number.
fn number_of(words: &[String]) -> Option<Role> {
    let of = |word: &String| match word.as_str() {
        "action" | "milestone" | "task" => Some(Role::Action),
        "recommendation" | "rec" | "concern" | "finding" | "issue" => Some(Role::Recommendation),
        _ => None,
    };
    words.iter().find_map(of)
}

/// The kind that a heading or label names.
pub(super) fn kind_named(title: &str) -> Option<RecommendationKind> {
    let words = words(title);
    let has = |word: &str| words.iter().any(|have| have == word);
    if has("concern") {
        Some(if has("priority") {
            RecommendationKind::PriorityConcern
        } else if has("key") {
            RecommendationKind::KeyConcern
        } else {
            RecommendationKind::Concern
        })
    } else {
        has("recommendation").then_some(RecommendationKind::Recommendation)
    }
}

/// Folded words in singular, without numbering before them.
pub(super) fn words(title: &str) -> Vec<String> {
    let folded = fold(title).replace('#', " no ");
    let mut words: Vec<String> = folded
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
        .filter(|word| !word.is_empty())
        .map(singular)
        .collect();
    let numbering = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    if words.len() > 1 && words.first().is_some_and(numbering) && !folded.contains("month") {
        words.remove(0);
    }
    if words.iter().any(|word| word == "ye") {
        words.retain(|word| word != "no"); // "Complete? (yes/no)"
    }
    words.retain(|word| word != "s"); // "Action(s)"
    words
}

fn singular(word: &str) -> String {
    let is_plural = word.len() > 2 && !["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    word.strip_suffix('s').filter(|_| is_plural).unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Role, heading, kind_named};
    use crate::model::RecommendationKind;

    #[test]
    fn headings_as_tables_print_them() {
        for (title, role) in [
            ("1. No", Role::Number),
            ("2. Concerns", Role::Recommendation),
            ("3. Response Action Taken/Planned", Role::Action),
            ("4. Responsible Owner", Role::Owner),
            ("5. Target Date", Role::Timescale),
            ("Rec. No.", Role::Number),
            ("Action Ref", Role::Number),
            ("Milestone #", Role::Number),
            ("Action(s) taken", Role::Action),
            ("Lead officer", Role::Owner),
            ("Lead Department(s)", Role::Owner),
            ("Action owner", Role::Owner),
            ("Target date/timescale", Role::Timescale),
            ("By whom", Role::Owner),
            ("By when", Role::Timescale),
            ("Completion date", Role::Timescale),
            ("Revised target date", Role::Revised),
            ("Progress to date", Role::Progress),
            ("12 month update", Role::Progress),
            ("Progress against actions (June 2024)", Role::Progress),
            ("Date of last update", Role::Note),
            ("RAG status", Role::Rag),
            ("Accepted?", Role::Response),
            ("Complete (Yes/No)", Role::Status),
            ("Outcome measure", Role::Note),
            ("Success measures", Role::Note),
            ("id", Role::Number),
            ("answers", Role::Answers),
            ("Ward", Role::Note),
        ] {
            assert_eq!(heading(title).role, role, "{title}");
        }
    }

    #[test]
    fn kinds() {
        assert_eq!(kind_named("Key concerns"), Some(RecommendationKind::KeyConcern));
        assert_eq!(kind_named("Priority concern 3"), Some(RecommendationKind::PriorityConcern));
        assert_eq!(kind_named("Ref"), None);
    }
}
