//! What a part does: which kinds of statement it is.

use super::{
    dates::Mention,
    parts::Part,
    statement::StatementKind,
    verbs::Tense,
    words::{
        ASKS, CORRESPONDS, COURTESIES, GETS, HIGH, HINDERED, MEASURES, MEETINGS, MEETS, OPENINGS, PAYS,
        SETS_GOING, TRENDS, TROUBLES,
    },
};
use crate::{
    base::{Span, stem},
    facts::{Comparator, Facts, FundingOutcome, Quantity, Unit},
};

/// What a part was found to do.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) kind: StatementKind,
    /// Whether it is nothing but thanks.
    pub(super) is_courtesy: bool,
    /// Whether it speaks for the writer: "I", "we".
    pub(super) is_stance: bool,
    /// Whether it tells of hindrance.
    pub(super) is_hindrance: bool,
}

/// Tells a part's main kind. A promise is `Promised` here; whether it is dated is told once the letter is.
pub(super) fn told(part: &Part, facts: &Facts, mentions: &[Mention]) -> Told {
    let forms = &part.forms;
    let dated = mentions.iter().any(Mention::is_calendar);
    let polite = forms.find(COURTESIES).is_some() || forms.find(OPENINGS).is_some();
    let is_stance = (0..3).any(|at| matches!(forms.form(at), "i" | "we" | "our" | "my"));
    let hindered = is_hindrance(part);
    let is = |kind| Told { kind, is_courtesy: false, is_stance, is_hindrance: hindered };
    let to_you = forms.content == 0 || forms.form(forms.content) == "you";
    if to_you && polite && !part.tense().is_ahead() {
        return Told { is_courtesy: !dated, ..is(StatementKind::Background) };
    }
    if part.lead.is_none() && (forms.takes_up || takes_up(part)) {
        return is(StatementKind::Background);
    }
    if is_meeting(part) {
        return is(StatementKind::Meeting);
    }
    // "I look forward to hearing from you."
    let awaits =
        part.group().is_some_and(|group| (group.at..group.verb).any(|at| forms.form(at) == "forward"));
    if awaits {
        return Told { is_courtesy: !dated, ..is(StatementKind::Background) };
    }
    if hindered {
        return is(StatementKind::Exception);
    }
    if is_figure(part, facts) {
        return is(StatementKind::Figure);
    }
    let ahead = part.groups.iter().any(|group| group.tense.is_ahead());
    if ahead && !facts.conditions.is_empty() {
        return is(StatementKind::Conditional);
    }
    if pays(part, facts) {
        return is(StatementKind::Funding);
    }
    is(match part.tense() {
        _ if part.forms.believes => StatementKind::Background,
        Tense::Done if sets_going(part) => StatementKind::UnderWay,
        Tense::UnderWay if part.group().is_some_and(|group| group.negated) => StatementKind::Background,
        Tense::Done | Tense::Standing => StatementKind::Delivered,
        Tense::UnderWay | Tense::GoingOn => StatementKind::UnderWay,
        Tense::Future | Tense::Intent => StatementKind::Promised,
        Tense::Modal | Tense::Present => StatementKind::Background,
    })
}

/// What else the part does, once its facts are known.
pub(super) fn others(
    main: StatementKind,
    part: &Part,
    facts: &Facts,
    has_exception: bool,
) -> Vec<StatementKind> {
    let mut kinds = vec![main];
    let mut add = |kind, holds: bool| {
        if holds && !kinds.contains(&kind) {
            kinds.push(kind);
        }
    };
    add(StatementKind::Exception, has_exception);
    let money = facts.quantities.iter().any(|quantity| quantity.unit.is_money());
    let funds = facts.funding.iter().any(|fact| {
        matches!(
            fact.outcome,
            FundingOutcome::Secured
                | FundingOutcome::Sought
                | FundingOutcome::Refused
                | FundingOutcome::PartFallback
        )
    });
    // "Steps taken include securing a grant"
    let got = part.lead.is_some()
        && GETS.iter().any(|known| stem(part.forms.form(0)).starts_with(known))
        && (1..part.forms.len())
            .any(|at| matches!(part.forms.form(at), "funding" | "grant" | "money" | "investment"));
    add(StatementKind::Funding, money || funds || got);
    add(StatementKind::Figure, facts.quantities.iter().any(is_count));
    add(StatementKind::Conditional, !facts.conditions.is_empty());
    kinds
}

/// "We have commissioned a study which is being made": what was set going goes on.
fn sets_going(part: &Part) -> bool {
    let forms = &part.forms;
    part.group().is_some_and(|group| {
        let verb = stem(forms.form(group.verb));
        SETS_GOING.iter().any(|known| verb.starts_with(known))
            && (group.verb + 1..forms.len()).any(|at| {
                matches!(forms.form(at), "is" | "are")
                    && matches!(forms.form(at + 1), "being" | "underway" | "currently")
            })
    })
}

