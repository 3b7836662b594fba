//! The counts: each with its base, its grain and its caveats.
//!
//! Counts that rest on readings are over the plan or over a recommendation, never over an owner: a post
//! has one holder.

use super::{Delta, EntryRow};
use crate::{
    base::{FixedState, fold},
    diff::Change,
    model::{
        Act, Aim, Attention, Caveat, ChangeKind, ChangedField, Disposition, Grain, LabelAndText, Shortfall,
        Status, Tally, TimelinessKind,
    },
};
use indexmap::{IndexMap, IndexSet};

const STEPS: &str = "actions without umbrellas";
const DATED: &str = "actions with a date in the plan";
const DISTINCT_STEPS: &str = "distinct actions without umbrellas";

/// What is known of the ground that counts stand on.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "four facts that have nothing to do with each other")]
pub(super) struct Grounds {
    pub(super) plan_pages_missing: bool,
    pub(super) update_pages_missing: bool,
    pub(super) date_from_label: bool,
    pub(super) last_reported: bool,
}

/// Counts over the plan and over each recommendation, in their order.
#[derive(Debug)]
pub(super) struct Counts {
    whole: Vec<Tally>,
    of_each: Vec<Vec<Tally>>,
    is_revision: bool,
}

impl Counts {
    pub(super) fn of(delta: &Delta, grounds: Grounds) -> Self {
        let changes: Vec<Change<'_>> = delta.in_order().collect();
        let is_revision = delta.update.is_none() && !delta.revised.is_empty();
        let worded = worded(&changes);
        let whole = Count::new(&worded, grounds);
        let tallies =
            if is_revision { whole.revision(delta.actions.len()) } else { whole.overall(delta, &changes) };
        let mut groups: IndexMap<&str, Vec<Worded<'_, '_>>, FixedState> = IndexMap::default();
        for worded in &worded {
            if let Some(id) = &worded.change.action().recommendation {
                groups.entry(id.as_str()).or_default().push(*worded);
            }
        }
        let of_each = delta
            .recommendations
            .iter()
            .map(|row| {
                let own = groups.get(row.recommendation.id.as_str()).map(Vec::as_slice).unwrap_or_default();
                let count = Count::new(own, grounds);
                if is_revision { count.revision(count.changes.len()) } else { count.of_recommendation() }
            })
            .collect();
        Self { whole: tallies, of_each, is_revision }
    }

    /// The same, each beside what it was before any review.
    pub(super) fn reviewed_from(mut self, machine: &Self) -> Self {
        let beside = |tally: Tally, machine: &[Tally]| match machine.iter().find(|other| other.id == tally.id)
        {
            Some(before) => tally.reviewed_from(before),
            None => tally,
        };
        self.whole = self.whole.into_iter().map(|tally| beside(tally, &machine.whole)).collect();
        self.of_each = (self.of_each.into_iter().zip(&machine.of_each))
            .map(|(own, machine)| own.into_iter().map(|tally| beside(tally, machine)).collect())
            .collect();
        self
    }

    pub(super) fn fill(mut self, delta: &mut Delta) {
        if !self.is_revision {
            for tallies in &mut self.of_each {
                // a recommendation has few actions: what is not there, and never was, need not be said
                tallies.retain(|tally| {
                    tally.count > 0 || tally.machine > Some(0) || tally.id == "reported_completed"
                });
            }
        }
        delta.tallies = self.whole;
        for (row, tallies) in delta.recommendations.iter_mut().zip(self.of_each) {
            row.tallies = tallies;
        }
    }
}

/// Some of the changes, umbrellas left out.
struct Count<'a, 'd> {
    changes: Vec<&'a Change<'d>>,
    /// Those whose action's words do not stand earlier.
    distinct: Vec<&'a Change<'d>>,
    grounds: Grounds,
}

