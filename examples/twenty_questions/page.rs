//! A page of eighty columns: questions, answers, evidence.

use action_plan::{
    Delta,
    delta::Mention,
    model::{ActionId, Finding, PlaceKind, SourcePlace, Tally},
    validate,
};
use std::fmt::Write as _;

const WIDTH: usize = 80;
/// Where answers begin.
const ANSWER: usize = 4;
/// Where evidence begins behind its label.
const EVIDENCE: usize = 21;
/// Pieces of evidence that are printed of each kind, if not all.
const FIRST: usize = 6;

pub(crate) struct Page {
    out: String,
    all: bool,
    asked: usize,
}

/// A piece of evidence: where, and what stands there.
pub(crate) type Piece = (String, String);

impl Page {
    pub(crate) fn new(all: bool) -> Self {
        Self { out: String::new(), all, asked: 0 }
    }

    pub(crate) fn finish(self) -> String {
        self.out
    }

    pub(crate) fn paragraph(&mut self, text: &str) {
        self.wrapped("", 0, text);
        self.out.push('\n');
    }

    /// The next question.
    pub(crate) fn question(&mut self, text: &str) {
        self.asked += 1;
        let number = format!("{:>2}.", self.asked);
        if !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
        self.wrapped(&number, ANSWER, text);
        let _ = writeln!(self.out, "{}", "─".repeat(WIDTH));
    }

    pub(crate) fn answer(&mut self, text: &str) {
        self.wrapped("", ANSWER, text);
    }

    /// Counts with their bases and caveats, those that are there.
    pub(crate) fn tallies(&mut self, delta: &Delta, ids: &[&str]) {
        for tally in ids.iter().filter_map(|id| delta.tally(id)) {
            self.answer(&capital(&format!("{tally}.")));
        }
    }

    /// One count, and which actions or entries it counts.
    pub(crate) fn tally_with_ids(&mut self, delta: &Delta, id: &str) {
        let Some(tally) = delta.tally(id) else { return };
        self.answer(&capital(&format!("{tally}{}.", counted(tally))));
    }

    /// The first pieces of evidence, and the labels of the rest.
    pub(crate) fn evidence(&mut self, pieces: &[Piece]) {
        let most = if self.all { pieces.len() } else { FIRST };
        for (label, text) in pieces.iter().take(most) {
            self.wrapped(&format!("{}{label}", " ".repeat(ANSWER)), EVIDENCE, text);
        }
        let mut rest: Vec<&str> = pieces.iter().skip(most).map(|(label, _)| id_of(label)).collect();
        let more = rest.len();
        rest.dedup();
        if more > 0 {
            self.answer(&format!("and {more} more (--all prints them): {}", rest.join(" ")));
        }
    }

    /// All pieces of evidence, however many: the answer is the list.
    pub(crate) fn every(&mut self, pieces: &[Piece]) {
        for (label, text) in pieces {
            self.wrapped(&format!("{}{label}", " ".repeat(ANSWER)), EVIDENCE, text);
        }
    }

    /// What the texts do not say.
    pub(crate) fn not_said(&mut self, what: &str) {
        self.answer(&format!("The text does not say {what}."));
    }

    /// A label as it is and words behind it, wrapped.
    fn wrapped(&mut self, label: &str, hang: usize, text: &str) {
        let mut column = label.chars().count();
        self.out.push_str(label);
        let blanks = hang.saturating_sub(column).max(usize::from(column > 0));
        self.out.push_str(&" ".repeat(blanks));
        column += blanks;
        let mut first = true;
        for word in text.split_whitespace() {
            let width = word.chars().count();
            if !first && column + 1 + width > WIDTH {
                let _ = write!(self.out, "\n{}", " ".repeat(hang));
                column = hang;
            } else if !first {
                self.out.push(' ');
                column += 1;
            }
            self.out.push_str(word);
            column += width;
            first = false;
        }
        self.out.push('\n');
    }
}

/// The ids that a count counts, in brackets; none where it counts many, as the account of the plan lists them.
fn counted(tally: &Tally) -> String {
    let ids = &tally.ids;
    if ids.is_empty() { String::new() } else { format!(" ({})", ids.join(" ")) }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The id at the head of a label.
fn id_of(label: &str) -> &str {
    label.split([',', ' ']).next().unwrap_or(label)
}

/// An id with the line it stands on.
pub(crate) fn label(id: &str, source: &[SourcePlace]) -> String {
    source.first().map_or_else(|| id.to_owned(), |place| format!("{id}, line {}", place.line))
}

/// The label of an action or an entry.
pub(crate) fn label_of(delta: &Delta, kind: PlaceKind, id: &str) -> String {
    let entry = delta.entry(id).filter(|_| kind == PlaceKind::Entry).map(|row| row.source.as_slice());
    let source = entry.or_else(|| delta.action(id).map(|row| row.source.as_slice()));
    label(id, source.unwrap_or_default())
}

/// Words in a text as evidence: the whole sentence.
pub(crate) fn mentioned(delta: &Delta, mention: &Mention) -> Piece {
    (label_of(delta, mention.at.kind, &mention.at.id), format!("“{}”", mention.sentence))
}

/// What a rule found as evidence.
pub(crate) fn found(finding: &Finding) -> Piece {
    (
        label(&finding.at.id, &finding.source),
        format!("{}: {}", validate::title(&finding.rule), finding.message),
    )
}

pub(crate) fn ids<'i>(ids: impl IntoIterator<Item = &'i ActionId>) -> String {
    let ids: Vec<&str> = ids.into_iter().map(ActionId::as_str).collect();
    if ids.is_empty() { "none".to_owned() } else { ids.join(" ") }
}
