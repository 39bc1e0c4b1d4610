# The program as a whole: overlays, help, undo, the status line.

terminal-small = The terminal is too small: Kabinet needs 60 columns and 16 rows.
help-title = Keys here
palette-title = What shall be done?
confirm-title = Please confirm
quit-question = Leave Kabinet? Drafts stay as they are.
choose-nobody = nobody
choose-type = Type the beginning of a name.
choose-none = Nothing fits.
class-for-ever = for ever
class-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }

hint-prompt = Enter takes it, Esc leaves it
hint-day = a day: 14.3. · tue · tomorrow · +3 · 2026-03-14
hint-choose = type to narrow · Enter chooses · Esc leaves it
hint-form = Tab next field · ctrl-s or Enter on the last one takes it · Esc leaves it
hint-confirm = y yes   n no

fault-empty = Something has to stand here.
fault-day = That is not a day. Write it like 14.3., tue, tomorrow or +3.

why-unbound = { $keys } does nothing here; ? shows the keys
why-not-here = That cannot be done on this screen.
why-paste = Text can be pasted where text is written.
why-nothing-to-undo = There is nothing to undo.
why-nothing-to-redo = There is nothing to do again.

did-undo = taken back: { $what }
did-bulk =
    { $count ->
        [one] { $count } letter changed
       *[other] { $count } letters changed
    }

context-global = Everywhere
context-list = In lists
context-letters = Letters

cmd-screen-letters = Letters
help-screen-letters = Goes to the letters.
cmd-help-open = help
help-help-open = Shows the keys that work here.
cmd-palette-open = commands
help-palette-open = Finds a command by its words.
cmd-undo = undo
help-undo = Takes the last step back.
cmd-redo = redo
help-redo = Does again what was taken back.
cmd-back = back
help-back = Comes back to where one was, and at last asks to quit.
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
cmd-screen-desk = Desk
help-screen-desk = Goes to the desk.
cmd-screen-people = People
help-screen-people = Goes to the people.
cmd-screen-papers = Papers
help-screen-papers = Goes to the papers.
cmd-quarantine-open = quarantine
help-quarantine-open = Shows what could not be read.
