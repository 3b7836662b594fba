//! Label and text: where they agree, and where the text says less or more.

use super::{agrees, phrase, reading};
use action_plan::model::{Disposition, LabelAndText};

#[track_caller]
fn says_less(promise: &str, entry: &str) {
    let record = reading(promise, "Completed", entry);
    assert_eq!(
        record.label_and_text,
        Some(LabelAndText::TextSaysLess),
        "{promise} | {entry} | {}",
        record.decided_by
    );
    assert_ne!(record.disposition, Disposition::Delivered, "{promise} | {entry} | {}", record.decided_by);
    assert!(!phrase(&record).is_empty(), "the phrase that decided is quoted: {entry}");
}

#[test]
fn what_comes_after_a_thing_that_was_done_takes_nothing_from_it() {
    agrees(
        "Install water meters at all allotment sites.",
        "Meters have been installed at every allotment site. Readings will be taken each quarter and a leak survey is planned for the autumn.",
    );
    agrees(
        "Publish a cycling strategy.",
        "The strategy was published in May 2024. A delivery plan for its second chapter is being drafted by the transport team.",
    );
    agrees(
        "Appoint a chief nursing information officer.",
        "An appointment was made in March and the post holder began work on 2 April. She is currently building her team, and two vacancies remain.",
    );
    agrees(
        "Close the old landfill cell.",
        "The cell was capped and closed in August 2024. Monitoring of gas will continue for thirty years, as the permit requires.",
    );
    agrees(
        "Introduce a duty solicitor rota at weekends.",
        "The rota began on 5 October 2024. Feedback is being gathered and will be reported to the committee.",
    );
}

#[test]
fn reviewing_asking_and_applying_are_done_when_done() {
    agrees(
        "Review the bus concession scheme.",
        "The review was completed in April and recommended three changes. These have yet to be agreed and will be put to members in the summer.",
    );
    agrees(
        "Seek accreditation for the forensic laboratory.",
        "We applied in March 2024. The assessors have not yet reached a decision.",
    );
    agrees(
        "Consult residents on the low traffic scheme.",
        "We consulted for eight weeks. A decision has been put off until after the election.",
    );
}

#[test]
fn double_negation_and_absence_that_was_promised() {
    agrees(
        "The vessel tracking system will no longer depend on a single supplier.",
        "The system no longer depends on a single supplier: a second was brought in during February.",
    );
    agrees(
        "Ensure that no tenant waits more than 24 hours for an emergency repair.",
        "Since January no tenant has waited more than 24 hours. The contractor is not delayed by parts any longer.",
    );
    agrees(
        "Amend the referral form so that it asks about allergies.",
        "The form was amended in May and cannot now be sent unless the allergy field has been filled in.",
    );
}

#[test]
fn a_delay_that_is_past_is_past() {
    agrees(
        "A joint handover protocol will be agreed with the coastguard.",
        "The protocol was signed by both bodies in September. It had been delayed over the summer, but it is now in daily use.",
    );
}

#[test]
fn the_month_of_may_is_no_doubt() {
    agrees(
        "Amend the constitution to allow remote attendance.",
        "Council approved the amendment on 21 May and it took effect the next day.",
    );
    agrees("Write to all five head teachers.", "Letters went out in May to all five head teachers.");
}

#[test]
fn some_where_all_were_promised() {
    says_less(
        "Install standpipes at all cemetery plots.",
        "Standpipes have been installed at nine sites. The other five will follow when the ground dries.",
    );
    says_less(
        "Train all lifeguards in pool rescue.",
        "Most lifeguards have been trained; the remainder are booked on courses in the new year.",
    );
    says_less("Survey all 80 bridges.", "71 bridges had been surveyed at the end of the year.");
    says_less(
        "Hold a tasting of the new school menu in each cluster.",
        "Tastings were held in four of the nine clusters before the programme was suspended.",
    );
    says_less(
        "All 31 overdue investigations will be closed.",
        "Of the 31 investigations, 27 have been closed. We expect the others to conclude this summer.",
    );
}

#[test]
fn the_remaining_ones_when_they_were_done_are_no_remainder() {
    agrees(
        "Roll out the new formulation tool to all inpatient wards.",
        "After a trial on two wards the tool was rolled out to the remaining sixteen, and all inpatient wards now use it.",
    );
}

