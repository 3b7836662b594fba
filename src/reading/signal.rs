//! The turns of phrase that say how a thing stands.
//!
//! One list a kind, of general English as reports on actions use it. The first lists were written before any
//! was tried on the bundled plan; they were then widened and narrowed on made-up cases of other sectors
//! (audit, health, policing, schools, agencies) and on that plan. No entry is a phrase of one document.

use crate::model::SignalKind;

type Patterns = (SignalKind, &'static [&'static str]);

/// Every pattern by kind. In `find` a word belongs to the first pattern of its kind that takes it.
pub(super) const SIGNALS: &[Patterns] = &[
    (
        SignalKind::Refused,
        &[
            "unsuccessful~",
            "not|never ?been successful",
            "not|never ?been ?be shortlist~|chosen|select~|approv~|award~|grant~|accept~|secur~|agree~|fund~|support~|obtain~|receiv~|taken",
            "turned|turn down",
            "decided|elected|chose|chosen|opted not to fund|support|approve|award|grant|finance|sponsor",
            "rejected|declined|refused|denied",
            "did|does|has|have|had not succeed~|win|secure|obtain|attract|receive|agree|approve|accept|support|recommend",
            "failed to secure|obtain|win|attract|receive|gain",
            "not ?been forthcoming",
            "did not appear|feature",
            "unable to secure|obtain|attract|commit|fund|support",
            "could|can|cannot not ?be ?commit|commit|fund|funded|support|supported|approve|grant|granted recurrent|funding|funds|money|resources|it|this|the|in|from",
            "no funding|money|resource|resources|approval was|were|has|have|is",
            "no new|further|additional * would|will|could be",
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
            "in principle",
            "not yet",
            "still to be|come",
            "due to|for be|begin|start|commence|complete|finish|finalise|launch|report|publish|open|go|take|roll|release|conclude|implementation|completion|publication|launch",
            "due in|by|before|during|later|shortly",
            "remain~ ?still to be|do|complete|finish|have",
            "remain~ outstanding|incomplete|unfinished|open",
            "further|additional|more work|action|implementation|development|steps|progress * is|are|be|remains|remain required|needed|necessary|outstanding",
            "further|additional|more work|action|steps|effort to be|do|complete|finalise|finish|embed",
            "more|much remains|needs|need to be|do",
            "work * remains|needs|need|left to",
            "has|have to be done|completed|finished|made",
            "pencilled in",
            "look|looks|looking forward to <ing>",
            "fall|falls due",
            "begin|begins|start|starts|commence|commences once|when|after|as",
            "intend|intends|expect|expects|hope|hopes|mean|means|propose|proposes|planning|hoping|intending|aiming to",
            "we|they|it|which|who plan|plans|aim|aims to",
            "plan|plans|aim|aims to roll|introduce|launch|publish|extend|complete|deliver|implement|begin|start|finish|open|recruit|appoint|install",
            "aim|ambition|intention|plan|expectation|goal|hope|intent is|remains|was for|to|that",
            "over|in|during|within the coming|next months|month|year|years|weeks|quarter",
            "has|have|had yet|still to",
            "next step|steps|stage|phase|phases",
            "awaiting|awaits|await",
            "next|then goes|go|passes to|before",
            "follows|follow once|when|after|as",
            "on|in the roadmap|horizon|cards|pipeline|offing",
            "pending the|a|an|approval|completion|outcome|receipt|further|agreement|confirmation",
            "approval|consent|permission|agreement|licence|decision|confirmation * is|are|remains ?being ?still ?now ?also needed|required|awaited|sought|outstanding",
            "delayed|overdue|slipped|behind schedule|not on track",
            "shortly|soon",
            "target date ?of ?is *",
            "goes|starts|begins|commences|opens|launches|switches|completes|finishes ?over ?across ?live ?to in|on|from|by|during|at ?the <time>",
            "switch|move over|across ?to in|from <time>",
            "moved|pushed|carried|rolled|slipped|shifted|put ?back ?forward ?over into|to|until|till ?the <time>",
            "re profiled|scheduled|phased in|into|to|until|till ?the <time>",
        ],
    ),
    (
        SignalKind::UnderWay,
        &[
            "underway",
            "under|on way|going",
            "in progress|development|train|hand|draft|preparation",
            "continue|continues|continuing to",
            "has|have continued to",
            "continues|continuing|continue",
            "working on|towards|toward",
            "work is|are|towards|toward",
            "progressing|progressed|progresses",
            "partial|partially|partly|substantially|largely|mostly|nearly|almost complet~|implement~|deliver~|achiev~|done|met",
        ],
    ),
    (
        SignalKind::Conditional,
        &[
            "subject to",
            "dependent|contingent|conditional|depends|depend|hangs|rests on|upon",
            "would require|need|depend",
            "if|where|when|should * fund~|resources|money|approv~|allow~|permits|permitted|agreed|secured",
            "if|where|when|as resources|conditions|funds|funding|money|capacity|staffing permit|permits|allow|allows",
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
            "not ?been ?proved ?proven possible|feasible|practicable|practical|viable|able|permitted",
            "no longer possible|feasible|viable|able",
            "impossible|unfeasible|infeasible",
        ],
    ),
    (
        SignalKind::EncouragedOnly,
        &[
            "encourag~ ?to ?instead|rather|only|compliance|but|staff|sites",
            "encouraged",
            "voluntary|optional",
            "recommend|recommends|recommending that|to",
            "is|are|been recommended",
            "chosen|choose to",
            "opt in",
            "left|leave|leaves to ** discretion|judgement|judgment|choice|arrangement|arrangements",
            "remain|remains|is|are a matter for",
            "should|may consider|wish",
            "is|are|be|been ?now asked|advised|urged",
            "would be helpful|useful|welcome|desirable",
            "at the|their discretion",
            "is|are|were|been invited|advised to",
            "advised|asked|invited|urged rather|instead",
        ],
    ),
    (
        SignalKind::PilotOnly,
        &[
            "piloted|piloting",
            "a|the|its|our|this|as|by ?small|successful|initial|first pilot",
            "pilot phase|scheme|programme|program|project|stage|basis|area|areas|site|sites|study|exercise",
            "trial|trials|trialled|trialling",
            "prototyp~",
            "proof of concept",
        ],
    ),
    (
        SignalKind::PartOfWhole,
        &[
            "some|most|several|many sites|schools|offices|prisons|hospitals|staff|teams|areas|units|agencies|departments|officers|wards",
            "many|much of the|these|those|them|our|its|their",
            "a|the majority|minority|handful|proportion|portion|fraction|subset of",
            "not all|every",
            "all but|except",
            "with the exception of",
            "apart|aside from",
            "just|only one|two|three|four|five|six|some|part|half",
            "only at|in|for|to",
            "at|in|for|to * only",
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
            "will|would|shall not ?now ?be taken|replacing|doing|going|making|completing|proceeding|pursu~|proceed~|go|implement~|progress~|deliver~|complet~|continu~|introduc~|resum~|extend~|reviv~",
            "not ?be|being ?been taken|carried forward",
            "not ?to ?being ?been ?be proceed|proceeding|pursued|pursuing",
            "not being implemented",
            "decided|decision|agreed|concluded|resolved not to",
            "we|it|they|agency|authority|board|committee|council|department|government|ministers|service|trust ?has ?have ?therefore chosen|chose|opted|elected not to",
            "not ?to go|going|gone ahead",
            "dissolved|disbanded",
            "fell|fallen through",
            "taken|took * out of the|our|its plan|plans|programme|budget|scope",
            "no plan|plans|intention|intentions to",
            "not intend|propose|plan ?now to <verb>",
            "been|was|were ?now deleted|omitted|descoped",
            "decided|decision against",
            "ceased|ended|stopped * programme|project|work|scheme",
        ],
    ),
    (
        SignalKind::Superseded,
        &[
            "superseded|overtaken|subsumed",
            "replaced|supplanted by a|an|another|our|its|their|new|one|two|something|other",
            "take|takes|took|taken the place of",
            "incorporated|merged|absorbed|folded|rolled into",
        ],
    ),
    (
        SignalKind::Paused,
        &[
            "paused|suspended|deferred|postponed|halted|stalled|shelved|frozen",
            "on hold",
            "put|placed back|off",
            "held over",
        ],
    ),
    (
        SignalKind::Reopened,
        &[
            "action|recommendation|finding|issue|case|cases * reopened",
            "action|recommendation|finding|issue|case|cases * re opened",
            "reinstated|reintroduced",
            "brought|put|taken back into use|service|operation",
            "re instated|introduced",
            "no longer in|met|running|operating|staffed|achieved|complete|maintained|kept|held|open|available|provided",
            "since lapsed|reverted|stopped|fallen|ended|closed|ceased|slipped",
            "was|were * * until",
            "lapsed|reverted",
        ],
    ),
    (SignalKind::Done, &["having been ?co <ed>", "up and running", "there is|are now", "in place|operation"]),
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
        "continued working",
        "no longer delayed|paused|suspended|outstanding|overdue",
        "without delay|delays",
        "cannot * * without",
        "what|is ?is ?are expected|required|needed|intended of",
        "being used|followed|applied|met|observed|adhered",
        "no further action|work|steps is|are|was|were required|needed|necessary",
        "nothing remains|outstanding",
        "not only",
        "not delayed",
        "will ?be * again",
        "will|shall go on",
        "which|that will ?also <verb>",
        "going forward",
        "on the other hand|side",
        "in the other direction",
        "next to",
        "not ?been refused|rejected|declined",
        "cannot be overstated|overestimated",
        "all outstanding",
        "as soon as",
        "no|none outstanding",
        "still|continues|continue|continuing|remains ?to ?be operating|running|operate|run|meet|meeting|active|available|open|live|place|effective|used",
        "still|continues|remains in place|use|operation|force",
        "following|after|since|from ?a|the ?short|successful|initial|earlier pilot~|trial|trials",
        "on going support|use|training|basis|monitoring|assurance",
    ],
)];

