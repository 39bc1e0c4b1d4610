//! That every role can be read on every ground, under every theme.

use ratatui::style::{Color, Modifier, Style};

use super::*;

const ROLES: [Role; 8] =
    [Role::Text, Role::Dim, Role::Accent, Role::Strong, Role::Good, Role::Warning, Role::Danger, Role::Hit];
const PALETTES: [Palette; 3] = [Palette::Dark, Palette::Light, Palette::Plain];
const BLACK: (u8, u8, u8) = (0, 0, 0);
const WHITE: (u8, u8, u8) = (255, 255, 255);

/// A colour as xterm shows it.
fn rgb(colour: Color, reset: (u8, u8, u8)) -> (u8, u8, u8) {
    let step = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
    match colour {
        Color::Reset => reset,
        Color::Red => (205, 0, 0),
        Color::Green => (0, 205, 0),
        Color::Blue => (0, 0, 238),
        Color::Magenta => (205, 0, 205),
        Color::Cyan => (0, 205, 205),
        Color::DarkGray => (127, 127, 127),
        Color::Indexed(n @ 232..) => (8 + 10 * (n - 232), 8 + 10 * (n - 232), 8 + 10 * (n - 232)),
        Color::Indexed(n @ 16..) => (step((n - 16) / 36), step((n - 16) / 6 % 6), step((n - 16) % 6)),
        other => panic!("{other:?} is not among the colours that can be read on any ground"),
    }
}

/// The contrast of a style's text with its ground (WCAG 2.1), on a terminal of this ground and ink.
fn contrast(style: Style, ground: (u8, u8, u8), ink: (u8, u8, u8)) -> f64 {
    let (mut text, mut under) = (rgb(style.fg.unwrap_or_default(), ink), rgb(style.bg.unwrap_or_default(), ground));
    if style.add_modifier.contains(Modifier::REVERSED) {
        (text, under) = (under, text);
    }
    if style.add_modifier.contains(Modifier::DIM) {
        let mean = |a: u8, b: u8| a.midpoint(b);
        text = (mean(text.0, under.0), mean(text.1, under.1), mean(text.2, under.2));
    }
    let part = |c: u8| (f64::from(c) / 255.0).powf(2.2);
    let light = |(r, g, b)| 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b) + 0.05;
    let (one, other) = (light(text), light(under));
    one.max(other) / one.min(other)
}

fn looks() -> impl Iterator<Item = Look> {
    let flags = [(false, false), (true, false), (false, true)];
    let look = move |palette| flags.map(|(lean, sixteen)| Look { palette, lean, sixteen, ..Look::default() });
    PALETTES.into_iter().flat_map(look)
}

#[test]
fn every_role_can_be_read_on_black_and_on_white_under_every_theme() {
    for look in looks() {
        for role in ROLES {
            for (ground, ink) in [(BLACK, WHITE), (WHITE, BLACK)] {
                let style = look.style(role);
                assert!(contrast(style, ground, ink) > 1.9, "{look:?} {role:?} {ground:?}");
            }
        }
    }
}

#[test]
fn the_selected_row_can_be_read_on_any_ground_under_every_theme() {
    for look in looks() {
        for role in ROLES {
            let style = look.selected(look.style(role));
            let own = |colour: Option<Color>| !matches!(colour, None | Some(Color::Reset));
            assert!(!own(style.bg) || own(style.fg), "{look:?} {role:?}: a ground without its ink");
            let least = if own(style.bg) { 4.5 } else { 1.9 };
            for (ground, ink) in [(BLACK, WHITE), (WHITE, BLACK)] {
                assert!(contrast(style, ground, ink) > least, "{look:?} {role:?} {ground:?}: {style:?}");
            }
        }
    }
}

#[test]
fn a_style_is_what_its_role_says() {
    let lines = looks().flat_map(|look| {
        ROLES.map(|role| {
            let (bare, selected) = (look.style(role), look.selected(look.style(role)));
            let flags = format!(
                "{:?}{}{}",
                look.palette,
                if look.lean { " lean" } else { "" },
                if look.sixteen { " 16" } else { "" }
            );
            format!("{flags} {role:?}: {} | {}", told(bare), told(selected))
        })
    });
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
}

fn told(style: Style) -> String {
    let colour = |colour: Option<Color>| colour.map_or("-".to_owned(), |it| it.to_string());
    format!("{} on {} {:?}", colour(style.fg), colour(style.bg), style.add_modifier)
}

#[test]
fn a_line_in_ascii_is_as_wide_as_before_and_keeps_the_letters_of_others() {
    let look = Look { ascii: true, ..Look::default() };
    let line = "08:30–…  „Ђурђевдан“ · −4 d · 80×24 → —";
    assert_eq!(look.drawn(line.into()), "08:30-~  \"Ђурђевдан\" - -4 d - 80x24 > -");
    assert_eq!(crate::base::width::width(&look.drawn(line.into())), crate::base::width::width(line));
    assert_eq!(Look::default().drawn(line.into()), line);
}
