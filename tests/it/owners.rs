//! Owners: one at a time, joint ones, whole columns, and the registry.

use action_plan::model::owner::{
    KnownOwner, OwnerLeftoverKind, OwnerListBasis, OwnerRepairKind, split_owner_entries,
};
use action_plan::model::{Owner, OwnerList, OwnerRegistry, Resolution};
use proptest::prelude::*;

#[track_caller]
fn assert_parts(text: &str, role: Option<&str>, unit: Option<&str>) {
    let owner = Owner::read(text);
    assert_eq!((owner.role.as_deref(), owner.unit.as_deref()), (role, unit), "{text}");
}

#[track_caller]
fn assert_split(text: &str, owners: &[&str]) {
    let list = OwnerList::read(text, &OwnerRegistry::default());
    let found: Vec<&str> = list.owners.iter().map(|owner| owner.text.as_str()).collect();
    assert_eq!(found, owners, "{text} {:?}", list.basis);
}

#[test]
fn post_and_body_are_told_apart() {
    assert_parts("Deputy Director, HMPPS Women's Group", Some("Deputy Director"), Some("HMPPS Women's Group"));
    assert_parts("Deputy Director Rehabilitation Directorate", Some("Deputy Director"), Some("Rehabilitation Directorate"));
    assert_parts("Women's Group Deputy Director", Some("Deputy Director"), Some("Women's Group"));
    assert_parts("Prison Group Director", Some("Prison Group Director"), None);
    assert_parts("Operational Security Group Director", Some("Operational Security Group Director"), None);
    assert_parts("Lead HR Business Partner, Women’s Group", Some("Lead HR Business Partner"), Some("Women’s Group"));
    assert_parts("Lead Psychologist Women's Estate Psychology Service", Some("Lead Psychologist"), Some("Women's Estate Psychology Service"));
    assert_parts("Head of Estates, NHS England", Some("Head of Estates"), Some("NHS England"));
    assert_parts("Head of the Estates Directorate", Some("Head"), Some("Estates Directorate"));
    assert_parts("Head of Workforce Modelling (Prisons)", Some("Head of Workforce Modelling (Prisons)"), None);
    assert_parts("Director of Finance", Some("Director of Finance"), None);
    assert_parts("Director General, Policy Group", Some("Director General"), Some("Policy Group"));
    assert_parts("Secretary of State for Justice", Some("Secretary of State for Justice"), None);
    assert_parts("Chief Executive, NHS England", Some("Chief Executive"), Some("NHS England"));
    assert_parts("Governor, HMP/YOI Styal", Some("Governor"), Some("HMP/YOI Styal"));
    assert_parts("Governor HMP Leeds", Some("Governor"), Some("HMP Leeds"));
    assert_parts("OMB Director", Some("Director"), Some("OMB"));
    assert_parts("Children, Families and Pregnancy (CFP) Lead", Some("Children, Families and Pregnancy (CFP) Lead"), None);
    assert_parts("Health and Safety Executive", None, Some("Health and Safety Executive"));
    assert_parts("Office of the Director of National Intelligence", None, Some("Office of the Director of National Intelligence"));
    assert_parts("Chief Information Officers Council", None, Some("Chief Information Officers Council"));
    assert_parts("Health teams", None, Some("Health teams"));
    assert_parts("", None, None);
}

#[test]
fn other_sectors_need_no_registry() {
    assert_split("Chief Financial Officer", &["Chief Financial Officer"]);
    assert_split("DfE / Ofsted", &["DfE", "Ofsted"]);
    assert_split("DfE/Ofsted", &["DfE", "Ofsted"]);
    assert_split("DfE and Ofsted", &["DfE", "Ofsted"]);
    assert_split("OMB, GSA, and Commerce", &["OMB", "GSA", "Commerce"]);
    assert_split(
        "Head of Estates, NHS England and Director of Finance",
        &["Head of Estates, NHS England", "Director of Finance"],
    );
    assert_split("Department of Justice (DOJ)", &["Department of Justice (DOJ)"]);
    assert_split("Ministry of Justice and Home Office", &["Ministry of Justice", "Home Office"]);
    assert_split("Department of Health and Social Care", &["Department of Health and Social Care"]);
    assert_split("Operational Response and Resilience Unit", &["Operational Response and Resilience Unit"]);
    assert_split("Director of People and Capability", &["Director of People and Capability"]);
    assert_split("Governor and Head of Safety", &["Governor", "Head of Safety"]);
    assert_split("Governor, Head of Safety & Head of Residence", &["Governor", "Head of Safety", "Head of Residence"]);
    assert_split("Governor, HMP/YOI Styal", &["Governor, HMP/YOI Styal"]);
    assert_split("Children, Families and Pregnancy (CFP) Lead", &["Children, Families and Pregnancy (CFP) Lead"]);
    assert_split("Lead: Governor; Support: Head of Safety", &["Governor", "Head of Safety"]);
    assert_split("Governor supported by NHS England", &["Governor", "NHS England"]);
    assert_split("Governor\nHead of Education", &["Governor", "Head of Education"]);
    assert_split("Health and Safety Manager", &["Health and Safety Manager"]);
    assert_split("General Services Administration and Department of Commerce", &["General Services Administration", "Department of Commerce"]);
    assert_split("Deputy Director Delivery Directorate and Group Director, North Group", &["Deputy Director Delivery Directorate", "Group Director, North Group"]);
    assert_split(" -- ", &[]);
}

fn registry() -> OwnerRegistry {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/owners.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the example registry")).expect("a registry")
}

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
        column.extend(paragraphs.filter(|part| !part.is_empty() && !part.starts_with("--")).map(str::to_owned));
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
                let printed: Vec<String> =
                    item["owners"].as_array().unwrap().iter().map(|owner| owner.as_str().unwrap().to_owned()).collect();
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
                println!("    {} {owners:?} {:?} {:?} {:?}", entry.text, entry.basis, entry.leftovers, entry.repair);
            }
            all += gold.len();
            right += texts.iter().zip(&gold).filter(|(text, gold)| *text == gold).count();
            assert_eq!(texts, gold, "recommendation {number}, update {is_update}");
        }
        println!("{right} of {all} owner entries");
    }
}
