# Forms that somebody else overtook.

overtaken-title = Somebody changed this meanwhile
overtaken-theirs = now “{ $theirs }”
overtaken-both = now “{ $theirs }”; you wrote “{ $yours }”
overtaken-unseen = Nothing is another of what the form shows.
overtaken-how = { $key-overlay-close } comes back to the form, which holds what you typed and, elsewhere, what is new. There { $key-form-accept } saves it and { $key-overlay-close } gives yours up.
fault-overtaken = Changed meanwhile: { $key-form-accept } saves yours, { $key-overlay-close } leaves theirs.
