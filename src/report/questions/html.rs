//! The annex of questions as a page for a browser.

use super::{HOW, NONE, SUBTITLE, by_recommendation, size};
use crate::{
    delta::Delta,
    report::{
        about,
        html::{frame, page::Page},
    },
};
use std::fmt;

/// What is to be asked of the owners of a plan, as one self-contained page: a numbered line an action, in
/// the order of the plan, each from the same sentence.
///
/// ```
/// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ProgressUpdate}, report};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Publish the guidance.").due("June 2025"))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// assert!(report::questions_html(&delta).to_string().contains("please state what was done"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn questions_html(delta: &Delta) -> QuestionsHtml<'_> {
    QuestionsHtml { delta, attribution: None }
}

/// Questions as a page: prints with `Display`; made by [`questions_html`].
///
/// ```
/// use action_plan::{diff::Comparison, model::{ActionPlan, ProgressUpdate}, report};
/// let plan = ActionPlan::new("Plan");
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// assert!(report::questions_html(&delta).attribution("Own work.").to_string().contains("Own work."));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct QuestionsHtml<'d> {
    delta: &'d Delta,
    attribution: Option<&'d str>,
}

impl<'d> QuestionsHtml<'d> {
    /// Names the source of the texts and its licence, at the foot: in place of what the documents are
    /// attributed to ([`Document::attributed`](crate::delta::Document::attributed)).
    #[must_use]
    pub fn attribution(mut self, line: &'d str) -> Self {
        self.attribution = Some(line);
        self
    }
}

impl fmt::Display for QuestionsHtml<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let questions = self.delta.questions();
        let mut page = Page::default();
        frame::begin(&mut page, self.delta, SUBTITLE, "");
        page.markup("<main id=\"main\">\n");
        page.line("p", &[], &size(self.delta, &questions));
        if questions.is_empty() {
            page.line("p", &[], NONE);
        }
        let mut number = 1;
        for (heading, run) in by_recommendation(&questions) {
            page.line("h2", &[], &heading);
            page.open("ol", &[("class", "questions"), ("start", &number.to_string())]);
            page.turn();
            for question in run {
                page.open("li", &[("dir", "auto")]);
                page.element("span", &[("class", "place")], &format!("{}:", question.cite()));
                page.words(&format!(" {}; {}; ", question.plan_says(), question.update_says()));
                page.element("strong", &[], &question.please_state());
                page.markup(".</li>\n");
                number += 1;
            }
            page.markup("</ol>\n");
        }
        page.markup("</main>\n");
        frame::end(&mut page, self.delta, &[HOW, about::IDS], self.attribution);
        f.write_str(&page.finish())
    }
}
