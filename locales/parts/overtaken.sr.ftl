# Обрасци које је неко други претекао.

overtaken-title = Неко је ово у међувремену изменио
overtaken-theirs = сада „{ $theirs }“
overtaken-both = сада „{ $theirs }“; ви сте написали „{ $yours }“
overtaken-unseen = Од онога што образац приказује ништа није друкчије.
overtaken-how = { $key-overlay-close } враћа на образац, у ком је што сте написали и, на другим местима, што је ново. Тамо { $key-form-accept } то чува, а { $key-overlay-close } одустаје од вашег.
fault-overtaken = У међувремену измењено: { $key-form-accept } чува ваше, { $key-overlay-close } оставља туђе.
