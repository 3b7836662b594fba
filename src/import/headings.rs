//! What the heading of a column says of its cells.

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

/// Phrases of headings, in singular. A longer phrase goes before a shorter one, a later role (in the
/// order of [`Role`]) before an earlier one.
const PHRASES: &[(&str, Role)] = &[
    ("recommendation", Role::Recommendation),
    ("concern", Role::Recommendation),
    ("finding", Role::Recommendation),
    ("issue", Role::Recommendation),
    ("area for improvement", Role::Recommendation),
    ("area of improvement", Role::Recommendation),
    ("issue identified", Role::Recommendation),
    ("must do", Role::Recommendation),
    ("should do", Role::Recommendation),
    ("requirement", Role::Recommendation),
    ("action", Role::Action),
    ("action taken", Role::Action),
    ("action planned", Role::Action),
    ("action required", Role::Action),
    ("action to be taken", Role::Action),
    ("action agreed", Role::Action),
    ("agreed action", Role::Action),
    ("improvement action", Role::Action),
    ("management action", Role::Action),
    ("planned action", Role::Action),
    ("proposed action", Role::Action),
    ("corrective action", Role::Action),
    ("priority action", Role::Action),
    ("response action", Role::Action),
    ("what we will do", Role::Action),
    ("what will we do", Role::Action),
    ("what we are going to do", Role::Action),
    ("what will be done", Role::Action),
    ("what need to be done", Role::Action),
    ("what", Role::Action),
    ("task", Role::Action),
    ("step", Role::Action),
    ("milestone", Role::Action),
    ("deliverable", Role::Action),
    ("commitment", Role::Action),
    ("response", Role::Response),
    ("management response", Role::Response),
    ("management comment", Role::Response),
    ("accepted", Role::Response),
    ("agreed", Role::Response),
    ("accepted or rejected", Role::Response),
    ("accepted not accepted", Role::Response),
    ("agreed not agreed", Role::Response),
    ("progress", Role::Progress),
    ("progress made", Role::Progress),
    ("progress to date", Role::Progress),
    ("progress update", Role::Progress),
    ("progress against action", Role::Progress),
    ("update", Role::Progress),
    ("update on progress", Role::Progress),
    ("month update", Role::Progress),
    ("action update", Role::Progress),
    ("status update", Role::Progress),
    ("status report", Role::Progress),
    ("current position", Role::Progress),
    ("latest position", Role::Progress),
    ("position statement", Role::Progress),
    ("position", Role::Progress),
    ("current status", Role::Progress),
    ("progress status", Role::Progress),
    ("status progress", Role::Progress),
    ("what we have done", Role::Progress),
    ("what we did", Role::Progress),
    ("what ha been done", Role::Progress),
    ("achievement", Role::Progress),
    ("date", Role::Timescale),
    ("target", Role::Timescale),
    ("target date", Role::Timescale),
    ("due", Role::Timescale),
    ("due date", Role::Timescale),
    ("due by", Role::Timescale),
    ("deadline", Role::Timescale),
    ("timescale", Role::Timescale),
    ("time scale", Role::Timescale),
    ("timeframe", Role::Timescale),
    ("time frame", Role::Timescale),
    ("timeline", Role::Timescale),
    ("timing", Role::Timescale),
    ("time", Role::Timescale),
    ("when", Role::Timescale),
    ("by when", Role::Timescale),
    ("completion date", Role::Timescale),
    ("completion", Role::Timescale),
    ("complete by", Role::Timescale),
    ("implementation date", Role::Timescale),
    ("date for completion", Role::Timescale),
    ("date for implementation", Role::Timescale),
    ("original date", Role::Timescale),
    ("end date", Role::Timescale),
    ("agreed date", Role::Timescale),
    ("milestone date", Role::Timescale),
    ("revised", Role::Revised),
    ("revised date", Role::Revised),
    ("revised target", Role::Revised),
    ("revised target date", Role::Revised),
    ("revised due date", Role::Revised),
    ("revised deadline", Role::Revised),
    ("revised timescale", Role::Revised),
    ("revised completion date", Role::Revised),
    ("revised implementation date", Role::Revised),
    ("new date", Role::Revised),
    ("new target date", Role::Revised),
    ("current target date", Role::Revised),
    ("updated timescale", Role::Revised),
    ("date completed", Role::Completed),
    ("date closed", Role::Completed),
    ("completed on", Role::Completed),
    ("actual date", Role::Completed),
    ("actual completion date", Role::Completed),
    ("date of completion", Role::Completed),
    ("owner", Role::Owner),
    ("lead", Role::Owner),
    ("lead officer", Role::Owner),
    ("responsible", Role::Owner),
    ("responsibility", Role::Owner),
    ("responsible officer", Role::Owner),
    ("responsible owner", Role::Owner),
    ("responsible person", Role::Owner),
    ("person responsible", Role::Owner),
    ("officer responsible", Role::Owner),
    ("accountable", Role::Owner),
    ("accountability", Role::Owner),
    ("assigned to", Role::Owner),
    ("by whom", Role::Owner),
    ("whom", Role::Owner),
    ("who", Role::Owner),
    ("officer", Role::Owner),
    ("lead department", Role::Owner),
    ("lead agency", Role::Owner),
    ("lead organisation", Role::Owner),
    ("responsible department", Role::Owner),
    ("status", Role::Status),
    ("action status", Role::Status),
    ("implementation status", Role::Status),
    ("state", Role::Status),
    ("complete", Role::Status),
    ("completed", Role::Status),
    ("rag", Role::Rag),
    ("brag", Role::Rag),
    ("rag status", Role::Rag),
    ("rag rating", Role::Rag),
    ("brag rating", Role::Rag),
    ("headline", Role::Headline),
    ("no", Role::Number),
    ("nr", Role::Number),
    ("num", Role::Number),
    ("number", Role::Number),
    ("ref", Role::Number),
    ("reference", Role::Number),
    ("id", Role::Number),
    ("item", Role::Number),
    ("code", Role::Number),
    ("parent", Role::Parent),
    ("part of", Role::Parent),
    ("answer", Role::Answers),
    ("answer action", Role::Answers),
    // what says nothing of action, owner or date although such a word is in it
    ("date of update", Role::Note),
    ("date updated", Role::Note),
    ("update date", Role::Note),
    ("last updated", Role::Note),
    ("date of progress", Role::Note),
    ("date raised", Role::Note),
    ("date added", Role::Note),
    ("date of report", Role::Note),
    ("start date", Role::Note),
    ("date of meeting", Role::Note),
    ("meeting date", Role::Note),
    ("outcome", Role::Note),
    ("target outcome", Role::Note),
    ("desired outcome", Role::Note),
    ("outcome of action", Role::Note),
    ("outcome measure", Role::Note),
    ("success measure", Role::Note),
    ("success criteria", Role::Note),
    ("measure of success", Role::Note),
    ("measure of progress", Role::Note),
    ("progress measure", Role::Note),
    ("evidence of completion", Role::Note),
    ("evidence of progress", Role::Note),
    ("action priority", Role::Note),
    ("priority", Role::Note),
    ("evidence", Role::Note),
    ("comment", Role::Note),
    ("note", Role::Note),
    ("risk", Role::Note),
    ("cost", Role::Note),
    ("resource", Role::Note),
    ("theme", Role::Note),
    ("category", Role::Note),
];

