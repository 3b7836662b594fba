//! `agent-missing`: passive voice and no owner.

use super::shared::words::Spoken;
use crate::model::{Level, Place};
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule =
    Rule::new("agent-missing", "nobody named to do it", Level::Note, include_str!("agent_missing.md"), check)
        .in_group(Group::Wording)
        .echoing(&["owner-missing"]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for action in subject.open_actions() {
        let is_owned = subject.and_above(action).any(|one| !one.owners.is_empty());
        let spoken = Spoken::of(&action.text);
        let words: Vec<&str> = spoken.words().collect();
        let passive = words.windows(2).any(|pair| {
            matches!(pair, [be, done] if (*be == "be" || *be == "being") && (done.ends_with("ed") || IRREGULAR.contains(done)))
        });
        if !is_owned && passive && !words.contains(&"by") {
            sink.say(
                Place::action(action.id.as_str()),
                "it is in the passive voice, and no owner stands beside it",
            );
        }
    }
}

const IRREGULAR: &[&str] =
    &["built", "done", "found", "given", "held", "made", "put", "run", "sent", "set", "written"];
