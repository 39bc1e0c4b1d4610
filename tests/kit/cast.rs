//! The plainly invented people and letters of the office for tests.

use chrono::NaiveDate;
use kabinet::api::office::OfficeCard;
use kabinet::base::clock::Timestamp;
use kabinet::domain::ids::{
    ClassId, ContentHash, LetterId, OfficeId, PaperId, PersonId, PrincipalId, Revision, ThreadId, UserId,
};
use kabinet::domain::label::Label;
use kabinet::domain::letter::{Channel, Direction, Letter, Party, Stage};
use kabinet::domain::office::{Class, Office, Principal, User};
use kabinet::domain::person::Person;
use kabinet::domain::rendition::{Attachment, Dated, Mailbox, Rendition};
use kabinet::domain::role::Role;
use uuid::Uuid;

use super::NOW;

/// Milliseconds of a day.
pub const DAY: i64 = 86_400_000;

/// The user at the seat.
pub fn vesna() -> UserId {
    UserId::new(Uuid::from_u128(11))
}

/// A colleague.
pub fn marko() -> UserId {
    UserId::new(Uuid::from_u128(12))
}

/// The `n`th person, from 1.
pub fn person(n: u128) -> PersonId {
    PersonId::new(Uuid::from_u128(100 + n))
}

/// The letter with this number.
pub fn letter_id(number: u32) -> LetterId {
    LetterId::new(Uuid::from_u128(1_000 + u128::from(number)))
}

/// The `n`th paper, from 1.
pub fn paper(n: u128) -> PaperId {
    PaperId::new(Uuid::from_u128(300 + n))
}

/// The `n`th class, from 1.
pub fn class(n: u128) -> ClassId {
    ClassId::new(Uuid::from_u128(200 + n))
}

/// The office as its seats see it.
pub fn office() -> OfficeCard {
    let user = |id, name: &str, role| User {
        id,
        revision: Revision::FIRST,
        name: name.to_owned(),
        login: String::new(),
        role,
        active: true,
    };
    let users = vec![user(vesna(), "Весна Липовац", Role::Chief), user(marko(), "Марко Здравац", Role::Adviser)];
    OfficeCard {
        office: Some(Office {
            id: OfficeId::new(Uuid::from_u128(1)),
            revision: Revision::FIRST,
            name: "Кабинет министра".to_owned(),
            zone: "Europe/Belgrade".to_owned(),
            language: "sr".to_owned(),
            address: "kabinet@ministarstvo.example".to_owned(),
            reply_days: 15,
            watched: vec![],
        }),
        principals: vec![Principal {
            id: PrincipalId::new(Uuid::from_u128(2)),
            revision: Revision::FIRST,
            name: "Ана Градац".to_owned(),
            office: "министар".to_owned(),
            lane: 1,
        }],
        me: users.first().cloned(),
        users,
        classes: classes(&[
            ("01", "Сарадња са иностранством", Some(10)),
            ("06-1", "Представке и притужбе", Some(5)),
            ("07", "Позиви и пријеми", None),
        ]),
    }
}

/// The same office as papers are filed in it, for nobody in particular.
pub fn paper_office() -> OfficeCard {
    let classes = classes(&[
        ("01", "Сарадња са иностранством", Some(10)),
        ("02", "Рад кабинета", None),
        ("06-1", "Представке и притужбе", Some(5)),
    ]);
    OfficeCard { principals: vec![], classes, ..office() }
}

fn classes(rows: &[(&str, &str, Option<u16>)]) -> Vec<Class> {
    let of = |(n, (code, title, years)): (u128, &(&str, &str, Option<u16>))| Class {
        id: class(n),
        revision: Revision::FIRST,
        code: (*code).to_owned(),
        title: (*title).to_owned(),
        years: *years,
        closed: false,
    };
    (1..).zip(rows).map(of).collect()
}

/// The people whom the office knows.
pub fn people() -> Vec<Person> {
    let known = [
        ("Johann Sommer", "j.sommer@embassy.example", "Embassy of Austria", "Ambassador", "Excellency,", "en"),
        ("Милица Јовичин", "milica@savet.example", "Савет судија", "председница", "", "sr"),
        ("Ružica Đukanac", "ruzica@opstina.example", "Opština Donja Mrča", "predsednica opštine", "", "sr-Latn"),
    ];
    (1..)
        .zip(known)
        .map(|(n, (name, address, organisation, position, salutation, language))| Person {
            revision: Revision::FIRST,
            contact: n == 1,
            addresses: vec![address.to_owned()],
            organisation: organisation.to_owned(),
            position: position.to_owned(),
            salutation: salutation.to_owned(),
            language: language.to_owned(),
            ..Person::named(person(n), name)
        })
        .collect()
}

