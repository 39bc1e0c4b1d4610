//! Letter by letter: Cyrillic to Latin and back. Words are no matter of this table.

/// Whether `c` is a letter of the Cyrillic blocks.
pub fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}')
}

/// The lower-case Latin writing of a Cyrillic letter of either case.
pub(super) fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        'а' | 'А' => "a",
        'б' | 'Б' => "b",
        'в' | 'В' => "v",
        'г' | 'Г' | 'ґ' | 'Ґ' => "g",
        'д' | 'Д' => "d",
        'ђ' | 'Ђ' | 'ѓ' | 'Ѓ' => "đ",
        'е' | 'Е' | 'э' | 'Э' | 'ѐ' | 'Ѐ' => "e",
        'ж' | 'Ж' => "ž",
        'з' | 'З' => "z",
        'и' | 'И' | 'і' | 'І' | 'ѝ' | 'Ѝ' | 'ы' | 'Ы' => "i",
        'ј' | 'Ј' | 'й' | 'Й' => "j",
        'к' | 'К' => "k",
        'л' | 'Л' => "l",
        'љ' | 'Љ' => "lj",
        'м' | 'М' => "m",
        'н' | 'Н' => "n",
        'њ' | 'Њ' => "nj",
        'о' | 'О' => "o",
        'п' | 'П' => "p",
        'р' | 'Р' => "r",
        'с' | 'С' => "s",
        'т' | 'Т' => "t",
        'ћ' | 'Ћ' | 'ќ' | 'Ќ' => "ć",
        'у' | 'У' | 'ў' | 'Ў' => "u",
        'ф' | 'Ф' => "f",
        'х' | 'Х' => "h",
        'ц' | 'Ц' => "c",
        'ч' | 'Ч' => "č",
        'џ' | 'Џ' => "dž",
        'ш' | 'Ш' => "š",
        'щ' | 'Щ' => "šč",
        'ъ' | 'Ъ' | 'ь' | 'Ь' => "",
        'ю' | 'Ю' => "ju",
        'я' | 'Я' => "ja",
        'ё' | 'Ё' => "jo",
        'є' | 'Є' => "je",
        'ї' | 'Ї' => "ji",
        'ѕ' | 'Ѕ' => "dz",
        _ => return None,
    })
}

/// The lower-case Cyrillic letter of a lower-case Serbian Latin one.
pub(super) fn cyrillic(c: char) -> Option<char> {
    Some(match c {
        'a' => 'а',
        'b' => 'б',
        'v' => 'в',
        'g' => 'г',
        'd' => 'д',
        'đ' | 'ð' => 'ђ',
        'e' => 'е',
        'ž' => 'ж',
        'z' => 'з',
        'i' => 'и',
        'j' => 'ј',
        'k' => 'к',
        'l' => 'л',
        'ǉ' => 'љ',
        'm' => 'м',
        'n' => 'н',
        'ǌ' => 'њ',
        'o' => 'о',
        'p' => 'п',
        'r' => 'р',
        's' => 'с',
        't' => 'т',
        'ć' => 'ћ',
        'u' => 'у',
        'f' => 'ф',
        'h' => 'х',
        'c' => 'ц',
        'č' => 'ч',
        'ǆ' => 'џ',
        'š' => 'ш',
        _ => return None,
    })
}
