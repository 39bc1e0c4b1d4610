//! Who may bring in, and who may merge: parts of the program the one, who keeps the contacts the other.

use kabinet::api::arrivals::Weigh;
use kabinet::api::diary::ReceiveActivities;
use kabinet::api::people::{MergePeople, ReceiveCards, WeighMerge};
use kabinet::domain::ids::ImportId;
use kabinet::domain::role::Role;
use uuid::Uuid;

use crate::House;

#[test]
fn nobody_receives_activities_and_cards_by_hand() {
    let house = House::new();
    let import = ImportId::new(Uuid::nil());
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Owner) {
        let actor = house.actor(role);
        let refused = [
            house.ask_as(actor, ReceiveCards { import, cards: vec![] }).map(drop),
            house.ask_as(actor, ReceiveActivities { import, activities: vec![] }).map(drop),
            house.ask_as(actor, Weigh { activities: vec![], cards: vec![] }).map(drop),
        ];
        for refused in refused {
            assert!(["denied", "not-found"].contains(&&*refused.unwrap_err().id), "{role:?}");
        }
    }
}

#[test]
fn t46_who_keeps_no_contacts_merges_nobody() {
    let house = House::new();
    house.import("a.vcf", &crate::merging::TWO.replace('\n', "\r\n"));
    let ids: Vec<_> = house.people().iter().map(|person| person.id).collect();
    let (into, others) = (ids[0], vec![ids[1]]);
    for role in [Role::Principal, Role::Auditor, Role::Department, Role::Administrator] {
        let actor = house.actor(role);
        let merged = house.ask_as(actor, MergePeople { into, others: others.clone() }).map(drop);
        let weighed = house.ask_as(actor, WeighMerge { into, others: others.clone() }).map(drop);
        for refused in [merged, weighed] {
            assert!(["denied", "not-found"].contains(&&*refused.unwrap_err().id), "{role:?}");
        }
    }
    house.ask_as(house.actor(Role::Protocol), MergePeople { into, others }).unwrap();
}
