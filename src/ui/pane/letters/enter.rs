//! A letter that came on paper, by telephone or by fax: told in five fields.

use crate::api::letters::{EnterLetter, Entered, LetterView};
use crate::domain::ids::PersonId;
use crate::domain::letter::Channel;
use crate::ui::act::{Act, Acts, LettersThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::{FormField, Wants};
use crate::ui::pane::letters::state::Letters;
use crate::ui::pane::letters::views;
use crate::ui::ticket::{LettersTicket, Ticket};

/// The label of the day.
const DATE: &str = "letter-enter-date";

/// Asks for the five fields.
pub fn ask(_: &mut Letters, ctx: &Ctx) -> Acts {
    let today = open::proposed_field(ctx, DATE, &ctx.typed(ctx.today()), Wants::PastDay);
    vec![form(ctx, ["", "", ""], today, None, Channel::Post)]
}

fn form(
    ctx: &Ctx,
    [from, subject, remark]: [&str; 3],
    date: FormField,
    person: Option<PersonId>,
    channel: Channel,
) -> Act {
    let ways: Vec<&str> = Channel::ALL.iter().map(|channel| channel_word(*channel)).collect();
    let way = Channel::ALL.iter().position(|known| *known == channel).unwrap_or(0);
    let fields = vec![
        open::person_field(ctx, "letter-enter-from", from, person),
        open::text_field(ctx, "letter-enter-subject", subject, Wants::Text),
        date,
        open::one_of_field(ctx, "letter-enter-channel", &ways, way),
        open::text_field(ctx, "letter-enter-remark", remark, Wants::Any),
    ];
    open::form(ctx, "letter-enter-title", fields, Then::Letters(LettersThen::Enter))
}

/// Enters the letter with these fields.
pub fn send(fields: &[String]) -> Acts {
    let [from, person, subject, date, channel, remark] = fields else { return vec![] };
    let Ok(received) = date.parse() else { return vec![] };
    let channel = channel.parse().ok().and_then(|at: usize| Channel::ALL.get(at).copied()).unwrap_or(Channel::Post);
    let person = person.parse().ok().map(PersonId::new);
    let (from, subject, remark) = (from.clone(), subject.clone(), remark.clone());
    let request = EnterLetter { from, person, subject, received, channel, remark, lane: 0 };
    vec![Act::ask(Ticket::Letters(LettersTicket::Entered(Box::new(request.clone()))), request)]
}

/// It was refused: the form stands there again with what was told, and nothing has to be typed twice.
pub fn refused(told: &EnterLetter, ctx: &Ctx) -> Act {
    let date = open::text_field(ctx, DATE, &told.received.to_string(), Wants::PastDay);
    form(ctx, [&told.from, &told.subject, &told.remark], date, told.person, told.channel)
}

/// It is entered: says its number, and selects it if the list has it.
pub fn done(pane: &mut Letters, entered: Entered, ctx: &Ctx) -> Acts {
    let said = ctx.words.with("letter-entered", &[("number", entered.number.to_string().into())]);
    let mut acts = match pane.view.0 {
        LetterView::New | LetterView::All | LetterView::Open => pane.refresh(),
        _ => views::to(pane, LetterView::New),
    };
    pane.goal = Some(entered.letter);
    acts.push(Act::Did(said, entered.done));
    acts
}

/// The message that names a channel.
pub const fn channel_word(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "letter-by-email",
        Channel::Post => "letter-by-post",
        Channel::Hand => "letter-by-hand",
        Channel::Fax => "letter-by-fax",
        Channel::Phone => "letter-by-phone",
    }
}
