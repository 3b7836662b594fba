//! `agent-missing`: passive voice and no owner.

use crate::model::{Level, Place};
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule =
    Rule::new("agent-missing", "nobody named to do it", Level::Note, include_str!("agent_missing.md"), check)
        .in_group(Group::Wording)
        .echoing(&["owner-missing"]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for action in subject.open_actions() {
        if subject.and_above(action).any(|one| !one.owners.is_empty()) {
            continue;
        }
        let text = subject.text(&action.text);
        let spoken = text.spoken();
        let words: Vec<&str> = spoken.words().collect();
        let passive = words.windows(3).any(|three| {
            matches!(three, [will, "be", done] if WILL.contains(will) && (done.ends_with("ed") || IRREGULAR.contains(done)))
        });
        if passive && !words.contains(&"by") {
            sink.say(
                Place::action(action.id.as_str()),
                "it is in the passive voice, and no owner stands beside it",
            );
        }
    }
}

const WILL: &[&str] = &["shall", "to", "will"];

/// Participles that do not end in "ed".
const IRREGULAR: &[&str] =
    &["built", "done", "found", "given", "held", "made", "put", "run", "sent", "set", "written"];
