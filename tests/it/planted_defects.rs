//! A clean plan, one defect planted at a time: exactly the rule meant for it speaks, its echoes aside.

use action_plan::Reader;
use action_plan::validate::{CATALOGUE, Ruleset, rule};

const PLAN: &str = "\
id,recommendation,headline,response,text,owners,timescale
1.1,1,Visitors of the archive wait too long for the boxes that they order.,Agreed,\"Train 14 porters in the new stack plan, so that visitors get their boxes within an hour.\",\"Head of Stacks, Record Office\",June 2025
1.2,1,Visitors of the archive wait too long for the boxes that they order.,Agreed,\"Install 2 lifts between stack and reading room, so that visitors wait less for large boxes.\",\"Chief Engineer, Estate Office\",September 2025
1.3,1,Visitors of the archive wait too long for the boxes that they order.,Agreed,\"Put a counter of waiting times at 3 desks, so that visitors see how long boxes take.\",\"Head of Reading Rooms, Record Office\",October 2025
2.1,2,Paper in the cellar stores is damp and smells of mould.,Agreed,\"Repair the 5 cellar drains, so that the paper stays dry.\",\"Chief Engineer, Estate Office\",May 2025
2.2,2,Paper in the cellar stores is damp and smells of mould.,Agreed,\"Move 900 boxes of paper out of the cellar, so that none is damp.\",\"Head of Conservation, Paper Unit\",March 2026
";

const UPDATE: &str = "\
id,recommendation,text,owners,status,answers
a,1,\"All 14 porters were trained in the new stack plan on 3 June 2025.\",\"Head of Stacks, Record Office\",Completed June 2025,1.1
b,1,\"Both lifts between stack and reading room were installed on 9 September 2025.\",\"Chief Engineer, Estate Office\",Completed September 2025,1.2
c,1,\"The counters of waiting times were put at the 3 desks in October 2025.\",\"Head of Reading Rooms, Record Office\",Completed October 2025,1.3
d,2,\"The 5 cellar drains were repaired on 2 May 2025.\",\"Chief Engineer, Estate Office\",Completed May 2025,2.1
e,2,\"Boxes of paper are being moved out of the cellar.\",\"Head of Conservation, Paper Unit\",\"Underway, due March 2026\",2.2
";

/// What speaks over plan and update, by rule, each once.
fn said(plan: &str, update: &str) -> Vec<String> {
    let published = Reader::new().read_plan_and_update(plan, update).expect("two tables");
    let comparison = published.compare(published.latest_update().expect("an update"));
    let as_of = "2026-03-12".parse().expect("a date");
    // every rule, those too that are asked on request only
    let ruleset = CATALOGUE.iter().fold(Ruleset::empty(), |ruleset, rule| ruleset.with_rule(rule));
    let findings = ruleset.as_of(as_of).check(&comparison);
    let mut rules: Vec<String> = findings.into_iter().map(|finding| finding.rule).collect();
    rules.sort();
    rules.dedup();
    rules
}

fn planted(expected: &str, side: &str, old: &str, new: &str) -> Option<String> {
    let (plan, update) = match side {
        "plan" => (PLAN.replacen(old, new, 1), UPDATE.to_owned()),
        "both" => (PLAN.replacen(old, new, 1), UPDATE.replacen(old, new, 1)),
        _ => (PLAN.to_owned(), UPDATE.replacen(old, new, 1)),
    };
    assert!(plan != PLAN || update != UPDATE, "{expected}: nothing was planted");
    let said = said(&plan, &update);
    let echoes = rule(expected).unwrap_or_else(|| panic!("no rule {expected}")).echoes();
    let is_expected = said.iter().any(|id| id == expected);
    let others: Vec<&String> =
        said.iter().filter(|id| *id != expected && !echoes.contains(&id.as_str())).collect();
    (!is_expected || !others.is_empty()).then(|| format!("{expected}: {said:?}"))
}

#[test]
fn the_clean_plan_is_clean() {
    assert_eq!(said(PLAN, UPDATE), [""; 0]);
}

