//! What each stage costs on the bundled plan and its update, once, for ten and for a hundred plans, beside the
//! typed parse of the crate's own JSON of the same plan and update; and the whole job on one plan that is longer
//! and longer. Seconds of one machine mean nothing elsewhere: the yardstick is the ratio of the whole job to
//! that parse, printed at the end. `docs/performance.md` has what was measured.
//!
//! ```text
//! cargo bench --bench pipeline          # times, allocations, the ratio
//! cargo test --bench pipeline           # each once, to see that it runs
//! ```
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program that measures: it needs a clock and fails by panicking"
)]

use action_plan::{
    Published, Reader, Ruleset,
    delta::Delta,
    diff::Comparison,
    model::{Action, ActionPlan, OwnerRegistry, ProgressEntry, ProgressUpdate},
    report,
};
use divan::{AllocProfiler, Bencher, black_box};
use std::time::{Duration, Instant};

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

const TEXT: &str = include_str!("../examples/data/womens-prisons-plan-and-update.txt");
const OWNERS: &str = include_str!("../examples/data/owners.json");

/// How many plans at once.
const PLANS: [usize; 3] = [1, 10, 100];

/// How many times as long one plan is.
const TIMES: [usize; 3] = [1, 4, 16];

fn main() {
    divan::main();
    // without this argument every bench is run once only, and a ratio would mean nothing
    if std::env::args().any(|argument| argument == "--bench") {
        ratio();
    }
}

/// What stands behind every stage.
struct Ready {
    reader: Reader,
    /// One text for each plan, each in memory of its own.
    texts: Vec<String>,
}

impl Ready {
    fn new(plans: usize) -> Self {
        let owners: OwnerRegistry = serde_json::from_str(OWNERS).expect("the bundled owners are a registry");
        Self { reader: Reader::new().with_owners(owners), texts: vec![TEXT.to_owned(); plans] }
    }

    fn read(&self) -> Vec<Published> {
        self.texts.iter().map(|text| read(&self.reader, text)).collect()
    }

    fn deltas(&self) -> Vec<Delta> {
        self.read().iter().map(|published| compare(published).delta(None)).collect()
    }

    /// The crate's own JSON of each plan and its update.
    fn json(&self) -> Vec<(String, String)> {
        let json = |published: Published| {
            let update = serde_json::to_string(update(&published)).expect("an update is written");
            (serde_json::to_string(published.plan()).expect("a plan is written"), update)
        };
        self.read().into_iter().map(json).collect()
    }
}

fn read(reader: &Reader, text: &str) -> Published {
    reader.read(text).expect("the bundled text is a plan")
}

fn update(published: &Published) -> &ProgressUpdate {
    published.latest_update().expect("the bundled text holds an update")
}

fn compare(published: &Published) -> Comparison<'_> {
    published.compare(update(published))
}

/// From published text to account.
fn whole(reader: &Reader, text: &str) -> String {
    let published = read(reader, text);
    let comparison = compare(&published);
    let findings = Ruleset::recommended().check(&comparison);
    let delta = comparison.delta(None).with_findings(findings);
    report::text(&delta).to_string()
}

fn parse(json: &(String, String)) -> (ActionPlan, ProgressUpdate) {
    let plan = serde_json::from_str(&json.0).expect("a plan was written");
    (plan, serde_json::from_str(&json.1).expect("an update was written"))
}

#[divan::bench(args = PLANS, max_time = 3)]
fn a_typed_parse(bencher: Bencher<'_, '_>, plans: usize) {
    let json = Ready::new(plans).json();
    bencher.bench_local(|| json.iter().for_each(|json| drop(black_box(parse(json)))));
}

#[divan::bench(args = PLANS, max_time = 3)]
fn b_read(bencher: Bencher<'_, '_>, plans: usize) {
    let ready = Ready::new(plans);
    bencher.bench_local(|| ready.texts.iter().for_each(|text| drop(black_box(read(&ready.reader, text)))));
}

#[divan::bench(args = PLANS, max_time = 3)]
fn c_align_read_compare(bencher: Bencher<'_, '_>, plans: usize) {
    let published = Ready::new(plans).read();
    bencher.bench_local(|| published.iter().for_each(|published| drop(black_box(compare(published)))));
}

/// So many actions against so many entries, in an order of their own and under no recommendation.
#[divan::bench(args = [250, 500, 1000, 2000], max_time = 3)]
fn c_align_without_recommendations(bencher: Bencher<'_, '_>, texts: usize) {
    let (plan, update) = unordered(texts);
    bencher.bench_local(|| drop(black_box(Comparison::between(&plan, &update))));
}

