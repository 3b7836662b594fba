//! Statuses, owners, dates and answers that are printed with the text they are of, and updates told in prose.

use super::{actions, entries, headlines};
use action_plan::import::{Published, Reader, read};
use action_plan::model::ResponseKind;

fn both(plan: &str, update: &str) -> Published {
    Reader::new().read_plan_and_update(plan, update).unwrap()
}

#[test]
fn a_status_on_a_line_of_its_own_or_beside_the_text() {
    let published = read(
        "<h1>Action plan and progress</h1><p>Action plan published: 4 April 2025</p>\
         <table><tr><th>Recommendation</th><th>Action</th><th>Owner</th><th>Due</th>\
         <th>Progress (March 2026)</th></tr>\
         <tr><td>1. Feed the ponies better.</td><td>Hay will be tested each month.</td><td>Head Groom</td>\
         <td>May 2025</td><td><p><b>Complete</b></p><p>Hay has been tested each month since May.</p></td></tr>\
         <tr><td rowspan=2>2. Mend the fences.</td><td>The east fence will be replaced.</td>\
         <td>Head of Estates</td><td>June 2025</td><td>ONGOING – two of three miles have been replaced.</td></tr>\
         <tr><td>A gate will be put in the west fence.</td><td>Head of Estates</td><td>July 2025</td>\
         <td><p>The gate was hung on 3 July.</p><p>Status: Completed</p></td></tr>\
         <tr><td>3. Shoe the horses.</td><td>A farrier will be hired.</td><td>Head Groom</td><td>August 2025</td>\
         <td>The post will be advertised again in May. (In progress)</td></tr></table>",
    )
    .unwrap();
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Hay will be tested each month. | Head Groom | May 2025",
            "2.1 <2> The east fence will be replaced. | Head of Estates | June 2025",
            "2.2 <2> A gate will be put in the west fence. | Head of Estates | July 2025",
            "3.1 <3> A farrier will be hired. | Head Groom | August 2025",
        ],
        "the title of a paper that holds plan and progress turns to neither"
    );
    assert_eq!(
        entries(&published),
        [
            "<1> 1.1: Hay has been tested each month since May. | Complete",
            "<2> 2.1: two of three miles have been replaced. | ONGOING",
            "<2> 2.2: The gate was hung on 3 July. | Completed",
            "<3> 3.1: The post will be advertised again in May. | In progress",
        ]
    );
}

#[test]
fn words_of_a_status_in_few_cells_are_text() {
    let published = read(
        "<table><tr><th>No</th><th>Action</th><th>Owner</th><th>Progress</th></tr>\
         <tr><td>1</td><td>Buy hay.</td><td>Groom</td><td>Complete. All hay was bought in May.</td></tr>\
         <tr><td>2</td><td>Buy oats.</td><td>Groom</td><td>The oats were bought in June.</td></tr>\
         <tr><td>3</td><td>Buy straw.</td><td>Groom</td><td>The straw was bought in July.</td></tr></table>",
    )
    .unwrap();
    assert_eq!(
        entries(&published).first().map(String::as_str),
        Some("<> 1: Complete. All hay was bought in May. | ")
    );
}

