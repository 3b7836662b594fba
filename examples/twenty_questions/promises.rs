//! Questions 1 to 4: how much was promised, how much is reported, how much the sentences bear out.

use crate::{
    Texts,
    page::{Page, found, mentioned},
};

pub(crate) fn ask(page: &mut Page, texts: &Texts) {
    let delta = &texts.delta;
    page.question("How much does the plan promise?");
    page.tallies(delta, &["actions", "distinct_actions"]);
    let of_each = delta.recommendations.iter().filter_map(|row| {
        let asked = &row.recommendation;
        let number = asked.number.as_deref().unwrap_or(asked.id.as_str());
        let all = row.tallies.iter().find(|tally| tally.id == "reported_completed")?.base;
        Some(format!("{} {number}: {all}", asked.kind.shown()))
    });
    page.answer(&format!("{}.", of_each.collect::<Vec<_>>().join(" · ")));
    let missing: Vec<_> = delta.found_by(&["page-missing"]).map(found).collect();
    if !missing.is_empty() {
        page.answer("The published plan may promise more than this text:");
        page.evidence(&missing);
    }

    page.question("How much of it is reported complete?");
    page.tallies(
        delta,
        &[
            "reported_completed",
            "reported_completed_distinct",
            "reported_completed_labels",
            "completed_in_plan",
            "newly_complete",
        ],
    );

    page.question("How much of what is reported complete do the update's own sentences bear out?");
    page.tallies(delta, &["text_supports"]);
    for id in ["more_remains", "not_as_worded", "part_not_mentioned", "text_not_stated", "aim_not_obtained"] {
        page.tally_with_ids(delta, id);
    }
    let quoted = delta.first_things();
    if let Some(differ) = quoted.first() {
        let pieces: Vec<_> = differ
            .changes()
            .iter()
            .map(|change| crate::reports::piece(change, &differ.why(change)))
            .collect();
        page.evidence(&pieces);
    }

    page.question("What is labelled complete although a bid for it was turned down?");
    let rows = delta.complete_and_not_given();
    if rows.is_empty() {
        page.not_said("of anything labelled complete that money or help was asked for and not given");
    }
    let pieces: Vec<_> = rows
        .iter()
        .map(|row| {
            let (label, sentence) = mentioned(delta, row);
            let answers: Vec<String> = delta
                .answered_by(&row.at.id)
                .filter_map(|action| delta.change(action.as_str()))
                .map(|change| {
                    let record = change.record();
                    format!(
                        "{}: the promise was {}; {}",
                        record.action,
                        record.commitment.shown(),
                        change.says()
                    )
                })
                .collect();
            let answers =
                if answers.is_empty() { "answers no action".to_owned() } else { answers.join("; ") };
            (label, format!("{sentence} ({answers})"))
        })
        .collect();
    page.every(&pieces);
}
