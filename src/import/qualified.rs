//! What the other words of a heading make of it: "Target date" is one thing, "Revised target date" another.

use super::headings::{Heading, Role};

/// Words that make a date a later one.
const LATER: &[&str] = &[
    "revised",
    "new",
    "amended",
    "extended",
    "extension",
    "rescheduled",
    "updated",
    "current",
    "latest",
    "projected",
    "forecast",
];
/// Words of what is over.
const OVER: &[&str] = &[
    "completed",
    "implemented",
    "closed",
    "closure",
    "achieved",
    "met",
    "discharged",
    "delivered",
    "done",
    "finished",
    "resolved",
];
/// Words of what is to come.
const TO_COME: &[&str] = &[
    "to",
    "be",
    "will",
    "by",
    "for",
    "expected",
    "planned",
    "target",
    "due",
    "estimated",
    "anticipated",
    "proposed",
];
/// What is said of progress by the one who says it.
const SAID: &[&str] = &[
    "update",
    "comment",
    "commentary",
    "narrative",
    "remark",
    "report",
    "explanation",
    "statement",
    "feedback",
    "account",
    "reply",
];

/// The heading in the light of all its words, those in brackets too.
pub(super) fn qualified(read: Heading, words: &[String]) -> Heading {
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let with = |role: Role| Heading { role, weak: None, number_of: None, known: true };
    let is_date = matches!(read.role, Role::Timescale | Role::Completed | Role::Revised);
    if matches!(read.role, Role::Timescale | Role::Completed) && has(LATER) && !has(&["original", "if"]) {
        return with(Role::Revised);
    }
    let is_dated = has(&["date", "on", "when"]);
    // "Trained on 3 May" is a cell
    let is_short = words.len() <= 4;
    if is_date && has(&["actual"]) || is_short && is_dated && has(OVER) && !has(TO_COME) && !has(LATER) {
        return with(Role::Completed);
    }
    if read.role == Role::Status && is_dated && has(OVER) && has(TO_COME) {
        return with(Role::Timescale);
    }
    if read.role == Role::Status && has(&["rag", "brag"]) {
        return with(Role::Rag);
    }
    if read.role == Role::Owner || read.weak == Some(Role::Owner) {
        let last = words.last().map(String::as_str).unwrap_or_default();
        let first = words.first().map(String::as_str).unwrap_or_default();
        let is_from = matches!(words.get(1).map(String::as_str), Some("by" | "from")) && words.len() > 2;
        if last == "update" || first == "update" && is_from {
            return with(Role::Progress);
        }
        if SAID.contains(&last) || SAID.contains(&first) && is_from {
            return Heading { weak: Some(Role::Progress), ..with(Role::Note) };
        }
    }
    read
}

/// Whether a heading of dates may mean the day on which a thing was done as well as the day by which it is to be:
/// "Completion date".
pub(super) fn is_of_completion(words: &[String]) -> bool {
    const DOING: &[&str] = &["completion", "implementation", "delivery", "closure"];
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    has(DOING) && has(&["date"]) && !has(TO_COME) && !has(LATER) && !has(&["original", "agreed", "baseline"])
}

/// The words before "to date", "so far" or "since …", which say that the rest has happened.
pub(super) fn until_now(words: &[String]) -> Option<&[String]> {
    // more words are a sentence: "The panel has met since May"
    const MOST: usize = 2;
    let at = words.iter().enumerate().skip(1).position(|(at, word)| {
        let next = words.get(at + 1).map(String::as_str);
        word == "since" || matches!((word.as_str(), next), ("to", Some("date")) | ("so", Some("far")))
    })?;
    words.get(..=at).filter(|before| before.len() <= MOST)
}

#[cfg(test)]
mod tests {
    use crate::import::headings::{Role, heading};

