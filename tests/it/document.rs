//! Published text as tables and paragraphs.

use action_plan::document::{self, Block, Limits};

#[test]
fn dump() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/sources/action-plan-and-12-month-update.txt");
    let Ok(source) = std::fs::read_to_string(path) else { return };
    let document = document::parse(&source, &Limits::default()).unwrap();
    for block in &document.blocks {
        match block {
            Block::Paragraph(p) => println!("P {p:?}"),
            Block::Table(t) => {
                for r in &t.rows {
                    println!("ROW {} blank {} page {}", r.line, r.blank_lines_before, r.starts_page);
                    for c in &r.cells {
                        for p in &c.paragraphs {
                            println!(
                                "   c{} d{} {:?} bold {:?} || {:.30?} .. {:?}",
                                c.column,
                                p.depth,
                                &p.text,
                                p.bold,
                                p.span.of(&source),
                                p.span.of(&source).chars().rev().take(6).collect::<String>()
                            );
                        }
                    }
                }
            }
            _ => {}
        }
    }
    println!("{:?}", document.oddities);
}
