//! What cannot be read, and what can be read though it is bad.

use super::{action, found, label};
use action_plan::document::Limits;
use action_plan::import::{Published, ReadError, ReadErrorKind, Reader, read};
use proptest::prelude::*;

#[track_caller]
fn refused(text: &str, kind: ReadErrorKind, message: &str) {
    let error = read(text).unwrap_err();
    assert_eq!((error.kind(), error.to_string().as_str()), (kind, message));
}

#[test]
fn empty() {
    refused("", ReadErrorKind::Empty, "line 1, column 1: empty text: found nothing, expected a table");
    refused(
        " \n\u{feff}\n",
        ReadErrorKind::Empty,
        "line 1, column 1: empty text: found nothing, expected a table",
    );
}

#[test]
fn not_utf_8() {
    let error = Reader::new().read_bytes(b"\xef\xbb\xbfNo,Action\n1,Caf\xe9 for staff\n").unwrap_err();
    assert_eq!(error.to_string(), "line 2, column 6: not UTF-8: found the byte 0xE9, expected text in UTF-8");
    let error = Reader::new().read_plan_and_update_bytes(b"No,Action\n1,Count.\n", b"\xff").unwrap_err();
    assert_eq!((error.document(), error.line(), error.column()), (1, 1, 1));
    assert!(error.to_string().starts_with("update, line 1, column 1: not UTF-8"));
}

#[test]
fn no_table_and_no_columns() {
    refused(
        "A letter.\n\nIt has no table.\n",
        ReadErrorKind::NoTable,
        "line 1, column 1: no table: found paragraphs only, expected a table with an action a row",
    );
    refused(
        "<table><tr><th>Name<th>Colour<tr><td>rose<td>red</table>",
        ReadErrorKind::MissingColumn,
        "line 1, column 1: missing column: found the headings Name, Colour, expected a column of actions or of progress \
         (Action, Response, Commitment, Milestone, Progress, Update)",
    );
}

#[test]
fn a_row_with_a_field_missing() {
    refused(
        "id,text,owners,timescale\n1,Count the knives.,Chef,May 2024\n2,Count the forks.,Chef\n",
        ReadErrorKind::MissingColumn,
        "line 3, column 1: missing column: found a row of 3 fields, expected 4 fields, as in the header",
    );
}

#[test]
fn an_unclosed_quotation() {
    let error = read("id,text,owners\n1,\"Count the knives.,Chef\n").unwrap_err();
    assert_eq!((error.kind(), error.line(), error.column()), (ReadErrorKind::UnclosedQuote, 2, 3));
    assert!(error.to_string().contains("expected a closing quotation mark"), "{error}");
}

#[test]
fn a_limit() {
    let reader = Reader::new().with_limits(Limits::default().with_bytes(10));
    let error = reader.read("id,text,owners\n1,Count.,Chef\n").unwrap_err();
    assert_eq!(error.kind(), ReadErrorKind::LimitExceeded);
    assert!(error.to_string().contains("limit"), "{error}");
}

#[test]
fn a_duplicated_id_is_kept() {
    let plan =
        "id,text,owners\nA1,Count the knives.,Chef\nA1,Count the forks.,Chef\n,Count the spoons.,Chef\n";
    let update = "id,text,owners,answers\nu1,Counted.,Chef,A1\nu1,Counted too.,Chef,A1\n";
    let published = Reader::new().read_plan_and_update(plan, update).unwrap();
    assert_eq!(action(&published, "A1#2").text, "Count the forks.");
    let message = &found(&published, "action-id-duplicated")[0].message;
    assert_eq!(message, "the id A1 is taken by an action above; this one was kept as A1#2");
    assert_eq!(found(&published, "entry-id-duplicated").len(), 1);
    assert_eq!(found(&published, "id-missing").len(), 1);
    assert_eq!(published.plan().actions().len(), 3);
    assert_eq!(published.latest_update().unwrap().entries().len(), 2);
}

