//! Ids, each of its own type, so that an entry's never passes for an action's.

use serde::{Deserialize, Serialize};
use std::{borrow::Borrow, fmt};

macro_rules! id {
    ($(#[$outer:meta])* $name:ident) => {
        $(#[$outer])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the id as it is.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

id!(
    /// The id of a recommendation: its printed number, else its ordinal.
    ///
    /// ```
    /// use action_plan::model::RecommendationId;
    /// assert_eq!(RecommendationId::from("8").as_str(), "8");
    /// ```
    RecommendationId
);
id!(
    /// The id of an action: as printed, else recommendation and reading order (`1.5` is the fifth of 1).
    ///
    /// ```
    /// use action_plan::model::ActionId;
    /// assert_eq!(ActionId::from("1.5").to_string(), "1.5");
    /// ```
    ActionId
);
id!(
    /// The id of a progress entry: as printed, else recommendation, `u` and reading order (`1.u4`).
    ///
    /// ```
    /// use action_plan::model::EntryId;
    /// assert_eq!(EntryId::from("1.u4").as_str(), "1.u4");
    /// ```
    EntryId
);
id!(
    /// The id of a statement of a letter, counted down the page: `s7`.
    ///
    /// ```
    /// use action_plan::model::StatementId;
    /// assert_eq!(StatementId::from("s7").to_string(), "s7");
    /// ```
    StatementId
);
