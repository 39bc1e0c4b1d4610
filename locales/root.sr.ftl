# Програм у целини: прозори, помоћ, поништавање, послови, кабинет, први почетак, ред стања.

terminal-small = Терминал је премали: Кабинету треба 60 колона и 16 редова.
help-title = Тастери овде · { $key-page-narrow } сужава
palette-title = Шта да се уради?
line-title = Команда
confirm-title = Потврдите
cover-title = Скривено
cover-told = Оно што овде стоји именује људе или предмете и чека непромењено: { $key-look-privacy } га опет показује, { $key-overlay-close } га напушта.
quit-question = Напустити Кабинет? Нацрти остају како јесу.
choose-nobody = нико
choose-type = Откуцајте почетак имена.
choose-class = Која? Откуцајте њену ознаку или реч из назива.
fault-no-path = Тамо ништа не почиње тако. Проверите путању; { "~/" } је лична фасцикла.
choose-none = Ништа не одговара.
class-for-ever = трајно
class-years =
    { $count ->
        [one] { $count } година
        [few] { $count } године
       *[other] { $count } година
    }
screen-quarantine = Карантин
screen-editor = Писање

# Команда без тастера, у реченици која казује тастере: списак команди је налази по називу.
key-none = „{ $title }“

hint-prompt = { $key-overlay-accept } прихвата, { $key-overlay-close } одустаје
hint-day = дан: 14.3. · уто · сутра · +3 · 2026-03-14
hint-choose = куцањем се сужава · { $key-overlay-accept } бира · { $key-overlay-close } одустаје
hint-path = { $key-path-complete } допуњава · { $key-overlay-accept } прихвата · { $key-overlay-close } одустаје
hint-line = { $key-choose-complete } допуњава · { $key-overlay-accept } извршава · број води тамо · { $key-overlay-close } одустаје
hint-form = { $key-form-next } следеће поље · { $key-form-accept } или { $key-overlay-accept } на последњем прихвата · { $key-overlay-close } одустаје
hint-proposed = куцање га замењује, { $key-text-line-end } га задржава · { $key-form-next } следеће поље · { $key-form-accept } прихвата
hint-option = број, слово или { $key-option-next } бира · { $key-form-next } даље · { $key-overlay-accept } на последњем прихвата
hint-user = слова траже име · { $key-text-cut-before } нуди све · { $key-form-next } следеће поље
hint-offer = { $key-overlay-accept } или { $key-choose-complete } узима изабраног · { $key-overlay-close } оставља како сте написали
hint-offer-single = { $key-overlay-accept } узима изабраног · { $key-choose-complete } узима па следе други · { $key-overlay-close } оставља ваш текст
hint-confirm = { $key-confirm-yes } да   { $key-overlay-close } не

fault-option = Ништа од понуђеног тако не почиње: { $typed }. { $key-option-forget } брише слово.
fault-empty = Овде нешто мора да стоји.
fault-unchosen = Ништа још није изабрано: померите избор или куцајте.
fault-nobody = Нико у кабинету се не зове тако. Упишите почетак имена и изаберите кога нуди.
fault-future = Тај дан тек долази. Упишите дан пријема.
fault-past = Тај дан је прошао. Упишите неки после данашњег.
fault-day = То није дан. Напишите га као 14.3., уто, сутра или +3.

why-unbound = { $keys } овде не ради ништа; { $key-help-open } показује тастере
why-not-here = То на овом екрану не може.
why-paste = Текст се може налепити тамо где се пише.
why-nothing-to-undo = Нема шта да се поништи.
why-nothing-to-redo = Нема шта да се поново уради.
why-nothing-to-repeat = Још нема шта да се понови.
why-no-office = Кабинет још није основан.
why-no-number = То није број. Напишите га као 266 за допис, као 65/2026 за спис.
why-no-imports = Још ништа није увезено.
why-no-jobs = У позадини се ништа не ради.
why-no-command = Команде „{ $word }“ овде нема. Притисните { $key-choose-complete } да се откуцано допуни.
why-no-days = Рок за одговор мора бити број дана. Ништа није промењено.
why-no-years = Године морају бити број, или празно за трајно. Ништа није промењено.
why-plain = Овај терминал не приказује боје ({ "NO_COLOR" }).

