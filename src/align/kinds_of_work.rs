//! What kind of work a text speaks of.
//!
//! A promise is worded by its outcome and its report by the step that was reached: a home is opened, and the
//! report speaks of works and a handover; a policy is revised, and a draft went to a committee; a system is
//! replaced, and bids were scored and a contract was awarded. The two may share no word and still belong to
//! one kind of work. Each list holds the plain words of what a kind of work makes and of its usual steps.

use crate::base::{FixedState, stem};
use indexmap::IndexMap;
use std::sync::LazyLock;

/// Words of each kind of work, one of each stem. A word may belong to several.
#[rustfmt::skip]
const KINDS: &[&[&str]] = &[
    MEASUREMENT,
    // Buildings.
    &[
        "accommodation", "architect", "build", "ceiling", "centre", "commission", "construct", "contractor",
        "demolish", "demolition", "extension", "facility", "floor", "foundation", "groundwork", "handover",
        "home", "install", "lease", "occupy", "open", "planning", "premises", "refurbish", "renovate", "repair",
        "roof", "room", "snagging", "unit", "upgrade", "window", "wing",
    ],
    // Documents.
    &[
        "adopt", "approve", "assessment", "board", "cabinet", "chapter", "charter", "circulate", "code",
        "comment", "committee", "consultation", "draft", "edition", "endorse", "exhibition", "final",
        "finalise", "framework", "guidance", "guide", "handbook", "issue", "leaflet", "manual", "plan",
        "policy", "procedure", "protocol", "publication", "publish", "ratify", "redraft", "reissue", "report",
        "revise", "sign", "standard", "strategy", "submission", "submit", "template", "text", "toolkit",
        "update", "version",
    ],
    // Systems and equipment.
    &[
        "app", "application", "automate", "automatic", "configure", "dashboard", "database", "deploy", "device",
        "digital", "electronic", "hardware", "implement", "interface", "launch", "licence", "license", "live",
        "log", "migrate", "module", "network", "online", "pilot", "platform", "portal", "record", "register",
        "roll", "rollout", "software", "supplier", "switch", "system", "tablet", "technology", "test",
        "vendor", "website", "wifi",
    ],
    // Purchases and contracts.
    &[
        "acquire", "award", "bid", "bidder", "bought", "buy", "commission", "compete", "competition",
        "contract", "delivered", "delivery", "equipment", "framework", "hire", "lease", "preferred", "procure",
        "provider", "purchase", "quotation", "quote", "replace", "retender", "supplier", "supply", "tender",
        "vendor",
    ],
    // Posts and the people in them.
    &[
        "accepted", "advert", "advertise", "agency", "applicant", "appoint", "campaign", "candidate",
        "complement", "employ", "establishment", "fill", "fte", "headcount", "hire", "interview", "offer",
        "officer", "post", "recruit", "retention", "role", "secondment", "shortlist", "staff", "staffing",
        "start", "vacancy", "wte",
    ],
    // Training.
    &[
        "accredited", "attend", "certificate", "certified", "cohort", "competence", "course", "curriculum",
        "development", "elearning", "facilitator", "induction", "learn", "module", "participant", "programme",
        "qualification", "qualify", "refresher", "session", "skill", "teach", "train", "trainer", "workshop",
    ],
    // Money.
    &[
        "allocate", "bid", "budget", "business", "capital", "case", "cost", "fee", "finance", "financial",
        "fund", "grant", "invest", "money", "pay", "payment", "pool", "price", "revenue", "saving",
        "settlement", "spend", "treasury",
    ],
    // Asking and hearing people.
    &[
        "community", "consult", "discuss", "engage", "event", "families", "feedback", "forum", "group", "hear",
        "interviews", "listen", "meet", "panel", "parents", "participant", "partner", "patients", "public",
        "resident", "respond", "response", "roundtable", "stakeholder", "survey", "view", "workshop",
    ],
    // Agreements and law.
    &[
        "act", "agree", "agreement", "amend", "bill", "cabinet", "conclude", "drafting", "enact", "law",
        "legal", "legislate", "memorandum", "minister", "mou", "negotiate", "parliament", "partner",
        "partnership", "ratify", "regulation", "sign", "solicitor", "statute", "statutory", "terms", "treaty",
        "understanding",
    ],
    // Checks.
    &[
        "assure", "audit", "check", "dip", "examine", "exercise", "inspect", "monitor", "observe", "review",
        "sample", "spot", "test", "validate", "verify", "visit",
    ],
    // Bodies that steer.
    &[
        "board", "chair", "committee", "convene", "establish", "forum", "governance", "group", "meet",
        "member", "membership", "network", "panel", "partnership", "sponsor", "steering", "taskforce", "team",
        "terms",
    ],
];

/// Levels to be reached.
#[rustfmt::skip]
const MEASUREMENT: &[&str] = &[
    "achieve", "average", "backlog", "baseline", "cent", "compare", "compliance", "day", "decrease", "fall",
    "fell", "hour", "improve", "increase", "level", "median", "percent", "percentage", "performance", "quarter",
    "rate", "reach", "reduce", "reduction", "rise", "rose", "target", "threshold", "wait", "week",
];
const OF_MEASUREMENT: u16 = 1;

static KNOWN: LazyLock<IndexMap<String, u16, FixedState>> = LazyLock::new(|| {
    let mut known: IndexMap<String, u16, FixedState> = IndexMap::default();
    for (at, words) in KINDS.iter().enumerate() {
        for word in *words {
            *known.entry(stem(word)).or_default() |= 1 << at;
        }
    }
    known
});

/// The kinds of work that a word is of, a bit each. A percentage is of measurement.
pub(super) fn kinds_of(folded: &str, stem: &str) -> u16 {
    if folded.ends_with('%') { OF_MEASUREMENT } else { KNOWN.get(stem).copied().unwrap_or_default() }
}

/// The numbers of the kinds in such bits.
pub(super) fn numbers(mut kinds: u16) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let lowest = (kinds != 0).then_some(kinds.trailing_zeros());
        kinds &= kinds.wrapping_sub(1);
        lowest
    })
}

#[cfg(test)]
mod tests {
    use super::{KINDS, MEASUREMENT, OF_MEASUREMENT};
    use crate::base::stem;

    #[test]
    fn sorted_and_each_stem_once() {
        for words in KINDS {
            assert!(words.is_sorted_by(|one, other| one < other), "{words:?}");
            let mut stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
            stems.sort_unstable();
            let number = stems.len();
            stems.dedup();
            assert_eq!(stems.len(), number, "{words:?}");
        }
    }

    #[test]
    fn measurement_has_the_bit_that_percentages_get() {
        let at = KINDS.iter().position(|words| *words == MEASUREMENT);
        assert_eq!(at.map(|at| 1_u16 << at), Some(OF_MEASUREMENT));
    }
}
