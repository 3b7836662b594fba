//! The next return: drafted, filled in, read back; and what lies ahead.

use action_plan::{
    Comparison, Ledger, Reader, Ruleset,
    ledger::{Draft, ForthcomingKind, Step},
    model::{
        Action, ActionId, ActionPlan, Judgement, LinkBasis, Owner, Place, ProgressEntry, ProgressUpdate,
        Recommendation, Status,
    },
    validate,
};
use chrono::NaiveDate;

const BUNDLED: &str = include_str!("../../examples/data/womens-prisons-plan-and-update.txt");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A plan in CSV with what trips a spreadsheet: commas, quotes, line breaks, formulas.
const PLAN: &str = "\
id,recommendation,text,owners,timescale
1.1,1,\"Count the knives, daily.\",Head of Safety,June 2025
1.2,1,\"Fit \"\"safe\"\" racks in all kitchens, subject to funding.\",Head of Estates; Head of Safety,September 2025
2.1,2,Train every cook.,Head of Learning,March 2026
2.2,2,=SUM(A1) is what the sheet shall hold.,Head of Learning,March 2027
";

fn ledger() -> Ledger {
    let plan = Reader::new().read(PLAN).unwrap().plan().clone();
    let mut ledger = Ledger::new(plan);
    let mut round = ProgressUpdate::new("March 2026").submitted_on(day("2026-03-12"));
    let text = "Knives are counted daily. A second count will be introduced in May 2026.";
    round.add(ProgressEntry::new("a", text).answering("1.1").labelled("Completed").under("1"));
    let text = "Racks are being fitted in eight kitchens.";
    round.add(ProgressEntry::new("b", text).answering("1.2").labelled("Ongoing, revised to September 2026"));
    round.add(
        ProgressEntry::new("c", "A recipe book was printed for visitors.").under("2").labelled("Completed"),
    );
    ledger.add_round(round).unwrap();
    ledger
}

