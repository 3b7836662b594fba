//! Questions 19 and 20: what became of what an older letter said.

use crate::{
    Texts,
    page::{Page, Piece},
};
use action_plan::letter::thread::{Standing, ThreadPoint, Trace};

pub(crate) fn ask(page: &mut Page, texts: &Texts) {
    page.question("Which places did the letter leave out, and are they taken in since?");
    let Some(letter) = &texts.letter else {
        page.answer("No letter was given.");
        page.question("What that the letter said to be done or to come is not found later?");
        page.answer("No letter was given.");
        return;
    };
    let pieces: Vec<Piece> = letter
        .exceptions()
        .map(|(statement, exception)| {
            let places = if exception.places.is_empty() {
                "not named".to_owned()
            } else {
                exception.places.join(", ")
            };
            let reason =
                exception.reason.as_deref().map_or_else(String::new, |reason| format!(": “{reason}”"));
            (
                format!("{}, line {}", statement.id, statement.lines.0),
                format!("{places}{reason} ({})", exception.state.shown()),
            )
        })
        .collect();
    page.answer(&format!("{} exceptions in the letter:", pieces.len()));
    page.evidence(&pieces);
    let fates: Vec<Piece> = texts
        .threads
        .exception_fates(0)
        .into_iter()
        .map(|fate| {
            let words = format!("{} ({}): {}", fate.place, fate.topics.join(", "), fate.fate.shown());
            (fate.item.clone(), [words, quoted(&fate.later)].concat())
        })
        .collect();
    page.answer("Since then:");
    page.evidence(&fates);

    page.question("What that the letter said to be done or to come is not found later?");
    let traces = texts.threads.traces(0);
    let told = |standing: Standing| standing != Standing::Stated;
    let told: Vec<_> =
        traces.iter().filter(|trace| told(trace.standing) && !trace.topics.is_empty()).collect();
    let (found, absent): (Vec<&Trace>, Vec<&Trace>) =
        told.into_iter().partition(|trace| !trace.later.is_empty());
    page.answer(&format!(
        "{} of {} statements, by the names and pairs of words in their main line: a thing told later in other words is \
         not found so.",
        absent.len(),
        absent.len() + found.len()
    ));
    let place = |item: &str| {
        let line = letter.statement(item).map(|statement| statement.lines.0);
        line.map_or_else(|| item.to_owned(), |line| format!("{item}, line {line}"))
    };
    let pieces: Vec<Piece> = absent
        .iter()
        .map(|trace| {
            (place(&trace.item), format!("{}; {}", trace.topics.join(" · "), trace.standing.shown()))
        })
        .collect();
    page.evidence(&pieces);
    page.answer("Found later by their words:");
    let pieces: Vec<Piece> = found
        .iter()
        .map(|trace| {
            let later: Vec<String> =
                trace.later.iter().map(|point| format!("{} {}", point.label, point.item)).collect();
            (place(&trace.item), format!("{}: {}", trace.found.join(" · "), later.join(", ")))
        })
        .collect();
    page.evidence(&pieces);
}

fn quoted(points: &[ThreadPoint]) -> String {
    let quotes = points.iter().flat_map(|point| {
        point.quotes.iter().map(move |quote| format!("“{quote}” ({} {})", point.label, point.item))
    });
    let quotes: Vec<String> = quotes.collect();
    if quotes.is_empty() { String::new() } else { format!(": {}", quotes.join(" ")) }
}
