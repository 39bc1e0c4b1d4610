//! Where the office's own things stand: classes, users, principals, quarantine, imports.

use super::Entries;
use super::view::{self, View, newest_first};
use crate::base::collate::sort_key;
use crate::base::script::Script;
use crate::domain::arrival::{ImportRun, Quarantined};
use crate::domain::office::{Class, Principal, User};

pub(super) fn class(class: &Class, out: &mut Entries<'_>) {
    out.listed(View::Classes, &view::code(&class.code));
}

pub(super) fn user(user: &User, out: &mut Entries<'_>) {
    out.listed(View::Users, &view::ended(&sort_key(&user.name, Script::Cyrillic)));
}

pub(super) fn principal(principal: &Principal, out: &mut Entries<'_>) {
    out.listed(View::Principals, &principal.lane.to_be_bytes());
}

pub(super) fn quarantined(item: &Quarantined, out: &mut Entries<'_>) {
    out.listed(View::Quarantine, &newest_first(item.at));
}

pub(super) fn import(run: &ImportRun, out: &mut Entries<'_>) {
    out.listed(View::Imports, &newest_first(run.begun));
}
