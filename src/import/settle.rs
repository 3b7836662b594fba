//! Headings that serve two columns, settled by what stands in the cells.

use super::evidence::{Sample, cells};
use super::fields_behind::holds_fields;
use super::headings::{Role, kind_named};
use super::layout::{Column, Layout};
use super::mistaken::{settle_owners, settle_references};
use super::number_words::settle_number_words;
use super::numbers::{Numbers, settle_numbers};
use super::printed_again::settle_printed_again;
use super::status_within::{has_status_column, holds_statuses};
use super::told::{Told, tell};
use crate::base::fold;
use crate::document::Row;

/// What is known of a table before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Given {
    /// Nothing was read yet that promises anything.
    First,
    /// A plan stands above it in the same text.
    AfterPlan,
    /// It stands in a text that was given as the update.
    Update,
}

/// Settles the columns of a table by its rows.
///
/// `is_headed` is whether a heading above it names the recommendation. Gives none where no column of actions or of progress is left: then the table is none of ours. Else the columns
/// whose headings say nothing and whose cells do.
pub(super) fn settle(
    layout: &mut Layout,
    rows: &[Row],
    given: Given,
    is_headed: bool,
    numbers: &Numbers,
) -> Option<Vec<Told>> {
    let samples: Vec<Sample> = (0..layout.columns.len()).map(|column| Sample::of(rows, column)).collect();
    settle_owners(layout, rows);
    settle_references(layout, rows);
    settle_number_words(layout, rows);
    settle_responses(layout, &samples);
    settle_progress(layout, &samples, given);
    settle_printed_again(layout, rows, &samples, numbers);
    settle_commitments(layout, rows, is_headed);
    settle_actions_taken(layout, rows);
    settle_recommended(layout);
    settle_dates(layout, given);
    let told = tell(layout, rows, given, numbers);
    settle_text(layout, given);
    settle_commitments(layout, rows, is_headed);
    settle_answered(layout, rows, given, is_headed);
    settle_recommendations(layout, &samples);
    keep_first(layout);
    settle_colours(layout);
    settle_numbers(layout, &samples, rows, numbers);
    if !has_status_column(layout) {
        for at in layout.positions(Role::Progress) {
            let holds = holds_statuses(rows, at);
            layout.columns.iter_mut().skip(at).take(1).for_each(|column| column.holds_statuses = holds);
        }
    }
    for at in layout.positions(Role::Action) {
        let holds = holds_fields(layout, rows, at);
        layout.columns.iter_mut().skip(at).take(1).for_each(|column| column.holds_fields = holds);
    }
    (layout.has(Role::Action) || layout.has(Role::Progress)).then_some(told)
}

/// Beside "Agreed action", "Action taken" is what became of it.
fn settle_actions_taken(layout: &mut Layout, rows: &[Row]) {
    let actions = layout.positions(Role::Action);
    if actions.len() < 2 || layout.has(Role::Progress) {
        return;
    }
    let is_report = |at: &usize| {
        let title = title(layout, *at);
        let words = [
            "taken",
            "completed",
            "date",
            "since",
            "far",
            "done",
            "delivered",
            "undertaken",
            "implemented",
            "doing",
        ];
        let says_so = title.split(|letter: char| !letter.is_alphanumeric()).any(|word| words.contains(&word));
        says_so && !title.contains("planned") && !title.contains("to be")
    };
    let (reports, promises): (Vec<usize>, Vec<usize>) = actions.iter().partition(|at| is_report(at));
    if let ([report], false) = (reports.as_slice(), promises.is_empty())
        && cells(rows, *report).any(|text| !text.trim().is_empty())
    {
        set(layout, *report, Role::Progress);
    }
}

/// "Recommended action" beside "Agreed action" is what was asked for.
fn settle_recommended(layout: &mut Layout) {
    let actions = layout.positions(Role::Action);
    let recommended = |at: &&usize| title(layout, **at).contains("recommended");
    if layout.has(Role::Recommendation) || actions.len() < 2 {
        return;
    }
    if let Some(at) = actions.iter().find(recommended) {
        set(layout, *at, Role::Recommendation);
    }
}

/// The only date of a plan is its target, whether it calls itself new or current.
fn settle_dates(layout: &mut Layout, given: Given) {
    if given == Given::Update || layout.has(Role::Timescale) || layout.has(Role::Progress) {
        return;
    }
    if let Some(at) = layout.position(Role::Revised) {
        set(layout, at, Role::Timescale);
    }
}

