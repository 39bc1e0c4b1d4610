# background work

error-content-damaged = The content { $hash } of this office is damaged. Run “kabinet verify”, then “kabinet repair”, and repeat the export.
error-content-missing = A content of this office is missing. Run “kabinet verify”, then “kabinet repair”, and repeat the export.
error-draft-not-letter = This draft is a paper, not a letter. File it, or begin a letter with “reply”.
error-export-among-letters = { $path } is an export of a whole office and cannot be imported together with letters. Import it alone, into an empty store.
error-export-content-missing = The export lacks the content { $hash }. Nothing was imported; take another copy of the export.
error-export-count-wrong = { $path } does not have as many records as the export's manifest says. Nothing was imported; take another copy of the export.
error-export-file-damaged = { $path } is not as it was exported. Nothing was imported; take another copy of the export.
error-export-folder-not-empty = { $path } already has something in it. Name an empty or a new folder.
error-import-dead-link = { $path } is a link that leads nowhere. Mend it and import it again, or remove it.
error-import-device = { $path } is not a file but a device. Name a file or a folder.
error-import-fifo = { $path } is not a file but a pipe between programs. Save what comes from it as a file and import that.
error-import-link = { $path } is a link, and links in watched folders are not followed. Put the file itself into the folder.
error-import-socket = { $path } is not a file but a socket of some program. Leave it out.
error-import-stray-manifest = { $path } is the manifest of an export. To import the export, name its folder.
error-import-swapped = { $path } was exchanged for another file while it was being read. Import it again.
error-import-too-deep =
    { $most ->
        [one] { $path } lies more than { $most } folder deep. Import that folder by itself.
       *[other] { $path } lies more than { $most } folders deep. Import that folder by itself.
    }
error-job-cancelled = Cancelled. What was finished before stays; begin again to do the rest.
error-letter-too-large = A letter in { $path } is larger than { $most } MB. Its beginning is in the quarantine; ask the sender for a smaller one.
error-letter-without-attachments = Letter { $number } has no attachments to save.
error-office-without-address = The office has no address of its own yet, so no letter can leave. Set it in the settings and send again; the draft is kept.
error-outbox-file-gone = Letter { $number } is in the book as sent, but its file disappeared from { $path } before it was ready, so nobody will deliver it. The draft is kept: copy it into a new letter and send that.
error-too-many-same-names = There are too many files named like { $path }. Choose another folder.
