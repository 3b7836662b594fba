//! Every section told apart into items with their owners and dates.

use super::distribute::{LabelColumn, labels, owners};
use super::enumerated::usually_enumerated;
use super::gathered::{Gathered, Odd};
use super::missing_page::{Printed, Strand, Usual, cut_texts, missing_pages, usual_gap};
use super::outline::{Outline, UsualText, outline};
use super::owner_column::owner_values;
use super::page_break::stops_open;
use super::scores::{Hints, Surroundings};
use super::section::{Fragment, Section};
use super::wording::{Wording, Words};
use crate::base::same_folded;
use crate::model::OwnerRegistry;
use crate::model::owner::OwnerColumns;

/// A section told apart.
#[derive(Debug)]
pub(super) struct Parted {
    pub(super) section: Section,
    pub(super) plan: Outline,
    pub(super) rounds: Vec<(usize, Outline)>,
}

impl Parted {
    /// Whether nothing stands under its recommendation.
    pub(super) fn is_empty(&self) -> bool {
        self.plan.drafts.is_empty() && self.rounds.iter().all(|(_, outline)| outline.drafts.is_empty())
    }
}

/// All sections told apart, and whether pages of plan and update seem to be missing.
#[derive(Debug, Default)]
pub(super) struct AllParted {
    pub(super) sections: Vec<Parted>,
    pub(super) plan_pages_missing: bool,
    pub(super) update_pages_missing: bool,
}

/// Tells all sections apart.
pub(super) fn part(gathered: &mut Gathered, registry: &mut OwnerRegistry) -> AllParted {
    let usual = Usual { gap: usual_gap(&gathered.gaps), closed: usually_closed(&gathered.sections) };
    let text = |enumerated: bool| UsualText { closed: usual.closed, enumerated };
    let of_plan = text(usually_enumerated(gathered.sections.iter().flat_map(|section| &section.plan)));
    let of_rounds = text(usually_enumerated(
        gathered.sections.iter().flat_map(|section| section.rounds.values()).flatten(),
    ));
    registry.learn(
        gathered
            .sections
            .iter()
            .flat_map(fragments)
            .flat_map(|fragment| &fragment.owners)
            .map(|piece| piece.text.as_str()),
    );
    let mut all = AllParted::default();
    let mut rows = Vec::new();
    let mut fragments_of = Vec::new();
    for (at, mut section) in std::mem::take(&mut gathered.sections).into_iter().enumerate() {
        let number = section.number.clone();
        rows.push(printed_rows(&section));
        let mut tell = |fragments: &mut Vec<Fragment>, text: UsualText| {
            outline(fragments, number.as_deref(), text, at, &mut gathered.odd)
        };
        let mut plan_fragments = std::mem::take(&mut section.plan);
        let plan = tell(&mut plan_fragments, of_plan);
        let mut rounds = Vec::new();
        let mut round_fragments = Vec::new();
        for (round, mut fragments) in std::mem::take(&mut section.rounds) {
            rounds.push((round, tell(&mut fragments, of_rounds)));
            round_fragments.push(fragments);
        }
        fragments_of.push((plan_fragments, round_fragments));
        all.sections.push(Parted { section, plan, rounds });
    }
    let outlines = all.sections.iter().flat_map(|parted| {
        std::iter::once(&parted.plan).chain(parted.rounds.iter().map(|(_, outline)| outline))
    });
    let bytes: usize = outlines.flat_map(|outline| &outline.drafts).map(|draft| draft.piece.text.len()).sum();
    // A word and the blank behind it take six bytes on an average.
    let mut wording = Wording::with_room_for(bytes / 6);
    let words: Vec<(Vec<Words>, Vec<Vec<Words>>)> = all
        .sections
        .iter()
        .map(|parted| {
            let plan = learn(&mut wording, &parted.plan);
            (plan, parted.rounds.iter().map(|(_, outline)| learn(&mut wording, outline)).collect())
        })
        .collect();
    for (plan, rounds) in &fragments_of {
        for piece in plan.iter().chain(rounds.iter().flatten()).flat_map(|fragment| &fragment.owners) {
            wording.learn_owner(&piece.text);
        }
    }
    let prints_each = fragments_of.iter().flat_map(|(_, rounds)| rounds).flatten().any(prints_label_again);
    let mut columns = OwnerColumns::new(registry);
    for (at, (((parted, (plan_words, round_words)), (plan_fragments, rounds)), rows)) in
        all.sections.iter_mut().zip(&words).zip(fragments_of).zip(&rows).enumerate()
    {
        let mut matcher = Matcher { wording: &mut wording, columns: &mut columns, section: at, prints_each };
        matcher.give(&mut parted.plan, plan_fragments, plan_words, None, &mut gathered.odd);
        let hints = matcher.hints(&parted.plan, plan_words);
        for (((_, outline), fragments), words) in parted.rounds.iter_mut().zip(rounds).zip(round_words) {
            matcher.give(outline, fragments, words, Some(&hints), &mut gathered.odd);
        }
        let strands: Vec<Strand<'_>> =
            std::iter::once(Strand { round: None, outline: &parted.plan, words: plan_words })
                .chain(parted.rounds.iter().zip(round_words).map(|((round, outline), words)| Strand {
                    round: Some(*round),
                    outline,
                    words,
                }))
                .collect();
        for strand in &strands {
            cut_texts(strand, rows, usual, at, &mut gathered.odd);
        }
        for of_plan in missing_pages(rows, &strands, usual, &wording, at, &mut gathered.odd) {
            all.plan_pages_missing |= of_plan;
            all.update_pages_missing |= !of_plan;
        }
    }
    all
}

