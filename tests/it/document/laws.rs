//! What holds of any text.

use action_plan::document::{self, Document, Limits, SourceKind};
use proptest::prelude::*;

use super::{paragraphs, tables};

/// Texts that look like sources, and any others.
fn sources() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "<td rowspan=3>",
        "<th colspan=2>",
        "</td>",
        "<tbody>",
        "<ul>",
        "</ul>",
        "<li>",
        "<p>",
        "</p>",
        "<br>",
        "<b>",
        "</b>",
        "<del>",
        "<span style='font-weight:bold'>",
        "</span>",
        "<p style='mso-list:l0 level3 lfo1'>",
        "\t",
        "\n",
        "\r\n",
        "\n\n",
        "--\t--\n",
        ",",
        ";",
        "\"",
        "\"\"",
        "• ",
        "➢",
        "o ",
        "· ",
        "&nbsp;",
        "&bull;",
        "&eacute;",
        "&",
        "<",
        ">",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<title>",
        "word",
        "é",
        "字 ",
        " ",
        "\u{feff}",
        "\u{200b}",
        "\u{c}",
        "\r",
        "## ",
        "Label: ",
        "|",
        "|---|---|\n",
        "**",
        "_",
        "`",
        "[a](b)",
        "\\",
        "- ",
        "\0",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())]
}

fn holds(source: &str, document: &Document) -> Result<(), TestCaseError> {
    for paragraph in paragraphs(document) {
        let span = paragraph.span;
        prop_assert!(source.get(span.start..span.end).is_some(), "{span:?} of {}", source.len());
        prop_assert!(!span.is_empty() && !paragraph.text.is_empty());
        let folded = paragraph.text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(&paragraph.text, &folded);
        prop_assert_eq!(
            paragraph.line,
            source.bytes().take(span.start).filter(|byte| *byte == b'\n').count() + 1
        );
        for range in paragraph.bold.iter().chain(&paragraph.struck) {
            prop_assert!(!range.of(&paragraph.text).is_empty(), "{range:?} of {:?}", paragraph.text);
        }
        let last = paragraph.text.split(' ').next_back().unwrap();
        if document.kind == SourceKind::Csv {
            let last = last.replace('"', "");
            let seen = span.of(source).replace(['\u{feff}', '\u{200b}', '\u{ad}', '\u{2060}', '"'], "");
            prop_assert!(seen.contains(&last), "{last:?} in {seen:?}");
        }
    }
    for oddity in &document.oddities {
        prop_assert!(source.get(oddity.span.start..oddity.span.end).is_some());
    }
    for row in tables(document).iter().flat_map(|table| &table.rows) {
        let mut column = 0;
        for cell in &row.cells {
            prop_assert!(cell.columns >= 1 && cell.column >= column, "cells overlap");
            prop_assert!(!cell.continued || cell.paragraphs.is_empty());
            column = cell.column + cell.columns;
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(source in sources()) {
        let kinds =
            [SourceKind::of(&source), SourceKind::Csv, SourceKind::Html, SourceKind::Markdown, SourceKind::TabbedHtml];
        for kind in kinds {
            if let Ok(document) = document::parse_as(&source, kind, &Limits::default()) {
                holds(&source, &document)?;
            }
        }
    }
}

#[test]
fn large_texts_take_time_in_proportion() {
    // Seconds if linear, hours if not: one row of a megabyte and a million rows.
    let word = "word ".repeat(200_000);
    for source in [
        format!("1\t<p>{word}</p>\n"),
        format!("id,text\n1,\"{word}\"\n"),
        format!("<table><tr><td>{word}</table>"),
        "1\t<p>a\n".repeat(200_000),
        "<table><tr><td>a</table>".repeat(100_000),
        "<b><i></b></span></ul></p></table>".repeat(50_000),
        "1,\"a\"\"b\"\n".repeat(200_000),
        "&nbsp;".repeat(300_000) + "<p>x",
        "<".repeat(1_000_000),
        "line\n".repeat(300_000),
    ] {
        assert!(document::parse(&source, &Limits::default()).is_ok());
    }
}
