//! What is said of each action, recommendation by recommendation, as the formats that read from top to bottom
//! print it: a label and what stands beside it.

use super::about::{capital, several};
use crate::{
    base::{FixedState, Span},
    delta::{Delta, EntryRow, RecommendationRow, opening},
    diff::Change,
    model::{
        Attention, Caveat, Disposition, Quote, QuoteRole, ReviewOutcome, Side, TimelinessKind,
        TimelinessRecord, words::review,
    },
};
use indexmap::IndexMap;

/// Letters of an entry's words, where no sentence of it decided anything.
const ENTRY: usize = 160;
/// Letters of an entry that came near.
const NEAR: usize = 44;

/// A label, and what stands beside it.
pub(super) struct Said {
    pub(super) label: &'static str,
    pub(super) text: Vec<Piece>,
}

/// Words, and how they are told from those beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Words(String),
    /// The phrase that decides, between its marks.
    Phrase(String),
    /// What is to be seen first.
    Strong(String),
}

impl Said {
    fn new(label: &'static str, text: impl Into<String>) -> Self {
        Self { label, text: vec![Piece::Words(text.into())] }
    }
}

/// The rows of a delta, looked up once.
pub(super) struct Account<'d> {
    delta: &'d Delta,
    entries: IndexMap<&'d str, &'d EntryRow, FixedState>,
    /// The line of each action and entry.
    lines: IndexMap<&'d str, usize, FixedState>,
    reviews: IndexMap<&'d str, Vec<&'d ReviewOutcome>, FixedState>,
}

/// What stands above the actions of a recommendation.
pub(super) struct Heading<'d> {
    pub(super) title: String,
    pub(super) headline: &'d str,
    /// Its response and what others judged.
    pub(super) lines: Vec<String>,
    /// Its row; none for the actions that stand under none.
    pub(super) row: Option<&'d RecommendationRow>,
}

impl<'d> Account<'d> {
    pub(super) fn of(delta: &'d Delta) -> Self {
        let entries = delta.entries.iter().map(|row| (row.entry.id.as_str(), row)).collect();
        let actions = delta.actions.iter().chain(&delta.revised);
        let actions = actions.map(|row| (row.action.id.as_str(), row.source.first()));
        let of_entries = delta.entries.iter().map(|row| (row.entry.id.as_str(), row.source.first()));
        let mut lines: IndexMap<&str, usize, FixedState> = IndexMap::default();
        for (id, place) in of_entries.chain(actions) {
            if let Some(place) = place {
                lines.entry(id).or_insert(place.line);
            }
        }
        Self { delta, entries, lines, reviews: reviews(delta) }
    }

    /// The actions in document order; the first under another recommendation with its heading.
    pub(super) fn actions(&self) -> impl Iterator<Item = (Option<Heading<'d>>, Change<'d>)> {
        let mut under = None;
        let rows: IndexMap<&str, &RecommendationRow, FixedState> =
            self.delta.recommendations.iter().map(|row| (row.recommendation.id.as_str(), row)).collect();
        self.delta.in_order().map(move |change| {
            let asked = change.action().recommendation.as_ref();
            let heading = (under != Some(asked))
                .then(|| heading(asked.and_then(|asked| rows.get(asked.as_str()).copied())));
            under = Some(asked);
            (heading, change)
        })
    }

    /// Where an action's words stand, and which of how many it is.
    pub(super) fn place(change: &Change<'_>) -> String {
        let line = change.source().first().map(|place| format!(", line {}", place.line)).unwrap_or_default();
        change.cite_place() + &line
    }

    /// All that is said of an action.
    pub(super) fn said(&self, change: &Change<'_>) -> Vec<Said> {
        let says = change.says();
        let says =
            if change.attention() == Attention::Rest { Piece::Words(says) } else { Piece::Strong(says) };
        let mut said = vec![Said { label: "In short", text: vec![says] }];
        if change.is_silent_umbrella() {
            self.reviewed(&mut said, change);
            return said;
        }
        self.labels(&mut said, change);
        dates(&mut said, change);
        owners(&mut said, change);
        self.quotes(&mut said, change);
        self.reviewed(&mut said, change);
        said
    }

