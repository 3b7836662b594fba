//! Recommendation by recommendation, action by action: a row each, which opens to what it rests on.

use super::{counts, evidence, filters, page::Page, rows::Rows};
use crate::{
    delta::{RecommendationRow, Summary},
    diff::Change,
    model::Attention,
    report::{about::capital, grounds},
};

/// Letters of an action's words in its row.
const OPENING: usize = 96;

pub(super) fn print(page: &mut Page, rows: &Rows<'_>) {
    page.part(("account", "Action by action"), "Action by action", |page| {
        page.line("p", &[("class", "note")], "Each row opens to the words it rests on.");
        filters::print(page, rows);
        let under = |change: &Change<'_>| change.action().recommendation.clone();
        let asked: Vec<&RecommendationRow> = rows.delta.recommendations.iter().collect();
        for run in rows.changes.chunk_by(|one, next| under(one) == under(next)) {
            let Some(first) = run.first() else { continue };
            let place = first.recommendation().and_then(|recommendation| {
                asked.iter().position(|row| row.recommendation.id == recommendation.id)
            });
            let row = place.and_then(|place| asked.get(place).copied());
            page.markup("<section class=\"asked\">\n");
            heading(page, row);
            let number = place.map(|place| place.to_string()).unwrap_or_default();
            for change in run {
                action(page, rows, change, &number);
            }
            page.markup("</section>\n");
        }
    });
}

fn heading(page: &mut Page, row: Option<&RecommendationRow>) {
    let Some(row) = row else {
        page.line("h3", &[], "Actions that stand under no recommendation");
        return;
    };
    let asked = &row.recommendation;
    let number = asked.number.as_deref().unwrap_or(asked.id.as_str());
    page.line("h3", &[], &format!("{} {number}", capital(asked.kind.shown())));
    if !asked.headline.is_empty() {
        page.line("p", &[("class", "headline"), ("dir", "auto")], &asked.headline);
    }
    if let Some(detail) = &asked.detail {
        page.line("p", &[("class", "detail"), ("dir", "auto")], detail);
    }
    if let Some(response) = &asked.response {
        page.line("p", &[], &format!("Response: {response}"));
    }
    for judgement in &asked.judgements {
        let assessor = judgement.assessor.as_deref().unwrap_or("an assessor who is not named");
        page.line("p", &[], &format!("Judged by {assessor}: {}", judgement.text));
    }
    let grounds = grounds::of_recommendation(&row.tallies);
    if !grounds.is_empty() {
        page.markup("<details class=\"data\"><summary>Counts</summary>\n");
        counts::table(page, &grounds);
        page.markup("</details>\n");
    }
}

fn action(page: &mut Page, rows: &Rows<'_>, change: &Change<'_>, asked: &str) {
    let id = change.record().action.as_str();
    let is_first = change.attention() != Attention::Rest;
    // a lead-in is in no count of what became of actions, and so in no filter by it
    let became = if change.action().is_umbrella() { "" } else { Summary::of(change.record()).as_str() };
    let (owners, sites) = (rows.owners_of(id), rows.sites_of(id));
    page.open(
        "details",
        &[
            ("class", if is_first { "action attention" } else { "action" }),
            ("data-became", became),
            ("data-asked", asked),
            ("data-owner", &owners),
            ("data-site", &sites),
        ],
    );
    page.markup("<summary>");
    page.element("span", &[("class", "id")], id);
    page.markup(" ");
    page.element("bdi", &[("class", "opening")], &change.opening(OPENING));
    page.markup(" ");
    page.element("span", &[("class", "says")], &change.says());
    page.markup("</summary>\n");
    page.open("div", &[("class", "evidence"), ("id", rows.anchor(id))]);
    page.turn();
    evidence::print(page, rows, change);
    page.markup("</div>\n</details>\n");
}
