//! What kind of promise it was, what was sought and not got, what was reported complete and no longer is.

use super::{phrase, reading, reading_of};
use action_plan::model::{Action, Aim, Commitment, Disposition, Status};

#[test]
fn kinds_of_promise_by_their_verbs() {
    for (promise, kind) in [
        ("The council will apply to the towns fund for a new bandstand.", Commitment::Apply),
        ("Agreement will be sought from the regulator to the new tariff.", Commitment::Apply),
        ("We will consider whether a second harbour pilot is needed.", Commitment::Review),
        ("An evaluation of the mentoring scheme will be carried out.", Commitment::Review),
        (
            "The Chief Pharmacist will write to all prescribers to remind them of the dose limit.",
            Commitment::Instruct,
        ),
        ("All drivers will be required to log their breaks.", Commitment::Instruct),
        ("Hold monthly question evenings with the harbour master.", Commitment::Convene),
        ("The lessons of the fire will be shared with neighbouring brigades.", Commitment::Convene),
        ("By March 2026, finalise and publish a data quality policy.", Commitment::Deliver),
        ("All fire doors to be replaced.", Commitment::Deliver),
    ] {
        assert_eq!(reading(promise, "Completed", "Done.").commitment, kind, "{promise}");
    }
}

#[test]
fn a_bid_that_failed_was_made() {
    for entry in [
        "We bid for £4m in May. The bid was not among those chosen and was unsuccessful.",
        "A bid was submitted in May but was turned down.",
    ] {
        let record = reading("Bid for a share of the towns fund.", "Completed", entry);
        assert_eq!((record.disposition, record.aim), (Disposition::Delivered, Aim::NotObtained), "{entry}");
    }
    let got =
        reading("Bid for a share of the towns fund.", "Completed", "We bid in May and were awarded £2m.");
    assert_ne!(got.aim, Aim::NotObtained);
}

#[test]
fn a_bid_that_is_still_being_written_was_not_made() {
    let record = reading(
        "Apply for accreditation of the training programme.",
        "Completed",
        "The application is still being put together and will be submitted in the spring.",
    );
    assert_ne!(record.disposition, Disposition::Delivered, "{}", record.decided_by);
}

#[test]
fn reported_complete_and_no_longer_so() {
    let done =
        || Action::new("1.1", "Staff the second ferry round the clock.").with_status(Status::Completed);
    let record = reading_of(
        done(),
        "Ongoing",
        "Round-the-clock crewing was in place until January, since when the second ferry has been suspended.",
    );
    assert_eq!(record.disposition, Disposition::Regressed, "{} «{}»", record.decided_by, phrase(&record));
    let kept = reading_of(done(), "Completed", "The second ferry is staffed round the clock.");
    assert_eq!(kept.disposition, Disposition::Delivered, "{}", kept.decided_by);
}

#[test]
fn paused_is_open() {
    let record = reading(
        "Create a volunteer register for the flood wardens.",
        "Completed",
        "Work on the register has been put on hold until the new coordinator starts.",
    );
    assert_eq!(record.disposition, Disposition::Slipped, "{}", record.decided_by);
}

#[test]
fn a_bullet_that_states_an_aim_is_read_for_the_aim() {
    let record = reading_of(
        Action::new("1.1", "ensure that every allotment has a tap"),
        "Completed",
        "There is a tap at every allotment.",
    );
    assert_eq!(record.disposition, Disposition::Delivered, "{}", record.decided_by);
}

#[test]
fn what_is_expected_to_rise_has_risen_when_it_rises() {
    for promise in [
        "The expectation will be that visits to each lighthouse will increase over the summer.",
        "Visits to each lighthouse will increase over the summer.",
    ] {
        let record = reading(promise, "Completed", "Visits to each lighthouse are increasing.");
        assert_eq!(record.disposition, Disposition::Delivered, "{promise} | {}", record.decided_by);
    }
}
