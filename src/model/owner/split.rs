//! Where one owner ends and the next begins.

use super::names::{Kind, Names};
use super::post::{is_post_at, may_open_post, opens_post, post_end};
use super::vocabulary::is_body;
use super::words::{Gap, Word, is_small};

/// The words of one owner and how it was told from the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Index of its first word.
    pub(super) first: usize,
    /// One past its last word.
    pub(super) end: usize,
    /// What stands before it; `Gap::Blank` after the first means that nothing does.
    pub(super) gap: Gap,
    /// Whether the words leave no other way to read it.
    pub(super) sure: bool,
}

/// What can be told at a place between two words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// A new owner begins.
    Begins,
    /// A new owner begins as far as can be told.
    MayBegin,
    /// The owner goes on.
    GoesOn,
    /// The owner goes on as far as can be told.
    MayGoOn,
}

/// What is known of the owner being read.
#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "four independent observations of one scan")]
struct State {
    first: usize,
    /// One past the post, once seen.
    post: Option<usize>,
    has_unit: bool,
    has_subject: bool,
    has_body: bool,
    /// A body's name that mentions a post ("Office of the Director").
    is_body_first: bool,
    /// Where a known name that began with the owner ends, and what it is.
    known: Option<(usize, Kind)>,
    /// The owner was told from the one before by a comma of a list.
    in_list: bool,
}

/// Splits words into owners.
pub(super) struct Splitter<'words, 'text> {
    pub(super) words: &'words [Word<'text>],
    pub(super) names: &'words Names,
    /// A name not to be looked at.
    pub(super) except: Option<&'words str>,
}

