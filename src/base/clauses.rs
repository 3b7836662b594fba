//! Clauses of a sentence, told by its punctuation, its conjunctions and a closed list of verbs.

use super::Span;
use super::fold::is_dash;
use super::sentences::{is_closer, matched_brackets, trimmed};
use super::tokens::{Token, TokenKind, tokens_in};
use std::borrow::Cow;

/// A piece of a sentence that says one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Clause {
    /// Its text, conjunction included, without the comma, colon, semicolon or dash around it.
    pub span: Span,
    /// The conjunction that opens it: `but`, `although`, `which`, `however` …
    pub opener: Option<Span>,
}

/// The clauses of one sentence of `text`, in order, without overlap; each word stands in one of them.
///
/// A heuristic without a grammar, the same for the same text, in time linear in the sentence. It parts
/// - at `;`, at `:` before a blank, at a dash between blanks (not between two figures) and at `—`;
/// - at a comma before `which`, `who`, `where`, `although`, `because`, `as`, `if`, `until` … (but not "where
///   appropriate", "as well", "since 2019"), and where such a clause is closed again by a comma and a verb;
/// - at a comma before `but`; at a comma before `and`, `or`, `so`, `yet`, `however` if a clause goes before;
/// - behind a subordinate clause that opens the sentence ("Although X, Y");
/// - before `but`, `although`, `because`, `unless`, `whereas` and `whilst` without a comma, if a clause
///   follows.
///
/// Something is taken for a clause if it has one of a closed list of verbs (`is`, `has`, `will`, `cannot` …;
/// not after `to`) close by, or begins with `we`, `it`, `this`, `there` …; before the conjunction a word in
/// `-ed` is enough. So "guidance, training and tools" stays whole. Nothing is parted inside brackets.
///
/// ```
/// use action_plan::base::{Span, clauses};
/// let text = "Although the bid was refused, guidance, training and tools are in use; but funds remain short.";
/// let found = clauses(text, Span::new(0, text.len()));
/// let shown: Vec<_> = found.iter().map(|clause| clause.span.of(text)).collect();
/// assert_eq!(shown, [
///     "Although the bid was refused",
///     "guidance, training and tools are in use",
///     "but funds remain short.",
/// ]);
/// assert_eq!(found[2].opener.map(|opener| opener.of(text)), Some("but"));
/// ```
pub fn clauses(text: &str, sentence: Span) -> Vec<Clause> {
    let tokens = tokens_in(text, sentence).map(|token| (token.folded(text), token));
    parted(text, sentence, &words(text, sentence, tokens))
}

/// The same where the words of the text have been read.
#[cfg(feature = "text")]
pub(crate) fn clauses_among(all: &super::words::Words, text: &str, sentence: Span) -> Vec<Clause> {
    let tokens = all.among(all.under(sentence)).map(|(form, token)| (Cow::Borrowed(form), token));
    parted(text, sentence, &words(text, sentence, tokens))
}

fn parted(text: &str, sentence: Span, words: &[Word]) -> Vec<Clause> {
    let mut found = Vec::new();
    let mut part = Part { start: sentence.start, ..Part::default() };
    let splitter = Splitter { text, words };
    for (at, word) in words.iter().enumerate() {
        if at == 0 {
            part.open(splitter.opener(at), splitter.main_clause(at));
        } else if let Some(cut) = splitter.cut(at, &part) {
            part.close(text, cut.left_end, &mut found);
            let main = if cut.strong { splitter.main_clause(at) } else { part.main };
            part = Part { start: cut.right_start, dependent: cut.dependent, ..Part::default() };
            part.open(splitter.opener(at), main);
        }
        part.speaks |= word.speaks;
    }
    part.close(text, sentence.end, &mut found);
    found
}

/// What a word can do to a clause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Role {
    /// `and`, `or`, `so`, `yet`.
    And,
    But,
    /// `which`, `who`: never opens a sentence that has a main clause to follow.
    Relative,
    /// Opens a subordinate clause, behind a comma only.
    Subordinator,
    /// Opens one without a comma too.
    Because,
    However,
    /// A verb of the closed list, or `not`.
    Verb,
    /// `we`, `it`, `this`, `there` …
    Pronoun,
    #[default]
    Other,
}

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mark {
    #[default]
    None,
    Comma,
    Dash,
    /// Semicolon or colon.
    Strong,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    span: Span,
    role: Role,
    number: bool,
    /// A sign of a finite verb.
    speaks: bool,
    mark: Mark,
    /// The marks before it, closing quotes behind them included.
    marks: Span,
}

