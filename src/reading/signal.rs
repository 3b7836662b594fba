//! The turns of phrase that say how a thing stands.
//!
//! One list a kind. They are those of reports on actions in general: each was written down from how
//! audit follow-ups, open-government self-assessments, agency milestones and council trackers put it,
//! before any was looked for in the bundled plan.

use crate::model::SignalKind;

type Patterns = (SignalKind, &'static [&'static str]);

/// Every pattern by kind. In `find` a word belongs to the first pattern of its kind that takes it.
pub(super) const SIGNALS: &[Patterns] = &[
    (
        SignalKind::Refused,
        &[
            "unsuccessful~",
            "not|never ?been successful",
            "not|never ?been ?be approv~|award~|grant~|accept~|secur~|agree~|fund~|support~|obtain~|receiv~|taken",
            "turned|turn down",
            "rejected|declined|refused|denied",
            "did|does|has|have|had not succeed~|win|secure|obtain|attract|receive",
            "failed to secure|obtain|win|attract|receive|gain",
            "not ?been forthcoming",
            "unable to secure|obtain|attract",
            "no funding|money|resource|resources|approval was|were|has|have|is",
        ],
    ),
    (
        SignalKind::PartialFunding,
        &[
            "partial|partially|part fund~",
            "fund~ * only ?for|allow~|cover~|stretch~|extend~",
            "only * part of the funding|money|cost|costs",
            "reduced funding|budget|grant",
        ],
    ),
    (
        SignalKind::StillToCome,
        &[
            "yet to",
            "not yet",
            "still to be|come",
            "due to|for be|begin|start|commence|complete|finish|finalise|launch|report|publish|open|go|take|roll|release|conclude|implementation|completion|publication|launch",
            "due in|by|before|during|later|shortly",
            "remain~ to be",
            "remain~ outstanding|incomplete|unfinished|open",
            "further|additional|more work|action|implementation|development|steps|progress * is|are|be|remains|remain required|needed|necessary|outstanding",
            "further|additional|more work|action|steps|effort to be|do|complete|finalise|finish|embed",
            "more|much remains|needs|need to be|do",
            "work * remains|needs|need|left to",
            "has|have to be done|completed|finished|made",
            "is|are|was|were scheduled|planned|expected|intended|anticipated|projected|set|going|likely to|for|in|by",
            "is|are being scheduled|planned|arranged|timetabled",
            "plan|plans|intend|intends|aim|aims|expect|expects|hope|hopes|aiming|planning|hoping|intending to",
            "aim|ambition|intention|plan|expectation|goal|hope|intent is|remains|was for|to|that",
            "the remaining|outstanding|last|final|rest *",
            "over|in|during|within the coming|next|following months|month|year|years|weeks|quarter",
            "has|have|had|was|were|is|are not ?yet ?been <ed>",
            "has|have|had yet to",
            "next step|steps|stage|phase|phases",
            "awaiting|awaits|pending",
            "delayed|overdue|slipped|behind schedule|not on track",
            "by the end of",
            "will ?not ?also ?then ?now ?be ?fully *",
            "shortly|soon",
            "target date ?of ?is *",
            "once|when|until * <ed>|complete|ready|satisfied|content|available|agreed|in",
        ],
    ),
    (
        SignalKind::UnderWay,
        &[
            "underway|ongoing",
            "under|on way|going",
            "in progress|development|train|hand|draft|preparation",
            "continu~ to",
            "continues|continuing|continue",
            "is|are|being|be currently|actively|now|still|also|presently <ing>",
            "is|are|am <ing>",
            "is|are being <ed>",
            "has|have been <ing>",
            "has|have|had begun|commenced|started",
            "began|begun|commenced|started",
            "work|working is|are|towards|toward|on",
            "progressing|progressed|progresses",
            "being <ed>",
            "partial|partially|partly|substantially|largely|mostly|nearly|almost complet~|implement~|deliver~|achiev~|done|met",
        ],
    ),
    (
        SignalKind::Conditional,
        &[
            "subject to",
            "dependent|contingent|conditional|depends|depend|hangs|rests on|upon",
            "would require|need|depend|be",
            "if|where|when|should * fund~|resources|money|approv~|allow~|permit~|agreed|secured",
            "as far as possible|practicable",
            "provided|assuming that",
            "where|when|if possible|practicable|feasible|available",
        ],
    ),
    (
        SignalKind::Cannot,
        &[
            "cannot|can't|couldn't",
            "can|could not",
            "unable to",
            "not ?been possible|feasible|practicable|practical|viable|able|permitted",
            "no longer possible|feasible|viable|able",
            "impossible|unfeasible|infeasible",
        ],
    ),
    (
        SignalKind::EncouragedOnly,
        &[
            "encourag~ ?to ?instead|rather|only|compliance|but|staff|sites",
            "encouraged",
            "on a voluntary basis",
            "voluntary rather",
            "advised|asked|invited|urged rather|instead",
        ],
    ),
    (SignalKind::PilotOnly, &["pilot~", "trial|trials|trialled|trialling", "prototyp~", "proof of concept"]),
    (
        SignalKind::PartOfWhole,
        &[
            "some|most|several|many|half of|the|sites|schools|offices|prisons|hospitals|staff|teams|areas|units|agencies|departments",
            "a|the majority|number|minority|handful|proportion of",
            "not all|every",
            "all but|except",
            "with the exception of",
            "apart|aside from",
            "just|only one|two|three|four|five|six|some|part|half",
            "the rest|remainder",
        ],
    ),
    (
        SignalKind::Substituted,
        &[
            "instead",
            "in lieu|place of",
            "in its|their place|stead",
            "rather than",
            "alternative|alternatives to|has|have|is|are|was|were|delivery|approach|approaches|models|arrangements|ways",
            "as an alternative",
            "different approach|model|route",
        ],
    ),
    (
        SignalKind::Withdrawn,
        &[
            "withdrawn|cancelled|canceled|abandoned|discontinued|terminated|scrapped|dropped",
            "no longer ?be ?being taken|pursu~|proceed~|going|planned|required|needed|relevant|applicable|necessary|intend~|progress~|implement~",
            "will|would not ?now ?be taken|pursu~|proceed~|go|implement~|progress~|deliver~|complet~|continu~|introduc~",
            "not ?be|being ?been taken|carried forward",
            "not proceed|proceeding|pursued|pursuing|implemented|implementing|going",
            "decided|decision|agreed not to",
            "decided|decision against",
            "ceased|ended|stopped * programme|project|work|scheme",
        ],
    ),
    (
        SignalKind::Superseded,
        &[
            "superseded|overtaken|subsumed",
            "replaced|supplanted by",
            "incorporated|merged|absorbed|folded|rolled into",
        ],
    ),
    (
        SignalKind::Paused,
        &[
            "paused|suspended|deferred|postponed|halted|stalled|shelved|frozen",
            "on hold",
            "put|placed back|off",
        ],
    ),
    (SignalKind::Reopened, &["reopened|reinstated|reintroduced", "re opened|instated|introduced"]),
    (
        SignalKind::Done,
        &[
            "has|have|had been ?now ?also ?fully ?successfully ?since ?recently ?previously ?already ?formally <ed>",
            "has|have|had ?now ?also ?fully ?successfully ?since ?recently ?already ?jointly ?all ?each ?both <ed>",
            "was|were ?also ?then ?fully ?successfully ?formally ?subsequently ?first ?jointly <ed>",
            "is|are ?now ?fully ?all ?already complete|completed|finished|done|closed|live|operational|embedded|established|implemented|available|published|delivered|achieved|met|staffed|filled|trained",
            "is|are ?now ?all ?also in place|operation|use|post|force|effect",
            "is|are ?now ?also ?being offered|invited|provided|given|held|run|shared",
            "in place|operation",
            "has|have|had taken place",
            "has|have gone to|out|ahead|live",
            "took place",
            "went ahead|live",
            "milestone|action|recommendation|commitment|task|work|review is|was|has complete|completed|closed|met|done",
        ],
    ),
    (
        SignalKind::DoneEarly,
        &["ahead of schedule|time|target", "earlier than planned|expected|scheduled", "early <ed>"],
    ),
    (
        SignalKind::OpenEnded,
        &[
            "on an ongoing|continuing|rolling basis",
            "business as usual",
            "on a continual|permanent|regular basis",
            "no end date",
        ],
    ),
];

/// Turns that look like a signal and are none; what they cover is passed over.
pub(super) const NO_SIGNALS: &[((), &[&str])] = &[(
    (),
    &[
        "no longer delayed|paused|suspended|outstanding|overdue",
        "without delay|delays",
        "no further action|work|steps is|are|was|were required|needed|necessary",
        "nothing remains|outstanding",
        "not only",
        "not delayed",
        "will ?be * again",
        "going forward",
        "next to",
        "not ?been refused|rejected|declined",
        "cannot be overstated|overestimated",
        "all outstanding",
        "as soon as",
        "no|none outstanding",
        "ongoing support|use|training|basis|monitoring|assurance|work|engagement|review|reviews",
        "on going support|use|training|basis|monitoring|assurance",
    ],
)];
