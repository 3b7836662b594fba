//! Which recommendation rows stand under, where no column of their table says so: headings, captions, bands.

use super::answered::answers;
use super::band::{Named, heading_of, named, named_within};
use super::fill::Mode;
use super::gather::Gatherer;
use super::headings::{Role, asks_of_actions, asks_of_progress, heading};
use super::label::{self, Turn, turn};
use super::layout::{Column, Layout};
use super::piece::Piece;
use super::section::{Round, Section};
use super::shape::number_in;
use super::titles::{is_of_both, says_something};
use crate::base::{fold, same_folded};
use crate::document::{Paragraph, Row};

/// What stands above the next table.
#[derive(Debug, Default)]
pub(super) struct Above {
    /// The last heading that names a recommendation by its number.
    numbered: Option<Titled>,
    /// The last other heading since then.
    plain: Option<Titled>,
    /// The last heading that is the number of an action: "Action 1.2".
    pub(super) action: Option<Piece>,
    /// Whether several tables of the document stand each under a heading of its own.
    pub(super) titles_name: bool,
    /// Whether several bands of the table name each what the rows below answer.
    pub(super) bands_name: bool,
}

impl Above {
    /// Whether a heading says in so many words which recommendation follows.
    pub(super) fn names_by_word(&self) -> bool {
        self.numbered.as_ref().is_some_and(|titled| titled.named.is_worded)
    }
}

/// A heading and the paragraphs below it.
#[derive(Debug)]
struct Titled {
    named: Named,
    /// The word before its number.
    word: Option<String>,
    /// Whether it is printed as headings are.
    is_marked: bool,
    below: Vec<Paragraph>,
}

impl From<Named> for Titled {
    fn from(named: Named) -> Self {
        Self { named, word: None, is_marked: false, below: Vec::new() }
    }
}

impl Titled {
    fn printed(self, paragraph: &Paragraph) -> Self {
        let word = number_in(&paragraph.text).and_then(|printed| printed.word).map(fold);
        Self { word, is_marked: is_title(paragraph), ..self }
    }
}

/// Longest heading that is compared with the words of recommendations, in bytes.
const LONGEST: usize = 400;

impl Gatherer {
    /// A paragraph outside tables.
    pub(super) fn paragraph(&mut self, paragraph: Paragraph) {
        let is_dated = ["submitted", "published"].iter().any(|word| fold(&paragraph.text).contains(word));
        let stands_out = paragraph.is_heading || !paragraph.bold.is_empty();
        let mut turned = false;
        // a heading that nothing marks is told by its words alone
        let may_turn =
            paragraph.is_heading || self.layout.is_some() && (stands_out || paragraph.text.len() <= 60);
        if may_turn && !is_dated {
            turned = self.turn_by(&paragraph);
        }
        if is_title(&paragraph) && is_number_of_action(&paragraph.text) {
            self.above.action = Some(Piece::of(paragraph.clone(), self.document));
            self.gathered.front.push(Piece::of(paragraph, self.document));
            return;
        }
        let within = || named_within(&paragraph).filter(|named| turned && self.section_of(named).is_some());
        let heading = heading_of(&paragraph)
            .filter(|named| named.is_worded || !turned && (may_name(named) || is_counted(&paragraph.text)))
            .filter(|_| !self.speaks_of_another(&paragraph));
        if let Some(named) = heading.or_else(within) {
            self.above.plain = None;
            self.above.numbered = Some(Titled::from(named).printed(&paragraph));
        } else if is_title(&paragraph) {
            if !turned && !is_dated && !self.words_of_numbered(&paragraph) {
                self.above.plain = Some(Named::plain(paragraph.clone()).into());
            }
        } else if !is_dated && !turned {
            let titled = self.above.plain.as_mut().or(self.above.numbered.as_mut());
            if let Some(titled) = titled {
                titled.below.push(paragraph.clone());
            }
        }
        self.gathered.front.push(Piece::of(paragraph, self.document));
    }

