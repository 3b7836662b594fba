//! How well owners and dates go with the items of a row.

use super::column_list::Sense;
use super::outline::Outline;
use super::owner_column::OwnerValue;
use super::piece::Piece;
use super::wording::{Weighed, Wording, Words};
use crate::base::{abbreviations, fold, same_folded, tokens};
use crate::model::{Status, Timescale};

/// What an entry is likely to answer: plan actions of the same recommendation with their owners.
#[derive(Debug, Default)]
pub(super) struct Hints {
    /// The words of each action, and of its owners.
    pub(super) actions: Vec<(Words, Words)>,
}

/// What is known when lists are matched by sense.
#[derive(Debug)]
pub(super) struct Surroundings<'a> {
    pub(super) wording: &'a Wording,
    /// Words of the items of this strand, by index.
    pub(super) words: &'a [Words],
    /// For entries.
    pub(super) hints: Option<&'a Hints>,
    pub(super) section: usize,
    /// Whether these documents print a status again for each entry that it is of.
    pub(super) prints_each: bool,
}

/// Most slots and most values that are weighed; with more, all weigh the same.
const MOST: usize = 200;

/// Weights of one row, made once.
#[derive(Debug, Default)]
pub(super) struct Scores {
    values: usize,
    fit: Vec<f64>,
    alike: Vec<f64>,
    without: Vec<f64>,
    repeats: Vec<bool>,
    glued: Vec<bool>,
    share: f64,
}

impl Sense for Scores {
    fn fit(&self, slot: usize, value: usize) -> f64 {
        self.fit.get(slot * self.values + value).copied().unwrap_or(0.0)
    }

    fn alike(&self, slot: usize) -> f64 {
        self.alike.get(slot).copied().unwrap_or(0.0)
    }

    fn without(&self, slot: usize) -> f64 {
        self.without.get(slot).copied().unwrap_or(-0.5)
    }

    fn repeats(&self, value: usize) -> bool {
        self.repeats.get(value).copied().unwrap_or(false)
    }

    fn share(&self) -> f64 {
        self.share
    }

    fn is_glued(&self, value: usize) -> bool {
        self.glued.get(value).copied().unwrap_or(false)
    }
}

impl Scores {
    /// Makes it dearer to share a value: another column of the row has as many values, or values that are of two items
    /// are printed twice, so that rather an item is without one.
    pub(super) fn agreed(mut self, is_agreed: bool) -> Self {
        self.share = if is_agreed { -0.2 } else { 0.0 };
        self
    }

    /// Weighs owners against the items at `slots`.
    ///
    /// An owner goes with an item that names it (rare words of it stand in the text), and with an entry like an
    /// action that it owns. An item is the costlier to leave without an owner the surer it answers something.
    pub(super) fn of_owners(
        values: &[OwnerValue],
        slots: &[usize],
        outline: &Outline,
        around: &Surroundings<'_>,
    ) -> Self {
        let mut scores =
            Self { glued: values.iter().map(|value| value.is_glued).collect(), ..Self::default() };
        if slots.len() > MOST || values.len() > MOST {
            return scores;
        }
        scores.repeats = repeats(values.iter().map(|value| value.piece.text.as_str()));
        scores.alike = neighbours(slots, outline, around);
        let near = Near::of(slots, around);
        scores.without = slots
            .iter()
            .enumerate()
            .map(|(slot, at)| match outline.drafts.get(*at) {
                Some(draft) if draft.parent.is_some() => -0.02,
                _ => -0.35 - 0.6 * near.importance(slot),
            })
            .collect();
        let hinted: Vec<Weighed<'_>> =
            owners_hinted(around).map(|owners| around.wording.weigh_owner(owners)).collect();
        let likeness: Vec<Vec<f64>> = values
            .iter()
            .map(|value| {
                let own = around.wording.weigh_owner(&value.owner_words);
                hinted.iter().map(|owners| around.wording.alike_owners(owners, &own)).collect()
            })
            .collect();
        scores.values = values.len();
        for (slot, at) in slots.iter().enumerate() {
            for (value, likeness) in values.iter().zip(&likeness) {
                let named = around
                    .words
                    .get(*at)
                    .map_or(0.0, |words| 0.5 * around.wording.part_in(&value.words, words));
                let hinted =
                    near.row(slot).iter().zip(likeness).map(|(near, alike)| near * (1.8 * alike - 0.6));
                let hinted = hinted.fold(f64::NEG_INFINITY, f64::max);
                let hinted = if hinted.is_finite() { hinted.clamp(-0.5, 1.5) } else { 0.0 };
                scores.fit.push(named + hinted);
            }
        }
        scores
    }

    /// Weighs dates and status words against the items at `slots`.
    ///
    /// A date goes with an item that has its words; a status, in a plan, with the tense of the text.
    pub(super) fn of_labels(
        values: &[Piece],
        slots: &[usize],
        outline: &Outline,
        around: &Surroundings<'_>,
    ) -> Self {
        let mut scores = Self::default();
        if slots.len() > MOST || values.len() > MOST {
            return scores;
        }
        scores.repeats = repeats(values.iter().map(|value| value.text.as_str()));
        scores.alike = neighbours(slots, outline, around);
        let near = Near::of(slots, around);
        scores.without = slots
            .iter()
            .enumerate()
            .map(|(slot, at)| match outline.drafts.get(*at) {
                Some(draft) if draft.is_umbrella => -0.1,
                Some(draft) if draft.parent.is_some() => -0.25,
                _ => -0.25 - 0.6 * near.importance(slot),
            })
            .collect();
        let labels: Vec<Label> = values.iter().map(|value| Label::of(&value.text)).collect();
        scores.values = values.len();
        for at in slots {
            let text = outline.drafts.get(*at).map(|draft| fold(&draft.piece.text)).unwrap_or_default();
            scores.fit.extend(labels.iter().map(|label| label.fit(&text, around.hints.is_none())));
        }
        scores
    }
}

