//! Twenty questions about the published plan, its update and an older letter, held against answers made by hand.
//!
//! The answers are those of section 5 of `mission.md`, restated in the 62 actions of the labels made by hand (`gold`):
//! these count the forum's three further bullets, and credit what is answered at a twin. Where the restated answer is
//! not the section's, the reason stands beside it.

use action_plan::{
    Delta, Reader, Ruleset,
    delta::Mention,
    facts::{ConditionFate, Unit},
    ledger::ForthcomingKind,
    letter::{
        Letter,
        thread::{Account, ExceptionFateKind, Threads},
    },
    model::{ActionId, Attention, ChangedField, EntryId, OwnerRegistry, PlaceKind, Side},
};
use std::collections::BTreeSet;

const OWNERS: &str = include_str!("../../examples/data/owners.json");

fn shared(name: &str) -> Option<String> {
    let path = format!("{}/../shared/sources/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        println!("no ../shared/sources/{name} beside the repository: not compared");
    }
    text
}

fn published() -> Option<Delta> {
    let text = shared("action-plan-and-12-month-update.txt")?;
    let owners: OwnerRegistry = serde_json::from_str(OWNERS).unwrap();
    let published = Reader::new().with_owners(owners).read(&text).unwrap();
    let comparison = published.compare(published.latest_update().unwrap());
    let findings = Ruleset::recommended().check(&comparison);
    Some(comparison.delta(None).with_findings(findings))
}

fn set(words: &str) -> BTreeSet<&str> {
    words.split_whitespace().collect()
}

fn ids(ids: &[ActionId]) -> String {
    ids.iter().map(ActionId::as_str).collect::<Vec<_>>().join(" ")
}

fn count(delta: &Delta, tally: &str) -> (usize, usize) {
    let tally = delta.tally(tally).unwrap_or_else(|| panic!("{tally}"));
    (tally.count, tally.base)
}

/// The entries in which sentences stand.
fn places<'m>(mentions: impl IntoIterator<Item = &'m Mention>) -> BTreeSet<&'m str> {
    mentions.into_iter().map(|mention| mention.at.id.as_str()).collect()
}

/// Of what is promised by section 5, what is found, with what it says that is not, and why; what is found beside it.
#[track_caller]
fn held(question: u8, told: &BTreeSet<&str>, found: &BTreeSet<&str>, known: &[(&str, &str)]) {
    let both = told.intersection(found).count();
    println!("question {question}: {both} of {} as told", told.len());
    for id in told.symmetric_difference(found) {
        let why = known.iter().find(|(other, _)| other == id).map(|(_, why)| *why);
        println!("  {id}: {}", why.unwrap_or("no reason is known"));
        assert!(why.is_some(), "question {question}: {id} differs from section 5 and no reason is known");
    }
}

/// Question 1. Section 5: 8 concerns, 59 actions (14 3 4 7 8 5 4 14), 57 without verbatim twins, two pages lost. Here the
/// forum's lead-in is no action and its four bullets are: three more under concern 8.
#[test]
fn how_much_is_promised() {
    let Some(delta) = published() else { return };
    assert_eq!(delta.recommendations.len(), 8);
    assert_eq!((count(&delta, "actions"), count(&delta, "distinct_actions")), ((62, 65), (60, 62)));
    let of_each: Vec<usize> = delta
        .recommendations
        .iter()
        .map(|row| row.tallies.iter().find(|tally| tally.id == "reported_completed").unwrap().base)
        .collect();
    assert_eq!(of_each, [14, 3, 4, 7, 8, 5, 4, 17]);
    let lost: Vec<&str> = delta.found_by(&["page-missing"]).map(|finding| finding.at.id.as_str()).collect();
    assert_eq!(lost, ["2", "3"]);
}

