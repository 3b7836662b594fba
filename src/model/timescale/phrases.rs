//! What words mean in a Target Date or status cell. General vocabulary of such tables, longest phrase first
//! wherever two begin alike.

use super::Status;
use crate::base::FixedState;
use crate::model::partial_date::lexer::{Kind, Token};
use indexmap::IndexMap;
use std::sync::LazyLock;

/// What a phrase tells about its statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// It reports a status.
    Status(Status),
    /// "complete": done, or an order to do.
    CompleteWord,
    /// It is going on without an end.
    Ongoing,
    /// It goes on, whatever the tense: "will continue".
    Continues,
    /// It began.
    Began,
    /// It was put into use.
    Launched,
    /// It is to begin.
    Begin,
    /// Counted from a date: "from".
    From,
    /// Going on from a date: "since".
    Since,
    /// What comes after is to come: "will be", "to be", "expected".
    Future,
    /// What comes after has happened: "was".
    Past,
    /// Not, never.
    Negation,
    /// Nearly, partly: not wholly.
    Almost,
    /// "until".
    Until,
    /// "by".
    By,
    /// "due", "target date".
    Due,
    /// A new date for an old one.
    Revised,
    /// The old date of a new one: "originally".
    Original,
    /// To be looked at again.
    Review,
    /// "onwards", "and beyond": no end.
    Onwards,
    /// "into" a year: no end in it.
    Into,
    /// It comes again.
    Rhythm,
    /// The same, but may describe a thing: "annual report".
    RhythmOfThing,
    /// "every", before a date.
    Each,
    /// "in place": done, where nothing stands before it.
    InPlace,
    /// There is no date yet, or none at all.
    NotSet,
    /// Opens a condition.
    Condition,
    /// "after", "before" a date: not the date itself.
    Beside,
    /// Another part of the work: "one", "phase".
    Parted,
    /// A later stage.
    NextStage,
    /// "planned": a status alone, a forecast before a date.
    Planned,
    /// Opens another statement: "but".
    Turn,
    /// "and".
    And,
    /// Paused; with a date the day on which it goes on.
    Paused,
    /// Not closed, and no more than that: "open", "overdue".
    Open,
    /// It was not done: open, or closed without: "not implemented".
    Undone,
    /// Late: not closed, and a date after it is a new one.
    Delayed,
    /// Done, where it is all that is said: "met", "business as usual".
    DoneAlone,
    /// Given up, where it is all that is said: "rejected".
    DroppedAlone,
    /// "100%": done, where it is all that is said.
    Whole,
    /// "0%": not begun, where it is all that is said.
    Nothing,
    /// No date, no rhythm: "as soon as possible".
    Vague,
    /// "now", before a date: a new date.
    Now,
    /// "actual date": when it was finished.
    Actual,
    /// "(a)", "b)": another part of the work begins.
    Point,
    /// A word that says nothing here.
    Filler,
}

macro_rules! phrases {
    ($($cue:expr => $($phrase:literal)|+;)*) => {
        /// Every phrase with its cue.
        pub(super) const PHRASES: &[(&str, Cue)] = &[$($(($phrase, $cue),)+)*];
    };
}

