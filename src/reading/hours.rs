//! When a thing is there: promised days of the week and hours of the day held against reported ones.

use super::phrase::Words;
use crate::{base::Span, facts::number_word};

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cover {
    /// Days of a week.
    Days,
    /// Hours of a day.
    Hours,
}

const WEEK: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Fewer hours than this share of the promised ones are fewer.
const KEPT: f64 = 0.9;

/// The days of the week and the hours of the day that some words name, with their places; days named one by one last.
pub(super) fn covers(words: &Words<'_>) -> Vec<(Cover, f64, Span)> {
    let mut found = Vec::new();
    // Most clauses have none of these words: told before any is read as an hour.
    let may_tell = |word: &str| {
        let last = word.as_bytes().last();
        last.is_some_and(|last| b"dmky4st7".contains(last))
            && (["day", "days", "am", "pm", "clock", "night", "24", "24/7", "24x7", "midnight", "week"]
                .iter()
                .any(|end| word.ends_with(end)))
            || word.contains(':')
    };
    if !words.iter().any(may_tell) {
        return found;
    }
    let mut named: Option<(f64, usize, usize)> = None;
    let mut at = 0;
    while at < words.len() {
        if let Some((days, end)) = days_at(words, at) {
            found.push((Cover::Days, days, words.span(at, end)));
            at = end;
        } else if let Some((hours, end)) = hours_at(words, at) {
            if ["24/7", "24x7"].iter().any(|whole| words.get(at) == Some(whole))
                || words.get(at) == Some("24") && words.get(at + 1) == Some("7")
            {
                found.push((Cover::Days, 7.0, words.span(at, end)));
            }
            found.push((Cover::Hours, hours, words.span(at, end)));
            at = end;
        } else if let Some((days, end)) = weekdays_at(words, at) {
            // "On Tuesdays and Thursdays, and on alternate Fridays".
            let half =
                at > 0 && words.get(at - 1).is_some_and(|word| ["alternate", "alternating"].contains(&word));
            let days = if half { days / 2.0 } else { days };
            named = Some(named.map_or((days, at, end), |(known, from, _)| (known + days, from, end)));
            at = end;
        } else {
            at += 1;
        }
    }
    found.extend(named.map(|(days, from, to)| (Cover::Days, days, words.span(from, to))));
    found
}

/// "Seven days a week", "on weekdays". "At weekends as well" is not read.
fn days_at(words: &Words<'_>, at: usize) -> Option<(f64, usize)> {
    let word = words.get(at)?;
    let is_each = at > 0 && words.get(at - 1).is_some_and(|before| ["each", "every"].contains(&before));
    if word == "weekdays" || word == "weekday" && is_each {
        return Some((5.0, at + 1));
    }
    let number = number(word)?;
    let is_week = words.get(at + 1).is_some_and(|next| ["days", "nights", "mornings"].contains(&next))
        && words.get(at + 2).is_some_and(|next| ["a", "per", "each", "every"].contains(&next))
        && words.get(at + 3) == Some("week");
    (is_week && (1.0..=7.0).contains(&number)).then_some((number, at + 4))
}

/// "Monday to Friday", "Tuesdays".
fn weekdays_at(words: &Words<'_>, at: usize) -> Option<(f64, usize)> {
    let place = |word: &str| {
        let singular = word.strip_suffix('s').unwrap_or(word);
        WEEK.iter().position(|day| *day == singular)
    };
    let first = place(words.get(at)?)?;
    // A day with a date or a number before it is a day of the calendar.
    let is_date = |near: Option<&str>| near.is_some_and(|word| word.parse::<u32>().is_ok());
    if is_date(words.get(at + 1)) || at > 0 && is_date(words.get(at - 1)) {
        return None;
    }
    let last = words
        .get(at + 1)
        .filter(|word| ["to", "through", "until"].contains(word))
        .and_then(|_| place(words.get(at + 2)?));
    if let Some(last) = last.filter(|last| *last > first) {
        let days = u32::try_from(last - first + 1).map_or(0.0, f64::from);
        return Some((days, at + 3));
    }
    // "On Monday, Wednesday and Friday"; a single day without an ending is any one: "on Monday".
    let next = at + 1 + usize::from(words.get(at + 1) == Some("and"));
    let before =
        at.checked_sub(1).map_or(0, |last| last.saturating_sub(usize::from(words.get(last) == Some("and"))));
    let is_day = |at: usize| words.get(at).and_then(place).is_some();
    let is_listed = is_day(next) || at > 0 && before < at && is_day(before);
    (is_listed || words.get(at).is_some_and(|word| word.ends_with('s'))).then_some((1.0, at + 1))
}

