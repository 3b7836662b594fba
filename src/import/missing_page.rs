//! Signs of a lost page: two at least, and independent of each other.

use super::gathered::Odd;
use super::oddity::Oddity;
use super::outline::Outline;
use super::page_break::{dangles, stops_open};
use super::wording::{Weighed, Wording, Words};
use crate::model::SourcePlace;

/// Where a row stands in its section, before its fragments are told apart.
#[derive(Clone, Debug)]
pub(super) struct Printed {
    pub(super) row: usize,
    /// The round that it is of; none for the plan.
    pub(super) round: Option<usize>,
    pub(super) blank_lines: usize,
    pub(super) starts_page: bool,
    /// Index of its fragment in its strand.
    pub(super) fragment: usize,
    pub(super) line: usize,
    pub(super) document: usize,
}

/// A strand told apart, with the words of its items.
#[derive(Debug)]
pub(super) struct Strand<'a> {
    pub(super) round: Option<usize>,
    pub(super) outline: &'a Outline,
    pub(super) words: &'a [Words],
}

/// What is known of all pages.
#[derive(Clone, Copy, Debug)]
pub(super) struct Usual {
    /// The usual number of blank lines between pages.
    pub(super) gap: usize,
    /// Whether paragraphs usually end with a mark.
    pub(super) closed: bool,
}

/// Below this likeness to every action an entry speaks of something that stands nowhere in the plan's text.
const UNLIKE: f64 = 0.2;

/// The usual gap between pages: the commonest number of blank lines, of several the smallest.
pub(super) fn usual_gap(gaps: &[usize]) -> usize {
    let mut sorted = gaps.to_vec();
    sorted.sort_unstable();
    let mut best = (0, 0);
    for group in sorted.chunk_by(|a, b| a == b) {
        if group.len() > best.1 {
            best = (group.first().copied().unwrap_or(0), group.len());
        }
    }
    best.0
}

/// Looks for lost pages in one section. Gives for each whether it is of the plan.
pub(super) fn missing_pages(
    rows: &[Printed],
    strands: &[Strand<'_>],
    usual: Usual,
    wording: &Wording,
    section: usize,
    odd: &mut Vec<Odd>,
) -> Vec<bool> {
    let mut found = Vec::new();
    for (before, next) in rows.iter().zip(rows.iter().skip(1)) {
        if !next.starts_page || before.document != next.document {
            continue;
        }
        let Some(strand) = strands.iter().find(|strand| strand.round == before.round) else { continue };
        let mut signs = Vec::new();
        if usual.gap > 0 && next.blank_lines > usual.gap {
            signs.push(format!("{} blank lines where there are usually {}", next.blank_lines, usual.gap));
        }
        let end = last_of(strand.outline, before.fragment);
        if let Some(text) = end.filter(|text| usual.closed && stops_open(text)) {
            signs.push(format!("the text before it stops mid-sentence (… {})", ending(text)));
        }
        if signs.is_empty() {
            continue;
        }
        let unlike = unlike(strands, strand, wording);
        if !unlike.is_empty() {
            let what = match (before.round, unlike.len()) {
                (None, 1) => "entry speaks",
                (None, _) => "entries speak",
                (Some(_), 1) => "action speaks",
                (Some(_), _) => "actions speak",
            };
            signs.push(format!("{} {what} of what stands nowhere in its text", unlike.len()));
        }
        if signs.len() > 1 {
            let side = if before.round.is_none() { "plan" } else { "update" };
            let places = vec![SourcePlace::new(next.document, next.line, 0, 0)];
            odd.push(Odd { oddity: Oddity::PageMissing { side, signs }, section: Some(section), places });
            found.push(before.round.is_none());
        }
    }
    found
}

/// Texts that stop mid-sentence and go on nowhere.
pub(super) fn cut_texts(
    strand: &Strand<'_>,
    rows: &[Printed],
    usual: Usual,
    section: usize,
    odd: &mut Vec<Odd>,
) {
    if !usual.closed {
        return;
    }
    for (at, held) in strand.outline.held.iter().enumerate() {
        let last = held.items.clone().next_back().or(held.continued);
        let of_strand = |row: &&Printed| row.round == strand.round && row.fragment == at;
        let position = rows.iter().position(|row| of_strand(&row));
        let ends_page = position.and_then(|at| rows.get(at + 1)).is_some_and(|next| next.starts_page);
        for item in held.items.clone() {
            let Some(draft) = strand.outline.drafts.get(item).filter(|draft| draft.piece.depth == 0) else {
                continue;
            };
            let goes_on = strand.outline.held.get(at + 1).is_some_and(|next| next.continued == Some(item));
            let text = &draft.piece.text;
            let open = stops_open(text) && (dangles(text) || (ends_page && last == Some(item)));
            if open && !goes_on {
                let oddity = Oddity::TextCut { end: ending(text) };
                odd.push(Odd { oddity, section: Some(section), places: draft.piece.places.clone() });
            }
        }
    }
}

fn last_of(outline: &Outline, fragment: usize) -> Option<&str> {
    let held = outline.held.get(fragment)?;
    let item = held.items.clone().next_back().or(held.continued)?;
    let draft = outline.drafts.get(item).filter(|draft| draft.piece.depth == 0)?;
    let goes_on = outline.held.get(fragment + 1).is_some_and(|next| next.continued == Some(item));
    (!goes_on).then_some(draft.piece.text.as_str())
}

/// Items of the other strands that are like none of this one.
fn unlike(strands: &[Strand<'_>], strand: &Strand<'_>, wording: &Wording) -> Vec<usize> {
    const LARGEST: usize = 40_000;
    let mut found = Vec::new();
    let own: Vec<Weighed<'_>> = strand.words.iter().map(|words| wording.weigh(words)).collect();
    for other in strands.iter().filter(|other| other.round.is_some() != strand.round.is_some()) {
        if other.words.len() * strand.words.len() > LARGEST {
            continue;
        }
        for (at, words) in other.words.iter().enumerate() {
            let is_explicit = other
                .outline
                .drafts
                .get(at)
                .is_some_and(|draft| !draft.answers.is_empty() || draft.is_beside);
            let words = wording.weigh(words);
            let best = own.iter().map(|own| wording.alike(own, &words)).fold(0.0, f64::max);
            if best < UNLIKE && !is_explicit {
                found.push(at);
            }
        }
    }
    found
}

/// The last words of a text.
fn ending(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.get(words.len().saturating_sub(4)..).unwrap_or_default().join(" ")
}
