//! A letter that came on paper, by telephone or by fax: told in five fields.

use crate::api::letters::{EnterLetter, Entered, LetterView};
use crate::domain::letter::Channel;
use crate::ui::act::{Act, Acts, LettersThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Wants;
use crate::ui::pane::letters::state::Letters;
use crate::ui::pane::letters::views;
use crate::ui::ticket::{LettersTicket, Ticket};

/// Asks for the five fields.
pub fn ask(_: &mut Letters, ctx: &Ctx) -> Acts {
    let today = ctx.words.date(ctx.today());
    let today = crate::words::typed::date(&today, ctx.today()).map_or_else(|| ctx.today().to_string(), |_| today);
    let ways: Vec<&str> = Channel::ALL.iter().map(|channel| channel_word(*channel)).collect();
    let fields = vec![
        open::text_field(ctx, "letter-enter-from", "", Wants::Text),
        open::text_field(ctx, "letter-enter-subject", "", Wants::Text),
        open::text_field(ctx, "letter-enter-date", &today, Wants::Day { optional: false }),
        open::one_of_field(ctx, "letter-enter-channel", &ways, 0),
        open::text_field(ctx, "letter-enter-remark", "", Wants::Any),
    ];
    vec![open::form(ctx, "letter-enter-title", fields, Then::Letters(LettersThen::Enter))]
}

/// Enters the letter with these fields.
pub fn send(fields: &[String]) -> Acts {
    let [from, subject, date, channel, remark] = fields else { return vec![] };
    let Ok(received) = date.parse() else { return vec![] };
    let channel = channel.parse().ok().and_then(|at: usize| Channel::ALL.get(at).copied()).unwrap_or(Channel::Post);
    let (from, subject, remark) = (from.clone(), subject.clone(), remark.clone());
    let request = EnterLetter { from, person: None, subject, received, channel, remark, lane: 0 };
    vec![Act::ask(Ticket::Letters(LettersTicket::Entered), request)]
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
