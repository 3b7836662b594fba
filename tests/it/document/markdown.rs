//! Markdown.

use action_plan::document::SourceKind;

use super::{paragraphs, prose, read, rows, tables};

#[test]
fn tables_with_and_without_outer_strokes() {
    let document = read(
        "# Plan\n\n| Ref | Action |\n|:---|---:|\n| 1 | Count. |\n\nNo | Update\n--- | ---\n1 | Counted.\n2 | Not yet.\n\nEnd.\n",
    );
    assert_eq!(document.kind, SourceKind::Markdown);
    assert_eq!(
        rows(&document),
        ["Ref | Action", "1 | Count.", "No | Update", "1 | Counted.", "2 | Not yet."]
    );
    let headings: Vec<bool> =
        tables(&document).iter().flat_map(|table| &table.rows).map(|row| row.is_heading).collect();
    assert_eq!(headings, [true, false, true, false, false]);
    assert_eq!(prose(&document), ["Plan", "End."]);
}

#[test]
fn a_cell_too_many_or_too_few_is_kept() {
    assert_eq!(
        rows(&read("|a|b|\n|---|---|\n|1|\n|1|2|3|\n||x|\n")),
        ["a | b", "1", "1 | 2 | 3", " | x"],
        "CommonMark leaves the third cell out"
    );
    assert_eq!(rows(&read("| a | b |\n| 1 | 2 |\n")), ["a | b", "1 | 2"], "dashes may be missing");
}

#[test]
fn marks_are_taken_away_and_words_kept() {
    let source = "| a | b |\n|---|---|\n| **Lead:** *both* `x` and_so_on 2 * 3 * 4 | [site](https://a.b/c_d) \\| ~~old~~ new<br><br>&amp; more \\* |\n";
    let document = read(source);
    assert_eq!(rows(&document)[1], "Lead: both x and_so_on 2 * 3 * 4 | site | old new / & more *");
    let cell = paragraphs(&document)[2];
    assert_eq!(cell.bold.iter().map(|span| span.of(&cell.text)).collect::<Vec<_>>(), ["Lead:"]);
    assert_eq!(cell.span.of(source), "Lead:** *both* `x` and_so_on 2 * 3 * 4");
    let cell = paragraphs(&document)[3];
    assert_eq!(cell.struck.iter().map(|span| span.of(&cell.text)).collect::<Vec<_>>(), ["old"]);
}

#[test]
fn headings_lists_and_labels_are_paragraphs_of_their_own() {
    let document = read(
        "Response\n========\n\nFirst line\ngoes on.\n\n## Recommendation 2 ##\n\n- **Lead:** Chef\n- To do:\n  - knives\n  - forks\n\n\
         **Owner:** Chef\n**Due:** May\\\nLast\n\n1. One\n2. Two\n\n---\n> quoted\n",
    );
    let lines: Vec<String> = paragraphs(&document)
        .iter()
        .map(|paragraph| {
            let mark = if paragraph.is_heading { "# " } else { "" };
            format!("{mark}{}{}", "*".repeat(paragraph.depth), paragraph.text)
        })
        .collect();
    assert_eq!(
        lines,
        [
            "# Response",
            "First line goes on.",
            "# Recommendation 2",
            "*Lead: Chef",
            "*To do:",
            "**knives",
            "**forks",
            "Owner: Chef",
            "Due: May",
            "Last",
            "1. One",
            "2. Two",
            "quoted",
        ]
    );
}

#[test]
fn long_lines_of_marks_take_time_in_proportion() {
    // Seconds if linear, hours if not.
    for piece in ["*", "[", "a|", "\\", "`", "[x](", "**a ", "_a", "| - ", "~~"] {
        let source = format!("| a |\n|---|\n{}\n", piece.repeat(200_000));
        assert!(!paragraphs(&read(&source)).is_empty(), "{piece}");
    }
    assert!(!paragraphs(&read(&format!("# a\n{}", "- a\n".repeat(200_000)))).is_empty());
}
