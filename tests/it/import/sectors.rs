//! Plans and updates of many sectors, made up, in the layouts and words that such papers have
//! (`tests/fixtures/import`).

use super::{actions, entries, found, headlines, label, owners};
use action_plan::import::{Reader, read};

#[test]
fn a_college_with_plan_and_update_side_by_side_under_two_rows_of_headings() {
    let published = read(include_str!("../../fixtures/import/college-side-by-side.html")).unwrap();
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Ring home on the first morning of every absence. | Head of Student Services | Nov 2024",
            "1.2 <1> Move revision classes to lunchtime. | Head of Student Services | Jan 2025",
            "1.3 <1> Put a tutor in the library on Fridays. | Library Manager | Feb 2025",
            "2.1 <2> Hire two more assessors. | Director of Apprenticeships | Easter 2025",
        ]
    );
    assert_eq!(
        entries(&published),
        [
            "<1> 1.1: Calls have been made each morning since half term. | Green",
            "<1> 1.2: Two of five courses have moved so far. | Sept 2026",
            "<1> 1.3:  | TBC",
            "<2> 2.1: Both were in post by June. | Blue",
        ],
        "a colour is the label where nothing else is; a new date goes before it"
    );
    assert_eq!(published.latest_update().unwrap().label(), Some("March 2026"));
}

#[test]
fn a_coroners_concerns_with_headings_down_the_side() {
    let published = read(include_str!("../../fixtures/import/coroner-key-value.html")).unwrap();
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Observation rounds will be recorded on a handheld device. | Chief Nurse | 30 September 2024",
            "1.2 <1> Ward managers will look at ten records a week. | Head of Nursing | August 2024",
            "2.1 <2> A mast will be put up behind the kitchen. | Head of Estates | December 2024",
        ]
    );
    assert_eq!(
        headlines(&published),
        ["1 Observations were signed for and not done.", "2 The radio did not reach the garden."]
    );
    assert_eq!(found(&published, "table-on-its-side").len(), 2);
}

#[test]
fn a_councils_tracker_as_a_spreadsheet_saves_it() {
    let bytes = include_bytes!("../../fixtures/import/audit-tracker.csv");
    assert!(bytes.starts_with(b"\xef\xbb\xbf") && bytes.windows(2).any(|two| two == b"\r\n"));
    let published = Reader::new().read_bytes(bytes).unwrap();
    assert_eq!(published.plan().title(), Some("Harbour Council internal audit tracker"));
    assert_eq!(
        actions(&published),
        [
            "IA-01.1 <IA-01> Count petty cash each week, and have a second officer sign. | Head of Finance, Resources | 31/01/2025",
            "IA-02.1 <IA-02> Cancel passes on the last day. | HR Manager | 28/02/2025",
        ]
    );
    assert_eq!(
        entries(&published),
        [
            "<IA-01> IA-01.1: Counted weekly. Signed by two officers since May. | ",
            "<IA-02> IA-02.1: Not yet begun. New system awaited. | 30/06/2026",
        ]
    );
}

#[test]
fn a_water_company_whose_update_has_the_numbers_of_recommendations_only() {
    let published = Reader::new()
        .read_plan_and_update(
            include_str!("../../fixtures/import/water-plan.csv"),
            include_str!("../../fixtures/import/water-update.csv"),
        )
        .unwrap();
    let ids: Vec<String> = published.plan().actions().keys().map(ToString::to_string).collect();
    assert_eq!(ids, ["R1-1", "R1-2", "R2-1"]);
    assert_eq!(
        entries(&published),
        [
            "<1> : Seven tanks have sensors and the rest follow in the autumn. | On track",
            "<1> : Readings have been public since 12 June. | Complete",
            "<2> : Night crews went from four to eight in April. | Complete",
        ],
        "R1 is what the actions R1-1 and R1-2 stand under"
    );
}

