//! The way through the crate in ten lines; the README shows them.
#![allow(clippy::print_stdout, reason = "a program: it prints")]

use action_plan::Ruleset;

const TEXT: &str = "\
No,Action,Lead,By when,Progress (March 2026),Status
1,Publish guidance on searches.,Head of Security,June 2025,It has been drafted and will be published in May 2026.,Completed
2,Train all reception staff.,Head of Learning,July 2025,All 40 were trained by July 2025.,Completed
3,Open a family room.,Governor,June 2025,The room is being fitted out.,\"Ongoing, June 2026\"
4,Bid for a second family room.,Governor,June 2025,A bid was made and was unsuccessful.,Completed
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let published = action_plan::read(TEXT)?; // the only step that can fail
    let update = published.latest_update().ok_or("a plan without an update")?;
    let comparison = published.compare(update); // total: any plan, any update
    let findings = Ruleset::recommended().check(&comparison); // what is to be explained or checked
    let delta = comparison.delta(None).with_findings(findings); // owned; dates held against the update's own
    for change in delta.by_attention() {
        println!("{}: {}: {}", change.cite(), change.says(), change.quotes());
    }
    println!("{}", delta.tallies()); // each number with what it is a number of
    Ok(())
}
