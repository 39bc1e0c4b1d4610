//! From keys to commands. Keys stand only in `keymaps/`; this folder reads and resolves them.

pub mod file;
pub mod trie;
