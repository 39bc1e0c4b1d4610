# Екран контаката: лица, контакти, организације.

people-view-people = сви
people-view-contacts = контакти
people-view-organisations = организације
people-view-suggested = предложени контакти
people-choose-view = Прикажи
people-title-people =
    { $count ->
        [one] { $count } лице
        [few] { $count } лица
       *[other] { $count } лица
    }
people-title-contacts =
    { $count ->
        [one] { $count } контакт
        [few] { $count } контакта
       *[other] { $count } контаката
    }
people-title-organisations =
    { $count ->
        [one] { $count } организација
        [few] { $count } организације
       *[other] { $count } организација
    }
people-title-suggested =
    { $count ->
        [one] { $count } предлог
        [few] { $count } предлога
       *[other] { $count } предлога
    }
people-narrowed = { $shown } од { $all } · „{ $filter }“
people-marked =
    { $count ->
        [one] обележен { $count }
        [few] обележена { $count }
       *[other] обележено { $count }
    }
person-merge-whom = С ким спојити
person-merge-title = Остаје { $name }, спаја се { $others }
person-merge-do = споји
person-merge-moves = прелази: { $what }
person-merge-moves-nothing = ништа не прелази
people-filter = Сузи по имену, организацији или њеној врсти, функцији, адреси или телефону
people-no-hits = Ништа у овом списку (укупно { $all }) не одговара речима „{ $words }“. { $key-person-leave } га поново приказује целог, { $key-people-view } нуди остале спискове.
people-empty-people = Још никога: људи долазе са дописима. { $key-import-archive } увози дописе; { $key-person-new } додаје лице.
people-empty-contacts = Још нема контаката. { $key-people-suggest } предлаже оне који често пишу; { $key-people-everybody } показује све; { $key-person-contact } чува изабрано лице.
people-empty-organisations = Још нема организација. { $key-person-new } додаје једну; друге долазе са функцијама лица.
people-empty-suggested = Међу контактима не недостаје нико ко често пише. { $key-people-everybody } показује све.
people-keep-question = Сачувати као контакте: { $people }; додати: { $organisations }? { $key-undo } то поништава.
person-none = Нико није изабран.
organisation-none = Ниједна организација није изабрана.
person-title = Лице
person-new-title = Ново лице
person-new-position = Нова функција
person-name = име
person-other-name = другим писмом
person-addresses = адресе
person-phones = телефони
person-organisation = организација
person-position = функција
person-from = од
person-until = до
person-salutation = ословљавање
person-language = језик
tongue-sr = српски
tongue-sr-latn = српски (латиница)
tongue-en = енглески
tongue-de = немачки
tongue-fr = француски
tongue-ru = руски
tongue-it = италијански
tongue-es = шпански
tongue-hu = мађарски
tongue-tr = турски
tongue-zh = кинески
person-remark = напомена
person-contact = контакт
person-correspondent = дописник
person-next = следећа: { $when }
person-last = последњи { $when }
person-sent = послат
person-papers = Списи
person-positions = Функције
person-all-letters =
    { $count ->
        [one] сви дописи ({ $count })
        [few] сви дописи ({ $count })
       *[other] сви дописи ({ $count })
    }
position-since = од { $day }
position-until = до { $day }
count-organisations =
    { $count ->
        [one] { $count } организација
        [few] { $count } организације
       *[other] { $count } организација
    }
organisation-new = нова
organisation-title = Организација
organisation-new-title = Нова организација
organisation-name = назив
organisation-short = скраћеница
organisation-kind = врста
organisation-parent = део
organisation-country = држава
organisation-place = место
organisation-present =
    { $count ->
        [one] Ту је { $count } лице
        [few] Ту су { $count } лица
       *[other] Ту је { $count } лица
    }
organisation-former =
    { $count ->
        [one] Раније је ту било { $count } лице
        [few] Раније су ту била { $count } лица
       *[other] Раније је ту било { $count } лица
    }
organisation-letters = Дописи њених људи
organisation-activities = Активности
organisation-kind-ministry = министарство
organisation-kind-special-organisation = посебна организација
organisation-kind-government-service = служба Владе
organisation-kind-embassy = амбасада
organisation-kind-international = међународна организација
organisation-kind-donor = донатор
organisation-kind-media = медиј
organisation-kind-association = удружење
organisation-kind-company = привредно друштво
organisation-kind-court = суд или тужилаштво
organisation-kind-municipality = локална самоуправа
organisation-kind-other = друго
why-no-person = Нико није изабран.
why-no-address = Овде није позната ниједна адреса. { $key-person-edit } је додаје, а затим { $key-person-write } пише на њу.
why-no-letters-of-organisation = Најновији дописи организације су на њеној страници. { $key-list-open } на неком од њених лица води до свих дописа тог лица; { $key-person-write } пише организацији.
why-not-suggested = Ово је за предложене контакте: { $key-people-suggest } их показује.
did-person-edit = лице измењено
did-person-add = лице додато
did-organisation-edit = организација измењена
did-organisation-add = организација додата
did-person-merge = спојено у једно лице
did-people-keep = контакти сачувани
did-people-keep-count =
    { $count ->
        [one] сачуван { $count } контакт
        [few] сачувана { $count } контакта
       *[other] сачувано { $count } контаката
    }

cmd-person-leave = одустани
help-person-leave = Враћа на списак, па на све из њега.
cmd-person-back = назад
help-person-back = Враћа са лица на списак, а са списка тамо где се било.
cmd-person-filter = сузи
help-person-filter = Сужава списак док се куца.
cmd-people-view = спискови
help-people-view = Нуди све, контакте, организације и предлоге, са бројем.
cmd-people-everybody = сви
help-people-everybody = Показује све.
cmd-people-contacts = контакти
help-people-contacts = Показује контакте.
cmd-people-organisations = организације
help-people-organisations = Показује организације.
cmd-people-suggest = предложи контакте
help-people-suggest = Обележава ко често пише а није контакт, и где ради.
cmd-people-next-view = следећи списак
help-people-next-view = Прелази на следећи списак.
cmd-people-previous-view = претходни списак
help-people-previous-view = Прелази на претходни списак.
cmd-people-mark = обележи
help-people-mark = Обележава запис лица за спајање; међу предлозима скида ознаку, или је враћа.
cmd-people-keep = сачувај обележене
help-people-keep = Чува обележене предлоге као контакте, уз питање.
cmd-person-merge = споји записе
also-person-merge = двоструки дупли исти уједини обједини
help-person-merge = Спаја обележене записе, или изабрани и још један, у једно лице, пошто покаже шта настаје.
cmd-person-contacts = само контакти
help-person-contacts = Показује само контакте, или све.
cmd-person-new = ново
help-person-new = Додаје лице; међу организацијама, организацију.
cmd-person-edit = измени
help-person-edit = Мења што кабинет зна о лицу или организацији.
cmd-person-position = функција
help-person-position = Даје лицу нову функцију; дотадашња се завршава дан раније.
cmd-person-contact = контакт
help-person-contact = Чува лице као контакт, или више не.
cmd-person-write = пиши
help-person-write = Започиње допис лицу или организацији.
cmd-person-letters = дописи
help-person-letters = Показује све дописе са лицем.
error-position-ends-before = Функција „{ $title }“ се завршава пре него што почиње. Поново упишите датуме.
error-organisation-without-name = Организација нема назив. Упишите га.
error-organisation-in-itself = „{ $name }“ би била део саме себе. Изаберите другу надређену организацију.
error-bad-country = „{ $text }“ није ознака државе. Упишите два слова, као { "RS" } или { "AT" }, или ништа.