#[test]
fn numbers_of_areas_for_improvement_beside_lettered_actions() {
    let published = Reader::new()
        .read_plan_and_update(
            "XYZ,What inspectors said,Ref,Promise,In charge,Ready\r\n\
             1,Calls are not answered.,1a,Twelve more people will answer calls.,Head of Contact,31/03/2025\r\n\
             1,,1b,Callers will be rung back.,Head of Contact,30/06/2025\r\n\
             2,Cells are cold.,2a,The boiler will be replaced.,Head of Estates,31/10/2025\r\n",
            "XYZ,Where are we now?,Position\r\n2,A new boiler was lit in October.,Complete\r\n\
             1,Nine of the twelve are in post.,On track\r\n",
        )
        .unwrap();
    assert_eq!(
        actions(&published),
        [
            "1a <1> Twelve more people will answer calls. | Head of Contact | 31/03/2025",
            "1b <1> Callers will be rung back. | Head of Contact | 30/06/2025",
            "2a <2> The boiler will be replaced. | Head of Estates | 31/10/2025",
        ]
    );
    assert_eq!(
        entries(&published),
        [
            "<1> : Nine of the twelve are in post. | On track",
            "<2> : A new boiler was lit in October. | Complete"
        ]
    );
    let told: Vec<String> = found(&published, "column-told-by-cells")
        .iter()
        .map(|finding| format!("{} {}", finding.arguments["column"], finding.arguments["role"]))
        .collect();
    assert_eq!(told, ["XYZ numbers", "Ready target dates", "XYZ numbers"]);
}

#[test]
fn an_inspector_generals_corrective_actions_lettered_in_their_own_words() {
    let published = read(include_str!("../../fixtures/import/ig-corrective.html")).unwrap();
    assert_eq!(
        actions(&published)[..3],
        [
            "1.a <1> Write a reconciliation procedure. | Fleet Manager | March 31, 2025",
            "1.b <1> Train the 40 card holders. | Training Officer | June 30, 2025",
            "1.c <1> Report exceptions to the comptroller. | Fleet Manager | September 30, 2025",
        ]
    );
    let response = published.plan().recommendation("2").unwrap().response.clone().unwrap();
    assert_eq!(response.text, "Partially concur");
}

#[test]
fn a_parish_with_recommendations_in_rows_that_span_the_actions() {
    let published = read(include_str!("../../fixtures/import/parish-bands.html")).unwrap();
    assert_eq!(
        headlines(&published),
        ["A Volunteers start before their checks are back.", "B Nobody knows whom to tell."]
    );
    assert_eq!(
        actions(&published),
        [
            "A1 <A> Keep a register of checks. | Parish Secretary | May 2025",
            "A2 <A> Refuse keys until a check is back. | Churchwardens | At once",
            "B1 <B> Print a card with two telephone numbers. | Parish Secretary | June 2025",
        ]
    );
    assert_eq!(published.latest_update().unwrap().label(), Some("April 2026"));
    assert_eq!(
        entries(&published),
        [
            "<A> A2: Two keys were held back. | Done",
            "<A> A1: The register has been kept since May. | Done",
            "<B> B1: The card is at the printer's. | Under way",
        ]
    );
}

#[test]
fn a_tramway_with_a_table_under_each_heading_in_two_papers() {
    let published = Reader::new()
        .read_plan_and_update(
            include_str!("../../fixtures/import/headings-only.html"),
            include_str!("../../fixtures/import/headings-only-update.html"),
        )
        .unwrap();
    assert_eq!(
        headlines(&published),
        ["1 Drivers were tired at the end of split shifts.", "2 Track was walked too seldom."]
    );
    let first = published.plan().recommendation("1").unwrap();
    assert_eq!(first.response.as_ref().unwrap().text, "The company accepts this.");
    assert_eq!(
        actions(&published)[2],
        "2.1 <2> Each section will be walked every week. | Infrastructure Manager | From April 2025"
    );
    let under: Vec<String> = entries(&published).iter().map(|line| line[..3].to_owned()).collect();
    assert_eq!(under, ["<1>", "<1>", "<2>"], "headings of the update are those of the plan");
}

