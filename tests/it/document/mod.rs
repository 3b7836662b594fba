//! Published text as tables and paragraphs.

mod comma_separated;
mod html;
mod kinds;
mod laws;
mod markdown;
mod tabbed;

use std::fmt::Write;

use action_plan::document::{self, Block, Cell, Document, Limits, Paragraph, Table};

/// Reads what must be readable.
fn read(source: &str) -> Document {
    document::parse(source, &Limits::default()).unwrap()
}

/// The paragraphs outside tables.
fn prose(document: &Document) -> Vec<&str> {
    let mut texts = Vec::new();
    for block in &document.blocks {
        if let Block::Paragraph(paragraph) = block {
            texts.push(paragraph.text.as_str());
        }
    }
    texts
}

fn tables(document: &Document) -> Vec<&Table> {
    document.tables().collect()
}

/// The rows of all tables: cells between bars, paragraphs between slashes, `*` for each level.
fn rows(document: &Document) -> Vec<String> {
    tables(document)
        .iter()
        .flat_map(|table| &table.rows)
        .map(|row| row.cells.iter().map(cell).collect::<Vec<_>>().join(" | "))
        .collect()
}

fn cell(cell: &Cell) -> String {
    let mut text = String::new();
    if cell.continued {
        text.push('^');
    }
    if cell.columns > 1 {
        write!(text, "<{}>", cell.columns).unwrap();
    }
    text + &cell.paragraphs.iter().map(paragraph).collect::<Vec<_>>().join(" / ")
}

fn paragraph(paragraph: &Paragraph) -> String {
    "*".repeat(paragraph.depth) + &paragraph.text
}

/// All paragraphs, those of cells too.
fn paragraphs(document: &Document) -> Vec<&Paragraph> {
    document.blocks.iter().flat_map(Block::paragraphs).collect()
}

/// A file beside the repository, or a printed note that it is not there.
fn shared(name: &str) -> Option<String> {
    let path = format!("{}/../shared/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("not tested: {name} is not there");
    }
    text
}
