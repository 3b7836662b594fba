//! A promised quality, and one that leaves it out: "full-time" and "part-time", "publish" and "confidential".

use super::{
    commitment::Promise,
    evidence::{Ground, Left},
    phrase::{PhraseBook, Words},
    predicate::Aspect,
    table::Heard,
    weight::{CONTRARY, NEAR_FIGURE, SAYS_DONE},
};
use crate::base::Span;
use std::sync::LazyLock;

/// What is promised, as words of one or more parts, and what is contrary to it.
const CONTRARY_TO: [(&[&str], &[&str]); 4] = [
    (
        &["publish", "publication", "public", "publicly", "published"],
        &[
            "confidential",
            "withheld",
            "unpublished",
            "in private",
            "privately",
            "internal use",
            "not for publication",
        ],
    ),
    (
        &["permanent", "permanently", "substantive"],
        &["interim", "temporary", "acting", "fixed term", "secondment", "locum"],
    ),
    (
        &["full time", "dedicated", "standalone", "sole"],
        &[
            "part time",
            "along with",
            "on top of",
            "additional charge",
            "combined with",
            "shared with",
            "half time",
            "other duties",
        ],
    ),
    (
        &["remove", "retire", "retiring", "close", "decommission", "replace", "withdraw", "scrap"],
        &[
            "is kept",
            "are kept",
            "is retained",
            "are retained",
            "is still used",
            "are still used",
            "remain in use",
            "remains in use",
        ],
    ),
];

/// What is promised, by the row of its quality, and what is contrary to it. Made of constants, the same for every comparison.
static BOOKS: LazyLock<[PhraseBook<usize>; 2]> = LazyLock::new(|| {
    let rows = || CONTRARY_TO.iter().enumerate();
    [
        PhraseBook::new(rows().map(|(row, (promised, _))| (row, *promised))),
        PhraseBook::new(rows().map(|(row, (_, contrary))| (row, *contrary))),
    ]
});

/// Something that is said to be so leaves out a quality that was promised, and that nothing says is there.
pub(super) fn contrary(heard: &[Heard<'_>], promise: &Promise) -> Option<Left> {
    if promise.contraries.is_empty() {
        return None;
    }
    let [qualities, contraries] = &*BOOKS;
    let mine = || heard.iter().enumerate().filter(|(_, heard)| heard.mine);
    let done = mine().filter(|(_, heard)| heard.attained >= SAYS_DONE);
    let kept: Vec<usize> =
        done.flat_map(|(_, heard)| qualities.find(&heard.words)).map(|(row, _)| row).collect();
    let is_left_out = |row: usize| promise.contraries.contains(&row) && !kept.contains(&row);
    mine().find_map(|(at, heard)| {
        let holds = heard.statement.predicates.iter().any(|one| {
            !one.is_aside && !one.is_before && !matches!(one.aspect, Aspect::Denied | Aspect::Ended)
        });
        if !holds || heard.near < NEAR_FIGURE && heard.subject_near < NEAR_FIGURE {
            return None;
        }
        let denies = |span: Span| {
            let before = heard.entry.text.get(..span.start).unwrap_or("").trim_end();
            [" not", " no", " longer"].iter().any(|word| before.ends_with(word))
        };
        let mut found = contraries.find(&heard.words).into_iter();
        let (_, span) = found.find(|(row, span)| is_left_out(*row) && !denies(*span))?;
        Some(Left {
            score: CONTRARY,
            at,
            span,
            ground: Ground::Contrary,
            more_to_come: false,
            is_final: true,
        })
    })
}

/// Which rows of qualities some words promise.
pub(super) fn promised(words: &Words<'_>) -> Vec<usize> {
    let [qualities, _] = &*BOOKS;
    qualities.find(words).into_iter().map(|(row, _)| row).collect()
}