/// Question 2. Section 5: 49 of 56 labels; 47 of 59 actions, 49 with twins credited; nine of them complete in the plan
/// already, 38 of the 49 then open newly so. Here twins are credited and said to be, and the bullets count: 47 + 2 + 3;
/// 38 + 2 + 3 of 49 + 3. Ten were complete in the plan: nine, and 3.2, of which the update says nothing.
#[test]
fn how_much_is_reported_complete() {
    let Some(delta) = published() else { return };
    assert_eq!(count(&delta, "reported_completed_labels"), (49, 56));
    assert_eq!(count(&delta, "reported_completed"), (52, 62));
    assert_eq!(count(&delta, "reported_completed_distinct"), (50, 60));
    assert_eq!(count(&delta, "completed_in_plan"), (10, 62));
    assert_eq!(count(&delta, "newly_complete"), (43, 52));
}

/// Question 5. Section 5: 1.5 by 9 months and marked, 2.3 by 11, 1.15 by 19 and now a start, 6.5 with no date any more. Here
/// 2.2 too where its likely entry, 2.u4, is taken: the entry's label has May 2026, the plan November 2025.
#[test]
fn which_dates_moved() {
    let Some(delta) = published() else { return };
    let things = delta.first_things();
    let moved = things.iter().find(|thing| thing.id() == "moved_later").expect("one of the five");
    let mut found = Vec::new();
    for change in moved.changes() {
        let record = change.record();
        let to = record.due.current.map_or_else(|| "gone".to_owned(), |date| date.to_string());
        let how = match (record.has(ChangedField::EndBecameStart), record.due.marked_revised) {
            (true, _) => "start",
            (false, true) => "marked",
            (false, false) => "unmarked",
        };
        found.push(format!("{} {to} {:?} {how}", record.action, record.due.moved_months));
    }
    let optional = "2.2 May 2026 Some(6) unmarked";
    found.retain(|row| row != optional);
    assert_eq!(
        found,
        [
            "1.5 June 2026 Some(9) marked",
            "1.15 June 2027 Some(19) start",
            "2.3 May 2026 Some(11) unmarked",
            "6.5 gone None unmarked",
        ]
    );
}

/// Question 7. Section 5: nothing at all for 3.2 and 4.1; in their own concern also not for 2.2, 3.3, 4.2 and 4.7, of
/// which 3.3 and 4.7 are answered at their twins, and 2.2 and 4.2 likely by entries that speak of more.
#[test]
fn which_promises_have_no_entry() {
    let Some(delta) = published() else { return };
    let tally = delta.tally("unreported").unwrap();
    let found: BTreeSet<&str> = tally.ids.iter().map(String::as_str).collect();
    assert!(found.is_superset(&set("3.2")), "{found:?}");
    assert!(found.is_subset(&set("2.2 3.2 3.3 4.1 4.2 4.7")), "{found:?}");
    let elsewhere: Vec<&str> =
        delta.found_by(&["action-reported-elsewhere"]).map(|finding| finding.at.id.as_str()).collect();
    assert_eq!(elsewhere, ["3.3", "4.7"]);
}

/// Question 8. Section 5: u2.2, u2.3, u3.3, u3.4 (their pages are lost) and u4.4. Three are certain; 3.u3 may be taken to go
/// on from the regime plans of 3.1, and 4.u4 to answer 4.2 or 4.5.
#[test]
fn which_entries_answer_nothing() {
    let Some(delta) = published() else { return };
    let found: BTreeSet<&str> = delta.additional.iter().map(EntryId::as_str).collect();
    assert!(found.is_superset(&set("2.u2 2.u3 3.u4")), "{found:?}");
    assert!(found.is_subset(&set("2.u2 2.u3 3.u3 3.u4 4.u4")), "{found:?}");
}

