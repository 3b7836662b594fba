//! Reviews as they are kept: JSON, read strictly.

use super::{Review, ReviewReading, ReviewRole, ReviewVerdict, Seen};
use crate::model::{
    id::{ActionId, EntryId},
    outcome::{Act, Aim, Commitment, Disposition, LabelAndText},
};
use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use std::{fmt::Display, str::FromStr};

/// Reviews as they are kept in a file.
///
/// A person may have written it by hand, so that it is read strictly: a key or a word that is not known, a
/// review without name, role, day or reason, or one that says too little, is refused. With `serde_json` the
/// error names line and column.
///
/// ```
/// use action_plan::model::Reviews;
/// let json = r#"{"format": "action-plan-reviews", "version": "1.0", "reviews": [
///     {"action": "1.5", "verdict": "reading", "reading": {"act": "part"}, "by": "Reviewer A",
///      "role": "independent", "date": "2026-04-01", "reason": "one site is left"}]}"#;
/// let reviews: Reviews = serde_json::from_str(json)?;
/// assert_eq!(reviews.iter().count(), 1);
/// let error = serde_json::from_str::<Reviews>(&json.replace("part", "partly")).unwrap_err();
/// let said = "found the act \"partly\"; expected done, part, under_way, not_done or not_stated at line 2 column ";
/// assert!(error.to_string().starts_with(said), "{error}");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reviews {
    /// What the file is.
    format: String,
    /// The version of its form.
    version: String,
    /// The reviews, in the order in which they were given.
    #[serde(rename = "reviews")]
    given: Vec<Review>,
}

impl Reviews {
    /// What stands in `format`.
    pub const FORMAT: &str = "action-plan-reviews";
    /// The version of the form that is written, and read.
    pub const VERSION: &str = "1.0";

    /// These reviews.
    pub fn new(reviews: impl IntoIterator<Item = Review>) -> Self {
        Self {
            format: Self::FORMAT.to_owned(),
            version: Self::VERSION.to_owned(),
            given: reviews.into_iter().collect(),
        }
    }

    /// One by one.
    pub fn iter(&self) -> std::slice::Iter<'_, Review> {
        self.given.iter()
    }
}

impl Default for Reviews {
    fn default() -> Self {
        Self::new([])
    }
}

impl IntoIterator for Reviews {
    type Item = Review;
    type IntoIter = std::vec::IntoIter<Review>;

    fn into_iter(self) -> Self::IntoIter {
        self.given.into_iter()
    }
}

impl<'r> IntoIterator for &'r Reviews {
    type Item = &'r Review;
    type IntoIter = std::slice::Iter<'r, Review>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'de> Deserialize<'de> for Reviews {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let file = File::deserialize(deserializer)?;
        Ok(Self::new(file.reviews.into_iter().map(|Whole(review)| review)))
    }
}

/// The file, letter for letter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "format and version are looked at when they are read")]
struct File {
    #[serde(deserialize_with = "format")]
    format: (),
    #[serde(deserialize_with = "version")]
    version: (),
    reviews: Vec<Whole>,
}

fn format<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    let found = String::deserialize(deserializer)?;
    if found == Reviews::FORMAT {
        return Ok(());
    }
    Err(D::Error::custom(format!("found the format {found:?}; expected {:?}", Reviews::FORMAT)))
}

/// A later minor version may hold keys that would be passed over, and with them what a person said.
fn version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    let found = String::deserialize(deserializer)?;
    if found == Reviews::VERSION {
        return Ok(());
    }
    Err(D::Error::custom(format!("found the version {found:?}; expected {:?}", Reviews::VERSION)))
}

/// A review in which nothing is wanting.
struct Whole(Review);

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Strict { action, verdict, entries, reading, by, role, date, reason, seen } =
            Strict::deserialize(deserializer)?;
        let reading = reading.map(|StrictReading { disposition, label_and_text, act, aim, commitment }| {
            ReviewReading { disposition, label_and_text, act, aim, commitment }
        });
        let StrictSeen { update, action: seen_action, entries: seen_entries } = seen;
        let seen = Seen { update, action: seen_action, entries: seen_entries };
        let review = Review { action, verdict, entries, reading, by, role, date: Some(date), reason, seen };
        match review.incomplete() {
            Some(wanting) => Err(D::Error::custom(format!("review of action {}: {wanting}", review.action))),
            None => Ok(Self(review)),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Strict {
    action: ActionId,
    #[serde(deserialize_with = "word")]
    verdict: ReviewVerdict,
    #[serde(default)]
    entries: Vec<EntryId>,
    #[serde(default)]
    reading: Option<StrictReading>,
    by: String,
    #[serde(deserialize_with = "word")]
    role: ReviewRole,
    #[serde(deserialize_with = "day")]
    date: NaiveDate,
    reason: String,
    #[serde(default)]
    seen: StrictSeen,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct StrictSeen {
    #[serde(default)]
    update: Option<String>,
    #[serde(default)]
    action: Option<String>,
    #[serde(default)]
    entries: IndexMap<EntryId, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StrictReading {
    #[serde(default, deserialize_with = "some_word")]
    disposition: Option<Disposition>,
    #[serde(default, deserialize_with = "some_word")]
    label_and_text: Option<LabelAndText>,
    #[serde(default, deserialize_with = "some_word")]
    act: Option<Act>,
    #[serde(default, deserialize_with = "some_word")]
    aim: Option<Aim>,
    #[serde(default, deserialize_with = "some_word")]
    commitment: Option<Commitment>,
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let found = String::deserialize(deserializer)?;
    found
        .parse()
        .map_err(|_error| D::Error::custom(format!("found the date {found:?}; expected a day as 2026-03-12")))
}

/// A closed list of which every word is known.
trait Listed: FromStr + Display + Copy + 'static {
    const NAME: &'static str;
    const WORDS: &'static [Self];
}

macro_rules! listed {
    ($($list:ident $name:literal,)+) => {
        $(impl Listed for $list {
            const NAME: &'static str = $name;
            const WORDS: &'static [Self] = Self::ALL;
        })+
    };
}

listed! {
    Act "act",
    Aim "aim",
    Commitment "commitment",
    Disposition "disposition",
    LabelAndText "label_and_text",
    ReviewRole "role",
    ReviewVerdict "verdict",
}

fn word<'de, D: Deserializer<'de>, T: Listed>(deserializer: D) -> Result<T, D::Error> {
    let found = String::deserialize(deserializer)?;
    parsed(&found).map_err(D::Error::custom)
}

fn some_word<'de, D: Deserializer<'de>, T: Listed>(deserializer: D) -> Result<Option<T>, D::Error> {
    let found = Option::<String>::deserialize(deserializer)?;
    found.map(|found| parsed(&found)).transpose().map_err(D::Error::custom)
}

fn parsed<T: Listed>(found: &str) -> Result<T, String> {
    found.parse().map_err(|_error| {
        let mut words: Vec<String> = T::WORDS.iter().map(ToString::to_string).collect();
        let last = words.pop().unwrap_or_default();
        format!("found the {} {found:?}; expected {} or {last}", T::NAME, words.join(", "))
    })
}
