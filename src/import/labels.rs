//! The words of a recommendation and the date and status cells of an item, read.

use super::oddity::Oddity;
use super::outline::Draft;
use super::piece::{Piece, joined};
use crate::base::same_folded;
use crate::model::{DatePolicy, DateRole, Note, Status, Timescale, TimescaleDate};

/// Headline and detail: the words in bold at the start, and the rest. All of them where none are bold.
pub(super) fn words_of(title: &[Piece], headline: Option<&Piece>) -> (String, Option<String>) {
    let whole = joined(title.iter().cloned());
    let text = whole.as_ref().map(|piece| piece.text.trim().to_owned()).unwrap_or_default();
    if let Some(headline) = headline {
        return (headline.text.clone(), Some(text).filter(|text| !text.is_empty()));
    }
    let Some(whole) = whole else { return (text, None) };
    let mut end = 0;
    for span in &whole.bold {
        let between = whole.text.get(end..span.start).unwrap_or("x");
        if !between.chars().all(|letter| letter.is_whitespace() || letter.is_ascii_punctuation()) {
            break;
        }
        end = span.end.max(end);
    }
    let (Some(bold), Some(rest)) = (whole.text.get(..end), whole.text.get(end..)) else {
        return (text, None);
    };
    // a full stop printed after the bold words belongs to them
    let marks = rest.len() - rest.trim_start_matches(['.', ':', '?', '!']).len();
    let headline = format!("{bold}{}", rest.get(..marks).unwrap_or_default());
    let detail = rest.get(marks..).unwrap_or_default().trim();
    if headline.trim().is_empty() {
        return (text, None);
    }
    (headline.trim().to_owned(), Some(detail.to_owned()).filter(|detail| !detail.is_empty()))
}

/// The date and status cells of an item, read.
#[derive(Debug, Default)]
pub(super) struct Labels {
    pub(super) timescale: Option<Timescale>,
    pub(super) revised: Option<Timescale>,
    /// When it was done, as its own column has it.
    pub(super) completed: Option<Timescale>,
    pub(super) status: Option<Status>,
    /// The status cell read as a date cell: dates in it count.
    pub(super) status_as_timescale: Option<Timescale>,
    pub(super) notes: Vec<Note>,
    pub(super) odd: Vec<Oddity>,
}

impl Labels {
    pub(super) fn of(draft: &Draft, policy: &DatePolicy) -> Self {
        let mut labels = Self::default();
        let read = |piece: &Piece| {
            let mut timescale = Timescale::read_with(&piece.marked(), policy);
            timescale.text.clone_from(&piece.text);
            timescale
        };
        labels.timescale = draft.timescale.as_ref().map(read);
        labels.revised = draft.revised.as_ref().map(read);
        labels.completed = draft.completed.as_ref().map(|piece| {
            let mut timescale = Timescale::read_with(&format!("Completed {}", piece.marked()), policy);
            timescale.text.clone_from(&piece.text);
            timescale
        });
        if let Some(piece) = &draft.status {
            let timescale = read(piece);
            // under "Complete?"
            let (yes, no) = (same_folded(&piece.text, "yes"), same_folded(&piece.text, "no"));
            labels.status = timescale.status.or(yes.then_some(Status::Completed));
            if no {
                labels.notes.push(Note::new("Status", piece.text.clone()));
            } else if labels.status.is_none() && timescale.dates.is_empty() && !timescale.not_set {
                labels.notes.push(Note::new("Status", piece.text.clone()));
                labels.odd.push(Oddity::StatusUnknown { printed: piece.text.clone() });
            }
            labels.status_as_timescale = Some(timescale);
        }
        for timescale in labels
            .timescale
            .iter()
            .chain(&labels.revised)
            .filter(|timescale| !timescale.understood && !timescale.not_set)
        {
            labels.odd.push(Oddity::TimescaleNotUnderstood { printed: timescale.text.clone() });
        }
        labels
    }

    /// A day after the update's own is not one on which a thing was done: it is the target again.
    pub(super) fn not_done_before(&mut self, submitted: Option<chrono::NaiveDate>) {
        let is_later = |completed: &Timescale| {
            let mut days = completed.dates.iter().copied().filter_map(TimescaleDate::days);
            submitted.is_some_and(|day| days.any(|days| days.start() > day))
        };
        if self.timescale.is_none()
            && let Some(mut later) = self.completed.take_if(|completed| is_later(completed))
        {
            for date in &mut later.dates {
                date.role = DateRole::Due;
            }
            later.status = None;
            self.timescale = Some(later);
        }
    }
}
