# The command line, the settings, the terminal.

cli = A workstation for a minister's private office. Without a task the screens open.
cli-usage = Usage
cli-subcommands = Tasks
cli-arguments = What it is about
cli-options = Options
cli-help = Say what can be written on the command line
cli-version = Say which version this is
cli-data = The directory of the office's data (or KABINET_DATA)
cli-lang = Language: en, sr, sr-Latn
cli-ascii = Draw with ASCII characters only
cli-keymap = Keys over the default ones: vim, emacs, mutt
cli-theme = Colours: dark, light, plain
cli-lean = Fewer bytes for a slow line: the selected row has only its marker
cli-json = One JSON object a line
cli-ics = A calendar that other programs read (.ics), each time by itself
cli-limit = At most so many
cli-filter = Words that must occur, in either script
cli-demo = Open an invented office to look around in
cli-demo-reset = Make it anew
cli-demo-letters = How many letters it has
cli-import = Bring in letters (.eml, mbox, Maildir), calendars (.ics), cards (.vcf), or an export of Kabinet
cli-import-paths = Files and folders
cli-import-inbox = As work: new, with a day by which to reply; otherwise as archive
cli-import-dry-run = Only say what would happen
cli-import-principal = The name or number of the principal whose they are; activities go to that diary
cli-import-lane = The number of the principal whose letters they are; 0, for the office, if none is named
cli-letters = List letters
cli-letters-view = all, if none is named; new, open, mine, overdue, held, done, sent, conversations, number, thread:ID, person:ID, class:CODE
cli-people = List people or organisations
cli-people-contacts = Only those who are kept as contacts
cli-people-organisations = Organisations instead of people
cli-people-csv = A table for other programs; a name in the other script if somebody wrote it
cli-papers = List papers
cli-papers-view = all, if none is named; unfiled, filed, class:CODE
cli-agenda = Write what stands in the diary: today's, if no day is named
cli-from = The first day: 14.3., tue (the next one), tomorrow, +3
cli-to = The last day; the first one alone, if none is named. From mon to fri is the week that runs, as long as its Friday is to come
cli-principal = Whose diary: name or number; everybody's, if nobody is named
cli-board = Show today and the next day where everybody passes: titles only of what is public or announced; the office is opened only to read
cli-board-days = How many days, 1 to 7; today and tomorrow, if none is said
cli-tasks = List tasks
cli-tasks-view = open, if none is named; mine, nobody, overdue, done, user:NAME
cli-show = Show one letter, paper, person, organisation, activity or task
cli-show-which = A letter's number (417), a paper's number and year (65/2026), a task's number (T-12), or an id: letter:…, paper:…, person:…, organisation:…, activity:…, task:…
cli-export = Write everything as files that any program can read
cli-export-all = A new or empty folder
cli-verify = Check the whole store
cli-repair = Rebuild what can be rebuilt, and keep what is damaged
cli-backup = Write a backup
cli-backup-file = A new file
cli-restore = Restore a backup into an empty data directory
cli-restore-file = A backup
cli-doctor = Say where data lies, how it is, and what the terminal can do
cli-completions = Write completions for a shell
cli-completions-shell = bash, zsh, fish, elvish, powershell
cli-man = Write the manual page

import-brought = of these { $activities }, { $people }; { $changed } changed
import-clashing =
    { $count ->
        [one] { $count } overlaps: look for “overlaps” in the diary and move one of the two, or confirm it
       *[other] { $count } overlap: look for “overlaps” in the diary and move them, or confirm them
    }
import-report = new { $new }, already here { $known }, in quarantine { $quarantined }, left out { $skipped }
export-report =
    { $records ->
        [one] { $records } record written to { $into }
       *[other] { $records } records written to { $into }
    }
demo-made = The demo office is ready in { $path }. Open it in a terminal: kabinet demo
demo-there = The demo office lies in { $path }. Open it in a terminal: kabinet demo
backup-report =
    { $bytes ->
        [one] { $bytes } byte written to { $path }
       *[other] { $bytes } bytes written to { $path }
    }
restore-report =
    { $bytes ->
        [one] { $bytes } byte restored to { $path }
       *[other] { $bytes } bytes restored to { $path }
    }

verify-operations =
    { $count ->
        [one] journal: { $count } good operation
       *[other] journal: { $count } good operations
    }
verify-contents =
    { $count ->
        [one] packs: { $count } whole content
       *[other] packs: { $count } whole contents
    }
