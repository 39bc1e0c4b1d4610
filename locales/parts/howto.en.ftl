# The short page on how to work here.

howto-title = How to work here
howto-move = Moving
howto-move-text = { $key-list-down } and { $key-list-up } move, { $key-list-open } opens, { $key-person-back } goes back, { $key-pane-next } changes the pane. { $key-screen-desk } shows the desk, { $key-screen-diary } the diary, { $key-screen-letters } the letters, { $key-screen-people } the people, { $key-screen-papers } the papers. { $key-line-open } with a number goes to the letter of that number.
howto-letters = Letters
howto-letters-text = Each new letter gets its verdict by one key: assign, deadline, hold, file, done, reply. The status line shows the keys; the next letter comes up by itself.
howto-papers = Papers
howto-papers-text = { $key-paper-note } takes a note about what is selected, anywhere. What you write is safe at once. Filing gives a paper its number and makes it read-only.
howto-people = People
howto-people-text = Whoever writes or is written to is known as a correspondent; { $key-person-contact } on a person keeps the person as a contact.
howto-undo = Undo
howto-undo-text = { $key-undo } takes the last step back, { $key-redo } does it again. What cannot be undone asks first.
howto-commands = Commands
howto-commands-text = { $key-palette-open } finds a command by its words, { $key-line-open } takes it by name, { $key-help-open } shows every key that works here. After the first of several keys a box shows what may follow. { $key-look-privacy } masks names and subjects at once.
howto-import = Bringing letters in
howto-import-text = { $key-import-inbox } brings files and folders in as work, { $key-import-archive } as history. What cannot be read waits in the quarantine.
