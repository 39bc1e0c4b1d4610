//! Puts down in the office's diary what the demo has planned, with the people whom the office knows.

use std::collections::HashMap;

use crate::api::diary::{Reach, SaveActivity};
use crate::base::error::Result;
use crate::domain::activity::{Activity, ActivityState, Participant};
use crate::domain::ids::{ActivityId, LetterId, PersonId};
use crate::domain::recurrence::Series;
use crate::work::demo::cast::Correspondent;
use crate::work::demo::diary::{self, Planned};
use crate::work::demo::play::Play;
use crate::work::demo::story::day_of;
use crate::work::demo::words::WORDS;

/// Whom an activity is with.
#[derive(Clone, Copy)]
struct Guest<'a> {
    person: PersonId,
    them: &'a Correspondent,
    /// The last letter that they wrote.
    letter: Option<LetterId>,
}

impl Play<'_> {
    /// The diaries of all principals.
    pub(super) fn plan_ahead(&mut self) -> Result<()> {
        let (mut journey, mut turns) = (None, HashMap::new());
        let today = day_of(self.plan.now);
        for (n, planned) in diary::planned(self.plan).into_iter().enumerate() {
            self.course.go_on()?;
            let id = ActivityId::new(self.fresh());
            let parent = journey.filter(|_| planned.margin);
            if !planned.margin {
                journey = Some(id);
            }
            let stands = planned.state != ActivityState::Cancelled && planned.rule.is_none();
            if stands && planned.when.starts().date() >= today {
                self.next.push((planned.when.starts(), planned.kind, id));
            }
            let turn = turns.entry(planned.with).or_insert(0_usize);
            *turn += 1;
            let with = self.guest(*turn, planned.with);
            let activity = Activity { parent, ..self.activity(n, id, &planned, with) };
            self.ask(0, SaveActivity { activity, at: None, reach: Reach::Series, beside: Vec::new() })?;
            self.built.activities += 1;
        }
        self.next.sort_unstable();
        Ok(())
    }

    fn activity(&self, n: usize, id: ActivityId, planned: &Planned, with: Option<Guest<'_>>) -> Activity {
        let body = WORDS.organisations.iter().find(|it| it.kind == planned.with).map_or("", |it| it.name);
        let (organisation, name) =
            with.map_or((body, body), |guest| (guest.them.organisation.as_str(), guest.them.name.as_str()));
        let said = |text: &str| text.replace("{organisation}", organisation).replace("{name}", name);
        // What lies ahead goes back to what somebody wrote; what is over may have come before that.
        let ahead = planned.state != ActivityState::Held && n.is_multiple_of(2);
        let participants = with.map(|guest| Participant {
            person: Some(guest.person),
            name: guest.them.name.clone(),
            address: guest.them.address.clone(),
        });
        Activity {
            principals: planned.whose.iter().filter_map(|one| self.principals.get(*one)).copied().collect(),
            place: said(planned.place),
            kind: planned.kind,
            state: planned.state,
            visibility: planned.visibility,
            series: planned.rule.map(|rule| Series {
                left_out: planned.left_out.clone(),
                ..Series::by_rule(rule, chrono::NaiveDate::default())
            }),
            participants: participants.into_iter().collect(),
            about: with.filter(|_| ahead).and_then(|guest| guest.letter).map(Into::into).into_iter().collect(),
            owner: self.user(n % self.users.len().max(1)),
            reason: planned.reason.to_owned(),
            ..Activity::new(id, &said(planned.title), planned.when.clone())
        }
    }

    /// Somebody of such an organisation whom the office knows; none where the table says nobody. All of them have their
    /// turn before one comes again.
    fn guest(&self, turn: usize, kind: &str) -> Option<Guest<'_>> {
        let known = self.persons.iter().zip(self.people).zip(&self.written);
        let guests: Vec<Guest<'_>> = known
            .filter(|((_, them), _)| them.kind == kind)
            .filter_map(|((person, them), letter)| person.map(|person| Guest { person, them, letter: *letter }))
            .collect();
        guests.get((self.plan.seed as usize + turn) % guests.len().max(1)).copied()
    }
}
