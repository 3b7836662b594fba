//! Laws of dates, statuses and Target Date cells.

use action_plan::model::{
    FinancialYearStart, Part, PartialDate, Precision, Relation, Season, Status, Timescale, YearlessDate,
};
use chrono::NaiveDate;
use proptest::prelude::*;

fn day() -> impl Strategy<Value = NaiveDate> {
    (1901_i32..2198, 1_u32..367)
        .prop_filter_map("a day of that year", |(year, day)| NaiveDate::from_yo_opt(year, day))
}

/// Any date that can be built.
fn date() -> impl Strategy<Value = PartialDate> {
    let season =
        prop_oneof![Just(Season::Spring), Just(Season::Summer), Just(Season::Autumn), Just(Season::Winter)];
    prop_oneof![
        day().prop_filter_map("a day", PartialDate::day),
        (1901_i32..2198, 1_u32..13).prop_filter_map("a month", |(y, m)| PartialDate::month(y, m)),
        (1901_i32..2198, 1_u32..5).prop_filter_map("a quarter", |(y, q)| PartialDate::quarter(y, q)),
        (1901_i32..2198, season).prop_filter_map("a season", |(y, s)| PartialDate::season(y, s)),
        (1901_i32..2198, 1_u32..3).prop_filter_map("a half", |(y, h)| PartialDate::half_year(y, h)),
        (1901_i32..2198).prop_filter_map("a year", PartialDate::year),
        (1901_i32..2198, 1_u32..13, 1_u32..29).prop_filter_map("a financial year", |(y, m, d)| {
            PartialDate::financial_year(y, FinancialYearStart::new(m, d)?)
        }),
        (1901_i32..2198).prop_filter_map("a financial year", |y| {
            PartialDate::financial_year(y, FinancialYearStart::UNITED_KINGDOM)
        }),
        (day(), 0_i64..2000).prop_filter_map("a range", |(d, n)| {
            PartialDate::range(d, d.checked_add_signed(chrono::TimeDelta::days(n))?)
        }),
        (1901_i32..2190, 1_u32..13, 0_i32..5, 1_u32..13)
            .prop_filter_map("a range of months", |(y, m, n, o)| {
                PartialDate::month(y, m)?.through(PartialDate::month(y + n, o)?)
            }),
    ]
}

/// Cells made of the words that such cells are made of.
fn cell() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Completed",
        "ongoing",
        "March",
        "2025",
        "31",
        "12",
        "/",
        ".",
        "-",
        "–",
        ",",
        ";",
        ":",
        "(",
        ")",
        "by",
        "to",
        "from",
        "revised",
        "not",
        "will",
        "be",
        "start",
        "Q3",
        "FY",
        "25/26",
        "review",
        "subject to",
        "and",
        "<s>",
        "</s>",
        "until",
        "every",
        "months",
        "TBC",
        "mid",
        "end of",
        "between",
        "Summer",
        "th",
        "'",
        "w/c",
        "%",
        "one",
        "&ndash;",
    ]);
    prop::collection::vec((word, any::<bool>()), 0..24).prop_map(|words| {
        words.iter().map(|(word, space)| format!("{word}{}", if *space { " " } else { "" })).collect()
    })
}

proptest! {
    #[test]
    fn a_date_is_read_back_as_printed(date in date()) {
        prop_assert_eq!(date.to_string().parse(), Ok(date));
        // and in a cell it is due
        let cell = Timescale::read(&date.to_string());
        prop_assert_eq!(cell.due(), Some(date), "{}", date);
        prop_assert_eq!(cell, Timescale::due_on(date));
    }

    #[test]
    fn a_date_survives_the_wire(date in date()) {
        let json = serde_json::to_string(&date).unwrap();
        prop_assert_eq!(serde_json::from_str::<PartialDate>(&json).unwrap(), date);
    }

    #[test]
    fn relations_are_seen_alike_from_both_sides(a in date(), b in date()) {
        prop_assert_eq!(a.relation(b), b.relation(a).reversed());
        prop_assert_eq!(a.relation(a), Relation::Equal);
        prop_assert_eq!(a.relation(b) == Relation::Before, a.end() < b.start());
        let shared = a.start().max(b.start()) <= a.end().min(b.end());
        prop_assert_eq!(shared, !matches!(a.relation(b), Relation::Before | Relation::After));
    }

    #[test]
    fn months_moved_back_are_months_moved_forth(a in date(), b in date()) {
        prop_assert_eq!(a.months_moved(b), b.months_moved(a).map(|months| -months));
        prop_assert_eq!(a.months_moved(a), (!a.is_coarse()).then_some(0));
    }

    #[test]
    fn months_move_by_as_many(year in 1950_i32..2100, month in 0_i32..12, moved in -300_i32..300) {
        let at = |months: i32| {
            PartialDate::month(months.div_euclid(12), u32::try_from(months.rem_euclid(12) + 1).unwrap()).unwrap()
        };
        let first = year * 12 + month;
        prop_assert_eq!(at(first).months_moved(at(first + moved)), Some(moved));
    }

    #[test]
    fn a_part_lies_within(date in date(), part in prop::sample::select(vec![Part::Early, Part::Mid, Part::Late, Part::End])) {
        prop_assert!(matches!(date.part(part).relation(date), Relation::Within | Relation::Equal));
    }

    #[test]
    fn a_past_date_holds_no_later_day(date in date(), day in day()) {
        prop_assert_eq!(date.holds(day), date.start() <= day && day <= date.end());
        prop_assert!(!(date.is_past(day) && date.holds(day)));
    }

    #[test]
    fn a_yearless_date_is_read_back_as_printed(month in 1_u32..13, day in 1_u32..32) {
        if let Some(date) = YearlessDate::day(month, day) {
            prop_assert_eq!(date.to_string().parse(), Ok(date));
            prop_assert_eq!(date.precision(), Precision::Day);
            let reference = NaiveDate::from_ymd_opt(2025, 7, 1).unwrap();
            let (next, last) = (date.next_from(reference).unwrap(), date.last_before(reference).unwrap());
            prop_assert!(next.end() >= reference && last.start() <= reference);
        }
    }

    #[test]
    fn any_text_is_a_cell(text in "\\PC*") {
        let cell = Timescale::read(&text);
        prop_assert_eq!(&cell.text, &text);
        let _ = text.parse::<PartialDate>();
        let _ = Status::from_words(&text);
    }

    #[test]
    fn a_cell_is_total_printed_as_it_was_and_survives_the_wire(text in cell()) {
        let cell = Timescale::read(&text);
        prop_assert_eq!(cell.to_string().parse::<Timescale>(), Ok(cell.clone()));
        let json = serde_json::to_string(&cell).unwrap();
        prop_assert_eq!(serde_json::from_str::<Timescale>(&json).unwrap(), cell.clone());
        prop_assert!(!(cell.understood && cell.problem.is_some()));
        prop_assert!(!cell.not_set || cell.dates.is_empty());
    }

    #[test]
    fn a_yearless_cell_is_read_back(text in "(June|Q3|H1|Summer|Winter|31 March|June/July|Nov - Feb|29 February|1 to 5 May)") {
        let date: YearlessDate = text.parse().unwrap();
        prop_assert_eq!(date.to_string().parse(), Ok(date));
        prop_assert!(date.in_year(2024).is_some());
    }
}
