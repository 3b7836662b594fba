//! Reports without a row of their own: paragraphs with a line of fields beneath each, and levels beside what is told.

use super::{action, entry, label, owners};
use action_plan::import::Reader;
use action_plan::model::Status;

const PARLIAMENT: &str = "<html><body><h1>Reply of the Botanic Garden to the Committee</h1>
<h2>Recommendation 1</h2><p><b>The Garden should know what grows in it.</b></p><h3>Actions</h3>
<p>Every bed will be surveyed.</p><p>Owner: Curator of Beds. Target date: May 2025.</p>
<p>We will change the following:</p><ul><li>labels of trees;</li><li>maps at the gates.</li></ul>
<p>Owner: Head of Signs. Target date: June 2025.</p>
<h2>Recommendation 2</h2><p><b>Visitors should be heard.</b></p><h3>Actions</h3>
<p>A yearly survey will be run.</p><p>Owner: Head of Visits. Target date: Spring 2026.</p>
<p>A desk will be opened at the west gate.</p><p>Owner: Head of Visits. Target date: July 2025.</p>
</body></html>";

const PARLIAMENT_UPDATE: &str = "<html><body><h1>Progress on the Committee&rsquo;s recommendations</h1>
<h2>Recommendation 1</h2><p><b>The Garden should know what grows in it.</b></p><h3>Progress</h3>
<p>All labels and maps were changed in June.</p><p>Owner: Head of Signs. Status: Implemented.</p>
<p>Two thirds of the beds have been surveyed.</p><p>Frost held the rest up.</p>
<p>Owner: Curator of Beds. Status: In progress.</p>
<h2>Recommendation 2</h2><p><b>Visitors should be heard.</b></p><h3>Progress</h3>
<p>The desk at the west gate opened on 1 July.</p><p>Owner: Head of Visits. Status: Implemented.</p>
<p>The first survey ran in April.</p><p>Owner: Head of Visits. Status: Implemented.</p>
<p>The Committee will be written to again.</p>
</body></html>";