/// "9am to 4pm", "08:00 to 20:00", "round the clock".
fn hours_at(words: &Words<'_>, at: usize) -> Option<(f64, usize)> {
    const WHOLE_DAY: [&[&str]; 8] = [
        &["round", "the", "clock"],
        &["around", "the", "clock"],
        &["day", "and", "night"],
        &["24", "hours", "a", "day"],
        &["24", "hour"],
        &["24/7"],
        &["24x7"],
        &["24", "hours", "each", "day"],
    ];
    let is_at = |row: &[&str]| row.iter().enumerate().all(|(step, word)| words.get(at + step) == Some(*word));
    if let Some(row) = WHOLE_DAY.iter().find(|row| is_at(row)) {
        return Some((24.0, at + row.len()));
    }
    // "08:00-20:00" is one word.
    let joined = words.get(at)?.split_once('-').and_then(|(from, to)| hour(from, None).zip(hour(to, None)));
    let (from, to, end) = if let Some(((from, _), (to, _))) = joined {
        (from, to, at + 1)
    } else {
        let (from, next) = hour_at(words, at)?;
        let joins = words.get(next).is_some_and(|word| ["to", "and", "until", "till"].contains(&word));
        let second = if words.is_after_dash(next) { next } else { next + 1 };
        let (to, end) = hour_at(words, second).filter(|_| joins || second == next)?;
        (from, to, end)
    };
    let is_named = words.get(end).is_some_and(|word| ["hours", "hrs"].contains(&word));
    let hours = if to > from { to - from } else { to + 24.0 - from };
    Some((hours, end + usize::from(is_named)))
}

/// An hour of the day, and where the next word stands.
fn hour_at(words: &Words<'_>, at: usize) -> Option<(f64, usize)> {
    let (hour, is_of_two) = hour(words.get(at)?, words.get(at + 1))?;
    Some((hour, at + 1 + usize::from(is_of_two)))
}

/// An hour of the day, and whether the word behind belongs to it: "9am", "9.30 am", "noon", "08:00", "8:30pm".
fn hour(word: &str, behind: Option<&str>) -> Option<(f64, bool)> {
    match word {
        "noon" | "midday" => return Some((12.0, false)),
        "midnight" => return Some((24.0, false)),
        _ => {}
    }
    let of_half = |word: &str| match word {
        "am" => Some(0.0),
        "pm" => Some(12.0),
        _ => None,
    };
    let ending = word.len().checked_sub(2).and_then(|cut| word.split_at_checked(cut));
    let joined = ending.and_then(|(figure, end)| Some((figure, of_half(end)?)));
    let apart = behind.and_then(of_half).filter(|_| joined.is_none());
    let (figure, later) = joined.map_or((word, apart), |(figure, later)| (figure, Some(later)));
    let (hour, past) = match figure.split_once([':', '.']) {
        Some((hour, past)) => (hour, Some(past).filter(|past| past.len() == 2)?.parse::<u32>().ok()?),
        None => (figure, 0),
    };
    let hour = hour.parse::<u32>().ok().filter(|_| past < 60)?;
    let hours = match later {
        Some(later) if (1..=12).contains(&hour) => f64::from(hour % 12) + later,
        // Without its half of the day it is one of 24, and has its minutes behind a colon: 8.30 may be a figure.
        None if hour <= 24 && figure.contains(':') => f64::from(hour),
        Some(_) | None => return None,
    };
    Some((hours + f64::from(past) / 60.0, apart.is_some()))
}

fn number(word: &str) -> Option<f64> {
    number_word(word).or_else(|| word.parse::<u32>().ok().map(f64::from))
}

/// Whether a reported cover is as wide as the promised one.
pub(super) fn keeps_to(cover: Cover, promised: f64, reported: f64) -> bool {
    match cover {
        Cover::Days => reported >= promised,
        Cover::Hours => reported >= promised * KEPT,
    }
}
