//! A megabyte in one cell: each format says it, or says that it is cut, in a bounded number of bytes. The page for a
//! browser is looked at in `pages/`, Markdown as its readers see it in `tests/interop/`.

use crate::hostile::MEGABYTES;
use action_plan::{Delta, report};

#[test]
fn a_cell_of_a_megabyte_in_each_format() {
    for (piece, delta) in &*MEGABYTES {
        lines_keep_their_width(&report::text(delta).to_string());
        a_question_is_a_line(&report::questions_markdown(delta).to_string(), delta.questions().len());
        cells_are_cut_and_say_so(&report::csv(delta).byte_order_mark(false).to_string());
        let json = serde_json::to_string(delta).unwrap();
        assert!(json.len() < 10_000_000, "{piece:?}: {}", json.len());
        assert_eq!(serde_json::from_str::<Delta>(&json).unwrap(), *delta, "{piece:?}");
    }
}

fn lines_keep_their_width(text: &str) {
    assert!(text.len() < 6_000_000, "{}", text.len());
    assert!(text.lines().all(|line| line.chars().count() <= 80));
}

fn a_question_is_a_line(markdown: &str, asked: usize) {
    assert!(markdown.len() < 6_000_000, "{}", markdown.len());
    let is_numbered = |number: usize| markdown.lines().any(|line| line.starts_with(&format!("{number}. ")));
    assert!(asked > 0 && (1..=asked).all(is_numbered) && !is_numbered(asked + 1), "{asked}");
}

fn cells_are_cut_and_say_so(values: &str) {
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(values.as_bytes());
    for row in reader.records() {
        assert!(row.unwrap().iter().all(|cell| cell.encode_utf16().count() <= 32_767));
    }
    assert!(values.contains("letters in all)"));
}
