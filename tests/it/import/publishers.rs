//! Layouts of more publishers: an evaluation office, a board that writes in numbered paragraphs, a regulator of homes, an
//! auditor who stacks owner and date in a cell. All made up.

use super::{actions, entries, headlines};
use action_plan::import::{Published, Reader};
use action_plan::model::ResponseKind;

fn both(plan: &str, update: &str) -> Published {
    Reader::new().read_plan_and_update(plan, update).unwrap()
}

/// A management response in one table: recommendations and answers across it, headings on two rows.
fn response(first: (&str, &str), second: (&str, &str), third: (&str, &str)) -> String {
    format!(
        "<h1>Management response: evaluation of the water programme</h1><table>\
         <tr><td colspan=5><b>Evaluation recommendation 1.</b> Spend more on rural wells.</td></tr>\
         <tr><td colspan=5><b>Management response:</b> Accepted. Rural areas were left behind.</td></tr>\
         <tr><td rowspan=2>Key action(s)</td><td rowspan=2>Time frame</td><td rowspan=2>Responsible unit(s)</td>\
         <td colspan=2>Tracking</td></tr><tr><td>Status</td><td>Comments</td></tr>\
         <tr><td>1.1 Move a fifth of the budget to wells.</td><td>December 2023</td><td>Country Office</td>\
         <td>{}</td><td>{}</td></tr>\
         <tr><td>1.2 Train forty well keepers.</td><td>June 2024</td><td>Water Section</td><td>{}</td><td>{}</td></tr>\
         <tr><td colspan=5><b>Evaluation recommendation 2.</b> Measure what comes out of the taps.</td></tr>\
         <tr><td colspan=5><b>Management response:</b> Partially accepted.</td></tr>\
         <tr><td>Key action(s)</td><td>Time frame</td><td>Responsible unit(s)</td><td>Status</td><td>Comments</td></tr>\
         <tr><td>2.1 Buy meters for three towns.</td><td>March 2024</td><td>Supply Division</td><td>{}</td><td>{}</td></tr>\
         </table>",
        first.0, first.1, second.0, second.1, third.0, third.1
    )
}

#[test]
fn an_evaluations_recommendations_and_answers_across_the_table() {
    let published = both(
        &response(("", ""), ("", ""), ("", "")),
        &response(
            ("Completed", "A quarter was moved."),
            ("Ongoing", "Twelve so far."),
            ("Not initiated", "No bids."),
        ),
    );
    assert_eq!(
        headlines(&published),
        ["1 Spend more on rural wells.", "2 Measure what comes out of the taps."]
    );
    let answers: Vec<_> = published
        .plan()
        .recommendations()
        .values()
        .map(|recommendation| recommendation.response.as_ref().and_then(|response| response.kind))
        .collect();
    assert_eq!(answers, [Some(ResponseKind::Agreed), Some(ResponseKind::PartlyAgreed)]);
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Move a fifth of the budget to wells. | Country Office | December 2023",
            "1.2 <1> Train forty well keepers. | Water Section | June 2024",
            "2.1 <2> Buy meters for three towns. | Supply Division | March 2024",
        ]
    );
    assert_eq!(
        entries(&published),
        [
            "<1> 1.1: A quarter was moved. | Completed",
            "<1> 1.2: Twelve so far. | Ongoing",
            "<2> 2.1: No bids. | Not initiated",
        ]
    );
}

#[test]
fn a_date_that_moved_where_the_plan_is_printed_again() {
    let plan = "Ref,Action,Lead,By when,Update\n1,Light the path by the river.,Parks Manager,March 2025,\n\
        2,Recruit six park keepers.,Parks Manager,June 2025,\n";
    let update = "Ref,Action,Lead,By when,Update\n1,Light the path by the river.,Parks Manager,December 2025,Lamps are late.\n\
        2,Recruit six park keepers.,Parks Manager,Jun 2025,Six have started.\n";
    let published = both(plan, update);
    assert_eq!(
        entries(&published),
        ["<> 1: Lamps are late. | December 2025", "<> 2: Six have started. | "],
        "the same month in other words has not moved"
    );
    assert!(actions(&published)[0].ends_with("March 2025"), "the plan stays as it was");
}

