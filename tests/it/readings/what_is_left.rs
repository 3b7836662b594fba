//! What is left of a promise, in the ways in which reports say so beside their good news; and what looks like it.

use super::{agrees, reading, says_less};
use action_plan::model::{Disposition, LabelAndText};

#[test]
fn a_number_of_them_of_which_something_is_to_come() {
    says_less(
        "Fill the nine harbour pilot posts.",
        "Seven pilots have started and two posts are being advertised again.",
        "being advertised",
    );
    says_less(
        "Fit smoke hoods in every kitchen of the barracks.",
        "Hoods were fitted in the spring. The other four kitchens will have theirs when the wiring has been renewed.",
        "The other four",
    );
}

#[test]
fn what_became_of_the_others_leaves_nothing() {
    agrees(
        "Visit each of the 60 allotment holders in arrears.",
        "All 60 were called on. Eight had moved away and the remaining two settled their account before the visit.",
    );
    agrees(
        "Issue torches to every lock keeper and to the night crew.",
        "Fifty torches went out in May: one to each lock keeper, the balance to the night crew.",
    );
}

#[test]
fn what_serves_in_the_meantime() {
    says_less(
        "Replace the pumps at the lower weir.",
        "The new pumps were delivered in June. In the meantime the old ones are run by hand.",
        "In the meantime",
    );
    says_less(
        "Move all bookings to the new system.",
        "Bookings for the hall were moved in May. The two pools continue to use the paper diary until their offices are wired.",
        "continue to",
    );
}

#[test]
fn what_stood_in_the_way_of_a_part() {
    says_less(
        "Fit loop aerials in the chapel, the crypt and the tower.",
        "Aerials were fitted in the chapel and the crypt. The tower proved difficult, as its walls are listed.",
        "proved difficult",
    );
    // What was in the way and is no longer.
    agrees(
        "Resurface the quay road.",
        "Work was delayed by frost in January and was completed on 3 March. The quay road is open.",
    );
}

#[test]
fn what_is_given_up_in_words_of_its_own() {
    let record = reading(
        "Build a fuel store at the east depot.",
        "Completed",
        "A contract now brings fuel within the day, and in view of this no fuel store will be built at the east depot.",
    );
    assert_eq!(record.disposition, Disposition::NotDelivered, "{}", record.decided_by);
    // "Closed" says that no more is to come, and so do the sentences.
    let closed = reading(
        "Open a reading room at the old school.",
        "Closed",
        "The trustees do not intend to proceed with a reading room at the old school.",
    );
    assert_eq!(
        (closed.disposition, closed.label_and_text),
        (Disposition::NotDelivered, Some(LabelAndText::Agree)),
        "{}",
        closed.decided_by
    );
}

#[test]
fn fewer_days_and_hours_than_were_promised() {
    says_less(
        "Staff the ferry desk seven days a week.",
        "The ferry desk opened in May. It is staffed from Monday to Friday by two clerks.",
        "Monday to Friday",
    );
    says_less(
        "Open the advice line from 8am to 6pm.",
        "The advice line opened in March and takes calls from 10am to 2pm.",
        "10am to 2pm",
    );
    says_less(
        "Open the advice line from 08:00 to 20:00.",
        "The advice line opened in March and takes calls from 09:30 to 16:00 hours.",
        "09:30 to 16:00 hours",
    );
    agrees(
        "Open the advice line from 8.30am until 17:00.",
        "The advice line opened in March and takes calls from 8:30am to 5pm.",
    );
    agrees(
        "Staff the night desk round the clock.",
        "The night desk has been staffed round the clock since June.",
    );
}

#[test]
fn figures_that_fall_short_and_figures_that_do_not() {
    says_less(
        "Bring the backlog of unread meters down to zero.",
        "Extra rounds brought the backlog of unread meters down from 900 to 210.",
        "210",
    );
    says_less(
        "Sign agreements with the six ferry companies and the eleven parish councils.",
        "Agreements have been signed with the six ferry companies and nine of the parish councils.",
        "nine",
    );
    agrees(
        "Let a contract under which up to 40 divers can be called on in a week.",
        "The contract was let in May to two firms, who can send up to 55 divers.",
    );
    agrees("Hold a quarterly meeting with anglers.", "Four quarterly meetings with anglers have been held.");
}

#[test]
fn a_part_that_no_clause_says_is_done() {
    says_less(
        "Put markers on the slipway and the breakwater.",
        "Markers were put on the slipway in April. The breakwater will follow once the tides allow.",
        "will follow",
    );
}

#[test]
fn a_rhythm_is_not_the_whole() {
    says_less(
        "Publish the water results for every beach each month.",
        "A page for the water results has been built and goes to the board each month. The results will be made public once they have been checked.",
        "will be made",
    );
}
