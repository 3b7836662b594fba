//! Fragments told apart into items: paragraphs, bullets, parents, halves put together.

use super::enumerated::{are_enumerated, enumerated};
use super::gathered::Odd;
use super::oddity::Oddity;
use super::page_break::{Pair, Seam, goes_on};
use super::piece::Piece;
use super::section::Fragment;
use super::shape::action_number;
use crate::model::{Note, Owner, OwnerBasis};
use std::ops::Range;

/// An action or entry in the making.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) piece: Piece,
    /// The item of the same strand that it is a part of.
    pub(super) parent: Option<usize>,
    pub(super) is_umbrella: bool,
    pub(super) number: Option<String>,
    pub(super) row: usize,
    pub(super) is_beside: bool,
    /// The rows below of whose actions it speaks too.
    pub(super) reaches: Vec<usize>,
    pub(super) is_restated: bool,
    /// Whether its row should have an id.
    pub(super) has_own_header: bool,
    pub(super) owners: Vec<Owner>,
    pub(super) owner_basis: OwnerBasis,
    pub(super) timescale: Option<Piece>,
    pub(super) status: Option<Piece>,
    pub(super) revised: Option<Piece>,
    pub(super) completed: Option<Piece>,
    pub(super) answers: Vec<String>,
    pub(super) parent_number: Option<String>,
    pub(super) notes: Vec<Note>,
}

impl Draft {
    fn new(piece: Piece, fragment: &Fragment) -> Self {
        Self {
            piece,
            parent: None,
            is_umbrella: false,
            number: None,
            row: fragment.row,
            is_beside: fragment.is_beside,
            reaches: fragment.reaches.clone(),
            is_restated: fragment.is_restated,
            has_own_header: fragment.has_own_header,
            owners: Vec::new(),
            owner_basis: OwnerBasis::None,
            timescale: None,
            status: None,
            revised: None,
            completed: None,
            answers: Vec::new(),
            parent_number: None,
            notes: Vec::new(),
        }
    }

    /// Whether it is a paragraph, or a bullet under none.
    pub(super) fn is_top(&self) -> bool {
        self.parent.is_none()
    }
}

/// The items that a fragment holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Held {
    /// The item of an earlier fragment that goes on here.
    pub(super) continued: Option<usize>,
    /// The items that begin here.
    pub(super) items: Range<usize>,
}

/// A strand as items, and which fragment holds which.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) drafts: Vec<Draft>,
    pub(super) held: Vec<Held>,
}

/// What the paragraphs of all documents are like.
#[derive(Clone, Copy, Debug)]
pub(super) struct UsualText {
    /// They end with a mark.
    pub(super) closed: bool,
    /// They begin with a number of their own.
    pub(super) enumerated: bool,
}

/// Tells the fragments of a strand apart. `under` is the number of the recommendation.
pub(super) fn outline(
    fragments: &mut [Fragment],
    under: Option<&str>,
    usual: UsualText,
    section: usize,
    odd: &mut Vec<Odd>,
) -> Outline {
    let mut outline = Outline::default();
    let mut leads = Leads::default();
    let are_enumerated = usual.enumerated || are_enumerated(fragments);
    for fragment in fragments {
        if are_enumerated {
            without_numbers(fragment);
        }
        let first = outline.drafts.len();
        let mut continued = None;
        let mut pieces = std::mem::take(&mut fragment.texts);
        if let Some(next) = pieces.first()
            && let Some(last) = outline.drafts.last_mut()
            && fragment.answers.is_empty()
            && same_number(fragment, last)
        {
            let pair = Pair::of(last.piece.depth, next.depth);
            let seam = Seam { page: fragment.starts_page, usually_closed: usual.closed, pair };
            if goes_on(&last.piece.text, &next.text, seam) {
                let next = pieces.remove(0);
                odd.push(Odd {
                    oddity: Oddity::PageBreakJoined {
                        first: last.piece.text.clone(),
                        rest: next.text.clone(),
                    },
                    section: Some(section),
                    places: last.piece.places.iter().chain(&next.places).copied().collect(),
                });
                last.piece.join(next);
                continued = Some(first - 1);
            }
        }
        if fragment.number.is_some() {
            join_numbered(fragment, &mut pieces, section, odd);
        }
        let stands_empty = pieces.is_empty()
            && continued.is_none()
            && (fragment.number.is_some()
                || fragment.is_beside
                    && [&fragment.statuses, &fragment.revised, &fragment.completed]
                        .iter()
                        .any(|list| !list.is_empty()));
        if stands_empty {
            let places = fragment.number.iter().chain(&fragment.statuses).chain(&fragment.revised);
            let places = places.chain(&fragment.completed);
            let places = places.flat_map(|piece| piece.places.clone()).collect();
            pieces.push(Piece {
                text: String::new(),
                places,
                depth: 0,
                bold: Vec::new(),
                struck: Vec::new(),
                breaks: Vec::new(),
            });
        }
        for piece in pieces {
            let mut draft = Draft::new(piece, fragment);
            draft.parent = leads.parent(&outline.drafts, first, fragment.starts_page, draft.piece.depth);
            leads.push(draft.piece.depth, outline.drafts.len());
            if let Some(printed) = action_number(&draft.piece.text, under) {
                draft.number = Some(printed.number.to_owned());
                let rest = printed.rest.to_owned();
                draft.piece.text = rest;
            } else if let Some(found) =
                enumerated(&draft.piece.text).filter(|_| are_enumerated && draft.is_top())
            {
                draft.number = Some(found.number.to_owned());
                let rest = found.rest.to_owned();
                draft.piece.text = rest;
            }
            outline.drafts.push(draft);
        }
        finish_row(&mut outline.drafts, first, fragment);
        outline.held.push(Held { continued, items: first..outline.drafts.len() });
    }
    mark_umbrellas(&mut outline.drafts);
    outline
}

