//! The house keeps its shape: layers import only what `src/lib.rs` says, modules inside a layer make no
//! circle, foreign crates that we might replace are named in one place only, and no file outgrows one reading.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::Visit;

/// Each layer and the layers it may import, itself aside.
const LAYERS: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("words", &["base"]),
    ("domain", &["base"]),
    ("format", &["base", "words", "domain"]),
    ("api", &["base", "domain"]),
    ("store", &["base", "domain"]),
    ("service", &["base", "domain", "api", "store"]),
    ("work", &["base", "words", "domain", "api", "format"]),
    ("ui", &["base", "words", "domain", "api"]),
    ("app", &["base", "words", "domain", "format", "api", "store", "service", "work", "ui"]),
];

/// Crates that are named only where the path begins so.
const HOMES: &[(&str, &[&str])] = &[
    ("sled", &["store/index"]),
    ("tui_textarea", &["ui/pane/editor/area"]),
    ("mail_parser", &["format/mime"]),
    ("mail_builder", &["format/eml"]),
    ("crossterm", &["app/terminal"]),
    ("icu_collator", &["base/collate"]),
    ("fluent_bundle", &["words"]),
    ("clap", &["app"]),
    ("signal_hook", &["app"]),
    ("libc", &["app/memory"]),
];

/// What some layers may not touch at all, with the reason in `src/lib.rs` under "Nevers".
const NEVERS: &[(&str, &[&str])] = &[
    ("ui", &["std::fs", "std::net", "std::thread", "std::time", "std::process", "std::env", "std::cell"]),
    ("domain", &["std::fs", "std::net", "std::thread", "std::time", "std::process", "std::env"]),
    ("format", &["std::fs", "std::net", "std::thread", "std::time", "std::process", "std::env"]),
    ("api", &["std::fs", "std::net", "std::thread", "std::time", "std::process", "std::env"]),
];

/// A file of more lines than this has more than one subject: it is split by what it can do, tests as well.
const LINES: usize = 400;

/// One file: its module path (`ui::pane::letters`) and every path it names, `crate::` resolved.
struct Module {
    path: Vec<String>,
    names: BTreeSet<Vec<String>>,
}