/// A new letter that came ten days ago, by the hour of its number, alone in its conversation.
pub fn letter(number: u32, from: &str, subject: &str) -> (Letter, Rendition) {
    let at = Timestamp(NOW.0 - 10 * DAY + i64::from(number % 100) * 3_600_000);
    let known = people().into_iter().find(|person| person.name == from);
    let address = known.as_ref().map_or_else(|| format!("{number}@posta.example"), |who| who.addresses[0].clone());
    let party = Party { person: known.map(|person| person.id), name: from.to_owned(), address: address.clone() };
    let text = format!("Поштовани,\n\nпишем Вам поводом: {subject}.\n\nС поштовањем,\n{from}\n");
    let letter = Letter {
        id: letter_id(number),
        revision: Revision::FIRST,
        label: Label::default(),
        number,
        direction: Direction::Incoming,
        channel: Channel::Email,
        stage: Stage::New,
        received: at,
        dated: Some(Dated { at, offset: 60 }),
        correspondents: party.person.into_iter().collect(),
        party,
        linked: vec![],
        subject: subject.to_owned(),
        gist: text.lines().nth(2).unwrap_or_default().to_owned(),
        thread: ThreadId::new(Uuid::from_u128(5_000 + u128::from(number))),
        message: None,
        raw: None,
        rendition: None,
        attachments: 0,
        owner: None,
        deadline: None,
        hold: None,
        class: None,
        closing: None,
        remark: String::new(),
        answers: None,
        twin: None,
        import: None,
    };
    let rendition = Rendition {
        date: letter.dated,
        subject: subject.to_owned(),
        from: vec![Mailbox { name: from.to_owned(), address }],
        to: vec![Mailbox {
            name: "Кабинет министра".to_owned(), address: "kabinet@ministarstvo.example".to_owned()
        }],
        text,
        ..Rendition::default()
    };
    (letter, rendition)
}

/// The letters of an ordinary morning: 401 to 412.
pub fn morning() -> Vec<(Letter, Rendition)> {
    let heads = [
        ("Johann Sommer", "Visit of the Federal Minister of Justice"),
        ("Милица Јовичин", "Молба за састанак са министром"),
        ("Ružica Đukanac", "Poziv na otvaranje sudske zgrade"),
        ("OSCE Mission to Serbia", "Trial monitoring report: comments by Friday"),
        ("Удружење судијских помоћника", "Примедбе на радну верзију правилника о напредовању"),
        ("Љиљана Шљивар", "Представка због дужине поступка"),
        ("Министарство без портфеља", "Достава мишљења на нацрт закона"),
        ("Dragiša Ćuk", "Zahtev za pristup informacijama od javnog značaja"),
        ("Centre for Legal Studies", "Invitation to a round table"),
        ("Народна скупштина, Одбор", "Позив на седницу Одбора за правосуђе"),
        ("Радио Мрча", "Питања за интервју"),
        ("Milutin Žabar", "Re: Zahvalnica"),
    ];
    let mut all: Vec<_> = (401..).zip(heads).map(|(number, (from, subject))| letter(number, from, subject)).collect();
    work(&mut all);
    conversation(&mut all);
    all
}

/// Some of them are in work: 401 mine and near, 404 mine, 406 overdue and the colleague's.
fn work(all: &mut [(Letter, Rendition)]) {
    let day = |d| NaiveDate::from_ymd_opt(2026, 11, d);
    for (at, owner, deadline) in
        [(0, Some(vesna()), day(25)), (3, Some(vesna()), day(27)), (5, Some(marko()), day(20)), (1, None, day(30))]
    {
        let letter = &mut all[at].0;
        (letter.owner, letter.deadline) = (owner, deadline);
        if owner.is_some() {
            letter.stage = Stage::Open;
        }
    }
    let letter = &mut all[0];
    letter.0.attachments = 2;
    letter.1.text = String::from(
        "Dear Minister,\n\nit is my honour to inform you that the Federal Minister of Justice intends to \
        visit Belgrade on 3 December 2026 and would welcome a meeting with you.\n\nWith the assurances of my highest \
        consideration,\nJohann Sommer\n\n-- \nEmbassy of Austria\nBelgrade\n",
    );
    let file = |name: &str, size| Attachment {
        name: name.to_owned(),
        content_type: "application/pdf".to_owned(),
        size,
        hash: ContentHash([0; 32]),
        inline: false,
    };
    letter.1.attachments = vec![file("Programme draft.pdf", 182_400), file("Биографија министра.pdf", 48_211)];
}

/// 402 and 412 are one conversation; the later one quotes the earlier one.
fn conversation(all: &mut [(Letter, Rendition)]) {
    let thread = all[1].0.thread;
    let last = &mut all[11];
    last.0.thread = thread;
    last.1.text = String::from(
        "Hvala!\n\nDana 14.11.2026. u 10:00, Kabinet je napisao:\n> Poštovani,\n> zahvaljujemo na pismu.\n>\n> \
        Kabinet\n\nŽabar\n",
    );
}
