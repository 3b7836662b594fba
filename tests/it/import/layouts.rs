//! Plans of other sectors, in other layouts. All made up.

use super::{action, entry, found, label, owners};
use action_plan::import::{Reader, read};
use action_plan::model::{OwnerBasis, RecommendationKind, Status};

const COUNCIL: &str = "<html><body><h1>Anytown Council: audit action plan</h1>
<p>Report published: 3 May 2024</p>
<table border=1>
<tr><th>Ref</th><th>Recommendation</th><th>Priority</th><th>Agreed action</th><th>Responsible officer</th><th>Target date</th></tr>
<tr><td>MD1.1</td><td rowspan=2>Contracts should be recorded in one register.</td><td>High</td>
    <td>Set up a contracts register.</td><td>Head of Procurement</td><td>30/06/2024</td></tr>
<tr><td>MD1.2</td><td>High</td><td>Train contract managers:<ul><li>induction</li><li>yearly refresher</li></ul></td>
    <td>Head of Procurement &amp; HR Business Partner</td><td>Q3 2024/25</td></tr>
<tr><td>MD2.1</td><td>Cyber risks should be reviewed by the board.</td><td>Medium</td>
    <td>Add cyber risk to the board&rsquo;s yearly plan.</td><td>Chief Information Officer</td><td>June 2025</td></tr>
</table></body></html>";

const COUNCIL_UPDATE: &str = "<html><body><h1>Audit action plan: progress report, 12 May 2025</h1>
<table><tr><td>Action ref</td><td>Progress to date</td><td>Status</td><td>Revised date</td></tr>
<tr><td>MD1.1</td><td>The register went live in July 2024.</td><td>Complete</td><td></td></tr>
<tr><td>MD1.2</td><td>Training is being designed.</td><td>In progress</td><td>December 2025</td></tr>
<tr><td>MD2.1</td><td></td><td>Not started</td><td>March 2026</td></tr>
</table></body></html>";

#[test]
fn a_councils_audit_recommendations() {
    let published = Reader::new().read_plan_and_update(COUNCIL, COUNCIL_UPDATE).unwrap();
    let ids: Vec<&str> =
        published.plan().actions().keys().map(action_plan::model::ActionId::as_str).collect();
    assert_eq!(ids, ["MD1.1", "MD1.2", "1.3", "1.4", "MD2.1"], "printed numbers are kept");
    assert!(action(&published, "MD1.2").is_umbrella());
    assert_eq!(owners(&action(&published, "MD1.2").owners), ["Head of Procurement", "HR Business Partner"]);
    assert_eq!(action(&published, "1.3").parent, Some("MD1.2".into()));
    assert_eq!(action(&published, "MD2.1").notes[0].text, "Medium");
    assert_eq!(published.plan().recommendations().len(), 2);
    assert_eq!(published.plan().published().unwrap().to_string(), "2024-05-03");
    let update = published.latest_update().unwrap();
    assert_eq!(update.submitted().unwrap().to_string(), "2025-05-12");
    let training = entry(&published, "MD1.2.u1");
    assert_eq!(training.answers, ["MD1.2".into()], "printed numbers are honoured");
    assert_eq!(
        (training.status, label(training.timescale.as_ref())),
        (Some(Status::InProgress), "In progress")
    );
    let due = training.timescale.as_ref().and_then(action_plan::model::Timescale::due);
    assert_eq!(due.map(|due| due.to_string()).as_deref(), Some("December 2025"), "the date beside it counts");
    assert!(training.notes.iter().any(|note| note.text == "December 2025"), "and is kept as printed");
    let silent = entry(&published, "MD2.1.u1");
    assert_eq!(
        (silent.text.as_str(), silent.status),
        ("", Some(Status::Planned)),
        "a label without words is an entry"
    );
}

