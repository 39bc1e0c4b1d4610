use super::*;
use crate::domain::quoting as quote;

fn letter(head: &str, body: &[u8]) -> Rendition {
    decode(&[head.as_bytes(), b"\r\n\r\n", body].concat())
}

const HEAD: &str = "From: Ana <ana@x.rs>\r\nDate: Sun, 22 Nov 2026 14:05:00 +0100";

#[test]
fn charsets_of_the_region_in_whole_letters() {
    let cases: [(&str, &str, &[u8], &str); 10] = [
        ("windows-1250", "8bit", b"Po\x9atovani, \x9ealim.", "Poštovani, žalim."),
        ("Windows-1251", "quoted-printable", b"=CF=EE=F8=F2=EE=E2=E0=ED=E8", "Поштовани"),
        ("iso-8859-2", "quoted-printable", b"=A9umadija", "Šumadija"),
        ("ISO-8859-5", "base64", b"vNjd2OHi0OA=", "Министар"),
        ("koi8-r", "base64", b"7cnOydPU0g==", "Министр"),
        ("koi8-u", "8bit", b"\xf0\xd2\xc9\xd7\xa6\xd4", "Привіт"),
        ("utf-7", "7bit", b"Prilog +BB8EQAQ4BDsEPgQz- 1.", "Prilog Прилог 1."),
        ("utf-16", "base64", b"/v8EFAQwBD0=", "Дан"),
        ("gb2312", "base64", b"tPPKubnd", "大使馆"),
        ("iso-2022-jp", "7bit", b"No. 7 \x1b$BBg;H4[\x1b(B", "No. 7 大使館"),
    ];
    for (charset, transfer, body, text) in cases {
        let head =
            format!("{HEAD}\r\nContent-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: {transfer}");
        let rendition = letter(&head, body);
        assert_eq!((rendition.text.as_str(), rendition.warnings.as_slice()), (text, &[][..]), "{charset}");
    }
}

#[test]
fn a_head_of_the_far_east_is_read() {
    let head =
        "From: =?iso-2022-jp?B?GyRCQmc7SDRbGyhC?= <taishikan@jp.example>\nSubject: =?gb2312?Q?=B4=F3=CA=B9=B9=DD?= 7";
    let rendition = letter(head, b"x");
    assert_eq!((rendition.from[0].name.as_str(), rendition.subject.as_str()), ("大使館", "大使馆 7"));
}

#[test]
fn unnamed_bytes_in_head_and_body_are_guessed_and_said() {
    let raw = [HEAD.as_bytes(), b"\nSubject: Po\x9ateni\xe8ki poziv\n\n\xcf\xee\xf8\xf2\xee\xe2\xe0\xed\xe8 \xe3\xee\xf1\xef\xee\xe4\xe8\xed\xe5\n"].concat();
    let rendition = decode(&raw);
    assert_eq!(rendition.subject, "Poštenički poziv");
    assert_eq!(rendition.text, "Поштовани господине\n");
    assert_eq!(rendition.warnings, [Warning::CharsetGuessed]);
    let utf8 = letter(HEAD, "Поштовани".as_bytes());
    assert_eq!((utf8.text.as_str(), utf8.warnings.len()), ("Поштовани", 0));
}

#[test]
fn of_alternatives_the_plain_one_unless_it_is_empty() {
    let head = format!("{HEAD}\r\nContent-Type: multipart/alternative; boundary=b");
    let both = letter(&head, b"--b\n\nplain\n--b\nContent-Type: text/html\n\n<b>html</b>\n--b--\n");
    assert_eq!((both.text.as_str(), both.from_html), ("plain", false));
    let empty = letter(&head, b"--b\n\n \n--b\nContent-Type: text/html\n\n<b>html</b>\n--b--\n");
    assert_eq!((empty.text.as_str(), empty.from_html), ("html\n", true));
    let invited =
        letter(&head, b"--b\n\nplain\n--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n--b--\n");
    assert_eq!(invited.attachments[0].content_type, "text/calendar");
}

