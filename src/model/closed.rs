//! How closed lists of words are written down: one macro, so that every list has the same manners.

use serde::{
    Deserialize, Deserializer,
    de::{
        DeserializeOwned,
        value::{self, StrDeserializer},
    },
};
use std::borrow::Cow;

/// Makes a `Copy` enumeration from a closed list of wire words.
///
/// Each gets `ALL`, `as_str`, `Display`, `FromStr` and serde, all over the same words. A word that is
/// not in the list is read as `Unknown` (readers of the delta take unknown values for `unknown`), so that a document of a later minor version still loads.
macro_rules! closed_list {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$inner])* $variant,)+
            /// A word of a later version of the format.
            Unknown,
        }

        impl $name {
            /// Every value that is known, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word on the wire.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                    Self::Unknown => "unknown",
                }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::model::UnknownWord;

            /// Reads the word on the wire, letter for letter.
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::model::UnknownWord::new(word)),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                Ok(word.parse().unwrap_or(Self::Unknown))
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let words: &[&str] = &[$($word,)+];
                let mut schema = schemars::Schema::default();
                schema.insert("type".to_owned(), "string".into());
                schema.insert("enum".to_owned(), words.into());
                schema
            }
        }
    };
}

pub(crate) use closed_list;

/// Gives an enumeration that has its own variants `ALL`, `as_str`, `Display` and `FromStr` over its wire
/// words. They are written out, as a renamed variant must not rename what stands on the wire.
macro_rules! wire_words {
    ($name:ident { $($variant:ident = $word:literal,)+ }) => {
        impl $name {
            /// Every value, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word on the wire.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::model::UnknownWord;

            /// Reads the word on the wire, letter for letter.
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::model::UnknownWord::new(word)),
                }
            }
        }
    };
}

pub(crate) use wire_words;

/// Reads a word of a list that has no `Unknown`: nothing where the word is of a later version.
pub(crate) fn known<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    let word = Option::<Cow<'de, str>>::deserialize(deserializer)?;
    Ok(word.and_then(|word| T::deserialize(StrDeserializer::<value::Error>::new(&word)).ok()))
}

/// A word that is in none of the lists it was read for.
///
/// ```
/// use action_plan::model::Disposition;
/// let error = "finished".parse::<Disposition>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown word \"finished\"");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown word {word:?}")]
pub struct UnknownWord {
    word: String,
}

impl UnknownWord {
    pub(crate) fn new(word: &str) -> Self {
        Self { word: word.to_owned() }
    }

    /// The word as found.
    pub fn word(&self) -> &str {
        &self.word
    }
}
