//! The times a statement names, and when an undated letter was written.

use super::{
    clause::Forms,
    statement::{DateBasis, StatementDate},
    words::{RELATIVE, VAGUE},
};
use crate::{
    base::Span,
    model::{
        DatePolicy, PartialDate, Precision, YearlessDate,
        partial_date::{
            grammar::{Value, date_at},
            lexer::{Kind, Token, lex},
        },
    },
};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// When a letter was written.
///
/// Printed, or bracketed by what the letter says: not before the last day that it speaks of as past, not after
/// the first that it speaks of as yet to come. Each end keeps the words it rests on.
///
/// ```
/// use action_plan::letter::Letter;
/// let letter = Letter::read("Thank you for your letter of 26 March. The unit will open from 30 April 2021.")?;
/// let written = letter.written();
/// assert_eq!(written.printed, None);
/// assert_eq!(written.not_before.unwrap().to_string(), "2021-03-26");
/// assert_eq!((written.not_after.unwrap().to_string().as_str(), written.rests_on[1].as_str()), ("2021-04-30", "30 April 2021"));
/// # Ok::<(), action_plan::ReadError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Written {
    /// The date at its head.
    #[serde(default)]
    pub printed: Option<PartialDate>,
    /// The first day on which it can have been written.
    #[serde(default)]
    pub not_before: Option<NaiveDate>,
    /// The last one.
    #[serde(default)]
    pub not_after: Option<NaiveDate>,
    /// The words that the two days rest on, in this order.
    #[serde(default)]
    pub rests_on: Vec<String>,
}

/// A date in a text, before it is known when the letter was written.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    pub(super) span: Span,
    value: Stated,
}

#[derive(Clone, Copy, Debug)]
enum Stated {
    Dated(PartialDate),
    Yearless(YearlessDate),
    Relative,
    Vague,
}

impl Mention {
    pub(super) fn is_calendar(&self) -> bool {
        matches!(self.value, Stated::Dated(_) | Stated::Yearless(_))
    }
}

/// The times named under a part of a text.
pub(super) fn mentions(text: &str, part: Span, forms: &Forms, policy: &DatePolicy) -> Vec<Mention> {
    let words = part.of(text);
    let tokens = lex(words);
    let policy = DatePolicy { reference: None, ..*policy };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let read = begins_date(&tokens, at).then(|| date_at(&tokens, at, &policy).ok()).flatten();
        let Some(date) = read.filter(|date| date.next > at) else {
            at += 1;
            continue;
        };
        let end = tokens.get(date.next - 1).map_or(token.end, |last| last.end);
        let value = match date.value {
            Value::Dated(date) => Stated::Dated(date),
            Value::Yearless(date) => Stated::Yearless(date),
        };
        found.push(Mention { span: Span::new(part.start + token.start, part.start + end), value });
        at = date.next;
    }
    let calendar = found.len();
    let mut at = 0;
    while at < forms.len() {
        let vague = forms.phrase(at, VAGUE).map(|count| (count, Stated::Vague));
        let spoken = forms
            .phrase(at, RELATIVE)
            .or_else(|| years_past(forms, at))
            .map(|count| (count, Stated::Relative));
        let Some((count, value)) = vague.or(spoken) else {
            at += 1;
            continue;
        };
        let span = forms.span(at, at + count - 1);
        let dated = found.get(..calendar).unwrap_or(&[]);
        let near = dated.partition_point(|mention: &Mention| mention.span.end <= span.start);
        if !dated.get(near).is_some_and(|mention| mention.span.overlaps(span)) {
            found.push(Mention { span, value });
        }
        at += count;
    }
    found.sort_by_key(|mention| mention.span);
    found
}

/// "the last three years", "the next 12 months".
fn years_past(forms: &Forms, at: usize) -> Option<usize> {
    let window = matches!(forms.form(at), "last" | "past" | "next" | "previous" | "coming");
    let number = forms.form(at + 1);
    let counted =
        crate::facts::number_word(number).is_some() || number.bytes().all(|byte| byte.is_ascii_digit());
    let length = matches!(forms.form(at + 2), "years" | "months" | "weeks" | "days");
    (window && counted && !number.is_empty() && length).then_some(3)
}

/// Whether a date may begin here. In prose "may", "march" and a bare "5" begin none; a year stands by itself.
fn begins_date(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    // part of a larger number or name: "11,000", "COVID-19", "v6"
    if token.tight && before.is_some_and(|before| !matches!(before.kind, Kind::Sign('(' | '"' | '\''))) {
        return false;
    }
    match token.kind {
        Kind::Number(_) => {
            let next = tokens.get(at + 1);
            let year = token.text.len() == 4;
            let of_thousands = next.is_some_and(|next| next.tight && next.is_sign(','))
                && tokens.get(at + 2).is_some_and(|after| after.tight && after.number().is_some());
            let month = (1..=4).filter_map(|ahead| tokens.get(at + ahead)).any(|word| is_month(word));
            let slashed = next.is_some_and(|next| {
                next.tight && (next.is_sign('/') || next.is_sign('-') || next.is_sign('.'))
            });
            !of_thousands && (year || month || slashed)
        }
        Kind::Word => {
            let capital = token.text.starts_with(char::is_uppercase);
            let season = ["spring", "summer", "autumn", "winter"].iter().any(|word| token.is_word(word));
            let may = ["may", "march"].iter().any(|word| token.is_word(word));
            let sure = !may
                || tokens.get(at + 1).is_some_and(|next| next.number().is_some())
                || before.is_some_and(|before| {
                    ["in", "by", "until", "since", "from", "of", "last", "next", "this"]
                        .iter()
                        .any(|word| before.is_word(word))
                });
            let part =
                ["early", "mid", "late", "end", "financial", "q"].iter().any(|word| token.is_word(word))
                    || ["FY", "Q1", "Q2", "Q3", "Q4"].contains(&token.text);
            // "spring to mind": a season has an article or a preposition before it
            let named = season
                && before.is_some_and(|before| {
                    ["in", "the", "by", "this", "next", "last", "until", "from"]
                        .iter()
                        .any(|word| before.is_word(word))
                });
            (capital && is_month(token) && sure) || named || part
        }
        Kind::Sign(_) => false,
    }
}

