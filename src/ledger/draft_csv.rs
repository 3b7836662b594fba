//! A drafted return as the update CSV.

use super::{Draft, draft::DraftRow};
use crate::model::{Owner, PartialDate, Status};

/// The columns of an update, then what stands beside them for whoever fills it in. None of the latter is a
/// word that tables head a column of their own with: read back, they are notes.
const COLUMNS: [&str; 14] = [
    "id",
    "recommendation",
    "text",
    "owners",
    "status",
    "timescale",
    "answers",
    "promised",
    "said before",
    "labelled before",
    "promised for",
    "now for",
    "remains",
    "questions",
];

impl Draft {
    /// The return as comma-separated text, to be filled in under `text`, `status` and `timescale` and read back
    /// beside its plan. A row that is left as it is says nothing.
    ///
    /// What a spreadsheet would take for a formula is written with an apostrophe before it.
    ///
    /// ```
    /// use action_plan::{Reader, ledger::Ledger};
    /// let plan = "id,recommendation,text,owners,timescale\n1.1,1,Count the knives.,Chef,May 2024\n";
    /// let ledger = Ledger::new(Reader::new().read(plan)?.plan().clone());
    /// let csv = ledger.draft_update(chrono::NaiveDate::from_ymd_opt(2024, 6, 30).unwrap()).csv();
    /// let filled = csv.replacen("1.1,1,,Chef,,", "1.1,1,All were counted.,Chef,Completed,", 1);
    /// let published = Reader::new().read_plan_and_update(plan, &filled)?;
    /// let entry = &published.latest_update().ok_or("an update")?.entries()[0];
    /// assert_eq!((entry.text.as_str(), entry.answers[0].as_str()), ("All were counted.", "1.1"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn csv(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        // writing to memory does not fail
        let _ = writer.write_record(COLUMNS);
        for row in &self.rows {
            let _ = writer.write_record(cells(row).iter().map(|cell| tamed(cell)));
        }
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
    }
}

fn cells(row: &DraftRow) -> [String; COLUMNS.len()] {
    let id = row.answers.as_ref().map(ToString::to_string).unwrap_or_default();
    let day = |date: Option<PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let said = match (&row.said, &row.said_in) {
        (Some(said), Some(round)) => format!("{round}: {said}"),
        (Some(said), None) => said.clone(),
        (None, _) => String::new(),
    };
    let label = row.status.map_or("", Status::shown).to_owned();
    let owners: Vec<&str> = row.owners.iter().map(|owner: &Owner| owner.text.as_str()).collect();
    let questions: Vec<&str> = row.questions.iter().map(|question| question.text.as_str()).collect();
    let mentioned = match (&row.mentioned_in, &row.said_in) {
        (Some(place), Some(round)) => format!(" ({round}, {})", place.id),
        _ => String::new(),
    };
    [
        id.clone(),
        row.recommendation.as_ref().map(ToString::to_string).unwrap_or_default(),
        String::new(),
        owners.join("; "),
        String::new(),
        String::new(),
        id,
        format!("{}{mentioned}", row.promised),
        said,
        label,
        day(row.original_due),
        day(row.current_due),
        row.remains.join(" "),
        questions.join(" "),
    ]
}

/// A cell that no spreadsheet takes for a formula.
fn tamed(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}
