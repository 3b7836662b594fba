//! Links as a worksheet to be filled in by a person, and what was filled in as reviews.

mod filled;
mod read;
mod written;

pub use filled::{WorksheetError, WorksheetFault};

use crate::{
    delta::{Delta, EntryRow, LinkToReview},
    model::{Doubt, Seen, words::review::NO_ENTRY},
};
use serde::{Deserialize, Serialize};

/// The links of a delta as a worksheet, the doubtful ones first.
///
/// ```
/// use action_plan::{Comparison, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate, Reviews}, report};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives."))?;
/// let mut update = ProgressUpdate::new("March 2026");
/// update.add(ProgressEntry::new("e1", "All knives were counted.").answering("1"));
/// let delta = Comparison::between(&plan, &update).delta(None);
/// let mut sheet = report::worksheet(&delta);
/// let row = &mut sheet.rows[0];
/// row.verdict = "accept".to_owned();
/// row.reviewer = "Reviewer A".to_owned();
/// row.role = "independent".to_owned();
/// row.reason = "the same knives".to_owned();
/// row.date = "2026-04-01".to_owned();
/// let reviews: Reviews = report::Worksheet::read(&sheet.csv())?.reviews()?;
/// assert_eq!(reviews.iter().next().unwrap().says(), "answered by e1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn worksheet(delta: &Delta) -> Worksheet {
    let label = delta.update.as_ref().and_then(|update| update.label.clone());
    let rows = delta.links_to_review();
    Worksheet::new(rows.iter().map(|link| row(link, label.as_deref())).collect())
}

/// Links to be looked at by a person: what was found, and room for what they say.
///
/// As comma-separated text with [`csv`](Self::csv) and [`read`](Self::read), or by serde. A spreadsheet may sort the
/// rows and leave some out; columns of one's own are passed over. What is filled in becomes
/// [`reviews`](Self::reviews).
///
/// ```
/// use action_plan::report::Worksheet;
/// let error = Worksheet::read("action,entry\n1.1,1.u1\n").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "line 1: found no column verdict; expected the columns that the worksheet was printed with",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Worksheet {
    /// What it is.
    pub format: String,
    /// The version of its form.
    pub version: String,
    /// One by one.
    pub rows: Vec<WorksheetRow>,
}

/// A link, or an action without one, and room for what a person says of it.
///
/// ```
/// let row = action_plan::report::WorksheetRow::default();
/// assert!(row.verdict.is_empty(), "nothing said yet");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct WorksheetRow {
    /// Id of the action.
    pub action: String,
    /// Its words.
    pub action_words: String,
    /// Id of the entry that answers it; `none` where none was found; empty where none could be chosen.
    pub entry: String,
    /// Its words.
    pub entry_words: String,
    /// How sure the link is, 0 to 1.
    pub score: Option<f64>,
    /// Id of the next best entry.
    pub runner_up: String,
    /// Its words.
    pub runner_up_words: String,
    /// How near it came, 0 to 1.
    pub runner_up_score: Option<f64>,
    /// Further entries that came near, and how near.
    pub also_near: String,
    /// Why to look at it; empty where nothing is doubtful.
    pub why_doubtful: String,
    /// To fill in: `accept`, `reject` or `relink`.
    pub verdict: String,
    /// To fill in with `relink`: ids of the entries that answer the action in place of this one, with semicolons
    /// between them; `none` where no entry does.
    pub relink_to: String,
    /// To fill in: who reviews it.
    pub reviewer: String,
    /// To fill in: `independent` or `owner`.
    pub role: String,
    /// To fill in: why.
    pub reason: String,
    /// To fill in: the day, as 2026-03-12 or 12 March 2026.
    pub date: String,
    /// To leave: the update that it is of.
    pub of_update: String,
    /// To leave: a fingerprint of the action's words.
    pub action_seen: String,
    /// To leave: fingerprints of the words of the entries named, by id.
    pub entries_seen: String,
    /// The line of the text that it was read from; 0 where it was not.
    #[serde(skip)]
    pub line: usize,
}

impl Worksheet {
    /// What stands in `format`.
    pub const FORMAT: &str = "action-plan-worksheet";
    /// The version of its form.
    pub const VERSION: &str = "1.0";

    fn new(rows: Vec<WorksheetRow>) -> Self {
        Self { format: Self::FORMAT.to_owned(), version: Self::VERSION.to_owned(), rows }
    }

    /// Only the rows of which something is doubtful.
    #[must_use]
    pub fn doubtful(mut self) -> Self {
        self.rows.retain(|row| !row.why_doubtful.is_empty());
        self
    }
}

fn row(link: &LinkToReview<'_>, update: Option<&str>) -> WorksheetRow {
    let id = |row: &EntryRow| row.entry.id.to_string();
    let words = |row: &EntryRow| row.entry.text.clone();
    let mut near = link.near.iter();
    let (next, next_score) = near.next().map_or((None, None), |(row, score)| (Some(*row), Some(*score)));
    let also: Vec<String> = near.map(|(row, score)| format!("{} ({score:.2})", row.entry.id)).collect();
    let shown = link.entry.into_iter().chain(link.near.iter().map(|(row, _)| *row));
    let seen = Seen::of(&link.action.action, shown.map(|row| &row.entry));
    let prints: Vec<String> = seen.entries.iter().map(|(id, print)| format!("{id} = {print}")).collect();
    let doubts: Vec<&str> = link.doubts.iter().map(|doubt| doubt.shown()).collect();
    let none = if link.doubts.contains(&Doubt::Ambiguous) { "" } else { NO_ENTRY };
    WorksheetRow {
        action: link.action.action.id.to_string(),
        action_words: link.action.action.text.clone(),
        entry: link.entry.map_or_else(|| none.to_owned(), id),
        entry_words: link.entry.map(words).unwrap_or_default(),
        score: link.link.map(|link| link.score),
        runner_up: next.map(id).unwrap_or_default(),
        runner_up_words: next.map(words).unwrap_or_default(),
        runner_up_score: next_score,
        also_near: also.join("; "),
        why_doubtful: doubts.join("; "),
        of_update: update.unwrap_or_default().to_owned(),
        action_seen: seen.action.unwrap_or_default(),
        entries_seen: prints.join("; "),
        ..WorksheetRow::default()
    }
}
