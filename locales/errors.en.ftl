# One sentence for each error id: what happened, and what to do now.

error-unknown = Something went wrong ({ $id }). Try again; if it happens again, report this word.
error-not-found = { $what } is not there. Check the number, or search for it.
error-no-thread = The system has no room for one more piece of work: { $cause }. Close other programs, then try again.
error-io = { $path } cannot be read or written: { $cause }. Check the path and your rights, then try again.
error-bad-id = “{ $text }” is no id. Copy the id again, or use the number that the list shows.
error-denied = You have no right to do this. Ask the head of cabinet for it.
error-cancelled = Cancelled; what was already done stays. Start again to go on.
error-internal = A fault of the program; your data is safe on disk. Try again; if it happens again, restart Kabinet.
error-nothing-to-undo = There is nothing to undo. Changes that ask before they are made cannot be undone.
error-undo-conflict = This cannot be undone: { $who } changed it on { $when }. Compare both versions, then change it by hand.
error-name-empty = The name is empty. Write at least one letter.
error-too-long =
    { $most ->
        [one] The text is longer than { $most } character. Shorten it, then save again.
       *[other] The text is longer than { $most } characters. Shorten it, then save again.
    }
error-bad-date = “{ $text }” is no date. Write it as 14.3.2026, 14 Mar, fri, tomorrow or +3.
error-bad-filter = “{ $text }” is no filter. Open the help to see what a filter may say.
error-bad-language = “{ $text }” is no language here. Write en, sr or sr-Latn.
error-no-terminal = Kabinet needs a terminal. Start it in a terminal window, or run kabinet help to see what works without one.
error-terminal-too-small = The terminal is { $columns }×{ $rows }; at least 60×16 is needed. Enlarge the window or choose a smaller font.
error-bad-keymap =
    { $file }, line { $line }: { $problem ->
        [toml] this is not a keymap ({ $what }). Write { "[context]" } and under it { "keys = command" }.
        [context] “{ $what }” is no table. Write { "[" }{ $what }{ "]" } and under it { "keys = command" }.
        [key] “{ $what }” is no key. Write a character, { "enter" }, { "esc" }, { "F5" }, with { "ctrl-" } or { "alt-" } before it.
        [text] { $what } is text where text is written. Write a key with { "ctrl-" } or { "alt-" }, or a function key.
        [command] “{ $what }” is no command. The palette and docs/commands.md show their names.
        [twice] these keys mean { $what } already. Write one of the two with other keys.
       *[shadow] these keys begin or end where those of { $what } do. Choose other keys for one of them.
    } Mend the line, then start again.
error-bad-config = { $file }, line { $line }: this setting is not understood. Write { $write }.
