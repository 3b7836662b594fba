//! What is to be asked of whoever wrote the update, in fixed sentences.

use super::{Delta, cite::opening};
use crate::{
    base::{FixedState, fold},
    diff::Change,
    model::{Ask, Attention, ChangeKind, Quote, QuoteRole, Side, words::question},
};
use indexmap::{IndexMap, map::Entry};
use std::fmt;

/// Letters of a promise in a question.
const PROMISE: usize = 200;

/// A question about one action. `Display` puts it in a fixed sentence: what the plan says and by when, what
/// the update says and how it is labelled, what is to be stated. The sentence adds no word of judgement to
/// what the two say.
///
/// ```
/// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Publish the guidance.").due("June 2025"))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// assert_eq!(
///     delta.questions()[0].to_string(),
///     "Action 1 of 1: the plan says “Publish the guidance”, by June 2025; no entry for it was found in \
///      the text of the update; please state what was done, what remains to be done, and by when.",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Question<'d> {
    change: Change<'d>,
    twins: Vec<Change<'d>>,
    revised: Option<String>,
    asks: Vec<Ask>,
}

impl Delta {
    /// The questions that the comparison gives rise to, in document order: one an action, and one for actions
    /// that say the same word for word and of which the same is to be asked. An action of which there is nothing
    /// to ask has none. Umbrellas have none: their parts have.
    pub fn questions<'d>(&'d self) -> Vec<Question<'d>> {
        let revised: IndexMap<&str, &str, FixedState> =
            self.revised.iter().map(|row| (row.action.id.as_str(), row.action.text.as_str())).collect();
        let ask = |change: Change<'d>| {
            let asks = Ask::of(change.record());
            (!asks.is_empty()).then(|| {
                let to = change.links().iter().find_map(|link| link.revised.as_ref());
                let words = to.and_then(|id| revised.get(id.as_str()));
                let due = change.record().due.current.map(|due| due.to_string());
                let revised = words.map(|words| question::revision_says(&quoted(words), due.as_deref()));
                Question { change, twins: Vec::new(), revised, asks }
            })
        };
        let mut asked: IndexMap<(String, String), Question<'d>, FixedState> = IndexMap::default();
        for question in self.steps().filter_map(ask) {
            let [plan, update, state] = question.sentence();
            let said = format!("{plan}; {update}; {state}");
            let words = fold(question.change.action().text.trim_end_matches('.'));
            match asked.entry((words, said)) {
                Entry::Occupied(mut first) => first.get_mut().twins.push(question.change),
                Entry::Vacant(place) => {
                    place.insert(question);
                }
            }
        }
        asked.into_values().collect()
    }
}

impl<'d> Question<'d> {
    /// The action it is about.
    pub fn change(&self) -> &Change<'d> {
        &self.change
    }

    /// The later actions that say the same word for word and of which the same is asked.
    pub fn twins(&self) -> &[Change<'d>] {
        &self.twins
    }

    /// Which action it is about, as the beginning of a sentence: "Concern 1, action 3 of 15, line 25"; with those
    /// that say the same: "… (printed again as concern 4, action 7 of 7, line 68)".
    pub fn cite(&self) -> String {
        let cite = cited(&self.change);
        let mut letters = cite.chars();
        let cite =
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect());
        let twins: Vec<String> = self.twins.iter().map(cited).collect();
        if twins.is_empty() { cite } else { question::printed_again(&cite, &twins) }
    }

    /// What is asked.
    pub fn asks(&self) -> &[Ask] {
        &self.asks
    }

    /// What the plan says, and by when: "the plan says “…”, by June 2025". A target that is no date to be
    /// done by ("From April 2025", "Completed") stands as printed.
    pub fn plan_says(&self) -> String {
        let promise = quoted(&self.change.action().text);
        match (self.change.record().due.original, self.change.target_shown()) {
            (Some(due), _) => question::plan_says_by(&promise, &due.to_string()),
            (None, Some(target)) => question::plan_says_with(&promise, &target),
            (None, None) => question::plan_says(&promise),
        }
    }

    /// What the update says, and how it is labelled: "the update says “…”, labelled “Completed”". The
    /// sentences are those that decided the reading, whole.
    pub fn update_says(&self) -> String {
        let record = self.change.record();
        if record.kind == ChangeKind::Dropped {
            return question::REVISION_HAS_NONE.to_owned();
        }
        if let Some(revised) = &self.revised {
            return revised.clone();
        }
        if Attention::NoEntry.holds(record) {
            return question::UPDATE_HAS_NONE.to_owned();
        }
        let decides = |quote: &&Quote| quote.side == Side::Update && quote.role == QuoteRole::Decides;
        let mut sentences: Vec<String> = Vec::new();
        for quote in record.quotes.iter().filter(decides) {
            let sentence = quote.sentence.trim().trim_end_matches('.').to_owned();
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
        let labels = self.change.entries().iter().filter_map(|entry| entry.label_shown());
        let labels = labels.fold(Vec::new(), |mut labels, label| {
            if !labels.contains(&label) {
                labels.push(label);
            }
            labels
        });
        let label = (!labels.is_empty()).then(|| labels.join("” and “"));
        question::update_says(&sentences, label.as_deref())
    }

    /// The parts of the sentence.
    fn sentence(&self) -> [String; 3] {
        [self.plan_says(), self.update_says(), self.please_state()]
    }

    /// What is to be stated: "please state what remains to be done, and by when".
    pub fn please_state(&self) -> String {
        question::please_state(&self.asks.iter().map(|ask| ask.shown()).collect::<Vec<_>>())
    }
}

impl fmt::Display for Question<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [plan, update, state] = self.sentence();
        write!(f, "{}: {plan}; {update}; {state}.", self.cite())
    }
}

/// Where an action stands, with its line.
fn cited(change: &Change<'_>) -> String {
    let line = change.source().first().map(|place| format!(", line {}", place.line));
    [change.cite_place(), line.unwrap_or_default()].concat()
}

/// A promise as it stands in a question: its opening words without the full stop.
fn quoted(text: &str) -> String {
    opening(text, PROMISE).trim_end_matches('.').to_owned()
}
