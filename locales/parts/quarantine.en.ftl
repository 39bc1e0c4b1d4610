# The quarantine.

quarantine-title =
    { $count ->
        [one] Quarantine · { $count } thing
       *[other] Quarantine · { $count } things
    }
quarantine-empty = The quarantine is empty. What an import cannot read comes here, with its raw text. { $key-import-inbox } brings letters in as work.
quarantine-question =
    { $count ->
        [one] Throw { $count } thing away? It can be undone.
       *[other] Throw { $count } things away? It can be undone.
    }
why-quarantine-empty = There is nothing here.
did-quarantine =
    { $count ->
        [one] { $count } thing thrown away
       *[other] { $count } things thrown away
    }
did-quarantine-discard = thrown out of the quarantine

cmd-quarantine-discard = throw away
help-quarantine-discard = Throws the selected thing away.
cmd-quarantine-discard-all = throw all away
help-quarantine-discard-all = Throws everything shown away, after a question.
cmd-quarantine-leave = leave
help-quarantine-leave = Goes back from the raw text to the list.
