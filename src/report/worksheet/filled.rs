//! What was filled in, as reviews.

use super::{Worksheet, WorksheetRow};
use crate::{
    base::fold,
    model::{
        DatePolicy, DayMonthOrder, EntryId, PartialDate, Precision, Review, ReviewRole, ReviewVerdict,
        Reviews, Seen, Timescale, words::review::NO_ENTRY,
    },
};
use chrono::NaiveDate;
use indexmap::{IndexMap, IndexSet};
use std::fmt;

/// Something in a worksheet that cannot be taken: where, what was found, what was expected.
///
/// ```
/// # use action_plan::report::Worksheet;
/// let error = Worksheet::read("colour,size\nred,3\n").unwrap_err();
/// let fault = &error.faults()[0];
/// assert_eq!((fault.place(), fault.found()), ("line 1", "no column verdict"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorksheetFault {
    place: String,
    found: String,
    expected: String,
}

impl WorksheetFault {
    pub(super) fn new(
        place: impl Into<String>,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) -> Self {
        Self { place: place.into(), found: found.into(), expected: expected.into() }
    }

    /// The line (the row, where there are no lines) and the column.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// What was found there.
    pub fn found(&self) -> &str {
        &self.found
    }

    /// What was expected in its place.
    pub fn expected(&self) -> &str {
        &self.expected
    }
}

impl fmt::Display for WorksheetFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: found {}; expected {}", self.place, self.found, self.expected)
    }
}

/// A worksheet that cannot be taken: all faults of its rows at once, so that they are mended in one go; of a table
/// that is none, what is wanting first.
///
/// ```
/// # use action_plan::report::Worksheet;
/// assert_eq!(Worksheet::read("").unwrap_err().to_string(), "line 1, column 1: found nothing; expected a table");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct WorksheetError {
    faults: Vec<WorksheetFault>,
}

impl WorksheetError {
    pub(super) fn of(fault: WorksheetFault) -> Self {
        Self { faults: vec![fault] }
    }

    /// One by one, from the top; never none.
    pub fn faults(&self) -> &[WorksheetFault] {
        &self.faults
    }
}

impl Worksheet {
    /// What was filled in, as reviews, in the order of the rows. A row without a verdict, and with neither a
    /// reason nor an entry to link to, says nothing.
    ///
    /// `relink` on one row of an action leaves its other rows linked, unless the same reviewer says otherwise
    /// there. `accept` where no entry was found says that none answers the action.
    ///
    /// # Errors
    /// If a row is filled in by half, or with words that are not known: every fault with its line and column.
    pub fn reviews(&self) -> Result<Reviews, WorksheetError> {
        let mut faults = Vec::new();
        if (self.format.as_str(), self.version.as_str()) != (Self::FORMAT, Self::VERSION) {
            let found = format!("format {:?}, version {:?}", self.format, self.version);
            let expected = format!("format {:?}, version {:?}", Self::FORMAT, Self::VERSION);
            return Err(WorksheetError::of(WorksheetFault::new("the worksheet", found, expected)));
        }
        let said: Vec<Said<'_>> = self
            .rows
            .iter()
            .enumerate()
            .filter_map(|(at, row)| Taking { row, at, faults: &mut faults }.said())
            .collect();
        if !faults.is_empty() {
            return Err(WorksheetError { faults });
        }
        let mut rows: IndexMap<&str, Vec<&WorksheetRow>> = IndexMap::new();
        let mut printed: Printed<'_> = IndexMap::new();
        for row in &self.rows {
            rows.entry(row.action.as_str()).or_default().push(row);
            printed.entry(row.of_update.as_str()).or_default().extend(prints(&row.entries_seen));
        }
        let mut by_action: IndexMap<(&str, String), Vec<&Said<'_>>> = IndexMap::new();
        for one in &said {
            by_action.entry((one.row.action.as_str(), fold(&one.row.reviewer))).or_default().push(one);
        }
        let reviews = said.iter().map(|one| {
            let rows = rows.get(one.row.action.as_str()).map_or(&[][..], Vec::as_slice);
            let same_reviewer = by_action.get(&(one.row.action.as_str(), fold(&one.row.reviewer)));
            one.review(rows, same_reviewer.map_or(&[][..], Vec::as_slice), &printed)
        });
        Ok(Reviews::new(reviews))
    }
}

/// The fingerprints of the whole worksheet, by update and entry: an entry to link to may stand in another row.
type Printed<'w> = IndexMap<&'w str, IndexMap<EntryId, &'w str>>;

/// What is said in a row.
struct Said<'w> {
    row: &'w WorksheetRow,
    verdict: ReviewVerdict,
    /// The entries named in `relink_to`.
    targets: Vec<EntryId>,
    role: ReviewRole,
    date: NaiveDate,
}

impl Said<'_> {
    fn review(&self, rows: &[&WorksheetRow], by_same: &[&Said<'_>], printed: &Printed<'_>) -> Review {
        let row = self.row;
        let action = row.action.as_str();
        let review = match self.verdict {
            ReviewVerdict::Accept if row.entry != NO_ENTRY => Review::accept(action, [row.entry.as_str()]),
            ReviewVerdict::Reject => Review::reject(action, [row.entry.as_str()]),
            ReviewVerdict::Accept
            | ReviewVerdict::Relink
            | ReviewVerdict::Reading
            | ReviewVerdict::Unknown => Review::relink(action, all_entries(rows, by_same)),
        };
        let prints = printed.get(row.of_update.as_str());
        let own = EntryId::from(row.entry.as_str());
        let named = review.entries.iter().chain([&own]);
        let entries = named.filter_map(|id| Some((id.clone(), (*prints?.get(id)?).to_owned())));
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let seen = Seen::from_prints(given(&row.of_update), given(&row.action_seen), entries);
        review.by(row.reviewer.trim(), self.role).on(self.date).because(row.reason.trim()).having_seen(seen)
    }
}

