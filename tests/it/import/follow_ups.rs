//! Follow-ups, self-assessments and word processors' pages, made up, in layouts that such papers have.

use super::{actions, entries, found, headlines};
use action_plan::import::{Published, Reader, read};

fn both(plan: &str, update: &str) -> Published {
    Reader::new().read_plan_and_update(plan, update).unwrap()
}

/// One recommendation with one action.
const PLAN: &str = "<h1>Action plan</h1><h2>Recommendation 1: Keep the pier open.</h2>\
     <table><tr><th>Action</th><th>Lead</th><th>Due</th></tr>\
     <tr><td>Replace the rotten piles.</td><td>Harbour Master</td><td>June 2025</td></tr>\
     <tr><td>Write a tide policy.</td><td>Harbour Master</td><td>May 2025</td></tr></table>";

#[test]
fn what_an_agency_reports_is_no_owner() {
    for heading in ["Report by the Agency", "Agency report", "Explanation from the Department", "Entity"] {
        let published = both(
            PLAN,
            &format!(
                "<h1>Follow-up at 3 March 2026</h1><table><tr><th>Rec.</th><th>{heading}</th><th>Status</th></tr>\
                 <tr><td rowspan=2>1</td><td>Nine of the twelve piles were replaced by the diving contractor in \
                 the autumn, and the rest follow when the wind drops.</td><td>Open</td></tr>\
                 <tr><td>A policy was written, and the board approved it on 4 May 2025 after it had been shown to \
                 the fishing crews.</td><td>Implemented</td></tr></table>"
            ),
        );
        assert_eq!(
            entries(&published),
            [
                "<1> : Nine of the twelve piles were replaced by the diving contractor in the autumn, and the \
                 rest follow when the wind drops. | Open",
                "<1> : A policy was written, and the board approved it on 4 May 2025 after it had been shown to \
                 the fishing crews. | Implemented",
            ],
            "{heading}"
        );
    }
}

#[test]
fn a_paragraph_below_a_heading_that_begins_with_a_number_of_something_else() {
    let page = |below: &str| {
        format!(
            "<html><body><p><b>Action plan</b></p>\
             <p><b>Recommendation 1: The pier must be safe.</b></p><p>{below}</p>\
             <table><tr><td><b>Action</b></td><td><b>Lead</b></td><td><b>Due date</b></td></tr>\
             <tr><td>Replace the rotten piles.</td><td>Harbour Master</td><td>30/06/2025</td></tr></table>\
             <p><b>Recommendation 2: The slipway must be clean.</b></p><p>{below}</p>\
             <table><tr><td><b>Action</b></td><td><b>Lead</b></td><td><b>Due date</b></td></tr>\
             <tr><td>Scrub the slipway.</td><td>Harbour Master</td><td>30/07/2025</td></tr></table></body></html>"
        )
    };
    for below in [
        "Regulation 12, Safe premises. Inspectors fell twice.",
        "Standard 4: Safe premises. Inspectors fell twice.",
        "Recommendation 7 of the last report was to the same end.",
    ] {
        let published = read(&page(below)).unwrap();
        assert_eq!(
            actions(&published),
            [
                "1.1 <1> Replace the rotten piles. | Harbour Master | 30/06/2025",
                "2.1 <2> Scrub the slipway. | Harbour Master | 30/07/2025",
            ],
            "{below}"
        );
        assert_eq!(headlines(&published), ["1 The pier must be safe.", "2 The slipway must be clean."]);
        let first = published.plan().recommendations().values().next().unwrap();
        assert_eq!(first.detail.as_deref(), Some(below));
    }
}

