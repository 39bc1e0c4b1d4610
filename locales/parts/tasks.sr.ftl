# Екран задужења, и задужење са било ког екрана.

context-tasks = Задужења

task-number = Зад-{ $number }
task-is-open = отворено
task-is-done = извршено
task-is-dropped = одбијено
task-owner = Ко: { $who }
task-due-left = Рок: { $day } ({ $left })
task-due-was = Рок: { $day }
task-put-off = Одложено: { $reason }
task-evidence = Извршено { $when }: { $what }
task-dropped-for = Одбијено { $when }: { $what }
task-given = Задато { $when }, { $who }
task-origin = Порекло: { $what }
task-origin-key = { $key-list-open } отвара
task-history = Шта је урађено

task-form-title = Задужење
task-form-text = шта треба урадити
task-form-owner = ко
task-form-due = рок
task-assign-to = Додели
task-due-day = Рок (празно: без рока)
task-due-instead = Рок уместо { $day } (празно: без рока)
task-put-off-reason = Зашто се одлаже?
task-done-evidence = Извршено: шта је урађено, или где се то види
task-drop-reason = Зашто се одбија?
task-edit-overtaken = У међувремену измењено: „{ $text }“. Напишите шта важи
task-edit-text = Шта треба урадити
task-given-number = задато { $number }

tasks-view-open = Отворена
tasks-view-mine = Моја
tasks-view-overdue = Прекорачена
tasks-view-nobody = Ничија
tasks-view-done = Извршена
tasks-view-from = Порекло
tasks-which-list = Прикажи
tasks-whose = Чија задужења
tasks-narrow = Сузи по речима, броју, носиоцу или пореклу
tasks-mark-words = Означи по речима, броју, носиоцу или пореклу (празно: сва приказана)
tasks-marked =
    { $count ->
        [one] означено { $count } задужење
        [few] означена { $count } задужења
       *[other] означено { $count } задужења
    }
tasks-marked-most = више одједном не може, остала нису означена
tasks-marked-nothing = Ништа не одговара речима „{ $words }“: ниједно задужење није означено.
tasks-bulk-question =
    { $count ->
        [one] Ово мења { $count } задужење. Наставити?
        [few] Ово мења { $count } задужења. Наставити?
       *[other] Ово мења { $count } задужења. Наставити?
    }
tasks-refused =
    { $count ->
        [one] { $count } остаје како јесте
        [few] { $count } остају како јесу
       *[other] { $count } остаје како јесте
    }

tasks-empty-open = Нема отворених задужења. { $key-task-new } задаје ново; { $key-task-about } задаје га о изабраном, на сваком екрану.
tasks-empty-mine = Немате задужења. { $key-task-new } задаје ново; { $key-tasks-open } приказује сва отворена.
tasks-empty-of = Ово лице нема задужења. { $key-tasks-open } приказује сва отворена.
tasks-empty-overdue = Ниједан рок није прекорачен. { $key-tasks-open } приказује сва отворена.
tasks-empty-nobody = Свако отворено задужење има носиоца. { $key-tasks-open } приказује сва.
tasks-empty-done = Ништа још није извршено. { $key-task-done } бележи да је задужење извршено и шта је урађено.
tasks-empty-from = Одавде није задато ништа. { $key-tasks-back } враћа назад, а тамо { $key-task-about } задаје ново.
tasks-no-hits = Ништа у овом списку (укупно { $all }) не одговара речима „{ $words }“. { $key-tasks-cancel } га поново приказује целог, { $key-tasks-view } нуди остале спискове.

why-no-task = Прво изаберите задужење.
why-task-ended = Ово задужење више није отворено; { $key-task-reopen } га поново отвара.
why-task-open = Ово задужење је још отворено.
why-no-origin = Ово задужење нема посебно порекло.
why-no-step = Још ништа није урађено што би се поновило.
why-no-selection = Овде ништа није изабрано. Прво изаберите допис, спис или лице.
why-marked-no-task = Ништа није означено, па ништа није ни урађено. { $key-tasks-cancel } то поништава; онда важи изабрано задужење.
why-marking-tasks = Сачекајте тренутак: означавање још траје. { $key-tasks-cancel } га прекида.
why-mark-task-far = Последња ознака је предалеко. Означите по речима, { $key-tasks-mark-by-filter }.