impl Splitter<'_, '_> {
    /// The owners in order. Every word is in exactly one of them.
    pub(super) fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        if self.words.is_empty() {
            return pieces;
        }
        let (mut state, mut at) = self.begin(0, self.name(0), false);
        let mut gap = Gap::Blank;
        let mut sure = true;
        while at < self.words.len() {
            let (here, known) = (self.gap(at), self.name(at));
            let verdict = match here {
                Gap::Break => Verdict::Begins,
                Gap::Blank => self.after_blank(state, at, known),
                Gap::Comma => self.after_comma(state, at, known),
                Gap::And { after_comma } => self.after_and(state, at, known, after_comma),
            };
            match verdict {
                Verdict::Begins | Verdict::MayBegin => {
                    pieces.push(Piece { first: state.first, end: at, gap, sure });
                    (gap, sure) = (here, verdict == Verdict::Begins);
                    (state, at) = self.begin(at, known, here == Gap::Comma);
                }
                Verdict::GoesOn | Verdict::MayGoOn => {
                    sure &= verdict == Verdict::GoesOn;
                    at = self.go_on(&mut state, at, known);
                }
            }
        }
        pieces.push(Piece { first: state.first, end: self.words.len(), gap, sure });
        pieces
    }

    fn gap(&self, at: usize) -> Gap {
        self.words.get(at).map_or(Gap::Break, |word| word.gap)
    }

    /// The known name that begins at `at`: its length and what it is.
    fn name(&self, at: usize) -> Option<(usize, Kind)> {
        self.names.longest(self.words, at, self.except)
    }

    /// Starts an owner at `first`: a known name is taken whole.
    fn begin(&self, first: usize, known: Option<(usize, Kind)>, in_list: bool) -> (State, usize) {
        let mut state = State { first, in_list, ..State::default() };
        let length = known.map_or(1, |(length, _)| length);
        for at in first..first + length {
            self.absorb(&mut state, at);
        }
        state.known = known.map(|(length, kind)| (first + length, kind));
        (state, first + length)
    }

    /// Takes the word at `at` into the owner, and with it the known name that begins there.
    fn go_on(&self, state: &mut State, at: usize, known: Option<(usize, Kind)>) -> usize {
        let length = known.map_or(1, |(length, _)| length);
        for at in at..at + length {
            self.absorb(state, at);
        }
        at + length
    }

    fn absorb(&self, state: &mut State, at: usize) {
        let Some(word) = self.words.get(at) else { return };
        if let Some(end) = state.post {
            let is_comma = word.gap == Gap::Comma;
            if at >= end {
                let subject = !is_comma
                    && !state.has_unit
                    && (word.bracketed || state.has_subject || is_small(&word.folded));
                state.has_subject |= subject;
                state.has_unit |= !subject;
            }
        } else if !state.is_body_first && is_post_at(self.words, state.first, at) {
            state.post = Some(post_end(self.words, at));
        }
        let body = is_body(&word.folded) && !word.bracketed;
        state.has_body |= body;
        let leads_on =
            self.words.get(at + 1).is_some_and(|next| next.gap == Gap::Blank && is_small(&next.folded));
        state.is_body_first |= body && leads_on && state.post.is_none();
    }

    /// Nothing stands between: only a whole known owner, or a post after a whole owner, begins anew.
    fn after_blank(&self, state: State, at: usize, known: Option<(usize, Kind)>) -> Verdict {
        let whole_known = state.known.is_some_and(|(end, kind)| end == at && kind > Kind::Unit);
        let whole = state.post.is_some_and(|end| end <= at) && (state.has_unit || state.has_subject);
        match known {
            Some((_, Kind::Post)) if whole_known => Verdict::Begins,
            Some((_, Kind::Post)) if whole => Verdict::MayBegin,
            // a post takes the body after it; a whole owner does not
            Some((_, Kind::Team)) if whole_known && (state.post.is_none() || state.has_unit) => {
                Verdict::MayBegin
            }
            _ if whole && opens_post(self.words, at).is_some() => Verdict::MayBegin,
            _ if whole_known
                && state.post.is_none()
                && opens_post(self.words, at).is_some_and(|noun| self.has_own_unit(noun)) =>
            {
                Verdict::MayBegin
            }
            _ => Verdict::GoesOn,
        }
    }

    /// Whether words that may be a body follow the post whose noun stands at `noun`.
    fn has_own_unit(&self, noun: usize) -> bool {
        let end = post_end(self.words, noun);
        matches!(self.words.get(end).map(|word| word.gap), Some(Gap::Blank | Gap::Comma))
            && may_open_post(self.words, end).is_none()
    }

    /// A comma joins a post to its body and lists owners.
    fn after_comma(&self, state: State, at: usize, known: Option<(usize, Kind)>) -> Verdict {
        let post = opens_post(self.words, at);
        if state.post.is_some() {
            let wants_unit = !state.has_unit;
            return match known {
                Some((_, Kind::Post)) => Verdict::Begins,
                _ if post.is_some() => Verdict::Begins,
                _ if may_open_post(self.words, at).is_some() => Verdict::MayBegin,
                _ if wants_unit => Verdict::GoesOn,
                Some((_, Kind::Team)) => Verdict::Begins,
                Some((_, Kind::Unit)) => Verdict::MayBegin,
                None => Verdict::MayGoOn,
            };
        }
        if let Some(noun) = post {
            // "Finance Group, Deputy Director": the body stands first
            return if self.has_own_unit(noun) || state.in_list { Verdict::Begins } else { Verdict::MayGoOn };
        }
        let left_is_body = state.has_body || state.known.is_some() || self.is_acronym_alone(state.first, at);
        if known.is_some() || left_is_body {
            return if known.is_some() { Verdict::Begins } else { Verdict::MayBegin };
        }
        // "Children, Families and Pregnancy Lead" is one post
        if self.post_closes_segment(at) { Verdict::GoesOn } else { Verdict::MayBegin }
    }

    /// "and" joins owners and stands inside names.
    fn after_and(&self, state: State, at: usize, known: Option<(usize, Kind)>, after_comma: bool) -> Verdict {
        if opens_post(self.words, at).is_some() || matches!(known, Some((_, Kind::Post | Kind::Team))) {
            return Verdict::Begins;
        }
        if state.post.is_some() && may_open_post(self.words, at).is_some() {
            return Verdict::MayBegin;
        }
        let left_known = state.known.is_some_and(|(end, kind)| end == at && kind > Kind::Unit);
        // a post that names nothing it is in charge of ends before "and"
        let left_bare = state.post.is_some_and(|end| end == at);
        if known.is_some() || left_known || left_bare || (state.in_list && after_comma) {
            return Verdict::MayBegin;
        }
        let left_body = state.has_body && (state.post.is_none() || state.has_unit);
        let bodies = left_body && self.segment(at).any(|word| is_body(&word.folded));
        let left_alone = state.post.is_none() && self.is_acronym_alone(state.first, at);
        let right_alone = self.is_acronym_alone(at, at + self.segment(at).count());
        if bodies
            || left_alone
            || (right_alone && (state.post.is_none() || state.has_unit))
            || (state.in_list && state.post.is_none() && !state.is_body_first)
        {
            return Verdict::MayBegin;
        }
        Verdict::GoesOn
    }

    /// The words from `at` to the next mark, few of them.
    fn segment(&self, at: usize) -> impl Iterator<Item = &Word<'_>> {
        const FARTHEST: usize = 12;
        let rest = self.words.get(at..).unwrap_or_default().iter().take(FARTHEST).enumerate();
        rest.take_while(|(index, word)| *index == 0 || word.gap == Gap::Blank).map(|(_, word)| word)
    }

    fn is_acronym_alone(&self, first: usize, end: usize) -> bool {
        let mut words = self.words.get(first..end).unwrap_or_default().iter().filter(|word| !word.bracketed);
        words.next().is_some_and(Word::is_acronym) && words.next().is_none()
    }

    /// Whether the words from `at` on end in a post that none of them opens.
    fn post_closes_segment(&self, at: usize) -> bool {
        const FARTHEST: usize = 8;
        let end = at + FARTHEST;
        let noun = (at..end).find(|index| is_post_at(self.words, at, *index));
        noun.is_some_and(|noun| {
            (at..noun).all(|index| {
                opens_post(self.words, index).is_none()
                    && self
                        .words
                        .get(index)
                        .is_some_and(|word| word.gap != Gap::Break && !is_body(&word.folded))
            })
        })
    }
}