#[test]
fn layers_import_only_what_they_may() {
    let modules = modules();
    let mut wrong = Vec::new();
    for module in &modules {
        let Some(layer) = module.path.first().filter(|_| module.path != ["main"]) else { continue };
        let allowed = allowed(layer);
        for target in module.names.iter().filter_map(|name| own(name)) {
            if target != *layer && !allowed.contains(&target.as_str()) {
                wrong.push(format!("{} imports {target}", module.path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn modules_inside_a_layer_make_no_circle() {
    let modules = modules();
    let known: BTreeSet<&[String]> = modules.iter().map(|module| module.path.as_slice()).collect();
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for module in &modules {
        let from = module.path.join("::");
        for name in &module.names {
            let Some(rest) = name.strip_prefix(&["crate".to_owned()]) else { continue };
            let longest = (1..=rest.len()).rev().map(|n| &rest[..n]).find(|path| known.contains(path));
            let Some(to) = longest.map(|path| path.join("::")) else { continue };
            if to != from && rest.first() == module.path.first() {
                arrows.entry(from.clone()).or_default().insert(to);
            }
        }
    }
    let circles = circles(&arrows);
    assert!(circles.is_empty(), "circles:\n{}", circles.join("\n"));
}

#[test]
fn replaceable_crates_have_one_home() {
    let mut wrong = Vec::new();
    for module in modules() {
        let place = module.path.join("/");
        for (name, homes) in HOMES {
            let named = module.names.iter().any(|path| path.first().is_some_and(|first| first == name));
            if named && !homes.iter().any(|home| place.starts_with(home)) {
                wrong.push(format!("{place} names {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn pure_layers_stay_pure() {
    let mut wrong = Vec::new();
    for module in modules() {
        let Some((_, nevers)) = NEVERS.iter().find(|(layer, _)| module.path.first().is_some_and(|of| of == layer))
        else {
            continue;
        };
        for name in &module.names {
            let text = name.join("::");
            if nevers.iter().any(|never| text == *never || text.starts_with(&format!("{never}::"))) {
                wrong.push(format!("{} names {text}", module.path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_file_is_longer_than_one_reading() {
    let mut files = Vec::new();
    for (folder, kind) in [("src", "rs"), ("tests", "rs"), ("benches", "rs"), ("locales", "ftl"), ("keymaps", "toml")] {
        collect(&root().join(folder), kind, &mut files);
    }
    let lines = |file: &PathBuf| fs::read_to_string(file).unwrap().lines().count();
    let long: Vec<_> = files.iter().map(|file| (lines(file), file)).filter(|(lines, _)| *lines >= LINES).collect();
    assert!(long.is_empty(), "split by what they can do: {long:#?}");
}

#[test]
fn the_table_of_layers_is_the_one_in_the_architecture_text() {
    let text = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    for (layer, allowed) in LAYERS.iter().filter(|(layer, _)| *layer != "app") {
        let row = text
            .lines()
            .find(|line| line.starts_with(&format!("//! | [`{layer}`]")))
            .unwrap_or_else(|| panic!("no row for {layer}"));
        let last = row.trim_end_matches(" |").rsplit("| ").next().unwrap();
        let said: Vec<&str> = if last == "nothing of ours" { vec![] } else { last.split(' ').collect() };
        assert_eq!(said, *allowed, "{layer}");
    }
}

fn allowed(layer: &str) -> &'static [&'static str] {
    LAYERS.iter().find(|(name, _)| *name == layer).unwrap_or_else(|| panic!("no such layer: {layer}")).1
}

fn own(name: &[String]) -> Option<String> {
    let [first, layer, ..] = name else { return None };
    (first == "crate" && LAYERS.iter().any(|(known, _)| known == layer)).then(|| layer.clone())
}

/// Strongly connected sets of more than one module, by Tarjan's algorithm.
fn circles(arrows: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let reach = |from: &String| {
        let mut seen = BTreeSet::new();
        let mut rest: Vec<&String> = arrows.get(from).into_iter().flatten().collect();
        while let Some(at) = rest.pop() {
            if seen.insert(at.clone()) {
                rest.extend(arrows.get(at).into_iter().flatten());
            }
        }
        seen
    };
    let reached: BTreeMap<&String, BTreeSet<String>> = arrows.keys().map(|from| (from, reach(from))).collect();
    let mut found = BTreeSet::new();
    for (from, to) in &reached {
        if to.contains(*from) {
            let mut members: Vec<&str> = to
                .iter()
                .filter(|other| reached.get(other).is_some_and(|back| back.contains(*from)))
                .map(String::as_str)
                .collect();
            members.sort_unstable();
            found.insert(members.join(" <-> "));
        }
    }
    found.into_iter().collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn modules() -> Vec<Module> {
    let mut files = Vec::new();
    collect(&root().join("src"), "rs", &mut files);
    files.iter().map(|file| module(file)).collect()
}

fn collect(folder: &Path, kind: &str, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, kind, files);
        } else if path.extension().is_some_and(|extension| extension == kind) {
            files.push(path);
        }
    }
}

fn module(file: &Path) -> Module {
    let relative = file.strip_prefix(root().join("src")).unwrap().with_extension("");
    let mut path: Vec<String> = relative.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    if path.last().is_some_and(|last| last == "mod") || path == ["lib"] {
        path.pop();
    }
    let text = fs::read_to_string(file).unwrap();
    let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut names = Names { at: path.clone(), found: BTreeSet::new() };
    names.visit_file(&parsed);
    Module { path, names: names.found }
}

struct Names {
    at: Vec<String>,
    found: BTreeSet<Vec<String>>,
}

impl Names {
    /// Takes a path in, `self` and `super` resolved from where it stands.
    fn add(&mut self, path: &[String]) {
        let mut from = self.at.clone();
        let mut rest = path;
        match rest.first().map(String::as_str) {
            Some("self") => rest = &rest[1..],
            Some("super") => {
                while rest.first().is_some_and(|first| first == "super") {
                    from.pop();
                    rest = &rest[1..];
                }
            }
            _ => {
                self.found.insert(path.to_vec());
                return;
            }
        }
        let full = std::iter::once("crate".to_owned()).chain(from).chain(rest.iter().cloned()).collect();
        self.found.insert(full);
    }

    fn tree(&mut self, tree: &syn::UseTree, prefix: &mut Vec<String>) {
        match tree {
            syn::UseTree::Path(path) => {
                prefix.push(path.ident.to_string());
                self.tree(&path.tree, prefix);
                prefix.pop();
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(item, prefix)),
            syn::UseTree::Name(name) if name.ident == "self" => self.add(&prefix.clone()),
            syn::UseTree::Name(name) => self.leaf(&name.ident, prefix),
            syn::UseTree::Rename(rename) => self.leaf(&rename.ident, prefix),
            syn::UseTree::Glob(_) => self.add(&prefix.clone()),
        }
    }

    fn leaf(&mut self, ident: &syn::Ident, prefix: &[String]) {
        let mut path = prefix.to_vec();
        path.push(ident.to_string());
        self.add(&path);
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&item.tree, &mut Vec::new());
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if names.len() > 1 {
            self.add(&names);
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if is_test(&item.attrs) {
            return;
        }
        // An inline module stands one step deeper.
        if item.content.is_some() {
            self.at.push(item.ident.to_string());
            syn::visit::visit_item_mod(self, item);
            self.at.pop();
        }
    }
}

fn is_test(attrs: &[syn::Attribute]) -> bool {
    attrs.iter().any(|attr| {
        attr.path().is_ident("cfg") && attr.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    })
}
