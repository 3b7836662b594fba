//! What a statement leaves out, and what it says is hindered.

use super::{
    clause::Forms,
    statement::{Exception, ExceptionState},
    words::{HINDERED, TROUBLES},
};
use crate::{
    base::Span,
    facts::{SiteScope, SiteSet},
    reading::verbs::is_progressive,
};

/// The exceptions of a statement's text: behind "except" and the like; "although some have …"; and, where the
/// statement tells of hindrance itself, the places it tells of.
pub(super) fn exceptions(text: &str, forms: &Forms, sites: &[SiteSet], is_hindrance: bool) -> Vec<Exception> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < forms.len() {
        let Some(count) = forms.except(at) else {
            at += 1;
            continue;
        };
        let names = names(text, forms, at + count);
        let last = names.last().copied();
        if let Some((_, last)) = last {
            let reason = reason(text, forms, last);
            let end = reason.map_or(forms.span(last, last).end, |(_, end)| end);
            let reason = reason.map(|(span, _)| span.of(text).trim().to_owned());
            let places =
                names.iter().map(|(first, last)| forms.span(*first, *last).of(text).to_owned()).collect();
            let state = state(reason.as_deref());
            found.push(Exception { span: Span::new(forms.span(at, at).start, end), places, reason, state });
            // The reason is looked through once.
            at = last.max(forms.all.partition_point(|form| form.span.start < end).saturating_sub(1));
        }
        at += 1;
    }
    let of_all = matches!(forms.form(forms.content), "all" | "every" | "each")
        || sites.iter().any(|set| matches!(set.scope, SiteScope::All | SiteScope::AllExcept));
    if of_all {
        found.extend(concession(text, forms));
    }
    if is_hindrance && found.is_empty() {
        let span = Span::new(0, text.len());
        let places: Vec<String> =
            sites.iter().flat_map(|set| &set.names).map(|name| name.name.clone()).collect();
        let reason = reason_of_hindrance(text, forms);
        let state = if reason.is_some() { ExceptionState::Explained } else { ExceptionState::NotStated };
        found.push(Exception { span, places, reason, state });
    }
    found
}

/// Names with capitals from a word on, joined by commas and "and": first and last word of each.
fn names(text: &str, forms: &Forms, from: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = from;
    while matches!(forms.form(at), "the" | "at" | "in" | "for") {
        at += 1;
    }
    let capital = |at: usize| forms.all.get(at).is_some_and(|form| form.capital || form.all_capitals);
    let gap =
        |at: usize| text.get(forms.span(at, at).end..forms.span(at + 1, at + 1).start).unwrap_or("").trim();
    while capital(at) {
        let first = at;
        while capital(at + 1) && gap(at).is_empty() || gap(at) == "/" && capital(at + 1) {
            at += 1;
        }
        found.push((first, at));
        at += 1;
        if matches!(gap(at - 1), "," | "") && matches!(forms.form(at), "and" | "or") {
            at += 1;
        } else if gap(at - 1) != "," {
            break;
        }
    }
    found
}

/// What stands in brackets behind a name, or behind it from "where", "which", "as" or "because" to the end of the
/// sentence: the words of the reason and where the whole ends.
fn reason(text: &str, forms: &Forms, last: usize) -> Option<(Span, usize)> {
    let from = forms.span(last, last).end;
    let rest = text.get(from..)?;
    let skipped = rest.len() - rest.trim_start_matches([' ', ',']).len();
    let begins = from + skipped;
    if let Some(inside) = rest.get(skipped..).and_then(|rest| rest.strip_prefix('(')) {
        let end = near(inside, &[')'])?;
        return Some((Span::new(begins + 1, begins + 1 + end), begins + 2 + end));
    }
    if !matches!(
        forms.form(last + 1),
        "where" | "which" | "as" | "because" | "whose" | "until" | "while" | "due"
    ) {
        return None;
    }
    let stop = near(rest, &['.', ';']).or((rest.len() <= LONGEST_REASON).then_some(rest.len()))?;
    Some((Span::new(begins, from + stop), from + stop))
}

/// In bytes, about: what is longer is no reason for anything.
const LONGEST_REASON: usize = 600;

/// Where one of some characters stands, if it stands near.
fn near(text: &str, wanted: &[char]) -> Option<usize> {
    let mut characters = text.char_indices().take_while(|(at, _)| *at <= LONGEST_REASON);
    characters.find(|(_, character)| wanted.contains(character)).map(|(at, _)| at)
}

fn state(reason: Option<&str>) -> ExceptionState {
    let Some(reason) = reason else { return ExceptionState::NotStated };
    let words: Vec<String> = reason
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let going_on = words.windows(2).any(|pair| match pair {
        [auxiliary, word] => {
            matches!(auxiliary.as_str(), "is" | "are" | "being" | "still" | "currently" | "now" | "under")
                && (is_progressive(word) || matches!(word.as_str(), "underway" | "way" | "being"))
        }
        _ => false,
    }) || words.iter().any(|word| matches!(word.as_str(), "underway" | "ongoing"));
    if going_on { ExceptionState::UnderWay } else { ExceptionState::Explained }
}

/// "…, although some have fewer": an exception without names.
fn concession(text: &str, forms: &Forms) -> Option<Exception> {
    let opens = |at: &usize| {
        matches!(forms.form(*at), "although" | "though" | "but" | "while" | "whilst")
            && matches!(
                forms.form(at + 1),
                "some" | "several" | "many" | "not" | "one" | "two" | "three" | "a"
            )
            && (at + 2..at + 6)
                .any(|verb| matches!(forms.form(verb), "have" | "has" | "are" | "is" | "remain" | "lack"))
    };
    let at = (1..forms.len()).find(opens)?;
    let start = forms.span(at, at).start;
    let end = text.get(start..)?.find(['.', ';']).map_or(text.len(), |stop| start + stop);
    let reason = Some(text.get(start..end)?.trim().to_owned());
    Some(Exception {
        span: Span::new(start, end),
        places: Vec::new(),
        reason,
        state: ExceptionState::Explained,
    })
}

/// "because", "by", "due to", "with": from there to the end of the sentence.
fn reason_of_hindrance(text: &str, forms: &Forms) -> Option<String> {
    let hindered = (0..forms.len())
        .find(|at| HINDERED.contains(&forms.form(*at)) || TROUBLES.contains(&forms.form(*at)))?;
    let opens = |at: &usize| matches!(forms.form(*at), "because" | "due" | "by" | "owing" | "with" | "as");
    let at = (hindered + 1..forms.len()).find(opens)?;
    let start = forms.span(at, at).start;
    let end = text.get(start..)?.find(". ").map_or(text.len(), |stop| start + stop);
    text.get(start..end).map(|words| words.trim_end_matches('.').to_owned())
}
