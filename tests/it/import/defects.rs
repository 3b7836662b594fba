//! Every defect of the bundled text is survived, and said.

use super::{action, bundled, bundled_text, entry, found, label, lines, owners};
use action_plan::base::same_folded;
use action_plan::model::{ActionKind, OwnerBasis, Place, RecommendationKind};

#[test]
fn front_page() {
    let published = bundled();
    let plan = published.plan();
    assert_eq!(plan.title(), Some("Action Plan: Time to care: what helps women cope in prison?"));
    assert_eq!(plan.published().unwrap().to_string(), "2025-02-05");
    assert_eq!(plan.submitted().unwrap().to_string(), "2025-03-18");
    let update = published.latest_update().unwrap();
    assert_eq!(
        (update.label(), update.submitted().unwrap().to_string().as_str()),
        (Some("March 2026"), "2026-03-12")
    );
    assert!(plan.recommendations().values().all(|concern| concern.kind == RecommendationKind::Concern));
    assert!(plan.recommendation("1").unwrap().detail.is_some());
    assert!(plan.recommendation("6").unwrap().detail.is_none(), "a headline only");
}

#[test]
fn two_plan_pages_seem_to_be_missing_and_no_page_of_the_update() {
    let published = bundled();
    let missing = found(&published, "page-missing");
    let places: Vec<&Place> = missing.iter().map(|finding| &finding.at).collect();
    assert_eq!(places, [&Place::recommendation("2"), &Place::recommendation("3")]);
    assert_eq!(lines(&published, "page-missing"), [51, 63]);
    assert!(missing.iter().all(|finding| finding.arguments["side"].to_string() == "plan"));
    assert!(missing[1].message.contains("5 blank lines where there are usually 3"), "{}", missing[1].message);
    assert!(published.import().plan_pages_missing && !published.import().update_pages_missing);
}

#[test]
fn columns_that_differ_in_number() {
    let published = bundled();
    let uneven = lines(&published, "columns-uneven");
    for line in [25, 29, 44, 74, 84, 93, 107, 118] {
        assert!(uneven.contains(&line), "line {line} of {uneven:?}");
    }
    // five texts, four owners, four labels: the one that answers nothing has neither
    assert_eq!(
        (owners(&entry(&published, "4.u4").owners), label(entry(&published, "4.u4").timescale.as_ref())),
        (vec![], "")
    );
    assert_eq!(entry(&published, "4.u4").owner_basis, OwnerBasis::None);
    assert_eq!(label(entry(&published, "4.u5").timescale.as_ref()), "Completed");
    // owners for each bullet, dates for each paragraph
    assert_eq!(owners(&action(&published, "8.6").owners), ["Operational Security Group Director"]);
    assert_eq!(label(action(&published, "8.5").timescale.as_ref()), "September 2025");
    assert!(action(&published, "8.6").timescale.is_none());
    // four owners, five entries
    assert_eq!(entry(&published, "6.u1").owner_basis, OwnerBasis::Shared);
    assert_eq!(owners(&entry(&published, "6.u4").owners), ["Deputy Director, HMPPS Women's Group"]);
}

#[test]
fn texts_cut_by_pages_are_put_together() {
    let published = bundled();
    assert_eq!(lines(&published, "page-break-joined"), [25, 29, 39, 64, 68, 75, 98, 103, 132]);
    for (id, pieces) in [("1.5", 2), ("1.12", 2), ("4.1", 2), ("4.7", 2), ("5.2", 2), ("8.1", 2), ("1.1", 1)]
    {
        assert_eq!(published.import().places(id).len(), pieces, "{id}");
    }
    for id in ["1.u10", "7.u2", "8.u14", "rec:4"] {
        assert_eq!(published.import().places(id).len(), 2, "{id}");
    }
    // its date stands on the first page, its owner on the second
    let training = action(&published, "4.7");
    assert_eq!(label(training.timescale.as_ref()), "April 2025");
    assert_eq!(owners(&training.owners), ["Lead Psychologist Women's Estate Psychology Service"]);
    assert_eq!(lines(&published, "text-cut"), [57, 84]);
    let cut: Vec<&Place> = found(&published, "text-cut").iter().map(|finding| &finding.at).collect();
    assert_eq!(cut, [&Place::action("3.4"), &Place::entry("5.u4")]);
}

