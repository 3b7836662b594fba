//! What the printed label of an entry says beyond its status: that something is left, that it was closed and no more.

use super::table::Heard;

/// What a label says of itself when something is left, wherever it stands in the cell.
const PARTS: [&str; 26] = [
    "almost",
    "behind plan",
    "behind schedule",
    "behind target",
    "delay",
    "incomplete",
    "largely",
    "limited",
    "minimal",
    "mostly",
    "nearly",
    "not complete",
    "not fully",
    "not met",
    "not yet",
    "off track",
    "overdue",
    "part complete",
    "part implemented",
    "part met",
    "partial",
    "partly",
    "slipp",
    "some progress",
    "substantial",
    "at risk",
];

/// Bare colours that no publisher prints beside what is done. Green may mean that it is, or that it is on track.
const COLOURS: [&str; 6] = ["amber", "amber/green", "amber/red", "red", "red/amber", "yellow"];

fn labels<'h>(heard: &'h [Heard<'_>]) -> impl Iterator<Item = String> + 'h {
    heard.iter().filter_map(|heard| heard.entry.timescale.as_ref()).map(|label| label.text.to_lowercase())
}

/// Whether a label says that something is left: "partially completed", "substantial", "delayed". No sentence of what
/// was done gainsays that.
pub(super) fn says_part(heard: &[Heard<'_>]) -> bool {
    // "Delayed" begins with "delay"; "unlimited" does not begin with "limited".
    let begins = |label: &str, part: &str| {
        label.match_indices(part).any(|(at, _)| {
            label.get(..at).is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric()))
        })
    };
    labels(heard).any(|label| {
        PARTS.iter().any(|part| begins(&label, part)) || COLOURS.iter().any(|colour| label.trim() == *colour)
    })
}

/// Whether all labels are bare colours that are not for what is done.
pub(super) fn is_colour_of_open(heard: &[Heard<'_>]) -> bool {
    let mut labels = labels(heard).peekable();
    labels.peek().is_some() && labels.all(|label| COLOURS.contains(&label.trim()))
}

/// Whether all labels are the colour of what is done or on track.
pub(super) fn is_green(heard: &[Heard<'_>]) -> bool {
    let mut labels = labels(heard).peekable();
    labels.peek().is_some() && labels.all(|label| label.trim() == "green")
}

/// Whether the labels say "closed" and no more: nothing of its being done.
pub(super) fn is_closed_only(heard: &[Heard<'_>]) -> bool {
    let mut labels = labels(heard).peekable();
    labels.peek().is_some()
        && labels.all(|label| {
            label.split(|c: char| !c.is_alphanumeric()).any(|word| word == "closed")
                && !["complet", "implement", "deliver", "done", "achiev"]
                    .iter()
                    .any(|done| label.contains(done))
        })
}