#[test]
fn an_ombudsmans_log_with_the_date_before_the_action() {
    let published = read(include_str!("../../fixtures/import/ombudsman.txt")).unwrap();
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Every repair will end with a call to the tenant. | Repairs Manager | End of May 2025",
            "1.2 <1> Missed visits will be counted. | Repairs Manager | July 2025",
            "2.1 <2> Damp will be surveyed in all 300 homes. | Surveyor | Winter 2025",
        ]
    );
    assert_eq!(published.plan().actions()["1.1"].notes[0].text, "Fewer repeat calls");
}

#[test]
fn a_treasury_minute_with_conclusion_and_recommendation_above_each_header() {
    let published = read(include_str!("../../fixtures/import/treasury-minute.html")).unwrap();
    assert_eq!(
        headlines(&published),
        ["1 Pay against certificates only.", "2 Publish what each harbour received."]
    );
    let first = published.plan().recommendation("1").unwrap();
    assert_eq!(first.detail.as_deref(), Some("Grants were paid before works began."));
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Write payment terms that ask for a certificate. | Grants Director | Spring 2025",
            "2.1 <2> Publish a table each July. | Chief Statistician | July 2025",
        ]
    );
}

#[test]
fn quoted_fields_with_line_breaks_and_rows_that_go_on() {
    let published = read(include_str!("../../fixtures/import/gaps.csv")).unwrap();
    let lines = actions(&published);
    assert!(
        lines[0].starts_with("1.1 <1> Replace both motors, and test them with a full load. |"),
        "{lines:?}"
    );
    assert_eq!(lines[1], "1.2 <1> Show the test on the door. |  | ", "a blank owner is none");
    assert_eq!(lines[2], "2.1 <2> Plane all doors. | Joiner | April 2025");
}

#[test]
fn captions_and_a_column_of_owners_and_dates() {
    let published = read(include_str!("../../fixtures/import/scrutiny-captions.html")).unwrap();
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> Publish it yearly. | Democratic Services Manager | May 2025",
            "2.1 <2> Offer four evenings. | Head of Legal | June 2025",
        ]
    );
    assert_eq!(
        entries(&published),
        ["<1> 1.1: Published in May. | ", "<2> 2.1: Three evenings have been held. | "]
    );
}

#[test]
fn a_health_trusts_must_dos_with_numbers_in_the_words() {
    let published = read(include_str!("../../fixtures/import/trust-must-do.html")).unwrap();
    assert_eq!(
        actions(&published),
        [
            "1.1 <MD1> Audit 50 records a month. | Chief Nurse | 30/04/25",
            "1.2 <MD1> Give each ward a scanner. | Chief Information Officer | 31/07/25",
            "2.1 <MD2> Fit bells in 14 rooms. | Director of Estates | 31/05/25",
        ]
    );
    assert!(published.updates().is_empty(), "evidence of completion is no progress in a plan");
}

#[test]
fn recommendations_listed_before_their_actions() {
    let published = read(include_str!("../../fixtures/import/custody-list.html")).unwrap();
    assert_eq!(headlines(&published), ["1 Check detainees every half hour.", "2 Record each check."]);
    let lines = actions(&published);
    assert_eq!(lines[2], "2.1 <2> Print a check sheet. | Custody Inspector | May 2025");
    assert_eq!(
        entries(&published),
        ["<1> 1.1: The timer went live in April. | Complete", "<2> 2.1: The sheet was printed. | Complete"]
    );
}

#[test]
fn headings_of_the_update_that_name_a_recommendation_in_passing() {
    let published = read(include_str!("../../fixtures/import/ramp-headings.txt")).unwrap();
    assert_eq!(published.updates().len(), 1);
    assert_eq!(published.latest_update().unwrap().label(), Some("March 2026"));
    assert_eq!(
        entries(&published),
        [
            "<1> : The box was painted in April. | Done",
            "<1> : Eleven cars were towed. | Done",
            "<2> : Six lamps are up. | In progress",
        ]
    );
}

