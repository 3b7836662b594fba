//! Words for what letters say and for what became of their topics, by their words on the wire.

/// What a statement does, how an exception stands, what later texts say of it, what became of a topic. A word of
/// one list stands for the same in the others.
pub(super) const WORDS: &[(&str, &str)] = &[
    ("delivered", "said to be done"),
    ("under_way", "said to be under way"),
    ("planned", "to come, with a date"),
    ("promised", "to come, without a date"),
    ("exception", "left out or hindered"),
    ("figure", "figure"),
    ("funding", "money"),
    ("conditional", "to come, on a condition"),
    ("meeting", "meeting"),
    ("background", "background"),
    ("done", "said to be done"),
    ("stated", "spoken of"),
    ("explained", "a reason is given"),
    ("not_stated", "no reason is given"),
    ("named", "a later text names it with its topic"),
    ("closed_by_implication", "a later text says that all places have it"),
    ("topic_only", "later texts name the topic and not the place"),
    ("not_mentioned", "later texts do not name the topic"),
    ("superseded", "said to be replaced"),
    ("possibly_contradicted", "a later text seems to say otherwise"),
    ("measure_changed", "measured by something else than before"),
    ("continued", "spoken of again"),
    ("new", "first spoken of in a later text"),
    ("silent_later", "not found in later texts"),
];

/// The words shown for a word on the wire.
#[cfg(feature = "letter")]
pub(crate) fn shown(wire: &str) -> &'static str {
    WORDS.iter().find(|(word, _)| *word == wire).map_or("not known to this version", |(_, words)| *words)
}