/// "Response": agreed or not, or the action itself.
fn settle_responses(layout: &mut Layout, samples: &[Sample]) {
    let has_action = layout.has(Role::Action);
    for (column, sample) in layout.columns.iter_mut().zip(samples) {
        if column.role == Role::Response && !has_action && !sample.mostly(sample.answers) && sample.filled > 0
        {
            column.role = Role::Action;
            column.holds_answers = true;
        }
    }
}

/// "Current status", "Position": a word, or sentences. And the other way round: a status column of sentences.
fn settle_progress(layout: &mut Layout, samples: &[Sample], given: Given) {
    let is_of_progress = |column: &Column| column.role == Role::Progress;
    let others = layout.columns.iter().filter(|column| is_of_progress(column)).count();
    let mut columns = layout.columns.iter().zip(samples);
    let is_told = columns.any(|(column, sample)| is_of_progress(column) && sample.words > 6 * sample.filled);
    let mut has_status = layout.has(Role::Status);
    for (column, sample) in layout.columns.iter_mut().zip(samples) {
        let says_status = fold(&column.title).contains("status");
        // "Late", "In hand" beside what has come of it; under a date it is a round of its own
        let is_short = is_told && column.label.is_none() && !column.is_dated && sample.is_of_short_words();
        if column.role == Role::Progress
            && (sample.mostly(sample.labels) || is_short)
            && (says_status || others > 1 || column.is_dated)
            && !has_status
        {
            column.role = Role::Status;
            has_status = true;
        }
    }
    if !layout.has(Role::Progress) {
        for (column, sample) in layout.columns.iter_mut().zip(samples) {
            let says_comment = ["comment", "narrative"].iter().any(|word| fold(&column.title).contains(word));
            let weak = column.weak == Some(Role::Progress)
                && sample.mostly(sample.prose)
                && (says_comment || given == Given::Update);
            let status = column.role == Role::Status
                && sample.mostly(sample.prose)
                && sample.bytes > 60 * sample.filled;
            if status || weak {
                column.role = Role::Progress;
                break;
            }
        }
    }
}

/// "Commitment" beside "Milestone" is what was asked for; so is an "Objective" beside actions.
fn settle_commitments(layout: &mut Layout, rows: &[Row], is_headed: bool) {
    if layout.has(Role::Recommendation) {
        return;
    }
    let actions: Vec<usize> = layout.positions(Role::Action);
    let commitment = actions
        .iter()
        .copied()
        .find(|at| title(layout, *at).contains("commitment"))
        .filter(|_| actions.len() > 1);
    let objective = layout
        .columns
        .iter()
        .position(|column| column.role == Role::Note && column.weak == Some(Role::Recommendation))
        .filter(|at| !cells(rows, *at).any(|text| is_level(&text)));
    if let Some(at) = commitment.or(objective.filter(|_| !actions.is_empty() && !is_headed)) {
        set(layout, at, Role::Recommendation);
    }
}

/// Where an update says nothing else of what it answers: "Regulation", "Priority area" beside "Update".
fn settle_answered(layout: &mut Layout, rows: &[Row], given: Given, is_headed: bool) {
    let is_of_progress = given != Given::First && layout.has(Role::Progress) && !layout.has(Role::Action);
    if !is_of_progress || is_headed || layout.has(Role::Recommendation) || layout.has(Role::Number) {
        return;
    }
    let weak = layout.weak_position(Role::Recommendation);
    if let Some(at) = weak.filter(|at| !cells(rows, *at).any(|text| is_level(&text))) {
        set(layout, at, Role::Recommendation);
    }
}

/// Whether a cell says how urgent a thing is, and not what it is: "High" under "Priority".
fn is_level(text: &str) -> bool {
    const LEVELS: &[&str] =
        &["high", "medium", "low", "med", "h", "m", "l", "urgent", "critical", "essential", "routine"];
    let folded = fold(text);
    let first = folded.split(|letter: char| !letter.is_alphanumeric()).find(|word| !word.is_empty());
    let is_number =
        !folded.is_empty() && folded.len() <= 2 && folded.bytes().all(|byte| byte.is_ascii_digit());
    is_number || folded.len() <= 20 && first.is_some_and(|word| LEVELS.contains(&word))
}

