//! Threads: the published documents by the table of `mission.md`, and documents of another sector.

use super::{fixture, published_letter, shared, table};
use action_plan::Reader;
use action_plan::letter::{
    Letter,
    thread::{Account, AccountItem, ExceptionFateKind, Standing, Thread, ThreadVerdict, Threads},
};

/// Rows of section 3 that rest on wording, and the words to ask by.
const ROWS: &[(&str, &str)] = &[
    ("Listeners", "Listeners"),
    ("Key work", "key work"),
    ("STEM", "Support through Enhanced Management"),
    ("Workforce training", "training"),
    ("ACCT", "ACCT"),
    ("In-cell telephony", "in-cell telephony"),
    ("Family contact", "video calling"),
    ("Regime", "regime"),
];
/// Statements named by a row's words though the table has them in another row, with why.
const SHARED: &[(&str, &str, &str)] = &[
    ("Key work", "M16", "the modules are for key workers"),
    ("Workforce training", "M38", "it says who trains Listeners"),
];
/// Items of the plan that a row names and its words do not.
const OTHER_WORDS: &[(&str, &str, &str)] = &[
    ("Workforce training", "1.3", "it says learning and development"),
    ("Family contact", "2.1", "family workers, no calling"),
    ("Family contact", "2.3", "a measure of families' services, no calling"),
];

fn published_threads() -> Option<Threads> {
    let letter = published_letter()?;
    let text = shared("sources/action-plan-and-12-month-update.txt")?;
    let published = action_plan::read(&text).unwrap();
    let update = published.latest_update().unwrap();
    Some(Threads::across([
        Account::of_letter(&letter, "letter"),
        Account::of_plan(published.plan()).located(published.import()),
        Account::of_update(update).located(published.import()),
    ]))
}

/// The numbers behind a letter in a cell: `M34-40` is 34 to 40.
fn statements(cell: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for word in cell.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')) {
        let Some(numbers) = word.strip_prefix('M') else { continue };
        let mut ends = numbers.split('-').map(str::parse::<usize>);
        let Some(Ok(first)) = ends.next() else { continue };
        let last = ends.next().and_then(Result::ok).unwrap_or(first);
        found.extend(first..=last);
    }
    found
}

/// Ids of the plan in a cell, in the numbering of the gold: `mission.md` 1B counts lead-ins otherwise.
fn actions(cell: &str) -> Vec<String> {
    let ids = cell.split(|c: char| !(c.is_ascii_digit() || c == '.')).filter(|word| word.len() > 2);
    ids.filter_map(|id| {
        let (concern, number) = id.split_once('.')?;
        let number: usize = number.parse().ok()?;
        let number = match (concern, number) {
            ("1", 2..) | ("8", 5..=11) => number + 1,
            ("8", 12..) => number + 5,
            _ => number,
        };
        Some(format!("{concern}.{number}"))
    })
    .collect()
}

fn has(thread: &Thread, verdict: ThreadVerdict) -> bool {
    thread.verdicts.iter().any(|found| found.verdict == verdict)
}