struct Matcher<'a, 'r> {
    wording: &'a mut Wording,
    columns: &'a mut OwnerColumns<'r>,
    section: usize,
    /// Whether a status is printed again for each entry.
    prints_each: bool,
}

impl Matcher<'_, '_> {
    /// Gives the items of a strand their owners and labels.
    fn give(
        &mut self,
        outline: &mut Outline,
        mut fragments: Vec<Fragment>,
        words: &[Words],
        hints: Option<&Hints>,
        odd: &mut Vec<Odd>,
    ) {
        let values = owner_values(&fragments, self.columns, self.wording, self.section, odd);
        let prints_each = self.prints_each && hints.is_some();
        let around = Surroundings { wording: self.wording, words, hints, section: self.section, prints_each };
        owners(outline, &fragments, values, &around, odd);
        for column in
            [LabelColumn::Timescale, LabelColumn::Status, LabelColumn::Revised, LabelColumn::Completed]
        {
            labels(outline, &mut fragments, column, &around, odd);
        }
    }

    /// What entries of a section may answer. None where there are too many to look at all.
    fn hints(&mut self, plan: &Outline, words: &[Words]) -> Hints {
        const MOST: usize = 200;
        let mut hints = Hints::default();
        if plan.drafts.len() <= MOST {
            for (draft, words) in plan.drafts.iter().zip(words) {
                let owners: Vec<&str> = draft.owners.iter().map(|owner| owner.text.as_str()).collect();
                hints.actions.push((words.clone(), self.wording.words(&owners.join(" "))));
            }
        }
        hints
    }
}

fn learn(wording: &mut Wording, outline: &Outline) -> Vec<Words> {
    outline.drafts.iter().map(|draft| wording.learn(&draft.piece.text)).collect()
}

fn fragments(section: &Section) -> impl Iterator<Item = &Fragment> {
    section.plan.iter().chain(section.rounds.iter().flat_map(|(_, fragments)| fragments))
}

/// Whether a cell holds the same label twice in a row: then none is of two entries.
fn prints_label_again(fragment: &Fragment) -> bool {
    [&fragment.timescales, &fragment.statuses].into_iter().any(|labels| {
        let pairs = labels.windows(2).filter_map(|pair| Some((pair.first()?, pair.last()?)));
        pairs.into_iter().any(|(one, next)| same_folded(&one.text, &next.text))
    })
}

/// Whether paragraphs of these documents usually end with a mark.
fn usually_closed(sections: &[Section]) -> bool {
    let (mut open, mut all) = (0_usize, 0_usize);
    for piece in sections
        .iter()
        .flat_map(fragments)
        .flat_map(|fragment| &fragment.texts)
        .filter(|piece| piece.depth == 0)
    {
        all += 1;
        open += usize::from(stops_open(&piece.text));
    }
    open * 3 < all
}

/// The rows of a section in printed order.
fn printed_rows(section: &Section) -> Vec<Printed> {
    let of = |round: Option<usize>, fragments: &[Fragment]| -> Vec<Printed> {
        fragments
            .iter()
            .enumerate()
            .map(|(at, fragment)| Printed {
                row: fragment.row,
                round,
                blank_lines: fragment.blank_lines,
                starts_page: fragment.starts_page,
                fragment: at,
                line: fragment.line,
                document: fragment
                    .texts
                    .first()
                    .and_then(|piece| piece.places.first())
                    .map_or(0, |place| place.document),
            })
            .collect()
    };
    let mut rows = of(None, &section.plan);
    for (round, fragments) in &section.rounds {
        rows.extend(of(Some(*round), fragments));
    }
    rows.sort_by_key(|row| row.row);
    rows
}