/// Question 9. Section 5: PGD 26 (18 open when submitted), DD 15, LP 10; open in the update PGD 3 and 4.2, LP 1.12 and 6.5,
/// DD 1.15 and 7.1. Here DD 18, as the forum's bullets are four and not one; PGD 25 and LP 11, as the import gives the
/// joint owners of 1.11 to 1.10, which stand in a column of five owners beside eight paragraphs (`columns-uneven`).
#[test]
fn who_has_the_most() {
    let Some(delta) = published() else { return };
    let mut rows = delta.by_owner();
    rows.sort_by_key(|row| std::cmp::Reverse(row.planned.len()));
    let most: Vec<(&str, usize, usize)> = rows
        .iter()
        .take(3)
        .map(|row| (row.owner.role.as_deref().unwrap_or_default(), row.planned.len(), row.planned_open.len()))
        .collect();
    let about =
        [("Prison Group Director", 26, 18), ("Deputy Director", 18, 18), ("Lead Psychologist", 10, 7)];
    for (found, told) in most.iter().zip(about) {
        assert_eq!(found.0, told.0, "{most:?}");
        assert!(found.1.abs_diff(told.1) <= 1 && found.2.abs_diff(told.2) <= 1, "{found:?}, told {told:?}");
    }
    let open = |at: usize| -> BTreeSet<&str> { rows[at].open.iter().map(ActionId::as_str).collect() };
    assert!(
        open(0).is_superset(&set("1.5 2.3")) && open(0).is_subset(&set("1.5 2.2 2.3 3.4 4.2")),
        "{:?}",
        open(0)
    );
    assert_eq!((open(1), open(2)), (set("1.15 7.1"), set("1.12 6.5")));
}

/// Question 10. Section 5: of 46 dated 40 had fallen due, 33 complete, 4 open (2.3, 6.5, 1.5, 1.15), 3 without an entry; 5
/// closed early (6.4 7.3 3.4 7.2 7.4), 7.1 open. Here review and start dates are no due dates (1.3 1.7 1.14 3.3 4.7 5.2 5.7
/// 6.5 8.10 leave: 46 - 9), the bullets count (+ 3): 40, of which 34 are past. Of the seven that go from the past ones 5 were
/// complete, 6.5 open and twins: 33 - 6 + 3 complete. 2.2 is open where its likely entry is taken.
#[test]
fn what_was_late_and_what_early() {
    let Some(delta) = published() else { return };
    let standing = delta.due_standing(delta.as_of.unwrap());
    assert_eq!((standing.len(), standing.past.len(), standing.to_come.len()), (40, 34, 6));
    assert_eq!(standing.past.complete.len(), 30);
    let mut open: BTreeSet<&str> = standing.past.open.iter().map(ActionId::as_str).collect();
    let no_entry: BTreeSet<&str> = standing.past.no_entry.iter().map(ActionId::as_str).collect();
    assert!(open.contains("2.2") || no_entry.contains("2.2"));
    open.remove("2.2");
    assert_eq!(open, set("1.5 1.15 2.3"));
    assert_eq!(
        (ids(&standing.to_come.complete), ids(&standing.to_come.open)),
        ("3.4 6.4 7.2 7.3 7.4".into(), "7.1".into())
    );
}

/// Question 13. Section 5: 6.4 failed, 6.5 half met, 1.10 failed, 1.7 unreported, 1.14 pending, 4.3 overtaken. Of 4.3's
/// procurement itself the update says nothing (so section 1D); that the act is not done as worded stands beside it.
#[test]
fn on_what_promises_hang() {
    let Some(delta) = published() else { return };
    let rows = delta.conditions();
    let fate = |action: &str, words: &str| {
        let row = rows.iter().find(|row| {
            row.side == Side::Plan
                && row.action.as_ref().is_some_and(|id| id.as_str() == action)
                && row.condition.text.contains(words)
        });
        row.unwrap_or_else(|| panic!("{action} {words}")).condition.fate.unwrap()
    };
    assert_eq!(fate("6.4", "Spending Review"), ConditionFate::Failed);
    assert_eq!(fate("6.5", "recruitment"), ConditionFate::PartMet);
    assert_eq!(fate("1.10", "successful"), ConditionFate::Failed);
    assert_eq!(fate("1.7", "spending review"), ConditionFate::Unreported);
    assert_eq!(fate("1.14", "impact assessment"), ConditionFate::Pending);
    assert_eq!(fate("4.3", "procurement"), ConditionFate::Unreported);
    assert_eq!(delta.change("4.3").unwrap().attention(), Attention::LabelAndTextDiffer);
    assert!(rows.iter().filter(|row| row.told_by.is_some()).all(|row| row.sentence.is_some()));
}

