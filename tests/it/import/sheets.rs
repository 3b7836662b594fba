//! Sheets and pages of single offices: bands without cells that span, trackers of a round only, lists of terms.

use action_plan::import::{Published, Reader, read};

/// "1.1 <1> Count the knives." and "<1> 1.1: All were counted.".
fn told(published: &Published) -> (Vec<String>, Vec<String>) {
    let under =
        |id: Option<&action_plan::model::RecommendationId>| id.map_or("", |id| id.as_str()).to_owned();
    let actions = published.plan().actions().values();
    let actions = actions
        .map(|action| format!("{} <{}> {}", action.id, under(action.recommendation.as_ref()), action.text));
    let entries = published.latest_update().map(|update| update.entries().values());
    let entries = entries.into_iter().flatten().map(|entry| {
        let answers: Vec<&str> = entry.answers.iter().map(action_plan::model::ActionId::as_str).collect();
        format!("<{}> {}: {}", under(entry.recommendation.as_ref()), answers.join(","), entry.text)
    });
    (actions.collect(), entries.collect())
}

#[test]
fn recommendations_in_rows_of_a_sheet_that_have_nothing_beside_them() {
    let published = read(
        "Recommendation 1: Homes should be warm,,,\nAction,Responsible,Target,Update\n\
         Insulate 400 lofts,Head of Homes,31.03.2026,310 lofts are done\n\
         Recommendation 2: Repairs should be quick,,,\nAction,Responsible,Target,Update\n\
         Answer calls in a minute,Contact Manager,June 2025,The average is 74 seconds\n",
    )
    .unwrap();
    let (actions, entries) = told(&published);
    assert_eq!(actions, ["1.1 <1> Insulate 400 lofts", "2.1 <2> Answer calls in a minute"]);
    assert_eq!(entries, ["<1> 1.1: 310 lofts are done", "<2> 2.1: The average is 74 seconds"]);
}

#[test]
fn a_response_that_says_more_than_agreed_is_what_is_promised() {
    let published = read(
        "<table><tr><th>Ref<th>Audit recommendation<th>Agency response<th>Progress as at 30 June 2026<th>Assessment\
         <tr><td>1<td>Scan more parcels.<td>Agreed. Two more scanners will be bought.<td>Both are in use.<td>Met\
         <tr><td>2<td>Train officers.<td>Agreed in part. New officers will be trained.<td>One port has begun.<td>Partially met</table>",
    )
    .unwrap();
    let (actions, entries) = told(&published);
    assert_eq!(actions[0], "1.1 <1> Agreed. Two more scanners will be bought.");
    assert_eq!(entries[1], "<2> 2.1: One port has begun.");
}

#[test]
fn a_tracker_of_recommendations_with_nothing_but_their_progress() {
    let published = read(
        "Ref,Recommendation,Progress (May 2026),Status\n1,Scan more parcels.,Both scanners are in use.,Implemented\n\
         2,Train officers.,One port has begun.,Partial\n",
    )
    .unwrap();
    assert_eq!(told(&published).0.len(), 2, "what is recommended is what is reported on");
    assert_eq!(told(&published).1[1].split(": ").nth(1), Some("One port has begun."));
}

#[test]
fn a_theme_that_repeats_and_the_plans_words_printed_again_in_the_update() {
    let published = Reader::new()
        .read_plan_and_update(
            "Theme;Measure;Responsible service;Deadline\nEnergy;Install meters;DG Buildings;Q4 2025\n\
             Energy;Switch to LED;DG Buildings;Q2 2026\nWater;Find leaks;DG Works;Q1 2026\n",
            "Theme;Measure;State of play;Status\nEnergy;Switch to LED;Done in eight buildings;Ongoing\n\
             Energy;Install meters;All are installed;Implemented\nWater;Find leaks;Survey finished in May;Implemented\n",
        )
        .unwrap();
    let (actions, entries) = told(&published);
    assert_eq!(actions, ["1.1 <1> Install meters", "1.2 <1> Switch to LED", "2.1 <2> Find leaks"]);
    assert_eq!(
        entries,
        ["<1> 1.2: Done in eight buildings", "<1> 1.1: All are installed", "<2> 2.1: Survey finished in May"]
    );
}

#[test]
fn priorities_are_what_rows_answer_unless_they_are_levels() {
    let table = |first: &str, second: &str| {
        format!(
            "| Priority | What we will do | Who | When |\n|---|---|---|---|\n| {first} | Read daily | Head | May 2025 |\n| {second} | Ring home | Clerk | June 2025 |\n"
        )
    };
    let named = read(&table("**1. Reading**", "**2. Attendance**")).unwrap();
    assert_eq!(told(&named).0, ["1.1 <1> Read daily", "2.1 <2> Ring home"]);
    let levels = read(&table("High", "Low")).unwrap();
    assert_eq!(told(&levels).0, ["1 <> Read daily", "2 <> Ring home"]);
}

#[test]
fn a_list_of_terms_is_read_by_its_terms() {
    let list = |action: &str, progress: &str| {
        format!(
            "<dl><dt>Action<dd>{action}<dt>Lead<dd>Parks Manager<dt>Progress<dd>{progress}<dt>Status<dd>In progress</dl>"
        )
    };
    let published = read(&format!(
        "<h1>Parks plan</h1><h2>Recommendation 1: Make parks safe</h2>{}{}",
        list("Light the path.", "Nine lamps are lit."),
        list("Cut the hedges.", "Half were cut."),
    ))
    .unwrap();
    let (actions, entries) = told(&published);
    assert_eq!(actions, ["1.1 <1> Light the path.", "1.2 <1> Cut the hedges."]);
    assert_eq!(entries, ["<1> 1.1: Nine lamps are lit.", "<1> 1.2: Half were cut."]);
}
