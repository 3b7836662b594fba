//! What the grammar tells of single sentences, of no letter.

use action_plan::letter::{DateBasis, Letter, StatementKind};

fn kinds(text: &str) -> Vec<&'static str> {
    let letter = Letter::read(text).unwrap();
    letter.statements().values().map(|statement| statement.kind().as_str()).collect()
}

#[test]
fn kinds_by_their_verbs() {
    for (text, kind) in [
        ("The archive was moved to Leeds.", "delivered"),
        ("We have now mended the roof.", "delivered"),
        ("All clinics now have a nurse.", "delivered"),
        ("Applicants are required to show two documents.", "delivered"),
        ("The roof is being mended.", "under_way"),
        ("We are recruiting drivers.", "under_way"),
        ("The roof will be mended.", "promised"),
        ("We intend to mend the roof.", "promised"),
        ("I am determined that the roof will be mended.", "promised"),
        ("The board is committed to mending the roof.", "promised"),
        ("The roof will be mended by June 2031.", "planned"),
        ("We are planning to mend the roof in the summer of 2031.", "planned"),
        ("If the bid succeeds, the roof will be mended.", "conditional"),
        ("We are spending £4 million on roofs.", "funding"),
        ("We have invested £4 million in roofs.", "funding"),
        ("The number of leaks fell to 40 last year.", "figure"),
        ("The rate of absence is too high.", "figure"),
        ("The survey has been suspended at two sites.", "exception"),
        ("There have been difficulties in finding slates.", "exception"),
        ("My officials will meet your team next week.", "meeting"),
        ("I look forward to meeting the trustees.", "meeting"),
        ("You ask when the roof will be mended.", "background"),
        ("I believe that roofs matter.", "background"),
        ("The roof should be mended.", "background"),
        ("Mending it will be important.", "background"),
    ] {
        assert_eq!(kinds(text), [kind], "{text}");
    }
}

/// What looks like one kind and is another.
#[test]
fn kinds_that_are_not_what_they_seem() {
    for (text, kind) in [
        ("We announced last year that the roof will be mended.", "promised"),
        ("I note the point that you have made about the roof to be built.", "promised"),
        ("We have increased the number of slaters by 40.", "delivered"),
        ("The rooms that will be needed have been built.", "delivered"),
        ("The report on what will happen was published in May 2020.", "delivered"),
        ("We have committed to opening three more.", "promised"),
        ("I have written to you about roofs in May 2020.", "background"),
    ] {
        assert_eq!(kinds(text), [kind], "{text}");
    }
}

#[test]
fn sentences_part_where_another_thing_is_stated() {
    for (text, parts) in [
        ("We have mended the roof, and we will mend the walls.", 2),
        ("The roof was mended; the walls are being mended.", 2),
        ("We have mended the roof, the walls and the floor.", 1),
        ("We have mended the roof, which will keep out the rain.", 1),
        ("The roof leaks badly, and we are determined to change that.", 1),
        (
            "Measures taken so far include a new roof for the hall, stronger doors at both ends, and a paved yard.",
            3,
        ),
        ("The tools include hammers, nails and slates.", 1),
    ] {
        assert_eq!(kinds(text).len(), parts, "{text}: {:?}", kinds(text));
    }
}

#[test]
fn what_explains_is_joined_to_what_it_explains() {
    let text =
        "We have mended the roof. This will help to keep the hall dry. The hall is old. We will paint it.";
    let letter = Letter::read(text).unwrap();
    let texts: Vec<&str> = letter.statements().values().map(|statement| statement.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "We have mended the roof. This will help to keep the hall dry. The hall is old.",
            "We will paint it."
        ]
    );
}

#[test]
fn items_keep_what_leads_in_to_them() {
    let text = "To this end, the Roof Board has taken a number of steps. These include slates for the north side, \
                gutters at each corner, and a ladder that stays in place.";
    let letter = Letter::read(text).unwrap();
    let items: Vec<_> = letter.statements().values().collect();
    assert_eq!(items.len(), 3);
    for item in items {
        assert_eq!(item.kind(), StatementKind::Delivered);
        assert!(
            item.lead.as_deref().unwrap().starts_with("To this end") && item.owners[0].text == "Roof Board",
            "{item:?}"
        );
    }
}

