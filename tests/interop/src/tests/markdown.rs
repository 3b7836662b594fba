//! Markdown as a reader of GitHub's sees it (`comrak` follows its rules): only our own tables, headings, lists
//! and bold words; whatever a document says is text.

use crate::hostile;
use action_plan::{Reader, Ruleset, report};
use comrak::{
    Arena, Options,
    nodes::{AstNode, NodeValue},
    parse_document,
};

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

#[test]
fn hostile_words_are_text() {
    for (words, shown) in hostile::WORDS {
        let delta = hostile::delta(words);
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
fn a_cell_of_a_megabyte_breaks_nothing() {
    for (piece, delta) in &*hostile::MEGABYTES {
        for printed in [report::markdown(delta).to_string(), report::questions_markdown(delta).to_string()] {
            let (foreign, found) = read(&printed);
            assert!(foreign.is_empty(), "{piece:?}: {:?}", foreign.first());
            let whole = found.iter().filter(|words| words.len() >= 990_000).count();
            assert!(whole > 0, "{piece:?}: it is there, as words");
        }
    }
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
