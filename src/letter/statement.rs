//! What a letter states, one thing at a time.

use crate::{
    base::Span,
    facts::{Condition, FundingFact, Quantity, SiteSet},
    model::{Owner, PartialDate, SourcePlace, StatementId, closed::closed_list, words::correspondence},
};
use serde::{Deserialize, Serialize};

closed_list! {
    /// What a statement of a letter does.
    ///
    /// ```
    /// use action_plan::letter::{Letter, StatementKind};
    /// let letter = Letter::read("Two posts were filled. A third will be advertised in May 2025.")?;
    /// let kinds: Vec<_> = letter.statements().values().map(|statement| statement.kind()).collect();
    /// assert_eq!(kinds, [StatementKind::Delivered, StatementKind::Planned]);
    /// # Ok::<(), action_plan::ReadError>(())
    /// ```
    StatementKind {
        /// Says that something was done or stands.
        Delivered = "delivered",
        /// Says that something is being done.
        UnderWay = "under_way",
        /// Says that something will be done, with a date.
        Planned = "planned",
        /// Says that something will be done, without one.
        Promised = "promised",
        /// Says what is left out, halted or hindered.
        Exception = "exception",
        /// Says how much or how many, or that it rose or fell.
        Figure = "figure",
        /// Says what money was given, got or asked for.
        Funding = "funding",
        /// Says what will be done if something comes about.
        Conditional = "conditional",
        /// Arranges or attends a meeting.
        Meeting = "meeting",
        /// Says none of these: what went before, what is asked, what is believed.
        Background = "background",
    }
}

impl StatementKind {
    /// Whether it binds the writer to something that is yet to be.
    pub fn is_promise(self) -> bool {
        matches!(self, Self::Planned | Self::Promised | Self::Conditional | Self::Meeting)
    }

    /// The words that reports show for it.
    pub fn shown(self) -> &'static str {
        correspondence::shown(self.as_str())
    }
}

closed_list! {
    /// Where a date comes from.
    ///
    /// ```
    /// use action_plan::letter::{DateBasis, Letter};
    /// let letter = Letter::read("14 June 2024\n\nDear Chair,\n\nIt opened in May. It will be seen to soon.")?;
    /// let bases: Vec<_> = letter.statements().values().map(|s| s.dates[0].basis).collect();
    /// assert_eq!(bases, [DateBasis::YearInferred, DateBasis::Vague]);
    /// assert_eq!(letter.statements()[0].dates[0].date.unwrap().to_string(), "May 2024");
    /// # Ok::<(), action_plan::ReadError>(())
    /// ```
    DateBasis {
        /// Printed with its year.
        Printed = "printed",
        /// Printed without its year, which is taken from when the letter was written.
        YearInferred = "year_inferred",
        /// Counted from the day of the letter: "last year", "tomorrow".
        Relative = "relative",
        /// No date at all: "soon", "in the coming months", "in due course".
        Vague = "vague",
    }
}

/// A time that a statement names.
///
/// ```
/// use action_plan::letter::Letter;
/// let letter = Letter::read("The unit was set up in April 2020.")?;
/// let date = &letter.statements()[0].dates[0];
/// assert_eq!((date.text.as_str(), date.date.unwrap().to_string().as_str()), ("April 2020", "April 2020"));
/// # Ok::<(), action_plan::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StatementDate {
    /// Where in the statement's text.
    pub span: Span,
    /// As printed.
    pub text: String,
    /// The days it covers, where they can be told.
    #[serde(default)]
    pub date: Option<PartialDate>,
    /// Where it comes from.
    pub basis: DateBasis,
}

closed_list! {
    /// How an exception stands, as the letter says.
    ///
    /// ```
    /// use action_plan::letter::{ExceptionState, Letter};
    /// let letter = Letter::read("All schools now have one, except Hill School, where it is being built.")?;
    /// assert_eq!(letter.exceptions().next().unwrap().1.state, ExceptionState::UnderWay);
    /// # Ok::<(), action_plan::ReadError>(())
    /// ```
    ExceptionState {
        /// Work to end it is said to be going on.
        UnderWay = "under_way",
        /// A reason is given, and no work to end it.
        Explained = "explained",
        /// Neither.
        NotStated = "not_stated",
    }
}

