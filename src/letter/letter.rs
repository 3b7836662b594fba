//! A letter and what can be asked of it.

use super::{
    dates::Written,
    statement::{Exception, Statement, StatementKind},
};
use crate::{
    facts::{Condition, Quantity},
    import::ReadError,
    model::{PartialDate, SourcePlace, StatementId},
};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// A letter as the single things it states, in the order of the page.
///
/// ```
/// use action_plan::letter::{Letter, StatementKind};
/// let text = "Dear Chair,\n\n\
///     Thank you for your letter of 3 May 2024. All libraries now have a ramp, except Hill Library,\n\
///     where one is being built. We will open two more in June 2025 and report in due course.\n\n\
///     Yours sincerely,\n\nMINISTER FOR LIBRARIES\n";
/// let letter = Letter::read(text)?;
/// assert_eq!((letter.addressee(), letter.signatory()), (Some("Chair"), Some("MINISTER FOR LIBRARIES")));
/// let kinds: Vec<_> = letter.statements().values().map(|statement| statement.kind().as_str()).collect();
/// assert_eq!(kinds, ["background", "delivered", "planned"]);
/// let (statement, exception) = letter.exceptions().next().unwrap();
/// assert_eq!((statement.lines, exception.places[0].as_str()), ((3, 4), "Hill Library"));
/// assert_eq!(letter.promises().count(), 1);
/// assert_eq!(letter.written().not_before.unwrap().to_string(), "2024-05-03");
/// # Ok::<(), action_plan::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Letter {
    pub(super) addressee: Option<String>,
    pub(super) signatory: Option<String>,
    pub(super) written: Written,
    #[serde(with = "by_id")]
    pub(super) statements: IndexMap<StatementId, Statement>,
    pub(super) left_out: Vec<SourcePlace>,
    pub(super) abbreviations: IndexMap<String, String>,
}

mod by_id {
    use super::{IndexMap, Statement, StatementId};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(
        statements: &IndexMap<StatementId, Statement>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        statements.values().collect::<Vec<_>>().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<IndexMap<StatementId, Statement>, D::Error> {
        let list = Vec::<Statement>::deserialize(deserializer)?;
        Ok(list.into_iter().map(|statement| (statement.id.clone(), statement)).collect())
    }
}

impl Letter {
    /// Reads a letter with the usual choices: [`LetterReader::read`](super::LetterReader::read).
    ///
    /// # Errors
    /// [`ReadError`] where the text is empty, exceeds a limit, or states nothing.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        super::LetterReader::new().read(text)
    }

    /// Who is addressed, as the salutation prints it.
    pub fn addressee(&self) -> Option<&str> {
        self.addressee.as_deref()
    }

    /// Who signed, as printed below the closing formula.
    pub fn signatory(&self) -> Option<&str> {
        self.signatory.as_deref()
    }

    /// When it was written: printed, or bracketed by what it says.
    pub fn written(&self) -> &Written {
        &self.written
    }

    /// What it states, by id, in the order of the page.
    pub fn statements(&self) -> &IndexMap<StatementId, Statement> {
        &self.statements
    }

    /// One statement.
    pub fn statement(&self, id: &str) -> Option<&Statement> {
        self.statements.get(id)
    }

    /// What stands on the page and is no statement: page numbers, letterhead, salutation, thanks, signature.
    pub fn left_out(&self) -> &[SourcePlace] {
        &self.left_out
    }

    /// The abbreviations that the letter explains, with the words they stand for.
    pub fn abbreviations(&self) -> &IndexMap<String, String> {
        &self.abbreviations
    }

    /// The statements that do this, mainly or besides.
    pub fn of_kind(&self, kind: StatementKind) -> impl Iterator<Item = &Statement> {
        self.statements.values().filter(move |statement| statement.is(kind))
    }

    /// What it binds the writer to: plans, promises, conditional ones, meetings.
    pub fn promises(&self) -> impl Iterator<Item = &Statement> {
        self.statements.values().filter(|statement| statement.kind().is_promise())
    }

    /// What is left out or said to be hindered, with the statement that says so.
    pub fn exceptions(&self) -> impl Iterator<Item = (&Statement, &Exception)> {
        self.statements
            .values()
            .flat_map(|statement| statement.exceptions.iter().map(move |exception| (statement, exception)))
    }

    /// What promises hang on, with the statement that says so.
    pub fn conditions(&self) -> impl Iterator<Item = (&Statement, &Condition)> {
        self.statements
            .values()
            .flat_map(|statement| statement.conditions.iter().map(move |condition| (statement, condition)))
    }

    /// Its numbers, with the statement that gives each.
    pub fn quantities(&self) -> impl Iterator<Item = (&Statement, &Quantity)> {
        self.statements
            .values()
            .flat_map(|statement| statement.quantities.iter().map(move |quantity| (statement, quantity)))
    }

    /// The statements that speak of a place by this name.
    pub fn at_site<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s Statement> {
        self.statements.values().filter(move |statement| statement.names_place(name))
    }

    /// The statements in which this owner is said to act, by its key.
    pub fn by_owner<'s>(&'s self, key: &'s str) -> impl Iterator<Item = &'s Statement> {
        self.statements.values().filter(move |statement| {
            statement.owners.iter().any(|owner| crate::base::same_folded(&owner.key, key))
        })
    }

    /// The promises that name a date, in the order of the dates.
    pub fn calendar(&self) -> Vec<(&Statement, PartialDate)> {
        let mut found: Vec<(&Statement, PartialDate)> = self
            .promises()
            .filter_map(|statement| {
                let date = statement.dates.iter().filter_map(|date| date.date).next_back()?;
                Some((statement, date))
            })
            .collect();
        found.sort_by_key(|(_, date)| (date.end(), date.start()));
        found
    }
}
