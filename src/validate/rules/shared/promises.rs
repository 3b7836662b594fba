//! What is promised, sentence by sentence: the verb after "will" or at the head of an order.

use crate::base::{Part, Spoken};

const FUTURE: &[&str] =
    &["will", "shall", "is to", "are to", "plan to", "plans to", "intend to", "intends to", "commit to"];
const EXPLAINS: &[&str] = &[
    "for example",
    "for instance",
    "in particular",
    "it",
    "its",
    "specifically",
    "such",
    "that",
    "the aim",
    "the purpose",
    "these",
    "they",
    "this",
    "those",
    "which",
];
/// Verbs that say what a thing is made of or hangs on, and promise nothing more of it.
const DESCRIBES: &[&str] =
    &["be determined", "be subject", "comprise", "consist", "cover", "depend", "include", "involve"];
const ADVERBS: &[&str] = &[
    "actively",
    "also",
    "always",
    "be",
    "further",
    "jointly",
    "now",
    "only",
    "regularly",
    "shortly",
    "soon",
    "then",
];
/// How a sentence that orders something does not begin.
const NO_ORDER: &[&str] = &[
    "a",
    "all",
    "although",
    "an",
    "any",
    "as",
    "at",
    "because",
    "both",
    "by",
    "each",
    "every",
    "following",
    "for",
    "from",
    "however",
    "if",
    "in",
    "it",
    "on",
    "our",
    "since",
    "some",
    "that",
    "the",
    "their",
    "there",
    "these",
    "they",
    "this",
    "those",
    "through",
    "under",
    "we",
    "when",
    "where",
    "while",
    "with",
    "within",
];

/// What a sentence promises: its words from the verb on, and whether it only explains the one before it.
pub(super) fn promise(spoken: &Spoken<'_>) -> Option<(Part, bool)> {
    let begins = EXPLAINS.iter().any(|word| spoken.begins(word));
    let words: Vec<&str> = spoken.words().collect();
    let said = FUTURE.iter().filter(|future| spoken.has(future));
    let after = said.filter_map(|future| after(&words, future)).min();
    let from = match after {
        Some(at) => at,
        None if is_order(&words) => usize::from(words.first() == Some(&"to")),
        None => return None,
    };
    let said = spoken.behind(from);
    let describes = after.is_some() && DESCRIBES.iter().any(|verb| said.begins(verb));
    let adverbs = words.iter().skip(from).take_while(|word| ADVERBS.contains(word)).count();
    Some((spoken.behind(from + adverbs).into_part(), begins || describes))
}

/// Where the words after a phrase begin.
fn after(words: &[&str], phrase: &str) -> Option<usize> {
    let wanted: Vec<&str> = phrase.split(' ').collect();
    words.windows(wanted.len()).position(|window| window == wanted).map(|at| at + wanted.len())
}

/// Whether a sentence without "will" tells somebody to do something: it has no verb that says how things are.
fn is_order(words: &[&str]) -> bool {
    const STATES: &[&str] =
        &["am", "are", "been", "could", "had", "has", "have", "is", "may", "might", "was", "were", "would"];
    let first = words.first().copied().unwrap_or_default();
    let opening = words.iter().take(8);
    words.len() > 1
        && !NO_ORDER.contains(&first)
        && !first.ends_with("ed")
        && (!first.ends_with("ing") || first == "bring")
        && !opening.into_iter().any(|word| STATES.contains(word))
}

#[cfg(test)]
mod tests {
    use crate::validate::rules::shared::text::Text;

    #[test]
    fn verbs() {
        let first = |text: &str| {
            let text = Text::of(text);
            let promises = text.promises();
            promises.first().map(|one| one.verb.words().next().unwrap_or("").to_owned())
        };
        assert_eq!(first("The service will also consider a tool."), Some("consider".to_owned()));
        assert_eq!(first("Publish the hours."), Some("publish".to_owned()));
        assert_eq!(first("To publish the hours."), Some("publish".to_owned()));
        assert_eq!(first("The rooms were painted."), None);
        for explaining in [
            "This will be painted.",
            "The group will include painters.",
            "The pace will be determined by money.",
        ] {
            assert!(Text::of(explaining).promises().iter().all(|one| one.explains), "{explaining}");
        }
        assert!(Text::of("The group will paint.").promises().iter().all(|one| !one.explains));
    }
}