/// Question 15, as told; the twins of 1.14 and 1.7 stand with them. The end of the four-year evaluation is derived and not
/// printed: the list has no date of it.
#[test]
fn what_comes_next() {
    let Some(delta) = published() else { return };
    let ahead = delta.ahead(delta.as_of.unwrap());
    let found: Vec<String> = ahead
        .iter()
        .filter(|one| !["2.2", "3.3", "4.7"].contains(&one.at.id.as_str()))
        .map(|one| format!("{} {} {}", one.date, one.at.id, one.kind))
        .collect();
    assert_eq!(
        found,
        [
            "20 March 2026 2.3 mentioned",
            "31 March 2026 7.4 ends",
            "April 2026 1.7 begins",
            "April 2026 1.14 begins",
            "May 2026 2.3 due",
            "May 2026 7.1 due",
            "June 2026 1.5 due",
            "October 2026 3.u3 due",
            "2026-27 8.8 mentioned",
            "April 2027 2.1 funding_ends",
            "June 2027 1.15 start",
        ]
    );
    assert!(ahead.iter().any(|one| one.kind == ForthcomingKind::FundingEnds));
}

/// Question 16, as told: none of the four has a base; "considerable" is no number.
#[test]
fn how_far_things_reached() {
    let Some(delta) = published() else { return };
    let rows = delta.quantities();
    let of = |low: f64, unit: Unit, kind: PlaceKind| {
        let same = |row: &&action_plan::delta::QuantityMention| {
            (row.quantity.low - low).abs() < 0.01 && row.quantity.unit == unit && row.mention.at.kind == kind
        };
        rows.iter().filter(|row| row.is_of_reach()).find(same).unwrap_or_else(|| panic!("{low}"))
    };
    let managers = of(57.0, Unit::Percent, PlaceKind::Entry);
    assert_eq!(managers.quantity.population.as_deref(), Some("Custodial Managers"));
    let trained = of(525.0, Unit::Count, PlaceKind::Entry);
    let outstanding = rows
        .iter()
        .find(|row| row.mention.at.id == "1.u7" && row.is_of_reach())
        .expect("one Governor is outstanding");
    assert_eq!((outstanding.quantity.low, outstanding.quantity.high), (1.0, 1.0));
    let force = of(23.7, Unit::Percent, PlaceKind::Action);
    for row in [managers, trained, outstanding, force] {
        assert_eq!(row.quantity.base, None, "{row:?}");
    }
    assert!(
        !rows.iter().any(|row| row.mention.at.id == "8.u9"),
        "no number is given for alternative clothing"
    );
}

/// Question 18. Section 5: nine mentions, in 1.7 4.7 1.12 4.2 4.3u 6.5 and its entry, 8.1; open 1.12 and 6.5. Here 4.2 is
/// open too, as its label in the plan is "Ongoing" and no entry closes it; "all other prisons" are told apart.
#[test]
fn what_is_known_of_a_site() {
    let Some(delta) = published() else { return };
    let mentions = delta.at_site("Styal");
    let named: Vec<&str> =
        mentions.iter().filter(|one| !one.is_left_out).map(|one| one.mention.at.id.as_str()).collect();
    assert_eq!(named, ["1.7", "1.12", "4.2", "4.2", "4.7", "6.5", "8.1", "4.u2", "6.u5"]);
    let sites = delta.by_site();
    let styal = sites.iter().find(|row| row.name == "Styal").unwrap();
    assert_eq!(ids(&styal.open), "1.12 4.2 6.5");
}

fn threads(delta: &Delta) -> Option<Threads> {
    let letter = Letter::read(&shared("ministerial-letter-2021.txt")?).unwrap();
    Some(Threads::across([Account::of_letter(&letter, "letter")].into_iter().chain(delta.accounts())))
}

