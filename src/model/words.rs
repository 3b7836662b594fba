//! Every word that reports show for a value of the model, in one file. Wire names stand elsewhere.
//!
//! The words accuse nobody: they say what the texts say, and no more. The test at the foot keeps out the
//! words that do accuse. Rules over a published paper speak as *to be explained*, *to check* and *note*.

use super::{
    action::{ActionKind, OwnerBasis},
    attention::{Attention, Shortfall},
    change_record::{ChangeRecord, DueChange, TimelinessRecord},
    finding::{Level, PlaceKind},
    link::LinkBasis,
    outcome::{Act, Aim, ChangeKind, ChangedField, Commitment, Disposition, LabelAndText, SignalKind},
    partial_date::PartialDate,
    quote::{QuoteRole, Side},
    recommendation::RecommendationKind,
    response::ResponseKind,
    source::DocumentRole,
    status::Status,
    tally::{Caveat, Grain, Tally},
    timeliness::{Elapsed, Timeliness, TimelinessKind},
};
use std::fmt;

/// Gives an enumeration its shown words.
macro_rules! shown {
    ($($name:ident { $($variant:ident => $words:literal,)+ })+) => {
        $(impl $name {
            /// The words that reports show for it.
            pub const fn shown(self) -> &'static str {
                match self {
                    $(Self::$variant => $words,)+
                }
            }
        })+

        /// All of them, for the test at the foot.
        #[cfg(test)]
        const SHOWN: &[&str] = &[$($($words,)+)+];
    };
}

