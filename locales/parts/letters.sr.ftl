# Екран дописа.

letters-title =
    { $count ->
        [one] { $count } допис
        [few] { $count } дописа
       *[other] { $count } дописа
    }
letters-conversations-title =
    { $count ->
        [one] { $count } преписка
        [few] { $count } преписке
       *[other] { $count } преписки
    }
letters-lists = Спискови
letters-choose-view = Прикажи
letters-filter = Сузи по пошиљаоцу, предмету или броју
letters-searching = прочитано { $read } …
letters-marking = означавам …
letters-no-hits = Ништа не одговара речима „{ $words }“. { $key-letters-cancel } поново приказује све.

letters-view-new = Нови
letters-view-mine = Моји
letters-view-open = У раду
letters-view-overdue = Прекорачени
letters-view-held = Одложени
letters-view-conversations = Преписке
letters-view-done = Завршени
letters-view-sent = Послати
letters-view-all = Сви
letters-view-thread = Преписка
letters-view-person = Дописи са
letters-view-class = Класа

letters-empty-new = Нема ничег новог: о свему пристиглом је одлучено. { $key-letter-enter } уноси допис пристигао на папиру; пошта се увози са { "kabinet import" }.
letters-empty-mine = Ништа није ваше. { $key-letter-take } преузима допис; { $key-letters-open } приказује све што је у раду.
letters-empty-open = Ништа није у раду: о свему пристиглом је одлучено. { $key-letter-enter } уноси допис пристигао на папиру.
letters-empty-overdue = Ниједан рок није прекорачен. { $key-letter-deadline } поставља рок.
letters-empty-held = Ништа није одложено. { $key-letter-hold } одлаже допис до једног дана.
letters-empty-conversations = Још нема преписке. { $key-import-archive } увози пошту у архиву, { $key-import-inbox } у рад.
letters-empty-done = Још ништа није завршено. { $key-letter-close } завршава допис.
letters-empty-sent = Још ништа није послато. { $key-letter-reply } започиње одговор на допис.
letters-elsewhere = Укупно дописа: { $all }; { $key-letters-all } приказује све.
letters-empty-all = Још нема дописа. Пошта се увози са { "kabinet import" }; { $key-letter-enter } уноси допис пристигао на папиру.
letters-empty-thread = Ова преписка је празна. { $key-letters-back } враћа назад.
letters-empty-person = Нема дописа са овим лицем. { $key-letters-back } враћа назад.
letters-empty-class = У овој класи нема ничега. { $key-letter-file } разврстава допис.

prefix-v = прегледи
prefix-y = копирај

letter-title = Допис { $number }
letter-private = Текст је сакривен док су сакривена и имена.
letter-from = Од
letter-to = За
letter-subject = Предмет
letter-facts = Бр.
letter-in-thread =
    { $count ->
        [one] { $count } у преписци
        [few] { $count } у преписци
       *[other] { $count } у преписци
    }
letter-with-party =
    { $count ->
        [one] { $count } са пошиљаоцем
        [few] { $count } са пошиљаоцем
       *[other] { $count } са пошиљаоцем
    }
letter-folded =
    { $count ->
        [one] … { $count } ред навода
        [few] … { $count } реда навода
       *[other] … { $count } редова навода
    }
letter-held = одложен
letter-held-until = Одложено до { $day }: { $reason }
letter-stage-new = нов
letter-stage-done = завршен
letter-stage-archived = архива
letter-by-email = електронском поштом
letter-by-post = поштом
letter-by-hand = лично
letter-by-fax = факсом
letter-by-phone = телефоном
letter-warnings = Напомена: { $what }.
warning-no-sender = пошиљалац није наведен
warning-no-date = датум се не може прочитати
warning-charset-guessed = скуп знакова је погађан
warning-too-many-parts = има превише делова, неки су изостављени
warning-html-budget = страница је пресложена и приказана је као обичан текст
warning-broken-encoding = кодирање је неисправно
warning-text-cut = текст је предугачак и скраћен је
warning-references-cut = неке везе на старије дописе су изостављене
warning-broken-structure = структура је неисправна
warning-header-cut = један ред заглавља је скраћен
warning-not-verified = потписи се не проверавају

