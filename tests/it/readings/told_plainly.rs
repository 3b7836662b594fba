//! What is meant, fixed for a day, named one by one or said by the label itself; and what looks like it.

use super::{agrees, reading, says_less};
use action_plan::model::{Disposition, LabelAndText};

#[test]
fn what_somebody_means_to_do() {
    says_less(
        "Launch an online form for mooring permits.",
        "The build is finished and has passed its checks. We expect the form to open to boat owners in the autumn.",
        "to open",
    );
}

#[test]
fn a_present_tense_with_a_day_of_its_own_is_to_come() {
    says_less(
        "Open a repair café in each of the three boroughs.",
        "Cafés in the north and west have had 900 visitors. Fit-out of the third starts in the new year.",
        "starts",
    );
    says_less(
        "Adopt a design guide for shop signs.",
        "Officers have amended the text and it goes to the committee in September with advice to adopt.",
        "goes",
    );
    // What is done every month is there.
    agrees(
        "Hold a clinic for tenants in the library.",
        "The clinic was opened on 4 May. It takes place on Mondays and a report goes to the board each month.",
    );
}

#[test]
fn places_named_one_by_one_of_a_number_promised() {
    says_less(
        "Hold a listening session in each of the five valleys.",
        "Listening sessions were held in Orrin, Shiel, and Tarff. What we heard led us to change two forms.",
        "Orrin, Shiel, and Tarff",
    );
    agrees(
        "Hold a listening session in each of the three valleys.",
        "Listening sessions were held in Orrin, Shiel, and Tarff. What we heard led us to change two forms.",
    );
    // Who did it is no place.
    agrees(
        "Open a training kitchen in each of the five hostels.",
        "Kitchen Trust and Harbour Council opened training kitchens in every hostel on 3 June.",
    );
}

#[test]
fn who_promises_is_no_part_of_what_is_left() {
    agrees(
        "The Commission will publish on its website the criteria by which it selects complaints.",
        "The criteria were published on 18 April. The Commission is considering whether plainer words could be found for them.",
    );
}

#[test]
fn how_it_was_before_leaves_nothing() {
    agrees(
        "Provide a weekly list of lettings to all wardens.",
        "At the time of the inspection wardens relied on a list that could not be sorted. \
         All wardens have had the new list since 15 September.",
    );
}

#[test]
fn numbers_of_things_to_be_taken_away_and_numbers_told_again() {
    says_less(
        "Remove 40 questions from the registration form.",
        "We removed 31 questions from the form in August, which saves some ten minutes.",
        "31",
    );
    says_less(
        "Double the number of full bursaries from 10 to 20.",
        "A gift has let us do more for students. There are now 14 full bursaries.",
        "14",
    );
    agrees(
        "Visit each of the 64 care homes in the area.",
        "All 64 visited by 12 December. Five homes are being supported more closely.",
    );
}

#[test]
fn a_label_that_says_itself_that_a_part_is_left_is_believed() {
    for label in ["Partially completed", "Substantial", "Delayed", "In progress - behind schedule"] {
        let record = reading(
            "Publish an inventory of historic boats.",
            label,
            "The curators have published an inventory of historic boats and opened it to the public.",
        );
        assert_ne!(record.disposition, Disposition::Delivered, "{label} | {}", record.decided_by);
        assert_ne!(record.label_and_text, Some(LabelAndText::TextSaysMore), "{label}");
    }
}
