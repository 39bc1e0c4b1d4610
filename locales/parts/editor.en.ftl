# The editor: papers and replies; drafts.

context-editor = While writing

cmd-editor-save = save
help-editor-save = Saves what is written: a paper as an unfiled one, a letter as its draft.
cmd-editor-leave = leave
help-editor-leave = Leaves the editor: a paper is saved unfiled, a letter's draft stays.
cmd-editor-head = head
help-editor-head = Changes title and kind of a paper, recipients and subject of a letter.
cmd-editor-external = own editor
help-editor-external = Opens the text in your own editor ($EDITOR).
cmd-editor-file = file
help-editor-file = Files the paper under a class: it takes its number and is read-only from then on.
cmd-editor-send = send
help-editor-send = Lets the letter leave, after asking.
cmd-editor-attach = attach
help-editor-attach = Lets a file go with the letter: asks for its path.
cmd-editor-detach = take off
help-editor-detach = Takes a file off the letter.
cmd-editor-drop = throw away
help-editor-drop = Throws the draft away, after asking.
cmd-editor-find = find
help-editor-find = Finds words in the text.
cmd-editor-find-next = next hit
help-editor-find-next = Goes to the next place found.
cmd-editor-find-previous = previous hit
help-editor-find-previous = Goes to the place found before.
cmd-editor-undo = undo
help-editor-undo = Takes the last words back.
cmd-editor-redo = redo
help-editor-redo = Does again what was taken back.
cmd-editor-newline = new line
help-editor-newline = Begins a new line.
cmd-editor-indent = indent
help-editor-indent = Moves what follows four columns to the right.
cmd-editor-up = up
help-editor-up = Moves one row up.
cmd-editor-down = down
help-editor-down = Moves one row down.
cmd-editor-page-up = page up
help-editor-page-up = Moves a page up.
cmd-editor-page-down = page down
help-editor-page-down = Moves a page down.
cmd-editor-top = top
help-editor-top = Goes to the beginning of the text.
cmd-editor-bottom = bottom
help-editor-bottom = Goes to the end of the text.
cmd-paper-note = note
help-paper-note = Begins a note, minutes or a report about the selection.
cmd-paper-new = new paper
help-paper-new = Begins a note, minutes or a report about nothing in particular.
cmd-draft-list = drafts
help-draft-list = Goes on with something unfinished.

why-editor-busy = This is just being saved or sent. Wait a moment, then go on.
why-no-paper-here = Only a paper can be filed; this is a letter.
why-no-letter-here = Only a letter can be sent; this is a paper.
why-no-letter-to-attach = A file goes only with a letter; this is a paper.
why-no-file = No file goes with this letter.
why-no-search = Find something first.

did-attach = attached: { $name } · { $size }
did-detach = taken off: { $name }
did-draft-keep = draft kept
did-draft-stays = The draft stays: { $key-draft-list } goes on with it.
did-draft-drop = draft thrown away
did-letter-send-file = letter { $number } left as { $file }

editor-title = Title
editor-kind = Kind
editor-to = To
editor-cc = Cc
editor-bcc = Bcc
editor-subject = Subject
editor-enclosed = Attached
editor-more-files =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
editor-missing = missing: { $key-editor-head } writes it
editor-head-paper = The paper
editor-head-letter = The letter's head
editor-find = Find (empty ends it)
editor-not-found = That stands nowhere in the text.
editor-too-long = The text would be longer than 1 MB. Nothing was put in; shorten it or attach a file.
editor-external-failed = Your editor did not end well: the text was kept as it was.
editor-correction = Correction
editor-untouched = nothing written yet
editor-not-kept = not kept yet
editor-keeping = keeping … last kept { $time }
editor-kept = draft kept { $time }
editor-not-kept-why = NOT KEPT: { $why }
editor-sending = sending …
editor-filing = filing …
editor-attach = Attach which file (its path; ~/ is your home)
editor-detach = Take off which file?
editor-attached-late = { $name } was not attached: that letter is not open any more.
editor-attached-much = That is too much for one letter: all its files together may have { $most }. Take one off, or send it otherwise.
editor-looks-at-files = A file is still being read. Wait a moment, then send.
editor-bare-question = The text speaks of an attachment, but no file is attached. Send it without one?
editor-no-recipient = The letter has no recipient yet: { $key-editor-head } writes the head.
editor-no-subject = The letter has no subject yet: { $key-editor-head } writes the head.
editor-no-text = There is no text yet. Write it, then try again.
editor-bad-address = “{ $text }” is no address. Write it like Name <name@example.org>; { $key-editor-head } opens the head.
editor-drop-question = Throw this draft away? It cannot be brought back.
editor-leave-question = This text could not be kept: { $why } Leave it and lose what is new in it?
editor-leave-busy = The text is still being kept, saved or sent, and no answer has come. Leave now and lose what is new in it?
error-editor-kept = { $editor } did not end well. What was written there is kept in { $file }; take it from there, then remove the file.
error-editor-long = The text is longer than 1 MB and was not taken over. It is kept in { $file }; shorten it there.
editing-left-over = Your own editor left texts behind: { $files }. Take from them what you need, then remove them.
editor-send-question =
    { $more ->
        [0] Send to { $who }: “{ $subject }”? It is put into the outbox and cannot be called back.
       *[other] Send to { $count } recipients, { $who } and { $more } more: “{ $subject }”? It is put into the outbox and cannot be called back.
    }

editor-send-files =
    { $count ->
        [one] { $count } file goes with it ({ $size }).
       *[other] { $count } files go with it ({ $size }).
    }

error-enclosure-none = There is no file { $path }. Check the path; ~/ is your home.
error-enclosure-link = { $path } is a link, and links are not followed. Name the file itself.
error-enclosure-not-a-file = { $path } is not a file. Name a single file; put a folder into an archive first.
error-enclosure-empty = There is nothing in { $path }. Save it first, then attach it.
error-enclosure-odd-path = The path of { $path } cannot be kept: it is not UTF-8. Rename the file or its folder, then attach it.
error-enclosure-missing = { $path } is not there any more, so the letter was not sent. Put the file back, or take it off the letter, then send again.
error-enclosure-changed = { $path } was changed since it was attached, so the letter was not sent. Attach it again to send it as it is now.
error-enclosures-too-large = { $path } is too much for this letter: all its files together may have { $most } MB. Take one off, or send it otherwise.

drafts-gone-on-with = An unfinished answer to this letter goes on.
drafts-none = Nothing is unfinished.
drafts-which = Unfinished: go on with
drafts-unfinished =
    { $count ->
        [one] Unfinished: { $count } draft. { $key-draft-list } goes on with it.
       *[other] Unfinished: { $count } drafts. { $key-draft-list } goes on with them.
    }
editor-send-untouched = Nothing of your own is written in it yet.
