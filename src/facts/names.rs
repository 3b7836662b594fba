//! Names of places: told by the designation beside them, and known again without it.

use super::words::Words;
use crate::base::Span;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A place by name.
///
/// ```
/// use action_plan::facts::sites;
/// let text = "The pilot at HMP Upton ended.";
/// let site = &sites(text)[0].names[0];
/// assert_eq!((site.name.as_str(), site.designation.as_deref()), ("Upton", Some("HMP")));
/// assert_eq!(site.span.of(text), "Upton");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SiteName {
    /// The name as printed, without a designation before it; one after it ("Hill School") belongs to the name.
    pub name: String,
    /// The designation before it, as printed.
    #[serde(default)]
    pub designation: Option<String>,
    /// Where the name stands.
    pub span: Span,
}

/// Before a name. The longest first.
const DESIGNATIONS: &[&str] = &[
    "hmp yoi",
    "hmps yois",
    "hmp & yoi",
    "hm prison",
    "hm prisons",
    "hmps",
    "hmp",
    "hmyois",
    "hmyoi",
    "yoi",
    "yois",
    "irc",
    "stc",
];
/// After a name, with a capital.
const ENDINGS: &[&str] = &[
    "hospital",
    "school",
    "college",
    "academy",
    "prison",
    "court",
    "library",
    "clinic",
    "infirmary",
    "university",
    "museum",
];
/// These never are a name by themselves, though a sentence or a title may print them with a capital.
const NO_NAMES: &[&str] = &[
    "a",
    "all",
    "an",
    "and",
    "any",
    "as",
    "at",
    "both",
    "by",
    "each",
    "every",
    "for",
    "from",
    "he",
    "her",
    "his",
    "however",
    "i",
    "if",
    "in",
    "it",
    "its",
    "local",
    "national",
    "new",
    "no",
    "of",
    "on",
    "once",
    "one",
    "our",
    "she",
    "some",
    "the",
    "their",
    "there",
    "these",
    "they",
    "this",
    "those",
    "to",
    "we",
    "when",
    "where",
    "which",
    "while",
    "with",
    "you",
    "majesty",
    "your",
    "women",
    "men",
    "magistrates",
    "crown",
    "county",
    "high",
    "primary",
    "secondary",
    "public",
    "open",
    "closed",
];
/// No name has more words.
const LONGEST: usize = 4;

/// The names known for a text: its own and the caller's.
pub(super) struct Names {
    folded: BTreeSet<String>,
    own: Vec<String>,
}

impl Names {
    pub(super) fn new<'n>(words: &Words<'_>, known: impl IntoIterator<Item = &'n str>) -> Self {
        let mut names = Self { folded: BTreeSet::new(), own: Vec::new() };
        for name in known {
            let known = Words::new(name);
            names.folded.insert((0..known.len()).map(|at| known.form(at)).collect::<Vec<_>>().join(" "));
        }
        let mut at = 0;
        while at < words.len() {
            let Some((list, end)) = designated(words, &names, at) else {
                at += 1;
                continue;
            };
            for site in list {
                let own = Words::new(&site.name);
                if names.folded.insert((0..own.len()).map(|at| own.form(at)).collect::<Vec<_>>().join(" ")) {
                    names.own.push(site.name);
                }
            }
            at = end.max(at + 1);
        }
        names
    }

    pub(super) fn of_the_text(self) -> Vec<String> {
        self.own
    }

    /// One past a known name that stands here bare. At the head of a sentence a single word is not taken for
    /// one: "Send the form" names nothing.
    fn bare(&self, words: &Words<'_>, at: usize) -> Option<usize> {
        if !words.capitalised(at) {
            return None;
        }
        let mut folded = String::new();
        let mut found = None;
        for end in at..at + LONGEST {
            if end > at {
                if !words.runs_on(end - 1) {
                    break;
                }
                folded.push(' ');
            }
            folded.push_str(words.form(end));
            let alone = end == at && words.opens(at) && !words.gap(at).contains([',', ';']);
            if !alone && self.folded.contains(&folded) {
                found = Some(end + 1);
            }
        }
        found
    }
}

/// The names that begin at a word, as many as follow in one list, and one past the last.
pub(super) fn names_at(words: &Words<'_>, known: &Names, at: usize) -> Option<(Vec<SiteName>, usize)> {
    let (mut found, mut end) = designated(words, known, at).or_else(|| {
        let end = known.bare(words, at)?;
        Some((vec![site(words, None, at, end)], end))
    })?;
    while let Some(next) = joined(words, end) {
        let more = designated(words, known, next).or_else(|| {
            let end = known.bare(words, next)?;
            Some((vec![site(words, None, next, end)], end))
        });
        let Some((names, after)) = more else { break };
        found.extend(names);
        end = after;
    }
    Some((found, end))
}

fn site(words: &Words<'_>, designation: Option<String>, first: usize, end: usize) -> SiteName {
    let (mut name, mut span) = (words.print(first, end - 1), words.span(first, end - 1));
    // "Upton's library" is of Upton; "Saint Mary's" is its own name
    let is_saint = matches!(words.form(first), "st" | "saint");
    let owned = POSSESSIVE.iter().find(|ending| !is_saint && name.ends_with(**ending));
    if let Some(ending) = owned {
        name.truncate(name.len() - ending.len());
        span = Span::new(span.start, span.end.saturating_sub(ending.len()));
    }
    SiteName { name, designation, span }
}

