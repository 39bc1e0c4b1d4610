# The letters' screen.

letters-title =
    { $count ->
        [one] { $count } letter
       *[other] { $count } letters
    }
letters-empty = Nothing here. Bring letters in with kabinet import, or press o to enter one that came on paper.
letter-none = No letter is selected.
letter-assign-to = Assign to
letter-deadline-day = Deadline (empty for none)
letter-bulk-question =
    { $count ->
        [one] This will touch { $count } letter. Go on?
       *[other] This will touch { $count } letters. Go on?
    }
why-no-letter = Select a letter first.
did-letter-assign = assigned
did-letter-deadline = deadline set

cmd-letter-assign = assign
help-letter-assign = Gives the letter to somebody.
cmd-letter-take = take
help-letter-take = Takes the letter on oneself.
cmd-letter-deadline = deadline
help-letter-deadline = Sets the day by which the letter wants an answer.
