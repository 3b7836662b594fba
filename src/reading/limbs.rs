//! What a promise names one by one: "in the lounge, the library and the hall".
//!
//! An entry that names some of them and says no word of the others has done some of them.

use super::{phrase::Words, verbs::is_act};
use crate::base::{is_function_word, stem};

/// Words before a list of things.
const BEFORE: [&str; 8] = ["across", "among", "at", "between", "both", "from", "in", "including"];

/// A thing of a list has so many words at the most.
const LONGEST: usize = 5;

/// So many things make a list.
const LEAST: usize = 3;

/// The things that a sentence names one by one, each as the stems that no other of them has; empty where it
/// names none.
pub(super) fn limbs(words: &Words<'_>) -> Vec<Vec<String>> {
    for at in 0..words.len() {
        if words.get(at).is_some_and(|word| BEFORE.contains(&word))
            && words.get(at + 1) != Some("place")
            && let Some(limbs) = list_from(words, at + 1)
        {
            return limbs;
        }
    }
    Vec::new()
}

/// The list that begins at a word.
fn list_from(words: &Words<'_>, from: usize) -> Option<Vec<Vec<String>>> {
    let mut things: Vec<Vec<String>> = Vec::new();
    let mut thing: Vec<String> = Vec::new();
    let mut at = from;
    let mut is_last = false;
    loop {
        let word = words.get(at);
        let parts = at > from && (words.is_after_comma(at) || word == Some("and"));
        let ends =
            word.is_none_or(|word| is_function_word(word) && !["the", "a", "an", "and"].contains(&word));
        if parts && !is_last && !thing.is_empty() {
            things.push(std::mem::take(&mut thing));
        }
        if parts && word == Some("and") {
            is_last = true;
        } else if ends || parts && is_last {
            break;
        } else if let Some(word) = word.filter(|word| !is_function_word(word)) {
            if thing.is_empty() && is_act(&stem(word)) && at > from {
                return None;
            }
            thing.push(stem(word));
            if thing.len() > LONGEST {
                return None;
            }
        }
        at += 1;
    }
    things.push(thing);
    if !is_last || things.len() < LEAST || things.iter().any(Vec::is_empty) {
        return None;
    }
    let own = |place: usize, stem: &String| {
        things.iter().enumerate().all(|(other, thing)| other == place || !thing.contains(stem))
    };
    let limbs: Vec<Vec<String>> = things
        .iter()
        .enumerate()
        .map(|(place, thing)| thing.iter().filter(|stem| own(place, stem)).cloned().collect())
        .collect();
    limbs.iter().all(|limb: &Vec<String>| !limb.is_empty()).then_some(limbs)
}

/// How many of the things some words name.
pub(super) fn named<'w>(limbs: &[Vec<String>], words: impl Iterator<Item = &'w str>) -> usize {
    let stems: Vec<String> = words.map(stem).collect();
    limbs.iter().filter(|limb| limb.iter().any(|part| stems.contains(part))).count()
}
