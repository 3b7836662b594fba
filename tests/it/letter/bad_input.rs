//! What cannot be read as a letter says so.

use action_plan::document::Limits;
use action_plan::import::ReadErrorKind;
use action_plan::letter::{Letter, LetterReader};

#[test]
fn a_letter_without_statements_is_an_error() {
    for (text, found) in [
        (
            "Dear Chair,\n\nThank you for your interest.\n\nYours sincerely,\n\nMINISTER\n",
            "a letter of thanks",
        ),
        ("Dear Chair,\n\nYours sincerely,\n\nMINISTER\n", "no sentences"),
        ("Dear Chair,\n\n3\n\nYours sincerely,\n", "no sentences"),
    ] {
        let error = Letter::read(text).unwrap_err();
        assert_eq!((error.kind(), error.found()), (ReadErrorKind::NoStatements, found), "{text}");
    }
}

#[test]
fn nothing_at_all_is_an_error() {
    for text in ["", " \n\t\n", "\u{feff}\n"] {
        let error = Letter::read(text).unwrap_err();
        assert!(
            matches!(error.kind(), ReadErrorKind::Empty | ReadErrorKind::NoStatements),
            "{text:?}: {error}"
        );
    }
}

#[test]
fn bytes_and_limits() {
    let error = LetterReader::new().read_bytes(b"Dear Chair,\n\nCaf\xe9s were opened.").unwrap_err();
    assert_eq!((error.kind(), error.line(), error.column()), (ReadErrorKind::NotUtf8, 3, 4));
    let small = LetterReader::new().with_limits(Limits::default().with_bytes(10));
    assert_eq!(small.read("It has been opened.").unwrap_err().kind(), ReadErrorKind::LimitExceeded);
    assert!(LetterReader::new().read_bytes("\u{feff}It has been opened.".as_bytes()).is_ok());
}
