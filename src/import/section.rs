//! What stands under one recommendation, before it is told apart into actions and entries.

use super::piece::Piece;
use crate::model::{Note, RecommendationKind};
use indexmap::IndexMap;

/// A recommendation and the rows under it.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// The number as printed.
    pub(super) number: Option<String>,
    pub(super) kind: Option<RecommendationKind>,
    /// The document that names it first.
    pub(super) document: usize,
    /// Its words, pages joined.
    pub(super) title: Vec<Piece>,
    /// Its bold words where they have a column of their own.
    pub(super) headline: Option<Piece>,
    pub(super) response: Option<Piece>,
    pub(super) notes: Vec<Note>,
    /// Whether the text names a recommendation here at all.
    pub(super) is_named: bool,
    /// Whether it was met in a list of recommendations only.
    pub(super) is_listed: bool,
    /// Whether it was met first where progress is told.
    pub(super) is_of_update: bool,
    pub(super) plan: Vec<Fragment>,
    /// Fragments of each round of progress, by its index.
    pub(super) rounds: IndexMap<usize, Vec<Fragment>>,
}

impl Section {
    /// The fragments of the plan, or of a round.
    pub(super) fn strand(&mut self, round: Option<usize>) -> &mut Vec<Fragment> {
        match round {
            Some(round) => self.rounds.entry(round).or_default(),
            None => &mut self.plan,
        }
    }
}

/// What one printed row holds of the plan or of one round: parallel lists that nothing but order ties.
#[derive(Debug, Default)]
pub(super) struct Fragment {
    pub(super) line: usize,
    /// Blank lines before its row.
    pub(super) blank_lines: usize,
    /// Whether a page begins with its row.
    pub(super) starts_page: bool,
    /// Which row of all documents.
    pub(super) row: usize,
    /// The printed number of its action or entry.
    pub(super) number: Option<Piece>,
    pub(super) texts: Vec<Piece>,
    pub(super) owners: Vec<Piece>,
    /// Whether the header is the crate's own: nothing but semicolons stands between owners, and every row has an id.
    pub(super) has_own_header: bool,
    pub(super) timescales: Vec<Piece>,
    pub(super) revised: Vec<Piece>,
    /// When they were done.
    pub(super) completed: Vec<Piece>,
    pub(super) statuses: Vec<Piece>,
    pub(super) answers: Vec<String>,
    pub(super) parent: Option<String>,
    pub(super) notes: Vec<Note>,
    pub(super) above: Above,
    /// Whether its entries stand beside the actions of the same row.
    pub(super) is_beside: bool,
    /// The rows below into which its cell reaches: it speaks of their actions too.
    pub(super) reaches: Vec<usize>,
    /// Whether its actions are printed again, beside what became of them.
    pub(super) is_restated: bool,
}

/// Whether the owner or the date of the row above reaches down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Above {
    pub(super) owner: bool,
    pub(super) timescale: bool,
}

impl Fragment {
    /// Whether nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.texts.is_empty()
            && self.owners.is_empty()
            && self.timescales.is_empty()
            && self.revised.is_empty()
            && self.completed.is_empty()
            && self.statuses.is_empty()
            && self.notes.is_empty()
            && self.number.is_none()
    }
}

/// A round of progress.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Round {
    /// What it calls itself.
    pub(super) label: Option<String>,
    /// The document it stands in.
    pub(super) document: usize,
}
