//! The owner paragraphs of a column as entries: halves put together, fused ones told apart.

use crate::model::closed::wire_words;
use serde::{Deserialize, Serialize};

use super::learn::starts_with_words;
use super::list::cut;
use super::split::{Piece, Splitter};
use super::words::{Gap, Word, Words, fold, read};
use super::{Owner, OwnerLeftover, OwnerLeftoverKind, OwnerList, OwnerListBasis, OwnerRegistry};
use crate::base::{FixedState, Span};
use indexmap::IndexMap;

/// What was done to printed paragraphs to make an entry of them.
///
/// ```
/// use action_plan::model::owner::{OwnerRegistry, OwnerRepairKind, split_owner_entries};
/// let column = ["Head of Safety, North Group Deputy Director, Estates", "Deputy Director, Estates"];
/// let mut registry = OwnerRegistry::default();
/// registry.learn(column);
/// let entries = split_owner_entries(&column, &registry);
/// let kinds: Vec<_> = entries.iter().map(|entry| entry.repair.as_ref().map(|repair| repair.kind)).collect();
/// assert_eq!(kinds, [Some(OwnerRepairKind::Split), Some(OwnerRepairKind::Split), None]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OwnerRepairKind {
    /// The entry stood in two paragraphs.
    Joined,
    /// The entry stood in one paragraph with another.
    Split,
}

wire_words!(OwnerRepairKind {
    Joined = "joined",
    Split = "split",
});

/// A repair and the print it rests on.
///
/// ```
/// use action_plan::model::owner::{OwnerRegistry, split_owner_entries};
/// let column = ["Head of Safety, North Group Deputy Director, Estates", "Deputy Director, Estates"];
/// let mut registry = OwnerRegistry::default();
/// registry.learn(column);
/// let entries = split_owner_entries(&column, &registry);
/// let repair = entries[1].repair.as_ref().ok_or("repaired")?;
/// assert_eq!(repair.pieces, [column[0]]);
/// assert!(repair.is_certain, "the second stands alone elsewhere");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OwnerRepair {
    /// What was done.
    pub kind: OwnerRepairKind,
    /// Joined: the halves, as printed. Split: the whole paragraph, as printed.
    pub pieces: Vec<String>,
    /// Whether what the repair gives also stands as a paragraph of its own elsewhere in the document. Else
    /// the print allows another reading: two owners run together may be joint owners of one action.
    pub is_certain: bool,
}

/// One entry of an owner column: the owners, often joint, of one action.
///
/// ```
/// use action_plan::model::owner::{OwnerRegistry, split_owner_entries};
/// let entries = split_owner_entries(&["Governor and Head of Safety,"], &OwnerRegistry::default());
/// assert_eq!(entries[0].text, "Governor and Head of Safety");
/// assert!(entries[0].is_joint());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OwnerEntry {
    /// As printed, trailing commas left out; repaired where `repair` says so.
    pub text: String,
    /// The paragraphs that it stood in, by index.
    pub printed: Vec<usize>,
    /// In printed order.
    pub owners: Vec<Owner>,
    /// How they were told apart.
    pub basis: OwnerListBasis,
    /// What is odd in `text`.
    pub leftovers: Vec<OwnerLeftover>,
    /// What was done to the print.
    pub repair: Option<OwnerRepair>,
    /// Whether something that belongs to it is missing.
    pub truncated: bool,
}

impl OwnerEntry {
    /// Whether several owners answer together.
    pub fn is_joint(&self) -> bool {
        self.owners.len() > 1
    }
}

