//! What stands in the published plan, its update and the letter, by hand: item, numbers and a word or two.

use action_plan::facts::{Facts, site_names};
use std::fmt::Write as _;

pub(super) struct Items {
    pub(super) texts: Vec<(String, String)>,
    pub(super) names: Vec<String>,
}

/// The texts of actions and entries with their printed dates, and the letter, where they are there.
pub(super) fn items() -> Option<Items> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/sources/");
    let printed = std::fs::read_to_string(format!("{folder}action-plan-and-12-month-update.txt")).ok()?;
    let letter = std::fs::read_to_string(format!("{folder}ministerial-letter-2021.txt")).ok()?;
    let published = action_plan::read(&printed).expect("the published plan is read");
    let mut texts = Vec::new();
    for (id, action) in published.plan().actions() {
        texts.push((id.to_string(), action.text.clone()));
        texts.extend(action.timescale.as_ref().map(|cell| (format!("{id} date"), cell.text.clone())));
    }
    for update in published.updates() {
        texts.extend(update.entries().iter().map(|(id, entry)| (id.to_string(), entry.text.clone())));
    }
    // The letter is broken at page width: its lines are joined, as an importer would.
    let lines: Vec<&str> = letter.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let letter = lines.join(" ");
    let mut names = site_names(&printed);
    names.extend(site_names(&letter));
    texts.push(("letter".to_owned(), letter));
    Some(Items { texts, names })
}

