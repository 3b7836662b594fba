//! What the formats have in common: hostile words stay words, and each is held against something outside.

mod csv;

use action_plan::{
    Reader, Ruleset,
    delta::Delta,
    diff::Comparison,
    model::{
        Action, ActionPlan, Owner, OwnerRegistry, ProgressEntry, ProgressUpdate, Recommendation,
        RecommendationKind, Status,
    },
};

const BUNDLED: &str = include_str!("../../../examples/data/womens-prisons-plan-and-update.txt");
const OWNERS: &str = include_str!("../../../examples/data/owners.json");

/// The bundled plan, compared and checked.
fn bundled() -> Delta {
    let owners: OwnerRegistry = serde_json::from_str(OWNERS).unwrap();
    let published = Reader::new().with_owners(owners).read(BUNDLED).unwrap();
    let comparison = published.compare(published.latest_update().unwrap());
    let findings = Ruleset::recommended().check(&comparison);
    comparison.delta(None).with_findings(findings)
}

/// Words that some program would take for more than words, each with what is to be seen of it.
const HOSTILE: [(&str, &str); 12] = [
    ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
    ("+1+1", "+1+1"),
    ("@SUM(1+1)*cmd", "@SUM(1+1)*cmd"),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("<img src=x onerror=alert(1)> ]]> --> &amp;lt;", "<img src=x onerror=alert(1)> ]]> --> &amp;lt;"),
    ("a | b\n| --- |\n\n# c", "a | b | --- | # c"),
    (
        "[x](javascript:alert(1)) ![y](http://z.example) http://z.example www.z.example",
        "[x](javascript:alert(1)) ![y](http://z.example) http://z.example www.z.example",
    ),
    ("*a* _b_ `c` ~~d~~ \\ $e$ {f} #1 :x:", "*a* _b_ `c` ~~d~~ \\ $e$ {f} #1 :x:"),
    ("\u{1b}[31mred\u{7}\u{0}\u{8}", "[31mred"),
    ("\u{202e}desrever\u{202c} \u{2066}x\u{2069} \u{feff}", "desrever x"),
    ("- item", "- item"),
    ("1. item", "1. item"),
];

/// A delta with the words wherever a document's words go.
fn hostile(words: &str) -> Delta {
    let mut plan = ActionPlan::new(words);
    let mut asked = Recommendation::new(words, words);
    asked.id = "1".into();
    asked.kind = RecommendationKind::Concern;
    plan.add_recommendation(asked).unwrap();
    for (id, due) in [("1.1", "June 2025"), ("1.2", "May 2025")] {
        let action = Action::new(id, words).under("1").owned_by(Owner::read(words)).due(due);
        plan.add_action(action).unwrap();
    }
    let mut update = ProgressUpdate::new(words);
    let text = format!("{words} will be done later.");
    update.add(ProgressEntry::new(words, text).answering("1.1").with_status(Status::Completed));
    update.add(ProgressEntry::new("2", words).labelled(words));
    let comparison = Comparison::between(&plan, &update);
    let as_of = chrono::NaiveDate::from_ymd_opt(2026, 3, 12);
    let mut delta = comparison.delta(as_of).with_findings(Ruleset::recommended().check(&comparison));
    for document in &mut delta.documents {
        document.name = Some(words.to_owned());
    }
    delta
}
