//! One labelled plan and update, and what comes of comparing them.

use crate::{figures::Counts, readings::Readings};
use action_plan::{
    Comparison,
    import::Published,
    model::{ActionPlan, ChangeRecord, ProgressUpdate},
};
use std::collections::{BTreeMap, BTreeSet};

/// An action and an entry, by the labels' ids.
pub(crate) type Pair = (String, String);

/// A plan, its update, and the labels of both.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) plan: ActionPlan,
    pub(crate) update: ProgressUpdate,
    /// The published text, where one was read; then plan and update above are not used.
    pub(crate) published: Option<Published>,
    /// The labels' id of each id of plan and update that is called otherwise there.
    pub(crate) names: BTreeMap<String, String>,
    pub(crate) must: BTreeSet<Pair>,
    /// Links that count neither way.
    pub(crate) may: BTreeSet<Pair>,
    /// What is left out together: the recommendation of each action.
    pub(crate) parts: BTreeMap<String, String>,
    /// A line to show for each id.
    pub(crate) texts: BTreeMap<String, String>,
    pub(crate) outcomes: Vec<Outcome>,
}

/// The labels of one action's change.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) action: String,
    pub(crate) is_umbrella: bool,
    pub(crate) commitment: Option<String>,
    pub(crate) disposition: String,
    pub(crate) text_says_less: bool,
    pub(crate) not_obtained: bool,
    /// Other answers that are not wrong, by field.
    pub(crate) also: BTreeMap<String, Vec<String>>,
}

/// A link that was made, by the labels' ids.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    pub(crate) pair: Pair,
    pub(crate) score: f64,
    pub(crate) terms: Vec<String>,
}

#[derive(Debug)]
pub(crate) struct Result {
    pub(crate) name: String,
    pub(crate) size: (usize, usize, usize),
    pub(crate) made: Vec<Made>,
    pub(crate) plain: Counts,
    pub(crate) left_out: Counts,
    /// How sure and whether right, of every link that counts.
    pub(crate) sure: Vec<(f64, bool)>,
    pub(crate) readings: Option<Readings>,
    pub(crate) misses: Vec<String>,
}

impl Case {
    pub(crate) fn evaluate(&self) -> Result {
        match self.published.as_ref().and_then(|published| Some((published, published.latest_update()?))) {
            Some((published, update)) => self.hold_against(&published.compare(update)),
            None => self.hold_against(&Comparison::between(&self.plan, &self.update)),
        }
    }

    fn hold_against(&self, comparison: &Comparison<'_>) -> Result {
        let made: Vec<Made> = comparison
            .links()
            .iter()
            .filter_map(|link| {
                Some(Made {
                    pair: (self.named(link.action.as_str()), self.named(link.entry.as_ref()?.as_str())),
                    score: link.score,
                    terms: link.shared_terms.clone(),
                })
            })
            .collect();
        let records: BTreeMap<String, &ChangeRecord> =
            comparison.records().iter().map(|record| (self.named(record.action.as_str()), record)).collect();
        let readings = (!self.outcomes.is_empty()).then(|| Readings::of(&self.outcomes, &records));
        let mut misses = self.missed_links(&made);
        misses.extend(readings.iter().flat_map(|readings| readings.misses.iter().cloned()));
        let entries = comparison.update().map_or(0, |update| update.entries().len());
        Result {
            name: self.name.clone(),
            size: (comparison.plan().actions().len(), entries, self.must.len()),
            plain: self.counts(&made, |_| true, 0.0),
            left_out: self.left_out(&made),
            sure: made
                .iter()
                .filter(|link| !self.may.contains(&link.pair))
                .map(|link| (link.score, self.must.contains(&link.pair)))
                .collect(),
            readings,
            misses,
            made,
        }
    }

    fn named(&self, id: &str) -> String {
        if self.published.is_none() {
            return id.to_owned();
        }
        // What the labels do not have is shown with a mark.
        self.names.get(id).cloned().unwrap_or_else(|| format!("?{id}"))
    }

    /// Links of some parts of the plan at a threshold.
    fn counts(&self, made: &[Made], part: impl Fn(&str) -> bool, threshold: f64) -> Counts {
        let counts = |pair: &Pair| part(self.parts.get(&pair.0).map_or("", String::as_str));
        let given: BTreeSet<Pair> = made
            .iter()
            .filter(|link| link.score >= threshold && counts(&link.pair) && !self.may.contains(&link.pair))
            .map(|link| link.pair.clone())
            .collect();
        let wanted: BTreeSet<Pair> = self.must.iter().filter(|pair| counts(pair)).cloned().collect();
        Counts::of(&given, &wanted)
    }

    /// Every part at the threshold that is best for all the others; of equally good ones the lowest.
    fn left_out(&self, made: &[Made]) -> Counts {
        let mut thresholds: Vec<f64> = made.iter().map(|link| link.score).collect();
        thresholds.push(0.0);
        thresholds.sort_by(f64::total_cmp);
        thresholds.dedup();
        let parts: BTreeSet<&String> = self.parts.values().collect();
        let mut sum = Counts::default();
        for left_out in parts {
            let (mut best, mut best_f1) = (0.0, -1.0);
            for threshold in &thresholds {
                let f1 = self.counts(made, |part| part != left_out, *threshold).f1();
                if f1 > best_f1 {
                    (best, best_f1) = (*threshold, f1);
                }
            }
            sum.add(self.counts(made, |part| part == left_out, best));
        }
        sum
    }

    fn missed_links(&self, made: &[Made]) -> Vec<String> {
        let have: BTreeSet<&Pair> = made.iter().map(|link| &link.pair).collect();
        let text = |id: &str| self.texts.get(id).map_or("", String::as_str);
        let missing = self.must.iter().filter(|pair| !have.contains(pair)).map(|(action, entry)| {
            format!("link missing: {action} <- {entry}\n      {}\n      {}", text(action), text(entry))
        });
        let wrong = made
            .iter()
            .filter(|link| !self.must.contains(&link.pair) && !self.may.contains(&link.pair))
            .map(|Made { pair: (action, entry), score, terms }| {
                let shared = terms.join(", ");
                format!(
                    "link wrong at {score:.2}: {action} <- {entry} ({shared})\n      {}\n      {}",
                    text(action),
                    text(entry)
                )
            });
        missing.chain(wrong).collect()
    }
}

/// The beginning of a text, on one line.
pub(crate) fn line(text: &str) -> String {
    const LONG: usize = 90;
    let words: Vec<&str> = text.split_whitespace().collect();
    let joined = words.join(" ");
    match joined.char_indices().nth(LONG) {
        Some((at, _)) => format!("{}…", joined.get(..at).unwrap_or_default()),
        None => joined,
    }
}
