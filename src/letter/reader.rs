//! Reading a letter, with its choices.

use super::{
    agent,
    dates::{Mention, Spoken, Written, mentions},
    exception,
    kind::{self, Told},
    layout::Page,
    letter::Letter,
    parts::{Part, parts},
    statement::{Statement, StatementKind},
};
use crate::{
    base::Span,
    document::Limits,
    facts::{self, Facts, SiteScope},
    import::{ReadError, ReadErrorKind},
    model::{DatePolicy, OwnerRegistry, PartialDate, StatementId},
};
use indexmap::IndexMap;

/// How letters are read: customs of dates, known owners and places, limits.
///
/// ```
/// use action_plan::letter::LetterReader;
/// let reader = LetterReader::new().with_places(["Upton"]);
/// let letter = reader.read("Dear Chair,\n\nThe lifts at Upton have been mended.\n")?;
/// assert_eq!(letter.statements()[0].sites[0].names[0].name, "Upton");
/// let error = reader.read("Dear Chair,\n\nThank you.\n\nYours sincerely,\n").unwrap_err();
/// assert_eq!(error.to_string(), "line 1, column 1: no statements: found a letter of thanks, expected a sentence that states something");
/// # Ok::<(), action_plan::ReadError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LetterReader {
    dates: DatePolicy,
    owners: OwnerRegistry,
    places: Vec<String>,
    limits: Limits,
}

/// A part with what was read of it.
struct Draft {
    part: Part,
    told: Told,
    mentions: Vec<Mention>,
}

impl LetterReader {
    /// The customs of the United Kingdom, nothing known, the usual limits.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets what a printed date leaves to custom. The reference date is taken for the day of the letter where it
    /// prints none.
    #[must_use]
    pub fn with_dates(mut self, dates: DatePolicy) -> Self {
        self.dates = dates;
        self
    }

    /// Sets the owners that are known before reading.
    #[must_use]
    pub fn with_owners(mut self, owners: OwnerRegistry) -> Self {
        self.owners = owners;
        self
    }

    /// Sets the names of places that are known before reading.
    #[must_use]
    pub fn with_places<'n>(mut self, names: impl IntoIterator<Item = &'n str>) -> Self {
        self.places = names.into_iter().map(str::to_owned).collect();
        self
    }

    /// Sets how much is read.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Reads a letter.
    ///
    /// # Errors
    /// [`ReadError`] where the text is empty, has more bytes than the limit, or states nothing.
    pub fn read(&self, text: &str) -> Result<Letter, ReadError> {
        let fault = |kind, found: &str, expected: &str| ReadError::new(kind, (1, 1), found, expected);
        if text.len() > self.limits.bytes {
            return Err(fault(ReadErrorKind::LimitExceeded, "more bytes", "no more than the limit allows"));
        }
        if text.trim().is_empty() {
            return Err(fault(ReadErrorKind::Empty, "nothing but white space", "a letter"));
        }
        let page = Page::read(text, &self.limits)?;
        let mut names = facts::site_names(&page.text);
        names.extend(self.places.iter().cloned());
        let (drafts, courtesies) = self.drafts(&page, &names);
        if drafts.is_empty() {
            let found = if courtesies.is_empty() { "no sentences" } else { "a letter of thanks" };
            return Err(fault(ReadErrorKind::NoStatements, found, "a sentence that states something"));
        }
        let written = self.written(&page, &drafts);
        let statements: IndexMap<StatementId, Statement> = drafts
            .iter()
            .enumerate()
            .map(|(number, draft)| {
                let id = StatementId::new(format!("s{}", number + 1));
                (id.clone(), self.statement(id, draft, &page, &names, &written))
            })
            .collect();
        Ok(Letter {
            addressee: page.salutation.as_ref().and_then(|(line, _)| addressee(line)),
            signatory: page.signature.first().map(|(line, _)| line.clone()),
            written,
            statements,
            left_out: left_out(&page, &courtesies),
            abbreviations: abbreviations(&page.text),
        })
    }

    /// Reads a letter from bytes: text with or without a byte order mark, HTML, and with the feature `docx` a Word
    /// document.
    ///
    /// # Errors
    /// As [`read`](Self::read), and if the bytes are not UTF-8 or of a kind that is not read.
    pub fn read_bytes(&self, bytes: &[u8]) -> Result<Letter, ReadError> {
        self.read(&crate::document::to_text(bytes, &self.limits)?)
    }

    /// The parts that make statements, explanations joined to what they explain; and what is mere courtesy.
    fn drafts(&self, page: &Page, names: &[String]) -> (Vec<Draft>, Vec<Span>) {
        let (mut drafts, mut courtesies): (Vec<Draft>, Vec<Span>) = (Vec::new(), Vec::new());
        for part in parts(&page.text, &page.paragraphs) {
            let own = Self::facts_under(page, part.span, names);
            let mentions = mentions(&page.text, part.span, &part.forms, &self.dates);
            let told = kind::told(&part, &own, &mentions);
            if told.is_courtesy {
                courtesies.push(part.span);
                continue;
            }
            match drafts.last_mut().filter(|before| joins(before, &part, &told, &own, &mentions)) {
                Some(before) => {
                    before.part.span.end = part.span.end;
                    before.mentions.extend(mentions);
                }
                None => drafts.push(Draft { part, told, mentions }),
            }
        }
        (drafts, courtesies)
    }

    fn facts_under(page: &Page, span: Span, names: &[String]) -> Facts {
        facts::facts_of(span.of(&page.text), names.iter().map(String::as_str))
    }

    fn written(&self, page: &Page, drafts: &[Draft]) -> Written {
        let printed = page.head.iter().find_map(|(line, _)| {
            let words = line.trim_start_matches("Date:").trim();
            Some((words.parse::<PartialDate>().ok()?, words))
        });
        if let Some((date, words)) = printed {
            return Written::on(date, words);
        }
        if let Some(day) = self.dates.reference.and_then(PartialDate::day) {
            return Written::on(day, "");
        }
        let spoken: Vec<Spoken<'_>> = drafts
            .iter()
            .flat_map(|draft| {
                draft.mentions.iter().map(|mention| Spoken {
                    mention,
                    words: mention.span.of(&page.text),
                    ahead: speaks_ahead(draft, mention),
                })
            })
            .collect();
        Written::between(&spoken)
    }

    fn statement(
        &self,
        id: StatementId,
        draft: &Draft,
        page: &Page,
        names: &[String],
        written: &Written,
    ) -> Statement {
        let (part, told) = (&draft.part, &draft.told);
        let text = part.span.of(&page.text).to_owned();
        let facts = Self::facts_under(page, part.span, names);
        let dates: Vec<_> = draft
            .mentions
            .iter()
            .map(|mention| written.date(&page.text, part.span.start, mention, speaks_ahead(draft, mention)))
            .collect();
        let forms = super::clause::Forms::of(&text, Span::new(0, text.len()));
        let exceptions = exception::exceptions(&text, &forms, &facts.sites, told.is_hindrance);
        let mut main = told.kind;
        let still_to_come = dates.iter().any(|date| {
            let after = |day: PartialDate| written.not_before.is_none_or(|first| day.end() >= first);
            date.date.is_some_and(after)
        });
        let printed_ahead =
            draft.mentions.iter().any(|mention| mention.is_calendar() && speaks_ahead(draft, mention));
        if main == StatementKind::Promised && printed_ahead && (still_to_come || written.not_before.is_none())
        {
            main = StatementKind::Planned;
        }
        let unnamed = facts.sites.iter().any(|set| set.scope == SiteScope::AllExcept);
        let kinds = kind::others(main, part, &facts, !exceptions.is_empty() || unnamed);
        let lead = part.lead.map(|lead| lead.of(&page.text).to_owned());
        let owners = agent::owners(&page.text, part, lead.as_deref(), &self.owners);
        let source = page.source(part.span);
        Statement {
            id,
            kinds,
            text,
            lead,
            owners,
            dates,
            sites: facts.sites,
            exceptions,
            quantities: facts.quantities,
            funding: facts.funding,
            conditions: facts.conditions,
            lines: page.lines(source),
            source: page.place(source),
        }
    }
}

