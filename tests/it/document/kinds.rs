//! Kinds, errors and limits.

use action_plan::document::{self, DocumentError, DocumentErrorKind, Limit, Limits, OddityKind, SourceKind};

use super::{prose, read, rows, shared, tables};

#[test]
fn the_kind_comes_from_the_content() {
    let kinds = [
        ("", SourceKind::TabbedHtml),
        (
            "Dear Ms Jones,\n\nThank you, again, for your letter.\n\nIn it, you asked, and I answer.\n",
            SourceKind::TabbedHtml,
        ),
        ("<p>Only a paragraph</p>", SourceKind::Html),
        ("\n\n<TABLE>\n\t<TR>\n\t\t<TD>1</TD>\n</TABLE>", SourceKind::Html),
        ("Plan, with a comma\n\nNo\tAction\n1\ta\n", SourceKind::TabbedHtml),
        ("No\tAction\n1\t<p>a, b</p>\n", SourceKind::TabbedHtml),
        ("No\tAction\n1\ta\n", SourceKind::Csv),
        ("id,text\n", SourceKind::Csv),
        ("id,text\n1,\"a <table> of, <td>\"\"s\"\n", SourceKind::Html),
        ("id,recommendation,text,owners\n1,,a\n2,\n3,,b,\n", SourceKind::Csv),
        ("No.,Action no.,Lead\n1,1.1,Chef\n", SourceKind::Csv),
        ("Anytown, 3 May\nPlan for a, b and c\nNo,Action,Lead\n1,a,b\n2,c,d\n", SourceKind::Csv),
        ("Plan\n\n| No | Action |\n|---|---|\n| 1 | a, b |\n", SourceKind::Markdown),
        ("# Plan\n\n**Lead:** Chef\n", SourceKind::Markdown),
        ("No | Action\n1 | a\n2 | b\n", SourceKind::Csv),
    ];
    for (source, kind) in kinds {
        assert_eq!(SourceKind::of(source), kind, "{source:?}");
    }
}

#[test]
fn a_letter_is_read_as_paragraphs() {
    let Some(source) = shared("sources/ministerial-letter-2021.txt") else { return };
    let document = read(&source);
    assert!(tables(&document).is_empty());
    assert!(prose(&document).len() > 100);
}

#[test]
fn a_kind_may_be_given() {
    let limits = Limits::default();
    let document =
        document::parse_as("id,text\n1,\"a <table> of <td>s\"\n", SourceKind::Csv, &limits).unwrap();
    assert_eq!(rows(&document), ["id | text", "1 | a <table> of <td>s"]);
}

#[test]
fn empty_texts_and_limits_are_errors() {
    let kind = |source: &str, limits: Limits| document::parse(source, &limits).unwrap_err().kind();
    let limits = Limits::default();
    assert_eq!(kind("", limits), DocumentErrorKind::Empty);
    assert_eq!(kind("\u{feff} \r\n\t\n", limits), DocumentErrorKind::Empty);
    assert_eq!(kind("a,b", limits.with_bytes(2)), DocumentErrorKind::LimitExceeded(Limit::Bytes));
    let sources = ["a\t<b>b</b>\tc", "a,b,c", "<table><tr><td>a<td rowspan=2>b<tr></table>"];
    for source in sources {
        assert_eq!(kind(source, limits.with_cells(2)), DocumentErrorKind::LimitExceeded(Limit::Cells));
        assert!(document::parse(source, &limits.with_cells(3)).is_ok());
        assert_eq!(
            kind(source, limits.with_paragraphs(1)),
            DocumentErrorKind::LimitExceeded(Limit::Paragraphs)
        );
    }
    let message = document::parse("a,b,c", &limits.with_cells(2)).unwrap_err().to_string();
    assert_eq!(
        message,
        "line 1, column 1: limit on cells exceeded: found more cells, expected no more than the limit allows"
    );
}

#[test]
fn lists_deeper_than_the_limit_are_at_the_limit() {
    let source = format!("1\t{}<li>deep{}<li>x</ul>\n", "<ul>".repeat(10_000), "</ul>".repeat(9_999));
    let document = read(&source);
    assert_eq!(rows(&document), [format!("1 | {}deep / *x", "*".repeat(16))]);
    assert_eq!(document.oddities.iter().map(|oddity| oddity.kind).collect::<Vec<_>>(), [OddityKind::TooDeep]);
}

#[test]
fn ten_thousand_nested_tags_of_any_kind() {
    for tag in
        ["table><tr><td", "b", "span style='font-weight:bold'", "div", "li", "p", "del", "template", "blink"]
    {
        let source = format!("<table><tr><td>{}deep", format!("<{tag}>").repeat(10_000));
        assert_eq!(tables(&read(&source)).len(), 1, "{tag}");
    }
}

#[test]
fn errors_are_small_and_travel() {
    fn travels<T: Clone + PartialEq + Send + Sync + std::error::Error + 'static>() -> usize {
        size_of::<T>()
    }
    assert!(travels::<DocumentError>() <= 64);
}