#[test]
fn a_date_that_does_not_exist_is_kept() {
    let published = read("Action,Owner,Due\nCount the knives.,Chef,31 June 2025\n").unwrap();
    assert_eq!(label(action(&published, "1").timescale.as_ref()), "31 June 2025");
    assert_eq!(found(&published, "timescale-not-understood").len(), 1);
}

#[test]
fn ten_thousand_nested_tags() {
    let text = format!("No\tAction\tOwner\n1\t{}Count the knives.\tChef\n", "<ul><li>".repeat(10_000));
    let published = read(&text).unwrap();
    assert_eq!(published.plan().actions().len(), 1);
    assert!(!found(&published, "markup-too-deep").is_empty());
}

#[test]
fn ten_thousand_nested_elements_of_a_page() {
    for tag in ["div", "table><tr><td", "b", "blockquote"] {
        let nested = format!("<{tag}>").repeat(10_000);
        let text = format!(
            "<table><tr><th>No<th>Action<th>Owner<tr><td>1<td>{nested}Count the knives.<td>Chef</table>"
        );
        match read(&text) {
            Ok(published) => assert!(published.plan().actions().len() < 3, "{tag}"),
            Err(error) => assert!(error.line() > 0, "{tag}"),
        }
    }
}

#[test]
fn a_file_of_fifty_megabytes() {
    let remark = "No knife is missing. ".repeat(50_000);
    let rows: String = (1..=50).map(|row| format!("{row},Count the knives.,Chef,\"{remark}\"\n")).collect();
    let text = format!("No,Action,Owner,Remark\n{rows}");
    assert!(text.len() > 50 << 20);
    assert_eq!(read(&text).unwrap().plan().actions().len(), 50);
    let limit = Limits::default().with_bytes(50 << 20);
    let error = Reader::new().with_limits(limit).read(&text).unwrap_err();
    assert_eq!(
        error.kind(),
        ReadErrorKind::LimitExceeded,
        "or it is refused by a limit that the error states"
    );
}

#[test]
fn large_input() {
    let cell = "Count the knives every day. ".repeat(40_000);
    let published = read(&format!("No\tAction\tOwner\n1\t<p>{cell}</p>\tChef\n")).unwrap();
    assert!(action(&published, "1").text.len() > 1_000_000);
    let rows: String = (0..20_000)
        .map(|row| format!("{row},Count the knives of kitchen {row}.,Chef,May 2024,Counted\n"))
        .collect();
    let published = read(&format!("No,Action,Owner,Due,Progress\n{rows}")).unwrap();
    assert_eq!(published.latest_update().unwrap().entries().len(), 20_000);
}

#[test]
fn the_error_is_small_and_travels() {
    fn travels<T: Clone + PartialEq + Send + Sync + std::error::Error + 'static>() {}
    fn goes<T: Clone + PartialEq + Send + Sync>() {}
    travels::<ReadError>();
    goes::<Published>();
    assert!(size_of::<ReadError>() <= 64);
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*") {
        let _ = read(&text);
    }

    #[test]
    fn any_table_is_read_or_refused(
        cells in prop::collection::vec("[a-zA-Z0-9 .,:;()<>/p\t\n\"&–é]{0,24}", 0..40),
        separator in prop::sample::select(vec!["\t", ",", "</td><td>", "\n", "</p><p>", "<li>"]),
    ) {
        let text = format!("No\tConcern\tAction\tOwner\tTarget date\tProgress\n{}", cells.join(separator));
        let _ = read(&text);
        let html = format!("<table><tr><th>No<th>Action<th>Owner<th>Status<tr><td>{}</table>", cells.join(separator));
        let _ = read(&html);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Reader::new().read_bytes(&bytes);
        let _ = Reader::new().read_plan_and_update_bytes(b"No,Action\n1,Count.\n", &bytes);
    }
}
