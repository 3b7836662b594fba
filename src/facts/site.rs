//! The places of which something is said: named, counted, all, all but some.

use super::{
    names::{Names, SiteName, names_at},
    numeral::numeral,
    words::Words,
};
use crate::{base::Span, model::closed::closed_list};
use serde::{Deserialize, Serialize};

closed_list! {
    /// How a text says which places it means.
    ///
    /// ```
    /// use action_plan::facts::{SiteScope, sites};
    /// let scopes: Vec<_> = sites("Six schools, some libraries and all courts except Hill Court.")
    ///     .iter()
    ///     .map(|set| set.scope)
    ///     .collect();
    /// assert_eq!(scopes, [SiteScope::Counted, SiteScope::Some, SiteScope::AllExcept]);
    /// ```
    SiteScope {
        /// All of a kind.
        All = "all",
        /// All of a kind but those named.
        AllExcept = "all_except",
        /// A number of them, not named.
        Counted = "counted",
        /// By name.
        Named = "named",
        /// Those of which something is true: "schools that have a library".
        Scope = "scope",
        /// Some, many, most: no number and no name.
        Some = "some",
    }
}

/// The places that a text speaks of in one breath.
///
/// ```
/// use action_plan::facts::{SiteScope, sites};
/// let text = "It runs at all open prisons except HMP Ashby and HMP/YOI Low Cross.";
/// let set = &sites(text)[0];
/// assert_eq!((set.scope, set.words.as_str()), (SiteScope::AllExcept, "all open prisons"));
/// assert_eq!(set.except[1].name, "Low Cross");
/// assert_eq!(set.except[1].designation.as_deref(), Some("HMP/YOI"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SiteSet {
    /// From the first word to the last.
    pub span: Span,
    /// How it is said which.
    pub scope: SiteScope,
    /// The words that say which, names aside; empty where there are only names.
    pub words: String,
    /// How many, where it is said and they are not named.
    #[serde(default)]
    pub count: Option<u32>,
    /// Those named.
    #[serde(default)]
    pub names: Vec<SiteName>,
    /// Those left out.
    #[serde(default)]
    pub except: Vec<SiteName>,
}

const PLACES: &[&str] = &[
    "site",
    "sites",
    "prison",
    "prisons",
    "establishment",
    "establishments",
    "school",
    "schools",
    "hospital",
    "hospitals",
    "branch",
    "branches",
    "centre",
    "centres",
    "court",
    "courts",
    "library",
    "libraries",
    "college",
    "colleges",
    "academy",
    "academies",
    "institution",
    "institutions",
    "office",
    "offices",
    "station",
    "stations",
    "region",
    "regions",
    "clinic",
    "clinics",
    "facility",
    "facilities",
    "estate",
    "universities",
    "museums",
    "wards",
];
const ALL: &[&str] = &["all of the", "all the", "all our", "all", "every", "each of the", "each"];
const SOME: &[&str] = &[
    "a small number of",
    "a large number of",
    "a number of",
    "the majority of",
    "some of the",
    "some",
    "several",
    "many",
    "most",
    "a few",
    "few",
    "various",
    "certain",
    "a range of",
    "one or more",
];
const ONE: &[&str] = &["the last", "the only", "the other", "the remaining"];
const EXCEPT: &[&str] = &[
    "except",
    "except for",
    "with the exception of",
    "other than",
    "apart from",
    "excluding",
    "bar",
    "save for",
];
const RELATIVE: &[&str] = &["that", "which", "where", "with", "without", "whose"];

/// How far behind "all" an exception may stand.
const REACH: usize = 10;

/// The sets of places in a text, in order. Names are those that carry a designation in the text itself ("HMP/YOI
/// Low Cross", "Hill School"), also where it comes back bare, and lists that go on bare after one. Linear.
///
/// ```
/// use action_plan::facts::sites;
/// let sets = sites("Space was found (HMP/YOI Low Cross; Ashby; Upton and Dene). Later Low Cross closed.");
/// let names: Vec<_> = sets[0].names.iter().map(|site| site.name.as_str()).collect();
/// assert_eq!(names, ["Low Cross", "Ashby", "Upton", "Dene"]);
/// assert_eq!(sets[1].names[0].name, "Low Cross");
/// ```
pub fn sites(text: &str) -> Vec<SiteSet> {
    sites_of(text, [])
}

/// The same, where the caller knows names: of a register, or of [other parts](site_names) of the document.
///
/// ```
/// use action_plan::facts::sites_of;
/// assert_eq!(sites_of("A pilot began at Ashby.", ["Ashby"])[0].names[0].name, "Ashby");
/// ```
pub fn sites_of<'n>(text: &str, known: impl IntoIterator<Item = &'n str>) -> Vec<SiteSet> {
    let words = Words::new(text);
    let names = Names::new(&words, known);
    read(&words, &names)
}

/// The names of places that a text gives with their designations, each once, in order.
///
/// ```
/// use action_plan::facts::site_names;
/// assert_eq!(site_names("HMP Ashby, Hill School and HMP Ashby."), ["Ashby", "Hill School"]);
/// ```
pub fn site_names(text: &str) -> Vec<String> {
    Names::new(&Words::new(text), []).of_the_text()
}