impl<'a, 'd> Count<'a, 'd> {
    fn new(worded: &[Worded<'a, 'd>], grounds: Grounds) -> Self {
        let mut seen: IndexSet<usize, FixedState> = IndexSet::default();
        let (mut changes, mut distinct) = (Vec::with_capacity(worded.len()), Vec::new());
        for one in worded.iter().filter(|one| !one.change.action().is_umbrella()) {
            changes.push(one.change);
            if one.words.is_none_or(|words| seen.insert(words)) {
                distinct.push(one.change);
            }
        }
        Self { changes, distinct, grounds }
    }

    fn overall(&self, delta: &Delta, all: &[Change<'_>]) -> Vec<Tally> {
        let mut tallies = vec![
            Tally::new("actions", Grain::Action, all.len(), "paragraphs and bullets of the plan")
                .counting(ids(&self.changes)),
            Tally::new("distinct_actions", Grain::DistinctAction, self.changes.len(), STEPS)
                .counting(ids(&self.distinct)),
            tally("completed_in_plan", &self.changes, STEPS, was_complete).with_caveat(Caveat::SelfReported),
        ];
        tallies.extend(self.reported());
        tallies.extend(of_entries(delta));
        tallies.push(self.newly_complete());
        tallies.extend(self.by_text());
        tallies.extend(self.absent());
        tallies.extend(self.by_date());
        tallies.push(self.additional(delta));
        let of_pages = |tally: &mut Tally| {
            // what is said of the plan alone does not hang on the update's pages
            if tally.id == "actions" && self.grounds.plan_pages_missing {
                tally.caveats.push(Caveat::PagesMissing);
            }
        };
        tallies.iter_mut().for_each(of_pages);
        tallies
    }

    fn of_recommendation(&self) -> Vec<Tally> {
        let mut tallies = vec![self.reported_completed()];
        tallies.extend(self.by_text());
        tallies.extend(self.absent());
        tallies.extend(self.by_date());
        tallies
    }

    fn revision(&self, base: usize) -> Vec<Tally> {
        let kinds = ChangeKind::ALL.iter().filter(|kind| **kind != ChangeKind::Reported);
        let mut tallies: Vec<Tally> = kinds
            .map(|kind| {
                let of_kind = |change: &Change<'_>| change.record().kind == *kind;
                let mut tally = tally(kind.as_str(), &self.changes, STEPS, of_kind);
                tally.base = base;
                tally
            })
            .collect();
        tallies.extend(self.by_date());
        tallies
    }

    /// Adds what is true of every count over the actions of an update.
    fn on_ground(&self, mut tally: Tally) -> Tally {
        if self.distinct.len() < self.changes.len() && tally.grain == Grain::Action {
            tally = tally.with_caveat(Caveat::TwinsCounted);
        }
        if self.grounds.plan_pages_missing || self.grounds.update_pages_missing {
            tally = tally.with_caveat(Caveat::PagesMissing);
        }
        tally
    }

    fn read(&self, tally: Tally) -> Tally {
        self.on_ground(tally.with_caveat(Caveat::MachineReading))
    }

    fn reported_completed(&self) -> Tally {
        let tally = tally("reported_completed", &self.changes, STEPS, is_reported_complete);
        self.on_ground(tally.with_caveat(Caveat::SelfReported))
    }

    fn reported(&self) -> [Tally; 2] {
        let complete: Vec<_> =
            self.distinct.iter().copied().filter(|change| is_reported_complete(change)).collect();
        let base = self.distinct.len();
        let tally = Tally::new("reported_completed_distinct", Grain::DistinctAction, base, DISTINCT_STEPS)
            .counting(ids(&complete))
            .with_caveat(Caveat::SelfReported);
        [self.reported_completed(), self.on_ground(tally)]
    }

    fn newly_complete(&self) -> Tally {
        let open = self.only(|change| !was_complete(change));
        let tally = tally("newly_complete", &open, "actions open in the plan", is_reported_complete);
        self.on_ground(tally.with_caveat(Caveat::SelfReported))
    }

    fn only(&self, wanted: impl Fn(&Change<'_>) -> bool) -> Vec<&'a Change<'d>> {
        self.changes.iter().copied().filter(|change| wanted(change)).collect()
    }

    /// What the sentences say of what is labelled; of what is labelled complete each is in one of
    /// `text_supports`, `text_says_less` and `text_not_stated`.
    fn by_text(&self) -> Vec<Tally> {
        const COMPLETE: &str = "actions reported complete";
        let complete = self.only(is_reported_complete);
        let open = self.only(|change| change.record().reported.is_some_and(|status| !status.is_closed()));
        let seeking = self.only(|change| !matches!(change.record().aim, Aim::None | Aim::Unknown));
        let says = |change: &Change<'_>, said| change.record().label_and_text == Some(said);
        let less = |change: &Change<'_>| says(change, LabelAndText::TextSaysLess);
        let supported =
            |change: &Change<'_>| says(change, LabelAndText::Agree) && change.record().act != Act::NotStated;
        let short = |wanted| move |change: &Change<'_>| Shortfall::of(change.record()) == Some(wanted);
        [
            tally("text_supports", &complete, COMPLETE, supported),
            tally("text_says_less", &complete, COMPLETE, less),
            tally("more_remains", &complete, COMPLETE, short(Shortfall::MoreRemains)),
            tally("not_as_worded", &complete, COMPLETE, short(Shortfall::NotAsWorded)),
            tally("part_not_mentioned", &complete, COMPLETE, short(Shortfall::PartNotMentioned)),
            tally("text_not_stated", &complete, COMPLETE, |change| !supported(change) && !less(change)),
            tally("text_says_more", &open, "actions reported open", |change| {
                says(change, LabelAndText::TextSaysMore)
            }),
            tally("aim_not_obtained", &seeking, "actions that seek something", |change| {
                change.record().aim == Aim::NotObtained
            }),
        ]
        .into_iter()
        .map(|tally| self.read(tally))
        .collect()
    }

    fn absent(&self) -> Vec<Tally> {
        let is = |wanted| move |change: &Change<'_>| change.record().disposition == wanted;
        [("unreported", Disposition::Unreported), ("ambiguous", Disposition::Ambiguous)]
            .into_iter()
            .map(|(id, wanted)| self.on_ground(tally(id, &self.changes, STEPS, is(wanted))))
            .collect()
    }

    fn by_date(&self) -> Vec<Tally> {
        let gone = |change: &Change<'_>| change.record().has(ChangedField::DueDropped);
        let dated = self.only(|change| change.record().due.original.is_some() || gone(change));
        let open = |change: &Change<'_>| {
            change.record().reported.is_none_or(|status| !status.is_closed()) && !was_complete(change)
        };
        let absent = |change: &Change<'_>| change.needs(Attention::NoEntry);
        let open_and_dated =
            self.only(|change| change.record().due.original.is_some() && open(change) && !absent(change));
        let absent = self.only(absent);
        let moved = |change: &Change<'_>| {
            let record = change.record();
            record.has(ChangedField::DueSlipped) || record.has(ChangedField::EndBecameStart)
        };
        let marked = |change: &Change<'_>| change.record().due.marked_revised;
        let past = |change: &Change<'_>| change.needs(Attention::PastDate);
        let mut tallies = vec![
            tally("moved_later", &dated, DATED, moved),
            tally("moved_later_unmarked", &dated, DATED, |change| moved(change) && !marked(change)),
            tally("moved_later_marked", &dated, DATED, |change| moved(change) && marked(change)),
            tally("date_gone", &dated, DATED, gone),
        ];
        if self.changes.iter().any(|change| change.record().timeliness.is_some()) {
            let no_entry = "actions with no entry in this text";
            tallies.push(self.dated(tally(
                "open_past_due",
                &open_and_dated,
                "open actions with a date",
                past,
            )));
            tallies.push(self.dated(tally("unreported_past_due", &absent, no_entry, past)));
            let closed =
                self.only(|change| change.record().due.original.is_some() && is_reported_complete(change));
            for (id, kind) in [
                ("done_on_time", TimelinessKind::DoneOnTime),
                ("done_late", TimelinessKind::DoneLate),
                ("completion_undated", TimelinessKind::Indeterminate),
            ] {
                let stands = |change: &Change<'_>| {
                    change
                        .record()
                        .timeliness
                        .as_ref()
                        .is_some_and(|found| found.against_original.kind == kind)
                };
                let tally =
                    tally(id, &closed, "actions reported complete and with a date in the plan", stands);
                tallies.push(tally.with_caveat(Caveat::SelfReported));
            }
        }
        tallies.into_iter().map(|tally| self.on_ground(tally)).collect()
    }

    fn dated(&self, mut tally: Tally) -> Tally {
        if self.grounds.date_from_label {
            tally = tally.with_caveat(Caveat::DateFromLabel);
        }
        if self.grounds.last_reported {
            tally = tally.with_caveat(Caveat::LastReported);
        }
        tally
    }

    fn additional(&self, delta: &Delta) -> Tally {
        let tally = Tally::new("additional", Grain::Entry, delta.entries.len(), "paragraphs of the update")
            .counting(delta.additional.iter().map(ToString::to_string));
        // a lost page of the plan may have held what they answer
        if self.grounds.plan_pages_missing { tally.with_caveat(Caveat::PagesMissing) } else { tally }
    }
}

