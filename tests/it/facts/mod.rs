//! Facts in text: by made-up sentences, and held against lists made by hand of the published texts.

mod fates;
mod key;

use action_plan::facts::{
    Comparator, ConditionKind, Facts, FundingKind, FundingOutcome, Quantity, SiteScope, SiteSet, Unit,
    conditions, facts, facts_of, funding, quantities, site_names, sites,
};
use proptest::prelude::*;

#[track_caller]
fn one(text: &str) -> Quantity {
    let found = quantities(text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found[0].clone()
}

#[test]
fn numbers_carry_their_hedge_their_unit_and_what_they_count() {
    use {Comparator as C, Unit as U};
    for (text, span, low, high, comparator, unit, population) in [
        ("Over 1,200 calls were answered.", "Over 1,200", 1200.0, 1200.0, C::Over, U::Count, Some("calls")),
        (
            "At least twenty-five kitchens opened.",
            "At least twenty-five",
            25.0,
            25.0,
            C::AtLeast,
            U::Count,
            Some("kitchens"),
        ),
        ("It took 4-5 months.", "4-5 months", 4.0, 5.0, C::Exactly, U::Months, None),
        ("It took four to six weeks.", "four to six weeks", 4.0, 6.0, C::Exactly, U::Weeks, None),
        (
            "We will train between 30 and 40 cooks.",
            "30 and 40",
            30.0,
            40.0,
            C::Exactly,
            U::Count,
            Some("cooks"),
        ),
        ("Some £7 million went out.", "Some £7 million", 7e6, 7e6, C::Some, U::Pounds, None),
        ("£1.5m for school meals.", "£1.5m", 1.5e6, 1.5e6, C::Exactly, U::Pounds, Some("school meals")),
        (
            "Up to 95 per cent of rooms are let.",
            "Up to 95 per cent",
            95.0,
            95.0,
            C::UpTo,
            U::Percent,
            Some("rooms"),
        ),
        ("A 12-month pilot began.", "12-month", 12.0, 12.0, C::Exactly, U::Months, Some("pilot")),
        ("There is just one manager.", "just one", 1.0, 1.0, C::Just, U::Count, Some("manager")),
        (
            "One hundred and twenty officers joined.",
            "One hundred and twenty",
            120.0,
            120.0,
            C::Exactly,
            U::Count,
            Some("officers"),
        ),
        ("Band 7 posts are filled.", "Band 7", 7.0, 7.0, C::Exactly, U::Label, None),
        ("There are 30 or more schools.", "30 or more", 30.0, 30.0, C::AtLeast, U::Count, Some("schools")),
        ("Stocks are checked quarterly.", "quarterly", 4.0, 4.0, C::Exactly, U::TimesAYear, None),
        (
            "Nearly half of cooks resigned.",
            "Nearly half",
            50.0,
            50.0,
            C::Approximately,
            U::Percent,
            Some("cooks"),
        ),
    ] {
        let found = one(text);
        assert_eq!(found.span.of(text), span, "{text}");
        assert_eq!(
            (found.low, found.high, found.comparator, found.unit),
            (low, high, comparator, unit),
            "{text}"
        );
        assert_eq!(found.population.as_deref(), population, "{text}");
    }
}

#[test]
fn a_base_is_there_only_where_the_text_gives_it() {
    assert_eq!(one("12 of the 20 cooks came.").base, Some(20.0));
    assert_eq!(one("8 out of 10 kitchens passed.").base, Some(10.0));
    assert_eq!(one("All 12 staff came.").base, Some(12.0));
    assert_eq!(one("57% of cooks came.").base, None);
    assert_eq!(one("525 staff came.").base, None);
}

#[test]
fn times_go_with_the_number_beside_them() {
    assert_eq!(
        one("Accidents fell by 12% January to March 2024.").period.as_deref(),
        Some("January to March 2024")
    );
    assert_eq!(
        one("Up to the end of May 2025, 40 staff came.").period.as_deref(),
        Some("Up to the end of May 2025")
    );
    assert_eq!(one("Cooks work 30 hours a week.").period.as_deref(), Some("a week"));
    assert_eq!(
        one("We will train 40 cooks by March 2026.").period,
        None,
        "a deadline is no time of counting"
    );
}

#[test]
fn dates_and_references_are_no_quantities() {
    for text in [
        "It opened on 12 May 2025.",
        "See paragraph 4, page 12 and annex 2.",
        "1. Train the cooks.",
        "It begins at 10:30 in 2025/26 on the 3rd.",
        "One of the cooks, and no one else, left; this one stayed.",
        "Both the cook and the porter came.",
        "COVID-19 closed it.",
        "It follows Ministry Directive 120, and the SF 133 Report (M- 13-13).",
    ] {
        assert_eq!(quantities(text), [], "{text}");
    }
}

#[test]
fn money_asked_for_got_and_refused() {
    use {FundingKind as K, FundingOutcome as O};
    for (text, expected) in [
        ("We will submit a bid for £2m.", vec![(K::Bid, O::Sought)]),
        ("The bid was not approved.", vec![(K::Bid, O::Refused)]),
        ("The bid failed to pass; it was rejected.", vec![(K::Bid, O::Refused)]),
        ("Funding for the archive has been agreed.", vec![(K::Other, O::Secured)]),
        ("The post has been baselined.", vec![(K::Baseline, O::Secured)]),
        ("We have used underspend for racks.", vec![(K::Underspend, O::Secured)]),
        ("Two nominations were submitted.", vec![(K::Nomination, O::Sought)]),
        (
            "The bid was refused. However, funding has been secured for a pilot.",
            vec![(K::Bid, O::Refused), (K::Other, O::PartFallback)],
        ),
        ("We will act as funding allows.", vec![]),
        ("Further work would require seeking funding.", vec![]),
        ("Applications for a Licence are kept.", vec![]),
        ("An application for planning permission was submitted.", vec![]),
        ("The Application Programming Interface was submitted for review.", vec![]),
    ] {
        let found: Vec<_> = funding(text).iter().map(|fact| (fact.kind, fact.outcome)).collect();
        assert_eq!(found, expected, "{text}");
    }
    let fact = &funding("Funding has been secured for the cook until April 2027.")[0];
    assert_eq!(fact.until.as_deref(), Some("April 2027"));
}

#[test]
fn conditions_are_told_from_questions() {
    use ConditionKind as K;
    for (text, expected) in [
        ("Racks will be fitted where space allows.", vec![("where space allows", K::Design)]),
        ("If successful, we will train cooks.", vec![("If successful", K::Decision)]),
        (
            "It is contingent on successful recruitment, under way.",
            vec![("contingent on successful recruitment", K::Recruitment)],
        ),
        (
            "It starts following procurement of racks.",
            vec![("following procurement of racks", K::Procurement)],
        ),
        (
            "We do so where staffing levels allow and where money permits.",
            vec![("where staffing levels allow", K::Staffing), ("where money permits", K::Funding)],
        ),
        ("We will test if it works and see whether it lasts.", vec![]),
        ("It is done once a week, following the report.", vec![]),
    ] {
        let found = conditions(text);
        let found: Vec<_> = found.iter().map(|condition| (condition.text.as_str(), condition.kind)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn places_named_counted_all_and_all_but() {
    use SiteScope as S;
    let names = |set: &SiteSet| set.names.iter().map(|name| name.name.clone()).collect::<Vec<_>>();
    let listed = sites("Rooms opened at HMP Ashby, HMP/YOI Low Cross and Hill School.");
    assert_eq!(names(&listed[0]), ["Ashby", "Low Cross", "Hill School"]);
    assert_eq!(
        names(&sites("Rooms opened (HMP Ashby; Upton; Dene and Low Cross).")[0]),
        ["Ashby", "Upton", "Dene", "Low Cross"]
    );
    assert_eq!(names(&sites("HMPs Ashby and Upton opened.")[0]), ["Ashby", "Upton"]);
    assert_eq!(names(&sites("HMP Ashby and Governors agreed.")[0]), ["Ashby"]);
    let owning = "At HMP Upton's 'Open Doors' day and in Upton’s hall; at HMP St Mary's too.";
    assert_eq!(sites(owning).iter().flat_map(names).collect::<Vec<_>>(), ["Upton", "Upton", "St Mary's"]);
    assert_eq!(sites(owning)[0].names[0].span.of(owning), "Upton");
    assert_eq!(site_names("HMP Send is open. Send the form."), ["Send"]);
    assert_eq!(sites("HMP Send is open. Send the form.").len(), 1);
    for (text, scope, count) in [
        ("All schools have one.", S::All, None),
        ("Four rural schools have one.", S::Counted, Some(4)),
        ("The last open prison is ready.", S::Counted, Some(1)),
        ("A number of libraries closed.", S::Some, None),
        ("Schools that have no kitchen wait.", S::Scope, None),
        ("All schools now have one, with the exception of Hill School.", S::AllExcept, None),
    ] {
        let found = sites(text);
        assert_eq!((found.len(), found[0].scope, found[0].count), (1, scope, count), "{text}: {found:?}");
    }
    let other = sites("It runs at HMP Ashby. It will go to all other prisons.");
    assert_eq!(other[1].except[0].name, "Ashby");
}

proptest! {
    #[test]
    fn any_text_is_read_and_every_span_lies_in_it(text in "([£0-9A-Za-z%,.;()/ -]|HMP |if |all |sites |bid |March |\\PC|\n){0,60}") {
        let found = facts(&text);
        let spans = found.quantities.iter().map(|fact| fact.span)
            .chain(found.funding.iter().map(|fact| fact.span))
            .chain(found.conditions.iter().map(|fact| fact.span))
            .chain(found.sites.iter().map(|fact| fact.span));
        for span in spans {
            prop_assert!(!span.of(&text).is_empty());
        }
        let read_back: Facts = serde_json::from_str(&serde_json::to_string(&found).unwrap()).unwrap();
        prop_assert_eq!(read_back.sites, found.sites);
    }
}

/// Each fact of the key against the facts found: prints what was found, missed and false.
#[test]
fn the_published_texts_against_the_lists_made_by_hand() {
    let Some(items) = key::items() else {
        println!("../shared/sources is not here: nothing compared");
        return;
    };
    let mut table = key::Table::default();
    for (id, text) in &items.texts {
        table.hold(id, text, &facts_of(text, items.names.iter().map(String::as_str)));
    }
    println!("{}", table.print());
    let [quantities, funding, conditions, named, sets] = table.counts();
    assert!(quantities.missed == 0 && quantities.falsely == 0, "{quantities:?}");
    assert!(funding.missed <= 1 && funding.falsely == 0, "{funding:?}");
    assert!(conditions.missed == 0 && conditions.falsely <= 1, "{conditions:?}");
    assert!(named.missed == 0 && named.falsely <= 1, "{named:?}");
    assert!(sets.missed <= 1, "{sets:?}");
}
