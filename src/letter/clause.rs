//! The words of one part of a letter, and which of them carry its main line.

use super::{
    verbs::{Group, Tense},
    words::{BELIEFS, BESIDE_REPORTS, EFFECTS, EXCEPT, REPORTS, SUBORDINATE, VIEWS_THAT},
};
use crate::base::{Span, clauses, stem, tokens_in};

/// A word.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) folded: String,
    pub(super) span: Span,
    pub(super) capital: bool,
    pub(super) all_capitals: bool,
    /// Whether a hyphen binds it to the next word.
    pub(super) joined: bool,
    /// Whether a comma or another mark parts it from the next word.
    pub(super) parted: bool,
    /// Whether it stands in the main line: not in brackets, not in a relative or other subordinate clause.
    pub(super) main: bool,
}

/// A part of the text as words.
#[derive(Clone, Debug)]
pub(super) struct Forms {
    pub(super) all: Vec<Form>,
    /// The word with which the content sets in, behind "I can confirm that" and the like.
    pub(super) content: usize,
    /// Whether the frame before the content is one of belief.
    pub(super) believes: bool,
    /// Whether it takes up what the reader said: "you say that".
    pub(super) takes_up: bool,
}

impl Forms {
    pub(super) fn of(text: &str, part: Span) -> Self {
        let mut all: Vec<Form> = Vec::new();
        let (mut depth, mut end) = (0_usize, part.start);
        for token in tokens_in(text, part) {
            for byte in text.get(end..token.span.start).unwrap_or("").bytes() {
                match byte {
                    b'(' | b'[' => depth += 1,
                    b')' | b']' => depth = depth.saturating_sub(1),
                    _ => {}
                }
            }
            end = token.span.end;
            all.push(Form {
                folded: token.folded(text).into_owned(),
                span: token.span,
                capital: token.capitalised,
                all_capitals: token.all_capitals,
                joined: text
                    .get(token.span.end..)
                    .is_some_and(|rest| rest.starts_with(['-', '\u{2010}', '\u{2011}'])),
                parted: text.get(token.span.end..).is_some_and(|rest| rest.starts_with([',', ';', ':', '.'])),
                main: depth == 0,
            });
        }
        let mut forms = Self { all, content: 0, believes: false, takes_up: false };
        forms.leave_out_subordinates(text, part);
        forms.find_content();
        forms
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The folded word; empty outside.
    pub(super) fn form(&self, at: usize) -> &str {
        self.all.get(at).map_or("", |form| form.folded.as_str())
    }

    pub(super) fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |earlier| self.form(earlier))
    }

    pub(super) fn is_main(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|form| form.main)
    }

    pub(super) fn span(&self, first: usize, last: usize) -> Span {
        let start = self.all.get(first).map_or(0, |form| form.span.start);
        Span::new(start, self.all.get(last).map_or(start, |form| form.span.end))
    }

    /// How many words of the longest phrase of a list stand at `at`.
    pub(super) fn phrase(&self, at: usize, list: &[&str]) -> Option<usize> {
        let stands = |phrase: &&str| {
            let count = phrase.split(' ').count();
            phrase
                .split(' ')
                .enumerate()
                .all(|(offset, word)| self.form(at + offset) == word)
                .then_some(count)
        };
        list.iter().filter_map(stands).max()
    }

    /// Where a phrase of a list stands in the main line, and how many words it has.
    pub(super) fn find(&self, list: &[&str]) -> Option<(usize, usize)> {
        (0..self.len()).filter(|at| self.is_main(*at)).find_map(|at| Some((at, self.phrase(at, list)?)))
    }

    fn leave_out_subordinates(&mut self, text: &str, part: Span) {
        for clause in clauses(text, part) {
            let opener = clause.opener.map(|opener| opener.of(text).to_lowercase());
            if opener.is_some_and(|word| SUBORDINATE.contains(&word.as_str())) {
                self.leave_out(clause.span);
            }
            // "… except Upton where work goes on": no comma parts it.
            let first = self.all.partition_point(|form| form.span.start < clause.span.start);
            let last = self.all.partition_point(|form| form.span.start < clause.span.end);
            // "… a point at which all are open"
            let relative = (first + 1..last).find(|at| {
                let prepositional = self.form(*at) == "which"
                    && matches!(
                        self.before(*at, 1),
                        "at" | "in" | "of" | "to" | "by" | "from" | "for" | "under"
                    );
                (self.form(*at) == "where" || prepositional) && self.is_main(*at)
            });
            if let Some(relative) = relative {
                let end = (relative..last).find(|at| self.all.get(*at).is_some_and(|form| form.parted));
                let end = end.map_or(clause.span.end, |end| self.span(end, end).end);
                self.leave_out(Span::new(self.span(relative, relative).start, end));
            }
        }
        // "If it does not open then we will close it": no comma says where the main line begins.
        let speaks = (0..self.len()).any(|at| self.is_main(at) && self.group(at).is_some());
        if !speaks && SUBORDINATE.contains(&self.form(0)) {
            let then = self.all.iter().position(|form| form.folded == "then").unwrap_or(0);
            self.all.iter_mut().skip(then).for_each(|form| form.main = true);
        }
    }

    fn leave_out(&mut self, span: Span) {
        let first = self.all.partition_point(|form| form.span.end <= span.start);
        self.all
            .iter_mut()
            .skip(first)
            .take_while(|form| form.span.start < span.end)
            .for_each(|form| form.main = false);
    }

    /// "I am pleased to confirm that …", "We announced last year that …": what is said begins behind "that".
    fn find_content(&mut self) {
        const REACH: usize = 16;
        for at in 1..self.len().min(REACH) {
            if self.form(at) != "that" || !self.is_main(at) {
                continue;
            }
            let mut back = at - 1;
            while back > 0 && BESIDE_REPORTS.contains(&self.form(back)) {
                back -= 1;
            }
            let word = stem(self.form(back));
            let is_of = |list: &[&str]| list.iter().any(|known| word.starts_with(known));
            let view = VIEWS_THAT.contains(&self.form(back));
            // "You say that …" is taken up, "you know that …" is told.
            let known = ["know", "awar", "see", "understand", "recal", "learn"]
                .iter()
                .any(|known| word.starts_with(known));
            self.takes_up |= self.before(back, 1) == "you" && !known && is_of(REPORTS);
            if view || is_of(REPORTS) || is_of(BELIEFS) {
                self.content = at + 1;
                self.believes = view || is_of(BELIEFS);
            }
        }
    }

    /// Whether words of leaving something out stand here, and how many.
    pub(super) fn except(&self, at: usize) -> Option<usize> {
        self.phrase(at, EXCEPT)
    }

    /// "This will help …": a pronoun for what went before, and a verb of effect.
    pub(super) fn explains(&self, groups: &[Group]) -> bool {
        let back = matches!(self.form(0), "this" | "these" | "it" | "that" | "such");
        let effect = |group: &Group| {
            let verb = stem(self.form(group.verb));
            EFFECTS.iter().any(|known| verb.starts_with(known))
        };
        let first = groups.first();
        let bare = first.is_none() && (1..4).any(|at| EFFECTS.contains(&stem(self.form(at)).as_str()));
        back && (first.is_some_and(|group| effect(group) && group.tense != Tense::Done) || bare)
    }

    /// "we are determined to address this": its object is what went before.
    pub(super) fn only_points_back(&self, groups: &[Group]) -> bool {
        groups.first().is_some_and(|group| {
            let object = (group.verb..group.verb + 3).any(|at| {
                matches!(self.form(at + 1), "this" | "so" | "that")
                    && !self.form(at + 2).starts_with(char::is_alphabetic)
            });
            let direct = group.negated && self.form(group.verb + 1) == "this";
            object || direct
        })
    }
}