/// Exactly the entries that answer an action by what one reviewer says in all its rows.
fn all_entries(rows: &[&WorksheetRow], by_same: &[&Said<'_>]) -> Vec<EntryId> {
    let is_gone = |row: &WorksheetRow| {
        by_same.iter().any(|said| said.row.entry == row.entry && said.verdict != ReviewVerdict::Accept)
    };
    let kept = rows.iter().filter(|row| !row.entry.is_empty() && row.entry != NO_ENTRY && !is_gone(row));
    let kept = kept.map(|row| EntryId::from(row.entry.as_str()));
    let targets = by_same.iter().flat_map(|said| said.targets.iter().cloned());
    kept.chain(targets).collect::<IndexSet<_>>().into_iter().collect()
}

/// Fingerprints by id: `1.u4 = 3f2a…; 1.u5 = …`.
fn prints(cell: &str) -> impl Iterator<Item = (EntryId, &str)> {
    cell.split("; ").filter_map(|pair| {
        let (id, print) = pair.rsplit_once(" = ")?;
        Some((EntryId::from(id.trim()), print.trim()))
    })
}

/// A row being taken.
struct Taking<'w, 'f> {
    row: &'w WorksheetRow,
    at: usize,
    faults: &'f mut Vec<WorksheetFault>,
}

impl<'w> Taking<'w, '_> {
    fn fault(&mut self, column: &str, found: impl Into<String>, expected: &str) {
        let row = if self.row.line > 0 {
            format!("line {}", self.row.line)
        } else {
            format!("row {}", self.at + 1)
        };
        self.faults.push(WorksheetFault::new(format!("{row}, {column}"), found, expected));
    }

    fn said(mut self) -> Option<Said<'w>> {
        let row = self.row;
        let is_blank = |text: &str| text.trim().is_empty();
        if is_blank(&row.verdict) {
            if !is_blank(&row.reason) || !is_blank(&row.relink_to) {
                self.fault("verdict", "nothing", "accept, reject or relink beside what is filled in");
            }
            return None;
        }
        let before = self.faults.len();
        if is_blank(&row.action) {
            self.fault("action", "nothing", "the id that the worksheet was printed with");
        }
        if is_blank(&row.reviewer) {
            self.fault("reviewer", "nothing", "who reviews it");
        }
        if is_blank(&row.reason) {
            self.fault("reason", "nothing", "why");
        }
        let verdict = self.verdict();
        let targets = self.targets(verdict);
        let role = self.role();
        let date = self.date();
        if self.faults.len() > before {
            return None;
        }
        Some(Said { row, verdict: verdict?, targets: targets?, role: role?, date: date? })
    }

    fn verdict(&mut self) -> Option<ReviewVerdict> {
        let found = self.row.verdict.trim();
        let verdict = match fold(found).as_str() {
            "accept" => ReviewVerdict::Accept,
            "reject" => ReviewVerdict::Reject,
            "relink" => ReviewVerdict::Relink,
            _ => {
                self.fault("verdict", format!("{found:?}"), "accept, reject or relink");
                return None;
            }
        };
        let entry = self.row.entry.as_str();
        let has_none = entry.is_empty() || entry == NO_ENTRY;
        if verdict == ReviewVerdict::Reject && has_none
            || verdict == ReviewVerdict::Accept && entry.is_empty()
        {
            self.fault("verdict", format!("{verdict} where there is no entry"), "relink, and the entries");
            return None;
        }
        Some(verdict)
    }

    fn targets(&mut self, verdict: Option<ReviewVerdict>) -> Option<Vec<EntryId>> {
        let found = self.row.relink_to.trim();
        let is_relink = verdict? == ReviewVerdict::Relink;
        if found.is_empty() == is_relink {
            if is_relink {
                self.fault("relink_to", "nothing", "ids of entries with semicolons between them, or none");
            } else {
                self.fault("relink_to", format!("{found:?}"), "nothing, as the verdict is not relink");
            }
            return None;
        }
        if fold(found) == NO_ENTRY {
            return Some(Vec::new());
        }
        let ids = found.split(';').map(|id| id.trim().trim_start_matches('\'')).filter(|id| !id.is_empty());
        Some(ids.map(EntryId::from).collect())
    }

    fn role(&mut self) -> Option<ReviewRole> {
        let found = self.row.role.trim();
        match fold(found).as_str() {
            "independent" | "independent reviewer" => Some(ReviewRole::Independent),
            "owner" => Some(ReviewRole::Owner),
            "" => {
                self.fault("role", "nothing", "independent or owner");
                None
            }
            _ => {
                self.fault("role", format!("{found:?}"), "independent or owner");
                None
            }
        }
    }

    /// The day, in whichever form a spreadsheet leaves it; 01/04/2026 may be two days.
    fn date(&mut self) -> Option<NaiveDate> {
        let found = self.row.date.trim();
        let policy = DatePolicy::new().with_day_month_order(DayMonthOrder::Unknown);
        let read = Timescale::read_with(found, &policy);
        let day = found.parse().ok().or_else(|| match read.dates.as_slice() {
            [only] => only.days().filter(|date| date.precision() == Precision::Day).map(PartialDate::start),
            _ => None,
        });
        if day.is_none() {
            let found = if found.is_empty() { "nothing".to_owned() } else { format!("{found:?}") };
            self.fault("date", found, "a day as 2026-03-12 or 12 March 2026");
        }
        day
    }
}
