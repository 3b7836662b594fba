//! Known owners: canonical names, aliases and abbreviations, as data that the caller extends.

use indexmap::{IndexMap, IndexSet};
use serde::{Deserialize, Serialize};

use super::names::{Kind, Names};
use super::near::{NameRead, Nearness, nearness};
use super::post::parts;
use super::words::{Word, fold, read};
use crate::base::FixedState;

/// One owner as a registry knows it.
///
/// ```
/// use action_plan::model::owner::KnownOwner;
/// let estates = KnownOwner::new("Head of Estates, NHS England").alias("Estates Lead");
/// assert_eq!(estates.aliases, ["Estates Lead"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct KnownOwner {
    /// The name by which it is known; its folded form is the key.
    pub name: String,
    /// Other forms that mean the same owner.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Forms that may mean it and that a person must decide on. Never merged.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
    /// Forms that look alike and are another owner. Not even candidates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub distinct_from: Vec<String>,
}

impl KnownOwner {
    /// An owner without other forms.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// Adds a form that means the same owner.
    #[must_use]
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.aliases.push(alias.into());
        self
    }
}

/// What a registry says of a printed owner.
///
/// ```
/// use action_plan::model::owner::{KnownOwner, OwnerRegistry, Resolution};
/// let registry = OwnerRegistry::new([KnownOwner::new("National Safety Group").alias("NSG")]);
/// assert_eq!(registry.resolve("national safety group"), Resolution::Exact("national safety group".into()));
/// assert_eq!(registry.resolve("NSG"), Resolution::Alias("national safety group".into()));
/// assert!(matches!(registry.resolve("National Safety Team"), Resolution::Candidates(_)), "near, never merged");
/// assert_eq!(registry.resolve("Ofsted"), Resolution::Unknown);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Resolution {
    /// The canonical name, but for case, commas and the form of quotes.
    Exact(String),
    /// Another form of it that the registry lists, or one with its abbreviations written out.
    Alias(String),
    /// Near one or several known owners. A person decides.
    Candidates(Vec<Candidate>),
    /// Nothing like it is known.
    Unknown,
}

impl Resolution {
    /// The key of the owner that is meant, where that is certain.
    pub fn key(&self) -> Option<&str> {
        match self {
            Self::Exact(key) | Self::Alias(key) => Some(key),
            Self::Candidates(_) | Self::Unknown => None,
        }
    }
}

/// A known owner that a printed one may mean.
///
/// ```
/// use action_plan::model::owner::{KnownOwner, Nearness, OwnerRegistry};
/// let registry = OwnerRegistry::new([KnownOwner::new("Crown Prosecution Service")]);
/// let near = registry.near("CPS");
/// assert_eq!((near[0].key.as_str(), near[0].why), ("crown prosecution service", Nearness::Initials));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Candidate {
    /// Its key.
    pub key: String,
    /// Its canonical name.
    pub name: String,
    /// What makes it near.
    pub why: Nearness,
}

/// Known owners and abbreviations, and the names learnt from a document.
///
/// Two printed forms are one owner where they differ only in case, commas, white space, the form of quotes,
/// "&" for "and", or an abbreviation in brackets after its words; and where the registry says so. Near
/// matches are [candidates](Resolution::Candidates) and never merged. The JSON form holds the owners and
/// abbreviations; what was learnt is not part of it.
///
/// ```
/// use action_plan::model::owner::OwnerRegistry;
/// let registry: OwnerRegistry = serde_json::from_str(r#"{
///     "owners": [{"name": "Deputy Director, Estates", "aliases": ["Estates Deputy Director"]}],
///     "abbreviations": {"DD": "Deputy Director"}
/// }"#)?;
/// assert_eq!(registry.resolve("DD Estates").key(), Some("deputy director estates"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Data", into = "Data")]
pub struct OwnerRegistry {
    owners: Vec<KnownOwner>,
    /// The key of each owner.
    keys: Vec<String>,
    abbreviations: IndexMap<String, String>,
    /// Folded form → owner, and whether it is an alias.
    forms: IndexMap<String, (usize, bool), FixedState>,
    /// Folded forms that are known to be another owner.
    distinct: IndexSet<String, FixedState>,
    /// Where texts may be split.
    pub(super) names: Names,
    /// Abbreviations that stand for a post, listed or learnt.
    pub(super) post_abbreviations: IndexSet<String, FixedState>,
    /// Abbreviations that the document itself writes out in brackets.
    pub(super) learnt_abbreviations: IndexMap<String, String, FixedState>,
    /// Whole paragraphs of the document, folded.
    pub(super) paragraphs: IndexSet<String, FixedState>,
}

/// The JSON form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Data {
    owners: Vec<KnownOwner>,
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    abbreviations: IndexMap<String, String>,
}

impl From<Data> for OwnerRegistry {
    fn from(data: Data) -> Self {
        let mut registry = Self::new([]);
        for (short, long) in data.abbreviations {
            registry.add_abbreviation(short, long);
        }
        for owner in data.owners {
            registry.add(owner);
        }
        registry
    }
}

impl From<OwnerRegistry> for Data {
    fn from(registry: OwnerRegistry) -> Self {
        Self { owners: registry.owners, abbreviations: registry.abbreviations }
    }
}

impl OwnerRegistry {
    /// A registry of these owners.
    pub fn new(owners: impl IntoIterator<Item = KnownOwner>) -> Self {
        let mut registry = Self::default();
        for owner in owners {
            registry.add(owner);
        }
        registry
    }