#[test]
fn an_auditors_three_columns_with_owner_and_date_behind_the_response() {
    let published = read(
        "<h1>Follow-up of harbour dredging</h1><p>Report published: 3 March 2026</p>\
         <table><thead><tr><th>Recommendation</th><th>Agency response</th><th>Status at follow-up</th></tr></thead>\
         <tr><td>1. The Authority should survey the channel.</td><td>Agreed. A survey will be bought every spring, \
         beginning in 2025. Responsible: Harbour Engineer. Due: May 2025.</td>\
         <td>Implemented. The first survey was made in April 2025.</td></tr>\
         <tr><td>2. The Authority should tell pilots of changed depths.</td><td>Agreed in part. A text message \
         service will be set up (Lead: Chief Pilot; Target date: July 2025).</td>\
         <td>Partially implemented. The service is being tested with six pilots.</td></tr>\
         <tr><td>3. The Authority should sell the old dredger.</td><td>Not agreed.</td>\
         <td>No longer applicable. The dredger was scrapped after the fire.</td></tr></table>",
    )
    .unwrap();
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Agreed. A survey will be bought every spring, beginning in 2025. | Harbour Engineer | May 2025",
            "2.1 <2> Agreed in part. A text message service will be set up | Chief Pilot | July 2025",
        ],
        "who does not agree promises nothing"
    );
    assert_eq!(
        entries(&published),
        [
            "<1> 1.1: The first survey was made in April 2025. | Implemented",
            "<2> 2.1: The service is being tested with six pilots. | Partially implemented",
            "<3> : The dredger was scrapped after the fire. | No longer applicable",
        ]
    );
    let answers: Vec<Option<ResponseKind>> = published
        .plan()
        .recommendations()
        .values()
        .map(|recommendation| recommendation.response.as_ref().and_then(|response| response.kind))
        .collect();
    assert_eq!(
        answers,
        [Some(ResponseKind::Agreed), Some(ResponseKind::PartlyAgreed), Some(ResponseKind::NotAgreed)]
    );
}

#[test]
fn a_word_processors_page_framed_by_a_table() {
    let published = read(
        "<table><tr><td><p><b>Harbour Trust: response to the safety review</b></p>\
         <p>Plan submitted: 4 April 2025</p>\
         <table><tr><td><p><b>Recommendation 1</b></p></td><td colspan=2><p>The quay should be lit.</p></td></tr>\
         <tr><td><p><b>Action</b></p></td><td><p><b>Owner</b></p></td><td><p><b>By when</b></p></td></tr>\
         <tr><td><p>Forty lamps will be put up.</p></td><td><p>Head of Estates</p></td><td><p>June 2025</p></td></tr>\
         </table>\
         <table><tr><td><p><b>Recommendation 2</b></p></td><td colspan=2><p>The crane should be tested.</p></td></tr>\
         <tr><td><p><b>Action</b></p></td><td><p><b>Owner</b></p></td><td><p><b>By when</b></p></td></tr>\
         <tr><td><p>The crane will be tested each year.</p></td><td><p>Chief Engineer</p></td>\
         <td><p>May 2025</p></td></tr></table></td></tr></table>",
    )
    .unwrap();
    assert_eq!(published.plan().title(), Some("Harbour Trust: response to the safety review"));
    assert_eq!(headlines(&published), ["1 The quay should be lit.", "2 The crane should be tested."]);
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Forty lamps will be put up. | Head of Estates | June 2025",
            "2.1 <2> The crane will be tested each year. | Chief Engineer | May 2025",
        ]
    );
}

/// A plan without a table, its owners and dates behind the words.
const ARCHIVE: &str = "# Action plan\n\nPublished: 4 April 2025\n\n## Recommendation 1: Keep the archive dry.\n\n\
     1.1 **Mend the roof over the map room.** Owner: Head of Estates. Due: June 2025.\n\n\
     1.2 **Buy ten dryers.** Owner: Head of Estates. Due: May 2025.\n\n\
     ## Recommendation 2: Copy what is fading.\n\n\
     2.1 **Copy 4,000 photographs.** Owner: Archivist. Due: March 2026.\n";

#[test]
fn a_plan_of_numbered_paragraphs_with_their_owners_behind_them() {
    let published =
        both(ARCHIVE, "## Recommendation 1: Keep the archive dry.\n\nThe roof was mended in July 2025.\n");
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Mend the roof over the map room. | Head of Estates | June 2025",
            "1.2 <1> Buy ten dryers. | Head of Estates | May 2025",
            "2.1 <2> Copy 4,000 photographs. | Archivist | March 2026",
        ]
    );
    assert_eq!(entries(&published), ["<1> : The roof was mended in July 2025. | "]);
}

