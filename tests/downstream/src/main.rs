//! Loads a plan and an update with ids of their own, compares them, and prints what is not done.

use action_plan::{
    delta::Delta,
    diff::Comparison,
    model::{ActionPlan, Disposition, ProgressUpdate},
};
use chrono::NaiveDate;
use std::{error::Error, fmt::Write};

const PLAN: &str = include_str!("../data/plan.json");
const UPDATE: &str = include_str!("../data/update.json");

fn main() -> Result<(), Box<dyn Error>> {
    let delta = compare(PLAN, UPDATE, NaiveDate::from_ymd_opt(2026, 3, 31))?;
    print!("{}", account(&delta)?);
    Ok(())
}

fn compare(plan: &str, update: &str, as_of: Option<NaiveDate>) -> Result<Delta, serde_json::Error> {
    let plan: ActionPlan = serde_json::from_str(plan)?;
    let update: ProgressUpdate = serde_json::from_str(update)?;
    Ok(Comparison::between(&plan, &update).delta(as_of))
}

/// What is not done, in the order in which to look at it, and the counts.
fn account(delta: &Delta) -> Result<String, Box<dyn Error>> {
    let mut account = String::new();
    for change in delta.by_attention() {
        let record = change.record();
        if record.disposition == Disposition::Delivered {
            continue;
        }
        write!(account, "{} {}: {}", record.action, record.disposition, change.says())?;
        if let Some(timeliness) = &record.timeliness {
            write!(account, " [{}]", serde_json::to_string(&timeliness.against_original)?)?;
        }
        writeln!(account)?;
    }
    for entry in &delta.additional {
        writeln!(account, "beyond the plan: {entry}")?;
    }
    write!(account, "{}", delta.tallies())?;
    Ok(account)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delta() -> Delta {
        compare(PLAN, UPDATE, NaiveDate::from_ymd_opt(2026, 3, 31)).expect("the data are well formed")
    }

    #[test]
    fn each_action_is_in_exactly_one_change() {
        let found: Vec<(String, Disposition)> =
            delta().changes.iter().map(|change| (change.action.to_string(), change.disposition)).collect();
        let expected = [
            ("K-101", Disposition::Delivered),
            ("K-102", Disposition::Slipped),
            ("K-201", Disposition::Slipped),
            ("K-202", Disposition::Unreported),
        ];
        assert_eq!(found, expected.map(|(id, disposition)| (id.to_owned(), disposition)));
        assert_eq!(delta().additional, ["e-4".into()]);
    }

    #[test]
    fn links_are_those_that_the_entries_state() {
        let delta = delta();
        assert_eq!(delta.links.len(), 3);
        assert!(delta.links.iter().all(|link| link.score == 1.0));
    }

    #[test]
    fn a_date_that_moved_is_told_in_months() {
        let delta = delta();
        let due = &delta.record(&"K-102".into()).expect("it is in the plan").due;
        assert_eq!(due.moved_months, Some(9));
    }

    #[test]
    fn what_was_sent_comes_back() {
        let json = serde_json::to_string(&delta()).expect("a delta is written");
        assert_eq!(serde_json::from_str::<Delta>(&json).expect("and read"), delta());
    }

    #[test]
    fn the_account_names_what_is_open_and_what_it_counts() {
        let account = account(&delta()).expect("it is written");
        assert!(account.contains("K-102 slipped"), "{account}");
        assert!(!account.contains("K-101 "), "{account}");
        assert!(account.contains("of 4 actions"), "{account}");
    }
}
