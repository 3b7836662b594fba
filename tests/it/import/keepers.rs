//! Columns named for who keeps a measure, and papers of paragraphs with their owner, date or status below one each.

use super::{actions, entries, headlines};
use action_plan::import::{Reader, read};

/// Two columns speak of measures; one holds them. The update has no numbers.
fn programme(holder: &str) -> Vec<String> {
    let plan = format!(
        "# Programme for quiet streets\n\nPublished: 4 April 2025\n\n## Objective 1: Fewer horns\n\n\
         | No. | Measure | {holder} of the measure | Deadline |\n| --- | --- | --- | --- |\n\
         | 1.1 | Put up forty signs at crossings. | Ministry of Roads | June 2025 |\n\
         | 1.2 | Teach drivers at all schools of driving. | Driving Agency | May 2025 |\n\n\
         ## Objective 2: Softer paving\n\n\
         | No. | Measure | {holder} of the measure | Deadline |\n| --- | --- | --- | --- |\n\
         | 2.1 | Pave ten streets anew. | Ministry of Roads | May 2026 |\n"
    );
    actions(&read(&plan).unwrap())
}

#[test]
fn who_holds_a_measure_is_no_measure() {
    let wanted = [
        "1.1 <1> Put up forty signs at crossings. | Ministry of Roads | June 2025",
        "1.2 <1> Teach drivers at all schools of driving. | Driving Agency | May 2025",
        "2.1 <2> Pave ten streets anew. | Ministry of Roads | May 2026",
    ];
    assert_eq!(programme("Holder"), wanted);
    assert_eq!(programme("Shepherd"), wanted, "told by its cells");
}

const CHOIR: &str = "# Choir of the valley: what we will do\n\nAction plan submitted: 27 June 2024\n\n\
     ## Recommendation 1: The members of the committee\n\n\
     All singers of the committee came from one village. Nobody had left it for ten years.\n\n\
     We will ask each village for a singer.\n\n**Lead:** Chair  \n**Target date:** November 2024\n\n\
     Nobody will sit for more than six years.\n\n**Lead:** Secretary  \n**Target date:** May 2025\n\n\
     A treasurer will be chosen.\n\n**Lead:** Chair  \n**Target date:** June 2025\n\n\
     ## Recommendation 2: The hall\n\nRain came in.\n\nThe old roof leaked in three places.\n\n\
     The roof will be mended.\n\n**Lead:** Head of Estates  \n**Target date:** March 2025\n\n\
     Gutters will be cleaned twice a year:\n\n- in spring;\n- in autumn.\n\n\
     **Lead:** Head of Estates  \n**Target date:** April 2025\n\n";

const CHOIR_UPDATE: &str = "# Choir of the valley: a year later\n\n12-month update submitted: 24 July 2025\n\n\
     We said that we would be open.\n\n## Recommendation 1: The members of the committee\n\n\
     Four villages have sent a singer.\n\n**Status:** Complete\n\n\
     Two singers stepped down in May.\n\n**Status:** Complete\n\n\
     The treasurer was chosen in June.\n\n**Status:** Complete\n\n\
     The bank has been told.\n\n\
     ## Recommendation 2: The hall\n\n\
     A wedding was held in the hall.\n\n\
     The builder comes in August.\n\n**Status:** In progress\n\n\
     The gutters were cleaned in April.\n\n**Status:** On track\n\n";

#[test]
fn what_stands_above_the_first_of_single_paragraphs_is_no_action() {
    let published = Reader::new().read_plan_and_update(CHOIR, CHOIR_UPDATE).unwrap();
    assert_eq!(headlines(&published), ["1 The members of the committee", "2 The hall"]);
    let details: Vec<&str> = published
        .plan()
        .recommendations()
        .values()
        .filter_map(|recommendation| recommendation.detail.as_deref())
        .collect();
    assert_eq!(
        details,
        [
            "All singers of the committee came from one village. Nobody had left it for ten years.",
            "Rain came in. The old roof leaked in three places.",
        ]
    );
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> We will ask each village for a singer. | Chair | November 2024",
            "1.2 <1> Nobody will sit for more than six years. | Secretary | May 2025",
            "1.3 <1> A treasurer will be chosen. | Chair | June 2025",
            "2.1 <2> The roof will be mended. | Head of Estates | March 2025",
            "2.2 <2> Gutters will be cleaned twice a year: | Head of Estates | April 2025",
            "2.3 <2> in spring; | Head of Estates | ",
            "2.4 <2> in autumn. | Head of Estates | ",
        ]
    );
}

#[test]
fn a_status_below_one_paragraph_each_is_not_of_those_without() {
    let published = Reader::new().read_plan_and_update(CHOIR, CHOIR_UPDATE).unwrap();
    assert_eq!(
        entries(&published),
        [
            "<1> : Four villages have sent a singer. | Complete",
            "<1> : Two singers stepped down in May. | Complete",
            "<1> : The treasurer was chosen in June. | Complete",
            "<1> : The bank has been told. | ",
            "<2> : A wedding was held in the hall. | ",
            "<2> : The builder comes in August. | In progress",
            "<2> : The gutters were cleaned in April. | On track",
        ]
    );
}
