//! Who is said to act.

use super::{
    parts::Part,
    words::{BODIES, NO_BODIES},
};
use crate::{
    base::Span,
    model::{Owner, OwnerRegistry},
};

/// The owners of a part: those asked to act; else the subject, where it is "we", "I" or a body; else who stands
/// behind "by" and "with". None where the words name nobody.
pub(super) fn owners(text: &str, part: &Part, lead: Option<&str>, known: &OwnerRegistry) -> Vec<Owner> {
    let forms = &part.forms;
    let read = |span: Span| {
        let words = span.of(text).trim();
        let words = words.strip_suffix("'s").or_else(|| words.strip_suffix("\u{2019}s")).unwrap_or(words);
        Owner::resolved(words, known)
    };
    if let Some(asked) = asked(part) {
        return vec![read(asked)];
    }
    let verb = part.group().map_or(forms.len(), |group| group.at);
    // "The unit was set up": not by itself.
    let passive = part.group().is_some_and(|group| group.passive);
    let found: Vec<Owner> = subject(part, verb).filter(|_| !passive).into_iter().map(read).collect();
    if !found.is_empty() {
        return found;
    }
    // An item of a list has its subject in the lead.
    if let Some(lead) = lead {
        let lead = super::parts::part_of(lead);
        return owners(&lead.0, &lead.1, None, known);
    }
    by_whom(part, verb).map(read).into_iter().collect()
}

/// "I will ask my officials to write": they act.
fn asked(part: &Part) -> Option<Span> {
    let forms = &part.forms;
    let at =
        (1..forms.len()).find(|at| matches!(forms.form(*at), "ask" | "asked" | "asking" | "instructed"))?;
    let last = (at + 1..at + 6).find(|word| BODIES.contains(&forms.form(*word)))?;
    matches!(forms.form(last + 1), "to").then(|| forms.span(at + 1, last))
}

/// The subject before the verb: "we", "I", or the body named nearest before it.
fn subject(part: &Part, verb: usize) -> Option<Span> {
    let forms = &part.forms;
    let before = forms.content..verb;
    if let Some(at) =
        before.clone().rev().find(|at| forms.is_main(*at) && matches!(forms.form(*at), "we" | "i"))
    {
        return Some(forms.span(at, at));
    }
    // "the review of the force will": what follows a preposition is not the subject.
    let first = before
        .clone()
        .rev()
        .find(|at| forms.all.get(*at).is_some_and(|form| form.parted) || forms.form(*at) == "that")
        .map_or(forms.content, |at| at + 1);
    body(part, first, verb)
}

/// The first body named from a word on: with its capitals, or as a common noun.
fn body(part: &Part, first: usize, end: usize) -> Option<Span> {
    let forms = &part.forms;
    let capital = |at: usize| forms.all.get(at).is_some_and(|form| form.capital || form.all_capitals);
    let preposition = |word: &str| {
        matches!(word, "of" | "for" | "in" | "at" | "to" | "from" | "with" | "on" | "about" | "into")
    };
    let mut at = first;
    while at < end && at < forms.len() {
        let word = forms.form(at);
        if !forms.is_main(at)
            || matches!(word, "the" | "a" | "an" | "our" | "all" | "both" | "as" | "finally" | "and" | "but")
        {
            at += 1;
            continue;
        }
        // "In terms of our response …": not yet the subject.
        if preposition(word) {
            return None;
        }
        let last = (at..end.min(at + 6))
            .take_while(|word| forms.is_main(*word) && !preposition(forms.form(*word)))
            .find(|word| {
                let ends = BODIES.contains(&forms.form(*word))
                    || forms.all.get(*word).is_some_and(|form| form.all_capitals)
                    || (capital(*word)
                        && *word > forms.content
                        && !(capital(word + 1) && forms.is_main(word + 1)));
                ends && !BODIES.contains(&forms.form(word + 1))
            })?;
        let joined = matches!(forms.form(last + 1), "and" | "of") && capital(last + 2);
        if NO_BODIES.contains(&forms.form(last)) || joined && !BODIES.contains(&forms.form(last)) {
            return None;
        }
        let named = (at..=last).any(|word| BODIES.contains(&forms.form(word))) || (at..=last).all(capital);
        return named.then(|| forms.span(at, last));
    }
    None
}

/// "… undertaken with Derby University", "set up by the board".
fn by_whom(part: &Part, verb: usize) -> Option<Span> {
    let forms = &part.forms;
    let from = if verb < forms.len() { verb } else { forms.content };
    (from..forms.len())
        .filter(|at| matches!(forms.form(*at), "by" | "through"))
        .find_map(|at| body(part, at + 1, forms.len().min(at + 8)))
}
