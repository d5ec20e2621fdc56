today-greeting = Bonjour { $name }
today-where = { $day }, antenne de { $antenna }
today-start = Commencer une séance
today-start-detail = avec quelqu’un, ou pour s’exercer
today-follow = À suivre
today-closed = L’antenne est fermée à cette heure. Rien ne presse : tout est gardé.
today-closed-see = Voir quand même
today-follow-none = Rien à suivre pour le moment.
today-notes-label = notes
today-notes =
    { $count ->
        [one] 1 note à finir
       *[other] { $count } notes à finir
    }
today-notes-detail = vos lignes, puis la fermer
today-notes-finish = Finir
today-dilemma-label = équipe
today-dilemmas =
    { $count ->
        [one] 1 question de cadre attend vos mots
       *[other] { $count } questions de cadre attendent vos mots
    }
today-dilemmas-detail = quatre lignes, pour vous d’abord
today-dilemmas-write = Écrire
today-due-today-label = aujourd’hui
today-due-week-label = cette semaine
today-due =
    { $count ->
        [one] 1 suite
       *[other] { $count } suites
    }
today-due-detail = le nom est derrière « Voir »
today-see = Voir
today-interrupted = Séance interrompue
today-interrupted-with = Avec { $learner }, { $title }.
today-interrupted-nobody = Sans nom, { $title }.
today-interrupted-when = Commencée { $day } à { $hour }, étape { $step }.
today-interrupted-preparing = Commencée { $day } à { $hour }, on préparait.
today-interrupted-closing = Commencée { $day } à { $hour }, il reste à la clôturer.
today-interrupted-today = aujourd’hui
today-interrupted-day = le { $day }
today-resume = Reprendre
today-finish = Terminer
today-procedures = Démarches
today-unchecked =
    { $count ->
        [0] Toutes sont vérifiées sur le vrai site.
        [one] 1 pas encore vérifiée sur le vrai site.
       *[other] { $count } pas encore vérifiées sur le vrai site.
    }
today-procedures-which = Voir lesquelles
today-procedures-see = Voir les démarches
today-place = Ce poste
today-place-unchecked = Deux minutes pour le vérifier : l’écran, la souris, le son.
today-place-check = Vérifier
today-vault = Coffre
today-vault-pin = Ouvert par { $name }, avec un code du jour.
today-vault-no-pin = Ouvert par { $name }, sans code du jour.
today-vault-choose-pin = Choisir un code

today-clock = L’ordinateur croit que nous sommes le { $today }.
today-clock-last = La dernière fois, c’était le { $last }. Les dates affichées peuvent être fausses.
today-clock-todo = Réglez l’heure de l’ordinateur, ou dites que c’est la bonne.
today-clock-right = C’est la bonne date

due-title = Ce qui est attendu
due-back = Aujourd’hui
due-none = Rien n’est attendu dans le mois qui vient.
due-start = Commencer
due-done = C’est fait
due-done-with = C’est fait, pour { $learner } : { $what }
due-start-with = Commencer avec { $learner } : { $what }
