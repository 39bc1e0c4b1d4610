# Сто.

desk-mine = Дописи · чекају мене { $count }
desk-office = Дописи кабинета · у раду { $count }
desk-mine-empty = Вас ништа не чека. { $key-desk-list } показује шта чека кабинет.
desk-empty = Ниједан допис не чека. { $key-import-inbox } увози дописе у рад; { $key-screen-letters } показује све дописе.
desk-count-new = нови
desk-count-mine = моји
desk-count-open = у раду
desk-count-overdue = прекорачени
desk-count-held = одложени
desk-count-unfiled = незаведени списи
desk-count-drafts = нацрти
desk-line-new =
    { $count ->
        [one] { $count } нов
        [few] { $count } нова
       *[other] { $count } нових
    }
desk-line-mine =
    { $count ->
        [one] { $count } мој
        [few] { $count } моја
       *[other] { $count } мојих
    }
desk-line-open = { $count } у раду
desk-line-overdue =
    { $count ->
        [one] { $count } прекорачен
        [few] { $count } прекорачена
       *[other] { $count } прекорачених
    }
desk-line-held =
    { $count ->
        [one] { $count } одложен
        [few] { $count } одложена
       *[other] { $count } одложених
    }
desk-line-unfiled =
    { $count ->
        [one] { $count } незаведен спис
        [few] { $count } незаведена списа
       *[other] { $count } незаведених списа
    }
desk-line-drafts =
    { $count ->
        [one] { $count } нацрт
        [few] { $count } нацрта
       *[other] { $count } нацрта
    }
desk-last = последњи { $when }
desk-others = Други дописи
desk-papers = Списи
desk-tasks = Задужења
why-desk-no-letter = Овде ниједан допис није изабран.
cmd-desk-list = моји или сви
help-desk-list = Мења између мојих дописа и свих дописа у раду.
cmd-desk-filter = нађи
help-desk-filter = Сужава све дописе по пошиљаоцу, предмету или броју.

desk-diary = Календар · данас
desk-tomorrow = Сутра
desk-diary-more = … има још у календару ({ $key-screen-diary })
desk-diary-empty = За данас и сутра у календару нема ничега. { $key-screen-diary } га приказује целог.
