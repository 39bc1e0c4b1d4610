error-already-there = { $what } is here already. Open the one that is here.
error-bad-address = “{ $text }” is no address. Write it as name@example.org.
error-bad-class-code = “{ $code }” is no code of a class. Write digits, parted by hyphens if need be: 06-1.
error-bad-cursor = This place in the list is not known any more. Go to the start of the list.
error-bad-folder = This folder cannot be watched. Write its whole path.
error-bad-reply-days =
    { $most ->
        [one] A letter needs between 1 and { $most } day for its answer. Write a number between these.
       *[other] A letter needs between 1 and { $most } days for its answer. Write a number between these.
    }
error-bad-zone = “{ $zone }” is no time zone. Write it as Europe/Belgrade.
error-cannot-undo = This is done for good and cannot be undone. A filed paper is corrected by a new paper, a letter that left by another letter.
error-changed-since = { $who } changed this on { $when }. Reload it, then make your change again.
error-changed-under-form = { $who } changed this on { $when }, while you were writing. What you typed is kept: save it over that, or leave it.
error-class-closed = The class { $code } is closed. Choose another one.
error-class-code-taken = The code { $code } belongs to another class. Choose another code.
error-class-untitled = The class has no title. Write what it is for.
error-corrects-unfiled = “{ $title }” is not filed, so it needs no correction. Change it itself.
error-date-in-future = { $date } is still to come. Write the day on which the letter was received.
error-letter-without-bytes = The letter was entered by hand and has no electronic original. Read its remark.
error-letter-without-recipient = The letter goes to nobody. Write at least one recipient.
error-letter-without-sender = The letter has no sender. Write who sent it.
error-letter-without-subject = The letter has no subject. Write what it is about.
error-merge-with-itself = { $name } cannot be merged with the same record. Choose another person.
error-no-store = There is no office in { $path }. Check the path, or start Kabinet there to found one.
error-no-such-lane = Nobody here has the number { $lane }. Choose one of the people whom the office serves.
error-paper-filed = The paper is filed as { $number } and cannot be changed any more. Write a new paper that corrects it.
error-paper-untitled = The paper has no title. Write one, then file it again.
error-person-merged = This record was merged into { $name } meanwhile. Change that one.
error-person-without-name = The person has neither name nor address. Write one of them.
error-request-taken = This request was already used for something else. Try again.
error-still-needed =
    { $kind ->
        [task] Task { task-number } “{ $title }” came out of what would go. Undo that the task was given, then this again; otherwise both stay.
        [paper] The paper “{ $title }” is about what would go. Throw its draft away, then undo this again; a filed paper keeps what it is about.
        [letter] Letter { $number } “{ $title }” is linked to what would go. Take that link away, then undo this again.
        [activity] The activity “{ $title }” holds what would go. Take that off it, then undo this again.
       *[other] “{ $title }” holds what would go. Take that off it, then undo this again.
    }
error-store-not-empty = There is an office here already. Choose another folder.
error-too-many = These are more than { $most } at once. Do it in smaller pieces.
error-unknown-user = You do not work in this office, or not any more. Ask its administrator.
error-user-inactive = { $name } does not work here any more. Choose somebody else.
