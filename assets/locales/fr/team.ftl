# What the team says of its own practice.

team-title = Équipe
dilemma-title = Questions de cadre
dilemma-what = Quatre lignes sur votre propre pratique, pour en parler en équipe. Personne d’autre ne les voit tant que vous ne les donnez pas.
dilemma-waiting =
    { $count ->
        [one] Une question de cadre attend vos mots
       *[other] { $count } questions de cadre attendent vos mots
    }
dilemma-mark = { $day }, { $title }
dilemma-write = Écrire
dilemma-write-of = Écrire : { $mark }
dilemma-let-go = Laisser
dilemma-let-go-of = Laisser : { $mark }
dilemma-own = Vos questions
dilemma-new = Écrire une question de cadre
dilemma-read = Relire et donner
dilemma-read-of = Relire et donner : { $name }
dilemma-change = Changer
dilemma-change-of = Changer : { $name }
dilemma-erase = Effacer
dilemma-erase-of = Effacer : { $name }
dilemma-nobody = Sans nom, sans date, sans lieu : « une personne », « un soir ». La question compte, pas la personne.
dilemma-situation = La situation
dilemma-pull = Ce qui m’a tiré hors du cadre
dilemma-act = Ce que j’ai fait
dilemma-question = Ma question à l’équipe
dilemma-empty = Écrivez au moins une ligne.
dilemma-too-long = C’est trop long : { $longest } signes au plus.
dilemma-safe = Vos mots sont toujours dans le formulaire. Rien n’est gardé de ce qui est refusé.
dilemma-kept = C’est gardé. Personne d’autre ne voit ces lignes.
dilemma-given = C’est donné à l’équipe, sans votre nom.
dilemma-reading = Voici ce que l’équipe lira
dilemma-clues =
    { $count ->
        [one] Un mot pourrait faire reconnaître quelqu’un.
       *[other] { $count } mots pourraient faire reconnaître quelqu’un.
    }
dilemma-clues-todo = Changez-les, ou gardez-les si ce sont des mots ordinaires.
dilemma-clue-name = « { $words } » : un nom ou un code que le coffre connaît
dilemma-clue-day = « { $words } » : un jour
dilemma-clue-contact = « { $words } » : une adresse ou un numéro
dilemma-incomplete = Il manque la situation ou la question. Ajoutez-la, puis relisez.
dilemma-is-read = J’ai relu : on ne reconnaît personne.
dilemma-is-read-missing = Relisez, puis cochez la ligne au-dessus.
dilemma-give = Donner à l’équipe
dilemma-later = Plus tard
dilemma-discussed = C’est discuté
dilemma-discuss-again = À discuter encore
dilemma-take-back = La reprendre
team-pack-title = Pour la réunion d’équipe
team-pack-what = Les questions données par l’équipe. Ni nom, ni antenne, ni jour : le mois seulement.
team-pack-none = Tout est discuté.
team-pack-print = Imprimer
team-pack-save-pdf = Enregistrer en PDF
team-pack-save-text = Enregistrer en texte
team-pack-printed = Les questions sont parties à l’imprimante.
team-pack-saved = Les questions sont enregistrées.
team-pack-past-show =
    { $count ->
        [one] Montrer celle qui est discutée
       *[other] Montrer les { $count } qui sont discutées
    }
team-pack-past-hide = Cacher ce qui est discuté
solicitation-title = Sollicitations hors cadre
solicitation-what = Une demande reçue hors de l’antenne : on compte par où et quand. Ni nom, ni message, ni heure, ni agent.
solicitation-way = Par où ?
solicitation-chat = WhatsApp
solicitation-telephone = téléphone
solicitation-mail = courriel
solicitation-street = dans la rue
solicitation-other = autre
solicitation-when = Quand ?
solicitation-break = une pause
solicitation-evening = le soir
solicitation-night = la nuit
solicitation-weekend = le week-end
solicitation-day-off = un jour de congé
solicitation-counted = C’est compté : { $channel }, { $band }.
solicitation-take-back = Annuler la dernière
solicitation-taken-back = La dernière n’est plus comptée.
solicitation-total = Total
solicitation-sheet = Pour répondre : une fiche avec les heures de l’antenne, à donner à la personne.
solicitation-print = Imprimer la fiche des heures
solicitation-save = Enregistrer la fiche des heures
solicitation-hours = Changer les heures
solicitation-no-hours = Les heures de l’antenne ne sont pas encore dites.
solicitation-no-hours-todo = Dites-les dans « Ce poste ».
solicitation-printed = La fiche est partie à l’imprimante.
solicitation-saved = La fiche est enregistrée.
