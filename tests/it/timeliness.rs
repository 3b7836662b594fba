//! Timeliness: the truth table, the units, the flag.

use action_plan::model::{Elapsed, Interval, Standing, Status, TimeUnit, Timeliness, TimelinessKind};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn month(first: &str, last: &str) -> Interval {
    Interval::new(day(first), day(last), TimeUnit::Months)
}

fn september() -> Interval {
    month("2025-09-01", "2025-09-30")
}

#[track_caller]
fn assert_at(standing: Standing, as_of: &str, kind: TimelinessKind, by: Option<Elapsed>) {
    let found = standing.at(day(as_of), 0);
    assert_eq!((found.kind, found.by), (kind, by));
}

#[test]
fn open_actions() {
    use TimelinessKind::{NotDue, Overdue};
    for status in [None, Some(Status::Planned), Some(Status::InProgress), Some(Status::OnHold)] {
        let open = Standing::of(status).due(september());
        assert_at(open, "2025-08-31", NotDue, None);
        assert_at(open, "2025-09-15", NotDue, None);
        assert_at(open, "2025-09-30", NotDue, None);
        assert_at(open, "2025-10-01", Overdue, Some(Elapsed::Months(0)));
        assert_at(open, "2025-10-30", Overdue, Some(Elapsed::Months(1)));
        assert_at(open, "2026-02-28", Overdue, Some(Elapsed::Months(5)));
        assert_at(open, "2026-03-12", Overdue, Some(Elapsed::Months(5)));
    }
}

#[test]
fn the_unit_is_the_dates_own() {
    let at = |due| Standing::of(None).due(due).at(day("2026-03-12"), 0).by;
    assert_eq!(at(Interval::day(day("2026-03-09"))), Some(Elapsed::Days(3)));
    assert_eq!(at(month("2025-06-01", "2025-06-30")), Some(Elapsed::Months(8)));
    let year = Interval::new(day("2023-01-01"), day("2023-12-31"), TimeUnit::Years);
    assert_eq!(at(year), Some(Elapsed::Years(2)));
}

#[test]
fn due_soon_is_the_callers_limit() {
    let open = Standing::of(None).due(september());
    assert_eq!(open.at(day("2025-09-10"), 20).kind, TimelinessKind::DueSoon);
    assert_eq!(open.at(day("2025-09-10"), 20).by, Some(Elapsed::Days(20)));
    assert_eq!(open.at(day("2025-09-09"), 20).kind, TimelinessKind::NotDue);
    assert_eq!(open.at(day("2025-10-01"), 20).kind, TimelinessKind::Overdue);
}

#[test]
fn done_actions() {
    use TimelinessKind::{DoneLate, DoneOnTime, Indeterminate};
    for status in [Status::Completed, Status::Verified] {
        let done = Standing::of(Some(status)).due(september());
        assert_at(done, "2026-03-12", Indeterminate, None);
        assert_at(done.reported(day("2025-09-30")), "2026-03-12", DoneOnTime, None);
        assert_at(done.reported(day("2026-03-12")), "2026-03-12", Indeterminate, None);
        assert_at(done.completed(month("2025-08-01", "2025-08-31")), "2026-03-12", DoneOnTime, None);
        assert_at(done.completed(september()), "2026-03-12", DoneOnTime, None);
        assert_at(
            done.completed(month("2025-12-01", "2025-12-31")),
            "2026-03-12",
            DoneLate,
            Some(Elapsed::Months(3)),
        );
        let across = Interval::new(day("2025-09-20"), day("2025-10-20"), TimeUnit::Days);
        assert_at(done.completed(across), "2026-03-12", Indeterminate, None);
    }
}

#[test]
fn what_no_date_binds() {
    for status in [Status::Cancelled, Status::Superseded] {
        assert_at(Standing::of(Some(status)).due(september()), "2026-03-12", TimelinessKind::NoDate, None);
    }
    assert_at(Standing::of(Some(Status::InProgress)), "2026-03-12", TimelinessKind::NoDate, None);
}

#[test]
fn a_day_after_the_update_is_said_to_be() {
    let open = Standing::of(None).due(september()).reported(day("2026-03-12"));
    assert!(!open.at(day("2026-03-12"), 0).is_last_reported);
    let later = open.at(day("2026-05-01"), 0);
    assert!(later.is_last_reported);
    let json = serde_json::to_string(&later).unwrap();
    assert_eq!(json, r#"{"kind":"overdue","months":7,"last_reported":true}"#);
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..20_000).prop_map(|days| day("1990-01-01") + Days::new(days))
}

fn any_unit() -> impl Strategy<Value = TimeUnit> {
    prop_oneof![Just(TimeUnit::Days), Just(TimeUnit::Months), Just(TimeUnit::Years)]
}

proptest! {
    #[test]
    fn timeliness_round_trips(start in any_day(), end in any_day(), as_of in any_day(), unit in any_unit(), soon in 0_u32..60) {
        let due = Interval::new(start, end, unit);
        let found = Standing::of(None).due(due).reported(start).at(as_of, soon);
        let json = serde_json::to_string(&found).unwrap();
        prop_assert_eq!(serde_json::from_str::<Timeliness>(&json).unwrap(), found);
        prop_assert_eq!(found.kind == TimelinessKind::Overdue, as_of > due.end);
    }

    #[test]
    fn months_agree_with_counting_one_by_one(from in any_day(), to in any_day()) {
        let mut slow = 0;
        while from.checked_add_months(chrono::Months::new(slow + 1)).is_some_and(|day| day <= to) {
            slow += 1;
        }
        prop_assert_eq!(Elapsed::between(from, to, TimeUnit::Months), Elapsed::Months(slow));
    }
}
