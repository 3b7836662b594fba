//! The stemmer against another build of the same definition: no difference is known.

use action_plan::base::stem;
use proptest::prelude::*;
use rust_stemmers::{Algorithm, Stemmer};

const ROOTS: [&str; 52] = [
    "prison",
    "review",
    "commun",
    "gener",
    "arsen",
    "agree",
    "proceed",
    "exceed",
    "sky",
    "die",
    "ly",
    "say",
    "y",
    "by",
    "cry",
    "tie",
    "hop",
    "hope",
    "fall",
    "roll",
    "plan",
    "train",
    "organis",
    "organiz",
    "nation",
    "ration",
    "relat",
    "condition",
    "valid",
    "sensit",
    "form",
    "triplic",
    "electr",
    "hope",
    "good",
    "reviv",
    "allow",
    "adjust",
    "depend",
    "adopt",
    "anal",
    "apolog",
    "kno",
    "rat",
    "fil",
    "control",
    "youth",
    "enjoy",
    "bless",
    "gas",
    "us",
    "news",
];
const SUFFIXES: [&str; 64] = [
    "", "s", "es", "'s", "'", "'s'", "ed", "ing", "edly", "ingly", "eed", "eedly", "ies", "ied", "sses",
    "us", "ss", "y", "ly", "er", "ers", "est", "tional", "ational", "enci", "anci", "ably", "ability",
    "ently", "izer", "ization", "ation", "ator", "alism", "ality", "ally", "fulness", "ously", "ousness",
    "iveness", "ivity", "bility", "bly", "ogy", "logi", "fully", "lessly", "alize", "icate", "icity", "ical",
    "ful", "ness", "ative", "ance", "ence", "able", "ible", "ment", "ement", "ion", "sion", "ism", "le",
];

fn assert_agrees(oracle: &Stemmer, word: &str) {
    assert_eq!(stem(word), oracle.stem(word), "{word}");
}

#[test]
fn roots_with_suffixes() {
    let oracle = Stemmer::create(Algorithm::English);
    for root in ROOTS {
        for suffix in SUFFIXES {
            let word = format!("{root}{suffix}");
            assert_agrees(&oracle, &word);
            assert_agrees(&oracle, &format!("{word}s"));
            assert_agrees(&oracle, &format!("un{word}"));
        }
    }
}

#[test]
fn exceptions() {
    let oracle = Stemmer::create(Algorithm::English);
    for word in [
        "skis", "skies", "dying", "lying", "tying", "idly", "gently", "ugly", "early", "only", "singly",
        "sky", "news", "howe", "atlas", "cosmos", "bias", "andes", "inning", "innings", "outing", "outings",
        "canning", "herrings", "earring", "proceeds", "exceed", "succeeds", "generous", "arsenal",
        "communal", "", "a", "as", "y's", "'", "''s",
    ] {
        assert_agrees(&oracle, word);
    }
}

proptest! {
    #[test]
    fn words_of_ascii_letters(word in "[a-z']{0,12}") {
        assert_agrees(&Stemmer::create(Algorithm::English), &word);
    }

    #[test]
    fn words_built_like_english(word in "(b|c|st|l|y|pr|qu|'){0,2}([aeiouy]{1,2}(t|ll|s|n|w|x|bb|rd|é)){1,3}\
                                        (ing|ed|edly|ies|s|ly|logi|ational|ization|ative|ement|ion|iviti|le|y|e){0,3}") {
        assert_agrees(&Stemmer::create(Algorithm::English), &word);
    }

    #[test]
    fn any_text_at_all(word in any::<String>()) {
        stem(&word);
    }
}
