//! What of a document later ones take up, and how its exceptions ended.

use super::{
    Threads,
    account::{AccountItem, Standing},
    discover::GENERAL,
    point::ThreadPoint,
    topic::{Item, Key, names},
    usage::Sentences,
};
use crate::{
    base::{FixedState, Span, fold},
    letter::clause::Forms,
    model::closed::closed_list,
};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What later documents take up of one item.
///
/// ```
/// use action_plan::letter::thread::{Account, AccountItem, Standing, Threads};
/// let mut letter = Account::new("letter");
/// letter.items.push(AccountItem::new("s1", "We will open a Quiet Room.", Standing::Promised));
/// letter.items.push(AccountItem::new("s2", "We will appoint a data analyst.", Standing::Promised));
/// let mut plan = Account::new("plan");
/// plan.items.push(AccountItem::new("1", "The quiet rooms were opened.", Standing::Done));
/// let traces = Threads::across([letter, plan]).traces(0);
/// assert_eq!((traces[0].item.as_str(), traces[0].later.len()), ("s1", 1));
/// assert_eq!((traces[1].item.as_str(), traces[1].later.len()), ("s2", 0));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Trace {
    /// The item.
    pub item: String,
    /// How it says that things stand.
    pub standing: Standing,
    /// The topics by which it was looked for.
    pub topics: Vec<String>,
    /// Those of them that later documents name.
    pub found: Vec<String>,
    /// Where they do.
    pub later: Vec<ThreadPoint>,
}

closed_list! {
    /// What later documents say of a place that was left out.
    ///
    /// ```
    /// use action_plan::letter::thread::ExceptionFateKind;
    /// assert_eq!(ExceptionFateKind::NotMentioned.as_str(), "not_mentioned");
    /// ```
    ExceptionFateKind {
        /// They name the place together with the topic.
        Named = "named",
        /// They say that all places have it, and leave out none.
        ClosedByImplication = "closed_by_implication",
        /// They speak of the topic, and neither of the place nor of all.
        TopicOnly = "topic_only",
        /// They do not speak of the topic.
        NotMentioned = "not_mentioned",
    }
}

impl ExceptionFateKind {
    /// The words that reports show for it.
    pub fn shown(self) -> &'static str {
        crate::model::words::correspondence::shown(self.as_str())
    }
}

/// A place that one document left out, and what later ones say of it.
///
/// ```
/// use action_plan::letter::{Letter, thread::{Account, AccountItem, ExceptionFateKind, Standing, Threads}};
/// let letter = Letter::read("All clinics now have a Night Desk, except Hill Clinic.")?;
/// let mut plan = Account::new("plan");
/// plan.items.push(AccountItem::new("1", "All clinics have a Night Desk.", Standing::Done));
/// let fates = Threads::across([Account::of_letter(&letter, "letter"), plan]).exception_fates(0);
/// assert_eq!((fates[0].place.as_str(), fates[0].fate), ("Hill Clinic", ExceptionFateKind::ClosedByImplication));
/// # Ok::<(), action_plan::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ExceptionFate {
    /// The item that left it out.
    pub item: String,
    /// The place.
    pub place: String,
    /// Why, as the item says.
    #[serde(default)]
    pub reason: Option<String>,
    /// The topics by which it was looked for.
    pub topics: Vec<String>,
    /// What later documents say.
    pub fate: ExceptionFateKind,
    /// Where they say it.
    pub later: Vec<ThreadPoint>,
}

/// What was looked up already.
struct Looked {
    /// Pairs of words that name nothing.
    loose: BTreeSet<String>,
    sentences: Sentences,
    telling: IndexMap<Key, bool, FixedState>,
    later: IndexMap<Key, Vec<ThreadPoint>, FixedState>,
}

impl Looked {
    fn of(threads: &Threads) -> Self {
        let (telling, later) = (IndexMap::default(), IndexMap::default());
        let (loose, sentences) = super::discover::loose_pairs(threads);
        Self { loose, sentences, telling, later }
    }
}

