# The desk.

desk-mine = Letters · waiting for me { $count }
desk-office = Letters · the office's open ones { $count }
desk-mine-empty = Nothing waits for you. { $key-desk-list } shows what waits for the office.
desk-empty = No letter waits. { $key-import-inbox } brings letters in as work; { $key-screen-letters } shows all letters.
desk-count-new = new
desk-count-mine = mine
desk-count-open = open
desk-count-overdue = overdue
desk-count-held = held
desk-count-unfiled = papers unfiled
desk-count-drafts = drafts
desk-line-new = { $count } new
desk-line-mine = { $count } mine
desk-line-open = { $count } open
desk-line-overdue = { $count } overdue
desk-line-held = { $count } held
desk-line-unfiled =
    { $count ->
        [one] { $count } unfiled paper
       *[other] { $count } unfiled papers
    }
desk-line-drafts =
    { $count ->
        [one] { $count } draft
       *[other] { $count } drafts
    }
desk-last = last { $when }
desk-others = Other letters
desk-papers = Papers
desk-tasks = Tasks
why-desk-no-letter = No letter is selected here.
cmd-desk-list = mine or all
help-desk-list = Changes between my letters and the office's open ones.
cmd-desk-filter = find
help-desk-filter = Narrows all letters by sender, subject or number.

desk-diary = Diary · today
desk-tomorrow = Tomorrow
desk-diary-more = … more stands in the diary ({ $key-screen-diary })
desk-diary-empty = Nothing stands in the diary for today and tomorrow. { $key-screen-diary } shows all of it.
