# Командна линија, подешавања, терминал.

cli = Радно место за кабинет министра. Без задатка се отварају екрани.
cli-usage = Употреба
cli-subcommands = Задаци
cli-arguments = На шта се односи
cli-options = Опције
cli-help = Реци шта може да се напише у командној линији
cli-version = Реци која је ово верзија
cli-data = Директоријум са подацима кабинета (или { "KABINET_DATA" })
cli-lang = Језик: { "en, sr, sr-Latn" }
cli-ascii = Цртај само знацима { "ASCII" }
cli-keymap = Тастери преко уобичајених: { "vim, emacs, mutt" }
cli-theme = Боје: { "dark, light, plain" }
cli-lean = Мање бајтова за спору везу: изабрани ред има само ознаку
cli-ics = Календар који читају и други програми ({ ".ics" }), сваки термин за себе
cli-json = Један објекат { "JSON" } по реду
cli-limit = Највише толико
cli-filter = Речи које морају да се појаве, у било ком писму
cli-demo = Отвори измишљени кабинет за разгледање
cli-demo-reset = Направи га изнова
cli-demo-letters = Колико дописа има
cli-import = Унеси дописе ({ ".eml, mbox, Maildir" }), календаре ({ ".ics" }), контакте ({ ".vcf" }) или извоз из Кабинета
cli-import-paths = Датотеке и фасцикле
cli-import-inbox = Као посао: нови, са роком за одговор; иначе као архива
cli-import-dry-run = Само реци шта би се догодило
cli-import-principal = Име или број функционера чије је то; активности иду у његов календар
cli-import-lane = Број функционера чији су дописи; 0, за кабинет, ако се не наведе
cli-letters = Испиши дописе
cli-letters-view = { "all" }, ако се не наведе; { "new, open, mine, overdue, held, done, sent, conversations, number, thread:ID, person:ID, class:CODE" }
cli-people = Испиши лица или организације
cli-people-contacts = Само оне који се воде као контакти
cli-people-organisations = Организације уместо лица
cli-people-csv = Табела за друге програме; име на другом писму ако га је неко уписао
cli-papers = Испиши списе
cli-papers-view = { "all" }, ако се не наведе; { "unfiled, filed, class:CODE" }
cli-agenda = Испиши шта стоји у календару: данас, ако се дан не наведе
cli-from = Први дан: 14.3, уторак (први наредни), сутра, +3
cli-to = Последњи дан; само први, ако се не наведе. Од пон до пет је текућа недеља, док њен петак не прође
cli-principal = Чији календар: име или број; свачији, ако се нико не наведе
cli-board = Прикажи данас и сутра тамо где свако пролази: наслови само онога што је јавно или најављено; кабинет се отвара само за читање
cli-board-days = Колико дана, од 1 до 7; данас и сутра, ако се не наведе
cli-tasks = Испиши задужења
cli-tasks-view = { "open" }, ако се не наведе; { "mine, nobody, overdue, done, user:NAME" }
cli-show = Прикажи један допис, спис, лице, организацију, активност или задужење
cli-show-which = Број дописа (417), број и година списа (65/2026), број задужења (Зад-12) или ознака: { "letter:…, paper:…, person:…, organisation:…, activity:…, task:…" }
cli-export = Испиши све у датотеке које чита сваки програм
cli-export-all = Нова или празна фасцикла
cli-verify = Провери целу базу
cli-repair = Обнови што се може, а оштећено сачувај
cli-backup = Направи резервну копију
cli-backup-file = Нова датотека
cli-restore = Врати резервну копију у празан директоријум
cli-restore-file = Резервна копија
cli-doctor = Реци где су подаци, како су, и шта терминал уме
cli-completions = Испиши допуњавање за љуску
cli-completions-shell = { "bash, zsh, fish, elvish, powershell" }
cli-man = Испиши страницу приручника

import-brought = од тога { $activities }, { $people }; измењено: { $changed }
import-clashing =
    { $count ->
        [one] преклапа се { $count }: потражите „преклапање“ у календару, па померите једно од тога или потврдите
        [few] преклапају се { $count }: потражите „преклапање“ у календару, па их померите или потврдите
       *[other] преклапа се { $count }: потражите „преклапање“ у календару, па их померите или потврдите
    }
import-report =
    { $new ->
        [one] { $new } нов
        [few] { $new } нова
       *[other] { $new } нових
    }, { $known } већ ту, { $quarantined } у карантину, { $skipped ->
        [one] { $skipped } изостављен
        [few] { $skipped } изостављена
       *[other] { $skipped } изостављених
    }
export-report =
    { $records ->
        [one] { $records } запис уписан у { $into }
        [few] { $records } записа уписана у { $into }
       *[other] { $records } записа уписано у { $into }
    }
demo-made = Огледни кабинет је спреман у { $path }. Отворите га у терминалу: { "kabinet demo" }
demo-there = Огледни кабинет је у { $path }. Отворите га у терминалу: { "kabinet demo" }
backup-report =
    { $bytes ->
        [one] Уписан { $bytes } бајт у { $path }
        [few] Уписана { $bytes } бајта у { $path }
       *[other] Уписано { $bytes } бајтова у { $path }
    }
restore-report =
    { $bytes ->
        [one] Враћен { $bytes } бајт у { $path }
        [few] Враћена { $bytes } бајта у { $path }
       *[other] Враћено { $bytes } бајтова у { $path }
    }

verify-operations =
    { $count ->
        [one] дневник: { $count } исправна промена
        [few] дневник: { $count } исправне промене
       *[other] дневник: { $count } исправних промена
    }
verify-contents =
    { $count ->
        [one] садржаји: { $count } цео садржај
        [few] садржаји: { $count } цела садржаја
       *[other] садржаји: { $count } целих садржаја
    }