#[test]
fn owners_by_who_acts() {
    for (text, owner) in [
        ("We have mended the roof.", Some("We")),
        ("HMPPS is mending the roof.", Some("HMPPS")),
        ("The Roof Board has mended it.", Some("Roof Board")),
        ("I have asked my officials to mend it.", Some("my officials")),
        ("The roof was mended by Derby University.", Some("Derby University")),
        ("The roof was mended.", None),
    ] {
        let letter = Letter::read(text).unwrap();
        let found = letter.statements()[0].owners.first().map(|owner| owner.text.as_str());
        assert_eq!(found, owner, "{text}");
    }
}

#[test]
fn dates_take_their_year_from_the_letter() {
    let text = "3 May 2024\n\nDear Chair,\n\nThank you for your letter of 20 April. It will open in March. It may close in due course.\n\
                We have spent £2m in the last three years. The march of time and the 1,990 slates may not count.\n";
    let letter = Letter::read(text).unwrap();
    let dates: Vec<(String, DateBasis)> = letter
        .statements()
        .values()
        .flat_map(|statement| &statement.dates)
        .map(|date| (date.date.map_or_else(|| date.text.clone(), |day| day.to_string()), date.basis))
        .collect();
    let inferred = DateBasis::YearInferred;
    let expected = [
        ("20 April 2024", inferred),
        ("March 2025", inferred),
        ("in due course", DateBasis::Vague),
        ("last three years", DateBasis::Relative),
    ];
    assert_eq!(dates, expected.map(|(text, basis)| (text.to_owned(), basis)));
}

/// Where nothing says when the letter was written, no year is made up.
#[test]
fn a_year_that_cannot_be_told_is_none() {
    let letter = Letter::read("It will open in March.").unwrap();
    assert_eq!(letter.statements()[0].dates[0].date, None);
    assert_eq!(letter.written().as_date(), None);
}

#[test]
fn exceptions_and_how_they_stand() {
    for (text, places, state) in [
        ("All schools have one, except Hill School.", vec!["Hill School"], "not_stated"),
        (
            "All schools except Hill School and Low School have one.",
            vec!["Hill School", "Low School"],
            "not_stated",
        ),
        ("Every port bar none has one apart from Upton, which is being dredged.", vec!["Upton"], "under_way"),
        ("All ports other than Upton (closed for repairs) have one.", vec!["Upton"], "explained"),
        ("All ports now have one, although some have no crane.", vec![], "explained"),
        ("The service has been suspended at some ports.", vec![], "not_stated"),
    ] {
        let letter = Letter::read(text).unwrap();
        let (statement, found) = letter.exceptions().next().unwrap_or_else(|| panic!("{text}"));
        assert_eq!(
            (&found.places, found.state.as_str()),
            (&places.iter().map(|place| (*place).to_owned()).collect(), state),
            "{text}"
        );
        assert!(statement.is(StatementKind::Exception), "{text}");
        assert!(letter.exceptions().count() == 1);
    }
    assert_eq!(Letter::read("All schools have one.").unwrap().exceptions().count(), 0);
}

#[test]
fn a_letter_can_be_asked() {
    let text = "2 May 2024\n\nDear Chair,\n\nWe have opened a nursery at HMP Upton. HMPPS will open one at HMP Ashby in June, and \
                we will ask for £2m more. If the bid fails, we will close the first.\n\nYours sincerely,\n\nMINISTER\n";
    let letter = Letter::read(text).unwrap();
    assert_eq!(letter.at_site("Upton").count(), 1);
    assert_eq!(letter.by_owner("hmpps").map(|statement| statement.id.as_str()).collect::<Vec<_>>(), ["s2"]);
    assert_eq!(letter.promises().count(), 3);
    assert_eq!(
        letter.conditions().map(|(_, condition)| condition.text.as_str()).collect::<Vec<_>>(),
        ["If the bid fails"]
    );
    assert_eq!(letter.calendar()[0].1.to_string(), "June 2024");
    assert_eq!((letter.addressee(), letter.signatory()), (Some("Chair"), Some("MINISTER")));
}
