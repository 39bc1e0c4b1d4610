# The letters' screen.

letters-title =
    { $count ->
        [one] { $count } letter
       *[other] { $count } letters
    }
letters-conversations-title =
    { $count ->
        [one] { $count } conversation
       *[other] { $count } conversations
    }
letters-lists = Lists
letters-choose-view = Show
letters-filter = Narrow by sender, subject or number
letters-searching = { $read } read …
letters-marking = marking …
letters-no-hits = Nothing fits “{ $words }”. { $key-letters-cancel } shows all of them again.

letters-view-new = New
letters-view-mine = Mine
letters-view-open = Open
letters-view-overdue = Overdue
letters-view-held = Held
letters-view-conversations = Conversations
letters-view-done = Done
letters-view-sent = Sent
letters-view-all = All
letters-view-thread = Conversation
letters-view-person = Letters with
letters-view-class = Class

letters-empty-new = Nothing new: all that came in has been decided about. { $key-letter-enter } enters a letter that came on paper; kabinet import brings mail in.
letters-empty-mine = Nothing is yours. { $key-letter-take } takes a letter on oneself; { $key-letters-open } shows all that is open.
letters-empty-open = Nothing is open: all that came in was decided about. { $key-letter-enter } enters a letter that came on paper.
letters-empty-overdue = Nothing is overdue. { $key-letter-deadline } sets a deadline.
letters-empty-held = Nothing waits. { $key-letter-hold } lets a letter wait until a day.
letters-empty-conversations = No conversations yet. { $key-import-archive } brings mail in as archive, { $key-import-inbox } as work.
letters-empty-done = Nothing is done yet. { $key-letter-close } closes a letter.
letters-empty-sent = Nothing was sent yet. { $key-letter-reply } answers a letter.
letters-elsewhere = Letters in all: { $all }; { $key-letters-all } shows them.
letters-empty-all = No letters yet. kabinet import brings mail in; { $key-letter-enter } enters a letter that came on paper.
letters-empty-thread = This conversation is empty. { $key-letters-back } comes back.
letters-empty-person = No letters with this person. { $key-letters-back } comes back.
letters-empty-class = Nothing is filed under this class. { $key-letter-file } files a letter.

prefix-v = views
prefix-y = copy

letter-title = Letter { $number }
letter-private = The text is hidden while names are.
letter-from = From
letter-to = To
letter-subject = Subject
letter-facts = No.
letter-in-thread =
    { $count ->
        [one] { $count } in conversation
       *[other] { $count } in conversation
    }
letter-with-party =
    { $count ->
        [one] { $count } with sender
       *[other] { $count } with sender
    }
letter-folded =
    { $count ->
        [one] … { $count } quoted line
       *[other] … { $count } quoted lines
    }
letter-held = held
letter-held-until = Held until { $day }: { $reason }
letter-stage-new = new
letter-stage-done = done
letter-stage-archived = archive
letter-by-email = by e-mail
letter-by-post = by post
letter-by-hand = by hand
letter-by-fax = by fax
letter-by-phone = by telephone
letter-warnings = Note: { $what }.
warning-no-sender = no sender is named
warning-no-date = the date cannot be read
warning-charset-guessed = the character set was guessed
warning-too-many-parts = it has too many parts, some were left out
warning-html-budget = the page was too complicated and is shown plainly
warning-broken-encoding = its encoding is broken
warning-text-cut = the text is too long and was cut
warning-references-cut = some references were left out
warning-broken-structure = its structure is broken
warning-header-cut = a line of its head was cut
warning-not-verified = signatures are not checked