fn is_month(token: &Token<'_>) -> bool {
    let lower = token.text.to_ascii_lowercase();
    lower.len() > 2
        && token.text.starts_with(char::is_uppercase)
        && crate::model::partial_date::names::is_month(&lower)
}

/// What is known of a date before the letter is dated: its mention, its words, whether it is spoken of as yet to come.
pub(super) struct Spoken<'t> {
    pub(super) mention: &'t Mention,
    pub(super) words: &'t str,
    pub(super) ahead: bool,
}

impl Written {
    pub(super) fn on(date: PartialDate, words: &str) -> Self {
        let printed = Some(date);
        let rests_on = vec![words.to_owned(), words.to_owned()];
        Self { printed, not_before: Some(date.start()), not_after: Some(date.end()), rests_on }
    }

    /// Brackets an undated letter.
    pub(super) fn between(spoken: &[Spoken<'_>]) -> Self {
        let dated = |wanted: bool| {
            spoken.iter().filter(move |date| date.ahead == wanted).filter_map(move |date| {
                match date.mention.value {
                    // A financial year is spoken of as done before it has begun: "for 2021-22 we have renewed it".
                    Stated::Dated(day) if wanted || day.precision() != Precision::FinancialYear => {
                        Some((day, date.words))
                    }
                    Stated::Dated(_) | Stated::Yearless(_) | Stated::Relative | Stated::Vague => None,
                }
            })
        };
        let mut first =
            dated(false).max_by_key(|(day, _)| day.start()).map(|(day, words)| (day.start(), words));
        // A sentence about what is to come may name what is past: only later days bound the letter.
        let last = dated(true)
            .map(|(day, words)| (day.end(), words))
            .filter(|(day, _)| first.is_none_or(|(first, _)| *day >= first))
            .min_by_key(|(day, _)| *day);
        // "your letter of 26 March" was the last one before: it tells more than a day of the year before.
        if let Some((end, _)) = last {
            for date in spoken.iter().filter(|date| !date.ahead) {
                let Stated::Yearless(day) = date.mention.value else { continue };
                let start = day.last_before(end).map(PartialDate::start);
                if let Some(start) = start.filter(|start| first.is_none_or(|(known, _)| *start > known)) {
                    first = Some((start, date.words));
                }
            }
        }
        let rests_on = [first, last].into_iter().flatten().map(|(_, words)| words.to_owned()).collect();
        Self {
            printed: None,
            not_before: first.map(|(day, _)| day),
            not_after: last.map(|(day, _)| day),
            rests_on,
        }
    }

    /// The day of the letter as a span of days, where both ends are known.
    pub fn as_date(&self) -> Option<PartialDate> {
        self.printed.or_else(|| match (self.not_before, self.not_after) {
            (Some(first), Some(last)) if first == last => PartialDate::day(first),
            (Some(first), Some(last)) => PartialDate::range(first, last),
            _ => None,
        })
    }

    /// A mention with its year, as far as it can be told.
    pub(super) fn date(&self, text: &str, own: usize, mention: &Mention, ahead: bool) -> StatementDate {
        let words = mention.span.of(text);
        let (date, basis) = match mention.value {
            Stated::Dated(date) => (Some(date), DateBasis::Printed),
            Stated::Yearless(day) => (self.with_year(day, ahead), DateBasis::YearInferred),
            Stated::Relative => (self.relative(words), DateBasis::Relative),
            Stated::Vague => (None, DateBasis::Vague),
        };
        let span = Span::new(mention.span.start.saturating_sub(own), mention.span.end.saturating_sub(own));
        StatementDate { span, text: words.to_owned(), date, basis }
    }

    fn with_year(&self, day: YearlessDate, ahead: bool) -> Option<PartialDate> {
        if ahead {
            // No year where the two ends of the bracket disagree on the next one.
            let next = day.next_from(self.not_before?)?;
            let agrees = self.not_after.is_none_or(|last| {
                next.holds(last) || day.next_from(last) == Some(next) || next.start() <= last
            });
            agrees.then_some(next)
        } else {
            day.last_before(self.not_after.or(self.not_before)?)
        }
    }

    /// "last year" and the like, where the letter's year is certain.
    fn relative(&self, words: &str) -> Option<PartialDate> {
        let (first, last) = (self.not_before?, self.not_after?);
        let day = |offset: i64| {
            (first == last)
                .then(|| first.checked_add_signed(chrono::TimeDelta::try_days(offset)?))
                .flatten()
                .and_then(PartialDate::day)
        };
        let year = |offset: i32| {
            (first.year() == last.year()).then(|| PartialDate::year(first.year() + offset)).flatten()
        };
        match words.to_lowercase().as_str() {
            "today" => self.as_date().filter(|date| date.precision() == Precision::Day),
            "tomorrow" => day(1),
            "yesterday" => day(-1),
            "last year" => year(-1),
            "this year" => year(0),
            "next year" => year(1),
            _ => None,
        }
    }
}