/// Item, value, unit, words of the population. From the list of quantities; then others that are as right.
const QUANTITIES: &[(&str, f64, &str, &str)] = &[
    ("1.3", 3.0, "label", ""),
    ("1.9", 4.0, "count", "prisons"),
    ("1.10", 2.0, "years", "service"),
    ("1.10", 16.0, "weeks", ""),
    ("1.12", 12.0, "times_a_year", "sessions"),
    ("1.12", 4.0, "years", "evaluation"),
    ("1.13", 14e6, "pounds", ""),
    ("1.15", 3.0, "label", ""),
    ("3.1", 1.0, "hours", ""),
    ("3.2", 1.0, "count", "prison"),
    ("4.2", 5.0, "count", "prisons"),
    ("4.6", 12.0, "months", ""),
    ("5.1", 7.0, "count", "pairs"),
    ("5.2", 7.0, "label", ""),
    ("5.2", 10.0, "count", "prisons"),
    ("6.1", 8.0, "count", "sites"),
    ("7.2", 24.0, "hours", "cover"),
    ("8.2", 12.0, "months", ""),
    ("8.3", 12.0, "months", "period"),
    ("8.12", 23.7, "percent", ""),
    ("1.u3", 57.0, "percent", "Managers"),
    ("1.u3", 7.0, "count", "packages"),
    ("1.u6", 525.0, "count", "staff"),
    ("1.u7", 1.0, "count", "Governor"),
    ("1.u8", 4.0, "count", "prisons"),
    ("1.u11", 4.0, "years", "evaluation"),
    ("1.u13", 3.0, "count", "prisons"),
    ("3.u1", 1.0, "hours", ""),
    ("5.u2", 7.0, "label", ""),
    ("5.u6", 3.0, "count", "prisons"),
    ("5.u6", 2.0, "count", "prisons"),
    ("6.u1", 8.0, "count", "sites"),
    ("6.u5", 7.0, "label", ""),
    ("7.u2", 24.0, "hours", "cover"),
    ("8.u2", 4.0, "months", "role"),
    ("8.u3", 2.0, "years", ""),
    ("8.u5", 2.0, "count", "Centres"),
    ("letter", 500e3, "pounds", "scheme"),
    ("letter", 11e3, "count", "calls"),
    ("letter", 500.0, "count", "places"),
    ("letter", 95.0, "percent", "cells"),
    ("letter", 80e6, "pounds", "treatment"),
    ("letter", 70e6, "pounds", "services"),
    ("letter", 7e6, "pounds", "services"),
];
const MORE_QUANTITIES: &[(&str, f64, &str, &str)] = &[
    ("5.4", 4.0, "times_a_year", "visits"),
    ("8.18", 1.0, "count", "site"),
    ("1.u1", 4.0, "times_a_year", ""),
    ("1.u4", 4.0, "times_a_year", ""),
    ("6.u4", 1.0, "count", "sites"),
    ("8.u5", 1.0, "times_a_year", ""),
    ("8.u8", 4.0, "times_a_year", "visits"),
    ("8.u11", 12.0, "times_a_year", "group"),
    ("letter", 1.0, "label", ""),
    ("letter", 1.0, "label", ""),
    ("letter", 1.0, "label", ""),
    ("letter", 6.0, "label", ""),
    ("letter", 3.0, "years", ""),
];
/// Item, outcomes that are right.
const FUNDING: &[(&str, &str)] = &[
    ("1.u9", "refused"),
    ("1.u12", "refused"),
    ("2.u1", "refused"),
    ("3.u4", "refused"),
    ("6.u4", "refused"),
    ("8.u2", "refused"),
    ("1.u12", "part_fallback secured"),
    ("2.u1", "part_fallback secured"),
    ("2.u1", "secured"),
    ("8.u2", "part_fallback secured"),
    ("8.u3", "secured"),
    ("4.u4", "secured"),
    ("4.2", "secured"),
    ("1.7", "sought not_stated"),
    ("8.7", "sought"),
    ("5.7", "sought"),
    ("letter", "secured"),
    ("letter", "secured"),
    ("letter", "secured"),
    ("letter", "secured"),
    ("letter", "secured"),
];
const MORE_FUNDING: &[(&str, &str)] = &[
    ("1.10", "sought"),
    ("1.13", "secured"),
    ("1.13", "sought"),
    ("2.1", "sought"),
    ("4.2", "secured"),
    ("4.7", "sought not_stated"),
    ("6.4", "sought"),
    ("8.2", "sought"),
    ("8.u2", "part_fallback"),
    ("1.10 date", "refused"),
    ("6.4 date", "not_stated"),
];
/// Item, kind.
const CONDITIONS: &[(&str, &str)] = &[
    ("6.4 date", "funding"),
    ("6.5 date", "recruitment"),
    ("1.10", "decision"),
    ("1.7", "funding"),
    ("1.14", "decision"),
    ("4.3", "procurement"),
    ("4.6", "other"),
    ("5.7", "design"),
    ("4.1", "funding"),
    ("4.2", "funding"),
    ("8.u2", "staffing"),
    ("8.u10", "design"),
    ("8.u8", "decision"),
    ("8.u8", "decision"),
    ("6.u4", "funding"),
    ("1.u13", "decision"),
    ("letter", "population"),
];
const MORE_CONDITIONS: &[(&str, &str)] = &[
    ("3.3", "decision"),
    ("4.2", "funding"),
    ("4.7", "funding"),
    ("2.u4", "other"),
    ("6.u4", "funding"),
    ("8.u2", "funding"),
    ("8.u6", "other"),
    ("6.5 date", "staffing"),
    ("6.5 date", "recruitment"),
];
/// How often each place is named in the plan and the update, and in the letter.
const NAMED: &[(&str, usize, usize)] = &[
    ("Styal", 9, 0),
    ("Downview", 7, 1),
    ("Eastwood Park", 6, 0),
    ("Foston Hall", 3, 1),
    ("Low Newton", 3, 0),
    ("Send", 3, 1),
    ("Drake Hall", 2, 0),
    ("New Hall", 1, 0),
    ("Bronzefield", 1, 1),
];
/// Item, scope, how many: sets without names. The cells of one prison are no prisons: the grammar has no word for
/// them, and they stand here as missed.
const SETS: &[(&str, &str, Option<u32>)] = &[
    ("1.9", "counted", Some(4)),
    ("1.u13", "counted", Some(3)),
    ("6.1", "counted", Some(8)),
    ("4.2", "counted", Some(5)),
    ("3.2", "counted", Some(1)),
    ("1.u6", "counted", Some(1)),
    ("5.u6", "counted", Some(3)),
    ("5.u6", "counted", Some(2)),
    ("4.u4", "some", None),
    ("8.u8", "some", None),
    ("6.4", "scope", None),
    ("1.7", "all_except", None),
    ("letter", "all_except", None),
    ("letter", "all_except", None),
];

/// One line of the table.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    pub(super) listed: usize,
    pub(super) missed: usize,
    pub(super) more: usize,
    pub(super) falsely: usize,
}

/// Facts found, each kind as words that the key can be held against.
#[derive(Default)]
pub(super) struct Table {
    quantities: Vec<(String, f64, String, String)>,
    funding: Vec<(String, String)>,
    conditions: Vec<(String, String)>,
    named: Vec<(bool, String)>,
    sets: Vec<(String, String, Option<u32>)>,
}

