//! `verb-vague`: a promise that names no step.

use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule =
    Rule::new("verb-vague", "no step named", Level::Warning, include_str!("verb_vague.md"), check)
        .in_group(Group::Wording);

arguments! {
    Verb { verb: String } => "its only promise is to \"{verb}\"",
}

/// A step named beside the vague one.
const NAMED_BESIDE: &[&str] = &[
    "and agree",
    "and appoint",
    "and build",
    "and complete",
    "and create",
    "and deliver",
    "and develop",
    "and establish",
    "and fund",
    "and implement",
    "and install",
    "and introduce",
    "and issue",
    "and launch",
    "and make",
    "and open",
    "and produce",
    "and provide",
    "and publish",
    "and recruit",
    "and report",
    "and review",
    "and revise",
    "and roll out",
    "and set up",
    "and train",
    "and update",
    "and write",
];

/// What is not a step until somebody says which.
const VAGUE: &[&str] = &[
    "aim to",
    "be encouraged",
    "be mindful",
    "be reminded",
    "consider",
    "considered",
    "continue",
    "continues",
    "discuss",
    "encourage",
    "endeavour",
    "engage with",
    "explore",
    "explored",
    "have regard",
    "hope to",
    "keep under review",
    "liaise",
    "look at",
    "look for",
    "look into",
    "look to",
    "promote",
    "raise awareness",
    "reflect on",
    "remind",
    "seek to",
    "strive",
    "think about",
    "try to",
    "work towards",
    "work toward",
];

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for action in subject.open_actions() {
        let text = subject.text(&action.text);
        let promises = text.promises();
        let vague: Vec<&str> = promises
            .iter()
            .filter(|promise| promise.verb.first_of(NAMED_BESIDE).is_none())
            .filter_map(|promise| VAGUE.iter().copied().find(|verb| promise.verb.begins(verb)))
            .collect();
        // another sentence may name the step
        let named = promises.iter().filter(|promise| !promise.explains).count();
        if let Some(verb) = vague.first().filter(|_| vague.len() >= named) {
            sink.report(Place::action(action.id.as_str()), &Args::Verb { verb: (*verb).to_owned() });
        }
    }
}
