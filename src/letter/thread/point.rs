//! A thread and its points.

use super::{
    Threads,
    account::Standing,
    measure::{Measure, measures},
    topic::{Key, Mention},
    verdict::{self, Verdict},
};
use crate::{base::Span, model::PartialDate};
use serde::{Deserialize, Serialize};

/// A place where a document names the topic.
///
/// ```
/// use action_plan::letter::thread::{Account, AccountItem, Standing, Threads};
/// let mut plan = Account::new("plan");
/// plan.items.push(AccountItem::new("3", "Buy lamps. Ramps will be built.", Standing::Promised).on_line(8));
/// let threads = Threads::across([plan]);
/// let point = &threads.about("ramps").unwrap().points[0];
/// assert_eq!((point.label.as_str(), point.item.as_str(), point.line), ("plan", "3", Some(8)));
/// assert_eq!(point.quotes, ["Ramps will be built."]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ThreadPoint {
    /// Which document, from 0 for the earliest.
    pub document: usize,
    /// What it is called.
    pub label: String,
    /// Its date.
    #[serde(default)]
    pub date: Option<PartialDate>,
    /// The statement, action or entry.
    pub item: String,
    /// The line it stands on.
    #[serde(default)]
    pub line: Option<usize>,
    /// How the document says that it stands.
    pub standing: Standing,
    /// The sentences that name the topic, as printed.
    pub quotes: Vec<String>,
    /// By what those measure it.
    #[serde(default)]
    pub measures: Vec<Measure>,
}

/// What documents said on one topic.
///
/// ```
/// use action_plan::letter::thread::{Account, AccountItem, Standing, Threads};
/// let mut letter = Account::new("letter");
/// letter.items.push(AccountItem::new("s1", "The Reading Hour was launched.", Standing::Done));
/// let thread = Threads::across([letter]).about("reading hours").unwrap();
/// assert_eq!((thread.topic.as_str(), thread.points.len()), ("reading hours", 1));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Thread {
    /// The words for it.
    pub topic: String,
    /// Other words that the documents have for it, and what took its place.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Where it is named, by document and in its order.
    pub points: Vec<ThreadPoint>,
    /// What became of it, the main thing first.
    pub verdicts: Vec<Verdict>,
}

impl Thread {
    /// The points of one document.
    pub fn in_document(&self, document: usize) -> impl Iterator<Item = &ThreadPoint> {
        self.points.iter().filter(move |point| point.document == document)
    }

    /// The items in which it is named.
    pub(super) fn places(&self) -> Vec<(usize, String)> {
        self.points.iter().map(|point| (point.document, point.item.clone())).collect()
    }

    pub(super) fn add_alias(&mut self, words: &str) {
        if self.topic != words && !self.aliases.iter().any(|alias| alias == words) {
            self.aliases.push(words.to_owned());
        }
    }
}

impl Threads {
    pub(super) fn mentions(&self, key: &Key, from_document: usize) -> Vec<Mention> {
        let mention = |(number, first, last): (usize, usize, usize)| {
            let item = self.items.get(number).filter(|item| item.document >= from_document)?;
            let (begin, end) = (item.words.get(first)?, item.words.get(last)?);
            Some(Mention {
                item: number,
                span: Span::new(begin.span.start, end.span.end),
                sentence: begin.sentence,
            })
        };
        key.find(&self.items, &self.places).into_iter().filter_map(mention).collect()
    }

    pub(super) fn thread(&self, words: &str, key: &Key) -> Option<Thread> {
        let mut aliases: Vec<String> = Vec::new();
        let mut mentions: Vec<Mention> = Vec::new();
        let mut keys: Vec<(Key, usize)> = Vec::new();
        let mut superseded: Option<(usize, usize)> = None;
        let mut waiting: Vec<(Key, usize)> = vec![(key.clone(), 0)];
        while let Some((key, from)) = waiting.pop() {
            for (form, alias) in self.forms_of(&key) {
                if keys.iter().any(|(known, _)| *known == form) {
                    continue;
                }
                aliases.extend(alias);
                mentions.extend(self.mentions(&form, from));
                // What took its place goes on in its stead, from the document on that says so.
                let successions = self.by_old.get(&form.joined).into_iter().flatten();
                for succession in successions.filter_map(|number| self.successions.get(*number)) {
                    let document = self.items.get(succession.item).map_or(0, |item| item.document);
                    superseded = superseded.or(Some((succession.item, succession.sentence)));
                    waiting.extend(succession.new.iter().map(|new| (new.clone(), document)));
                    aliases.extend(
                        succession.new.iter().filter_map(|new| self.words_of(Some(new), succession.item)),
                    );
                }
                keys.push((form, from));
            }
        }
        mentions.sort_by_key(|mention| (mention.item, mention.span));
        mentions.dedup();
        let points = self.points(&mentions);
        if points.is_empty() {
            return None;
        }
        let mut known = vec![key.joined.clone()];
        aliases.retain(|alias| {
            let own = Key::of(alias).map_or_else(String::new, |key| key.joined);
            let first = !known.contains(&own);
            known.push(own);
            first
        });
        let mut thread = Thread { topic: words.to_owned(), aliases, points, verdicts: Vec::new() };
        thread.verdicts = verdict::verdicts(self, &thread, &mentions, superseded);
        Some(thread)
    }

    /// The words of an item under the first place of a key.
    fn words_of(&self, key: Option<&Key>, item: usize) -> Option<String> {
        let item = self.items.get(item)?;
        let (first, last) = key?.places(item).first().copied()?;
        let span = Span::new(item.words.get(first)?.span.start, item.words.get(last)?.span.end);
        Some(span.of(self.text(item)).to_owned())
    }

    fn points(&self, mentions: &[Mention]) -> Vec<ThreadPoint> {
        let mut found: Vec<(usize, ThreadPoint)> = Vec::new();
        let mut quoted: Option<(usize, usize)> = None;
        for mention in mentions {
            let Some(item) = self.items.get(mention.item) else { continue };
            let (Some(account), Some(printed)) = (self.accounts.get(item.document), self.account_item(item))
            else {
                continue;
            };
            if found.last().is_none_or(|(known, _)| *known != mention.item) {
                found.push((
                    mention.item,
                    ThreadPoint {
                        document: item.document,
                        label: account.label.clone(),
                        date: account.date,
                        item: printed.id.clone(),
                        line: printed.line,
                        standing: printed.standing,
                        quotes: Vec::new(),
                        measures: Vec::new(),
                    },
                ));
            }
            let Some((_, point)) = found.last_mut() else { continue };
            let sentence = item.sentences.get(mention.sentence).copied().unwrap_or_default();
            if quoted != Some((mention.item, mention.sentence)) {
                point.quotes.push(sentence.of(&printed.text).to_owned());
                point.measures.extend(measures(&printed.text, sentence, mention.span));
                quoted = Some((mention.item, mention.sentence));
            }
        }
        found.into_iter().map(|(_, point)| point).collect()
    }
}