    /// Headings of trackers of councils, trusts, departments, universities and audit offices, part by part.
    const HEADINGS: &[(Role, &str)] = &[
        (
            Role::Progress,
            "Agency update; Entity update; Department's update; Management update; Client update; \
             Service update; Update from service; Latest update; Latest comments; Current update; \
             Progress/Update; Progress & evidence; Progress and impact; Progress since last meeting; \
             Progress in period; Progress this quarter; Q3 update; Quarter 3 progress; \
             Update Q3 2025/26; March 2026 update; Update (March 2026); Position as at 31 March; \
             What we have done; What has been done; What we did; Work completed to date; \
             Delivery to date; Achievements to date; Achieved so far; Implementation progress; \
             Implementation update; Follow-up comments; Follow up response; Action taken to date; \
             Actions completed; Summary of progress; Progress summary; Details of progress; \
             Reported progress; Outcome / progress; Results to date; Developments since; \
             Steps taken to date; Activity to date; Key achievements; Monitoring update; \
             Update and evidence; Management follow-up; Progress report; Update on implementation; \
             Progress against plan; Progress and next steps; Current progress; Annual update; \
             Year 1 update; 12-month position; Six month review update; What we've done; \
             Progress made to date; Action update; Action progress; Delivery progress; Progress notes; \
             Officer update; Update by lead; Owner's update; Trust update; Council update; Board update; \
             School update; Management comments on progress; Update for committee; Performance update; \
             How we are doing; How are we doing?; Since then; Where are we?; Progress as reported",
        ),
        (
            Role::Action,
            "Action to be taken; Agreed actions; Management action plan; Management Action Plan (MAP); \
             Detailed action plan; Action plan; Agreed management action; Agreed action plan; \
             Management's proposed action; Corrective action plan; Planned corrective action; \
             Actions proposed; Action Point; Actions/Tasks; Key actions; Key activities; Deliverables; \
             Measures to be taken; Steps to be taken; Proposed measures; Response and action; \
             Undertakings; Commitment; Intended action; What we are going to do; What we will do; \
             Actions to address; Improvement activity; Improvement actions; Work to be undertaken; \
             Required action(s); Remedial action required; Remediation steps; Action description; \
             Description of action; Details of action; Specific action; SMART action; Tasks; \
             Agreed steps; Actions already taken / planned; Response / planned action; \
             Government commitment; Our commitment; Action we will take; Actions needed; \
             Action we are taking; Actions we are taking; What we are doing; What we're doing; \
             Actions to deliver; Steps we will take; We will; Milestones; Activity / milestone; \
             Action / milestone; Key milestones; Task description; Our actions; Trust action; \
             Council action; Actions for the council; Agency action; Department action; \
             Proposed response; Implementation actions; Agreed outcome/action; \
             Action required to meet recommendation",
        ),
        (
            Role::Recommendation,
            "HMICFRS recommendation; Key issue; Audit recommendation; Ofsted recommendation; \
             CQC requirement; Must/Should do; Must do / should do; Regulation breached; \
             Statutory recommendation; Proposal for improvement; What needs to improve; \
             What we need to improve; Area of concern; Areas for development; Gap identified; \
             Learning identified; Safety recommendation; Recommendation text; Recommendation/Finding; \
             Committee's recommendation; Rec; Recs; Rec.; Cause of concern / area for improvement; \
             Findings and recommendations; Improvement notice; Areas of focus; Key finding; \
             Inspection recommendation; Auditor's recommendation; Auditor-General's recommendation; \
             Inspector's finding; Coroner's concern; Matter of concern; Weaknesses identified; \
             Evaluation recommendation; Area identified for improvement",
        ),
        (
            Role::Owner,
            "Lead/s; Lead(s); Responsible; Responsibility; Person(s) responsible; Action owner; \
             Action holder; Assigned to; Responsible unit; Responsible branch; Lead agency; Lead body; \
             Responsible entity; Service area lead; Named lead; Office of Primary Interest; OPI; \
             Office of primary responsibility; OPR; Responsible DG; Responsible service; \
             Position responsible; Contact officer; Co-ordinator; Coordinator; Reporting officer; \
             Reporting lead; Update author; Responding officer; Action by; For action by; Actioned by; \
             Delivery owner; Managed by; Implementing agency; Implementing body; Implementation lead; \
             Responsible for implementation; Responsible for delivery; Custodian; Nominated officer; \
             Lead and support; Accountable executive; Accountable Director; Executive owner; Exec Owner; \
             Senior owner; Senior responsible officer; Senior lead; SRO / lead; Strategic lead; \
             Operational owner; Who is leading; Who leads; Lead partner; Lead service; Lead division; \
             Responsible section; Responsible area; Responsible staff; Responsible position; Owner/Lead; \
             Action lead(s); Lead manager; Head of service; Executive Director; Lead professional; \
             Update provided by; Updated by; Lead unit; OPI/Lead; Responsible manager/unit; \
             Responsible party; Responsible parties; Recommendation owner; Risk owner; \
             Executive sponsor; Responsible committee; Responsible group; Lead committee; \
             Accountability; Duty holder; Task owner",
        ),
        (
            Role::Timescale,
            "Completion due; Date due; Date for completion; Original target date; Original due date; \
             Agreed date; Agreed completion date; Agreed implementation date; Agreed deadline; \
             Planned completion date; Planned end; Planned finish; End date; Finish date; Delivery date; \
             Target delivery date; Proposed completion date; Expected completion date; Expected date; \
             Anticipated completion date; Anticipated date; Estimated completion date; \
             Date to be completed by; To be completed by; Complete by; Completion by; \
             Completion deadline; Implement by; To be implemented by; Baseline date; Baseline finish; \
             Commitment date; Target quarter; Quarter; When; Due by; Delivery by; Schedule; \
             Date required; Required by; Action date; Action due date; Original completion date; \
             Initial due date; Delivery timescale; Timescales; Time-scale; Time frame; Timeline; \
             Target implementation date; Target year; Deadline for implementation; Original deadline; \
             Proposed date; Proposed timescale; Agreed timescale; Completion timescale; \
             Original timescale; Date for delivery; Date by which action will be completed; \
             Action to be completed by; Target; Implementation timescale; Implementation deadline; \
             Completion target date; Planned delivery date; Due (original)",
        ),
        (
            Role::Revised,
            "Revised timescale; New target; Current target; Current target date; Extended deadline; \
             Revised completion; Revised forecast; Forecast; Forecast delivery; Forecast end date; \
             Updated due date; Amended date; Amended target date; Rescheduled date; Extension date; \
             Projected completion date; Target date (revised); Revised end; \
             Revised target completion date; Revised due; Revised date (if applicable); \
             Revised completion date; New timescale; New completion date; Updated target date; \
             Updated completion date; Latest due date; Latest target date; Latest completion date; \
             Current deadline; Current completion date; Date extended to; Revised date for completion; \
             Revised date of completion; Extended due date; Expected completion (revised); \
             Forecast completion; Projected date; Revised milestone date; Revised delivery date",
        ),
        (
            Role::Completed,
            "Completed on; Actual completion; Actual end date; Actual finish; Actual delivery date; \
             Implemented on; Date implemented; Implementation date (actual); Date closed; Closed date; \
             Completed date; Completion date (actual); Achieved date; Delivered on; Date achieved; \
             Done on; Date met; Date discharged; Actual implementation date; Date of closure; \
             Date action completed; Date action closed; When completed; Actual date of completion; \
             Date of completion",
        ),
        (
            Role::Status,
            "State; Action status; Overall status; Delivery status; Completion status; \
             Implementation status; Stage; % complete; Percentage complete; Percent complete; \
             Completion %; Progress %; % completed; Complete Y/N; Complete?; Open/Closed; Implemented?; \
             Implemented Y/N; Delivered?; Met/Not met; Achieved?; On track?; Status of action; \
             Status of implementation; State of implementation; Level of implementation; \
             Extent of implementation; Degree of implementation; Recommendation status; \
             Self-assessed status; Agency status; Status as at 31 August 2026; Status at 31 March 2026; \
             Status (March 2026); Action complete; Completed Y/N; Closed?; Implementation stage; \
             Milestone status; Action state",
        ),
        (
            Role::Rag,
            "RAG; BRAG; BRAG status; Status (RAG); RAG/Status; RAG rating (BRAG); Current RAG; \
             Delivery RAG; RAGB; BRAGG; Traffic light; RAG status March 2026",
        ),
        (
            Role::Number,
            "No; Ref No; #; ID; Item; Item no; S/N; Serial; Action no.; Rec no; Recommendation ref; \
             Action number; Action ID; Ref. no.; Reference number; Rec #; R#; AFI no; CoC / AFI no.; \
             Sl no; Unique ID; Finding no; Para no",
        ),
        (
            Role::Note,
            "Priority; Risk; Evidence of completion; Assurance; Cost; Dependencies; Budget; KPI; \
             Success measure; Key line of enquiry; Direction of travel; Type; Links to; \
             Evidence location; Committee; Risk level; Theme; Date added; Last reviewed; \
             Reason for closure; Verified by; Next review; How will we know it worked; \
             Measure of success; Priority level; Regulation number; Risk if not done; Funding source; \
             Evidence / assurance; Evidence required; Interdependencies; Confidence; Expected benefit; \
             Date raised",
        ),
    ];

    #[test]
    fn headings_of_many_bodies() {
        for (role, titles) in HEADINGS {
            for title in titles.split("; ") {
                assert_eq!(heading(title).role, *role, "{title}");
            }
        }
    }

    #[test]
    fn sentences_are_no_headings() {
        for cell in
            ["The panel has met since 8 April.", "Forty were trained on 3 May", "Ten have been closed so far"]
        {
            assert!(!heading(cell).known, "{cell}");
        }
    }

    #[test]
    fn comments_of_somebody_are_progress_where_nothing_else_is() {
        for title in [
            "Agency comment",
            "Owner's comments",
            "Department comments",
            "Lead officer commentary",
            "Report by the agency",
            "Agency report",
            "Explanation from the department",
            "Statement by lead officer",
        ] {
            assert_eq!(
                (heading(title).role, heading(title).weak),
                (Role::Note, Some(Role::Progress)),
                "{title}"
            );
        }
    }
}