#[test]
fn numbered_paragraphs_with_owner_and_date_in_brackets() {
    let published = both(
        "RESPONSE TO THE INQUIRY INTO THE TUNNEL FIRE\n\nSubmitted: 8 April 2024\n\n\
         Recommendation 1: Emergency exits should be marked.\n\n\
         1.1 We will paint arrows on the floor. (Head of Infrastructure, June 2024)\n\
         1.2 We will put luminous signs (green ones) over all doors. (Head of Infrastructure, December 2024)\n\n\
         Recommendation 2: Drivers should be trained for smoke.\n\n\
         2.1 All drivers will do a day in the smoke house (Operations Director, 31 March 2025).\n",
        "PROGRESS REPORT TO THE INQUIRY\n\nUpdate submitted: 30 April 2025\n\n\
         Recommendation 1: Emergency exits should be marked.\n\n\
         1.1 Completed. Arrows were painted in May 2024.\n\
         1.2 In progress. Signs are over 40 of the 66 doors. Revised date: September 2025.\n\n\
         Recommendation 2: Drivers should be trained for smoke.\n\n2.1 Completed. All 214 drivers have done it.\n",
    );
    assert_eq!(
        headlines(&published),
        ["1 Emergency exits should be marked.", "2 Drivers should be trained for smoke."]
    );
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> We will paint arrows on the floor. | Head of Infrastructure | June 2024",
            "1.2 <1> We will put luminous signs (green ones) over all doors. | Head of Infrastructure | December 2024",
            "2.1 <2> All drivers will do a day in the smoke house | Operations Director | 31 March 2025",
        ]
    );
    assert_eq!(
        entries(&published),
        [
            "<1> 1.1: Arrows were painted in May 2024. | Completed",
            "<1> 1.2: Signs are over 40 of the 66 doors. Revised date: September 2025. | In progress",
            "<2> 2.1: All 214 drivers have done it. | Completed",
        ]
    );
}

#[test]
fn a_home_that_outlines_below_each_regulation_what_it_will_do() {
    let published = both(
        "<h1>Compliance plan for Glenfarna</h1><p>Compliance plan submitted: 2 May 2024</p>\
         <table><tr><td><b>Regulation Heading</b></td><td><b>Judgment</b></td></tr>\
         <tr><td>Regulation 15: Staffing</td><td>Not Compliant</td></tr>\
         <tr><td colspan=2><p>Outline how you will come into compliance with Regulation 15: Staffing:</p>\
         <ul><li>A second nurse will be on duty at night. Responsible: Person in Charge; timescale: 31/05/2024.</li>\
         <li>Three carers will be recruited. Responsible: Registered Provider; timescale: 31/08/2024.</li></ul></td></tr>\
         <tr><td>Regulation 28: Fire precautions</td><td>Substantially Compliant</td></tr>\
         <tr><td colspan=2><p>Outline how you will come into compliance with Regulation 28: Fire precautions:</p>\
         <ul><li>Fire doors will be replaced. Responsible: Facilities Manager; timescale: 30/11/2024.</li></ul></td></tr></table>",
        "<h1>Compliance plan for Glenfarna: update</h1><p>Update submitted: 10 January 2025</p>\
         <table><tr><th>Regulation Heading</th><th>Judgment</th><th>Provider's update</th><th>Status</th></tr>\
         <tr><td>Regulation 15: Staffing</td><td>Not Compliant</td><td>The nurse has been on duty since 1 June.</td><td>Complete</td></tr>\
         <tr><td>Regulation 28: Fire precautions</td><td>Substantially Compliant</td><td>Doors were hung in October.</td><td>Complete</td></tr></table>",
    );
    assert_eq!(headlines(&published), ["15 Staffing", "28 Fire precautions"]);
    assert_eq!(
        actions(&published),
        [
            "15.1 <15> A second nurse will be on duty at night. | Person in Charge | 31/05/2024",
            "15.2 <15> Three carers will be recruited. | Registered Provider | 31/08/2024",
            "28.1 <28> Fire doors will be replaced. | Facilities Manager | 30/11/2024",
        ]
    );
    assert_eq!(
        entries(&published),
        [
            "<15> : The nurse has been on duty since 1 June. | Complete",
            "<28> : Doors were hung in October. | Complete",
        ]
    );
}

