# The program as a whole: overlays, help, undo, jobs, the office, the first start, the status line.

terminal-small = The terminal is too small: Kabinet needs 60 columns and 16 rows.
help-title = Keys here · { $key-page-narrow } narrows
palette-title = What shall be done?
line-title = Command
confirm-title = Please confirm
cover-title = Masked
cover-told = What stands here names people or subjects and waits unchanged: { $key-look-privacy } shows it again, { $key-overlay-close } leaves it.
quit-question = Leave Kabinet? Drafts stay as they are.
choose-nobody = nobody
choose-type = Type the beginning of a name.
choose-class = Which one? Type its code or a word of its name.
fault-no-path = Nothing there begins so. Check the path; ~/ is your home.
choose-none = Nothing fits.
class-for-ever = for ever
class-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
screen-quarantine = Quarantine
screen-editor = Editor

# A command without keys, in a sentence that tells keys: the palette finds it by its title.
key-none = “{ $title }”

hint-prompt = { $key-overlay-accept } takes it, { $key-overlay-close } leaves it
hint-day = a day: 14.3. · tue · tomorrow · +3 · 2026-03-14
hint-choose = type to narrow · { $key-overlay-accept } chooses · { $key-overlay-close } leaves it
hint-path = { $key-path-complete } completes · { $key-overlay-accept } takes it · { $key-overlay-close } leaves it
hint-line = { $key-choose-complete } completes · { $key-overlay-accept } does it · a number goes there · { $key-overlay-close } leaves
hint-form = { $key-form-next } next field · { $key-form-accept } or { $key-overlay-accept } on the last takes it · { $key-overlay-close } leaves it
hint-proposed = typing replaces it, { $key-text-line-end } keeps it · { $key-form-next } next field · { $key-form-accept } takes it
hint-option = number, letter or { $key-option-next } chooses · { $key-form-next } next · { $key-overlay-accept } on the last takes it
hint-user = letters look for a name · { $key-text-cut-before } offers everybody · { $key-form-next } next field
hint-offer = { $key-overlay-accept } or { $key-choose-complete } takes who is selected · { $key-overlay-close } keeps what you typed
hint-offer-single = { $key-overlay-accept } adds who is selected · { $key-choose-complete } adds, and more follow · { $key-overlay-close } keeps text
hint-confirm = { $key-confirm-yes } yes   { $key-overlay-close } no

fault-option = None of these begins so: { $typed }. { $key-option-forget } takes a letter back.
fault-empty = Something has to stand here.
fault-unchosen = Nothing is chosen yet: move or type to choose.
fault-nobody = Nobody in the office is called so. Write the beginning of a name and take who is offered.
fault-future = That day is still to come. Write the day on which it came.
fault-past = That day is over. Write one after today.
fault-day = That is not a day. Write it like 14.3., tue, tomorrow or +3.

why-unbound = { $keys } does nothing here; { $key-help-open } shows the keys
why-not-here = That cannot be done on this screen.
why-paste = Text can be pasted where text is written.
why-nothing-to-undo = There is nothing to undo.
why-nothing-to-redo = There is nothing to do again.
why-nothing-to-repeat = There is nothing to repeat yet.
why-no-office = There is no office yet.
why-no-number = That is no number. Write it like 266 for a letter, like 65/2026 for a paper.
why-no-imports = Nothing was imported yet.
why-no-jobs = Nothing runs in the background.
why-no-command = There is no command “{ $word }” here. Press { $key-choose-complete } to complete what you type.
why-no-days = The days to reply have to be a number. Nothing was changed.
why-no-years = The years have to be a number, or empty for ever. Nothing was changed.
why-plain = This terminal shows no colours (NO_COLOR).

jump-title = Letter (266), paper (65/2026) or task (T-12) with the number
jump-person = Go to whom?
language-title = Language
import-inbox-title = Bring in as work: files or folders, parted by spaces
import-came =
    { $count ->
        [one] { $count } new
       *[other] { $count } new
    }
import-whose-title = Whose diary are the activities in { $file }?
import-archive-title = Bring in as history: files or folders, parted by spaces
import-undo-question =
    { $count ->
        [one] Take this import back, with the { $count } thing that came?
       *[other] Take this import back, with the { $count } things that came?
    }
imports-title = Take back which import?
export-title = Write everything into which new folder?
jobs-title = In the background: { $key-overlay-accept } cancels
job-import = import
job-export = export
job-decide = bulk change
job-undo = taking back
job-dispatch = sending
job-enclose = reads a file
job-save = saving files
job-ended = ended
job-cancel-question = Stop this: { $job }? What is done already stays.

reports-title = The report of which import?
report-own = just now
report-unended = It has not ended: it is still under way, or it was cut off. What came until then is here; import the same again for the rest.
report-title = Report
report-new = new
report-known = here already
report-quarantined =
    { $count ->
        [one] in the quarantine: could not be read
       *[other] in the quarantine: could not be read
    }