jump-title = Допис (266), спис (65/2026) или задужење (Зад-12) са бројем
jump-person = На кога прећи?
language-title = Језик
import-inbox-title = Увези у рад: датотеке или фасцикле, раздвојене размаком
import-came =
    { $count ->
        [one] { $count } нов
        [few] { $count } нова
       *[other] { $count } нових
    }
import-whose-title = У чији календар иду активности из { $file }?
import-archive-title = Увези у архиву: датотеке или фасцикле, раздвојене размаком
import-undo-question =
    { $count ->
        [one] Поништити овај увоз, са { $count } унетом ставком?
        [few] Поништити овај увоз, са { $count } унете ставке?
       *[other] Поништити овај увоз, са { $count } унетих ставки?
    }
imports-title = Који увоз поништити?
export-title = У коју нову фасциклу исписати све?
jobs-title = У позадини: { $key-overlay-accept } прекида
job-import = увоз
job-export = извоз
job-decide = групна измена
job-undo = поништавање
job-dispatch = слање
job-enclose = читање датотеке
job-save = чување прилога
job-ended = завршено
job-cancel-question = Прекинути: { $job }? Што је већ урађено, остаје.

reports-title = Извештај о ком увозу?
report-own = управо сада
report-unended = Није завршен: још траје или је прекинут. Што је до тада дошло, овде је; увезите исто поново за остатак.
report-title = Извештај
report-new = ново
report-known = већ овде
report-quarantined =
    { $count ->
        [one] у карантину: не може се прочитати
        [few] у карантину: не могу се прочитати
       *[other] у карантину: не може се прочитати
    }
report-skipped =
    { $count ->
        [one] датотека друге врсте, остављена
        [few] датотеке других врста, остављене
       *[other] датотека других врста, остављено
    }
report-reasons = Разлози
report-same =
    { $count ->
        [one] Исто важи за још { $count } датотеку:
        [few] Исто важи за још { $count } датотеке:
       *[other] Исто важи за још { $count } датотека:
    }
report-others =
    { $count ->
        [one] и за још { $count } датотеку
        [few] и за још { $count } датотеке
       *[other] и за још { $count } датотека
    }
report-untold =
    { $count ->
        [one] Још { $count } датотека је изостављена или у карантину, а овде није наведена.
        [few] Још { $count } датотеке су изостављене или у карантину, а овде нису наведене.
       *[other] Још { $count } датотека је изостављено или у карантину, а овде није наведено.
    }
bulk-refused =
    { $count ->
        [one] { $count } допис је остао како је био
        [few] { $count } дописа су остала како су била
       *[other] { $count } дописа је остало како је било
    }

did-undo = поништено: { $what }
did-redo = поново урађено: { $what }
did-to-letter = { $number }: { $what }
did-something = измена
did-nothing = ништа није промењено
did-taken-back = оно што је било поништено
did-cancelled = прекинуто: { $what }
did-bulk =
    { $count ->
        [one] измењен { $count } допис
        [few] измењена { $count } дописа
       *[other] измењено { $count } дописа
    }
did-import =
    увоз: { $new ->
        [one] { $new } нов
        [few] { $new } нова
       *[other] { $new } нових
    }, { $known } већ овде, { $quarantined } у карантину
did-import-receive = увезени дописи
did-import-activities = увезене активности
did-import-cards = увезени контакти
did-import-quarantine = стављено у карантин
did-import-end = увоз
did-import-begin = увоз
did-export =
    { $count ->
        [one] исписан { $count } запис у { $path }
        [few] исписана { $count } записа у { $path }
       *[other] исписано { $count } записа у { $path }
    }
did-adopt = кабинет је преузет: { $letters }, { $papers }, { $people }, { $organisations }, { $activities }, { $tasks }, { $classes }; у карантину { $quarantined }; укупно { $records }
would-adopt = кабинет би био преузет: { $letters }, { $papers }, { $people }, { $organisations }, { $activities }, { $tasks }, { $classes }; у карантину { $quarantined }; укупно { $records }
did-dispatch = допис { $number } је у фасцикли за слање
did-save =
    { $count ->
        [0] ништа није сачувано
        [1] сачувано као { $path }
        [one] сачувана { $count } датотека у { $path }
        [few] сачуване { $count } датотеке у { $path }
       *[other] сачувано { $count } датотека у { $path }
    }
