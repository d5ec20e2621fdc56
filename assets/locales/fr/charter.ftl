# The team's own page: its charter, the cards that one reads for oneself, the procedures that one rehearses.

team-what = Vos règles à vous, et de quoi vous exercer.
team-charter-what = Ce que l’équipe a décidé ensemble, avec une date pour en reparler.
team-charter-own =
    { $count ->
        [0] Aucune règle de l’équipe pour le moment, des exemples à débattre.
        [one] 1 règle de l’équipe, sur 8 questions.
       *[other] { $count } règles de l’équipe, sur 8 questions.
    }
team-charter-open = Ouvrir la charte
team-training-what = Une idée, une chose à essayer. Une minute, quand personne n’attend.
team-training-open = Lire les repères
team-rehearsal-what = Jouez une démarche avant de l’ouvrir avec quelqu’un. Rien n’est gardé.
team-rehearsal-open = Choisir une démarche

charter-title = Charte de l’équipe
charter-what = Des règles écrites par vous. La personne peut toutes les lire.
charter-rules = Les questions qui reviennent
charter-answers-what = Une réponse de l’équipe passe avant celle de la valise, dès la prochaine séance.
charter-topic =
    { $topic ->
        [lend_computer] Prêter l’ordinateur
        [create_email] Créer une adresse e-mail
        [passwords] Garder des codes et des mots de passe
        [bank_account] Regarder un compte en banque
        [mailbox] Par quelle boîte de messages
        [urgency] Quand c’est urgent
        [after_hours] Après les heures
       *[is_it_ours] Ce qui est à nous
    }
charter-example = Exemple à débattre, pas encore votre règle
charter-none = Pas encore de règle sur cette question.
charter-said = À dire : « { $say } »
charter-facts = Sur quoi l’exemple repose
charter-take = En faire notre règle
charter-take-label = En faire notre règle : { $what }
charter-write = Écrire notre règle
charter-write-label = Écrire notre règle : { $what }
charter-change = Changer
charter-change-label = Changer : { $what }
charter-remove = Enlever
charter-remove-label = Enlever : { $what }
charter-remove-title = Enlever ces mots de l’équipe ?
charter-remove-rule = La règle est effacée d’ici. Si vous voulez la garder, imprimez d’abord la charte.
charter-remove-answer = La réponse est effacée d’ici, et celle de la valise revient. Les séances déjà commencées ne changent pas.
charter-stay = Ne rien enlever
charter-adopted = Décidé le { $on }, à revoir le { $review }.
charter-is-due = À revoir depuis le { $day }
charter-due =
    { $count ->
        [one] 1 règle est à revoir
       *[other] { $count } règles sont à revoir
    }
charter-due-todo = Elle vaut toujours. Parlez-en en réunion, puis choisissez un nouveau jour sous « Changer ».
charter-rule = La règle
charter-rule-wrong = Écrivez quelques mots, en 240 signes au plus.
charter-reason = Pourquoi
charter-say = À dire à la personne
charter-say-help =
    { $topic ->
        [passwords] La personne lit cette phrase quand elle tape un code ou un mot de passe.
        [bank_account] La personne lit cette phrase quand sa banque est à l’écran.
        [mailbox] La personne lit cette phrase quand ses messages sont à l’écran.
       *[other] Une phrase courte, comme vous la diriez.
    }
charter-say-wrong = Écrivez une phrase, en 160 signes au plus.
charter-sentence = À dire à la personne
charter-relay = Le relais
charter-relay-help = Qui le fait, et où. Vous pouvez laisser vide si c’est à vous.
charter-relay-wrong = Écrivez qui le fait, en 160 signes au plus.
charter-answer =
    { $answer ->
        [ours] C’est à nous
        [with_conditions] C’est à nous, à une condition
       *[relay] C’est à un autre service
    }
charter-answer-write = Répondre en équipe
charter-answer-write-label = Répondre en équipe : { $what }
charter-body = Qui a décidé
charter-body-help = L’équipe et la réunion, pas une personne seule. Par exemple : Équipe de Namur, réunion du 3 mars.
charter-body-wrong = Écrivez quelle équipe a décidé, en 80 signes au plus.
charter-on = Décidé le
charter-on-wrong = Choisissez aujourd’hui ou un jour passé.
charter-review = À revoir le
charter-review-wrong = Choisissez un jour à venir.
charter-day-missing = Choisissez encore le jour.
charter-kept = C’est gardé. La prochaine séance le montre.
charter-removed = C’est enlevé.
charter-print = Imprimer la charte
charter-save = Enregistrer
charter-printed = La charte est partie à l’imprimante.
charter-saved = La charte est enregistrée.
charter-paper-todo = Vous pouvez aussi l’enregistrer, et l’imprimer ailleurs.

remit-of-team = Charte de l’équipe, { $month }
remit-of-pack = Exemple de la valise

training-title = Repères pour vous
training-what = Tous se relisent quand vous voulez. Personne ne voit ce que vous avez lu.
training-card-what = Une idée, une chose à essayer
training-try = À essayer
training-all = Tous les repères
training-next = Repère suivant

rehearsals-title = Répéter une démarche
rehearsals-what = Avant de l’ouvrir avec quelqu’un, avec une personne inventée.
rehearsal-bar = Répétition : rien n’est gardé
rehearsal-leave = Quitter la répétition
rehearsal-over = La répétition est finie
rehearsal-over-what = Rien n’est gardé. Avec quelqu’un, la séance passerait maintenant à la clôture.
rehearsal-again = Recommencer

today-training = Un repère pour vous
today-training-what = Une minute de lecture, quand personne n’attend.
today-training-read = Lire
today-training-pass = Passer
