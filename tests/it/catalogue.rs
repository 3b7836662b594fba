//! The rule catalogue as a whole: its order, its pages, its lists, and every rule over every fixture.

use action_plan::diff::Comparison;
use action_plan::model::{ActionPlan, Level, ProgressEntry, ProgressUpdate};
use action_plan::validate::{CATALOGUE, Group, Need, REDIRECTS, Ruleset, RulesetErrorKind, rule, title};
use std::path::Path;

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_default()
}

/// Compares a checked-in text with what it is made from, or renews it.
fn compare_or_renew(path: &str, made: &str) {
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE_CATALOGUE").is_some() {
        std::fs::write(whole, made).expect("a file to write to");
        return;
    }
    assert_eq!(file(path), made, "{path} is out of date: run with UPDATE_CATALOGUE=1 and look at the diff");
}

#[test]
fn ids_are_sorted_unique_and_kebab() {
    assert!(CATALOGUE.windows(2).all(|pair| pair[0].id() < pair[1].id()), "sorted, each once");
    for rule in CATALOGUE {
        let id = rule.id();
        assert!(
            id.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase())),
            "{id}"
        );
        assert!(
            !id.starts_with("no-") && !id.starts_with("invalid-"),
            "{id} names the pattern, not the advice"
        );
        assert_eq!(action_plan::validate::rule(id).map(action_plan::validate::Rule::id), Some(id));
    }
    for (old, new) in REDIRECTS {
        assert!(CATALOGUE.iter().all(|rule| rule.id() != *old), "{old} is never used again");
        assert!(rule(new).is_some(), "{new} is there");
    }
}

#[test]
fn every_file_is_listed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/validate/rules");
    for entry in std::fs::read_dir(folder).expect("the folder of the rules") {
        let path = entry.expect("a file").path();
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().replace('_', "-");
        if path.is_file() && !["mod", "README"].contains(&name.as_str()) {
            assert!(rule(&name).is_some(), "{} is in no list", path.display());
        }
    }
}

#[test]
fn titles_accuse_nobody() {
    let words =
        ["overstat", "refus", "fail", "silent", "conceal", "regress", "broken", "false", "claim", "admit"];
    let mut titles: Vec<&str> = CATALOGUE.iter().map(|rule| rule.title()).collect();
    for (rule, words) in CATALOGUE.iter().flat_map(|rule| words.map(|word| (rule, word))) {
        assert!(!rule.title().contains(words), "{}: {}", rule.id(), rule.title());
    }
    titles.sort_unstable();
    assert!(titles.windows(2).all(|pair| pair[0] != pair[1]), "no two rules have one title");
    assert_eq!(title("due-slipped-unmarked"), "later date, not marked as revised");
}

#[test]
fn prose_is_never_above_a_warning() {
    for rule in CATALOGUE.iter().filter(|rule| rule.group() == Group::Wording) {
        assert_ne!(rule.level(), Level::Error, "{}", rule.id());
    }
}

#[test]
fn a_change_of_level_is_seen() {
    let rows = CATALOGUE
        .iter()
        .map(|rule| format!("{} {} {} {}\n", rule.id(), rule.level(), rule.since(), rule.status()));
    compare_or_renew("tests/it/snapshots/catalogue.txt", &rows.collect::<String>());
}

#[test]
fn the_table_of_the_readme_is_made_from_the_catalogue() {
    let path = "src/validate/rules/README.md";
    let (head, _) = file(path)
        .split_once("<!-- catalogue -->")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap_or_default();
    let mut made = format!("{head}<!-- catalogue -->\n");
    let groups = [
        Group::Structure,
        Group::Dates,
        Group::Owners,
        Group::Wording,
        Group::Status,
        Group::Update,
        Group::Import,
        Group::Ruleset,
    ];
    for group in groups {
        made.extend([
            "\n## ",
            &group.to_string(),
            "\n\n| rule | level | shown as | needs |\n|---|---|---|---|\n",
        ]);
        for rule in CATALOGUE.iter().filter(|rule| rule.group() == group) {
            let page = rule.id().replace('-', "_");
            let row = format!(
                "| [`{}`]({page}.md) | {} | {} | {} |\n",
                rule.id(),
                rule.level(),
                rule.title(),
                rule.needs()
            );
            made.push_str(&row);
        }
    }
    compare_or_renew(path, &made);
}

