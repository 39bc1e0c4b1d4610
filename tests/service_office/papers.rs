//! Papers: kept, filed once and for good, corrected by new ones, found again.

use kabinet::api::letters::LetterView;
use kabinet::api::page::Anchor;
use kabinet::api::papers::{DropPaper, FilePaper, KeepPaper, ListPapers, OpenPaper, PaperView};
use kabinet::domain::ids::PaperId;
use kabinet::domain::paper::PaperKind;

use crate::support::{House, Mail};

pub fn paper(house: &House, title: &str) -> KeepPaper {
    KeepPaper {
        id: PaperId::new(house.fresh()),
        kind: PaperKind::Note,
        title: title.to_owned(),
        text: "Разговор о програму посете.".to_owned(),
        about: Vec::new(),
        corrects: None,
    }
}

fn titles(house: &House, view: PaperView, filter: &str) -> Vec<String> {
    let list = ListPapers { view, filter: filter.to_owned(), anchor: Anchor::Start, limit: 50 };
    house.ask(list).unwrap().rows.into_iter().map(|(_, row)| row.title).collect()
}

#[test]
fn a_filed_paper_is_read_only_and_numbered() {
    let house = House::new();
    let class = house.card.classes[0].id;
    let letter = house.inbox(vec![Mail::default().arrival()])[0];
    let draft = KeepPaper { about: vec![letter.into()], ..paper(&house, "Белешка") };
    house.ask(draft.clone()).unwrap();
    assert_eq!(house.ask(draft.clone()).unwrap().sequence, None, "nothing new to keep");
    assert_eq!(titles(&house, PaperView::Unfiled, ""), ["Белешка"]);
    let filed = house.ask(FilePaper { paper: draft.clone(), class }).unwrap();
    assert_eq!((filed.year, filed.number), (2026, 1));
    let text = "Друго".to_owned();
    assert_eq!(house.ask(KeepPaper { text, ..draft.clone() }).unwrap_err().id, "paper-filed");
    assert_eq!(house.ask(DropPaper { id: draft.id }).unwrap_err().id, "paper-filed");
    assert_eq!(house.ask(FilePaper { paper: draft.clone(), class }).unwrap_err().id, "paper-filed");
    let nameless = paper(&house, " ");
    assert_eq!(house.ask(FilePaper { paper: nameless, class }).unwrap_err().id, "paper-untitled");
    let second = house.ask(FilePaper { paper: paper(&house, "Друга"), class }).unwrap();
    assert_eq!(second.number, 2, "a refusal takes no number");
    assert_eq!(titles(&house, PaperView::Filed, ""), ["Друга", "Белешка"]);
    assert_eq!(titles(&house, PaperView::Class(class), "1/2026"), ["Белешка"]);
    assert_eq!(titles(&house, PaperView::All, "razgovor posete drug"), ["Друга"]);
    assert_eq!(titles(&house, PaperView::About(letter.into()), ""), ["Белешка"]);
    assert_eq!(house.open(letter).papers, 1);
    assert_eq!(house.listed(LetterView::All), [letter]);
}

#[test]
fn of_papers_filed_in_one_moment_the_highest_number_comes_first() {
    let house = House::new();
    let class = house.card.classes[0].id;
    for title in ["Прва", "Друга", "Трећа"] {
        house.ask(FilePaper { paper: paper(&house, title), class }).unwrap();
    }
    house.ask(paper(&house, "Незаведена")).unwrap();
    assert_eq!(titles(&house, PaperView::All, ""), ["Незаведена", "Трећа", "Друга", "Прва"]);
}

#[test]
fn a_paper_is_found_by_whom_it_is_about() {
    let house = House::new();
    let from = "Радмила Плочник <radmila@example.org>";
    let letter = house.inbox(vec![Mail { from, ..Mail::default() }.arrival()])[0];
    let person = house.open(letter).letter.party.person.unwrap();
    house.ask(KeepPaper { about: vec![person.into()], ..paper(&house, "Прва") }).unwrap();
    house.ask(paper(&house, "Друга")).unwrap();
    assert_eq!(titles(&house, PaperView::All, "plocnik"), ["Прва"]);
    assert_eq!(titles(&house, PaperView::All, "plocnik prva razgovor"), ["Прва"], "each word wherever it stands");
}

#[test]
fn a_correction_points_back() {
    let house = House::new();
    let class = house.card.classes[0].id;
    let wrong = paper(&house, "Погрешна");
    house.ask(wrong.clone()).unwrap();
    let correction = KeepPaper { corrects: Some(wrong.id), ..paper(&house, "Исправка") };
    assert_eq!(house.ask(correction.clone()).unwrap_err().id, "corrects-unfiled");
    house.ask(FilePaper { paper: wrong.clone(), class }).unwrap();
    house.ask(FilePaper { paper: correction.clone(), class }).unwrap();
    let sheet = house.ask(OpenPaper { id: wrong.id }).unwrap();
    assert_eq!(sheet.corrected_by, [(correction.id, "2/2026 Исправка".to_owned())]);
    let sheet = house.ask(OpenPaper { id: correction.id }).unwrap();
    assert_eq!(sheet.corrects, Some((wrong.id, "1/2026 Погрешна".to_owned())));
}