did-mask = Имена и предмети су скривени.
did-unmask = Имена и предмети се виде.
did-dark = боје за тамну позадину
did-light = боје за светлу позадину
did-lean = црта се мање, за спору везу
did-full = црта се све
did-office-found = Кабинет је спреман. Увезите дописе, или притисните { $key-help-open } за помоћ.
did-office-set = подешавања сачувана
did-class-change = класа измењена
did-class-add = класа додата

office-title = Кабинет
office-name = назив
office-address = адреса е-поште
office-reply-days = дана за одговор
office-watched = праћено: фасцикла = 2;
classes-title = Коју класу изменити?
class-new = нова класа …
class-title = Класа
class-code = ознака
class-name = назив
class-kept = година чувања
class-state = стање
class-open = нуди се
class-closed = затворена

argument-lang = { "sr | sr-Latn | en" }
argument-import = ПУТАЊА …
argument-inbox = ПУТАЊА …
argument-export = ФАСЦИКЛА
argument-go = БРОЈ

prefix-g = иди на
prefix-space = мени
prefix-space-f = увоз и извоз
prefix-space-o = кабинет
prefix-space-v = изглед и језик
prefix-ctrl-x = текст
prefix-ctrl-w = делови екрана
prefix-Z = излаз

context-global = На сваком екрану
context-always = Увек
context-above = Преко свега
context-text = Где се пише
context-list = У списковима
context-letter = На допису
context-letters = Дописи
context-desk = Сто
context-people = Контакти
context-quarantine = Карантин
context-overlay = У прозорима
context-path = У путањама
context-choose = При избору
context-form = У обрасцима
context-option = На избору у обрасцу
context-confirm = Питања
context-page = На странама за читање

cmd-screen-letters = Дописи
help-screen-letters = Прелази на дописе.
cmd-screen-desk = Сто
help-screen-desk = Прелази на сто.
cmd-screen-people = Контакти
help-screen-people = Прелази на контакте.
cmd-screen-papers = Списи
help-screen-papers = Прелази на списе.
cmd-quarantine-open = карантин
help-quarantine-open = Показује оно што се није могло прочитати.
cmd-help-open = помоћ
help-help-open = Показује тастере који овде раде.
cmd-help-howto = како се ради
help-help-howto = Укратко показује како се овде ради.
cmd-palette-open = команде
help-palette-open = Налази команду по речима.
cmd-line-open = командни ред
help-line-open = Узима команду по имену.
cmd-undo = поништи
help-undo = Поништава последњи корак.
cmd-redo = уради поново
help-redo = Поново ради оно што је поништено.
cmd-repeat = понови
help-repeat = Понавља последњу радњу овог екрана.
cmd-back = назад
help-back = Враћа тамо где се било, а на крају пита за излаз.
cmd-cancel = одустани
help-cancel = Склања што је упола откуцано и што је речено.
cmd-go-links = с чим је повезано
help-go-links = Иде од изабраног на све са чим је повезано: лица, дописе, активности, списе, задужења.
links-which = Иди на
why-tied-to-nothing = Са овим још ништа није повезано. { $key-task-about } задаје задужење о томе, { $key-paper-note } започиње белешку.
cmd-go-number = иди на број
help-go-number = Иде на допис са овим бројем; као 65/2026, на спис.
cmd-go-person = лице
help-go-person = Иде на лице по имену.
cmd-import-inbox = увоз у рад
help-import-inbox = Увози датотеке и фасцикле, дописе као нове.
cmd-import-archive = увоз у архиву
help-import-archive = Увози датотеке и фасцикле, дописе као прочитане, без рока.
cmd-import-undo = поништи увоз
help-import-undo = Поништава цео увоз.
cmd-import-report = извештаји о увозима
help-import-report = Показује шта су последњи увози донели и изоставили.
cmd-export-all = извези све
help-export-all = Исписује све у датотеке које сваки програм чита.
cmd-job-list = рад у позадини
help-job-list = Показује шта се ради у позадини, да се прекине.
cmd-office-settings = подешавања
help-office-settings = Мења назив, адресу, рок за одговор и праћене фасцикле кабинета.
cmd-class-list = класе
help-class-list = Додаје, мења или затвара класе за завођење.
cmd-look-privacy = сакриј имена
help-look-privacy = Одмах скрива имена и предмете, или их опет показује.
cmd-look-theme = тамно или светло
help-look-theme = Мења боје за тамну и за светлу позадину.
cmd-look-lean = спора веза
help-look-lean = Црта мање, за спору везу, или опет све.
cmd-language-choose = језик
help-language-choose = Мења језик екрана.
blank-hint = тастер враћа
cmd-screen-blank = затамни екран
help-screen-blank = Приказује само време, док се не притисне неки тастер.
cmd-screen-redraw = исцртај поново
help-screen-redraw = Изнова исцртава екран.
cmd-program-suspend = обустави
help-program-suspend = Зауставља програм док га љуска не настави.
cmd-program-quit = излаз
help-program-quit = Напушта програм уз питање.

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