#[test]
fn a_universitys_action_log() {
    let published = read(
        "Action,Owner,Deadline,RAG,Status,Progress (June 2024),Evidence\n\
         Publish the degree outcomes statement.,Academic Registrar,March 2024,G,Complete,Published on 3 March 2024.,Web page\n\
         Review late-night transport.,Director of Estates; Students' Union President,Ongoing,A,On track,Survey under way.,\n\
         Offer training to all tutors.,Head of Student Services,September 2024,R,Sleeping,,Plan\n",
    )
    .unwrap();
    assert_eq!(owners(&action(&published, "2").owners), ["Director of Estates", "Students' Union President"]);
    assert_eq!(published.latest_update().unwrap().label(), Some("June 2024"));
    let first = entry(&published, "1.u1");
    assert_eq!((first.answers[0].as_str(), first.status), ("1", Some(Status::Completed)));
    assert_eq!(first.owner_basis, OwnerBasis::Shared, "the row has one owner");
    assert_eq!((first.notes[0].column.as_str(), first.notes[0].text.as_str()), ("RAG", "G"));
    assert_eq!(entry(&published, "3.u1").status, None);
    assert_eq!(label(entry(&published, "3.u1").timescale.as_ref()), "Sleeping", "kept as printed");
    assert_eq!(found(&published, "status-unknown").len(), 1);
    assert_eq!(action(&published, "1").notes[0].text, "Web page");
}

#[test]
fn a_health_trusts_log_with_its_header_repeated() {
    let published = read(
        "North Trust action log\n\nAction\tLead\tBy when\tProgress\n\
         Safer staffing on ward 4\tChief Nurse\tMay 2024\tRota in place since April 2024\n\
         Action\tLead\tBy when\tProgress\n\
         New call bells\tEstates\tTBC\tOrdered\n",
    )
    .unwrap();
    assert_eq!(published.plan().title(), Some("North Trust action log"));
    assert_eq!(published.plan().actions().len(), 2);
    assert_eq!(entry(&published, "2.u1").answers, ["2".into()]);
    assert_eq!(found(&published, "header-repeated").len(), 1);
}

#[test]
fn columns_in_any_order() {
    let published = read(
        "Target date;Lead department;Concern;No;Commitment;Region\n\
         March 2025;Department of Transport;Bridges are not inspected.;1;Inspect all bridges.;North\n\
         June 2025;Department of Transport;;;Publish the results.;\n\
         2026;Treasury;Roads are not funded.;2;Fund roads.;South\n",
    )
    .unwrap();
    assert_eq!(action(&published, "1.2").text, "Publish the results.");
    assert_eq!(label(action(&published, "2.1").timescale.as_ref()), "2026");
    assert_eq!(published.plan().recommendation("2").unwrap().kind, RecommendationKind::Concern);
    assert_eq!(found(&published, "column-unknown")[0].arguments["column"].to_string(), "Region");
}

#[test]
fn bands_turn_to_progress_and_back() {
    let published = read(
        "Improvement plan\n\nNumber\tRecommendation\tAction taken\tPerson responsible\tTimescale\n\
         Key concerns\t\t\t\t\n\
         1\tLeaders do not check records.\tLeaders check ten records a month.\tHead\tFrom May 2024\n\
         12 month update\t\t\t\t\n\
         \t\tRecords have been checked every month.\tHead\tCompleted\n\
         2\tPupils are late.\tThe gate closes at nine.\tDeputy Head\tJune 2024\n\
         Progress update – June 2025\t\t\t\t\n\
         \t\tLateness fell by half.\tDeputy Head\tOngoing\n",
    )
    .unwrap();
    let labels: Vec<_> = published.updates().iter().filter_map(|update| update.label()).collect();
    assert_eq!(labels, ["12 month update", "June 2025"]);
    assert_eq!(published.plan().actions().len(), 2);
    assert_eq!(entry(&published, "2.u1").text, "Lateness fell by half.");
    assert_eq!(published.plan().recommendation("1").unwrap().kind, RecommendationKind::KeyConcern);
}

