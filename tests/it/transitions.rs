//! The table of transitions, pair by pair, and the ways through it.

use action_plan::model::{Guards, Legality, Status, Transition};
use proptest::prelude::*;

const ALL: [Status; 7] = [
    Status::Planned,
    Status::InProgress,
    Status::OnHold,
    Status::Completed,
    Status::Verified,
    Status::Cancelled,
    Status::Superseded,
];

/// The table of the rule catalogue, as written there.
const WRITTEN: [&str; 7] = [
    "= L R L X R S",
    "R = R L X R S",
    "R L = L X R S",
    "X R X = V X S",
    "X VR X X = X X",
    "R R X R X = S",
    "X X X X X X =",
];

fn written(letter: &str) -> Legality {
    match letter {
        "=" => Legality::Same,
        "L" => Legality::Legal,
        "R" => Legality::NeedsReason,
        "S" => Legality::NeedsSuccessor,
        "V" => Legality::NeedsAssessor,
        "VR" => Legality::NeedsAssessorAndReason,
        _ => Legality::Illegal,
    }
}

#[test]
fn all_49_pairs_are_as_written() {
    let mut pairs = 0;
    for (from, row) in ALL.into_iter().zip(WRITTEN) {
        for (to, letter) in ALL.into_iter().zip(row.split(' ')) {
            assert_eq!(from.to(to), written(letter), "{from:?} to {to:?}");
            pairs += 1;
        }
    }
    assert_eq!(pairs, 49);
}

#[test]
fn every_path_is_made_of_legal_steps_and_is_shortest() {
    for met in (0..8).map(|bits| Guards::new(bits & 1 > 0, bits & 2 > 0, bits & 4 > 0)) {
        for from in ALL {
            for to in ALL {
                let direct = from.to(to).is_met_by(met);
                let path = from.path_to(to, met);
                if from == to {
                    assert_eq!(path, Some(vec![]));
                    continue;
                }
                if direct {
                    assert_eq!(path, Some(vec![to]), "{from:?} to {to:?}");
                }
                let Some(path) = path else { continue };
                assert_eq!(path.last(), Some(&to));
                let mut here = from;
                for step in path {
                    assert!(here != step && here.to(step).is_met_by(met), "{here:?} to {step:?}");
                    here = step;
                }
            }
        }
    }
}

#[test]
fn what_can_be_reached_at_all() {
    for from in ALL {
        for to in ALL {
            let reached = from.reaches(to).is_some();
            assert_eq!(reached, from == to || from != Status::Superseded, "{from:?} to {to:?}");
        }
    }
    assert_eq!(Status::Planned.path_to(Status::OnHold, Guards::default()), None, "needs a reason");
    assert_eq!(
        Status::Verified.reaches(Status::Cancelled),
        Some(vec![Status::InProgress, Status::Cancelled]),
        "reopened by an assessor, then cancelled"
    );
}

#[test]
fn an_end_that_is_not_known_has_no_legality() {
    let silent = Transition::between(Some(Status::Planned), None);
    assert_eq!(serde_json::to_string(&silent).unwrap(), r#"{"from":"planned","to":null,"legality":null}"#);
}

proptest! {
    #[test]
    fn transitions_round_trip(from in 0_usize..8, to in 0_usize..8) {
        let step = Transition::between(ALL.get(from).copied(), ALL.get(to).copied());
        let json = serde_json::to_string(&step).unwrap();
        prop_assert_eq!(serde_json::from_str::<Transition>(&json).unwrap(), step);
    }
}
