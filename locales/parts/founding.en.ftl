# The first start: founding an office, and the classes that it begins with.

class-title-organisation = Organisation and staff of the cabinet
class-title-minister = The minister's own correspondence
class-title-government = Government and other ministries
class-title-parliament = National Assembly
class-title-legislation = Drafts of laws and regulations
class-title-international = International co-operation
class-title-meetings = Meetings and minutes
class-title-citizens = Letters of citizens
class-title-press = Press and public
class-title-protocol = Protocol, invitations and gifts
class-title-travel = Official travel
class-title-other = Other

founding-title = KABINET · a new office
founding-intro = There is no office here yet. Four answers make one; all of them can be changed later.
founding-name = Office
founding-principals = Principals
founding-me = Who am I
founding-language = Language
founding-begin = Begin
founding-name-help = The name of the office as its letterhead carries it, for example “Cabinet of the Minister of Justice”.
founding-principals-help = Whom the office serves: one on a line, name and office parted by a comma, for example “Jovana Petrović, minister”.
founding-me-help = Your own name. It stands on the letters that you take and on the papers that you file.
founding-language-help = The language of the screens; { $key-option-next } changes it at once. What people write is never changed.
founding-begin-help = { $key-overlay-accept } makes the office, with a short list of classes to file under.
founding-demo = To look around first, leave this with { $key-overlay-close } and start: kabinet demo
founding-keys = { $key-form-next } or { $key-overlay-accept } next · { $key-form-accept } begin · { $key-overlay-close } leave
founding-no-name = The office needs a name first.
founding-no-principal = Write at least one principal: name, office.
founding-no-me = Write your own name.
