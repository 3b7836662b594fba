//! The account and the questions as pages for a browser: sound markup, nothing of a document in it as
//! markup, and everything of the delta in it as words.

mod hostile;
mod markup;

use action_plan::{
    Reader, Ruleset,
    delta::{Delta, Document},
    diff::Comparison,
    model::{
        Action, ActionPlan, DocumentRole, OwnerRegistry, ProgressEntry, ProgressUpdate, Recommendation,
        Status,
    },
    report,
};
use markup::Markup;

const BUNDLED: &str = include_str!("../../../examples/data/womens-prisons-plan-and-update.txt");
const OWNERS: &str = include_str!("../../../examples/data/owners.json");

fn bundled() -> Delta {
    let owners: OwnerRegistry = serde_json::from_str(OWNERS).unwrap();
    let published = Reader::new().with_owners(owners).read(BUNDLED).unwrap();
    let comparison = published.compare(published.latest_update().unwrap());
    let findings = Ruleset::recommended().check(&comparison);
    comparison.delta(None).with_findings(findings)
}

/// Plan against revised plan: no update, no reading, other words for what became of an action.
fn revision() -> Delta {
    let mut old = ActionPlan::new("Kitchens");
    old.add_recommendation(Recommendation::new("1", "Knives are not counted.")).unwrap();
    old.add_action(Action::new("1.1", "Count the knives.").under("1").due("June 2025")).unwrap();
    old.add_action(Action::new("1.2", "Fit lockable racks.").under("1")).unwrap();
    let mut new = ActionPlan::new("Kitchens, revised");
    new.add_recommendation(Recommendation::new("1", "Knives are not counted.")).unwrap();
    new.add_action(Action::new("1.1", "Count the knives.").under("1").due("September 2025")).unwrap();
    new.add_action(Action::new("1.3", "Lock the drawers.").under("1")).unwrap();
    Comparison::revisions(&old, &new).delta(None)
}

/// Without recommendations, dates, owners or anything found.
fn bare() -> Delta {
    let mut plan = ActionPlan::new("Plan");
    plan.add_action(Action::new("1", "Publish the guidance.")).unwrap();
    let mut update = ProgressUpdate::unlabelled();
    update.add(ProgressEntry::new("e", "").answering("1").with_status(Status::Completed));
    Comparison::between(&plan, &update).delta(None)
}

fn empty() -> Delta {
    Comparison::between(&ActionPlan::new("Plan"), &ProgressUpdate::unlabelled()).delta(None)
}

fn all() -> [Delta; 4] {
    [bundled(), revision(), bare(), empty()]
}

fn pages(delta: &Delta) -> [String; 2] {
    [report::html(delta).to_string(), report::questions_html(delta).to_string()]
}

#[test]
fn every_page_is_sound() {
    for delta in all() {
        for page in pages(&delta) {
            Markup::read(&page).assert_sound();
        }
    }
}

#[test]
fn every_page_is_the_same_each_time() {
    for delta in all() {
        assert_eq!(pages(&delta), pages(&delta));
    }
}

#[test]
fn a_page_runs_nothing_and_loads_nothing() {
    for delta in all() {
        for page in pages(&delta) {
            let policy = "http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;";
            let policy = policy.replace("&#39;", "'");
            assert!(page.contains(&policy), "it says so to the browser");
            for outside in ["<script", "<link", "<img", "<iframe", " src=", "url(", "@import", "javascript:"]
            {
                assert!(!page.contains(outside), "{outside}");
            }
        }
    }
}

#[test]
fn every_action_is_one_row_and_every_additional_paragraph_is_there() {
    let delta = bundled();
    let page = report::html(&delta).to_string();
    let account = page.split_once("id=\"account\"").unwrap().1;
    for row in &delta.actions {
        let row_of = format!("<span class=\"id\">{}</span>", row.action.id);
        assert_eq!(account.matches(&row_of).count(), 1, "{}", row.action.id);
    }
    let words = Markup::read(&page).words;
    let additional = words.split_once("What the update reports beyond the plan's text").unwrap().1;
    for id in &delta.additional {
        let entry = delta.entry(id.as_str()).unwrap();
        assert!(additional.contains(&entry.entry.text) && additional.contains(id.as_str()), "{id}");
    }
}

#[test]
fn a_row_holds_all_that_was_found() {
    let delta = bundled();
    let page = report::html(&delta).to_string();
    for change in delta.in_order() {
        let id = change.record().action.as_str();
        let row = page.split_once(&format!("id=\"a-{id}\"")).unwrap().1;
        let row = row.split_once("</details>").unwrap().0;
        let words = Markup::read(row).words;
        let unmarked = words.replace(['«', '»'], "");
        assert!(unmarked.contains(&change.action().text), "{id}: the plan's words");
        for entry in change.entries() {
            assert!(unmarked.contains(&entry.text), "{id}: the entry's words");
            assert!(unmarked.contains(entry.label_shown().unwrap_or("no label printed")), "{id}: its label");
        }
        for link in change.links() {
            assert!(words.contains(&format!("{:.2} of 1", link.score)), "{id}: the score");
            if let Some(next) = &link.runner_up {
                assert!(words.contains(&format!("{}, {:.2} of 1", next.entry.as_ref().unwrap(), next.score)));
            }
        }
        for owner in &change.action().owners {
            assert!(words.contains(&owner.text), "{id}: {}", owner.text);
        }
        for finding in delta.findings.iter().filter(|finding| finding.at.id == id) {
            assert!(words.contains(&finding.message), "{id}: {}", finding.message);
        }
    }
}

