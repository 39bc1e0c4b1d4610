# Опште речи, екрани, датуми. Грешке су у errors.sr.ftl.
# Пише се само ћирилицом; латиница настаје при учитавању. Реч у { "…" } остаје каква јесте.

program = КАБИНЕТ

## Екрани
screen-desk = Сто
screen-diary = Календар
screen-letters = Дописи
screen-people = Контакти
screen-papers = Списи
screen-tasks = Задужења

## Језици
language-en = енглески
language-sr = српски, ћирилица
language-sr-Latn = српски, латиница

## Опште речи
word-yes = да
word-no = не
word-ok = у реду
word-cancel = одустани
word-close = затвори
word-save = сачувај
word-open = отвори
word-back = назад
word-next = даље
word-search = претрага
word-filter = филтер
word-help = помоћ
word-quit = изађи
word-undo = поништи
word-redo = понови
word-more = још
word-all = све
word-none = ништа
word-new = ново
word-seen = виђено
word-mine = моје
word-of = од
word-for = за
word-me = ја
word-from = од
word-to = за
word-subject = предмет
word-date = датум
word-number = број
word-received = примљено
word-sent = послато
word-deadline = рок
word-overdue = прекорачен рок
word-owner = обрађивач
word-author = аутор
word-status = стање
word-class = класа
word-urgent = хитно
word-very-urgent = врло хитно
word-draft = нацрт
word-attachment = прилог
word-note = белешка
word-reply = одговор
word-letter = допис
word-paper = спис
word-person = лице
word-organisation = организација
word-task = задужење
word-activity = активност
word-untitled = без наслова
word-unknown = непознато
word-no-subject = (без предмета)
word-no-sender = (без пошиљаоца)
word-no-recipient = (без примаоца)
word-loading = учитавам …
word-empty = Овде још нема ничега.
word-no-hits = Ништа није пронађено.

## Бројање
count-of = { $shown } од { $all }
count-letters = { $count ->
    [one] { $count } допис
    [few] { $count } дописа
   *[other] { $count } дописа
}
count-people = { $count ->
    [one] { $count } лице
    [few] { $count } лица
   *[other] { $count } лица
}
count-papers = { $count ->
    [one] { $count } спис
    [few] { $count } списа
   *[other] { $count } списа
}
count-classes = { $count ->
    [one] { $count } класа
    [few] { $count } класе
   *[other] { $count } класа
}
count-tasks = { $count ->
    [one] { $count } задужење
    [few] { $count } задужења
   *[other] { $count } задужења
}
count-activities = { $count ->
    [one] { $count } активност
    [few] { $count } активности
   *[other] { $count } активности
}
count-records = { $count ->
    [one] { $count } запис
    [few] { $count } записа
   *[other] { $count } записа
}
count-attachments = { $count ->
    [one] { $count } прилог
    [few] { $count } прилога
   *[other] { $count } прилога
}
count-marked = { $count ->
    [one] { $count } означен
    [few] { $count } означена
   *[other] { $count } означених
}
count-days = { $count ->
    [one] { $count } дан
    [few] { $count } дана
   *[other] { $count } дана
}

## Датуми. $weekday и $short имају три слова, $month је цело име, $number број месеца.
date-full = { $day }.{ $number }.{ $year }.
date-long = { $day }. { $month } { $year }.
date-short = { $day }.{ $number }.
date-day = { $weekday } { $day }.{ $number }.
date-without-year = { $day }. { $month }
date-month-year = { $month } { $year }.
date-span = { $first }–{ $last }
date-week = недеља { $week }
date-today = данас
date-tomorrow = сутра
date-yesterday = јуче
due-today = данас
due-in = { $days } д
due-said = рок { $left }
due-over = −{ $days } д
due-weekday = рок { $weekday }

month-1 = јануар
month-2 = фебруар
month-3 = март
month-4 = април
month-5 = мај
month-6 = јун
month-7 = јул
month-8 = август
month-9 = септембар
month-10 = октобар
month-11 = новембар
month-12 = децембар
month-short-1 = јан
month-short-2 = феб
month-short-3 = мар
month-short-4 = апр
month-short-5 = мај
month-short-6 = јун
month-short-7 = јул
month-short-8 = авг
month-short-9 = сеп
month-short-10 = окт
month-short-11 = нов
month-short-12 = дец
weekday-1 = понедељак
weekday-2 = уторак
weekday-3 = среда
weekday-4 = четвртак
weekday-5 = петак
weekday-6 = субота
weekday-7 = недеља
weekday-short-1 = пон
weekday-short-2 = уто
weekday-short-3 = сре
weekday-short-4 = чет
weekday-short-5 = пет
weekday-short-6 = суб
weekday-short-7 = нед
