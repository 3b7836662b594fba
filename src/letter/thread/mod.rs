//! What each document said on one topic, over the years.
//!
//! [`Threads`] take any number of documents in the order of their dates. A topic is a name ("Compass"), an
//! abbreviation that some document explains, or words that recur; it is found by these and never by likeness of
//! meaning, so that topics that only sound alike stay apart. A [`Thread`] has every place that names the topic,
//! with its document, date and standing, and says what became of it. Silence is told of the documents given, of
//! no others.
//!
//! ```
//! use action_plan::letter::thread::{Account, AccountItem, Standing, ThreadVerdict, Threads};
//! let mut first = Account::new("letter of 2021");
//! first.items.push(AccountItem::new("1", "All schools now have a Quiet Room.", Standing::Done));
//! first.items.push(AccountItem::new("2", "A Reading Hour runs in every school.", Standing::Done));
//! let mut second = Account::new("plan of 2025");
//! second.items.push(AccountItem::new("1", "The Calm Corner has replaced the Quiet Room.", Standing::Done));
//! let threads = Threads::across([first, second]);
//! let rooms = threads.about("quiet room").unwrap();
//! assert_eq!(rooms.verdicts[0].verdict, ThreadVerdict::Superseded);
//! assert_eq!(rooms.verdicts[0].quotes, ["The Calm Corner has replaced the Quiet Room."]);
//! assert_eq!(threads.about("reading hour").unwrap().verdicts[0].verdict, ThreadVerdict::SilentLater);
//! assert!(threads.about("swimming").is_none());
//! ```

mod account;
mod discover;
mod measure;
mod point;
mod succession;
mod topic;
mod trace;
mod usage;
mod verdict;

pub use account::{Account, AccountItem, LeftOut, Standing};
pub use measure::Measure;
pub use point::{Thread, ThreadPoint};
pub use trace::{ExceptionFate, ExceptionFateKind, Trace};
pub use verdict::{ThreadVerdict, Verdict};

use crate::base::FixedState;
use indexmap::IndexMap;
use std::collections::BTreeSet;
use succession::Succession;
use topic::{Abbreviated, Item, Key, Places};

/// Of topics that are always named together, how many are looked at for words they share.
const MOST_TOGETHER: usize = 32;

/// Documents in the order of their dates, to be asked by topic.
///
/// ```
/// use action_plan::letter::{Letter, thread::{Account, Threads}};
/// let letter = Letter::read("The Reading Scheme (RS) runs in all schools.")?;
/// let threads = Threads::across([Account::of_letter(&letter, "letter")]);
/// assert_eq!(threads.accounts().len(), 1);
/// assert_eq!(threads.about("RS").unwrap().points[0].item, "s1");
/// # Ok::<(), action_plan::ReadError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Threads {
    accounts: Vec<Account>,
    items: Vec<Item>,
    places: Places,
    abbreviations: Vec<Abbreviated>,
    successions: Vec<Succession>,
    /// The successions of what is no more, by its key.
    by_old: IndexMap<String, Vec<usize>, FixedState>,
    /// The abbreviations by the keys of both their forms.
    by_form: IndexMap<String, Vec<usize>, FixedState>,
    /// How many items each document has.
    sizes: Vec<usize>,
}

impl Threads {
    /// Takes documents, the earliest first; their order is the caller's, for not every document has a date.
    pub fn across(accounts: impl IntoIterator<Item = Account>) -> Self {
        let accounts: Vec<Account> = accounts.into_iter().collect();
        let items = topic::items(&accounts);
        let abbreviations = topic::abbreviations(&accounts);
        let texts: Vec<&str> =
            accounts.iter().flat_map(|account| &account.items).map(|item| item.text.as_str()).collect();
        let successions = succession::successions(&texts, &items);
        let places = topic::index(&items);
        let mut by_old: IndexMap<String, Vec<usize>, FixedState> = IndexMap::default();
        for (number, succession) in successions.iter().enumerate() {
            for old in &succession.old {
                by_old.entry(old.joined.clone()).or_default().push(number);
            }
        }
        let mut by_form: IndexMap<String, Vec<usize>, FixedState> = IndexMap::default();
        for (number, known) in abbreviations.iter().enumerate() {
            for key in [&known.short_key, &known.long_key] {
                by_form.entry(key.joined.clone()).or_default().push(number);
            }
        }
        let sizes = accounts.iter().map(|account| account.items.len()).collect();
        Self { accounts, items, places, abbreviations, successions, by_old, by_form, sizes }
    }

