//! A status printed with what it is of, where no column holds statuses: on a line of its own, before the text or
//! behind it.

use super::evidence::most;
use super::headings::{Role, heading};
use super::layout::Layout;
use super::lines;
use super::piece::Piece;
use crate::document::{Cell, Row};
use crate::model::{Timescale, crosswalk};

/// Longest status with a date and a label, in bytes.
const LONGEST: usize = 60;

/// Whether most cells of a column say how far things have come with the rest of what they say.
pub(super) fn holds_statuses(rows: &[Row], column: usize) -> bool {
    most(rows, column, is_with_status)
}

fn is_with_status(cell: &Cell) -> bool {
    let alone = cell.paragraphs.iter().filter(|paragraph| bare(&paragraph.text).is_some()).count();
    alone > 0 && alone < cell.paragraphs.len()
        || cell.paragraphs.iter().any(|paragraph| {
            beside_text(&paragraph.text).is_some()
                || lines::parts(&paragraph.text, &paragraph.breaks, parts_status).len() > 1
        })
}

/// Whether the table has a column of statuses, or of colours that stand for them.
pub(super) fn has_status_column(layout: &Layout) -> bool {
    layout.has(Role::Status) || layout.has(Role::Rag)
}

/// The statuses of a cell taken out of its texts.
pub(super) fn take_statuses(texts: &mut Vec<Piece>) -> Vec<Piece> {
    let mut statuses = Vec::new();
    let mut kept = Vec::with_capacity(texts.len());
    let pieces = std::mem::take(texts).into_iter();
    texts.extend(pieces.flat_map(|piece| piece.at_lines(parts_status)));
    let all_alone = texts.iter().all(|piece| bare(&piece.text).is_some());
    for mut piece in std::mem::take(texts) {
        if all_alone {
            kept.push(piece);
        } else if let Some(status) = bare(&piece.text) {
            statuses.push(Piece { text: status.to_owned(), bold: Vec::new(), ..piece });
        } else {
            if let Some((status, rest)) = beside_text(&piece.text) {
                statuses.push(Piece { bold: Vec::new(), depth: 0, ..piece.part(status) });
                piece = piece.part(rest);
            }
            kept.push(piece);
        }
    }
    *texts = kept;
    statuses
}

/// Whether a line break parts a status from what stands above or below it.
fn parts_status(above: &str, below: &str) -> bool {
    bare(above).is_some() != bare(below).is_some()
}

/// The status that a line is: "Complete", "Status: In progress", "RAG rating: Green".
fn bare(text: &str) -> Option<&str> {
    let text = text.trim();
    if text.len() > 2 * LONGEST {
        return None;
    }
    let (text, is_labelled) = match text.split_once(':') {
        Some((label, rest)) if matches!(heading(label).role, Role::Status | Role::Rag) => (rest.trim(), true),
        _ => (text, false),
    };
    let bare = text.trim_matches(|letter: char| matches!(letter, '.' | '(' | ')' | '[' | ']' | ' '));
    let is_one = !bare.is_empty()
        && text.len() <= LONGEST
        && (Timescale::status_alone(bare).is_some() || is_labelled && crosswalk::rag(bare).is_some());
    is_one.then_some(bare)
}

/// The status that stands before a text or behind it, and the text.
fn beside_text(text: &str) -> Option<(&str, &str)> {
    before_text(text).or_else(|| behind_text(text))
}

/// "Implemented. The survey …", "Complete – the survey …", "Status: Open. The survey …".
fn before_text(text: &str) -> Option<(&str, &str)> {
    let marks: &[&str] = match text.chars().next() {
        Some('[') => &["] "],
        Some('(') => &[") "],
        _ => &[". ", ": ", " – ", " — ", " - ", "; "],
    };
    let near = |mark: &&'static str| text.match_indices(*mark).take_while(|(at, _)| *at <= LONGEST);
    let ends = marks.iter().flat_map(near).map(|(at, mark)| (at, at + mark.len()));
    ends.into_iter().find_map(|(end, next)| {
        let status = bare(text.get(..end)?)?;
        let rest = text.get(next..)?.trim();
        // "In progress: June 2026" is one label
        let says = rest.split_whitespace().count() > 3 && bare(rest).is_none();
        says.then_some((status, rest))
    })
}

/// "The survey was made. Complete", "The survey was made (complete).".
fn behind_text(text: &str) -> Option<(&str, &str)> {
    let whole = text.trim_end().trim_end_matches('.');
    let marks = [". ", "; ", " (", " [", " – "];
    marks.iter().filter_map(|mark| Some((whole.rfind(mark)?, mark.len()))).find_map(|(end, mark)| {
        let last = whole.get(end + mark..)?;
        let closes = match mark {
            2 if whole.get(end..)?.starts_with(" (") => last.ends_with(')'),
            2 if whole.get(end..)?.starts_with(" [") => last.ends_with(']'),
            _ => true,
        };
        let status = bare(last).filter(|_| closes)?;
        let rest = text.get(..end)?;
        let stop = usize::from(text.get(end..).is_some_and(|after| after.starts_with('.')));
        let rest = text.get(..end + stop).unwrap_or(rest).trim();
        (rest.split_whitespace().count() > 3).then_some((status, rest))
    })
}

#[cfg(test)]
mod tests {
    use super::{bare, beside_text};

    #[test]
    fn statuses_on_a_line_of_their_own() {
        for (line, status) in [
            ("Complete", "Complete"),
            ("Status: In progress", "In progress"),
            ("[Closed]", "Closed"),
            ("RAG: Green", "Green"),
            ("In progress, June 2026", "In progress, June 2026"),
        ] {
            assert_eq!(bare(line), Some(status), "{line}");
        }
        for line in ["Training completed", "Green", "The roof was mended.", "Completed by the farrier"] {
            assert_eq!(bare(line), None, "{line}");
        }
    }

    #[test]
    fn statuses_beside_texts() {
        for (text, status, rest) in [
            ("Implemented. The roof was mended in May.", "Implemented", "The roof was mended in May."),
            ("Complete – the roof was mended in May.", "Complete", "the roof was mended in May."),
            ("[Ongoing] The roof still leaks badly.", "Ongoing", "The roof still leaks badly."),
            ("Status: Open. The roof still leaks badly.", "Open", "The roof still leaks badly."),
            ("The roof was mended in May. Complete", "Complete", "The roof was mended in May."),
            ("The roof was mended in May (complete).", "complete", "The roof was mended in May"),
        ] {
            assert_eq!(beside_text(text), Some((status, rest)), "{text}");
        }
        for text in
            ["Completed – March 2025", "The roof was mended. It is done well.", "In progress: June 2026"]
        {
            assert_eq!(beside_text(text), None, "{text}");
        }
    }
}
