//! Layouts as services write them: sheets with titles and remarks about the rows, Markdown, cards, and paragraphs
//! with labels where no table stands. All made up.

use super::{found, label};
use action_plan::import::{Published, Reader, read};
use action_plan::model::{DateRole, Status};

/// "1.1 <1> Count the knives. | Chef | May 2024".
fn actions(published: &Published) -> Vec<String> {
    let line = |action: &action_plan::model::Action| {
        let under = action.recommendation.as_ref().map_or("", |id| id.as_str());
        let owners: Vec<&str> = action.owners.iter().map(|owner| owner.text.as_str()).collect();
        format!(
            "{} <{under}> {} | {} | {}",
            action.id,
            action.text,
            owners.join(", "),
            label(action.timescale.as_ref())
        )
    };
    published.plan().actions().values().map(line).collect()
}

/// "<1> 1.1: All were counted. | Complete".
fn entries(published: &Published) -> Vec<String> {
    let line = |entry: &action_plan::model::ProgressEntry| {
        let under = entry.recommendation.as_ref().map_or("", |id| id.as_str());
        let answers: Vec<&str> = entry.answers.iter().map(action_plan::model::ActionId::as_str).collect();
        format!("<{under}> {}: {} | {}", answers.join(","), entry.text, label(entry.timescale.as_ref()))
    };
    published.latest_update().map(|update| update.entries().values().map(line).collect()).unwrap_or_default()
}

#[test]
fn a_councils_sheet_with_titles_above_and_a_remark_below() {
    let published = read(
        "Marlow Vale Council,,,,,,\n\
         Audit Committee, 14 March 2026,,,,,\n\
         ,,,,,,\n\
         Ref,Issue,Action no.,Agreed action,Lead officer,Due,Latest position\n\
         1,Contract register,1.1,\"Bring the register up to date\n- all contracts\n- all grants\",Head of Procurement,30/06/2025,All 212 contracts are in it.\n\
         2,Continuity,2.1,Test all plans.,Emergency Planner,31/12/2025,Nine tested so far.\n\
         ,,,,,,\n\
         Source: returns of February 2026\n",
    )
    .unwrap();
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Bring the register up to date | Head of Procurement | 30/06/2025",
            "1.2 <1> all contracts | Head of Procurement | ",
            "1.3 <1> all grants | Head of Procurement | ",
            "2.1 <2> Test all plans. | Emergency Planner | 31/12/2025",
        ]
    );
    assert_eq!(
        entries(&published),
        ["<1> 1.1: All 212 contracts are in it. | ", "<2> 2.1: Nine tested so far. | "]
    );
    assert_eq!(found(&published, "band-row").len(), 1, "the remark is kept");
}

#[test]
fn a_transport_departments_plan_and_update_in_markdown() {
    let published = Reader::new()
        .read_plan_and_update(
            "# Ferries: implementation plan\n\nEndorsed on 3 July 2025.\n\n## Recommendation 1\n\n**Count passengers.**\n\n\
             Figures came from three ports of nine.\n\n\
             | Ref | Action | Accountable officer | Due date |\n|:---|:---|:---|:---|\n\
             | 1.1 | Fit counters on all 14 ferries. | Director, Fleet | 31 March 2026 |\n\
             | 1.2 | Publish counts **each month**. | Director, Customers | 30 June 2026 |\n\n\
             ## Recommendation 2\n\n**Check life rafts.**\n\n\
             | Ref | Action | Accountable officer | Due date |\n|---|---|---|---|\n\
             | 2.1 | Check every raft. | Director, Fleet | 31 October 2025 |\n",
            "# Ferries: follow-up\n\nStatus of actions as at 31 August 2026.\n\n\
             Rec. | Agency comment | Status | Revised due date\n---|---|---|---\n\
             2 | All 56 rafts were checked in September. | Implemented |\n\
             1 | Counters are on eleven ferries. | In progress – delayed | 31 December 2026\n",
        )
        .unwrap();
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Fit counters on all 14 ferries. | Director, Fleet | 31 March 2026",
            "1.2 <1> Publish counts each month. | Director, Customers | 30 June 2026",
            "2.1 <2> Check every raft. | Director, Fleet | 31 October 2025",
        ]
    );
    let first = published.plan().recommendation("1").unwrap();
    assert_eq!(first.headline, "Count passengers.");
    assert_eq!(first.detail.as_deref(), Some("Figures came from three ports of nine."));
    assert_eq!(
        entries(&published),
        [
            "<1> : Counters are on eleven ferries. | In progress – delayed",
            "<2> : All 56 rafts were checked in September. | Implemented",
        ]
    );
}

