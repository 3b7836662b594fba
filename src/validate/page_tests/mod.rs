//! The pages are the tests: what stands in their examples is read and checked.
//!
//! A block tagged `fail` or `pass` is a plan alone; `old` and `new` are a plan and its update, `old` and
//! `revised` two plans, `ledger` a plan with its rounds; `reviews` are of the `new` below them. Under *Example* a block must give exactly the rule of the page (its echoes aside),
//! under *Instead* nothing at all. Tables are CSV as in the wire format's description; a block that begins
//! with a brace is JSON. What a table cannot say stands after the tag: `old submitted=2025-03-18`.

use super::{Group, Need, Rule, Ruleset};
use crate::diff::{Compare, Comparison};
use crate::import::{Published, ReadError, Reader};
use crate::ledger::Ledger;
use crate::model::{ActionPlan, ImportRecord, Level, ProgressUpdate, Reviews};
use chrono::NaiveDate;

/// A fenced block of a page.
struct Block<'p> {
    section: &'p str,
    tag: &'p str,
    settings: Vec<(&'p str, &'p str)>,
    text: String,
}

const HEADINGS: [&str; 5] = ["What it checks", "Why it matters", "Example", "Instead", "References"];

pub(super) fn run(rule: &'static Rule, module: &str) {
    assert_eq!(rule.id(), module.replace('_', "-"), "the id is the name of the file");
    assert!(rule.group() != Group::Wording || rule.level() != Level::Error, "prose is never above a warning");
    for echo in rule.echoes() {
        assert!(super::rule(echo).is_some(), "no rule is called {echo}");
    }
    let page = rule.page();
    let first = page.lines().next().unwrap_or_default();
    assert_eq!(first, format!("# {}", capitalised(rule.title())), "the page opens with the title");
    let headings: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    assert_eq!(headings, HEADINGS, "headings in order");
    for echo in rule.echoes() {
        assert!(page.contains(&format!("`{echo}`")), "the page names its echo {echo}");
    }
    let blocks = blocks(page);
    let examples = cases(&blocks);
    let by_others = rule.group() == Group::Ruleset || rule.needs() == Need::ImportRecord;
    assert!(by_others || examples.iter().any(|(fails, _)| *fails), "an example that the rule finds");
    assert!(by_others || examples.iter().any(|(fails, _)| !*fails), "an example that it does not find");
    let wrong: Vec<String> = examples.iter().filter_map(|(fails, case)| case.fault(rule, *fails)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn capitalised(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut section = "";
    let mut open: Option<Block<'_>> = None;
    for line in page.lines() {
        if let Some(info) = line.strip_prefix("```") {
            if let Some(block) = open.take() {
                blocks.push(block);
                continue;
            }
            let mut words = info.split_whitespace();
            let tag = words.next().unwrap_or_default();
            let settings = words.filter_map(|word| word.split_once('=')).collect();
            open = Some(Block { section, tag, settings, text: String::new() });
        } else if let Some(block) = &mut open {
            block.text.push_str(line);
            block.text.push('\n');
        } else if let Some(heading) = line.strip_prefix("## ") {
            section = heading;
        }
    }
    assert!(open.is_none(), "a block is not closed");
    blocks
}

/// A plan, and what it is compared with.
struct Example {
    plan: ActionPlan,
    update: Option<ProgressUpdate>,
    revised: Option<ActionPlan>,
    ledger: Option<Ledger>,
    import: Option<ImportRecord>,
    as_of: Option<NaiveDate>,
    reviews: Reviews,
}

fn cases(blocks: &[Block<'_>]) -> Vec<(bool, Example)> {
    let mut cases = Vec::new();
    let mut old: Option<&Block<'_>> = None;
    let mut reviews = Reviews::default();
    for block in blocks {
        let fails = block.section == "Example";
        match block.tag {
            "fail" | "pass" => {
                assert_eq!(block.tag == "fail", fails, "fail stands under Example, pass under Instead");
                cases.push((fails, example(block, None)));
            }
            "old" => old = Some(block),
            "ledger" => cases.push((fails, of_ledger(block))),
            "reviews" => reviews = serde_json::from_str(&block.text).expect("reviews"),
            "new" | "revised" => {
                let mut case = example(old.expect("old stands before new"), Some(block));
                case.reviews = std::mem::take(&mut reviews);
                cases.push((fails, case));
            }
            "text" => {}
            other => panic!("no such tag: {other}"),
        }
    }
    cases
}

fn of_ledger(block: &Block<'_>) -> Example {
    let ledger: Ledger = serde_json::from_str(&block.text).expect("a ledger");
    let plan = ledger.plan().clone();
    Example {
        plan,
        update: None,
        revised: None,
        ledger: Some(ledger),
        import: None,
        as_of: None,
        reviews: Reviews::default(),
    }
}

fn example(old: &Block<'_>, new: Option<&Block<'_>>) -> Example {
    let revised = new.filter(|new| new.tag == "revised").map(|new| {
        let revised: ActionPlan = serde_json::from_str(&new.text).expect("a revised plan");
        match day(new, "submitted") {
            Some(submitted) => revised.submitted_on(submitted),
            None => revised,
        }
    });
    let new = new.filter(|new| new.tag == "new");
    let (mut plan, mut update, import) = match (is_json(old), new) {
        (false, None) => read(|reader| reader.read(&old.text), false),
        (false, Some(new)) => read(|reader| reader.read_plan_and_update(&old.text, &new.text), true),
        (true, None) => (serde_json::from_str(&old.text).expect("a plan"), None, None),
        (true, Some(new)) if is_json(new) => {
            let update = serde_json::from_str(&new.text).expect("an update");
            (serde_json::from_str(&old.text).expect("a plan"), Some(update), None)
        }
        (true, Some(new)) => {
            let (_, update, _) = read(
                |reader| {
                    reader.read_plan_and_update(
                        "id,recommendation,text,owners,timescale\n0,,Nothing.,,\n",
                        &new.text,
                    )
                },
                true,
            );
            (serde_json::from_str(&old.text).expect("a plan"), update, None)
        }
    };
    if let Some(published) = day(old, "published") {
        plan = plan.published_on(published);
    }
    if let Some(submitted) = day(old, "submitted") {
        plan = plan.submitted_on(submitted);
    }
    if let Some(submitted) = new.and_then(|new| day(new, "submitted")) {
        update = update.map(|update| update.submitted_on(submitted));
    }
    let as_of = new.and_then(|new| day(new, "as-of"));
    Example { plan, update, revised, ledger: None, import, as_of, reviews: Reviews::default() }
}

fn is_json(block: &Block<'_>) -> bool {
    block.text.trim_start().starts_with('{')
}

fn day(block: &Block<'_>, name: &str) -> Option<NaiveDate> {
    let (_, day) = block.settings.iter().find(|(setting, _)| *setting == name)?;
    Some(day.parse().expect("a setting is a date"))
}

type Read = (ActionPlan, Option<ProgressUpdate>, Option<ImportRecord>);

fn read(reading: impl Fn(Reader) -> Result<Published, ReadError>, compares: bool) -> Read {
    let (plan, mut updates, import) = reading(Reader::new()).expect("a table").into_parts();
    assert_eq!(updates.len(), usize::from(compares), "rounds read");
    (plan, updates.pop(), Some(import))
}

impl Example {
    /// What the rules say that they should not, or do not say that they should.
    fn fault(&self, rule: &'static Rule, fails: bool) -> Option<String> {
        let mut ruleset = Ruleset::recommended().with_rule(rule);
        if let Some(day) = self.as_of {
            ruleset = ruleset.as_of(day);
        }
        let checked = if let Some(ledger) = &self.ledger {
            ruleset.check_all(ledger)
        } else if let Some(revised) = &self.revised {
            ruleset.check_all(&Comparison::revisions(&self.plan, revised))
        } else if let Some(update) = &self.update {
            let choices = Compare::new().with_reviews(self.reviews.clone());
            let import = self.import.as_ref();
            ruleset.check_all(&Comparison::with_import(&self.plan, update, import, &choices))
        } else if let Some(import) = &self.import {
            ruleset.check_all((&self.plan, import))
        } else {
            ruleset.check_all(&self.plan)
        };
        let said: Vec<&str> = checked.findings.iter().map(|finding| finding.rule.as_str()).collect();
        let own = said.contains(&rule.id());
        let others = said.iter().any(|id| *id != rule.id() && !rule.echoes().contains(id));
        let right = own == fails && !others;
        let heading = if fails { "under Example" } else { "under Instead" };
        let told =
            checked.findings.iter().map(|one| format!("\n  {} {}: {}", one.rule, one.at.id, one.message));
        (!right).then(|| format!("{heading}:{}", told.collect::<String>()))
    }
}
