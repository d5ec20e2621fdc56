# What the components say by themselves.

phrase-field-show = Montrer
phrase-field-capitals = Les majuscules sont bloquées.

listen-button-listen = Écouter
listen-button-stop = Arrêter
listen-button-listen-to = Écouter : { $text }
listen-button-stop-saying = Arrêter : { $text }
listen-button-synthetic = voix de synthèse
listen-button-no-voice = Pas de voix sur cet ordinateur.

error-summary-title =
    { $count ->
        [one] Il reste une chose à compléter
       *[other] Il reste { $count } choses à compléter
    }

day-lists-day = Jour
day-lists-month = Mois
day-lists-year = Année
day-lists-unsaid = …

find-learner-label = Le nom choisi ou le code
find-learner-help = Tapez-le en entier. Avec le code, on continue tout de suite. Aucune liste n’est montrée.
find-learner-missing = Tapez un nom ou un code.