/// Fills the rows of a return: for each row of an action what `fill` gives for its id as text, status and timescale.
fn filled(csv: &str, fill: impl Fn(&str) -> Option<(String, String, String)>) -> String {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let mut writer = csv::Writer::from_writer(Vec::new());
    let headings = reader.headers().unwrap().clone();
    writer.write_record(&headings).unwrap();
    let column = |name: &str| headings.iter().position(|heading| heading == name).unwrap();
    for row in reader.records() {
        let mut row: Vec<String> = row.unwrap().iter().map(str::to_owned).collect();
        if let Some((text, status, timescale)) = fill(&row[column("answers")]) {
            row[column("text")] = text;
            row[column("status")] = status;
            row[column("timescale")] = timescale;
        }
        writer.write_record(&row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn row<'d>(draft: &'d Draft, id: &str) -> &'d action_plan::ledger::DraftRow {
    draft.rows.iter().find(|row| row.answers.as_ref().is_some_and(|answers| answers.as_str() == id)).unwrap()
}

#[test]
fn a_row_an_action_with_what_was_said_before() {
    let draft = ledger().draft_update(day("2026-09-12"));
    let ids: Vec<Option<&str>> =
        draft.rows.iter().map(|row| row.answers.as_ref().map(ActionId::as_str)).collect();
    assert_eq!(ids, [Some("1.1"), None, Some("1.2"), Some("2.1"), Some("2.2"), None]);
    let racks = row(&draft, "1.2");
    assert_eq!(racks.promised, "Fit \"safe\" racks in all kitchens, subject to funding.");
    assert_eq!(racks.said.as_deref(), Some("Racks are being fitted in eight kitchens."));
    assert_eq!((racks.said_in.as_deref(), racks.status), (Some("March 2026"), Some(Status::InProgress)));
    assert_eq!(racks.original_due.unwrap().to_string(), "September 2025");
    assert_eq!(racks.current_due.unwrap().to_string(), "September 2026");
    assert_eq!(racks.remains, ["Racks are being fitted in eight kitchens."]);
    let further = &draft.rows[1];
    assert_eq!(further.promised, "A second count will be introduced in May 2026.");
    assert_eq!(further.mentioned_in, Some(Place::entry("a")));
    let beyond = draft.rows.last().unwrap();
    assert_eq!(beyond.promised, "A recipe book was printed for visitors.");
    assert_eq!(row(&draft, "2.1").said, None);
}

#[test]
fn filled_in_and_read_back_every_link_is_explicit() {
    let ledger = ledger();
    let csv = ledger.draft_update(day("2026-09-12")).csv();
    let returned = filled(&csv, |id| {
        (!id.is_empty())
            .then(|| ("Done, \"all\" of it, by May 2026.".to_owned(), "Completed".to_owned(), String::new()))
    });
    let published = Reader::new().read_plan_and_update(PLAN, &returned).unwrap();
    let update = published.latest_update().unwrap();
    assert_eq!(update.entries().len(), 4, "rows that are left as they are say nothing");
    let comparison = Comparison::between(ledger.plan(), update);
    assert_eq!(comparison.links().len(), 4);
    for link in comparison.links() {
        assert_eq!(link.basis, [LinkBasis::Explicit], "{link:?}");
    }
    assert!(comparison.additional().is_empty());
    assert!(comparison.records().iter().all(|record| record.reported == Some(Status::Completed)));
    // the owners of the draft come back with it, and are nobody new
    assert!(
        comparison
            .records()
            .iter()
            .all(|record| record.owners_added.is_empty() && record.owners_removed.is_empty())
    );
}

#[test]
fn a_return_that_is_left_empty_reports_nothing() {
    let csv = ledger().draft_update(day("2026-09-12")).csv();
    let published = Reader::new().read_plan_and_update(PLAN, &csv).unwrap();
    assert!(published.updates().is_empty(), "{:?}", published.updates());
}

#[test]
fn what_a_spreadsheet_would_run_is_tamed() {
    let mut plan = ActionPlan::new("Plan");
    plan.add_action(Action::new("-1", "@SUM(A1) and more.").owned_by(Owner::read("+44 Head of Safety")))
        .unwrap();
    let csv = Ledger::new(plan.clone()).draft_update(day("2026-01-01")).csv();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    for cell in &reader.records().next().unwrap().unwrap() {
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
    }
    let returned = filled(&csv, |_| Some(("Done in May.".to_owned(), "Completed".to_owned(), String::new())));
    let published = Reader::new()
        .read_plan_and_update("id,recommendation,text,owners,timescale\n0,,Nothing.,,\n", &returned)
        .unwrap();
    let comparison = Comparison::between(&plan, published.latest_update().unwrap());
    assert_eq!(comparison.records()[0].reported, Some(Status::Completed), "its id is read back as it was");
}

/// Every question is one that a rule of the catalogue asks.
#[test]
fn questions_are_those_of_rules() {
    let mut ledger = ledger();
    ledger.add_judgement("1", Judgement::new("No meaningful progress").by("Inspectorate")).unwrap();
    ledger.record(Step::new("2.1", Status::Cancelled).because("the kitchen was closed")).unwrap();
    ledger.record(Step::new("2.2", Status::Superseded).succeeded_by("2.1")).unwrap();
    let mut rules: Vec<String> = Vec::new();
    for as_of in ["2025-01-01", "2026-09-12", "2028-01-01"] {
        let draft = ledger.draft_update(day(as_of));
        rules.extend(draft.rows.iter().flat_map(|row| &row.questions).map(|question| question.rule.clone()));
    }
    rules.sort();
    rules.dedup();
    for rule in &rules {
        assert!(validate::rule(rule).is_some(), "{rule}");
    }
    for expected in
        ["overdue", "cancelled-without-reason", "superseded-without-successor", "follow-on-untracked"]
    {
        assert!(rules.iter().any(|rule| rule == expected), "{expected} is not among {rules:?}");
    }
}

/// What is asked is what the rules find in a return that does not answer.
#[test]
fn a_question_that_is_not_answered_is_asked_by_its_rule() {
    let mut ledger = ledger();
    let as_of = day("2026-12-12");
    let draft = ledger.draft_update(as_of);
    let asked = |id: &str| -> Vec<&str> {
        row(&draft, id).questions.iter().map(|question| question.rule.as_str()).collect()
    };
    for rule in ["overdue", "progress-restated", "due-slipped-unmarked", "completed-without-date"] {
        assert!(asked("1.2").contains(&rule), "{rule}: {:?}", asked("1.2"));
    }
    let csv = draft.csv();
    let fill = |id: &str| match id {
        "1.1" => Some(("All is done.".to_owned(), "Completed".to_owned(), String::new())),
        "1.2" => Some((
            "Racks are being fitted in eight kitchens.".to_owned(),
            "Ongoing".to_owned(),
            String::new(),
        )),
        "2.2" => Some(("It is in hand.".to_owned(), "Ongoing".to_owned(), "June 2027".to_owned())),
        _ => None,
    };
    let published = Reader::new().read_plan_and_update(PLAN, &filled(&csv, fill)).unwrap();
    let mut round = ProgressUpdate::new("December 2026").submitted_on(as_of);
    for entry in published.latest_update().unwrap().entries().values() {
        round.add(entry.clone());
    }
    let entry_of = |action: &str| {
        round.entries().values().find(|entry| entry.answers[0].as_str() == action).unwrap().id.to_string()
    };
    let restated = Place::entry(entry_of("1.2"));
    ledger.add_round(round).unwrap();
    let findings = Ruleset::recommended().check(&ledger);
    let found = |rule: &str, at: &Place| findings.iter().any(|one| one.rule == rule && one.at == *at);
    assert!(found("progress-restated", &restated), "{findings:?}");
    assert!(found("action-unreported", &Place::action("2.1")));
    assert!(found("due-slipped-unmarked", &Place::action("2.2")));
    assert!(found("overdue", &Place::action("1.2")));
}

/// The bundled plan: drafted, every row filled in, read back: each action is linked by the id that its row names,
/// and nothing else is made a link of.
#[test]
fn the_bundled_plan_goes_round() {
    let published = Reader::new().read(BUNDLED).unwrap();
    let ledger = published.ledger().unwrap();
    let draft = ledger.draft_update(day("2027-03-12"));
    let steps = ledger.plan().actions().values().filter(|action| !action.is_umbrella());
    let rows = draft.rows.iter().filter_map(|row| row.answers.clone());
    assert!(rows.eq(steps.map(|action| action.id.clone())), "a row an action, in plan order");
    let returned = filled(&draft.csv(), |id| {
        (!id.is_empty())
            .then(|| (format!("Row {id} was finished in May 2026."), "Completed".to_owned(), String::new()))
    });
    let read = Reader::new().read_plan_and_update(BUNDLED, &returned).unwrap();
    let update = read.updates().last().unwrap();
    let comparison = Comparison::between(read.plan(), update);
    for record in comparison.records() {
        let id = record.action.as_str();
        if read.plan().action(id).unwrap().is_umbrella() {
            continue;
        }
        let links: Vec<_> = comparison.links().iter().filter(|link| link.action == record.action).collect();
        assert!(links.iter().any(|link| link.basis == [LinkBasis::Explicit]), "{id}: {links:?}");
        assert!(
            links.iter().all(|link| matches!(link.basis[..], [LinkBasis::Explicit | LinkBasis::Twin])),
            "{id}: {links:?}"
        );
    }
    assert!(comparison.additional().is_empty(), "{:?}", comparison.additional());
}

/// What the update of March 2026 says of the time after it, found by reading: dates of cells and of sentences.
#[test]
fn what_lies_ahead_of_the_bundled_update() {
    let published = Reader::new().read(BUNDLED).unwrap();
    let after = day("2026-03-12");
    let ahead = published.ledger().unwrap().ahead(after);
    let found: Vec<(String, &str, ForthcomingKind)> =
        ahead.iter().map(|one| (one.date.to_string(), one.at.id.as_str(), one.kind)).collect();
    for (date, at, kind) in [
        ("20 March 2026", "2.3", ForthcomingKind::Mentioned),
        ("31 March 2026", "7.4", ForthcomingKind::Ends),
        ("April 2026", "1.7", ForthcomingKind::Begins),
        ("April 2026", "1.14", ForthcomingKind::Begins),
        ("May 2026", "2.3", ForthcomingKind::Due),
        ("May 2026", "7.1", ForthcomingKind::Due),
        ("June 2026", "1.5", ForthcomingKind::Due),
        ("2026-27", "8.8", ForthcomingKind::Mentioned),
        ("April 2027", "2.1", ForthcomingKind::FundingEnds),
        ("June 2027", "1.15", ForthcomingKind::Start),
    ] {
        assert!(found.contains(&(date.to_owned(), at, kind)), "{date} {at} {kind} is not in {found:#?}");
    }
    assert!(ahead.iter().any(|one| one.date.to_string() == "October 2026"));
    assert!(ahead.iter().all(|one| !one.date.is_past(after)));
    assert!(ahead.windows(2).all(|pair| pair[0].date.end() <= pair[1].date.end()), "soonest first");
    let update = published.latest_update().unwrap();
    let delta = published.compare(update).delta(None);
    assert_eq!(delta.ahead(after), ahead, "one round: the same of both");
}

#[test]
fn dates_of_cells_are_told_apart_by_what_they_are_dates_of() {
    use ForthcomingKind::{Due, Review, Start};
    let mut plan = ActionPlan::new("Plan");
    plan.add_recommendation(Recommendation::new("1", "Knives.")).unwrap();
    for (id, cell) in [
        ("due", "June 2026"),
        ("review", "Review in May 2026"),
        ("start", "Starting in April 2026"),
        ("done", "Completed"),
        ("past", "June 2025"),
        ("now", "March 2026"),
    ] {
        plan.add_action(Action::new(id, "Count.").under("1").due(cell)).unwrap();
    }
    let mut ledger = Ledger::new(plan);
    let found = |ledger: &Ledger| -> Vec<(String, ForthcomingKind)> {
        ledger.ahead(day("2026-03-12")).into_iter().map(|one| (one.at.id, one.kind)).collect()
    };
    let is = |list: &[(&str, ForthcomingKind)]| -> Vec<(String, ForthcomingKind)> {
        list.iter().map(|(id, kind)| ((*id).to_owned(), *kind)).collect()
    };
    assert_eq!(found(&ledger), is(&[("now", Due), ("start", Start), ("review", Review), ("due", Due)]));
    ledger.record(Step::new("now", Status::Completed)).unwrap();
    ledger.record(Step::of("due").due("revised to December 2026")).unwrap();
    let ahead = ledger.ahead(day("2026-03-12"));
    assert_eq!(found(&ledger), is(&[("start", Start), ("review", Review), ("due", Due)]));
    assert_eq!(ahead[2].words, "revised to December 2026");
}
