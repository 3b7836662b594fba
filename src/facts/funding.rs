//! What is said of money: asked for, got, refused.

use super::{
    period::{Period, periods},
    quantity::Quantity,
    words::Words,
};
use crate::{base::Span, model::closed::closed_list};
use serde::{Deserialize, Serialize};
use std::ops::Range;

closed_list! {
    /// By what way money or help is to come.
    ///
    /// ```
    /// use action_plan::facts::{FundingKind, funding};
    /// assert_eq!(funding("The grant was renewed.")[0].kind, FundingKind::Grant);
    /// ```
    FundingKind {
        /// Made part of the standing budget.
        Baseline = "baseline",
        /// A bid.
        Bid = "bid",
        /// A grant.
        Grant = "grant",
        /// A nomination or an application, also for help in kind.
        Nomination = "nomination",
        /// Funding, by no way that is named.
        Other = "other",
        /// Money left over.
        Underspend = "underspend",
    }
}

closed_list! {
    /// What the text says came of it.
    ///
    /// ```
    /// use action_plan::facts::{FundingOutcome, funding};
    /// let text = "The bid was not approved. However, funding has been secured for one year.";
    /// let outcomes: Vec<_> = funding(text).iter().map(|fact| fact.outcome).collect();
    /// assert_eq!(outcomes, [FundingOutcome::Refused, FundingOutcome::PartFallback]);
    /// ```
    FundingOutcome {
        /// Nothing.
        NotStated = "not_stated",
        /// Something smaller or other than what was asked for, after a refusal.
        PartFallback = "part_fallback",
        /// Refused.
        Refused = "refused",
        /// Got.
        Secured = "secured",
        /// Asked for, or to be asked for.
        Sought = "sought",
    }
}

/// What one sentence says of money.
///
/// ```
/// use action_plan::facts::{FundingKind, FundingOutcome, funding};
/// let text = "A grant of £40k was awarded for the reading room until April 2027.";
/// let fact = &funding(text)[0];
/// assert_eq!((fact.kind, fact.outcome), (FundingKind::Grant, FundingOutcome::Secured));
/// assert_eq!(fact.amount.as_ref().map(|amount| amount.low), Some(40_000.0));
/// assert_eq!(fact.until.as_deref(), Some("April 2027"));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FundingFact {
    /// The sentence; where it names several amounts, the amount.
    pub span: Span,
    /// By what way.
    pub kind: FundingKind,
    /// How much, where it is said.
    #[serde(default)]
    pub amount: Option<Quantity>,
    /// Over what time, as printed.
    #[serde(default)]
    pub period: Option<String>,
    /// What came of it.
    pub outcome: FundingOutcome,
    /// When it ends, as printed.
    #[serde(default)]
    pub until: Option<String>,
}

const REFUSED: &[&str] = &[
    "unsuccessful",
    "unsuccessfully",
    "refused",
    "rejected",
    "declined",
    "unfunded",
    "turned down",
    "fell through",
];
const GOT: &[&str] = &[
    "secured",
    "approved",
    "awarded",
    "agreed",
    "renewed",
    "baselined",
    "invested",
    "allocated",
    "granted",
    "received",
    "funded",
    "successful",
    "obtained",
    "allowed",
    "used underspend",
    "used",
    "extended",
    "investing",
    "provided",
];
const SOUGHT: &[&str] = &[
    "submit",
    "submitted",
    "submitting",
    "seek",
    "seeking",
    "sought",
    "apply",
    "applied",
    "applying",
    "requested",
    "requesting",
    "bidding",
    "bid for",
    "pursue",
    "pursuing",
];
const INSTEAD: &[&str] = &[
    "however",
    "instead",
    "although",
    "nevertheless",
    "in lieu",
    "alternatively",
    "in the meantime",
    "only",
];

/// What a text says of money, in order: a fact a sentence, or one an amount where there are several. Mere wishes
/// ("as funding allows") are [conditions](super::conditions()) and no facts. Linear.
///
/// ```
/// use action_plan::facts::funding;
/// assert!(funding("We will do so as funding allows; we grant that it is late.").is_empty());
/// ```
pub fn funding(text: &str) -> Vec<FundingFact> {
    let words = Words::new(text);
    read(&words, &super::quantity::read(&words))
}

