//! The words of one part of a letter: which of them carry its main line, and what their verbs say of time.

use super::words::{
    BELIEFS, BESIDE_REPORTS, EFFECTS, EXCEPT, INTENDS, MINDED, PRESENT, REPORTS, STANDS, SUBORDINATE, VIEWS, VIEWS_THAT,
};
use crate::{
    base::{Span, clauses, stem, tokens_in},
    reading::words::{is_adverb, is_participle, is_past, is_progressive},
};

/// What a group of verbs says of when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// "has been done", "was done", "did".
    Done,
    /// "is required", "now has", "is in place".
    Standing,
    /// "is being done", "is doing".
    UnderWay,
    /// "continues to do": weak, another verb says more.
    GoingOn,
    /// "will do", "is to be done".
    Future,
    /// "intends to do", "is committed to doing".
    Intent,
    /// "should", "can", "must".
    Modal,
    /// Anything else that is said to be.
    Present,
}

impl Tense {
    pub(super) fn is_strong(self) -> bool {
        matches!(self, Self::Done | Self::UnderWay | Self::Future | Self::Intent)
    }

    pub(super) fn is_ahead(self) -> bool {
        matches!(self, Self::Future | Self::Intent)
    }
}

/// A group of verbs.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) tense: Tense,
    /// Its first word, by number.
    pub(super) at: usize,
    /// The word that says what is done.
    pub(super) verb: usize,
    pub(super) negated: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) form: String,
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
                form: token.folded(text).into_owned(),
                span: token.span,
                capital: token.capitalised,
                all_capitals: token.all_capitals,
                joined: text.get(token.span.end..).is_some_and(|rest| rest.starts_with(['-', '\u{2010}', '\u{2011}'])),
                parted: text.get(token.span.end..).is_some_and(|rest| rest.starts_with([',', ';', ':', '.'])),
                main: depth == 0,
            });
        }
        let mut forms = Self { all, content: 0, believes: false };
        forms.leave_out_subordinates(text, part);
        forms.find_content();
        forms
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The folded word; empty outside.
    pub(super) fn form(&self, at: usize) -> &str {
        self.all.get(at).map_or("", |form| form.form.as_str())
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
            phrase.split(' ').enumerate().all(|(offset, word)| self.form(at + offset) == word).then_some(count)
        };
        list.iter().filter_map(stands).max()
    }

    /// Where a phrase of a list stands in the main line, and how many words it has.
    pub(super) fn find(&self, list: &[&str]) -> Option<(usize, usize)> {
        (0..self.len()).filter(|at| self.is_main(*at)).find_map(|at| Some((at, self.phrase(at, list)?)))
    }

    pub(super) fn has_main(&self, list: &[&str]) -> bool {
        self.all.iter().any(|form| form.main && list.contains(&form.form.as_str()))
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
                    && matches!(self.before(*at, 1), "at" | "in" | "of" | "to" | "by" | "from" | "for" | "under");
                (self.form(*at) == "where" || prepositional) && self.is_main(*at)
            });
            if let Some(relative) = relative {
                self.leave_out(Span::new(self.span(relative, relative).start, clause.span.end));
            }
        }
        // "If it does not open then we will close it": no comma says where the main line begins.
        let speaks = (0..self.len()).any(|at| self.is_main(at) && self.group(at).is_some());
        if !speaks && SUBORDINATE.contains(&self.form(0)) {
            let then = self.all.iter().position(|form| form.form == "then").unwrap_or(0);
            self.all.iter_mut().skip(then).for_each(|form| form.main = true);
        }
    }

    fn leave_out(&mut self, span: Span) {
        for form in &mut self.all {
            form.main &= !span.overlaps(form.span);
        }
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
            if view || is_of(REPORTS) || is_of(BELIEFS) {
                self.content = at + 1;
                self.believes = view || is_of(BELIEFS);
            }
        }
    }

    /// The groups of verbs of the main line from the content on, in order.
    pub(super) fn groups(&self) -> Vec<Group> {
        let mut found = Vec::new();
        let mut at = self.content;
        while at < self.len() {
            let Some(group) = self.group(at).filter(|_| self.is_main(at)) else {
                at += 1;
                continue;
            };
            at = group.verb.max(at) + 1;
            if !self.is_relative(group.at) {
                found.push(group);
            }
        }
        if !found.iter().any(|group| group.tense.is_strong()) {
            found.extend(self.simple_past());
            found.extend(self.infinitive());
        }
        found
    }

    /// "… that will benefit all": the word before says that it describes.
    fn is_relative(&self, at: usize) -> bool {
        let pronoun = |back| matches!(self.before(at, back), "that" | "which" | "who");
        // "the points that you have raised"
        let object = matches!(self.before(at, 1), "you" | "we" | "i" | "they" | "it") && pronoun(2);
        let parted = at.checked_sub(2).and_then(|that| self.all.get(that)).is_some_and(|that| that.parted);
        at > self.content && (pronoun(1) || object && !parted && at > self.content + 1)
    }

    /// The next word that is no adverb and no "also", from `at`; whether a "not" was passed.
    fn next(&self, mut at: usize) -> (usize, bool) {
        const PASSED: &[&str] =
            &["also", "now", "then", "still", "both", "all", "each", "since", "further", "just", "once", "i", "we"];
        let mut negated = false;
        while at < self.len() {
            let word = self.form(at);
            negated |= matches!(word, "not" | "never" | "no");
            if !PASSED.contains(&word) && !is_adverb(word) && !matches!(word, "not" | "never") {
                break;
            }
            at += 1;
        }
        (at, negated)
    }

    fn group(&self, at: usize) -> Option<Group> {
        let word = self.form(at);
        let (next, negated) = self.next(at + 1);
        let group = |tense, verb| Some(Group { tense, at, verb, negated });
        match word {
            "will" | "shall" | "we'll" | "i'll" | "they'll" => {
                let (verb, _) = if self.form(next) == "be" { self.next(next + 1) } else { (next, false) };
                let tense = if VIEWS.contains(&self.form(verb)) { Tense::Present } else { Tense::Future };
                group(tense, verb)
            }
            "has" | "have" | "had" | "we've" | "i've" | "they've" => self.perfect(at, next, negated),
            "was" | "were" => {
                let done = is_participle(self.form(next));
                group(if done { Tense::Done } else { Tense::Present }, next)
            }
            "is" | "are" | "am" | "we're" | "i'm" | "they're" => self.being(at, next, negated),
            "should" | "could" | "would" | "may" | "might" | "must" | "can" | "cannot" => {
                group(Tense::Modal, next)
            }
            "continue" | "continues" if self.form(at + 1) == "to" && self.before(at, 1) != "to" => {
                group(Tense::GoingOn, at + 2)
            }
            "look" if self.form(at + 1) == "forward" && self.before(at, 1) != "to" => group(Tense::Intent, at + 3),
            _ if self.intends(at) && self.before(at, 1) != "to" && !is_past(word) && !is_progressive(word) => {
                group(Tense::Intent, at + 2)
            }
            _ => None,
        }
    }

    /// A verb of meaning to do, with its "to".
    fn intends(&self, at: usize) -> bool {
        let verb = stem(self.form(at));
        self.form(at + 1) == "to" && INTENDS.contains(&verb.as_str())
    }

    fn perfect(&self, at: usize, next: usize, negated: bool) -> Option<Group> {
        let group = |tense, verb| Some(Group { tense, at, verb, negated });
        let word = self.form(next);
        if self.intends(next) {
            return group(Tense::Intent, next + 2);
        }
        if word == "been" {
            let (verb, denied) = self.next(next + 1);
            let form = self.form(verb);
            let tense = if is_progressive(form) {
                Tense::UnderWay
            } else if is_participle(form) {
                Tense::Done
            } else {
                Tense::Present
            };
            return Some(Group { tense, at, verb, negated: negated || denied });
        }
        if word == "had" || word == "to" {
            return group(Tense::Present, next);
        }
        if is_participle(word) || matches!(word, "become" | "come" | "begun" | "withdrawn" | "risen" | "fallen") {
            return group(Tense::Done, next);
        }
        let stands = PRESENT.contains(&self.before(at, 1))
            || matches!(self.form(self.content), "all" | "every" | "each" | "both")
            || (at + 1..next).any(|word| self.form(word) == "now");
        group(if stands { Tense::Standing } else { Tense::Present }, next.saturating_sub(1).max(at))
    }

    fn being(&self, at: usize, next: usize, negated: bool) -> Option<Group> {
        let group = |tense, verb| Some(Group { tense, at, verb, negated });
        let word = self.form(next);
        if word == "being" {
            return group(Tense::UnderWay, self.next(next + 1).0);
        }
        if word == "to" {
            return group(Tense::Future, next + 1);
        }
        if self.intends(next) || (MINDED.contains(&word) && matches!(self.form(next + 1), "to" | "in" | "on" | "by")) {
            return group(Tense::Intent, next + 2);
        }
        if is_progressive(word) {
            let awaits = word == "looking" && self.form(next + 1) == "forward";
            return if awaits { group(Tense::Intent, next + 3) } else { group(Tense::UnderWay, next) };
        }
        if VIEWS.contains(&word) {
            return group(Tense::Present, next);
        }
        let stands = STANDS.contains(&word) && (word != "in" || matches!(self.form(next + 1), "place" | "use" | "operation" | "post"));
        // "our plans are clear and informed by": the participle may come second.
        let joined = (next..next + 5).find(|other| self.form(*other) == "and").map(|and| self.next(and + 1).0);
        if stands || is_participle(word) {
            return group(Tense::Standing, next);
        }
        if let Some(second) = joined.filter(|second| is_participle(self.form(*second)) && self.form(second + 1) == "by") {
            return group(Tense::Standing, second);
        }
        group(Tense::Present, next.min(self.len().saturating_sub(1)).max(at))
    }

    /// "operators helped", where no auxiliary stands in the main line.
    fn simple_past(&self) -> Option<Group> {
        const BEFORE: &[&str] = &[
            "a", "an", "the", "this", "that", "these", "those", "its", "their", "our", "his", "her", "your", "any", "some",
            "all", "each", "every", "no", "of", "to", "by", "for", "with", "in", "on", "at", "from", "as", "more", "most",
            "newly", "and", "or", "be", "been", "being", "is", "are", "was", "were", "has", "have", "had", "not", "will",
        ];
        let past = |at: &usize| {
            self.is_main(*at)
                && *at > self.content
                && is_past(self.form(*at))
                && !BEFORE.contains(&self.before(*at, 1))
                && self.form(at + 1) != "by"
                // "evidence-based"
                && at.checked_sub(1).and_then(|before| self.all.get(before)).is_none_or(|before| !before.joined)
        };
        let at = (self.content..self.len()).find(past)?;
        Some(Group { tense: Tense::Done, at, verb: at, negated: false })
    }

    /// "the rooms to be built": the passive infinitive promises.
    fn infinitive(&self) -> Option<Group> {
        let stands = |at: &usize| {
            self.form(*at) == "to" && self.form(at + 1) == "be" && is_participle(self.form(at + 2)) && *at > 0
        };
        let at = (0..self.len()).find(stands)?;
        Some(Group { tense: Tense::Future, at, verb: at + 2, negated: false })
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
                matches!(self.form(at + 1), "this" | "so" | "that") && !self.form(at + 2).starts_with(char::is_alphabetic)
            });
            let direct = group.negated && self.form(group.verb + 1) == "this";
            object || direct
        })
    }
}
