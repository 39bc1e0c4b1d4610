error-activity-cancelled = „{ $title }“ је отказано. Поново га потврдите пре померања.
error-activity-has-margins =
    { $count ->
        [one] На маргинама активности „{ $title }“ је { $count } сусрет. Реците да ли се и он отказује или остаје сам за себе.
        [few] На маргинама активности „{ $title }“ су { $count } сусрета. Реците да ли се и они отказују или остају сами за себе.
       *[other] На маргинама активности „{ $title }“ је { $count } сусрета. Реците да ли се и они отказују или остају сами за себе.
    }
error-activity-overlaps =
    { $count ->
        [one] „{ $title }“ ({ $when }) заузима исто време. Померите једно од њих или дозволите да стоје упоредо.
        [few] „{ $title }“ ({ $when }) и још неке обавезе, укупно { $count }, заузимају исто време. Померите неку од њих или дозволите да стоје упоредо.
       *[other] „{ $title }“ ({ $when }) и још неке обавезе, укупно { $count }, заузимају исто време. Померите неку од њих или дозволите да стоје упоредо.
    }
error-activity-within-itself = „{ $title }“ не може да обухвати ову активност. Изаберите посету или путовање које није ни на чијим маргинама.
error-activity-without-title = Активност нема назив. Упишите шта је.
error-bad-rule = Правило „{ $rule }“ не може да се примени ({ $cause }). Изаберите понављање са списка.
error-no-such-time = „{ $title }“ се не одржава { $when }. Освежите календар, па поново изаберите термин.
error-reason-missing = Без разлога касније нико неће знати зашто. Упишите разлог.
error-series-stays = „{ $title }“ се понавља по правилу које само наводи дане или сате, па се тако не могу померити сви термини. Померите поједине термине или у обрасцу изаберите друкчије понављање.
error-series-undivided = „{ $title }“ се понавља по правилима која би, подељена на овом месту, дала друге дане. Измените само овај термин или целу серију.
error-series-too-often = „{ $title }“ се понавља тако често да се не може утврдити шта још заузима исто време. Изаберите у обрасцу да се понавља једном дневно или ређе, или оставите да буде оквирно.
error-series-from-outside = „{ $title }“ стиже из другог календара, који и даље говори када је. Измените само овај термин или целу серију.
error-too-far = Тиме се помера за више од годину дана. Уместо тога упишите нови датум.

# Екран календара.

context-diary = Календар
diary-view-day = дан
diary-view-week = недеља
diary-view-month = месец
diary-view-agenda = списак
diary-page = Активност
diary-opening = Отвара се …
diary-empty = У календару још нема ничега. { $key-activity-new } додаје активност у једном реду, { $key-activity-form } у обрасцу.
diary-teach = Овде нема ничега. { $key-activity-new } додаје активност, { $key-go-date } иде на датум.
diary-no-hits = Ништа у учитаним данима не одговара речима „{ $words }“. { $key-diary-close } поново приказује све, { $key-list-page-down } иде месец даље.
diary-no-hits-here = Овде ништа не одговара речима „{ $words }“. { $key-list-down } иде на следеће што одговара, { $key-diary-close } поново приказује све.
diary-narrow = Сузи по називу, месту или учеснику
diary-nothing = ништа
diary-days-without =
    { $count ->
        [one] · { $count } дан без обавеза
        [few] · { $count } дана без обавеза
       *[other] · { $count } дана без обавеза
    }
diary-unseen =
    { $count ->
        [one] скривено { $count } отказано
        [few] скривена { $count } отказана
       *[other] скривено { $count } отказаних
    }
diary-free = слободно
diary-all-day = цео дан
diary-all-day-plain = цео дан
diary-again = { $time } поново
diary-nth-day = { $day }. дан од { $last }
diary-cut = није све приказано
diary-odd-day =
    { $hours ->
        [one] { $hours } сат: помера се часовник
        [few] { $hours } сата: помера се часовник
       *[other] { $hours } сати: помера се часовник
    }
diary-of-office = кабинет
diary-which-lane = Чији календар сакрити или приказати?
diary-lane-shown = приказан
diary-lane-hidden = сакривен

