//! Who is to act: posts and bodies as printed, told apart where several stand together.
//!
//! [`Owner`] is one of them, [`OwnerList`] the joint owners of a paragraph, [`split_owner_entries`] the
//! paragraphs of a column with halves put together and fused ones told apart. [`OwnerRegistry`] says which
//! forms are one owner, and learns from a document which names stand alone in it.

mod entry;
mod learn;
mod list;
mod names;
mod near;
mod post;
mod registry;
mod split;
mod vocabulary;
mod words;

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

#[cfg(feature = "text")]
pub(crate) use entry::OwnerColumns;
pub use entry::{OwnerEntry, OwnerRepair, OwnerRepairKind, split_owner_entries};
pub use list::{OwnerLeftover, OwnerLeftoverKind, OwnerList, OwnerListBasis};
pub(crate) use near::NameRead;
pub use near::Nearness;
pub use registry::{Candidate, KnownOwner, OwnerRegistry, Resolution};

/// A post or body that is to act.
///
/// # Syntax
///
/// A post, a body, or both: the post first ("Deputy Director, Estates Directorate", "Head of Estates, NHS
/// England", "Deputy Director Estates Directorate") or last ("Estates Directorate Deputy Director"). A post
/// keeps its subject ("Head of Estates"), unless the subject is a body ("Head of the Estates Directorate").
///
/// # Equality
///
/// Of all fields. Whether two owners are the same one is a question of their keys.
///
/// ```
/// use action_plan::model::Owner;
/// let owner: Owner = "Prison Group Director, Women’s Group".parse()?;
/// assert_eq!(owner.role.as_deref(), Some("Prison Group Director"));
/// assert_eq!(owner.unit.as_deref(), Some("Women’s Group"));
/// assert_eq!(owner.key, "prison group director women's group");
/// assert_eq!(owner.to_string(), "Prison Group Director, Women’s Group");
/// assert_eq!(Owner::read("Chief Financial Officer").unit, None);
/// assert_eq!(Owner::read("Department of Justice (DOJ)").key, "department of justice");
/// # Ok::<(), std::convert::Infallible>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Owner {
    /// As printed.
    pub text: String,
    /// The post; an abbreviation that the registry knows is written out.
    #[serde(default)]
    pub role: Option<String>,
    /// The body.
    #[serde(default)]
    pub unit: Option<String>,
    /// What it is compared by: the canonical name of the registry, else the text, folded.
    #[serde(default)]
    pub key: String,
}

impl Owner {
    /// Reads one owner without a registry. Nothing is split.
    pub fn read(text: &str) -> Self {
        Self::resolved(text, &OwnerRegistry::default())
    }

    /// Reads one owner; its key is the registry's where that is certain. Nothing is split.
    pub fn resolved(text: &str, registry: &OwnerRegistry) -> Self {
        Self::resolved_or_alias(text, registry).0
    }

    /// The same, and whether the text is an alias that the registry knows.
    fn resolved_or_alias(text: &str, registry: &OwnerRegistry) -> (Self, bool) {
        let words = registry.words(text);
        let parts = post::parts(&words);
        let slice = |range: Option<std::ops::Range<usize>>| {
            let words = range.and_then(|range| words.get(range))?;
            // "the Governor" and "Governor" are one post
            let words = words
                .split_first()
                .filter(|(first, rest)| first.folded == "the" && !rest.is_empty())
                .map_or(words, |(_, rest)| rest);
            list::slice(text, words).map(str::to_owned)
        };
        let role_words = parts.role.clone().and_then(|role| words.get(role)).unwrap_or_default();
        let role = registry.write_out(role_words).filter(|_| role_words.iter().any(|word| word.is_post));
        let certain = registry.certain(&words);
        let is_alias = matches!(certain, Some(Resolution::Alias(_)));
        let owner = Self {
            text: text.to_owned(),
            role: role.or_else(|| slice(parts.role)),
            unit: slice(parts.unit),
            key: OwnerRegistry::key_of_words(&words, certain.as_ref()),
        };
        (owner, is_alias)
    }
}

impl fmt::Display for Owner {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.text)
    }
}

impl FromStr for Owner {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self::read(text))
    }
}