/// Question 19, as told; with the sentence of 2025 that closes the second by implication.
#[test]
fn exceptions_of_the_letter() {
    let Some(delta) = published() else { return };
    let Some(threads) = threads(&delta) else { return };
    let fates = threads.exception_fates(0);
    let told: Vec<(&str, ExceptionFateKind)> =
        fates.iter().map(|fate| (fate.place.as_str(), fate.fate)).collect();
    assert_eq!(
        told,
        [
            ("HMP Downview", ExceptionFateKind::NotMentioned),
            ("HMP Foston Hall", ExceptionFateKind::ClosedByImplication)
        ]
    );
    let evidence: Vec<&str> = fates[1].later.iter().map(|point| point.item.as_str()).collect();
    assert_eq!(evidence, ["7.2"]);
}

/// Question 3 is one reader's judgement. What it calls not as worded is so here; what leaves a limb unmentioned is not told
/// by machine, as a summary of what was done is no silence.
#[test]
fn what_sentences_bear_out() {
    let Some(delta) = published() else { return };
    let of =
        |id: &str| -> BTreeSet<&str> { delta.tally(id).unwrap().ids.iter().map(String::as_str).collect() };
    assert_eq!(of("not_as_worded"), set("4.3 6.4"));
    let told = set("1.3 1.7 1.8 3.4 5.7 6.2 6.3 7.2 8.7");
    held(
        3,
        &told,
        &of("more_remains"),
        &[
            ("3.4", "an increase was promised, and an increase is reported"),
            ("4.7", "the twin of 1.7, which section 5 leaves out"),
            ("6.2", "“have commitment” says neither done nor to come: not stated"),
            ("6.3", "support was offered; that training goes on is no rest of it"),
            ("8.14", "a bullet of the forum, which section 5 takes as one"),
            ("8.15", "a bullet of the forum, which section 5 takes as one"),
        ],
    );
    held(
        3,
        &set("3.1 5.1 5.4 5.8 8.1 8.10"),
        &of("part_not_mentioned"),
        &[
            ("3.1", "evening domestics are not spoken of; what is reported is read as the whole"),
            ("5.1", "the result of an instruction is not a part of it"),
            ("5.4", "the sentence of the update is cut"),
            ("5.8", "the result of an instruction is not a part of it"),
            ("8.1", "strategies are not spoken of; the review is read as the whole"),
            ("8.10", "a figure stands in place of the act"),
        ],
    );
    let (supported, complete) = count(&delta, "text_supports");
    assert!(complete == 52 && (36..=44).contains(&supported), "{supported} of {complete}");
}

/// Question 4: six entries, as told.
#[test]
fn complete_though_the_bid_was_turned_down() {
    let Some(delta) = published() else { return };
    let found = delta.complete_and_not_given();
    held(4, &set("1.u9 1.u12 2.u1 3.u4 6.u4 8.u2"), &places(&found), &[]);
    for mention in &found {
        let entry = delta.entry(&mention.at.id).unwrap();
        assert!(entry.entry.text.contains(&mention.sentence) && !entry.source.is_empty());
    }
}

/// Question 6: by label nothing, by text one, as told. The softer ones are no taking back.
#[test]
fn what_is_taken_back() {
    let Some(delta) = published() else { return };
    let found: Vec<&str> = delta.reopened().map(|change| change.record().action.as_str()).collect();
    assert_eq!(found, ["1.8"]);
    let change = delta.change("1.8").unwrap();
    assert!(change.quotes().iter().any(|quote| quote.side == Side::Update), "with its sentence");
}

/// Question 11: the 24 of section 1G.
#[test]
fn what_more_is_promised() {
    let Some(delta) = published() else { return };
    let found = delta.further_promises();
    let told = set(
        "1.u1 1.u2 1.u6 1.u9 1.u10 1.u13 2.u1 2.u2 3.u4 4.u2 4.u1 4.u4 5.u6 6.u2 6.u3 6.u4 7.u3 8.u2 8.u5 8.u6 8.u7 8.u10 \
         8.u11 8.u14",
    );
    held(
        11,
        &told,
        &places(&found),
        &[
            ("4.u4", "no label of its own is printed for it, so that it is not labelled complete"),
            ("1.u12", "“to allow … to continue”: money that is to be spent"),
            ("7.u2", "each prison “is expected to have” cover"),
            ("7.u4", "“will support” later projects"),
        ],
    );
}

