//! The examples that check a draft, as somebody who has one runs them.

use super::examples::run;
use std::path::Path;

/// Exit code, output, errors.
fn ended(example: &str, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = run(example, arguments);
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn file(name: &str, text: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("the folder for tests can be written");
    path.to_str().expect("a path in UTF-8").to_owned()
}

const CLEAN: &str = "\
id,recommendation,text,owners,timescale
1.1,1,\"Train 14 porters in the stack plan, so that no visitor waits.\",\"Head of Stacks, Record Office\",June 2025
1.2,1,\"Install 2 lifts to the stack, so that boxes come faster.\",\"Chief Engineer, Estate Office\",May 2025
";

#[test]
fn a_clean_draft_ends_well_and_an_error_does_not() {
    let clean = file("check-clean.csv", CLEAN);
    let (code, out, err) = ended("check_a_plan", &[&clean]);
    assert_eq!((code, err.as_str()), (Some(0), ""), "{out}");
    let unowned = file("check-unowned.csv", &CLEAN.replace("\"Chief Engineer, Estate Office\"", ""));
    let (code, out, _) = ended("check_a_plan", &[&unowned]);
    assert_eq!(code, Some(1));
    assert!(out.contains("1.2, “Install 2 lifts to the stack"), "{out}");
    // as a warning it is no error; answered it is not shown
    assert_eq!(ended("check_a_plan", &[&unowned, "--level", "owner-missing=warning"]).0, Some(0));
    let (code, out, _) =
        ended("check_a_plan", &[&unowned, "--answer", "owner-missing:1.2=the post is being filled"]);
    assert_eq!(code, Some(0), "{out}");
    assert!(out.contains("answered before"), "{out}");
}

#[test]
fn rules_that_do_not_exist_are_named_with_the_nearest() {
    for arguments in [
        &["--without", "owner-mising"][..],
        &["--level", "owner-mising=note"],
        &["--answer", "owner-mising:1.1=known"],
    ] {
        let (code, _, err) = ended("check_a_plan", arguments);
        assert_eq!(code, Some(2));
        assert!(
            err.contains("no rule is called \"owner-mising\"") && err.contains("\"owner-missing\""),
            "{err}"
        );
    }
    let (code, _, err) = ended("check_a_plan", &["--answer", "owner-missing:1.1"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("reason"), "{err}");
    let (code, _, err) =
        ended("check_a_plan", &["--level", "owner-missing=note", "--without", "owner-missing"]);
    assert_eq!(code, Some(2), "two levels that contradict each other: {err}");
    let (code, _, err) = ended("explain_rule", &["owner-mising"]);
    assert_eq!((code, err.contains("\"owner-missing\"")), (Some(2), true), "{err}");
}

#[test]
fn an_update_is_asked_what_the_plan_alone_is_not() {
    let plan = file("check-plan.csv", &CLEAN.replace("\"Chief Engineer, Estate Office\"", ""));
    let update = file(
        "check-update.csv",
        "id,recommendation,text,owners,status,answers\n\
         a,1,All 14 porters were trained in the stack plan on 3 June 2025.,\"Head of Stacks, Record Office\",Completed June 2025,1.1\n",
    );
    let (code, out, err) = ended("check_an_update", &[&plan, &update, "--as-of", "2026-03-12"]);
    assert_eq!((code, err.as_str()), (Some(1), ""));
    assert!(out.contains("No entry found in this text (1)"), "{out}");
    assert!(!out.contains("No owner given"), "that is for the plan to mend: {out}");
    let (code, out, _) = ended("check_an_update", &[&plan, &update, "--format", "json"]);
    assert_eq!(code, Some(1));
    let checked: action_plan::validate::Checked = serde_json::from_str(&out).expect("a check");
    assert!(checked.findings.iter().any(|finding| finding.rule == "action-unreported"));
}

#[test]
fn an_update_of_another_plan_is_refused() {
    let plan = file("check-other-plan.csv", CLEAN);
    let update = file(
        "check-other-update.csv",
        "Progress,Lead,Status\n\
         The harbour light was painted green.,Harbour Master,Completed\n\
         Divers have cleaned seven buoys near Whitesand.,Harbour Master,Completed\n\
         New oars were bought for every rowing club.,Sports Officer,Completed\n",
    );
    for example in ["check_an_update", "progress_delta"] {
        let (code, _, err) = ended(example, &[&plan, &update]);
        assert_eq!(code, Some(2), "{example}: {err}");
        assert!(err.contains("answers another plan"), "{example}: {err}");
    }
    let (code, _, err) = ended("check_an_update", &[&plan]);
    assert_eq!((code, err.contains("without an update")), (Some(2), true), "{err}");
}
