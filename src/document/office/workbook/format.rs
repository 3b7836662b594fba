//! Number formats, as far as they say how finely something is shown.

use crate::document::office::date::Shown;

/// What a number format makes of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    /// As it is.
    #[default]
    General,
    /// With so many decimals.
    Fixed(usize),
    /// As a percentage, with so many decimals.
    Percent(usize),
    /// As a day.
    Day(Shown),
}

/// The most decimals that programs show.
const MOST_DECIMALS: usize = 30;

impl Format {
    /// The formats that have a number and no code.
    pub(super) fn built_in(id: usize) -> Self {
        match id {
            1 | 3 | 37 | 38 => Self::Fixed(0),
            2 | 4 | 39 | 40 => Self::Fixed(2),
            9 => Self::Percent(0),
            10 => Self::Percent(2),
            14 | 15 | 22 | 27..=31 | 36 | 50..=58 => Self::Day(Shown::ALL),
            16 => Self::Day(Shown { year: false, ..Shown::ALL }),
            17 => Self::Day(Shown { day: false, ..Shown::ALL }),
            _ => Self::General,
        }
    }

    /// Reads a code, such as `mmm-yy` or `0.00;[Red]-0.00`; of its sections the first, which is for numbers above
    /// nothing.
    pub(super) fn read(code: &str) -> Self {
        let bare = bare(code);
        let section = bare.split(';').next().unwrap_or_default();
        if section.eq_ignore_ascii_case("general") || section.contains('@') {
            return Self::General;
        }
        let shown = day(section);
        if !shown.is_nothing() {
            return Self::Day(shown);
        }
        if !section.contains(['0', '#', '?']) || section.contains(['E', 'e', '/']) {
            return Self::General;
        }
        let decimals = section.split_once('.').map_or(0, |(_, part)| {
            part.chars()
                .take_while(|letter| matches!(letter, '0' | '#' | '?'))
                .filter(|letter| *letter == '0')
                .count()
        });
        let decimals = decimals.min(MOST_DECIMALS);
        // "0.##" shows as many as there are
        if section.split_once('.').is_some_and(|(_, part)| part.contains('#')) {
            return Self::General;
        }
        if section.contains('%') { Self::Percent(decimals) } else { Self::Fixed(decimals) }
    }
}

/// A code without what is printed as it is (`"text"`, `\x`), room left (`_x`, `*x`) and conditions (`[Red]`).
fn bare(code: &str) -> String {
    let mut bare = String::new();
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => drop(letters.by_ref().find(|letter| *letter == '"')),
            '[' => drop(letters.by_ref().find(|letter| *letter == ']')),
            '\\' | '_' | '*' => drop(letters.next()),
            _ => bare.push(letter),
        }
    }
    bare
}

/// What of a day a section shows. Between hours and seconds `m` is minutes.
fn day(section: &str) -> Shown {
    let mut shown = Shown::default();
    let letters: Vec<char> = section.chars().map(|letter| letter.to_ascii_lowercase()).collect();
    let is_unit = |letter: &&char| matches!(letter, 'd' | 'm' | 'y' | 'h' | 's' | 'e' | 'g');
    for (at, letter) in letters.iter().enumerate() {
        match letter {
            'd' => shown.day = true,
            'y' => shown.year = true,
            'm' => {
                let before = letters.iter().take(at).rev().find(|unit| is_unit(unit) && **unit != 'm');
                let after = letters.iter().skip(at).find(|unit| is_unit(unit) && **unit != 'm');
                shown.month |= before != Some(&'h') && after != Some(&'s');
            }
            _ => {}
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes() {
        let month = Format::Day(Shown { day: false, ..Shown::ALL });
        for (code, format) in [
            ("General", Format::General),
            ("0.00", Format::Fixed(2)),
            ("#,##0.0;[Red]-#,##0.0", Format::Fixed(1)),
            ("0%", Format::Percent(0)),
            ("mmm-yy", month),
            ("[$-809]mmmm\\ yyyy;@", month),
            ("dd/mm/yyyy hh:mm", Format::Day(Shown::ALL)),
            ("\"day\" d mmm", Format::Day(Shown { year: false, ..Shown::ALL })),
            ("hh:mm:ss", Format::General),
            ("mm:ss", Format::General),
            ("yyyy", Format::Day(Shown { year: true, ..Shown::default() })),
            ("@", Format::General),
            ("0.0#", Format::General),
            ("0.00E+00", Format::General),
        ] {
            assert_eq!(Format::read(code), format, "{code}");
        }
    }
}