#[test]
fn rows_of_the_table_that_rest_on_wording() {
    let (Some(threads), Some(mission), Some(letter)) =
        (published_threads(), shared("mission.md"), published_letter())
    else {
        return;
    };
    let section = mission.split("## 3. Threads").nth(1).unwrap().split("## 4.").next().unwrap();
    let table = table::of_mission(&mission);
    let rows: Vec<Vec<&str>> = section
        .lines()
        .map(|line| line.split('|').map(str::trim).collect())
        .filter(|cells: &Vec<&str>| cells.len() > 5)
        .collect();
    let row = |name: &str| rows.iter().find(|cells| cells[1].starts_with(name)).unwrap();
    // The statement of the letter nearest to a row of table 1C.
    let under = |number: usize| table[number - 1].own(&letter).id.to_string();
    for (name, words) in ROWS {
        let cells = row(name);
        let thread = threads.about(words).unwrap_or_else(|| panic!("{name}"));
        let verdict = match cells[5] {
            told if told.contains("superseded") => ThreadVerdict::Superseded,
            told if told.contains("measure changed") => ThreadVerdict::MeasureChanged,
            told if told.starts_with("silent") => ThreadVerdict::SilentLater,
            told if told.starts_with("continued") => ThreadVerdict::Continued,
            told => panic!("{name}: {told}"),
        };
        assert_eq!(thread.verdicts[0].verdict, verdict, "{name}: {:?}", thread.verdicts);
        assert_eq!(has(&thread, ThreadVerdict::SilentLater), verdict == ThreadVerdict::SilentLater, "{name}");
        // No statement of another row, but where both name it.
        let own = statements(cells[2]);
        for (other, _) in ROWS.iter().filter(|(other, _)| other != name) {
            for number in statements(row(other)[2]).into_iter().filter(|number| !own.contains(number)) {
                let shared = SHARED.iter().any(|(row, id, _)| row == name && **id == *format!("M{number}"));
                let id = under(number);
                let only_there = !own.iter().any(|number| under(*number) == id);
                let merged = only_there && thread.in_document(0).any(|point| point.item == id);
                assert!(!merged || shared, "{name} takes in M{number} of {other}");
            }
        }
        let found = own.iter().filter(|number| {
            let id = under(**number);
            thread.in_document(0).any(|point| point.item == id)
        });
        let (found, all) = (found.count(), own.len());
        assert!(found * 2 >= all, "{name}: {found} of {all}");
        for id in actions(cells[3]).into_iter().filter(|_| !cells[3].starts_with("not named")) {
            let known = OTHER_WORDS.iter().any(|(row, other, _)| row == name && *other == id);
            assert!(known || thread.in_document(1).any(|point| point.item == id), "{name}: {id}");
        }
        // `u2.2` there is 2.u2 here.
        for word in cells[4].split(|c: char| !(c.is_ascii_alphanumeric() || c == '.')) {
            let Some((concern, number)) = word.strip_prefix('u').and_then(|id| id.split_once('.')) else {
                continue;
            };
            let id = format!("{concern}.u{number}");
            let elsewhere = verdict == ThreadVerdict::SilentLater;
            assert!(elsewhere || thread.in_document(2).any(|point| point.item == id), "{name}: {id}");
        }
        println!(
            "{name}: {} of {} statements, {} later points",
            found,
            all,
            thread.points.iter().filter(|point| point.document > 0).count()
        );
    }
}

/// Question 19 of `mission.md`: which exceptions the letter left, and what later documents say of them.
#[test]
fn exceptions_of_the_published_letter() {
    let Some(threads) = published_threads() else { return };
    let fates: Vec<(String, ExceptionFateKind)> =
        threads.exception_fates(0).into_iter().map(|fate| (fate.place, fate.fate)).collect();
    assert_eq!(
        fates,
        [
            ("HMP Downview".to_owned(), ExceptionFateKind::NotMentioned),
            ("HMP Foston Hall".to_owned(), ExceptionFateKind::ClosedByImplication),
        ]
    );
}

/// Question 20: what leaves no trace. Computed by names and pairs of words, not by sense: the differences are known.
#[test]
fn what_of_the_published_letter_leaves_no_trace() {
    let (Some(threads), Some(mission), Some(letter)) =
        (published_threads(), shared("mission.md"), published_letter())
    else {
        return;
    };
    let question = mission.lines().find(|line| line.starts_with("20. ")).unwrap();
    let untraced = statements(question.split("Traced:").next().unwrap());
    // Named there as traced: Listeners, key work, STEM → ME, officer training, video calling.
    let traced = [6, 8, 13, 15, 21, 34, 38, 40];
    let table = table::of_mission(&mission);
    let traces = threads.traces(0);
    let found = |number: usize| {
        let id = table[number - 1].own(&letter).id.as_str();
        traces.iter().find(|trace| trace.item == id).is_some_and(|trace| !trace.later.is_empty())
    };
    let differ: Vec<usize> = untraced
        .iter()
        .copied()
        .filter(|number| found(*number))
        .chain(traced.into_iter().filter(|number| !found(*number)))
        .collect();
    println!(
        "{} of {} as told; differ: {differ:?}",
        untraced.len() + traced.len() - differ.len(),
        untraced.len() + traced.len()
    );
    assert!(differ.len() * 3 <= untraced.len() + traced.len(), "{differ:?}");
}