#[test]
fn owner_and_date_on_lines_of_their_own_below_an_agreed_action() {
    let published = both(
        "<table><tr><th>Issue/risk</th><th>Recommendation</th><th>Agreed management action/timing</th></tr>\
         <tr><td><b>1. Backlog</b><br>Theatres may close.</td><td>The Board should rank its repairs.</td>\
         <td>A ranked list will go to the Board.<br>Responsible officer: Director of Estates<br>Agreed date: 31 March 2024</td></tr>\
         <tr><td><b>2. Agency costs</b><br>Spending doubled.</td><td>The Board should set a limit.</td>\
         <td>A monthly limit will be set<br>for each ward.<br>Responsible officer: Director of Finance<br>Agreed date: December 2023</td></tr></table>",
        "<table><tr><th>Issue</th><th>Agreed action</th><th>Progress</th></tr>\
         <tr><td>1. Backlog</td><td>A ranked list will go to the Board.</td><td>Complete<br>The list was approved in March.</td></tr>\
         <tr><td>2. Agency costs</td><td>A monthly limit will be set for each ward.</td>\
         <td>Ongoing<br>Limits are set for half of the wards.<br>Revised date: December 2024</td></tr></table>",
    );
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> A ranked list will go to the Board. | Director of Estates | 31 March 2024",
            "2.1 <2> A monthly limit will be set for each ward. | Director of Finance | December 2023",
        ]
    );
    assert_eq!(
        entries(&published),
        [
            "<1> 1.1: The list was approved in March. | Complete",
            "<2> 2.1: Limits are set for half of the wards. | Ongoing",
        ]
    );
    let second = published.latest_update().unwrap().entries().values().nth(1).unwrap();
    let due = second.timescale.as_ref().and_then(action_plan::model::Timescale::due).unwrap();
    assert_eq!(due.to_string(), "December 2024");
}

#[test]
fn a_grading_of_words_of_status_is_the_status() {
    let published = both(
        "AFI,The force should,Activity,Lead,Milestone date\n\
         AFI 1,Answer calls sooner.,Recruit 20 call takers.,Head of Contact,31/12/2024\n\
         AFI 2,Supervise investigations.,Review crimes weekly.,Head of Crime,30/09/2024\n",
        "AFI,Progress since June 2024,Current grading\nAFI 1,17 of 20 are in post.,In progress\n\
         AFI 2,All are reviewed weekly.,Complete\n",
    );
    assert_eq!(
        entries(&published),
        ["<1> : 17 of 20 are in post. | In progress", "<2> : All are reviewed weekly. | Complete"]
    );
}

#[test]
fn actions_lettered_behind_a_number_on_lines_of_one_cell() {
    let published = both(
        "<table><tr><th>Rec. No.</th><th>Recommendation</th><th>Corrective action</th><th>Responsible official</th><th>Due</th></tr>\
         <tr><td>1</td><td>Use two inspectors.</td><td>1a. Issue a directive on pairs.<br>1b. Add a second signature to the form.</td>\
         <td>Director of Safety</td><td>09/2024</td></tr>\
         <tr><td>2</td><td>Track repairs.</td><td>Build a tracker.</td><td>Director of Vessels</td><td>10/2024</td></tr></table>",
        "<table><tr><th>Recommendation</th><th>Status</th><th>Actions to date</th><th>Next steps</th></tr>\
         <tr><td>1</td><td>Open</td><td>The directive was signed.</td><td>Print the form</td></tr>\
         <tr><td>2</td><td>Closed</td><td>The tracker is in use.</td><td>Nil</td></tr></table>",
    );
    assert_eq!(
        actions(&published),
        [
            "1a <1> Issue a directive on pairs. | Director of Safety | 09/2024",
            "1b <1> Add a second signature to the form. | Director of Safety | 09/2024",
            "2.1 <2> Build a tracker. | Director of Vessels | 10/2024",
        ]
    );
    let update = published.latest_update().unwrap();
    let first = &update.entries()[0];
    assert_eq!(
        (first.notes[0].column.as_str(), first.notes[0].text.as_str()),
        ("Next steps", "Print the form")
    );
}

