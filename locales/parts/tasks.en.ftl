# The tasks' screen, and giving a task from anywhere.

context-tasks = Tasks

task-number = T-{ $number }
task-is-open = to be done
task-is-done = done
task-is-dropped = not to be done
task-owner = Who: { $who }
task-due-left = By: { $day } ({ $left })
task-due-was = By: { $day }
task-put-off = Put off: { $reason }
task-evidence = Done { $when }: { $what }
task-dropped-for = Not to be done, { $when }: { $what }
task-given = Given { $when }, { $who }
task-origin = From: { $what }
task-origin-key = { $key-list-open } opens it
task-history = What was done

task-form-title = A task
task-form-text = what is to be done
task-form-owner = who
task-form-due = by when
task-assign-to = Assign to
task-due-day = By when (empty: no day)
task-due-instead = By when, instead of { $day } (empty: no day)
task-put-off-reason = Why is it put off?
task-done-evidence = Done: what came of it, or where it can be seen
task-drop-reason = Why is it not to be done?
task-edit-overtaken = Changed meanwhile to “{ $text }”. Write what holds
task-edit-text = What is to be done
task-given-number = task { $number } given

tasks-view-open = Open
tasks-view-mine = Mine
tasks-view-overdue = Overdue
tasks-view-nobody = Nobody's
tasks-view-done = Done
tasks-view-from = From
tasks-which-list = Show
tasks-whose = Whose tasks
tasks-narrow = Narrow by words, number, owner or origin
tasks-mark-words = Mark by words, number, owner or origin (empty: all that is shown)
tasks-marked =
    { $count ->
        [one] { $count } task marked
       *[other] { $count } tasks marked
    }
tasks-marked-most = one step is about no more, the others are not marked
tasks-marked-nothing = Nothing fits “{ $words }”: no task is marked.
tasks-bulk-question =
    { $count ->
        [one] This will touch { $count } task. Go on?
       *[other] This will touch { $count } tasks. Go on?
    }
tasks-refused =
    { $count ->
        [one] { $count } stayed as it was
       *[other] { $count } stayed as they were
    }

tasks-empty-open = Nothing is to be done. { $key-task-new } gives a task; { $key-task-about } gives one about what is selected, on every screen.
tasks-empty-mine = You have no tasks. { $key-task-new } gives one; { $key-tasks-open } shows all that are open.
tasks-empty-of = Nothing to do for this person. { $key-tasks-open } shows all open tasks.
tasks-empty-overdue = Nothing is overdue. { $key-tasks-open } shows all open tasks.
tasks-empty-nobody = Every open task has somebody who does it. { $key-tasks-open } shows all of them.
tasks-empty-done = Nothing is done yet. { $key-task-done } says that a task is done, with a word of evidence.
tasks-empty-from = No task came from this. { $key-tasks-back } goes back, and there { $key-task-about } gives one.
tasks-no-hits = Nothing fits “{ $words }” among the { $all } of this list. { $key-tasks-cancel } shows them again, { $key-tasks-view } offers the other lists.

why-no-task = Select a task first.
why-task-ended = This task is no longer open; { $key-task-reopen } opens it again.
why-task-open = This task is still open.
why-no-origin = This task came from nothing in particular.
why-no-step = Nothing was done yet that could be repeated.
why-no-selection = Nothing is selected here. Select a letter, a paper or a person first.
why-marked-no-task = Nothing was marked, so nothing is done. { $key-tasks-cancel } forgets it; then a step is about the selected task.
why-marking-tasks = Wait a moment: tasks are still being marked. { $key-tasks-cancel } stops it.
why-mark-task-far = The last mark is too far away. Mark by words, { $key-tasks-mark-by-filter }.

did-task-add = task given
did-task-edit = text changed
did-task-assign = assigned
did-task-due = day set
did-task-done = done
did-task-drop = not to be done
did-task-reopen = open again
did-task-nothing = there is nothing to change
did-tasks =
    { $count ->
        [one] { $count } task changed
       *[other] { $count } tasks changed
    }

told-task-assign = assigned to { $what }
told-task-take = assigned to me
told-task-nobody = assigned to nobody
told-task-due = by { $what }
told-task-no-day = no day
told-task-done = done
told-task-drop = not to be done
told-task-reopen = open again

cmd-screen-tasks = Tasks
help-screen-tasks = Goes to the tasks.
cmd-task-about = task from this
help-task-about = Gives somebody a task about what is selected.
cmd-task-list = its tasks
help-task-list = Shows the tasks that came from what is selected.
cmd-task-new = new task
help-task-new = Gives somebody a task that came from nothing in particular.
cmd-task-assign = assign
help-task-assign = Gives the task to somebody, or to nobody.
cmd-task-take = take
help-task-take = Takes the task on oneself.
cmd-task-due = by when
help-task-due = Sets the day by which; putting it off wants a reason.
cmd-task-done = done
help-task-done = Says that the task is done, with a word of evidence.
cmd-task-reopen = open again
help-task-reopen = Opens a task again that is done or not to be done.
cmd-task-drop = not to be done
help-task-drop = Says that the task is not to be done, and why.
cmd-task-edit = change text
help-task-edit = Changes what is to be done.
cmd-task-origin = origin
help-task-origin = Goes to what the task came from.
cmd-task-repeat = same again
help-task-repeat = Does the same as last time.
cmd-task-next = next task
help-task-next = Goes to the next task, also while one is read.
cmd-task-previous = previous task
help-task-previous = Goes to the previous task, also while one is read.
cmd-tasks-filter = narrow
help-tasks-filter = Narrows the list by words, number, owner or origin while one types.
cmd-tasks-mark = mark
help-tasks-mark = Marks the task or takes its mark away, and goes on to the next one.
cmd-tasks-mark-to-here = mark to here
help-tasks-mark-to-here = Marks everything from the last mark to here.
cmd-tasks-mark-by-filter = mark by words
help-tasks-mark-by-filter = Marks those of the tasks shown that some words fit.
cmd-tasks-cancel = cancel
help-tasks-cancel = Takes away the marks, then leaves the task, then ends the narrowing.
cmd-tasks-back = back
help-tasks-back = Goes from the task to the list, from the list to where one was.
cmd-tasks-view = lists
help-tasks-view = Offers the lists with their counts.
cmd-tasks-open = open
help-tasks-open = Shows all that is to be done, by day.
cmd-tasks-mine = mine
help-tasks-mine = Shows my open tasks, by day.
cmd-tasks-overdue = overdue
help-tasks-overdue = Shows the tasks whose day has passed.
cmd-tasks-nobody = nobody's
help-tasks-nobody = Shows the open tasks that nobody has.
cmd-tasks-done = done
help-tasks-done = Shows the tasks that are done or not to be done, the last one first.
cmd-tasks-of = somebody's
help-tasks-of = Shows the open tasks of somebody in the office.
cmd-tasks-next-view = next list
help-tasks-next-view = Shows the next list.
cmd-tasks-previous-view = previous list
help-tasks-previous-view = Shows the previous list.

error-task-without-text = The task says nothing. Write what is to be done.
error-task-without-evidence = Nothing says that it is done. Write a word about what came of it.
error-task-without-reason = A reason is missing. Write why.
error-task-not-open = Task { task-number } is no longer open. Open it again first.
error-no-such-task = There is no task { task-number }. Check the number, or look for its words among the tasks.