#[test]
fn recommendations_as_band_rows() {
    let published = read(
        "<table><tr><td colspan=4><b>Laboratory plan 2024</b></td></tr>\
         <tr><td>No.</td><td>What we will do</td><td>Who</td><td>When</td></tr>\
         <tr><td colspan=4>Recommendation 1: Improve staffing in the laboratory</td></tr>\
         <tr><td>1.1</td><td>Hire two technicians.</td><td>Laboratory Manager</td><td>May 2024</td></tr>\
         <tr><td>1.2</td><td>Agree a rota.</td><td>Laboratory Manager</td><td>June 2024</td></tr>\
         <tr><td colspan=4>Recommendation 2: Renew the equipment</td></tr>\
         <tr><td>2.1</td><td>Buy a centrifuge.</td><td>Head of Finance</td><td>2025</td></tr></table>",
    )
    .unwrap();
    assert_eq!(published.plan().recommendation("2").unwrap().headline, "Renew the equipment");
    assert_eq!(action(&published, "2.1").recommendation, Some("2".into()));
    assert_eq!(action(&published, "1.2").number.as_deref(), Some("1.2"));
}

#[test]
fn rounds_in_columns_of_their_own() {
    let published = read(
        "<table><tr><th rowspan=2>No<th rowspan=2>Action<th rowspan=2>Owner<th colspan=2>December 2023<th colspan=2>June 2024\
         <tr><th>Progress<th>Status<th>Progress<th>Status\
         <tr><td>7<td>Renew the boiler.<td>Estates<td>Tenders sought.<td>In progress<td>Boiler fitted.<td>Complete</table>",
    )
    .unwrap();
    let rounds: Vec<_> =
        published.updates().iter().map(|update| (update.label().unwrap(), update.entries().len())).collect();
    assert_eq!(rounds, [("December 2023", 1), ("June 2024", 1)]);
    assert_eq!(entry(&published, "7.u2").text, "Boiler fitted.");
    assert_eq!(entry(&published, "7.u2").status, Some(Status::Completed));
    assert_eq!(entry(&published, "7.u1").status, Some(Status::InProgress));
}

#[test]
fn one_owner_for_a_row_of_paragraphs_is_shared_and_said() {
    let published = read(
        "No\tConcern\tAction\tOwner\tTarget date\n\
         1\tThe kitchen is unsafe.\t<p>Count the knives.</p> <p>Lock the drawers.</p>\tHead Chef\tMay 2024\n",
    )
    .unwrap();
    assert_eq!(action(&published, "1.2").owner_basis, OwnerBasis::Shared);
    assert_eq!(label(action(&published, "1.2").timescale.as_ref()), "May 2024");
    assert_eq!(found(&published, "owner-shared").len(), 1);
    assert_eq!(found(&published, "timescale-shared").len(), 1);
    assert_eq!(found(&published, "columns-uneven").len(), 2);
}

#[test]
fn what_goes_on_with_an_explained_team_shares_its_owner() {
    let published = read(
        "No\tConcern\tAction\tOwner\tTarget date\n\
         1\tThe kitchens are unsafe.\t<p>Two hospitals have had help from the Food Safety Team (FST).</p> \
         <p>The FST will be invited to five further sites, where most of the staff are new to the trust.</p> \
         <p>The Dietetics Service has written a guide to allergies.</p> \
         <p>A guide to allergies has also been written for patients.</p>\t\
         <p>Head of Catering, Estates Group</p> <p>Lead Dietitian Dietetics Service and Head of Catering, Estates Group</p> \
         <p>Lead Dietitian Dietetics Service</p>\t\
         <p>Completed</p> <p>May 2024</p> <p>June 2024</p> <p>July 2024</p>\n",
    )
    .unwrap();
    let (catering, dietitian) = ("Head of Catering, Estates Group", "Lead Dietitian Dietetics Service");
    let of = |id: &str| owners(&action(&published, id).owners);
    assert_eq!(of("1.1"), [catering]);
    assert_eq!(of("1.2"), [catering]);
    assert_eq!(action(&published, "1.2").owner_basis, OwnerBasis::Shared);
    assert_eq!(of("1.3"), [dietitian, catering]);
    assert_eq!(of("1.4"), [dietitian]);
}

#[test]
fn a_response_column_is_what_its_cells_are() {
    let header = "Recommendation\tResponse\tAction\tOwner\tDue\n";
    let agreed =
        read(&format!("{header}1. Count the knives.\tAgreed\tA count a day.\tChef\tMay 2024\n")).unwrap();
    let recommendation = agreed.plan().recommendation("1").unwrap();
    assert_eq!(recommendation.headline, "Count the knives.");
    assert_eq!(recommendation.response.as_ref().unwrap().text, "Agreed");
    let answered =
        read("No\tFinding\tResponse\tLead officer\tDeadline\n1\tKnives go missing.\tWe will count the knives.\tChef\tMay 2024\n")
            .unwrap();
    assert_eq!(action(&answered, "1.1").text, "We will count the knives.");
}

