# Екран контаката.

people-title =
    { $count ->
        [one] { $count } лице
        [few] { $count } лица
       *[other] { $count } лица
    }
people-narrowed = { $shown } од { $all } · „{ $filter }“
people-contacts = само контакти
people-filter = Сузи по имену, организацији, функцији или адреси
people-no-hits = Нико не одговара. { $key-person-leave } опет показује све.
people-no-contacts = Још нема контаката. { $key-person-contacts } показује све; { $key-person-contact } чува изабрано лице.
people-empty = Још никога: људи долазе са дописима. { $key-import-archive } увози дописе.
person-none = Нико није изабран.
person-title = Лице
person-name = име
person-addresses = адресе
person-organisation = организација
person-position = функција
person-salutation = ословљавање
person-language = језик
person-remark = напомена
person-contact = контакт
person-correspondent = дописник
person-last = последњи { $when }
person-sent = послат
person-papers = Списи
why-no-person = Нико није изабран.
did-person-edit = лице измењено

cmd-person-leave = одустани
help-person-leave = Враћа на списак, па на све.
cmd-person-filter = сузи
help-person-filter = Сужава списак док се куца.
cmd-person-contacts = само контакти
help-person-contacts = Показује само контакте, или све.
cmd-person-edit = измени
help-person-edit = Мења што кабинет зна о лицу.
cmd-person-contact = контакт
help-person-contact = Чува лице као контакт, или више не.
cmd-person-write = пиши
help-person-write = Започиње допис лицу.
error-position-ends-before = Функција „{ $title }“ се завршава пре него што почиње. Поново упишите датуме.
error-organisation-without-name = Организација нема назив. Упишите га.
error-organisation-in-itself = „{ $name }“ би била део саме себе. Изаберите другу надређену организацију.
error-bad-country = „{ $text }“ није ознака државе. Упишите два слова, као { "RS" } или { "AT" }, или ништа.
