# Екран дописа.

letters-title =
    { $count ->
        [one] { $count } допис
        [few] { $count } дописа
       *[other] { $count } дописа
    }
letters-empty = Овде нема ничега. Дописи се увозе са { "kabinet import" }, а { "o" } уноси допис пристигао на папиру.
letter-none = Ниједан допис није изабран.
letter-assign-to = Додели
letter-deadline-day = Рок (празно: без рока)
letter-bulk-question =
    { $count ->
        [one] Ово мења { $count } допис. Наставити?
        [few] Ово мења { $count } дописа. Наставити?
       *[other] Ово мења { $count } дописа. Наставити?
    }
why-no-letter = Прво изаберите допис.
did-letter-assign = додељено
did-letter-deadline = рок постављен

cmd-letter-assign = додели
help-letter-assign = Додељује допис некоме.
cmd-letter-take = преузми
help-letter-take = Преузима допис на себе.
cmd-letter-deadline = рок
help-letter-deadline = Поставља дан до ког допис тражи одговор.
