//! Reviews as they are kept: read strictly, and refused with their place.

use super::{by_owner, independent};
use action_plan::model::{Act, Aim, Review, ReviewReading, Reviews, Seen};
use action_plan::model::{Action, ProgressEntry};

const WHOLE: &str = r#"{
  "format": "action-plan-reviews",
  "version": "1.0",
  "reviews": [
    {
      "action": "1.5",
      "verdict": "relink",
      "entries": ["1.u5", "1.u6"],
      "by": "Reviewer A",
      "role": "independent",
      "date": "2026-04-01",
      "reason": "both paragraphs name the package",
      "seen": {
        "update": "March 2026",
        "action": "0123456789ab"
      }
    }
  ]
}"#;

#[test]
fn what_is_written_is_read() {
    let (action, entry) = (Action::new("1", "Count."), ProgressEntry::new("a", "Counted."));
    let none: [&str; 0] = [];
    let reviews = Reviews::new([
        independent(Review::accept("1", ["a"])).having_seen(Seen::of(&action, [&entry]).in_update("2026")),
        independent(Review::reject("1", ["a", "b"])),
        independent(Review::relink("1", none)),
        by_owner(Review::reading("1", ReviewReading::new().with_act(Act::Part).with_aim(Aim::Pending))),
    ]);
    let json = serde_json::to_string(&reviews).unwrap();
    assert_eq!(serde_json::from_str::<Reviews>(&json).unwrap(), reviews);
    let whole: Reviews = serde_json::from_str(WHOLE).unwrap();
    let written = serde_json::to_value(&whole).unwrap();
    assert_eq!(written, serde_json::from_str::<serde_json::Value>(WHOLE).unwrap());
}

/// What is said of the file with one thing changed.
fn refusal(before: &str, after: &str) -> String {
    assert!(WHOLE.contains(before), "{before}");
    serde_json::from_str::<Reviews>(&WHOLE.replacen(before, after, 1)).unwrap_err().to_string()
}

#[test]
fn what_is_not_understood_is_refused_with_its_place() {
    let refused = [
        refusal("\"by\"", "\"reviewer\""),
        refusal("\"update\"", "\"updated\""),
        refusal("\"relink\"", "\"re-link\""),
        refusal("\"relink\"", "\"unknown\""),
        refusal("\"independent\"", "\"inspector\""),
        refusal("\"2026-04-01\"", "\"1 April\""),
        refusal("      \"date\": \"2026-04-01\",\n", ""),
        refusal("\"Reviewer A\"", "\" \""),
        refusal("\"both paragraphs name the package\"", "\"\""),
        refusal(
            "\"verdict\": \"relink\",\n      \"entries\": [\"1.u5\", \"1.u6\"]",
            "\"verdict\": \"accept\"",
        ),
        refusal("\"relink\"", "\"reading\""),
        refusal("[\"1.u5\", \"1.u6\"],", "[], \"reading\": {\"act\": \"done\"},"),
        refusal("relink\",\n      \"entries\": [\"1.u5\", \"1.u6\"],", "reading\", \"reading\": {},"),
        refusal(
            "relink\",\n      \"entries\": [\"1.u5\", \"1.u6\"],",
            "reading\", \"reading\": {\"aim\": \"got\"},",
        ),
        refusal(
            "relink\",\n      \"entries\": [\"1.u5\", \"1.u6\"],",
            "reading\", \"reading\": {\"disposition\": \"unreported\"},",
        ),
        refusal("action-plan-reviews", "action-plan-delta"),
        refusal("\"1.0\"", "\"2.0\""),
        refusal("  \"version\": \"1.0\",\n", ""),
        refusal("[\"1.u5\", \"1.u6\"]", "\"1.u5\""),
        refusal("  ]\n}", "  ]"),
    ];
    insta::assert_snapshot!(refused.join("\n"));
}
