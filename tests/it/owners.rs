//! Owners: one at a time, joint ones, whole columns, and the registry.

use action_plan::model::owner::{KnownOwner, OwnerLeftoverKind, OwnerListBasis, split_owner_entries};
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
    assert_parts(
        "Deputy Director, HMPPS Women's Group",
        Some("Deputy Director"),
        Some("HMPPS Women's Group"),
    );
    assert_parts(
        "Deputy Director Rehabilitation Directorate",
        Some("Deputy Director"),
        Some("Rehabilitation Directorate"),
    );
    assert_parts("Women's Group Deputy Director", Some("Deputy Director"), Some("Women's Group"));
    assert_parts("Prison Group Director", Some("Prison Group Director"), None);
    assert_parts("Operational Security Group Director", Some("Operational Security Group Director"), None);
    assert_parts(
        "Lead HR Business Partner, Women’s Group",
        Some("Lead HR Business Partner"),
        Some("Women’s Group"),
    );
    assert_parts(
        "Lead Psychologist Women's Estate Psychology Service",
        Some("Lead Psychologist"),
        Some("Women's Estate Psychology Service"),
    );
    assert_parts("Head of Estates, NHS England", Some("Head of Estates"), Some("NHS England"));
    assert_parts("Head of the Estates Directorate", Some("Head"), Some("Estates Directorate"));
    assert_parts(
        "Head of Workforce Modelling (Prisons)",
        Some("Head of Workforce Modelling (Prisons)"),
        None,
    );
    assert_parts("Director of Finance", Some("Director of Finance"), None);
    assert_parts("Director General, Policy Group", Some("Director General"), Some("Policy Group"));
    assert_parts("Secretary of State for Justice", Some("Secretary of State for Justice"), None);
    assert_parts("Chief Executive, NHS England", Some("Chief Executive"), Some("NHS England"));
    assert_parts("Governor, HMP/YOI Styal", Some("Governor"), Some("HMP/YOI Styal"));
    assert_parts("Governor HMP Leeds", Some("Governor"), Some("HMP Leeds"));
    assert_parts("OMB Director", Some("Director"), Some("OMB"));
    assert_parts(
        "Children, Families and Pregnancy (CFP) Lead",
        Some("Children, Families and Pregnancy (CFP) Lead"),
        None,
    );
    assert_parts("Health and Safety Executive", None, Some("Health and Safety Executive"));
    assert_parts(
        "Office of the Director of National Intelligence",
        None,
        Some("Office of the Director of National Intelligence"),
    );
    assert_parts("Chief Information Officers Council", None, Some("Chief Information Officers Council"));
    assert_parts("The Governor", Some("Governor"), None);
    assert_parts("CIO Council", None, Some("CIO Council"));
    assert_parts("HMPPS Chief Psychologist", Some("Chief Psychologist"), Some("HMPPS"));
    assert_parts(
        "Head of Learning, Skills and Employment",
        Some("Head of Learning, Skills and Employment"),
        None,
    );
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
    assert_split(
        "Governor, Head of Safety & Head of Residence",
        &["Governor", "Head of Safety", "Head of Residence"],
    );
    assert_split("Governor, HMP/YOI Styal", &["Governor, HMP/YOI Styal"]);
    assert_split(
        "Children, Families and Pregnancy (CFP) Lead",
        &["Children, Families and Pregnancy (CFP) Lead"],
    );
    assert_split("Lead: Governor; Support: Head of Safety", &["Governor", "Head of Safety"]);
    assert_split("Governor supported by NHS England", &["Governor", "NHS England"]);
    assert_split("Governor\nHead of Education", &["Governor", "Head of Education"]);
    assert_split("Health and Safety Manager", &["Health and Safety Manager"]);
    assert_split(
        "General Services Administration and Department of Commerce",
        &["General Services Administration", "Department of Commerce"],
    );
    assert_split(
        "Deputy Director Delivery Directorate and Group Director, North Group",
        &["Deputy Director Delivery Directorate", "Group Director, North Group"],
    );
    assert_split(" -- ", &[]);
    assert_split(
        "Department of Labor, Office of Management and Budget, and the General Services Administration",
        &["Department of Labor", "Office of Management and Budget", "the General Services Administration"],
    );
    assert_split(
        "National Archives and Records Administration",
        &["National Archives and Records Administration"],
    );
    assert_split(
        "Association of Police and Crime Commissioners",
        &["Association of Police and Crime Commissioners"],
    );
    assert_split("College of Policing and NPCC", &["College of Policing", "NPCC"]);
    assert_split("Lead agency: EPA; supporting: DOE, USDA", &["EPA", "DOE", "USDA"]);
    assert_split("Joint: Governor & NHS England", &["Governor", "NHS England"]);
    assert_split(
        "Secretary of Defense and Secretary of Veterans Affairs",
        &["Secretary of Defense", "Secretary of Veterans Affairs"],
    );
    assert_split("Head of Learning, Skills & Employment", &["Head of Learning, Skills & Employment"]);
    assert_split(
        "Head of Healthcare, Practice Plus Group and Governor",
        &["Head of Healthcare, Practice Plus Group", "Governor"],
    );
    assert_split(
        "Cabinet Office (Central Digital and Data Office)",
        &["Cabinet Office (Central Digital and Data Office)"],
    );
    assert_split("Working with Families Team", &["Working with Families Team"]);
    for post in [
        "Deputy governors with responsibility for kitchens",
        "Director with overall responsibility for Estates",
        "Head of Estates with oversight of the works",
    ] {
        assert_split(post, &[post]);
    }
    assert_split("Chief Executive with Parish Council", &["Chief Executive", "Parish Council"]);
    assert_split("Chief Executive and Section 151 Officer", &["Chief Executive", "Section 151 Officer"]);
}

