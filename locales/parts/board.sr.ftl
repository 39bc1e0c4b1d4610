# Табла у ходнику: kabinet board.

board-busy = заузето
board-all-day = цео дан
board-nothing = Ништа није најављено.
board-more =
    { $count ->
        [one] и још { $count }
        [few] и још { $count }
       *[other] и још { $count }
    }
board-question = Склонити таблу?
context-board = На табли у ходнику

cmd-board-leave = склони
help-board-leave = Склања таблу, после питања; ниједан други тастер ту ништа не ради.
