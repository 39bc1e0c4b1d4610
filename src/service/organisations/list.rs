//! The organisations by name, and by the beginnings of words.

use crate::api::organisations::{FindOrganisations, ListOrganisations, OrganisationRow};
use crate::api::page::Page;
use crate::base::error::Result;
use crate::domain::ids::OrganisationId;
use crate::domain::organisation::Organisation;
use crate::service::ahead::ahead;
use crate::service::checks::Filter;
use crate::service::schema::View;
use crate::service::schema::words::of_organisation;
use crate::service::scope::{Reading, Scope, Span, paged};

/// A page of the organisations.
///
/// # Errors
/// Of the store, or a bad cursor.
pub fn list(scope: &mut Scope<'_>, request: &ListOrganisations) -> Result<Page<OrganisationRow>> {
    let filter = Filter::new(&request.filter);
    let span = Span::whole(if request.cyrillic { View::OrganisationsCyrillic } else { View::OrganisationsLatin });
    let reading = Reading { span, anchor: &request.anchor, limit: request.limit, filtered: !filter.is_empty() };
    paged(scope, &reading, |scope, entry| {
        let found = scope.find::<Organisation>(OrganisationId::new(entry.id))?;
        found.filter(|it| passes(&filter, request, it)).map(|it| row(scope, it)).transpose()
    })
}

/// Organisations whose words begin so: all the words of the text, each with any of theirs.
///
/// # Errors
/// Of the store.
pub fn find(scope: &mut Scope<'_>, request: &FindOrganisations) -> Result<Vec<OrganisationRow>> {
    ahead(scope, (View::OrganisationWords, &request.text, request.limit), |scope, id, wanted| {
        let organisation = scope.find::<Organisation>(OrganisationId::new(id))?;
        let found = organisation.filter(|it| wanted.begin(&of_organisation(it)));
        found.map(|it| row(scope, it)).transpose()
    })
}

fn row(scope: &mut Scope<'_>, organisation: Organisation) -> Result<OrganisationRow> {
    Ok(OrganisationRow {
        people: scope.count(&Span::part(View::PeopleOf, &organisation.id.to_bytes()))?,
        id: organisation.id,
        name: organisation.name,
        short: organisation.short,
        kind: organisation.kind,
        country: organisation.country,
    })
}

fn passes(filter: &Filter, request: &ListOrganisations, organisation: &Organisation) -> bool {
    let kinds = request.kinds.iter().filter(|(kind, _)| *kind == organisation.kind).map(|(_, called)| called.as_str());
    filter.is_empty() || filter.matches(&organisation.texts().chain(kinds).collect::<Vec<_>>())
}
