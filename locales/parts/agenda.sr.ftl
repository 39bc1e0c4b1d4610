# Календар као текст: kabinet agenda.

agenda-all-day = цео дан
agenda-tentative = оквирно
agenda-conflict = преклапање
agenda-beside = упоредо, по договору
agenda-overlaps = преклапање?
agenda-empty = У календару нема ничега: { $days } Наведите друге дане са { "--from и --to" }.
agenda-more = Није исписано све: затражите мање дана.

error-days-reversed = Последњи дан, { $last }, пада пре првог, { $first }. Замените их.
error-no-principal = „{ $name }“ не означава никога коме кабинет служи. Напишите једно од: { $names }.
