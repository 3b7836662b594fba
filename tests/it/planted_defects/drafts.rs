//! Defects of a draft: a plan and its update as they are filled in, in comma-separated values.

use super::{Defect, said_of_drafts};

pub(super) const PLAN: &str = "\
id,recommendation,headline,response,text,owners,timescale
1.1,1,Visitors wait too long for the boxes that they order.,Agreed,Train 14 porters in the stack plan so that visitors get boxes within an hour.,Head of Stacks,June 2025
1.2,1,,,Install 2 lifts to the stack so that visitors wait less for large boxes.,Chief Engineer,September 2025
1.3,1,,,Put counters of waiting times at 3 desks so that visitors see how long boxes take.,Head of Reading Rooms,October 2025
2.1,2,Paper in the cellar stores is damp and smells of mould.,Agreed,Repair the 5 cellar drains so that the paper stays dry.,Chief Engineer,May 2025
2.2,2,,,Hang 60 mould traps in the cellar so that damp paper is found early.,Head of Stores,July 2025
2.3,2,,,Move 900 boxes of paper out of the cellar so that none is damp.,Head of Conservation,March 2026
2.4,2,,,Line 300 cellar shelves with card so that no paper touches a wet wall.,Head of Binding,August 2025
2.5,2,,,Measure the air of the 2 cellar stores each week so that damp is known early.,Head of Buildings,December 2025
";

pub(super) const UPDATE: &str = "\
id,recommendation,text,owners,status,answers
a,1,All 14 porters were trained in the stack plan on 3 June 2025.,Head of Stacks,Completed June 2025,1.1
b,1,Both lifts to the stack were installed on 9 September 2025.,Chief Engineer,Completed September 2025,1.2
c,1,The counters of waiting times were put at the 3 desks in October 2025.,Head of Reading Rooms,Completed October 2025,1.3
d,2,The 5 cellar drains were repaired on 2 May 2025.,Chief Engineer,Completed May 2025,2.1
e,2,All 60 mould traps were hung in the cellar on 1 July 2025.,Head of Stores,Completed July 2025,2.2
f,2,Boxes of paper are being moved out of the cellar.,Head of Conservation,\"Underway, due March 2026\",2.3
g,2,All 300 cellar shelves were lined with card on 8 August 2025.,Head of Binding,Completed August 2025,2.4
h,2,The air of the 2 cellar stores has been measured each week since 1 December 2025.,Head of Buildings,Completed December 2025,2.5
";

/// Rule, words of the plan, and what is printed in their place.
const IN_PLAN: &[Defect] = &[
    ("action-text-missing", "Repair the 5 cellar drains so that the paper stays dry.", "TBC"),
    ("action-compound", "none is damp.", "none is damp. Buy 3 dryers for the cellar."),
    (
        "action-duplicated",
        "\n2.3,",
        "\n2.9,2,,,Move 900 boxes of paper out of the cellar so that none is damp.,Head of Conservation,March 2026\n2.3,",
    ),
    ("already-done", "Move 900 boxes of paper out of", "All 900 boxes of paper have left"),
    ("id-missing", "\n2.3,2", "\n,2"),
    ("column-told-by-cells", ",timescale", ",Ready"),
    (
        "measure-missing",
        "Move 900 boxes of paper out of the cellar so that none is damp.",
        "Move boxes out of the cellar so that nothing is damp.",
    ),
    ("outcome-unstated", " so that none is damp", ""),
    ("owner-joint-without-lead", "Head of Conservation", "Head of Conservation; Chief Engineer"),
    ("owner-missing", "Head of Conservation", ""),
    ("reopened-unexplained", ",March 2026", ",Completed March 2025"),
    (
        "restates-recommendation",
        "Repair the 5 cellar drains so that the paper stays dry.",
        "Ensure that paper in the cellar stores is not damp and so that no paper smells of mould.",
    ),
    ("review-date-only", ",March 2026", ",Review March 2026"),
    ("recommendation-text-missing", "Paper in the cellar stores is damp and smells of mould.", "TBC"),
    (
        "recommendation-without-action",
        "\n1.1,",
        "\n,3,Nobody knows when the archive is open.,Agreed,,,\n1.1,",
    ),
    ("start-after-due", ",March 2026", ",\"Starts May 2026, due March 2026\""),
    ("text-after-quote", "Head of Stores", "\"Head of\" Stores"),
    ("text-cut", "the paper stays dry.", "the paper stays dry and"),
    ("timescale-conditional", ",March 2026", ",March 2026 subject to a grant"),
    ("timescale-missing", ",March 2026", ","),
    ("timescale-not-understood", ",October 2025", ",31 June 2025"),
    ("timescale-open-ended", ",March 2026", ",Ongoing"),
    ("timescale-vague", ",March 2026", ",2026"),
    ("umbrella-without-parts", "the paper stays dry.", "the paper stays dry:"),
    (
        "unrelated-to-recommendation",
        "Move 900 boxes of paper out of the cellar so that none is damp.",
        "Count 900 keys and locks so that every door is known.",
    ),
    ("verb-vague", "Move 900 boxes of paper out", "Explore moving 900 boxes of paper out"),
];

