//! What a letter says, in tables made by hand, and how far a reading reaches them.

use action_plan::base::fraction;
use action_plan::letter::{Letter, Statement};
use action_plan::model::PartialDate;
use std::fmt;

/// A line of a table.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) lines: (usize, usize),
    /// The main kinds that are right.
    pub(super) kinds: Vec<&'static str>,
    pub(super) is_exception: bool,
    pub(super) gist: String,
    date: String,
}

fn kind(letter: char) -> &'static str {
    match letter {
        'D' => "delivered",
        'W' => "under_way",
        'P' => "planned",
        'F' => "promised",
        'X' => "exception",
        'N' => "figure",
        '£' => "funding",
        'C' => "conditional",
        'G' => "meeting",
        'B' => "background",
        other => panic!("no kind {other}"),
    }
}

fn lines(cell: &str) -> (usize, usize) {
    let mut numbers = cell.split('-').map(|number| number.parse().unwrap());
    let first = numbers.next().unwrap();
    (first, numbers.next().unwrap_or(first))
}

/// Table 1C of `mission.md`.
pub(super) fn of_mission(mission: &str) -> Vec<Row> {
    let table = mission.split("### 1C").nth(1).unwrap().split("### 1D").next().unwrap();
    table
        .lines()
        .map(|line| line.split('|').map(str::trim).collect::<Vec<_>>())
        .filter(|cells| cells.len() > 6 && cells[1].starts_with('M') && cells[1][1..].parse::<u32>().is_ok())
        .map(|cells| Row {
            id: cells[1].to_owned(),
            lines: lines(cells[2]),
            kinds: vec![kind(cells[4].chars().next().unwrap())],
            is_exception: cells[4].contains('X'),
            gist: cells[3].to_owned(),
            date: cells[5].to_owned(),
        })
        .collect()
}

/// A table beside a fixture.
pub(super) fn of_fixture(table: &str) -> Vec<Row> {
    let rows = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.enumerate()
        .map(|(number, line)| {
            let cells: Vec<&str> = line.split('\t').collect();
            let main = cells[1].split('|').map(|kinds| kinds.split(' ').next().unwrap());
            let kinds = main.map(|word| {
                let known = "DWPFXN£CGB".chars().map(kind).find(|known| *known == word);
                known.unwrap_or_else(|| panic!("no kind {word}"))
            });
            Row {
                id: (number + 1).to_string(),
                lines: lines(cells[0]),
                kinds: kinds.collect(),
                is_exception: cells[1].contains("exception"),
                gist: cells[2].to_owned(),
                date: String::new(),
            }
        })
        .collect()
}

/// The amounts of the letter in section 1D: `£500k`, `>11,000`, `95%`.
pub(super) fn amounts(mission: &str) -> Vec<f64> {
    let line = mission.lines().find(|line| line.starts_with("- Quantities D0")).unwrap();
    let list = line.split("D1:").nth(1).unwrap();
    let amounts: Vec<f64> = list
        .split(';')
        .map(|item| {
            let item = item.replace(',', "");
            let digits: String = item.chars().filter(char::is_ascii_digit).collect();
            let scale = match item.split(digits.as_str()).nth(1).unwrap().chars().next() {
                Some('k') => 1e3,
                Some('m') => 1e6,
                _ => 1.0,
            };
            digits.parse::<f64>().unwrap() * scale
        })
        .collect();
    assert_eq!(amounts.len(), 7);
    amounts
}

impl Row {
    /// The statements whose lines overlap the row's, give or take.
    pub(super) fn near<'l>(&self, letter: &'l Letter, apart: usize) -> impl Iterator<Item = &'l Statement> {
        let (first, last) = self.lines;
        letter
            .statements()
            .values()
            .filter(move |statement| statement.lines.0 <= last + apart && statement.lines.1 + apart >= first)
    }

    /// The statement whose lines are nearest to the row's.
    pub(super) fn own<'l>(&self, letter: &'l Letter) -> &'l Statement {
        let apart = |statement: &&Statement| {
            self.lines.0.abs_diff(statement.lines.0) + self.lines.1.abs_diff(statement.lines.1)
        };
        letter.statements().values().min_by_key(apart).unwrap()
    }

    /// The dates of the row that are of the calendar; a year in brackets is to be inferred.
    pub(super) fn calendar_dates(&self) -> Vec<PartialDate> {
        let cell = self.date.replace(['[', ']'], "");
        let cell = cell.strip_prefix("from ").unwrap_or(&cell);
        cell.parse().ok().into_iter().collect()
    }

    /// The words for times that are not of the calendar, as far as the letter prints them.
    pub(super) fn spoken_times(&self) -> Vec<&'static str> {
        let known = ["last year", "currently", "recently", "last three years", "today", "a future date"];
        known.into_iter().filter(|words| self.date.contains(words)).collect()
    }
}

/// How far a reading reaches a table.
pub(super) struct Score {
    rows: usize,
    statements: usize,
    matched: usize,
    right_kind: usize,
    misses: Vec<String>,
}

impl Score {
    /// Rows against statements, one to one and in order, so that most are matched; of such matchings the one with
    /// most right kinds. Lines may be `apart` lines of the file apart at both ends: the published letter has an
    /// empty line after each, so that 2 is one line of print.
    pub(super) fn of(rows: &[Row], letter: &Letter, apart: usize) -> Self {
        let statements: Vec<&Statement> = letter.statements().values().collect();
        let value = |row: &Row, statement: &Statement| {
            let near = row.lines.0.abs_diff(statement.lines.0) <= apart
                && row.lines.1.abs_diff(statement.lines.1) <= apart;
            near.then(|| 1000 + usize::from(row.kinds.contains(&statement.kind().as_str())))
        };
        let (n, m) = (rows.len(), statements.len());
        let mut best = vec![vec![0; m + 1]; n + 1];
        for i in (0..n).rev() {
            for j in (0..m).rev() {
                let pair = value(&rows[i], statements[j]).map_or(0, |value| value + best[i + 1][j + 1]);
                best[i][j] = pair.max(best[i + 1][j]).max(best[i][j + 1]);
            }
        }
        let mut score = Self { rows: n, statements: m, matched: 0, right_kind: 0, misses: Vec::new() };
        let (mut i, mut j) = (0, 0);
        while i < n && j < m {
            match value(&rows[i], statements[j]) {
                Some(value) if best[i][j] == value + best[i + 1][j + 1] => {
                    score.matched += 1;
                    if value > 1000 {
                        score.right_kind += 1;
                    } else {
                        let found = statements[j].kind();
                        score.misses.push(format!("{}: {:?}, found {found}", rows[i].id, rows[i].kinds));
                    }
                    (i, j) = (i + 1, j + 1);
                }
                _ if best[i][j] == best[i + 1][j] => {
                    score.misses.push(format!(
                        "{}: lines {:?} not found: {}",
                        rows[i].id, rows[i].lines, rows[i].gist
                    ));
                    i += 1;
                }
                _ => j += 1,
            }
        }
        score
    }

    pub(super) fn f1(&self) -> f64 {
        2.0 * fraction(self.matched) / fraction(self.rows + self.statements)
    }

    /// The share of the table's rows that were found with the right main kind.
    pub(super) fn kinds(&self) -> f64 {
        fraction(self.right_kind) / fraction(self.rows)
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rows, statements, matched, right_kind, misses } = self;
        writeln!(f, "{matched} of {rows} rows by {statements} statements, {right_kind} of the right kind")?;
        write!(f, "boundaries F1 {:.3}, kinds {:.3}\n{}", self.f1(), self.kinds(), misses.join("\n"))
    }
}
