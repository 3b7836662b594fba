//! Everything that reading can find odd, in one place: its rule, its weight and its words.

use crate::model::{Argument, Finding, Level, Place, SourcePlace};
use std::fmt;

/// Something odd in a published text and how it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Oddity {
    /// Halves of a paragraph in two rows, put together.
    PageBreakJoined { first: String, rest: String },
    /// A text that stops mid-sentence and goes on nowhere.
    TextCut { end: String },
    /// Signs of a lost page.
    PageMissing { side: &'static str, signs: Vec<String> },
    /// A column with more or fewer items than its paragraphs.
    ColumnsUneven { column: &'static str, values: usize, texts: usize, taken: &'static str },
    /// Several owners printed without anything between them, told apart.
    OwnersRunTogether { printed: String, owners: usize },
    /// Halves of an owner in two paragraphs, put together.
    OwnerHalvesJoined { pieces: Vec<String> },
    /// An owner of which something is missing.
    OwnerTruncated { printed: String },
    /// One printed owner taken for several neighbouring paragraphs.
    OwnerShared { printed: String, items: usize },
    /// One printed date taken for several neighbouring paragraphs.
    TimescaleShared { printed: String, items: usize },
    /// A row with fewer cells than the header.
    CellsDropped { found: usize, expected: usize, moved: usize },
    /// Cells to the right of the last heading.
    CellsBeyond { text: String },
    /// A heading of progress in a cell of another column.
    HeadingInOtherColumn { heading: String, column: String },
    /// A column whose heading says nothing here.
    ColumnUnknown { column: String },
    /// A column whose heading says nothing here and whose cells do.
    ColumnToldByCells { column: String, look: &'static str, role: &'static str },
    /// A table with its headings down the side.
    TableOnItsSide,
    /// The header is printed again.
    HeaderRepeated,
    /// Cells with owners or dates whose paragraphs stand in the row above.
    CellsContinued { column: &'static str },
    /// Two halves of a date or status cell, put together.
    LabelHalvesJoined { printed: String },
    /// Several paragraphs of one numbered row, taken as one item.
    ParagraphsJoined { count: usize },
    /// A band row that is no heading known here.
    BandRow { text: String },
    /// A table whose columns are not known.
    TableUnread { rows: usize },
    /// Two actions with one id.
    ActionIdDuplicated { printed: String, made: String },
    /// Two entries with one id.
    EntryIdDuplicated { printed: String, made: String },
    /// A row of numbered items without a number.
    IdMissing { made: String },
    /// A recommendation without words, where the table has a column for them.
    RecommendationTextMissing,
    /// A status word outside the vocabulary.
    StatusUnknown { printed: String },
    /// A date cell that cannot be read.
    TimescaleNotUnderstood { printed: String },
    /// An element that is never closed.
    Unclosed,
    /// Lists nested deeper than the limit.
    TooDeep,
    /// A table in a cell, read as paragraphs.
    NestedTable,
    /// Text after the closing quotation mark of a field.
    TextAfterQuote,
    /// Words struck out in print, or deleted and still shown.
    WordsStruckOut { words: String, whole: bool },
}

impl Oddity {
    /// Id of the rule and how much it weighs.
    pub(super) const fn rule(&self) -> (&'static str, Level) {
        match self {
            Self::PageBreakJoined { .. } => ("page-break-joined", Level::Note),
            Self::TextCut { .. } => ("text-cut", Level::Warning),
            Self::PageMissing { .. } => ("page-missing", Level::Warning),
            Self::ColumnsUneven { .. } => ("columns-uneven", Level::Warning),
            Self::OwnersRunTogether { .. } => ("owners-run-together", Level::Note),
            Self::OwnerHalvesJoined { .. } => ("owner-halves-joined", Level::Note),
            Self::OwnerTruncated { .. } => ("owner-truncated", Level::Warning),
            Self::OwnerShared { .. } => ("owner-shared", Level::Note),
            Self::TimescaleShared { .. } => ("timescale-shared", Level::Note),
            Self::CellsDropped { .. } => ("cells-dropped", Level::Note),
            Self::CellsBeyond { .. } => ("cells-beyond-header", Level::Note),
            Self::HeadingInOtherColumn { .. } => ("heading-in-other-column", Level::Note),
            Self::ColumnUnknown { .. } => ("column-unknown", Level::Note),
            Self::ColumnToldByCells { .. } => ("column-told-by-cells", Level::Note),
            Self::TableOnItsSide => ("table-on-its-side", Level::Note),
            Self::HeaderRepeated => ("header-repeated", Level::Note),
            Self::CellsContinued { .. } => ("cells-continued", Level::Note),
            Self::LabelHalvesJoined { .. } => ("label-halves-joined", Level::Note),
            Self::ParagraphsJoined { .. } => ("paragraphs-joined", Level::Note),
            Self::BandRow { .. } => ("band-row", Level::Note),
            Self::TableUnread { .. } => ("table-unread", Level::Note),
            Self::ActionIdDuplicated { .. } => ("action-id-duplicated", Level::Error),
            Self::EntryIdDuplicated { .. } => ("entry-id-duplicated", Level::Error),
            Self::IdMissing { .. } => ("id-missing", Level::Note),
            Self::RecommendationTextMissing => ("recommendation-text-missing", Level::Error),
            Self::StatusUnknown { .. } => ("status-unknown", Level::Warning),
            Self::TimescaleNotUnderstood { .. } => ("timescale-not-understood", Level::Warning),
            Self::Unclosed => ("markup-unclosed", Level::Note),
            Self::TooDeep => ("markup-too-deep", Level::Note),
            Self::NestedTable => ("table-nested", Level::Note),
            Self::TextAfterQuote => ("text-after-quote", Level::Note),
            Self::WordsStruckOut { .. } => ("words-struck-out", Level::Warning),
        }
    }

    /// The data of the message.
    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::PageBreakJoined { first, rest } => vec![("first", opening(first)), ("rest", opening(rest))],
            Self::TextCut { end } => vec![("ends_with", end.as_str().into())],
            Self::PageMissing { side, signs } => {
                vec![("side", (*side).into()), ("signs", signs.clone().into())]
            }
            Self::ColumnsUneven { column, values, texts, taken } => vec![
                ("column", (*column).into()),
                ("values", (*values).into()),
                ("texts", (*texts).into()),
                ("taken", (*taken).into()),
            ],
            Self::OwnersRunTogether { printed, owners } => {
                vec![("printed", printed.as_str().into()), ("owners", (*owners).into())]
            }
            Self::OwnerHalvesJoined { pieces } => vec![("pieces", pieces.clone().into())],
            Self::OwnerTruncated { printed }
            | Self::LabelHalvesJoined { printed }
            | Self::StatusUnknown { printed }
            | Self::TimescaleNotUnderstood { printed } => vec![("printed", printed.as_str().into())],
            Self::OwnerShared { printed, items } | Self::TimescaleShared { printed, items } => {
                vec![("printed", printed.as_str().into()), ("items", (*items).into())]
            }
            Self::CellsDropped { found, expected, moved } => {
                vec![("found", (*found).into()), ("expected", (*expected).into()), ("moved", (*moved).into())]
            }
            Self::CellsBeyond { text } | Self::BandRow { text } => {
                vec![("text", text.as_str().into())]
            }
            Self::HeadingInOtherColumn { heading, column } => {
                vec![("heading", heading.as_str().into()), ("column", column.as_str().into())]
            }
            Self::ColumnUnknown { column } => vec![("column", column.as_str().into())],
            Self::ColumnToldByCells { column, look, role } => {
                vec![("column", column.as_str().into()), ("look", (*look).into()), ("role", (*role).into())]
            }
            Self::CellsContinued { column } => vec![("column", (*column).into())],
            Self::ParagraphsJoined { count } => vec![("count", (*count).into())],
            Self::TableUnread { rows } => vec![("rows", (*rows).into())],
            Self::ActionIdDuplicated { printed, made } | Self::EntryIdDuplicated { printed, made } => {
                vec![("printed", printed.as_str().into()), ("made", made.as_str().into())]
            }
            Self::IdMissing { made } => vec![("made", made.as_str().into())],
            Self::WordsStruckOut { words, .. } => vec![("words", words.as_str().into())],
            Self::HeaderRepeated
            | Self::TableOnItsSide
            | Self::RecommendationTextMissing
            | Self::Unclosed
            | Self::TooDeep
            | Self::NestedTable
            | Self::TextAfterQuote => Vec::new(),
        }
    }

    /// The finding about an item, with the places it rests on.
    pub(super) fn finding(&self, at: Place, places: Vec<SourcePlace>) -> Finding {
        let (rule, level) = self.rule();
        let mut finding = Finding::new(rule, level, at, self.to_string()).from_source(places);
        for (name, argument) in self.arguments() {
            finding = finding.with(name, argument);
        }
        finding
    }
}

