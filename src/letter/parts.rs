//! Sentences as the single things they state.

use super::{
    clause::Forms,
    verbs::{Group, Tense},
    words::{COURTESIES, DOINGS, SUBORDINATE},
};
use crate::base::{Span, clauses, sentences, tokens_in};

/// One thing stated, on its way to a statement.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) paragraph: usize,
    pub(super) span: Span,
    /// What leads in to it, where it is an item of a list.
    pub(super) lead: Option<Span>,
    /// What the lead says of when.
    pub(super) lead_tense: Option<Tense>,
    pub(super) forms: Forms,
    pub(super) groups: Vec<Group>,
    /// Which of the groups says what this part does.
    telling: Option<usize>,
    /// The words of this part alone, once others were joined to it.
    pub(super) own: Span,
}

impl Part {
    fn of(text: &str, paragraph: usize, span: Span) -> Self {
        let forms = Forms::of(text, span);
        let groups = forms.groups();
        let tells = |group: &Group| group.tense.is_strong() || group.tense == Tense::Standing;
        let telling = groups.iter().position(tells).or((!groups.is_empty()).then_some(0));
        Self { paragraph, span, lead: None, lead_tense: None, forms, groups, telling, own: span }
    }

    /// The group of verbs that says what this part does: the first strong one, else the first.
    pub(super) fn group(&self) -> Option<&Group> {
        self.groups.get(self.telling?)
    }

    pub(super) fn tense(&self) -> Tense {
        let own = self.group().map_or(Tense::Present, |group| group.tense);
        self.lead_tense.unwrap_or(own)
    }
}

/// In bytes: a longer lead is no lead-in.
const LONGEST_LEAD: usize = 1000;

/// The parts of all paragraphs, in order.
pub(super) fn parts(text: &str, paragraphs: &[Span]) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    for (paragraph, whole) in paragraphs.iter().enumerate() {
        for sentence in sentences(whole.of(text)) {
            let sentence = Span::new(sentence.start + whole.start, sentence.end + whole.start);
            for unit in units(text, sentence) {
                let part = Part::of(text, paragraph, unit);
                match items(text, &part) {
                    Some(list) => add_items(text, list, &part, &mut found),
                    None => found.push(part),
                }
            }
        }
    }
    found
}

/// A sentence parted where a clause sets in that states something of its own.
fn units(text: &str, sentence: Span) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    // What the unit under way does, kept while it grows, so that no unit is read twice.
    let (mut so_far, mut thanks, mut has_for) = (false, false, false);
    for own in joined(text, sentence) {
        let (own_states, first) =
            (states(text, own), tokens_in(text, own).next().map(|word| word.span.of(text)));
        // "… and it rose to 40", "… and that more are needed"
        let goes_on = first.is_some_and(|word| ["it", "that"].contains(&word));
        let repeats = thanks && has_for && first == Some("for");
        match found.last_mut() {
            Some(current) if !(so_far && own_states && !goes_on || repeats) => {
                current.end = own.end;
                so_far |= own_states;
            }
            Some(_) | None => {
                found.push(own);
                (so_far, thanks, has_for) = (own_states, false, false);
            }
        }
        thanks |= is_courtesy(text, own);
        has_for |= tokens_in(text, own).any(|word| word.span.of(text) == "for");
    }
    let last = found.pop();
    found.extend(last.into_iter().flat_map(|unit| thanked_for(text, unit)));
    found
}

/// The clauses of a sentence that a semicolon or an "and" sets in, each with those that hang on it; the conjunction
/// left off.
fn joined(text: &str, sentence: Span) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut end = sentence.start;
    for clause in clauses(text, sentence) {
        let gap = text.get(end..clause.span.start).unwrap_or("");
        end = clause.span.end;
        let opener = clause.opener.map_or("", |opener| opener.of(text));
        let joins = ["and", "but", "so", "yet"].contains(&opener);
        match found.last_mut() {
            Some(current) if !joins && !gap.contains(';') => current.end = end,
            None => found.push(clause.span),
            Some(_) => {
                let start = clause.opener.filter(|_| joins).map_or(clause.span.start, |span| span.end);
                let words = text.get(start..end).unwrap_or("");
                found.push(Span::new(start + (words.len() - words.trim_start().len()), end));
            }
        }
    }
    found
}

