//! Says whether files are deltas, to the letter: `interop DELTA.json ...`. The tests are in `tests/`.

#[cfg(test)]
#[path = "../../shared/hostile.rs"]
mod hostile;
#[cfg(test)]
mod tests;

use action_plan::interop::{SchemaForm, SchemaOf};
use serde_json::Value;
use std::process::ExitCode;

fn main() -> ExitCode {
    let schema = schema(SchemaOf::Delta, SchemaForm::Strict);
    let mut code = ExitCode::SUCCESS;
    for file in std::env::args().skip(1) {
        let faults = match std::fs::read(&file).map(|bytes| serde_json::from_slice::<Value>(&bytes)) {
            Err(error) => vec![error.to_string()],
            Ok(Err(error)) => vec![error.to_string()],
            Ok(Ok(value)) => faults(&schema, &value),
        };
        for fault in &faults {
            eprintln!("{file}: {fault}");
            code = ExitCode::from(1);
        }
        if faults.is_empty() {
            println!("{file}: valid");
        }
    }
    code
}

fn schema(of: SchemaOf, form: SchemaForm) -> Value {
    of.schema(form).to_value()
}

/// What a validator has against a value, with the place.
fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let options = jsonschema::draft202012::options().should_validate_formats(true);
    match options.build(schema) {
        Err(error) => vec![format!("the schema: {error}")],
        Ok(validator) => {
            validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
        }
    }
}
