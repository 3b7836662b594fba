//! English word stems: the Porter2 algorithm, from its published definition.
//!
//! The definition is at <https://snowballstem.org/algorithms/english/stemmer.html>. It has been revised over
//! the years; this is the revision before 2023 that most libraries carry, and the tests hold it to one of
//! them word by word.

/// The stem of a word in lower case: what its inflections have in common. Not always a word itself.
///
/// Letters other than `a`–`z` stand where they are and count as consonants.
///
/// ```
/// use action_plan::base::stem;
/// assert_eq!(stem("reviewing"), "review");
/// assert_eq!(stem("prisoners"), stem("prisoner"));
/// assert_eq!(stem("policies"), "polici");
/// ```
pub fn stem(word: &str) -> String {
    let mut stem = String::with_capacity(word.len() + 1);
    stem_into(word, &mut stem);
    stem
}

/// Puts the stem of `word` in the place of what `stem` holds, which spares an allocation a word.
///
/// ```
/// use action_plan::base::stem_into;
/// let mut stem = String::new();
/// stem_into("agreed", &mut stem);
/// assert_eq!(stem, "agre");
/// stem_into("nationally", &mut stem);
/// assert_eq!(stem, "nation");
/// ```
pub fn stem_into(word: &str, stem: &mut String) {
    stem.clear();
    if let Some(fixed) = exceptional(word) {
        stem.push_str(fixed);
        return;
    }
    if word.chars().take(3).count() < 3 {
        stem.push_str(word);
        return;
    }
    let consonant_y = mark_consonant_y(word, stem);
    let first_region = region_one(stem);
    let second_region = region_after(stem, first_region);
    let mut state = State { word: stem, first_region, second_region };
    state.plurals();
    if !is_settled(state.word) {
        state.past_and_participle();
        state.final_y();
        state.derived();
        state.derived_again();
        state.residual();
        state.final_e_and_l();
    }
    if consonant_y {
        unmark_consonant_y(stem);
    }
}

/// Words whose stem is given, not computed.
fn exceptional(word: &str) -> Option<&'static str> {
    Some(match word {
        "skis" => "ski",
        "skies" | "sky" => "sky",
        "dying" => "die",
        "lying" => "lie",
        "tying" => "tie",
        "idly" => "idl",
        "gently" => "gentl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "singly" => "singl",
        "news" => "news",
        "howe" => "howe",
        "atlas" => "atlas",
        "cosmos" => "cosmos",
        "bias" => "bias",
        "andes" => "andes",
        _ => return None,
    })
}

/// Words that stay as they are once their plural is taken off.
fn is_settled(word: &str) -> bool {
    matches!(word, "inning" | "outing" | "canning" | "herring" | "earring" | "proceed" | "exceed" | "succeed")
}

