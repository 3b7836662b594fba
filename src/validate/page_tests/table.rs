//! Reads the tables of the pages.

use crate::model::{
    Action, ActionPlan, Owner, ProgressEntry, ProgressUpdate, Recommendation, Response, Timescale,
};

/// Rows of comma-separated cells by their headings.
fn rows(text: &str) -> Vec<Vec<(String, String)>> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty()).map(cells);
    let heading = lines.next().expect("a heading");
    lines
        .map(|cells| {
            assert_eq!(cells.len(), heading.len(), "as many cells as headings: {cells:?}");
            heading.iter().cloned().zip(cells).collect()
        })
        .collect()
}

fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().expect("a cell").push(letter),
        }
    }
    cells
}

fn cell<'r>(row: &'r [(String, String)], name: &str) -> &'r str {
    row.iter().find(|(heading, _)| heading == name).map_or("", |(_, cell)| cell.trim())
}

fn owners(cell: &str) -> Vec<Owner> {
    cell.split(';').map(str::trim).filter(|owner| !owner.is_empty()).map(Owner::read).collect()
}

pub(super) fn plan(text: &str) -> ActionPlan {
    if text.trim_start().starts_with('{') {
        return serde_json::from_str(text).expect("a plan");
    }
    let mut plan = ActionPlan::default();
    for row in rows(text) {
        let number = cell(&row, "recommendation");
        if !number.is_empty() && plan.recommendation(number).is_none() {
            let mut recommendation = Recommendation::new(number, cell(&row, "headline"));
            recommendation.response =
                Some(cell(&row, "response")).filter(|text| !text.is_empty()).map(Response::read);
            plan.keep_recommendation(recommendation);
        }
        let mut action = Action::new(cell(&row, "id"), cell(&row, "text"));
        if !number.is_empty() {
            action.recommendation = Some(number.into());
        }
        let parent = cell(&row, "parent");
        action.parent = (!parent.is_empty()).then(|| parent.into());
        action.owners = owners(cell(&row, "owners"));
        let timescale = cell(&row, "timescale");
        action.timescale = (!timescale.is_empty()).then(|| Timescale::read(timescale));
        action.status = cell(&row, "status").parse().ok();
        plan.keep_action(action);
    }
    plan
}

pub(super) fn update(text: &str) -> ProgressUpdate {
    if text.trim_start().starts_with('{') {
        return serde_json::from_str(text).expect("an update");
    }
    let mut update = ProgressUpdate::unlabelled();
    for row in rows(text) {
        let mut entry = ProgressEntry::new(cell(&row, "id"), cell(&row, "text"));
        let number = cell(&row, "recommendation");
        if !number.is_empty() {
            entry.recommendation = Some(number.into());
        }
        entry.owners = owners(cell(&row, "owners"));
        let label = cell(&row, "status");
        entry.timescale = (!label.is_empty()).then(|| Timescale::read(label));
        let answers = cell(&row, "answers").split(';').map(str::trim).filter(|id| !id.is_empty());
        entry.answers = answers.map(Into::into).collect();
        update.add(entry);
    }
    update
}