#[test]
fn an_update_that_prints_the_actions_again() {
    let published = Reader::new()
        .read_plan_and_update(
            "Action,Owner,Due\nCount the knives.,Chef,May 2024\nLock the drawers.,Chef,June 2024\n",
            "Action,Update,Status\nLock the drawers.,Locks were fitted.,Complete\nCount the knives.,,Ongoing\n\
             Buy spoons.,Bought.,Complete\n",
        )
        .unwrap();
    assert_eq!(published.plan().actions().len(), 2);
    let update = published.latest_update().unwrap();
    let answers: Vec<_> = update
        .entries()
        .values()
        .map(|entry| entry.answers.iter().map(ToString::to_string).collect::<String>())
        .collect();
    assert_eq!(answers, ["2", "1", ""]);
    assert_eq!(entry(&published, "u1").notes[0].text, "Buy spoons.", "what the plan does not have is kept");
}

#[test]
fn the_update_as_a_second_half_of_the_text() {
    let published = read(
        "No\tRecommendation\tAction\tLead\tTarget date\n\
         1\tKnives go missing.\tCount the knives.\tChef\tMay 2024\n\
         2\tDrawers are open.\tLock the drawers.\tChef\tJune 2024\n\
         <b>Progress update – May 2025</b>\t\t\t\t\n\
         1\tKnives go missing.\tKnives are counted.\tChef\tCompleted\n\
         2\tDrawers are open.\tLocks are on order.\tChef\tSeptember 2025\n",
    )
    .unwrap();
    assert_eq!(published.plan().actions().len(), 2);
    let update = published.latest_update().unwrap();
    assert_eq!((update.label(), update.entries().len()), (Some("May 2025"), 2));
    assert_eq!(entry(&published, "2.u1").recommendation, Some("2".into()));
}

#[test]
fn activities_with_rounds_beside_them_and_cells_that_span_rows() {
    let published = read(
        "<table><tr><th>Cause of concern<th>Activity<th>Lead<th>Deadline<th>Progress at March 2024<th>Progress at September 2024\
         <tr><td rowspan=3>Prevention misses those at risk.<td>Buy a risk model.<td>ACO Smith<td>Apr 24<td>Bought.<td>In use.\
         <tr><td rowspan=2>Visit 5,000 homes.<td rowspan=2>Head of Prevention<td rowspan=2>2024/25<td>1,200 visited.<td>3,000 visited.\
         <tr><td>Staff were trained.<td></table>",
    )
    .unwrap();
    assert_eq!(published.plan().actions().len(), 2);
    let answers =
        |id: &str| entry(&published, id).answers.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(entry(&published, "1.u3").text, "Staff were trained.");
    assert_eq!(answers("1.u3"), ["1.2"], "its action reaches down");
    assert_eq!(answers("1.u5"), ["1.2"]);
    assert_eq!(published.updates().len(), 2);
}

#[test]
fn commitments_with_lettered_milestones() {
    let published = read(
        "Milestone #,Commitment,Milestone,Agency,Target Completion,Complete?\n\
         1a,Open the spending data,Publish spending data monthly,Treasury,31/12/2023,Yes\n\
         1b,Open the spending data,Build a search page,Treasury,Q2 2024,No\n\
         2a,Protect whistleblowers,Draft a law,Ministry of Justice,June 2024,\n",
    )
    .unwrap();
    assert_eq!(published.plan().recommendations().len(), 2);
    assert_eq!(action(&published, "1b").text, "Build a search page");
    assert_eq!(owners(&action(&published, "2a").owners), ["Ministry of Justice"]);
    assert_eq!(action(&published, "1a").status, Some(Status::Completed));
    assert_eq!(action(&published, "1b").status, None);
}

#[test]
fn recommendations_that_are_their_own_actions() {
    let published = read(
        "Ref\tRecommendation\tLead\tDeadline\tProgress\nR1\tCount the knives.\tChef\tMay 2024\tCounted.\n",
    )
    .unwrap();
    assert_eq!(action(&published, "R1").text, "Count the knives.");
    assert_eq!(entry(&published, "R1.u1").answers, ["R1".into()]);
}

