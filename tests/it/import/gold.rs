//! The published text against the labels made by hand, and the bundled text against the same in structure.

use super::{bundled, label, published_text};
use action_plan::import::{Published, read};
use action_plan::model::Owner;
use serde_json::Value;

fn gold() -> Option<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/gold/time-to-care.json");
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        println!("no ../shared/gold beside the repository: not compared");
    }
    Some(serde_json::from_str(&text?).unwrap())
}

/// Folded as the labels are compared: case, quotes, dashes, white space.
fn norm(text: &str) -> String {
    let plain = text.replace(['’', '‘'], "'").replace('–', "-").to_lowercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn owner_words<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    let mut words: Vec<String> = texts
        .into_iter()
        .flat_map(|text| {
            let folded = norm(text);
            folded.split([' ', ',', '.', '/']).map(str::to_owned).collect::<Vec<_>>()
        })
        .filter(|word| !word.is_empty() && word != "and")
        .collect();
    words.sort();
    words
}

fn of_owners(owners: &[Owner]) -> Vec<String> {
    owner_words(owners.iter().map(|owner| owner.text.as_str()))
}

fn of_gold(item: &Value) -> Vec<String> {
    owner_words(item["owners"].as_array().unwrap().iter().map(|owner| owner.as_str().unwrap()))
}

/// Counts what is right, and says what is not.
#[derive(Default)]
struct Share {
    right: usize,
    all: usize,
    wrong: Vec<String>,
}

impl Share {
    fn count<T: PartialEq + std::fmt::Debug>(&mut self, id: &str, want: &T, got: &T) {
        self.all += 1;
        if want == got {
            self.right += 1;
        } else {
            self.wrong.push(format!("{id}: want {want:?}, got {got:?}"));
        }
    }

    #[track_caller]
    fn at_least(&self, percent: usize) {
        println!("{}/{}", self.right, self.all);
        assert!(
            self.right * 100 >= self.all * percent,
            "{}/{}\n{}",
            self.right,
            self.all,
            self.wrong.join("\n")
        );
    }
}

/// Compares by id, as both count in reading order. `verbatim` is whether texts and concerns are compared too.
fn compare(published: &Published, gold: &Value, verbatim: bool) {
    let plan = published.plan();
    let update = published.latest_update().unwrap();
    let (mut texts, mut kinds, mut parents) = (Share::default(), Share::default(), Share::default());
    let (mut action_owners, mut entry_owners) = (Share::default(), Share::default());
    let (mut action_labels, mut entry_labels) = (Share::default(), Share::default());
    let (mut actions, mut entries) = (0, 0);
    for recommendation in gold["recommendations"].as_array().unwrap() {
        let number = recommendation["number"].as_str().unwrap();
        let got = plan.recommendation(number).unwrap();
        if verbatim {
            texts.count(number, &norm(recommendation["headline"].as_str().unwrap()), &norm(&got.headline));
            let detail = recommendation["detail"].as_str().unwrap_or_default();
            texts.count(number, &norm(detail), &norm(got.detail.as_deref().unwrap_or_default()));
        }
        for want in recommendation["actions"].as_array().unwrap() {
            actions += 1;
            let id = want["id"].as_str().unwrap();
            let got = super::action(published, id);
            assert_eq!(got.recommendation.as_ref().map(ToString::to_string).as_deref(), Some(number));
            if verbatim {
                texts.count(id, &norm(want["text"].as_str().unwrap()), &norm(&got.text));
            }
            kinds.count(id, &want["kind"].as_str().unwrap(), &got.kind.as_str());
            parents.count(
                id,
                &want["parent"].as_str(),
                &got.parent.as_ref().map(action_plan::model::ActionId::as_str),
            );
            if matches!(want["owner_basis"].as_str(), Some("own" | "shared")) {
                action_owners.count(id, &of_gold(want), &of_owners(&got.owners));
            }
            if want["timescale_confidence"] != "unclear" {
                let want = norm(want["timescale"].as_str().unwrap_or_default());
                action_labels.count(id, &want, &norm(label(got.timescale.as_ref())));
            }
        }
        for want in recommendation["updates"].as_array().unwrap() {
            entries += 1;
            let id = want["id"].as_str().unwrap();
            let got = super::entry(published, id);
            if verbatim {
                texts.count(id, &norm(want["text"].as_str().unwrap()), &norm(&got.text));
            }
            if matches!(want["owner_basis"].as_str(), Some("own" | "shared")) {
                entry_owners.count(id, &of_gold(want), &of_owners(&got.owners));
            }
            if want["status_confidence"] != "unclear" {
                let want = norm(want["status"].as_str().unwrap_or_default());
                entry_labels.count(id, &want, &norm(label(got.timescale.as_ref())));
            }
        }
    }
    assert_eq!((plan.actions().len(), update.entries().len()), (actions, entries));
    texts.at_least(100);
    kinds.at_least(100);
    parents.at_least(100);
    action_owners.at_least(96);
    entry_owners.at_least(98);
    action_labels.at_least(100);
    entry_labels.at_least(100);
}

#[test]
fn the_published_text() {
    let (Some(text), Some(gold)) = (published_text(), gold()) else { return };
    let published = read(&text).unwrap();
    compare(&published, &gold, true);
    assert_eq!(published.plan().title(), gold["document"]["title"].as_str());
    assert_eq!(
        published.plan().published().unwrap().to_string(),
        gold["document"]["published"].as_str().unwrap()
    );
    assert_eq!(
        published.plan().submitted().unwrap().to_string(),
        gold["document"]["plan_submitted"].as_str().unwrap()
    );
    let update = published.latest_update().unwrap();
    assert_eq!(update.label(), gold["document"]["update_label"].as_str());
    assert_eq!(
        update.submitted().unwrap().to_string(),
        gold["document"]["update_submitted"].as_str().unwrap()
    );
}

#[test]
fn the_bundled_text_has_the_same_structure() {
    let Some(gold) = gold() else { return };
    compare(&bundled(), &gold, false);
}

#[test]
fn the_bundled_text_finds_what_the_published_one_does() {
    let Some(text) = published_text() else { return };
    let rules = |published: &Published| {
        let mut rules: Vec<String> =
            published.import().findings.iter().map(|finding| finding.rule.clone()).collect();
        rules.sort();
        rules
    };
    assert_eq!(rules(&read(&text).unwrap()), rules(&bundled()));
}
