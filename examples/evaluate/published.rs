//! A published text in place of the labels' own paragraphs.

use crate::case::Case;
use action_plan::{Reader, base::fold};
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
    let mut names = pair(labelled.collect(), found.collect());
    let found = update.entries().values().map(|entry| {
        (entry.id.to_string(), entry.recommendation.as_ref().map(ToString::to_string), &entry.text)
    });
    let labelled = case.update.entries().values().map(|entry| {
        (entry.id.to_string(), entry.recommendation.as_ref().map(ToString::to_string), &entry.text)
    });
    names.extend(pair(labelled.collect(), found.collect()));
    case.names = names;
    case.published = Some(published);
    Ok(())
}

type Paragraph<'t> = (String, Option<String>, &'t String);

fn pair(labelled: Vec<Paragraph<'_>>, found: Vec<Paragraph<'_>>) -> BTreeMap<String, String> {
    let mut alike: Vec<(f64, usize, usize)> = Vec::new();
    for (at, (_, group, text)) in labelled.iter().enumerate() {
        for (other, (_, other_group, other_text)) in found.iter().enumerate() {
            let score = alikeness(text, other_text);
            if group == other_group && score >= ALIKE {
                alike.push((score, at, other));
            }
        }
    }
    alike.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut used, mut used_found) = (BTreeSet::new(), BTreeSet::new());
    let mut names = BTreeMap::new();
    for (_, at, other) in alike {
        if !used.contains(&at) && !used_found.contains(&other) {
            used.insert(at);
            used_found.insert(other);
            names.insert(found[other].0.clone(), labelled[at].0.clone());
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
    if all == 0 { 0.0 } else { 2.0 * shared as f64 / all as f64 }
}
