# Писање списа и одговора; нацрти.

context-editor = При писању

cmd-editor-save = сачувај
help-editor-save = Чува написано: спис као незаведен, допис као нацрт.
cmd-editor-leave = изађи
help-editor-leave = Напушта писање: спис се чува незаведен, нацрт дописа остаје.
cmd-editor-head = заглавље
help-editor-head = Мења наслов и врсту списа, примаоце и предмет дописа.
cmd-editor-external = свој уређивач
help-editor-external = Отвара текст у вашем уређивачу ({ "$EDITOR" }).
cmd-editor-file = заведи
help-editor-file = Заводи спис под класу: добија број и од тада се само чита.
cmd-editor-send = пошаљи
help-editor-send = Отпрема допис, уз питање.
cmd-editor-attach = приложи
help-editor-attach = Прилаже датотеку уз допис: пита за њену путању.
cmd-editor-detach = уклони прилог
help-editor-detach = Уклања прилог са дописа.
cmd-editor-drop = одбаци
help-editor-drop = Одбацује нацрт, уз питање.
cmd-editor-find = нађи
help-editor-find = Тражи речи у тексту.
cmd-editor-find-next = следеће место
help-editor-find-next = Иде на следеће нађено место.
cmd-editor-find-previous = претходно место
help-editor-find-previous = Иде на претходно нађено место.
cmd-editor-undo = поништи
help-editor-undo = Поништава последње речи.
cmd-editor-redo = понови
help-editor-redo = Понавља поништено.
cmd-editor-newline = нови ред
help-editor-newline = Почиње нови ред.
cmd-editor-indent = увуци
help-editor-indent = Помера оно што следи четири колоне удесно.
cmd-editor-up = горе
help-editor-up = Помера ред више.
cmd-editor-down = доле
help-editor-down = Помера ред ниже.
cmd-editor-page-up = страна горе
help-editor-page-up = Помера страну више.
cmd-editor-page-down = страна доле
help-editor-page-down = Помера страну ниже.
cmd-editor-top = почетак
help-editor-top = Иде на почетак текста.
cmd-editor-bottom = крај
help-editor-bottom = Иде на крај текста.
cmd-paper-note = белешка
help-paper-note = Почиње белешку, записник или извештај о изабраном.
cmd-paper-new = нови спис
help-paper-new = Почиње белешку, записник или извештај ни о чему посебном.
cmd-draft-list = нацрти
help-draft-list = Наставља нешто недовршено.

why-editor-busy = Ово се управо чува или шаље. Сачекајте тренутак, па наставите.
why-no-paper-here = Заводи се само спис; ово је допис.
why-no-letter-here = Шаље се само допис; ово је спис.
why-no-letter-to-attach = Датотека се прилаже само уз допис; ово је спис.
why-no-file = Уз овај допис нема прилога.
why-no-search = Прво нешто потражите.

did-attach = приложено: { $name } · { $size }
did-detach = уклоњен прилог: { $name }
did-draft-keep = нацрт сачуван
did-draft-stays = Нацрт остаје: { $key-draft-list } га наставља.
did-draft-drop = нацрт одбачен
did-letter-send-file = допис { $number } је отпремљен као { $file }

editor-title = Наслов
editor-kind = Врста
editor-to = За
editor-cc = Копија
editor-bcc = Скривена копија
editor-subject = Предмет
editor-enclosed = Прилози
editor-more-files =
    { $count ->
        [one] и још { $count }
        [few] и још { $count }
       *[other] и још { $count }
    }
