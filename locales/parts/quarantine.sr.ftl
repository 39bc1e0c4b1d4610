# Карантин.

quarantine-title =
    { $count ->
        [one] Карантин · { $count } ставка
        [few] Карантин · { $count } ставке
       *[other] Карантин · { $count } ставки
    }
quarantine-empty = Карантин је празан. Овде долази што увоз не може да прочита, са изворним текстом. { $key-import-inbox } увози дописе у рад.
quarantine-question =
    { $count ->
        [one] Бацити { $count } ставку? Може се поништити.
        [few] Бацити { $count } ставке? Може се поништити.
       *[other] Бацити { $count } ставки? Може се поништити.
    }
why-quarantine-empty = Овде нема ничега.
did-quarantine =
    { $count ->
        [one] бачена { $count } ставка
        [few] бачене { $count } ставке
       *[other] бачено { $count } ставки
    }
did-quarantine-discard = бачено из карантина

cmd-quarantine-discard = баци
help-quarantine-discard = Баца изабрану ставку.
cmd-quarantine-discard-all = баци све
help-quarantine-discard-all = Баца све приказано, уз питање.
cmd-quarantine-leave = одустани
help-quarantine-leave = Враћа са изворног текста на списак.