letter-assign-to = Додели
letter-deadline-day = Рок (празно: без рока)
letter-deadline-instead = Рок уместо { $day } (празно: без рока)
letter-hold-day = Одложи до
letter-hold-reason = Зашто чека?
letter-file-class = Разврстај у класу
letter-close-class = Заврши, а/а у класи
letter-close-answered = На { $number } је одговорено. Заврши, а/а у класи
letter-answered-open = Допис { $number } је још у раду: { $key-line-open }{ $number } води на њега, { $key-letter-close } га завршава.
letter-answered-still = Допис { $number } је још у раду.
letter-link-person = Повежи лице
letter-unlink-person = Уклони везу са
letter-remark = Напомена
letter-bulk-question =
    { $count ->
        [one] Ово мења { $count } допис ({ $what }). Наставити?
        [few] Ово мења { $count } дописа ({ $what }). Наставити?
       *[other] Ово мења { $count } дописа ({ $what }). Наставити?
    }
letter-bulk-others =
    { $count ->
        [one] Од тога је { $count } туђи.
        [few] Од тога су { $count } туђа.
       *[other] Од тога је { $count } туђих.
    }
letter-mark-words = Означи по пошиљаоцу, предмету или броју (празно: све приказане)
letter-marked =
    { $count ->
        [one] означен { $count } допис
        [few] означена { $count } дописа
       *[other] означено { $count } дописа
    }
letter-marked-nothing = Ништа не одговара речима „{ $words }“: ниједан допис није означен.
letter-marked-none = Овај списак је празан: ниједан допис није означен.
letter-enter-title = Допис пристигао на папиру
letter-enter-from = Од
letter-enter-subject = Предмет
letter-enter-date = Примљено
letter-enter-channel = Како
letter-enter-remark = Напомена
letter-entered = унет допис { $number }
letter-save-which = Сачувај прилоге
letter-save-all =
    { $count ->
        [one] { $count } прилог
        [few] Сва { $count } прилога
       *[other] Свих { $count } прилога
    }
letter-save-where = У коју фасциклу?
letter-save-folder = { "~/kabinet" }
letter-copied = копирано: { $text }
letter-history-title = Шта је урађено са дописом { $number }
letter-history-empty = Са овим дописом још ништа није рађено.
letter-salutation = Поштовани,
letter-attribution = Дана { $day } у { $time }, { $name } пише:
actor-founder = Кабинет, оснивање
actor-importer = Кабинет, увоз
actor-watcher = Кабинет, праћена фасцикла
actor-board = Кабинет, табла у ходнику

why-no-letter = Прво изаберите допис.
why-marked-nothing = Није означено све што је требало, па ништа није ни одлучено. { $key-letters-cancel } то поништава; онда одлука важи за изабрани допис.
why-marking = Означавање још траје. Сачекајте тренутак, или га прекините са { $key-letters-cancel }.
why-no-class = Кабинет још нема класа.
why-no-verdict = Још ништа није одлучено што би се поновило.
why-no-quotes = Овај допис ништа не наводи.
why-no-sender = Кабинет не познаје овог пошиљаоца.
why-no-attachment = Овај допис нема прилога.
why-nobody-linked = Нико није повезан са овим дописом.
why-nothing-to-copy = Нема шта да се копира.
why-mark-far = Последња ознака је предалеко. Означите по речима, { $key-letters-mark-by-filter }.

did-letter-assign = додељено
did-letter-deadline = рок постављен
did-letter-hold = одложено
did-letter-resume = враћено у рад
did-letter-file = разврстано
did-letter-link = повезано
did-letter-unlink = веза уклоњена
did-letter-close = завршено
did-letter-reopen = поново у раду
did-letter-remark = напомена уписана
did-letter-enter = унето
did-letter-send = послато

told-letter-assign = додељен, { $what }
told-letter-take = додељен мени
told-letter-nobody = није додељен никоме
told-letter-deadline = рок { $what }
told-letter-no-deadline = без рока
told-letter-hold = одложен до { $what }
told-letter-resume = враћен у рад
told-letter-file = разврстан, класа { $what }
told-letter-no-class = без класе
told-letter-link = лице повезано
told-letter-unlink = веза уклоњена
told-letter-close = а/а, класа { $what }
told-letter-reopen = поново у раду
told-letter-unchanged = нема шта да се промени
told-letter-remark = напомена уписана