cmd-overlay-close = затвори
help-overlay-close = Затвара прозор и ништа не мења.
cmd-overlay-accept = прихвати
help-overlay-accept = Прихвата што је откуцано или изабрано.
cmd-text-left = лево
help-text-left = Помера знак улево.
cmd-text-right = десно
help-text-right = Помера знак удесно.
cmd-text-word-left = реч лево
help-text-word-left = Иде на претходну реч.
cmd-text-word-right = реч десно
help-text-word-right = Иде на следећу реч.
cmd-text-line-start = почетак реда
help-text-line-start = Иде на почетак реда.
cmd-text-line-end = крај реда
help-text-line-end = Иде на крај реда.
cmd-text-cut-before = обриши пре
help-text-cut-before = Брише знак пре курсора.
cmd-text-cut-after = обриши после
help-text-cut-after = Брише знак после курсора.
cmd-text-cut-word = обриши реч
help-text-cut-word = Брише реч пре курсора.
cmd-text-cut-to-end = обриши до краја
help-text-cut-to-end = Брише остатак реда.
cmd-text-cut-to-start = обриши до почетка
help-text-cut-to-start = Брише ред до курсора.
cmd-choose-down = доле
help-choose-down = Помера ред ниже.
cmd-choose-up = горе
help-choose-up = Помера ред више.
cmd-choose-page-down = страна доле
help-choose-page-down = Помера десет редова ниже.
cmd-choose-page-up = страна горе
help-choose-page-up = Помера десет редова више.
cmd-path-complete = допуни путању
help-path-complete = Допуњава путању докле је једнозначна; ако их има више, приказује их.
cmd-choose-complete = допуни
help-choose-complete = Исписује изабрани ред до краја.
cmd-form-next = следеће поље
help-form-next = Прелази на следеће поље.
cmd-form-previous = претходно поље
help-form-previous = Прелази на претходно поље.
cmd-form-accept = прихвати
help-form-accept = Прихвата образац како стоји.
cmd-option-next = следећи избор
help-option-next = Мења на следећи избор.
cmd-option-previous = претходни избор
help-option-previous = Мења на претходни избор.
cmd-option-number = избор по броју
help-option-number = Мења на избор са овим бројем.
cmd-option-forget = слово назад
help-option-forget = Брише последње слово откуцано на избору.
cmd-confirm-yes = да
help-confirm-yes = Ради оно што је питано.
cmd-page-down = доле
help-page-down = Помера ред ниже.
cmd-page-up = горе
help-page-up = Помера ред више.
cmd-page-forward = напред
help-page-forward = Помера страну ниже.
cmd-page-backward = назад
help-page-backward = Помера страну више.
cmd-page-first = почетак
help-page-first = Иде на почетак.
cmd-page-narrow = сузи
help-page-narrow = Приказује само оно чему речи одговарају.
cmd-page-last = крај
help-page-last = Иде на крај.
