//! The annex of questions as Markdown, to be pasted into a briefing or a letter.

use super::{HOW, NONE, SUBTITLE, by_recommendation, size};
use crate::{
    delta::Delta,
    report::{about, markdown::Words},
};
use std::fmt;

/// What is to be asked of the owners of a plan, as Markdown: a numbered line an action, in the order of the
/// plan, each from the same sentence.
///
/// ```
/// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ProgressUpdate}, report};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Publish the *guidance*.").due("June 2025"))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// let printed = report::questions_markdown(&delta).to_string();
/// assert!(printed.contains("1. Action 1 of 1: the plan says “Publish the \\*guidance\\*”, by June 2025;"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn questions_markdown(delta: &Delta) -> QuestionsMarkdown<'_> {
    QuestionsMarkdown { delta, attribution: None }
}

/// Questions as Markdown: prints with `Display`; made by [`questions_markdown`].
///
/// ```
/// use action_plan::{diff::Comparison, model::{ActionPlan, ProgressUpdate}, report};
/// let plan = ActionPlan::new("Plan");
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// let printed = report::questions_markdown(&delta).attribution("Own work.").to_string();
/// assert!(printed.contains("gives rise to no question") && printed.ends_with("Own work.\n"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct QuestionsMarkdown<'d> {
    delta: &'d Delta,
    attribution: Option<&'d str>,
}

impl<'d> QuestionsMarkdown<'d> {
    /// Names the source of the texts and its licence, at the foot: in place of what the documents are
    /// attributed to ([`Document::attributed`](crate::delta::Document::attributed)).
    #[must_use]
    pub fn attribution(mut self, line: &'d str) -> Self {
        self.attribution = Some(line);
        self
    }
}

impl fmt::Display for QuestionsMarkdown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let questions = self.delta.questions();
        writeln!(f, "# {}\n\n{SUBTITLE}\n", Words(about::title(self.delta)))?;
        for (label, text) in about::rows(self.delta) {
            writeln!(f, "- {}: {}", Words(&label), Words(&text))?;
        }
        writeln!(f, "\n{}\n\n{HOW}", size(self.delta, &questions))?;
        if questions.is_empty() {
            writeln!(f, "\n{NONE}")?;
        }
        let mut number = 0;
        for (heading, run) in by_recommendation(&questions) {
            writeln!(f, "\n## {}\n", Words(&heading))?;
            for question in run {
                number += 1;
                writeln!(f, "{number}. {}", Words(&question.to_string()))?;
            }
        }
        writeln!(f, "\n{}\n\n{}", about::IDS, Words(&about::made(self.delta)))?;
        for source in about::sources(self.delta, self.attribution) {
            writeln!(f, "\n{}", Words(source))?;
        }
        Ok(())
    }
}