    /// Adds an owner. A form that an earlier owner has stays the earlier one's.
    pub fn add(&mut self, owner: KnownOwner) {
        let place = self.owners.len();
        let forms =
            std::iter::once((&owner.name, false)).chain(owner.aliases.iter().map(|alias| (alias, true)));
        for (form, is_alias) in forms {
            let words = self.words(form);
            self.forms.entry(fold(&words)).or_insert((place, is_alias));
            let kind = if parts(&words).role.is_some() { Kind::Post } else { Kind::Team };
            self.names.add(&words, form, kind, 1);
        }
        self.distinct.extend(owner.distinct_from.iter().map(|form| fold(&read(form).list)));
        self.keys.push(fold(&read(&owner.name).list));
        self.owners.push(owner);
    }

    /// Adds an abbreviation, as printed: capitals count.
    pub fn add_abbreviation(&mut self, short: impl Into<String>, long: impl Into<String>) {
        let (short, long) = (short.into(), long.into());
        let words = self.words(&long);
        if parts(&words).role.is_some_and(|role| role.len() == words.len()) {
            self.post_abbreviations.insert(short.clone());
        }
        self.abbreviations.insert(short, long);
    }

    /// The owners, in the order in which they were added.
    pub fn owners(&self) -> &[KnownOwner] {
        &self.owners
    }

    /// The abbreviations and what they stand for.
    pub fn abbreviations(&self) -> impl Iterator<Item = (&str, &str)> {
        self.abbreviations.iter().map(|(short, long)| (short.as_str(), long.as_str()))
    }

    /// What is known of a printed owner.
    pub fn resolve(&self, text: &str) -> Resolution {
        if let Some(certain) = self.certain(&self.words(text)) {
            return certain;
        }
        let near = self.near(text);
        if near.is_empty() { Resolution::Unknown } else { Resolution::Candidates(near) }
    }

    /// The owner that is meant, where that is certain.
    pub(super) fn certain(&self, words: &[Word<'_>]) -> Option<Resolution> {
        let folded = fold(words);
        if let Some((place, is_alias)) = self.forms.get(&folded) {
            let key = self.key_of(*place);
            return Some(if *is_alias { Resolution::Alias(key) } else { Resolution::Exact(key) });
        }
        let long = self.write_out(words).map(|long| fold(&read(&long).list))?;
        if let Some((place, _)) = self.forms.get(&long) {
            return Some(Resolution::Alias(self.key_of(*place)));
        }
        self.names.get(&long).map(|_| Resolution::Alias(long))
    }

    /// The key of a printed owner: the canonical one where the registry is certain, else its folded words.
    pub fn key(&self, text: &str) -> String {
        let words = self.words(text);
        Self::key_of_words(&words, self.certain(&words).as_ref())
    }

    /// The key of words, given what the registry is certain of.
    pub(super) fn key_of_words(words: &[Word<'_>], certain: Option<&Resolution>) -> String {
        certain.and_then(Resolution::key).map_or_else(|| fold(words), str::to_owned)
    }

    /// The known owners that a printed one may mean, in the order of the registry.
    pub fn near(&self, text: &str) -> Vec<Candidate> {
        let name = NameRead::of(self.words(text));
        let folded = name.folded.as_str();
        if folded.is_empty() || self.distinct.contains(folded) {
            return Vec::new();
        }
        let candidate = |(owner, key): (&KnownOwner, &String)| {
            let listed = owner.candidates.iter().any(|form| fold(&read(form).list) == folded);
            let forms = std::iter::once(&owner.name).chain(&owner.aliases);
            let why = if listed {
                Some(Nearness::Listed)
            } else {
                forms.filter_map(|form| nearness(&name, &NameRead::of(self.words(form)))).min()
            };
            why.map(|why| Candidate { key: key.clone(), name: owner.name.clone(), why })
        };
        self.owners.iter().zip(&self.keys).filter_map(candidate).filter(|near| near.key != folded).collect()
    }

    /// Whether a folded name is the registry's own.
    pub(super) fn is_form(&self, folded: &str) -> bool {
        self.forms.contains_key(folded)
    }

    /// The key of an owner by its place.
    fn key_of(&self, place: usize) -> String {
        self.keys.get(place).cloned().unwrap_or_default()
    }

    /// The words of a text, with the abbreviations of posts marked.
    pub(super) fn words<'text>(&self, text: &'text str) -> Vec<Word<'text>> {
        let mut words = read(text).list;
        self.mark_posts(&mut words);
        words
    }

    /// Marks the abbreviations of posts.
    pub(super) fn mark_posts(&self, words: &mut [Word<'_>]) {
        for word in words {
            word.is_post = self.post_abbreviations.contains(word.text);
        }
    }

    /// The text of the words with abbreviations written out, `None` where there are none.
    pub(super) fn write_out(&self, words: &[Word<'_>]) -> Option<String> {
        let long = |word: &Word<'_>| {
            let short = word.text;
            self.abbreviations.get(short).or_else(|| self.learnt_abbreviations.get(short)).map(String::as_str)
        };
        words.iter().any(|word| long(word).is_some()).then(|| {
            let mut text = String::new();
            for word in words {
                let separator = match word.gap {
                    super::words::Gap::Blank => " ",
                    super::words::Gap::Comma => ", ",
                    super::words::Gap::And { .. } => " and ",
                    super::words::Gap::Break => " / ",
                };
                if !text.is_empty() {
                    text.push_str(separator);
                }
                text.push_str(long(word).unwrap_or(word.text));
            }
            text
        })
    }
}
