//! A letter says the same however its page was converted.

use super::fixture;
use action_plan::letter::Letter;

fn said(letter: &Letter) -> Vec<(String, Vec<&'static str>)> {
    let of = |statement: &action_plan::letter::Statement| {
        (statement.text.clone(), statement.kinds.iter().map(|kind| kind.as_str()).collect())
    };
    letter.statements().values().map(of).collect()
}

/// A plain letter with an empty line after each line, a line of blanks between paragraphs, a number in mid page.
fn doubled(plain: &str) -> String {
    let lines: Vec<&str> = plain.lines().collect();
    let mut text = String::new();
    for (number, line) in lines.iter().enumerate() {
        if line.is_empty() {
            text.push_str(" \n\n");
        } else {
            text.push_str(line);
            text.push_str(" \n\n");
        }
        if number == 12 {
            text.push_str("\n\n2\n\n\n");
        }
    }
    text
}

#[test]
fn doubled_lines_and_page_numbers_change_nothing() {
    let plain = fixture("school-meals.txt");
    let letter = Letter::read(&plain).unwrap();
    assert_eq!(said(&letter), said(&Letter::read(&doubled(&plain)).unwrap()));
    assert_eq!(said(&letter), said(&Letter::read(&plain.replace('\n', "\r\n")).unwrap()));
}

#[test]
fn each_statement_knows_its_lines_and_bytes() {
    for name in ["station-access.txt", "school-meals.txt"] {
        let text = fixture(name);
        let letter = Letter::read(&text).unwrap();
        for statement in letter.statements().values() {
            let source = &text[statement.source.start..statement.source.end];
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(words(source), words(&statement.text));
            let line = text[..statement.source.start].lines().count().max(1);
            assert!(statement.lines.0.abs_diff(line) <= 1, "{:?} {line}", statement.lines);
        }
    }
}

#[test]
fn a_paragraph_goes_on_over_a_page() {
    let text =
        "Dear Chair,\n\nWe have opened three libraries and we\n\n- 2 -\n\nwill open a fourth in May 2025.\n";
    let letter = Letter::read(text).unwrap();
    let texts: Vec<&str> = letter.statements().values().map(|statement| statement.text.as_str()).collect();
    assert_eq!(texts, ["We have opened three libraries and we will open a fourth in May 2025."]);
    assert_eq!(letter.statements()[0].lines, (3, 7));
    assert_eq!(letter.left_out().iter().map(|place| place.line).collect::<Vec<_>>(), [1, 5]);
}

#[test]
fn a_word_broken_at_the_end_of_a_line_is_one() {
    let letter = Letter::read("We have trained staff in self-\nharm at all sites.\n").unwrap();
    assert_eq!(letter.statements()[0].text, "We have trained staff in self-harm at all sites.");
}

/// The same words as paragraphs of mark-up: the same statements.
#[test]
fn mark_up_is_read_by_its_paragraphs() {
    let plain = fixture("school-meals.txt");
    let paragraphs: Vec<String> =
        plain.split("\n\n").map(|text| format!("<p>{}</p>", text.trim().replace('\n', " "))).collect();
    let markup = format!("<html><body>{}</body></html>", paragraphs.join("\n"));
    let (letter, marked) = (Letter::read(&plain).unwrap(), Letter::read(&markup).unwrap());
    assert_eq!(said(&letter), said(&marked));
    assert_eq!((letter.addressee(), letter.written()), (marked.addressee(), marked.written()));
    for statement in marked.statements().values() {
        let source = &markup[statement.source.start..statement.source.end];
        assert!(source.contains(&statement.text), "{source}");
    }
}