fn repeats<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<bool> {
    let mut before: Option<&str> = None;
    texts
        .map(|text| {
            let same = before.is_some_and(|before| same_folded(before, text));
            before = Some(text);
            same
        })
        .collect()
}

/// How much each item speaks of the same as the one before it: wholly, where it uses an abbreviation that the one before
/// explains and that few items use ("the Standards Team (ST)", then "the ST"): one that most use names whoever acts.
fn neighbours(slots: &[usize], outline: &Outline, around: &Surroundings<'_>) -> Vec<f64> {
    const FEW: usize = 2;
    let words = |slot: usize| slots.get(slot).and_then(|at| around.words.get(*at));
    let texts: Vec<&str> = slots
        .iter()
        .map(|at| outline.drafts.get(*at).map_or("", |draft| draft.piece.text.as_str()))
        .collect();
    let goes_on = |before: &str, own: &str| {
        abbreviations(before).iter().any(|abbreviation| {
            let short = abbreviation.short.as_str();
            uses(own, short) && texts.iter().filter(|text| uses(text, short)).count() <= FEW
        })
    };
    (0..slots.len())
        .map(|slot| {
            let Some(before) = slot.checked_sub(1) else { return 0.0 };
            if let (Some(before), Some(own)) = (texts.get(before), texts.get(slot))
                && goes_on(before, own)
            {
                return 1.0;
            }
            match (words(before), words(slot)) {
                (Some(before), Some(own)) => around.wording.same_topic(before, own),
                _ => 0.0,
            }
        })
        .collect()
}

/// Whether a text uses an abbreviation, of one or of several.
fn uses(text: &str, short: &str) -> bool {
    text.contains(short)
        && tokens(text).any(|token| {
            let printed = token.span.of(text);
            printed.strip_suffix('s').unwrap_or(printed) == short
        })
}

/// How near each item is to each action that it may answer.
struct Near {
    actions: usize,
    weights: Vec<f64>,
    importance: Vec<f64>,
}

impl Near {
    fn of(slots: &[usize], around: &Surroundings<'_>) -> Self {
        let Some(hints) = around.hints else {
            return Self { actions: 0, weights: Vec::new(), importance: vec![0.35; slots.len()] };
        };
        let weighed: Vec<Weighed<'_>> =
            hints.actions.iter().map(|(action, _)| around.wording.weigh(action)).collect();
        let actions = weighed.len();
        let mut near = Vec::with_capacity(slots.len() * actions);
        for at in slots {
            let item = around.words.get(*at).map(|words| around.wording.weigh(words));
            near.extend(
                weighed
                    .iter()
                    .map(|action| item.as_ref().map_or(0.0, |item| around.wording.alike(action, item))),
            );
        }
        let best: Vec<f64> = (0..actions)
            .map(|action| near.iter().skip(action).step_by(actions.max(1)).copied().fold(0.0, f64::max))
            .collect();
        // what another entry answers better is half answered
        let importance = near
            .chunks(actions.max(1))
            .map(|row| {
                row.iter()
                    .zip(&best)
                    .map(|(near, best)| if best > near { 0.5 * near } else { *near })
                    .fold(0.0, f64::max)
            })
            .collect();
        Self { actions, weights: near, importance }
    }

    fn row(&self, slot: usize) -> &[f64] {
        self.weights.get(slot * self.actions..(slot + 1) * self.actions).unwrap_or_default()
    }

    fn importance(&self, slot: usize) -> f64 {
        self.importance.get(slot).copied().unwrap_or(0.0)
    }
}

fn owners_hinted<'a>(around: &'a Surroundings<'_>) -> impl Iterator<Item = &'a Words> {
    around.hints.into_iter().flat_map(|hints| &hints.actions).map(|(_, owners)| owners)
}

/// A date or status cell as far as it can be told in a text.
struct Label {
    words: Vec<String>,
    is_done: bool,
}

impl Label {
    fn of(text: &str) -> Self {
        let words = fold(text).split(' ').filter(|word| word.len() > 2).map(str::to_owned).collect();
        Self { words, is_done: Timescale::read(text).status.is_some_and(Status::is_closed) }
    }

    fn fit(&self, text: &str, by_tense: bool) -> f64 {
        let met = self.words.iter().filter(|word| text.contains(word.as_str())).count();
        let count = |count: usize| u32::try_from(count).map_or(0.0, f64::from);
        let shared = if self.words.is_empty() { 0.0 } else { count(met) / count(self.words.len()) };
        let looks_on = text.contains(" will ") || text.starts_with("will ");
        let past = ["has been", "have been", "have now", "has now", "was ", "were "];
        let looks_back = past.iter().any(|past| text.contains(past));
        let tense = match (self.is_done, looks_on, looks_back) {
            _ if !by_tense => 0.0,
            (true, false, true) | (false, true, false) => 0.15,
            (true, true, false) | (false, false, true) => -0.15,
            _ => 0.0,
        };
        0.6 * shared + tense
    }
}