/// Whether words state something that can stand alone.
fn states(text: &str, span: Span) -> bool {
    let forms = Forms::of(text, span);
    let groups = forms.groups();
    let asked = matches!(forms.form(0), "you" | "your");
    (asked || groups.iter().any(|group| group.tense.is_strong() || group.tense == Tense::Standing))
        && !forms.only_points_back(&groups)
}

fn is_courtesy(text: &str, span: Span) -> bool {
    Forms::of(text, span).find(COURTESIES).is_some()
}

fn repeats_preposition(text: &str, left: Span, right: Span) -> bool {
    let first = tokens_in(text, right).next().map(|word| word.span.of(text));
    first.is_some_and(|word| word == "for" && tokens_in(text, left).any(|other| other.span.of(text) == word))
}

/// "Thank you for A, and for B": two things.
fn thanked_for(text: &str, unit: Span) -> Vec<Span> {
    let joint = unit.of(text).find(", and for ").filter(|_| is_courtesy(text, unit));
    match joint {
        Some(at)
            if repeats_preposition(
                text,
                Span::new(unit.start, unit.start + at),
                Span::new(unit.start + at + 6, unit.end),
            ) =>
        {
            vec![Span::new(unit.start, unit.start + at), Span::new(unit.start + at + 6, unit.end)]
        }
        Some(_) | None => vec![unit],
    }
}

struct List {
    lead: Span,
    points_back: bool,
    says_done: bool,
    items: Vec<Span>,
}

/// The items behind "measures so far include …"; none where the sentence lists only things.
fn items(text: &str, part: &Part) -> Option<List> {
    let forms = &part.forms;
    let includes = |at: &usize| {
        forms.is_main(*at)
            && matches!(forms.form(*at), "include" | "includes" | "included" | "comprise" | "comprises")
            && !matches!(forms.before(*at, 1), "to" | "will" | "that" | "which" | "not" | "also")
    };
    let verb = (forms.content + 1..forms.len()).find(includes)?;
    let subject: Vec<&str> = (forms.content..verb).map(|at| forms.form(at)).collect();
    let what = subject.first() == Some(&"what");
    let points_back = subject.first().is_some_and(|word| ["this", "these", "they", "it"].contains(word));
    let doings = subject.iter().any(|word| DOINGS.contains(word));
    if !points_back && !doings && !what {
        return None;
    }
    let says_done = subject.iter().any(|word| {
        ["far", "already", "delivered", "date", "taken", "completed", "undertaken", "made", "have", "has"]
            .contains(word)
    }) || forms.form(verb) == "included";
    let lead = forms.span(0, verb);
    let region = Span::new(lead.end, part.span.end);
    let items = divide(text, region);
    let long = |span: &Span| tokens_in(text, *span).count() >= 2;
    let average = items.iter().map(|span| tokens_in(text, *span).count()).sum::<usize>();
    (items.len() > 1 && items.iter().all(long) && average >= items.len() * 3).then_some(List {
        lead,
        points_back,
        says_done,
        items,
    })
}

