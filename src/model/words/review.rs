//! Reviews in words: whose they are, what they say, what became of them.

use crate::model::{
    Act, Aim, ChangeRecord, Commitment, Disposition, EntryId, LabelAndText, Link, MachineResult, Review,
    ReviewOutcome, ReviewReading, ReviewRole, ReviewState, ReviewVerdict, Status,
};

/// The labels of what stands with an action, and in the header.
pub(crate) const REVIEW: &str = "Review";
pub(crate) const REPLY: &str = "Reply";
#[cfg(feature = "text")]
pub(crate) const MACHINE: &str = "Machine";
#[cfg(feature = "text")]
pub(crate) const REVIEWS: &str = "Reviews";

/// What stands in a worksheet in place of an entry where there is none.
#[cfg(feature = "text")]
pub(crate) const NO_ENTRY: &str = "none";

/// What a count was before any review.
pub(super) fn before_review(count: usize, base: usize) -> String {
    format!("{count} of {base} before review")
}

impl ChangeRecord {
    /// Whose word stands in it, where it is not the machine's alone.
    pub(super) fn whose_shown(&self) -> Option<String> {
        self.machine.as_ref()?;
        Some(match &self.review {
            Some(review) if review.role == ReviewRole::Independent => {
                format!("reviewed by {}", review.by)
            }
            _ => "follows from a review".to_owned(),
        })
    }
}

impl Review {
    /// Who says it, as what, and when: "Reviewer A, independent reviewer, 2026-04-01".
    pub fn signed(&self) -> String {
        let name = if self.by.trim().is_empty() { "nobody named" } else { self.by.as_str() };
        let date = self.date.map(|date| format!(", {date}")).unwrap_or_default();
        format!("{name}, {}{date}", self.role.shown())
    }

    /// What it says: "answered by 1.u5", or "reads as: not done by its date; text says part done".
    ///
    /// ```
    /// use action_plan::model::{Act, Review, ReviewReading};
    /// let none: [&str; 0] = [];
    /// assert_eq!(Review::relink("1.5", none).says(), "answered by no entry");
    /// let review = Review::reading("1.5", ReviewReading::new().with_act(Act::Part));
    /// assert_eq!(review.says(), "reads as: text says part done");
    /// ```
    pub fn says(&self) -> String {
        if self.verdict == ReviewVerdict::Reading {
            let read = self.reading.map(ReviewReading::shown).unwrap_or_default();
            return format!("{}: {read}", self.verdict.shown());
        }
        if self.entries.is_empty() {
            return "answered by no entry".to_owned();
        }
        let entries: Vec<&str> = self.entries.iter().map(EntryId::as_str).collect();
        format!("{} {}", self.verdict.shown(), entries.join(", "))
    }
}

impl ReviewReading {
    fn shown(self) -> String {
        let shown = [
            self.disposition.map(Disposition::shown),
            self.label_and_text.map(LabelAndText::shown),
            self.act.map(Act::shown),
            self.aim.map(Aim::shown),
            self.commitment.map(Commitment::shown),
        ];
        shown.into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}

impl ReviewOutcome {
    /// The label that reports put before it: an owner's is a reply.
    pub fn label(&self) -> &'static str {
        if self.review.role == ReviewRole::Owner { REPLY } else { REVIEW }
    }

    /// The review in one line: what it says, who, why, and what became of it where it was not just applied.
    pub fn shown(&self) -> String {
        let because = if matches!(self.state, ReviewState::Applied | ReviewState::Reply) {
            String::new()
        } else if self.state.is_set_aside() {
            format!(" (not applied: {})", self.because_shown())
        } else {
            format!(" ({})", self.because_shown())
        };
        format!("{} – {} ({}){because}", self.review.says(), self.review.reason.trim(), self.review.signed())
    }

    /// What its state rests on, as a sentence.
    pub fn because_shown(&self) -> String {
        let about = self.about.join(", ");
        match self.state {
            ReviewState::Stale => format!("the words of {about} are not those that were reviewed"),
            ReviewState::UnknownAction => format!("the plan has no action {about}"),
            ReviewState::UnknownEntry => format!("the update has no entry {about}"),
            ReviewState::NoEntry => {
                format!("no entry answers action {about}, so that there is nothing to read")
            }
            ReviewState::Contradicted => format!("{about} says otherwise of the action"),
            ReviewState::Incomplete => about,
            ReviewState::Applied
            | ReviewState::Reply
            | ReviewState::Replaced
            | ReviewState::Repeated
            | ReviewState::Unknown => self.state.shown().to_owned(),
        }
    }
}

impl MachineResult {
    /// What the machine found where something else stands now: "answered by 1.u4 (0.62); in progress".
    pub fn shown_against(&self, record: &ChangeRecord, links: &[&Link]) -> String {
        let mut words = Vec::new();
        if !self.links.iter().map(|link| &link.entry).eq(links.iter().map(|link| &link.entry)) {
            let linked: Vec<String> = self
                .links
                .iter()
                .filter_map(|link| Some(format!("{} ({:.2})", link.entry.as_ref()?, link.score)))
                .collect();
            words.push(if linked.is_empty() {
                "answered by no entry".to_owned()
            } else {
                format!("{} {}", ReviewVerdict::Accept.shown(), linked.join(", "))
            });
        }
        let mut differing = |differs: bool, shown: &str| {
            if differs {
                words.push(shown.to_owned());
            }
        };
        differing(self.disposition != record.disposition, self.disposition.shown());
        let reported = self.reported.map_or("no status printed", Status::shown);
        differing(self.reported != record.reported, reported);
        differing(self.act != record.act, self.act.shown());
        differing(self.aim != record.aim, self.aim.shown());
        let agreement = self.label_and_text.map_or("label and text not held together", LabelAndText::shown);
        differing(self.label_and_text != record.label_and_text, agreement);
        differing(self.commitment != record.commitment, self.commitment.shown());
        if words.is_empty() { "the same".to_owned() } else { words.join("; ") }
    }
}

/// How many reviews were given and what became of them; nothing where none were.
#[cfg(feature = "text")]
pub(crate) fn summary(reviews: &[ReviewOutcome]) -> Option<String> {
    if reviews.is_empty() {
        return None;
    }
    let count = |wanted: fn(&ReviewOutcome) -> bool| reviews.iter().filter(|one| wanted(one)).count();
    let applied = count(|one| one.state == ReviewState::Applied);
    let replies = count(|one| one.state == ReviewState::Reply);
    let aside = count(|one| one.state.is_set_aside());
    let rest = reviews.len() - applied - replies - aside;
    let mut parts = vec![format!("{applied} applied")];
    if replies > 0 {
        let noun = if replies == 1 { "owner's reply" } else { "owners' replies" };
        parts.push(format!("{replies} {noun} shown beside"));
    }
    if aside > 0 {
        parts.push(format!("{aside} not applied"));
    }
    if rest > 0 {
        parts.push(format!("{rest} replaced or given twice"));
    }
    let note = if applied > 0 { "; a count that they change says what it was before" } else { "" };
    Some(format!("{}{note}", parts.join(", ")))
}