#[test]
fn words_printed_again_without_the_answer_before_them() {
    let published = both(
        "<table><tr><th>Recommendation</th><th>Response</th><th>Lead</th><th>Due</th></tr>\
         <tr><td>1. Rank repairs.</td><td>Accepted. A ranked list will go to the Board.</td><td>Director of Estates</td><td>March 2024</td></tr>\
         <tr><td>2. Set a limit.</td><td>Agreed. A monthly limit will be set.</td><td>Director of Finance</td><td>May 2024</td></tr></table>",
        "<table><tr><th>Agreed action</th><th>Comment</th></tr>\
         <tr><td>A monthly limit will be set.</td><td>Half done</td></tr>\
         <tr><td>A ranked list will go to the Board.</td><td>Approved in March</td></tr></table>",
    );
    assert_eq!(entries(&published), ["<2> 2.1: Half done | ", "<1> 1.1: Approved in March | "]);
}

#[test]
fn a_government_that_answers_each_recommendation_in_one_paragraph() {
    let published = both(
        "Select Committee on Wharves: Government response\n\nResponse published: 9 September 2023\n\n\
         Recommendation 1\nThe Government should license divers.\n\
         Government response: Accept. The Health and Safety Agency will issue licences by April 2024.\n\n\
         Recommendation 2\nQuays should have ladders every 20 metres.\n\
         Government response: Accept in part. Ladders will be fitted at the busiest quays.\n",
        "Select Committee on Wharves: update\n\nPublished: 2 October 2024\n\n\
         Recommendation 1\nUpdate: Licences were issued from 3 April 2024.\nStatus: Complete\n\n\
         Recommendation 2\nUpdate: Ladders are in place at five of nine quays.\nStatus: In progress\n",
    );
    let texts: Vec<&str> = published.plan().actions().values().map(|action| action.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "Accept. The Health and Safety Agency will issue licences by April 2024.",
            "Accept in part. Ladders will be fitted at the busiest quays.",
        ]
    );
    let under = |action: &action_plan::model::Action| action.recommendation.as_ref().map(ToString::to_string);
    let under: Vec<_> = published.plan().actions().values().filter_map(under).collect();
    assert_eq!(under, ["1", "2"]);
    assert_eq!(entries(&published).len(), 2);
    assert!(entries(&published)[1].starts_with("<2> "));
}

#[test]
fn highlights_beside_key_actions_printed_again() {
    let published = both(
        "Workstream,Improvement priority,Ref,Key actions,SRO,Finish\n\
         Front door,Callers wait too long,1.1,Publish wait times,Head of Performance,Jul-24\n\
         Repairs,Repairs are late,2.1,Bring repairs in house,Director of Homes,Mar-25\n",
        "Workstream,Key actions,Delivery confidence,Highlights this period\n\
         Front door,Publish wait times,Green,First figures in July\n\
         Repairs,Bring repairs in house,Amber,Talks have begun\n",
    );
    assert_eq!(
        entries(&published),
        ["<1> 1.1: First figures in July | Green", "<2> 2.1: Talks have begun | Amber"]
    );
}