    /// Whether a paragraph below the heading of a recommendation begins with the number of something else, and names
    /// nothing itself: "Regulation 12, Safe care", "Recommendation 2 of the last report".
    fn speaks_of_another(&self, paragraph: &Paragraph) -> bool {
        let Some(above) = self.above.numbered.as_ref().filter(|above| above.is_marked) else { return false };
        let Some(printed) = number_in(&paragraph.text).filter(|_| !is_title(paragraph)) else { return false };
        let goes_on = printed.rest.starts_with(|letter: char| letter.is_lowercase() || letter == ',');
        goes_on || above.word != printed.word.map(fold)
    }

    /// Takes bold words right under "Recommendation 3" for its own.
    fn words_of_numbered(&mut self, paragraph: &Paragraph) -> bool {
        let Some(numbered) = self.above.numbered.as_mut().filter(|_| self.above.plain.is_none()) else {
            return false;
        };
        let is_bare = numbered.named.is_worded && numbered.named.title.is_none() && numbered.below.is_empty();
        let is_taken = is_bare && says_something(&paragraph.text);
        if is_taken {
            numbered.named.title = Some(paragraph.clone());
        }
        is_taken
    }

    /// A row above the header of a table.
    pub(super) fn title_of_table(&mut self, paragraph: Paragraph) {
        let is_turn = turn(&paragraph).is_some();
        if let Some(named) = named(&paragraph).filter(|named| named.is_worded || !is_turn && may_name(named))
        {
            self.above.plain = None;
            let mut titled = Titled::from(named);
            // a conclusion and the recommendation drawn from it
            if let Some(before) =
                self.above.numbered.take().filter(|before| before.named.number == titled.named.number)
            {
                titled.below.extend(before.named.title);
                titled.below.extend(before.below);
            }
            self.above.numbered = Some(titled);
        } else if let Some(numbered) = self.above.numbered.as_mut() {
            // "Recommendation 1", and its words in the cell beside it
            let is_bare = numbered.named.title.is_none() && numbered.below.is_empty();
            if is_bare && !is_turn && says_something(&paragraph.text) {
                numbered.named.title = Some(paragraph.clone());
            } else if answers(&paragraph.text) {
                numbered.below.push(paragraph.clone());
            }
        } else {
            self.above.plain = Some(Named::plain(paragraph.clone()).into());
        }
        self.gathered.front.push(Piece::of(paragraph, self.document));
    }

    /// Turns at a heading of progress or of the plan.
    fn turn_by(&mut self, paragraph: &Paragraph) -> bool {
        let has_plan = self.gathered.sections.iter().any(|section| !section.plan.is_empty());
        if !has_plan && self.document == 0 && is_of_both(&paragraph.text) && turn(paragraph).is_some() {
            return true;
        }
        let found = turn(paragraph).or_else(|| {
            let text = paragraph.text.trim();
            if !is_title(paragraph) {
                None
            } else if has_plan && (asks_of_progress(text) || label::dates_what_follows(text)) {
                Some(Turn::Progress(label::of_heading(text)))
            } else {
                asks_of_actions(text).then_some(Turn::Plan)
            }
        });
        match found {
            // the title of the update, and no round of its own
            Some(Turn::Progress(label)) if self.document > 0 && label::round_in(&label).is_none() => {
                return true;
            }
            Some(Turn::Progress(label)) => self.mode = Mode::Round(self.round(Some(label))),
            Some(Turn::Plan) if self.document == 0 => self.mode = Mode::Plan,
            Some(Turn::Plan) => return true,
            None => return false,
        }
        self.is_lasting = true;
        true
    }

