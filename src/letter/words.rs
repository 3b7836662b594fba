//! Words of general English that the statements of a letter are told by.
//!
//! Closed lists of grammar and of official correspondence in any field. They were written on the grammar and on
//! made-up letters and then tried on a published one; no entry is a phrase of one letter.

/// Stems of verbs that only bring what is said: "I can confirm that …".
pub(super) const REPORTS: &[&str] = &[
    "confirm", "announc", "note", "awar", "reassur", "assur", "stress", "report", "say", "said", "tell", "told",
    "inform", "pleas", "glad", "know", "acknowledg", "understand", "found", "find", "add", "explain", "emphasis",
    "recal", "see", "learn", "promis", "determin",
];
/// Between such a verb and its "that".
pub(super) const BESIDE_REPORTS: &[&str] =
    &["you", "last", "year", "month", "week", "today", "recently", "also", "yesterday", "earlier", "all"];
/// Stems of verbs of belief: what follows is held, not done.
pub(super) const BELIEFS: &[&str] = &["believ", "think", "feel", "hope", "trust"];
/// Stems of verbs by which a letter takes up what it answers: "you ask", "the Committee recommends".
pub(super) const ASKS: &[&str] = &[
    "mention", "ask", "recommend", "rais", "suggest", "request", "query", "enquir", "express", "point", "call",
    "note", "refer", "highlight", "describ", "urg", "rightli",
];
/// Stems of verbs of writing to one another.
pub(super) const CORRESPONDS: &[&str] = &["write", "wrote", "written", "repli", "receiv", "send", "sent", "updat"];

/// Behind "it is", before "that": a view.
pub(super) const VIEWS_THAT: &[&str] = &["important", "essential", "vital", "right", "crucial", "clear", "critical"];
/// Stems of verbs that set another's work going.
pub(super) const SETS_GOING: &[&str] = &["support", "commiss", "fund", "begin", "began", "start", "launch", "initi"];
/// Stems of verbs of getting money.
pub(super) const GETS: &[&str] = &["secur", "obtain", "win", "award"];

/// Phrases of courtesy.
pub(super) const COURTESIES: &[&str] = &[
    "thank you", "thanks", "grateful", "i welcome", "we welcome", "i appreciate", "we appreciate", "your interest",
    "you welcome", "apologies", "apologise", "i am sorry", "pleased to hear", "glad to hear",
];
/// "I am writing to …".
pub(super) const OPENINGS: &[&str] = &["i am writing", "i write", "we are writing", "further to", "in reply to"];

/// Adjectives behind "will be" and "is" that say a view and promise nothing.
pub(super) const VIEWS: &[&str] = &[
    "critical", "important", "essential", "key", "crucial", "vital", "necessary", "clear", "right", "needed",
    "aware", "difficult", "challenging", "central", "useful", "helpful",
];
/// Behind "is": the writer means to do it.
pub(super) const MINDED: &[&str] =
    &["committed", "determined", "keen", "resolved", "due", "set", "expected", "scheduled", "planned", "about", "ready"];
/// Stems of verbs of meaning to do a thing: "intends to", "is planning to", "has committed to".
pub(super) const INTENDS: &[&str] = &[
    "intend", "plan", "aim", "propos", "hope", "expect", "want", "commit", "pledg", "prepar", "go", "agre", "undertaken",
    "promis", "seek", "wish",
];
/// Behind "is" and "are": the thing stands.
pub(super) const STANDS: &[&str] =
    &["in", "available", "open", "operational", "live", "up", "complete", "functioning", "closed"];
/// Before or behind "have": the thing stands now.
pub(super) const PRESENT: &[&str] = &["now", "currently", "already", "all"];
/// Stems of verbs of effect: what they say explains a measure and is none.
pub(super) const EFFECTS: &[&str] = &[
    "help", "provid", "enabl", "ensur", "allow", "mean", "give", "show", "support", "improv", "reduc", "make", "offer",
    "repres", "encourag", "bring", "lead", "contribut", "reflect", "build", "strengthen",
];
/// Stems of verbs of paying.
pub(super) const PAYS: &[&str] =
    &["invest", "spend", "spent", "alloc", "commit", "provid", "fund", "set", "contribut", "pay", "paid", "make", "made", "give", "put"];