letter-assign-to = Assign to
letter-deadline-day = Deadline (empty for none)
letter-deadline-instead = Deadline instead of { $day } (empty for none)
letter-hold-day = Hold until
letter-hold-reason = Why does it wait?
letter-file-class = File under
letter-close-class = Done, a/a under
letter-close-answered = { $number } is answered. Done, a/a under
letter-answered-open = { $number } is still open: { $key-line-open }{ $number } goes to it, { $key-letter-close } closes it.
letter-answered-still = { $number } is still open.
letter-link-person = Link a person
letter-unlink-person = Take away the link of
letter-remark = Remark
letter-bulk-question =
    { $count ->
        [one] This will touch { $count } letter ({ $what }). Go on?
       *[other] This will touch { $count } letters ({ $what }). Go on?
    }
letter-bulk-others =
    { $count ->
        [one] { $count } of them is somebody else's.
       *[other] { $count } of them are others'.
    }
letter-mark-words = Mark by sender, subject or number (empty for all that is shown)
letter-marked =
    { $count ->
        [one] { $count } letter marked
       *[other] { $count } letters marked
    }
letter-marked-nothing = Nothing fits “{ $words }”: no letter is marked.
letter-marked-none = This list is empty: no letter is marked.
letter-enter-title = A letter that came on paper
letter-enter-from = From
letter-enter-subject = Subject
letter-enter-date = Received
letter-enter-channel = How
letter-enter-remark = Remark
letter-entered = letter { $number } entered
letter-save-which = Save attachments
letter-save-all =
    { $count ->
        [one] { $count } attachment
       *[other] All { $count } attachments
    }
letter-save-where = Into which folder?
letter-save-folder = ~/kabinet
letter-copied = copied: { $text }
letter-history-title = What was done with { $number }
letter-history-empty = Nothing was done with this letter yet.
letter-salutation = Dear Sir or Madam,
# People who write German or French find their letter introduced as their own programs do it.
letter-attribution =
    { $language ->
        [de] Am { $numbers } um { $time } schrieb { $name }:
        [fr] Le { $slashes } à { $time }, { $name } a écrit :
       *[other] On { $day } at { $time }, { $name } wrote:
    }
actor-founder = Kabinet, founding
actor-importer = Kabinet, import
actor-watcher = Kabinet, watched folder
actor-board = Kabinet, board in the corridor

why-no-letter = Select a letter first.
why-marked-nothing = Not all was marked that was meant, so nothing is decided. { $key-letters-cancel } takes that back; then a verdict is about the letter under the cursor.
why-marking = Letters are still being marked. Wait a moment, or stop it with { $key-letters-cancel }.
why-no-class = The office has no classes yet.
why-no-verdict = Nothing was decided yet that could be repeated.
why-no-quotes = This letter quotes nothing.
why-no-sender = The office does not know this sender.
why-no-attachment = This letter has no attachments.
why-nobody-linked = Nobody is linked to this letter.
why-nothing-to-copy = There is nothing to copy.
why-mark-far = The last mark is too far away. Mark by words with { $key-letters-mark-by-filter }.

did-letter-assign = assigned
did-letter-deadline = deadline set
did-letter-hold = held
did-letter-resume = resumed
did-letter-file = filed
did-letter-link = linked
did-letter-unlink = link taken away
did-letter-close = done
did-letter-reopen = reopened
did-letter-remark = remark written
did-letter-enter = entered
did-letter-send = sent

told-letter-assign = assigned to { $what }
told-letter-take = assigned to me
told-letter-nobody = assigned to nobody
told-letter-deadline = deadline { $what }
told-letter-no-deadline = no deadline
told-letter-hold = held until { $what }
told-letter-resume = resumed
told-letter-file = filed, class { $what }
told-letter-no-class = in no class
told-letter-link = person linked
told-letter-unlink = link taken away
told-letter-close = a/a, class { $what }
told-letter-reopen = reopened
told-letter-unchanged = nothing to change
told-letter-remark = remark written

