# Програм у целини: прозори, помоћ, поништавање, ред стања.

terminal-small = Терминал је премали: Кабинету треба 60 колона и 16 редова.
help-title = Тастери овде
palette-title = Шта да се уради?
confirm-title = Потврдите
quit-question = Напустити Кабинет? Нацрти остају како јесу.
choose-nobody = нико
choose-type = Откуцајте почетак имена.
choose-none = Ништа не одговара.
class-for-ever = трајно
class-years =
    { $count ->
        [one] { $count } година
        [few] { $count } године
       *[other] { $count } година
    }

hint-prompt = { "Enter" } прихвата, { "Esc" } одустаје
hint-day = дан: 14.3. · уто · сутра · +3 · 2026-03-14
hint-choose = куцањем се сужава · { "Enter" } бира · { "Esc" } одустаје
hint-form = { "Tab" } следеће поље · { "ctrl-s" } или { "Enter" } на последњем прихвата · { "Esc" } одустаје
hint-confirm = д да   н не

fault-empty = Овде нешто мора да стоји.
fault-day = То није дан. Напишите га као 14.3., уто, сутра или +3.

why-unbound = { $keys } овде не ради ништа; ? показује тастере
why-not-here = То на овом екрану не може.
why-paste = Текст се може налепити тамо где се пише.
why-nothing-to-undo = Нема шта да се поништи.
why-nothing-to-redo = Нема шта да се понови.

did-undo = поништено: { $what }
did-bulk =
    { $count ->
        [one] измењен { $count } допис
        [few] измењена { $count } дописа
       *[other] измењено { $count } дописа
    }

context-global = Свуда
context-list = У списковима
context-letters = Дописи

cmd-screen-letters = Дописи
help-screen-letters = Прелази на дописе.
cmd-help-open = помоћ
help-help-open = Показује тастере који овде раде.
cmd-palette-open = команде
help-palette-open = Налази команду по речима.
cmd-undo = поништи
help-undo = Поништава последњи корак.
cmd-redo = понови
help-redo = Понавља оно што је поништено.
cmd-back = назад
help-back = Враћа тамо где се било, а на крају пита за излаз.
cmd-list-down = доле
help-list-down = Помера ред ниже.
cmd-list-up = горе
help-list-up = Помера ред више.
cmd-list-half-down = пола стране доле
help-list-half-down = Помера пола стране ниже.
cmd-list-half-up = пола стране горе
help-list-half-up = Помера пола стране више.
cmd-list-page-down = страна доле
help-list-page-down = Помера страну ниже.
cmd-list-page-up = страна горе
help-list-page-up = Помера страну више.
cmd-list-first = први
help-list-first = Иде на први ред.
cmd-list-last = последњи
help-list-last = Иде на последњи ред.
cmd-list-open = отвори
help-list-open = Отвара изабрано.
cmd-pane-next = следеће окно
help-pane-next = Прелази на следеће окно.
cmd-screen-desk = Сто
help-screen-desk = Прелази на сто.
cmd-screen-people = Контакти
help-screen-people = Прелази на контакте.
cmd-screen-papers = Списи
help-screen-papers = Прелази на списе.
cmd-quarantine-open = карантин
help-quarantine-open = Показује оно што се није могло прочитати.
