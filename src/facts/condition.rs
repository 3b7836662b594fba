//! What a promise hangs on.

use super::words::Words;
use crate::{base::Span, model::closed::closed_list};
use serde::{Deserialize, Serialize};

closed_list! {
    /// What a condition is about.
    ///
    /// ```
    /// use action_plan::facts::{ConditionKind, conditions};
    /// let found = conditions("Posts will be filled, subject to funding, once the building is safe.");
    /// assert_eq!(found[0].kind, ConditionKind::Funding);
    /// assert_eq!(found[1].kind, ConditionKind::Design);
    /// ```
    ConditionKind {
        /// Somebody has to agree, approve or conclude.
        Decision = "decision",
        /// Buildings, space, safety of a design.
        Design = "design",
        /// Money.
        Funding = "funding",
        /// None of these.
        Other = "other",
        /// How many people there will be.
        Population = "population",
        /// Equipment or services to be bought.
        Procurement = "procurement",
        /// Posts to be filled.
        Recruitment = "recruitment",
        /// Enough staff.
        Staffing = "staffing",
    }
}

closed_list! {
    /// What became of a condition.
    ///
    /// No text says it of itself: whoever compares a plan with its update fills it in.
    ///
    /// ```
    /// use action_plan::facts::ConditionFate;
    /// assert_eq!("part_met".parse(), Ok(ConditionFate::PartMet));
    /// ```
    ConditionFate {
        /// It did not come about.
        Failed = "failed",
        /// It came about.
        Met = "met",
        /// Some of it came about.
        PartMet = "part_met",
        /// Said to be open still.
        Pending = "pending",
        /// Nothing is said of it.
        Unreported = "unreported",
    }
}

/// A condition as a text states it.
///
/// ```
/// use action_plan::facts::{ConditionKind, conditions};
/// let text = "A second room will open where staffing levels allow.";
/// let found = &conditions(text)[0];
/// assert_eq!((found.text.as_str(), found.kind), ("where staffing levels allow", ConditionKind::Staffing));
/// assert_eq!(found.span.of(text), found.text);
/// assert_eq!(found.fate, None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Condition {
    /// From its first word to the end of its clause.
    pub span: Span,
    /// The words, white space folded.
    pub text: String,
    /// What it is about.
    pub kind: ConditionKind,
    /// What became of it; none until somebody compares.
    #[serde(default)]
    pub fate: Option<ConditionFate>,
}

/// These open a condition wherever they stand.
const ALWAYS: &[&str] = &[
    "subject to",
    "dependent on",
    "dependent upon",
    "depending on",
    "depends on",
    "depend on",
    "contingent on",
    "contingent upon",
    "conditional on",
    "conditional upon",
    "on condition that",
    "on the condition that",
    "provided that",
    "providing that",
    "provided there",
    "so long as",
    "as long as",
    "unless",
    "in the event that",
    "in the event of",
    "assuming that",
    "determined by",
    "at the request of",
    "with the agreement of",
    "with the approval of",
    "pending",
];
/// These open one where a word of allowing follows in the clause: "where space allows".
const ALLOWED: &[&str] = &["where", "as", "when", "if"];
const ALLOWS: &[&str] = &["allow", "allows", "permit", "permits", "becomes", "become"];
/// "test if", "see whether if": a question, not a condition.
const ASKS: &[&str] = &[
    "ask",
    "asked",
    "ascertain",
    "assess",
    "check",
    "confirm",
    "consider",
    "decide",
    "determine",
    "establish",
    "evaluate",
    "explore",
    "identify",
    "know",
    "monitor",
    "on",
    "review",
    "see",
    "test",
    "unclear",
    "understand",
    "wonder",
    "as",
    "even",
];
/// "following procurement" waits for something; "following the report" only tells the order.
const AWAITED: &[&str] = &[
    "agreement",
    "appointment",
    "approval",
    "authorisation",
    "clearance",
    "confirmation",
    "consultation",
    "procurement",
    "recruitment",
    "sign",
    "approvals",
    "tender",
];

