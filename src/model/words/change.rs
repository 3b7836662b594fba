//! What is said of an action.

use crate::model::{
    Act, Aim, Caveat, ChangeKind, ChangeRecord, ChangedField, Disposition, LabelAndText, Shortfall, Status,
};

impl ChangeRecord {
    /// Which owners the update names beyond the plan's and which of them it does not name; none where it names the
    /// same, or none.
    #[cfg(feature = "text")]
    pub(crate) fn owners_shown(&self) -> Option<String> {
        let named = |owners: &[crate::model::Owner], joint: &str| {
            owners.iter().map(|owner| owner.text.as_str()).collect::<Vec<_>>().join(joint)
        };
        match (self.owners_added.as_slice(), self.owners_removed.as_slice()) {
            ([], []) => None,
            (added, []) => Some(format!("the update names {} too", named(added, "; and "))),
            ([], removed) => Some(format!("the update does not name {}", named(removed, "; nor "))),
            (added, removed) => Some(format!(
                "the update names {}; it does not name {}",
                named(added, "; and "),
                named(removed, "; nor ")
            )),
        }
    }

    /// What is said of the action, in the words of the table in the crate's documentation.
    ///
    /// | found | shown |
    /// |---|---|
    /// | delivered | reported done; text agrees |
    /// | delivered, act not stated | reported done; text does not say |
    /// | delivered, aim not obtained | done as worded; what was sought was not obtained |
    /// | text says less | label and text differ: more remains / not as worded / part not mentioned |
    /// | text says more | label and text differ: text says done |
    /// | not delivered | not done as worded |
    /// | regressed | reported complete; text now says otherwise |
    /// | unreported | no entry found in this text |
    /// | a later date without a mark | later date, not marked as revised |
    /// | narrowed, substituted | commitment narrowed, done another way |
    ///
    /// ```
    /// use action_plan::model::{Act, ChangeKind, ChangeRecord, Disposition, LabelAndText, Status};
    /// let mut change = ChangeRecord::new("1.1", ChangeKind::Reported);
    /// change.disposition = Disposition::Delivered;
    /// change.reported = Some(Status::Completed);
    /// change.label_and_text = Some(LabelAndText::Agree);
    /// assert_eq!(change.says(), "reported done; text does not say");
    /// change.act = Act::Done;
    /// assert_eq!(change.says(), "reported done; text agrees");
    /// ```
    pub fn says(&self) -> String {
        let mut words = vec![self.summary_shown()];
        if self.has(ChangedField::DueSlipped) {
            let mark = if self.due.marked_revised { "marked as revised" } else { "not marked as revised" };
            words.push(format!("{}, {mark}", ChangedField::DueSlipped.shown()));
        }
        let also = [
            ChangedField::EndBecameStart,
            ChangedField::DueDropped,
            ChangedField::ScopeNarrowed,
            ChangedField::CommitmentSubstituted,
        ];
        words.extend(also.into_iter().filter(|field| self.has(*field)).map(|field| field.shown().to_owned()));
        // of what was delivered the summary says so already
        if self.aim == Aim::NotObtained && !words.iter().any(|words| words.contains(Aim::NotObtained.shown()))
        {
            words.push(Aim::NotObtained.shown().to_owned());
        }
        words.extend(self.whose_shown());
        words.join("; ")
    }

    fn summary_shown(&self) -> String {
        if self.kind != ChangeKind::Reported {
            return self.kind.shown().to_owned();
        }
        match (self.disposition, self.label_and_text) {
            (Disposition::Unreported, _) => self.absence_shown(),
            (Disposition::Ambiguous | Disposition::Regressed | Disposition::Unknown, _) => {
                self.disposition.shown().to_owned()
            }
            (_, Some(LabelAndText::TextSaysLess)) => {
                let how = Shortfall::of(self).unwrap_or(Shortfall::MoreRemains);
                format!("{}: {}", LabelAndText::TextSaysLess.shown(), how.shown())
            }
            (_, Some(LabelAndText::TextSaysMore)) => LabelAndText::TextSaysMore.shown().to_owned(),
            (Disposition::Delivered, _) if self.aim == Aim::NotObtained => {
                format!("done as worded; {}", Aim::NotObtained.shown())
            }
            (Disposition::Delivered, agreement) => self.delivery_shown(agreement),
            (Disposition::NotDelivered, _) => match self.reported {
                Some(status @ (Status::Cancelled | Status::Superseded)) => {
                    format!("{}; reported {}", self.disposition.shown(), status.shown())
                }
                _ => self.disposition.shown().to_owned(),
            },
            (Disposition::Slipped, _) => format!("{}; {}", self.state_shown(), self.disposition.shown()),
            (Disposition::InProgress, _) => self.state_shown(),
        }
    }

    fn absence_shown(&self) -> String {
        let absence = Disposition::Unreported.shown();
        match &self.searched {
            Some(searched) if searched.pages_missing => {
                format!("{absence}, of which {}", Caveat::PagesMissing.shown())
            }
            _ => absence.to_owned(),
        }
    }

    fn delivery_shown(&self, agreement: Option<LabelAndText>) -> String {
        match (self.reported, agreement) {
            (Some(_), Some(LabelAndText::Agree)) if self.act != Act::NotStated => {
                format!("{}; {}", Disposition::Delivered.shown(), LabelAndText::Agree.shown())
            }
            (Some(_), _) => format!("{}; {}", Disposition::Delivered.shown(), Act::NotStated.shown()),
            (None, _) => format!("{}; no status printed", self.act.shown()),
        }
    }

    /// Where an open action stands: by its label, else by its sentences.
    fn state_shown(&self) -> String {
        match self.reported {
            Some(status) => format!("reported {}", status.shown()),
            None => format!("{}; no status printed", self.act.shown()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absence_where_pages_are_missing() {
        let mut change = ChangeRecord::new("1", ChangeKind::Reported);
        change.disposition = Disposition::Unreported;
        assert_eq!(change.says(), "no entry found in this text");
        change.searched = Some(crate::model::Searched::new(3, Vec::new(), true));
        assert_eq!(change.says(), "no entry found in this text, of which pages seem to be missing");
    }

    #[test]
    fn slipped_without_a_mark() {
        let mut change = ChangeRecord::new("1", ChangeKind::Reported);
        change.disposition = Disposition::Slipped;
        change.reported = Some(Status::InProgress);
        change.fields.push(ChangedField::DueSlipped);
        assert_eq!(
            change.says(),
            "reported in progress; not done by its date; later date, not marked as revised"
        );
    }
}