/// The clause under way.
#[derive(Debug, Default)]
struct Part {
    start: usize,
    opener: Option<Span>,
    /// Whether a sign of a verb was seen.
    speaks: bool,
    /// Opened behind a comma by a subordinator, so a comma and a verb may close it.
    dependent: bool,
    /// The word with which the main clause sets in.
    main: Option<usize>,
}

impl Part {
    fn open(&mut self, opener: Option<Span>, main: Option<usize>) {
        self.opener = opener;
        self.main = main;
    }

    fn close(&self, text: &str, end: usize, found: &mut Vec<Clause>) {
        let span = trimmed(text, Span::new(self.start, end));
        if !span.is_empty() {
            found.push(Clause { span, opener: self.opener });
        }
    }
}

struct Cut {
    left_end: usize,
    right_start: usize,
    /// At a semicolon, colon or dash.
    strong: bool,
    dependent: bool,
}

/// How many words to look ahead for a verb.
const REACH: usize = 10;

struct Splitter<'t> {
    text: &'t str,
    words: &'t [Word],
}

impl Splitter<'_> {
    /// Whether a clause begins with this word, and where the one before ends.
    fn cut(&self, at: usize, part: &Part) -> Option<Cut> {
        let word = self.words.get(at)?;
        let opens = match word.mark {
            Mark::Strong => true,
            Mark::Dash => !(word.number && self.before(at).is_some_and(|before| before.number)),
            Mark::Comma => self.opens_behind_comma(at, word, part),
            Mark::None => {
                let bare = word.role == Role::Because || (word.role == Role::But && part.speaks);
                bare && self.clause_at(at + 1)
            }
        };
        if !opens {
            return None;
        }
        let dependent = word.mark == Mark::Comma
            && matches!(word.role, Role::Relative | Role::Subordinator | Role::Because);
        let strong = matches!(word.mark, Mark::Strong | Mark::Dash);
        Some(Cut { left_end: word.marks.start, right_start: word.marks.end, strong, dependent })
    }

    fn opens_behind_comma(&self, at: usize, word: &Word, part: &Part) -> bool {
        if part.main == Some(at) {
            return true;
        }
        match word.role {
            Role::Relative => true,
            Role::Subordinator | Role::Because => !self.is_set_phrase(at),
            Role::But => !self.is_any(at + 1, &["also"]),
            Role::However => part.speaks,
            Role::And => part.speaks && (self.clause_at(at + 1) || self.is_any(at + 1, &["that"])),
            Role::Verb => part.dependent && part.speaks,
            Role::Pronoun | Role::Other => false,
        }
    }

    /// The conjunction, if this word is one.
    fn opener(&self, at: usize) -> Option<Span> {
        let word = self.words.get(at)?;
        let opens = match word.role {
            Role::And | Role::But | Role::Relative | Role::However => true,
            Role::Subordinator | Role::Because => !self.is_set_phrase(at),
            Role::Verb | Role::Pronoun | Role::Other => false,
        };
        opens.then_some(word.span)
    }

    /// Whether what begins with this word looks like a clause.
    fn clause_at(&self, at: usize) -> bool {
        let ahead = self.words.get(at..).unwrap_or(&[]);
        for (distance, word) in ahead.iter().take(REACH).enumerate() {
            if distance > 0 && word.mark != Mark::None {
                return false;
            }
            match word.role {
                Role::Pronoun if distance == 0 => return true,
                Role::Verb if word.speaks => return true,
                Role::Relative | Role::Subordinator | Role::Because | Role::But => return false,
                Role::And | Role::However | Role::Verb | Role::Pronoun | Role::Other => {}
            }
        }
        false
    }

    /// Where the main clause sets in behind a subordinate one that begins at `at`: at the first comma that
    /// has a verb on both sides, else at the first comma. Where the first has none before but a clause
    /// behind it ("If successful, the team will …"), at the next with a clause behind it or else there.
    fn main_clause(&self, at: usize) -> Option<usize> {
        let first = self.words.get(at)?;
        if !matches!(first.role, Role::Subordinator | Role::Because) {
            return None;
        }
        let (mut first_comma, mut likely, mut verb_before) = (None, None, false);
        let mut verbless = None;
        for (index, word) in self.words.iter().enumerate().skip(at + 1) {
            if matches!(word.mark, Mark::Strong | Mark::Dash) {
                break;
            }
            let may_begin = match word.role {
                Role::Pronoun | Role::Other | Role::However => true,
                Role::And | Role::But | Role::Relative | Role::Subordinator | Role::Because | Role::Verb => {
                    false
                }
            };
            if word.mark == Mark::Comma && may_begin {
                let clause = self.clause_at(index);
                if first_comma.is_none() && !verb_before && clause {
                    verbless = Some(index);
                } else if verbless.is_some() && clause {
                    return Some(index);
                }
                first_comma = first_comma.or(Some(index));
                if verb_before && verbless.is_none() {
                    likely = likely.or(Some(index));
                }
            }
            let verb = word.role == Role::Verb && word.speaks;
            if verb && likely.is_some() {
                return likely;
            }
            verb_before |= verb;
        }
        first_comma
    }

    /// "where appropriate", "as well", "since 2019": too short to be clauses.
    fn is_set_phrase(&self, at: usize) -> bool {
        const TAILS: [&str; 11] = [
            "appropriate",
            "applicable",
            "necessary",
            "needed",
            "of",
            "possible",
            "practicable",
            "relevant",
            "required",
            "such",
            "well",
        ];
        self.is_any(at + 1, &TAILS) || self.words.get(at + 1).is_some_and(|next| next.number)
    }

    fn is_any(&self, at: usize, forms: &[&str]) -> bool {
        let printed = self.words.get(at).map_or("", |word| word.span.of(self.text));
        forms.iter().any(|form| form.eq_ignore_ascii_case(printed))
    }

    fn before(&self, at: usize) -> Option<&Word> {
        self.words.get(at.checked_sub(1)?)
    }
}