cmd-letter-assign = assign
help-letter-assign = Gives the letter to somebody.
cmd-letter-take = take
help-letter-take = Takes the letter on oneself.
cmd-letter-deadline = deadline
help-letter-deadline = Sets the day by which the letter wants an answer.
cmd-letter-hold = hold
help-letter-hold = Lets the letter wait until a day, for a reason.
cmd-letter-resume = resume
help-letter-resume = Takes a held letter up again before its day.
cmd-letter-file = file
help-letter-file = Files the letter under a class.
cmd-letter-link = link
help-letter-link = Links a person to the letter.
cmd-letter-unlink = unlink
help-letter-unlink = Takes the link of a person away.
cmd-letter-close = done
help-letter-close = Closes the letter, a/a under a class.
cmd-letter-reopen = reopen
help-letter-reopen = Takes up again a letter that was done or archived.
cmd-letter-remark = remark
help-letter-remark = Writes the office's remark on the letter.
cmd-letter-repeat = repeat
help-letter-repeat = Decides the same as last time.
cmd-letter-reply = reply
help-letter-reply = Begins an answer to the sender.
cmd-letter-reply-all = reply to all
help-letter-reply-all = Begins an answer to everybody in the letter's head.
cmd-letter-enter = enter
help-letter-enter = Enters a letter that came on paper, by telephone or by fax.
cmd-letter-save = save files
help-letter-save = Saves attachments into a folder.
cmd-letter-conversation = conversation
help-letter-conversation = Shows the letters of this conversation.
cmd-letter-sender = sender
help-letter-sender = Shows the other letters of this sender.
cmd-letter-history = history
help-letter-history = Shows who did what with the letter, and when.
cmd-letter-next = next letter
help-letter-next = Goes to the next letter, also from within the reader.
cmd-letter-previous = previous letter
help-letter-previous = Goes to the letter before, also from within the reader.
cmd-letter-unfold = quotes
help-letter-unfold = Shows quotations in full, or folds them.
cmd-letter-copy-number = number
help-letter-copy-number = Copies the letter's number.
cmd-letter-copy-subject = subject
help-letter-copy-subject = Copies the letter's subject.
cmd-letter-copy-address = address
help-letter-copy-address = Copies the sender's address.
cmd-letters-filter = narrow
help-letters-filter = Narrows the list by sender, subject or number while one types.
cmd-letters-mark = mark
help-letters-mark = Marks the letter or takes its mark away, and goes to the next one.
cmd-letters-mark-to-here = mark to here
help-letters-mark-to-here = Marks everything from the last mark to here.
cmd-letters-mark-by-filter = mark by words
help-letters-mark-by-filter = Marks every letter shown that some words fit.
cmd-letters-cancel = cancel
help-letters-cancel = Stops what goes on; then the words, then the marks.
cmd-letters-back = back
help-letters-back = Comes back to the list, to the list before, to the screen before.
cmd-letters-widen = full width
help-letters-widen = Gives the list the whole width, or makes room for the reader.
cmd-letters-view = lists
help-letters-view = Offers the lists with their counts.
cmd-letters-new = new
help-letters-new = Shows what came in and was not decided yet.
cmd-letters-mine = mine
help-letters-mine = Shows what is mine, by deadline.
cmd-letters-open = open
help-letters-open = Shows all that is new or in work, by deadline.
cmd-letters-overdue = overdue
help-letters-overdue = Shows what is past its deadline.
cmd-letters-held = held
help-letters-held = Shows what waits, by the day it comes back.
cmd-letters-conversations = conversations
help-letters-conversations = Shows one row per conversation.
cmd-letters-done = done
help-letters-done = Shows what is done, the last closed first.
cmd-letters-sent = sent
help-letters-sent = Shows what the office sent.
cmd-letters-all = all
help-letters-all = Shows every letter, newest first.
cmd-letters-next-view = next list
help-letters-next-view = Shows the next of the lists.
cmd-letters-previous-view = list before
help-letters-previous-view = Shows the list before.
letter-answered = Answered on { $day } by letter { $number }.
letter-hold-reason-late = Its deadline is { $day }. Why does it wait beyond it?
why-not-held = The letter is not held. Hold it with { $key-letter-hold }.
why-not-done = The letter is not done. Close it with { $key-letter-close }.