    /// What people say of it, and what the machine found before them.
    fn reviewed(&self, said: &mut Vec<Said>, change: &Change<'_>) {
        let record = change.record();
        for outcome in self.reviews.get(record.action.as_str()).into_iter().flatten() {
            said.push(Said::new(outcome.label(), outcome.shown()));
        }
        if let Some(machine) = &record.machine {
            said.push(Said::new(review::MACHINE, machine.shown_against(record, change.links())));
        }
    }

    /// What the publisher prints beside the entries.
    fn labels(&self, said: &mut Vec<Said>, change: &Change<'_>) {
        for (entry, link) in change.entries().iter().zip(change.links()) {
            let label = entry.label_shown().unwrap_or("no label printed");
            let basis: Vec<&str> = link.basis.iter().map(|basis| basis.shown()).collect();
            let place = self.place_of(entry.id.as_str());
            let text = format!("{label} ({place}; matched by {}: {:.2})", basis.join(", "), link.score);
            said.push(Said::new("Label", text));
        }
    }

    fn place_of(&self, item: &str) -> String {
        match self.lines.get(item) {
            Some(line) => format!("{item}, line {line}"),
            None => item.to_owned(),
        }
    }

    /// The deciding sentence whole, what softens it, and the promise where it was quoted. A sentence stands
    /// once, with all its phrases marked.
    fn quotes(&self, said: &mut Vec<Said>, change: &Change<'_>) {
        let quotes: Vec<&Quote> = change.quotes().iter().collect();
        let same = |one: &Quote, other: &Quote| {
            (one.side, &one.item, one.sentence_start) == (other.side, &other.item, other.sentence_start)
        };
        for (at, quote) in quotes.iter().enumerate() {
            if quotes.iter().take(at).any(|earlier| same(earlier, quote)) {
                continue;
            }
            let label = match quote.role {
                QuoteRole::Mitigates | QuoteRole::Promise => quote.role.shown(),
                QuoteRole::Decides | QuoteRole::Unknown => quote.side.shown(),
            };
            let phrases = quotes.iter().filter(|other| same(other, quote)).map(|quote| quote.phrase());
            let mut text = vec![Piece::Words("“".to_owned())];
            text.extend(marked(&quote.sentence, phrases.collect()));
            text.push(Piece::Words(format!("” ({})", self.place_of(&quote.item))));
            said.push(Said { label, text });
        }
        if !quotes.iter().any(|quote| quote.side == Side::Update) {
            for entry in change.entries().iter().filter(|entry| !entry.text.is_empty()) {
                said.push(Said::new(Side::Update.shown(), format!("“{}”", opening(&entry.text, ENTRY))));
            }
        }
    }

    /// What was looked through for the actions that no entry answers; none where there are none.
    pub(super) fn searched(&self) -> Option<Vec<String>> {
        let mut absent = self.absent().peekable();
        absent.peek()?;
        let Some(searched) = absent.find_map(|change| change.record().searched.as_ref()) else {
            return Some(Vec::new());
        };
        let entries = several(searched.entries, "paragraph");
        let mut lines =
            vec![format!("Searched: the whole update ({entries}), whatever heading they stand under.")];
        if searched.pages_missing {
            let pages = capital(Caveat::PagesMissing.shown());
            lines.push(format!("{pages}, so that their absence cannot be verified."));
        }
        Some(lines)
    }

    /// The actions that no entry answers.
    pub(super) fn absent(&self) -> impl Iterator<Item = Change<'d>> {
        self.delta.in_order().filter(|change| change.needs(Attention::NoEntry))
    }

    /// What is said of an action that no entry answers.
    pub(super) fn said_of_absent(&self, change: &Change<'_>) -> Vec<Said> {
        let record = change.record();
        let mut said = Vec::new();
        if record.disposition != Disposition::Unreported {
            said.push(Said::new("In short", change.says()));
        }
        said.extend(change.target_shown().map(|target| Said::new("Target", target)));
        for near in record.searched.iter().flat_map(|searched| &searched.nearest) {
            let words = self.entries.get(near.entry.as_str()).map(|row| opening(&row.entry.text, NEAR));
            let text = format!("{} ({:.2}) “{}”", near.entry, near.score, words.unwrap_or_default());
            said.push(Said::new("Nearest", text));
        }
        said
    }

    /// The entries that answer no action of the plan's text, each with its line and label.
    pub(super) fn additional(&self) -> impl Iterator<Item = (&'d EntryRow, String)> {
        self.delta.additional.iter().filter_map(|id| {
            let row = *self.entries.get(id.as_str())?;
            let line = row.source.first().map(|place| format!("line {}", place.line));
            let label = row.entry.label_shown().map(|label| format!("label: {label}"));
            let said: Vec<String> = [line, label].into_iter().flatten().collect();
            Some((row, said.join("; ")))
        })
    }
}