report-skipped =
    { $count ->
        [one] file of another kind, left alone
       *[other] files of other kinds, left alone
    }
report-reasons = Why
report-same =
    { $count ->
        [one] The same is true of { $count } other file:
       *[other] The same is true of { $count } other files:
    }
report-others =
    { $count ->
        [one] and of { $count } file more
       *[other] and of { $count } files more
    }
report-untold =
    { $count ->
        [one] { $count } more was left out or set aside and is not listed here.
       *[other] { $count } more were left out or set aside and are not listed here.
    }
bulk-refused =
    { $count ->
        [one] { $count } letter stayed as it was
       *[other] { $count } letters stayed as they were
    }

did-undo = taken back: { $what }
did-redo = done again: { $what }
did-to-letter = { $number }: { $what }
did-something = a change
did-nothing = nothing changed
did-taken-back = what was taken back
did-cancelled = stopped: { $what }
did-bulk =
    { $count ->
        [one] { $count } letter changed
       *[other] { $count } letters changed
    }
did-import = import: { $new } new, { $known } here already, { $quarantined } in the quarantine
did-import-receive = letters brought in
did-import-activities = activities brought in
did-import-cards = people brought in
did-import-quarantine = things put into the quarantine
did-import-end = import
did-import-begin = import
did-export =
    { $count ->
        [one] { $count } record written to { $path }
       *[other] { $count } records written to { $path }
    }
did-adopt = the office is taken over: { $letters }, { $papers }, { $people }, { $organisations }, { $activities }, { $tasks }, { $classes }; in quarantine { $quarantined }; { $records } in all
would-adopt = the office would be taken over: { $letters }, { $papers }, { $people }, { $organisations }, { $activities }, { $tasks }, { $classes }; in quarantine { $quarantined }; { $records } in all
did-dispatch = letter { $number } is in the outbox
did-save =
    { $count ->
        [0] nothing saved
        [1] saved as { $path }
       *[other] { $count } files saved in { $path }
    }
did-mask = Names and subjects are masked.
did-unmask = Names and subjects are shown.
did-dark = colours for a dark background
did-light = colours for a light background
did-lean = drawing less for a slow line
did-full = drawing everything
did-office-found = The office is ready. Bring letters in, or press { $key-help-open } for help.
did-office-set = settings saved
did-class-change = class changed
did-class-add = class added

office-title = The office
office-name = name
office-address = address for mail
office-reply-days = days to reply
office-watched = watched: folder = 2; …
classes-title = Which class shall be changed?
class-new = a new class …
class-title = Class
class-code = code
class-name = title
class-kept = years kept
class-state = state
class-open = offered
class-closed = closed

argument-lang = sr | sr-Latn | en
argument-import = PATH …
argument-inbox = PATH …
argument-export = FOLDER
argument-go = NUMBER

prefix-g = go to
prefix-space = menu
prefix-space-f = in and out
prefix-space-o = the office
prefix-space-v = looks and language
prefix-ctrl-x = the text
prefix-ctrl-w = panes
prefix-Z = leave

context-global = On every screen
context-always = Always
context-above = Over everything
context-text = Where text is written
context-list = In lists
context-letter = On a letter
context-letters = Letters
context-desk = Desk
context-people = People
context-quarantine = Quarantine
context-overlay = In windows
context-path = In paths
context-choose = In choosers
context-form = In forms
context-option = On a choice in a form
context-confirm = Questions
context-page = On pages to read