/// A count of some changes among others.
fn tally(id: &str, among: &[&Change<'_>], population: &str, counted: impl Fn(&Change<'_>) -> bool) -> Tally {
    let counted: Vec<_> = among.iter().copied().filter(|change| counted(change)).collect();
    Tally::new(id, Grain::Action, among.len(), population).counting(ids(&counted))
}

fn ids(changes: &[&Change<'_>]) -> Vec<String> {
    changes.iter().map(|change| change.record().action.to_string()).collect()
}

/// A change with the number of its action's words: the same words have the same number, no words none.
#[derive(Clone, Copy)]
struct Worded<'a, 'd> {
    change: &'a Change<'d>,
    words: Option<usize>,
}

/// Numbers the words of all actions once for all counts.
fn worded<'a, 'd>(changes: &'a [Change<'d>]) -> Vec<Worded<'a, 'd>> {
    let mut known: IndexSet<String, FixedState> = IndexSet::default();
    let mut number = |text: &str| {
        Some(fold(text)).filter(|words| !words.is_empty()).map(|words| known.insert_full(words).0)
    };
    changes.iter().map(|change| Worded { change, words: number(&change.action().text) }).collect()
}

fn is_complete(status: Option<Status>) -> bool {
    status.is_some_and(Status::is_complete)
}

