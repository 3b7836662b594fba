//! Actions numbered in their own words: "(a) Write …", "(b) Train …"; "A1 We will …".

use super::section::Fragment;

/// What stands before an item and the item: "a" and "Write …" of "(a) Write …".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Enumerated<'t> {
    pub(super) number: &'t str,
    pub(super) rest: &'t str,
}

/// Reads "(a) Write", "a) Write", "ii. Write", "1) Write", "A1 Write", "A.1: Write"; no number that may count something.
pub(super) fn enumerated(text: &str) -> Option<Enumerated<'_>> {
    let text = text.trim_start();
    let inside = text.strip_prefix('(');
    let body = inside.unwrap_or(text);
    let end = body.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.')?;
    let token = body.get(..end)?;
    let number = token.trim_end_matches('.');
    let after = body.get(end..)?;
    let is_marked = inside.is_none() && (token.ends_with('.') || after.starts_with(':'));
    let is_closed = after.starts_with(')');
    let rest = after.trim_start_matches([')', ':', '.']).trim_start_matches([' ', '\u{a0}', '–', '-']);
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let letters = number.bytes().filter(u8::is_ascii_alphabetic).count();
    let is_letter = digits == 0 && (letters == 1 || is_roman(number));
    let is_code = (1..=3).contains(&letters)
        && (1..=3).contains(&digits)
        && number.starts_with(|letter: char| letter.is_ascii_uppercase());
    let is_figure = letters == 0 && (1..=2).contains(&digits) && digits == number.len();
    // "1.2 Write": parted, so that it counts nothing
    let is_parted = letters == 0
        && (3..=6).contains(&number.len())
        && number.split('.').count() > 1
        && number.split('.').all(|part| (1..=2).contains(&part.len()));
    let begins = rest.starts_with(char::is_uppercase)
        && (after.starts_with([' ', '\u{a0}']) || is_closed || is_marked);
    let is_number = is_letter || is_figure || is_code;
    let fits = (is_closed || is_marked) && is_number || (is_code || is_parted) && begins;
    (inside.is_none() || is_closed)
        .then_some(Enumerated { number, rest })
        .filter(|found| fits && !found.rest.is_empty() && !found.number.is_empty())
}

fn is_roman(token: &str) -> bool {
    (1..=4).contains(&token.len()) && token.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'))
}

/// Whether nearly all paragraphs of a document are numbered so, though a section may have one only.
pub(super) fn usually_enumerated<'f>(fragments: impl Iterator<Item = &'f Fragment>) -> bool {
    let (mut numbered, mut all) = (0_usize, 0_usize);
    for piece in fragments.flat_map(|fragment| &fragment.texts).filter(|piece| piece.depth == 0) {
        all += 1;
        numbered += usize::from(enumerated(&piece.text).is_some());
    }
    numbered > 2 && numbered * 10 >= all * 9
}

/// Whether the paragraphs of a section are numbered so: every one of two or more, each with another number.
pub(super) fn are_enumerated(fragments: &[Fragment]) -> bool {
    let mut met: Vec<&str> = Vec::new();
    let tops = fragments
        .iter()
        .filter(|fragment| fragment.number.is_none())
        .flat_map(|fragment| &fragment.texts)
        .filter(|piece| piece.depth == 0);
    for piece in tops {
        match enumerated(&piece.text) {
            Some(found) if !met.contains(&found.number) => met.push(found.number),
            // the rest of a paragraph that a page cut
            None if piece.text.starts_with(char::is_lowercase) && !met.is_empty() => {}
            _ => return false,
        }
    }
    met.len() > 1
}

#[cfg(test)]
mod tests {
    use super::enumerated;

    #[test]
    fn numbers_before_items() {
        let of = |text| enumerated(text).map(|found| (found.number, found.rest));
        assert_eq!(of("(a) Write a guide."), Some(("a", "Write a guide.")));
        assert_eq!(of("ii. Train staff."), Some(("ii", "Train staff.")));
        assert_eq!(of("A1 We will write."), Some(("A1", "We will write.")));
        assert_eq!(of("R2.3: We will write."), Some(("R2.3", "We will write.")));
        assert_eq!(of("1.2 Mend it."), Some(("1.2", "Mend it.")));
        assert_eq!(of("3) Buy spoons."), Some(("3", "Buy spoons.")));
        for text in
            ["A review will be held.", "I will write.", "3 nurses will join.", "The (a) list", "B12 tests"]
        {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
