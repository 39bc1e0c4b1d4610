# The board in the corridor: kabinet board.

board-busy = busy
board-all-day = all day
board-nothing = Nothing is announced.
board-over = Nothing more today.
# The office is open in another program, so that the board cannot read it meanwhile.
board-stood = The office is at work: this is as it stood at { $at }. The board looks again every minute.
board-waits = The office is at work. The board shows its days as soon as it may read them, and looks every minute.
board-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
board-question = Take the board down?
context-board = On the board in the corridor

cmd-board-leave = take down
help-board-leave = Takes the board down, after a question; no other key does anything there.
