//! Numbers of something: what was counted, measured or paid, of whom, over what time.

use super::{
    numeral::{Numeral, numeral},
    period::{Period, is_month, is_year, periods},
    unit::{Comparator, Unit},
    words::Words,
};
use crate::base::{Span, TokenKind, number_word, tokens};
use serde::{Deserialize, Serialize};

/// A number and what it is a number of, from one sentence.
///
/// Equality is of all fields. There is no order: 40 staff and 40 % compare with nothing.
///
/// ```
/// use action_plan::facts::{Unit, quantities};
/// let text = "Between January and March 2025, 12 of the 20 kitchen managers attended.";
/// let found = &quantities(text)[0];
/// assert_eq!((found.low, found.base, found.unit), (12.0, Some(20.0), Unit::Count));
/// assert_eq!(found.population.as_deref(), Some("kitchen managers"));
/// assert_eq!(found.period.as_deref(), Some("Between January and March 2025"));
/// assert_eq!(found.span.of(text), "12");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Quantity {
    /// The number with its comparator and unit.
    pub span: Span,
    /// The number, or the lower end of the range.
    pub low: f64,
    /// The number, or the upper end of the range.
    pub high: f64,
    /// How it is hedged.
    pub comparator: Comparator,
    /// Of what kind it is.
    pub unit: Unit,
    /// The words for what is counted or paid for, where they follow.
    #[serde(default)]
    pub population: Option<String>,
    /// The time it was counted over, or how often, as printed.
    #[serde(default)]
    pub period: Option<String>,
    /// The number it is a part of ("12 of the 20"), where one is stated. None with a percentage or a count of
    /// those reached: nobody can say what share that is of how many.
    #[serde(default)]
    pub base: Option<f64>,
}

const COMPARATORS: &[(&str, Comparator)] = &[
    ("a little over", Comparator::Over),
    ("just over", Comparator::Over),
    ("over", Comparator::Over),
    ("more than", Comparator::Over),
    ("above", Comparator::Over),
    ("exceeding", Comparator::Over),
    ("in excess of", Comparator::Over),
    ("at least", Comparator::AtLeast),
    ("minimum of", Comparator::AtLeast),
    ("a minimum of", Comparator::AtLeast),
    ("minimum", Comparator::AtLeast),
    ("no fewer than", Comparator::AtLeast),
    ("no less than", Comparator::AtLeast),
    ("not less than", Comparator::AtLeast),
    ("not fewer than", Comparator::AtLeast),
    ("up to", Comparator::UpTo),
    ("at most", Comparator::UpTo),
    ("a maximum of", Comparator::UpTo),
    ("maximum of", Comparator::UpTo),
    ("maximum", Comparator::UpTo),
    ("no more than", Comparator::UpTo),
    ("not more than", Comparator::UpTo),
    ("just under", Comparator::Under),
    ("under", Comparator::Under),
    ("below", Comparator::Under),
    ("less than", Comparator::Under),
    ("fewer than", Comparator::Under),
    ("approximately", Comparator::Approximately),
    ("approx", Comparator::Approximately),
    ("around", Comparator::Approximately),
    ("about", Comparator::Approximately),
    ("roughly", Comparator::Approximately),
    ("circa", Comparator::Approximately),
    ("nearly", Comparator::Approximately),
    ("almost", Comparator::Approximately),
    ("some", Comparator::Some),
    ("just", Comparator::Just),
    ("only", Comparator::Just),
    ("now just", Comparator::Just),
];
const AFTER: &[(&str, Comparator)] = &[
    ("or more", Comparator::AtLeast),
    ("or above", Comparator::AtLeast),
    ("plus", Comparator::AtLeast),
    ("or fewer", Comparator::UpTo),
    ("or less", Comparator::UpTo),
];
/// Before a number these make it a rung.
const RUNGS: &[&str] =
    &["band", "grade", "level", "tier", "category", "phase", "stage", "version", "step", "wave"];
/// Before a number these make it a place in a document, or a name: no quantity at all.
const REFERENCES: &[&str] = &[
    "action",
    "actions",
    "annex",
    "appendix",
    "article",
    "chapter",
    "clause",
    "concern",
    "concerns",
    "figure",
    "item",
    "line",
    "no",
    "number",
    "page",
    "pages",
    "para",
    "paragraph",
    "paragraphs",
    "part",
    "question",
    "q",
    "recommendation",
    "recommendations",
    "ref",
    "room",
    "row",
    "rule",
    "schedule",
    "sec",
    "section",
    "table",
    "unit",
];
/// With a capital letter and within a sentence these make it the number of a rule or paper.
const PAPERS: &[&str] = &[
    "act",
    "bulletin",
    "circular",
    "convention",
    "directive",
    "form",
    "instruction",
    "memorandum",
    "order",
    "policy",
    "protocol",
    "regulation",
    "report",
    "resolution",
    "standard",
];
/// How far from its number a time may stand.
const REACH: usize = 12;