#[test]
fn places_hold_the_words() {
    let text = bundled_text();
    let published = bundled();
    for (id, action) in published.plan().actions() {
        let first = published.import().places(id.as_str())[0];
        let words: Vec<&str> = action.text.split(' ').take(3).collect();
        let source = text.get(first.start..first.end).unwrap();
        assert!(words.iter().all(|word| source.contains(word)), "{id}: {source}");
        assert_eq!(text.get(..first.start).unwrap().matches('\n').count() + 1, first.line, "{id}");
    }
}

#[test]
fn dropped_cells_and_a_heading_in_another_column() {
    let published = bundled();
    assert_eq!(lines(&published, "cells-dropped"), [34, 35, 39, 79, 127, 128, 129, 130, 131, 132]);
    assert_eq!(lines(&published, "heading-in-other-column"), [80]);
    assert_eq!(owners(&entry(&published, "8.u11").owners), ["HMPPS National Safety Group"]);
}

#[test]
fn owners_fused_halved_and_truncated() {
    let published = bundled();
    assert_eq!(lines(&published, "owners-run-together"), [44, 84, 89]);
    assert_eq!(
        owners(&entry(&published, "1.u11").owners),
        ["Lead Psychologist Women's Estate Psychology Service"]
    );
    assert_eq!(owners(&entry(&published, "1.u12").owners), ["Deputy Director, HMPPS Women's Group"]);
    assert_eq!(lines(&published, "owner-halves-joined"), [39]);
    assert_eq!(
        owners(&entry(&published, "1.u6").owners),
        ["Lead Psychologist Women's Estate Psychology Service"]
    );
    let truncated = lines(&published, "owner-truncated");
    assert!([39, 56, 112].iter().all(|line| truncated.contains(line)), "{truncated:?}");
    assert_eq!(
        owners(&action(&published, "8.2").owners),
        ["Deputy Director, HMPPS Women's Group"],
        "no comma at its end"
    );
}

#[test]
fn bullets_are_parts_and_umbrellas_introduce_them() {
    let published = bundled();
    let parent = |id: &str| action(&published, id).parent.as_ref().map(ToString::to_string);
    for (part, whole) in [("1.3", "1.2"), ("1.6", "1.2"), ("8.6", "8.5"), ("8.14", "8.12"), ("8.15", "8.14")]
    {
        assert_eq!(parent(part).as_deref(), Some(whole), "{part}");
    }
    let umbrellas: Vec<&str> = published
        .plan()
        .actions()
        .values()
        .filter(|action| action.kind == ActionKind::Umbrella)
        .map(|action| action.id.as_str())
        .collect();
    assert_eq!(umbrellas, ["1.2", "8.5", "8.12"], "a bullet is none, though it ends in a colon");
    assert_eq!(action(&published, "8.13").owner_basis, OwnerBasis::Inherited);
    assert!(action(&published, "8.13").timescale.is_none(), "none is printed for it");
}

#[test]
fn what_was_printed_stays_as_printed() {
    let published = bundled();
    let bids = action(&published, "1.10");
    assert!(
        label(bids.timescale.as_ref()).starts_with("Completed (applications submitted"),
        "a target that says how it ended"
    );
    let twins = [action(&published, "3.3"), action(&published, "1.14")];
    assert!(same_folded(&twins[0].text, &twins[1].text), "printed twice, kept twice");
    assert_eq!(label(entry(&published, "2.u4").timescale.as_ref()), "Ongoing – to be completed by May 2026");
}