activity-kind-meeting = радни састанак
activity-kind-reception = званични пријем
activity-kind-session = седница
activity-kind-conference = конференција
activity-kind-bilateral = билатерални сусрет
activity-kind-visit = посета
activity-kind-travel = службено путовање
activity-kind-media = медији
activity-kind-desk = рад у кабинету
activity-kind-private = лично
activity-state-tentative = оквирно
activity-state-confirmed = потврђено
activity-state-held = одржано
activity-state-cancelled = отказано
activity-visibility-public = јавно
activity-visibility-announced = најављено
activity-visibility-internal = интерно
activity-visibility-busy = приказује се као заузет

activity-conflict = преклапање
activity-may-overlap = преклапање?
activity-stands-beside = упоредо
activity-recurs = понавља се
activity-is-part = један термин од више
activity-takes-no-time = не заузима време
activity-reason = Разлог: { $reason }
activity-beside = Упоредо, по договору: „{ $title }“, { $when }
activity-then-too = У то време: „{ $title }“, { $when }
activity-at-that-time = у то време: { $others }
activity-overlaps-with = Заузима исто време, а нико није рекао да сме: „{ $title }“, { $when }. Померите једно од њих или дозволите да стоје упоредо: { $key-activity-confirm }
activity-times = укупно { $all }, предстоји { $coming }
activity-endless = без краја
activity-participants-head = Учесници ({ $all }) · { $key-activity-participants }
activity-links-head = Повезано ({ $all }) · { $key-activity-links }
activity-teach = Још ништа није повезано. { $key-activity-invite } додаје учесника, { $key-paper-note } почиње белешку о томе, { $key-task-about } задаје неком задужење.
activity-parent = на маргинама
activity-series = сви термини
activity-margin = на својим маргинама
activity-which-link = На шта прећи?
activity-which-participant = На кога прећи?

again-no = не
again-daily = сваког дана
again-weekly = сваке недеље
again-fortnightly = сваке друге недеље
again-monthly = сваког месеца
again-yearly = сваке године
again-other = на свој начин

activity-quick = Ново: када, шта, где, ко
activity-form = Активност
activity-form-new = Нова активност
activity-title = шта
activity-when = када
activity-place = где
activity-whose = чије
activity-kind = врста
activity-state = стање
activity-visibility = ко може да зна
activity-again = понавља се
activity-until = до
activity-with = учесници
activity-not-known = { $name } (непознато)
activity-participants = учесници (са зарезом)
activity-text = напомене
activity-participant = ко
activity-invite = Ко учествује?
activity-copy-to = На који дан долази копија?
activity-cancel-reason = Зашто се отказује?
activity-which-times = На шта се мисли?
activity-this-one = само овај термин
activity-and-later = овај и сви каснији
activity-so-many = { $count ->
    [one] { $count } термин
    [few] { $count } термина
   *[other] { $count } термина
}
activity-whole-series = сви термини
activity-overlaps-title = Време је заузето
activity-overlaps-about =
    { $count ->
        [one] „{ $title }“, { $when }
        [few] „{ $title }“, { $when }; укупно { $count }
       *[other] „{ $title }“, { $when }; укупно { $count }
    }
activity-make-question = Да ли се тако понавља?
activity-makes = „{ $title }“: { $series }
activity-makes-endless = { $again } од { $first }, без краја
activity-makes-times = { $again } од { $first } до { $last } (укупно { $all })
activity-make-series = да, тако се понавља
activity-to-form = назад на образац
activity-once = не, само овај пут
activity-margins-title = Шта бива са сусретима на маргинама?
activity-margins-about =
    { $count ->
        [one] { $count } сусрет на маргинама није отказан.
        [few] { $count } сусрета на маргинама нису отказана.
       *[other] { $count } сусрета на маргинама није отказано.
    }
activity-margins-cancel = откажи и њих, из истог разлога
activity-margins-keep = остају, сами за себе
activity-let-beside = нека стоје упоредо
activity-take-free = прво слободно време, { $times }
activity-other-time = друго време
activity-leave = остави како је било

hint-when = нпр. уто 15:00-16:00, 25.11. – 27.11., или само дан за цео дан
hint-activity = нпр. уто 15-16 Амбасадор Аустрије, сала 2, Ана Примерић
fault-when = То није време. Упишите дан и сате, на пример уто 15:00-16:00.
fault-activity = Упишите дан или време, па шта је, на пример уто 15-16 Позив, сала 2.
jump-date = Дан у календару

