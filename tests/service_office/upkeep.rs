//! A store on a real disk: reopened, held, copied, checked.

use std::sync::Arc;

use kabinet::api::letters::{LetterView, ListLetters};
use kabinet::api::page::Anchor;
use kabinet::api::send;
use kabinet::base::clock::{FixedClock, IdSource, RandomIds};
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::operation::RequestId;
use kabinet::service::{Service, maintenance};
use kabinet::store::Memory;

use crate::repeats::enter;
use crate::support::{NOON, founding};

#[test]
fn what_was_done_is_there_again_and_the_copy_is_the_same() {
    let dir = tempfile::tempdir().unwrap();
    let (office, copy, file) = (dir.path().join("office"), dir.path().join("copy"), dir.path().join("backup"));
    let (clock, ids) = (Arc::new(FixedClock::new(NOON)), Arc::new(RandomIds::default()));
    let open =
        |at: &std::path::Path| Service::open(at, "test", Memory::Modest, clock.clone(), ids.clone(), &mut |_| true);
    let fresh = || RequestId(ids.next(NOON));
    assert_eq!(maintenance::status(&office, "test", &*clock).unwrap_err().id, "no-store");
    std::fs::create_dir(&office).unwrap();
    let service = open(&office).unwrap();
    let founder = service.session(Actor::Internal(InternalActor::Founder));
    let owner = send(&founder, fresh(), founding()).unwrap().users;
    let owner = owner.iter().find(|user| user.login == "owner").unwrap().actor();
    let entered = send(&service.session(owner), fresh(), enter("Ана")).unwrap();
    assert_eq!(open(&office).err().unwrap().id, "store-busy");
    assert_eq!(maintenance::verify(&office, "test", &*clock, &mut |_| true).unwrap_err().id, "store-busy");
    let status = maintenance::status(&office, "test", &*clock).unwrap();
    assert_eq!(status.held.unwrap().arg("program"), Some("test"));
    assert!(status.sizes.iter().any(|(name, bytes)| name == "journal" && *bytes > 0));
    service.backup(&file, &mut |_| true).unwrap();
    service.close().unwrap();
    drop(founder);
    drop(service);
    maintenance::restore(&file, &copy, &mut |_| true).unwrap();
    for place in [&office, &copy] {
        let service = open(place).unwrap();
        let list = ListLetters { view: LetterView::New, filter: String::new(), anchor: Anchor::Start, limit: 9 };
        let page = send(&service.session(owner), fresh(), list).unwrap();
        assert_eq!(page.rows.iter().map(|(_, row)| row.id).collect::<Vec<_>>(), [entered.letter]);
        service.close().unwrap();
    }
    assert!(maintenance::verify(&copy, "test", &*clock, &mut |_| true).unwrap().is_good());
    assert!(maintenance::repair(&copy, &*clock, &*ids, &mut |_| true).unwrap().complete);
}