/// How words name what is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    /// By what was done: "the remaining", "the other five". They need no word of the promise.
    Others,
    /// By its not being finished: "not yet", "still to". Of anything.
    Unfinished,
    /// By a milestone of its own: "implementation is due".
    Milestone,
    /// By a number of them of which something is to come: "two positions are being advertised again".
    Counted,
    /// By what serves until it is there: "in the meantime".
    Meanwhile,
}

/// What stood in the way: said of a part of the promise, it leaves that part open.
pub(super) const HINDRANCES: &[&str] = &[
    "proved|proving|proves|been|was|were ?more ?too ?very difficult|impossible|impractical|challenging|unsuitable|unworkable",
    "present|presents|presented|encountered|met ?with * difficulty|difficulties|problems|obstacles|challenges",
    "because of * difficulties|difficulty|constraints",
    "due|owing to * difficulties|difficulty|constraints",
    "due|owing to ?the * shortage|shortages|lack|pressure|pressures|absence|absences|vacancies|constraints|problems",
    "given the * shortage|shortages|lack|pressure|pressures|absence|absences|vacancies|constraints|problems",
    "fell|fall|falls|fallen short|through",
    "lost to",
    "called off",
    "lead time|times",
    "ran|run|running out",
    "withdrew|defaulted",
    "sent|went|gone back to",
    "sent back",
    "failed|fails to|its|their|the",
    "clashed with",
    "went|gone into administration|liquidation",
    "as before",
    "needs|need further|more|another|changes|amendment",
    "left|missed|ruled ?this ?it ?that out|off",
    "could|can|cannot not ?be ?being justified|reached",
    "beyond the|our|its budget|means|capacity|envelope|scope",
    "would add little",
    "not ?be ?considered proportionate|justified|warranted|affordable|viable|budgeted|funded|resourced",
    "disproportionate",
];

