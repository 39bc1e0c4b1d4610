error-activity-cancelled = “{ $title }” is cancelled. Confirm it again before you move it.
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
error-too-far = This moves it by more than a year. Write the new day instead.