#[test]
fn a_table_under_each_heading() {
    let published = read(
        "<p><b>Recommendation 1</b>: Improve the signs</p>\
         <table><tr><th>Action<th>Owner<th>Target date<tr><td>Put up signs.<td>Estates<td>May 2024</table>\
         <p><b>Progress update – March 2025</b></p>\
         <table><tr><th>Update<th>Status<tr><td>Signs are up.<td>Complete</table>\
         <p><b>Recommendation 2</b>: Improve the lights</p>\
         <table><tr><th>Action<th>Owner<th>Target date<tr><td>Fit lamps.<td>Estates<td>June 2024</table>",
    )
    .unwrap();
    assert_eq!(published.plan().recommendation("1").unwrap().headline, "Improve the signs");
    assert_eq!(action(&published, "2.1").text, "Fit lamps.");
    let update = published.latest_update().unwrap();
    assert_eq!((update.label(), update.entries().len()), (Some("March 2025"), 1));
    assert_eq!(entry(&published, "1.u1").recommendation, Some("1".into()));
}

#[test]
fn a_progress_table_over_all_recommendations() {
    let published = read(
        "<h1>Plan</h1><h2>3. Records</h2>\
         <table><tr><th>Action<th>Owner<th>Target date<tr><td>Scan the files.<td>Archivist<td>May 2024</table>\
         <h2>4. Staff</h2>\
         <table><tr><th>Action<th>Owner<th>Target date<tr><td>Hire a clerk.<td>HR<td>June 2024</table>\
         <h2>Progress against the plan, March 2025</h2>\
         <table><tr><th>Action<th>Progress<tr><td>Scan the files.<td>Half done.<tr><td>Hire a clerk.<td>Hired.</table>",
    )
    .unwrap();
    assert_eq!(published.plan().actions().len(), 2, "what is printed again is not promised again");
    assert_eq!(entry(&published, "3.u1").answers, ["3.1".into()]);
    assert_eq!(entry(&published, "4.u1").text, "Hired.");
    assert_eq!(published.latest_update().unwrap().label(), Some("March 2025"));
}

#[test]
fn an_update_of_another_plan_adds_nothing_to_the_plan() {
    let published = Reader::new()
        .read_plan_and_update(
            "No,Recommendation,Action,Owner,Due\n1,Knives go missing.,Count the knives.,Chef,May 2024\n",
            "No,Recommendation,Progress,Status\n7,Roads are icy.,Salt was bought.,Complete\n",
        )
        .unwrap();
    assert_eq!(published.plan().recommendations().len(), 1);
    assert_eq!(entry(&published, "7.u1").recommendation, Some("7".into()));
}

#[test]
fn words_that_are_struck_out_are_kept_and_said() {
    let published = read(
        "<table><tr><th>No</th><th>Action</th><th>Lead</th><th>By when</th></tr>\n\
         <tr><td>1</td><td>Count the knives <del>weekly</del> daily.</td><td>Chef</td>\
         <td><del>May 2024</del> June 2024</td></tr>\n\
         <tr><td>2</td><td><s>Buy a second fridge.</s></td><td>Chef</td><td>May 2024</td></tr></table>",
    )
    .unwrap();
    let found: Vec<(usize, &str)> = published
        .import()
        .findings
        .iter()
        .filter(|finding| finding.rule == "words-struck-out")
        .map(|finding| (finding.source[0].line, finding.message.as_str()))
        .collect();
    let kept = "struck out, or deleted and still shown, and kept with what stands beside";
    assert_eq!(
        found,
        [
            (2, format!("words are {kept}: weekly").as_str()),
            (2, format!("words are {kept}: May 2024").as_str()),
            (3, format!("the whole paragraph is {kept}: Buy a second fridge.").as_str()),
        ]
    );
    let first = &published.plan().actions()["1"];
    assert_eq!(first.text, "Count the knives weekly daily.");
    assert_eq!(first.timescale.as_ref().unwrap().due().unwrap().to_string(), "June 2024");
}