const PLAN: &str = "\
id,recommendation,text,owners,timescale
1,1,\"All stations have a help point, but not all calls are answered within 2 minutes. Operators will see that they are.\",Operators,March 2025
2,1,\"Step-Free Britain (SFB) has replaced the Access for All programme.\",DfT,Completed
3,1,\"The trial of remote assistance will be extended to 12 more places.\",Network Rail,May 2025
4,1,Passenger Information Screens will be renewed.,Operators,June 2025
5,1,Assistance dogs will be welcome in every waiting room.,Operators,June 2025
";
const UPDATE: &str = "\
id,recommendation,text,owners,status,answers
u1,1,Most calls from help points are answered within 2 minutes.,Operators,Completed,1
u2,1,SFB has chosen its first 20 stations.,DfT,Completed,2
u3,1,Spot checks were withdrawn when the screens came.,Operators,Completed,4
u4,1,The tactile paving at Harwick Junction was laid in 2023.,Network Rail,Completed,
";

fn rail() -> Threads {
    let letter = Letter::read(&fixture("station-access.txt")).unwrap();
    let published = Reader::new().read_plan_and_update(PLAN, UPDATE).unwrap();
    Threads::across([
        Account::of_letter(&letter, "letter"),
        Account::of_plan(published.plan()).called("plan"),
        Account::of_update(published.latest_update().unwrap()).called("update"),
    ])
}

fn verdicts(threads: &Threads, words: &str) -> Vec<&'static str> {
    let thread = threads.about(words).unwrap_or_else(|| panic!("{words}"));
    thread.verdicts.iter().map(|found| found.verdict.as_str()).collect()
}

#[test]
fn threads_of_another_sector() {
    let threads = rail();
    assert_eq!(verdicts(&threads, "help points"), ["measure_changed", "continued"]);
    assert_eq!(verdicts(&threads, "Access for All"), ["superseded", "continued"]);
    assert_eq!(verdicts(&threads, "remote assistance"), ["continued", "silent_later"]);
    assert_eq!(verdicts(&threads, "mystery travellers"), ["silent_later"]);
    assert_eq!(verdicts(&threads, "spot checks"), ["possibly_contradicted", "continued"]);
    assert_eq!(verdicts(&threads, "assistance dogs"), ["new", "silent_later"]);
    assert!(threads.about("guard dogs").is_none());
    let access = threads.about("Access for All").unwrap();
    assert_eq!(access.aliases, ["Step-Free Britain", "SFB"]);
    let ids: Vec<&str> = access.points.iter().map(|point| point.item.as_str()).collect();
    assert_eq!(ids, ["s17", "2", "u2"], "what took its place goes on in its stead");
}

/// Alike in sound, or together in one item: not one topic.
#[test]
fn topics_that_only_sound_alike_stay_apart() {
    let threads = rail();
    let ids = |words: &str| -> Vec<String> {
        threads
            .about(words)
            .unwrap()
            .points
            .iter()
            .map(|point| format!("{}:{}", point.label, point.item))
            .collect()
    };
    assert_eq!(ids("Passenger Assistance Taskforce"), ["letter:s11"]);
    assert_eq!(ids("Passenger Information Screens"), ["plan:4"]);
    assert_eq!(ids("remote assistance"), ["letter:s26", "plan:3"]);
    assert_eq!(ids("design guide"), ["letter:s28"]);
    let all = threads.all();
    let names = |thread: &Thread, words: &str| {
        thread.topic == words || thread.aliases.iter().any(|alias| alias == words)
    };
    for (left, right) in [
        ("Passenger Assistance Taskforce", "Passenger Information Screens"),
        ("Access for All", "Great British Railways"),
        ("Network Rail", "Great British Railways"),
    ] {
        assert!(all.iter().any(|thread| names(thread, left)), "{left}");
        assert!(!all.iter().any(|thread| names(thread, left) && names(thread, right)), "{left} and {right}");
    }
}