    /// Opens the recommendation that a heading before the table names, where the table itself names none.
    pub(super) fn open_by_heading(&mut self, is_update: bool) {
        let (numbered, plain) = (self.above.numbered.take(), self.above.plain.take());
        let names_them = self.layout.as_ref().is_some_and(names_recommendations);
        if names_them {
            return;
        }
        let titles_name = self.above.titles_name;
        let titled = match (numbered, plain) {
            (Some(numbered), _) => Some(numbered),
            (None, Some(plain)) => {
                let known = plain.named.title.as_ref().and_then(|title| self.section_titled(&title.text));
                let may_name = titles_name
                    && plain.named.title.as_ref().is_some_and(|title| says_something(&title.text));
                (known.is_some() || may_name).then_some(plain)
            }
            (None, None) => None,
        };
        let Some(titled) = titled else { return };
        let known = self.section_of(&titled.named);
        if !is_update && known.is_none() {
            // the progress of the recommendation before is over
            self.mode = Mode::Plan;
        }
        self.named_section(titled.named);
        if known.is_none() {
            self.words_below(titled.below);
        }
        let promises = self.layout.as_ref().is_some_and(|layout| {
            layout.has(Role::Action) && !layout.has(Role::Progress) && !layout.has(Role::Status)
        });
        let at = self.current.and_then(|at| self.gathered.sections.get(at));
        if !is_update && promises && at.is_some_and(|section| section.plan.is_empty()) {
            // a list of all recommendations named it before
            self.mode = Mode::Plan;
        }
    }

    /// Opens the recommendation that a band row names in words only.
    pub(super) fn open_by_band(&mut self, row: &Row) -> bool {
        let Some(paragraph) = row.cells.iter().find_map(|cell| cell.paragraphs.first()) else { return false };
        let names_them = self.layout.as_ref().is_some_and(names_recommendations);
        let is_known = self.section_titled(&paragraph.text).is_some();
        let may_name = self.above.bands_name && says_something(&paragraph.text);
        if names_them || !(is_known || may_name) {
            return false;
        }
        self.named_section(Named::plain(paragraph.clone()));
        true
    }

    /// Opens the recommendation of that name, a new one where there is none.
    pub(super) fn named_section(&mut self, named: Named) {
        if named.kind.is_some() {
            self.recommendation_kind = named.kind;
        }
        let at = match self.section_of(&named) {
            Some(known) => self.enter(known),
            None => self.section(named.number),
        };
        let document = self.document;
        if let Some(section) = self.gathered.sections.get_mut(at) {
            section.is_named = true;
            if section.title.is_empty() && section.headline.is_none() {
                section.title.extend(named.title.map(|title| Piece::of(title, document)));
            }
        }
    }

    /// Paragraphs between the name of a recommendation and its table: whether it is agreed, and more of its words.
    fn words_below(&mut self, below: Vec<Paragraph>) {
        let document = self.document;
        let Some(section) = self.current.and_then(|at| self.gathered.sections.get_mut(at)) else { return };
        let (answers, details): (Vec<Paragraph>, Vec<Paragraph>) =
            below.into_iter().partition(|paragraph| answers(&paragraph.text));
        if section.response.is_none() {
            section.response = answers.into_iter().next().map(|paragraph| Piece::of(paragraph, document));
        }
        if section.headline.is_none() && !details.is_empty() {
            section.headline = super::piece::joined(section.title.drain(..));
            section.title.extend(details.into_iter().map(|paragraph| Piece::of(paragraph, document)));
        }
    }

    /// The section that a name means, by its number, else by its words.
    pub(super) fn section_of(&self, named: &Named) -> Option<usize> {
        let by_number = named.number.as_deref().and_then(|number| self.known_number(&fold(number)));
        by_number.or_else(|| self.section_titled(&named.title.as_ref()?.text))
    }

    /// The section of a number met before. Behind the plan, "R1" is "1" where nothing else is.
    fn known_number(&self, key: &str) -> Option<usize> {
        let known = &self.numbers.recommendations;
        let exact = known.get(key).copied();
        if exact.is_some() || self.mode == Mode::Plan {
            return exact;
        }
        let bare = |key: &str| key.trim_start_matches(|letter: char| !letter.is_ascii_digit()).to_owned();
        let digits = bare(key);
        let mut alike = known.iter().filter(|(other, _)| {
            // one of the two is printed without letters
            !digits.is_empty() && bare(other) == digits && (digits == key || digits == **other)
        });
        match (alike.next(), alike.next()) {
            (Some((_, at)), None) => Some(*at),
            _ => self.numbers.stems.get(key).copied().flatten(),
        }
    }