/// Question 12: mostly not to be known; the dated ones.
#[test]
fn what_was_done_in_time() {
    let Some(delta) = published() else { return };
    let (undated, closed) = count(&delta, "completion_undated");
    assert!(undated * 10 >= closed * 8, "{undated} of {closed} print no day of completion");
    assert_eq!(count(&delta, "done_late").0, 0);
    let rows = delta.past_dates();
    let found: BTreeSet<&str> = rows.iter().map(|row| row.action.as_str()).collect();
    held(
        12,
        &set("1.3 7.3 8.6 8.7 8.13 8.19"),
        &found,
        &[
            ("1.7", "the date up to which staff were counted"),
            ("4.7", "the twin of 1.7"),
            ("8.14", "a bullet of the forum: its entry dates the first roundtable"),
            ("8.15", "a bullet of the forum: its entry dates the first roundtable"),
            ("8.16", "a bullet of the forum: its entry dates the first roundtable"),
        ],
    );
}

/// Question 14: what turns of phrase and figures tell.
#[test]
fn what_became_less() {
    let Some(delta) = published() else { return };
    let found: BTreeSet<&str> = delta
        .found_by(&["commitment-narrowed", "commitment-substituted"])
        .map(|finding| finding.at.id.as_str())
        .collect();
    held(
        14,
        &set("1.10 4.3 5.7 6.2 6.5 7.2 7.4 8.2"),
        &found,
        &[
            ("5.7", "told as more that remains"),
            ("6.2", "plans that became a commitment: no turn of phrase tells"),
            ("7.2", "told as more that remains"),
            ("7.4", "only a name differs"),
            ("8.9", "staff at some prisons, where an offer to all was promised"),
        ],
    );
}

/// Question 17: not safely to be answered. Every change that section 5 calls a slipped column comes with that doubt.
#[test]
fn whether_owners_changed() {
    let Some(delta) = published() else { return };
    let changes = delta.owner_changes();
    let has = |rule: &str| -> BTreeSet<&str> {
        let of_rule = |change: &&action_plan::delta::OwnerChange<'_>| {
            change.doubts().iter().any(|finding| finding.rule == rule)
        };
        changes.iter().filter(of_rule).map(|change| change.change().record().action.as_str()).collect()
    };
    held(
        17,
        &set("8.9 8.10 8.11 8.12 8.18"),
        &has("owner-shifted"),
        &[
            ("8.10", "its own and the next owner are the same, so that nothing can be told of it"),
            ("8.12", "a lead-in: its parts are counted"),
        ],
    );
    let plain = changes.iter().filter(|change| change.doubts().is_empty());
    let plain: BTreeSet<&str> = plain.map(|change| change.change().record().action.as_str()).collect();
    let likelier = ["4.5", "8.6", "8.7", "8.8"];
    for id in likelier {
        assert!(changes.iter().any(|change| change.change().record().action.as_str() == id), "{id}");
    }
    println!("nothing against: {plain:?}; {} changes in all", changes.len());
    assert!(plain.len() * 4 < changes.len(), "most cannot be told: {plain:?}");
}

/// Question 20, by words and not by sense; `letter::threads` keeps how far it agrees with section 5, number by number.
#[test]
fn what_of_the_letter_leaves_no_trace() {
    let Some(delta) = published() else { return };
    let Some(threads) = threads(&delta) else { return };
    let traces = threads.traces(0);
    let named =
        |words: &str| traces.iter().any(|trace| trace.topics.iter().any(|topic| topic.contains(words)));
    let traced =
        |words: &str| traces.iter().any(|trace| trace.found.iter().any(|topic| topic.contains(words)));
    for words in ["Safety Analyst", "in-cell telephony", "Task Force", "single cells", "self-harm research"] {
        assert!(named(words) && !traced(words), "{words}");
    }
    for words in ["key work", "Support through Enhanced Management", "video calling", "Listener"] {
        assert!(traced(words), "{words}");
    }
}
