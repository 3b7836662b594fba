//! What was reported beside what the text says, and the recommendations by what became of their actions.

use super::{Delta, RecommendationRow};
use crate::{
    base::FixedState,
    diff::Change,
    model::{ActionId, ChangeKind, ChangeRecord, Disposition, Reported, TextSays},
};
use indexmap::IndexMap;

/// The actions of which the labels report the same, and what their sentences say.
///
/// ```
/// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate, Reported, Status, TextSays}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Publish the guidance."))?;
/// plan.add_action(Action::new("2", "Train the staff."))?;
/// let mut update = ProgressUpdate::new("March 2026");
/// update.add(ProgressEntry::new("e", "").answering("1").with_status(Status::Completed));
/// let delta = Comparison::between(&plan, &update).delta(None);
/// let groups = delta.reported_and_text();
/// assert_eq!((groups[0].reported, groups[0].actions.len()), (Reported::Complete, 1));
/// assert_eq!(groups[0].texts[0].says, TextSays::NotStated);
/// assert_eq!((groups[1].reported, groups[1].texts.len()), (Reported::NoEntry, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReportedGroup {
    /// What the labels report.
    pub reported: Reported,
    /// The actions of which they do, in document order.
    pub actions: Vec<ActionId>,
    /// The same actions by what their sentences say: each in exactly one; none where there is no entry.
    pub texts: Vec<TextGroup>,
}

/// Some of the actions reported alike, of which the sentences say the same.
///
/// ```
/// # use action_plan::{diff::Comparison, model::{ActionPlan, ProgressUpdate}};
/// let delta = Comparison::between(&ActionPlan::new("Plan"), &ProgressUpdate::new("2026")).delta(None);
/// assert!(delta.reported_and_text().iter().all(|group| group.texts.is_empty()), "no action, no group");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TextGroup {
    /// What the sentences say.
    pub says: TextSays,
    /// The actions of which they do, in document order.
    pub actions: Vec<ActionId>,
}

/// What sums up a change: its disposition where an update is compared, its kind where a revised plan is.
///
/// ```
/// use action_plan::{delta::Summary, model::Disposition};
/// assert_eq!(Summary::Disposition(Disposition::Slipped).shown(), "not done by its date");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Summary {
    /// What became of it by its update.
    Disposition(Disposition),
    /// What became of its row in the revised plan.
    Kind(ChangeKind),
}

impl Summary {
    /// What sums up this change.
    pub fn of(change: &ChangeRecord) -> Self {
        if change.kind == ChangeKind::Reported {
            Self::Disposition(change.disposition)
        } else {
            Self::Kind(change.kind)
        }
    }

    /// All there are, in the order in which reports show them.
    fn all() -> impl Iterator<Item = Self> {
        let dispositions = [
            Disposition::Delivered,
            Disposition::InProgress,
            Disposition::Slipped,
            Disposition::NotDelivered,
            Disposition::Regressed,
            Disposition::Ambiguous,
            Disposition::Unreported,
            Disposition::Unknown,
        ];
        let kinds = ChangeKind::ALL.iter().copied().chain([ChangeKind::Unknown]);
        dispositions.into_iter().map(Self::Disposition).chain(kinds.map(Self::Kind))
    }

    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Disposition(disposition) => disposition.as_str(),
            Self::Kind(kind) => kind.as_str(),
        }
    }

    /// The words that reports show for it.
    pub fn shown(self) -> &'static str {
        match self {
            Self::Disposition(disposition) => disposition.shown(),
            Self::Kind(kind) => kind.shown(),
        }
    }
}

/// Recommendations by what became of their actions.
///
/// ```
/// use action_plan::{delta::Summary, diff::Comparison, model::{Action, ActionPlan, Disposition, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Publish the guidance."))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// let grid = delta.by_summary();
/// assert_eq!(grid.columns, [Summary::Disposition(Disposition::Unreported)]);
/// assert_eq!(grid.rows[0].cells[0][0].as_str(), "1");
/// assert!(grid.rows[0].recommendation.is_none(), "it stands under none");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SummaryGrid<'d> {
    /// The summaries that occur.
    pub columns: Vec<Summary>,
    /// A row a recommendation, in document order; last one for the actions that stand under none.
    pub rows: Vec<SummaryRow<'d>>,
    /// How many actions are in each of the columns.
    pub totals: Vec<usize>,
}

