error-activity-cancelled = “{ $title }” is cancelled. Confirm it again before you move it.
error-activity-has-margins =
    { $count ->
        [one] A meeting takes place on the margins of “{ $title }”. Say whether it is cancelled too, or stays by itself.
       *[other] { $count } meetings take place on the margins of “{ $title }”. Say whether they are cancelled too, or stay by themselves.
    }
error-activity-overlaps =
    { $count ->
        [one] “{ $title }” ({ $when }) takes the same time. Move one of the two, or let them stand beside each other.
       *[other] “{ $title }” ({ $when }) and { $count } in all take the same time. Move one of them, or let them stand beside each other.
    }
error-activity-within-itself = “{ $title }” cannot hold this activity. Choose a visit or a journey that is itself on nobody's margins.
error-activity-without-title = The activity has no title. Write what it is.
error-bad-rule = The rule “{ $rule }” cannot be followed ({ $cause }). Choose how it comes again from the list.
error-no-such-time = “{ $title }” does not take place on { $when }. Reload the diary, then choose the time again.
error-reason-missing = Without a reason nobody will know later. Write one.
error-series-stays = “{ $title }” comes again by a rule that names its own days or hours, so not all of its times can be moved so. Move single times, or choose in its form how else it comes again.
error-series-undivided = “{ $title }” comes again by rules that would give other days if it were divided here. Change this one time, or the whole series.
error-series-too-often = “{ $title }” comes again so often that nothing can tell what else takes its time. Choose in its form that it comes each day or less often, or leave it tentative.
error-series-from-outside = “{ $title }” comes from another calendar, which goes on to tell when it is. Change this one time, or the whole series.
error-too-far = This moves it by more than a year. Write the new day instead.

# The diary's screen.

context-diary = Diary
diary-view-day = day
diary-view-week = week
diary-view-month = month
diary-view-agenda = list
diary-page = Activity
diary-opening = Opening …
diary-empty = Nothing stands in the diary yet. { $key-activity-new } adds something on one line, { $key-activity-form } with a form.
diary-teach = Nothing here. { $key-activity-new } adds something, { $key-go-date } goes to a date.
diary-no-hits = Nothing fits “{ $words }” in the days at hand. { $key-diary-close } shows all of them again, { $key-list-page-down } goes on by a month.
diary-no-hits-here = Nothing here fits “{ $words }”. { $key-list-down } goes on to what does, { $key-diary-close } shows everything again.
diary-narrow = Narrow by what, where and with whom
diary-nothing = nothing
diary-days-without =
    { $count ->
        [one] · one day with nothing
       *[other] · { $count } days with nothing
    }
diary-unseen =
    { $count ->
        [one] { $count } cancelled hidden
       *[other] { $count } cancelled hidden
    }
diary-free = free
diary-all-day = all day
diary-all-day-plain = all day
diary-again = { $time } again
diary-nth-day = day { $day } of { $last }
diary-cut = not all of it is shown
diary-odd-day =
    { $hours ->
        [one] { $hours } hour: the clocks change
       *[other] { $hours } hours: the clocks change
    }
diary-of-office = office
diary-which-lane = Whose diary to hide or show?
diary-lane-shown = shown
diary-lane-hidden = hidden

activity-kind-meeting = working meeting
activity-kind-reception = official reception
activity-kind-session = session
activity-kind-conference = conference
activity-kind-bilateral = bilateral meeting
activity-kind-visit = visit
activity-kind-travel = official journey
activity-kind-media = media
activity-kind-desk = desk time
activity-kind-private = private
activity-state-tentative = tentative
activity-state-confirmed = confirmed
activity-state-held = held
activity-state-cancelled = cancelled
activity-visibility-public = public
activity-visibility-announced = announced
activity-visibility-internal = internal
activity-visibility-busy = shown as busy

activity-conflict = overlaps
activity-may-overlap = overlaps?
activity-stands-beside = beside
activity-recurs = comes again
activity-is-part = one time of what comes again
activity-takes-no-time = takes no time
activity-reason = Reason: { $reason }
activity-beside = Beside it, as agreed: “{ $title }”, { $when }
activity-then-too = At that time: “{ $title }”, { $when }
activity-at-that-time = at that time: { $others }
activity-overlaps-with = Takes the same time, and nobody has said that it may: “{ $title }”, { $when }. Move one of the two, or let them stand beside each other: { $key-activity-confirm }
activity-times = { $all } in all, { $coming } still to come
activity-endless = without end
activity-participants-head = With ({ $all }) · { $key-activity-participants }
activity-links-head = Tied to it ({ $all }) · { $key-activity-links }
activity-teach = Nothing is tied to it yet. { $key-activity-invite } adds somebody who takes part, { $key-paper-note } begins a note about it, { $key-task-about } gives somebody a task.
activity-parent = on the margins of
activity-series = the series
activity-margin = on its margins
activity-which-link = Go to what?
activity-which-participant = Go to whom?

again-no = no
again-daily = each day
again-weekly = each week
again-fortnightly = every two weeks
again-monthly = each month
again-yearly = each year
again-other = in its own way

activity-quick = New: when, what, where, with whom
activity-form = Activity
activity-form-new = New activity
activity-title = what
activity-when = when
activity-place = where
activity-whose = whose
activity-kind = kind
activity-state = state
activity-visibility = who may know
activity-again = comes again
activity-until = until
activity-with = with
activity-not-known = { $name } (not known)
activity-participants = with (parted by commas)
activity-text = remarks
activity-participant = who
activity-invite = Who takes part?
activity-copy-to = On which day does the copy stand?
activity-cancel-reason = Why is it cancelled?
activity-which-times = What is meant?
activity-this-one = this one
activity-and-later = this and all later
activity-so-many = { $count ->
    [one] one time
   *[other] { $count } times
}
activity-whole-series = the whole series
activity-overlaps-title = The time is taken
activity-overlaps-about =
    { $count ->
        [one] “{ $title }”, { $when }
       *[other] “{ $title }”, { $when }; { $count } in all
    }
