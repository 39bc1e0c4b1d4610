error-no-such-attachment = This letter has no attachment number { $number }. Choose one from the list under the letter.
error-import-whose-diary = Nobody said whose diary is meant. Import it again and choose, or on the command line with --principal and one of these names or numbers; for a watched folder write the number in the office's settings: { $names }.
error-import-overtaken = This was changed in the office after it had been written out so, and stays as it is here. Write it out anew and make the change in that, or make it here.
error-import-file-too-large = { $path } has more than { $most } MB and was not read. Divide it into several files and import these.
error-import-nothing-in-it = { $path } is a calendar or a file of cards with nothing in it. Fetch it again from where it came, or leave it out.
error-import-calendar-rest =
    { $count ->
        [one] { $path } also holds { $count } thing that is neither an activity nor a person, a task perhaps; it was left out. Add what you need of it by hand.
       *[other] { $path } also holds { $count } things that are neither activities nor people, such as tasks; they were left out. Add what you need of them by hand.
    }
error-import-line-left-out = In { $path } the line { $name } has more than a megabyte and was left out; the rest came in. Keep the file if you need it.
error-component-without-end = A part of { $path } is cut off or its parts are mixed up. Ask for the file again from whom it came; the others came in.
error-component-too-large = A part of { $path } has more lines than any activity or card and was not read. Ask for the file again from whom it came; the others came in.
error-component-too-deep = In { $path } things stand inside each other too deep to be read. Ask for the file again from whom it came; the others came in.
error-event-cancellation = A cancellation of “{ $title }”, not applied. Find the activity in the diary and cancel it there, if it is so.
error-event-reply = A reply to the invitation to “{ $title }”, not applied. Note on the activity who comes.
error-event-counter = A proposal of another time for “{ $title }”, not applied. Read it; if it is accepted, move the activity in the diary.
error-event-counter-declined = A refusal of another time that was proposed for “{ $title }”, not applied. The activity stays as it stands in the diary.
error-event-refresh = A request to send “{ $title }” once more, not answered. Send the activity to whoever asks, if they should have it.
error-event-range = “{ $title }” changes a series from one of its times on, which is not followed; it was not applied. Move its times in the diary one by one.
error-event-added-time = One more time of “{ $title }”, not applied. Add it to the diary by hand.
error-event-without-start = An activity without a beginning cannot stand in a diary. Add it by hand, with its day.
error-event-bad-time = { $text } is not a time. Add the activity by hand, with its day and hour.
error-import-empty = { $path } is empty. Fetch it again from where it came, or leave it out.
error-import-binary = { $path } is not a letter: it looks like a picture, a document or an archive. Save the letter itself as .eml and import that.
error-import-no-letter = { $path } is text, but not a letter: it has no sender, subject or date lines. Save the letter itself as .eml and import that.
error-export-encode = A record could not be written to the export: { $cause }. Nothing was changed; please report this with the log file.
error-export-line-damaged = Line { $line } of the export is damaged: { $cause }. Take another copy of the export and try again.
error-export-manifest-damaged = The manifest of the export cannot be read: { $cause }. Take another copy of the export and try again.
error-export-too-new = This export was written by a newer version of the program (format { $version }). Update the program, then import again.
error-export-bad-path = The export names a file outside its own folder: { $path }. It was not imported; ask for the export again from whom it came.
error-mail-control-character = The field { $field } contains a line break or a control character. Remove it and send again.
error-mail-bad-address = { $address } is not an e-mail address. Correct it, for example name@example.rs.
error-mail-no-recipient = The letter has no recipient. Add at least one address.
error-mail-bad-identifier = The letter's { $field } field is not valid. Start the reply again from the letter being answered.
error-mail-bad-type = The attachment has an invalid type: { $type }. Attach the file again.
error-mail-bad-date = The letter's date is not valid. Check the time zone in the settings and try again.
error-mail-build = The letter could not be written: { $cause }. The draft is kept; try again.
error-card-without-name = A card has neither a name nor an address. Add the person by hand, if you know whose it is.