#[test]
fn deciding_phrases_are_marked_in_the_entrys_words() {
    let delta = bundled();
    let change = delta.change("1.3").unwrap();
    assert!(!change.quotes().iter().collect::<Vec<_>>().is_empty());
    let page = report::html(&delta).to_string();
    let row = page.split_once("id=\"a-1.3\"").unwrap().1.split_once("</details>").unwrap().0;
    for quote in change.quotes().iter() {
        let phrase = quote.phrase().of(&quote.sentence);
        assert!(row.contains(&format!(">«{phrase}»</mark>")), "{phrase}");
    }
}

#[test]
fn the_five_things_stand_before_all_else() {
    let delta = bundled();
    let page = Markup::read(&report::html(&delta).to_string()).words;
    let first = page.split_once("Five things to look at first").unwrap().1;
    let first = first.split_once("What was reported").unwrap().0;
    for thing in delta.first_things() {
        assert!(first.contains(thing.title()), "{}", thing.title());
        for change in thing.changes() {
            assert!(first.contains(change.record().action.as_str()));
            assert!(first.contains(&thing.why(change)));
        }
    }
    let completed = delta.tally("reported_completed").expect("a tally");
    let completed = format!("{} of {}", completed.count, completed.base);
    for headline in [completed.as_str(), "self-reported", "machine reading", "pages seem to be missing"] {
        assert!(first.contains(headline), "{headline}");
    }
}

#[test]
fn by_owner_nothing_but_open_due_and_overdue_is_counted() {
    let page = report::html(&bundled()).to_string();
    let owners = page.split_once("<section id=\"owners\"").unwrap().1.split_once("</section>").unwrap().0;
    let headings: Vec<&str> =
        owners.split("<th scope=\"col\">").skip(1).map(|rest| rest.split_once('<').unwrap().0).collect();
    assert_eq!(headings, ["Owner, as first printed", "Open", "Due", "Overdue"]);
    // nor does the choice of an owner say how many it leaves
    let choices = page.split_once("<select id=\"by-owner\">").unwrap().1.split_once("</select>").unwrap().0;
    assert!(!Markup::read(choices).words.contains(|letter: char| letter.is_ascii_digit()), "{choices}");
    assert!(!page.contains("counter-increment"));
}

#[test]
fn filters_name_what_there_is_and_every_choice_leaves_something() {
    let page = report::html(&bundled()).to_string();
    for (filter, attribute, some) in [
        ("by-became", "data-became", "not done as worded"),
        ("by-asked", "data-asked", "8"),
        ("by-owner", "data-owner", "Health teams"),
        ("by-site", "data-site", "Downview"),
    ] {
        let choices = page.split_once(&format!("<select id=\"{filter}\">")).unwrap().1;
        let choices = choices.split_once("</select>").unwrap().0;
        assert!(choices.contains(some), "{some} in {choices}");
        let values = choices.split("value=\"").skip(2).map(|rest| rest.split_once('"').unwrap().0);
        for value in values {
            let rule = format!("#{filter} option[value=\"{value}\"]:checked");
            assert!(page.contains(&rule), "{rule}");
            let has = |list: &str| list.split_once('"').unwrap().0.split(' ').any(|one| one == value);
            let left = page.split(&format!("{attribute}=\"")).skip(1).filter(|list| has(list)).count();
            let additional = delta_additional_only(filter, value);
            assert!(left > 0 || additional, "{filter} {value} leaves nothing");
        }
    }
}

/// A site that is named only by a paragraph that answers no action leaves no action.
fn delta_additional_only(filter: &str, value: &str) -> bool {
    let sites = bundled().by_site();
    filter == "by-site" && sites[value.parse::<usize>().unwrap()].actions.is_empty()
}

#[test]
fn source_and_licence_stand_at_the_foot() {
    let line = "Source: the kitchen; Open Government Licence v3.0.";
    let delta = bundled();
    for page in [
        report::html(&delta).attribution(line).to_string(),
        report::questions_html(&delta).attribution(line).to_string(),
        report::questions_markdown(&delta).attribution(line).to_string(),
    ] {
        assert!(page.contains(line));
    }
}

#[test]
fn a_documents_own_attribution_stands_in_every_format_once() {
    let (kitchen, garden) = ("Source: the kitchen; Open Government Licence v3.0.", "Source: the garden.");
    let of = |source: &str| Document::new(DocumentRole::Update).attributed(source);
    let delta = bundled().with_documents([of(kitchen), of(kitchen), of(garden)]);
    let first_row = |csv: report::Csv<'_>| csv.to_string().lines().nth(1).unwrap().to_owned();
    for printed in [
        report::text(&delta).width(200).to_string(),
        report::markdown(&delta).to_string(),
        report::html(&delta).to_string(),
        report::questions_markdown(&delta).to_string(),
        report::questions_html(&delta).to_string(),
        first_row(report::csv(&delta)),
    ] {
        assert_eq!((printed.matches(kitchen).count(), printed.matches(garden).count()), (1, 1), "{printed}");
    }
    // who prints it may say something else in its place
    let other = "Source: the cellar.";
    for printed in [
        report::text(&delta).attribution(other).to_string(),
        report::markdown(&delta).attribution(other).to_string(),
        report::html(&delta).attribution(other).to_string(),
        report::questions_markdown(&delta).attribution(other).to_string(),
        report::questions_html(&delta).attribution(other).to_string(),
        first_row(report::csv(&delta).attribution(other)),
    ] {
        assert!(printed.contains(other) && !printed.contains(kitchen) && !printed.contains(garden));
    }
}