/// The entries of an owner column, in order. Paragraphs without words give none.
///
/// One paragraph is one entry, with these exceptions. A paragraph that ends inside a name, with "and", or
/// with a post whose body is missing is put together with the next one where that begins with the rest. A
/// paragraph in which one owner follows another with nothing between them is as many entries. Let the
/// registry [learn](OwnerRegistry::learn) from the whole document first.
///
/// ```
/// use action_plan::model::owner::{OwnerRegistry, OwnerRepairKind, split_owner_entries};
/// let column = [
///     "Lead Nurse North Estate Nursing Service",
///     "Lead Nurse North Estate",
///     "Nursing Service Lead Nurse North Estate Nursing Service",
/// ];
/// let mut registry = OwnerRegistry::default();
/// registry.learn(column);
/// let entries = split_owner_entries(&column, &registry);
/// assert_eq!(entries.len(), 3);
/// assert_eq!(entries[1].text, "Lead Nurse North Estate Nursing Service");
/// assert_eq!(entries[1].printed, [1, 2]);
/// assert_eq!(entries[1].repair.as_ref().map(|repair| repair.kind), Some(OwnerRepairKind::Joined));
/// assert_eq!(entries[2].printed, [2]);
/// ```
pub fn split_owner_entries(paragraphs: &[&str], registry: &OwnerRegistry) -> Vec<OwnerEntry> {
    OwnerColumns::new(registry).entries(paragraphs)
}

/// The owner columns of one document: they repeat a few dozen names, and each is read once.
#[derive(Debug)]
pub(crate) struct OwnerColumns<'registry> {
    registry: &'registry OwnerRegistry,
    lists: IndexMap<String, OwnerList, FixedState>,
    paragraphs: IndexMap<String, Paragraph, FixedState>,
    ends: IndexMap<String, End, FixedState>,
}

impl<'registry> OwnerColumns<'registry> {
    pub(crate) fn new(registry: &'registry OwnerRegistry) -> Self {
        Self {
            registry,
            lists: IndexMap::default(),
            paragraphs: IndexMap::default(),
            ends: IndexMap::default(),
        }
    }

    /// The registry; import alone asks for it.
    #[cfg(feature = "text")]
    pub(crate) fn registry(&self) -> &'registry OwnerRegistry {
        self.registry
    }

    /// The entries of a column: [`split_owner_entries`].
    pub(crate) fn entries(&mut self, paragraphs: &[&str]) -> Vec<OwnerEntry> {
        let mut drafts: Vec<Draft> = Vec::new();
        for (index, text) in paragraphs.iter().enumerate() {
            self.add(&mut drafts, text, index);
        }
        drafts.into_iter().map(|draft| draft.finish(self)).collect()
    }

    /// Adds the entries of a paragraph to those of the column so far.
    fn add(&mut self, drafts: &mut Vec<Draft>, text: &str, index: usize) {
        let registry = self.registry;
        let place = self.paragraph(text);
        let Some((_, paragraph)) = self.paragraphs.get_index(place).filter(|(_, known)| !known.is_empty)
        else {
            return;
        };
        let opens_with_and = paragraph.opens_with_and;
        if let Some(draft) = drafts.last_mut()
            && (opens_with_and || self.end(&draft.text).goes_on())
        {
            let mut words = read(text);
            registry.mark_posts(&mut words.list);
            let taken = draft.take_rest(text, index, &words, registry);
            if taken > 0 {
                let rest = words.list.get(taken..).filter(|rest| !rest.is_empty());
                let groups = rest.map(|rest| groups(text, rest, true, registry)).unwrap_or_default();
                drafts.extend(groups.iter().map(|group| group.draft(text, index)));
                return;
            }
        }
        if let Some((_, paragraph)) = self.paragraphs.get_index(place) {
            drafts.extend(paragraph.groups.iter().map(|group| group.draft(text, index)));
        }
    }

    /// Where a paragraph stands among those read.
    fn paragraph(&mut self, text: &str) -> usize {
        if let Some(known) = self.paragraphs.get_index_of(text) {
            return known;
        }
        let mut words = read(text);
        self.registry.mark_posts(&mut words.list);
        let is_empty = words.list.is_empty();
        let groups = if is_empty { Vec::new() } else { groups(text, &words.list, false, self.registry) };
        let opens_with_and = matches!(words.head, Gap::And { .. });
        self.paragraphs.insert_full(text.to_owned(), Paragraph { is_empty, opens_with_and, groups }).0
    }

    /// How the text of an entry ends.
    fn end(&mut self, text: &str) -> &End {
        let registry = self.registry;
        let place = match self.ends.get_index_of(text) {
            Some(known) => known,
            None => self.ends.insert_full(text.to_owned(), End::of(text, registry)).0,
        };
        self.ends.get_index(place).map_or(&End::Whole, |(_, end)| end)
    }

    fn list(&mut self, text: &str) -> OwnerList {
        if let Some(known) = self.lists.get(text) {
            return known.clone();
        }
        let list = OwnerList::read(text, self.registry);
        self.lists.insert(text.to_owned(), list.clone());
        list
    }
}

