# The page of learners' files.

learners-title = Dossiers
learners-open = Ouvrir le dossier
learners-unknown = Aucun dossier ne porte le nom « { $text } ».
learners-unknown-todo = Vérifiez le nom ou le code. Un dossier s’ouvre au début d’une séance.
learners-erased = Le dossier { $code } est effacé, avec tout ce qu’il contenait.
learners-name = { $learner }, fiche { $code }
learners-since = Dossier ouvert le { $day }
learners-shut = Refermer le dossier
learners-rename = Corriger le nom
learners-rename-title = Un autre nom
learners-rename-label = Le nom choisi
learners-rename-help = Le nom que la personne veut avoir ici. Le code du dossier ne change pas.
learners-rename-keep = Garder ce nom
learners-stay = Ne rien changer
learners-erase = Effacer…
learners-erase-title = Effacer le dossier de { $learner } ?
learners-erase-what = Les séances, les notes, les mots et les accords de cette personne sont effacés de ce coffre.
learners-erase-for-good = Personne ne pourra les retrouver dans ce coffre.
learners-erase-code = Pour effacer, tapez le code du dossier : { $code }
learners-erase-go = Effacer pour toujours
learners-erase-other-code = Ce n’est pas le code de ce dossier.
learners-erase-safe = Rien n’est effacé.
learners-help = L’aide reçue, démarche par démarche
learners-help-how = Chaque colonne est une séance. La partie foncée : ce qui a été fait sans aide.
learners-help-none = Pas encore d’étape finie.
learners-column = { $day } : { $alone } sans aide, { $helped } avec de l’aide, { $doneFor } fait à la place
learners-alone = sans aide
learners-helped = avec de l’aide
learners-done-for = fait à la place
learners-thread = Le fil
learners-learning = Reste à apprendre ensemble
learners-duty-each-month = Revient chaque mois
learners-duty-each-year = Revient chaque année
learners-duty-since =
    { $count ->
        [one] Et 1 fois depuis.
       *[other] Et { $count } fois depuis.
    }
learners-duty-done = C’est fait
learners-duty-stop = Ne plus rappeler
learners-late = La date est passée.
learners-steps =
    { $finished ->
        [one] { $byThemselves } étape sur { $finished } faite par { $learner }
       *[other] { $byThemselves } étapes sur { $finished } faites par { $learner }
    }
learners-obstacle = Obstacle : { $obstacle }
learners-read-note = Lire la note
learners-no-session = Pas encore de séance avec une note.
learners-print = Imprimer pour { $learner }
learners-save = Enregistrer
learners-print-else = Vous pouvez l’enregistrer, et l’imprimer ailleurs.
learners-printed = Le dossier est parti à l’imprimante.
learners-saved = Le dossier est enregistré. Ce fichier n’est plus protégé par le coffre.

# What somebody said that they already do.

learners-habits = Ce que { $learner } fait déjà
learners-habits-said = Dit le { $day } : souris { $mouse }, téléphone { $phone }, carte dans un lecteur { $card }.
learners-habit-often = souvent
learners-habit-sometimes = parfois
learners-habit-not-yet = pas encore
learners-habits-forget = Oublier ces réponses