why-no-activity = Ништа није изабрано. { $key-activity-new } додаје активност овде.
why-activity-opening = Страница се још отвара. Сачекајте тренутак, па поново притисните тастер.
why-not-begun = То тек предстоји. Означите га када буде одржано.
why-one-lane = Кабинет служи једном функционеру, па је и календар један.
why-no-activity-links = Још није ни са чим повезано. { $key-paper-note } пише белешку о томе.
why-no-participants = Међу учесницима нема познатих лица. { $key-activity-invite } додаје учесника.

did-to-activity = { $title }: { $what }
did-activity-add = додато
did-activity-edit = измењено
did-activity-move = померено
did-activity-tentative = оквирно
did-activity-confirm = потврђено
did-activity-held = одржано
did-activity-cancel = отказано
did-activity-cancel-hidden = отказано; { $key-diary-cancelled } га приказује
did-with-later = са свим каснијим
did-activity-moved-to = померено за { $when }
did-activity-show = измењено ко може да зна
did-diary-free = приказује се слободно време од 8 до 18
did-diary-no-free = слободно време се више не приказује
did-diary-cancelled = отказано се приказује
did-diary-no-cancelled = отказано се не приказује

cmd-screen-diary = Календар
help-screen-diary = Прелази на календар.
cmd-go-date = датум
help-go-date = Иде на дан у календару по датуму.
cmd-diary-day-before = дан раније
help-diary-day-before = Иде на претходни дан.
cmd-diary-day-after = дан касније
help-diary-day-after = Иде на следећи дан.
cmd-diary-today = данас
help-diary-today = Иде на оно што је у току или прво предстоји.
cmd-diary-close = затвори страну
help-diary-close = Враћа са стране активности на дане; тамо укида сужавање.
cmd-diary-back = назад
help-diary-back = Враћа са стране активности на дане, одатле тамо где се било.
cmd-diary-agenda = списак
help-diary-agenda = Приказује дане један испод другог.
cmd-diary-day = дан
help-diary-day = Приказује сате једног дана, календаре упоредо.
cmd-diary-week = недеља
help-diary-week = Приказује седам дана упоредо.
cmd-diary-month = месец
help-diary-month = Приказује дане једног месеца.
cmd-diary-next-view = следећи приказ
help-diary-next-view = Приказује календар на следећи начин: дан, недеља, месец, списак.
cmd-diary-previous-view = претходни приказ
help-diary-previous-view = Приказује календар на претходни начин.
cmd-diary-lanes = чији календари
help-diary-lanes = Сакрива нечији календар или га опет приказује.
cmd-diary-alone = само овај календар
help-diary-alone = Приказује само календар онога на кога се изабрано односи, или опет све.
cmd-diary-free = слободно време
help-diary-free = У списку, дану и недељи показује слободно време између обавеза, или га крије.
cmd-diary-filter = сузи
help-diary-filter = Приказује само оно чему речи одговарају, по називу, месту или учеснику, док се куца.
cmd-diary-cancelled = отказано
help-diary-cancelled = Приказује оно што је отказано, или га крије.
cmd-activity-new = ново
help-activity-new = Додаје активност из једног реда: када, шта, где, ко учествује.
cmd-activity-form = ново, у обрасцу
help-activity-form = Додаје активност у обрасцу.
cmd-activity-edit = измени
help-activity-edit = Мења све о активности у обрасцу.
cmd-activity-earlier = раније
help-activity-earlier = Помера четврт сата раније, целе дане за један дан.
cmd-activity-later = касније
help-activity-later = Помера четврт сата касније, целе дане за један дан.
cmd-activity-day-earlier = за дан раније
help-activity-day-earlier = Помера на претходни дан.
cmd-activity-day-later = за дан касније
help-activity-day-later = Помера на следећи дан.
cmd-activity-confirm = потврди
help-activity-confirm = Потврђује; ништа друго тада не може да заузме исто време, а при преклапању, и оном које је стигло, пита се шта да се ради.
cmd-activity-tentative = оквирно
help-activity-tentative = Поново ставља као оквирно.
cmd-activity-held = одржано
help-activity-held = Бележи да је одржано.
cmd-activity-cancel = откажи
help-activity-cancel = Отказује, уз разлог.
cmd-activity-copy = копирај
help-activity-copy = Ставља копију на други дан.
cmd-activity-participants = учесници
help-activity-participants = Прелази на учесника.
cmd-activity-invite = додај учесника
help-activity-invite = Додаје учесника, који се налази док се куца.
cmd-activity-links = везе
help-activity-links = Прелази на оно са чиме је повезано: маргине, дописе, списе.
