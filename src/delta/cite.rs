//! A change in words: how it is cited, what is said of it, what it rests on.

use crate::{
    diff::Change,
    model::{Attention, LinkBasis, ProgressEntry, Quote, QuoteRole, Status},
};
use std::fmt;

/// Letters of an action's text in a citation.
const OPENING: usize = 48;

impl Change<'_> {
    /// How to cite it so that others find it: recommendation, which action of how many, opening words, line.
    ///
    /// The action's place counts paragraphs and bullets of the recommendation down the page, lead-ins
    /// included, as a reader with the published text would; so it is also the last part of an id that
    /// we gave. Where the plan prints numbers of its own, the printed one is cited.
    ///
    /// ```
    /// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ProgressUpdate, Recommendation, RecommendationKind}};
    /// let mut plan = ActionPlan::new("Plan");
    /// let mut concern = Recommendation::new("1", "Staff are few.");
    /// concern.kind = RecommendationKind::Concern;
    /// plan.add_recommendation(concern)?;
    /// plan.add_action(Action::new("1.1", "Hire more staff.").under("1"))?;
    /// let delta = Comparison::between(&plan, &ProgressUpdate::new("2026")).delta(None);
    /// assert_eq!(delta.change("1.1").unwrap().cite(), "concern 1, action 1 of 1, “Hire more staff”");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn cite(&self) -> String {
        let place = self.cite_place();
        let opening = opening(&self.action.text, OPENING);
        let opening = trimmed(&opening);
        let words = if opening.is_empty() { String::new() } else { format!(", “{opening}”") };
        let line = self.source.first().map_or_else(String::new, |place| format!(", line {}", place.line));
        [place, words, line].concat()
    }

    /// The opening words of the action, at most so many letters, cut between words.
    pub fn opening(&self, most: usize) -> String {
        opening(&self.action.text, most)
    }

    /// The citation without words and line: "concern 1, action 5 of 15".
    pub fn cite_place(&self) -> String {
        let (nth, of) = self.place;
        let place = match &self.action.number {
            Some(number) => format!("{} {number}", self.action.kind.shown()),
            None => format!("action {nth} of {of}"),
        };
        match self.recommendation {
            Some(asked) => {
                let number = asked.number.as_deref().unwrap_or(asked.id.as_str());
                format!("{} {number}, {place}", asked.kind.shown())
            }
            None => place,
        }
    }

    /// What is said of it, in words that accuse nobody.
    pub fn says(&self) -> String {
        if self.is_silent_umbrella() {
            return "lead-in; see its parts".to_owned();
        }
        self.record.says()
    }

    /// The target as the plan prints it; where it prints none for the action itself, the date that it has
    /// from its lead-in.
    pub fn target_shown(&self) -> Option<String> {
        let cell = self.action.timescale.as_ref().map(|cell| cell.text.clone());
        let inherited = || Some(format!("{} (its lead-in's)", self.record.due.original?));
        cell.filter(|text| !text.is_empty()).or_else(inherited)
    }

    /// The sentences it rests on.
    pub fn quotes(&self) -> Quotes<'_> {
        Quotes { quotes: &self.record.quotes }
    }

    /// Why it is to be looked at, first of the reasons that hold.
    pub fn attention(&self) -> Attention {
        if self.action.is_umbrella() { Attention::Rest } else { Attention::of(self.record) }
    }

    /// Whether this is a reason to look at it. An umbrella has none: its parts have.
    pub fn needs(&self, reason: Attention) -> bool {
        !self.action.is_umbrella() && reason.holds(self.record)
    }

    /// Whether its entry was printed for another action with the same words.
    pub fn is_answered_by_twin(&self) -> bool {
        self.links.iter().any(|link| link.basis.contains(&LinkBasis::Twin))
    }

    /// A lead-in of which no entry speaks as a whole.
    pub(crate) fn is_silent_umbrella(&self) -> bool {
        self.action.is_umbrella() && self.links.is_empty()
    }
}

/// The sentences that a change rests on. `Display` prints each whole, its phrase between « and », what
/// softens it with it.
///
/// ```
/// use action_plan::{base::Span, diff::Comparison, model::{Action, ActionPlan, ProgressUpdate, Quote, QuoteRole, Side}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Hire more staff."))?;
/// let mut delta = Comparison::between(&plan, &ProgressUpdate::new("2026")).delta(None);
/// delta.changes[0].quotes = vec![Quote::new(Side::Update, "u1", "Ten were hired.", Span::new(4, 14), QuoteRole::Decides)];
/// assert_eq!(delta.change("1").unwrap().quotes().to_string(), "“Ten «were hired».”");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Quotes<'d> {
    quotes: &'d [Quote],
}

impl<'d> Quotes<'d> {
    /// One by one, in the order found.
    pub fn iter(self) -> impl Iterator<Item = &'d Quote> {
        self.quotes.iter()
    }
}

impl fmt::Display for Quotes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, quote) in self.quotes.iter().enumerate() {
            if at > 0 {
                f.write_str("; ")?;
            }
            if quote.role != QuoteRole::Decides {
                write!(f, "{}: ", quote.role.shown())?;
            }
            write!(f, "“{}”", quote.marked("«", "»"))?;
        }
        Ok(())
    }
}

impl ProgressEntry {
    /// The label printed beside it, as printed; where it has a status and no cell, that status.
    pub fn label_shown(&self) -> Option<&str> {
        let cell = self.timescale.as_ref().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
        cell.or_else(|| self.status.map(Status::shown))
    }
}

/// The opening words of a text, at most so many letters, cut between words.
pub(crate) fn opening(text: &str, most: usize) -> String {
    let mut opening = String::new();
    let mut letters = 0;
    let mut words = text.split_whitespace();
    for word in words.by_ref() {
        let length = word.chars().count();
        if letters + length > most && !opening.is_empty() {
            return format!("{} …", trimmed(&opening));
        }
        if length > most {
            return word.chars().take(most).chain(['…']).collect();
        }
        if !opening.is_empty() {
            opening.push(' ');
        }
        opening.push_str(word);
        letters += length + 1;
    }
    opening
}

fn trimmed(text: &str) -> &str {
    text.trim_end_matches(['.', ',', ';', ':', '–', '-', ' '])
}

#[cfg(test)]
mod tests {
    use super::opening;

    #[test]
    fn openings_are_cut_between_words() {
        assert_eq!(opening("Train the staff.", 48), "Train the staff.");
        assert_eq!(opening("Train the staff, all of them", 16), "Train the staff …");
        assert_eq!(opening("Außerordentlichkeitsprüfung", 5), "Außer…");
        assert_eq!(opening("", 5), "");
    }
}
