//! Puts down in the office's diary what the demo has planned, with the people whom the office knows.

use crate::api::diary::{Reach, SaveActivity};
use crate::base::error::Result;
use crate::domain::activity::{Activity, Participant};
use crate::domain::ids::{ActivityId, PersonId};
use crate::domain::recurrence::Series;
use crate::work::demo::cast::Correspondent;
use crate::work::demo::chance::Chance;
use crate::work::demo::diary::{self, Planned};
use crate::work::demo::play::Play;
use crate::work::demo::words::WORDS;

impl Play<'_> {
    /// The diaries of all principals.
    pub(super) fn plan_ahead(&mut self) -> Result<()> {
        let mut journey = None;
        for (n, planned) in diary::planned(self.plan).into_iter().enumerate() {
            self.course.go_on()?;
            let id = ActivityId::new(self.fresh());
            let parent = journey.filter(|_| planned.margin);
            if !planned.margin {
                journey = Some(id);
            }
            let activity = Activity { parent, ..self.activity(n, id, &planned) };
            self.ask(0, SaveActivity { activity, at: None, reach: Reach::Series, beside: Vec::new() })?;
            self.built.activities += 1;
        }
        Ok(())
    }

    fn activity(&self, n: usize, id: ActivityId, planned: &Planned) -> Activity {
        let with = self.guest(n, planned.with);
        let body = WORDS.organisations.iter().find(|it| it.kind == planned.with).map_or("", |it| it.name);
        let (organisation, name) =
            with.map_or((body, body), |(_, them)| (them.organisation.as_str(), them.name.as_str()));
        let said = |text: &str| text.replace("{organisation}", organisation).replace("{name}", name);
        let participants = with.map(|(person, them)| Participant {
            person: Some(person),
            name: them.name.clone(),
            address: them.address.clone(),
        });
        Activity {
            principals: self.principals.get(planned.whose).copied().into_iter().collect(),
            place: said(planned.place),
            kind: planned.kind,
            state: planned.state,
            visibility: planned.visibility,
            series: planned.rule.map(|rule| Series {
                left_out: planned.left_out.clone(),
                ..Series::by_rule(rule, chrono::NaiveDate::default())
            }),
            participants: participants.into_iter().collect(),
            owner: self.user(n % self.users.len().max(1)),
            reason: planned.reason.to_owned(),
            ..Activity::new(id, &said(planned.title), planned.when.clone())
        }
    }

    /// Somebody of such an organisation whom the office knows; none where the table says nobody.
    fn guest(&self, n: usize, kind: &str) -> Option<(PersonId, &Correspondent)> {
        let known: Vec<(PersonId, &Correspondent)> = self
            .persons
            .iter()
            .zip(self.people)
            .filter(|(person, them)| person.is_some() && them.kind == kind)
            .filter_map(|(person, them)| person.map(|person| (person, them)))
            .collect();
        Chance::new(self.plan.seed, 0xA6E4 ^ n as u64).pick(&known).copied()
    }
}