/// The words of the sentence with what they can do and what stands before them.
fn words<'w>(text: &str, sentence: Span, tokens: impl Iterator<Item = (Cow<'w, str>, Token)>) -> Vec<Word> {
    let brackets: Vec<Span> = matched_brackets(sentence.of(text))
        .into_iter()
        .map(|pair| Span::new(pair.start + sentence.start, pair.end + sentence.start))
        .collect();
    let mut brackets = brackets.as_slice();
    let mut words: Vec<Word> = Vec::with_capacity(sentence.of(text).len() / 5);
    let mut end = sentence.start;
    let mut after_to = false;
    for (form, token) in tokens {
        while let [first, rest @ ..] = brackets
            && first.end <= end
        {
            brackets = rest;
        }
        let (mark, marks) = marks(text, Span::new(end, token.span.start), brackets);
        let role = role(&form, &token, words.is_empty());
        let printed = token.span.of(text);
        let speaks = match role {
            Role::Verb => !after_to,
            Role::Pronoun => true,
            Role::Other => printed.len() > 3 && printed.ends_with("ed"),
            Role::And | Role::But | Role::Relative | Role::Subordinator | Role::Because | Role::However => {
                false
            }
        };
        let number = token.kind == TokenKind::Number;
        words.push(Word { span: token.span, role, number, speaks, mark, marks });
        end = token.span.end;
        after_to = printed.eq_ignore_ascii_case("to");
    }
    words
}

/// The strongest mark in a gap between two words, outside brackets, and where the marks stand.
fn marks(text: &str, gap: Span, brackets: &[Span]) -> (Mark, Span) {
    let under = gap.of(text);
    if under == " " {
        return (Mark::None, Span::new(gap.end, gap.end));
    }
    let mut brackets = brackets.iter().copied().peekable();
    let (mut strongest, mut marks) = (Mark::None, Span::new(gap.end, gap.end));
    let mut after_blank = false;
    let mut characters = under.char_indices().peekable();
    while let Some((offset, character)) = characters.next() {
        let at = gap.start + offset;
        let before_blank = characters.peek().is_none_or(|(_, next)| next.is_whitespace());
        let after_blank = std::mem::replace(&mut after_blank, character.is_whitespace());
        while brackets.next_if(|pair| pair.end <= at).is_some() {}
        if brackets.peek().is_some_and(|pair| pair.start <= at) {
            continue;
        }
        let mark = match character {
            ';' => Mark::Strong,
            ':' if before_blank => Mark::Strong,
            ',' => Mark::Comma,
            '\u{2014}' => Mark::Dash,
            dash if (dash == '-' || is_dash(dash)) && after_blank && before_blank => Mark::Dash,
            _ => continue,
        };
        if strongest == Mark::None {
            marks.start = at;
        }
        let closers = text.get(at + character.len_utf8()..gap.end).unwrap_or("").chars();
        marks.end = at
            + character.len_utf8()
            + closers.take_while(|c| is_closer(*c)).map(char::len_utf8).sum::<usize>();
        if strongest != Mark::Strong && (strongest == Mark::None || mark != Mark::Comma) {
            strongest = mark;
        }
    }
    (strongest, marks)
}