/// What a name that owns something ends in.
const POSSESSIVE: &[&str] = &["'s", "\u{2019}s"];

/// Where the next item of a list begins, if a list goes on here.
fn joined(words: &Words<'_>, end: usize) -> Option<usize> {
    let last = end.checked_sub(1)?;
    if words.sentence(last) != words.sentence(end) {
        return None;
    }
    let and = matches!(words.form(end), "and" | "or" | "&");
    match words.gap(last).trim() {
        "" if and && words.blank(end) => Some(end + 1),
        "," | ";" if and => Some(end + 1),
        "," | ";" | "/" | "&" => Some(end),
        _ => None,
    }
}

/// A name with its designation, and the bare ones that its list goes on with.
fn designated(words: &Words<'_>, known: &Names, at: usize) -> Option<(Vec<SiteName>, usize)> {
    let Some((number, count)) = designation(words, at) else {
        let end = ending(words, at)?;
        return Some((vec![site(words, None, at, end)], end));
    };
    let first = at + count;
    let mut end = name_end(words, first)?;
    let printed = words.print(at, first - 1);
    let mut found = vec![site(words, Some(printed), first, end)];
    // "HMPs A and B" says that more names follow; ";" parts nothing but items of a list.
    let plural = DESIGNATIONS.get(number).is_some_and(|word| word.ends_with('s'));
    let mut listed = plural || words.gap(end - 1).trim() == ";" || commas(words, end);
    while let Some(next) = joined(words, end).filter(|next| listed && designation(words, *next).is_none()) {
        let Some(after) = name_end(words, next).or_else(|| known.bare(words, next)) else { break };
        found.push(site(words, None, next, after));
        listed = !matches!(words.form(next - 1), "and" | "or");
        end = after;
    }
    Some((found, end))
}

/// Whether a comma list of names goes on here to an "and" with a name: "A, B and C".
fn commas(words: &Words<'_>, end: usize) -> bool {
    let mut at = end;
    for _ in 0..8 {
        if words.gap(at.saturating_sub(1)).trim() != "," || designation(words, at).is_some() {
            return false;
        }
        let Some(after) = name_end(words, at) else { return false };
        if words.form(after) == "and" && words.blank(after - 1) {
            return name_end(words, after + 1).is_some() && designation(words, after + 1).is_none();
        }
        at = after;
    }
    false
}

fn designation(words: &Words<'_>, at: usize) -> Option<(usize, usize)> {
    if !words.capitalised(at) {
        return None;
    }
    // "HMP/YOI" is two words with a slash between, which no phrase has.
    let slashed = words.gap(at).trim() == "/" && matches!(words.form(at), "hmp" | "hmps");
    if slashed && matches!(words.form(at + 1), "yoi" | "yois") {
        return Some((usize::from(words.form(at + 1) == "yois"), 2)).filter(|_| words.blank(at + 1));
    }
    words.phrase(at, DESIGNATIONS).filter(|(_, count)| words.blank(at + count - 1))
}

/// One past the last word of a name that begins here: capitals, with "of", "on", "the" between them.
fn name_end(words: &Words<'_>, first: usize) -> Option<usize> {
    let name = |at: usize| words.capitalised(at) && !words.all_capitals(at);
    if !name(first) || (NO_NAMES.contains(&words.form(first)) && !name(first + 1)) {
        return None;
    }
    let mut end = first + 1;
    while end < first + LONGEST && words.runs_on(end - 1) {
        // "Upton's 'Read On' scheme": what is quoted after a blank is another name
        let gap = words.gap(end - 1);
        if gap.starts_with(char::is_whitespace) && !gap.trim().is_empty() {
            break;
        }
        if name(end) {
            end += 1;
        } else if matches!(words.form(end), "of" | "on" | "upon" | "under")
            && words.runs_on(end)
            && name(end + 1)
        {
            end += 2;
        } else {
            break;
        }
    }
    Some(end)
}

/// One past a name with its designation after it: "Hill School", "Saint Mary's Hospital".
fn ending(words: &Words<'_>, at: usize) -> Option<usize> {
    let skip = !words.capitalised(at) || words.all_capitals(at) || NO_NAMES.contains(&words.form(at));
    let inside = at > 0 && !words.opens(at) && words.capitalised(at - 1) && words.runs_on(at - 1);
    let inside = inside && !NO_NAMES.contains(&words.form(at - 1));
    if skip || inside || ENDINGS.contains(&words.form(at)) {
        return None;
    }
    let mut end = at;
    while end < at + LONGEST
        && words.runs_on(end)
        && words.capitalised(end + 1)
        && !words.all_capitals(end + 1)
    {
        end += 1;
        if ENDINGS.contains(&words.form(end)) {
            let more = words.runs_on(end) && words.capitalised(end + 1);
            return (!more).then_some(end + 1);
        }
    }
    None
}
