//! `status-unknown`: a status word that is none of the known.

use crate::model::{Level, Place, crosswalk};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "status-unknown",
    "status outside the vocabulary",
    Level::Warning,
    include_str!("status_unknown.md"),
    check,
)
.in_group(Group::Status)
.needing(Need::Comparison)
.echoing(&["due-dropped"]);

arguments! {
    Printed { printed: String } => "\"{printed}\" is no status that is known here",
    Colour { printed: String } => "\"{printed}\" is a colour, and what it stands for is not said",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for entry in subject.entries().filter(|entry| entry.status.is_none()) {
        let Some(label) = &entry.timescale else { continue };
        let printed = label.text.trim();
        if !label.understood && label.status.is_none() && !printed.is_empty() {
            let (at, printed) = (Place::entry(entry.id.as_str()), printed.to_owned());
            if crosswalk::rag(&printed).is_some() {
                sink.report(at, &Args::Colour { printed });
            } else {
                sink.report(at, &Args::Printed { printed });
            }
        }
    }
}
