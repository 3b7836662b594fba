//! One kind of oddity for everything: importing, plan, update, history.

use super::{closed::closed_list, source::SourcePlace};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

closed_list! {
    /// How much a finding weighs in a draft.
    ///
    /// ```
    /// use action_plan::model::Level;
    /// assert!(Level::Error < Level::Note, "the gravest first");
    /// ```
    Level {
        /// To be mended before a draft is sent.
        Error = "error",
        /// To be looked at.
        Warning = "warning",
        /// For information.
        Note = "note",
    }
}

closed_list! {
    /// The sort of thing a finding is about.
    ///
    /// ```
    /// use action_plan::model::PlaceKind;
    /// assert_eq!(PlaceKind::Recommendation.as_str(), "recommendation");
    /// ```
    PlaceKind {
        /// The plan or update as a whole.
        Document = "document",
        /// A recommendation.
        Recommendation = "recommendation",
        /// An action.
        Action = "action",
        /// A progress entry.
        Entry = "entry",
    }
}

/// What a finding is about: a sort of thing and its id (empty for the document).
///
/// ```
/// use action_plan::model::{Place, PlaceKind};
/// let place = Place::action("1.5");
/// assert_eq!((place.kind, place.id.as_str()), (PlaceKind::Action, "1.5"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Place {
    /// The sort of thing.
    pub kind: PlaceKind,
    /// Its id.
    pub id: String,
}

impl Place {
    /// The plan or update as a whole.
    pub fn document() -> Self {
        Self { kind: PlaceKind::Document, id: String::new() }
    }

    /// A recommendation.
    pub fn recommendation(id: impl AsRef<str>) -> Self {
        Self { kind: PlaceKind::Recommendation, id: id.as_ref().to_owned() }
    }

    /// An action.
    pub fn action(id: impl AsRef<str>) -> Self {
        Self { kind: PlaceKind::Action, id: id.as_ref().to_owned() }
    }

    /// An entry.
    pub fn entry(id: impl AsRef<str>) -> Self {
        Self { kind: PlaceKind::Entry, id: id.as_ref().to_owned() }
    }
}

/// A typed argument of a finding.
///
/// ```
/// use action_plan::model::Argument;
/// assert_eq!(Argument::from(3_i64).to_string(), "3");
/// assert_eq!(Argument::from(vec!["a".to_owned(), "b".to_owned()]).to_string(), "a, b");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum Argument {
    /// A count or a number of months, days, lines.
    Number(i64),
    /// A word or the words printed.
    Text(String),
    /// Ids or words.
    List(Vec<String>),
}

impl std::fmt::Display for Argument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
            Self::List(list) => f.write_str(&list.join(", ")),
        }
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<String>> for Argument {
    fn from(list: Vec<String>) -> Self {
        Self::List(list)
    }
}

/// Something a rule or the import has to say.
///
/// The arguments are the data; the message is rendered from them, last.
///
/// ```
/// use action_plan::model::{Finding, Level, Place};
/// let finding = Finding::new("text-cut", Level::Warning, Place::action("3.4"), "the text stops mid-sentence")
///     .with("ends_with", "each Regime");
/// assert_eq!(finding.arguments["ends_with"].to_string(), "each Regime");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Finding {
    /// Id of the rule, kebab-case.
    pub rule: String,
    /// How much it weighs.
    pub level: Level,
    /// What it is about.
    pub at: Place,
    /// A plain sentence.
    pub message: String,
    /// What the sentence was made from.
    #[serde(default)]
    pub arguments: IndexMap<String, Argument>,
    /// Where in the published text, as far as known.
    #[serde(default)]
    pub source: Vec<SourcePlace>,
}

impl Finding {
    /// A finding without arguments.
    pub fn new(rule: &str, level: Level, at: Place, message: impl Into<String>) -> Self {
        Self {
            rule: rule.to_owned(),
            level,
            at,
            message: message.into(),
            arguments: IndexMap::new(),
            source: Vec::new(),
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &str, argument: impl Into<Argument>) -> Self {
        self.arguments.insert(name.to_owned(), argument.into());
        self
    }

    /// Adds places in the published text.
    #[must_use]
    pub fn from_source(mut self, places: impl IntoIterator<Item = SourcePlace>) -> Self {
        self.source.extend(places);
        self
    }
}