verify-pack = { $file }, бајт { $offset }: нема исправног садржаја
verify-index-agrees = индекс: слаже се са дневником
verify-index-differs =
    { $count ->
        [one] индекс: { $count } пар се разликује; поправка га гради изнова
        [few] индекс: { $count } пара се разликују; поправка га гради изнова
       *[other] индекс: { $count } парова се разликује; поправка га гради изнова
    }
verify-index-not-built = индекс: још га нема; гради се кад се кабинет први пут отвори
verify-index-not-compared = индекс: није упоређен, јер дневник није цео
verify-good = Све је у реду.
repair-whole = Дневник је цео; ништа није морало да се поправља.
repair-restored =
    { $count ->
        [one] { $count } запис враћен из индекса
        [few] { $count } записа враћена из индекса
       *[other] { $count } записа враћено из индекса
    }
repair-lost = Изгубљен је текст промена од { $from } до { $to }.
repair-kept = Оштећене датотеке су сачуване у { $path }.
repair-complete = Ниједан запис није изгубљен.
repair-incomplete = Неки записи су можда изгубљени. Упоредите са последњом резервном копијом.

doctor-version = { "Kabinet" }
doctor-data = подаци
doctor-settings = подешавања
doctor-terminal = терминал
doctor-locale = језик система
doctor-lock = закључаност
doctor-free = слободно; нико други није отворио овај кабинет
doctor-office = кабинет
doctor-sequence = последња промена
doctor-verified = последња провера
doctor-watched = праћена фасцикла
doctor-watched-missing = праћена фасцикла, не постоји

keymap-toml = ред попут { "\"ctrl-x\" = \"letter.reply\"" }
keymap-context = табелу попут { "[letters]" }
keymap-command = име наредбе како га показује помоћ; { $what } није наредба
keymap-key = тастер попут { "ctrl-x, alt-f, enter" } или { "F2" }; { $what } није тастер
keymap-twice = друге тастере: ови већ раде { $what }
keymap-shadow = друге тастере: ови су почетак за { $what }

error-bad-line =
    { $problem ->
        [unknown] „{ $what }“ овде није познато.
        [task] Нема задатка „{ $what }“.
        [missing] Недостаје { $what }.
        [empty] { $what } тражи вредност.
        [unlisted] „{ $value }“ није вредност за { $what }: напишите једно од { $offered }.
        [value] „{ $value }“ није вредност за { $what }.
        [twice] { $what } стоји двапут, или уз оно што га искључује.
       *[other] Командна линија није разумљива.
    } Покрените { "kabinet --help" } да видите шта може да се напише.
error-no-office = У { $path } још нема кабинета. Покрените { "kabinet" } у терминалу да га оснујете, или { "kabinet demo" } за разгледање.
error-no-user = Нико у овом кабинету нема налог { $login }. Замолите власника да вас дода.
error-data-folder = Директоријум { $path } не може да се користи: { $cause }. Изаберите други са { "--data" } или поправите права.
error-data-read-only = Кабинет у { $path } може само да се чита, а рад у њему пише. Копирајте га са { "kabinet backup" } ДАТОТЕКА { "--data" } { $path }, па вратите копију са { "kabinet restore" } ДАТОТЕКА { "--data" } НОВИ и радите тамо.
error-data-is-file = { $path } је датотека, а не директоријум. Наведите директоријум уз { "--data" }.
error-data-not-ours = { $path } није директоријум овог програма: у њему стоји { $found }. Ништа није мењано. Наведите други или нов директоријум уз { "--data" }.
error-dumb-terminal = Овај терминал ({ $kind }) не уме да прикаже екране. Поставите { "TERM" } на оно што заиста јесте, на пример { "xterm-256color" }; { "kabinet --help" } показује шта ради без екрана.
error-no-home = Нема кућног директоријума. Наведите директоријум са подацима помоћу { "--data" }.
error-no-keymap = Нема тастера под именом „{ $name }“. Напишите једно од: { $names }.
error-bad-settings-file = { $path } није датотека са подешавањима. Уклоните је или напишите изнова.
error-no-editor = Уређивач није постављен. Поставите { "EDITOR" }, на пример на { "nano" }; уграђени ради и даље.
error-editor-failed = { $editor } се није добро завршио; текст остаје какав је био. Проверите { "EDITOR" }, па покушајте поново.
error-copy-too-long = Ово је предугачко за оставу терминала (64 { "kB" }). Сачувајте га у датотеку.
error-import-unread = Није све унето; редови изнад кажу шта и зашто. Све остало је у кабинету. Поправите то, па увезите исто поново.
error-output = Излаз не може да се упише: { $cause }. Ослободите место тамо куда иде или га усмерите на друго место, па покрените исто поново.
error-bad-which = „{ $text }“ не именује ништа што може да се прикаже. Напишите број дописа (417), број и годину списа (65/2026), број задужења (Зад-12) или ознаку: { "letter:…, paper:…, person:…, organisation:…, activity:…, task:…" }.
error-bad-view = Нема списка „{ $name }“. Напишите једно од: { $names }.
error-not-a-demo = У { $path } има нечега што није из огледног кабинета; све остаје какво јесте. Изаберите други директоријум помоћу { "--data" }.
error-store-damaged = База је оштећена. Направите копију директоријума са подацима, па покрените { "kabinet repair" }.
error-office-open = { $user } држи овај кабинет отворен на { $host } од { $when } ({ $program }, процес { $pid }). Затворите га тамо или радите у том прозору.
error-nobody-continues = Кабинет ради даље: није покренут из љуске која би га после заустављања наставила. За друго отворите још један терминал, или изађите.

show-open = у раду
show-sent = послат
show-filed = заведен
show-unfiled = незаведен
