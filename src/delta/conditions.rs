//! What promises hang on, and what became of it.

use super::Delta;
use crate::facts::{Condition, ConditionFate, conditions, fate};
use crate::model::{ActionId, ActionKind, EntryId, Side, words::fact};
use serde::{Deserialize, Serialize};

/// A condition that the plan or the update states, and what the update says of it.
///
/// ```
/// use action_plan::{Comparison, facts::ConditionFate, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Open a second surgery, subject to recruitment of a nurse."))?;
/// let mut update = ProgressUpdate::new("May 2026");
/// update.add(ProgressEntry::new("a", "No nurse has been recruited.").answering("1"));
/// let delta = Comparison::between(&plan, &update).delta(None);
/// let rows = delta.conditions();
/// assert_eq!(rows[0].condition.text, "subject to recruitment of a nurse");
/// assert_eq!(rows[0].condition.fate, Some(ConditionFate::Failed));
/// assert_eq!(rows[0].sentence.as_deref(), Some("No nurse has been recruited."));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ConditionRow {
    /// Whether the plan or the update states it.
    pub side: Side,
    /// The action that hangs on it; of an entry that answers several the first, none where it answers none.
    pub action: Option<ActionId>,
    /// The entry that states it; none where the plan does.
    pub entry: Option<EntryId>,
    /// The condition. Its fate is by what the entries of the action say; none where the update itself states
    /// it, as no later text is at hand. Its span is in the text or cell that states it.
    pub condition: Condition,
    /// The entry whose words tell its fate.
    pub told_by: Option<EntryId>,
    /// The sentence that tells it, whole.
    pub sentence: Option<String>,
}

impl ConditionFate {
    /// The words that reports show for it.
    pub fn shown(self) -> &'static str {
        fact::shown(fact::CONDITIONS, self.as_str())
    }
}

impl Delta {
    /// The conditions that plan and update state, in the order of the documents, the plan's first.
    ///
    /// Read from the texts and from the date cells, each once. What a lead-in says of its parts stands in the
    /// lead-in.
    pub fn conditions(&self) -> Vec<ConditionRow> {
        let mut rows = Vec::new();
        for row in self.actions.iter().filter(|row| row.action.kind != ActionKind::Unknown) {
            let cell = row.action.timescale.as_ref();
            let stated = cell.map_or_else(Vec::new, |cell| conditions(&cell.text));
            for condition in stated.into_iter().chain(conditions(&row.action.text)) {
                rows.push(self.with_fate(condition, &row.action.id));
            }
        }
        for row in &self.entries {
            let action = self.links.iter().find(|link| link.entry.as_ref() == Some(&row.entry.id));
            rows.extend(conditions(&row.entry.text).into_iter().map(|condition| ConditionRow {
                side: Side::Update,
                action: action.map(|link| link.action.clone()),
                entry: Some(row.entry.id.clone()),
                condition,
                told_by: None,
                sentence: None,
            }));
        }
        rows
    }

    /// What the entries of an action say of a condition: the first that says anything decides.
    fn with_fate(&self, mut condition: Condition, action: &ActionId) -> ConditionRow {
        let answering = self.links.iter().filter(|link| link.action == *action);
        let mut told = answering.filter_map(|link| {
            let row = self.entry(link.entry.as_ref()?.as_str())?;
            let fate = fate(&condition, &row.entry.text);
            let sentence = fate.sentence?.of(&row.entry.text).to_owned();
            Some((fate.fate, row.entry.id.clone(), sentence))
        });
        let (fate, told_by, sentence) = match told.next() {
            Some((fate, entry, sentence)) => (fate, Some(entry), Some(sentence)),
            None => (ConditionFate::Unreported, None, None),
        };
        condition.fate = Some(fate);
        ConditionRow {
            side: Side::Plan,
            action: Some(action.clone()),
            entry: None,
            condition,
            told_by,
            sentence,
        }
    }
}