/// One recommendation's actions by what became of them; see [`SummaryGrid`].
///
/// ```
/// # use action_plan::{diff::Comparison, model::{ActionPlan, ProgressUpdate, Recommendation}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_recommendation(Recommendation::new("1", "Staff are few."))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("2026")).delta(None);
/// assert!(delta.by_summary().rows[0].cells.is_empty(), "nothing was promised");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SummaryRow<'d> {
    /// The recommendation; none for the actions that stand under none.
    pub recommendation: Option<&'d RecommendationRow>,
    /// The actions in each of the columns, umbrellas left out.
    pub cells: Vec<Vec<ActionId>>,
}

impl Delta {
    /// The actions by what the labels report and, of each such group, by what the sentences say. Each
    /// action (umbrellas left out) is in exactly one group, and in exactly one text of it where it has an
    /// entry. Groups without an action are left out.
    ///
    /// Labels are the owner's own report; what sentences say is a machine reading. The caveats of the
    /// tallies `reported_completed` and `text_supports` hold for the one and the other.
    pub fn reported_and_text(&self) -> Vec<ReportedGroup> {
        let records: Vec<&ChangeRecord> = self.steps().map(|change| change.record()).collect();
        let ids = |wanted: &dyn Fn(&ChangeRecord) -> bool| -> Vec<ActionId> {
            let wanted = records.iter().filter(|record| wanted(record));
            wanted.map(|record| record.action.clone()).collect()
        };
        let texts = |reported: Reported| {
            let says = TextSays::ALL.iter().filter(|_| reported != Reported::NoEntry);
            let groups = says.map(|says| TextGroup {
                says: *says,
                actions: ids(&|record| Reported::of(record) == reported && TextSays::of(record) == *says),
            });
            groups.filter(|group| !group.actions.is_empty()).collect()
        };
        let groups = Reported::ALL.iter().map(|reported| ReportedGroup {
            reported: *reported,
            actions: ids(&|record| Reported::of(record) == *reported),
            texts: texts(*reported),
        });
        groups.filter(|group| !group.actions.is_empty()).collect()
    }

    /// The recommendations by what became of their actions, umbrellas left out.
    pub fn by_summary(&self) -> SummaryGrid<'_> {
        let steps: Vec<Change<'_>> = self.steps().collect();
        let occurs = |summary: &Summary| steps.iter().any(|change| Summary::of(change.record()) == *summary);
        let columns: Vec<Summary> = Summary::all().filter(occurs).collect();
        let mut cells: IndexMap<Option<&str>, Vec<Vec<ActionId>>, FixedState> = IndexMap::default();
        for change in &steps {
            let asked = change.recommendation().map(|asked| asked.id.as_str());
            let row = cells.entry(asked).or_insert_with(|| vec![Vec::new(); columns.len()]);
            let summary = Summary::of(change.record());
            for (column, cell) in columns.iter().zip(row) {
                if *column == summary {
                    cell.push(change.record().action.clone());
                }
            }
        }
        let nothing = || vec![Vec::new(); columns.len()];
        let mut rows: Vec<SummaryRow<'_>> = self
            .recommendations
            .iter()
            .map(|asked| SummaryRow {
                recommendation: Some(asked),
                cells: cells.swap_remove(&Some(asked.recommendation.id.as_str())).unwrap_or_else(nothing),
            })
            .collect();
        if let Some(cells) = cells.swap_remove(&None) {
            rows.push(SummaryRow { recommendation: None, cells });
        }
        let total =
            |column: &Summary| steps.iter().filter(|change| Summary::of(change.record()) == *column).count();
        let totals = columns.iter().map(total).collect();
        SummaryGrid { columns, rows, totals }
    }

    /// The changes without umbrellas, in document order.
    pub(super) fn steps(&self) -> impl Iterator<Item = Change<'_>> {
        self.in_order().filter(|change| !change.action().is_umbrella())
    }
}