impl ExceptionState {
    /// The words that reports show for it.
    pub fn shown(self) -> &'static str {
        correspondence::shown(self.as_str())
    }
}

/// What a statement leaves out of what it says, or says is hindered.
///
/// ```
/// use action_plan::letter::Letter;
/// let letter = Letter::read("Every clinic has a nurse apart from Hill Clinic (where the post is vacant).")?;
/// let (statement, exception) = letter.exceptions().next().unwrap();
/// assert_eq!(exception.places, ["Hill Clinic"]);
/// assert_eq!(exception.reason.as_deref(), Some("where the post is vacant"));
/// assert_eq!(exception.span.of(&statement.text), "apart from Hill Clinic (where the post is vacant)");
/// # Ok::<(), action_plan::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Exception {
    /// Where in the statement's text.
    pub span: Span,
    /// The places left out, by name; empty where the letter names none ("some establishments").
    #[serde(default)]
    pub places: Vec<String>,
    /// What the letter says of why, as printed.
    #[serde(default)]
    pub reason: Option<String>,
    /// How it stands.
    pub state: ExceptionState,
}

/// One thing that a letter says.
///
/// ```
/// use action_plan::letter::{Letter, StatementKind};
/// let text = "Dear Chair,\n\nWe have awarded a grant of £40k to Hill School. HMPPS will open it to all in due course.";
/// let letter = Letter::read(text)?;
/// let grant = &letter.statements()[0];
/// assert_eq!(grant.kinds, [StatementKind::Delivered, StatementKind::Funding]);
/// assert_eq!((grant.lines, grant.quantities[0].low), ((3, 3), 40_000.0));
/// assert_eq!(grant.sites[0].names[0].name, "Hill School");
/// let opening = &letter.statements()["s2"];
/// assert_eq!(opening.owners[0].text, "HMPPS");
/// # Ok::<(), action_plan::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Statement {
    /// Its id: `s` and its place in the letter, from 1.
    pub id: StatementId,
    /// What it does, the main thing first.
    pub kinds: Vec<StatementKind>,
    /// Its words, wrapped lines joined.
    pub text: String,
    /// The words that lead in to it, where it is one item of a list ("Measures so far include …").
    #[serde(default)]
    pub lead: Option<String>,
    /// Who is said to act, as printed; "we" and "I" are the writer's side.
    #[serde(default)]
    pub owners: Vec<Owner>,
    /// The times it names.
    #[serde(default)]
    pub dates: Vec<StatementDate>,
    /// The places it speaks of.
    #[serde(default)]
    pub sites: Vec<SiteSet>,
    /// What it leaves out or says is hindered.
    #[serde(default)]
    pub exceptions: Vec<Exception>,
    /// Its numbers.
    #[serde(default)]
    pub quantities: Vec<Quantity>,
    /// What it says of money.
    #[serde(default)]
    pub funding: Vec<FundingFact>,
    /// What it hangs on.
    #[serde(default)]
    pub conditions: Vec<Condition>,
    /// The first and the last line of the letter that it stands on, from 1.
    pub lines: (usize, usize),
    /// Where in the letter, in bytes.
    pub source: SourcePlace,
}

impl Statement {
    /// The main thing it does.
    pub fn kind(&self) -> StatementKind {
        self.kinds.first().copied().unwrap_or(StatementKind::Background)
    }

    /// Whether it does this, mainly or besides.
    pub fn is(&self, kind: StatementKind) -> bool {
        self.kinds.contains(&kind)
    }

    /// Whether it speaks of a place by this name, be it left out or taken in.
    pub fn names_place(&self, name: &str) -> bool {
        let bare = |text: &str| crate::facts::sites(text).into_iter().flat_map(|set| set.names).next();
        let wanted = bare(name).map_or_else(|| name.to_owned(), |site| site.name);
        let named = self.sites.iter().flat_map(|set| set.names.iter().chain(&set.except));
        let left_out = self.exceptions.iter().flat_map(|exception| &exception.places);
        named
            .map(|site| site.name.as_str())
            .chain(left_out.map(String::as_str))
            .any(|known| crate::base::same_folded(known, &wanted))
    }
}
