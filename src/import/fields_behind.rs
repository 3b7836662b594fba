//! Owner, date and status printed behind the words that they are of: "Mend the roof. Owner: Head of Estates. Due: June."

use super::evidence::most;
use super::fields_below::is_field;
use super::headings::{Role, heading, words};
use super::layout::Layout;
use super::lines;
use super::owner_and_date::parts;
use super::piece::Piece;
use crate::base::{Span, fold};
use crate::document::{Paragraph, Row};

/// A text and the fields behind it: each with its label and what it holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct WithFields<'t> {
    /// What stands before them; nothing where they stand alone.
    pub(super) text: &'t str,
    pub(super) fields: Vec<(Role, &'t str, &'t str)>,
}

/// Reads the fields with which a text ends; none where it ends otherwise. Labels stand behind a mark, or in bold.
pub(super) fn with_fields<'t>(text: &'t str, bold: &[Span]) -> Option<WithFields<'t>> {
    // "Status: the works were begun in June and went on until the rain came" tells, and labels nothing
    const LONGEST: usize = 120;
    let stops = [". ", "; ", " | ", " (", " [", ", "];
    let mut starts: Vec<(usize, usize)> = vec![(0, 0)];
    starts.extend(stops.iter().flat_map(|stop| {
        text.match_indices(stop).map(|(at, stop)| (at + usize::from(stop.starts_with('.')), at + stop.len()))
    }));
    starts.extend(bold.iter().map(|span| (span.start, span.start)));
    starts.sort_unstable_by_key(|(_, start)| *start);
    starts.dedup_by_key(|(_, start)| *start);
    starts.retain(|(_, start)| text.get(*start..).is_some_and(|rest| label(rest).is_some()));
    let first = starts.first().copied()?;
    let ends = starts.iter().skip(1).map(|(end, _)| *end).chain([text.len()]);
    let fields = starts.iter().zip(ends).filter_map(|((_, start), end)| {
        let (label, role) = label(text.get(*start..)?)?;
        let value = text.get(start + label.len() + 1..end)?;
        let marks = |letter: char| matches!(letter, ' ' | '.' | ';' | ',' | '|' | ')' | ']');
        Some((role, label, value.trim_start().trim_end_matches(marks)))
    });
    let fields: Vec<(Role, &str, &str)> = fields.collect();
    let are_short = fields.iter().all(|(_, _, value)| !value.is_empty() && value.len() <= LONGEST);
    are_short.then(|| WithFields { text: text.get(..first.0).unwrap_or_default().trim(), fields })
}

/// The owner and the date in brackets with which a text ends: "Mend the roof. (Head of Estates, June 2025)". None where
/// no post or body is named.
pub(super) fn in_brackets(text: &str) -> Option<WithFields<'_>> {
    const LONGEST: usize = 120;
    let bare = text.trim_end().trim_end_matches('.');
    let body = bare.strip_suffix(')')?;
    let (before, inside) = body.rsplit_once('(').filter(|(_, inside)| inside.len() <= LONGEST)?;
    let (owner, date) = parts(inside)?;
    let is_name =
        owner.starts_with(char::is_uppercase) && !owner.contains(|letter: char| letter.is_ascii_digit());
    let text = before.trim();
    (is_name && !text.is_empty()).then(|| WithFields {
        text,
        fields: vec![(Role::Owner, "Owner", owner), (Role::Timescale, "Due", date)],
    })
}

/// The label of a field with which a text begins.
fn label(text: &str) -> Option<(&str, Role)> {
    const LONGEST: usize = 40;
    let end = text.bytes().take(LONGEST + 1).position(|byte| byte == b':')?;
    let label = text.get(..end)?;
    let read = heading(label);
    let names_paper = ["report", "plan"].iter().any(|word| fold(label).contains(word));
    // "in 2025. Responsible": the label stands behind
    let is_parted =
        label.contains([',', '(', '[']) || label.split_once(". ").is_some_and(|(first, _)| first.len() > 4);
    let is_one = !is_parted && read.known && is_field(read.role) && words(label).len() <= 4 && !names_paper;
    is_one.then_some((label, read.role))
}