/// A paragraph that nothing before it goes on in.
#[derive(Debug)]
struct Paragraph {
    is_empty: bool,
    opens_with_and: bool,
    groups: Vec<Group>,
}

/// The words of one entry in a paragraph.
#[derive(Debug)]
struct Group {
    /// Without blanks and commas at its ends.
    span: Span,
    /// Where the paragraph has other entries too: whether those also stand alone elsewhere.
    is_split: Option<bool>,
}

impl Group {
    fn draft(&self, paragraph: &str, index: usize) -> Draft {
        let repair = self.is_split.map(|is_certain| OwnerRepair {
            kind: OwnerRepairKind::Split,
            pieces: vec![paragraph.trim().to_owned()],
            is_certain,
        });
        Draft { text: self.span.of(paragraph).to_owned(), printed: vec![index], repair }
    }
}

/// How an entry ends, as far as the next paragraph may go on with it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum End {
    Whole,
    /// With "and".
    And,
    /// Inside a name: the folded words of its last owner.
    Cut(String),
}

impl End {
    fn of(text: &str, registry: &OwnerRegistry) -> Self {
        let mut words = read(text);
        registry.mark_posts(&mut words.list);
        match words.tail {
            Gap::And { .. } => return Self::And,
            Gap::Break => return Self::Whole,
            Gap::Blank | Gap::Comma => {}
        }
        let own = Splitter { words: &words.list, names: &registry.names, except: None }.pieces();
        let last = own.last().and_then(|piece| words.list.get(piece.first..piece.end));
        last.filter(|last| cut(last, registry).is_some()).map_or(Self::Whole, |last| Self::Cut(fold(last)))
    }

    fn goes_on(&self) -> bool {
        *self != Self::Whole
    }
}

/// An entry being put together.
struct Draft {
    text: String,
    printed: Vec<usize>,
    repair: Option<OwnerRepair>,
}