phrases! {
    Cue::Status(Status::Planned) => "not yet started" | "not yet begun" | "not yet commenced" | "not started"
        | "not begun" | "not commenced" | "yet to start" | "yet to begin" | "yet to commence" | "yet to be started"
        | "not yet due" | "not due" | "no or insignificant progress" | "insignificant progress" | "to do" | "no action taken" | "no action yet" | "no progress" | "has not started"
        | "have not started" | "has not begun" | "not yet underway" | "in planning" | "at planning stage"
        | "planning stage" | "in the pipeline" | "plan in place" | "plans in place" | "work has not begun"
        | "awaiting start" | "to be started" | "to be commenced" | "to be begun";
    Cue::Status(Status::InProgress) => "in progress" | "work in progress" | "underway" | "under way" | "on track"
        | "on target" | "on schedule" | "on course" | "progressing" | "in train" | "in hand" | "being implemented"
        | "being delivered" | "being progressed" | "being developed" | "in development" | "under development"
        | "in delivery" | "in implementation" | "under implementation" | "being carried out" | "in realisation"
        | "in realization" | "partially complete" | "partially completed" | "partly complete" | "partly completed"
        | "part complete" | "part met" | "part implemented" | "part achieved" | "in flight" | "not fully met"
        | "not fully implemented" | "part completed" | "partially implemented" | "partly implemented" | "partially met"
        | "partly met" | "partially achieved" | "partly achieved" | "partially delivered" | "partly delivered"
        | "partially done" | "nearing completion" | "near completion" | "nearly complete" | "almost complete"
        | "work has begun" | "work has started" | "has begun" | "has started" | "have begun" | "has commenced"
        | "not yet complete" | "not yet completed" | "not fully complete" | "not fully completed" | "partially addressed"
        | "partly addressed" | "partially resolved" | "partly resolved" | "significant progress" | "good progress"
        | "reasonable progress" | "sufficient progress" | "some progress" | "limited progress"
        | "in some respects" | "in most respects" | "implemented in some respects" | "implemented in most respects"
        | "implemented in part";
    Cue::Ongoing => "ongoing" | "on going" | "continuous" | "continuously" | "open ended" | "rolling"
        | "rolling programme" | "indefinitely" | "continual" | "continually";
    Cue::Continues => "will continue" | "continues" | "continue" | "continuing" | "continued" | "to continue"
        | "remains underway" | "remain underway" | "remains in progress";
    Cue::CompleteWord => "complete";
    Cue::Status(Status::Completed) => "completed" | "done" | "achieved" | "implemented" | "fully implemented"
        | "closed" | "delivered" | "actioned" | "finished" | "fulfilled" | "discharged" | "concluded" | "finalised"
        | "finalized" | "been met" | "be met" | "is met" | "are met" | "was met" | "were met" | "fully met"
        | "embedded" | "now in place" | "is in place" | "are in place" | "already in place" | "published" | "be published" | "resolved" | "addressed"
        | "signed off" | "complied with"
        | "moved to bau" | "moved to business as usual" | "transferred to bau" | "transferred to business as usual"
        | "moved into bau" | "moved into business as usual" | "transitioned to bau" | "transitioned to business as usual"
        | "embedded in bau" | "embedded in business as usual" | "embedded as bau" | "embedded as business as usual"
        | "operating as business as usual" | "now business as usual" | "now bau";
    Cue::Status(Status::Verified) => "verified" | "validated" | "independently confirmed" | "assured and closed";
    Cue::Status(Status::Cancelled) => "cancelled" | "canceled" | "withdrawn" | "dropped" | "discontinued"
        | "abandoned" | "not proceeding" | "will not proceed" | "no longer proceeding" | "not taken forward"
        | "not being taken forward" | "no longer required" | "not to be taken forward" | "terminated"
        | "will not be taken forward" | "not pursued" | "not being pursued" | "will not be pursued"
        | "no longer pursued" | "no longer being pursued" | "no longer be pursued" | "will no longer be pursued"
        | "no longer taken forward" | "no longer being taken forward" | "will no longer be taken forward"
        | "no longer applicable" | "no longer applies" | "no longer relevant" | "no longer needed" | "no longer planned"
        | "no longer necessary" | "no longer intended" | "will no longer proceed" | "not going ahead"
        | "no longer going ahead" | "will not go ahead" | "will no longer go ahead" | "stopped" | "closed not implemented"
        | "closed as not implemented" | "closed unimplemented" | "closed as unimplemented" | "closed without implementation";
    Cue::Open => "open" | "remains open" | "still open" | "overdue" | "outstanding" | "still outstanding"
        | "remains outstanding" | "behind schedule" | "running late" | "off track" | "not on track" | "off target"
        | "not on target" | "at risk" | "unresolved" | "reopened" | "re opened" | "ahead of schedule"
        | "ahead of plan" | "ahead of target" | "on plan" | "on time" | "to plan" | "to schedule" | "behind" | "behind plan"
        | "behind target" | "off schedule" | "active" | "partial" | "substantial" | "substantial completion"
        | "substantial implementation" | "substantial progress" | "limited" | "limited completion" | "minimal"
        | "minimal progress" | "early stage" | "early stages" | "advanced";
    Cue::Undone => "incomplete" | "not complete" | "not completed" | "not done" | "not finished" | "not yet implemented"
        | "not yet achieved" | "not yet met" | "not yet delivered" | "not yet done" | "not implemented" | "unimplemented" | "not achieved" | "not met" | "not delivered" | "not progressed"
        | "not resolved";
    Cue::Delayed => "delayed" | "extended" | "deadline extended" | "date extended" | "target extended" | "timescale extended"
        | "extension" | "extension requested" | "extension granted" | "extension agreed" | "rescheduled" | "re scheduled"
        | "significantly delayed" | "slightly delayed" | "minor delay" | "minor delays" | "major delay" | "major delays"
        | "some delay" | "some delays" | "some slippage" | "slipped" | "slipping" | "slippage" | "pushed back" | "carried forward" | "carried over" | "rolled forward"
        | "rolled over" | "missed" | "deadline missed" | "target missed";
    Cue::DoneAlone => "met" | "full implementation" | "action taken" | "target met" | "bau" | "business as usual" | "now live" | "gone live";
    Cue::DroppedAlone => "obsolete" | "overtaken by events" | "rejected" | "not accepted" | "declined" | "not agreed";
    Cue::Status(Status::Superseded) => "superseded" | "superceded" | "replaced by" | "replaced with" | "replaced" | "subsumed";
    Cue::Paused => "on hold" | "paused" | "on pause" | "suspended" | "deferred" | "postponed" | "stalled" | "in abeyance";
    Cue::Began => "began" | "commenced" | "started" | "begun" | "rolled out" | "initiated"
        | "kicked off";
    Cue::Launched => "launched" | "went live";
    Cue::Begin => "start date" | "start" | "starts" | "starting" | "begin" | "begins" | "beginning" | "commence"
        | "commences" | "commencing" | "commencement" | "kick off" | "with effect from" | "wef" | "effective from";
    Cue::From => "from";
    Cue::Since => "since";
    Cue::Future => "will" | "to be" | "is to" | "are to" | "shall" | "should be" | "must be" | "expected"
        | "expects" | "anticipated" | "forecast" | "intended" | "aim" | "aiming" | "estimated"
        | "projected" | "provisionally" | "provisional" | "would be" | "can be" | "may be" | "due to be" | "is due to"
        | "are due to" | "due to";
    Cue::Planned => "planned" | "planning" | "scheduled" | "proposed" | "upcoming";
    Cue::Past => "was" | "were" | "had" | "has been" | "have been" | "had been" | "held";
    Cue::Negation => "not" | "not yet" | "never" | "no longer" | "isn't" | "wasn't" | "hasn't" | "haven't" | "yet to be";
    Cue::Almost => "some" | "most" | "several" | "half of" | "majority" | "almost" | "nearly" | "partly" | "partially" | "mostly" | "largely" | "substantially" | "half"
        | "in part";
    Cue::Until => "until" | "till" | "through" | "up to" | "through to" | "throughout";
    Cue::By => "by" | "before the end of" | "no later than" | "not later than" | "on or before" | "within";
    Cue::Due => "completion" | "completes" | "due" | "due date" | "due by" | "target" | "target date" | "deadline" | "target completion date"
        | "completion date" | "completion by" | "complete by" | "end date" | "finish by" | "finish date" | "for completion"
        | "for delivery" | "delivery date" | "to complete" | "to finish" | "to deliver" | "to implement" | "completion due"
        | "ends" | "to achieve" | "expected completion" | "planned completion" | "estimated completion"
        | "anticipated completion" | "forecast completion" | "target for completion" | "implementation date"
        | "to completion" | "milestone";
    Cue::Revised => "revised" | "revised to" | "extended to" | "extended until" | "extension to"
        | "rescheduled to" | "rescheduled for" | "re scheduled to" | "carried forward to" | "carried over to"
        | "rolled forward to" | "rolled over to" | "rebaselined" | "re baselined" | "re profiled" | "reprofiled" | "moved to"
        | "moved back to" | "delayed to" | "delayed until" | "deferred to" | "deferred until"
        | "postponed to" | "postponed until" | "pushed back to" | "put back to" | "slipped to"
        | "moved" | "new date" | "new target" | "new target date" | "new due date" | "new deadline"
        | "updated to" | "updated target" | "updated date" | "amended to" | "amended" | "changed to" | "now due"
        | "now expected" | "now planned" | "now scheduled" | "now anticipated" | "brought forward to" | "brought forward";
    Cue::Original => "baseline" | "baselined" | "baseline date" | "original" | "originally" | "previously" | "previous" | "formerly" | "initial target" | "instead of"
        | "original date" | "original target" | "was due" | "were due" | "first due";
    Cue::Review => "review" | "reviews" | "to be reviewed" | "review date" | "review due" | "next review" | "for review"
        | "reviewing" | "will be reviewed";
    Cue::Onwards => "onwards" | "onward" | "and beyond" | "beyond" | "and thereafter" | "thereafter"
        | "and following years" | "and after";
    Cue::Into => "into" | "beyond the";
    Cue::Rhythm => "once a year" | "once a month" | "once a quarter" | "once a week" | "once a term" | "once per year"
        | "twice a year" | "twice a month" | "twice a week" | "daily" | "weekly" | "fortnightly" | "monthly" | "bi monthly" | "bimonthly" | "quarterly" | "termly"
        | "yearly" | "annually" | "biannually" | "bi annually" | "semi annually" | "semiannually" | "biennially"
        | "half yearly" | "six monthly" | "three monthly" | "twice yearly" | "every day" | "every week" | "every month"
        | "every quarter" | "every year" | "every term" | "each day" | "each week" | "each month" | "each quarter"
        | "each year" | "each term" | "per day" | "per week" | "per month" | "per quarter" | "per year" | "per annum"
        | "a week" | "a month" | "a quarter" | "a year" | "every other week" | "every other month" | "every second month"
        | "recurring" | "year on year" | "every autumn" | "every spring" | "every summer" | "every winter" | "bi weekly"
        | "biweekly" | "every six months" | "every three months" | "every two months" | "every two years"
        | "every two weeks" | "every three years" | "every five years";
    Cue::RhythmOfThing => "annual" | "biannual" | "bi annual" | "semi annual" | "biennial" | "periodic" | "periodically";
    Cue::Each => "every" | "each";
    Cue::InPlace => "in place";
    Cue::NotSet => "tbc" | "tba" | "tbd" | "to be confirmed" | "to be agreed" | "to be advised" | "to be announced"
        | "to be determined" | "to be decided" | "to be set" | "to be established" | "n a" | "not applicable" | "not set"
        | "not yet set" | "no date" | "no date set" | "not known" | "none" | "nil" | "not available" | "not specified"
        | "not stated" | "not yet agreed" | "not yet known" | "none set" | "none given" | "no target date" | "not yet confirmed";
    Cue::Condition => "contingent on" | "contingent upon" | "contingent" | "subject to" | "dependent on"
        | "dependent upon" | "dependant on" | "dependant upon" | "depending on" | "depending upon" | "depends on"
        | "conditional on" | "conditional upon" | "conditional" | "provided that" | "pending"
        | "awaiting" | "if" | "unless" | "assuming" | "once" | "when" | "as soon as" | "following" | "after" | "in line with"
        | "on receipt of" | "on completion of" | "upon completion of" | "upon" | "as required by" | "as required" | "as needed"
        | "as and when" | "where";
    Cue::Vague => "as soon as possible" | "asap" | "ad hoc" | "soon" | "shortly" | "immediate" | "immediately"
        | "with immediate effect" | "when possible" | "when resources allow" | "as often as possible" | "in due course";
    Cue::Beside => "before" | "prior to" | "in advance of" | "ahead of" | "later than";
    Cue::Parted => "one" | "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" | "phase" | "phases" | "stage" | "part" | "first" | "second" | "third" | "fourth" | "other" | "remaining" | "remainder" | "rest" | "others";
    Cue::NextStage => "next stage" | "next phase" | "next step" | "second phase" | "second stage" | "stage two" | "phase two";
    Cue::Turn => "but" | "however" | "though" | "although" | "with" | "while" | "whilst" | "then";
    Cue::And => "and";
    Cue::Now => "now";
    Cue::Actual => "actual" | "actual date" | "actual completion" | "actual completion date" | "date completed"
        | "date of completion" | "completed date";
    Cue::Filler => "in" | "on" | "at" | "the" | "of" | "during" | "this" | "date" | "is" | "are" | "be" | "it" | "all"
        | "a" | "an" | "for" | "as" | "with a" | "status" | "action" | "actions" | "also" | "fully" | "initially"
        | "period" | "has" | "have" | "being" | "been" | "to" | "that" | "work" | "late" | "approximately" | "approx"
        | "circa" | "around" | "about" | "latest" | "current" | "currently" | "timescale" | "timeframe" | "yes" | "remain"
        | "remains";
}

