//! What may use what, and what may not stand in the library at all.

use std::path::{Path, PathBuf};

/// The modules in the order of the data's way through the crate. Each may use those above it and no
/// other; so no cycle can be written. `lib.rs` stands outside and may name all.
const MAY_USE: &[&str] = &[
    "base", "model", "document", "import", "facts", "align", "reading", "diff", "ledger", "letter",
    "validate", "delta", "report", "interop",
];

/// Not in `src/` outside tests: same input, same output; nothing opened, printed or given up on.
const FORBIDDEN: &[(&str, &str)] = &[
    ("unsafe", "nothing here needs it"),
    ("std::fs", "callers pass text; the library opens nothing"),
    ("std::env", "no ambient configuration"),
    ("std::process", "nothing is run or ended"),
    ("std::net", "nothing is fetched"),
    ("SystemTime", "the day is an argument"),
    ("Instant", "no clocks"),
    ("Utc::now", "the day is an argument"),
    ("Local::now", "the day is an argument"),
    ("HashMap", "its order would reach the output: IndexMap or BTreeMap"),
    ("HashSet", "its order would reach the output: IndexSet or BTreeSet"),
    ("thread_local!", "no state between calls"),
    ("static mut", "no state between calls"),
    ("print!", "callers print"),
    ("println!", "callers print"),
    ("eprint!", "callers print"),
    ("eprintln!", "callers print"),
    ("dbg!", "callers print"),
    ("unwrap()", "a panic is a bug"),
    ("expect(\"", "a panic is a bug"),
    ("panic!", "a panic is a bug"),
    ("todo!", "a panic is a bug"),
    ("unimplemented!", "a panic is a bug"),
    ("unreachable!", "a panic is a bug"),
];

#[test]
fn modules_use_only_what_stands_above_them() {
    let mut broken = Vec::new();
    for (at, module) in MAY_USE.iter().enumerate() {
        for source in sources_under(&root().join(module)) {
            for used in uses(&source.code) {
                let is_above = MAY_USE[..at].contains(&used.as_str());
                if used != *module && !is_above {
                    broken.push(format!("{}: uses {used}", source.name));
                }
            }
        }
    }
    assert!(broken.is_empty(), "not above them in MAY_USE:\n{}", broken.join("\n"));
}

#[test]
fn every_module_has_its_place() {
    for entry in std::fs::read_dir(root()).expect("src is there") {
        let name = entry.expect("src can be listed").file_name();
        let name = name.to_str().expect("names are ASCII").trim_end_matches(".rs");
        assert!(name == "lib" || MAY_USE.contains(&name), "src/{name} is not in MAY_USE");
    }
}

/// A path that climbs twice leaves its module without naming it, and from `src/x/mod.rs` one that climbs
/// once does: both would get round the table.
#[test]
fn no_path_climbs_out_of_its_module() {
    for source in sources_under(&root()) {
        assert!(!source.code.contains("super::super"), "{}: super::super", source.name);
        let is_top = source.name.matches('/').count() == 2 && source.name.ends_with("/mod.rs");
        let climbs = source.code.contains("super::") || source.code.contains("in super");
        assert!(!(is_top && climbs), "{}: write crate::… for what is outside", source.name);
    }
}

#[test]
fn nothing_forbidden_stands_in_the_library() {
    let mut found = Vec::new();
    for source in sources_under(&root()) {
        for (word, reason) in FORBIDDEN {
            // lib.rs forbids unsafe code by this attribute; a page's security policy has a word of its own
            let code = source.code.replace("#![forbid(unsafe_code)]", "").replace("'unsafe-inline'", "");
            if occurs(&code, word) {
                found.push(format!("{}: {word} ({reason})", source.name));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_reader_of_sources_sees_what_it_should() {
    let code = code_of(
        "//! crate::doc\nuse crate::{\n    base::{Span, fold},\n    model::Action, // crate::said\n};\n\
         fn f() -> crate::diff::Change { $crate::facts::f() }\n#[cfg(test)]\nmod tests { use crate::report; }\n",
    );
    assert_eq!(uses(&code), ["base", "model", "diff", "facts"]);
    assert!(occurs("a.unwrap()", "unwrap()") && !occurs("a.try_unwrap()", "unwrap()"));
    assert!(occurs("eprintln!(", "eprintln!") && !occurs("eprintln!(", "println!"));
    assert!(!occurs("Instantly", "Instant"));
    let declared = "mod a;\n#[cfg(test)]\n#[cfg(feature = \"text\")]\nmod b;\nmod c;\n";
    assert_eq!(tests_of(declared), ["b"]);
}

struct Source {
    /// From `src/` on.
    name: String,
    code: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The sources under a folder, in the order of their names; none where it is not there yet.
fn sources_under(folder: &Path) -> Vec<Source> {
    let mut sources = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return sources };
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("a folder can be listed").path()).collect();
    paths.sort();
    let tests =
        std::fs::read_to_string(folder.join("mod.rs")).map_or_else(|_| Vec::new(), |text| tests_of(&text));
    for path in paths {
        let is_test = path.file_stem().is_some_and(|stem| tests.iter().any(|test| stem == test.as_str()));
        if is_test {
            continue;
        }
        if path.is_dir() {
            sources.extend(sources_under(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).expect("sources are UTF-8");
            let below = path.strip_prefix(root()).expect("it lies under src");
            let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
            sources.push(Source { name: format!("src/{}", parts.join("/")), code: code_of(&text) });
        }
    }
    sources
}

/// The modules that a source declares for tests only, in files of their own.
fn tests_of(text: &str) -> Vec<String> {
    let mut tests = Vec::new();
    let mut for_tests = false;
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';'))
            && for_tests
        {
            tests.push(name.to_owned());
        }
        for_tests = line == "#[cfg(test)]" || for_tests && line.starts_with("#[");
    }
    tests
}

/// A source without its comments and without its tests, which stand last.
fn code_of(text: &str) -> String {
    let text = text.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
    let code = |line: &str| {
        let end = line.find("// ").filter(|_| !line.contains("\"//")).unwrap_or(line.len());
        if line.trim_start().starts_with("//") { String::new() } else { line[..end].to_owned() + "\n" }
    };
    text.lines().map(code).collect()
}

/// The modules named after `crate::`, alone or in braces, in order.
fn uses(code: &str) -> Vec<String> {
    let mut used = Vec::new();
    for (at, path) in code.match_indices("crate::") {
        let after = &code[at + path.len()..];
        let is_own_word = !code[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
        if !is_own_word {
            continue;
        }
        match after.strip_prefix('{') {
            None => used.push(word_at(after)),
            Some(group) => used.extend(heads(group)),
        }
    }
    used
}

/// The first words of the paths in an open brace, up to its end.
fn heads(group: &str) -> Vec<String> {
    let mut heads = Vec::new();
    let (mut depth, mut begins) = (0, true);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => begins = true,
            _ if begins && letter.is_alphabetic() => {
                heads.push(word_at(&group[at..]));
                begins = false;
            }
            _ => {}
        }
    }
    heads
}

fn word_at(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// Whether a word stands in the code by itself, not as part of a longer one.
fn occurs(code: &str, word: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    code.match_indices(word).any(|(at, _)| {
        let after = &code[at + word.len()..];
        let joins_after = word.ends_with(is_part) && after.starts_with(is_part);
        !code[..at].ends_with(is_part) && !joins_after
    })
}
