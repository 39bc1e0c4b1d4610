# Refusals of the cabinet's own rules.

error-letter-not-open = This letter is not in work. Reopen it first, then decide.
error-letter-not-held = This letter is not held, so there is nothing to resume.
error-letter-not-done = Only an incoming letter that is done or archived can be reopened.
error-hold-without-reason = A letter waits for a reason. Write why it waits.
error-hold-in-past = { $date } is not a day to come. Choose a day after today.
error-too-many-links =
    { $most ->
        [one] A letter can have at most { $most } linked person. Take one away first.
       *[other] A letter can have at most { $most } linked people. Take one away first.
    }
error-record-damaged = A record of the store cannot be read. Run kabinet verify, then kabinet repair.