#[test]
fn a_row_of_sentences_with_words_of_headings_is_no_header() {
    let published = both(
        PLAN,
        "<h2>Recommendation 1: Keep the pier open.</h2>\
         <table><tr><th>Position at closure</th><th>Status</th><th>Lead</th></tr>\
         <tr><td>Draft policy went to the board on 10 March. Comments by 24 March.</td><td>In progress</td>\
         <td>Chief Officer</td></tr>\
         <tr><td>All piles were replaced.</td><td>Complete</td><td>Harbour Master</td></tr></table>",
    );
    assert_eq!(
        entries(&published),
        [
            "<1> : Draft policy went to the board on 10 March. Comments by 24 March. | In progress",
            "<1> : All piles were replaced. | Complete",
        ]
    );
    assert!(found(&published, "header-repeated").is_empty());
}

#[test]
fn milestones_that_an_assessment_names_by_their_numbers() {
    let published = both(
        "# Action plan\n\nAdopted by the Cabinet: 20 December 2023\n\n## Commitment 1: Open ferries\n\n\
         | No. | Milestone | Institution | Deadline |\n|---|---|---|---|\n\
         | 1.a | Timetables published | Ferry Board | 30 June 2024 |\n\
         | 1.b | Fares published | Ferry Board | 30 September 2024 |\n\
         | 1.c | Crews trained in open data | Ferry School | Continuously |\n\
         | 1.d | Delays published | Ferry Board | 31 March 2025 |\n",
        "# Self-assessment\n\nConfirmed by the Council: 30 October 2025\n\n## Commitment 1: Open ferries\n\n\
         | Milestone | Level of completion | Description of the results | Institution |\n|---|---|---|---|\n\
         | 1.b | Limited | The fares of two routes were published and the rest are being collected. | Ferry Board |\n\
         | 1.a, 1.c | Substantial | Most timetables have been published, and 40 of 60 crews were trained. | Ferry Board |\n\
         | 1.d | Not started | The work was put off until the new system is bought. | Ferry Board |\n\
         | - | - | A model of a ferry was shown at the fair. | Ferry Museum |\n",
    );
    assert_eq!(
        entries(&published),
        [
            "<1> 1.b: The fares of two routes were published and the rest are being collected. | Limited",
            "<1> 1.a,1.c: Most timetables have been published, and 40 of 60 crews were trained. | Substantial",
            "<1> 1.d: The work was put off until the new system is bought. | Not started",
            "<1> : A model of a ferry was shown at the fair. | -",
        ]
    );
    let update = published.latest_update().unwrap();
    let said: Vec<(String, String)> = update
        .entries()
        .values()
        .map(|entry| {
            let owners: Vec<&str> = entry.owners.iter().map(|owner| owner.text.as_str()).collect();
            (entry.status.map(|status| status.to_string()).unwrap_or_default(), owners.join("; "))
        })
        .collect();
    let said: Vec<(&str, &str)> =
        said.iter().map(|(status, owners)| (status.as_str(), owners.as_str())).collect();
    assert_eq!(
        said,
        [
            ("in_progress", "Ferry Board"),
            ("in_progress", "Ferry Board"),
            ("planned", "Ferry Board"),
            ("", "Ferry Museum"),
        ]
    );
    assert_eq!(update.submitted().map(|day| day.to_string()).as_deref(), Some("2025-10-30"));
    assert_eq!(published.plan().submitted().map(|day| day.to_string()).as_deref(), Some("2023-12-20"));
}

#[test]
fn a_table_on_its_side_below_a_title_across_it() {
    let table = |title: &str, action: &str, owner: &str, update: &str| {
        format!(
            "<table><tr><th colspan=3>{title}</th></tr>\
             <tr><th>What we will do</th><td colspan=2>{action}</td></tr>\
             <tr><th>Who</th><td colspan=2>{owner}</td></tr><tr><th>When</th><td colspan=2>June 2025</td></tr>\
             <tr><th>Update (March 2026)</th><td colspan=2>{update}</td></tr></table>"
        )
    };
    let page = [
        table(
            "Requirement 1: Keep the stairs clear.",
            "Prams will be stored.",
            "Manager",
            "A shed was built.",
        ),
        table(
            "Requirement 2: Test the alarms.",
            "Alarms will be tested.",
            "Caretaker",
            "They were tested in May.",
        ),
    ];
    let published = read(&page.concat()).unwrap();
    assert_eq!(headlines(&published), ["1 Keep the stairs clear.", "2 Test the alarms."]);
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Prams will be stored. | Manager | June 2025",
            "2.1 <2> Alarms will be tested. | Caretaker | June 2025",
        ],
        "a post that is a heading elsewhere is a post here"
    );
    assert_eq!(
        entries(&published),
        ["<1> 1.1: A shed was built. | ", "<2> 2.1: They were tested in May. | "]
    );
}

