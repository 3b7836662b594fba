//! Folding, tokens and sentences for any text.

use action_plan::base::{
    Span, TokenKind, Vocabulary, clauses, fingerprint, fold, same_folded, sentences, tokens, tokens_in,
};
use proptest::prelude::*;

/// Any text at all, and text thick with the characters the scanners look at.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ a-zA-Z0-9.,;:?!()\\[\\]'’‘“”\"–—£%&/\u{ad}\u{200b}é•…\n-]{0,60}",
        "(([A-Z]?[a-z]{1,6}|[0-9]{1,4}|No|e\\.g|Ltd)([.,;:]?[ \n]|\\. |, and |, which | – )){0,20}",
    ]
}

/// In order, apart, on character boundaries.
fn assert_ordered(text: &str, spans: impl IntoIterator<Item = Span>) {
    let mut last = 0;
    for span in spans {
        assert!(span.start >= last && span.end > span.start, "{span:?} after {last} in {text:?}");
        assert!(text.get(span.start..span.end).is_some(), "{span:?} in {text:?}");
        last = span.end;
    }
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in any_text()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once.clone());
        prop_assert!(same_folded(&text, &once));
        prop_assert_eq!(once.trim(), once.as_str());
    }

    #[test]
    fn tokens_stand_in_order(text in any_text()) {
        assert_ordered(&text, tokens(&text).map(|token| token.span));
        for token in tokens(&text) {
            let mut buffer = String::new();
            token.fold_into(&text, &mut buffer);
            prop_assert_eq!(token.folded(&text), buffer.as_str());
            prop_assert!(!buffer.is_empty());
        }
    }

    #[test]
    fn tokens_leave_out_no_letter_and_no_digit(text in any_text()) {
        let mut end = 0;
        for span in tokens(&text).map(|token| token.span).chain([Span::new(text.len(), text.len())]) {
            let gap = Span::new(end, span.start).of(&text);
            prop_assert!(!gap.contains(|c: char| c != '\u{2bc}' && c.is_alphanumeric()), "{:?}", gap);
            end = span.end;
        }
    }

    #[test]
    fn tokens_of_a_part_are_those_of_its_text(text in any_text(), start in 0_usize..40, length in 0_usize..40) {
        let part = Span::new(start, start + length);
        let inside: Vec<_> = tokens_in(&text, part).map(|token| token.span.of(&text)).collect();
        let alone: Vec<_> = tokens(part.of(&text)).map(|token| token.span.of(part.of(&text))).collect();
        prop_assert_eq!(inside, alone);
    }

    #[test]
    fn sentences_cover_all_that_is_not_blank(text in any_text()) {
        let found = sentences(&text);
        assert_ordered(&text, found.iter().copied());
        let mut end = 0;
        for span in found.iter().copied().chain([Span::new(text.len(), text.len())]) {
            prop_assert!(Span::new(end, span.start).of(&text).trim().is_empty());
            prop_assert_eq!(span.of(&text).trim(), span.of(&text));
            end = span.end;
        }
    }
}

#[test]
fn a_part_outside_the_text_has_no_tokens() {
    assert_eq!(tokens_in("abc", Span::new(2, 9)).count(), 0);
    assert_eq!(tokens_in("é", Span::new(1, 2)).count(), 0);
}

#[test]
fn a_paragraph_of_an_update() {
    let text = "HMPPS\u{2019}s spending review bid was unsuccessful. Dr. Lee (Women\u{2019}s Team, est. 2019. \
                Approved) will report by 4 Dec. 2026, i.e. in Q3. 57% of sites, approx. 12, have it: see No. 5.";
    let found: Vec<_> = sentences(text).into_iter().map(|span| span.of(text)).collect();
    assert_eq!(found.len(), 3, "{found:#?}");
    let numbers: Vec<_> = tokens(text)
        .filter(|token| token.kind == TokenKind::Number)
        .map(|token| token.span.of(text))
        .collect();
    assert_eq!(numbers, ["2019", "4", "2026", "57%", "12", "5"]);
}

proptest! {
    #[test]
    fn each_word_stands_in_one_clause(text in any_text()) {
        for sentence in sentences(&text) {
            let found = clauses(&text, sentence);
            assert_ordered(&text, found.iter().map(|clause| clause.span));
            for clause in &found {
                prop_assert!(sentence.start <= clause.span.start && clause.span.end <= sentence.end);
                if let Some(opener) = clause.opener {
                    prop_assert!(clause.span.start <= opener.start && opener.end <= clause.span.end);
                }
            }
            for token in tokens_in(&text, sentence) {
                let holders = found.iter().filter(|clause| {
                    clause.span.start <= token.span.start && token.span.end <= clause.span.end
                });
                prop_assert_eq!(holders.count(), 1);
            }
        }
    }

    #[test]
    fn a_vocabulary_finds_what_it_read(text in any_text()) {
        let mut vocabulary = Vocabulary::new();
        let terms = vocabulary.read(&text);
        prop_assert_eq!(&terms, &vocabulary.clone().read(&text));
        for (token, term) in tokens(&text).zip(terms) {
            prop_assert_eq!(vocabulary.find(&token.folded(&text)), Some(term));
            prop_assert!(vocabulary.term(term).is_some());
        }
    }

    #[test]
    fn fingerprints_are_twelve_digits(parts in prop::collection::vec(any::<String>(), 0..4)) {
        let parts: Vec<_> = parts.iter().map(String::as_str).collect();
        let digits = fingerprint(&parts);
        prop_assert_eq!(digits.len(), 12);
        prop_assert!(digits.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte)));
    }
}

/// A long run of one awkward character costs no more than its length.
#[test]
fn awkward_runs_are_linear() {
    let blanks = format!("{}{}", " \n".repeat(50_000), "e.g. A ".repeat(15_000));
    assert_eq!(sentences(&blanks).len(), 1);
    for awkward in [
        "(",
        ")",
        ".",
        ". ",
        "'",
        "a.",
        "\u{ad}",
        "?\u{201d}",
        "A. ",
        "• ",
        "(a.) ",
        "a,",
        "(a,",
        "if a, ",
        "and ",
    ] {
        let text = awkward.repeat(200_000 / awkward.len());
        assert_ordered(&text, sentences(&text));
        assert_ordered(&text, tokens(&text).map(|token| token.span));
        assert_ordered(&text, clauses(&text, Span::new(0, text.len())).iter().map(|clause| clause.span));
    }
}
