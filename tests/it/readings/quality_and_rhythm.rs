//! A promised quality that is left out, a round that was not held again, shares told in passing, and notes without a verb.

use super::{agrees, says_less};

#[test]
fn what_was_to_be_done_again_and_was_not() {
    says_less(
        "Hold an annual open day for allotment holders.",
        "The first open day was held in June 2023 and drew 300 people. It was not repeated in 2024.",
        "was not repeated",
    );
    says_less(
        "Publish the bathing water report each year.",
        "The report for 2022 went on the website in May 2023. Owing to staff changes there was none for 2023.",
        "none",
    );
    agrees(
        "Hold an annual open day for allotment holders.",
        "Open days were held in June 2023 and again in June 2024. No complaints were made.",
    );
}

#[test]
fn a_quality_that_leaves_out_the_promised_one() {
    says_less(
        "Commission a review of the reservoir and publish its findings.",
        "The review of the reservoir was completed in May. Its findings remain confidential to the board.",
        "confidential",
    );
    says_less(
        "Appoint a permanent harbour master.",
        "An acting harbour master was appointed in May.",
        "acting",
    );
    agrees(
        "Appoint a permanent harbour master.",
        "A permanent harbour master was appointed in May; the acting one has left.",
    );
}

#[test]
fn shares_told_in_passing() {
    says_less(
        "Check all timber deliveries at the gate.",
        "Since April the gate has checked two deliveries in five.",
        "two deliveries in five",
    );
    says_less(
        "Fit every pond on the estate with a cover.",
        "The estate has 58 ponds. Covers have been fitted on 41 ponds to date.",
        "41",
    );
    agrees(
        "Fit all 58 ponds with covers.",
        "All 58 ponds were fitted with covers by 4 March. Two farmers refused at first.",
    );
}

#[test]
fn notes_without_a_verb() {
    agrees(
        "Place a warden in each of the nine parishes.",
        "Wardens in place in all nine parishes. In two of them recruitment was slow.",
    );
    agrees("Choose ten councils for the pilot.", "Ten councils chosen by open call.");
}

#[test]
fn another_matter_and_another_time() {
    agrees(
        "Replace the gauges on all tankers.",
        "All tankers carry the new gauge. The yard's own trucks, which are not part of this action, will be changed in 2026.",
    );
    says_less(
        "Rebuild the slipway and remove the old winches.",
        "The slipway was rebuilt in May. As to the winches, they are to be removed in the spring of 2027.",
        "are to be removed",
    );
    agrees(
        "Publish a cycling strategy.",
        "We are delighted that the strategy was published in May 2024. There was some doubt at first whether it would be.",
    );
}