#[test]
fn comments_of_sentences_are_progress() {
    let published = read(include_str!("../../fixtures/import/library-tracker.csv")).unwrap();
    assert_eq!(published.plan().title(), Some("Tracker for the year"));
    assert_eq!(
        entries(&published),
        [
            "<1> 1.1: Counted on 3 May by two librarians. | Complete",
            "<2> 2.1: Two quotes were received, the third is awaited. | Overdue",
        ]
    );
}

#[test]
fn you_said_we_will_we_did() {
    let published = read(include_str!("../../fixtures/import/letters-you-said.html")).unwrap();
    assert_eq!(headlines(&published), ["1 Letters are hard to read.", "2 Nobody rings back."]);
    assert_eq!(
        entries(&published),
        [
            "<1> : All 60 letters were rewritten. | Complete",
            "<1> : Readers tested four. | In progress",
            "<2> : Calls are returned in one day. | Complete",
        ]
    );
}

#[test]
fn a_plan_of_paragraphs_with_labels() {
    let published = read(include_str!("../../fixtures/import/charity-paragraphs.html")).unwrap();
    assert_eq!(
        actions(&published),
        [
            "1.1 <1> The chair will set four dates a year. | Chair of Trustees | June 2024",
            "1.2 <1> Minutes will be kept: | Secretary | July 2024",
            "1.3 <1> of each meeting; | Secretary | ",
            "1.4 <1> of each vote. | Secretary | ",
            "2.1 <2> The accounts will go on the website. | Treasurer | 31 January 2025",
        ]
    );
    assert_eq!(entries(&published), ["<2> : They were published on 9 January. | Complete"]);
}

#[test]
fn lists_numbered_by_hand_in_every_column() {
    let published = read(include_str!("../../fixtures/import/books-numbered.csv")).unwrap();
    let lines = actions(&published);
    assert_eq!(lines.len(), 3);
    assert!(lines[1].contains("Mark each book. | Porter |"), "{lines:?}");
}

#[test]
fn a_schools_priorities_as_headings_and_as_numbers() {
    let published = Reader::new()
        .read_plan_and_update(
            include_str!("../../fixtures/import/school-priorities.html"),
            include_str!("../../fixtures/import/school-priorities-update.html"),
        )
        .unwrap();
    assert_eq!(headlines(&published), ["1 Improve the teaching of early reading", "2 Raise attendance"]);
    assert_eq!(
        actions(&published)[1],
        "1.2 <1> Coach new staff each week. | English lead; Deputy Head | Spring term 2025 and ongoing"
    );
    assert_eq!(
        entries(&published),
        [
            "<1> : All 31 staff have been trained. | G",
            "<1> : Coaching stopped in the autumn when the lead was ill. | A",
            "<2> : Parents of 44 pupils were met. | G",
        ]
    );
    assert_eq!(published.latest_update().unwrap().label(), Some("6 March 2026"));
}

#[test]
fn an_auditors_recommendations_with_action_taken_and_dates_of_closure() {
    let published = Reader::new()
        .read_plan_and_update(
            include_str!("../../fixtures/import/laptops-plan.csv"),
            include_str!("../../fixtures/import/laptops-update.csv"),
        )
        .unwrap();
    assert_eq!(
        actions(&published)[1],
        "2024-01.2 <2024-01> Buy tags for 4000 laptops. | Asset Manager | 12/31/2025"
    );
    assert_eq!(
        entries(&published),
        [
            "<2024-01> : The policy was issued on 12 August. | Closed",
            "<2024-01> : Tags for 2600 laptops have been bought. | Open",
            "<2024-02> : The contract was signed in January. | Closed",
        ],
        "the label is the status; the date of closure is a date of completion"
    );
    let closed = published.latest_update().unwrap().entries()["2024-01.u1"].clone();
    assert_eq!(closed.notes[0].text, "8/12/2025");
    assert!(closed.timescale.unwrap().due().is_none());
}