editor-missing = недостаје: { $key-editor-head } га уписује
editor-head-paper = Спис
editor-head-letter = Заглавље дописа
editor-find = Нађи (празно прекида)
editor-not-found = Тога у тексту нема.
editor-too-long = Текст би био дужи од 1 { "MB" }. Ништа није убачено; скратите га или приложите датотеку.
editor-external-failed = Ваш уређивач се није исправно завршио: текст је остао какав је био.
editor-correction = Исправка
editor-untouched = још ништа није написано
editor-not-kept = још није сачувано
editor-keeping = чувам … последњи пут { $time }
editor-kept = нацрт сачуван { $time }
editor-not-kept-why = НИЈЕ САЧУВАНО: { $why }
editor-sending = шаљем …
editor-filing = заводим …
editor-attach = Која датотека (путања; { "~/" } је лична фасцикла)
editor-detach = Који прилог уклонити?
editor-attached-late = { $name } није приложено: тај допис више није отворен.
editor-attached-much = То је превише за један допис: сви прилози заједно могу имати { $most }. Уклоните неки, или га пошаљите друкчије.
editor-looks-at-files = Датотека се још чита. Сачекајте тренутак, па пошаљите.
editor-bare-question = Текст помиње прилог, а ниједна датотека није приложена. Послати без прилога?
editor-no-recipient = Допис још нема примаоца: { $key-editor-head } уписује заглавље.
editor-no-subject = Допис још нема предмет: { $key-editor-head } уписује заглавље.
editor-no-text = Текста још нема. Напишите га, па поново покушајте.
editor-bad-address = „{ $text }“ није адреса. Напишите је као Име { "<ime@primer.rs>" }; { $key-editor-head } отвара заглавље.
editor-drop-question = Одбацити овај нацрт? Не може се вратити.
editor-leave-question = Овај текст није могао да се сачува: { $why } Напустити га и изгубити оно што је у њему ново?
editor-leave-busy = Текст се још чува или шаље, а одговора нема. Изаћи сада и изгубити оно што је у њему ново?
error-editor-kept = { $editor } се није добро завршио. Што је тамо написано чува се у { $file }; преузмите га одатле, па уклоните датотеку.
error-editor-long = Текст је дужи од 1 { "MB" } и није преузет. Чува се у { $file }; скратите га тамо.
editing-left-over = За Вашим уређивачем су остали текстови: { $files }. Преузмите шта Вам треба, па их уклоните.
editor-send-question =
    { $more ->
        [0] Послати за { $who }: „{ $subject }“? Допис одлази у фасциклу за отпрему и не може се опозвати.
       *[other] Послати на { $count ->
            [one] { $count } адресу
            [few] { $count } адресе
           *[other] { $count } адреса
        }, { $who } и још { $more }: „{ $subject }“? Допис одлази у фасциклу за отпрему и не може се опозвати.
    }

editor-send-files =
    { $count ->
        [one] Уз њега иде { $count } прилог ({ $size }).
        [few] Уз њега иду { $count } прилога ({ $size }).
       *[other] Уз њега иде { $count } прилога ({ $size }).
    }

error-enclosure-none = Нема датотеке { $path }. Проверите путању; { "~/" } је лична фасцикла.
error-enclosure-link = { $path } је веза, а везе се не прате. Наведите саму датотеку.
error-enclosure-not-a-file = { $path } није датотека. Наведите једну датотеку; фасциклу прво спакујте у архиву.
error-enclosure-empty = У { $path } нема ничега. Прво је сачувајте, па приложите.
error-enclosure-odd-path = Путања { $path } не може да се запамти: није у { "UTF-8" }. Преименујте датотеку или фасциклу, па је приложите.
error-enclosure-missing = { $path } више није на свом месту, па допис није послат. Вратите датотеку или је уклоните са дописа, па пошаљите поново.
error-enclosure-changed = { $path } је мењано пошто је приложено, па допис није послат. Приложите поново да би отишло овакво какво је сада.
error-enclosures-too-large = { $path } је превише за овај допис: сви прилози заједно могу имати { $most } { "MB" }. Уклоните неки, или га пошаљите друкчије.

drafts-gone-on-with = Наставља се започети одговор на овај допис.
drafts-none = Ништа није недовршено.
drafts-which = Недовршено: настави
drafts-unfinished =
    { $count ->
        [one] Недовршено: { $count } нацрт. { $key-draft-list } га наставља.
        [few] Недовршено: { $count } нацрта. { $key-draft-list } их наставља.
       *[other] Недовршено: { $count } нацрта. { $key-draft-list } их наставља.
    }
editor-send-untouched = У њему још ништа није написано.
