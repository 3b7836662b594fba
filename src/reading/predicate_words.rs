//! Closed lists of words that stand in or behind a chain of auxiliaries.
//!
//! From the grammar of English and from how reports on work are written in any field; none is taken from one
//! document.

/// Words that stand between an auxiliary and its verb, beside adverbs in `-ly`.
pub(super) const BETWEEN: [&str; 26] = [
    "now",
    "also",
    "already",
    "since",
    "then",
    "all",
    "both",
    "each",
    "just",
    "still",
    "ever",
    "so",
    "far",
    "first",
    "again",
    "therefore",
    "thus",
    "however",
    "nevertheless",
    "often",
    "soon",
    "once",
    "re",
    "co",
    "self",
    "pre",
];

/// Verbs of what may be.
pub(super) const POSSIBLE: [&str; 9] =
    ["can", "cannot", "can't", "could", "couldn't", "may", "might", "unable", "impossible"];

/// Participles and adjectives that put what follows into the future.
pub(super) const EXPECTED: [&str; 21] = [
    "anticipated",
    "arranged",
    "awaited",
    "earmarked",
    "envisaged",
    "expected",
    "hoped",
    "intended",
    "planned",
    "proposed",
    "programmed",
    "projected",
    "scheduled",
    "timetabled",
    "due",
    "targeted",
    "slated",
    "booked",
    "foreseen",
    "wanted",
    "pencilled",
];

/// Verbs of meaning to do a thing.
pub(super) const INTENDS: [&str; 8] =
    ["anticipate", "anticipates", "expect", "expects", "hope", "hopes", "intend", "intends"];

/// Words that are such verbs behind a pronoun, and nouns elsewhere.
pub(super) const INTENDS_OR_NOUN: [&str; 6] = ["aim", "aims", "plan", "plans", "propose", "proposes"];

/// Words that stand before a noun.
pub(super) const NOUN_FOLLOWS: [&str; 18] = [
    "a", "an", "the", "this", "that", "these", "those", "its", "their", "our", "his", "her", "any", "some",
    "all", "each", "every", "no",
];

/// Verbs of what is fixed for a day: "works begin in June".
pub(super) const FIXED_FOR: [&str; 24] = [
    "begin",
    "begins",
    "closes",
    "come",
    "comes",
    "commence",
    "commences",
    "completes",
    "concludes",
    "ends",
    "finishes",
    "follow",
    "follows",
    "go",
    "goes",
    "joins",
    "launches",
    "move",
    "moves",
    "open",
    "opens",
    "start",
    "starts",
    "takes",
];

/// Participles of what holds things up or is not settled.
pub(super) const LEFT_BEHIND: [&str; 12] = [
    "rescheduled",
    "rearranged",
    "reprogrammed",
    "delayed",
    "postponed",
    "paused",
    "suspended",
    "deferred",
    "stalled",
    "hampered",
    "halted",
    "disrupted",
];

/// Adjectives of what is so: "is live".
pub(super) const ADJECTIVES_DONE: [&str; 16] = [
    "accessible",
    "active",
    "available",
    "compliant",
    "complete",
    "compulsory",
    "effective",
    "fit",
    "full",
    "live",
    "mandatory",
    "open",
    "operational",
    "present",
    "up",
    "ready",
];

/// Adjectives of what is not so yet: "is incomplete".
pub(super) const ADJECTIVES_LEFT: [&str; 22] = [
    "absent",
    "awaiting",
    "behind",
    "below",
    "conditional",
    "contingent",
    "dependent",
    "imminent",
    "inadequate",
    "incomplete",
    "insufficient",
    "late",
    "ongoing",
    "outstanding",
    "overdue",
    "partial",
    "pending",
    "short",
    "underway",
    "unfinished",
    "unresolved",
    "vacant",
];

/// Nouns behind "in", "on", "under" of what is so.
pub(super) const PLACES_DONE: [&str; 8] =
    ["place", "use", "post", "operation", "force", "effect", "service", "site"];

/// Nouns behind "in", "on", "under", "at" of what goes on.
pub(super) const PLACES_LEFT: [&str; 27] = [
    "abeyance",
    "clearance",
    "construction",
    "consideration",
    "consultation",
    "course",
    "design",
    "development",
    "discussion",
    "discussions",
    "draft",
    "hand",
    "hold",
    "negotiation",
    "negotiations",
    "planning",
    "preparation",
    "procurement",
    "production",
    "progress",
    "review",
    "schedule",
    "track",
    "train",
    "training",
    "transit",
    "way",
];

/// Present tenses of what holds or recurs, beside those with an auxiliary.
pub(super) const PRESENT: [&str; 46] = [
    "hold",
    "allows",
    "appear",
    "applies",
    "appears",
    "attends",
    "attend",
    "comprises",
    "confirms",
    "contains",
    "covers",
    "enables",
    "ensures",
    "follows",
    "forms",
    "gives",
    "goes",
    "go",
    "holds",
    "includes",
    "lists",
    "meets",
    "meet",
    "offers",
    "operates",
    "operate",
    "prescribes",
    "provides",
    "publishes",
    "receives",
    "receive",
    "records",
    "reports",
    "requires",
    "runs",
    "run",
    "serves",
    "sets",
    "shows",
    "sits",
    "sit",
    "stands",
    "takes",
    "take",
    "uses",
    "works",
];
