//! Counts in words.

use crate::model::Tally;
use std::fmt;

/// What each tally says of the counted, after "n of m"; written for several.
pub(super) const TALLIES: &[(&str, &str)] = &[
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
    ("done_on_time", "are reported done by that date"),
    ("done_late", "are reported done after that date"),
    ("completion_undated", "print no day of completion, so that whether by that date cannot be told"),
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
pub(super) const POPULATIONS: &[(&str, &str)] = &[
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
            "print" => "prints",
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
        let mut shown: Vec<String> = self.caveats.iter().map(|caveat| caveat.shown().to_owned()).collect();
        if let (Some(reviewed), Some(machine)) = (self.reviewed, self.machine)
            && (reviewed != machine || self.machine_base.is_some())
        {
            shown.push(super::review::before_review(machine, self.machine_base.unwrap_or(self.base)));
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

#[cfg(test)]
mod tests {
    use crate::model::{Grain, Tally};

    #[test]
    fn one_of_many_is_singular() {
        let tally = Tally::new("reported_completed", Grain::Action, 3, "actions").counting(["1"]);
        assert_eq!(tally.to_string(), "1 of 3 actions is reported complete");
    }
}