/// Rule, words of the update, and what is printed in their place.
const IN_UPDATE: &[Defect] = &[
    ("action-reported-elsewhere", "\nf,2,", "\nf,1,"),
    (
        "action-unreported",
        "f,2,Boxes of paper are being moved out of the cellar.,Head of Conservation,\"Underway, due March 2026\",2.3\n",
        "",
    ),
    ("cancelled-without-reason", "\"Underway, due March 2026\"", "Cancelled"),
    (
        "completed-without-date",
        "on 3 June 2025.,Head of Stacks,Completed June 2025",
        "as planned.,Head of Stacks,Completed",
    ),
    (
        "completed-without-evidence",
        "All 14 porters were trained in the stack plan on 3 June 2025.,Head of Stacks,Completed June 2025",
        "The work has been done as planned.,Head of Stacks,Completed",
    ),
    ("due-dropped", "\"Underway, due March 2026\"", "Ongoing"),
    ("due-slipped", "due March 2026", "revised date October 2026"),
    ("due-slipped-unmarked", "due March 2026", "due October 2026"),
    ("end-became-start", "\"Underway, due March 2026\"", "June 2027 (removal will begin)"),
    (
        "entry-answers-nothing",
        "\na,",
        "\nz,2,A cat was bought in May 2025.,Head of Stores,Completed May 2025,\na,",
    ),
    ("entry-id-duplicated", "\ne,", "\nd,"),
    ("follow-on-untracked", "on 3 June 2025.", "on 3 June 2025. A longer course for guides will follow."),
    ("label-and-text-differ", "\"Underway, due March 2026\"", "Completed March 2026"),
    ("owner-changed", "Head of Conservation", "Head of Stacks"),
    ("reference-unresolved", ",2.3", ",2.9"),
    ("status-unknown", "\"Underway, due March 2026\"", "Purple"),
    ("superseded-without-successor", "\"Underway, due March 2026\"", "Superseded"),
];

/// Rule, words of both, and what is printed in their place.
const IN_BOTH: &[Defect] = &[
    ("overdue", "March 2026", "February 2026"),
    ("owner-vague", "Head of Conservation", "Management"),
    ("owner-alias-unknown", "Head of Conservation", "Head of Stakcs"),
    ("owner-truncated", "Head of Conservation", "Head of Conservation and"),
];

/// Rule; words of the plan and what is printed in their place; words of the update and what is printed there.
const IN_EACH: &[(&str, [&str; 4])] = &[
    ("action-id-duplicated", ["\n2.2,", "\n2.1,", ",2.2\n", ",2.1#2\n"]),
    (
        "transition-illegal",
        [
            ",March 2026",
            ",Verified March 2025",
            "moved out of the cellar.",
            "moved out of the cellar again because it is still damp.",
        ],
    ),
    (
        "agent-missing",
        [
            "Move 900 boxes of paper out of the cellar so that none is damp.,Head of Conservation",
            "The 900 boxes will be moved out of the cellar so that none is damp.,",
            "Head of Conservation",
            "",
        ],
    ),
    (
        "commitment-narrowed",
        [
            "Train 14 porters in the stack plan so",
            "All 14 porters will be required to follow the stack plan so",
            "All 14 porters were trained in the stack plan on 3 June 2025.",
            "The stack plan cannot be mandated; the 14 porters are encouraged to follow it since 3 June 2025.",
        ],
    ),
    (
        "commitment-substituted",
        [
            "Install 2 lifts",
            "Install 2 lifts",
            "Both lifts to the stack were installed on",
            "Instead of lifts 2 ramps to the stack were built on",
        ],
    ),
    (
        "condition-failed-yet-completed",
        [
            ",September 2025",
            ",September 2025 contingent on a grant",
            "Both lifts to the stack were installed on 9 September 2025.",
            "The bid for the grant for both lifts to the stack was unsuccessful on 9 September 2025.",
        ],
    ),
];

/// The rules for which a defect is planted here.
pub(super) fn rules() -> impl Iterator<Item = &'static str> {
    let all = [IN_PLAN, IN_UPDATE, IN_BOTH].into_iter().flatten().map(|(rule, ..)| *rule);
    all.chain(IN_EACH.iter().map(|(rule, _)| *rule))
}

#[test]
fn the_clean_draft_is_clean() {
    assert_eq!(said_of_drafts(PLAN, UPDATE), [""; 0]);
}

#[test]
fn exactly_the_rule_meant_for_it_speaks() {
    let mut wrong = super::Wrong::default();
    let replaced = super::replaced;
    for (rule, old, new) in IN_PLAN {
        wrong.hold(rule, &said_of_drafts(&replaced(PLAN, old, new), UPDATE));
    }
    for (rule, old, new) in IN_UPDATE {
        wrong.hold(rule, &said_of_drafts(PLAN, &replaced(UPDATE, old, new)));
    }
    for (rule, old, new) in IN_BOTH {
        wrong.hold(rule, &said_of_drafts(&replaced(PLAN, old, new), &replaced(UPDATE, old, new)));
    }
    for (rule, [old, new, reported, otherwise]) in IN_EACH {
        wrong.hold(rule, &said_of_drafts(&replaced(PLAN, old, new), &replaced(UPDATE, reported, otherwise)));
    }
    wrong.none();
}
