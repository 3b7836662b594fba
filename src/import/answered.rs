//! Whether recommendations are agreed, said in paragraphs and rows of their own.

use super::gather::Gatherer;
use super::piece::Piece;
use crate::base::fold;
use crate::document::Row;
use crate::model::Response;

impl Gatherer {
    /// Takes a band row that says whether the recommendation above it is agreed: "Management response: accepted".
    pub(super) fn answered_by_band(&mut self, row: &Row) -> bool {
        let document = self.document;
        let paragraph = row.cells.iter().find_map(|cell| cell.paragraphs.first());
        let section = self.current.and_then(|at| self.gathered.sections.get_mut(at));
        let (Some(paragraph), Some(section)) = (paragraph, section) else { return false };
        let is_answer = section.is_named && section.response.is_none() && answers(&paragraph.text);
        if is_answer {
            section.response = Some(Piece::of(paragraph.clone(), document));
        }
        is_answer
    }
}

/// Whether a paragraph says that a recommendation is agreed, or not, and little else.
pub(super) fn answers(text: &str) -> bool {
    const WORDS: &[&str] = &["agree", "accept", "reject", "concur"];
    let folded = fold(text);
    let first = folded.split_whitespace().take(8).collect::<Vec<_>>().join(" ");
    text.len() <= 240 && WORDS.iter().any(|word| first.contains(word)) && Response::read(text).kind.is_some()
}