/// Whether a text may count something: it has figures, or a word that every number in words has one of.
///
/// Most sentences have none, and to see that costs a fraction of what it costs to read them.
pub(crate) fn may_count(text: &str) -> bool {
    let is_of_number =
        |form: &str| number_word(form).is_some() || matches!(form, "both" | "half" | "third" | "quarter");
    tokens(text).any(|token| token.kind == TokenKind::Number || is_of_number(&token.folded(text)))
}

/// The quantities of a text, in order. Dates, clock times, ordinals and the numbers of paragraphs are none.
/// Linear.
///
/// ```
/// use action_plan::facts::quantities;
/// assert!(quantities("See paragraph 4 of the plan of 12 May 2025, one of many.").is_empty());
/// ```
pub fn quantities(text: &str) -> Vec<Quantity> {
    read(&Words::new(text))
}

pub(super) fn read(words: &Words<'_>) -> Vec<Quantity> {
    let mut found = Vec::new();
    for range in words.sentences() {
        let times = periods(words, range.clone());
        let mut used = vec![false; times.len()];
        let mut at = range.start;
        let first = found.len();
        while at < range.end {
            let Some((quantity, end)) = quantity(words, at, &times, &mut used) else {
                at += 1;
                continue;
            };
            at = end.max(at + 1);
            found.push(quantity);
        }
        for (period, _) in times.iter().zip(&used).filter(|(_, used)| !**used) {
            found.extend(period.times_a_year.map(|times| rhythm(words, *period, times)));
        }
        if let Some(of_sentence) = found.get_mut(first..) {
            of_sentence.sort_by_key(|quantity: &Quantity| quantity.span);
        }
    }
    found
}

fn rhythm(words: &Words<'_>, period: Period, times: f64) -> Quantity {
    let after = words.runs_on(period.last).then(|| words.noun_phrase(period.last + 1, 5)).flatten();
    Quantity {
        span: words.span(period.first, period.last),
        low: times,
        high: times,
        comparator: Comparator::Exactly,
        unit: Unit::TimesAYear,
        population: after.map(|last| words.print(period.last + 1, last)),
        period: None,
        base: None,
    }
}

fn quantity(words: &Words<'_>, at: usize, times: &[Period], used: &mut [bool]) -> Option<(Quantity, usize)> {
    let whole = matches!(words.form(at), "both");
    let mut number = if whole {
        Numeral { low: 2.0, high: 2.0, unit: None, end: at + 1, in_words: true }
    } else {
        numeral(words, at)?
    };
    let phrases: Vec<&str> = COMPARATORS.iter().map(|(phrase, _)| *phrase).collect();
    let hedge = words.phrase_before(at, &phrases).filter(|(_, start)| words.blank(*start));
    let mut comparator =
        hedge.and_then(|(place, _)| COMPARATORS.get(place)).map_or(Comparator::Exactly, |c| c.1);
    let rung = at > 0 && RUNGS.contains(&words.before(at, 1)) && words.blank(at - 1);
    if !whole && !rung && is_no_quantity(words, at, &number, hedge.is_some()) {
        return None;
    }
    if words.gap_before(at).ends_with('~') {
        comparator = Comparator::Approximately;
    }
    let length = number.unit.is_none().then(|| Unit::of_length(words.form(number.end))).flatten();
    if let Some(unit) = length.filter(|_| words.runs_on(number.end - 1)) {
        (number.unit, number.end) = (Some(unit), number.end + 1);
    }
    for (phrase, meaning) in AFTER {
        if let Some(count) = words.starts(number.end, phrase).filter(|_| words.blank(number.end - 1)) {
            (comparator, number.end) = (*meaning, number.end + count);
        }
    }
    let unit = if rung { Unit::Label } else { number.unit.unwrap_or(Unit::Count) };
    let start = hedge.map_or(at, |(_, start)| start);
    let start = if rung { at - 1 } else { start };
    let (population, base, next) =
        if rung { (None, None, number.end) } else { of_what(words, &number, unit) };
    // "one" that counts nothing is a pronoun; "both" with nothing after it says "and".
    let pronoun = population.is_none() && (whole || number.low < 2.0);
    if number.in_words
        && unit == Unit::Count
        && (pronoun || (whole && !is_of_two(words, number.end, population.as_deref())))
    {
        return None;
    }
    let all = matches!(words.before(at, 1), "all")
        || (words.before(at, 1) == "the" && words.before(at, 2) == "all");
    let base = base.or_else(|| (whole || (all && unit == Unit::Count)).then_some(number.high));
    let period = if rung { None } else { when(words, at, number.end, times, used) };
    let quantity = Quantity {
        span: words.span(start, number.end - 1),
        low: number.low,
        high: number.high,
        comparator,
        unit,
        population,
        period,
        base,
    };
    Some((quantity, next))
}

