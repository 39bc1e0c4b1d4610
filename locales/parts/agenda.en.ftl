# The diary as text: kabinet agenda.

agenda-all-day = all day
agenda-tentative = tentative
agenda-conflict = overlaps
agenda-beside = beside another, as agreed
agenda-overlaps = overlaps?
agenda-empty = Nothing stands in the diary: { $days }. Name other days with --from and --to.
agenda-more = Not everything is here: ask for fewer days.

error-days-reversed = The last day, { $last }, lies before the first, { $first }. Exchange them.
error-no-principal = “{ $name }” does not name one of those whom the office serves. Write one of: { $names }.