/// Whether a date stands with words of what is to come.
fn speaks_ahead(draft: &Draft, mention: &Mention) -> bool {
    let part = &draft.part;
    let Some(group) = part.group() else { return false };
    let begins = part.forms.span(group.at, group.at).start;
    let tense = part.lead_tense.unwrap_or(group.tense);
    let planned = tense.is_ahead() && !part.forms.believes;
    // "carried out in 2020": a participle right before the date has its own time.
    let place = part.forms.all.partition_point(|form| form.span.start < mention.span.start);
    let before = (1..=4).any(|back| {
        let word = part.forms.before(place, back);
        place.saturating_sub(back) > group.verb && crate::reading::verbs::is_participle(word)
            || matches!(word, "since" | "last")
    });
    planned && mention.span.start >= begins && !before
}

/// Whether a part explains the statement before it, and is none of its own.
fn joins(before: &Draft, part: &Part, told: &Told, facts: &Facts, mentions: &[Mention]) -> bool {
    let same = before.part.paragraph == part.paragraph && part.lead.is_none() && before.part.lead.is_none();
    let own = kind::has_figures(facts) || mentions.iter().any(Mention::is_calendar);
    if !same || own {
        return false;
    }
    let empty = told.kind == StatementKind::Background
        && !told.is_stance
        && before.told.kind != StatementKind::Background;
    empty || part.forms.explains(&part.groups) || part.forms.only_points_back(&part.groups)
}

fn addressee(line: &str) -> Option<String> {
    let name = line.strip_prefix("Dear")?.trim().trim_end_matches([',', ':']).trim();
    (!name.is_empty()).then(|| name.to_owned())
}

fn left_out(page: &Page, courtesies: &[Span]) -> Vec<crate::model::SourcePlace> {
    let framing = page.head.iter().chain(&page.salutation).chain(&page.signature).map(|(_, span)| span);
    let mut places: Vec<_> = framing.chain(&page.numbers_of_pages).map(|span| page.place(*span)).collect();
    places.extend(courtesies.iter().map(|span| page.place(page.source(*span))));
    places.sort();
    places
}

fn abbreviations(text: &str) -> IndexMap<String, String> {
    facts::abbreviations(text).into_iter().map(|found| (found.short, found.long)).collect()
}
