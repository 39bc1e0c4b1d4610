# Сто.

desk-mine = Дописи · чекају мене { $count }
desk-office = Дописи · отворени у кабинету { $count }
desk-mine-empty = Вас ништа не чека. { "v" } показује шта чека кабинет.
desk-empty = Ниједан допис не чека. { "space f i" } увози дописе у рад; 3 показује све дописе.
desk-count-new = нови
desk-count-mine = моји
desk-count-open = отворени
desk-count-overdue = прекорачени
desk-count-held = одложени
desk-unfiled = незаведени списи
desk-drafts = нацрти
desk-last = последњи { $when }
desk-others = Други дописи
desk-papers = Списи
why-desk-no-letter = Овде ниједан допис није изабран.
cmd-desk-list = моји или сви
help-desk-list = Мења између мојих дописа и отворених у кабинету.