pub(crate) fn registry() -> OwnerRegistry {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/owners.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the example registry")).expect("a registry")
}

#[test]
fn near_matches_stay_candidates() {
    let registry = registry();
    for text in ["HMPPS Safety Group", "Safety Group", "National Safety Team"] {
        let Resolution::Candidates(near) = registry.resolve(text) else {
            panic!("{text} is merged or unknown")
        };
        assert_eq!(near[0].key, "hmpps national safety group", "{text}");
        assert_ne!(registry.key(text), near[0].key);
    }
    assert_eq!(registry.resolve("Group Safety team"), Resolution::Unknown, "another body");
    // two deputy directors: an abbreviation of one post is not the other
    assert_eq!(registry.key("DD MoJ People and Capability"), "deputy director moj people and capability");
    assert_ne!(
        registry.key("Head of Workforce Modelling (Prisons)"),
        registry.key("Head of Prisons Workforce Delivery Project")
    );
    let Resolution::Candidates(near) = registry.resolve("Deputy Director") else {
        panic!("a bare post is merged")
    };
    assert_eq!(near.len(), 5, "every deputy director: {near:?}");
}

#[test]
fn forms_that_differ_in_print_only_are_one() {
    let registry = registry();
    let same = |one: &str, other: &str| assert_eq!(registry.key(one), registry.key(other), "{one} / {other}");
    same("Deputy Director, HMPPS Women’s Group", "deputy director HMPPS Women's Group,");
    same("Deputy Director, MOJ Property", "Deputy Director MoJ Property");
    same("PGD", "Prison Group Director Women's Group");
    same("Women's Group Deputy Director", "Deputy Director, Women's Group");
    same("ORRU", "HMPPS Operational Response & Resilience Unit");
    let plain = OwnerRegistry::default();
    assert_ne!(
        plain.key("HMPPS National Safety Group"),
        plain.key("National Safety Group"),
        "only where the registry says so"
    );
}

#[test]
fn a_registry_round_trips() {
    let registry = registry();
    let json = serde_json::to_string(&registry).unwrap();
    assert_eq!(serde_json::from_str::<OwnerRegistry>(&json).unwrap(), registry);
    assert_eq!(serde_json::from_str::<OwnerRegistry>("{}").unwrap(), OwnerRegistry::default());
}

#[test]
fn the_first_owner_of_a_form_keeps_it() {
    let registry = OwnerRegistry::new([
        KnownOwner::new("Estates Team").alias("ET"),
        KnownOwner::new("Education Team").alias("ET"),
    ]);
    assert_eq!(registry.key("ET"), "estates team");
}