#[allow(clippy::too_many_lines, reason = "one row a planted defect")]
#[test]
fn exactly_the_rule_meant_for_it_speaks() {
    let row_e = UPDATE.lines().last().expect("a row");
    let row_22 = PLAN.lines().last().expect("a row");
    let twin = format!("{row_22}\n{}", row_22.replacen("2.2,", "2.3,", 1));
    let answered_twice = format!("{row_e}\n{}", row_e.replacen("Boxes of paper are", "The 40 maps are", 1));
    let more = format!(
        "{row_e}\nf,2,\"A cat was bought in May 2025.\",\"Head of Conservation, Paper Unit\",Completed May 2025,"
    );
    let cases: &[(&str, &str, &str, &str)] = &[
        ("entry-id-duplicated", "update", row_e, &answered_twice),
        ("action-duplicated", "plan", row_22, &twin),
        ("reference-unresolved", "update", ",2.2", ",2.9"),
        ("text-cut", "plan", "so that the paper stays dry.", "so that the paper stays dry and"),
        ("umbrella-without-parts", "plan", "so that the paper stays dry.", "so that the paper stays dry:"),
        ("owner-missing", "plan", "\"Head of Conservation, Paper Unit\",March", ",March"),
        ("owner-vague", "both", "\"Head of Conservation, Paper Unit\"", "Management"),
        (
            "owner-joint-without-lead",
            "plan",
            "\"Head of Conservation, Paper Unit\",March",
            "\"Head of Conservation, Paper Unit; Chief Engineer, Estate Office\",March",
        ),
        ("timescale-missing", "plan", ",March 2026", ","),
        ("timescale-not-understood", "plan", ",October 2025", ",31 June 2025"),
        ("timescale-open-ended", "plan", ",March 2026", ",Ongoing"),
        ("timescale-vague", "plan", ",March 2026", ",2026"),
        ("timescale-conditional", "plan", ",March 2026", ",March 2026 subject to a grant"),
        ("review-date-only", "plan", ",March 2026", ",Review March 2026"),
        ("start-after-due", "plan", ",March 2026", ",\"Starts May 2026, due March 2026\""),
        ("verb-vague", "plan", "Move 900 boxes of paper out", "Explore moving 900 boxes of paper out"),
        (
            "measure-missing",
            "plan",
            "Move 900 boxes of paper out of the cellar, so that none is damp.",
            "Move boxes out of the cellar, so that nothing is damp.",
        ),
        ("outcome-unstated", "plan", ", so that none is damp", ""),
        (
            "action-compound",
            "plan",
            "so that none is damp.",
            "so that none is damp. Buy 3 dryers for the cellar.",
        ),
        (
            "already-done",
            "plan",
            "Move 900 boxes of paper out of the cellar",
            "All 900 boxes of paper have left the cellar",
        ),
        (
            "unrelated-to-recommendation",
            "plan",
            "Move 900 boxes of paper out of the cellar, so that none is damp.",
            "Count 900 keys and locks, so that every door is known.",
        ),
        ("status-unknown", "update", "\"Underway, due March 2026\"", "Purple"),
        (
            "completed-without-date",
            "update",
            "on 3 June 2025.\",\"Head of Stacks, Record Office\",Completed June 2025",
            "as planned.\",\"Head of Stacks, Record Office\",Completed",
        ),
        ("cancelled-without-reason", "update", "\"Underway, due March 2026\"", "Cancelled"),
        ("superseded-without-successor", "update", "\"Underway, due March 2026\"", "Superseded"),
        ("reopened-unexplained", "plan", ",March 2026", ",Completed March 2025"),
        ("due-slipped", "update", "\"Underway, due March 2026\"", "\"Underway, revised date October 2026\""),
        ("due-slipped-unmarked", "update", "\"Underway, due March 2026\"", "\"Underway, due October 2026\""),
        ("due-dropped", "update", "\"Underway, due March 2026\"", "Ongoing"),
        ("overdue", "both", "March 2026", "February 2026"),
        (
            "owner-changed",
            "update",
            "\"Head of Conservation, Paper Unit\"",
            "\"Head of Stacks, Record Office\"",
        ),
        (
            "follow-on-untracked",
            "update",
            "on 3 June 2025.",
            "on 3 June 2025. A longer course for guides will follow.",
        ),
        ("label-and-text-differ", "update", "\"Underway, due March 2026\"", "Completed March 2026"),
        ("entry-answers-nothing", "update", row_e, &more),
        ("action-unreported", "update", row_e, ""),
    ];
    let wrong: Vec<String> =
        cases.iter().filter_map(|(expected, side, old, new)| planted(expected, side, old, new)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_id_printed_twice_is_found_and_both_actions_are_kept() {
    let plan = PLAN.replacen("2.2,2,", "2.1,2,", 1);
    let update = UPDATE.replacen(",2.2", ",2.1#2", 1);
    assert_eq!(said(&plan, &update), ["action-id-duplicated"]);
}
