//! Plans of commitments and milestones, and updates that print the promises again beside remarks, as governments and
//! councils publish them. All made up.

use super::{actions, entries, headlines, owners};
use action_plan::import::{Published, Reader};

fn both(plan: &str, update: &str) -> Published {
    Reader::new().read_plan_and_update(plan, update).unwrap()
}

/// Commitments by number, with their title and background in the first row only.
const OPEN_PLAN: &str = "KINGDOM OF ORSANIA\nSecond Open Government Action Plan\n\nSubmitted: 3 February 2023\n\n\
    Commitment\tTitle\tBackground\tNo.\tMilestone\tResponsible\tEnd date\n\
    1\tOpen budgets\tNo budget papers have been printed since 2018.\t1.1\tPrint a short guide to the budget.\tTreasury\t30 June 2023\n\
    1\t\t\t1.2\tHold four hearings outside the capital.\tTreasury; Budget Forum (CSO)\t31 October 2024\n\
    2\tOpen courts\t\t2.1\tPut the daily lists of all courts on one page.\tCourts Agency\t31 March 2024\n\
    2\t\t\t2.2\tLet the press film sentencing.\tCourts Agency\t30 September 2025\n";

const OPEN_UPDATE: &str = "KINGDOM OF ORSANIA\nSelf-assessment\n\nUpdate submitted: 1 December 2025\n\n\
    Commitment\tLevel of completion\tResults achieved during the term\tReporting institution\n\
    1\tCompleted\tThe guide went to every household in May 2023.\tTreasury\n\
    1\tLimited\tOne hearing was held, in the port.\tTreasury\n\
    2\tNot started\tA rule of court is awaited.\tCourts Agency\n\
    2\tSubstantial\tLists of eight of the nine courts are on the page.\tCourts Agency\n";

#[test]
fn commitments_by_number_with_their_words_beside_it() {
    let published = both(OPEN_PLAN, OPEN_UPDATE);
    assert_eq!(headlines(&published), ["1 Open budgets", "2 Open courts"]);
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Print a short guide to the budget. | Treasury | 30 June 2023",
            "1.2 <1> Hold four hearings outside the capital. | Treasury; Budget Forum (CSO) | 31 October 2024",
            "2.1 <2> Put the daily lists of all courts on one page. | Courts Agency | 31 March 2024",
            "2.2 <2> Let the press film sentencing. | Courts Agency | 30 September 2025",
        ]
    );
    assert_eq!(
        entries(&published),
        [
            "<1> : The guide went to every household in May 2023. | Completed",
            "<1> : One hearing was held, in the port. | Limited",
            "<2> : A rule of court is awaited. | Not started",
            "<2> : Lists of eight of the nine courts are on the page. | Substantial",
        ]
    );
    let first = published.plan().recommendation("1").unwrap();
    assert_eq!(
        first.notes[0].column, "Background",
        "what stands between the two numbers is the commitment's"
    );
    assert!(published.plan().actions().values().all(|action| action.notes.is_empty()));
}

#[test]
fn words_beside_a_number_that_every_row_repeats() {
    let published = both(
        "Commitment,Name,Milestone no,Milestone,Lead,Deadline\n\
         1,Open budgets,1.1,Print a short guide to the budget.,Treasury,30/06/2023\n\
         1,Open budgets,1.2,Hold four hearings outside the capital.,Treasury,31/10/2024\n\
         2,Open courts,2.1,Put the daily lists of all courts on one page.,Courts Agency,31/03/2024\n",
        "Commitment,Milestone no,Result,Level of completion\n\
         1,1.1,It went to every household.,Completed\n\
         1,1.2,\"One was held, in the port.\",Limited\n\
         2,2.1,Nothing was done.,Not started\n",
    );
    assert_eq!(headlines(&published), ["1 Open budgets", "2 Open courts"]);
    assert_eq!(
        actions(&published)[2],
        "2.1 <2> Put the daily lists of all courts on one page. | Courts Agency | 31/03/2024"
    );
    assert_eq!(
        entries(&published),
        [
            "<1> 1.1: It went to every household. | Completed",
            "<1> 1.2: One was held, in the port. | Limited",
            "<2> 2.1: Nothing was done. | Not started",
        ]
    );
}

#[test]
fn who_is_named_beside_a_number_of_actions_is_an_owner_and_no_heading() {
    let published = both(
        "Ref,Name,Action,Due\n1,Head of Works,Paint the pier.,May 2024\n2,Head of Works,Sweep the pier.,June 2024\n",
        "Ref,Comment,Status\n1,It was painted.,Done\n2,Not swept.,Late\n",
    );
    assert_eq!(actions(&published)[0], "1 <> Paint the pier. | Head of Works | May 2024");
}

