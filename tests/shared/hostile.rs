//! Words that some program would take for more than words, wherever a document's words go. Shared by the tests of
//! all formats.

use action_plan::{
    Comparison, Delta, Ruleset,
    model::{
        Action, ActionPlan, Owner, ProgressEntry, ProgressUpdate, Recommendation, RecommendationKind, Status,
    },
};
use std::sync::LazyLock;

/// Each with what is to be seen of it.
pub(crate) const WORDS: [(&str, &str); 20] = [
    ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
    ("+1+1", "+1+1"),
    ("@SUM(1+1)*cmd", "@SUM(1+1)*cmd"),
    ("<script>alert(1)</script> <b>", "<script>alert(1)</script> <b>"),
    ("<img src=x onerror=alert(1)> ]]> --> &amp;lt;", "<img src=x onerror=alert(1)> ]]> --> &amp;lt;"),
    ("<!-- a --> ]]> &lt; &#64; \\", "<!-- a --> ]]> &lt; &#64; \\"),
    ("a | b\n| --- |\n\n# c\n\n    code", "a | b | --- | # c code"),
    (
        "[x](javascript:alert(1)) ![y](http://z.example) [^1] [a]: b",
        "[x](javascript:alert(1)) ![y](http://z.example) [^1] [a]: b",
    ),
    ("http://z.example HTTPS://z www.z.example ftp://z", "http://z.example HTTPS://z www.z.example ftp://z"),
    (
        "a@b.example mailto:a@b.example xmpp:a@b @somebody #1",
        "a@b.example mailto:a@b.example xmpp:a@b @somebody #1",
    ),
    (
        "*a* _b_ `c` ~~d~~ ==e== \\ $f$ $$g$$ {h} #1 :x: ${7*7}",
        "*a* _b_ `c` ~~d~~ ==e== \\ $f$ $$g$$ {h} #1 :x: ${7*7}",
    ),
    ("\u{1b}[31mred\u{7}\u{0}\u{8}", "[31mred"),
    ("\u{202e}desrever\u{202c} \u{2066}x\u{2069} \u{feff}", "desrever x"),
    ("\" onload=\"x ' </title></style></details>", "\" onload=\"x ' </title></style></details>"),
    ("- item", "- item"),
    ("+ item", "+ item"),
    ("1. item", "1. item"),
    ("---", "---"),
    ("> [!NOTE] said", "> [!NOTE] said"),
    ("\u{1f600} {} \\u0041", "\u{1f600} {} \\u0041"),
];

/// A delta with the words in every field that a document or a caller fills.
pub(crate) fn delta(words: &str) -> Delta {
    let mut plan = ActionPlan::new(words);
    let mut asked = Recommendation::new(words, words);
    asked.id = "1".into();
    asked.kind = RecommendationKind::Concern;
    plan.add_recommendation(asked).expect("the first");
    for (id, due) in [("1.1", "June 2025"), ("1.2", "May 2025")] {
        let action = Action::new(id, words).under("1").owned_by(Owner::read(words)).due(due);
        plan.add_action(action).expect("a new id");
    }
    let mut update = ProgressUpdate::new(words);
    let text = format!("{words} will be done later.");
    let id: String = words.chars().take(60).collect();
    update.add(ProgressEntry::new(id, text).answering("1.1").with_status(Status::Completed));
    update.add(ProgressEntry::new("2", words).labelled(words));
    let comparison = Comparison::between(&plan, &update);
    let as_of = "2026-03-12".parse().ok();
    let mut delta = comparison.delta(as_of).with_findings(Ruleset::recommended().check(&comparison));
    for document in &mut delta.documents {
        document.name = Some(words.to_owned());
    }
    delta
}

/// What cells of a megabyte are made of: words, one word without an end, markup, sentences.
const PIECES: [&str; 4] = ["word ", "x", "|*<b>]]>&@", "It will be done later. "];

/// Deltas in which the title, an action and its entry have a megabyte each, with what it is made of.
pub(crate) static MEGABYTES: LazyLock<[(&str, Delta); 4]> =
    LazyLock::new(|| PIECES.map(|piece| (piece, megabyte(piece))));

fn megabyte(piece: &str) -> Delta {
    let words = piece.repeat(1_000_000 / piece.len());
    let mut plan = ActionPlan::new(words.clone());
    plan.add_recommendation(Recommendation::new("1", "Cells are long.")).expect("the first");
    let action = Action::new("1.1", &*words).under("1").owned_by(Owner::read("Clerk")).due("June 2025");
    plan.add_action(action).expect("a new id");
    let mut update = ProgressUpdate::new("March 2026");
    update.add(ProgressEntry::new("u", words).answering("1.1").labelled("Ongoing"));
    let comparison = Comparison::between(&plan, &update);
    comparison.delta("2026-03-12".parse().ok()).with_findings(Ruleset::recommended().check(&comparison))
}
