//! Which recommendation a row stands under, and its words.

use super::fill::{Mode, number, number_column, take};
use super::gather::Gatherer;
use super::gathered::{Odd, printed_number};
use super::headings::{Role, kind_named};
use super::layout::Layout;
use super::oddity::Oddity;
use super::page_break::{Pair, Seam, goes_on};
use super::piece::{Piece, joined};
use super::row::PlacedRow;
use super::shape::number_in;
use crate::base::{Span, same_folded};

/// Opens the recommendation that the row names, and adds to its words. Whether a new one was opened.
pub(super) fn open_section(gatherer: &mut Gatherer, row: &mut PlacedRow, layout: &Layout) -> bool {
    let before = gatherer.gathered.sections.len();
    let number_column = number_column(layout, Role::Recommendation);
    let number = number(row, layout, Role::Recommendation);
    let asked = layout.position(Role::Recommendation);
    let mut title = take(row, asked);
    let headline = take(row, layout.position(Role::Headline));
    let response = joined(take(row, layout.position(Role::Response)));
    if let Some(number) = number {
        let (number, kind) = printed_number(&number.text);
        let kind_before = gatherer.recommendation_kind;
        gatherer.recommendation_kind = kind.or(kind_before);
        gatherer.section(Some(number));
        gatherer.recommendation_kind = kind_before;
    } else if let Some(first) =
        title.first_mut().filter(|_| number_column.is_none() || gatherer.current.is_none())
    {
        open_by_title(gatherer, first, row.starts_page);
    }
    let Some(at) = gatherer.current else { return false };
    let is_second = gatherer.is_lasting && gatherer.mode != Mode::Plan;
    let Some(section) = gatherer.gathered.sections.get_mut(at) else { return false };
    section.is_named |= number_column.is_some() || asked.is_some();
    for piece in title {
        let is_known = section.title.iter().rev().take(16).any(|have| same_folded(&have.text, &piece.text));
        let goes_on = row.starts_page
            && section.title.last().is_some_and(|last| {
                goes_on(
                    &last.text,
                    &piece.text,
                    Seam { page: true, usually_closed: true, pair: Pair::of(last.depth, piece.depth) },
                )
            });
        // an update's own words for what the plan answers add nothing to the plan's
        let is_reworded = is_second && !section.title.is_empty() && !goes_on;
        match section.title.last_mut() {
            _ if is_known || is_reworded => {}
            Some(last) if goes_on => {
                let (first, rest) = (last.text.clone(), piece.text.clone());
                let places = piece.places.clone();
                last.join(piece);
                gatherer.gathered.odd.push(Odd {
                    oddity: Oddity::PageBreakJoined { first, rest },
                    section: Some(at),
                    places,
                });
            }
            _ => section.title.push(piece),
        }
    }
    if section.headline.is_none() {
        section.headline = joined(headline);
    }
    if section.response.is_none() {
        section.response = response;
    }
    gatherer.gathered.sections.len() > before
}

/// Opens a recommendation that has no number column, by its words.
fn open_by_title(gatherer: &mut Gatherer, first: &mut Piece, starts_page: bool) {
    let current = gatherer.current.and_then(|at| gatherer.gathered.sections.get(at));
    if let Some(section) = current {
        let whole = |piece: &Piece| same_folded(&piece.text, &first.text);
        let printed = number_in(&first.text).filter(|printed| !printed.rest.is_empty());
        let same_number = printed.is_some_and(|printed| {
            section.number.as_deref() == Some(printed.number)
                && section.title.iter().any(|piece| same_folded(&piece.text, printed.rest))
        });
        let seam = Seam { page: starts_page, usually_closed: true, pair: Pair::of(0, first.depth) };
        let rest = section.title.last().is_some_and(|last| goes_on(&last.text, &first.text, seam));
        if section.title.iter().any(whole) || rest {
            return;
        }
        if same_number {
            if let Some(printed) = printed {
                first.text = printed.rest.to_owned();
                first.bold.clear();
            }
            return;
        }
    }
    // what is asked may be printed again further down, in another order
    let is_telling = gatherer.mode != Mode::Plan || first.text.split_whitespace().count() > 3;
    if let Some(known) = gatherer.section_titled(&first.text).filter(|_| is_telling) {
        gatherer.enter(known);
        return;
    }
    let printed = number_in(&first.text).filter(|printed| !printed.rest.is_empty()).map(|printed| {
        (printed.number.to_owned(), printed.rest.to_owned(), printed.word.and_then(kind_named))
    });
    match printed {
        Some((number, rest, kind)) => {
            let shift = first.text.len().saturating_sub(rest.len());
            for span in &mut first.bold {
                *span = Span::new(span.start.saturating_sub(shift), span.end.saturating_sub(shift));
            }
            first.text = rest;
            let before = gatherer.recommendation_kind;
            gatherer.recommendation_kind = kind.or(before);
            gatherer.section(Some(number));
            gatherer.recommendation_kind = before;
        }
        None => {
            gatherer.section(None);
        }
    }
}