#[test]
fn leftovers_are_said() {
    let mut registry = OwnerRegistry::default();
    registry.learn(["Deputy Director, Estates Group", "Deputy Director, Education Group", "Head of Safety"]);
    let kinds = |text: &str| {
        OwnerList::read(text, &registry).leftovers.iter().map(|leftover| leftover.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds("Deputy Director, Estates Group,"), [OwnerLeftoverKind::Comma]);
    assert_eq!(kinds("Head of Safety /"), [OwnerLeftoverKind::Slash]);
    assert_eq!(kinds("Head of Safety and"), [OwnerLeftoverKind::Conjunction]);
    assert_eq!(kinds("and Head of Safety"), [OwnerLeftoverKind::Conjunction]);
    assert_eq!(kinds("Head of Safety and Deputy Director"), [OwnerLeftoverKind::RoleWithoutUnit]);
    assert_eq!(kinds("Governor"), [], "a post that nowhere stands with a body is whole");
    assert!(!OwnerList::read("Deputy Director, Estates Group,", &registry).is_truncated());
}

#[test]
fn the_basis_says_how_sure_a_reading_is() {
    let registry = registry();
    let basis = |text: &str| OwnerList::read(text, &registry).basis;
    assert_eq!(basis("Prison Group Director, Women's Group"), OwnerListBasis::Exact);
    assert_eq!(basis("PGD"), OwnerListBasis::Aliased);
    assert_eq!(basis("PGD and ORRU"), OwnerListBasis::Split);
    assert_eq!(basis("Estates Team and Education Team"), OwnerListBasis::Ambiguous);
}

#[test]
fn a_bracket_without_words_is_no_owners() {
    // the bracket without words once ended the first body and began the second
    let text = "( Women’s Group , ( ) : Women’s Group";
    let mut registry = registry();
    registry.learn([text, "Head of Estates", "Women's Group"]);
    assert_in_order(text, &registry);
}

/// Every owner read stands in the text, one after the other.
fn assert_in_order(text: &str, registry: &OwnerRegistry) {
    let list = OwnerList::read(text, registry);
    let mut rest = text;
    for owner in &list.owners {
        let at = rest.find(&owner.text);
        let found: Vec<&str> = list.owners.iter().map(|owner| owner.text.as_str()).collect();
        assert!(at.is_some(), "{} stands in order in {text}: {found:?}", owner.text);
        rest = &rest[at.unwrap() + owner.text.len()..];
    }
}

/// Words and marks that owners are made of, in any order.
fn any_owner() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("Deputy Director"),
        Just("Head of"),
        Just("Lead"),
        Just("and"),
        Just(","),
        Just("/"),
        Just("("),
        Just(")"),
        Just("Women’s Group"),
        Just("HMP/YOI"),
        Just("Estates"),
        Just("ORRU"),
        Just(";"),
        Just("&"),
        Just("of the"),
        Just("Service"),
        Just(":"),
        Just("–"),
        Just("\n"),
        Just("with"),
        Just("é漢\u{301}"),
    ];
    prop::collection::vec(word, 0..14).prop_map(|words| words.join(" "))
}

#[test]
fn an_abbreviation_is_short_and_not_cut() {
    let texts = ["DHS, Department of Education, Board of Transparency", "DHS"];
    let mut registry = OwnerRegistry::default();
    registry.learn(texts);
    for text in texts {
        assert!(!OwnerList::read(text, &registry).is_truncated(), "{text}");
    }
}

#[test]
fn a_title_that_often_stands_alone_is_whole() {
    let truncated = |texts: &[&str], text: &str| {
        let mut registry = OwnerRegistry::default();
        registry.learn(texts.iter().copied());
        OwnerList::read(text, &registry).is_truncated()
    };
    let ward = "Matron, Ward 3";
    assert!(!truncated(&["Matron"], "Matron"), "it nowhere stands with a ward");
    assert!(!truncated(&[ward, ward, "Matron", "Matron", "Surgical Unit Matron"], "Matron"));
    assert!(truncated(&[ward, ward, ward, "Matron"], "Matron"), "once, beside three that are whole");
    assert!(
        truncated(&[ward, "Head of Stores and Matron"], "Head of Stores and Matron"),
        "it never stands alone"
    );
}

proptest! {
    #[test]
    fn an_owner_prints_as_it_was_read(text in any_owner()) {
        let owner = Owner::read(&text);
        prop_assert_eq!(owner.to_string(), text);
        prop_assert_eq!(owner.to_string().parse::<Owner>().unwrap(), owner);
    }

    #[test]
    fn any_text_has_owners_that_stand_in_it(text in prop_oneof![any_owner(), ".{0,60}"]) {
        let mut registry = registry();
        registry.learn([text.as_str(), "Head of Estates", "Women's Group"]);
        assert_in_order(&text, &registry);
    }

    #[test]
    fn no_paragraph_with_words_is_lost(texts in prop::collection::vec(any_owner(), 0..6)) {
        let mut registry = OwnerRegistry::default();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        registry.learn(texts.iter().copied());
        let entries = split_owner_entries(&texts, &registry);
        for (index, text) in texts.iter().enumerate() {
            let has_owner = !OwnerList::read(text, &registry).owners.is_empty();
            prop_assert_eq!(has_owner, entries.iter().any(|entry| entry.printed.contains(&index)), "{}", text);
        }
    }
}
