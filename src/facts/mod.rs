//! Facts in any text: quantities, money, conditions, places, abbreviations.
//!
//! All by general grammar over closed lists of general English. Each fact carries the bytes it stands under, so
//! that whoever uses it can quote. What the grammar does not know it leaves out: a fact that is missing is the
//! common fault, and an empty list never says that a text has none.
//!
//! ```
//! let text = "57% of managers at HMP Upton were trained; more will follow subject to funding.";
//! let facts = action_plan::facts::facts(text);
//! assert_eq!(facts.quantities[0].low, 57.0);
//! assert_eq!(facts.quantities[0].base, None, "57% of how many is not said");
//! assert_eq!(facts.sites[0].names[0].name, "Upton");
//! assert_eq!(facts.conditions[0].text, "subject to funding");
//! assert!(facts.funding.is_empty());
//! ```

mod closed_words;
mod condition;
mod date;
mod fate;
mod funding;
mod names;
mod numeral;
mod period;
mod quantity;
mod site;
mod unit;
mod words;

pub(crate) use crate::base::number_word;
pub use crate::base::{Abbreviation, abbreviations};
pub use condition::{Condition, ConditionFate, ConditionKind, conditions};
pub use date::{DateFact, dates};
pub use fate::{Fate, fate};
pub use funding::{FundingFact, FundingKind, FundingOutcome, funding};
pub use names::SiteName;
pub(crate) use quantity::may_count;
pub use quantity::{Quantity, quantities};
pub use site::{SiteScope, SiteSet, site_names, sites, sites_of};
pub use unit::{Comparator, Unit};

use serde::{Deserialize, Serialize};

/// All facts of a text, each kind in the order of the text.
///
/// ```
/// let facts = action_plan::facts::facts("A bid for £2m was refused.");
/// let read_back: action_plan::facts::Facts = serde_json::from_str(&serde_json::to_string(&facts)?)?;
/// assert_eq!(read_back, facts);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Facts {
    /// Numbers of something.
    #[serde(default)]
    pub quantities: Vec<Quantity>,
    /// What is said of money.
    #[serde(default)]
    pub funding: Vec<FundingFact>,
    /// What promises hang on.
    #[serde(default)]
    pub conditions: Vec<Condition>,
    /// Places.
    #[serde(default)]
    pub sites: Vec<SiteSet>,
}

/// Whether a folded word is one of grammar: a preposition, a pronoun, an auxiliary, one of the commonest verbs.
#[cfg(feature = "letter")]
pub(crate) fn is_of_grammar(form: &str) -> bool {
    closed_words::NOT_IN_A_NOUN_PHRASE.binary_search(&form).is_ok()
}

/// The facts of a text that stands alone. Total and linear.
///
/// ```
/// assert_eq!(action_plan::facts::facts(""), Default::default());
/// ```
pub fn facts(text: &str) -> Facts {
    facts_of(text, [])
}

/// The facts of a text whose places the caller knows by name, or has read from [the whole
/// document](site_names).
///
/// ```
/// let facts = action_plan::facts::facts_of("All 12 staff at Upton came.", ["Upton"]);
/// assert_eq!(facts.sites[0].names[0].name, "Upton");
/// ```
pub fn facts_of<'n>(text: &str, names: impl IntoIterator<Item = &'n str>) -> Facts {
    let words = words::Words::new(text);
    let quantities = quantity::read(&words);
    let funding = funding::read(&words, &quantities);
    let conditions = condition::read(&words);
    let sites = site::read(&words, &names::Names::new(&words, names));
    Facts { quantities, funding, conditions, sites }
}
