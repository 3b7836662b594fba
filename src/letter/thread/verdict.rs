//! What became of a topic.

use super::{Threads, point::Thread, topic::Mention};
use crate::model::closed::closed_list;
use serde::{Deserialize, Serialize};

closed_list! {
    /// What became of a topic over the documents given.
    ///
    /// ```
    /// use action_plan::letter::thread::ThreadVerdict;
    /// assert_eq!("silent_later".parse(), Ok(ThreadVerdict::SilentLater));
    /// ```
    ThreadVerdict {
        /// A later document says that something else took its place.
        Superseded = "superseded",
        /// A later document denies what an earlier one said; perhaps only in appearance.
        PossiblyContradicted = "possibly_contradicted",
        /// It goes on, and is measured by something else than before.
        MeasureChanged = "measure_changed",
        /// A later document speaks of it again.
        Continued = "continued",
        /// It comes up in a later document first.
        New = "new",
        /// The last document that could have does not speak of it.
        SilentLater = "silent_later",
    }
}

impl ThreadVerdict {
    /// The words that reports show for it.
    pub fn shown(self) -> &'static str {
        crate::model::words::correspondence::shown(self.as_str())
    }
}

/// A verdict with the words it rests on.
///
/// ```
/// use action_plan::letter::thread::{Account, AccountItem, Standing, ThreadVerdict, Threads};
/// let account = |text: &str| {
///     let mut account = Account::new("a");
///     account.items.push(AccountItem::new("1", text, Standing::Stated));
///     account
/// };
/// let threads = Threads::across([
///     account("All libraries now have a Night Desk."),
///     account("Each Night Desk is to be staffed for 9 hours."),
///     account("There is no longer a Night Desk in use."),
/// ]);
/// let verdicts = threads.about("night desk").unwrap().verdicts;
/// let shown: Vec<_> = verdicts.iter().map(|found| found.verdict.as_str()).collect();
/// assert_eq!(shown, ["possibly_contradicted", "measure_changed", "continued"]);
/// assert_eq!(verdicts[1].quotes, ["All libraries", "9 hours"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Verdict {
    /// What became of it.
    pub verdict: ThreadVerdict,
    /// The words it rests on, earlier first; none where it rests on silence.
    #[serde(default)]
    pub quotes: Vec<String>,
    /// The documents it is told of, by number.
    #[serde(default)]
    pub documents: Vec<usize>,
}

pub(super) fn verdicts(
    threads: &Threads,
    thread: &Thread,
    mentions: &[Mention],
    superseded: Option<(usize, usize)>,
) -> Vec<Verdict> {
    let mut found = Vec::new();
    let documents = threads.accounts().len();
    let first = thread.points.first().map_or(0, |point| point.document);
    let last = thread.points.last().map_or(0, |point| point.document);
    if let Some((item, sentence)) = superseded
        && let Some(item) = threads.items.get(item)
    {
        let quote = item.sentences.get(sentence).map(|span| span.of(threads.text(item)).to_owned());
        found.push(Verdict {
            verdict: ThreadVerdict::Superseded,
            quotes: quote.into_iter().collect(),
            documents: vec![item.document],
        });
    }
    found.extend(contradicted(threads, thread, mentions));
    found.extend(measured_otherwise(thread));
    if last > first {
        let later = (first + 1..=last).filter(|document| thread.in_document(*document).next().is_some());
        found.push(Verdict {
            verdict: ThreadVerdict::Continued,
            quotes: Vec::new(),
            documents: later.collect(),
        });
    }
    if first > 0 {
        found.push(Verdict { verdict: ThreadVerdict::New, quotes: Vec::new(), documents: vec![first] });
    }
    if last + 1 < documents {
        let silent = (last + 1..documents).collect();
        found.push(Verdict { verdict: ThreadVerdict::SilentLater, quotes: Vec::new(), documents: silent });
    }
    found
}

/// A later document gives a measure, and none that the first to give any had.
fn measured_otherwise(thread: &Thread) -> Option<Verdict> {
    let first = thread.points.iter().find(|point| !point.measures.is_empty())?;
    let before: Vec<_> = thread.in_document(first.document).flat_map(|point| &point.measures).collect();
    let later = thread.points.iter().filter(|point| point.document > first.document);
    let other = later
        .flat_map(|point| point.measures.iter().map(move |measure| (point.document, measure)))
        .find(|(_, measure)| before.iter().all(|known| known.of != measure.of))?;
    Some(Verdict {
        verdict: ThreadVerdict::MeasureChanged,
        quotes: vec![before.first()?.text.clone(), other.1.text.clone()],
        documents: vec![first.document, other.0],
    })
}

/// "no X", "X is no longer …", in a document after one that said X was there or to come.
fn contradicted(threads: &Threads, thread: &Thread, mentions: &[Mention]) -> Option<Verdict> {
    let affirmed = thread.points.first()?;
    let denial = mentions.iter().find_map(|mention| {
        let item = threads.items.get(mention.item)?;
        if item.document <= affirmed.document {
            return None;
        }
        let first = item.words.partition_point(|word| word.span.start < mention.span.start);
        let after = item.words.partition_point(|word| word.span.start < mention.span.end);
        let here = |at: usize| item.words.get(at).filter(|word| word.sentence == mention.sentence);
        let form = |at: usize| here(at).map_or("", |word| word.span.of(threads.text(item))).to_lowercase();
        let before = (1..=3).any(|back| {
            first.checked_sub(back).is_some_and(|at| {
                let word = form(at);
                word == "no" && form(at + 1) != "later"
                    || word == "longer" && at.checked_sub(1).is_some_and(|no| form(no) == "no")
            })
        });
        let ended = (after..after + 4).any(|at| {
            (form(at) == "no" && form(at + 1) == "longer")
                || (matches!(form(at).as_str(), "been" | "was" | "were" | "has" | "have")
                    && matches!(
                        form(at + 1).as_str(),
                        "withdrawn"
                            | "abandoned"
                            | "discontinued"
                            | "ended"
                            | "scrapped"
                            | "ceased"
                            | "cancelled"
                    ))
        });
        let sentence = item.sentences.get(mention.sentence)?;
        (before || ended).then(|| (item.document, sentence.of(threads.text(item)).to_owned()))
    })?;
    Some(Verdict {
        verdict: ThreadVerdict::PossiblyContradicted,
        quotes: affirmed.quotes.first().cloned().into_iter().chain([denial.1]).collect(),
        documents: vec![affirmed.document, denial.0],
    })
}