#[test]
fn a_university_with_a_header_under_each_band() {
    let published = read(include_str!("../../fixtures/import/university-bands.html")).unwrap();
    assert_eq!(
        headlines(&published),
        [
            "1 The university should publish how marks are set.",
            "2 External examiners should see all scripts."
        ]
    );
    assert_eq!(actions(&published).len(), 3);
    assert_eq!(published.latest_update().unwrap().label(), Some("March 2026"));
    assert_eq!(
        entries(&published),
        [
            "<1> : The guide went online in September. | Complete",
            "<1> : The union has yet to answer. | Ongoing",
            "<2> : A scanner was bought and is being tried. | On target",
        ]
    );
}

#[test]
fn a_railway_whose_text_has_no_marked_heading() {
    let published = read(include_str!("../../fixtures/import/railway.txt")).unwrap();
    assert_eq!(actions(&published)[1], "1.2 <1> Forty culverts will have cameras. | Engineering | End 2026");
    assert_eq!(published.latest_update().unwrap().label(), Some("April 2026"));
    assert_eq!(entries(&published)[1], "<1> : Eleven cameras are up. | In hand");
}

#[test]
fn a_care_homes_update_adds_nothing_to_the_plan() {
    let published = read(include_str!("../../fixtures/import/care-home.html")).unwrap();
    assert_eq!(
        headlines(&published),
        ["1 Medicines were not always signed for.", "2 There were too few carers at night."]
    );
    assert_eq!(
        actions(&published)[1],
        "1.2 <1> Audit charts daily for four weeks. | Registered Manager | 1 March 2025"
    );
    assert_eq!(published.latest_update().unwrap().entries().len(), 2);
}

#[test]
fn a_fire_service_with_a_date_for_a_heading() {
    let published = read(include_str!("../../fixtures/import/fire-two-rows.html")).unwrap();
    assert_eq!(published.latest_update().unwrap().label(), Some("Feb 2026"));
    assert_eq!(
        entries(&published),
        [
            "<AFI-3> AFI-3.1: Three were held. The fourth was called off for floods. | Amber - slipped",
            "<AFI-7> AFI-7.1: 199 have been visited. | On track",
        ]
    );
}

#[test]
fn our_own_header_puts_semicolons_between_owners_and_leaves_commas() {
    let published = read(
        "id,recommendation,text,owners,timescale\n\
         1.1,1,Count the knives.,\"Head of Estates, North Division; Chef, East Wing\",May 2024\n\
         ,1,Lock them.,\"Head of Estates, North Division\",\n",
    )
    .unwrap();
    let first = &published.plan().actions()["1.1"];
    assert_eq!(owners(&first.owners), ["Head of Estates, North Division", "Chef, East Wing"]);
    assert_eq!(label(first.timescale.as_ref()), "May 2024");
    assert_eq!(published.plan().actions()["1.2"].text, "Lock them.");
    assert_eq!(found(&published, "id-missing").len(), 1, "a blank id gives one, and is said");
}

#[test]
fn the_last_but_one_item_of_a_list_before_a_page_ends() {
    let published = read(
        "No\tConcern\tAction\tOwner\tDate\n\
         1\tKeys are lost.\t<p>Keys will be kept better. This means:</p><ul><li>a board for all keys; and</li></ul>\tHead of Security\tMay 2025\n\
         --\t--\t--\t--\t--\n\n\n\
         \t\t<ul><li>a count at each change of shift.</li></ul>\t\t\n",
    )
    .unwrap();
    let texts: Vec<&str> = published.plan().actions().values().map(|action| action.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "Keys will be kept better. This means:",
            "a board for all keys; and",
            "a count at each change of shift."
        ]
    );
}
