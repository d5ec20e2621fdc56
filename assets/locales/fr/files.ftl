# Two files of one person, and a file without its person.

files-near = Un autre dossier porte presque ce nom.
files-near-todo = Si c’est la même personne, demandez-lui son autre code et réunissez les deux dossiers.
files-near-unknown = Un dossier porte presque ce nom. Vérifiez l’écriture, ou demandez le code.
files-merge = Réunir…
files-merge-title = Réunir deux dossiers
files-merge-help = Pour deux dossiers d’une même personne. L’autre code est sur ses papiers.
files-merge-code = Le code de l’autre dossier
files-merge-look = Voir les deux dossiers
files-merge-unknown = Aucun dossier ne porte ce code.
files-merge-both = Est-ce la même personne ?
files-merge-kept = Ce dossier reste, avec son nom et son code.
files-merge-other = Tout ce dossier va dans l’autre. Son nom s’en va, son code y mène encore.
files-merge-name = { $learner }, fiche { $code }
files-merge-since = Ouvert le { $day }
files-merge-last = Dernière séance : { $day }
files-merge-sessions =
    { $count ->
        [0] Aucune séance
        [one] 1 séance
       *[other] { $count } séances
    }
files-merge-notes =
    { $count ->
        [0] Aucune note
        [one] 1 note
       *[other] { $count } notes
    }
files-merge-waiting =
    { $count ->
        [0] Rien n’est attendu
        [one] 1 chose attendue
       *[other] { $count } choses attendues
    }
files-merge-agreements =
    { $count ->
        [0] Aucun accord
        [one] 1 accord
       *[other] { $count } accords
    }
files-merge-ask = Demandez à { $learner } : les deux dossiers sont-ils à vous ? On ne peut pas revenir en arrière.
files-merge-go = Oui, réunir
files-merge-safe = Les deux dossiers sont comme avant.
files-merged = Les deux dossiers sont réunis.
files-merged-with = Réuni avec le dossier { $code } le { $day }
files-anonymise = Rendre anonyme…
files-anonymise-title = Rendre anonyme le dossier de { $learner } ?
files-anonymise-stays = Ce qui reste, sans nom : les séances, avec la démarche, le jour, l’aide reçue et les minutes.
files-anonymise-goes = Ce qui part pour toujours : le nom, le code, tous les mots, les accords, les dates prévues.
files-anonymise-beware = Un jour et une démarche peuvent encore faire penser à quelqu’un. Pour que rien ne reste, choisissez « Effacer ».
files-anonymise-code = Pour rendre anonyme, tapez le code du dossier : { $code }
files-anonymise-go = Rendre anonyme pour toujours
files-anonymise-safe = Le dossier est comme avant.
files-anonymised = Le dossier { $code } n’existe plus. Ses séances restent, sans nom.
files-erase-other = Les séances partent aussi. Pour les garder sans nom, choisissez « Rendre anonyme ».