/// "You ask …", "the Board recommends …", "you last received …": what the letter answers.
fn takes_up(part: &Part) -> bool {
    let forms = &part.forms;
    let content = forms.content;
    let yours = matches!(forms.form(content), "you" | "your")
        || (content == 0
            && matches!(forms.form(0), "as")
            && forms.form(1) == "you"
            && part.groups.is_empty());
    let asked = ASKS.iter().any(|known| (1..4).any(|at| stem(forms.form(content + at)).starts_with(known)));
    let corresponds = part.group().is_some_and(|group| {
        let verb = stem(forms.form(group.verb));
        let to_you = (group.verb..group.verb + 5).any(|at| matches!(forms.form(at), "you" | "your"));
        CORRESPONDS.contains(&verb.as_str()) && !group.tense.is_ahead() && (to_you || yours)
    });
    let promised =
        part.group().is_some_and(|group| group.tense == Tense::Future && forms.form(group.at) == "to");
    (yours && !promised && !part.tense().is_ahead()) || (asked && yours) || corresponds
}

fn is_meeting(part: &Part) -> bool {
    let forms = &part.forms;
    let ours = (forms.content..forms.content + 8).any(|at| {
        matches!(forms.form(at), "i" | "we" | "my" | "our" | "officials" | "minister" | "ministers")
    });
    let ahead = part.groups.iter().any(|group| group.tense.is_ahead())
        || (0..forms.len()).any(|at| forms.form(at).starts_with("look") && forms.form(at + 1) == "forward")
        || (0..forms.len()).any(|at| {
            forms.form(at) == "would" && matches!(forms.form(at + 1), "be" | "also" | "like" | "welcome")
        });
    let noun = (1..forms.len()).any(|at| MEETINGS.contains(&forms.form(at)));
    let verb = (1..forms.len()).find(|at| MEETS.contains(&forms.form(*at)) && forms.before(*at, 1) != "a");
    ours && ahead && noun && verb.is_some()
}

/// "There have been difficulties", "two sites were suspended": and nothing that was done instead.
fn is_hindrance(part: &Part) -> bool {
    let forms = &part.forms;
    let trouble = (0..forms.len()).any(|at| {
        TROUBLES.contains(&forms.form(at))
            && forms.is_main(at)
            && (1..5).any(|back| {
                matches!(
                    forms.before(at, back),
                    "been" | "faced" | "experienced" | "encountered" | "met" | "had"
                )
            })
    });
    let halted = part.groups.iter().any(|group| {
        HINDERED.contains(&forms.form(group.verb))
            && matches!(group.tense, Tense::Done | Tense::Standing)
            && !group.negated
    });
    (trouble || halted) && !part.groups.iter().any(|group| group.tense.is_ahead())
}

/// Counts and shares; not money, lengths of time, rungs.
fn is_count(quantity: &Quantity) -> bool {
    let vague = quantity.low <= 2.0 && quantity.comparator == Comparator::Exactly;
    matches!(quantity.unit, Unit::Percent) || (quantity.unit == Unit::Count && !vague)
}

/// Whether counts, shares or amounts of money are given.
pub(super) fn has_figures(facts: &Facts) -> bool {
    facts.quantities.iter().any(|quantity| is_count(quantity) || quantity.unit.is_money())
}

fn is_figure(part: &Part, facts: &Facts) -> bool {
    let forms = &part.forms;
    let counted = facts.quantities.iter().any(is_count);
    let trend = (0..forms.len()).find(|at| TRENDS.contains(&forms.form(*at)));
    // "We increased the number by 40": done, not observed.
    let own = part.group().is_some_and(|group| {
        let ours = (forms.content..group.at).any(|at| matches!(forms.form(at), "we" | "i"));
        TRENDS.contains(&forms.form(group.verb)) && ours
    });
    if own {
        return false;
    }
    let measured = (0..forms.len()).any(|at| MEASURES.contains(&forms.form(at)) && forms.is_main(at));
    let high = (0..forms.len()).any(|at| {
        HIGH.contains(&forms.form(at))
            && forms.is_main(at)
            && (1..4).any(|back| {
                matches!(forms.before(at, back), "is" | "are" | "remains" | "remain" | "was" | "were")
            })
    });
    let moved = part.groups.iter().any(|group| {
        let risen = TRENDS.contains(&forms.form(group.verb)) && matches!(group.tense, Tense::Done);
        let been = group.tense == Tense::Present
            && (group.verb..group.verb + 4).any(|at| {
                TRENDS.contains(&forms.form(at)) && forms.before(at, 1) == "an"
                    || TRENDS.contains(&forms.form(at)) && forms.before(at, 1) == "a"
            });
        risen || been
    });
    let opens_with_share = facts.quantities.iter().any(|quantity| {
        quantity.unit == Unit::Percent
            && quantity.span.start
                <= forms.span(forms.content, forms.content).start.saturating_sub(part.own.start)
    });
    (counted && trend.is_some()) || (measured && high) || moved || opens_with_share
}

/// "We are investing £40m": the paying is the act.
fn pays(part: &Part, facts: &Facts) -> bool {
    let forms = &part.forms;
    let money = facts.quantities.iter().find(|quantity| quantity.unit.is_money());
    let Some((group, money)) = part.group().zip(money) else { return false };
    let verb = stem(forms.form(group.verb));
    let verb_end = forms.span(group.verb, group.verb).end.saturating_sub(part.own.start);
    let near = money.span.start >= verb_end && Span::new(verb_end, money.span.start).len() < 40;
    let passive = group.tense != Tense::Done && money.span.end <= verb_end;
    PAYS.iter().any(|known| verb.starts_with(known)) && (near || passive)
}
