use std::fs;
use std::path::Path;
use std::sync::mpsc::channel;
use std::time::Duration;

use uuid::Uuid;

use super::{Bench, NOW, letter};
use crate::api::Request;
use crate::api::drafts::{Draft, Purpose};
use crate::api::job::{Job, Outcome};
use crate::domain::arrival::Intake;
use crate::domain::ids::{EntityKind, LetterId};
use crate::domain::rendition::Mailbox;
use crate::format::mime;
use crate::work::dispatch::finish_outbox;
use crate::work::means::Means;

fn mailbox(address: &str) -> Mailbox {
    Mailbox { name: "Ана".to_owned(), address: address.to_owned() }
}

pub(super) fn draft(answers: Option<LetterId>) -> Draft {
    let (to, cc, bcc) = (vec![mailbox("ana@x.example")], Vec::new(), vec![mailbox("secret@y.example")]);
    Draft {
        id: Uuid::from_u128(77),
        purpose: Purpose::Letter { answers, to, cc, bcc, enclosed: vec![] },
        title: "Re: Позив".to_owned(),
        text: "Поштована,\n\nдолазимо.\n".to_owned(),
        cursor: (0, 0),
        changed: NOW,
    }
}

pub(super) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn t20_an_answer_leaves_with_its_thread_and_without_blind_copies() {
    let bench = Bench::new();
    bench.office.found();
    fs::write(bench.path().join("a.eml"), letter(1)).unwrap();
    let paths = vec![bench.path().join("a.eml")];
    bench.run(Job::Import { paths, intake: Intake::Inbox, lane: 0, dry_run: false }).unwrap();
    let answered = bench.office.letters()[0].id;
    let outcome = bench.run(Job::Dispatch { draft: draft(Some(answered)) }).unwrap();
    let Outcome::Dispatched { letter, number, file, .. } = outcome else { panic!() };
    assert_eq!((letter.uuid(), number), (Uuid::from_u128(77), 2));
    assert_eq!(names(&bench.means.outbox), ["2-re-poziv.eml", "2-re-poziv.envelope"]);
    let bytes = fs::read(&file).unwrap();
    assert!(!String::from_utf8_lossy(&bytes).contains("secret"));
    let rendition = mime::decode(&bytes);
    assert_eq!((rendition.references, rendition.subject), (vec!["1@x.example".to_owned()], "Re: Позив".to_owned()));
    let envelope = fs::read_to_string(file.with_extension("envelope")).unwrap();
    assert_eq!(envelope, r#"{"sender":"kabinet@o.example","recipients":["ana@x.example","secret@y.example"]}"#);
    assert_eq!(bench.office.state.lock().unwrap().dropped, [Uuid::from_u128(77)]);
}

#[test]
fn sent_twice_it_leaves_once() {
    let bench = Bench::new();
    bench.office.found();
    bench.run(Job::Dispatch { draft: draft(None) }).unwrap();
    bench.clock.advance(60_000);
    bench.run(Job::Dispatch { draft: draft(None) }).unwrap();
    assert_eq!(bench.office.count(EntityKind::Letter), 1);
    assert_eq!(names(&bench.means.outbox), ["1-re-poziv.eml", "1-re-poziv.envelope"]);
}

#[test]
fn cut_off_before_it_was_recorded_nothing_has_left() {
    let bench = Bench::new();
    bench.office.found();
    bench.office.state.lock().unwrap().refuse = Some(("SendLetter", 0));
    assert_eq!(bench.run(Job::Dispatch { draft: draft(None) }).unwrap_err().id, "disk-full");
    assert_eq!(names(&bench.means.outbox).len(), 2);
    bench.office.state.lock().unwrap().refuse = None;
    assert_eq!(finish_outbox(&bench.means).unwrap(), 0);
    assert!(names(&bench.means.outbox).is_empty());
    assert!(bench.office.state.lock().unwrap().dropped.is_empty());
    bench.run(Job::Dispatch { draft: draft(None) }).unwrap();
    assert_eq!(names(&bench.means.outbox), ["1-re-poziv.eml", "1-re-poziv.envelope"]);
}

#[test]
fn cut_off_after_it_was_recorded_it_leaves_at_the_next_start() {
    let bench = Bench::new();
    bench.office.found();
    bench.run(Job::Dispatch { draft: draft(None) }).unwrap();
    let outbox = &bench.means.outbox;
    let (eml, envelope) = (outbox.join("1-re-poziv.eml"), outbox.join("1-re-poziv.envelope"));
    let temporary = outbox.join(format!(".tmp-{}", Uuid::from_u128(77)));
    let before = (fs::read(&eml).unwrap(), fs::read(&envelope).unwrap());
    // Every state that a cut between the steps can leave: neither renamed, one linked, one renamed, both linked.
    let cuts: [fn(&Path, &Path, &Path, &Path); 3] = [
        |eml, envelope, te, tv| (fs::rename(eml, te).unwrap(), fs::rename(envelope, tv).unwrap()).0,
        |eml, envelope, te, tv| (fs::rename(eml, te).unwrap(), fs::hard_link(envelope, tv).unwrap()).0,
        |eml, _, te, _| fs::hard_link(eml, te).unwrap(),
    ];
    for cut in cuts {
        cut(&eml, &envelope, &temporary, &temporary.with_extension("envelope"));
        assert_eq!(finish_outbox(&bench.means).unwrap(), 1);
        assert_eq!(names(outbox), ["1-re-poziv.eml", "1-re-poziv.envelope"]);
        assert_eq!((fs::read(&eml).unwrap(), fs::read(&envelope).unwrap()), before);
    }
    assert_eq!(finish_outbox(&bench.means).unwrap(), 0);
}

#[test]
fn the_outbox_is_not_settled_while_a_letter_is_on_its_way() {
    let bench = Bench::new();
    bench.office.found();
    // Another seat, whose office does not have the letter yet.
    let before = Bench::new();
    let means = Means { outbox: bench.means.outbox.clone(), ..before.means.clone() };
    let (settled, hears) = channel();
    bench.office.state.lock().unwrap().before = Some(Box::new(move |request| {
        if matches!(request, Request::SendLetter(_)) {
            let (means, settled) = (means.clone(), settled.clone());
            std::thread::spawn(move || settled.send(finish_outbox(&means).unwrap()).unwrap());
            assert!(hears.recv_timeout(Duration::from_millis(300)).is_err(), "it does not wait");
        }
    }));
    let Outcome::Dispatched { file, .. } = bench.run(Job::Dispatch { draft: draft(None) }).unwrap() else { panic!() };
    assert!(file.exists() && file.with_extension("envelope").exists());
}

#[test]
fn a_letter_without_a_file_is_not_said_to_have_left() {
    let bench = Bench::new();
    bench.office.found();
    let outbox = bench.means.outbox.clone();
    bench.office.state.lock().unwrap().before = Some(Box::new(move |request| {
        if matches!(request, Request::SendLetter(_)) {
            fs::remove_file(outbox.join(format!(".tmp-{}", Uuid::from_u128(77)))).unwrap();
        }
    }));
    assert_eq!(bench.run(Job::Dispatch { draft: draft(None) }).unwrap_err().id, "outbox-file-gone");
    assert!(bench.office.state.lock().unwrap().dropped.is_empty());
}

#[test]
fn a_letter_that_another_may_see_waits_for_them() {
    let bench = Bench::new();
    bench.office.found();
    bench.run(Job::Dispatch { draft: draft(None) }).unwrap();
    let temporary = bench.means.outbox.join(format!(".tmp-{}", Uuid::from_u128(77)));
    fs::rename(bench.means.outbox.join("1-re-poziv.eml"), &temporary).unwrap();
    let stranger = Means { seat: Bench::new().office, ..bench.means.clone() };
    assert_eq!((finish_outbox(&stranger).unwrap(), temporary.exists()), (0, true));
    assert_eq!((finish_outbox(&bench.means).unwrap(), temporary.exists()), (1, false));
}

#[test]
fn t19_a_line_end_in_an_address_is_refused_and_the_draft_stays() {
    let bench = Bench::new();
    bench.office.found();
    let mut draft = draft(None);
    draft.purpose = Purpose::Letter {
        answers: None,
        to: vec![mailbox("a@x.example>\r\nBcc: <b@y.example")],
        cc: Vec::new(),
        bcc: Vec::new(),
        enclosed: vec![],
    };
    let error = bench.run(Job::Dispatch { draft }).unwrap_err();
    assert_eq!(error.id, "mail-control-character");
    assert_eq!((bench.office.count(EntityKind::Letter), bench.means.outbox.exists()), (0, false));
}

#[test]
fn t31_t32_t34_attachments_are_saved_as_they_are_under_plain_names_and_nothing_else_happens() {
    let bench = Bench::new();
    let raw = "From: a@x.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
        --b\r\nContent-Type: text/plain\r\n\r\nText\r\n\
        --b\r\nContent-Type: text/x-sh\r\nContent-Disposition: attachment; filename=\"../../run.sh\"\r\n\r\n#!/bin/sh\r\n\
        --b\r\nContent-Type: application/zip\r\nContent-Disposition: attachment; filename=\"run.sh\"\r\n\r\nPK\r\n--b--\r\n";
    fs::write(bench.path().join("a.eml"), raw).unwrap();
    let paths = vec![bench.path().join("a.eml")];
    bench.run(Job::Import { paths, intake: Intake::Inbox, lane: 0, dry_run: false }).unwrap();
    let letter = bench.office.letters()[0].id;
    let into = bench.path().join("saved");
    let job = |which: Vec<usize>| Job::SaveAttachments { letter, which, into: into.clone() };
    let Outcome::Saved { files } = bench.run(job(vec![])).unwrap() else { panic!() };
    assert_eq!(files, [into.join("run.sh"), into.join("run (2).sh")]);
    assert_eq!(names(&into), ["run (2).sh", "run.sh"]);
    assert_eq!(fs::read(&files[1]).unwrap(), b"PK");
    assert_eq!(bench.run(job(vec![9])).unwrap_err().id, "no-such-attachment");
    bench.run(job(vec![1])).unwrap();
    assert_eq!(names(&into).len(), 3);
}
