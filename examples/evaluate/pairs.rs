//! Published pairs of plan items and update entries.

use crate::case::{Case, line};
use action_plan::Reader;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
struct Pairs {
    plan: Vec<Item>,
    updates: Vec<Item>,
    links: Vec<(String, String)>,
}

#[derive(Deserialize)]
struct Item {
    id: String,
    text: String,
    #[serde(default)]
    owners: Vec<String>,
    #[serde(default)]
    due: Option<String>,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    group: Option<String>,
}

/// Through two CSV files, so that what is measured is what a user with two such files gets. Ids are
/// neutral and entries stand in an order of their own, so that neither gives a link away.
pub(crate) fn read(name: &str, value: &serde_json::Value, with_owners: bool) -> Result<Case, String> {
    let mut pairs = Pairs::deserialize(value).map_err(|error| error.to_string())?;
    pairs.updates.sort_by_key(|item| (order(&item.text), item.id.clone()));
    let groups =
        |items: &[Item]| -> BTreeSet<String> { items.iter().filter_map(|item| item.group.clone()).collect() };
    let common: BTreeSet<String> =
        groups(&pairs.plan).intersection(&groups(&pairs.updates)).cloned().collect();
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for group in pairs.plan.iter().filter_map(|item| item.group.as_deref()).filter(|g| common.contains(*g)) {
        let next = numbers.len() + 1;
        numbers.entry(group).or_insert(next);
    }
    let row = |id: String, item: &Item, last: &str| {
        let number = item.group.as_deref().and_then(|group| numbers.get(group));
        let owners = if with_owners { item.owners.join(";") } else { String::new() };
        let number = number.map(ToString::to_string).unwrap_or_default();
        [id.as_str(), &number, &item.text, &owners, last].map(quoted).join(",") + "\n"
    };
    let mut plan = String::from("id,recommendation,text,owners,timescale\n");
    let mut update = String::from("id,recommendation,text,owners,status\n");
    let (mut ids, mut parts, mut texts) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (at, item) in pairs.plan.iter().enumerate() {
        plan += &row(format!("a{at}"), item, item.due.as_deref().unwrap_or_default());
        ids.insert(format!("a{at}"), item.id.clone());
        parts.insert(item.id.clone(), item.group.clone().unwrap_or_else(|| part_of(&item.id)));
        texts.insert(item.id.clone(), line(&item.text));
    }
    for (at, item) in pairs.updates.iter().enumerate() {
        let cell = [&item.status, &item.due].into_iter().flatten().find(|cell| !cell.is_empty());
        update += &row(format!("e{at}"), item, cell.map_or("", String::as_str));
        ids.insert(format!("e{at}"), item.id.clone());
        texts.insert(item.id.clone(), line(&item.text));
    }
    let published = Reader::new().read_plan_and_update(&plan, &update).map_err(|error| error.to_string())?;
    Ok(Case {
        name: name.to_owned(),
        plan: action_plan::model::ActionPlan::new(""),
        update: action_plan::model::ProgressUpdate::unlabelled(),
        published: Some(published),
        names: ids,
        must: pairs.links.into_iter().collect(),
        may: BTreeSet::new(),
        parts,
        texts,
        outcomes: Vec::new(),
    })
}

fn quoted(field: &str) -> String {
    format!("\"{}\"", field.replace('"', "\"\""))
}

/// What is left out together: `2.1` and `2.2`, `P01a` and `P01b`.
fn part_of(id: &str) -> String {
    match id.rsplit_once('.') {
        Some((before, _)) => before.to_owned(),
        None => id.trim_end_matches(char::is_alphabetic).to_owned(),
    }
}

/// An order that has nothing to do with that of the plan: a hash of the text (Fowler, Noll and Vo).
fn order(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
