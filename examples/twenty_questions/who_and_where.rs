//! Questions 17 and 18: whether owners changed, what is known of one site.

use crate::{
    Texts,
    page::{Page, Piece, ids, label, mentioned},
};
use action_plan::{model::Owner, validate};

pub(crate) fn ask(page: &mut Page, texts: &Texts) {
    let delta = &texts.delta;
    page.question("Did the owners change?");
    let changes = delta.owner_changes();
    let (doubtful, plain): (Vec<_>, Vec<_>) = changes.iter().partition(|change| !change.doubts().is_empty());
    page.answer(&format!(
        "For {} actions the update names others than the plan; of {} of them the page of the update is in disorder just \
         there, so that it does not say.",
        changes.len(),
        doubtful.len()
    ));
    let names = |owners: &[Owner]| {
        let names: Vec<&str> = owners.iter().map(|owner| owner.text.as_str()).collect();
        names.join("; ")
    };
    let pieces = |list: &[&action_plan::delta::OwnerChange<'_>]| -> Vec<Piece> {
        list.iter()
            .map(|one| {
                let record = one.change().record();
                let mut words = Vec::new();
                if !record.owners_added.is_empty() {
                    words.push(format!("new: {}", names(&record.owners_added)));
                }
                if !record.owners_removed.is_empty() {
                    words.push(format!("no longer: {}", names(&record.owners_removed)));
                }
                let mut doubts: Vec<&str> =
                    one.doubts().iter().map(|finding| validate::title(&finding.rule)).collect();
                doubts.sort_unstable();
                doubts.dedup();
                if !doubts.is_empty() {
                    words.push(format!("but {}", doubts.join("; ")));
                }
                (label(record.action.as_str(), one.change().source()), words.join("; "))
            })
            .collect()
    };
    page.answer("Printed so, with nothing against it:");
    page.evidence(&pieces(&plain));
    page.answer("Cannot be told:");
    page.evidence(&pieces(&doubtful));

    let Some(site) = &texts.site else {
        page.question("What is known of one site?");
        page.not_said("the name of any");
        return;
    };
    page.question(&format!("What is known of {site}?"));
    let mentions = delta.at_site(site);
    if mentions.is_empty() {
        page.not_said("anything of it by name");
        return;
    }
    let left_out = mentions.iter().filter(|one| one.is_left_out).count();
    page.answer(&format!(
        "Named {} times, {left_out} of them as left out. What is said of all sites, or of a number of them, is not here.",
        mentions.len()
    ));
    if let Some(row) = delta.by_site().into_iter().find(|row| row.name.eq_ignore_ascii_case(site)) {
        page.answer(&format!("{} actions speak of it; open: {}.", row.actions.len(), ids(&row.open)));
    }
    let pieces: Vec<Piece> = mentions
        .iter()
        .map(|one| {
            let (label, sentence) = mentioned(delta, &one.mention);
            (label, if one.is_left_out { format!("left out: {sentence}") } else { sentence })
        })
        .collect();
    page.every(&pieces);
}