shown! {
    Disposition {
        Ambiguous => "cannot be told: several entries fit equally well",
        Unreported => "no entry found in this text",
        Regressed => "reported complete; text now says otherwise",
        NotDelivered => "not done as worded",
        Delivered => "reported done",
        Slipped => "not done by its date",
        InProgress => "in progress",
        Unknown => "not known to this version",
    }
    Status {
        Planned => "planned",
        InProgress => "in progress",
        OnHold => "on hold",
        Completed => "complete",
        Verified => "verified",
        Cancelled => "cancelled",
        Superseded => "superseded",
    }
    Commitment {
        Apply => "to apply, bid or seek",
        Review => "to review, explore or plan",
        Instruct => "to instruct, require or clarify",
        Convene => "to convene, offer or share",
        Deliver => "to deliver, introduce or roll out",
        Unknown => "not known to this version",
    }
    Act {
        Done => "text says done",
        Part => "text says part done",
        UnderWay => "text says under way",
        NotDone => "text says not done, or not as worded",
        NotStated => "text does not say",
        Unknown => "not known to this version",
    }
    Aim {
        Achieved => "what was sought was obtained",
        NotObtained => "what was sought was not obtained",
        Pending => "what was sought is still to be decided",
        NotStated => "text does not say whether what was sought was obtained",
        None => "nothing sought beside the act",
        Unknown => "not known to this version",
    }
    LabelAndText {
        Agree => "text agrees",
        TextSaysLess => "label and text differ",
        TextSaysMore => "label and text differ: text says done",
        Unknown => "not known to this version",
    }
    Shortfall {
        MoreRemains => "more remains",
        NotAsWorded => "not as worded",
        PartNotMentioned => "part not mentioned",
        Unknown => "not known to this version",
    }
    Attention {
        LabelAndTextDiffer => "label and text differ",
        MovedLaterUnmarked => "moved later or no date now, not marked as revised",
        MovedLaterMarked => "moved later or no date now, marked as revised",
        NoEntry => "no entry found in this text",
        NotObtained => "sought and not obtained",
        PastDate => "past its date and open",
        Rest => "all others",
        Unknown => "not known to this version",
    }
    ChangeKind {
        Reported => "reported on",
        Unchanged => "unchanged",
        Amended => "amended",
        Renumbered => "renumbered",
        Moved => "stands under another recommendation",
        Split => "now several actions",
        Merged => "merged with another action",
        Superseded => "superseded",
        Added => "new in the revised plan",
        Dropped => "not found in the revised plan",
        Unknown => "not known to this version",
    }
    ChangedField {
        DueSlipped => "later date",
        DueAdvanced => "earlier date",
        DueDropped => "date no longer given",
        DueAdded => "date now given",
        DueReexpressed => "same date in other words",
        EndBecameStart => "an end date became a start",
        ConditionDropped => "condition no longer stated",
        OwnerAdded => "owner added",
        OwnerRemoved => "owner no longer named",
        OwnerReplaced => "owner changed",
        StatusAdvanced => "status moved on",
        StatusRegressed => "status moved back",
        StatusReaffirmed => "same status again",
        ScopeNarrowed => "commitment narrowed",
        ScopeExtended => "commitment extended",
        CommitmentSubstituted => "done another way",
        TextCosmetic => "wording the same but for spelling",
        TextReworded => "reworded",
        Unknown => "not known to this version",
    }
    SignalKind {
        Refused => "sought and not given",
        PartialFunding => "part of the money given",
        StillToCome => "still to come",
        UnderWay => "under way",
        Conditional => "hangs on a condition",
        Cannot => "cannot be done",
        EncouragedOnly => "encouraged, not required",
        PilotOnly => "a pilot",
        PartOfWhole => "done for a part",
        Substituted => "another thing instead",
        Withdrawn => "will not be done",
        Superseded => "replaced by something newer",
        Paused => "paused",
        Reopened => "open again",
        ShortOfFigure => "short of the figure promised",
        Done => "done",
        DoneEarly => "done early",
        OpenEnded => "goes on without an end",
        Unknown => "not known to this version",
    }
    Side {
        Plan => "Plan",
        Update => "Update",
        Unknown => "Text",
    }
    QuoteRole {
        Decides => "says",
        Mitigates => "with it",
        Promise => "promised",
        Unknown => "also",
    }
    LinkBasis {
        Explicit => "the entry names the action",
        Wording => "wording",
        Owner => "owner",
        Order => "order",
        Date => "date",
        Twin => "the same words stand elsewhere in the plan, and the entry answers them there",
        Review => "a person's review",
        Unknown => "not known to this version",
    }
    OwnerBasis {
        Own => "printed beside it",
        Inherited => "printed beside the lead-in above it",
        Shared => "printed once for it and a neighbour",
        None => "cannot be told",
        Unknown => "not known to this version",
    }
    RecommendationKind {
        Concern => "concern",
        KeyConcern => "key concern",
        PriorityConcern => "priority concern",
        Recommendation => "recommendation",
        Unknown => "item",
    }
    ActionKind {
        Action => "action",
        Umbrella => "lead-in",
        Unknown => "item",
    }
    PlaceKind {
        Document => "document",
        Recommendation => "recommendation",
        Action => "action",
        Entry => "entry",
        Unknown => "item",
    }
    Level {
        Error => "to be explained",
        Warning => "to check",
        Note => "note",
        Unknown => "note",
    }
    TimelinessKind {
        NotDue => "date not past",
        DueSoon => "due soon",
        Overdue => "past its date",
        DoneOnTime => "reported done by its date",
        DoneLate => "reported done after its date",
        Indeterminate => "when it was done cannot be told",
        NoDate => "no date",
    }
    ResponseKind {
        Agreed => "agreed",
        AgreedInPrinciple => "agreed in principle",
        PartlyAgreed => "partly agreed",
        NotAgreed => "not agreed",
        Noted => "noted",
        UnderConsideration => "under consideration",
    }
    DocumentRole {
        Plan => "plan",
        Update => "update",
        PlanAndUpdate => "plan and update in one text",
        Unknown => "document",
    }
    Grain {
        Action => "counted by action",
        DistinctAction => "actions with the same words counted once",
        Entry => "counted by paragraph of the update",
        Label => "counted by printed label",
        Unknown => "not known to this version",
    }
    Caveat {
        SelfReported => "self-reported",
        TwinsCounted => "twins counted",
        PagesMissing => "pages seem to be missing",
        MachineReading => "machine reading",
        DateFromLabel => "the update prints no date; the last day of its label's month is taken",
        LastReported => "as last reported",
        Unknown => "with a caveat of a later version",
    }
}

