//! Comma-separated values, read back by the `csv` crate.

use super::bundled;
use crate::hostile;
use action_plan::{delta::Delta, report};

/// The header and the rows.
fn read(delta: &Delta) -> (csv::StringRecord, Vec<csv::StringRecord>) {
    let printed = report::csv(delta).byte_order_mark(false).attribution("Source: a department.").to_string();
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(printed.as_bytes());
    let header = reader.headers().unwrap().clone();
    (header, reader.records().map(Result::unwrap).collect())
}

#[test]
fn every_action_has_one_row_and_the_source_stands_in_each() {
    let delta = bundled();
    let (header, rows) = read(&delta);
    let column = |name: &str| header.iter().position(|column| column == name).unwrap();
    let ids: Vec<&str> = rows.iter().map(|row| row[column("id")].trim_start_matches('\'')).collect();
    let actions: Vec<&str> = delta.actions.iter().map(|row| row.action.id.as_str()).collect();
    assert_eq!(ids, actions);
    assert!(rows.iter().all(|row| &row[column("attribution")] == "Source: a department."));
    let cites: std::collections::BTreeSet<&str> = rows.iter().map(|row| &row[0]).collect();
    assert_eq!(cites.len(), rows.len(), "cited apart, whatever a spreadsheet makes of 1.1 and 1.10");
    for (row, change) in rows.iter().zip(delta.in_order()) {
        assert_eq!(row[column("says")], change.says());
        assert_eq!(row[column("disposition")], change.record().disposition.to_string());
        assert_eq!(row[column("moved_months")].parse().ok(), change.record().due.moved_months);
    }
}

#[test]
fn hostile_words_are_cells_and_no_formulas() {
    for (words, shown) in hostile::WORDS {
        let (header, rows) = read(&hostile::delta(words));
        assert_eq!(rows.len(), 2, "{words:?}");
        let text = header.iter().position(|column| column == "text").unwrap();
        assert_eq!(rows[0][text].trim_start_matches('\''), shown);
        for cell in rows.iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '@', '\t', '\r', '|']), "{cell:?}");
            assert!(!cell.starts_with('-') || cell.parse::<f64>().is_ok(), "{cell:?}");
            assert!(!cell.contains(char::is_control) && !cell.contains('\u{202e}'), "{cell:?}");
        }
    }
}
