# The board in the corridor: kabinet board.

board-busy = busy
board-all-day = all day
board-nothing = Nothing is announced.
board-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
board-question = Take the board down?
context-board = On the board in the corridor

cmd-board-leave = take down
help-board-leave = Takes the board down, after a question; no other key does anything there.
