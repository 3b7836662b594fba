//! Texts one below another under one heading, each with its owner and date or status in a line beneath it or behind it.

use super::band::heading_of;
use super::fields_behind::{WithFields, with_fields};
use super::headings::Role;
use super::labelled::{Piece, is_bold, made, part};
use crate::document::{Block, Paragraph};

/// Below one heading of texts ("Actions", "Progress") several may stand, each with its owner and date below it: the
/// heading is put before each that has a field below it again.
pub(super) fn headed_anew(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut headed: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut heading: Option<(Role, Paragraph)> = None;
    let mut fields: Vec<Role> = Vec::new();
    let next = next_labels(&pieces);
    for (piece, next) in pieces.into_iter().zip(next) {
        match &piece {
            Piece::Label { role, label, rest } if is_text(*role) => {
                heading = rest.text.is_empty().then(|| (*role, label.clone()));
                fields.clear();
            }
            Piece::Label { role, rest, .. } if is_field(*role) && !rest.text.is_empty() => fields.push(*role),
            Piece::Other(Block::Paragraph(paragraph)) if !ends_texts(paragraph) => {
                let again = next.is_some_and(|role| fields.contains(&role));
                if let Some((role, label)) = heading.as_ref().filter(|_| again && paragraph.depth == 0) {
                    let label = Paragraph { line: paragraph.line, ..label.clone() };
                    headed.push(Piece::Label { role: *role, label, rest: part(paragraph, "") });
                    fields.clear();
                }
            }
            Piece::Label { .. } | Piece::Other(_) => {
                heading = None;
                fields.clear();
            }
        }
        headed.push(piece);
    }
    headed
}

/// For each piece the role of the first label below it, before anything that ends the texts.
fn next_labels(pieces: &[Piece]) -> Vec<Option<Role>> {
    let mut next = None;
    let mut found: Vec<Option<Role>> = pieces
        .iter()
        .rev()
        .map(|piece| {
            let below = next;
            next = match piece {
                Piece::Label { role, .. } => Some(*role),
                Piece::Other(Block::Paragraph(paragraph)) if !ends_texts(paragraph) => next,
                Piece::Other(_) => None,
            };
            below
        })
        .collect();
    found.reverse();
    found
}

/// Whether paragraphs stand one by one, each with its fields below it: then no field is of the paragraphs further up.
///
/// What stands right below a heading does not count, as it may speak of what was recommended.
pub(super) fn are_of_one_each(pieces: &[Piece]) -> bool {
    let (mut single, mut several) = (0_usize, 0_usize);
    // paragraphs since the fields above, or since the heading
    let mut is_below_fields = false;
    let mut is_below_heading = false;
    let mut count = 0_usize;
    for piece in pieces {
        match piece {
            Piece::Label { role, .. } if is_field(*role) => {
                if is_below_heading && count == 0 {
                    return false; // fields stand above what they are of
                }
                single += usize::from(is_below_fields && count == 1);
                several += usize::from(is_below_fields && count > 1);
                (is_below_fields, is_below_heading, count) = (true, false, 0);
            }
            Piece::Other(Block::Paragraph(paragraph)) if !ends_texts(paragraph) => {
                count += usize::from(paragraph.depth == 0);
            }
            Piece::Other(Block::Paragraph(_)) => {
                (is_below_fields, is_below_heading, count) = (false, true, 0);
            }
            Piece::Label { .. } | Piece::Other(Block::Table(_)) => {
                (is_below_fields, is_below_heading, count) = (false, false, 0);
            }
        }
    }
    single > 1 && single >= several * 3
}

/// Whether a paragraph is a heading of what follows.
fn ends_texts(paragraph: &Paragraph) -> bool {
    paragraph.is_heading || is_bold(paragraph) || heading_of(paragraph).is_some_and(|named| named.is_worded)
}

/// "Action 1.2: Mend the roof. Owner: Head of Estates.": a label with its text, and the fields behind the text.
pub(super) fn apart(piece: Piece) -> Vec<Piece> {
    let Piece::Label { role, label, rest } = piece else { return vec![piece] };
    let found = with_fields(&rest.text, &[]).filter(|found| !is_field(role) && !found.text.is_empty());
    let Some(found) = found else { return vec![Piece::Label { role, label, rest }] };
    let text = part(&rest, found.text);
    let fields = fields(&rest, &found);
    std::iter::once(Piece::Label { role, label, rest: text }).chain(fields).collect()
}

/// The fields behind a text, as labels.
pub(super) fn fields(paragraph: &Paragraph, found: &WithFields<'_>) -> Vec<Piece> {
    found.fields.iter().map(|(_, label, value)| made(paragraph, label, value)).collect()
}

const fn is_text(role: Role) -> bool {
    matches!(role, Role::Action | Role::Response | Role::Progress)
}

/// Whether a label of that role says something of the text beside it.
pub(super) const fn is_field(role: Role) -> bool {
    matches!(role, Role::Owner | Role::Timescale | Role::Revised | Role::Completed | Role::Status | Role::Rag)
}