/// Owners and dates numbered as the items beside them are.
fn without_numbers(fragment: &mut Fragment) {
    for list in [&mut fragment.owners, &mut fragment.timescales, &mut fragment.statuses] {
        if list.len() > 1 && list.iter().all(|piece| enumerated(&piece.text).is_some()) {
            for piece in list.iter_mut() {
                let rest = enumerated(&piece.text).map(|found| found.rest.to_owned());
                piece.text = rest.unwrap_or_default();
                piece.bold.clear();
                piece.struck.clear();
            }
        }
    }
}

/// Whether a row may go on with the item above: it has no number of its own.
fn same_number(fragment: &Fragment, last: &Draft) -> bool {
    let Some(number) = &fragment.number else { return !fragment.is_beside || fragment.starts_page };
    fragment.starts_page && last.number.as_deref() == Some(number.text.as_str())
}

/// Puts the paragraphs of a numbered row together: the number is of one item. Bullets stay its parts. Where as many
/// owners or dates stand beside them as there are paragraphs, they are items of their own.
fn join_numbered(fragment: &Fragment, pieces: &mut Vec<Piece>, section: usize, odd: &mut Vec<Odd>) {
    let tops = pieces.iter().filter(|piece| piece.depth == 0).count();
    let listed =
        [&fragment.owners, &fragment.timescales, &fragment.statuses].iter().any(|list| list.len() == tops);
    if tops < 2 || listed {
        return;
    }
    let mut kept: Vec<Piece> = Vec::new();
    for piece in std::mem::take(pieces) {
        match kept.first_mut() {
            Some(first) if piece.depth == 0 => first.join(piece),
            _ => kept.push(piece),
        }
    }
    if let Some(first) = kept.first() {
        let oddity = Oddity::ParagraphsJoined { count: tops };
        odd.push(Odd { oddity, section: Some(section), places: first.places.clone() });
    }
    *pieces = kept;
}

/// The items above that a bullet may be a part of: the last of each depth, those under a later shallower one left out.
#[derive(Debug, Default)]
struct Leads(Vec<(usize, usize)>);

impl Leads {
    fn push(&mut self, depth: usize, at: usize) {
        while self.0.last().is_some_and(|(above, _)| *above >= depth) {
            self.0.pop();
        }
        self.0.push((depth, at));
    }

    /// The item above that a bullet of that depth is a part of.
    fn parent(&self, drafts: &[Draft], first: usize, starts_page: bool, depth: usize) -> Option<usize> {
        let (_, at) = self.0.iter().rev().find(|(above, _)| *above < depth)?;
        let last = drafts.last()?;
        let reaches_over = starts_page || last.piece.depth > 0 || ends_in_colon(&last.piece.text);
        (*at >= first || reaches_over).then_some(*at)
    }
}

/// What stands in a row once, for its first item.
fn finish_row(drafts: &mut [Draft], first: usize, fragment: &mut Fragment) {
    let Some(items) = drafts.get_mut(first..) else { return };
    let Some(draft) = items.first_mut() else { return };
    if let Some(number) = fragment.number.take() {
        draft.number = Some(number.text);
    }
    draft.parent_number = fragment.parent.take();
    draft.notes = std::mem::take(&mut fragment.notes);
    let answers = std::mem::take(&mut fragment.answers);
    for draft in items.iter_mut().filter(|draft| draft.is_top()) {
        draft.answers.clone_from(&answers);
    }
}

fn mark_umbrellas(drafts: &mut [Draft]) {
    let parents: Vec<usize> = drafts.iter().filter_map(|draft| draft.parent).collect();
    for parent in parents {
        if let Some(draft) = drafts.get_mut(parent)
            && draft.piece.depth == 0
            && ends_in_colon(&draft.piece.text)
        {
            draft.is_umbrella = true;
        }
    }
}

/// Whether a text introduces what follows: it ends in a colon, with or without a dash after it.
pub(super) fn ends_in_colon(text: &str) -> bool {
    text.trim_end_matches(['-', '–', '—', ' ']).ends_with(':')
}
