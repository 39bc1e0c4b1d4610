# The people's screen: persons, contacts, organisations.

people-view-people = everybody
people-view-contacts = contacts
people-view-organisations = organisations
people-view-suggested = suggested contacts
people-choose-view = Show
people-title-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
people-title-contacts =
    { $count ->
        [one] { $count } contact
       *[other] { $count } contacts
    }
people-title-organisations =
    { $count ->
        [one] { $count } organisation
       *[other] { $count } organisations
    }
people-title-suggested =
    { $count ->
        [one] { $count } suggestion
       *[other] { $count } suggestions
    }
people-narrowed = { $shown } of { $all } · “{ $filter }”
people-marked =
    { $count ->
        [one] { $count } marked
       *[other] { $count } marked
    }
person-merge-whom = Merge with whom
person-merge-title = Merge { $others } into { $name }
person-merge-do = merge
person-merge-moves = moves: { $what }
person-merge-moves-nothing = nothing moves
people-filter = Narrow by name, organisation or its kind, position, address or telephone
people-no-hits = Nothing fits “{ $words }” among the { $all } of this list. { $key-person-leave } shows them again, { $key-people-view } offers the other lists.
people-empty-people = Nobody yet: people come with their letters. { $key-import-archive } brings letters in; { $key-person-new } adds somebody.
people-empty-contacts = Nobody is kept as a contact yet. { $key-people-suggest } suggests who writes often; { $key-people-everybody } shows everybody; { $key-person-contact } keeps the selected person.
people-empty-organisations = No organisations yet. { $key-person-new } adds one; others come with people's positions.
people-empty-suggested = Nobody who writes often is missing among the contacts. { $key-people-everybody } shows everybody.
people-keep-question = Keep { $people } as contacts and add { $organisations }? { $key-undo } takes it back.
person-none = Nobody is selected.
organisation-none = No organisation is selected.
person-title = Person
person-new-title = New person
person-new-position = New position
person-name = name
person-other-name = in other script
person-addresses = addresses
person-phones = telephones
person-organisation = organisation
person-position = position
person-from = since
person-until = until
person-salutation = salutation
person-language = language
tongue-sr = Serbian
tongue-sr-latn = Serbian (Latin)
tongue-en = English
tongue-de = German
tongue-fr = French
tongue-ru = Russian
tongue-it = Italian
tongue-es = Spanish
tongue-hu = Hungarian
tongue-tr = Turkish
tongue-zh = Chinese
person-remark = remark
person-contact = contact
person-correspondent = correspondent
person-next = next: { $when }
person-last = last { $when }
person-sent = sent
person-papers = Papers
person-positions = Positions
person-all-letters =
    { $count ->
        [one] all { $count } letter
       *[other] all { $count } letters
    }
position-since = since { $day }
position-until = until { $day }
count-organisations =
    { $count ->
        [one] { $count } organisation
       *[other] { $count } organisations
    }
organisation-new = new
organisation-title = Organisation
organisation-new-title = New organisation
organisation-name = name
organisation-short = short form
organisation-kind = kind
organisation-parent = part of
organisation-country = country
organisation-place = place
organisation-present =
    { $count ->
        [one] { $count } person there
       *[other] { $count } people there
    }
organisation-former =
    { $count ->
        [one] { $count } person formerly there
       *[other] { $count } people formerly there
    }
organisation-letters = Letters of its people
organisation-activities = Activities
organisation-kind-ministry = ministry
organisation-kind-special-organisation = special organisation
organisation-kind-government-service = government service
organisation-kind-embassy = embassy
organisation-kind-international = international
organisation-kind-donor = donor
organisation-kind-media = media
organisation-kind-association = association
organisation-kind-company = company
organisation-kind-court = court
organisation-kind-municipality = municipality
organisation-kind-other = other
why-no-person = Nobody is selected.
why-no-address = No address is known here. { $key-person-edit } adds one; then { $key-person-write } writes there.
why-no-letters-of-organisation = An organisation's newest letters stand on its card. { $key-list-open } on one of its people leads to all of theirs; { $key-person-write } writes to the organisation.
why-not-suggested = This is for suggested contacts: { $key-people-suggest } shows them.
did-person-edit = person changed
did-person-add = person added
did-organisation-edit = organisation changed
did-organisation-add = organisation added
did-person-merge = merged into one
did-people-keep = contacts kept
did-people-keep-count =
    { $count ->
        [one] { $count } contact kept
       *[other] { $count } contacts kept
    }

cmd-person-leave = leave
help-person-leave = Goes back to the list, then to all of it.
cmd-person-back = back
help-person-back = Goes from the card to the list, from the list or a card that was gone to, to where one was.
cmd-person-filter = narrow
help-person-filter = Narrows the list while one types.
cmd-people-view = lists
help-people-view = Offers everybody, contacts, organisations and suggestions with their counts.
cmd-people-everybody = everybody
help-people-everybody = Shows everybody.
cmd-people-contacts = contacts
help-people-contacts = Shows the contacts.
cmd-people-organisations = organisations
help-people-organisations = Shows the organisations.
cmd-people-suggest = suggest contacts
help-people-suggest = Marks who writes often and is no contact yet, and where they are.
cmd-people-next-view = next list
help-people-next-view = Goes to the next of the lists.
cmd-people-previous-view = previous list
help-people-previous-view = Goes to the previous of the lists.
cmd-people-mark = mark
help-people-mark = Marks a record of a person for merging; takes the mark of a suggestion away, or sets it again.
cmd-people-keep = keep marked
help-people-keep = Makes contacts of the marked suggestions, after a question.
cmd-person-merge = merge records
also-person-merge = double duplicate join unite
help-person-merge = Makes one person of the marked records, or of the selected one and another, after showing what comes of it.
cmd-person-contacts = contacts only
help-person-contacts = Shows contacts only, or everybody.
cmd-person-new = new
help-person-new = Adds a person; among the organisations, an organisation.
cmd-person-edit = edit
help-person-edit = Changes what the office knows of the person or the organisation.
cmd-person-position = position
help-person-position = Gives the person a new position; the one till then ends the day before.
cmd-person-contact = contact
help-person-contact = Keeps the person as a contact, or no longer.
cmd-person-write = write
help-person-write = Begins a letter to the person or the organisation.
cmd-person-letters = letters
help-person-letters = Shows all letters with the person.
error-position-ends-before = The position “{ $title }” ends before it begins. Write its days again.
error-organisation-without-name = The organisation has no name. Write one.
error-organisation-in-itself = “{ $name }” would be a part of itself. Choose another organisation above it.
error-bad-country = “{ $text }” is no country's code. Write two letters, like { "RS" } or { "AT" }, or nothing.