#[test]
fn recommendations_lettered_in_brackets_stay_apart() {
    let published = both(
        "Recommendation number;Recommendation;Entity response;Planned activity;Owner;Planned completion\n\
         3(a);Publish wait lists;Agree;Monthly file on the portal;Chief Data Officer;2024-06-30\n\
         3(b);Publish wait lists by clinic;Agree;Extend the file to 61 clinics;Chief Data Officer;2024-12-31\n",
        "Recommendation number;Implementation status;Evidence of implementation\n\
         3(a);Fully implemented;The file has been posted since May.\n3(b);Not implemented;The vendor withdrew.\n",
    );
    assert_eq!(headlines(&published), ["3(a) Publish wait lists", "3(b) Publish wait lists by clinic"]);
    assert_eq!(
        entries(&published),
        [
            "<3(a)> : The file has been posted since May. | Fully implemented",
            "<3(b)> : The vendor withdrew. | Not implemented",
        ]
    );
}

#[test]
fn owners_and_dates_on_as_many_lines_as_there_are_actions() {
    let published = both(
        "<table><tr><th>Matter of concern</th><th>Action proposed</th><th>By whom</th><th>By when</th></tr>\
         <tr><td>(1) The alarm could not be heard.</td><td>(a) A second sounder has been fitted.<br>(b) Alarms will be tested.</td>\
         <td>Estates Manager<br>Ward Manager</td><td>2 February 2024<br>March 2024</td></tr>\
         <tr><td>(2) Notes were not read.</td><td>A sheet will be used.<br>Sheets will be kept.</td>\
         <td>Matron<br>Archivist</td><td>April 2024<br>May 2024</td></tr>\
         <tr><td>(3) The lift stuck.</td><td>The lift will be mended<br>by the maker.</td><td>Head of Estates,<br>North Wing</td>\
         <td>June 2024</td></tr></table>",
        "<table><tr><th>Matter of concern</th><th>Position</th><th>Status</th></tr>\
         <tr><td>(1)</td><td>The tests are made weekly.</td><td>Ongoing</td></tr></table>",
    );
    assert_eq!(
        actions(&published),
        [
            "1.a <1> A second sounder has been fitted. | Estates Manager | 2 February 2024",
            "1.b <1> Alarms will be tested. | Ward Manager | March 2024",
            "2.1 <2> A sheet will be used. | Matron | April 2024",
            "2.2 <2> Sheets will be kept. | Archivist | May 2024",
            "3.1 <3> The lift will be mended by the maker. | Head of Estates, North Wing | June 2024",
        ]
    );
}

#[test]
fn the_only_column_nobody_knows_beside_owners_and_dates_is_what_is_promised() {
    let published = both(
        "<table><tr><th>Priority</th><th>Planned enhancement</th><th>Lead</th><th>Oversight</th><th>Timeline</th></tr>\
         <tr><td rowspan=2>1. Assessment should be consistent.</td><td>Write one marking scheme for all schools.</td>\
         <td>Dean of Teaching</td><td>Senate</td><td>June 2024</td></tr>\
         <tr><td>Moderate a tenth of scripts.</td><td>Heads of School</td><td>Senate</td><td>May 2025</td></tr>\
         <tr><td>2. Students should sit on panels.</td><td>Train thirty reviewers.</td><td>Students' Union</td><td>Council</td>\
         <td>May 2024</td></tr></table>",
        "<table><tr><th>Priority</th><th>Planned enhancement</th><th>Year 1 report</th><th>RAG</th></tr>\
         <tr><td rowspan=2>1. Assessment should be consistent.</td><td>Write one marking scheme for all schools.</td>\
         <td>Senate adopted it in May.</td><td>Green</td></tr>\
         <tr><td>Moderate a tenth of scripts.</td><td>Begins this term.</td><td>Amber</td></tr>\
         <tr><td>2. Students should sit on panels.</td><td>Train thirty reviewers.</td><td>Thirty-four were.</td><td>Green</td></tr></table>",
    );
    assert_eq!(actions(&published)[2], "2.1 <2> Train thirty reviewers. | Students' Union | May 2024");
    assert_eq!(
        entries(&published),
        [
            "<1> 1.1: Senate adopted it in May. | Green",
            "<1> 1.2: Begins this term. | Amber",
            "<2> 2.1: Thirty-four were. | Green",
        ]
    );
}