#[test]
fn a_government_response_under_headings_that_come_again() {
    let published = read(
        "<html><body><h1>Response to the Select Committee on Ports</h1>\
         <h2>Introduction</h2><p>The Government is grateful.</p>\
         <h2>Recommendation 1</h2><p>Publish data on berths.</p>\
         <h3>Government response</h3><p>The data will be published every July.</p>\
         <p>Lead: Chief Statistician</p><p>Target date: July 2025</p>\
         <h3>Progress</h3><p>The first data came out on 9 July 2025.</p><p>Status: Complete</p>\
         <h2>Recommendation 2</h2><p>Train harbour masters.</p>\
         <h3>Government response</h3><p>A course will be offered to all 34.</p>\
         <p>Lead: Director of Ports</p><p>Target date: December 2025</p>\
         <h3>Progress</h3><p>Twenty have attended.</p><p>Status: In progress</p></body></html>",
    )
    .unwrap();
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> The data will be published every July. | Chief Statistician | July 2025",
            "2.1 <2> A course will be offered to all 34. | Director of Ports | December 2025",
        ]
    );
    assert_eq!(published.plan().recommendation("2").unwrap().headline, "Train harbour masters.");
    assert_eq!(
        entries(&published),
        [
            "<1> 1.1: The first data came out on 9 July 2025. | Complete",
            "<2> 2.1: Twenty have attended. | In progress"
        ]
    );
    assert_eq!(found(&published, "table-on-its-side").len(), 2, "what was assumed is said");
}

#[test]
fn paragraphs_of_plain_text_with_the_numbers_of_actions_before_them() {
    let published = read(
        "Northern Bus Authority\n\nRecommendation 1: Fares should be simpler.\n\n\
         Action 1.1 Cut the number of fares from 40 to 6.\nLead: Head of Fares\nDue: June 2025\n\
         Update: The six fares began on 1 July 2025.\nStatus: Complete\n\n\
         Action 1.2 Tell passengers on every bus.\nLead: Head of Communications\nDue: July 2025\n\
         Update: Posters are on 300 buses.\nStatus: In progress\n\n\
         Recommendation 2: Refunds should be quick.\n\n\
         Action 2.1 Pay refunds within five days.\nLead: Customer Manager\nDue: September 2025\n\
         Update: Refunds take eleven days.\nStatus: Delayed\n",
    )
    .unwrap();
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Cut the number of fares from 40 to 6. | Head of Fares | June 2025",
            "1.2 <1> Tell passengers on every bus. | Head of Communications | July 2025",
            "2.1 <2> Pay refunds within five days. | Customer Manager | September 2025",
        ]
    );
    assert_eq!(entries(&published)[1], "<1> 1.2: Posters are on 300 buses. | In progress");
}

#[test]
fn numbered_headings_with_labels_below_and_an_update_with_a_status_only() {
    let published = Reader::new()
        .read_plan_and_update(
            "# Bus action plan\n\n## Recommendation 1\n\nFares should be simpler.\n\n\
             ### 1.1 Cut the number of fares from 40 to 6\n\n**Lead:** Head of Fares | **Due:** June 2025\n\n\
             ### 1.2 Posters\n\nTell passengers on every bus.\n\n**Lead:** Head of Communications | **Due:** July 2025\n",
            "# Bus action plan: update, 9 February 2026\n\n## Recommendation 1\n\n\
             ### 1.2\n\n**Status:** In progress\n\nPosters are on 300 buses.\n\n\
             ### 1.1\n\n**Status:** Complete\n\nThe six fares began on 1 July 2025.\n",
        )
        .unwrap();
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Cut the number of fares from 40 to 6 | Head of Fares | June 2025",
            "1.2 <1> Tell passengers on every bus. | Head of Communications | July 2025",
        ]
    );
    assert_eq!(
        entries(&published),
        [
            "<1> 1.2: Posters are on 300 buses. | In progress",
            "<1> 1.1: The six fares began on 1 July 2025. | Complete"
        ]
    );
}

