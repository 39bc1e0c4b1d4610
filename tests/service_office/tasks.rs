//! Tasks: numbered, decided one by one and in bulk, as confidential as what they came from.

use chrono::NaiveDate;
use kabinet::api::history::{Undo, Undoable};
use kabinet::api::page::Anchor;
use kabinet::api::tasks::{
    CountTasks, DecideTasks, ListTasks, OpenTask, SaveTask, TaskKept, TaskView, TasksDecided, WhichTask,
};
use kabinet::api::{Client, Envelope};
use kabinet::base::error::{ErrorKind, Result};
use kabinet::domain::ids::{EntityRef, TaskId, UserId};
use kabinet::domain::role::Role;
use kabinet::domain::task::{Step, Task};

use crate::support::{DAY, House, Mail};

fn day(d: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 11, d)
}

fn task(house: &House, text: &str, due: Option<NaiveDate>) -> SaveTask {
    SaveTask {
        id: TaskId::new(house.fresh()),
        text: text.to_owned(),
        owner: None,
        due,
        origin: None,
        reason: String::new(),
    }
}

fn add(house: &House, text: &str, due: Option<NaiveDate>) -> TaskId {
    house.ask(task(house, text, due)).unwrap().id
}

fn decide(house: &House, ids: &[TaskId], step: Step) -> Result<TasksDecided> {
    house.ask(DecideTasks { ids: ids.to_vec(), step, group: None })
}

fn texts(house: &House, view: TaskView, filter: &str) -> Vec<String> {
    let list = ListTasks { view, filter: filter.to_owned(), anchor: Anchor::Start, limit: 50 };
    house.ask(list).unwrap().rows.into_iter().map(|(_, row)| row.text).collect()
}

fn open(house: &House, id: TaskId) -> Task {
    house.ask(OpenTask { which: WhichTask::Id(id) }).unwrap().task
}

fn me(house: &House) -> UserId {
    house.card.users.iter().find(|user| user.role == Role::Owner).unwrap().id
}

#[test]
fn lists_are_by_day_and_by_owner_and_midnight_makes_overdue() {
    let house = House::new();
    let me = me(&house);
    let (late, soon, free) =
        (add(&house, "касни", day(22)), add(&house, "скоро", day(25)), add(&house, "једном", None));
    assert_eq!(texts(&house, TaskView::Open, ""), ["касни", "скоро", "једном"]);
    decide(&house, &[soon, free], Step::Assign(Some(me))).unwrap();
    assert_eq!(texts(&house, TaskView::Mine(me), ""), ["скоро", "једном"]);
    assert_eq!(texts(&house, TaskView::Nobody, ""), ["касни"]);
    assert!(texts(&house, TaskView::Overdue, "").is_empty(), "today is not late");
    house.clock.advance(DAY);
    assert_eq!(texts(&house, TaskView::Overdue, ""), ["касни"]);
    decide(&house, &[late], Step::Done { evidence: "послато 417".into() }).unwrap();
    assert_eq!(texts(&house, TaskView::Done, ""), ["касни"]);
    assert_eq!(texts(&house, TaskView::Done, "poslato"), ["касни"], "evidence is found in either script");
    assert_eq!(texts(&house, TaskView::Open, "vlasnik skoro"), ["скоро"], "by owner and text");
    let views = vec![TaskView::Open, TaskView::Mine(me), TaskView::Nobody, TaskView::Overdue, TaskView::Done];
    let counts = house.ask(CountTasks { views }).unwrap();
    assert_eq!(counts.iter().map(|count| count.count).collect::<Vec<_>>(), [2, 2, 0, 0, 1]);
}

#[test]
fn a_task_is_numbered_changed_put_off_for_a_reason_and_taken_back() {
    let house = House::new();
    assert_eq!(house.ask(task(&house, "  ", None)).unwrap_err().id, "task-without-text");
    let first = task(&house, "Програм", day(25));
    let kept: TaskKept = house.ask(first.clone()).unwrap();
    assert_eq!(kept.number, 1, "a refusal takes no number");
    assert_eq!(house.ask(first.clone()).unwrap().done.sequence, None, "nothing new to keep");
    let edited = SaveTask { text: "Програм посете".into(), due: day(24), ..first.clone() };
    house.ask(edited.clone()).unwrap();
    let later = SaveTask { due: day(30), ..edited };
    assert_eq!(house.ask(later.clone()).unwrap_err().id, "task-without-reason");
    let done = house.ask(SaveTask { reason: "чека се амбасада".into(), ..later }).unwrap().done;
    assert_eq!((open(&house, first.id).due, open(&house, first.id).reason.as_str()), (day(30), "чека се амбасада"));
    house.ask(Undo { what: Undoable::Operation(done.sequence.unwrap()) }).unwrap();
    assert_eq!((open(&house, first.id).due, open(&house, first.id).reason.as_str()), (day(24), ""));
    let number = house.ask(OpenTask { which: WhichTask::Number(1) }).unwrap();
    assert_eq!(number.task.text, "Програм посете");
    assert_eq!(house.ask(OpenTask { which: WhichTask::Number(9) }).unwrap_err().kind, ErrorKind::NotFound);
    house.ask(Undo { what: Undoable::Operation(kept.done.sequence.unwrap()) }).unwrap_err();
}