/// Where neither actions nor progress have a column: the next best.
fn settle_text(layout: &mut Layout, given: Given) {
    let is_update = given == Given::Update;
    if !layout.has(Role::Owner)
        && let Some(at) = layout.weak_position(Role::Owner)
    {
        set(layout, at, Role::Owner);
    }
    let is_plan = layout.has(Role::Owner) || layout.has(Role::Timescale);
    if is_update
        && !layout.has(Role::Progress)
        && !layout.has(Role::Action)
        && let Some(at) = layout.weak_position(Role::Progress)
    {
        set(layout, at, Role::Progress);
    }
    let text = if is_update || layout.has(Role::Answers) { Role::Progress } else { Role::Action };
    if is_update && !layout.has(Role::Progress) {
        // an update that calls its entries actions
        for at in layout.positions(Role::Action) {
            set(layout, at, Role::Progress);
        }
    }
    if is_update && let Some(progress) = layout.position(Role::Progress) {
        // "Next steps" behind what has been done are no words of the plan
        let follows = |at: &usize| *at > progress && title(layout, *at).starts_with("next");
        for at in layout.positions(Role::Action).into_iter().filter(follows).collect::<Vec<usize>>() {
            set(layout, at, Role::Note);
        }
    }
    if is_update
        && !layout.has(Role::Action)
        && let (Some(at), Some(progress)) =
            (layout.weak_position(Role::Action), layout.position(Role::Progress))
        && at < progress
    {
        // the plan's words printed again beside what became of them
        set(layout, at, Role::Action);
    }
    let is_tracked = is_plan || layout.has(Role::Status) && !layout.has(Role::Response);
    if given == Given::First && is_tracked && layout.has(Role::Progress) && !layout.has(Role::Action) {
        // owners and dates are of what was promised: of the recommendation itself where nothing else is
        if let Some(at) = layout.weak_position(Role::Action).or(layout.position(Role::Recommendation)) {
            set(layout, at, Role::Action);
        }
    }
    if !layout.has(Role::Action) && !layout.has(Role::Progress) {
        let response = layout.position(Role::Response);
        let asked = layout.position(Role::Recommendation).filter(|_| is_plan);
        if let Some(at) = layout.weak_position(Role::Action).or(response).or(asked) {
            set(layout, at, text);
        }
    }
}

/// A recommendation column of bare numbers says which recommendation, not what it says. And with progress and no
/// action, what was recommended is what is reported on.
fn settle_recommendations(layout: &mut Layout, samples: &[Sample]) {
    for (column, sample) in layout.columns.iter_mut().zip(samples) {
        if column.role == Role::Recommendation && sample.filled > 0 && sample.numbers == sample.filled {
            column.role = Role::Number;
            column.number_of = Some(Role::Recommendation);
        }
    }
    if let Some(at) = layout.columns.iter().position(|column| {
        column.role == Role::Recommendation && column.title.to_lowercase().trim() == "recommendation"
    }) && samples.get(at).is_some_and(|sample| sample.filled == 0)
    {
        layout.columns.iter_mut().skip(at).take(1).for_each(|column| {
            column.role = Role::Number;
            column.number_of = Some(Role::Recommendation);
        });
    }
}

/// Of several columns of one role the first counts, the others are notes. Rounds of progress are many.
fn keep_first(layout: &mut Layout) {
    let mut seen: Vec<Role> = Vec::new();
    for column in &mut layout.columns {
        let many = matches!(
            column.role,
            Role::Progress | Role::Note | Role::Number | Role::Revised | Role::Completed
        );
        if many {
            continue;
        }
        // a second column of statuses belongs to the next round
        if seen.contains(&column.role) && column.role != Role::Status {
            column.role = Role::Note;
        } else {
            seen.push(column.role);
        }
    }
}

/// Where a colour is all that is said of a state, it is the state.
fn settle_colours(layout: &mut Layout) {
    if layout.has(Role::Progress)
        && !layout.has(Role::Status)
        && let Some(at) = layout.position(Role::Rag)
    {
        set(layout, at, Role::Status);
    }
}

pub(super) fn set(layout: &mut Layout, at: usize, role: Role) {
    if let Some(column) = layout.columns.get_mut(at) {
        column.role = role;
    }
}

fn title(layout: &Layout, at: usize) -> String {
    layout.columns.get(at).map(|column: &Column| fold(&column.title)).unwrap_or_default()
}

/// What the headings of a table call the thing that is answered.
pub(super) fn kind_of(layout: &Layout) -> Option<crate::model::RecommendationKind> {
    let column = layout.columns.iter().find(|column| {
        column.role == Role::Recommendation
            || (column.role == Role::Number && column.number_of == Some(Role::Recommendation))
    });
    column
        .and_then(|column| kind_named(&column.title))
        .or_else(|| layout.columns.iter().find_map(|column| kind_named(&column.title)))
}
