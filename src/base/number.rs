//! Numbers: whole ones and fractions, where the standard library has no checked way between them, and words.

/// A count as a fraction. Exact up to 2^32, which no count here reaches; beyond it 2^32.
///
/// ```
/// use action_plan::base::fraction;
/// assert_eq!(fraction(3) / fraction(4), 0.75);
/// ```
pub fn fraction(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A score of 0 to 1 in millionths, so that sums of scores are exact and the same on every machine.
///
/// ```
/// use action_plan::base::millionths;
/// assert_eq!(millionths(0.25), 250_000);
/// assert_eq!(millionths(f64::NAN), 0);
/// ```
#[allow(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "clamped to a range that fits, and not a number is nought"
)]
pub fn millionths(score: f64) -> i64 {
    if score.is_nan() { 0 } else { (score.clamp(-1_000_000.0, 1_000_000.0) * 1e6).round() as i64 }
}

/// A score rounded to two decimals: what is ranked and printed.
///
/// ```
/// use action_plan::base::rounded;
/// assert_eq!(rounded(0.917), 0.92);
/// ```
pub fn rounded(score: f64) -> f64 {
    (score * 100.0).round() / 100.0
}

pub(crate) const ONES: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
pub(crate) const TENS: &[&str] =
    &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The value of a number written as one word, in small letters: `zero` to `nineteen`, and the tens.
///
/// ```
/// use action_plan::base::number_word;
/// assert_eq!((number_word("twelve"), number_word("sixty"), number_word("dozen")), (Some(12.0), Some(60.0), None));
/// ```
pub fn number_word(word: &str) -> Option<f64> {
    // None is shorter or longer: most words are told by that.
    if !(3..=9).contains(&word.len()) {
        return None;
    }
    let ones = ONES.iter().position(|one| *one == word).map(fraction);
    ones.or_else(|| TENS.iter().position(|ten| *ten == word).map(|at| fraction((at + 2) * 10)))
}
