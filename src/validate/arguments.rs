//! What a finding's sentence is made from.

use crate::model::Argument;
use indexmap::IndexMap;
use std::fmt;

/// What a finding is made from: named values, and the sentence they give.
///
/// Rules of the catalogue write theirs as an enumeration with one variant a sentence, so that programs read
/// values and only people read prose.
///
/// ```
/// use action_plan::{model::Argument, validate::Arguments};
/// use std::fmt;
///
/// struct Late { months: i64 }
/// impl fmt::Display for Late {
///     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
///         write!(f, "{} months later", self.months)
///     }
/// }
/// impl Arguments for Late {
///     fn named(&self) -> Vec<(&'static str, Argument)> {
///         vec![("months", Argument::from(self.months))]
///     }
/// }
/// assert_eq!(Late { months: 3 }.to_string(), "3 months later");
/// ```
pub trait Arguments: fmt::Display {
    /// The values by name, in the order of the sentence.
    fn named(&self) -> Vec<(&'static str, Argument)>;
}

/// Ids or words that print with commas between them; semicolons where one has a comma of its own.
#[derive(Clone, Debug)]
pub(super) struct List(pub(super) Vec<String>);

impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let has_comma = self.0.iter().any(|one| one.contains(','));
        f.write_str(&self.0.join(if has_comma { "; " } else { ", " }))
    }
}

impl From<List> for Argument {
    fn from(list: List) -> Self {
        Self::List(list.0)
    }
}

/// The values by name as a finding keeps them.
pub(super) fn collected(arguments: &dyn Arguments) -> IndexMap<String, Argument> {
    arguments.named().into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Makes `Args`, the enumeration of what a rule can say: one variant a sentence.
macro_rules! arguments {
    ($($variant:ident { $($field:ident: $type:ty),* $(,)? } => $message:literal,)+) => {
        /// What this rule can say.
        #[derive(Debug)]
        enum Args {
            $($variant { $($field: $type),* },)+
        }

        impl std::fmt::Display for Args {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    $(Self::$variant { $($field),* } => {
                        $(let _ = $field;)*
                        write!(f, $message)
                    })+
                }
            }
        }

        impl $crate::validate::Arguments for Args {
            fn named(&self) -> Vec<(&'static str, $crate::model::Argument)> {
                match self {
                    $(Self::$variant { $($field),* } => {
                        vec![$((stringify!($field), $crate::model::Argument::from($field.clone()))),*]
                    })+
                }
            }
        }
    };
}

pub(super) use arguments;
