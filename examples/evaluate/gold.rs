//! Labels of a whole plan: actions, entries, links, outcomes.

use crate::case::{Case, Outcome, line};
use action_plan::model::{
    Action, ActionKind, ActionPlan, Owner, ProgressEntry, ProgressUpdate, Recommendation,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
struct Gold {
    #[serde(default)]
    document: Document,
    recommendations: Vec<Labelled>,
    #[serde(default)]
    cross_links: Vec<LabelledLink>,
    #[serde(default)]
    outcomes: Vec<LabelledOutcome>,
}

#[derive(Default, Deserialize)]
struct Document {
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    plan_submitted: Option<String>,
    #[serde(default)]
    update_submitted: Option<String>,
    #[serde(default)]
    update_label: Option<String>,
}

#[derive(Deserialize)]
struct Labelled {
    number: String,
    headline: String,
    actions: Vec<LabelledAction>,
    updates: Vec<LabelledEntry>,
    #[serde(default)]
    links: Vec<LabelledLink>,
}

#[derive(Deserialize)]
struct LabelledAction {
    id: String,
    parent: Option<String>,
    kind: String,
    text: String,
    #[serde(default)]
    owners: Vec<String>,
    timescale: Option<String>,
    #[serde(default)]
    commitment: Option<String>,
}

#[derive(Deserialize)]
struct LabelledEntry {
    id: String,
    text: String,
    #[serde(default)]
    owners: Vec<String>,
    status: Option<String>,
}

#[derive(Deserialize)]
struct LabelledLink {
    action: String,
    update: String,
    #[serde(default)]
    confidence: Option<String>,
}

#[derive(Deserialize)]
struct LabelledOutcome {
    action: String,
    disposition: String,
    #[serde(default)]
    label_and_text: Option<String>,
    #[serde(default)]
    aim: Option<String>,
    #[serde(default)]
    also_accepted: BTreeMap<String, serde_json::Value>,
}

pub(crate) fn read(name: &str, value: &serde_json::Value, with_owners: bool) -> Result<Case, String> {
    let gold = Gold::deserialize(value).map_err(|error| error.to_string())?;
    let mut plan = ActionPlan::new(gold.document.title.unwrap_or_default());
    if let Some(day) = gold.document.plan_submitted.and_then(|day| day.parse().ok()) {
        plan = plan.submitted_on(day);
    }
    let mut update = ProgressUpdate::new(gold.document.update_label.unwrap_or_default());
    if let Some(day) = gold.document.update_submitted.and_then(|day| day.parse().ok()) {
        update = update.submitted_on(day);
    }
    let (mut parts, mut texts, mut labels) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let mut links = gold.cross_links;
    let owners = |texts: &[String]| -> Vec<Owner> {
        texts.iter().filter(|_| with_owners).map(|text| Owner::read(text)).collect()
    };
    for labelled in gold.recommendations {
        plan.add_recommendation(Recommendation::new(&labelled.number, &labelled.headline))
            .map_err(|error| error.to_string())?;
        for given in labelled.actions {
            let mut action = Action::new(given.id.as_str(), &given.text).under(labelled.number.as_str());
            action.owners = owners(&given.owners);
            if let Some(parent) = given.parent {
                action = action.part_of(parent);
            }
            if let Some(cell) = &given.timescale {
                action = action.due(cell);
            }
            if given.kind == "umbrella" {
                action.kind = ActionKind::Umbrella;
            }
            plan.add_action(action).map_err(|error| error.to_string())?;
            parts.insert(given.id.clone(), labelled.number.clone());
            texts.insert(given.id.clone(), line(&given.text));
            labels.insert(given.id, (given.kind == "umbrella", given.commitment));
        }
        for given in labelled.updates {
            let mut entry =
                ProgressEntry::new(given.id.as_str(), &given.text).under(labelled.number.as_str());
            entry.owners = owners(&given.owners);
            if let Some(cell) = &given.status {
                entry = entry.labelled(cell);
            }
            texts.insert(given.id.clone(), line(&given.text));
            update.add(entry);
        }
        links.extend(labelled.links);
    }
    let sure = |link: &&LabelledLink| link.confidence.as_deref() == Some("sure");
    let pair = |link: &LabelledLink| (link.action.clone(), link.update.clone());
    let must: BTreeSet<_> = links.iter().filter(sure).map(pair).collect();
    let may = links.iter().map(pair).filter(|pair| !must.contains(pair)).collect();
    let outcomes = gold.outcomes.into_iter().map(|outcome| labelled_outcome(outcome, &labels)).collect();
    let name = name.to_owned();
    let names = BTreeMap::new();
    Ok(Case { name, plan, update, published: None, names, must, may, parts, texts, outcomes })
}

fn labelled_outcome(given: LabelledOutcome, labels: &BTreeMap<String, (bool, Option<String>)>) -> Outcome {
    let (is_umbrella, commitment) = labels.get(&given.action).cloned().unwrap_or_default();
    let word = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let words = |value: &serde_json::Value| match value.as_array() {
        Some(several) => several.iter().map(word).collect(),
        None => vec![word(value)],
    };
    Outcome {
        action: given.action,
        is_umbrella,
        commitment,
        disposition: given.disposition,
        text_says_less: given.label_and_text.as_deref() == Some("text_says_less"),
        not_obtained: given.aim.as_deref() == Some("not_obtained"),
        also: given.also_accepted.iter().map(|(field, value)| (field.clone(), words(value))).collect(),
    }
}