/// Stems that tell the kind. The kinds are tried in this order.
const KINDS: &[(ConditionKind, &[&str])] = &[
    (
        ConditionKind::Funding,
        &["fund", "budget", "spending", "financ", "money", "affordab", "bid", "grant", "resourc"],
    ),
    (ConditionKind::Recruitment, &["recruit", "appoint", "vacanc", "hire"]),
    (ConditionKind::Procurement, &["procure", "purchas", "contract", "tender", "supplie"]),
    (ConditionKind::Staffing, &["staff", "workforce", "headcount", "personnel"]),
    (
        ConditionKind::Design,
        &[
            "design",
            "safe",
            "infrastructure",
            "space",
            "building",
            "premises",
            "technical",
            "planning",
            "site",
        ],
    ),
    (
        ConditionKind::Decision,
        &[
            "approv",
            "agree",
            "decision",
            "decid",
            "allocation",
            "assessment",
            "sign",
            "success",
            "request",
            "consult",
            "content",
            "permission",
            "consent",
            "minister",
            "accept",
            "opportunit",
            "clearance",
            "authoris",
            "legislat",
            "outcome",
            "confirm",
        ],
    ),
    (ConditionKind::Population, &["population", "demand", "number", "capacity", "projected", "intake"]),
];
/// No condition is longer, whatever its punctuation.
const LONGEST: usize = 40;

/// The conditions that a text states, in order; their fates are left open. Questions ("to test if …") and mere
/// order ("once a month", "following the report") are none. Linear.
///
/// ```
/// use action_plan::facts::conditions;
/// assert!(conditions("We will test if it works, once a month, following the report.").is_empty());
/// ```
pub fn conditions(text: &str) -> Vec<Condition> {
    read(&Words::new(text))
}

pub(super) fn read(words: &Words<'_>) -> Vec<Condition> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some(marker) = marker(words, at) else {
            at += 1;
            continue;
        };
        let last = end(words, at, at + marker - 1);
        let kind = kind(words, at, last, marker);
        found.push(Condition { span: words.span(at, last), text: words.print(at, last), kind, fate: None });
        at = last + 1;
    }
    found
}

/// How many words the marker of a condition has that stands here.
fn marker(words: &Words<'_>, at: usize) -> Option<usize> {
    if let Some((_, count)) = words.phrase(at, ALWAYS) {
        return Some(count);
    }
    let before = words.before(at, 1);
    let next = words.form(at + 1);
    match words.form(at) {
        "if" if ASKS.contains(&before) => None,
        "if" if matches!(next, "possible" | "any" | "not" | "so") => None,
        // "if this is possible" asks.
        "if" if words.form(at + 3) == "possible" => None,
        "if" => Some(1),
        "once" if matches!(next, "again" | "more" | "every" | "per" | "in") || before == "at" => None,
        "once"
            if next == "a" && matches!(words.form(at + 2), "day" | "week" | "month" | "quarter" | "year") =>
        {
            None
        }
        "once" => words.runs_on(at).then_some(1),
        "following" if AWAITED.contains(&next) && words.runs_on(at) => Some(1),
        form if ALLOWED.contains(&form) && allowed(words, at) => Some(1),
        _ => None,
    }
}

/// Whether a word of allowing follows soon in the clause.
fn allowed(words: &Words<'_>, at: usize) -> bool {
    let last = words.clause_end(at, 6);
    (at + 2..=last).any(|word| {
        let becomes = matches!(words.form(word), "becomes" | "become");
        ALLOWS.contains(&words.form(word)) && (!becomes || words.form(word + 1) == "available")
    })
}

/// The last word: where the clause ends, and before a word that opens another condition or goes back to the main
/// clause. A verb of allowing closes its clause by itself.
fn end(words: &Words<'_>, at: usize, marker: usize) -> usize {
    let clause = words.clause_end(marker, LONGEST);
    let mut last = marker;
    while last < clause {
        let next = words.form(last + 1);
        let closes =
            matches!(words.form(last), "allow" | "allows" | "permit" | "permits") && last > marker + 1;
        let opens = matches!(next, "however" | "whilst" | "although" | "but")
            || words.phrase(last + 1, ALWAYS).is_some();
        if ALLOWED.contains(&words.form(at)) && words.form(at) != "if" && closes || opens {
            break;
        }
        last += 1;
    }
    last
}

fn kind(words: &Words<'_>, at: usize, last: usize, marker: usize) -> ConditionKind {
    // "determined by" and "at the request of" would name a decision each time: the words after them tell more.
    let told = |(kind, stems): &(ConditionKind, &[&str])| {
        let here =
            (at + marker..=last).any(|word| stems.iter().any(|stem| words.form(word).starts_with(stem)));
        here.then_some(*kind)
    };
    let by_marker = match words.form(at + marker.saturating_sub(2)) {
        "request" | "agreement" | "approval" => ConditionKind::Decision,
        _ => ConditionKind::Other,
    };
    KINDS.iter().find_map(told).unwrap_or(by_marker)
}