pub(super) fn read(words: &Words<'_>, quantities: &[Quantity]) -> Vec<FundingFact> {
    let mut found: Vec<FundingFact> = Vec::new();
    let mut refused = false;
    for range in words.sentences() {
        let whole = words.span(range.start, range.end.saturating_sub(1));
        let first = quantities.partition_point(|quantity| quantity.span.start < whole.start);
        let last = quantities.partition_point(|quantity| quantity.span.start < whole.end);
        let amounts: Vec<&Quantity> = quantities
            .get(first..last)
            .unwrap_or(&[])
            .iter()
            .filter(|quantity| quantity.unit.is_money())
            .collect();
        let Some(kind) = kind(words, range, !amounts.is_empty()) else { continue };
        let outcome = outcome(words, range, kind, refused);
        let says_little = matches!(kind, FundingKind::Other | FundingKind::Nomination);
        let certain = !says_little || !amounts.is_empty() || outcome != FundingOutcome::NotStated;
        if !certain && !review(words, range) {
            continue;
        }
        refused |= outcome == FundingOutcome::Refused;
        let times = periods(words, range.clone());
        let until = times.iter().find_map(|period| until(words, *period));
        let printed = |period: &Period| words.print(period.first, period.last);
        let period =
            times.iter().find(|period| !period.deadline && period.times_a_year.is_none()).map(printed);
        let fact = FundingFact { span: whole, kind, amount: None, period, outcome, until };
        match amounts.as_slice() {
            [] => found.push(fact),
            [amount] => found.push(FundingFact { amount: Some((*amount).clone()), ..fact }),
            several => found.extend(several.iter().map(|amount| FundingFact {
                span: amount.span,
                amount: Some((*amount).clone()),
                period: amount.period.clone(),
                ..fact.clone()
            })),
        }
    }
    found
}

/// Whether the sentence is about money or help asked for, and by what way.
fn kind(words: &Words<'_>, range: &Range<usize>, amount: bool) -> Option<FundingKind> {
    let mut kind = None;
    let mut asked = false;
    for at in range.clone() {
        let article =
            matches!(words.before(at, 1), "a" | "the" | "of" | "this" | "our" | "its" | "renewed" | "small");
        let here = match words.form(at) {
            "bid" | "bids" if words.before(at, 1) != "to" => FundingKind::Bid,
            "application" | "applications" if is_of_a_name(words, at) || is_for_leave(words, at) => continue,
            "nomination" | "nominations" | "application" | "applications" => FundingKind::Nomination,
            "grant" if article || matches!(words.form(at + 1), "funding" | "of") => FundingKind::Grant,
            "grants" => FundingKind::Grant,
            "underspend" | "underspends" => FundingKind::Underspend,
            "baselined" => FundingKind::Baseline,
            "fund" | "funds"
                if matches!(words.before(at, 1), "innovation" | "investment" | "a" | "development") =>
            {
                continue;
            }
            "fund" | "funded" | "funding" | "funds" | "budget" | "invest" | "invested" | "investing" => {
                FundingKind::Other
            }
            "submitted" | "submit" | "unsuccessful" | "successful" | "support" | "approved" => {
                asked |= words.form(at) != "support" && !is_of_a_name(words, at);
                continue;
            }
            _ => continue,
        };
        // The way that says more wins: a bid for funding is a bid.
        kind = Some(
            kind.map_or(here, |earlier: FundingKind| if rank(here) < rank(earlier) { here } else { earlier }),
        );
    }
    match kind {
        // An application for a licence, not for money: only where it is said to be made or answered.
        Some(FundingKind::Nomination) if !asked => None,
        None if amount => Some(FundingKind::Other),
        kind => kind,
    }
}