impl Threads {
    /// For each item of a document: where later documents name what it is about. Its topics are the names and the
    /// pairs of words in its main line, where it has none of those its single nouns; places are none, and what
    /// most items speak of tells nothing. An empty `later` says that the documents given are silent; one that rests
    /// on a pair of general words only may be of something else, which [`found`](Trace::found) shows.
    pub fn traces(&self, document: usize) -> Vec<Trace> {
        let mut looked = Looked::of(self);
        self.of_document(document)
            .map(|(item, printed)| {
                let topics = self.topics_of(item, printed, false, &mut looked);
                let mut found = Vec::new();
                for topic in &topics {
                    if !self.looked_up(topic, document, &mut looked).is_empty() {
                        found.push(topic.0.clone());
                    }
                }
                let later = self.later(&topics, document, &mut looked);
                let topics = topics.into_iter().map(|(words, _)| words).collect();
                Trace { item: printed.id.clone(), standing: printed.standing, topics, found, later }
            })
            .collect()
    }

    /// For each place that a document leaves out: what later documents say of it.
    pub fn exception_fates(&self, document: usize) -> Vec<ExceptionFate> {
        let mut found = Vec::new();
        let mut looked = Looked::of(self);
        for (item, printed) in self.of_document(document) {
            if printed.left_out.is_empty() {
                continue;
            }
            let topics = self.topics_of(item, printed, true, &mut looked);
            let found_later = self.later(&topics, document, &mut looked);
            for left_out in &printed.left_out {
                let later = found_later.clone();
                let name = bare(&left_out.place);
                let named =
                    |point: &&ThreadPoint| point.quotes.iter().any(|quote| fold(quote).contains(&name));
                let covers = |point: &&ThreadPoint| {
                    point.measures.iter().any(|measure| measure.of == "coverage")
                        && !point.quotes.iter().any(|quote| fold(quote).contains("except"))
                };
                let evidence: (ExceptionFateKind, Vec<ThreadPoint>) = if later
                    .iter()
                    .any(|point| named(&point))
                {
                    (ExceptionFateKind::Named, later.iter().filter(named).cloned().collect())
                } else if later.iter().any(|point| covers(&point)) {
                    (ExceptionFateKind::ClosedByImplication, later.iter().filter(covers).cloned().collect())
                } else if later.is_empty() {
                    (ExceptionFateKind::NotMentioned, Vec::new())
                } else {
                    (ExceptionFateKind::TopicOnly, later)
                };
                found.push(ExceptionFate {
                    item: printed.id.clone(),
                    place: left_out.place.clone(),
                    reason: left_out.reason.clone(),
                    topics: topics.iter().map(|(words, _)| words.clone()).collect(),
                    fate: evidence.0,
                    later: evidence.1,
                });
            }
        }
        found
    }

    fn of_document(&self, document: usize) -> impl Iterator<Item = (&Item, &AccountItem)> {
        self.items
            .iter()
            .filter(move |item| item.document == document)
            .filter_map(|item| Some((item, self.account_item(item)?)))
    }

    fn later(&self, topics: &[(String, Key)], document: usize, looked: &mut Looked) -> Vec<ThreadPoint> {
        let mut found: Vec<ThreadPoint> = Vec::new();
        let mut known: BTreeSet<(usize, String)> = BTreeSet::new();
        for topic in topics {
            for point in self.looked_up(topic, document, looked) {
                if known.insert((point.document, point.item.clone())) {
                    found.push(point.clone());
                }
            }
        }
        found.sort_by_key(|point| point.document);
        found
    }

