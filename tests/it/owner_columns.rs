//! Columns of owners: the published plan against the gold, halves and fused paragraphs, size.

use std::collections::BTreeSet;

use action_plan::model::owner::{OwnerRepairKind, split_owner_entries};
use action_plan::model::{OwnerList, OwnerRegistry, Resolution};

use crate::owners::registry;

/// The printed owner columns of the published plan, one list of paragraphs a recommendation and part.
fn published_columns() -> Option<Vec<(String, bool, Vec<String>)>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/sources/action-plan-and-12-month-update.txt");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("note: the published plan is not here; nothing checked");
        return None;
    };
    let mut columns: Vec<(String, bool, Vec<String>)> = Vec::new();
    for row in text.lines().skip(24) {
        let cells: Vec<&str> = row.split('\t').collect();
        if cells.len() < 4 {
            continue;
        }
        let is_new = cells[0].trim().parse::<u32>().is_ok();
        let is_update = row.contains("Progress against");
        if is_new || is_update {
            let number = if is_new { cells[0].trim().to_owned() } else { columns.last().unwrap().0.clone() };
            columns.push((number, is_update, Vec::new()));
        }
        let cell = cells[cells.len() - 2];
        let paragraphs = cell.split("</p>").map(|part| part.rsplit('>').next().unwrap_or("").trim());
        let column = &mut columns.last_mut().unwrap().2;
        column
            .extend(paragraphs.filter(|part| !part.is_empty() && !part.starts_with("--")).map(str::to_owned));
    }
    Some(columns)
}

/// The entries of the gold, each once: what is inherited or shared has no print of its own.
fn gold_columns() -> Vec<(String, bool, Vec<String>)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/gold/time-to-care.json");
    let gold: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut columns = Vec::new();
    for recommendation in gold["recommendations"].as_array().unwrap() {
        for (list, is_update) in [("actions", false), ("updates", true)] {
            let mut owners = Vec::new();
            let mut shared: Option<String> = None;
            for item in recommendation[list].as_array().unwrap() {
                let basis = item["owner_basis"].as_str().unwrap();
                let printed: Vec<String> = item["owners"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|owner| owner.as_str().unwrap().to_owned())
                    .collect();
                if basis == "inherited" || (basis == "shared" && shared == printed.first().cloned()) {
                    continue;
                }
                shared = (basis == "shared").then(|| printed.first().cloned()).flatten();
                owners.extend(printed);
            }
            columns.push((recommendation["number"].as_str().unwrap().to_owned(), is_update, owners));
        }
    }
    columns
}

#[test]
fn the_published_columns_give_the_entries_of_the_gold() {
    let Some(columns) = published_columns() else { return };
    let learn = |mut registry: OwnerRegistry| {
        registry.learn(columns.iter().flat_map(|(_, _, paragraphs)| paragraphs).map(String::as_str));
        registry
    };
    for registry in [learn(OwnerRegistry::default()), learn(registry())] {
        let (mut right, mut all) = (0, 0);
        for ((number, is_update, paragraphs), (_, _, gold)) in columns.iter().zip(gold_columns()) {
            let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
            let entries = split_owner_entries(&paragraphs, &registry);
            let texts: Vec<&str> = entries.iter().map(|entry| entry.text.as_str()).collect();
            println!("{number} {is_update}");
            for entry in &entries {
                let owners: Vec<&str> = entry.owners.iter().map(|owner| owner.key.as_str()).collect();
                println!(
                    "    {} {owners:?} {:?} {:?} {:?}",
                    entry.text, entry.basis, entry.leftovers, entry.repair
                );
            }
            all += gold.len();
            right += texts.iter().zip(&gold).filter(|(text, gold)| *text == gold).count();
            assert_eq!(texts, gold, "recommendation {number}, update {is_update}");
        }
        println!("{right} of {all} owner entries");
    }
}

