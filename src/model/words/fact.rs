//! Words for facts of a text and for dates that lie ahead, by their words on the wire.

/// What became of a condition.
#[cfg(any(feature = "text", test))]
pub(crate) const CONDITIONS: &[(&str, &str)] = &[
    ("failed", "did not come about"),
    ("met", "came about"),
    ("part_met", "came about in part"),
    ("pending", "still to be decided"),
    ("unreported", "the text does not say"),
];
/// What came of asking for money.
#[cfg(any(feature = "text", test))]
pub(crate) const FUNDING: &[(&str, &str)] = &[
    ("not_stated", "outcome not stated"),
    ("part_fallback", "another or a smaller sum given"),
    ("refused", "asked for and not given"),
    ("secured", "given"),
    ("sought", "asked for, or to be asked for"),
];
/// What is to happen on a date.
pub(crate) const FORTHCOMING: &[(&str, &str)] = &[
    ("due", "falls due"),
    ("review", "to be reviewed"),
    ("start", "to start"),
    ("funding_ends", "money ends"),
    ("ends", "ends"),
    ("begins", "begins"),
    ("mentioned", "named"),
];

/// The words shown for a word on the wire.
pub(crate) fn shown(list: &'static [(&'static str, &'static str)], wire: &str) -> &'static str {
    list.iter().find(|(word, _)| *word == wire).map_or("not known to this version", |(_, words)| *words)
}
