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
help-editor-file = Заводи спис под ознаку: добија број и од тада се само чита.
cmd-editor-send = пошаљи
help-editor-send = Отпрема допис, уз питање.
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
cmd-paper-note = белешка
help-paper-note = Почиње белешку, записник или извештај о изабраном.
cmd-paper-new = нови спис
help-paper-new = Почиње белешку, записник или извештај ни о чему посебном.
cmd-draft-list = нацрти
help-draft-list = Наставља нешто недовршено.

why-editor-busy = Ово се управо чува или шаље. Сачекајте тренутак, па наставите.
why-no-paper-here = Заводи се само спис; ово је допис.
why-no-letter-here = Шаље се само допис; ово је спис.
why-no-search = Прво нешто потражите.
why-unbound-text = { $keys } при писању не ради ништа; { "F1" } показује тастере

did-draft-keep = нацрт сачуван
did-draft-stays = Нацрт остаје: { "g w" } га наставља.
did-draft-drop = нацрт одбачен
did-letter-send-file = допис { $number } је отпремљен као { $file }

editor-title = Наслов
editor-kind = Врста
editor-to = За
editor-cc = Копија
editor-bcc = Скривена копија
editor-subject = Предмет
editor-missing = недостаје: { "ctrl-t" } га уписује
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
editor-no-recipient = Допис још нема примаоца: { "ctrl-t" } уписује заглавље.
editor-no-subject = Допис још нема предмет: { "ctrl-t" } уписује заглавље.
editor-no-text = Текста још нема.
editor-bad-address = „{ $text }“ није адреса. Напишите је као Име { "<ime@primer.rs>" }; { "ctrl-t" } отвара заглавље.
editor-drop-question = Одбацити овај нацрт? Не може се вратити.
editor-leave-question = Овај текст није могао да се сачува: { $why } Напустити га и изгубити оно што је у њему ново?
editor-leave-busy = Текст се још чува или шаље, а одговора нема. Изаћи сада и изгубити оно што је у њему ново?
error-editor-kept = { $editor } се није добро завршио. Што је тамо написано чува се у { $file }; преузмите га одатле, па уклоните датотеку.
error-editor-long = Текст је дужи од 1 { "MB" } и није преузет. Чува се у { $file }; скратите га тамо.
editing-left-over = За Вашим уређивачем су остали текстови: { $files }. Преузмите шта Вам треба, па их уклоните.
editor-send-question =
    { $more ->
        [0] Послати „{ $subject }“ за: { $who }? Допис одлази у фасциклу за отпрему и не може се опозвати.
       *[other] Послати „{ $subject }“ на { $count ->
            [one] { $count } адресу
            [few] { $count } адресе
           *[other] { $count } адреса
        }: { $who } и још { $more }? Допис одлази у фасциклу за отпрему и не може се опозвати.
    }

drafts-none = Ништа није недовршено.
drafts-which = Недовршено: настави
drafts-unfinished =
    { $count ->
        [one] Недовршено: { $count } нацрт. { "g w" } га наставља.
        [few] Недовршено: { $count } нацрта. { "g w" } их наставља.
       *[other] Недовршено: { $count } нацрта. { "g w" } их наставља.
    }

template-note =
    { $date }, { $author }

    Предмет: { $subject }
    Присутни: { $people }

    ## Суштина


    ## Закључци


    ## Задужења

    - ко, шта, до када
template-minutes =
    { $date }, записничар { $author }

    Предмет: { $subject }
    Присутни: { $people }
    Одсутни:

    ## Дневни ред

    1.

    ## Ток састанка


    ## Закључци

    1.

    ## Задужења

    - ко, шта, до када
template-report =
    { $date }, { $author }

    Предмет: { $subject }

    ## Сажетак


    ## Ток


    ## Оцена


    ## Предлог