/// An update that says of each action what the plan says.
fn restated(plan: &ActionPlan) -> ProgressUpdate {
    let mut update = ProgressUpdate::unlabelled();
    for action in plan.actions().values() {
        let mut entry = ProgressEntry::new(format!("u{}", action.id), "").answering(action.id.as_str());
        entry.recommendation.clone_from(&action.recommendation);
        entry.owners.clone_from(&action.owners);
        entry.owner_basis = action.owner_basis;
        entry.timescale.clone_from(&action.timescale);
        entry.status = action.status;
        update.add(entry);
    }
    update
}

#[test]
fn a_plan_against_itself_is_silent_on_comparison_rules() {
    for text in fixtures() {
        let Ok(published) = action_plan::read(&text) else { continue };
        let update = restated(published.plan());
        let comparison = Comparison::between(published.plan(), &update);
        for finding in Ruleset::recommended().check(&comparison) {
            let rule = rule(&finding.rule).expect("a rule of the catalogue");
            assert_ne!((rule.needs(), rule.group()), (Need::Comparison, Group::Update), "{finding:?}");
        }
    }
}

#[test]
fn every_rule_over_every_fixture() {
    for text in fixtures() {
        let Ok(published) = action_plan::read(&text) else { continue };
        let alone = Ruleset::recommended().check((published.plan(), published.import()));
        let Some(update) = published.latest_update() else { continue };
        let comparison = published.compare(update);
        let checked = Ruleset::recommended().check_all(&comparison);
        assert_eq!(checked, Ruleset::recommended().check_all(&comparison), "the same again");
        for finding in &checked.findings {
            let rule = rule(&finding.rule).unwrap_or_else(|| panic!("{} is in no catalogue", finding.rule));
            assert_eq!(finding.level, rule.level(), "{finding:?}");
            assert!(!finding.message.is_empty() && !finding.message.ends_with('\n'), "{finding:?}");
        }
        for finding in alone {
            assert!(checked.findings.contains(&finding), "what a plan alone gives stays: {finding:?}");
        }
        for one in &checked.unverifiable {
            assert!(rule(&one.rule).is_some() && !one.because.is_empty(), "{one:?}");
        }
        // One rule at a time finds what all find together.
        let apart: usize = Ruleset::recommended()
            .rules()
            .map(|rule| {
                let findings = Ruleset::empty().with_rule(rule).check(&comparison);
                findings.iter().filter(|finding| finding.rule == rule.id()).count()
            })
            .sum();
        assert_eq!(apart, checked.findings.len());
    }
}

/// The bundled data, and the published text where it is at hand.
fn fixtures() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [root.join("examples/data"), root.join("tests/fixtures"), root.join("../shared/sources")];
    let files = folders.iter().filter_map(|folder| std::fs::read_dir(folder).ok()).flatten();
    let mut texts: Vec<String> =
        files.filter_map(|entry| std::fs::read_to_string(entry.ok()?.path()).ok()).collect();
    texts.sort_unstable();
    assert!(!texts.is_empty());
    texts
}

#[test]
fn a_ruleset_says_what_is_wrong_with_it() {
    let unknown = Ruleset::recommended().without("owner-shfted").unwrap_err();
    assert_eq!(unknown.kind(), RulesetErrorKind::UnknownRule);
    assert_eq!(unknown.to_string(), r#"no rule is called "owner-shfted"; the nearest is "owner-shifted""#);
    let twice = Ruleset::recommended()
        .with_level("overdue", Level::Note)
        .and_then(|set| set.with_level("overdue", Level::Error));
    assert_eq!(twice.unwrap_err().to_string(), r#"rule "overdue" is asked to be note and error"#);
    let both =
        Ruleset::recommended().without("overdue").and_then(|set| set.with_level("overdue", Level::Error));
    assert_eq!(both.unwrap_err().kind(), RulesetErrorKind::Contradiction);
    let silent = Ruleset::recommended().suppress("overdue", "1.1", "").unwrap_err();
    assert_eq!(silent.to_string(), r#"rule "overdue" is suppressed for "1.1" without a reason"#);
}

#[test]
fn answers_that_answer_nothing_are_reported() {
    let plan = ActionPlan::new("Plan");
    let ruleset = Ruleset::recommended()
        .suppress("owner-missing", "9", "the post is vacant")
        .unwrap()
        .suppress("overdue", "9", "moved with the building works")
        .unwrap();
    let checked = ruleset.check_all(&plan);
    let stale: Vec<&str> = checked.findings.iter().map(|finding| finding.rule.as_str()).collect();
    assert_eq!(stale, ["suppression-stale"], "a rule that cannot tell keeps its answers");
    assert_eq!(checked.findings[0].arguments["rule"].to_string(), "owner-missing");
}