    /// Where later documents name a topic; looked up once.
    fn looked_up<'l>(
        &self,
        (words, key): &(String, Key),
        document: usize,
        looked: &'l mut Looked,
    ) -> &'l [ThreadPoint] {
        looked.later.entry(key.clone()).or_insert_with(|| {
            let points = self.thread(words, key).map(|thread| thread.points).unwrap_or_default();
            points.into_iter().filter(|point| point.document > document).collect()
        })
    }

    /// What an item is about. `behind_verb`: only what its main verb has for its object.
    fn topics_of(
        &self,
        item: &Item,
        printed: &AccountItem,
        behind_verb: bool,
        looked: &mut Looked,
    ) -> Vec<(String, Key)> {
        let text = printed.text.as_str();
        let first = item.sentences.first().copied().unwrap_or_default();
        let forms = Forms::of(text, first);
        let verb = forms.groups().first().map_or(first.start, |group| forms.span(group.verb, group.verb).end);
        let from = if behind_verb { verb } else { forms.span(forms.content, forms.content).start };
        let except = (0..forms.len())
            .find(|at| forms.except(*at).is_some() && forms.span(*at, *at).start >= verb)
            .map_or(first.end, |at| forms.span(at, at).start);
        let main = |at: usize| {
            item.words.get(at).is_some_and(|word| {
                let form = forms.all.partition_point(|form| form.span.start < word.span.start);
                let told =
                    forms.all.get(form).is_some_and(|form| form.main && form.span.start == word.span.start);
                told && word.span.start >= from && word.span.start < except
            })
        };
        let words = |first: usize, last: usize| {
            let span = Span::new(item.words.get(first)?.span.start, item.words.get(last)?.span.end);
            let words = span.of(text).to_owned();
            let name = words.starts_with(char::is_uppercase);
            let key = if name { Key::of_name(&words) } else { Key::of(&words) };
            Some((words, key?))
        };
        let mut telling = |(_, key): &(String, Key)| {
            *looked
                .telling
                .entry(key.clone())
                .or_insert_with(|| !self.is_common(key) && !self.is_theme(key, item.document))
        };
        let places = super::discover::place_names(text, &[]);
        let names = names(item).into_iter().filter(|(first, last)| {
            let span = item.words.get(*first).zip(item.words.get(*last));
            let span =
                span.map_or(Span::default(), |(first, last)| Span::new(first.span.start, last.span.end));
            main(*first) && main(*last) && !places.iter().any(|place| place.overlaps(span))
        });
        let pairs = |but| super::discover::pairs(item, text, but).into_iter().filter(|(_, last)| main(*last));
        let mut found: Vec<(String, Key)> = names
            .chain(pairs(GENERAL))
            .filter_map(|(first, last)| words(first, last))
            .filter(&mut telling)
            .collect();
        // Pairs that name nothing elsewhere tell something only where there is nothing better.
        if found.iter().any(|(_, key)| !looked.loose.contains(&key.joined)) {
            found.retain(|(_, key)| !looked.loose.contains(&key.joined));
        }
        // What an exception is made from is one thing: its name says more than the words around it.
        if behind_verb {
            let named = found.iter().any(|(words, _)| words.starts_with(char::is_uppercase));
            found.retain(|(words, _)| !named || words.starts_with(char::is_uppercase));
        }
        if found.is_empty() {
            found = pairs(&[]).filter_map(|(first, last)| words(first, last)).filter(&mut telling).collect();
        }
        if found.is_empty() {
            let is_thing = |at: &usize| {
                let stem = item.words.get(*at).map_or("", |word| word.stem.as_str());
                looked.sentences.is_noun(stem) && !looked.sentences.is_verb(stem)
            };
            let single =
                (0..item.words.len()).filter(|at| main(*at) && super::discover::tells(item, text, *at));
            found = single.filter(is_thing).filter_map(|at| words(at, at)).filter(&mut telling).collect();
        }
        found
    }

    /// Whether so many items of one document name it that it is what the document is about, and tells nothing of any
    /// one of them.
    fn is_theme(&self, key: &Key, document: usize) -> bool {
        let all = self.sizes.get(document).copied().unwrap_or(0);
        let mut named = self.mentions(key, document);
        named.retain(|mention| self.items.get(mention.item).is_some_and(|item| item.document == document));
        named.dedup_by_key(|mention| mention.item);
        named.len() > super::discover::most_of(all)
    }

    /// Whether so many items name it that it tells nothing.
    pub(super) fn is_common(&self, key: &Key) -> bool {
        let most = super::discover::most_of(self.items.len());
        let mut named = self.mentions(key, 0);
        named.dedup_by_key(|mention| mention.item);
        named.len() > most
    }
}

/// A place's name without what stands before it: the words in capitals and small letters.
fn bare(place: &str) -> String {
    let site = crate::facts::sites(place).into_iter().flat_map(|set| set.names).next();
    fold(site.as_ref().map_or(place, |site| site.name.as_str()))
}