/// Words that name what is left of a whole.
pub(super) const REMAINDERS: &[(Rest, &[&str])] = &[
    (
        Rest::Others,
        &[
            "the|a|our|its|their remaining|outstanding",
            "the|a|our|its|their ?other <number>|few|last|only remaining|outstanding",
            "the rest|remainder|others|balance",
            "those left|remaining|outstanding",
            "those that|which are|remain ?left ?outstanding",
            "in|at|for|of the|our|its other",
            "remaining|outstanding * will|is|are|to",
            "the other <number>|few|half|sites|areas|teams|offices|schools",
            "other sites|areas|teams|offices|schools|wards|branches|regions|stations|units * will|follow",
            "roughly|about|around|some|another * to go",
            "the last|final * due|will|expected|planned|scheduled",
            "not all",
            "only|just one|two|three|a|some|half * has|have|is|are|was|were",
        ],
    ),
    (
        Rest::Unfinished,
        &[
            "yet|still to",
            "not ?as yet",
            "cannot * until",
            "awaiting|awaits",
            "has|have|had not yet|as",
            "still being <ed>|put",
            "still in development|progress|draft",
            "further|additional * work|development|implementation is|are required|needed",
            "is|are|remain|remains|still incomplete|unfinished",
            "partly|partially",
            "next|other phase|stage|tranche|wave will|is",
            "will|would ?then follow",
            "to follow in|by|later|shortly|once|when|next",
            "be added|connected|joined in|by|from|later|next|when|once|shortly",
            "pencilled in|for",
            "is|are still <ing>|<ed>|without|on|using|with|at|in",
            "limited|restricted|confined to",
            "still wait|waits|await|lack|lacks|need|needs|rely|relies|go|goes",
            "remain|remains on|at|with|without|vacant|unfilled|open|to|unresolved",
            "re|being advertised",
            "readvertised|unfilled|vacant",
        ],
    ),
    (
        Rest::Meanwhile,
        &[
            "in the meantime|interim",
            "temporary|temporarily * arrangement|arrangements|accommodation|site|solution|measure|building|cover",
            "meanwhile",
            "for now",
            "for the time|moment being|present",
            "for the moment|present",
            "until then",
            "until|till that|such time|date|point",
        ],
    ),
];

/// Nouns that name a promise's own milestone. A clause that opens with one of them and puts it in the
/// future names what is left.
pub(super) const MILESTONES: &[(Rest, &[&str])] = &[(
    Rest::Milestone,
    &[
        "implementation|rollout|launch|completion|delivery|issuance|publication|installation|construction|introduction|recruitment|procurement|adoption|deployment|mobilisation|embedding|scanning|testing|training ?is ?will ?has ?be ?been ?now expected|anticipated|planned|due|scheduled|begin|start|take|follow|subject|awaiting|delayed|underway|ongoing",
        "roll out ?is ?will ?be ?now expected|planned|due|scheduled|begin|start|follow|ongoing|underway",
        "go live ?is ?will ?be ?now planned|expected|due|scheduled|follow|date",
    ],
)];