/// Whether most cells of a column end with owners or dates, for which the table has no column.
pub(super) fn holds_fields(layout: &Layout, rows: &[Row], column: usize) -> bool {
    if layout.has(Role::Owner) || layout.has(Role::Timescale) {
        return false;
    }
    let has_field = |text: &str, bold: &[Span]| {
        with_fields(text, bold).is_some_and(|found| {
            found.fields.iter().any(|(role, ..)| matches!(role, Role::Owner | Role::Timescale))
        })
    };
    let names = |paragraph: &Paragraph| {
        let lines = lines::parts(&paragraph.text, &paragraph.breaks, |_, line| begins_with_field(line));
        has_field(&paragraph.text, &paragraph.bold) || lines.iter().any(|line| has_field(line, &[]))
    };
    most(rows, column, |cell| cell.paragraphs.iter().any(names))
}

/// Whether a line is a field: "Responsible officer: Director of Estates".
fn begins_with_field(line: &str) -> bool {
    label(line).is_some()
}

/// Later dates taken out of what is reported, where they stand on lines of their own: "Revised date: December 2024".
pub(super) fn take_revised(texts: &mut Vec<Piece>) -> Vec<Piece> {
    let later = |line: &str| {
        let found = with_fields(line, &[]).filter(|found| found.text.is_empty())?;
        match found.fields.as_slice() {
            [(Role::Revised, _, value)] => Some((*value).to_owned()),
            _ => None,
        }
    };
    let pieces = std::mem::take(texts).into_iter();
    let pieces = pieces.flat_map(|piece| piece.at_lines(|_, line| later(line).is_some()));
    let mut taken = Vec::new();
    for piece in pieces {
        match later(&piece.text) {
            Some(value) => taken.push(Piece { depth: 0, ..piece.part(&value) }),
            None => texts.push(piece),
        }
    }
    taken
}

/// Owners and dates taken out of the texts of a cell.
#[derive(Debug, Default)]
pub(super) struct Taken {
    pub(super) owners: Vec<Piece>,
    pub(super) timescales: Vec<Piece>,
}

/// Takes owners and dates out of texts. What is neither stays.
pub(super) fn take_fields(texts: &mut Vec<Piece>) -> Taken {
    let mut taken = Taken::default();
    let mut kept = Vec::with_capacity(texts.len());
    let pieces = std::mem::take(texts).into_iter();
    for piece in pieces.flat_map(|piece| piece.at_lines(|_, line| begins_with_field(line))) {
        let is_wanted = |found: &WithFields<'_>| {
            found.fields.iter().all(|(role, ..)| matches!(role, Role::Owner | Role::Timescale))
        };
        let Some(found) = with_fields(&piece.text, &piece.bold).filter(is_wanted) else {
            kept.push(piece);
            continue;
        };
        for (role, _, value) in &found.fields {
            let field = piece.part(value);
            let list = if *role == Role::Owner { &mut taken.owners } else { &mut taken.timescales };
            list.push(Piece { depth: 0, ..field });
        }
        if !found.text.is_empty() {
            kept.push(piece.part(found.text));
        }
    }
    *texts = kept;
    taken
}

#[cfg(test)]
mod tests {
    use super::with_fields;

    #[test]
    fn fields_behind_a_text() {
        let of = |text| {
            with_fields(text, &[]).map(|found| {
                let values: Vec<String> =
                    found.fields.iter().map(|(_, label, value)| format!("{label}={value}")).collect();
                (found.text, values.join("; "))
            })
        };
        assert_eq!(
            of("Mend the roof. Owner: Head of Estates. Due: June 2025."),
            Some(("Mend the roof.", "Owner=Head of Estates; Due=June 2025".to_owned()))
        );
        assert_eq!(
            of("Mend the roof (Lead: Head of Estates; Target date: June 2025)"),
            Some(("Mend the roof", "Lead=Head of Estates; Target date=June 2025".to_owned()))
        );
        assert_eq!(
            of("A survey will be bought, beginning in 2025. Responsible: Chief Pilot."),
            Some(("A survey will be bought, beginning in 2025.", "Responsible=Chief Pilot".to_owned()))
        );
        assert_eq!(of("Responsible: Cook"), Some(("", "Responsible=Cook".to_owned())));
        for text in ["Mend the roof.", "We will do the following: mend it.", "Note: mended twice."] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