#[test]
fn figures_held_against_the_promised_ones() {
    says_less("Recruit 20 mountain rescue volunteers.", "Fourteen volunteers have been recruited.");
    says_less(
        "Reduce vacancies among teaching assistants to below 4 per cent.",
        "Vacancies have come down from 6.1 to 5.2 per cent.",
    );
    agrees(
        "Train 40 coaches in first aid.",
        "46 coaches were trained by December. The governing body is considering whether to make the course compulsory.",
    );
    agrees(
        "Reduce sickness absence to below 4 per cent.",
        "Sickness absence fell to 3.6 per cent in the year to March.",
    );
}

#[test]
fn made_ready_is_not_made() {
    says_less(
        "Publish a food poverty plan.",
        "A draft has been shared with partners and comments are being worked in. We expect to publish in the spring.",
    );
    says_less(
        "Adopt a code on lobbying.",
        "Although a code has been written, it has not yet been adopted by the board.",
    );
    says_less(
        "Open a second household waste site.",
        "The site is expected to open in September 2026, following delays in the purchase of the land.",
    );
}

#[test]
fn a_thing_given_up_or_made_voluntary_is_not_done_as_worded() {
    for (promise, entry) in [
        (
            "Move the archive to a fireproof store.",
            "It has been decided not to move the archive, as the cost could not be justified.",
        ),
        (
            "Require all contractors to hold public liability insurance.",
            "Contractors are now encouraged to hold insurance and most do.",
        ),
        (
            "Adopt sign language interpretation for every council meeting.",
            "Interpretation is offered on request rather than at every council meeting.",
        ),
    ] {
        let record = reading(promise, "Completed", entry);
        assert_eq!(record.disposition, Disposition::NotDelivered, "{entry} | {}", record.decided_by);
        assert_eq!(record.label_and_text, Some(LabelAndText::TextSaysLess), "{entry}");
    }
}

#[test]
fn under_an_open_label_the_text_may_say_done() {
    let record = reading("Publish a play strategy.", "In progress", "The strategy was published on 3 June.");
    assert_eq!(record.label_and_text, Some(LabelAndText::TextSaysMore), "{}", record.decided_by);
    assert_eq!(record.disposition, Disposition::Delivered);
    let open = reading(
        "Publish a tree strategy.",
        "In progress",
        "Consultation closed in March and the responses are being analysed.",
    );
    assert_eq!(open.label_and_text, Some(LabelAndText::Agree));
    assert_eq!(open.disposition, Disposition::Slipped);
}

#[test]
fn words_that_tell_nothing_leave_the_label_alone() {
    for entry in ["The lake is blue.", "Thank you for your patience.", "..."] {
        let record = reading("Repaint the bandstand.", "Completed", entry);
        assert_ne!(
            record.label_and_text,
            Some(LabelAndText::TextSaysLess),
            "{entry} | {}",
            record.decided_by
        );
    }
    let french = reading("Repaint the bandstand.", "Completed", "Le kiosque a été repeint en mai.");
    assert_ne!(french.label_and_text, Some(LabelAndText::TextSaysLess));
}

#[test]
fn of_things_named_one_by_one_those_unmentioned_are_missed() {
    let promise = "Fit hand rails in the chapel, the reading room and the west stairwell.";
    let some =
        reading(promise, "Completed", "Hand rails have been fitted in the chapel and the reading room.");
    assert_eq!(some.label_and_text, Some(LabelAndText::TextSaysLess), "{}", some.decided_by);
    // What was done was done: no word says that the rest was not.
    assert_eq!(some.disposition, Disposition::Delivered, "{}", some.decided_by);
    agrees(promise, "Hand rails have been fitted in the stairwell, the chapel and the reading room.");
    agrees(promise, "Hand rails have been fitted in all three places, the chapel among them.");
    agrees(promise, "The hand rails have been fitted.");
}

#[test]
fn a_slower_rhythm_is_less_than_was_promised() {
    let promise = "Provide each lodger with a weekly meeting with the warden.";
    let seldom = reading(promise, "Completed", "Each lodger meets the warden every fortnight.");
    assert_eq!(seldom.label_and_text, Some(LabelAndText::TextSaysLess), "{}", seldom.decided_by);
    assert_eq!(seldom.disposition, Disposition::NotDelivered, "{}", seldom.decided_by);
    agrees(promise, "Each lodger meets the warden twice a week.");
    agrees(
        promise,
        "Each lodger has met the warden every week. Notes are kept, and the board sees them once a year.",
    );
}