/// Nouns of what is done, before "include".
pub(super) const DOINGS: &[&str] = &[
    "measure", "measures", "action", "actions", "step", "steps", "work", "achievement", "achievements", "initiative",
    "initiatives", "change", "changes", "improvement", "improvements", "project", "projects", "activity", "activities",
    "interventions", "reforms", "progress", "priorities", "support",
];
/// Words that say a number moved, or that it is high.
pub(super) const TRENDS: &[&str] = &[
    "increase", "increased", "increases", "increasing", "rise", "rose", "risen", "rises", "rising", "fall", "fell",
    "fallen", "falls", "falling", "decrease", "decreased", "decline", "declined", "drop", "dropped", "grew", "grown",
    "growth", "doubled", "halved", "trebled", "higher", "lower", "led",
];
/// Nouns of measure: "the rate … is too high".
pub(super) const MEASURES: &[&str] =
    &["rate", "rates", "number", "numbers", "level", "levels", "share", "proportion", "percentage", "average", "volume"];
pub(super) const HIGH: &[&str] = &["high", "low", "higher", "lower", "above", "below", "unchanged", "stable"];
/// Nouns of what hinders.
pub(super) const TROUBLES: &[&str] = &[
    "challenges", "difficulties", "difficulty", "problems", "setbacks", "disruption", "disruptions", "delays", "delay",
    "shortage", "shortages", "obstacles", "interruptions",
];
/// Verbs, as participles, of being hindered.
pub(super) const HINDERED: &[&str] = &[
    "delayed", "suspended", "paused", "postponed", "cancelled", "withdrawn", "stopped", "disrupted", "halted",
    "interrupted", "prevented", "ceased", "curtailed",
];
/// Nouns and verbs of meeting.
pub(super) const MEETINGS: &[&str] = &[
    "meeting", "meetings", "meet", "visit", "roundtable", "conference", "call", "seminar", "workshop", "table", "board",
    "forum", "committee",
];
/// Verbs of arranging or attending one.
pub(super) const MEETS: &[&str] = &[
    "meet", "meeting", "attend", "attending", "arrange", "arranging", "organise", "host", "join", "liaise", "visit",
    "visiting", "speak", "discuss", "chair", "welcome", "convene",
];
/// Words that leave something out.
pub(super) const EXCEPT: &[&str] = &[
    "with the exception of", "with the exceptions of", "except for", "except at", "except in", "except", "apart from",
    "other than", "all but", "excluding", "not including",
];
/// Openers of a part of a sentence that says less than the main part.
pub(super) const SUBORDINATE: &[&str] = &[
    "which", "who", "whom", "whose", "where", "although", "though", "because", "as", "if", "since", "until", "when",
    "while", "whilst", "whereas", "unless", "once", "after", "before",
];
/// Nouns of bodies that act.
pub(super) const BODIES: &[&str] = &[
    "force", "taskforce", "team", "teams", "board", "council", "councils", "authority", "authorities", "department",
    "agency", "agencies", "office", "service", "services", "university", "group", "commission", "committee", "ministry",
    "unit", "trust", "company", "government", "inspectorate", "operators", "staff", "officers", "officials",
    "governors", "police", "charity", "charities", "college", "partners", "providers", "contractors", "directorate",
];
/// Times counted from the day of writing.
pub(super) const RELATIVE: &[&str] = &[
    "last year", "last month", "last week", "this year", "this month", "this week", "next year", "next month",
    "next week", "today", "tomorrow", "yesterday", "in the last year", "over the last year", "in the past year",
    "over the past year", "in the last month", "recently", "currently", "at present", "to date", "last summer",
    "last autumn", "last winter", "last spring", "this spring", "this summer", "this autumn", "this winter",
    "last financial year", "this financial year", "next financial year", "earlier this year", "later this year",
];
/// Times that nobody can hold anybody to.
pub(super) const VAGUE: &[&str] = &[
    "shortly", "soon", "in due course", "in the near future", "at a future date", "at a later date", "in the coming months",
    "in the coming weeks", "in the coming year", "in the coming years", "over the coming months", "over the coming weeks",
    "over the coming year", "over the coming years", "in the months ahead", "in the future", "as soon as possible",
    "as soon as practicable", "at a time that suits you", "at a convenient date", "in time", "over time",
    "in the next few months", "in the next few weeks", "over the next few months", "over the next few years",
];
