//! JSON Schema 2020-12 of what is read and written, made from the types.

use crate::{
    delta::Delta,
    model::{ActionPlan, Finding, ProgressUpdate, Reviews},
};
use schemars::{
    Schema, SchemaGenerator,
    generate::{Contract, SchemaSettings},
    transform::{RestrictFormats, Transform, transform_subschemas},
};

/// What a schema is of.
///
/// ```
/// use action_plan::interop::{SchemaForm, SchemaOf};
/// let schema = SchemaOf::Delta.schema(SchemaForm::Written);
/// assert_eq!(schema.get("$schema").unwrap(), "https://json-schema.org/draft/2020-12/schema");
/// assert_eq!(schema.get("title").unwrap(), "action-plan-delta, version 1.0");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SchemaOf {
    /// The outcome of a comparison: [`Delta`].
    Delta,
    /// What rules found: a list of [`Finding`]s.
    Findings,
    /// A plan: [`ActionPlan`].
    Plan,
    /// What people say of links and readings: [`Reviews`], of which keys and words that are not known are refused.
    Reviews,
    /// An update: [`ProgressUpdate`].
    Update,
}

/// Whose schema it is: the writer's or a reader's.
///
/// ```
/// use action_plan::interop::{SchemaForm, SchemaOf};
/// let required = |form| SchemaOf::Plan.schema(form).get("required").cloned();
/// assert!(required(SchemaForm::Accepted).is_none(), "what a plan leaves out is taken as not there");
/// assert!(required(SchemaForm::Written).unwrap().to_string().contains("actions"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SchemaForm {
    /// What this crate takes: most keys may be left out, others are passed over, and a word of a later version
    /// stands for one that is not known.
    Accepted,
    /// What this version of this crate writes, to the letter: every key that it always writes is required,
    /// any other key and any word outside the lists is refused. For tests of writers; a later minor version
    /// may write more.
    Strict,
    /// What readers are to expect: every key that is always written is required; other keys, and other words in
    /// the lists, may come with a later minor version.
    Written,
}

impl SchemaOf {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Delta, Self::Findings, Self::Plan, Self::Reviews, Self::Update];

    /// The name of its file, less `.schema.json`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Delta => "delta",
            Self::Findings => "findings",
            Self::Plan => "plan",
            Self::Reviews => "reviews",
            Self::Update => "update",
        }
    }

    /// The schema, made anew.
    pub fn schema(self, form: SchemaForm) -> Schema {
        let mut settings = SchemaSettings::draft2020_12();
        settings.contract = match form {
            SchemaForm::Accepted => Contract::Deserialize,
            SchemaForm::Strict | SchemaForm::Written => Contract::Serialize,
        };
        let generator = SchemaGenerator::new(settings);
        let mut schema = match self {
            Self::Delta => generator.into_root_schema_for::<Delta>(),
            Self::Findings => generator.into_root_schema_for::<Vec<Finding>>(),
            Self::Plan => generator.into_root_schema_for::<ActionPlan>(),
            Self::Reviews => generator.into_root_schema_for::<Reviews>(),
            Self::Update => generator.into_root_schema_for::<ProgressUpdate>(),
        };
        if self == Self::Reviews {
            Dated.transform(&mut schema);
        }
        Prose.transform(&mut schema);
        RestrictFormats::default().transform(&mut schema);
        match form {
            SchemaForm::Strict => Closed.transform(&mut schema),
            SchemaForm::Accepted if self == Self::Reviews => Closed.transform(&mut schema),
            SchemaForm::Accepted => Open { everywhere: false }.transform(&mut schema),
            SchemaForm::Written => Open { everywhere: true }.transform(&mut schema),
        }
        schema.insert("title".to_owned(), self.title().into());
        schema
    }

    fn title(self) -> String {
        match self {
            Self::Delta => format!("{}, version {}", crate::delta::FORMAT, crate::delta::VERSION),
            Self::Findings => "Findings of action-plan".to_owned(),
            Self::Plan => "Plan, as action-plan reads and writes it".to_owned(),
            Self::Reviews => format!("{}, version {}", Reviews::FORMAT, Reviews::VERSION),
            Self::Update => "Progress update, as action-plan reads and writes it".to_owned(),
        }
    }
}

/// Leaves of the types' documentation what says something to readers of JSON: its first paragraph, without the
/// marks of links and code.
struct Prose;

impl Transform for Prose {
    fn transform(&mut self, schema: &mut Schema) {
        if let Some(described) = schema.get_mut("description")
            && let Some(text) = described.as_str()
        {
            let paragraph = text.split("\n\n").next().unwrap_or_default();
            let words: Vec<&str> = paragraph.split_whitespace().collect();
            *described = words.join(" ").replace(['`', '[', ']'], "").into();
        }
        transform_subschemas(self, schema);
    }
}

/// Asks for the day of a review: one that was made in a program may lack it, one that is kept may not.
struct Dated;

impl Transform for Dated {
    fn transform(&mut self, schema: &mut Schema) {
        let properties = schema.get_mut("properties").and_then(|properties| properties.as_object_mut());
        let of_review = properties.filter(|properties| properties.contains_key("verdict"));
        if let Some(date) = of_review.and_then(|properties| properties.get_mut("date")?.as_object_mut()) {
            date.insert("type".to_owned(), "string".into());
            date.remove("default");
            if let Some(required) = schema.get_mut("required").and_then(|required| required.as_array_mut())
                && !required.contains(&"date".into())
            {
                required.push("date".into());
            }
        }
        transform_subschemas(self, schema);
    }
}

/// Refuses keys that are not listed.
struct Closed;

impl Transform for Closed {
    fn transform(&mut self, schema: &mut Schema) {
        if schema.get("properties").is_some() {
            schema.insert("additionalProperties".to_owned(), false.into());
        }
        transform_subschemas(self, schema);
    }
}

/// Takes other words beside those of a list.
struct Open {
    /// Whether also for the lists of which this crate itself knows no unknown word.
    everywhere: bool,
}

impl Transform for Open {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        let mut listed = Vec::new();
        if schema.get("type").is_some_and(|kind| kind == "string")
            && let Some(words) = schema.remove("enum")
        {
            schema.remove("type");
            let mut list = Schema::default();
            list.insert("enum".to_owned(), words);
            listed.push(list.to_value());
        } else if self.everywhere
            && let Some(words) = schema.get("oneOf").and_then(|words| words.as_array()).cloned()
            && words.iter().all(|word| word.get("const").is_some_and(|word| word.as_str().is_some()))
        {
            schema.remove("oneOf");
            listed = words;
        }
        if !listed.is_empty() {
            let mut other = Schema::default();
            other.insert("type".to_owned(), "string".into());
            other.insert("description".to_owned(), "A word of a later version.".into());
            listed.push(other.to_value());
            schema.insert("anyOf".to_owned(), listed.into());
        }
    }
}
