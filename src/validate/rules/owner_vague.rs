//! `owner-vague`: an owner that is nobody in particular.

use super::shared::statements::statements;
use super::shared::words::Spoken;
use crate::base::FixedState;
use crate::model::Level;
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};
use indexmap::IndexMap;

pub(super) static RULE: Rule = Rule::new(
    "owner-vague",
    "owner not a post or body",
    Level::Warning,
    include_str!("owner_vague.md"),
    check,
)
.in_group(Group::Owners);

arguments! {
    Nobody { owner: String } => "\"{owner}\" is nobody in particular",
}

const NOBODY: &[&str] = &[
    "all",
    "all departments",
    "all directorates",
    "all managers",
    "all staff",
    "all teams",
    "all units",
    "as appropriate",
    "everybody",
    "everyone",
    "headquarters",
    "hq",
    "leadership",
    "management",
    "managers",
    "n a",
    "none",
    "nobody",
    "not applicable",
    "partners",
    "relevant staff",
    "relevant teams",
    "senior leadership",
    "senior management",
    "staff",
    "stakeholders",
    "team",
    "tba",
    "tbc",
    "tbd",
    "teams",
    "the team",
    "to be agreed",
    "to be confirmed",
    "to be decided",
    "to be determined",
    "various",
    "we",
];

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let is_nobody = |text: &str| {
        let spoken = Spoken::of(text);
        NOBODY.iter().any(|word| spoken.is(word))
    };
    // Owners repeat: each print is read once.
    let mut read: IndexMap<&str, bool, FixedState> = IndexMap::default();
    for statement in statements(subject) {
        for owner in statement.owners {
            let text = owner.text.as_str();
            if *read.entry(text).or_insert_with(|| is_nobody(text)) {
                sink.report(statement.place(), &Args::Nobody { owner: owner.text.clone() });
            }
        }
    }
}
