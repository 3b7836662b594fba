//! What a row promises, apart from the answers, owners and dates that are printed with it.

use super::evidence::is_answer;
use super::fields_behind::take_fields;
use super::fill::take;
use super::gather::Gatherer;
use super::headings::Role;
use super::layout::Layout;
use super::piece::Piece;
use super::row::PlacedRow;
use super::section::Fragment;
use crate::model::{Response, ResponseKind};

/// The texts of what is promised in a row, without the answers, owners and dates that are printed with them.
pub(super) fn promised(
    gatherer: &mut Gatherer,
    row: &mut PlacedRow,
    layout: &Layout,
    section: usize,
    main: &mut Fragment,
) -> Vec<Piece> {
    let at = layout.position(Role::Action);
    let mut texts = take(row, at);
    let Some(column) = at.and_then(|at| layout.columns.get(at)) else { return texts };
    if column.holds_answers {
        answer(gatherer, section, &mut texts);
    }
    if column.holds_fields {
        let taken = take_fields(&mut texts);
        main.owners.extend(taken.owners);
        main.timescales.extend(taken.timescales);
    }
    texts
}

/// What a cell answers to the recommendation before it promises anything. A refusal promises nothing.
fn answer(gatherer: &mut Gatherer, section: usize, texts: &mut Vec<Piece>) {
    let Some(first) = texts.first() else { return };
    let sentence = first.text.split_once(". ").map_or(first.text.as_str(), |(sentence, _)| sentence);
    if !is_answer(sentence) {
        return;
    }
    let said = first.part(sentence.trim_end_matches('.'));
    let is_whole = texts.len() == 1 && is_answer(&first.text);
    let refuses = Response::read(&said.text).kind == Some(ResponseKind::NotAgreed);
    if let Some(section) = gatherer.gathered.sections.get_mut(section) {
        section.response.get_or_insert(said);
    }
    if is_whole && refuses {
        texts.clear();
    }
}