/// What each tally says of the counted, after "n of m"; written for several.
const TALLIES: &[(&str, &str)] = &[
    ("actions", "are actions; the others only lead in to them"),
    ("distinct_actions", "are distinct: the same words counted once"),
    ("completed_in_plan", "were complete in the plan already"),
    ("reported_completed", "are reported complete"),
    ("reported_completed_distinct", "are reported complete"),
    ("reported_completed_entries", "are labelled complete"),
    ("reported_completed_labels", "say complete"),
    ("newly_complete", "are newly reported complete"),
    ("text_supports", "are done by the update's own sentences too"),
    ("text_says_less", "have sentences that say less than the label"),
    ("more_remains", "have sentences that say that more remains"),
    ("not_as_worded", "have sentences that tell of something not as worded"),
    ("part_not_mentioned", "have sentences that leave a part unmentioned"),
    ("text_not_stated", "have no sentence that tells either way"),
    ("text_says_more", "are done by the update's own sentences"),
    ("aim_not_obtained", "have not obtained what was sought"),
    ("unreported", "have no entry in this text"),
    ("ambiguous", "have several entries that fit equally well"),
    ("moved_later", "have a later date now, or a later start in its place"),
    ("moved_later_marked", "have a later date, marked as revised"),
    ("moved_later_unmarked", "have a later date, not marked as revised"),
    ("date_gone", "have a date no longer"),
    ("open_past_due", "are past the date of the plan"),
    ("unreported_past_due", "are past the date of the plan"),
    ("additional", "answer no action of the plan's text"),
    ("unchanged", "are unchanged"),
    ("amended", "are amended"),
    ("renumbered", "are renumbered"),
    ("moved", "stand under another recommendation"),
    ("split", "are now several actions"),
    ("merged", "are merged with another"),
    ("superseded", "are superseded"),
    ("added", "are new in the revised plan"),
    ("dropped", "are not found in the revised plan"),
];

/// What the populations of tallies are called; a name that is not here is shown as it is.
const POPULATIONS: &[(&str, &str)] = &[
    ("actions without umbrellas", "actions (lead-ins left out)"),
    ("distinct actions without umbrellas", "distinct actions (lead-ins left out)"),
];

impl Tally {
    /// What it says of the counted: "are reported complete", or "is" of one.
    pub fn shown(&self) -> String {
        let phrase = TALLIES.iter().find(|(id, _)| *id == self.id).map(|(_, phrase)| *phrase);
        let phrase = phrase.map_or_else(|| format!("are {}", self.id.replace('_', " ")), str::to_owned);
        if self.count != 1 {
            return phrase;
        }
        let (verb, rest) = phrase.split_once(' ').unwrap_or((&phrase, ""));
        let verb = match verb {
            "are" => "is",
            "were" => "was",
            "have" => "has",
            "say" => "says",
            "answer" => "answers",
            "stand" => "stands",
            other => other,
        };
        format!("{verb} {rest}")
    }

    /// What was counted among: "actions (lead-ins left out)", or "action" where it is one.
    pub fn population_shown(&self) -> String {
        let known = POPULATIONS.iter().find(|(name, _)| *name == self.population);
        let shown = known.map_or(self.population.as_str(), |(_, shown)| shown);
        if self.base != 1 {
            return shown.to_owned();
        }
        shown
            .replace("actions", "action")
            .replace("paragraphs of the update", "paragraph of the update")
            .replace("printed labels", "printed label")
            .replace(" that seek ", " that seeks ")
    }

    /// What is to be said with it, in one line; empty where nothing is.
    pub fn caveats_shown(&self) -> String {
        let mut shown: Vec<&str> = self.caveats.iter().map(|caveat| caveat.shown()).collect();
        if let (Some(reviewed), Some(machine)) = (self.reviewed, self.machine)
            && reviewed != machine
        {
            shown.push("changed by review");
        }
        shown.join("; ")
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} {} {}", self.count, self.base, self.population_shown(), self.shown())?;
        match self.caveats_shown() {
            caveats if caveats.is_empty() => Ok(()),
            caveats => write!(f, ": {caveats}"),
        }
    }
}

impl fmt::Display for Elapsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, unit) = match *self {
            Self::Days(days) => (days, "day"),
            Self::Months(months) => (months, "month"),
            Self::Years(years) => (years, "year"),
        };
        match count {
            0 => write!(f, "less than a {unit}"),
            1 => write!(f, "1 {unit}"),
            _ => write!(f, "{count} {unit}s"),
        }
    }
}

