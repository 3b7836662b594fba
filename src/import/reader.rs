//! Reading, with its choices.

use super::assemble::assemble;
use super::error::ReadError;
use super::gather::Gatherer;
use super::published::Published;
use crate::document::{self, Limits};
use crate::model::{DatePolicy, OwnerRegistry};

/// Reads a published text that holds a plan, or a plan and its updates: `Reader::new().read(text)`.
///
/// # Errors
/// [`ReadError`] if the text is empty, holds no table or none with actions, has an unclosed quotation or a row
/// with too few fields (comma-separated text), or exceeds a limit. Whatever else is wrong with it is a finding.
///
/// ```
/// let published = action_plan::import::read("Ref,Action,Owner,Due\nA1,Count the knives.,Chef,May 2024\n")?;
/// assert_eq!(published.plan().actions()["A1"].owners[0].text, "Chef");
/// assert!(published.updates().is_empty());
/// # Ok::<(), action_plan::import::ReadError>(())
/// ```
pub fn read(text: &str) -> Result<Published, ReadError> {
    Reader::new().read(text)
}

/// How published text is read: customs of dates, known owners, limits.
///
/// ```
/// use action_plan::import::Reader;
/// use action_plan::model::{DatePolicy, DayMonthOrder};
/// let american = Reader::new().with_dates(DatePolicy::new().with_day_month_order(DayMonthOrder::MonthDay));
/// let published = american.read("Action,Owner,Due date\nPublish the data.,OMB,06/30/2024\n")?;
/// assert_eq!(published.plan().actions()["1"].timescale.as_ref().unwrap().due().unwrap().to_string(), "30 June 2024");
/// # Ok::<(), action_plan::import::ReadError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reader {
    dates: DatePolicy,
    owners: OwnerRegistry,
    limits: Limits,
}

impl Reader {
    /// The customs of the United Kingdom, no known owners, the usual limits.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets what a printed date leaves to custom.
    #[must_use]
    pub fn with_dates(mut self, dates: DatePolicy) -> Self {
        self.dates = dates;
        self
    }

    /// Sets the owners that are known before reading. What a document itself shows is learnt on top.
    #[must_use]
    pub fn with_owners(mut self, owners: OwnerRegistry) -> Self {
        self.owners = owners;
        self
    }

    /// Sets how much is read.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Reads one text that holds a plan, or a plan and its updates.
    ///
    /// # Errors
    /// As [`read`].
    pub fn read(&self, text: &str) -> Result<Published, ReadError> {
        self.read_all(&[(Source::Text(text), false)])
    }

    /// Reads one file: text in UTF-8, with or without a byte order mark, or with the features `docx` and `xlsx`
    /// the file of an office program ([`parse_bytes`](crate::document::parse_bytes)).
    ///
    /// # Errors
    /// As [`read`], and if the bytes are not UTF-8, are a file of a kind that is not read, or a damaged one.
    ///
    /// ```
    /// use action_plan::import::{ReadErrorKind, Reader};
    /// let error = Reader::new().read_bytes(b"No,Action\n1,Caf\xe9\n").unwrap_err();
    /// assert_eq!(error.kind(), ReadErrorKind::NotUtf8);
    /// assert_eq!((error.line(), error.column()), (2, 6));
    /// ```
    pub fn read_bytes(&self, bytes: &[u8]) -> Result<Published, ReadError> {
        self.read_all(&[(Source::File(bytes), false)])
    }

    /// Reads a plan and its update, each a text of its own.
    ///
    /// # Errors
    /// As [`read`]; [`ReadError::document`] says which of the two.
    ///
    /// ```
    /// use action_plan::import::Reader;
    /// let published = Reader::new().read_plan_and_update(
    ///     "id,recommendation,text,owners,timescale\n1.1,1,Count the knives.,Chef,May 2024\n",
    ///     "id,recommendation,text,owners,status,answers\nu1,1,All were counted.,Chef,Completed,1.1\n",
    /// )?;
    /// let entry = &published.latest_update().unwrap().entries()["u1"];
    /// assert_eq!(entry.answers, ["1.1".into()]);
    /// # Ok::<(), action_plan::import::ReadError>(())
    /// ```
    pub fn read_plan_and_update(&self, plan: &str, update: &str) -> Result<Published, ReadError> {
        self.read_all(&[(Source::Text(plan), false), (Source::Text(update), true)])
    }

    /// Reads a plan and its update, each a file of its own.
    ///
    /// # Errors
    /// As [`read_plan_and_update`](Self::read_plan_and_update) and [`read_bytes`](Self::read_bytes).
    pub fn read_plan_and_update_bytes(&self, plan: &[u8], update: &[u8]) -> Result<Published, ReadError> {
        self.read_all(&[(Source::File(plan), false), (Source::File(update), true)])
    }

    fn read_all(&self, sources: &[(Source<'_>, bool)]) -> Result<Published, ReadError> {
        let mut gatherer = Gatherer::new();
        for (number, (source, is_update)) in sources.iter().enumerate() {
            let in_document = |error: ReadError| error.in_document(number);
            let document = match source {
                Source::Text(text) => document::parse(text, &self.limits),
                Source::File(bytes) => document::parse_bytes(bytes, &self.limits),
            };
            let document = document.map_err(|error| in_document(error.into()))?;
            gatherer.add(document, number, *is_update).map_err(in_document)?;
        }
        Ok(assemble(gatherer.gathered, &self.dates, self.owners.clone()))
    }
}

/// One of the texts that are read.
enum Source<'a> {
    Text(&'a str),
    File(&'a [u8]),
}