/// Texts of some thirty made-up words, drawn as words of a language are: the n-th half as often as the one
/// in half its place. An entry keeps every other word of its action.
fn unordered(texts: usize) -> (ActionPlan, ProgressUpdate) {
    const WORDS: u64 = 6000;
    let mut state = 7_u64;
    // Knuth's linear congruential generator: what is measured must be the same every time.
    let mut draw = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut text = |known: &[u64]| {
        let mut words: Vec<u64> = known.iter().copied().step_by(2).collect();
        while words.len() < 30 {
            let below = draw(WORDS) + 1;
            words.push(draw(below));
        }
        words
    };
    let printed = |words: &[u64]| words.iter().map(|word| format!("w{word} ")).collect::<String>();
    let (mut plan, mut update) = (ActionPlan::new("Made up"), ProgressUpdate::new("A year on"));
    let promises: Vec<Vec<u64>> = (0..texts).map(|_| text(&[])).collect();
    for (at, promise) in promises.iter().enumerate() {
        plan.add_action(Action::new(format!("a{at}"), printed(promise))).expect("ids differ");
    }
    for (at, promise) in promises.iter().enumerate().rev() {
        update.add(ProgressEntry::new(format!("e{at}"), printed(&text(promise))));
    }
    (plan, update)
}

#[divan::bench(args = PLANS, max_time = 3)]
fn d_check(bencher: Bencher<'_, '_>, plans: usize) {
    let published = Ready::new(plans).read();
    let comparisons: Vec<Comparison<'_>> = published.iter().map(compare).collect();
    let ruleset = Ruleset::recommended();
    bencher.bench_local(|| {
        for comparison in &comparisons {
            drop(black_box(ruleset.check(comparison)));
        }
    });
}

#[divan::bench(args = PLANS, max_time = 3)]
fn e_delta(bencher: Bencher<'_, '_>, plans: usize) {
    let published = Ready::new(plans).read();
    let comparisons: Vec<Comparison<'_>> = published.iter().map(compare).collect();
    bencher.bench_local(|| {
        for comparison in &comparisons {
            drop(black_box(comparison.delta(None)));
        }
    });
}

#[divan::bench(args = PLANS, max_time = 3)]
fn f_text_report(bencher: Bencher<'_, '_>, plans: usize) {
    let deltas = Ready::new(plans).deltas();
    bencher.bench_local(|| deltas.iter().for_each(|delta| drop(black_box(report::text(delta).to_string()))));
}

#[divan::bench(args = PLANS, max_time = 3)]
fn g_json_out(bencher: Bencher<'_, '_>, plans: usize) {
    let deltas = Ready::new(plans).deltas();
    bencher.bench_local(|| {
        for delta in &deltas {
            drop(black_box(serde_json::to_string(delta)));
        }
    });
}

#[divan::bench(args = PLANS, max_time = 3)]
fn h_whole_job(bencher: Bencher<'_, '_>, plans: usize) {
    let ready = Ready::new(plans);
    bencher.bench_local(|| ready.texts.iter().for_each(|text| drop(black_box(whole(&ready.reader, text)))));
}

#[divan::bench(args = TIMES, max_time = 3)]
fn i_whole_job_of_a_longer_plan(bencher: Bencher<'_, '_>, times: usize) {
    let ready = Ready::new(1);
    let text = longer(times);
    bencher.bench_local(|| drop(black_box(whole(&ready.reader, &text))));
}

/// The bundled text with its recommendations so many times, numbered on.
fn longer(times: usize) -> String {
    let lines: Vec<&str> = TEXT.lines().collect();
    let first = lines.iter().position(|line| numbered(line).is_some()).expect("recommendations are numbered");
    let (front, rows) = lines.split_at(first);
    let last = rows.iter().filter_map(|line| numbered(line)).map(|(number, _)| number).max();
    let mut text = front.to_vec().join("\n");
    for time in 0..times {
        for line in rows {
            text.push('\n');
            match numbered(line) {
                Some((number, rest)) => {
                    text.push_str(&(number + last.unwrap_or_default() * time).to_string());
                    text.push_str(rest);
                }
                None => text.push_str(line),
            }
        }
    }
    text
}

/// The number that the row of a recommendation begins with, and the rest of it.
fn numbered(row: &str) -> Option<(usize, &str)> {
    let (number, rest) = row.split_at_checked(row.find('\t')?)?;
    rest.starts_with("\t<p>").then_some((number.parse().ok()?, rest))
}

/// Prints the whole job as a multiple of the typed parse: both in turn, so that what else the machine does
/// meets both alike; the median of the rounds.
fn ratio() {
    const ROUNDS: usize = 51;
    /// Parses a round, so that a clock can see them.
    const PARSES: u32 = 20;
    let ready = Ready::new(1);
    let json = ready.json();
    let timed = |work: &dyn Fn()| -> Duration {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    let round = || {
        let job = timed(&|| ready.texts.iter().for_each(|text| drop(black_box(whole(&ready.reader, text)))));
        let parses =
            timed(&|| (0..PARSES).for_each(|_| json.iter().for_each(|json| drop(black_box(parse(json))))));
        job.as_secs_f64() / (parses / PARSES).as_secs_f64()
    };
    let mut ratios: Vec<f64> = (0..ROUNDS).map(|_| round()).collect();
    ratios.sort_by(f64::total_cmp);
    let at = |place: usize| ratios.get(place).copied().unwrap_or_default();
    let bytes: usize = json.iter().map(|(plan, update)| plan.len() + update.len()).sum();
    println!(
        "\nwhole job = {:.1} typed parses of {bytes} bytes of JSON (median of {ROUNDS} rounds; quartiles {:.1}, {:.1})",
        at(ROUNDS / 2),
        at(ROUNDS / 4),
        at(ROUNDS * 3 / 4),
    );
}
