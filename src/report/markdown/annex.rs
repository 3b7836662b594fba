//! All counts, and the account action by action.

use super::{Words, cell, header, row};
use crate::{
    delta::Delta,
    report::{
        about::{self, ABSENT, ADDITIONAL, ODD},
        account::{Account, Heading, Piece, Said},
        grounds::{self, Ground},
        oddities::oddities,
    },
};
use std::fmt;

pub(super) fn print(f: &mut fmt::Formatter<'_>, delta: &Delta, account: &Account<'_>) -> fmt::Result {
    writeln!(f, "\n---\n\n## Annex: {}\n", first_small(about::COUNTS))?;
    counts(f, &grounds::whole(delta))?;
    for (under, change) in account.actions() {
        if let Some(under) = under {
            heading(f, &under)?;
        }
        let (id, words) = (change.record().action.as_str(), &change.action().text);
        writeln!(f, "\n**{}** “{}”\n", Words(id), Words(words))?;
        writeln!(f, "- {}", Words(&Account::place(&change)))?;
        said(f, &account.said(&change))?;
    }
    absent(f, account)?;
    additional(f, delta, account)?;
    odd(f, delta)
}

/// With a small first letter.
fn first_small(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn counts(f: &mut fmt::Formatter<'_>, grounds: &[Ground<'_>]) -> fmt::Result {
    if grounds.is_empty() {
        return Ok(());
    }
    header(f, &["count", "of", "what is counted", "to be kept in mind"])?;
    for Ground { among, caveats, tallies } in grounds {
        for tally in tallies {
            row(f, &[tally.count.to_string(), cell(among), cell(&tally.shown()), cell(caveats)])?;
        }
    }
    Ok(())
}

fn heading(f: &mut fmt::Formatter<'_>, heading: &Heading<'_>) -> fmt::Result {
    writeln!(f, "\n## {}", Words(&heading.title))?;
    if !heading.headline.is_empty() {
        writeln!(f, "\n{}", Words(heading.headline))?;
    }
    for line in &heading.lines {
        writeln!(f, "\n{}", Words(line))?;
    }
    if let Some(row) = heading.row {
        writeln!(f)?;
        counts(f, &grounds::of_recommendation(&row.tallies))?;
    }
    Ok(())
}

/// What is said of an action, an item a label.
fn said(f: &mut fmt::Formatter<'_>, said: &[Said]) -> fmt::Result {
    for Said { label, text } in said {
        write!(f, "- {}: ", Words(label))?;
        for piece in text {
            match piece {
                Piece::Words(words) => pieced(f, words)?,
                Piece::Phrase(words) | Piece::Strong(words) => write!(f, "**{}**", Words(words))?,
            }
        }
        writeln!(f)?;
    }
    Ok(())
}

/// Words between others: the blanks at their ends stay.
fn pieced(f: &mut fmt::Formatter<'_>, words: &str) -> fmt::Result {
    let blank = |is: bool| if is && !words.trim().is_empty() { " " } else { "" };
    let (before, after) = (words.starts_with(char::is_whitespace), words.ends_with(char::is_whitespace));
    write!(f, "{}{}{}", blank(before), Words(words), blank(after))
}

fn absent(f: &mut fmt::Formatter<'_>, account: &Account<'_>) -> fmt::Result {
    let Some(searched) = account.searched() else { return Ok(()) };
    writeln!(f, "\n## {ABSENT}")?;
    for line in searched {
        writeln!(f, "\n{}", Words(&line))?;
    }
    for change in account.absent() {
        writeln!(f, "\n**{}** {}\n", Words(change.record().action.as_str()), Words(&change.cite()))?;
        said(f, &account.said_of_absent(&change))?;
    }
    Ok(())
}

fn additional(f: &mut fmt::Formatter<'_>, delta: &Delta, account: &Account<'_>) -> fmt::Result {
    if delta.additional.is_empty() {
        return Ok(());
    }
    writeln!(f, "\n## {ADDITIONAL}")?;
    if let Some(tally) = delta.tally("additional") {
        writeln!(f, "\n{}.", Words(&tally.to_string()))?;
    }
    for (row, said) in account.additional() {
        writeln!(f, "\n**{}** “{}”", Words(row.entry.id.as_str()), Words(&row.entry.text))?;
        if !said.is_empty() {
            writeln!(f, "\n- {}", Words(&said))?;
        }
    }
    Ok(())
}

fn odd(f: &mut fmt::Formatter<'_>, delta: &Delta) -> fmt::Result {
    if delta.findings.is_empty() {
        return Ok(());
    }
    writeln!(f, "\n## {ODD}")?;
    for oddity in oddities(delta) {
        writeln!(f, "\n### {}\n", Words(&oddity.title))?;
        for (places, message) in oddity.messages {
            writeln!(f, "- {}", Words(&[places, message].concat()))?;
        }
    }
    Ok(())
}