/// Headings that are another thing where the table has no better column for it.
const WEAK: &[(&str, Role)] = &[
    ("text", Role::Action),
    ("description", Role::Action),
    ("detail", Role::Action),
    ("activity", Role::Action),
    ("measure", Role::Action),
    ("initiative", Role::Action),
    ("intervention", Role::Action),
    ("how", Role::Action),
    ("comment", Role::Progress),
    ("commentary", Role::Progress),
    ("objective", Role::Recommendation),
    ("goal", Role::Recommendation),
    ("aim", Role::Recommendation),
    ("priority area", Role::Recommendation),
    ("agency", Role::Owner),
    ("department", Role::Owner),
    ("directorate", Role::Owner),
    ("organisation", Role::Owner),
    ("organization", Role::Owner),
    ("team", Role::Owner),
    ("sponsor", Role::Owner),
];

/// Reads a heading. Numbering before it ("3. Response"), case, plurals and brackets do not matter.
pub(super) fn heading(title: &str) -> Heading {
    let words = words(title);
    let phrase_in = |phrase: &str| {
        let starts = (0..words.len()).filter_map(|start| words.get(start..));
        let begins = |rest: &[String]| {
            let mut rest = rest.iter();
            phrase.split(' ').all(|want| rest.next().is_some_and(|word| word == want))
        };
        let mut starts = starts;
        starts.any(begins).then(|| phrase.split(' ').count())
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
