//! The owners that stand in one paragraph.

use crate::model::closed::wire_words;
use serde::{Deserialize, Serialize};

use super::learn::FAR_MORE;
use super::split::{Piece, Splitter};
use super::words::{Gap, Word, Words, fold, read};
use super::{Owner, OwnerRegistry, post};
use crate::base::Span;

/// How the owners of a paragraph were told apart.
///
/// ```
/// use action_plan::model::owner::{OwnerList, OwnerListBasis, OwnerRegistry};
/// let basis = |text| OwnerList::read(text, &OwnerRegistry::default()).basis;
/// assert_eq!(basis("Governor"), OwnerListBasis::Exact);
/// assert_eq!(basis("Governor / Head of Safety"), OwnerListBasis::Split);
/// assert_eq!(basis("Estates Team and Finance Team"), OwnerListBasis::Ambiguous);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OwnerListBasis {
    /// One owner, as printed.
    Exact,
    /// One owner, by another form that the registry knows.
    Aliased,
    /// Several owners, told apart by marks, posts or known names.
    Split,
    /// The words can be read in more than one way; this is the likeliest.
    Ambiguous,
}

wire_words!(OwnerListBasis {
    Exact = "exact",
    Aliased = "aliased",
    Split = "split",
    Ambiguous = "ambiguous",
});

/// What is odd about a printed owner.
///
/// ```
/// use action_plan::model::owner::{OwnerLeftoverKind, OwnerList, OwnerRegistry};
/// let list = OwnerList::read("Governor and", &OwnerRegistry::default());
/// assert_eq!(list.leftovers[0].kind, OwnerLeftoverKind::Conjunction);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OwnerLeftoverKind {
    /// A comma with nothing after it.
    Comma,
    /// A slash or semicolon with nothing after it.
    Slash,
    /// An "and" with nothing after it, or nothing before it.
    Conjunction,
    /// A post that elsewhere stands with its body.
    RoleWithoutUnit,
    /// The beginning of a name that elsewhere is longer.
    NameCut,
}

wire_words!(OwnerLeftoverKind {
    Comma = "comma",
    Slash = "slash",
    Conjunction = "conjunction",
    RoleWithoutUnit = "role_without_unit",
    NameCut = "name_cut",
});

/// Something left over in a printed owner.
///
/// ```
/// use action_plan::model::owner::{OwnerList, OwnerRegistry};
/// let text = "Governor /";
/// let list = OwnerList::read(text, &OwnerRegistry::default());
/// assert_eq!(list.leftovers[0].span.of(text), "/");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OwnerLeftover {
    /// What it is.
    pub kind: OwnerLeftoverKind,
    /// Where in the text.
    pub span: Span,
}

impl OwnerLeftover {
    /// Whether something is missing there: a comma too many is no sign of that.
    fn is_missing(&self) -> bool {
        self.kind != OwnerLeftoverKind::Comma
    }
}

/// The owners of one paragraph.
///
/// A new owner begins after a slash, semicolon or line break; after a comma, "and", "&" or "with" where a
/// post or a known name begins; and without any mark where a known name, or a post after a whole owner,
/// begins. "and" and commas inside names stay where they are.
///
/// ```
/// use action_plan::model::{OwnerList, OwnerRegistry};
/// let registry = OwnerRegistry::default();
/// let read = |text| OwnerList::read(text, &registry);
/// let texts = |list: &OwnerList| list.owners.iter().map(|owner| owner.text.clone()).collect::<Vec<_>>();
///
/// let joint = read("Head of Estates, NHS England and Director of Finance");
/// assert_eq!(texts(&joint), ["Head of Estates, NHS England", "Director of Finance"]);
/// assert!(joint.is_joint());
/// assert_eq!(texts(&read("DfE / Ofsted")), ["DfE", "Ofsted"]);
/// assert_eq!(texts(&read("OMB, GSA, and Commerce")), ["OMB", "GSA", "Commerce"]);
/// assert_eq!(texts(&read("DD People and Capability")), ["DD People and Capability"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OwnerList {
    /// In printed order.
    pub owners: Vec<Owner>,
    /// How they were told apart.
    pub basis: OwnerListBasis,
    /// What is odd.
    pub leftovers: Vec<OwnerLeftover>,
}

impl OwnerList {
    /// Reads the owners of a paragraph. Total: a text without words has no owners.
    pub fn read(text: &str, registry: &OwnerRegistry) -> Self {
        let (words, pieces) = pieces(text, registry);
        let owners = pieces
            .iter()
            .filter_map(|piece| slice(text, words.list.get(piece.first..piece.end)?))
            .map(|owner| Owner::resolved_or_alias(owner, registry));
        let (owners, are_aliases): (Vec<Owner>, Vec<bool>) = owners.unzip();
        let basis = basis(&pieces, &are_aliases);
        Self { owners, basis, leftovers: leftovers(text, &words, &pieces, registry) }
    }

