# General words, screens, dates. Errors stand in errors.en.ftl.
# Every id here stands in sr.ftl too, with the same variables.

program = KABINET

## Screens
screen-desk = Desk
screen-diary = Diary
screen-letters = Letters
screen-people = People
screen-papers = Papers
screen-tasks = Tasks

## Languages
language-en = English
language-sr = Serbian, Cyrillic
language-sr-Latn = Serbian, Latin

## General words
word-yes = yes
word-no = no
word-ok = OK
word-cancel = cancel
word-close = close
word-save = save
word-open = open
word-back = back
word-next = next
word-search = search
word-filter = filter
word-help = help
word-quit = quit
word-undo = undo
word-redo = redo
word-more = more
word-all = all
word-none = none
word-new = new
word-seen = seen
word-mine = mine
word-of = of
word-for = for
word-me = me
word-from = from
word-to = to
word-subject = subject
word-date = date
word-number = number
word-received = received
word-sent = sent
word-deadline = deadline
word-overdue = overdue
word-owner = owner
word-author = author
word-status = status
word-class = class
word-urgent = urgent
word-very-urgent = very urgent
word-draft = draft
word-attachment = attachment
word-note = note
word-reply = reply
word-letter = letter
word-paper = paper
word-person = person
word-organisation = organisation
word-task = task
word-activity = activity
word-untitled = untitled
word-unknown = unknown
word-no-subject = (no subject)
word-no-sender = (no sender)
word-no-recipient = (no recipient)
word-loading = loading …
word-empty = Nothing here yet.
word-no-hits = Nothing found.

## Counts
count-of = { $shown } of { $all }
count-letters = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
}
count-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
count-papers = { $count ->
    [one] { $count } paper
   *[other] { $count } papers
}
count-classes = { $count ->
    [one] { $count } class
   *[other] { $count } classes
}
count-tasks = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
count-activities = { $count ->
    [one] { $count } activity
   *[other] { $count } activities
}
count-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
count-attachments = { $count ->
    [one] { $count } attachment
   *[other] { $count } attachments
}
count-marked = { $count ->
    [one] { $count } marked
   *[other] { $count } marked
}
count-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

## Dates. $weekday and $short are three letters long, $month is the whole name, $number the month's number.
date-full = { $day } { $short } { $year }
date-long = { $day } { $month } { $year }
date-short = { $day } { $short }
date-day = { $weekday } { $day } { $short }
date-without-year = { $day } { $month }
date-month-year = { $month } { $year }
date-span = { $first }–{ $last }
date-week = week { $week }
date-today = today
date-tomorrow = tomorrow
date-yesterday = yesterday
due-today = today
due-in = { $days } d
due-said = due { $left }
due-over = −{ $days } d
due-weekday = due { $weekday }

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