/// What a word can do. `May` and `Will` inside a sentence are a month and a name.
fn role(form: &str, token: &Token, first: bool) -> Role {
    if form == "i" && token.span.len() == 1 && token.capitalised {
        return Role::Pronoun;
    }
    // No listed word is longer, curly apostrophe included.
    if token.span.len() > 11 || token.kind == TokenKind::Number || (token.capitalised && !first) {
        return Role::Other;
    }
    match form {
        "and" | "or" | "so" | "yet" => Role::And,
        "but" => Role::But,
        "which" | "who" | "whom" | "whose" => Role::Relative,
        "although" | "because" | "unless" | "whereas" | "whilst" => Role::Because,
        "after" | "as" | "before" | "if" | "once" | "since" | "though" | "until" | "when" | "where"
        | "while" => Role::Subordinator,
        "however" => Role::However,
        "am" | "is" | "are" | "was" | "were" | "be" | "been" | "has" | "have" | "had" | "will" | "would"
        | "can" | "could" | "may" | "might" | "must" | "should" | "shall" | "do" | "does" | "did" | "not"
        | "cannot" => Role::Verb,
        "he" | "it" | "she" | "there" | "these" | "they" | "this" | "those" | "we" | "you" => Role::Pronoun,
        other => match other.split_once('\'') {
            Some((_, "t")) => Role::Verb,
            Some(("he" | "i" | "it" | "she" | "there" | "they" | "we" | "you", _)) => Role::Pronoun,
            _ => Role::Other,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The clauses parted by `|`, openers in angle brackets.
    fn shown(text: &str) -> String {
        let parts = clauses(text, Span::new(0, text.len())).into_iter().map(|clause| match clause.opener {
            Some(opener) => {
                let before = Span::new(clause.span.start, opener.start).of(text);
                let after = Span::new(opener.end, clause.span.end).of(text);
                format!("{before}<{}>{after}", opener.of(text))
            }
            None => clause.span.of(text).to_owned(),
        });
        parts.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn marks_part() {
        assert_eq!(shown("One; two: three – four — five - six."), "One | two | three | four | five | six.");
        assert_eq!(shown("It ran 2024 – 26, 10:30 – noon"), "It ran 2024 – 26, 10:30 | noon");
        assert_eq!(shown("We did it—too; however, it failed"), "We did it | too | <however>, it failed");
    }

    #[test]
    fn enumerations_stay_whole() {
        for whole in [
            "We issued guidance, training and tools.",
            "We issued guidance, training, and tools for staff.",
            "Staff will plan, review, and to be sure report.",
            "Guidance, training, and tools are in use.",
            "We wrote to all, as well as to some, where appropriate, since 2019.",
            "Work began (late, but it was done; all of it).",
            "It is not only good, but also cheap.",
        ] {
            assert_eq!(clauses(whole, Span::new(0, whole.len())).len(), 1, "{}", shown(whole));
        }
    }

    #[test]
    fn conjunctions_part() {
        for (text, expected) in [
            (
                "The bid was refused, and staff will be trained.",
                "The bid was refused | <and> staff will be trained.",
            ),
            (
                "Guidance was issued but it has not been used.",
                "Guidance was issued | <but> it has not been used.",
            ),
            ("Work began, but not in May.", "Work began | <but> not in May."),
            ("We will review it because funding was cut.", "We will review it | <because> funding was cut."),
            ("The site, which is full, will close.", "The site | <which> is full | will close."),
            ("Sites were visited, so that staff learn.", "Sites were visited | <so> that staff learn."),
            ("But it was done.", "<But> it was done."),
            ("However, the work is late.", "<However>, the work is late."),
            ("It was done, however, it is late.", "It was done | <however>, it is late."),
            ("We said “done,” and it was.", "We said “done | <and> it was."),
            ("It’s done, and staff haven’t left.", "It’s done | <and> staff haven’t left."),
        ] {
            assert_eq!(shown(text), expected);
        }
    }

    #[test]
    fn a_subordinate_clause_first() {
        for (text, expected) in [
            ("Although delayed, the work continued.", "<Although> delayed | the work continued."),
            (
                "If the bid, which was late, is refused, we will act.",
                "<If> the bid | <which> was late | is refused | we will act.",
            ),
            (
                "Since April, guidance, training and tools have been issued.",
                "<Since> April | guidance, training and tools have been issued.",
            ),
            (
                "When funds are agreed, guidance, training and tools will follow.",
                "<When> funds are agreed | guidance, training and tools will follow.",
            ),
            (
                "If successful, the team will work on confidence, competence and skills.",
                "<If> successful | the team will work on confidence, competence and skills.",
            ),
            (
                "If posts, rooms or tools are lacking, staff will wait.",
                "<If> posts, rooms or tools are lacking | staff will wait.",
            ),
            ("It is late; if funds come, it will start.", "It is late | <if> funds come | it will start."),
        ] {
            assert_eq!(shown(text), expected);
        }
    }
}