#[test]
fn a_bulk_step_is_one_operation_that_says_what_it_did_not_fit() {
    let house = House::new();
    let ids: Vec<TaskId> = (0..3).map(|n| add(&house, &format!("{n}"), day(25))).collect();
    decide(&house, &ids[..1], Step::Drop { reason: "отпало".into() }).unwrap();
    let decided = decide(&house, &ids, Step::Due { day: day(25), reason: String::new() }).unwrap();
    assert_eq!((decided.done.changed, decided.unchanged, decided.refused.len()), (0, 2, 1));
    let decided = decide(&house, &ids, Step::Done { evidence: "све".into() }).unwrap();
    assert_eq!((decided.done.changed, decided.refused[0].1.id.as_ref()), (2, "task-not-open"));
    let again = house.ask(Undo { what: Undoable::Operation(decided.done.sequence.unwrap()) }).unwrap();
    assert_eq!((again.done.changed, texts(&house, TaskView::Open, "").len()), (2, 2));
    assert_eq!(decide(&house, &ids[..1], Step::Assign(None)).unwrap_err().id, "task-not-open");
    decide(&house, &ids[..1], Step::Reopen).unwrap();
    assert_eq!(texts(&house, TaskView::Open, "").len(), 3);
    let many: Vec<TaskId> = (0..501).map(|_| TaskId::new(house.fresh())).collect();
    assert_eq!(decide(&house, &many, Step::Reopen).unwrap_err().id, "too-many");
}

#[test]
fn a_task_hangs_on_what_it_came_from() {
    let house = House::new();
    let (group, came) = house
        .receive(kabinet::domain::arrival::Intake::Inbox, vec![Mail { subject: "Молба", ..Mail::default() }.arrival()]);
    let letter: EntityRef = crate::support::id(came[0]).into();
    let request = SaveTask { origin: Some(letter), ..task(&house, "Одговорити", None) };
    house.ask(request.clone()).unwrap();
    assert_eq!(texts(&house, TaskView::From(letter), ""), ["Одговорити"]);
    assert_eq!(texts(&house, TaskView::Open, "molba"), ["Одговорити"], "found by what it came from");
    let sheet = house.ask(OpenTask { which: WhichTask::Id(request.id) }).unwrap();
    assert_eq!(sheet.origin, Some((letter, "1 Молба".to_owned())));
    let stays = house.ask(Undo { what: Undoable::Group(group) }).unwrap_err();
    assert_eq!(stays.id, "still-needed", "a letter with a task does not go with its import");
    let told = ["kind", "title", "number"].map(|name| stays.arg(name).unwrap_or_default().to_owned());
    assert_eq!(told, ["task", "Одговорити", "1"]);
}

#[test]
fn who_reads_no_letters_has_no_tasks_and_the_auditor_only_reads() {
    let house = House::new();
    let id = add(&house, "Тајна", None);
    let list = ListTasks { view: TaskView::Open, filter: String::new(), anchor: Anchor::Start, limit: 5 };
    for role in [Role::Department, Role::Administrator] {
        assert_eq!(house.ask_as(role, list.clone()).unwrap_err().kind, ErrorKind::NotFound);
        let step = DecideTasks { ids: vec![id], step: Step::Reopen, group: None };
        assert_eq!(house.ask_as(role, step).unwrap_err().kind, ErrorKind::NotFound);
    }
    assert_eq!(house.ask_as(Role::Auditor, list).unwrap().rows.len(), 1);
    let step = DecideTasks { ids: vec![id], step: Step::Assign(None), group: None };
    assert_eq!(house.ask_as(Role::Auditor, step).unwrap_err().kind, ErrorKind::Denied);
    assert_eq!(house.ask_as(Role::DiarySecretary, task(&house, "Сала", None)).unwrap().number, 2);
}

#[test]
fn who_may_not_see_where_a_task_came_from_may_still_write_its_text() {
    let house = House::new();
    let meeting = crate::diary::keep(&house, crate::diary::meeting(&house, "Пријем", "2026-11-25 10:00", 60)).unwrap();
    let save = SaveTask { origin: Some(meeting.id.into()), ..task(&house, "Списак гостију", None) };
    house.ask(save.clone()).unwrap();
    let clerk = |text: &str, id| SaveTask { id, text: text.into(), ..save.clone() };
    house.ask_as(Role::RegistryClerk, clerk("Списак гостију, до сутра", save.id)).unwrap();
    assert_eq!(open(&house, save.id).origin, save.origin);
    let unseen = SaveTask { origin: None, ..clerk("Списак гостију, до петка", save.id) };
    house.ask_as(Role::RegistryClerk, unseen.clone()).unwrap();
    assert_eq!(open(&house, save.id).origin, save.origin, "what is hidden from who asks is not taken away");
    house.ask(unseen).unwrap();
    assert_eq!(open(&house, save.id).origin, None, "who sees it takes it away");
    let new = house.ask_as(Role::RegistryClerk, clerk("Ново", TaskId::new(house.fresh())));
    assert_eq!(new.unwrap_err().kind, ErrorKind::NotFound);
}

#[test]
fn a_request_that_comes_again_is_answered_as_before() {
    let house = House::new();
    let save = Envelope { request: house.request(), expected: None, body: task(&house, "Једном", None).into() };
    assert_eq!(house.owner.ask(save.clone()).unwrap(), house.owner.ask(save).unwrap());
    let ids = vec![add(&house, "Двапут", None)];
    let step = DecideTasks { ids, step: Step::Done { evidence: "да".into() }, group: None };
    let decide = Envelope { request: house.request(), expected: None, body: step.into() };
    assert_eq!(house.owner.ask(decide.clone()).unwrap(), house.owner.ask(decide).unwrap());
    assert_eq!(texts(&house, TaskView::Done, "").len(), 1);
}
