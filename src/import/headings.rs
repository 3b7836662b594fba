//! What the heading of a column says of its cells.

use super::phrases;
use super::qualified::{qualified, until_now};
use super::questions::{Answer, question};
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

impl Role {
    /// What a column of that role holds, in words.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Note => "notes",
            Self::Recommendation => "recommendations",
            Self::Action => "actions",
            Self::Response => "responses",
            Self::Progress => "progress",
            Self::Timescale => "target dates",
            Self::Revised => "revised dates",
            Self::Completed => "dates of completion",
            Self::Owner => "owners",
            Self::Status => "statuses",
            Self::Rag => "colours of progress",
            Self::Headline => "headlines",
            Self::Number => "numbers",
            Self::Parent => "parents",
            Self::Answers => "the actions answered",
        }
    }
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

/// Reads a heading. Numbering before it ("3. Response"), case and plurals do not matter; what stands in brackets
/// counts where the rest says nothing.
pub(super) fn heading(title: &str) -> Heading {
    let outside = without_brackets(title);
    let read = read_parts(&outside);
    let is_bracketed = outside.len() != title.len();
    if read.known || !is_bracketed {
        let is_hash = title.trim() == "#";
        let read = Heading {
            role: if is_hash { Role::Number } else { read.role },
            known: is_hash || read.known,
            ..read
        };
        return if is_bracketed { qualified(read, &words(title)) } else { read };
    }
    read_parts(title)
}

/// "Progress / reason for delay" is a column of progress: what one part of a heading says is no less said.
fn read_parts(title: &str) -> Heading {
    let whole = read_words(&words(title));
    if whole.role != Role::Note || whole.weak.is_some() {
        return whole;
    }
    let parts = title.split(['/', '&', ',']).flat_map(|part| part.split(" and "));
    let mut read = parts.map(|part| read_words(&words(part)));
    read.find(|part| part.role != Role::Note).unwrap_or(whole)
}

/// "Responsible person and date", "Who/when": two columns in one.
pub(super) fn is_of_owners_and_dates(title: &str) -> bool {
    let roles: Vec<Role> = title
        .split(['/', '&', ',', '+'])
        .flat_map(|part| part.split(" and "))
        .map(|part| read_words(&words(part)).role)
        .collect();
    roles.len() == 2 && roles.contains(&Role::Owner) && roles.contains(&Role::Timescale)
}

fn read_words(words: &[String]) -> Heading {
    let dates_a_paper =
        words.first().is_some_and(|word| word == "date") && words.iter().any(|word| word == "update");
    if let Some(before) = until_now(words).filter(|_| question(words).is_none()) {
        let read = read_words(before);
        let is_aside = read.role == Role::Note && read.weak.is_none() && read.known;
        let role = if is_aside { Role::Note } else { Role::Progress };
        return Heading { role, weak: None, number_of: None, known: true };
    }
    let (strong, weak) = match question(words) {
        _ if dates_a_paper => (Some(Role::Note), None),
        Some(Answer::Sure(role)) => (Some(role), None),
        Some(Answer::Perhaps(role)) => (None, Some(role)),
        None => (phrases::strong(words), phrases::weak(words)),
    };
    let number_of = (strong == Some(Role::Number)).then(|| number_of(words)).flatten();
    let known = strong.is_some() || weak.is_some();
    qualified(Heading { role: strong.unwrap_or(Role::Note), weak, number_of, known }, words)
}

/// A heading without what stands in brackets; whole where nothing else stands in it.
fn without_brackets(title: &str) -> String {
    let mut outside = String::with_capacity(title.len());
    let mut depth = 0_usize;
    for letter in title.chars() {
        match letter {
            '(' | '[' => depth = depth.saturating_add(1),
            ')' | ']' if depth > 0 => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    if outside.trim().is_empty() { title.to_owned() } else { outside }
}

/// What "Action ref" and "Recommendation no." number.
fn number_of(words: &[String]) -> Option<Role> {
    let of = |word: &String| match word.as_str() {
        "action" | "milestone" | "task" | "step" | "deliverable" => Some(Role::Action),
        "recommendation" | "rec" | "concern" | "finding" | "issue" | "afi" | "observation" | "condition"
        | "weakness" | "requirement" | "improvement" | "conclusion" => Some(Role::Recommendation),
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

/// Whether a heading that stands out says that progress follows: "Where we are now", "What has happened since".
pub(super) fn asks_of_progress(title: &str) -> bool {
    matches!(question(&words(title)), Some(Answer::Sure(Role::Progress)))
}

/// Whether a heading that stands out says that promises follow: "What we said we would do".
pub(super) fn asks_of_actions(title: &str) -> bool {
    matches!(question(&words(title)), Some(Answer::Sure(Role::Action)))
}

/// Folded words in singular, without numbering before them.
pub(super) fn words(title: &str) -> Vec<String> {
    let folded = fold(title).replace('#', " no ").replace('%', " percent ");
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
    if words.first().is_none_or(|word| word != "s") {
        words.retain(|word| word != "s"); // "Action(s)", and not "S/N"
    }
    words
}

fn singular(word: &str) -> String {
    let word = word.strip_suffix("'s").unwrap_or(word).trim_matches('\'');
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return format!("{stem}y");
    }
    if let Some(stem) = word.strip_suffix("es").filter(|stem| stem.ends_with("ss")) {
        return stem.to_owned();
    }
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
            ("What the CQC told us", Role::Recommendation),
            ("What inspectors found", Role::Recommendation),
            ("How the regulation was not being met", Role::Recommendation),
            ("You said", Role::Recommendation),
            ("Actions we will take", Role::Action),
            ("What the Ministry will do", Role::Action),
            ("What we said we would do", Role::Action),
            ("What needs to happen", Role::Action),
            ("What has happened since", Role::Progress),
            ("What we have done so far", Role::Progress),
            ("Where are we now?", Role::Progress),
            ("Position at March 2026", Role::Progress),
            ("Update since last report", Role::Progress),
            ("How will we know?", Role::Note),
            ("What difference will this make?", Role::Note),
            ("Who will do it?", Role::Owner),
            ("Who is responsible", Role::Owner),
            ("When will it be done?", Role::Timescale),
            ("Reported by", Role::Owner),
            ("Update provided by", Role::Owner),
            ("Senior Responsible Owner", Role::Owner),
            ("Scheduled completion date", Role::Timescale),
            ("Target implementation date", Role::Timescale),
            ("Review date", Role::Note),
            ("Forecast date", Role::Revised),
            ("Outcome sought", Role::Note),
            ("Owner (name and job title)", Role::Owner),
            ("BRAG", Role::Rag),
            ("Responsibilities", Role::Owner),
            ("Progress / reason for delay", Role::Progress),
            ("Post-inspection action", Role::Action),
            ("Post", Role::Owner),
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