impl Table {
    pub(super) fn hold(&mut self, id: &str, text: &str, facts: &Facts) {
        let id = || id.to_owned();
        for fact in &facts.quantities {
            // The number of a date cell is its date.
            let population = fact.population.clone().unwrap_or_default();
            self.quantities.push((id(), fact.low, fact.unit.to_string(), population));
        }
        self.funding.extend(facts.funding.iter().map(|fact| (id(), fact.outcome.to_string())));
        self.conditions.extend(facts.conditions.iter().map(|fact| (id(), fact.kind.to_string())));
        for set in &facts.sites {
            let after_all = set
                .except
                .iter()
                .filter(|name| name.span.start >= set.span.start && set.span.of(text).ends_with(&name.name));
            let names = set.names.iter().chain(after_all);
            self.named.extend(names.map(|name| (id() == "letter", name.name.clone())));
            if set.names.is_empty() {
                self.sets.push((id(), set.scope.to_string(), set.count));
            }
        }
    }

    /// Quantities, funding, conditions, named places, sets of places.
    pub(super) fn counts(&self) -> [Counts; 5] {
        self.compared().map(|(counts, _)| counts)
    }

    pub(super) fn print(&self) -> String {
        let mut out = "                  listed  found missed   more  false\n".to_owned();
        let names = ["quantities", "funding", "conditions", "named places", "sets of places"];
        for (name, (counts, notes)) in names.iter().zip(self.compared()) {
            let Counts { listed, missed, more, falsely } = counts;
            let _ =
                writeln!(out, "{name:16} {listed:7} {:6} {missed:6} {more:6} {falsely:6}", listed - missed);
            out.extend(notes.iter().map(|note| format!("    {note}\n")));
        }
        out
    }

    fn compared(&self) -> [(Counts, Vec<String>); 5] {
        let number = |key: &(&str, f64, &str, &str), found: &(String, f64, String, String)| {
            key.0 == found.0 && key.2 == found.2 && (key.1 - found.1).abs() < 1e-6 && found.3.contains(key.3)
        };
        let word = |key: &(&str, &str), found: &(String, String)| {
            key.0 == found.0 && key.1.split(' ').any(|word| word == found.1)
        };
        let named: Vec<(bool, String)> = NAMED
            .iter()
            .flat_map(|(name, plan, letter)| {
                let times =
                    |count: usize, letter: bool| std::iter::repeat_n((letter, (*name).to_owned()), count);
                times(*plan, false).chain(times(*letter, true))
            })
            .collect();
        let set = |key: &(&str, &str, Option<u32>), found: &(String, String, Option<u32>)| {
            key.0 == found.0 && key.1 == found.1 && key.2 == found.2
        };
        let mut sets = compare(SETS, &[], &self.sets, set);
        // What else is said of all or some places is not listed by hand: it is more, read by eye.
        (sets.0.more, sets.0.falsely) = (sets.0.falsely, 0);
        sets.1.retain(|note| note.starts_with("missed"));
        [
            compare(QUANTITIES, MORE_QUANTITIES, &self.quantities, number),
            compare(FUNDING, MORE_FUNDING, &self.funding, word),
            compare(CONDITIONS, MORE_CONDITIONS, &self.conditions, word),
            compare(&named, &[], &self.named, |key, found| key == found),
            sets,
        ]
    }
}

/// Takes for each line of the key one fact that fits.
fn compare<K: std::fmt::Debug, F: std::fmt::Debug>(
    listed: &[K],
    more: &[K],
    found: &[F],
    fits: impl Fn(&K, &F) -> bool,
) -> (Counts, Vec<String>) {
    let mut left: Vec<&F> = found.iter().collect();
    let mut notes = Vec::new();
    let mut take = |key: &K| {
        let place = left.iter().position(|fact| fits(key, fact));
        place.map(|place| left.remove(place)).is_some()
    };
    let missed: Vec<&K> = listed.iter().filter(|key| !take(key)).collect();
    let taken = more.iter().filter(|key| take(key)).count();
    notes.extend(missed.iter().map(|key| format!("missed {key:?}")));
    notes.extend(left.iter().map(|fact| format!("false  {fact:?}")));
    (Counts { listed: listed.len(), missed: missed.len(), more: taken, falsely: left.len() }, notes)
}
