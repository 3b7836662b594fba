//! A pair that may be linked, and the odds that it is.

use super::score::Wording;
use crate::model::LinkBasis;

/// Wording of even odds: a pair is as likely a link as not, where nothing else is known and nobody
/// competes.
const EVEN: f64 = 0.10;
/// Odds of two that stand under the same recommendation and share no word.
const UNDER_ONE_RECOMMENDATION: f64 = 0.05;
/// What two of one kind of work gain in wording under one recommendation, where few could answer.
const KIND_OF_WORK: f64 = 0.09;
/// How much less likely an entry is linked that says that it tells of more than was promised.
pub(crate) const BEYOND: f64 = 0.02;
/// The most that odds may be, so that sums keep the small ones.
const CERTAIN: f64 = 1e9;
/// What counts as speaking for a pair, as a factor of its odds.
const SPEAKS_FOR: f64 = 1.5;
/// The same of what its neighbours add, as a share of its wording.
const NEIGHBOURS_SPEAK: f64 = 0.25;

/// A pair that may be linked, and what speaks for it.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) left: usize,
    pub(crate) right: usize,
    /// Whether both name the same recommendation.
    pub(crate) bounded: bool,
    /// Whether the entry says that it tells of more than was promised.
    pub(crate) is_beyond: bool,
    pub(crate) wording: Wording,
    /// Cosine of the kinds of work that they speak of, where both name the same recommendation.
    pub(crate) kinds: f64,
    /// A score from the caller.
    pub(crate) extra: Option<f64>,
    /// What the wording of the action's neighbours with the same entry adds.
    pub(crate) neighbours: f64,
    /// How much likelier a link makes their owners, dates and order than chance does; 1 where nothing is
    /// known.
    pub(crate) owner: f64,
    pub(crate) date: f64,
    pub(crate) order: f64,
    /// How likely it is a link, in competition with all others.
    pub(crate) belief: f64,
}

impl Candidate {
    pub(super) fn new(left: usize, right: usize, bounded: bool, wording: Wording) -> Self {
        Self {
            left,
            right,
            bounded,
            is_beyond: false,
            wording,
            kinds: 0.0,
            extra: None,
            neighbours: 0.0,
            owner: 1.0,
            date: 1.0,
            order: 1.0,
            belief: 0.0,
        }
    }

    /// What wording and the caller's score say: 0 to 1.
    pub(crate) fn wording_score(&self) -> f64 {
        let own = self.wording.score();
        self.extra.map_or(own, |extra| f64::midpoint(own, extra))
    }

    /// The odds of a link before anybody competes.
    pub(crate) fn odds(&self) -> f64 {
        let kind = KIND_OF_WORK * self.kinds;
        let wording = odds_of_wording(self.wording_score() + self.neighbours + kind);
        let floor = if self.bounded { UNDER_ONE_RECOMMENDATION } else { 0.0 };
        let beyond = if self.is_beyond { BEYOND } else { 1.0 };
        ((wording + floor) * beyond * self.owner * self.date * self.order).min(CERTAIN)
    }

    /// All together on the scale of wording: what the pairing makes the most of.
    pub(crate) fn score(&self) -> f64 {
        EVEN * self.odds().powf(0.2)
    }

    pub(crate) fn basis(&self) -> Vec<LinkBasis> {
        let mut basis = Vec::new();
        let wording = self.wording_score();
        let by_order =
            self.order >= SPEAKS_FOR || wording > 0.0 && self.neighbours >= wording * NEIGHBOURS_SPEAK;
        for (speaks, name) in [
            (wording > 0.0 || self.kinds > 0.0, LinkBasis::Wording),
            (self.owner >= SPEAKS_FOR, LinkBasis::Owner),
            (by_order, LinkBasis::Order),
            (self.date >= SPEAKS_FOR, LinkBasis::Date),
        ] {
            if speaks {
                basis.push(name);
            }
        }
        basis
    }
}

/// The fifth power of wording over even wording: measured, the odds of a link grow about so fast.
pub(crate) fn odds_of_wording(score: f64) -> f64 {
    let times = score / EVEN;
    let square = times * times;
    (square * square * times).min(CERTAIN)
}