    /// The section whose words a heading prints again.
    pub(super) fn section_titled(&self, text: &str) -> Option<usize> {
        if text.len() > LONGEST {
            return None;
        }
        let bare = text.trim_end_matches(['.', ':', ' ']);
        self.gathered.sections.iter().position(|section| {
            section.headline.iter().chain(section.title.first()).any(|piece| {
                let words = piece.text.trim_end_matches(['.', ':', ' ']);
                same_folded(words, bare)
            })
        })
    }

    /// Turns to progress or to the plan, under this recommendation only unless lasting.
    pub(super) fn turn(&mut self, turn: Turn, is_lasting: bool) {
        self.mode = match turn {
            Turn::Progress(label) => Mode::Round(self.round(Some(label))),
            Turn::Plan => Mode::Plan,
        };
        self.is_lasting = is_lasting;
    }

    /// The round of that label, a new one where there is none. A round without label is one a document.
    pub(super) fn round(&mut self, label: Option<String>) -> usize {
        let document = self.document;
        let key = label.as_deref().map_or_else(|| Err(document), |label| Ok(fold(label)));
        let next = self.gathered.rounds.len();
        let at = *self.by_label.entry(key).or_insert(next);
        if at == next {
            self.gathered.rounds.push(Round { label, document });
        }
        at
    }

    /// Opens the section of that number, or a new one without.
    pub(super) fn section(&mut self, number: Option<String>) -> usize {
        let key = number.as_deref().map(fold);
        if let Some(at) = key.as_ref().and_then(|key| self.known_number(key)) {
            return self.enter(at);
        }
        if !self.is_lasting {
            self.mode = Mode::Plan;
        }
        let at = self.gathered.sections.len();
        if let Some(key) = key {
            self.numbers.recommendations.insert(key, at);
        }
        self.gathered.sections.push(Section {
            number,
            kind: self.recommendation_kind,
            document: self.document,
            is_of_update: self.is_lasting && self.mode != Mode::Plan,
            ..Section::default()
        });
        self.current = Some(at);
        at
    }

    /// Goes back to a section met before.
    pub(super) fn enter(&mut self, at: usize) -> usize {
        if self.current != Some(at) {
            // a number met before, now under a heading of progress: the second half of the text
            let has_plan = self.gathered.sections.get(at).is_some_and(|section| !section.plan.is_empty());
            if !self.is_lasting && !has_plan {
                self.mode = Mode::Plan;
            }
            self.current = Some(at);
        }
        at
    }
}

/// Whether a table has a column that says which recommendation.
pub(super) fn names_recommendations(layout: &Layout) -> bool {
    let number =
        |column: &Column| column.number_of == Some(Role::Recommendation) && column.role == Role::Number;
    layout.has(Role::Recommendation) || layout.columns.iter().any(number)
}

/// A short paragraph that is marked as a heading or printed in bold from end to end.
pub(super) fn is_title(paragraph: &Paragraph) -> bool {
    let bold: usize = paragraph.bold.iter().map(|span| span.len()).sum();
    let is_bold = bold > 0 && bold * 10 >= paragraph.text.len() * 9;
    (paragraph.is_heading || is_bold) && paragraph.depth == 0 && paragraph.text.len() <= LONGEST
}

/// "Action 1.2", "Milestone 3".
fn is_number_of_action(text: &str) -> bool {
    number_in(text).is_some_and(|printed| {
        printed.rest.is_empty() && printed.word.is_some_and(|word| heading(word).role == Role::Action)
    })
}

/// "Commitment 7: Open up": counted by a word for what is asked or promised, whatever its title is about.
fn is_counted(text: &str) -> bool {
    number_in(text).is_some_and(|printed| {
        let is_of_plan = |word: &str| matches!(heading(word).role, Role::Recommendation | Role::Action);
        !printed.rest.is_empty() && printed.word.is_some_and(is_of_plan)
    })
}

/// Whether a heading that is numbered without a word before the number can be what rows answer: "3. Records" and not
/// "2. Our action plan" or "2025 in review".
fn may_name(named: &Named) -> bool {
    let is_year = named.number.as_deref().is_some_and(|number| number.len() == 4);
    !is_year && named.title.as_ref().is_some_and(|title| says_something(&title.text))
}
