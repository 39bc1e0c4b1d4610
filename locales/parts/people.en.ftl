# The people's screen.

people-title =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
people-narrowed = { $shown } of { $all } · “{ $filter }”
people-contacts = contacts only
people-filter = Narrow by name, organisation, position or address
people-no-hits = Nobody fits. { $key-person-leave } shows everybody again.
people-no-contacts = Nobody is kept as a contact yet. { $key-person-contacts } shows everybody; { $key-person-contact } keeps the selected person.
people-empty = Nobody yet: people come with their letters. { $key-import-archive } brings letters in.
person-none = Nobody is selected.
person-title = Person
person-name = name
person-addresses = addresses
person-organisation = organisation
person-position = position
person-salutation = salutation
person-language = language
person-remark = remark
person-contact = contact
person-correspondent = correspondent
person-last = last { $when }
person-sent = sent
person-papers = Papers
why-no-person = Nobody is selected.
did-person-edit = person changed

cmd-person-leave = leave
help-person-leave = Goes back to the list, then to everybody.
cmd-person-filter = narrow
help-person-filter = Narrows the list while one types.
cmd-person-contacts = contacts only
help-person-contacts = Shows contacts only, or everybody.
cmd-person-edit = edit
help-person-edit = Changes what the office knows of the person.
cmd-person-contact = contact
help-person-contact = Keeps the person as a contact, or no longer.
cmd-person-write = write
help-person-write = Begins a letter to the person.
error-position-ends-before = The position “{ $title }” ends before it begins. Write its days again.
error-organisation-without-name = The organisation has no name. Write one.
error-organisation-in-itself = “{ $name }” would be a part of itself. Choose another organisation above it.
error-bad-country = “{ $text }” is no country's code. Write two letters, like { "RS" } or { "AT" }, or nothing.
