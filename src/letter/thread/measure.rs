//! By what a topic is measured: hours of cover, people reached, whether all places have it.

use crate::{
    base::{Span, fold, stem},
    facts::{SiteScope, Unit, quantities, sites},
    letter::clause::Forms,
};
use serde::{Deserialize, Serialize};

/// A measure that a sentence gives of a topic.
///
/// ```
/// use action_plan::letter::{Letter, thread::{Account, Threads}};
/// let letter = Letter::read("All libraries now have a ramp. The ramps are open for 12 hours a day.")?;
/// let threads = Threads::across([Account::of_letter(&letter, "letter")]);
/// let ramps = threads.about("ramp").unwrap();
/// let shown: Vec<_> = ramps.points.iter().flat_map(|point| &point.measures).map(|m| m.text.as_str()).collect();
/// assert_eq!(shown, ["All libraries", "12 hours"]);
/// # Ok::<(), action_plan::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Measure {
    /// The words that give it.
    pub text: String,
    /// What is compared: the unit and the noun that is counted; `coverage` for "all of them have it".
    pub of: String,
}

/// In bytes: in a longer sentence nobody can tell what a number measures.
const LONGEST: usize = 2000;

/// The measures of a topic in one sentence: numbers that stand in its main line, and whether all have it.
pub(super) fn measures(text: &str, sentence: Span, topic: Span) -> Vec<Measure> {
    let words = sentence.of(text);
    let mut found = Vec::new();
    if words.len() > LONGEST {
        return found;
    }
    let forms = Forms::of(text, sentence);
    let main = |span: Span| forms.all.iter().any(|form| form.main && form.span.overlaps(span));
    let shifted = |span: Span| Span::new(span.start + sentence.start, span.end + sentence.start);
    for set in sites(words) {
        let span = shifted(set.span);
        let all = matches!(set.scope, SiteScope::All | SiteScope::AllExcept);
        let has = words.get(set.span.end..topic.start.saturating_sub(sentence.start)).is_some_and(has_verb);
        // "they have one": the topic behind; "one is found in all of them": the topic before.
        let between = words.get(topic.end.saturating_sub(sentence.start)..set.span.start).unwrap_or("not");
        let spread = topic.end <= span.start && ends_in_place(between);
        let held = has && span.end <= topic.start && !in_brackets(words, topic.start - sentence.start);
        if all && (held || spread) {
            found.push(Measure { text: set.words.clone(), of: "coverage".to_owned() });
        }
    }
    for quantity in quantities(words) {
        let counted = !quantity.unit.is_money()
            && matches!(quantity.unit, Unit::Percent | Unit::Hours | Unit::Minutes | Unit::Count)
            // "one of them", "two sites" measure nothing
            && (quantity.unit != Unit::Count || quantity.population.is_some() && quantity.low >= 3.0);
        let span = shifted(quantity.span);
        let near = topic.start.abs_diff(span.start) < 160;
        if counted && near && (main(span) || main(topic)) {
            let noun =
                quantity.population.as_deref().and_then(|words| words.split(' ').next_back()).unwrap_or("");
            let of = format!("{} {}", quantity.unit, stem(&fold(noun)));
            found.push(Measure { text: quantity.span.of(words).to_owned(), of: of.trim().to_owned() });
        }
    }
    found
}

fn has_verb(between: &str) -> bool {
    between.split(|c: char| !c.is_alphabetic()).any(|word| {
        matches!(word, "have" | "has" | "had" | "provide" | "provides" | "offer" | "offers" | "run" | "runs")
    })
}

/// "… exist in", "… run across": and nothing that denies or says of when.
fn ends_in_place(between: &str) -> bool {
    let words: Vec<&str> = between.split_whitespace().collect();
    words.len() <= 6
        && words.last().is_some_and(|word| ["in", "at", "across"].contains(word))
        && !words.iter().any(|word| ["not", "will", "should", "no", "may", "to"].contains(word))
        && words.iter().any(|word| {
            ["exist", "exists", "are", "is", "run", "runs", "operate", "operates", "been", "available"]
                .contains(word)
        })
}

fn in_brackets(words: &str, at: usize) -> bool {
    let before = words.get(..at).unwrap_or("");
    before.matches('(').count() > before.matches(')').count()
}