cmd-letter-assign = додели
help-letter-assign = Додељује допис некоме.
cmd-letter-take = преузми
help-letter-take = Преузима допис на себе.
cmd-letter-deadline = рок
help-letter-deadline = Поставља дан до ког допис тражи одговор.
cmd-letter-hold = одложи
help-letter-hold = Одлаже допис до једног дана, уз разлог.
cmd-letter-resume = настави
help-letter-resume = Враћа одложени допис у рад пре времена.
cmd-letter-file = разврстај
help-letter-file = Разврстава допис у класу.
cmd-letter-link = повежи
help-letter-link = Повезује лице са дописом.
cmd-letter-unlink = развежи
help-letter-unlink = Уклања везу лица са дописом.
cmd-letter-close = заврши
help-letter-close = Завршава допис, а/а у класи.
cmd-letter-reopen = врати у рад
help-letter-reopen = Враћа у рад завршен или архивиран допис.
cmd-letter-remark = напомена
help-letter-remark = Уписује напомену кабинета на допис.
cmd-letter-repeat = понови одлуку
help-letter-repeat = Доноси исту одлуку као претходни пут.
cmd-letter-reply = одговори
help-letter-reply = Започиње одговор пошиљаоцу.
cmd-letter-reply-all = одговори свима
help-letter-reply-all = Започиње одговор свима из заглавља дописа.
cmd-letter-enter = унеси
help-letter-enter = Уноси допис пристигао на папиру, телефоном или факсом.
cmd-letter-save = сачувај прилоге
help-letter-save = Чува прилоге у фасциклу.
cmd-letter-conversation = преписка
help-letter-conversation = Приказује дописе ове преписке.
cmd-letter-sender = пошиљалац
help-letter-sender = Приказује остале дописе овог пошиљаоца.
cmd-letter-history = историја
help-letter-history = Приказује ко је шта и када урадио са дописом.
cmd-letter-next = следећи
help-letter-next = Прелази на следећи допис, и док се чита.
cmd-letter-previous = претходни
help-letter-previous = Прелази на претходни допис, и док се чита.
cmd-letter-unfold = наводи
help-letter-unfold = Приказује наводе у целини или их скупља.
cmd-letter-copy-number = број
help-letter-copy-number = Копира број дописа.
cmd-letter-copy-subject = предмет
help-letter-copy-subject = Копира предмет дописа.
cmd-letter-copy-address = адреса
help-letter-copy-address = Копира адресу пошиљаоца.
cmd-letters-filter = сузи
help-letters-filter = Сужава списак по пошиљаоцу, предмету или броју док се куца.
cmd-letters-mark = означи
help-letters-mark = Означава допис или му скида ознаку, па прелази на следећи.
cmd-letters-mark-to-here = означи довде
help-letters-mark-to-here = Означава све од последње ознаке довде.
cmd-letters-mark-by-filter = означи по речима
help-letters-mark-by-filter = Означава све приказане дописе којима речи одговарају.
cmd-letters-cancel = одустани
help-letters-cancel = Прекида оно што траје; потом речи, потом ознаке.
cmd-letters-back = назад
help-letters-back = Враћа на списак, на претходни списак, на претходни екран.
cmd-letters-widen = цела ширина
help-letters-widen = Даје списку целу ширину или прави места за читање.
cmd-letters-view = спискови
help-letters-view = Нуди спискове са бројем дописа.
cmd-letters-new = нови
help-letters-new = Приказује пристигло о чему још није одлучено.
cmd-letters-mine = моји
help-letters-mine = Приказује моје дописе, по року.
cmd-letters-open = у раду
help-letters-open = Приказује све ново и у раду, по року.
cmd-letters-overdue = прекорачени
help-letters-overdue = Приказује дописе којима је рок прошао.
cmd-letters-held = одложени
help-letters-held = Приказује одложене дописе, по дану повратка.
cmd-letters-conversations = преписке
help-letters-conversations = Приказује по један ред за сваку преписку.
cmd-letters-done = завршени
help-letters-done = Приказује завршене дописе, последње прво.
cmd-letters-sent = послати
help-letters-sent = Приказује шта је кабинет послао.
cmd-letters-all = сви
help-letters-all = Приказује све дописе, најновије прво.
cmd-letters-next-view = следећи списак
help-letters-next-view = Приказује следећи списак.
cmd-letters-previous-view = претходни списак
help-letters-previous-view = Приказује претходни списак.
letter-answered = Одговорено { $day } дописом { $number }.
letter-hold-reason-late = Рок је { $day }. Зашто се одлаже после њега?
why-not-held = Допис није одложен. { $key-letter-hold } га одлаже.
why-not-done = Допис није завршен. { $key-letter-close } га завршава.
