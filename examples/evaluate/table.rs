//! What is printed.

use crate::case::Result;
use action_plan::base::fraction;
use std::fmt::Write as _;

/// The links of each set: plain, and with the threshold chosen on the other recommendations.
pub(crate) fn links(results: &[Result]) -> String {
    let mut rows = vec![
        ["set", "actions", "entries", "links", "P", "R", "F1", "F1 left out", "≥0.9 right", "≥0.9 share"]
            .map(str::to_owned)
            .to_vec(),
    ];
    for result in results {
        let (actions, entries, links) = result.size;
        let sure: Vec<bool> =
            result.sure.iter().filter(|(score, _)| *score >= 0.9).map(|(_, right)| *right).collect();
        rows.push(vec![
            result.name.clone(),
            actions.to_string(),
            entries.to_string(),
            links.to_string(),
            figure(result.plain.precision()),
            figure(result.plain.recall()),
            figure(result.plain.f1()),
            figure(result.left_out.f1()),
            of(sure.iter().filter(|right| **right).count(), sure.len()),
            percent(sure.len(), result.sure.len()),
        ]);
    }
    aligned(&rows)
}

/// How many links are right, by how sure the crate says they are.
pub(crate) fn confidence(results: &[Result]) -> String {
    let mut text = String::from("\nlinks right, by confidence\n");
    let mut head = vec!["confidence".to_owned()];
    head.extend(results.iter().map(|result| result.name.clone()));
    head.push("all".to_owned());
    let mut rows = vec![head];
    let bands = [(0.95, 1.01), (0.9, 0.95), (0.8, 0.9), (0.7, 0.8), (0.6, 0.7), (0.5, 0.6), (0.0, 0.5)];
    for (from, to) in bands {
        let in_band = |score: f64| from <= score && score < to;
        let count = |sure: &mut dyn Iterator<Item = &(f64, bool)>| {
            let band: Vec<bool> =
                sure.filter(|(score, _)| in_band(*score)).map(|(_, right)| *right).collect();
            if band.is_empty() {
                "–".to_owned()
            } else {
                of(band.iter().filter(|right| **right).count(), band.len())
            }
        };
        let mut row = vec![if from > 0.0 { format!("{from:.2} –") } else { "below".to_owned() }];
        row.extend(results.iter().map(|result| count(&mut result.sure.iter())));
        row.push(count(&mut results.iter().flat_map(|result| &result.sure)));
        rows.push(row);
    }
    text += &aligned(&rows);
    text
}

/// What was read, where the labels say what there is to read.
pub(crate) fn readings(results: &[Result]) -> String {
    let mut rows = vec![
        [
            "set",
            "disposition",
            "macro F1",
            "text says less F1",
            "aim not obtained F1",
            "commitment",
            "unreported F1",
        ]
        .map(str::to_owned)
        .to_vec(),
    ];
    for result in results {
        let Some(read) = &result.readings else { continue };
        rows.push(vec![
            result.name.clone(),
            format!("{} {}", of(read.disposition.0, read.disposition.1), ratio(read.disposition)),
            figure(read.macro_f1),
            figure(read.text_says_less.f1()),
            figure(read.not_obtained.f1()),
            format!("{} {}", of(read.commitment.0, read.commitment.1), ratio(read.commitment)),
            figure(read.unreported.f1()),
        ]);
    }
    if rows.len() == 1 { String::new() } else { format!("\nreadings\n{}", aligned(&rows)) }
}

pub(crate) fn misses(results: &[Result]) -> String {
    let mut text = String::new();
    for result in results.iter().filter(|result| !result.misses.is_empty()) {
        let _ = write!(text, "\nmisses in {} ({} links made)\n", result.name, result.made.len());
        for miss in &result.misses {
            let _ = writeln!(text, "  {miss}");
        }
    }
    text
}

fn figure(value: f64) -> String {
    format!("{value:.3}")
}

fn of(right: usize, all: usize) -> String {
    format!("{right}/{all}")
}

fn ratio((right, all): (usize, usize)) -> String {
    if all == 0 { "–".to_owned() } else { figure(fraction(right) / fraction(all)) }
}

fn percent(part: usize, all: usize) -> String {
    if all == 0 { "–".to_owned() } else { format!("{:.2}", fraction(part) / fraction(all)) }
}

/// Columns under their heads, the first to the left and the others to the right.
fn aligned(rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let blank = width(column) - cell.chars().count();
            if column == 0 {
                line += cell;
                line += &" ".repeat(blank);
            } else {
                line += "  ";
                line += &" ".repeat(blank);
                line += cell;
            }
        }
        text += line.trim_end();
        text.push('\n');
    }
    text
}
