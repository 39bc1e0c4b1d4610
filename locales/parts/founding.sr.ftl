# Први почетак: оснивање кабинета и његове класе.

class-title-organisation = Организација и запослени кабинета
class-title-minister = Преписка министра
class-title-government = Влада и друга министарства
class-title-parliament = Народна скупштина
class-title-legislation = Нацрти закона и прописа
class-title-international = Међународна сарадња
class-title-meetings = Састанци и записници
class-title-citizens = Представке грађана
class-title-press = Јавност и медији
class-title-protocol = Протокол, позиви и поклони
class-title-travel = Службена путовања
class-title-other = Остало

founding-title = КАБИНЕТ · нови кабинет
founding-intro = Овде још нема кабинета. Четири одговора га оснивају; све се касније може променити.
founding-name = Кабинет
founding-principals = Функционери
founding-me = Ко сам ја
founding-language = Језик
founding-begin = Почни
founding-name-help = Назив кабинета како стоји у заглављу, на пример „Кабинет министра правде“.
founding-principals-help = Коме кабинет служи: по један у реду, име и функција раздвојени зарезом, на пример „Јована Петровић, министар“.
founding-me-help = Ваше име. Стоји на дописима које преузмете и на списима које заведете.
founding-language-help = Језик екрана; { $key-option-next } га мења одмах. Што људи пишу, никад се не мења.
founding-begin-help = { $key-overlay-accept } оснива кабинет, са кратком листом класа за завођење.
founding-demo = Да прво разгледате, изађите са { $key-overlay-close } и покрените: { "kabinet demo" }
founding-keys = { $key-form-next } или { $key-overlay-accept } даље · { $key-form-accept } почни · { $key-overlay-close } излаз
founding-no-name = Кабинету прво треба назив.
founding-no-principal = Упишите бар једног функционера: име, функција.
founding-no-me = Упишите своје име.
