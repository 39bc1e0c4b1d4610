//! Resolving keys: contexts from the innermost out, sequences of keys, and what may follow a prefix.

use std::collections::BTreeMap;

use crate::ui::key::Key;

/// Every binding, by context.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keymap {
    contexts: BTreeMap<String, Node>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Node {
    Command(String),
    Prefix(BTreeMap<Key, Node>),
}

impl Default for Node {
    fn default() -> Self {
        Self::Prefix(BTreeMap::new())
    }
}

/// What some keys mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// This command.
    Command(String),
    /// The beginning of a longer sequence: what may follow.
    Pending(Vec<(Key, Next)>),
    /// Nothing.
    Nothing,
}

/// What a key after a prefix leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// This command.
    Command(String),
    /// More keys.
    Prefix,
}

/// A binding that cannot stand beside another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clash {
    /// The same keys are bound twice.
    Twice(String),
    /// One is the beginning of the other.
    Shadow(String),
}

impl Keymap {
    /// Binds `keys` to `command` in `context`.
    ///
    /// # Errors
    /// The command that stands in the way.
    pub fn bind(&mut self, context: &str, keys: &[Key], command: &str) -> Result<(), Clash> {
        let mut node = self.contexts.entry(context.to_owned()).or_default();
        for key in keys {
            node = match node {
                Node::Command(other) => return Err(Clash::Shadow(other.clone())),
                Node::Prefix(next) => next.entry(*key).or_default(),
            };
        }
        match node {
            Node::Command(other) => Err(Clash::Twice(other.clone())),
            Node::Prefix(next) if !next.is_empty() => Err(Clash::Shadow(first_command(next))),
            Node::Prefix(_) => {
                *node = Node::Command(command.to_owned());
                Ok(())
            }
        }
    }

    /// Takes `keys` away in `context`, so that an overlay can bind them anew; prefixes with them.
    pub fn unbind(&mut self, context: &str, keys: &[Key]) {
        let Some((last, prefix)) = keys.split_last() else { return };
        let Some(mut node) = self.contexts.get_mut(context) else { return };
        for key in prefix {
            let Node::Prefix(next) = node else {
                *node = Node::default();
                return;
            };
            match next.get_mut(key) {
                Some(deeper) => node = deeper,
                None => return,
            }
        }
        match node {
            Node::Prefix(next) => {
                next.remove(last);
            }
            Node::Command(_) => *node = Node::default(),
        }
    }

    /// What `keys` mean where `contexts` hold, the innermost first. A command of an inner context
    /// wins; prefixes of all of them are open together.
    pub fn resolve(&self, contexts: &[&str], keys: &[Key]) -> Meaning {
        let mut pending: BTreeMap<Key, Next> = BTreeMap::new();
        for context in contexts {
            match self.walk(context, keys) {
                Some(Node::Command(command)) if pending.is_empty() => return Meaning::Command(command.clone()),
                Some(Node::Prefix(next)) => {
                    for (key, node) in next {
                        pending.entry(*key).or_insert_with(|| leads_to(node));
                    }
                }
                Some(Node::Command(_)) | None => {}
            }
        }
        if pending.is_empty() { Meaning::Nothing } else { Meaning::Pending(pending.into_iter().collect()) }
    }

    fn walk(&self, context: &str, keys: &[Key]) -> Option<&Node> {
        keys.iter().try_fold(self.contexts.get(context)?, |node, key| match node {
            Node::Prefix(next) => next.get(key),
            Node::Command(_) => None,
        })
    }

    /// Every binding: context, keys, command; in a stable order.
    pub fn bindings(&self) -> Vec<(&str, Vec<Key>, &str)> {
        let mut all = Vec::new();
        for (context, node) in &self.contexts {
            collect(context, node, &mut Vec::new(), &mut all);
        }
        all
    }

    /// The shortest keys of `command` where `contexts` hold.
    pub fn keys_of(&self, contexts: &[&str], command: &str) -> Option<Vec<Key>> {
        self.all_keys_of(contexts, command).into_iter().next()
    }