#[test]
fn remarks_beside_what_was_promised_are_the_report() {
    let plan = "Ref,Objective,Deliverable,Lead,By when,RAG,Commentary\n\
        1.1,Cleaner streets,Buy two electric sweepers,Head of Street Scene,Sept 2024,G,\n\
        1.2,Cleaner streets,Empty bins twice a day in the old town,Head of Street Scene,Ongoing,A,\n\
        2.1,Safer parks,Light the path by the river,Parks Manager,March 2025,R,\n";
    let update = "Ref,Objective,Deliverable,Lead,By when,RAG,Commentary\n\
        1.1,Cleaner streets,Buy two electric sweepers,Head of Street Scene,Sept 2024,B,Both out since August\n\
        1.2,Cleaner streets,Empty bins twice a day in the old town,Head of Street Scene,Ongoing,G,May to September\n\
        2.1,Safer parks,Light the path by the river,Parks Manager,Dec 2025,A,Lamps are late\n";
    let published = both(plan, update);
    assert_eq!(
        entries(&published),
        [
            "<1> 1.1: Both out since August | B",
            "<1> 1.2: May to September | G",
            "<2> 2.1: Lamps are late | Dec 2025",
        ]
    );
    let entry = published.latest_update().unwrap().entries().values().nth(2).unwrap();
    assert_eq!(owners(&entry.owners), ["Parks Manager"]);
}

#[test]
fn results_beside_milestones_printed_again() {
    let plan = "<h2>Commitment 1: Publish who owns companies</h2>\
        <table><tr><th>Milestone</th><th>Start date</th><th>End date</th><th>Responsible</th></tr>\
        <tr><td>1.1 Draft a bill on the register.</td><td>Jan 2022</td><td>June 2022</td><td>Ministry of Justice</td></tr>\
        <tr><td>1.2 Build the register.</td><td>July 2022</td><td>Dec 2023</td><td>Registry of Companies</td></tr></table>";
    let update = "<h1>Self-assessment, 30 September 2023</h1><h2>Commitment 1: Publish who owns companies</h2>\
        <table><tr><th>Milestone</th><th>Level of completion</th><th>Description of results</th></tr>\
        <tr><td>1.1 Draft a bill on the register.</td><td>Fully completed</td><td>It was passed in May 2022.</td></tr>\
        <tr><td>1.2 Build the register.</td><td>Limited</td><td>A supplier has been chosen.</td></tr></table>";
    assert_eq!(
        entries(&both(plan, update)),
        [
            "<1> 1.1: It was passed in May 2022. | Fully completed",
            "<1> 1.2: A supplier has been chosen. | Limited",
        ]
    );
}

#[test]
fn what_an_update_says_was_done_stays_the_report_beside_a_comment() {
    let plan = "Ref,Action,Owner,Due\n1,Paint the pier.,Head of Works,May 2024\n2,Sweep the pier.,Head of Works,June 2024\n";
    let update = "Ref,Action,Comment,Status\n1,The pier was painted in April.,Blue,Done\n\
        2,Two sweepers were hired.,See minutes,Open\n";
    assert_eq!(
        entries(&both(plan, update)),
        ["<> 1: The pier was painted in April. | Done", "<> 2: Two sweepers were hired. | Open"]
    );
}

#[test]
fn where_evidence_is_kept_is_no_owner() {
    let plan = "Ref,CQC said,What we will do,Executive lead,Completion date\n\
        MD1,The trust must lock medicines away.,Fit locks to all treatment rooms.,Chief Nurse,31/05/2024\n\
        MD2,The trust must have enough midwives.,Recruit ten midwives.,Chief Nurse,30/09/2024\n";
    let update = "Ref,BRAG,Update,Evidence\nMD1,Blue,Locks were fitted in May.,Estates log\n\
        MD2,Red,Four of the ten have started.,Rota\n";
    let published = both(plan, update);
    let update = published.latest_update().unwrap();
    assert!(update.entries().values().all(|entry| entry.owners.is_empty()));
    assert_eq!(update.entries()[0].notes[0].text, "Estates log");
}

#[test]
fn a_dash_or_not_applicable_names_nobody() {
    let plan = "Ref,Recommendation,Corrective action,Responsible official,Due\n\
        1,Use two inspectors.,Issue a directive on pairs.,Director of Vessels,09/2024\n\
        2,Publish results.,None is planned at all.,N/A,N/A\n3,Keep a log.,Start a log of repairs.,n/a,May 2024\n";
    let published = both(plan, "Ref,Update,Status\n1,It was issued.,Closed\n");
    assert!(
        actions(&published)[1].ends_with("None is planned at all. |  | N/A"),
        "{:?}",
        actions(&published)
    );
    assert!(actions(&published)[2].ends_with("Start a log of repairs. |  | May 2024"));
}
