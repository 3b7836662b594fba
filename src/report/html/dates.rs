//! A picture of the dates: how many actions were due when, and how far those that moved have moved.

use super::{
    first::{ids, link},
    page::Page,
    rows::Rows,
    scale::{Scale, month_after},
};
use crate::{
    delta::DueMonth,
    diff::Change,
    model::{ActionId, Attention, ChangedField, PartialDate},
    report::about::date,
};
use chrono::NaiveDate;

/// Letters of an action's words beside its line.
const OPENING: usize = 56;

/// Height of the months in pixels, what stands above them, and the most that one action takes.
const HEIGHT: usize = 96;
const ABOVE: usize = 16;
const TALLEST: usize = 10;

pub(super) fn print(page: &mut Page, rows: &Rows<'_>) {
    let months = rows.delta.due_months();
    let moved = moved(rows);
    if months.is_empty() && moved.is_empty() {
        return;
    }
    page.part(("dates", "Dates"), "Due dates, and where they moved", |page| {
        let as_of = match rows.delta.as_of {
            Some(day) => format!("The upright line is the day dates are held against, {}.", date(day)),
            None => "There is no day to hold dates against.".to_owned(),
        };
        page.line("p", &[("class", "note")], &as_of);
        let Some(scale) = scale(rows, &months, &moved) else { return };
        if !months.is_empty() {
            histogram(page, rows, &months, scale);
        }
        if !moved.is_empty() {
            slips(page, rows, &moved, scale);
        }
        if !months.is_empty() {
            table(page, rows, &months);
        }
    });
}

/// The actions whose dates moved or are past: those of the second and the fifth thing to look at first.
fn moved<'r, 'd>(rows: &'r Rows<'d>) -> Vec<&'r Change<'d>> {
    let reasons = [Attention::MovedLaterUnmarked, Attention::MovedLaterMarked, Attention::PastDate];
    let is_shown = |change: &&Change<'_>| {
        !change.needs(Attention::NoEntry) && reasons.iter().any(|reason| change.needs(*reason))
    };
    rows.changes.iter().filter(is_shown).collect()
}

fn scale(rows: &Rows<'_>, months: &[DueMonth], moved: &[&Change<'_>]) -> Option<Scale> {
    let months = months.iter().filter_map(first_of);
    let dues = moved.iter().map(|change| &change.record().due);
    let dues = dues.flat_map(|due| [due.original, due.current]).flatten();
    let ends = dues.flat_map(|due| [due.start(), due.end()]);
    Scale::over(months.chain(ends).chain(rows.delta.as_of))
}

fn first_of(month: &DueMonth) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(month.year, month.month, 1)
}

/// The years and the day that dates are held against, as every drawing has them.
fn background(page: &mut Page, rows: &Rows<'_>, scale: Scale) {
    for (_, day) in scale.ticks() {
        let x = scale.at(day);
        page.open("line", &[("class", "tick"), ("x1", &x), ("x2", &x), ("y1", "0"), ("y2", "100%")]);
        page.close("line");
    }
    if let Some(day) = rows.delta.as_of {
        let x = scale.at(day);
        page.open("line", &[("class", "as-of"), ("x1", &x), ("x2", &x), ("y1", "0"), ("y2", "100%")]);
        page.close("line");
    }
}

fn histogram(page: &mut Page, rows: &Rows<'_>, months: &[DueMonth], scale: Scale) {
    page.markup("<div class=\"chart\">\n<div class=\"said\">");
    page.line("h3", &[], "Dates of the plan, by month");
    page.markup("<p class=\"key\"><span class=\"complete\"></span> reported complete<br>");
    page.markup("<span class=\"open\"></span> reported otherwise<br>");
    page.markup("<span class=\"absent\"></span> no entry found</p></div>\n");
    page.markup("<svg class=\"months\" aria-hidden=\"true\" focusable=\"false\">\n");
    background(page, rows, scale);
    if let Some(day) = rows.delta.as_of {
        let (place, gap) = if scale.is_late(day) { ("end", "-5") } else { ("start", "5") };
        let attributes =
            [("class", "as-of"), ("x", &*scale.at(day)), ("dx", gap), ("y", "12"), ("text-anchor", place)];
        page.element("text", &attributes, &date(day));
    }
    let most = months.iter().map(all).max().unwrap_or(0);
    // hundredths of a pixel that one action takes
    let unit = (HEIGHT * 100).checked_div(most).unwrap_or(0).min(TALLEST * 100);
    for month in months {
        let Some(day) = first_of(month) else { continue };
        let x = scale.at(day);
        let width = scale.between(day, month_after(day).unwrap_or(day));
        let mut top = (ABOVE + HEIGHT) * 100;
        for (kind, actions) in
            [("complete", &month.complete), ("open", &month.open), ("absent", &month.no_entry)]
        {
            if actions.is_empty() {
                continue;
            }
            let height = actions.len() * unit;
            top = top.saturating_sub(height);
            let (y, height) = (pixels(top), pixels(height));
            let attributes = [("class", kind), ("x", &*x), ("y", &y), ("width", &width), ("height", &height)];
            page.open("rect", &attributes);
            page.close("rect");
        }
        page.turn();
    }
    page.markup("</svg>\n");
    axis(page, scale);
    page.markup("</div>\n");
}

