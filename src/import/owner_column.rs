//! The owner paragraphs of a strand as values: halves put together, fused ones told apart.

use super::gathered::Odd;
use super::oddity::Oddity;
use super::piece::Piece;
use super::section::Fragment;
use super::wording::{Wording, Words};
use crate::model::owner::{OwnerColumns, OwnerRepairKind};
use crate::model::{Owner, SourcePlace};

/// One owner entry of a column.
#[derive(Debug)]
pub(super) struct OwnerValue {
    /// Its words, repaired, and where they stood.
    pub(super) piece: Piece,
    /// The paragraph as printed.
    pub(super) printed: String,
    pub(super) owners: Vec<Owner>,
    /// Whether it stands in one paragraph with the one before.
    pub(super) is_glued: bool,
    /// Whether a comma ends its paragraph: those of the same item go on in the next.
    pub(super) goes_on: bool,
    /// The words that tell it from the other owners.
    pub(super) words: Words,
    pub(super) owner_words: Words,
}

/// Reads the owner paragraphs of a strand, by fragment. Halves may stand on two pages.
pub(super) fn owner_values(
    fragments: &[Fragment],
    columns: &mut OwnerColumns<'_>,
    wording: &mut Wording,
    section: usize,
    odd: &mut Vec<Odd>,
) -> Vec<Vec<OwnerValue>> {
    let mut values: Vec<Vec<OwnerValue>> = Vec::new();
    values.resize_with(fragments.len(), Vec::new);
    let printed: Vec<(usize, &Piece)> = fragments
        .iter()
        .enumerate()
        .flat_map(|(at, fragment)| fragment.owners.iter().map(move |piece| (at, piece)))
        .collect();
    if printed.iter().all(|(at, _)| fragments.get(*at).is_some_and(|fragment| fragment.has_own_header)) {
        for (at, piece) in printed {
            if let Some(list) = values.get_mut(at) {
                list.push(listed(piece, columns, wording));
            }
        }
        return values;
    }
    let texts: Vec<&str> = printed.iter().map(|(_, piece)| piece.text.as_str()).collect();
    let mut before: Option<(usize, bool)> = None;
    for entry in columns.entries(&texts) {
        let Some((fragment, first)) = entry.printed.first().and_then(|at| printed.get(*at)) else { continue };
        let places: Vec<SourcePlace> = entry
            .printed
            .iter()
            .filter_map(|at| printed.get(*at))
            .flat_map(|(_, piece)| piece.places.clone())
            .collect();
        let kind = entry.repair.as_ref().map(|repair| repair.kind);
        let is_joined = kind == Some(OwnerRepairKind::Joined);
        let last = entry.printed.last().and_then(|at| printed.get(*at));
        let goes_on = last.is_some_and(|(_, piece)| piece.text.trim_end().ends_with(','));
        let own_first = entry.printed.first().copied().unwrap_or(0);
        let is_glued = kind == Some(OwnerRepairKind::Split)
            && before.is_some_and(|(last, was_joined)| last == own_first && !was_joined);
        before = Some((entry.printed.last().copied().unwrap_or(own_first), is_joined));
        if let Some(repair) = entry.repair.as_ref().filter(|_| is_joined) {
            let oddity = Oddity::OwnerHalvesJoined { pieces: repair.pieces.clone() };
            odd.push(Odd { oddity, section: Some(section), places: places.clone() });
        }
        if entry.truncated {
            let oddity = Oddity::OwnerTruncated { printed: entry.text.clone() };
            odd.push(Odd { oddity, section: Some(section), places: places.clone() });
        }
        let mut owners = entry.owners;
        if owners.is_empty() {
            owners.push(Owner::resolved(&entry.text, columns.registry()));
        }
        let owner_words = wording.words(&entry.text);
        let value = OwnerValue {
            words: wording.naming(&owner_words),
            owner_words,
            piece: Piece {
                text: entry.text,
                places,
                depth: 0,
                bold: Vec::new(),
                struck: Vec::new(),
                breaks: Vec::new(),
            },
            printed: first.text.clone(),
            owners,
            is_glued,
            goes_on,
        };
        if let Some(list) = values.get_mut(*fragment) {
            list.push(value);
        }
    }
    values
}

/// A cell whose owners stand between semicolons: commas are theirs.
fn listed(piece: &Piece, columns: &OwnerColumns<'_>, wording: &mut Wording) -> OwnerValue {
    let owners = piece.text.split(';').map(str::trim).filter(|text| !text.is_empty());
    let owner_words = wording.words(&piece.text);
    OwnerValue {
        words: wording.naming(&owner_words),
        owner_words,
        piece: piece.clone(),
        printed: piece.text.clone(),
        owners: owners.map(|text| Owner::resolved(text, columns.registry())).collect(),
        is_glued: false,
        goes_on: false,
    }
}