activity-make-question = Shall it come again so?
activity-makes = “{ $title }”: { $series }
activity-makes-endless = { $again } from { $first }, without end
activity-makes-times = { $again } from { $first } to { $last } ({ $all } in all)
activity-make-series = yes, it comes again so
activity-to-form = back to the form
activity-once = no, only this once
activity-margins-title = What becomes of its margins?
activity-margins-about =
    { $count ->
        [one] One meeting on its margins is not cancelled.
       *[other] { $count } meetings on its margins are not cancelled.
    }
activity-margins-cancel = cancel them for the same reason
activity-margins-keep = they stay, by themselves
activity-let-beside = let them stand beside each other
activity-take-free = take the next free time, { $times }
activity-other-time = another time
activity-leave = leave it as it was

hint-when = e.g. tue 15:00-16:00, 25.11. – 27.11., or a day alone for all of it
hint-activity = e.g. tue 15-16 Ambassador of Austria, room 2, Ana Primerić
fault-when = This is no time. Write a day and times, such as tue 15:00-16:00.
fault-activity = Write the day or the time, then what it is, such as tue 15-16 Call, room 2.
jump-date = Day of the diary

why-no-activity = Nothing is selected. { $key-activity-new } adds something here.
why-activity-opening = The page is still being opened. Press the key again in a moment.
why-not-begun = It is still to come. Say so once it has been held.
why-one-lane = The office serves one person, so there is one diary.
why-no-activity-links = It is tied to nothing yet. { $key-paper-note } takes a note about it.
why-no-participants = Nobody who takes part is a known person. { $key-activity-invite } adds somebody.

did-to-activity = { $title }: { $what }
did-activity-add = added
did-activity-edit = changed
did-activity-move = moved
did-activity-tentative = tentative
did-activity-confirm = confirmed
did-activity-held = held
did-activity-cancel = cancelled
did-activity-cancel-hidden = cancelled; { $key-diary-cancelled } shows it
did-with-later = with all later ones
did-activity-moved-to = moved to { $when }
did-activity-show = who may know was changed
did-diary-free = free time between 8 and 18 is shown
did-diary-no-free = free time is no longer shown
did-diary-cancelled = cancelled things are shown
did-diary-no-cancelled = cancelled things are hidden

cmd-screen-diary = Diary
help-screen-diary = Goes to the diary.
cmd-go-date = date
help-go-date = Goes to a day of the diary by its date.
cmd-diary-day-before = day before
help-diary-day-before = Goes to the day before.
cmd-diary-day-after = day after
help-diary-day-after = Goes to the day after.
cmd-diary-today = today
help-diary-today = Goes to what is on now or comes next.
cmd-diary-close = close the page
help-diary-close = Comes back from the page to the days; there it ends the narrowing.
cmd-diary-back = back
help-diary-back = Comes back from the page to the days, from there to where one was.
cmd-diary-agenda = list
help-diary-agenda = Shows the days one under the other.
cmd-diary-day = day
help-diary-day = Shows the hours of one day, the diaries beside each other.
cmd-diary-week = week
help-diary-week = Shows seven days beside each other.
cmd-diary-month = month
help-diary-month = Shows the days of a month.
cmd-diary-next-view = next view
help-diary-next-view = Shows the diary the next way: day, week, month, list.
cmd-diary-previous-view = previous view
help-diary-previous-view = Shows the diary the way before.
cmd-diary-lanes = whose diaries
help-diary-lanes = Hides somebody's diary, or shows it again.
cmd-diary-alone = only this one's
help-diary-alone = Shows only the diary of whom the selection is for, or everybody's again.
cmd-diary-free = free time
help-diary-free = Tells free time between things in list, day and week, or no longer.
cmd-diary-filter = narrow
help-diary-filter = Shows only what some words fit, by title, place and with whom, while one types.
cmd-diary-cancelled = cancelled ones
help-diary-cancelled = Shows what is cancelled, or hides it.
cmd-activity-new = new
help-activity-new = Adds an activity from one line: when, what, where, with whom.
cmd-activity-form = new, with a form
help-activity-form = Adds an activity with a form.
cmd-activity-edit = edit
help-activity-edit = Changes everything about the activity in a form.
cmd-activity-earlier = earlier
help-activity-earlier = Moves it a quarter of an hour earlier, whole days by a day.
cmd-activity-later = later
help-activity-later = Moves it a quarter of an hour later, whole days by a day.
cmd-activity-day-earlier = a day earlier
help-activity-day-earlier = Moves it to the day before.
cmd-activity-day-later = a day later
help-activity-day-later = Moves it to the day after.
cmd-activity-confirm = confirm
help-activity-confirm = Confirms it; nothing else may take the same time then: of an overlap, and of what came overlapping, it is asked what becomes.
cmd-activity-tentative = tentative
help-activity-tentative = Makes it tentative again.
cmd-activity-held = held
help-activity-held = Says that it was held.
cmd-activity-cancel = cancel
help-activity-cancel = Cancels it, with a reason.
cmd-activity-copy = copy
help-activity-copy = Puts a copy of it on another day.
cmd-activity-participants = participants
help-activity-participants = Goes to somebody who takes part.
cmd-activity-invite = add a participant
help-activity-invite = Adds somebody who takes part, found while one types.
cmd-activity-links = links
help-activity-links = Goes to what it is tied to: margins, letters, papers.