#[test]
fn a_card_for_each_action_with_the_status_among_its_headings() {
    let card = |action: &str, owner: &str, status: &str, update: &str| {
        format!(
            "<table><tr><th>Status<td>{status}<tr><th>Action<td>{action}<tr><th>Owner<td>{owner}\
             <tr><th>Update (February 2026)<td>{update}</table>"
        )
    };
    let published = read(&format!(
        "<h1>Leaks: improvement plan</h1>{}{}",
        card("Log every leak within a day.", "Network Manager", "In progress", "Most are."),
        card("Publish leak figures.", "Head of Data", "Complete", "They came out in May."),
    ))
    .unwrap();
    assert_eq!(
        entries(&published),
        ["<> 1: Most are. | In progress", "<> 2: They came out in May. | Complete"]
    );
}

#[test]
fn a_heading_that_speaks_of_plans_names_what_rows_answer() {
    let table = |action: &str| {
        format!("<table><tr><th>Action<th>Lead<th>By when<tr><td>{action}<td>Matron<td>May 2025</table>")
    };
    let published = read(&format!(
        "<h2>1. The trust must ensure that wards are safe.</h2>{}<h2>2. The trust must ensure that care plans are complete.</h2>{}",
        table("Walk the wards each day."),
        table("Audit ten plans a week."),
    ))
    .unwrap();
    let under: Vec<&str> = published
        .plan()
        .actions()
        .values()
        .filter_map(|action| action.recommendation.as_ref().map(action_plan::model::RecommendationId::as_str))
        .collect();
    assert_eq!(under, ["1", "2"]);
}

#[test]
fn a_completion_date_beside_what_is_closed_is_the_day_on_which_it_was() {
    let published = Reader::new()
        .read_plan_and_update(
            "Ref,Action,Owner,Due\n1,Count the knives.,Chef,May 2025\n2,Lock the drawers.,Chef,June 2025\n3,Buy a lock.,Chef,June 2025\n",
            "Update as at 1 March 2026,,,\nRef,Update,Status,Completion date\n\
             1,Counted.,Complete,12/05/2025\n2,Two are locked.,In progress,30/06/2026\n3,Bought.,Complete,30/06/2026\n",
        )
        .unwrap();
    let dates: Vec<(Option<Status>, Option<DateRole>)> = published
        .latest_update()
        .unwrap()
        .entries()
        .values()
        .map(|entry| {
            let date = entry.timescale.as_ref().and_then(|timescale| timescale.dates.first());
            (entry.status, date.map(|date| date.role))
        })
        .collect();
    assert_eq!(
        dates,
        [
            (Some(Status::Completed), Some(DateRole::Completed)),
            (Some(Status::InProgress), Some(DateRole::Due)),
            (Some(Status::Completed), Some(DateRole::Due)),
        ],
        "a day after the update's own is a target"
    );
}

#[test]
fn cards_in_markdown_below_the_number_of_their_action() {
    let card =
        |number: &str, rows: &str| format!("### Action {number}\n\n| Field | Detail |\n|---|---|\n{rows}\n");
    let published = Reader::new()
        .read_plan_and_update(
            &format!(
                "# Leaks\n\n## Recommendation 3: Log leaks\n\n{}{}",
                card(
                    "3.1",
                    "| Action | Log every leak. |\n| Owner | Network Manager |\n| Due | May 2025 |\n"
                ),
                card("3.2", "| Action | Publish figures. |\n| Owner | Head of Data |\n| Due | June 2025 |\n"),
            ),
            &format!(
                "# Leaks: update\n\n{}{}",
                card("3.2", "| Status | In progress |\n| Update | They are being checked. |\n"),
                card("3.1", "| Status | Complete |\n| Update | All are logged. |\n"),
            ),
        )
        .unwrap();
    assert_eq!(
        actions(&published),
        [
            "3.1 <3> Log every leak. | Network Manager | May 2025",
            "3.2 <3> Publish figures. | Head of Data | June 2025"
        ]
    );
    assert_eq!(
        entries(&published),
        ["<3> 3.2: They are being checked. | In progress", "<3> 3.1: All are logged. | Complete"]
    );
}
