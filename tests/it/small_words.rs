//! What small types print, they read back; what they do not know, they refuse by name.

use action_plan::model::{
    Act, ActionId, ActionKind, Aim, Attention, Caveat, ChangeKind, ChangedField, Commitment, DateRole,
    DayMonthOrder, Disposition, DocumentRole, EntryId, Grain, LabelAndText, Legality, Level, LinkBasis,
    OwnerBasis, Part, PartialDate, PlaceKind, Precision, QuoteRole, RecommendationId, RecommendationKind,
    Relation, ResponseKind, Season, Shortfall, Side, SignalKind, Status, TermUnit, TimeUnit, TimelinessKind,
    TimescaleProblem,
    owner::{Nearness, OwnerLeftoverKind, OwnerListBasis, OwnerRepairKind},
};
use proptest::prelude::*;
use std::{collections::BTreeSet, fmt::Display, str::FromStr};

/// Every value prints a word of its own and is read back from it, and from nothing near it.
fn agree<T: Copy + PartialEq + std::fmt::Debug + Display + FromStr>(all: &[T]) {
    let mut words = BTreeSet::new();
    for value in all {
        let word = value.to_string();
        assert!(word.parse().is_ok_and(|read: T| read == *value), "{word}");
        assert!(words.insert(word.clone()), "{word} stands for two");
        for near in [word.to_uppercase(), format!(" {word}"), format!("{word}s"), word.replace('_', " ")] {
            assert!(near == word || near.parse::<T>().is_err(), "{near:?} is no word of the list");
        }
    }
}

macro_rules! all_agree {
    ($($name:ty),+ $(,)?) => {
        $(agree::<$name>(&<$name>::ALL[..]);)+
    };
}

/// And JSON says the same word.
macro_rules! wire_agrees {
    ($($name:ty),+ $(,)?) => {
        $(for value in &<$name>::ALL[..] {
            let json = serde_json::to_value(value).expect("a word");
            assert_eq!(json.as_str(), Some(value.to_string().as_str()));
            assert_eq!(serde_json::from_value::<$name>(json).expect("the same word"), *value);
        })+
    };
}

#[test]
fn every_small_type_reads_what_it_prints() {
    all_agree!(
        Act,
        ActionKind,
        Aim,
        Attention,
        Caveat,
        ChangeKind,
        ChangedField,
        Commitment,
        DateRole,
        DayMonthOrder,
        Disposition,
        DocumentRole,
        Grain,
        LabelAndText,
        Legality,
        Level,
        LinkBasis,
        Nearness,
        OwnerBasis,
        OwnerLeftoverKind,
        OwnerListBasis,
        OwnerRepairKind,
        Part,
        PlaceKind,
        Precision,
        QuoteRole,
        RecommendationKind,
        Relation,
        ResponseKind,
        Season,
        Shortfall,
        Side,
        SignalKind,
        Status,
        TermUnit,
        TimeUnit,
        TimelinessKind,
        TimescaleProblem,
    );
}

#[test]
fn what_is_printed_is_what_stands_on_the_wire() {
    wire_agrees!(
        Act,
        ActionKind,
        Aim,
        Commitment,
        DateRole,
        Disposition,
        Legality,
        Level,
        Nearness,
        OwnerBasis,
        OwnerLeftoverKind,
        OwnerListBasis,
        OwnerRepairKind,
        Part,
        Precision,
        Relation,
        ResponseKind,
        SignalKind,
        Status,
        TermUnit,
        TimeUnit,
        TimelinessKind,
        TimescaleProblem,
    );
}

#[cfg(feature = "text")]
#[test]
fn facts_too() {
    use action_plan::facts::{
        Comparator, ConditionFate, ConditionKind, FundingKind, FundingOutcome, SiteScope, Unit,
    };
    all_agree!(Comparator, ConditionFate, ConditionKind, FundingKind, FundingOutcome, SiteScope, Unit);
    wire_agrees!(Comparator, ConditionFate, ConditionKind, FundingKind, FundingOutcome, SiteScope, Unit);
}

proptest! {
    #[test]
    fn any_word_is_read_or_refused(word in "[a-z_]{0,16}") {
        match word.parse::<Disposition>() {
            Ok(read) => prop_assert_eq!(&read.to_string(), &word),
            Err(error) => {
                let quoted = format!("{word:?}");
                prop_assert!(error.to_string().contains(&quoted));
            }
        }
        let _ = word.parse::<Status>().is_ok() || word.parse::<PartialDate>().is_ok();
    }

    #[test]
    fn ids_are_the_words_they_are_made_of(word in "\\PC{1,12}") {
        prop_assert_eq!(ActionId::from(word.as_str()).to_string(), word.clone());
        prop_assert_eq!(EntryId::from(word.as_str()).to_string(), word.clone());
        prop_assert_eq!(RecommendationId::from(word.as_str()).to_string(), word);
    }
}
