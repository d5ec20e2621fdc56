remarks-title = Le site a changé ici
remarks-none = Rien à signaler pour le moment.
remark-marked = Étape « { $step } », marquée le { $day } par { $by }
remark-marked-nobody = Étape « { $step } », marquée le { $day }
remark-step-gone = une étape qui n’est plus là
remark-wordless = Il reste à écrire ce qui est différent.
remark-answer = Les auteurs répondent : { $answer }
remark-write = Écrire ce qui est différent
remark-change = Changer les mots
remark-settle = C’est réglé
remark-reopen = Ce n’est pas réglé
remark-add = Ajouter une remarque
remark-step = Étape
remark-words-label = Ce qui est différent sur le vrai site
remark-words-help = On parle du site, jamais d’une personne. L’étape montre ces mots à l’équipe, et la personne à côté peut les lire.
remark-words-missing = Écrivez ce qui est différent.
remark-kept = C’est gardé. L’étape le dit maintenant.
remark-past-show =
    { $count ->
        [one] Montrer celle qui est réglée
       *[other] Montrer les { $count } qui sont réglées
    }
remark-past-hide = Cacher ce qui est réglé
live-check-title = Suivie par votre antenne
live-check-none = Personne de l’antenne ne l’a encore suivie sur le vrai site.
live-check-own = Vérifiée le { $day } par { $by }, { $place }
live-check-before = Vérifiée avant la dernière mise à jour, le { $day } par { $by }, { $place }
live-check-local = Cette vérification est celle de votre antenne.
live-check-today = Vérifié aujourd’hui sur le vrai site
live-check-by = Prénom et nom
live-check-by-help = Comme vous voulez signer. Les auteurs pourront le publier avec la démarche.
live-check-by-missing = Écrivez un prénom et un nom : c’est une personne qui vérifie.
live-check-place = Où
live-check-place-usual = le vrai site
live-check-place-missing = Écrivez où : le vrai site, l’application…
live-check-sign = Signer
live-check-take-back = La retirer
remarks-out-title = Pour les auteurs de « { $pack } »
remarks-out-marks =
    { $count ->
        [one] 1 remarque sur le site
       *[other] { $count } remarques sur le site
    }
remarks-out-checks =
    { $count ->
        [one] 1 vérification sur le vrai site, avec le nom de qui a signé
       *[other] { $count } vérifications sur le vrai site, avec le nom de qui a signé
    }
remarks-out-what = Le fichier ne parle d’aucune personne accompagnée.
remarks-out-save = Enregistrer pour les auteurs
remarks-out-saved = Le fichier est enregistré. Envoyez-le aux auteurs.
