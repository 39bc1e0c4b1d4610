# Екран списа и завођење.

context-papers = Списи

paper-note = белешка
paper-minutes = записник
paper-report = извештај
paper-which = Започни
paper-none = Ниједан спис није изабран.
paper-is-unfiled = незаведено
paper-unfiled-badge = незаведен
paper-correction-badge = исправка:
paper-not-filed = није заведено: још се може мењати
paper-filed-at = заведено { $when }
paper-changed-at = измењено { $when }
paper-corrects = Исправља: { $what }
paper-corrected-by = Исправљено у: { $what }
paper-more-links =
    { $count ->
        [one] и још { $count } веза
        [few] и још { $count } везе
       *[other] и још { $count } веза
    }
paper-which-link = Иди на
paper-drop-question = Одбацити „{ $title }“? { $key-undo } га враћа.

papers-all = сви
papers-unfiled = незаведени
papers-filed = заведени
papers-about = о: { $what }
papers-about-it = о једној ствари
papers-which-list = Прикажи
papers-narrow = Сузи по наслову, броју, класи, лицу или речима
papers-empty = Списа још нема. { $key-paper-note } почиње белешку о изабраном, овде и на сваком екрану.
papers-empty-unfiled = Ништа не чека завођење. { $key-paper-note } почиње белешку.
papers-empty-filed = Ништа још није заведено. { $key-paper-file } заводи незаведен спис.
papers-empty-class = У овој класи нема списа. { $key-paper-file } заводи незаведен спис.
papers-no-hits = Ништа у овом списку (укупно { $all }) не одговара речима „{ $words }“. { $key-paper-close } га поново приказује целог, { $key-paper-view } нуди остале спискове.
papers-teach = { $key-paper-note } почиње белешку, записник или извештај.

filing-class = Заведи под
filing-unfilled = Није попуњено: { $what }.
filing-question = Завести „{ $title }“? Добија следећи број, сада { $number }, и заувек се само чита: исправља се једино новим списом.
filing-question-plain = Завести „{ $title }“? Добија следећи број и заувек се само чита: исправља се једино новим списом.

why-no-paper = Прво изаберите спис.
why-paper-filed = Заведен спис се само чита; { $key-paper-correct } почиње исправку.
why-paper-unfiled = Спис још није заведен; { $key-paper-edit } га наставља.
why-paper-untitled = Спис још нема наслов: { $key-paper-edit } га отвара, а наслов се уписује у заглавље.
why-no-links = Овај спис није ни о чему посебном.

did-paper-keep = спис сачуван, незаведен
did-paper-drop = спис одбачен
did-paper-file = спис заведен
did-paper-file-number = заведено под { $number }
did-paper-copy = { $number } копирано

cmd-paper-view = списак
help-paper-view = Бира који се списи приказују.
cmd-paper-filter = сузи
help-paper-filter = Сужава списак по наслову, броју, класи, лицу или речима.
cmd-paper-edit = пиши
help-paper-edit = Наставља писање незаведеног списа.
cmd-paper-file = заведи
help-paper-file = Заводи спис под класу: добија број и од тада се само чита.
cmd-paper-correct = исправи
help-paper-correct = Почиње нови спис који исправља заведени.
cmd-paper-drop = одбаци
help-paper-drop = Одбацује незаведен спис; може се поништити.
cmd-paper-links = везе
help-paper-links = Иде на оно о чему је спис, шта исправља или шта га исправља.
cmd-paper-copy-number = копирај број
help-paper-copy-number = Копира број списа.
cmd-paper-close = затвори
help-paper-close = Са списа иде на списак; тамо укида сужавање.
cmd-paper-back = назад
help-paper-back = Са списа иде на списак, а са списка тамо где се било.