/// The reviews of each action, in the order in which they were given.
pub(super) fn reviews(delta: &Delta) -> IndexMap<&str, Vec<&ReviewOutcome>, FixedState> {
    let mut reviews: IndexMap<&str, Vec<&ReviewOutcome>, FixedState> = IndexMap::default();
    for outcome in &delta.reviews {
        reviews.entry(outcome.review.action.as_str()).or_default().push(outcome);
    }
    reviews
}

fn heading(row: Option<&RecommendationRow>) -> Heading<'_> {
    let Some(row) = row else {
        let title = "Actions that stand under no recommendation".to_owned();
        return Heading { title, headline: "", lines: Vec::new(), row: None };
    };
    let asked = &row.recommendation;
    let number = asked.number.as_deref().unwrap_or(asked.id.as_str());
    let response = asked.response.as_ref().map(|response| format!("Response: {response}"));
    let judgements = asked.judgements.iter().map(|judgement| {
        let assessor = judgement.assessor.as_deref().unwrap_or("an assessor who is not named");
        format!("Judged by {assessor}: {}", judgement.text)
    });
    Heading {
        title: format!("{} {number}", capital(asked.kind.shown())),
        headline: &asked.headline,
        lines: response.into_iter().chain(judgements).collect(),
        row: Some(row),
    }
}

/// The target as printed, and how the action stands to it; then where to it moved.
fn dates(said: &mut Vec<Said>, change: &Change<'_>) {
    let record = change.record();
    let is_dated = record.due.original.or(record.due.current).is_some();
    // that no day of completion is printed holds of nearly all, and stands with the counts
    let is_told =
        |found: &&TimelinessRecord| found.against_original.kind != TimelinessKind::Indeterminate && is_dated;
    let standing = record.timeliness.as_ref().filter(is_told).map(|found| found.shown(&record.due));
    let target: Vec<String> = [change.target_shown(), standing].into_iter().flatten().collect();
    if !target.is_empty() {
        said.push(Said::new("Target", target.join("; ")));
    }
    said.extend(record.due.moved_shown().map(|moved| Said::new("Moved", moved)));
}

fn owners(said: &mut Vec<Said>, change: &Change<'_>) {
    said.extend(change.record().owners_shown().map(|owners| Said::new("Owner", owners)));
}

/// A sentence with its phrases marked; one that overlaps an earlier one, or lies outside, is left out.
fn marked(sentence: &str, mut phrases: Vec<Span>) -> Vec<Piece> {
    phrases.sort_by_key(|phrase| phrase.start);
    let mut marked = Vec::new();
    let mut done = 0;
    for phrase in phrases.into_iter().filter(|phrase| !phrase.is_empty()) {
        if let (Some(before), Some(words)) =
            (sentence.get(done..phrase.start), sentence.get(phrase.start..phrase.end))
        {
            marked.push(Piece::Words(before.to_owned()));
            marked.push(Piece::Phrase(format!("«{words}»")));
            done = phrase.end;
        }
    }
    marked.push(Piece::Words(sentence.get(done..).unwrap_or_default().to_owned()));
    marked
}

#[cfg(test)]
mod tests {
    use super::{Piece, Span, marked};

    #[test]
    fn a_sentence_with_two_phrases() {
        let spans = vec![Span::new(9, 12), Span::new(0, 4), Span::new(2, 6), Span::new(90, 99)];
        let printed: String = marked("Work was due.", spans)
            .into_iter()
            .map(|piece| match piece {
                Piece::Words(text) | Piece::Phrase(text) | Piece::Strong(text) => text,
            })
            .collect();
        assert_eq!(printed, "«Work» was «due».");
    }
}