fn is_reported_complete(change: &Change<'_>) -> bool {
    is_complete(change.record().reported)
}

fn was_complete(change: &Change<'_>) -> bool {
    is_complete(change.action().reported_status())
}

/// Counts over paragraphs and over labels, which are not counts of actions.
fn of_entries(delta: &Delta) -> [Tally; 2] {
    let complete = |row: &&EntryRow| is_complete(row.entry.reported_status());
    let labelled: Vec<&EntryRow> = delta.entries.iter().filter(|row| has_label(row)).collect();
    let ids = |rows: Vec<&EntryRow>| -> Vec<String> {
        rows.into_iter().map(|row| row.entry.id.to_string()).collect()
    };
    let entries = Tally::new(
        "reported_completed_entries",
        Grain::Entry,
        delta.entries.len(),
        "paragraphs of the update",
    )
    .counting(ids(delta.entries.iter().filter(complete).collect()));
    let labels = Tally::new("reported_completed_labels", Grain::Label, labelled.len(), "printed labels")
        .counting(ids(labelled.into_iter().filter(|row| complete(row)).collect()));
    [entries, labels].map(|tally| tally.with_caveat(Caveat::SelfReported))
}

fn has_label(row: &EntryRow) -> bool {
    let entry = &row.entry;
    entry.status.is_some() || entry.timescale.as_ref().is_some_and(|cell| !cell.text.is_empty())
}
