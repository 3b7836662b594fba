//! The README shows what the examples are and what they print, and no more.
//!
//! A comment before a fenced block says what stands in it. The blocks are written anew with the goldens.

use std::path::{Path, PathBuf};

#[test]
fn the_readme_shows_real_code_and_real_output() {
    if super::examples::renewing() {
        return; // written when the goldens are
    }
    let readme = text();
    let should = with_blocks(&readme);
    let differs = readme.lines().zip(should.lines()).find(|(is, should)| is != should);
    assert!(readme == should, "README.md is behind: {differs:?}\n{}", super::examples::HOW_TO_RENEW);
}

/// Fills the README's blocks from the goldens.
pub(crate) fn renew() {
    std::fs::write(root().join("README.md"), with_blocks(&text())).expect("the README can be written");
}

#[test]
fn code_in_the_readme_is_whole() {
    let readme = text();
    for block in readme.split("```rust\n").skip(1) {
        let code = block.split("```").next().unwrap_or_default();
        assert!(code.contains("fn main()"), "a whole program:\n{code}");
        assert!(code.lines().all(|line| !line.starts_with("# ")), "no hidden lines:\n{code}");
    }
}

/// The README with each marked block filled.
fn with_blocks(readme: &str) -> String {
    let mut filled = String::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        filled.extend([line, "\n"]);
        let Some(content) =
            line.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->")).map(content)
        else {
            continue;
        };
        let fence = lines.next().expect("a block follows its comment");
        assert!(fence.starts_with("```"), "a block follows {line}");
        filled.extend([fence, "\n", &content, "```\n"]);
        lines.by_ref().find(|line| *line == "```").expect("a block is closed");
    }
    filled
}

/// What a marked block is to hold.
fn content(of: &str) -> String {
    const MOST: usize = 14;
    if let Some(example) = of.strip_prefix("what ").and_then(|rest| rest.strip_suffix(" prints")) {
        let golden = golden(example);
        let shown: Vec<&str> = golden.lines().take(MOST).collect();
        let rest = if golden.lines().count() > MOST { "…\n" } else { "" };
        return shown.join("\n") + "\n" + rest;
    }
    if let Some((example, start)) =
        of.strip_prefix("from what ").and_then(|rest| rest.split_once(" prints: "))
    {
        // from the line that begins so to the next empty one
        let golden = golden(example);
        let from = golden.lines().skip_while(|line| !line.starts_with(start));
        let shown: Vec<&str> = from.take_while(|line| !line.is_empty()).collect();
        assert!(!shown.is_empty(), "{example} prints no line that begins with {start:?}");
        return shown.join("\n") + "\n";
    }
    // a source, without what is said to the compiler before its first empty line
    let source = std::fs::read_to_string(root().join(of)).expect("the README names a file");
    source.split_once("\n\n").map_or_else(|| source.clone(), |(_, code)| code.to_owned())
}

fn golden(example: &str) -> String {
    std::fs::read_to_string(root().join(format!("tests/it/goldens/{example}.txt"))).expect("it has a golden")
}

fn text() -> String {
    std::fs::read_to_string(root().join("README.md")).expect("there is a README")
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
