//! Cells that hold an owner and a date: "Head of Legal, June 2025".

use super::piece::Piece;
use crate::base::Span;
use crate::model::Timescale;

/// Parts the pieces of a cell into owners and dates. What cannot be parted stays an owner.
pub(super) fn owners_and_dates(pieces: Vec<Piece>, mut dates: Vec<Piece>) -> (Vec<Piece>, Vec<Piece>) {
    let mut owners = Vec::new();
    for piece in pieces {
        if is_date(&piece.text) {
            dates.push(piece);
            continue;
        }
        match parts(&piece.text) {
            Some((owner, date)) => {
                let part = |text: &str| Piece {
                    text: text.to_owned(),
                    places: piece.places.clone(),
                    depth: piece.depth,
                    bold: Vec::<Span>::new(),
                    struck: Vec::new(),
                    breaks: Vec::new(),
                };
                owners.push(part(owner));
                dates.push(part(date));
            }
            None => owners.push(piece),
        }
    }
    (owners, dates)
}

/// The owner and the date of a text: parted at the first mark behind which all is a date; at a blank only where
/// there is no such mark.
pub(super) fn parts(text: &str) -> Option<(&str, &str)> {
    const MARKS: &[char] = &[',', ';', '(', '/', '–', '-', ':', '|', ' '];
    let marks = text.match_indices(MARKS).filter(|(_, mark)| *mark != " ");
    marks.chain(text.match_indices(' ')).find_map(|(at, mark)| {
        let (before, after) = (text.get(..at)?, text.get(at + mark.len()..)?);
        let date = after.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, ')' | '('));
        let owner = before.trim().trim_end_matches(MARKS).trim();
        let owner = owner.strip_suffix(" by").unwrap_or(owner);
        (!owner.is_empty() && !date.is_empty() && is_date(date) && !is_date(owner)).then_some((owner, date))
    })
}

fn is_date(text: &str) -> bool {
    let read = Timescale::read(text);
    let begins = text.starts_with(|letter: char| letter.is_alphanumeric());
    begins
        && (read.understood && !read.dates.is_empty() || read.not_set || read.open_ended && read.understood)
        && !text.contains(',')
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn an_owner_and_a_date() {
        assert_eq!(parts("Head of Legal, June 2025"), Some(("Head of Legal", "June 2025")));
        assert_eq!(parts("Chief Clerk (31/03/2025)"), Some(("Chief Clerk", "31/03/2025")));
        assert_eq!(parts("Head of Parks – ongoing"), Some(("Head of Parks", "ongoing")));
        assert_eq!(parts("Head of Legal"), None);
    }
}