/// Whether an application is for leave to do or to be something, and for no money or help.
fn is_for_leave(words: &Words<'_>, at: usize) -> bool {
    const LEAVE: &[&str] = &[
        "accreditation",
        "bail",
        "candidacy",
        "employment",
        "exemption",
        "leave",
        "licence",
        "licences",
        "license",
        "membership",
        "parole",
        "permission",
        "permits",
        "planning",
        "recognition",
        "registration",
        "release",
        "status",
    ];
    words.form(at + 1) == "for" && (at + 2..at + 5).any(|next| LEAVE.contains(&words.form(next)))
}

fn rank(kind: FundingKind) -> usize {
    match kind {
        FundingKind::Bid => 0,
        FundingKind::Nomination => 1,
        FundingKind::Grant => 2,
        FundingKind::Underspend => 3,
        FundingKind::Baseline => 4,
        FundingKind::Other | FundingKind::Unknown => 5,
    }
}

/// What came of it, by the words of the sentence. A refusal outweighs: "was submitted but refused".
fn outcome(
    words: &Words<'_>,
    range: &Range<usize>,
    kind: FundingKind,
    refused_before: bool,
) -> FundingOutcome {
    let (mut got, mut sought, mut instead, mut hypothetical, mut less) = (false, false, false, false, false);
    for at in range.clone() {
        instead |= words.phrase(at, INSTEAD).is_some();
        hypothetical |= matches!(words.form(at), "would" | "should");
        sought |= !hypothetical && seeks(words, at, kind);
        if words.phrase(at, REFUSED).is_some() {
            return FundingOutcome::Refused;
        }
        if words.phrase(at, GOT).is_none() || is_of_a_name(words, at) {
            continue;
        }
        let near = |list: &[&str]| (1..=6).any(|back| list.contains(&words.before(at, back)));
        let negated =
            (1..=3).any(|back| matches!(words.before(at, back), "not" | "never" | "wasn't" | "weren't"));
        if negated {
            if !near(&["if", "whether"]) && !matches!(words.form(at), "investing" | "invested" | "used") {
                return FundingOutcome::Refused;
            }
        } else if !near(&["will", "if", "once", "would", "could", "may", "might", "subject", "to"])
            && is_got(words, at)
        {
            got = true;
            less |= words.before(at, 1) == "only";
        }
    }
    match (got, sought) {
        (true, _) if less || (instead && refused_before) => FundingOutcome::PartFallback,
        (true, _) => FundingOutcome::Secured,
        (false, true) => FundingOutcome::Sought,
        (false, false) => FundingOutcome::NotStated,
    }
}

/// Whether money is asked for here. "Seeking to improve" asks for none, unless a bid is spoken of.
fn seeks(words: &Words<'_>, at: usize, kind: FundingKind) -> bool {
    let aims = words.form(at + 1) == "to" && words.blank(at);
    words.phrase(at, SOUGHT).is_some() && !(aims && kind == FundingKind::Other)
}

/// A capital within a sentence: "Approved Premises" were not approved.
fn is_of_a_name(words: &Words<'_>, at: usize) -> bool {
    words.capitalised(at) && !words.opens(at)
}

/// Some words tell of getting money only with an auxiliary before them: "funded roles" describes the roles.
fn is_got(words: &Words<'_>, at: usize) -> bool {
    let auxiliary = (1..=3).any(|back| {
        matches!(
            words.before(at, back),
            "has" | "have" | "had" | "was" | "were" | "been" | "is" | "are" | "be" | "got" | "we"
        )
    });
    match words.form(at) {
        "funded" | "provided" | "used" | "successful" | "extended" | "allowed" | "agreed" => auxiliary,
        _ => true,
    }
}

/// Funding that hangs on a review of spending is being sought, though no word of seeking stands there.
fn review(words: &Words<'_>, range: &Range<usize>) -> bool {
    range.clone().any(|at| {
        words.starts(at, "spending review").is_some() || words.starts(at, "spending round").is_some()
    })
}

/// `until April 2027`, `to March 2026`; not the second half of `2025 to 2026`.
fn until(words: &Words<'_>, period: Period) -> Option<String> {
    let lead = if matches!(words.form(period.first), "until" | "to") {
        period.first
    } else {
        period.first.checked_sub(1).filter(|at| matches!(words.form(*at), "until"))?
    };
    Some(words.print(lead + 1, period.last))
}