#[test]
fn a_comment_that_reaches_down_over_two_actions() {
    let published = read(
        "<table><thead><tr><th rowspan=2>No.</th><th rowspan=2>Recommendation</th>\
         <th colspan=3>Management response</th><th colspan=2>Status at 31 March 2026</th></tr>\
         <tr><th>Action</th><th>Lead</th><th>Date</th><th>Status</th><th>Comment</th></tr></thead><tbody>\
         <tr><td rowspan=2>1</td><td rowspan=2>Keep the bees warm.</td><td>Wrap the hives.</td><td>Beekeeper</td>\
         <td>October 2025</td><td rowspan=2>Complete</td><td rowspan=2>All hives were wrapped and moved.</td></tr>\
         <tr><td>Move the hives.</td><td>Beekeeper</td><td>November 2025</td></tr>\
         <tr><td>2</td><td>Count the bees.</td><td>Buy a counter.</td><td>Steward</td><td>June 2025</td>\
         <td>Open</td><td>The counter has been ordered.</td></tr></tbody></table>",
    )
    .unwrap();
    assert_eq!(
        entries(&published),
        [
            "<1> 1.1,1.2: All hives were wrapped and moved. | Complete",
            "<2> 2.1: The counter has been ordered. | Open",
        ]
    );
}

#[test]
fn an_update_in_a_row_of_its_own_below_each_action() {
    let published = read(
        "<h1>Safety plan</h1><table><tr><th>Action</th><th>Owner</th><th>Deadline</th><th>Status</th></tr>\
         <tr><td colspan=4><b>Priority 1: Safer lifts</b></td></tr>\
         <tr><td>1.1 Inspect the lifts each quarter.</td><td>Head of Estates</td><td>June 2025</td>\
         <td>Complete</td></tr>\
         <tr><td colspan=4><i>Update (March 2026): All four lifts have been inspected twice.</i></td></tr>\
         <tr><td>1.2 Replace the north lift.</td><td>Head of Estates</td><td>March 2026</td><td>In progress</td></tr>\
         <tr><td colspan=4><i>Update (March 2026): The contract was let in January.</i></td></tr></table>",
    )
    .unwrap();
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Inspect the lifts each quarter. | Head of Estates | June 2025",
            "1.2 <1> Replace the north lift. | Head of Estates | March 2026",
        ]
    );
    assert_eq!(
        entries(&published),
        [
            "<1> 1.1: All four lifts have been inspected twice. | Complete",
            "<1> 1.2: The contract was let in January. | In progress",
        ]
    );
    assert_eq!(published.latest_update().unwrap().label(), Some("March 2026"));
}

#[test]
fn an_assessment_that_names_a_range_of_milestones() {
    let published = both(
        "No,Action,Lead,Due\n1.1,Count boats.,Clerk,May 2025\n1.2,Count oars.,Clerk,May 2025\n\
         1.3,Count sails.,Clerk,May 2025\n2.1,Paint boats.,Bosun,June 2025\n",
        "Action,Progress,Status\n1.1 to 1.3,All were counted by hand in April.,Complete\n\
         2.1,Half of them have been painted.,Open\n",
    );
    assert_eq!(
        entries(&published),
        [
            "<> 1.1,1.2,1.3: All were counted by hand in April. | Complete",
            "<> 2.1: Half of them have been painted. | Open",
        ]
    );
}