#[test]
fn an_update_in_prose_by_the_numbers_of_actions() {
    let want = [
        "<1> 1.1: The roof was mended in July 2025. It was inspected in September. | Complete",
        "<1> 1.2: Six dryers have been bought and four are on order. | In progress",
        "<2> 2.1: All 4,000 photographs were copied by December 2025. | Complete",
    ];
    let bullets = "# Progress update\n\nPublished: 4 March 2026\n\n## Recommendation 1: Keep the archive dry.\n\n\
         - **1.1** The roof was mended in July 2025. It was inspected in September. (Complete)\n\
         - **1.2** Six dryers have been bought and four are on order. (In progress)\n\n\
         ## Recommendation 2: Copy what is fading.\n\n\
         - **2.1** All 4,000 photographs were copied by December 2025. (Complete)\n";
    let headed = "# Progress update\n\nPublished: 4 March 2026\n\n## Recommendation 1: Keep the archive dry.\n\n\
         ### Action 1.1\n\nThe roof was mended in July 2025.\n\nIt was inspected in September.\n\n**Complete**\n\n\
         ### Action 1.2\n\nSix dryers have been bought and four are on order.\n\n**In progress**\n\n\
         ## Recommendation 2: Copy what is fading.\n\n\
         ### Action 2.1\n\nAll 4,000 photographs were copied by December 2025.\n\n**Complete**\n\n\
         ## What comes next\n\nWe will report again in 2027.\n";
    for update in [bullets, headed] {
        assert_eq!(entries(&both(ARCHIVE, update)), want, "{update}");
    }
}

#[test]
fn an_update_in_prose_under_the_words_of_actions() {
    let published = both(
        ARCHIVE,
        "# Twelve months on\n\nPublished: 4 March 2026\n\n## Recommendation 1: Keep the archive dry.\n\n\
         ### Mend the roof over the map room\n\nThe roof was mended in July 2025.\n\n\
         ### Buy ten dryers\n\nSix dryers have been bought and four are on order.\n\n\
         ## Recommendation 2: Copy what is fading.\n\n\
         ### Copy 4,000 photographs\n\nAll 4,000 photographs were copied by December 2025.\n",
    );
    assert_eq!(
        entries(&published),
        [
            "<1> 1.1: The roof was mended in July 2025. | ",
            "<1> 1.2: Six dryers have been bought and four are on order. | ",
            "<2> 2.1: All 4,000 photographs were copied by December 2025. | ",
        ]
    );
}

#[test]
fn an_update_in_prose_that_names_nothing_of_the_plan() {
    let update = "# Progress update\n\nPublished: 4 March 2026\n\n## Recommendation 9: Something else.\n\nIt was done.\n";
    let error = Reader::new().read_plan_and_update(ARCHIVE, update).unwrap_err();
    assert_eq!(error.kind(), action_plan::import::ReadErrorKind::NoTable);
}

#[test]
fn a_list_with_bold_labels_on_lines_below_and_statuses_in_brackets() {
    let published = both(
        "<h1>Action plan</h1><p>Published: 4 April 2025</p><h2>Recommendation 1: Publish waiting times</h2>\
         <ol><li>We will publish waiting times each week. <br><strong>Lead:</strong> Director of Performance \
         <br><strong>Due:</strong> June 2025</li>\
         <li>We will put screens in waiting rooms. <br><strong>Lead:</strong> Head of Estates \
         <br><strong>Due:</strong> July 2025</li></ol>",
        "<h1>Six-month update</h1><p>Published: 4 December 2025</p>\
         <h2>Recommendation 1: Publish waiting times</h2>\
         <ol><li><strong>[Complete]</strong> Waiting times have been published each week since June.</li>\
         <li><strong>[Ongoing]</strong> Screens are in place in four of nine waiting rooms.</li></ol>",
    );
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> We will publish waiting times each week. | Director of Performance | June 2025",
            "1.2 <1> We will put screens in waiting rooms. | Head of Estates | July 2025",
        ]
    );
    assert_eq!(
        entries(&published),
        [
            "<1> : Waiting times have been published each week since June. | Complete",
            "<1> : Screens are in place in four of nine waiting rooms. | Ongoing",
        ]
    );
}