impl Timeliness {
    /// How it stands against a date: "5 months past September 2025".
    ///
    /// ```
    /// use action_plan::model::{PartialDate, Timeliness};
    /// let date: PartialDate = "September 2025".parse()?;
    /// let standing: Timeliness = serde_json::from_str(r#"{"kind":"overdue","months":5}"#)?;
    /// assert_eq!(standing.shown_against(Some(date)), "5 months past September 2025");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn shown_against(&self, date: Option<PartialDate>) -> String {
        let (Some(date), kind) = (date, self.kind) else {
            return TimelinessKind::NoDate.shown().to_owned();
        };
        let by = self.by.map(|by| by.to_string());
        let words = match (kind, by) {
            (TimelinessKind::Overdue, Some(by)) => format!("{by} past {date}"),
            (TimelinessKind::Overdue, None) => format!("past {date}"),
            (TimelinessKind::NotDue, _) => format!("{date} is not past"),
            (TimelinessKind::DueSoon, Some(by)) => format!("{date} is due within {by}"),
            (TimelinessKind::DueSoon, None) => format!("{date} is due soon"),
            (TimelinessKind::DoneOnTime, _) => format!("reported done by {date}"),
            (TimelinessKind::DoneLate, Some(by)) => format!("reported done {by} after {date}"),
            (TimelinessKind::DoneLate, None) => format!("reported done after {date}"),
            (TimelinessKind::Indeterminate, _) => {
                format!("whether by {date} cannot be told: no day of completion is printed")
            }
            (TimelinessKind::NoDate, _) => kind.shown().to_owned(),
        };
        if self.is_last_reported { format!("{words} ({})", Caveat::LastReported.shown()) } else { words }
    }
}

impl TimelinessRecord {
    /// How it stands against the date of the plan and, where that is another, against the latest.
    pub fn shown(&self, due: &DueChange) -> String {
        let original = self.against_original.shown_against(due.original);
        if due.original == due.current {
            return original;
        }
        let current = self.against_current.shown_against(due.current);
        if due.original.is_none() { current } else { format!("{original}; {current}") }
    }
}

impl DueChange {
    /// From when to when: "from September 2025 to June 2026, 9 months later, marked as revised"; none
    /// where the date is the same.
    ///
    /// ```
    /// use action_plan::model::DueChange;
    /// let due: DueChange = serde_json::from_str(r#"{
    ///     "original": {"start": "2025-09-01", "end": "2025-09-30", "precision": "month"},
    ///     "current": {"start": "2026-06-01", "end": "2026-06-30", "precision": "month"},
    ///     "moved_months": 9, "marked_revised": false}"#).unwrap();
    /// assert_eq!(
    ///     due.moved_shown().unwrap(),
    ///     "from September 2025 to June 2026, 9 months later, not marked as revised",
    /// );
    /// ```
    pub fn moved_shown(&self) -> Option<String> {
        let (original, current) = (self.original?, self.current?);
        if original == current {
            return None;
        }
        let is_later = current.end() > original.end();
        let direction = if is_later { "later" } else { "earlier" };
        let by = match self.moved_months.map(i32::unsigned_abs) {
            Some(0) if current.end() == original.end() => "to the same last day".to_owned(),
            Some(0) => format!("less than a month {direction}"),
            Some(1) => format!("1 month {direction}"),
            Some(months) => format!("{months} months {direction}"),
            None => direction.to_owned(),
        };
        let mark = match (is_later, self.marked_revised) {
            (_, true) => ", marked as revised",
            (true, false) => ", not marked as revised",
            (false, false) => "",
        };
        Some(format!("from {original} to {current}, {by}{mark}"))
    }
}

impl ChangeRecord {
    /// What is said of the action, in the words of the table in the crate's documentation.
    ///
    /// | found | shown |
    /// |---|---|
    /// | delivered | reported done; text agrees |
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
    /// use action_plan::model::{ChangeKind, ChangeRecord, Disposition, LabelAndText, Status};
    /// let mut change = ChangeRecord::new("1.1", ChangeKind::Reported);
    /// change.disposition = Disposition::Delivered;
    /// change.reported = Some(Status::Completed);
    /// change.label_and_text = Some(LabelAndText::Agree);
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
            (Some(_), Some(LabelAndText::Agree)) => {
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

/// The title of a rule from its id: "due-slipped-unmarked" is "Due slipped unmarked".
pub(crate) fn rule_title(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words that say of somebody what no text says of itself.
    const ACCUSING: [&str; 7] =
        ["overstated", "refused", "failed", "silent", "dropped", "concealed", "regressed"];

    #[test]
    fn no_shown_word_accuses() {
        let others = TALLIES.iter().chain(POPULATIONS).map(|(_, words)| *words);
        for words in SHOWN.iter().copied().chain(others) {
            for accusing in ACCUSING {
                assert!(!words.contains(accusing), "{words:?} has {accusing:?}");
            }
        }
    }

    #[test]
    fn one_of_many_is_singular() {
        let tally = Tally::new("reported_completed", Grain::Action, 3, "actions").counting(["1"]);
        assert_eq!(tally.to_string(), "1 of 3 actions is reported complete");
    }

    #[test]
    fn umbrella_of_absence_and_missing_pages() {
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