/// The first words of a long text.
fn opening(text: &str) -> Argument {
    const WORDS: usize = 8;
    let words: Vec<&str> = text.split_whitespace().take(WORDS + 1).collect();
    match words.get(..WORDS) {
        Some(first) if words.len() > WORDS => format!("{} …", first.join(" ")).into(),
        _ => words.join(" ").into(),
    }
}

impl fmt::Display for Oddity {
    #[allow(clippy::too_many_lines, reason = "one sentence an oddity")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PageBreakJoined { rest, .. } => {
                write!(f, "the text goes on in a later row ({}) and was put together", opening(rest))
            }
            Self::TextCut { end } => write!(f, "the text stops mid-sentence: … {end}"),
            Self::PageMissing { side, signs } => {
                write!(f, "a page of the {side} seems to be missing here: {}", signs.join("; "))
            }
            Self::ColumnsUneven { column, values, texts, taken } => {
                write!(f, "{texts} paragraphs and {values} {column} stand side by side; {taken}")
            }
            Self::OwnersRunTogether { printed, owners } => {
                write!(
                    f,
                    "{owners} owners are printed without anything between them and were told apart: {printed}"
                )
            }
            Self::OwnerHalvesJoined { pieces } => {
                write!(f, "the halves of an owner were put together: {}", pieces.join(" | "))
            }
            Self::OwnerTruncated { printed } => write!(f, "the owner is cut short: {printed}"),
            Self::OwnerShared { printed, items } => {
                write!(f, "one printed owner was taken for {items} neighbouring paragraphs: {printed}")
            }
            Self::TimescaleShared { printed, items } => {
                write!(f, "one printed date was taken for {items} neighbouring paragraphs: {printed}")
            }
            Self::CellsDropped { found, expected, moved } => write!(
                f,
                "the row has {found} cells and the header {expected}; its cells were moved to the right by {moved}"
            ),
            Self::CellsBeyond { text } => {
                write!(f, "a cell stands to the right of the last heading and was kept as a note: {text}")
            }
            Self::HeadingInOtherColumn { heading, column } => {
                write!(f, "the heading \"{heading}\" stands in the column \"{column}\"")
            }
            Self::ColumnUnknown { column } => {
                write!(f, "the column \"{column}\" has no meaning here; its cells were kept as notes")
            }
            Self::HeaderRepeated => f.write_str("the header is printed again"),
            Self::CellsContinued { column } => {
                write!(f, "the row has {column} and no paragraph; they were added to the row above")
            }
            Self::LabelHalvesJoined { printed } => {
                write!(f, "the halves of a date cell were put together: {printed}")
            }
            Self::ParagraphsJoined { count } => {
                write!(f, "{count} paragraphs of one numbered row were taken as one item")
            }
            Self::BandRow { text } => write!(f, "a row that spans the table was kept as a note: {text}"),
            Self::TableUnread { rows } => {
                write!(f, "a table of {rows} rows has no heading that is known here and was not read")
            }
            Self::ActionIdDuplicated { printed, made } => {
                write!(f, "the id {printed} is taken by an action above; this one was kept as {made}")
            }
            Self::EntryIdDuplicated { printed, made } => {
                write!(f, "the id {printed} is taken by an entry above; this one was kept as {made}")
            }
            Self::IdMissing { made } => write!(f, "the row has no id; it was kept as {made}"),
            Self::RecommendationTextMissing => f.write_str("the recommendation has no words"),
            Self::StatusUnknown { printed } => {
                write!(f, "the status is outside the vocabulary and was kept as printed: {printed}")
            }
            Self::TimescaleNotUnderstood { printed } => {
                write!(f, "the date cell could not be read and was kept as printed: {printed}")
            }
            Self::ColumnToldByCells { column, look, role } => {
                let column = if column.is_empty() { "without a heading" } else { column };
                write!(f, "the cells of the column {column} look like {look}; it was read as {role}")
            }
            Self::TableOnItsSide => {
                f.write_str("the table has its headings down the side; it was read as if they stood on top")
            }
            Self::Unclosed => f.write_str("an element or quotation is never closed; it was taken as closed"),
            Self::TooDeep => {
                f.write_str("lists are nested deeper than the limit; they were taken as being at it")
            }
            Self::NestedTable => f.write_str("a table stands in a cell; its cells were read as paragraphs"),
            Self::TextAfterQuote => {
                f.write_str("text stands after the closing quotation mark of a field; it was kept")
            }
            Self::WordsStruckOut { words, whole } => {
                let much = if *whole { "the whole paragraph is" } else { "words are" };
                write!(
                    f,
                    "{much} struck out, or deleted and still shown, and kept with what stands beside: {}",
                    opening(words)
                )
            }
        }
    }
}