#[test]
fn pictures_of_the_html_are_inline() {
    let head = format!("{HEAD}\r\nContent-Type: multipart/related; boundary=b");
    let body = b"--b\nContent-Type: text/html\n\n<p>See</p><img src=cid:1>\n--b\nContent-Type: image/png; name=x.png\nContent-ID: <1>\n\nPNG\n--b--\n";
    let rendition = letter(&head, body);
    assert_eq!(rendition.text, "See\n");
    assert!(rendition.attachments[0].inline);
}

#[test]
fn nested_letters_are_attachments_that_open() {
    let head = format!("{HEAD}\r\nSubject: outer\r\nContent-Type: multipart/mixed; boundary=b");
    let body = "--b\n\nsee below\n--b\nContent-Type: message/rfc822\n\nFrom: b@x.rs\nSubject: inner\n\ninside\n--b--\n";
    let raw = format!("{head}\r\n\r\n{body}");
    let rendition = decode(raw.as_bytes());
    assert_eq!((rendition.text.as_str(), rendition.attachments.len()), ("see below", 1));
    let inner = nested(raw.as_bytes(), 0).unwrap();
    assert_eq!((inner.subject.as_str(), inner.text.as_str()), ("inner", "inside"));
    let alone = letter(&format!("{HEAD}\r\nContent-Type: message/rfc822"), b"From: b@x.rs\nSubject: inner\n\ninside\n");
    assert_eq!(alone.text, "From: b@x.rs\nSubject: inner\n\ninside\n");
    assert_eq!(attachment(raw.as_bytes(), 1).unwrap_err().id, "no-such-attachment");
}

#[test]
fn flowed_text_is_joined_and_its_quotes_found() {
    let head = format!("{HEAD}\r\nContent-Type: text/plain; format=flowed");
    let rendition = letter(&head, b"One \r\nline.\r\n\r\n> old \r\n> words\r\n");
    assert_eq!(rendition.text, "One line.\n\n> old words\n");
    assert_eq!(quote::own_words(&rendition.text), "One line.\n\n");
}

#[test]
fn file_names_in_every_spelling() {
    let spellings: [(&[u8], &str); 5] = [
        (b"attachment; filename*=windows-1251'sr'%CF%EE%E7%E8%E2.pdf", "Позив.pdf"),
        (b"attachment; filename*0*=utf-8''%D0%9F; filename*1*=%D0%BE; filename*2=zivnica.pdf", "Поzivnica.pdf"),
        (b"attachment; filename=\"=?koi8-r?B?89DJ08/LLmRvYw==?=\"", "Список.doc"),
        (b"attachment; filename=\"\xcf\xee\xe7\xe8\xe2.pdf\"", "Позив.pdf"),
        (b"attachment; filename=two words.pdf", "two words.pdf"),
    ];
    for (field, name) in spellings {
        let raw =
            [HEAD.as_bytes(), b"\nContent-Type: application/pdf\nContent-Disposition: ", field, b"\n\nx"].concat();
        assert_eq!(decode(&raw).attachments[0].name, name);
    }
}

#[test]
fn signed_letters_are_read_and_marked() {
    let head = format!("{HEAD}\r\nContent-Type: multipart/signed; boundary=b");
    let rendition = letter(&head, b"--b\n\nsigned words\n--b\nContent-Type: application/pgp-signature\n\nx\n--b--\n");
    assert_eq!(rendition.text, "signed words");
    assert_eq!(rendition.warnings, [Warning::NotVerified]);
    assert_eq!(rendition.attachments.len(), 1);
}

#[test]
fn an_empty_file_is_an_empty_letter() {
    let rendition = decode(b"");
    assert_eq!(rendition.warnings, [Warning::NoSender, Warning::NoDate]);
    assert_eq!((rendition.decoder, rendition.text.as_str()), (DECODER, ""));
}

#[test]
fn a_senders_sender_is_kept_when_it_differs() {
    let same = letter(&format!("{HEAD}\r\nSender: ANA@x.rs"), b"");
    assert_eq!(same.sender, None);
    let other = letter(&format!("{HEAD}\r\nSender: Office <office@x.rs>"), b"");
    assert_eq!(other.sender.unwrap().address, "office@x.rs");
}
