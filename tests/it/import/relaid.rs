//! The bundled text laid out anew gives the same actions, entries and changes.

use super::{bundled, bundled_text, label, owners};
use action_plan::diff::Comparison;
use action_plan::import::{Published, Reader, read};

/// What must be the same in any layout.
fn substance(published: &Published) -> Vec<String> {
    let plan = published.plan();
    let actions = plan.actions().values().map(|action| {
        format!(
            "{} {:?} {:?} {} | {} | {:?} | {}",
            action.id,
            action.recommendation,
            action.parent,
            action.kind,
            action.text,
            owners(&action.owners),
            label(action.timescale.as_ref()),
        )
    });
    let entries = published.updates().iter().flat_map(|update| update.entries().values()).map(|entry| {
        format!(
            "{} {:?} | {} | {:?} | {} | {:?}",
            entry.id,
            entry.recommendation,
            entry.text,
            owners(&entry.owners),
            label(entry.timescale.as_ref()),
            entry.reported_status(),
        )
    });
    // A CSV has no front page to print the day on.
    let day = "2026-03-12".parse().expect("a date");
    let update = published.latest_update().expect("an update").clone().submitted_on(day);
    let comparison = Comparison::between(plan, &update);
    let links = |action: &str| -> Vec<String> {
        let of_action = comparison.links().iter().filter(|link| link.action.as_str() == action);
        of_action.map(|link| link.entry.as_ref().map(ToString::to_string).unwrap_or_default()).collect()
    };
    let changes = comparison.records().iter().map(|change| {
        format!(
            "{} {:?} {:?} {:?} {:?} {:?} {:?}",
            change.action,
            change.kind,
            change.disposition,
            change.act,
            change.label_and_text,
            change.due,
            links(change.action.as_str()),
        )
    });
    actions.chain(entries).chain(changes).collect()
}

#[track_caller]
fn assert_same(left: &Published, right: &Published) {
    let (left, right) = (substance(left), substance(right));
    for (left, right) in left.iter().zip(&right) {
        assert_eq!(left, right);
    }
    assert_eq!(left.len(), right.len());
}

/// The rows of the bundled text, empty cells at their start put back.
fn rows(text: &str) -> Vec<Vec<String>> {
    let is_row = |line: &&str| line.contains('\t') && !line.starts_with("--");
    let pad = |line: &str| {
        let mut cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
        while cells.len() < 5 {
            cells.insert(0, String::new());
        }
        cells
    };
    text.lines().filter(is_row).map(pad).collect()
}

fn front(text: &str) -> String {
    let lines = text.lines().take_while(|line| !line.contains('\t')).filter(|line| !line.is_empty());
    lines.map(|line| format!("<p>{line}</p>\n")).collect()
}

#[test]
fn as_html() {
    let text = bundled_text();
    let body: String = rows(&text)
        .iter()
        .map(|cells| {
            format!("<tr>{}</tr>\n", cells.iter().map(|cell| format!("<td>{cell}</td>")).collect::<String>())
        })
        .collect();
    let html = format!("<!DOCTYPE html><html><body>{}<table>\n{body}</table></body></html>", front(&text));
    let published = read(&html).unwrap();
    assert_same(&published, &bundled());
    assert_eq!(published.plan().title(), bundled().plan().title());
}

#[test]
fn as_html_with_columns_in_another_order_and_a_table_a_page() {
    let text = bundled_text();
    let header = "<tr><th>Target date</th><th>Owner</th><th>No.</th><th>Concern</th><th>Action</th></tr>";
    let relay = |cells: &Vec<String>| {
        let [number, concern, action, owner, date] = cells.as_slice() else { panic!("{cells:?}") };
        let row = [date, owner, number, concern, action].map(|cell| format!("<td>{cell}</td>")).concat();
        format!("<table>{header}<tr>{row}</tr></table>\n")
    };
    let html = front(&text) + &rows(&text).iter().skip(1).map(relay).collect::<String>();
    assert_same(&read(&html).unwrap(), &bundled());
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

#[test]
fn as_two_csv_files() {
    let published = bundled();
    let mut plan = String::from("id,recommendation,text,owners,timescale,parent,headline\n");
    for action in published.plan().actions().values() {
        let recommendation = action.recommendation.as_ref().unwrap();
        let headline = &published.plan().recommendation(recommendation.as_str()).unwrap().headline;
        let cells = [
            action.id.as_str(),
            recommendation.as_str(),
            &action.text,
            &owners(&action.owners).join("; "),
            label(action.timescale.as_ref()),
            action.parent.as_ref().map_or("", action_plan::model::ActionId::as_str),
            headline,
        ];
        plan.push_str(&cells.map(quoted).join(","));
        plan.push('\n');
    }
    let mut update = String::from("id,recommendation,text,owners,status\n");
    for entry in published.latest_update().unwrap().entries().values() {
        let cells = [
            entry.id.as_str(),
            entry.recommendation.as_ref().unwrap().as_str(),
            &entry.text,
            &owners(&entry.owners).join("; "),
            label(entry.timescale.as_ref()),
        ];
        update.push_str(&cells.map(quoted).join(","));
        update.push('\n');
    }
    let relaid = Reader::new().read_plan_and_update(&plan, &update).unwrap();
    assert_same(&relaid, &published);
    assert_eq!(relaid.plan().recommendations().len(), 8);
    assert_eq!(
        relaid.plan().recommendation("3").unwrap().headline,
        published.plan().recommendation("3").unwrap().headline
    );
}
