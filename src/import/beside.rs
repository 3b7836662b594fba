//! Which action stands beside an entry.

use super::outline::Draft;
use crate::model::ActionId;

/// The actions of each row of a section, in order.
#[derive(Debug, Default)]
pub(super) struct Rows(Vec<InRow>);

/// An action in its row: its id, or its words where the plan has none like it.
#[derive(Debug)]
struct InRow {
    row: usize,
    action: Result<ActionId, String>,
}

impl Rows {
    pub(super) fn of(drafts: &[Draft], ids: &[Option<ActionId>]) -> Self {
        let tops = drafts.iter().zip(ids).filter(|(draft, _)| draft.is_top());
        Self(
            tops.map(|(draft, id)| InRow {
                row: draft.row,
                action: id.clone().ok_or_else(|| draft.piece.text.clone()),
            })
            .collect(),
        )
    }

    /// The one action of a row; where no action begins in it, the last above.
    pub(super) fn action_at(&self, row: usize) -> Option<&ActionId> {
        let (first, here) = self.at(row);
        match here {
            [one] => one.action.as_ref().ok(),
            [] => self.0.get(first.checked_sub(1)?)?.action.as_ref().ok(),
            _ => None,
        }
    }

    /// The words of the actions of a row that the plan does not have.
    pub(super) fn unknown_at(&self, row: usize) -> impl Iterator<Item = &String> {
        self.at(row).1.iter().filter_map(|item| item.action.as_ref().err())
    }

    fn at(&self, row: usize) -> (usize, &[InRow]) {
        let first = self.0.partition_point(|item| item.row < row);
        let end = self.0.partition_point(|item| item.row <= row);
        (first, self.0.get(first..end).unwrap_or_default())
    }
}
