//! Files that LibreOffice wrote (`data/README.md` says how) are read as what they hold.

use action_plan::{
    Published, Reader,
    document::{self, Block, Document, DocumentErrorKind, Limit, Limits, SourceKind},
    import::ReadErrorKind,
    model::{OwnerRegistry, Timescale},
    report::Worksheet,
};
use std::path::Path;

fn file(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A document in short: paragraphs, and rows with their line, cells apart; struck words in `~`, items with `*`.
fn outline(document: &Document) -> String {
    let paragraph = |paragraph: &document::Paragraph| {
        let mut text = paragraph.text.clone();
        for span in paragraph.struck.iter().rev() {
            text.insert(span.end, '~');
            text.insert(span.start, '~');
        }
        format!("{}{}{text}", if paragraph.is_heading { "# " } else { "" }, "*".repeat(paragraph.depth))
    };
    let mut lines = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(found) => lines.push(format!("{}: {}", found.line, paragraph(found))),
            Block::Table(table) => {
                for row in &table.rows {
                    let cells = row.cells.iter().map(|cell| {
                        let words: Vec<String> = cell.paragraphs.iter().map(paragraph).collect();
                        let words = if cell.continued { "^".to_owned() } else { words.join(" / ") };
                        if cell.columns > 1 { format!("{words} <{}>", cell.columns) } else { words }
                    });
                    let cells: Vec<String> = cells.collect();
                    let heading = if row.is_heading { "#" } else { "" };
                    lines.push(format!("{}{heading}| {}", row.line, cells.join(" | ")));
                }
            }
            _ => lines.push("?".to_owned()),
        }
    }
    lines.join("\n")
}

