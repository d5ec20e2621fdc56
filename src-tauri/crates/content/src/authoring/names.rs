//! One name or several, as authors write them. Refuses an empty list: that would be no name at all.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// `garder`, or `[garder, garder-en-bas]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The name, or the first of them.
    pub first: String,
    /// The others.
    pub others: Vec<String>,
}

// By hand, because serde's untagged enums say nothing of what was expected.
impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NamesVisitor;

        impl<'de> Visitor<'de> for NamesVisitor {
            type Value = Names;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name or a list of names")
            }

            fn visit_str<E: de::Error>(self, name: &str) -> Result<Names, E> {
                Ok(Names { first: name.to_owned(), others: Vec::new() })
            }

            fn visit_u64<E: de::Error>(self, name: u64) -> Result<Names, E> {
                self.visit_str(&name.to_string())
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut names: A) -> Result<Names, A::Error> {
                let first = names.next_element()?.ok_or_else(|| de::Error::invalid_length(0, &self))?;
                let mut others = Vec::new();
                while let Some(name) = names.next_element()? {
                    others.push(name);
                }
                Ok(Names { first, others })
            }
        }

        deserializer.deserialize_any(NamesVisitor)
    }
}

impl JsonSchema for Names {
    fn schema_name() -> Cow<'static, str> {
        "Names".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A name, or several of which each is right.",
            "anyOf": [
                { "type": "string" },
                { "type": "array", "items": { "type": "string" }, "minItems": 1 }
            ]
        })
    }
}
