//! An annex of questions to the owners of a plan: a line an action (one for those that say the same word for
//! word), from fixed sentences, in the order of the plan.

mod html;
mod markdown;

pub use html::{QuestionsHtml, questions_html};
pub use markdown::{QuestionsMarkdown, questions_markdown};

use super::about::{capital, several};
use crate::{
    delta::{Delta, Question},
    model::Caveat,
};

/// What stands under the title.
const SUBTITLE: &str = "Questions to the owners of the plan";

/// How the questions are put, and what to do before one is sent.
const HOW: &str = "Each question is put in the same words: what the plan says and by when, what the update says and \
                   how it is labelled, what is to be stated. What stands between quotation marks is as printed; \
                   “…” where words of the plan are left out. Which paragraph of the update answers which action, and \
                   which of its sentences is quoted, is machine reading: look at both before a question is sent.";

/// How many there are, of how many.
fn size(delta: &Delta, questions: &[Question<'_>]) -> String {
    let base = delta.first_things().first().map_or(0, crate::delta::FirstThing::base);
    let caveat = Caveat::MachineReading.shown();
    let on: usize = questions.iter().map(|question| 1 + question.twins().len()).sum();
    format!(
        "{} on {on} of {base} actions (lead-ins left out): {caveat}.",
        several(questions.len(), "question")
    )
}

/// The questions by what they stand under, with the heading of each; none of what nothing is asked of.
fn by_recommendation<'q, 'd>(questions: &'q [Question<'d>]) -> Vec<(String, &'q [Question<'d>])> {
    let under = |question: &Question<'d>| question.change().recommendation().map(|asked| &asked.id);
    let runs = questions.chunk_by(|one, next| under(one) == under(next));
    let heading = |run: &[Question<'d>]| match run.first()?.change().recommendation() {
        Some(asked) => {
            let number = asked.number.as_deref().unwrap_or(asked.id.as_str());
            Some(format!("{} {number}", capital(asked.kind.shown())))
        }
        None => None,
    };
    runs.map(|run| (heading(run).unwrap_or_else(|| "Under no recommendation".to_owned()), run)).collect()
}

/// What is said where nothing is asked.
const NONE: &str = "The comparison gives rise to no question.";