    /// Whether something that belongs to the owners of a text is missing: [`is_truncated`](Self::is_truncated)
    /// where nothing else is asked.
    pub(crate) fn is_cut(text: &str, registry: &OwnerRegistry) -> bool {
        let (words, pieces) = pieces(text, registry);
        leftovers(text, &words, &pieces, registry).iter().any(OwnerLeftover::is_missing)
    }

    /// Whether several owners answer together.
    pub fn is_joint(&self) -> bool {
        self.owners.len() > 1
    }

    /// Whether something that belongs to the owners is missing. A comma too many is not.
    pub fn is_truncated(&self) -> bool {
        self.leftovers.iter().any(OwnerLeftover::is_missing)
    }
}

/// The words of a paragraph and where one owner ends and the next begins.
fn pieces<'text>(text: &'text str, registry: &OwnerRegistry) -> (Words<'text>, Vec<Piece>) {
    let mut words = read(text);
    registry.mark_posts(&mut words.list);
    let pieces = Splitter { words: &words.list, names: &registry.names, except: None }.pieces();
    (words, pieces)
}

/// What is odd in a paragraph.
fn leftovers(
    text: &str,
    words: &Words<'_>,
    pieces: &[Piece],
    registry: &OwnerRegistry,
) -> Vec<OwnerLeftover> {
    let mut leftovers = Vec::new();
    if matches!(words.head, Gap::And { .. }) {
        let start = words.list.first().map_or(text.len(), |word| word.span.start);
        leftovers.push(OwnerLeftover { kind: OwnerLeftoverKind::Conjunction, span: Span::new(0, start) });
    }
    for piece in pieces {
        let name = words.list.get(piece.first..piece.end).unwrap_or_default();
        if let (Some(kind), Some(first), Some(last)) = (cut(name, registry), name.first(), name.last()) {
            leftovers.push(OwnerLeftover { kind, span: Span::new(first.span.start, last.span.end) });
        }
    }
    let tail = match words.tail {
        Gap::Blank => None,
        Gap::Comma => Some(OwnerLeftoverKind::Comma),
        Gap::And { .. } => Some(OwnerLeftoverKind::Conjunction),
        Gap::Break => Some(OwnerLeftoverKind::Slash),
    };
    leftovers.extend(tail.map(|kind| OwnerLeftover { kind, span: words.tail_span }));
    leftovers
}

/// `are_aliases` says of each owner whether it is a form that the registry knows as another's.
fn basis(pieces: &[Piece], are_aliases: &[bool]) -> OwnerListBasis {
    if pieces.iter().any(|piece| !piece.sure) {
        return OwnerListBasis::Ambiguous;
    }
    match are_aliases {
        [true] => OwnerListBasis::Aliased,
        [] | [_] => OwnerListBasis::Exact,
        _ => OwnerListBasis::Split,
    }
}

/// How a name is less than it is elsewhere. A title without its body is, where it stands with one far more often.
pub(super) fn cut(words: &[Word<'_>], registry: &OwnerRegistry) -> Option<OwnerLeftoverKind> {
    let folded = fold(words);
    if folded.is_empty() || registry.certain(words).is_some() {
        return None;
    }
    // an abbreviation is short, and whole
    if matches!(words, [word] if word.is_acronym() && !word.is_post) {
        return None;
    }
    let parts = post::parts(words);
    let is_bare = parts.unit.is_none() && parts.role.is_some() && post::is_bare(words);
    let alone = registry.names.get(&folded).map(|name| name.count);
    if !is_bare && alone.is_some() {
        return None;
    }
    // "Matron" beside "Matron, Ward 3": a title that stands alone nearly as often is how it is written there
    let with_body: usize = registry.longer(&folded).map(|(_, count)| count.max(1)).sum();
    if with_body == 0 || with_body < FAR_MORE * alone.unwrap_or(0) {
        return None;
    }
    match (is_bare, parts.unit) {
        (true, _) => Some(OwnerLeftoverKind::RoleWithoutUnit),
        (false, Some(_)) => Some(OwnerLeftoverKind::NameCut),
        (false, None) => None,
    }
}

/// The text under the words, trailing marks left out.
pub(super) fn slice<'text>(text: &'text str, words: &[Word<'_>]) -> Option<&'text str> {
    Some(Span::new(words.first()?.span.start, words.last()?.span.end).of(text))
}
