# A note that was wrong: each correction is a line, and what was written stays.

correct = Corriger
correct-label = Corriger : { $what }
correct-title = Corriger : { $what }
correct-help = Ce qui était écrit reste lisible. Votre nom et le jour s’ajoutent.
correct-day = Quel jour ?
correct-no-day = Plus de date
correct-day-missing = Choisissez un jour, aujourd’hui ou plus tard.
correct-keep = Garder la correction
correct-stay = Ne rien changer
corrected-title = Corrigé plus tard
corrected = { $what } : « { $before } » est corrigé en « { $after } ».
corrected-by = { $by }, le { $day }
corrected-no-day = plus de date