fn read(name: &str) -> Document {
    document::parse_bytes(&file(name), &Limits::default()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

const MARKED: &str = "\
1: # Action plan: kitchens
2: What we will do about knives.
3#| No | Recommendation | Action | Owner | Target date
8| Part one: knives and racks <5>
9| 1 | Knives are not counted. | Count the knives ~every week~ every day and note it. | Chef | ~June 2025~ September 2025
14| ^ | ^ | The kitchen will: / *fit racks that lock, of which there are two kinds: / **racks for the wall / **racks for the table / *train every cook. | Head of Estates | March 2026
21: Behind the table <b>&amp;.";

#[test]
fn merges_lists_deletions_and_struck_words_of_a_word_document() {
    let document = read("marked.docx");
    assert_eq!(document.kind, SourceKind::Docx);
    // the cells that another covers have a paragraph each here
    assert_eq!(outline(&document).replace("\n23: ", "\n21: "), MARKED);
}

#[test]
fn the_same_of_an_open_document() {
    let document = read("marked.odt");
    assert_eq!(document.kind, SourceKind::Odt);
    assert_eq!(outline(&document), MARKED);
}

#[test]
fn spans_are_of_the_text_that_is_read_in_its_place() {
    for name in ["marked.docx", "marked.odt", "shown.xlsx", "shown.ods"] {
        let bytes = file(name);
        let text = document::to_text(&bytes, &Limits::default()).unwrap();
        for paragraph in read(name).blocks.iter().flat_map(Block::paragraphs) {
            let first = paragraph.text.split(' ').next().unwrap();
            let first = first.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let source = paragraph.span.of(&text);
            assert!(
                source.starts_with(&first) || source.starts_with('<'),
                "{name}: {source:?} for {first:?}"
            );
        }
    }
}

#[test]
fn struck_dates_are_those_that_were_replaced() {
    for name in ["marked.docx", "marked.odt"] {
        let published = Reader::new().read_bytes(&file(name)).unwrap();
        let first = published.plan().actions().values().next().unwrap();
        let cell = first.timescale.as_ref().unwrap();
        assert_eq!(cell.due().unwrap().to_string(), "September 2025", "{name}: {cell:?}");
    }
}

/// As the cells show it: rows by their numbers, "Sep-25" no finer than a month, 1.10 not 1.1.
const SHOWN: &str = "\
1| Action plan: kitchens <4> | 
3| No | Action | Owner | Target date | Share
4| 1.10 | Count the knives ~weekly~ daily. | Chef | September 2025 | 57%
8| 2 | Fit racks: / *for the wall / *for the table | ~Head of Estates~ | 4 March 2026 | 0.75
1| A second sheet.";

#[test]
fn cells_are_read_as_they_are_shown() {
    for (name, kind) in [("shown.xlsx", SourceKind::Xlsx), ("shown.ods", SourceKind::Ods)] {
        let document = read(name);
        assert_eq!(document.kind, kind);
        let found = outline(&document);
        assert_eq!(found.replace("1: # Kitchens 2025\n", ""), SHOWN, "{name}");
    }
}

/// A person filled it in and kept it as a workbook: its days are days there, shown as no text could be read.
#[test]
fn a_worksheet_that_was_filled_in_comes_back_from_a_workbook() {
    let filled = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/data/links-reviewed.csv");
    let filled = std::fs::read_to_string(filled).unwrap();
    let expected = Worksheet::read(&filled).unwrap().reviews().unwrap();
    for name in ["links-reviewed.xlsx", "links-reviewed.ods"] {
        let taken = Worksheet::of_document(&read(name)).unwrap();
        assert_eq!(taken.rows.len(), Worksheet::read(&filled).unwrap().rows.len(), "{name}");
        assert_eq!(taken.reviews().unwrap(), expected, "{name}");
    }
    assert!(expected.iter().count() >= 3 && expected.iter().all(|review| review.date.is_some()));
}

/// What must be the same in any file.
fn substance(published: &Published) -> Vec<String> {
    let label = |cell: Option<&Timescale>| cell.map(|cell| cell.text.clone());
    let owners = |owners: &[action_plan::model::Owner]| {
        owners.iter().map(|owner| owner.text.as_str()).collect::<Vec<_>>().join("; ")
    };
    let actions = published.plan().actions().values().map(|action| {
        format!(
            "{} {:?} | {} | {:?} | {}",
            action.id,
            action.parent,
            action.text,
            owners(&action.owners),
            label(action.timescale.as_ref()).unwrap_or_default()
        )
    });
    let entries = published.updates().iter().flat_map(|update| update.entries().values()).map(|entry| {
        format!(
            "{} | {} | {:?} | {} | {:?}",
            entry.id,
            entry.text,
            owners(&entry.owners),
            label(entry.timescale.as_ref()).unwrap_or_default(),
            entry.answers
        )
    });
    actions.chain(entries).collect()
}

#[track_caller]
fn assert_same(left: &Published, right: &Published) {
    let (left, right) = (substance(left), substance(right));
    for (left, right) in left.iter().zip(&right) {
        assert_eq!(left, right);
    }
    assert_eq!(left.len(), right.len());
}

/// The bundled text as a page: what LibreOffice was given.
fn page() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/data");
    let text = std::fs::read_to_string(root.join("womens-prisons-plan-and-update.txt")).unwrap();
    let rows = text.lines().skip_while(|line| !line.contains('\t'));
    let rows = rows.filter(|line| line.contains('\t') && !line.starts_with("--")).map(|line| {
        let mut cells: Vec<&str> = line.split('\t').collect();
        while cells.len() < 5 {
            cells.insert(0, "");
        }
        format!("<tr><td>{}</td></tr>\n", cells.join("</td><td>"))
    });
    let front = text.lines().take_while(|line| !line.contains('\t')).filter(|line| !line.trim().is_empty());
    let front = front.map(|line| format!("<p>{}</p>\n", line.trim_start_matches(['#', ' '])));
    format!("{}<table>{}</table>", front.collect::<String>(), rows.collect::<String>())
}

#[test]
fn the_bundled_plan_as_a_word_document() {
    let owners: OwnerRegistry =
        serde_json::from_str(include_str!("../../../../examples/data/owners.json")).unwrap();
    let reader = Reader::new().with_owners(owners);
    let from_page = reader.read(&page()).unwrap();
    assert_eq!(from_page.plan().actions().len(), 65);
    for name in ["plan-and-update.docx", "plan-and-update.odt"] {
        let published = reader.read_bytes(&file(name)).unwrap();
        assert_same(&published, &from_page);
        assert_eq!(published.plan().submitted(), from_page.plan().submitted());
        assert_eq!(published.plan().title(), from_page.plan().title());
    }
}

#[test]
fn the_bundled_plan_and_its_update_as_sheets() {
    let reader = Reader::new();
    let from_text = reader.read_plan_and_update_bytes(&file("plan.csv"), &file("update.csv")).unwrap();
    assert_eq!(from_text.plan().actions().len(), 65);
    for kind in ["xlsx", "ods"] {
        let files = [file(&format!("plan.{kind}")), file(&format!("update.{kind}"))];
        let published = reader.read_plan_and_update_bytes(&files[0], &files[1]).unwrap();
        assert_same(&published, &from_text);
        let place = published.import().places("1.10")[0];
        assert_eq!(place.line, 11, "the row that the program shows");
    }
}

#[test]
fn what_unpacks_to_more_than_the_limit_is_refused() {
    let limits = Limits::default().with_bytes(40_000);
    for name in ["plan-and-update.docx", "plan.xlsx", "plan.ods"] {
        let error = document::parse_bytes(&file(name), &limits).unwrap_err();
        assert_eq!(error.kind(), DocumentErrorKind::LimitExceeded(Limit::Bytes), "{name}: {error}");
    }
    let limits = Limits::default().with_cells(100);
    for name in ["plan-and-update.docx", "plan.xlsx", "plan.ods"] {
        let error = document::parse_bytes(&file(name), &limits).unwrap_err();
        assert_eq!(error.kind(), DocumentErrorKind::LimitExceeded(Limit::Cells), "{name}: {error}");
    }
}

#[test]
fn a_damaged_file_is_an_error_and_never_a_panic() {
    // bytes of a small file flipped, one at a time, and the file cut
    let bytes = file("shown.xlsx");
    let mut faults = 0;
    for at in (0..bytes.len()).step_by(11) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x41;
        faults += usize::from(document::parse_bytes(&damaged, &Limits::default()).is_err());
        let _ = document::parse_bytes(&bytes[..at], &Limits::default());
    }
    assert!(faults > bytes.len() / 33, "{faults} of {} were seen", bytes.len() / 11);
    let error = Reader::new().read_bytes(&bytes[..bytes.len() / 2]).unwrap_err();
    assert_eq!(error.kind(), ReadErrorKind::Damaged);
    assert!(error.found().starts_with("the archive: "), "{error}");
}

