//! Markdown as a reader of GitHub's sees it (`comrak` follows its rules): only our own tables, headings, lists
//! and bold words; whatever a document says is text.

use action_plan::{
    Comparison, Delta, Reader, Ruleset,
    model::{Action, ActionPlan, Owner, ProgressEntry, ProgressUpdate, Recommendation, Status},
    report,
};
use comrak::{
    Arena, Options,
    nodes::{AstNode, NodeValue},
    parse_document,
};

const HOSTILE: [(&str, &str); 14] = [
    ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
    ("<script>alert(1)</script> <b>", "<script>alert(1)</script> <b>"),
    ("<!-- a --> ]]> &lt; &#64; \\", "<!-- a --> ]]> &lt; &#64; \\"),
    ("a | b\n| --- |\n\n# c\n\n    code", "a | b | --- | # c code"),
    ("[x](javascript:alert(1)) ![y](z) [^1] [a]: b", "[x](javascript:alert(1)) ![y](z) [^1] [a]: b"),
    ("http://z.example HTTPS://z www.z.example ftp://z", "http://z.example HTTPS://z www.z.example ftp://z"),
    (
        "a@b.example mailto:a@b.example xmpp:a@b @somebody #1",
        "a@b.example mailto:a@b.example xmpp:a@b @somebody #1",
    ),
    ("*a* _b_ `c` ~~d~~ ==e== $f$ $$g$$ {h}", "*a* _b_ `c` ~~d~~ ==e== $f$ $$g$$ {h}"),
    ("\u{1b}[31mred\u{7}\u{0} \u{202e}desrever", "[31mred desrever"),
    ("- item", "- item"),
    ("+ item", "+ item"),
    ("1. item", "1. item"),
    ("---", "---"),
    ("> [!NOTE] said", "> [!NOTE] said"),
];

fn options() -> Options<'static> {
    let mut options = Options::default();
    let extension = &mut options.extension;
    extension.table = true;
    extension.autolink = true;
    extension.strikethrough = true;
    extension.tasklist = true;
    extension.footnotes = true;
    extension.alerts = true;
    extension.math_dollars = true;
    options
}

/// What is not ours in a text of ours, and the words of each paragraph, heading and cell.
fn read(markdown: &str) -> (Vec<String>, Vec<String>) {
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options());
    let (mut foreign, mut words) = (Vec::new(), Vec::new());
    for node in root.descendants() {
        match &node.data.borrow().value {
            NodeValue::HtmlInline(html) if html == "<!-- -->" => {}
            NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableCell => words.push(text(node)),
            NodeValue::Document
            | NodeValue::List(_)
            | NodeValue::Item(_)
            | NodeValue::Table(_)
            | NodeValue::TableRow(_)
            | NodeValue::ThematicBreak
            | NodeValue::Strong
            | NodeValue::Text(_) => {}
            other => foreign.push(format!("{other:?}")),
        }
    }
    (foreign, words)
}

fn text<'a>(node: &'a AstNode<'a>) -> String {
    let mut words = String::new();
    for node in node.descendants() {
        if let NodeValue::Text(text) = &node.data.borrow().value {
            words.push_str(text);
        }
    }
    words
}

fn hostile(words: &str) -> Delta {
    let mut plan = ActionPlan::new(words);
    let mut asked = Recommendation::new(words, words);
    asked.id = "1".into();
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

#[test]
fn hostile_words_are_text() {
    for (words, shown) in HOSTILE {
        let delta = hostile(words);
        for printed in [
            report::markdown(&delta).attribution(words).to_string(),
            report::questions_markdown(&delta).attribution(words).to_string(),
        ] {
            let (foreign, found) = read(&printed);
            assert!(foreign.is_empty(), "{words:?}: {foreign:?}\n{printed}");
            let last = found.iter().filter(|found| found.contains(shown)).count();
            assert!(last >= 3, "{shown:?} in {found:#?}");
        }
    }
}

#[test]
fn a_word_without_an_end_breaks_nothing() {
    let delta = hostile(&"|*<@".repeat(1 << 12));
    let (foreign, _) = read(&report::markdown(&delta).to_string());
    assert!(foreign.is_empty(), "{:?}", foreign.first());
}

#[test]
fn the_bundled_plan_in_tables() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/data");
    let bundled = std::fs::read_to_string(root.join("womens-prisons-plan-and-update.txt")).unwrap();
    let published = Reader::new().read(&bundled).unwrap();
    let comparison = published.compare(published.latest_update().unwrap());
    let delta = comparison.delta(None).with_findings(Ruleset::recommended().check(&comparison));
    let printed = report::markdown(&delta).attribution("Source: a department.").to_string();
    let (foreign, found) = read(&printed);
    assert!(foreign.is_empty(), "{foreign:?}");
    for row in &delta.actions {
        let begins = format!("{} “{}”", row.action.id, row.action.text);
        assert!(found.contains(&begins), "{begins}");
    }
    for tally in delta.tallies.iter().filter(|tally| tally.base > 0) {
        assert!(found.contains(&tally.shown()), "{tally}");
    }
    // every row of a table has the cells of its header: what a document says adds none
    let cells = |line: &str| line.replace("\\|", "").matches('|').count();
    for table in printed.split("\n\n").filter(|block| block.starts_with('|')) {
        let mut lines = table.lines().map(cells);
        let header = lines.next().unwrap();
        assert!(lines.all(|line| line == header), "{table}");
    }
    let (briefing, annex) = printed.split_once("\n## Annex: ").unwrap();
    assert!(briefing.contains("Source: a department.") && !annex.contains("Source: a department."));
    assert_eq!(
        report::markdown(&delta).brief().attribution("Source: a department.").to_string() + "\n---\n",
        briefing
    );
}
