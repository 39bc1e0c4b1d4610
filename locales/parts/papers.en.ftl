# The papers' screen, and filing.

context-papers = Papers

paper-note = note
paper-minutes = minutes
paper-report = report
paper-which = Begin
paper-none = No paper is selected.
paper-is-unfiled = not filed
paper-unfiled-badge = unfiled
paper-correction-badge = correction:
paper-not-filed = not filed: it can still be changed
paper-filed-at = filed { $when }
paper-changed-at = changed { $when }
paper-corrects = Corrects: { $what }
paper-corrected-by = Corrected by: { $what }
paper-more-links =
    { $count ->
        [one] and { $count } more link
       *[other] and { $count } more links
    }
paper-which-link = Go to
paper-drop-question = Throw “{ $title }” away? { $key-undo } brings it back.

papers-all = all
papers-unfiled = not filed
papers-filed = filed
papers-about = about: { $what }
papers-about-it = about one thing
papers-which-list = Show
papers-narrow = Narrow by title, number, class, person or words
papers-empty = No papers yet. { $key-paper-note } takes a note about what is selected, here and on every screen.
papers-empty-unfiled = Nothing waits to be filed. { $key-paper-note } takes a note.
papers-empty-filed = Nothing is filed yet. { $key-paper-file } files a paper that is not filed.
papers-empty-class = No paper is filed under this class. { $key-paper-file } files a paper that is not filed.
papers-no-hits = Nothing fits “{ $words }” among the { $all } of this list. { $key-paper-close } shows them again, { $key-paper-view } offers the other lists.
papers-teach = { $key-paper-note } takes a note, minutes or a report.

filing-class = File under
filing-unfilled = Not filled in: { $what }.
filing-question = File “{ $title }”? It takes the next number, now { $number }, and is read-only for good: it can only be corrected by a new paper.
filing-question-plain = File “{ $title }”? It takes the next number and is read-only for good: it can only be corrected by a new paper.

why-no-paper = Select a paper first.
why-paper-filed = A filed paper is read-only; { $key-paper-correct } begins a correction.
why-paper-unfiled = The paper is not filed yet; { $key-paper-edit } goes on with it.
why-paper-untitled = The paper has no title yet: { $key-paper-edit } opens it, and its head takes the title.
why-no-links = This paper is about nothing in particular.

did-paper-keep = paper saved, not filed
did-paper-drop = paper thrown away
did-paper-file = paper filed
did-paper-file-number = filed as { $number }
did-paper-copy = { $number } copied

cmd-paper-view = list
help-paper-view = Chooses which papers are shown.
cmd-paper-filter = narrow
help-paper-filter = Narrows the list by title, number, class, person or words.
cmd-paper-edit = edit
help-paper-edit = Goes on writing a paper that is not filed.
cmd-paper-file = file
help-paper-file = Files the paper under a class: it takes its number and is read-only from then on.
cmd-paper-correct = correct
help-paper-correct = Begins a new paper that corrects a filed one.
cmd-paper-drop = throw away
help-paper-drop = Throws a paper away that is not filed; can be undone.
cmd-paper-links = links
help-paper-links = Goes to what the paper is about, what it corrects or what corrects it.
cmd-paper-copy-number = copy number
help-paper-copy-number = Copies the paper's number.
cmd-paper-close = close
help-paper-close = Goes from the paper to the list; there it ends the narrowing.
cmd-paper-back = back
help-paper-back = Goes from the paper to the list, from the list to where one was.
