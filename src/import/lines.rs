//! The lines of a paragraph, where a line break parts what it says: "Complete" above its sentences, "Owner: …" below them.

use super::piece::Piece;

/// The parts of a text: one begins at each line for which `begins` says so, given the line before and itself.
pub(super) fn parts<'t>(
    text: &'t str,
    breaks: &[usize],
    begins: impl Fn(&str, &str) -> bool,
) -> Vec<&'t str> {
    // A break that is none of this text loses nothing of it.
    let breaks = breaks.iter().copied().filter(|at| *at < text.len() && text.is_char_boundary(*at));
    let starts: Vec<usize> = std::iter::once(0).chain(breaks).collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let lines: Vec<&str> = starts
        .iter()
        .zip(ends)
        .map(|(start, end)| text.get(*start..end).unwrap_or_default().trim())
        .collect();
    let pairs = lines.windows(2).zip(starts.iter().skip(1));
    let cuts = pairs.filter_map(|(pair, start)| begins(pair.first()?, pair.get(1)?).then_some(*start));
    let cuts: Vec<usize> = std::iter::once(0).chain(cuts).collect();
    let ends = cuts.iter().skip(1).copied().chain([text.len()]);
    let parts = cuts.iter().zip(ends).map(|(start, end)| text.get(*start..end).unwrap_or_default().trim());
    parts.filter(|part| !part.is_empty()).collect()
}

/// Parts cells whose lines go together: as many owners or dates, a line each, as there are actions, a line or a paragraph
/// each.
pub(super) fn line_by_line(texts: &mut Vec<Piece>, owners: &mut Vec<Piece>, dates: &mut Vec<Piece>) {
    let lines = |list: &[Piece]| match list {
        [only] if only.depth == 0 => only.breaks.len() + 1,
        _ => 0,
    };
    let mut tops = texts.iter().filter(|piece| piece.depth == 0).count();
    let (of_owners, of_dates) = (lines(owners), lines(dates));
    if let [only] = texts.as_slice()
        && lines(texts) > 1
        && lines(texts) == of_owners
        && of_owners == of_dates
        && parts(&only.text, &only.breaks, |_, _| true).into_iter().all(is_whole)
    {
        tops = of_owners;
        at_each_line(texts);
    }
    if tops > 1 && of_owners == tops {
        at_each_line(owners);
    }
    if tops > 1 && of_dates == tops {
        at_each_line(dates);
    }
}

fn at_each_line(list: &mut Vec<Piece>) {
    let pieces = std::mem::take(list).into_iter();
    list.extend(pieces.flat_map(|piece| piece.at_lines(|_, _| true)));
}

/// Whether a line is a sentence of its own.
fn is_whole(line: &str) -> bool {
    line.starts_with(|letter: char| letter.is_uppercase()) && line.ends_with(['.', ';', '!'])
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn parted_where_a_line_says_so() {
        let text = "Mend it. Soon. Owner: Cook Due: May";
        let breaks = [9, 15, 27];
        assert_eq!(
            parts(text, &breaks, |_, line| line.contains(':')),
            ["Mend it. Soon.", "Owner: Cook", "Due: May"]
        );
        assert_eq!(parts(text, &[], |_, _| true), [text]);
        assert_eq!(parts("é. Due", &[400], |_, _| true), ["é. Due"]);
    }
}
