//! From a comparison to its delta.

use super::{
    ActionRow, Delta, Document, EntryRow, FORMAT, Method, PlanHeader, RecommendationRow, UpdateHeader,
    VERSION,
    count::{Counts, Grounds},
    order::Index,
};
use crate::{
    diff::{Change, Comparison, dates::own_date},
    model::{
        ActionPlan, ChangeRecord, DocumentRole, EntryId, ImportRecord, Interval, Link, PartialDate,
        ProgressUpdate, SourcePlace, Standing, Status, Timeliness, TimelinessRecord, Timescale,
    },
};
use chrono::NaiveDate;

impl Comparison<'_> {
    /// What was found, owned. Dates are held against `as_of`, else against the update's own date; without
    /// either no timeliness is said.
    ///
    /// An update that prints a label and no date is taken to be of the last day of its label's month; the
    /// counts that rest on it say so. What is said for a day later than the update is marked as last
    /// reported. Review and start dates give no timeliness.
    ///
    /// ```
    /// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ProgressUpdate}};
    /// let mut plan = ActionPlan::new("Plan");
    /// plan.add_action(Action::new("1", "Publish the guidance.").due("September 2025"))?;
    /// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
    /// assert_eq!(delta.as_of.unwrap().to_string(), "2026-03-31");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn delta(&self, as_of: Option<NaiveDate>) -> Delta {
        let own = self.update().and_then(own_date);
        let as_of = as_of.or(own);
        let found = (self.records(), self.links(), self.additional());
        let mut delta = self.delta_of(found, as_of);
        let import = self.import();
        let grounds = Grounds {
            plan_pages_missing: import.is_some_and(|import| import.plan_pages_missing),
            update_pages_missing: import.is_some_and(|import| import.update_pages_missing),
            date_from_label: own.is_some()
                && self.update().is_some_and(|update| update.submitted().is_none()),
            last_reported: own.zip(as_of).is_some_and(|(own, as_of)| as_of > own),
        };
        let machine = self.machine().map(|machine| {
            let found = (&machine.records[..], &machine.links[..], &machine.additional[..]);
            Counts::of(&self.delta_of(found, as_of), grounds)
        });
        let counts = Counts::of(&delta, grounds);
        let counts = match machine {
            Some(machine) => counts.reviewed_from(&machine),
            None => counts,
        };
        counts.fill(&mut delta);
        delta
    }

    /// The documents and what was found, before anything is counted.
    fn delta_of(
        &self,
        (records, links, additional): (&[ChangeRecord], &[Link], &[EntryId]),
        as_of: Option<NaiveDate>,
    ) -> Delta {
        let own = self.update().and_then(own_date);
        let places = |id: &str| self.import().map_or_else(Vec::new, |import| import.places(id).to_vec());
        let plan = self.plan();
        let mut delta = Delta {
            format: FORMAT.to_owned(),
            version: VERSION.to_owned(),
            method: Method::default(),
            documents: documents(self),
            plan: PlanHeader {
                title: plan.title().map(str::to_owned),
                published: plan.published(),
                submitted: plan.submitted(),
            },
            update: self.update().map(|update| UpdateHeader {
                label: update.label().map(str::to_owned),
                submitted: update.submitted(),
            }),
            as_of,
            recommendations: recommendations(plan, self.revised()),
            actions: rows(plan, places),
            entries: self.update().map_or_else(Vec::new, |update| entries(update, places)),
            revised: self.revised().map_or_else(Vec::new, |revised| rows(revised, |_| Vec::new())),
            links: links.to_vec(),
            changes: records.to_vec(),
            additional: additional.to_vec(),
            reviews: self.reviews().to_vec(),
            findings: Vec::new(),
            tallies: Vec::new(),
        };
        if let Some(as_of) = as_of {
            let index = Index::of(&delta);
            let found: Vec<Option<TimelinessRecord>> = delta
                .changes
                .iter()
                .map(|record| Some(self.timeliness(&index.view(record)?, as_of, own)))
                .collect();
            for (record, found) in delta.changes.iter_mut().zip(found) {
                record.timeliness = found;
            }
        }
        delta
    }

    fn timeliness(
        &self,
        change: &Change<'_>,
        as_of: NaiveDate,
        update: Option<NaiveDate>,
    ) -> TimelinessRecord {
        let record = change.record();
        let revised =
            change.links().iter().find_map(|link| self.revised()?.action(link.revised.as_ref()?.as_str()));
        let (status, cells, reported): (Option<Status>, Vec<&Timescale>, _) =
            match (revised, change.entries()) {
                (Some(revised), _) => (revised.reported_status(), revised.timescale.iter().collect(), None),
                // of what no entry speaks of, the plan's word is the last
                (None, []) => {
                    let plan = self.plan();
                    let action = change.action();
                    (action.reported_status(), action.timescale.iter().collect(), plan.submitted())
                }
                (None, entries) => {
                    let cells = entries.iter().filter_map(|entry| entry.timescale.as_ref()).collect();
                    (record.reported, cells, update)
                }
            };
        let completed = cells.into_iter().filter_map(Timescale::completed).max_by_key(|date| date.end());
        let against = |due: Option<PartialDate>| -> Timeliness {
            let mut standing = Standing::of(status);
            standing.due = due.map(Interval::from);
            standing.completed = completed.map(Interval::from);
            standing.reported = reported;
            let mut found = standing.at(as_of, 0);
            // of what has no entry the plan was the last word, but the update was there to speak
            found.is_last_reported = update.is_some_and(|update| as_of > update);
            found
        };
        TimelinessRecord::new(against(record.due.original), against(record.due.current))
    }
}

fn documents(comparison: &Comparison<'_>) -> Vec<Document> {
    let texts = comparison.import().map_or(0, number_of_texts);
    let roles: &[DocumentRole] = match (comparison.update(), comparison.revised()) {
        (Some(_), _) if texts == 1 => &[DocumentRole::PlanAndUpdate],
        (Some(_), _) => &[DocumentRole::Plan, DocumentRole::Update],
        (None, Some(_)) => &[DocumentRole::Plan, DocumentRole::Plan],
        (None, None) => &[DocumentRole::Plan],
    };
    roles.iter().copied().map(Document::new).collect()
}

fn number_of_texts(import: &ImportRecord) -> usize {
    import.sources.values().flatten().map(|place| place.document + 1).max().unwrap_or(0)
}

fn recommendations(plan: &ActionPlan, revised: Option<&ActionPlan>) -> Vec<RecommendationRow> {
    let new = revised.into_iter().flat_map(|revised| revised.recommendations().values());
    let new = new.filter(|asked| plan.recommendation(asked.id.as_str()).is_none());
    let all = plan.recommendations().values().chain(new);
    all.map(|asked| RecommendationRow { recommendation: asked.clone(), tallies: Vec::new() }).collect()
}

fn rows(plan: &ActionPlan, places: impl Fn(&str) -> Vec<SourcePlace>) -> Vec<ActionRow> {
    let row = |action: &crate::model::Action| ActionRow {
        action: action.clone(),
        source: places(action.id.as_str()),
    };
    plan.actions().values().map(row).collect()
}

fn entries(update: &ProgressUpdate, places: impl Fn(&str) -> Vec<SourcePlace>) -> Vec<EntryRow> {
    let row = |entry: &crate::model::ProgressEntry| EntryRow {
        entry: entry.clone(),
        source: places(entry.id.as_str()),
    };
    update.entries().values().map(row).collect()
}
