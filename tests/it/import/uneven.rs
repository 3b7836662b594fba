//! Cells that list owners and statuses for several paragraphs, not as many as there are.

use super::{action, entry, label, owners};
use action_plan::import::{Published, Reader, read};

/// Tab-separated rows with HTML cells, as word processors leave them.
fn orchard(rows: &[[&str; 4]]) -> Published {
    let mut text = "Orchard trust: action plan and 12-month update\n\nAction plan submitted: 10 April 2025\n\
         12-month update submitted: 9 April 2026\n\n\
         Rec. no.\tRecommendation\tResponse: action planned\tResponsible owner\tTarget date\n"
        .to_owned();
    for (at, [title, texts, owners, dates]) in rows.iter().enumerate() {
        let cell = |list: &str| list.split('|').map(|part| format!("<p>{part}</p>")).collect::<String>();
        let number = if title.is_empty() { String::new() } else { (at / 2 + 1).to_string() };
        let title = if title.is_empty() { String::new() } else { format!("<p><b>{title}</b></p>") };
        let line = [number, title, cell(texts), cell(owners), cell(dates)].join("\t");
        text.push_str(&line);
        text.push('\n');
    }
    read(&text).unwrap()
}

const TOLD: &str = "<b>Progress against commitments – April 2026</b>|";

#[test]
fn an_owner_behind_which_a_comma_stands_goes_on_in_the_next_paragraph() {
    let published = orchard(&[
        [
            "Fruit must reach the market whole.",
            "Crates will be lined with straw.|A cart with springs will be bought.|Every orchard gate will be widened.|\
             Prices will be chalked up at noon.",
            "Head of Harvest|Chief Treasurer,|Market Programme Director|Director of Estates|Head of Sales",
            "May 2025|June 2025|July 2025|August 2025",
        ],
        ["", &format!("{TOLD}Straw lines every crate."), "Head of Harvest", "Completed"],
    ]);
    let of = |id: &str| owners(&action(&published, id).owners).join("; ");
    assert_eq!(of("1.1"), "Head of Harvest");
    assert_eq!(of("1.2"), "Chief Treasurer; Market Programme Director");
    assert_eq!(of("1.3"), "Director of Estates");
    assert_eq!(of("1.4"), "Head of Sales");
}

#[test]
fn a_status_is_not_shared_where_each_is_printed_again() {
    let each = format!("{TOLD}Straw lines every crate now.|The cart was bought in June.");
    let fewer = format!(
        "{TOLD}Ladders are counted at every meeting of the committee and listed with its papers.|\
         The weekly count of hives continues in the lower orchard. The keeper in the upper one has left.|\
         The trust won two of three rosettes in the county show."
    );
    let published = orchard(&[
        [
            "Fruit must reach the market whole.",
            "Crates will be lined with straw.|A cart with springs will be bought.",
            "Head of Harvest|Chief Treasurer",
            "May 2025|June 2025",
        ],
        ["", &each, "Head of Harvest|Chief Treasurer", "Completed|Completed"],
        [
            "The committee must know what it has.",
            "A list of ladders will be shown at every meeting of the committee.|\
             Hives in both orchards will have a keeper who holds a weekly count.",
            "Chief Treasurer|Head of Bees",
            "May 2025|June 2025",
        ],
        ["", &fewer, "Chief Treasurer|Head of Bees|Head of Shows", "Completed|Ongoing"],
    ]);
    let of = |id: &str| label(entry(&published, id).timescale.as_ref()).to_owned();
    assert_eq!([of("1.u1"), of("1.u2")], ["Completed", "Completed"]);
    assert_eq!([of("2.u1"), of("2.u2"), of("2.u3")], ["Completed", "Ongoing", ""]);
}

#[test]
fn a_column_of_short_words_beside_one_of_sentences_holds_statuses() {
    let plan = "# Tram plan\n\nPublished 2 March 2024\n\n## Priority 1: On the tram\n\n\
         | No. | What we will do | Who | By when |\n| --- | --- | --- | --- |\n\
         | 1.1 | Fit bells that can be seen. | Head of Rolling Stock | May 2024 |\n\
         | 1.2 | Open a quiet car. | Head of Service | June 2024 |\n\
         | 1.3 | Widen the doors. | Head of Rolling Stock | July 2024 |\n";
    let update = "# Tram plan: one year on\n\n28 March 2025\n\n## Priority 1: On the tram\n\n\
         | Where we are | Progress | Team |\n| --- | --- | --- |\n\
         | **Late** | Bells that can be seen are in nine of twenty trams. | Head of Rolling Stock |\n\
         | **Not going ahead** | A quiet car was tried for a month and was full of choirs. | Head of Service |\n\
         | **In hand** | The drawings of the doors were agreed in February. | Head of Rolling Stock |\n";
    let published = Reader::new().read_plan_and_update(plan, update).unwrap();
    let update = published.latest_update().unwrap();
    let told: Vec<(&str, &str, String)> = update
        .entries()
        .values()
        .map(|entry| (entry.text.as_str(), label(entry.timescale.as_ref()), owners(&entry.owners).join("; ")))
        .collect();
    assert_eq!(
        told,
        [
            (
                "Bells that can be seen are in nine of twenty trams.",
                "Late",
                "Head of Rolling Stock".to_owned()
            ),
            (
                "A quiet car was tried for a month and was full of choirs.",
                "Not going ahead",
                "Head of Service".to_owned()
            ),
            (
                "The drawings of the doors were agreed in February.",
                "In hand",
                "Head of Rolling Stock".to_owned()
            ),
        ]
    );
    assert_eq!(owners(&action(&published, "1.3").owners), ["Head of Rolling Stock"]);
}

#[test]
fn short_words_of_two_rounds_are_both_told() {
    let text = "# Tram plan\n\n| No. | Action | Owner | June 2024 | June 2025 |\n| --- | --- | --- | --- | --- |\n\
         | 1 | Fit bells that can be seen. | Head of Rolling Stock | Drawings asked for | \
         Bells are in nine of twenty trams, and the rest follow. |\n\
         | 2 | Widen the doors. | Head of Rolling Stock | Smiths chosen | \
         The drawings of the doors were agreed in February by all. |\n";
    let published = read(text).unwrap();
    assert_eq!(published.updates().len(), 2);
    assert_eq!(entry(&published, "1.u1").text, "Drawings asked for");
}
