//! Headings, captions and bands: whether they say what the rows below them answer.

use super::band::{Band, band, heading_of};
use super::headings::words;
use super::label::turn;
use super::layout::Layout;
use super::naming::{is_title, names_recommendations};
use crate::base::fold;
use crate::document::{Block, Paragraph, Row};
use indexmap::IndexSet;

/// Whether a title can be what rows answer: not one of papers, states of things or parts of a plan.
pub(super) fn says_something(text: &str) -> bool {
    const PARTS: &[&str] =
        &["appendix", "annex", "table", "introduction", "background", "note", "continued", "contents"];
    const OTHER: &[&str] = &[
        "action",
        "plan",
        "update",
        "progress",
        "summary",
        "outstanding",
        "open",
        "closed",
        "complete",
        "completed",
        "overdue",
        "recommendation",
    ];
    const ASKS: &[&str] = &["must", "should", "need", "ensure", "not", "failed", "lacked"];
    let words = words(text);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    // "Care plans" are what is asked about; "Our action plan" is not
    let is_of_paper = |at: usize, word: &str| {
        const OF_PAPERS: &[&str] = &[
            "action",
            "improvement",
            "delivery",
            "implementation",
            "response",
            "our",
            "the",
            "this",
            "work",
        ];
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        word != "plan" || before.is_none_or(|before| OF_PAPERS.contains(&before.as_str()))
    };
    let others = words
        .iter()
        .enumerate()
        .filter(|(at, word)| OTHER.contains(&word.as_str()) && is_of_paper(*at, word));
    let others = others.count();
    let begins = words.iter().take(3).any(|word| OTHER.contains(&word.as_str()));
    // a sentence says something, whatever it is about
    let is_sentence = has(ASKS) && words.len() > 4 || words.len() > 8 && others * 4 < words.len() && !begins;
    let says = others == 0 || is_sentence;
    !words.is_empty() && says && !has(PARTS) && turn(&bare(text)).is_none()
}

/// "Action plan and progress", "Action plan update": the title of a paper that holds both.
pub(super) fn is_of_both(title: &str) -> bool {
    let words = words(title);
    let plan = words.iter().position(|word| word == "plan");
    let progress = words.iter().position(|word| matches!(word.as_str(), "progress" | "update" | "position"));
    plan.zip(progress).is_some_and(|(plan, progress)| plan < progress)
}

fn bare(text: &str) -> Paragraph {
    Paragraph { text: text.to_owned(), is_heading: true, ..Paragraph::default() }
}

/// Whether tables that name no recommendation stand each under a heading of its own.
pub(super) fn titles_name(blocks: &[Block]) -> bool {
    let mut titles: IndexSet<String> = IndexSet::new();
    let mut last: Option<&Paragraph> = None;
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) if is_title(paragraph) => last = Some(paragraph),
            Block::Paragraph(_) => {}
            Block::Table(_) => {
                let title =
                    last.take().filter(|title| heading_of(title).is_none() && says_something(&title.text));
                titles.extend(title.map(|title| fold(&title.text)));
            }
        }
    }
    titles.len() > 1
}

/// Whether several band rows of a table say what the rows below them answer.
pub(super) fn bands_name(rows: &[Row], layout: &Layout) -> bool {
    if names_recommendations(layout) {
        return false;
    }
    let named = rows.iter().filter(|row| match band(row, layout) {
        Some(Band::Other(text)) => says_something(&text),
        _ => false,
    });
    named.count() > 1
}
