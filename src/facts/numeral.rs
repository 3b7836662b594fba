//! Numbers in figures and in words, with the signs printed on them.

use super::{unit::Unit, words::Words};
use crate::base::number::{ONES, TENS};

/// A number as read: one value, or two where a range is printed.
pub(super) struct Numeral {
    pub(super) low: f64,
    pub(super) high: f64,
    /// What a sign or a word said: a currency, per cent.
    pub(super) unit: Option<Unit>,
    /// One past its last word.
    pub(super) end: usize,
    /// Written in words: "one" and "two" do other work too.
    pub(super) in_words: bool,
}

const SHARES: &[(&str, f64)] = &[
    ("half of", 50.0),
    ("a third of", 100.0 / 3.0),
    ("one third of", 100.0 / 3.0),
    ("two thirds of", 200.0 / 3.0),
    ("a quarter of", 25.0),
    ("one quarter of", 25.0),
    ("three quarters of", 75.0),
    ("one fifth of", 20.0),
];

/// The number that begins at a word.
pub(super) fn numeral(words: &Words<'_>, at: usize) -> Option<Numeral> {
    let mut read = share(words, at)
        .or_else(|| if words.is_number(at) { figures(words, at) } else { in_words(words, at) })?;
    if read.unit != Some(Unit::Percent) {
        scale(words, &mut read);
        sign_after(words, &mut read);
    }
    if read.low.to_bits() == read.high.to_bits() {
        to_second(words, &mut read);
    }
    Some(read)
}

fn share(words: &Words<'_>, at: usize) -> Option<Numeral> {
    let (_, value) = SHARES.iter().find(|(phrase, _)| words.starts(at, phrase).is_some())?;
    let count = SHARES.iter().find_map(|(phrase, _)| words.starts(at, phrase))?;
    Some(Numeral {
        low: *value,
        high: *value,
        unit: Some(Unit::Percent),
        end: at + count - 1,
        in_words: true,
    })
}

/// `57%`, `£14m`, `1,200`, `4-5`. Years, dates, clock times and ordinals are no numbers of anything.
fn figures(words: &Words<'_>, at: usize) -> Option<Numeral> {
    let mut form = words.form(at).to_lowercase();
    let mut unit = None;
    for (sign, currency) in [('£', Unit::Pounds), ('€', Unit::Euros), ('$', Unit::Dollars)] {
        if let Some(rest) = form.strip_prefix(sign) {
            (form, unit) = (rest.to_owned(), Some(currency));
        }
    }
    if let Some(rest) = form.strip_suffix('%') {
        (form, unit) = (rest.to_owned(), Some(Unit::Percent));
    }
    let (digits, times) = [("bn", 1e9), ("b", 1e9), ("m", 1e6), ("k", 1e3)]
        .into_iter()
        .find_map(|(letters, times)| Some((form.strip_suffix(letters)?, times)))
        .filter(|(_, times)| unit.is_some() || *times > 1e6)
        .unwrap_or((&form, 1.0));
    let mut parts = digits.split(['-', '\u{2013}']).map(plain);
    let low = parts.next()??;
    let high = match parts.next() {
        Some(second) => second?,
        None => low,
    };
    if parts.next().is_some() || high < low {
        return None;
    }
    Some(Numeral { low: low * times, high: high * times, unit, end: at + 1, in_words: false })
}

/// Digits with at most one point. Not `1st`, `10:30`, `2025/26`, `inf`.
fn plain(digits: &str) -> Option<f64> {
    let fits = digits.len() <= 15 && digits.starts_with(|c: char| c.is_ascii_digit());
    let digits =
        Some(digits).filter(|digits| fits && digits.chars().all(|c| c.is_ascii_digit() || c == '.'))?;
    digits.parse().ok()
}

/// `twenty-five`, `one hundred and twenty`.
fn in_words(words: &Words<'_>, at: usize) -> Option<Numeral> {
    let (mut total, mut end, mut hundreds) = (0.0, at, false);
    loop {
        let form = words.form(end);
        if end > at && !words.runs_on(end - 1) {
            break;
        }
        if let Some(tens) = TENS.iter().position(|word| *word == form) {
            total += crate::base::fraction(tens + 2) * 10.0;
            end += 1;
            match ones(words.form(end)) {
                Some(one) if one < 10.0 && words.runs_on(end - 1) => (total, end) = (total + one, end + 1),
                _ => {}
            }
            break;
        } else if let Some(one) = ones(form) {
            total += one;
            end += 1;
            if hundreds || words.form(end) != "hundred" {
                break;
            }
            (total, end, hundreds) = (total * 100.0, end + 1, true);
            let goes_on = |form: &str| ones(form).is_some() || TENS.contains(&form);
            if words.form(end) == "and" && goes_on(words.form(end + 1)) {
                end += 1;
            }
        } else {
            break;
        }
    }
    (end > at).then_some(Numeral { low: total, high: total, unit: None, end, in_words: true })
}

fn ones(form: &str) -> Option<f64> {
    ONES.iter().position(|word| *word == form).map(crate::base::fraction)
}

/// `80 million`, `two dozen`.
fn scale(words: &Words<'_>, read: &mut Numeral) {
    let times = match words.form(read.end) {
        "dozen" => 12.0,
        "hundred" => 100.0,
        "thousand" => 1e3,
        "million" => 1e6,
        "billion" => 1e9,
        _ => return,
    };
    if words.runs_on(read.end.saturating_sub(1)) {
        (read.low, read.high, read.end) = (read.low * times, read.high * times, read.end + 1);
    }
}

/// `57 per cent`, `20 pounds`.
fn sign_after(words: &Words<'_>, read: &mut Numeral) {
    let signs = ["per cent", "percent", "pounds", "euros", "dollars"];
    let units = [Unit::Percent, Unit::Percent, Unit::Pounds, Unit::Euros, Unit::Dollars];
    if let Some((number, count)) = words.phrase(read.end, &signs)
        && read.unit.is_none()
        && words.blank(read.end.saturating_sub(1))
    {
        (read.unit, read.end) = (units.get(number).copied(), read.end + count);
    }
}

/// `4 to 5`, `£2m – £3m`, and `between 4 and 5`.
fn to_second(words: &Words<'_>, read: &mut Numeral) {
    let last = read.end.saturating_sub(1);
    let dash = words.sentence(last) == words.sentence(read.end)
        && matches!(words.gap(last).trim(), "-" | "\u{2013}")
        && words.is_number(read.end);
    let joint = match words.form(read.end) {
        "to" => words.blank(last) && words.blank(read.end),
        "and" => words.blank(last) && words.phrase_before(last, &["between"]).is_some(),
        _ => false,
    };
    let second = if dash { read.end } else { read.end + 1 };
    if !dash && !joint {
        return;
    }
    let found = if words.is_number(second) { figures(words, second) } else { in_words(words, second) };
    let Some(mut upper) = found else { return };
    scale(words, &mut upper);
    sign_after(words, &mut upper);
    let fits =
        upper.low > read.low && (read.unit.is_none() || upper.unit.is_none() || upper.unit == read.unit);
    if fits {
        (read.high, read.end, read.unit) = (upper.high, upper.end, read.unit.or(upper.unit));
    }
}
