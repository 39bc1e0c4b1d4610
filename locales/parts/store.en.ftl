# Sentences for the errors of the store. Ids are `error-<id>`.
error-store-busy = The office is already open: { $program } (process { $pid }) of { $user } on { $host }, since { $since }. Close it there, then try again.
error-store-rebuilding = The index is being rebuilt from the journal ({ $percent } %). Nothing is lost; wait a moment and try again.
error-store-stopped = Nothing can be saved until the program is started again: an earlier write failed. Close it, check the disk and start again; all that was saved is safe.
error-write-failed = The disk refused a write, so it is not known whether this change was saved ({ $cause }). Close the program, check the disk and start again: it then shows what was saved.
error-disk-full = The disk is full ({ $path }). The change was not made, all that was saved is safe. Make room, then try again.
error-conflict = This was changed since you read it. Look at it again, then make your change.
error-not-absent = There is one already, so nothing was changed. Look at what is there, then decide.
error-guard-moved = Somebody made a change that touches this one meanwhile. Look again and repeat what you wanted to do.
error-changed-twice = One step would change { $entity } twice, so nothing was done. This is a fault of the program: please report it.
error-record-too-large =
    { $bytes ->
        [one] { $entity } would take { $bytes } byte, more than one record may hold. Shorten it and save again.
       *[other] { $entity } would take { $bytes } bytes, more than one record may hold. Shorten it and save again.
    }
error-operation-too-large =
    { $bytes ->
        [one] This step would take { $bytes } byte, more than one step may hold. Do it in smaller parts.
       *[other] This step would take { $bytes } bytes, more than one step may hold. Do it in smaller parts.
    }
error-content-too-large =
    { $bytes ->
        [one] A content of { $bytes } byte is larger than the store takes. Leave it out or make it smaller.
       *[other] A content of { $bytes } bytes is larger than the store takes. Leave it out or make it smaller.
    }
error-content-lost = A stored content ({ $hash }) is damaged or missing. Import the same letter again, or take it from a backup; run “kabinet verify” to see what else is damaged.
error-operation-lost = Operation { $sequence } was lost and bridged by a repair. Its effect is kept, its wording is in a backup if you have one.
error-journal-damaged = The journal is damaged: { $file }, byte { $offset }. Operations up to { $safe } are safe. Nothing was changed; run “kabinet repair” or restore a backup.
error-journal-short = The journal ends too early: { $file }, byte { $offset }. Operations up to { $safe } are there, up to { $known } were saved. Nothing was changed; run “kabinet repair” or restore a backup.
error-journal-missing = The journal ({ $file }) is missing, a repair was interrupted. Run “kabinet repair” to finish it.
error-journal-lost = The journal ({ $file }) and the index are gone, so the records cannot be built again. Nothing was changed; restore a backup.
error-journal-unknown-version = Operation { $sequence } in { $file } (byte { $offset }) was written by a newer program. Start that newer program; nothing was changed.
error-index-damaged = The index is damaged and could not be rebuilt ({ $cause }). The journal is the record and is safe: check the disk, then start again.
error-not-encoded = A record could not be written ({ $cause }), so nothing was changed. This is a fault of the program: please report it.
error-bad-view-entry = A list entry (view { $view }) is too long, so nothing was changed. This is a fault of the program: please report it.
error-draft-too-long =
    { $bytes ->
        [one] The draft takes { $bytes } byte, more than 8 MB. Save it as a paper or shorten it.
       *[other] The draft takes { $bytes } bytes, more than 8 MB. Save it as a paper or shorten it.
    }
error-draft-damaged = The draft in { $file } is damaged. Keep the file aside and take the draft from a backup.
error-repair-too-large = The damage is too large to be bridged. The damaged files are as they were: restore a backup.
error-backup-damaged = The backup is damaged: { $reason ->
        [short] it ends too early
        [journal] its journal does not end where it should
        [foreign] it is no backup made by Kabinet
        [missing] a file is missing in it
        [long-name] the name of a file in it is too long
        [strange-name] a file in it does not belong to an office
        [size] a file in it claims to be larger than the whole
        [checksum] the checksum of a file in it does not agree
        [long-list] its list of contents is too long
        [list] its list of contents is damaged
       *[unread-list] its list of contents cannot be read
    }. Nothing was restored; use another copy of it.
error-file-exists = { $path } is there already and is not overwritten. Choose another name.
error-file-short = { $path } is shorter than it should be, so the backup was not made. Run “kabinet verify” to see what is damaged.
error-not-empty = { $path } is not empty. Choose an empty or a new directory.
error-bad-path = { $path } is not the name of a file. Name one.
error-index-full = The disk is full and the index cannot be opened. All that was saved is safe. Make room (some 100 MB), then start again.
repair-finished = A repair that was interrupted is now finished. Compare with your last backup: what that repair found is no longer known.
