//! The TypeScript of the list: every type on the wire and `Commands`. Refuses to write files; `cargo xtask bindings` does.

use std::collections::BTreeMap;

use ts_rs::{Config, TS, TypeVisitor};

use crate::list::command_list;
use crate::request::*;
use crate::view::*;

/// Collects the declaration of each type that is reached, once.
struct Declarations<'a> {
    config: &'a Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only our own types have a place to be written to; numbers and strings do not.
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(self.config);
        if self.found.contains_key(&name) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        self.found.insert(name, format!("{docs}export {}", T::decl(self.config)));
        T::visit_dependencies(self);
    }
}

macro_rules! expand_bindings {
    ($($section:ident { $($(#[doc = $doc:literal])+ $name:ident($request:ty) -> $view:ty;)+ })+) => {
        /// The whole file, as text.
        pub fn bindings() -> String {
            let config = Config::new().with_large_int("number");
            let mut declarations = Declarations { config: &config, found: BTreeMap::new() };
            declarations.visit::<crate::wire_error::WireError>();
            declarations.visit::<crate::event::AppEvent>();
            crate::wire_error::WireError::visit_dependencies(&mut declarations);
            $($(
                declarations.visit::<$request>();
                declarations.visit::<$view>();
            )+)+
            let mut commands = String::new();
            $($(
                commands.push_str(concat!("  /**", $($doc, )+ " */\n"));
                commands.push_str(&format!(
                    "  {}: [{}, {}];\n",
                    stringify!($name), <$request>::name(&config), <$view>::name(&config),
                ));
            )+)+
            let types: Vec<String> = declarations.found.into_values().collect();
            format!(
                "// Written by `cargo xtask bindings` from the list of commands. Do not edit.\n\n{}\n\n/** Every command: what it takes, what it answers. */\nexport type Commands = {{\n{commands}}};\n",
                types.join("\n\n"),
            )
        }
    };
}

command_list!(expand_bindings);
