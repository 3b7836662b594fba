//! A published text in place of the labels' own paragraphs.

use crate::case::Case;
use action_plan::{
    Reader,
    base::{fold, fraction},
};
use std::collections::{BTreeMap, BTreeSet};

/// Paragraphs that share so many of their words are one.
const ALIKE: f64 = 0.9;

/// Reads the text and finds the labels' id of each of its actions and entries: by the words of the
/// paragraph, under the recommendation of the same number.
pub(crate) fn put(case: &mut Case, bytes: &[u8]) -> Result<(), String> {
    let published = Reader::new().read_bytes(bytes).map_err(|error| error.to_string())?;
    let update = published.latest_update().ok_or("found a plan without an update")?;
    let found = published.plan().actions().values().map(|action| {
        (action.id.to_string(), action.recommendation.as_ref().map(ToString::to_string), &action.text)
    });
    let labelled = case.plan.actions().values().map(|action| {
        (action.id.to_string(), action.recommendation.as_ref().map(ToString::to_string), &action.text)
    });
    let mut names = pair(&labelled.collect::<Vec<_>>(), &found.collect::<Vec<_>>());
    let found = update.entries().values().map(|entry| {
        (entry.id.to_string(), entry.recommendation.as_ref().map(ToString::to_string), &entry.text)
    });
    let labelled = case.update.entries().values().map(|entry| {
        (entry.id.to_string(), entry.recommendation.as_ref().map(ToString::to_string), &entry.text)
    });
    names.extend(pair(&labelled.collect::<Vec<_>>(), &found.collect::<Vec<_>>()));
    case.names = names;
    case.published = Some(published);
    Ok(())
}

type Paragraph<'t> = (String, Option<String>, &'t String);

fn pair(labelled: &[Paragraph<'_>], found: &[Paragraph<'_>]) -> BTreeMap<String, String> {
    let mut alike: Vec<(f64, &str, &str)> = Vec::new();
    for (id, group, text) in labelled {
        for (other, other_group, other_text) in found {
            let score = alikeness(text, other_text);
            if group == other_group && score >= ALIKE {
                alike.push((score, id, other));
            }
        }
    }
    alike.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut used: BTreeSet<&str> = BTreeSet::new();
    let mut names = BTreeMap::new();
    for (_, id, other) in alike {
        if !names.contains_key(other) && used.insert(id) {
            names.insert(other.to_owned(), id.to_owned());
        }
    }
    names
}

/// Twice the words that two texts share over all they have.
fn alikeness(one: &str, other: &str) -> f64 {
    let words = |text: &str| {
        let mut words: BTreeMap<String, usize> = BTreeMap::new();
        for word in fold(text).split_whitespace() {
            *words.entry(word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()).or_default() += 1;
        }
        words.remove("");
        words
    };
    let (one, other) = (words(one), words(other));
    let shared: usize =
        one.iter().map(|(word, count)| (*count).min(other.get(word).copied().unwrap_or(0))).sum();
    let all = one.values().sum::<usize>() + other.values().sum::<usize>();
    if all == 0 { 0.0 } else { 2.0 * fraction(shared) / fraction(all) }
}