pub(super) fn read(words: &Words<'_>, known: &Names) -> Vec<SiteSet> {
    let mut found: Vec<SiteSet> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let read = named(words, known, at).or_else(|| spoken(words, known, at, &found));
        let Some((set, end)) = read else {
            at += 1;
            continue;
        };
        found.push(set);
        at = end.max(at + 1);
    }
    found
}

fn named(words: &Words<'_>, known: &Names, at: usize) -> Option<(SiteSet, usize)> {
    let (names, end) = names_at(words, known, at)?;
    let set = SiteSet {
        span: words.span(at, end - 1),
        scope: SiteScope::Named,
        words: String::new(),
        count: None,
        names,
        except: Vec::new(),
    };
    Some((set, end))
}

/// Places that are meant without being named.
fn spoken(words: &Words<'_>, known: &Names, at: usize, earlier: &[SiteSet]) -> Option<(SiteSet, usize)> {
    let mut count = None;
    let (mut scope, first) = if let Some((_, few)) = words.phrase(at, SOME) {
        (SiteScope::Some, at + few)
    } else if let Some((_, all)) = words.phrase(at, ALL) {
        (SiteScope::All, at + all)
    } else if let Some((_, one)) = words.phrase(at, ONE) {
        count = Some(1);
        (SiteScope::Counted, at + one)
    } else if words.form(at) == "both" {
        count = Some(2);
        (SiteScope::Counted, at + 1)
    } else if let Some(number) =
        numeral(words, at).filter(|number| number.unit.is_none() && number.high < 1e6)
    {
        count = whole(number.low);
        (SiteScope::Counted, number.end)
    } else {
        (SiteScope::Scope, at)
    };
    // "all 40 sites" is a count as much as it is all.
    let first = match numeral(words, first).filter(|_| scope == SiteScope::All) {
        Some(number) => {
            count = whole(number.low);
            number.end
        }
        None => first,
    };
    if first > at && !words.runs_on(first - 1) {
        return None;
    }
    let place = place(words, first)?;
    let singular = !words.form(place).ends_with('s');
    let mut last = place;
    let restricted = words.blank(place) && RELATIVE.contains(&words.form(place + 1));
    if scope == SiteScope::Scope {
        let asks = matches!(words.form(place + 1), "with" | "without")
            || matches!(words.form(place + 2), "when" | "if");
        if !restricted || singular || asks {
            return None;
        }
    } else if scope == SiteScope::Counted && singular && count != Some(1) {
        return None;
    }
    let mut except = Vec::new();
    let other = (first..place).any(|word| matches!(words.form(word), "other" | "remaining"));
    let mut end = place + 1;
    if let Some((names, after)) = left_out(words, known, end).filter(|_| scope == SiteScope::All) {
        (scope, except, end) = (SiteScope::AllExcept, names, after);
    } else if other && scope == SiteScope::All {
        // "all other sites": but those of which was spoken last.
        scope = SiteScope::AllExcept;
        let before = earlier.iter().rev().find(|set| set.scope == SiteScope::Named);
        except = before.map(|set| set.names.clone()).unwrap_or_default();
    } else if restricted && matches!(scope, SiteScope::All | SiteScope::Scope) {
        let clause = relative_end(words, place + 1);
        (scope, last, end) = (SiteScope::Scope, clause, clause + 1);
    }
    let set = SiteSet {
        span: words.span(at, end - 1),
        scope,
        words: words.print(at, last),
        count,
        names: Vec::new(),
        except,
    };
    // A relative clause may hold names: reading goes on inside it.
    let next = if scope == SiteScope::AllExcept { end } else { place + 1 };
    Some((set, next))
}

/// The last word of a relative clause: before the verb of the main clause, as far as an auxiliary tells it.
fn relative_end(words: &Words<'_>, pronoun: usize) -> usize {
    let clause = words.clause_end(pronoun, 12);
    let main = |at: &usize| matches!(words.form(*at), "will" | "must" | "should" | "shall" | "would");
    (pronoun + 3..=clause).find(main).map_or(clause, |verb| verb - 1)
}

fn whole(number: f64) -> Option<u32> {
    format!("{number:.0}").parse().ok()
}

/// The noun for places that ends the noun phrase beginning here.
fn place(words: &Words<'_>, first: usize) -> Option<usize> {
    let last = words.noun_phrase(first, 7)?;
    let noun = (first..=last).rev().find(|word| PLACES.contains(&words.form(*word)))?;
    // "prison officers" are no prisons: the noun has to be the head of its phrase. Plurals are.
    (noun == last || words.form(noun).ends_with('s') && !words.gap(noun).starts_with(['\'', '\u{2019}']))
        .then_some(noun)
}

/// The names behind "except", there or soon after: "all schools now have one, with the exception of Hill School".
fn left_out(words: &Words<'_>, known: &Names, at: usize) -> Option<(Vec<SiteName>, usize)> {
    let sentence = words.sentence(at.checked_sub(1)?);
    let mut near = (at..at + REACH).take_while(|word| words.sentence(*word) == sentence);
    let (place, count) = near.find_map(|word| Some((word, words.phrase(word, EXCEPT)?.1)))?;
    names_at(words, known, place + count)
}