/// A list parted at its commas; where it has none, at an "and" behind an aside, or at its only "and".
fn divide(text: &str, region: Span) -> Vec<Span> {
    let inside = asides(text, region);
    // In the order of their ends; a bracket may stand between two dashes.
    let hidden = |at: usize| {
        let first = inside.partition_point(|aside| aside.end <= at);
        inside.iter().skip(first).take(2).any(|aside| aside.start <= at)
    };
    let words = region.of(text);
    let at = |offset: usize| region.start + offset;
    let commas: Vec<Span> = words
        .match_indices(", ")
        .filter(|(offset, _)| !hidden(at(*offset)))
        .map(|(offset, _)| {
            let rest = words.get(offset + 2..).unwrap_or("");
            let and = if rest.starts_with("and ") { 4 } else { 0 };
            Span::new(at(offset), at(offset) + 2 + and)
        })
        .collect();
    let ands: Vec<Span> = words
        .match_indices(" and ")
        .map(|(offset, and)| Span::new(at(offset), at(offset) + and.len()))
        .filter(|and| !hidden(and.start + 1))
        .collect();
    let behind_aside = ands.iter().find(|and| {
        let last = inside.partition_point(|aside| aside.end <= and.start + 1).checked_sub(1);
        last.and_then(|last| inside.get(last))
            .is_some_and(|aside| text.get(aside.end..and.start).is_some_and(|gap| gap.trim().is_empty()))
    });
    let cuts = match (commas.is_empty(), behind_aside, ands.as_slice()) {
        (false, _, _) => commas,
        (true, Some(and), _) => vec![*and],
        (true, None, [only]) => vec![*only],
        (true, None, _) => Vec::new(),
    };
    let mut found: Vec<Span> = Vec::new();
    let mut start = region.start;
    for cut in cuts.into_iter().chain([Span::new(region.end, region.end)]) {
        let item = trimmed(text, Span::new(start, cut.start));
        // ", which helps staff," describes the item before it
        let describes =
            tokens_in(text, item).next().is_some_and(|word| SUBORDINATE.contains(&word.span.of(text)));
        match found.last_mut() {
            Some(before) if describes => *before = Span::new(before.start, item.end),
            Some(_) | None => found.push(item),
        }
        start = cut.end;
    }
    found
}

/// Without blanks and full stops at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = span.start + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().trim_end_matches(['.', ':', ';']).len())
}

/// What stands in brackets or between two dashes.
fn asides(text: &str, region: Span) -> Vec<Span> {
    let (mut found, mut open, mut dash) = (Vec::new(), None, None);
    let mut before = ' ';
    let mut characters = region.of(text).char_indices().peekable();
    while let Some((offset, character)) = characters.next() {
        let here = region.start + offset;
        let blank_after = characters.peek().is_none_or(|(_, next)| next.is_whitespace());
        match character {
            '(' | '[' if open.is_none() => open = Some(here),
            ')' | ']' => found.extend(open.take().map(|start| Span::new(start, here + 1))),
            '-' | '\u{2013}' | '\u{2014}' if open.is_none() && (before.is_whitespace() || blank_after) => {
                match dash.take() {
                    None => dash = Some(here),
                    Some(start) => found.push(Span::new(start, here + character.len_utf8())),
                }
            }
            _ => {}
        }
        before = character;
    }
    found
}

fn add_items(text: &str, list: List, part: &Part, found: &mut Vec<Part>) {
    let before = found.last().filter(|last| last.paragraph == part.paragraph);
    let tense = if list.says_done {
        Tense::Done
    } else {
        before.filter(|_| list.points_back).map_or(Tense::UnderWay, Part::tense)
    };
    // "… a number of measures. This includes …": the sentence before only leads in.
    let leads_in = list.points_back && before.is_some_and(announces);
    let lead = if leads_in {
        found.pop().map_or(list.lead, |last| Span::new(last.span.start, list.lead.end))
    } else {
        list.lead
    };
    for item in list.items {
        let mut item = Part::of(text, part.paragraph, item);
        item.lead = Some(lead).filter(|lead| lead.len() <= LONGEST_LEAD);
        item.lead_tense = Some(tense);
        found.push(item);
    }
}

/// "has taken a number of measures …": says that there are some, and not which.
fn announces(part: &Part) -> bool {
    let some = [
        "a number of",
        "a range of",
        "a series of",
        "a variety of",
        "a set of",
        "several",
        "various",
        "some",
    ];
    (0..part.forms.len()).any(|at| {
        part.forms.phrase(at, &some).is_some_and(|count| {
            (at + count..at + count + 3).any(|noun| DOINGS.contains(&part.forms.form(noun)))
        })
    })
}

/// A text of its own as one part.
pub(super) fn part_of(text: &str) -> (String, Part) {
    (text.to_owned(), Part::of(text, 0, Span::new(0, text.len())))
}