fn all(month: &DueMonth) -> usize {
    month.complete.len() + month.open.len() + month.no_entry.len()
}

fn pixels(hundredths: usize) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The names of the days that are named, each where it stands.
fn axis(page: &mut Page, scale: Scale) {
    page.markup("<svg class=\"axis\" aria-hidden=\"true\" focusable=\"false\">");
    for (name, day) in scale.ticks() {
        page.element("text", &[("x", &scale.at(day)), ("y", "13")], &name);
    }
    page.markup("</svg>\n");
}

fn slips(page: &mut Page, rows: &Rows<'_>, moved: &[&Change<'_>], scale: Scale) {
    page.markup("<div class=\"chart\"><div class=\"said\">");
    page.element("h3", &[], "Dates that moved, or are past with the action open");
    page.markup("</div>\n<p class=\"key\"><span class=\"was\"></span> date of the plan ");
    page.markup("<span class=\"is\"></span> date now given</p></div>\n");
    page.markup("<ul class=\"slips\">\n");
    for change in moved {
        page.markup("<li class=\"chart\"><p class=\"said\">");
        link(page, rows, change.record().action.as_str());
        page.markup(" ");
        page.element("q", &[], &change.opening(OPENING));
        page.element("span", &[("class", "why")], &format!(" {}", told(change)));
        page.markup("</p>\n");
        let due = &change.record().due;
        drawn(page, rows, (due.original, due.current), scale);
        page.markup("</li>\n");
    }
    page.markup("</ul>\n<div class=\"chart\">");
    axis(page, scale);
    page.markup("</div>\n");
}

/// What is said of its dates.
fn told(change: &Change<'_>) -> String {
    let record = change.record();
    let standing = record.timeliness.as_ref().map(|found| found.shown(&record.due));
    // how far it is past says less than from when to when
    let is_only = change.needs(Attention::PastDate) && record.due.original == record.due.current;
    let standing = standing.filter(|_| is_only);
    let became = [ChangedField::EndBecameStart, ChangedField::DueDropped];
    let became = became.into_iter().filter(|field| record.has(*field)).map(|field| field.shown().to_owned());
    record.due.moved_shown().into_iter().chain(became).chain(standing).collect::<Vec<_>>().join("; ")
}

/// A line from the end of the one date to the end of the other.
fn drawn(
    page: &mut Page,
    rows: &Rows<'_>,
    (original, current): (Option<PartialDate>, Option<PartialDate>),
    scale: Scale,
) {
    page.markup("<div class=\"line\"><svg aria-hidden=\"true\" focusable=\"false\">");
    background(page, rows, scale);
    let at = |date: PartialDate| scale.at(date.end());
    if let (Some(original), Some(current)) = (original, current) {
        let attributes =
            [("class", "moved"), ("x1", &*at(original)), ("x2", &*at(current)), ("y1", "50%"), ("y2", "50%")];
        page.open("line", &attributes);
        page.close("line");
    }
    for (kind, date) in [("was", original), ("is", current.filter(|_| current != original))] {
        if let Some(date) = date {
            page.open("circle", &[("class", kind), ("cx", &at(date)), ("cy", "50%"), ("r", "5")]);
            page.close("circle");
        }
    }
    page.markup("</svg></div>");
}

/// The months in words and numbers, for those who do not see the drawing or want to know which.
fn table(page: &mut Page, rows: &Rows<'_>, months: &[DueMonth]) {
    page.markup("<details class=\"data\"><summary>The months as a table</summary>\n");
    page.markup(
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Months as a table\">\n<table>\n",
    );
    page.markup("<caption>Actions by the month in which the plan's own date ends</caption>\n<thead><tr>");
    for heading in ["Month", "Reported complete", "Reported otherwise", "No entry found"] {
        page.element("th", &[("scope", "col")], heading);
    }
    page.markup("</tr></thead>\n<tbody>\n");
    for month in months {
        let name = PartialDate::month(month.year, month.month).map(|month| month.to_string());
        page.open("tr", &[]);
        page.element("th", &[("scope", "row")], &name.unwrap_or_default());
        for actions in [&month.complete, &month.open, &month.no_entry] {
            page.open("td", &[]);
            cell(page, rows, actions);
            page.close("td");
        }
        page.close("tr");
        page.turn();
    }
    page.markup("</tbody>\n</table>\n</div>\n</details>\n");
}

/// How many, and which.
pub(super) fn cell(page: &mut Page, rows: &Rows<'_>, actions: &[ActionId]) {
    page.element("span", &[("class", "number")], &actions.len().to_string());
    if !actions.is_empty() {
        page.markup(" <span class=\"ids\">");
        ids(page, rows, actions.iter().map(ActionId::as_str));
        page.markup("</span>");
    }
}