    /// The documents.
    pub fn accounts(&self) -> &[Account] {
        &self.accounts
    }

    /// The thread of a topic, in the caller's words: a name, an abbreviation, a few words that stand together.
    /// Number, case and hyphens do not matter. None where no document names it.
    pub fn about(&self, words: &str) -> Option<Thread> {
        let key = Key::of(words)?;
        self.thread(words, &key)
    }

    /// The threads of all topics that the documents make out themselves: names, abbreviations, and pairs of words
    /// that name a thing in more than one sentence; in the order in which they come up. Places are no topics, nor are
    /// words that only happen to stand together: a verb with what it is done to ("support staff"), a pair that always
    /// describes something else ("public sector" of libraries), what recurs only because a sentence is printed twice.
    /// A topic of one common word has to be [asked for](Self::about).
    ///
    /// ```
    /// use action_plan::letter::thread::{Account, AccountItem, Standing, Threads};
    /// let mut plan = Account::new("plan");
    /// plan.items.push(AccountItem::new("1", "The reading groups will meet to support new readers.", Standing::Promised));
    /// plan.items.push(AccountItem::new("2", "Staff of the Night Desk will support new readers.", Standing::Promised));
    /// let mut update = Account::new("update");
    /// update.items.push(AccountItem::new("a", "Two reading groups meet at the Night Desk.", Standing::Done));
    /// let threads = Threads::across([plan, update]);
    /// let topics: Vec<String> = threads.all().into_iter().map(|thread| thread.topic).collect();
    /// assert_eq!(topics, ["reading groups", "Night Desk"]);
    /// ```
    pub fn all(&self) -> Vec<Thread> {
        self.made_out().into_iter().map(|(thread, _)| thread).collect()
    }

    /// Of [`all`](Self::all) the threads of names and abbreviations.
    pub fn names(&self) -> Vec<Thread> {
        self.made_out().into_iter().filter(|(_, is_name)| *is_name).map(|(thread, _)| thread).collect()
    }

    /// The threads of all topics, and whether each is a name.
    fn made_out(&self) -> Vec<(Thread, bool)> {
        let mut found: Vec<(Thread, bool)> = Vec::new();
        let mut known: BTreeSet<String> = BTreeSet::new();
        let mut with_places: IndexMap<Vec<(usize, String)>, Vec<usize>, FixedState> = IndexMap::default();
        for topic in discover::topics(self) {
            if known.contains(&topic.key.joined) {
                continue;
            }
            let Some(thread) = self.thread(&topic.words, &topic.key) else { continue };
            let words = std::iter::once(&thread.topic).chain(&thread.aliases);
            known.extend(words.filter_map(|words| Key::of(words)).map(|key| key.joined));
            // "impact assessment" and "assessment process", always together, are one topic
            let overlaps = |other: &Thread| {
                other.topic.split(' ').any(|word| topic.words.split(' ').any(|own| own == word))
            };
            let together = with_places.entry(thread.places()).or_default();
            let same = together.iter().copied().take(MOST_TOGETHER).find(|number| {
                let other = found.get(*number).filter(|(_, is_name)| !is_name && !topic.is_name);
                other.is_some_and(|(other, _)| overlaps(other))
            });
            if let Some((other, _)) = same.and_then(|number| found.get_mut(number)) {
                other.add_alias(&topic.words);
            } else {
                together.push(found.len());
                found.push((thread, topic.is_name));
            }
        }
        found
    }

    fn text(&self, item: &Item) -> &str {
        self.account_item(item).map_or("", |item| item.text.as_str())
    }

    fn account_item(&self, item: &Item) -> Option<&AccountItem> {
        self.accounts.get(item.document).and_then(|account| account.items.get(item.number))
    }

    /// A key with its abbreviation or long form.
    fn forms_of(&self, key: &Key) -> Vec<(Key, Option<String>)> {
        let mut forms = vec![(key.clone(), None)];
        let known = self.by_form.get(&key.joined).into_iter().flatten();
        for known in known.filter_map(|number| self.abbreviations.get(*number)) {
            if key.capitals && known.short_key.joined == key.joined {
                forms.push((known.long_key.clone(), Some(known.long.clone())));
            } else if known.long_key.joined == key.joined {
                forms.push((known.short_key.clone(), Some(known.short.clone())));
            }
        }
        forms
    }
}