/// Whether "both" says two of them, and not "this and that".
fn is_of_two(words: &Words<'_>, first: usize, population: Option<&str>) -> bool {
    let clause = words.clause_end(first, 8);
    population.is_some_and(|noun| noun.ends_with('s')) && !(first..=clause).any(|at| words.form(at) == "and")
}

/// Whether a number only names, dates or numbers something.
fn is_no_quantity(words: &Words<'_>, at: usize, number: &Numeral, hedged: bool) -> bool {
    let before = words.before(at, 1);
    let gap = words.gap_before(at);
    if number.in_words {
        let pronoun =
            matches!(before, "a" | "an" | "this" | "that" | "no" | "each" | "every" | "any" | "another")
                || matches!(words.form(number.end), "of" | "another" | "by" | "who" | "which" | "that");
        return number.low < 2.0 && number.unit.is_none() && pronoun && !hedged;
    }
    let bare = number.unit.is_none();
    let attached = matches!(gap, "-" | "/" | "." | "\u{2010}" | "\u{2011}") && !before.is_empty()
        || (gap.trim() == "-" && before.len() == 1);
    let dated = is_month(words, number.end) || (at > 0 && is_month(words, at - 1) && number.high <= 31.0);
    let numbered = REFERENCES.contains(&before) && gap.trim_matches(['.', ' ']).is_empty();
    let item =
        words.opens(at) && (words.gap(at).starts_with(['.', ')', ']', ':']) || words.capitalised(number.end));
    let year = is_year(words.form(at)) && !hedged && !words.printed(at).contains(',');
    attached || (bare && (dated || numbered || item || year || names_a_paper(words, at, number.end)))
}

/// Whether it is the number of a paper: "Community Directive 120", "the SF 133 Report".
fn names_a_paper(words: &Words<'_>, at: usize, end: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|before| !words.opens(*before) && words.blank(*before))
    else {
        return false;
    };
    let printed = words.printed(before);
    let is_code =
        (2..=5).contains(&printed.len()) && printed.bytes().all(|letter| letter.is_ascii_uppercase());
    let ends = !words.runs_on(end.saturating_sub(1)) || words.capitalised(end);
    ends && (is_code || (words.capitalised(before) && PAPERS.contains(&words.form(before))))
}

/// The words for what is counted, the number it is a part of, and where reading goes on: behind that number.
fn of_what(words: &Words<'_>, number: &Numeral, unit: Unit) -> (Option<String>, Option<f64>, usize) {
    let end = number.end;
    if !words.runs_on(end.saturating_sub(1)) {
        return (None, None, end);
    }
    let joins: &[&str] =
        if unit.is_money() { &["of", "for", "in", "to", "towards"] } else { &["of", "out of", "in"] };
    let part = matches!(words.form(end), "of" | "out");
    let joint = words.phrase(end, joins).filter(|_| unit.is_money() || part).map_or(0, |(_, count)| count);
    let mut first = end + joint;
    let (mut base, mut next) = (None, end);
    while joint > 0 && matches!(words.form(first), "the" | "all" | "our" | "their" | "its" | "a" | "an") {
        first += 1;
    }
    if let Some(whole) =
        numeral(words, first).filter(|whole| part && whole.unit.is_none() && whole.high >= number.high)
    {
        (base, first, next) = (Some(whole.high), whole.end, whole.end);
    }
    if (unit.is_money() && joint == 0) || is_month(words, first) {
        return (None, base, next);
    }
    (words.noun_phrase(first, 7).map(|last| words.print(first, last)), base, next)
}

/// The time nearest to a number in its sentence. Each place is looked up, so that a long list stays linear.
fn when(words: &Words<'_>, at: usize, end: usize, times: &[Period], used: &mut [bool]) -> Option<String> {
    let next = times.partition_point(|period| period.last < end);
    let after = (next < times.len()).then_some(next);
    let before = times.partition_point(|period| period.last < at).checked_sub(1);
    let distance = |place: &usize| {
        let period = times.get(*place)?;
        let apart = if period.first >= end { period.first - end } else { at.checked_sub(period.last + 1)? };
        (apart <= REACH && !period.deadline).then_some((apart, *place))
    };
    let (_, place) = [after, before].iter().flatten().filter_map(distance).min()?;
    let period = times.get(place)?;
    if let Some(used) = used.get_mut(place) {
        *used = true;
    }
    Some(words.print(period.first, period.last))
}
