//! Comma-separated rows.

use action_plan::document::{self, DocumentErrorKind, Limits, OddityKind, SourceKind};

use super::{paragraphs, read, rows, tables};

#[test]
fn fields_with_quotations_lines_and_tags() {
    let source =
        "\u{feff}id,text,owners\r\n1,\"Say \"\"yes\"\", then\r\ndo it\",A; B\r\n\r\n2,<p>&amp;</p>,\r\n3\r\n";
    let document = read(source);
    assert_eq!(document.kind, SourceKind::Csv);
    assert_eq!(
        rows(&document),
        ["id | text | owners", "1 | Say \"yes\", then do it | A; B", "2 | <p>&amp;</p> | ", "3"]
    );
    let lines: Vec<_> =
        tables(&document)[0].rows.iter().map(|row| (row.line, row.blank_lines_before)).collect();
    assert_eq!(lines, [(1, 0), (2, 0), (5, 1), (6, 0)]);
    let spans: Vec<_> = paragraphs(&document).iter().map(|paragraph| paragraph.span.of(source)).collect();
    assert_eq!(
        spans,
        ["id", "text", "owners", "1", "Say \"\"yes\"\", then\r\ndo it", "A; B", "2", "<p>&amp;</p>", "3"]
    );
}

#[test]
fn blank_lines_and_bullets_part_paragraphs() {
    let source = "id,text\n1,\"To:\n• a\n• b, and\non\n\nThen c\"\n";
    assert_eq!(rows(&read(source)), ["id | text", "1 | To: / *a / *b, and on / Then c"]);
    assert_eq!(
        paragraphs(&read(source)).iter().map(|paragraph| paragraph.line).collect::<Vec<_>>(),
        [1, 1, 2, 2, 3, 4, 7]
    );
}

#[test]
fn the_separator_is_told_from_the_header() {
    assert_eq!(rows(&read("id;text, long;owner\n1;a, b;c\n")), ["id | text, long | owner", "1 | a, b | c"]);
    assert_eq!(rows(&read("id\ttext\n1\ta, b\n")), ["id | text", "1 | a, b"]);
    assert_eq!(rows(&read("sep=;\r\nid;a,b,c,d\r\n1;e\r\n")), ["id | a,b,c,d", "1 | e"]);
    assert_eq!(rows(&read("\"a;b;c\",text\n1,x\n")), ["a;b;c | text", "1 | x"]);
}

#[test]
fn an_unclosed_quotation_is_an_error_where_it_opened() {
    for source in
        ["id,text\n1,a\n2,\"never closed\n3,b\n4,c\n", "id,text\n1,a\n2,\"never closed\n3,\"b\"\n4,c\n"]
    {
        let error = document::parse(source, &Limits::default()).unwrap_err();
        assert_eq!((error.kind(), error.line(), error.column()), (DocumentErrorKind::UnclosedQuote, 3, 3));
        assert_eq!(error.found(), "`\"never closed`");
        assert_eq!(error.expected(), "a closing quotation mark");
    }
    assert!(document::parse("id,text\n1,\"", &Limits::default()).is_err());
}

#[test]
fn text_behind_a_quotation_belongs_to_the_field() {
    let document = read("id,text\n1,\"a\nb\" c\n2,d\"e\"\n");
    assert_eq!(rows(&document), ["id | text", "1 | a b c", "2 | d\"e\""]);
    assert_eq!(
        document.oddities.iter().map(|oddity| (oddity.kind, oddity.line)).collect::<Vec<_>>(),
        [(OddityKind::TextAfterQuote, 3)]
    );
}