/// Copies the word without a leading apostrophe, with `Y` for each `y` that is a consonant; says whether
/// there is one.
fn mark_consonant_y(word: &str, marked: &mut String) -> bool {
    let mut found = false;
    let mut after_vowel = true; // the first letter counts as one behind a vowel
    let word = word.strip_prefix('\'').unwrap_or(word);
    if !word.as_bytes().contains(&b'y') {
        marked.push_str(word);
        return found;
    }
    for character in word.chars() {
        if character == 'y' && after_vowel {
            marked.push('Y');
            found = true;
            after_vowel = false;
        } else {
            marked.push(character);
            after_vowel = matches!(character, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        }
    }
    found
}

fn unmark_consonant_y(stem: &mut String) {
    let mut bytes = std::mem::take(stem).into_bytes();
    for byte in &mut bytes {
        if *byte == b'Y' {
            *byte = b'y';
        }
    }
    // One ASCII letter for another keeps it UTF-8.
    *stem = String::from_utf8(bytes).unwrap_or_default();
}

const fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn region_one(word: &str) -> usize {
    for prefix in ["gener", "commun", "arsen"] {
        if word.starts_with(prefix) {
            return prefix.len();
        }
    }
    region_after(word, 0)
}

/// The byte after the first consonant behind the first vowel from `start` on; the end where there is none.
fn region_after(word: &str, start: usize) -> usize {
    let mut vowel_seen = false;
    for (at, character) in word.get(start..).unwrap_or("").char_indices() {
        let vowel = u8::try_from(character).is_ok_and(is_vowel);
        if vowel_seen && !vowel {
            return start + at + character.len_utf8();
        }
        vowel_seen |= vowel;
    }
    word.len()
}

/// What step 2 puts for an ending in the first region. Of two that fit, the longer stands first.
const DERIVED: [(&str, &str); 22] = [
    ("ational", "ate"),
    ("tional", "tion"),
    ("ization", "ize"),
    ("ation", "ate"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("iveness", "ive"),
    ("alism", "al"),
    ("izer", "ize"),
    ("ator", "ate"),
    ("biliti", "ble"),
    ("aliti", "al"),
    ("iviti", "ive"),
    ("lessli", "less"),
    ("entli", "ent"),
    ("ousli", "ous"),
    ("fulli", "ful"),
    ("abli", "able"),
    ("alli", "al"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("bli", "ble"),
];

/// The same for step 3.
const DERIVED_AGAIN: [(&str, &str); 8] = [
    ("ational", "ate"),
    ("tional", "tion"),
    ("alize", "al"),
    ("icate", "ic"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ness", ""),
    ("ful", ""),
];

/// Step 4 takes these off in the second region. Of two that fit, the longer stands first.
const RESIDUAL: [&str; 17] = [
    "ement", "ment", "ent", "ance", "ence", "able", "ible", "ant", "ism", "ate", "iti", "ous", "ive", "ize",
    "al", "er", "ic",
];

/// The word under way, and where its two regions begin.
struct State<'w> {
    word: &'w mut String,
    first_region: usize,
    second_region: usize,
}

impl State<'_> {
    /// Step 1a, and the possessive endings before it.
    fn plurals(&mut self) {
        for ending in ["'s'", "'s", "'"] {
            if self.word.ends_with(ending) {
                self.shorten(ending.len());
                break;
            }
        }
        if self.word.ends_with("sses") {
            self.shorten(2);
        } else if self.word.ends_with("ied") || self.word.ends_with("ies") {
            // "cries" to "cri", but "ties" to "tie".
            let letters_before = self.word.chars().rev().skip(3).take(2).count();
            self.shorten(if letters_before > 1 { 2 } else { 1 });
        } else if self.word.ends_with('s')
            && !self.word.ends_with("us")
            && !self.word.ends_with("ss")
            // The letter right before the s does not count: "gas" stays.
            && self.vowel_before(self.word.len().saturating_sub(2))
        {
            self.shorten(1);
        }
    }

    /// Step 1b.
    fn past_and_participle(&mut self) {
        for ending in ["eedly", "eed"] {
            if self.word.ends_with(ending) {
                if self.start_of(ending) >= self.first_region {
                    self.replace(ending, "ee");
                }
                return;
            }
        }
        let endings = ["ingly", "edly", "ing", "ed"];
        let Some(ending) = endings.into_iter().find(|ending| self.word.ends_with(ending)) else { return };
        if !self.vowel_before(self.start_of(ending)) {
            return;
        }
        self.shorten(ending.len());
        if ["at", "bl", "iz"].iter().any(|ending| self.word.ends_with(ending)) {
            self.word.push('e');
        } else if ends_double(self.word) {
            self.shorten(1);
        } else if self.first_region == self.word.len() && ends_in_short_syllable(self.word) {
            self.word.push('e');
        }
    }

    /// Step 1c: "cry" to "cri", but neither "by" nor "say".
    fn final_y(&mut self) {
        let mut letters = self.word.chars().rev();
        let (last, before) = (letters.next(), letters.next());
        if matches!(last, Some('y' | 'Y')) && before.is_some_and(is_consonant) && letters.next().is_some() {
            self.replace("y", "i");
        }
    }

    /// Step 2.
    fn derived(&mut self) {
        // Each ending of the step ends in one of these: most words are done here.
        if !self.word.ends_with(['l', 'n', 's', 'm', 'r', 'i']) {
            return;
        }
        if let Some((ending, put)) = DERIVED.iter().find(|(ending, _)| self.word.ends_with(ending)) {
            self.replace_in_first_region(ending, put);
        } else if self.word.ends_with("logi") {
            self.replace_in_first_region("ogi", "og");
        } else if self.word.ends_with("li") {
            let before = self.word.as_bytes().get(self.start_of("li").wrapping_sub(1));
            if before.is_some_and(|byte| b"cdeghkmnrt".contains(byte)) {
                self.replace_in_first_region("li", "");
            }
        }
    }

    /// Step 3.
    fn derived_again(&mut self) {
        // As above.
        if !self.word.ends_with(['l', 'e', 'i', 's']) {
            return;
        }
        if let Some((ending, put)) = DERIVED_AGAIN.iter().find(|(ending, _)| self.word.ends_with(ending)) {
            self.replace_in_first_region(ending, put);
        } else if self.word.ends_with("ative") && self.start_of("ative") >= self.second_region {
            self.replace_in_first_region("ative", "");
        }
    }

    /// Step 4.
    fn residual(&mut self) {
        // As above.
        if !self.word.ends_with(['t', 'e', 'm', 'i', 's', 'l', 'r', 'c', 'n']) {
            return;
        }
        if let Some(ending) = RESIDUAL.iter().find(|ending| self.word.ends_with(*ending)) {
            if self.start_of(ending) >= self.second_region {
                self.shorten(ending.len());
            }
        } else if (self.word.ends_with("sion") || self.word.ends_with("tion"))
            && self.start_of("ion") >= self.second_region
        {
            self.shorten(3);
        }
    }

    /// Step 5.
    fn final_e_and_l(&mut self) {
        let start = self.word.len().saturating_sub(1);
        if let Some(rest) = self.word.strip_suffix('e') {
            let drops =
                start >= self.second_region || (start >= self.first_region && !ends_in_short_syllable(rest));
            if drops {
                self.shorten(1);
            }
        } else if self.word.ends_with("ll") && start >= self.second_region {
            self.shorten(1);
        }
    }

    /// Where an ending that the word has begins.
    fn start_of(&self, ending: &str) -> usize {
        self.word.len().saturating_sub(ending.len())
    }

    fn vowel_before(&self, at: usize) -> bool {
        self.word.bytes().take(at).any(is_vowel)
    }

    fn replace_in_first_region(&mut self, ending: &str, put: &str) {
        if self.start_of(ending) >= self.first_region {
            self.replace(ending, put);
        }
    }

    fn replace(&mut self, ending: &str, put: &str) {
        self.shorten(ending.len());
        self.word.push_str(put);
    }

    /// Takes off so many letters, all of them ASCII.
    fn shorten(&mut self, letters: usize) {
        for _ in 0..letters {
            self.word.pop();
        }
    }
}

fn is_consonant(character: char) -> bool {
    !u8::try_from(character).is_ok_and(is_vowel)
}

fn ends_double(word: &str) -> bool {
    matches!(word.as_bytes(), [.., one, two] if one == two && b"bdfgmnprt".contains(one))
}

/// Consonant, vowel, consonant other than w, x and Y; or a word of vowel and consonant.
fn ends_in_short_syllable(word: &str) -> bool {
    let mut letters = word.chars().rev();
    let (last, middle, first) = (letters.next(), letters.next(), letters.next());
    let vowel_and_consonant =
        last.is_some_and(is_consonant) && middle.is_some_and(|middle| !is_consonant(middle));
    vowel_and_consonant
        && match first {
            None => true,
            Some(first) => is_consonant(first) && !matches!(last, Some('w' | 'x' | 'Y')),
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions() {
        assert_eq!((region_one("beautiful"), region_after("beautiful", 5)), (5, 7));
        assert_eq!(region_one("beau"), 4);
        assert_eq!(region_one("communication"), 6);
    }

    #[test]
    fn consonant_y() {
        let mut marked = String::new();
        assert!(mark_consonant_y("'youthsayyy", &mut marked));
        assert_eq!(marked, "YouthsaYyY");
        unmark_consonant_y(&mut marked);
        assert_eq!(marked, "youthsayyy");
    }

    #[test]
    fn short_syllables() {
        assert!(
            ends_in_short_syllable("rap") && ends_in_short_syllable("trap") && ends_in_short_syllable("ow")
        );
        assert!(!ends_in_short_syllable("uproot") && !ends_in_short_syllable("bestow"));
    }
}