did-task-add = задато
did-task-edit = текст измењен
did-task-assign = додељено
did-task-due = рок постављен
did-task-done = извршено
did-task-drop = одбијено
did-task-reopen = поново отворено
did-task-nothing = нема шта да се промени
did-tasks =
    { $count ->
        [one] измењено { $count } задужење
        [few] измењена { $count } задужења
       *[other] измењено { $count } задужења
    }

told-task-assign = додељено, { $what }
told-task-take = додељено мени
told-task-nobody = није додељено никоме
told-task-due = рок { $what }
told-task-no-day = без рока
told-task-done = извршено
told-task-drop = одбијено
told-task-reopen = поново отворено

cmd-screen-tasks = Задужења
help-screen-tasks = Прелази на задужења.
cmd-task-about = задужење о овоме
help-task-about = Задаје некоме задужење о изабраном.
cmd-task-list = задужења одавде
help-task-list = Приказује задужења која потичу од изабраног.
cmd-task-new = ново задужење
help-task-new = Задаје некоме задужење без посебног порекла.
cmd-task-assign = додели
help-task-assign = Додељује задужење некоме или никоме.
cmd-task-take = преузми
help-task-take = Преузима задужење на себе.
cmd-task-due = рок
help-task-due = Поставља рок; одлагање тражи разлог.
cmd-task-done = извршено
help-task-done = Бележи да је задужење извршено и шта је урађено.
cmd-task-reopen = отвори поново
help-task-reopen = Поново отвара извршено или одбијено задужење.
cmd-task-drop = одбиј
help-task-drop = Одбија задужење, уз разлог.
cmd-task-edit = измени текст
help-task-edit = Мења шта треба урадити.
cmd-task-origin = порекло
help-task-origin = Иде на оно од чега задужење потиче.
cmd-task-repeat = понови исто
help-task-repeat = Ради исто што и претходни пут.
cmd-task-next = следеће
help-task-next = Прелази на следеће задужење, и док се чита.
cmd-task-previous = претходно
help-task-previous = Прелази на претходно задужење, и док се чита.
cmd-tasks-filter = сузи
help-tasks-filter = Сужава списак по речима, броју, носиоцу или пореклу док се куца.
cmd-tasks-mark = означи
help-tasks-mark = Означава задужење или му скида ознаку, па прелази на следеће.
cmd-tasks-mark-to-here = означи довде
help-tasks-mark-to-here = Означава све од последње ознаке довде.
cmd-tasks-mark-by-filter = означи по речима
help-tasks-mark-by-filter = Означава она приказана задужења којима речи одговарају.
cmd-tasks-cancel = одустани
help-tasks-cancel = Скида ознаке, па затвара задужење, па укида сужавање.
cmd-tasks-back = назад
help-tasks-back = Са задужења враћа на списак, а са списка тамо где се било.
cmd-tasks-view = спискови
help-tasks-view = Нуди спискове са бројем задужења.
cmd-tasks-open = отворена
help-tasks-open = Приказује сва отворена задужења, по року.
cmd-tasks-mine = моја
help-tasks-mine = Приказује моја отворена задужења, по року.
cmd-tasks-overdue = прекорачена
help-tasks-overdue = Приказује задужења којима је рок прошао.
cmd-tasks-nobody = ничија
help-tasks-nobody = Приказује отворена задужења која нико нема.
cmd-tasks-done = извршена
help-tasks-done = Приказује извршена и одбијена задужења, последње прво.
cmd-tasks-of = нечија
help-tasks-of = Приказује отворена задужења некога из кабинета.
cmd-tasks-next-view = следећи списак
help-tasks-next-view = Приказује следећи списак.
cmd-tasks-previous-view = претходни списак
help-tasks-previous-view = Приказује претходни списак.

error-task-without-text = Задужење је празно. Упишите шта треба урадити.
error-task-without-evidence = Ништа не сведочи да је извршено. Упишите реч о томе шта је урађено.
error-task-without-reason = Недостаје разлог. Упишите зашто.
error-task-not-open = Задужење { task-number } више није отворено. Прво га поново отворите.
error-no-such-task = Задужење { task-number } не постоји. Проверите број или потражите његове речи међу задужењима.
