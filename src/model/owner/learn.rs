//! What a document itself tells of the names in it.

use indexmap::{IndexMap, IndexSet};

use super::OwnerRegistry;
use super::list::slice;
use super::names::{Kind, Names};
use super::post::parts;
use super::split::{Piece, Splitter};
use super::words::{Gap, Words, expanded_by, fold, read};
use crate::base::FixedState;

/// So many times as often as a shorter form, the longer one is the name and the shorter is cut.
pub(super) const FAR_MORE: usize = 3;

impl OwnerRegistry {
    /// Learns which names stand alone in a document: `texts` are its printed owner paragraphs, in order.
    ///
    /// What is learnt helps to tell where one owner ends and the next begins, and which names are cut. It
    /// makes no two owners one, but for abbreviations that the document writes out: "Crown Prosecution
    /// Service (CPS)".
    ///
    /// ```
    /// use action_plan::model::{OwnerList, OwnerRegistry};
    /// let fused = "Area Safety Manager, North Group Area Safety Manager, South Group";
    /// let mut registry = OwnerRegistry::default();
    /// registry.learn(["Area Safety Manager, North Group", "Area Safety Manager, South Group", fused]);
    /// assert_eq!(OwnerList::read(fused, &registry).owners.len(), 2);
    /// ```
    pub fn learn<'text>(&mut self, texts: impl IntoIterator<Item = &'text str>) {
        // Plans repeat a few dozen names: each print is read once. Blanks around it are no part of it.
        let mut distinct: IndexMap<&str, usize, FixedState> = IndexMap::default();
        let mut printed: Vec<usize> = Vec::new();
        for text in texts {
            let entry = distinct.entry(text.trim());
            printed.push(entry.index());
            *entry.or_default() += 1;
        }
        let mut prints: Vec<Print<'_>> =
            distinct.iter().map(|(text, count)| Print { text, count: *count, words: read(text) }).collect();
        for print in &prints {
            self.learn_written_out(print);
        }
        let first = self.standing_alone(&mut prints);
        // read once more only where a post can now be told that could not before
        self.names =
            if self.learn_initials(&prints, &first) { self.standing_alone(&mut prints) } else { first };
        let folded: Vec<String> = prints.iter().map(|print| fold(&print.words.list)).collect();
        let in_order: Vec<&str> =
            printed.iter().filter_map(|at| folded.get(*at)).map(String::as_str).collect();
        self.forget_cut(&in_order);
        self.forget_fused();
        self.paragraphs.extend(folded);
    }

    /// Abbreviations in brackets after the words they stand for.
    fn learn_written_out(&mut self, print: &Print<'_>) {
        let (text, words) = (print.text, &print.words.list);
        for (index, word) in words.iter().enumerate().filter(|(_, word)| word.bracketed && word.is_acronym())
        {
            let before = words.get(..index).unwrap_or_default();
            let long = expanded_by(word, before).and_then(|count| before.get(index - count..));
            let Some(long) = long.and_then(|long| slice(text, long)) else { continue };
            if !self.learnt_abbreviations.contains_key(word.text) {
                let words = self.words(long);
                if parts(&words).role.is_some_and(|role| role.len() == words.len()) {
                    self.post_abbreviations.insert(word.text.to_owned());
                }
                self.learnt_abbreviations.insert(word.text.to_owned(), long.to_owned());
            }
        }
    }

    /// Names that stand alone in a paragraph, or between two breaks of one.
    fn standing_alone(&self, prints: &mut [Print<'_>]) -> Names {
        let mut names = self.names.clone();
        for Print { text, count, words: read } in prints {
            self.mark_posts(&mut read.list);
            let words = &read.list;
            let pieces = Splitter { words, names: &self.names, except: None }.pieces();
            for (index, piece) in pieces.iter().enumerate() {
                let after = pieces.get(index + 1).map_or(read.tail, |next| next.gap);
                let before = if index == 0 { Gap::Break } else { piece.gap };
                let ends = matches!(after, Gap::Break)
                    || (index + 1 == pieces.len() && !matches!(after, Gap::And { .. }));
                let Some(name) = words.get(piece.first..piece.end) else { continue };
                let parts = parts(name);
                if before == Gap::Break && ends && is_whole(piece, pieces.len()) {
                    let kind = if parts.role.is_some() { Kind::Post } else { Kind::Team };
                    names.add(name, slice(text, name).unwrap_or_default(), kind, *count);
                }
                let unit = parts.unit.filter(|_| parts.role.is_some()).and_then(|unit| name.get(unit));
                // only after a comma is it certain where the body's name begins
                if let Some(unit) =
                    unit.filter(|unit| piece.sure && unit.first().is_some_and(|word| word.gap == Gap::Comma))
                {
                    names.add(unit, slice(text, unit).unwrap_or_default(), Kind::Unit, 0);
                }
            }
        }
        names
    }

    /// Abbreviations that open a paragraph and are the initials of one post of the document, and of no other.
    /// Says whether there are any new ones.
    fn learn_initials(&mut self, prints: &[Print<'_>], names: &Names) -> bool {
        let opens = |print: &Print<'_>| {
            print.words.list.first().filter(|word| word.is_acronym()).map(|word| word.text.to_owned())
        };
        let mut opening = prints.iter().filter_map(opens).peekable();
        if opening.peek().is_none() {
            return false;
        }
        let mut initials: IndexMap<String, IndexSet<String>, FixedState> = IndexMap::default();
        for (_, entry) in names.iter().filter(|(_, entry)| entry.kind == Kind::Post) {
            let words = read(&entry.text).list;
            let Some(role) = parts(&words).role.and_then(|role| words.get(role)) else { continue };
            let letters = role.iter().filter_map(|word| word.folded.chars().next()).collect();
            initials.entry(letters).or_default().insert(fold(role));
        }
        let mut is_any_new = false;
        for short in opening {
            if initials.get(&short.to_lowercase()).is_some_and(|posts| posts.len() == 1) {
                is_any_new |= self.post_abbreviations.insert(short);
            }
        }
        is_any_new
    }

    /// Names that fall apart into others that stand alone were two, run together.
    fn forget_fused(&mut self) {
        let all: Vec<(String, String)> =
            self.names.iter().map(|(folded, entry)| (folded.to_owned(), entry.text.clone())).collect();
        for (folded, text) in all {
            if self.is_form(&folded) {
                continue;
            }
            let words = self.words(&text);
            let pieces = Splitter { words: &words, names: &self.names, except: Some(&folded) }.pieces();
            let is_known = |piece: &Piece| {
                words.get(piece.first..piece.end).is_some_and(|name| self.names.get(&fold(name)).is_some())
            };
            let fused = pieces.iter().skip(1).any(|piece| piece.gap == Gap::Blank);
            if pieces.len() > 1 && (fused || pieces.iter().all(is_known)) {
                self.names.remove(&folded);
            }
        }
    }

    /// Names that are the beginning of a longer one, where the next paragraph goes on with the rest, or the
    /// longer one is far more usual; and the rests that stand nowhere but there. A rest with a post of its
    /// own is another owner. `texts` are the paragraphs in order, folded.
    fn forget_cut(&mut self, texts: &[&str]) {
        let mut cut: IndexSet<&str, FixedState> = IndexSet::default();
        let mut rests: IndexMap<&str, usize, FixedState> = IndexMap::default();
        // paragraphs repeat: whether each names a post and its body is read once
        let mut with_both: IndexMap<&str, bool, FixedState> = IndexMap::default();
        for (folded, next) in texts.iter().copied().zip(texts.iter().skip(1).copied().chain([""])) {
            let Some(entry) = self.names.get(folded).filter(|_| !self.is_form(folded)) else { continue };
            let has_both = *with_both.entry(folded).or_insert_with(|| {
                let own = parts(&self.words(&entry.text));
                own.role.is_some() && own.unit.is_some()
            });
            if !has_both {
                continue;
            }
            let is_end = |rest: &str| parts(&self.words(rest)).role.is_none();
            for (rest, count) in self.longer(folded) {
                let goes_on = starts_with_words(next, rest) && count >= entry.count;
                if !goes_on && count < FAR_MORE * entry.count || !is_end(rest) {
                    continue;
                }
                if goes_on && next == rest {
                    *rests.entry(next).or_default() += 1;
                }
                cut.insert(folded);
            }
        }
        let names = &self.names;
        let only_there =
            |(rest, times): (&&str, &usize)| names.get(rest).is_some_and(|entry| entry.count <= *times);
        cut.extend(rests.iter().filter(|rest| only_there(*rest)).map(|(rest, _)| *rest));
        for name in cut.into_iter().map(str::to_owned).collect::<Vec<_>>() {
            self.names.remove(&name);
        }
    }

    /// For every known name that goes on after `folded`: how it goes on and how often it stands alone.
    pub(super) fn longer<'names>(&'names self, folded: &str) -> impl Iterator<Item = (&'names str, usize)> {
        let rests = self.names.longer(folded).filter(|(_, entry)| entry.kind != Kind::Unit);
        rests.map(|(rest, entry)| (rest, entry.count)).filter(|(rest, _)| !rest.starts_with("and "))
    }
}

/// A distinct owner paragraph: how often it stands, and its words.
struct Print<'text> {
    text: &'text str,
    count: usize,
    words: Words<'text>,
}

/// Whether a piece can be taken for a name of its own.
fn is_whole(piece: &Piece, pieces: usize) -> bool {
    piece.sure || pieces == 1
}

/// Whether the folded `text` begins with all words of the folded `start`.
pub(super) fn starts_with_words(text: &str, start: &str) -> bool {
    text.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}