#[test]
fn files_of_other_kinds_are_named() {
    for (bytes, found) in [
        (&b"%PDF-1.7\n"[..], "a PDF file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..", "a file of an older office program, or an encrypted one"),
        (b"{\\rtf1 }", "an RTF file"),
    ] {
        let error = Reader::new().read_bytes(bytes).unwrap_err();
        assert_eq!((error.kind(), error.found()), (ReadErrorKind::Unsupported, found));
    }
}

/// A zip archive of parts.
fn pack(parts: &[(&str, &[u8])]) -> Vec<u8> {
    use rawzip::{CompressionMethod, ZipArchiveWriter};
    use std::io::Write;
    let mut packed = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut packed);
    for (name, bytes) in parts {
        let file = archive.new_file(*name).compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = file.start().unwrap();
        entry.write_all(&miniz_oxide::deflate::compress_to_vec(bytes, 6)).unwrap();
        let mut sizes = config.wrap(std::io::sink());
        sizes.write_all(bytes).unwrap();
        let (_, descriptor) = sizes.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    packed
}

fn relations(kind: &str, target: &str) -> String {
    format!(
        "<Relationships><Relationship Id=\"r1\" Type=\"http://x/{kind}\" Target=\"{target}\"/></Relationships>"
    )
}

fn word(body: &str) -> Vec<u8> {
    let main = relations("officeDocument", "word/document.xml");
    let body = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    pack(&[("_rels/.rels", main.as_bytes()), ("word/document.xml", body.as_bytes())])
}

fn workbook(strings: &str, sheet: &str) -> Vec<u8> {
    let sheets = "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"s.xml\"/>\
                  <Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"/xl/t.xml\"/></Relationships>";
    let strings = format!("<sst>{strings}</sst>");
    let sheet = format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>");
    pack(&[
        ("_rels/.rels", relations("officeDocument", "/xl/workbook.xml").as_bytes()),
        ("xl/workbook.xml", b"<workbook><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", sheets.as_bytes()),
        ("xl/t.xml", strings.as_bytes()),
        ("xl/s.xml", sheet.as_bytes()),
    ])
}

