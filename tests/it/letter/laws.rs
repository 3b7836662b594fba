//! Any text: no panic, the same again, and every statement from the page.

use action_plan::letter::{
    Letter,
    thread::{Account, Threads},
};
use proptest::prelude::*;

/// Pieces that letters are made of, and some that they are not.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("We have opened 40 sites".to_owned()),
        Just("HMPPS will open more in May 2025".to_owned()),
        Just("with the exception of HMP Upton (where work is going on)".to_owned()),
        Just("This includes one thing, another thing and the last thing".to_owned()),
        Just("If funding allows then".to_owned()),
        Just("The Reading Scheme (RS) has replaced the".to_owned()),
        Just("Dear Chair,\n\n".to_owned()),
        Just("Yours sincerely,\n".to_owned()),
        Just("\n\n3\n\n".to_owned()),
        "[,;:. ()\\-–—'\"\n]{1,4}",
        "\\PC{0,6}",
        "(which|that|and|is|will|be|not|although|where|except|\\.|£4m|57%|last year|26 March)",
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(text in pieces()) {
        let Ok(letter) = Letter::read(&text) else { return Ok(()) };
        prop_assert_eq!(&letter, &Letter::read(&text).unwrap());
        let json = serde_json::to_string(&letter).unwrap();
        prop_assert_eq!(&letter, &serde_json::from_str::<Letter>(&json).unwrap());
        let mut end = 0;
        for statement in letter.statements().values() {
            prop_assert!(!statement.kinds.is_empty());
            prop_assert!(statement.source.start >= end && statement.source.end <= text.len());
            end = statement.source.end;
            prop_assert!(text.get(statement.source.start..end).is_some());
            for date in &statement.dates {
                prop_assert_eq!(date.span.of(&statement.text), date.text.as_str());
            }
            for exception in &statement.exceptions {
                prop_assert!(!exception.span.of(&statement.text).is_empty());
            }
        }
        let threads = Threads::across([Account::of_letter(&letter, "a"), Account::of_letter(&letter, "b")]);
        for thread in threads.all() {
            prop_assert!(!thread.points.is_empty() && !thread.verdicts.is_empty());
        }
        let _ = (threads.traces(0), threads.exception_fates(0), threads.about(&text));
    }

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = action_plan::letter::LetterReader::new().read_bytes(&bytes);
    }
}