verify-pack = { $file }, byte { $offset }: no good content
verify-index-agrees = index: agrees with the journal
verify-index-differs =
    { $count ->
        [one] index: { $count } pair differs; it is rebuilt by a repair
       *[other] index: { $count } pairs differ; it is rebuilt by a repair
    }
verify-index-not-built = index: not there yet; it is built when the office is first opened
verify-index-not-compared = index: not compared, because the journal is not whole
verify-good = All is well.
repair-whole = The journal is whole; nothing had to be repaired.
repair-restored =
    { $count ->
        [one] { $count } record restored from the index
       *[other] { $count } records restored from the index
    }
repair-lost = The wording of the operations { $from } to { $to } is lost.
repair-kept = The damaged files are kept in { $path }.
repair-complete = No record is lost.
repair-incomplete = Some records may be lost. Compare with your last backup.

doctor-version = Kabinet
doctor-data = data
doctor-settings = settings
doctor-terminal = terminal
doctor-locale = locale
doctor-lock = lock
doctor-free = free; nobody else has this office open
doctor-office = office
doctor-sequence = last operation
doctor-verified = last checked
doctor-watched = watched folder
doctor-watched-missing = watched folder, not there

keymap-toml = a line like "ctrl-x" = "letter.reply"
keymap-context = a table like [letters]
keymap-command = the name of a command as help shows it; { $what } is none
keymap-key = a key like ctrl-x, alt-f, enter or F2; { $what } is none
keymap-twice = other keys: these already do { $what }
keymap-shadow = other keys: these are the beginning of { $what }

error-bad-line =
    { $problem ->
        [unknown] “{ $what }” is not known here.
        [task] There is no task “{ $what }”.
        [missing] { $what } is missing.
        [empty] { $what } wants a value.
        [unlisted] “{ $value }” is no value for { $what }: write one of { $offered }.
        [value] “{ $value }” is no value for { $what }.
        [twice] { $what } stands there twice, or beside what it excludes.
       *[other] The command line is not understood.
    } Run kabinet --help to see what can be written.
error-no-office = There is no office in { $path } yet. Start kabinet in a terminal to found one, or kabinet demo to look around.
error-no-user = Nobody of this office has the login { $login }. Ask the owner to add you.
error-data-folder = The data directory { $path } cannot be used: { $cause }. Choose another with --data, or mend its rights.
error-data-read-only = The office in { $path } can only be read, and working in it writes. Copy it with kabinet backup FILE --data { $path }, then take the copy with kabinet restore FILE --data NEW and work there.
error-data-is-file = { $path } is a file, not a directory. Name a directory with --data.
error-data-not-ours = { $path } is not Kabinet's: { $found } stands there. Nothing was changed. Name another directory, or a new one, with --data.
error-dumb-terminal = This terminal ({ $kind }) cannot show screens. Set TERM to what it really is, for example xterm-256color; kabinet --help shows what works without screens.
error-no-home = There is no home directory. Name the data directory with --data.
error-no-keymap = There are no keys named “{ $name }”. Write one of: { $names }.
error-bad-settings-file = { $path } is not a file of settings. Remove it or write it anew.
error-no-editor = No editor is set. Set EDITOR, for example to nano; the built-in editor goes on.
error-editor-failed = { $editor } did not end well; the text stays as it was. Check EDITOR, then try again.
error-copy-too-long = This is too long for the terminal's clipboard (64 kB). Save it to a file instead.
error-import-unread = Not everything came in; the lines above say what and why. All else is in the office. Mend it, then import the same again.
error-output = The output cannot be written: { $cause }. Make room where it goes, or send it elsewhere, then run the same again.
error-bad-which = “{ $text }” names nothing that can be shown. Write a letter's number (417), a paper's number and year (65/2026), a task's number (T-12), or an id: letter:…, paper:…, person:…, organisation:…, activity:…, task:….
error-bad-view = There is no list “{ $name }”. Write one of: { $names }.
error-not-a-demo = { $path } holds something that is not the demo's; it stays as it is. Choose another directory with --data.
error-store-damaged = The store is damaged. Make a copy of the data directory, then run kabinet repair.
error-office-open = { $user } has had this office open on { $host } since { $when } ({ $program }, process { $pid }). Close it there, or work in its window.
error-nobody-continues = Kabinet goes on: no shell started it that could continue it after a stop. Open another terminal for other work, or leave.

show-open = open
show-sent = sent
show-filed = filed
show-unfiled = not filed