/// The entries in the words of a paragraph: a new one wherever an owner begins with nothing before it.
fn groups(text: &str, words: &[Word<'_>], is_remainder: bool, registry: &OwnerRegistry) -> Vec<Group> {
    let pieces = Splitter { words, names: &registry.names, except: None }.pieces();
    let starts: Vec<&Piece> = pieces
        .iter()
        .enumerate()
        .filter(|(at, piece)| *at == 0 || piece.gap == Gap::Blank)
        .map(|(_, piece)| piece)
        .collect();
    let mut groups = Vec::new();
    for (at, piece) in starts.iter().enumerate() {
        let end = starts.get(at + 1).map_or(words.len(), |next| next.first);
        let group = words.get(piece.first..end).unwrap_or_default();
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let is_last = end == words.len();
        // what stands before the first and after the last word is kept, but for commas
        let from = if at == 0 && !is_remainder { 0 } else { first.span.start };
        let to = if is_last { text.len() } else { last.span.end };
        let is_mark = |letter: char| letter.is_whitespace() || letter == ',';
        let kept = Span::new(from, to).of(text);
        let start = from + (kept.len() - kept.trim_start_matches(is_mark).len());
        let span = Span::new(start, start + kept.trim_matches(is_mark).len());
        let is_split = (starts.len() > 1 || is_remainder).then(|| {
            let boundaries = [Some(*piece).filter(|_| at > 0), starts.get(at + 1).copied()];
            let stands = |piece: &Piece| stands_alone(words, piece, &starts, registry);
            boundaries.iter().flatten().all(|boundary| stands(boundary))
        });
        groups.push(Group { span, is_split });
    }
    groups
}

/// Whether the words of the group that begins with `piece` also stand as a paragraph of their own.
fn stands_alone(words: &[Word<'_>], piece: &Piece, starts: &[&Piece], registry: &OwnerRegistry) -> bool {
    let end =
        starts.iter().map(|start| start.first).find(|first| *first > piece.first).unwrap_or(words.len());
    words.get(piece.first..end).is_some_and(|group| registry.paragraphs.contains(&fold(group)))
}

impl Draft {
    /// Takes the words at the start of a paragraph that belong to this entry; says how many.
    fn take_rest(
        &mut self,
        paragraph: &str,
        index: usize,
        next: &Words<'_>,
        registry: &OwnerRegistry,
    ) -> usize {
        let (count, is_certain) = self.rest_length(next, registry);
        let Some(last) = count.checked_sub(1).and_then(|at| next.list.get(at)) else { return 0 };
        let whole = count == next.list.len();
        let rest = Span::new(0, if whole { paragraph.len() } else { last.span.end }).of(paragraph).trim();
        let mut pieces = self.repair.take().map_or_else(
            || vec![self.text.clone()],
            |repair| match repair.kind {
                OwnerRepairKind::Joined => repair.pieces,
                OwnerRepairKind::Split => vec![self.text.clone()],
            },
        );
        pieces.push(rest.to_owned());
        self.repair = Some(OwnerRepair { kind: OwnerRepairKind::Joined, pieces, is_certain });
        self.text = format!("{} {}", self.text, rest.trim_end_matches(','));
        self.printed.push(index);
        count
    }

    /// How many words at the start of `next` belong to this entry, and whether the whole stands elsewhere.
    fn rest_length(&self, next: &Words<'_>, registry: &OwnerRegistry) -> (usize, bool) {
        // an owner in more pieces than this is none, and the bound keeps time linear
        const MOST_PIECES: usize = 8;
        const LONGEST: usize = 16;
        if self.printed.len() >= MOST_PIECES {
            return (0, false);
        }
        let end = End::of(&self.text, registry);
        if end == End::And || matches!(next.head, Gap::And { .. }) {
            let pieces = Splitter { words: &next.list, names: &registry.names, except: None }.pieces();
            let second_group = pieces.iter().skip(1).find(|piece| piece.gap == Gap::Blank);
            return (second_group.map_or(next.list.len(), |piece| piece.first), false);
        }
        let End::Cut(folded) = end else { return (0, false) };
        let length = |rest: &str| {
            (1..=next.list.len().min(LONGEST))
                .find(|count| next.list.get(..*count).is_some_and(|words| fold(words) == rest))
        };
        let all = fold(&next.list);
        let rests = registry.longer(&folded).filter(|(rest, _)| starts_with_words(&all, rest));
        rests.filter_map(|(rest, _)| length(rest)).max().map_or((0, false), |count| (count, true))
    }

    fn finish(self, columns: &mut OwnerColumns<'_>) -> OwnerEntry {
        let list = columns.list(&self.text);
        let truncated = list.is_truncated();
        let OwnerList { owners, basis, leftovers } = list;
        let leftovers =
            leftovers.into_iter().filter(|leftover| leftover.kind != OwnerLeftoverKind::Comma).collect();
        OwnerEntry {
            text: self.text,
            printed: self.printed,
            owners,
            basis,
            leftovers,
            repair: self.repair,
            truncated,
        }
    }
}