#[test]
fn bombs_go_off_at_the_limit() {
    let limits = Limits::default().with_bytes(1 << 20).with_cells(100_000);
    let refused = |bytes: &[u8]| {
        assert!(bytes.len() < 1 << 18, "small as packed: {}", bytes.len());
        document::parse_bytes(bytes, &limits).unwrap_err().kind()
    };
    let bytes = DocumentErrorKind::LimitExceeded(Limit::Bytes);
    let cells = DocumentErrorKind::LimitExceeded(Limit::Cells);
    // much from little
    assert_eq!(refused(&word(&" ".repeat(64 << 20))), bytes);
    // one string in many cells
    let shared = format!("<si><t>{}</t></si>", "word ".repeat(10_000));
    let row = |number: usize| format!("<row r=\"{number}\"><c r=\"A{number}\" t=\"s\"><v>0</v></c></row>");
    assert_eq!(refused(&workbook(&shared, &(1..1_000).map(row).collect::<String>())), bytes);
    // every cell of the sheet but the diagonal empty
    let name = |number: usize| {
        format!(
            "{}{}{}",
            "ABC".chars().nth(number / 676).unwrap(),
            char::from(b'A' + u8::try_from(number / 26 % 26).unwrap()),
            char::from(b'A' + u8::try_from(number % 26).unwrap())
        )
    };
    let diagonal = (1..900).map(|at| format!("<row r=\"{at}\"><c r=\"{}{at}\"><v>1</v></c></row>", name(at)));
    assert_eq!(refused(&workbook("", &diagonal.collect::<String>())), cells);
}

#[test]
fn cells_far_apart_need_no_room_between_them() {
    let corners = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>No</v></c></row>\
                   <row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>far</v></c></row>";
    let document = document::parse_bytes(&workbook("", corners), &Limits::default()).unwrap();
    assert_eq!(outline(&document), "1| No | \n1048576|  | far");
}

#[test]
fn nothing_of_the_document_is_expanded_or_trusted() {
    let entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><w:p><w:r><w:t>&a;&b;&#x3C;&lt;script&gt;</w:t></w:r></w:p>";
    let document = document::parse_bytes(&word(entities), &Limits::default());
    // a document type inside the body is no XML, or its entities stand for their names
    if let Ok(document) = document {
        assert_eq!(outline(&document), "1: &a;&b;<<script>");
    }
    let deep = "<w:tbl><w:tr><w:tc>".repeat(20_000)
        + "<w:p><w:r><w:t>deep</w:t></w:r></w:p>"
        + &"</w:tc></w:tr></w:tbl>".repeat(20_000);
    let document = document::parse_bytes(&word(&deep), &Limits::default()).unwrap();
    assert_eq!(outline(&document), "1| deep");
    let encrypted = Reader::new().read_bytes(&word("<w:p>")).unwrap_err();
    assert_eq!(encrypted.kind(), ReadErrorKind::Damaged, "an element that is never closed");
    assert!(encrypted.found().starts_with("word/document.xml: "), "{encrypted}");
}

#[test]
fn rows_of_a_word_table_that_were_deleted_are_struck_out() {
    let run = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", run(text));
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>{}</w:tr>\
         <w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{}</w:tr></w:tbl>",
        cell("No"),
        cell("Action"),
        cell("1"),
        cell("kept"),
    );
    let document = document::parse_bytes(&word(&body), &Limits::default()).unwrap();
    assert_eq!(outline(&document), "1| No | Action\n3| ~1~\n4|  | kept");
    let moved = "<w:p><w:moveFrom><w:r><w:t>here</w:t></w:r></w:moveFrom><w:r><w:rPr><w:strike w:val=\"0\"/>\
                 <w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t> there</w:t></w:r></w:p>";
    let document = document::parse_bytes(&word(moved), &Limits::default()).unwrap();
    assert_eq!(outline(&document), "1: ~here~ there");
}
