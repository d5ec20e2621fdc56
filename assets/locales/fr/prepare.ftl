# What the list of what is needed says, when one prepares together.
prepare-title = On prépare ensemble
prepare-here = Je l’ai
prepare-missing = Je ne l’ai pas
prepare-answers = { $label } : l’avez-vous ?
prepare-todo = Que faire
prepare-go-to = Où : { $text }
prepare-how-long = Combien de temps : { $text }
prepare-phone = Téléphone : { $text }
prepare-begin = Regardez chaque image. L’avez-vous avec vous ?
prepare-left =
    { $count ->
        [one] Encore une chose à regarder ensemble.
       *[other] Encore { $count } choses à regarder ensemble.
    }
prepare-all-here = Tout est prêt.
prepare-all-seen = Tout est regardé. On sait où aller pour le reste.
prepare-nothing = Pour cette démarche, il ne faut rien apporter.
prepare-questions = À demander au guichet
prepare-questions-intro = Ces questions sont aussi sur votre liste, avec la place pour la réponse.
prepare-print = Imprimer ma liste
prepare-save = Enregistrer ma liste
prepare-printed = Votre liste est partie à l’imprimante.
prepare-saved = Votre liste est enregistrée.
prepare-sheet-trouble-todo = Vous pouvez enregistrer la liste, ou l’imprimer à la fin.
prepare-go-on = Continuer
prepare-back-to-list = Revenir à la liste
prepare-ask-begin = Qu’avez-vous avec vous aujourd’hui ?
prepare-ask-begin-tip = Laissez chercher dans le sac. On a le temps.
prepare-ask-missing = Comment peut-on l’avoir ?
prepare-ask-missing-tip = Décidez ensemble où aller, et quel jour.
prepare-ask-end = Que voulez-vous demander au guichet ?
prepare-strip-notes-closed = Sans note, on n’écrit rien.
