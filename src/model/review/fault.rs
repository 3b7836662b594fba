//! What is wanting in a review before it can count.

use super::{Review, ReviewReading, ReviewRole, ReviewVerdict};
use crate::model::outcome::{Act, Aim, Commitment, Disposition, LabelAndText};

impl Review {
    /// What is wanting, as what was found and what was expected; nothing where it is whole.
    ///
    /// ```
    /// use action_plan::model::{Review, ReviewRole};
    /// let review = Review::accept("1.5", ["1.u4"]).by("Reviewer A", ReviewRole::Independent).because("it says so");
    /// assert_eq!(review.incomplete().unwrap(), "found no date; expected the day of the review");
    /// ```
    pub fn incomplete(&self) -> Option<String> {
        let is_blank = |text: &str| text.trim().is_empty();
        let wanting = if is_blank(self.action.as_str()) {
            "found no action; expected the id of one"
        } else if is_blank(&self.by) {
            "found no name; expected who reviewed it"
        } else if self.role == ReviewRole::Unknown {
            "found a role that is not known; expected independent or owner"
        } else if self.date.is_none() {
            "found no date; expected the day of the review"
        } else if is_blank(&self.reason) {
            "found no reason; expected why"
        } else {
            return self.verdict_incomplete();
        };
        Some(wanting.to_owned())
    }

    fn verdict_incomplete(&self) -> Option<String> {
        let verdict = self.verdict;
        match verdict {
            ReviewVerdict::Accept | ReviewVerdict::Reject if self.entries.is_empty() => Some(format!(
                "found no entries; expected those that the verdict {verdict} is of (that no entry answers \
                 the action is relink with an empty list)"
            )),
            ReviewVerdict::Accept | ReviewVerdict::Reject | ReviewVerdict::Relink => self
                .reading
                .is_some()
                .then(|| format!("found a reading with the verdict {verdict}; expected the verdict reading")),
            ReviewVerdict::Reading if !self.entries.is_empty() => Some(
                "found entries with the verdict reading; expected none (links are reviewed apart)".to_owned(),
            ),
            ReviewVerdict::Reading => match &self.reading {
                Some(reading) if reading.values().next().is_some() => reading.incomplete(),
                _ => Some(
                    "found nothing read; expected disposition, label_and_text, act, aim or commitment"
                        .to_owned(),
                ),
            },
            ReviewVerdict::Unknown => Some(
                "found a verdict that is not known; expected accept, reject, relink or reading".to_owned(),
            ),
        }
    }
}

impl ReviewReading {
    fn incomplete(self) -> Option<String> {
        if let Some(disposition @ (Disposition::Unreported | Disposition::Ambiguous)) = self.disposition {
            return Some(format!(
                "found the disposition {disposition}; expected one that entries can say (which entries answer \
                 the action is said by relink)"
            ));
        }
        let is_unknown = self.disposition == Some(Disposition::Unknown)
            || self.label_and_text == Some(LabelAndText::Unknown)
            || self.act == Some(Act::Unknown)
            || self.aim == Some(Aim::Unknown)
            || self.commitment == Some(Commitment::Unknown);
        is_unknown.then(|| "found a word that is not known; expected one of the format's".to_owned())
    }
}
