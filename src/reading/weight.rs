//! What each thing that a clause says weighs for something of a promise being left.
//!
//! Fitted on made-up cases and plans of other sectors and rounded; `docs/readings.md` says on which, and how far the
//! figures move when another set is left out.

/// A clause that says this strongly that the act was done speaks for it.
pub(super) const SAYS_DONE: f64 = 0.35;

/// A share from which the whole counts as done: those who are left are absent, on leave, newly come.
pub(super) const NEARLY_ALL: f64 = 0.95;

/// What is so before any sentence is read under a label of open. Under one of complete it is nothing.
pub(super) const PRIOR_OPEN: f64 = 2.6;
/// How strongly the strongest clause says that the act was done.
pub(super) const ATTAINED: f64 = -1.5;
/// A clause that says done names the day: "was published on 19 May".
pub(super) const ON_A_DAY: f64 = -1.2;
/// A clause says that all of it was done.
pub(super) const WHOLE_DONE: f64 = -2.1;
/// To apply, review, instruct or convene is soon done; what comes after is another matter.
pub(super) const SHORT_ACT: f64 = -1.9;
/// All, every, both: more of it can be left.
pub(super) const OF_WHOLE: f64 = 1.2;
/// The clause speaks of the promise.
pub(super) const NEAR: f64 = 0.8;
/// Its subject is a part of the promise of which no clause says that it was done.
pub(super) const PART_LEFT: f64 = 0.6;
/// Its subject is nothing but such a part.
pub(super) const PART_ALONE: f64 = 0.7;
/// It has words of the promise that no clause that says done has.
pub(super) const UNCOVERED: f64 = 0.9;
/// It denies an act, which may be any.
pub(super) const DENIED: f64 = -0.9;
/// The verb that it puts off or denies is the promised one.
pub(super) const SAME_VERB: f64 = 1.1;
/// It names what is left: "the remaining", "still to", "the rest".
pub(super) const REMAINDER: f64 = 1.9;
/// Of what is left it says that it is to come.
pub(super) const REST_TO_COME: f64 = 0.5;
/// It tells what serves until the promised thing is there.
pub(super) const MEANWHILE: f64 = 1.7;
/// It tells of what stood in the way.
pub(super) const HINDERED: f64 = 1.4;
/// It is about watching, telling and keeping up.
pub(super) const UPKEEP: f64 = -1.4;
/// What it puts off waits for something: "once the lease is signed", "until then".
pub(super) const WAITS: f64 = 0.9;
/// It stands in an entry of many sentences, which tell of more than was promised.
pub(super) const IN_A_LONG_ENTRY: f64 = -0.4;
/// What it speaks of is named for the first time: "a guide", "another session".
pub(super) const NEW_THING: f64 = -0.7;
/// It hangs on something.
pub(super) const CONDITION: f64 = 0.9;
/// It says that the thing was halted or given up.
pub(super) const HALTED: f64 = 1.1;
/// It says that the thing, or the rest of it, will not be done.
pub(super) const GIVEN_UP: f64 = 2.2;
/// What a second sentence that says the like adds, of its own weight.
pub(super) const SECOND: f64 = 0.55;
/// It says done, of a part: most, some, a pilot.
pub(super) const PART: f64 = 0.7;
/// It says done, of so many out of so many.
pub(super) const SHARE: f64 = 3.2;
/// It gives a percentage, where the whole was promised.
pub(super) const PERCENTAGE: f64 = 1.9;
/// A promised figure is reached.
pub(super) const FIGURE_REACHED: f64 = -1.6;
/// A promised rate or limit that is reached says so strongly that it was done.
pub(super) const REACHED_GOAL: f64 = 0.6;
/// A promised figure is not reached.
pub(super) const FIGURE_SHORT: f64 = 2.4;
/// It says in one clause what was done and what is not.
pub(super) const DONE_TOO: f64 = 0.9;
/// It goes beyond what was promised: further, also, next.
pub(super) const BEYOND: f64 = -0.4;
/// It says that the thing, or a part of it that no clause says is done, was made ready.
pub(super) const MADE_READY_ONLY: f64 = 1.4;
/// It names some of what the promise names one by one.
pub(super) const SOME_NAMED: f64 = 2.7;
/// What it says is done more seldom, or on fewer days or hours, than was promised.
pub(super) const SLOWER: f64 = 3.3;
/// It denies that what was promised for every year or quarter was done again.
pub(super) const LAPSED: f64 = 3.4;
/// It names a quality that leaves out the promised one.
pub(super) const CONTRARY: f64 = 3.0;
/// A clause so near to the promise is about it.
pub(super) const CLOSE: f64 = 0.15;

/// So much of the telling words of a subject from the promise makes it the promised thing.
pub(super) const HALF: f64 = 0.5;

/// So much of them makes it nothing else.
pub(super) const ALONE: f64 = 0.95;

/// A clause this near to the promise may give its figure, or its quality, without naming what is counted.
pub(super) const NEAR_FIGURE: f64 = 0.12;

/// A clause that near to the promise says of it what it has.
pub(super) const NEAR_ENOUGH: f64 = 0.3;

/// An entry of so many sentences is long.
pub(super) const LONG: usize = 4;

/// A weight's factor where a thing is so or not.
pub(super) const fn flag(value: bool) -> f64 {
    if value { 1.0 } else { 0.0 }
}
