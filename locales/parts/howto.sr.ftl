# Кратка страна о томе како се ради.

howto-title = Како се овде ради
howto-move = Кретање
howto-move-text = { $key-list-down } и { $key-list-up } померају, { $key-list-open } отвара, { $key-person-back } враћа, { $key-pane-next } мења окно. { $key-screen-desk } показује сто, { $key-screen-diary } календар, { $key-screen-letters } дописе, { $key-screen-people } контакте, { $key-screen-papers } списе. { $key-line-open } па број води на допис са тим бројем.
howto-letters = Дописи
howto-letters-text = Сваки нови допис добија одлуку једним тастером: додели, рок, одложи, разврстај, заврши, одговори. Ред стања показује тастере; следећи допис долази сам.
howto-papers = Списи
howto-papers-text = { $key-paper-note } било где пише белешку о изабраном. Што напишете, одмах је сачувано. Завођење даје спису број и више се не мења.
howto-people = Контакти
howto-people-text = Ко год пише или коме се пише познат је као дописник; { $key-person-contact } на лицу чува га као контакт.
howto-undo = Поништавање
howto-undo-text = { $key-undo } поништава последњи корак, { $key-redo } га поново ради. Што се не може поништити, прво пита.
howto-commands = Команде
howto-commands-text = { $key-palette-open } налази команду по речима, { $key-line-open } је узима по имену, { $key-help-open } показује све тастере који овде раде. После првог од више тастера прозор показује шта може да следи. { $key-look-privacy } одмах скрива имена и предмете.
howto-import = Увоз дописа
howto-import-text = { $key-import-inbox } увози датотеке и фасцикле у рад, { $key-import-archive } у архиву. Што се не може прочитати, чека у карантину.