cmd-screen-letters = Letters
help-screen-letters = Goes to the letters.
cmd-screen-desk = Desk
help-screen-desk = Goes to the desk.
cmd-screen-people = People
help-screen-people = Goes to the people.
cmd-screen-papers = Papers
help-screen-papers = Goes to the papers.
cmd-quarantine-open = quarantine
help-quarantine-open = Shows what could not be read.
cmd-help-open = help
help-help-open = Shows the keys that work here.
cmd-help-howto = how to
help-help-howto = Shows in short how to work here.
cmd-palette-open = commands
help-palette-open = Finds a command by its words.
cmd-line-open = command line
help-line-open = Takes a command by its name.
cmd-undo = undo
help-undo = Takes the last step back.
cmd-redo = redo
help-redo = Does again what was taken back.
cmd-repeat = repeat
help-repeat = Does the last verb of this screen again.
cmd-back = back
help-back = Comes back to where one was, and at last asks to quit.
cmd-cancel = cancel
help-cancel = Takes away what is half typed and what was said.
cmd-go-links = what it is tied to
help-go-links = Goes from what is selected to anything that it is tied to: people, letters, activities, papers, tasks.
links-which = Go to
why-tied-to-nothing = Nothing is tied to this yet. { $key-task-about } gives a task about it, { $key-paper-note } begins a note.
cmd-go-number = go to number
help-go-number = Goes to the letter with this number; like 65/2026, to the paper.
cmd-go-person = person
help-go-person = Goes to a person by name.
cmd-import-inbox = import as work
help-import-inbox = Brings files and folders in, letters as new ones.
cmd-import-archive = import as history
help-import-archive = Brings files and folders in, letters as read ones without a deadline.
cmd-import-undo = take an import back
help-import-undo = Takes a whole import back.
cmd-import-report = reports of imports
help-import-report = Shows what the last imports brought and left out.
cmd-export-all = export everything
help-export-all = Writes everything as files that any program can read.
cmd-job-list = background work
help-job-list = Shows what runs in the background, to cancel it.
cmd-office-settings = settings
help-office-settings = Changes the name, address, days to reply and watched folders of the office.
cmd-class-list = classes
help-class-list = Adds, changes or closes classes to file under.
cmd-look-privacy = mask names
help-look-privacy = Masks names and subjects at once, or shows them again.
cmd-look-theme = dark or light
help-look-theme = Changes between colours for a dark and a light background.
cmd-look-lean = slow line
help-look-lean = Draws less, for a slow line, or everything again.
cmd-language-choose = language
help-language-choose = Changes the language of the screens.
blank-hint = a key comes back
cmd-screen-blank = blank the screen
help-screen-blank = Shows nothing but the time, until a key is pressed.
cmd-screen-redraw = redraw
help-screen-redraw = Draws the screen anew.
cmd-program-suspend = suspend
help-program-suspend = Stops the program until the shell continues it.
cmd-program-quit = quit
help-program-quit = Leaves the program after a question.

cmd-list-down = down
help-list-down = Moves one row down.
cmd-list-up = up
help-list-up = Moves one row up.
cmd-list-half-down = half a page down
help-list-half-down = Moves half a page down.
cmd-list-half-up = half a page up
help-list-half-up = Moves half a page up.
cmd-list-page-down = page down
help-list-page-down = Moves a page down.
cmd-list-page-up = page up
help-list-page-up = Moves a page up.
cmd-list-first = first
help-list-first = Goes to the first row.
cmd-list-last = last
help-list-last = Goes to the last row.
cmd-list-open = open
help-list-open = Opens what is selected.
cmd-pane-next = next pane
help-pane-next = Gives the focus to the next pane.

cmd-overlay-close = close
help-overlay-close = Closes the window and changes nothing.
cmd-overlay-accept = take
help-overlay-accept = Takes what was typed or chosen.
cmd-text-left = left
help-text-left = Moves one character to the left.
cmd-text-right = right
help-text-right = Moves one character to the right.
cmd-text-word-left = word left
help-text-word-left = Moves to the word before.
cmd-text-word-right = word right
help-text-word-right = Moves to the next word.
cmd-text-line-start = line start
help-text-line-start = Moves to the beginning of the line.
cmd-text-line-end = line end
help-text-line-end = Moves to the end of the line.
cmd-text-cut-before = delete before
help-text-cut-before = Deletes the character before the cursor.
cmd-text-cut-after = delete after
help-text-cut-after = Deletes the character after the cursor.
cmd-text-cut-word = delete word
help-text-cut-word = Deletes the word before the cursor.
cmd-text-cut-to-end = delete to the end
help-text-cut-to-end = Deletes the rest of the line.
cmd-text-cut-to-start = delete to the start
help-text-cut-to-start = Deletes the line up to the cursor.
cmd-choose-down = down
help-choose-down = Moves one row down.
cmd-choose-up = up
help-choose-up = Moves one row up.
cmd-choose-page-down = page down
help-choose-page-down = Moves ten rows down.
cmd-choose-page-up = page up
help-choose-page-up = Moves ten rows up.
cmd-path-complete = complete path
help-path-complete = Writes the path on as far as there is one way; shows the ways if there are several.
cmd-choose-complete = complete
help-choose-complete = Writes the selected row out.
cmd-form-next = next field
help-form-next = Goes to the next field.
cmd-form-previous = field before
help-form-previous = Goes to the field before.
cmd-form-accept = take
help-form-accept = Takes the form as it stands.
cmd-option-next = next choice
help-option-next = Changes to the next choice.
cmd-option-previous = choice before
help-option-previous = Changes to the choice before.
cmd-option-number = choice by number
help-option-number = Changes to the choice with this number.
cmd-option-forget = a letter back
help-option-forget = Takes back the last letter that was typed on a choice.
cmd-confirm-yes = yes
help-confirm-yes = Does what was asked.
cmd-page-down = down
help-page-down = Moves one line down.
cmd-page-up = up
help-page-up = Moves one line up.
cmd-page-forward = forward
help-page-forward = Moves a page down.
cmd-page-backward = backward
help-page-backward = Moves a page up.
cmd-page-first = beginning
help-page-first = Goes to the beginning.
cmd-page-narrow = narrow
help-page-narrow = Shows only what some words fit.
cmd-page-last = end
help-page-last = Goes to the end.