    /// All keys of `command` where `contexts` hold, the shortest first.
    pub fn all_keys_of(&self, contexts: &[&str], command: &str) -> Vec<Vec<Key>> {
        let reachable = |keys: &Vec<Key>| self.resolve(contexts, keys) == Meaning::Command(command.to_owned());
        let mut found: Vec<Vec<Key>> = contexts
            .iter()
            .filter_map(|context| self.contexts.get(*context).map(|node| (*context, node)))
            .flat_map(|(context, node)| {
                let mut all = Vec::new();
                collect(context, node, &mut Vec::new(), &mut all);
                all
            })
            .filter(|(_, keys, bound)| *bound == command && reachable(keys))
            .map(|(_, keys, _)| keys)
            .collect();
        found.sort_by_key(|keys| (keys.len(), keys.first().is_some_and(|key| key.ctrl || key.alt)));
        found
    }
}

fn leads_to(node: &Node) -> Next {
    match node {
        Node::Command(command) => Next::Command(command.clone()),
        Node::Prefix(_) => Next::Prefix,
    }
}

fn first_command(next: &BTreeMap<Key, Node>) -> String {
    match next.values().next() {
        Some(Node::Command(command)) => command.clone(),
        Some(Node::Prefix(deeper)) => first_command(deeper),
        None => String::new(),
    }
}

fn collect<'a>(context: &'a str, node: &'a Node, keys: &mut Vec<Key>, all: &mut Vec<(&'a str, Vec<Key>, &'a str)>) {
    match node {
        Node::Command(command) => all.push((context, keys.clone(), command)),
        Node::Prefix(next) => {
            for (key, deeper) in next {
                keys.push(*key);
                collect(context, deeper, keys, all);
                keys.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Key> {
        text.split(' ').map(|key| key.parse().unwrap()).collect()
    }

    fn small() -> Keymap {
        let mut map = Keymap::default();
        map.bind("global", &keys("g d"), "go.date").unwrap();
        map.bind("global", &keys("q"), "back").unwrap();
        map.bind("letters", &keys("g g"), "list.first").unwrap();
        map.bind("letters", &keys("q"), "letter.queue").unwrap();
        map
    }

    #[test]
    fn the_inner_context_wins_and_prefixes_open_together() {
        let map = small();
        assert_eq!(map.resolve(&["letters", "global"], &keys("q")), Meaning::Command("letter.queue".into()));
        assert_eq!(map.resolve(&["papers", "global"], &keys("q")), Meaning::Command("back".into()));
        let Meaning::Pending(next) = map.resolve(&["letters", "global"], &keys("g")) else { panic!("no prefix") };
        assert_eq!(next.iter().map(|(key, _)| key.to_string()).collect::<String>(), "dg");
        assert_eq!(map.resolve(&["letters", "global"], &keys("z")), Meaning::Nothing);
    }

    #[test]
    fn clashes_and_shadows_are_refused_until_unbound() {
        let mut map = small();
        assert_eq!(map.bind("global", &keys("q"), "x"), Err(Clash::Twice("back".into())));
        assert_eq!(map.bind("global", &keys("g"), "x"), Err(Clash::Shadow("go.date".into())));
        assert_eq!(map.bind("global", &keys("q q"), "x"), Err(Clash::Shadow("back".into())));
        map.unbind("global", &keys("g"));
        map.bind("global", &keys("g"), "x").unwrap();
        assert_eq!(map.resolve(&["global"], &keys("g")), Meaning::Command("x".into()));
    }

    #[test]
    fn the_shortest_reachable_keys_are_shown() {
        let mut map = small();
        map.bind("global", &keys("ctrl-c"), "back").unwrap();
        assert_eq!(map.keys_of(&["global"], "back"), Some(keys("q")));
        assert_eq!(map.keys_of(&["letters", "global"], "back"), Some(keys("ctrl-c")));
    }
}
