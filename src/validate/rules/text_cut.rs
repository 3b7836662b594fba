//! `text-cut`: a text that stops mid-sentence.

use super::shared::statements::statements;
use crate::base::tokens;
use crate::model::Level;
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule =
    Rule::new("text-cut", "text stops mid-sentence", Level::Warning, include_str!("text_cut.md"), check)
        .in_group(Group::Structure)
        .echoing(&["page-missing"]);

arguments! {
    Ends { ends_with: String } => "the text stops mid-sentence: … {ends_with}",
}

/// Words that cannot be the last of a sentence.
const NEVER_LAST: &[&str] = &[
    "a", "an", "and", "are", "at", "because", "but", "by", "for", "from", "into", "is", "of", "or", "our",
    "such", "than", "that", "the", "their", "these", "this", "to", "which", "whose", "will", "with",
];

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for statement in statements(subject) {
        let text = statement.text.trim_end();
        let open = text.ends_with([',', '(', '-', '–', '—', '/', '&']);
        let last = || tokens(text).last().map(|token| token.folded(text).into_owned());
        let ends_in_word = text.ends_with(char::is_alphabetic);
        let dangles = ends_in_word && last().is_some_and(|last| NEVER_LAST.contains(&last.as_str()));
        if open || dangles {
            let words: Vec<&str> = text.split_whitespace().rev().take(4).collect();
            let ends_with = words.into_iter().rev().collect::<Vec<_>>().join(" ");
            sink.report(statement.place(), &Args::Ends { ends_with });
        }
    }
}