#[test]
fn forty_printed_paragraphs_name_sixteen_owners() {
    let Some(columns) = published_columns() else { return };
    let mut registry = registry();
    registry.learn(columns.iter().flat_map(|(_, _, paragraphs)| paragraphs).map(String::as_str));
    let printed: BTreeSet<&str> =
        columns.iter().flat_map(|(_, _, paragraphs)| paragraphs).map(String::as_str).collect();
    assert_eq!(printed.len(), 40);
    let (mut keys, mut open) = (BTreeSet::new(), BTreeSet::new());
    for (_, _, paragraphs) in &columns {
        let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
        for owner in split_owner_entries(&paragraphs, &registry).into_iter().flat_map(|entry| entry.owners) {
            let resolution = registry.resolve(&owner.text);
            if let Some(key) = resolution.key() {
                assert_eq!(key, owner.key);
                keys.insert(key.to_owned());
            } else {
                assert!(matches!(resolution, Resolution::Candidates(_)), "{}", owner.text);
                open.insert(owner.text);
            }
        }
    }
    assert_eq!(keys.len(), 16, "{keys:#?}");
    assert_eq!(registry.owners().len(), 16);
    let open: Vec<&str> = open.iter().map(String::as_str).collect();
    assert_eq!(
        open,
        ["Deputy Director", "Lead Psychologist Women's Estate"],
        "cut in the print: for a person"
    );
}

#[test]
fn halves_are_put_together_and_fused_owners_told_apart() {
    let column = [
        "Area Manager, North Estate Safety Service",
        "Area Manager, North Estate Safety Service Deputy Director, Estates Group",
        "Deputy Director, Estates Group",
        "Area Manager, North Estate",
        "Safety Service",
        "Head of Safety and",
        "Head of Education",
        "--",
        "Head of Safety",
        "and Head of Catering",
    ];
    let mut registry = OwnerRegistry::default();
    registry.learn(column);
    let entries = split_owner_entries(&column, &registry);
    let found: Vec<(&str, &[usize])> =
        entries.iter().map(|entry| (entry.text.as_str(), entry.printed.as_slice())).collect();
    assert_eq!(
        found,
        [
            ("Area Manager, North Estate Safety Service", &[0][..]),
            ("Area Manager, North Estate Safety Service", &[1]),
            ("Deputy Director, Estates Group", &[1]),
            ("Deputy Director, Estates Group", &[2]),
            ("Area Manager, North Estate Safety Service", &[3, 4]),
            ("Head of Safety and Head of Education", &[5, 6]),
            ("Head of Safety and Head of Catering", &[8, 9]),
        ]
    );
    let kinds: Vec<Option<OwnerRepairKind>> =
        entries.iter().map(|entry| entry.repair.as_ref().map(|repair| repair.kind)).collect();
    let (joined, split) = (Some(OwnerRepairKind::Joined), Some(OwnerRepairKind::Split));
    assert_eq!(kinds, [None, split, split, None, joined, joined, joined]);
    assert!(entries[1].repair.as_ref().unwrap().is_certain);
    assert!(entries.iter().all(|entry| !entry.truncated));
}

#[test]
fn time_grows_with_the_text_only() {
    // quadratic work over these would not end within the patience of a test
    let units = [
        "Deputy Director, Women's Group ",
        "and ",
        "( ",
        "Head of ",
        "A/B, ",
        "Director ",
        "Office of the ",
        "Team and ",
        "lead: ",
        "Team, ",
    ];
    for unit in units {
        let text = unit.repeat(20_000);
        let list = OwnerList::read(&text, &OwnerRegistry::default());
        assert!(list.owners.len() <= 80_000);
    }
    let many: Vec<String> =
        (0..20_000).map(|number| format!("Head of Unit {number}, Region {}", number % 7)).collect();
    let mut registry = OwnerRegistry::default();
    registry.learn(many.iter().map(String::as_str));
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(split_owner_entries(&many, &registry).len(), 20_000);
}