#[test]
fn exceptions_of_another_sector() {
    let fates = rail().exception_fates(0);
    let shown: Vec<(&str, &str, Vec<&str>)> = fates
        .iter()
        .map(|fate| {
            (
                fate.place.as_str(),
                fate.fate.as_str(),
                fate.later.iter().map(|point| point.item.as_str()).collect(),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [("Harwick Junction", "named", vec!["u4"]), ("Dunmere", "closed_by_implication", vec!["1"])]
    );
}

/// An abbreviation is one topic with its long form, and "ME" is no "me".
#[test]
fn abbreviations_and_capitals() {
    let letter =
        Letter::read("The Mobile Engine (ME) was bought. It helps me. All of them like it.").unwrap();
    let threads = Threads::across([Account::of_letter(&letter, "letter")]);
    assert_eq!(threads.about("ME").unwrap().points.len(), 1);
    assert_eq!(threads.about("mobile engines").unwrap().aliases, ["ME"]);
}

/// Words that happen to stand together name nothing, however often they do.
#[test]
fn pairs_of_words_that_name_nothing_are_no_topics() {
    let account = |label: &str, texts: &[&str]| {
        let mut account = Account::new(label);
        for (number, text) in texts.iter().enumerate() {
            account.items.push(AccountItem::new(number.to_string(), *text, Standing::Stated));
        }
        account
    };
    let threads = Threads::across([
        account(
            "plan",
            &[
                "Implementation of Quiet Corner will support readers in all public sector libraries.",
                "The opening hours are subject to a cost survey. Branches of Band 3 will move forward.",
                "Another matter. The opening hours are subject to a cost survey.",
                "We use Force Majeure rules on the Use of Fines, and a reading group meets.",
                "Twelve branches will each employ a Lead Co-ordinator to support readers.",
                "Staff will work late. The staff working on Sundays are volunteers.",
            ],
        ),
        account(
            "update",
            &[
                "The Quiet Corner is liked. It is there to support readers. The implementation went well.",
                "Other public sector branches have two reading groups. All staff working late are paid.",
                "Use of Fines has ended. Supporting readers is what the Lead Co-ordinator does at Band 4.",
                "Twelve branches move forward with the opening hours.",
            ],
        ),
    ]);
    let topics: Vec<String> = threads.all().into_iter().map(|thread| thread.topic).collect();
    for words in ["Quiet Corner", "reading group", "opening hours", "Use of Fines", "Lead Co-ordinator"] {
        assert!(topics.iter().any(|topic| topic == words), "{words}: {topics:?}");
    }
    for words in [
        "support readers",
        "public sector",
        "cost survey",
        "Band",
        "staff working",
        "move forward",
        "Twelve branches",
    ] {
        assert!(!topics.iter().any(|topic| topic.contains(words)), "{words}: {topics:?}");
    }
    assert!(threads.about("cost survey").is_some(), "what is asked for is found all the same");
    let names: Vec<String> = threads.names().into_iter().map(|thread| thread.topic).collect();
    assert!(!names.contains(&"opening hours".to_owned()), "{names:?}");
}

/// The rows of the table that are names or pairs of words are among the topics made out, each by itself.
#[test]
fn rows_of_the_table_are_made_out() {
    let Some(threads) = published_threads() else { return };
    let all = threads.all();
    let place = |words: &str| {
        let asked = threads.about(words).unwrap();
        let points = |thread: &Thread| -> Vec<(usize, String)> {
            thread.points.iter().map(|point| (point.document, point.item.clone())).collect()
        };
        let found = all.iter().position(|thread| points(thread) == points(&asked));
        (found.unwrap_or_else(|| panic!("{words} is not made out")), asked)
    };
    let mut places = Vec::new();
    // "training" and "regime" are single common words: they have to be asked for
    for (_, words) in ROWS.iter().filter(|(_, words)| !["training", "regime"].contains(words)) {
        let (at, asked) = place(words);
        assert_eq!(all[at].verdicts, asked.verdicts, "{words}");
        assert!(!places.contains(&at), "{words} is one with another row");
        places.push(at);
    }
    println!("{} topics made out", all.len());
}