#[test]
fn paragraphs_below_one_heading_with_a_line_of_fields_below_each() {
    let published = Reader::new().read_plan_and_update(PARLIAMENT, PARLIAMENT_UPDATE).unwrap();
    let ids: Vec<&str> =
        published.plan().actions().keys().map(action_plan::model::ActionId::as_str).collect();
    assert_eq!(ids, ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2"]);
    let survey = action(&published, "1.1");
    assert_eq!(
        (owners(&survey.owners), label(survey.timescale.as_ref())),
        (vec!["Curator of Beds"], "May 2025")
    );
    assert_eq!(action(&published, "1.3").parent, Some("1.2".into()));
    let desk = action(&published, "2.2");
    assert_eq!(
        (desk.text.as_str(), owners(&desk.owners), label(desk.timescale.as_ref())),
        ("A desk will be opened at the west gate.", vec!["Head of Visits"], "July 2025")
    );
    let labels = entry(&published, "1.u1");
    assert_eq!(labels.text, "All labels and maps were changed in June.");
    assert_eq!((owners(&labels.owners), labels.status), (vec!["Head of Signs"], Some(Status::Completed)));
    assert_eq!(entry(&published, "1.u2").status, Some(Status::InProgress));
    assert_eq!(entry(&published, "2.u2").text, "The first survey ran in April.");
}

#[test]
fn an_update_of_reports_and_levels_beside_them() {
    let published = Reader::new()
        .read_plan_and_update(
            "<h1>Open records plan</h1><h2>Commitment 1: Know what we hold</h2>
            <table><tr><th>Milestone</th><th>Lead office</th><th>Target</th></tr>
            <tr><td>List every record.</td><td>Registry</td><td>May 2025</td></tr>
            <tr><td>Name a keeper of each record.</td><td>Registry</td><td>June 2025</td></tr></table>
            <h2>Commitment 2: Hear the public in the open</h2><p>We committed to listen to more of those who ask.</p>
            <table><tr><th>Milestone</th><th>Lead office</th><th>Target</th></tr>
            <tr><td>Open a forum.</td><td>Press Office</td><td>July 2025</td></tr></table>",
            "<h1>Open records plan: what became of it</h1><h2>Commitment 1: Know what we hold</h2>
            <table><tr><th>Self-assessment</th><th>Level of completion</th></tr>
            <tr><td><p>By May we had listed all records in every office, and the list was published.</p>
            <p>Keepers have been named for half of the records; the others follow in spring.</p></td>
            <td><p>Completed</p><p>In progress</p></td></tr></table>
            <h2>Commitment 2: Hear the public in the open</h2>
            <table><tr><th>Self-assessment</th><th>Level of completion</th></tr>
            <tr><td>The forum opened on 3 July and has drawn many comments since.</td><td>Completed</td></tr></table>",
        )
        .unwrap();
    assert_eq!(published.plan().actions().len(), 3);
    assert_eq!(action(&published, "2.1").text, "Open a forum.");
    assert_eq!(entry(&published, "1.u1").status, Some(Status::Completed));
    let keepers = entry(&published, "1.u2");
    assert!(keepers.text.starts_with("Keepers have been named"));
    assert_eq!(keepers.status, Some(Status::InProgress));
    assert!(entry(&published, "2.u1").text.starts_with("The forum opened"));
}

#[test]
fn a_heading_nobody_knows_beside_a_column_of_statuses() {
    let published = Reader::new()
        .read_plan_and_update(
            "<h1>Canal plan</h1><h2>Commitment 1: Clear the locks</h2>
            <table><tr><th>Milestone</th><th>Lead</th><th>Target</th></tr>
            <tr><td>Dredge the upper lock.</td><td>Canal Engineer</td><td>May 2025</td></tr></table>",
            "<h1>Canal plan, a year later</h1><h2>Commitment 1: Clear the locks</h2>
            <table><tr><th>In our words</th><th>Level of completion</th></tr>
            <tr><td>The upper lock was dredged in April, and boats have passed it since.</td><td>Completed</td></tr>
            </table>",
        )
        .unwrap();
    let update = published.latest_update().unwrap();
    assert_eq!(update.entries().len(), 1, "the heading of the table is no entry");
    let dredged = entry(&published, "1.u1");
    assert!(dredged.text.starts_with("The upper lock was dredged"));
    assert_eq!(dredged.status, Some(Status::Completed));
}

#[test]
fn ratings_that_are_words_of_status_and_ratings_that_are_none() {
    let read = |ratings: [&str; 3]| {
        let [first, second, third] = ratings;
        Reader::new()
            .read_plan_and_update(
                "<h1>Ferry plan</h1>
                <table><tr><th>No.</th><th>Action</th><th>Lead</th><th>Due</th></tr>
                <tr><td>1</td><td>Repaint the pier.</td><td>Harbour Master</td><td>May 2025</td></tr>
                <tr><td>2</td><td>Renew the fenders.</td><td>Harbour Master</td><td>June 2025</td></tr>
                <tr><td>3</td><td>Train the deckhands.</td><td>Chief Mate</td><td>July 2025</td></tr></table>",
                &format!(
                    "<h1>Ferry plan: one year on</h1>
                    <table><tr><th>No.</th><th>Progress</th><th>Rating</th></tr>
                    <tr><td>1</td><td>The pier was repainted in April.</td><td>{first}</td></tr>
                    <tr><td>2</td><td>Fenders are on order.</td><td>{second}</td></tr>
                    <tr><td>3</td><td>Deckhands were trained in June.</td><td>{third}</td></tr></table>"
                ),
            )
            .unwrap()
    };
    let rated = read(["Complete", "On track", "Complete"]);
    let statuses: Vec<Option<Status>> =
        rated.latest_update().unwrap().entries().values().map(|entry| entry.status).collect();
    assert_eq!(statuses, [Some(Status::Completed), Some(Status::InProgress), Some(Status::Completed)]);
    let measured = read(["High", "Low", "Medium"]);
    assert!(measured.latest_update().unwrap().entries().values().all(|entry| entry.status.is_none()));
}