/// The places of the phrases in the list, by their first word.
static BY_FIRST_WORD: LazyLock<IndexMap<&str, Vec<usize>, FixedState>> = LazyLock::new(|| {
    let mut places: IndexMap<&str, Vec<usize>, FixedState> = IndexMap::default();
    for (at, (phrase, _)) in PHRASES.iter().enumerate() {
        places.entry(phrase.split(' ').next().unwrap_or_default()).or_default().push(at);
    }
    places
});

/// The longest phrase that begins at token `at`, and the token after it. A dash that holds two words
/// together is passed over.
pub(super) fn phrase_at(tokens: &[Token<'_>], at: usize) -> Option<(Cue, usize)> {
    let first = tokens.get(at).filter(|token| token.kind == Kind::Word)?.text.to_ascii_lowercase();
    BY_FIRST_WORD
        .get(first.as_str())?
        .iter()
        .filter_map(|place| PHRASES.get(*place))
        .filter_map(|(phrase, cue)| length_of(phrase, tokens, at).map(|next| (*cue, next)))
        .max_by_key(|(_, next)| *next)
}

/// The token after the phrase, where it stands at `at`.
fn length_of(phrase: &str, tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let mut next = at;
    for (number, word) in phrase.split(' ').enumerate() {
        if number > 0 {
            let holds = |sign: char| tokens.get(next).is_some_and(|token| token.is_sign(sign) && token.tight);
            let joined = tokens.get(next + 1).is_some_and(|token| token.tight);
            if joined && (holds('-') || (holds('/') && phrase == "n a")) {
                next += 1;
            }
        }
        if !tokens.get(next)?.is_word(word) {
            return None;
        }
        next += 1;
    }
    Some(next)
}
