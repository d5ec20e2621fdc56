# Les relais : l’annuaire, et le relais donné dans une séance.

relay-find = Qui cherchez-vous ?
relay-find-help = Un nom, une commune, un sujet, avec ou sans accents.
relay-found = { $count ->
    [0] Aucun service trouvé.
    [one] { $count } service
   *[other] { $count } services
  }
relay-found-more = Les { $count } premiers. Ajoutez un mot pour en voir d’autres.
relay-open = Ouvert
relay-open-until = Ouvert jusqu’à { $hour }
relay-closed = Fermé maintenant
relay-opens-today = Fermé maintenant. Ouvre aujourd’hui à { $hour }
relay-opens-tomorrow = Fermé maintenant. Ouvre demain à { $hour }
relay-opens-day = Fermé maintenant. Ouvre { $day } à { $hour }
relay-open-unknown = Ouvert maintenant ? On ne sait pas.
relay-hours = Heures : { $hours }
relay-call-first = Téléphonez avant d’y aller.
relay-check-first = Vérifiez avant d’y aller.
relay-verified = Vérifié le { $day }
relay-stale = { $months ->
    [one] Vérifié il y a un mois. Appelez avant d’envoyer quelqu’un.
   *[other] Vérifié il y a { $months } mois. Appelez avant d’envoyer quelqu’un.
  }
relay-stale-years = Vérifié il y a { $years } ans. Appelez avant d’envoyer quelqu’un.
relay-never = Jamais vérifié. Appelez avant d’envoyer quelqu’un.
relay-source = Source : { $source }
relay-bce = Numéro BCE : { $bce }
relay-phone = Téléphone
relay-choose-other = Choisir un autre service

relays-title = Relais
relays-what = Les autres services : qui appeler, où aller, quand. La recherche marche sans Internet.
relays-total = { $count ->
    [0] L’annuaire est vide.
    [one] { $count } service dans l’annuaire
   *[other] { $count } services dans l’annuaire
  }
relays-add = Ajouter un service
relays-import = Prendre un tableau CSV
relays-safe = L’annuaire est comme avant.
relays-verify = J’ai vérifié aujourd’hui : { $name }
relays-verify-short = J’ai vérifié aujourd’hui
relays-change = Changer : { $name }
relays-change-short = Changer
relays-remove = Enlever : { $name }
relays-remove-short = Enlever
relays-own = Ajouté par l’antenne
relays-from-pack = Vient d’une valise
relays-kept = C’est gardé : { $name }.
relays-verified = C’est noté : { $name } est vérifié aujourd’hui.
relays-removed = C’est enlevé.
relays-remove-title = Enlever { $name } ?
relays-remove-what = Il n’est plus proposé. Les fiches et les notes déjà faites ne changent pas.
relays-remove-no = Le garder

relays-form-new = Un nouveau service
relays-form-change = Changer ce service
relays-form-what = Un nom, et un moyen de le joindre. Le reste peut venir plus tard. La date du jour devient celle de la vérification.
relays-name = Le nom du service
relays-name-wrong = Écrivez un nom, sur une ligne.
relays-phone = Le téléphone
relays-phone-wrong = Écrivez un seul numéro : il commence par 0 ou par +, ou il est court, comme 1718. Sans téléphone, écrivez une adresse, une commune, un courriel ou une page.
relays-address = La rue et le numéro
relays-postcode = Le code postal
relays-town = La commune
relays-hours = Les heures
relays-hours-help = Pour calculer « ouvert maintenant ? » : Mo-Fr 09:00-12:00,13:00-16:00; PH off. Une phrase va aussi : elle est montrée, sans calcul.
relays-company = Qui peut venir avec la personne
relays-themes = De quoi il s’occupe
relays-themes-help = Quelques mots, séparés par des virgules : on le retrouve par eux.
relays-about = Ce qu’il fait, en une phrase
relays-email = Le courriel du guichet
relays-site = La page Internet
relays-bce = Le numéro BCE
relays-bce-help = Dix chiffres, comme 0123.456.749. Sans lui, laissez vide.
relays-bce-wrong = Ce numéro n’est pas juste : recopiez ses dix chiffres, ou laissez vide.
relays-line-wrong = C’est trop long, ou il y a un signe que personne ne voit. Retapez-le plus court.
relays-keep = Garder
relays-cancel = Annuler

relays-file-title = Ce que contient le tableau
relays-file-windows = Les lettres de ce fichier sont celles de Windows. Regardez si les accents sont justes. Sinon, enregistrez-le en « CSV UTF-8 ».
relays-file-left-out = Ces colonnes ne sont pas reprises : { $columns }.
relays-file-new = { $count ->
    [one] { $count } service nouveau
   *[other] { $count } services nouveaux
  }
relays-file-changed = { $count ->
    [one] { $count } service est écrit autrement chez vous
   *[other] { $count } services sont écrits autrement chez vous
  }
relays-file-same = { $count ->
    [one] { $count } service est déjà là, le même
   *[other] { $count } services sont déjà là, les mêmes
  }
relays-file-refused = { $count ->
    [one] { $count } ligne refusée
   *[other] { $count } lignes refusées
  }
relays-file-refused-what = Corrigez-les dans le tableau, puis ouvrez-le de nouveau. Les autres lignes peuvent être prises sans attendre.
relays-file-line = Ligne { $line } : { $what }
relays-file-others = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
  }
relays-file-take-new = Ajouter ce qui est nouveau
relays-file-take-changed = Remplacer ce qui est chez vous
relays-file-difference = { $field } : chez vous « { $there } », dans le tableau « { $coming } »
relays-file-nothing = (rien)
relays-file-take = Prendre ce qui est coché
relays-file-leave = Ne rien prendre
relays-file-close = Fermer ce tableau
relays-file-empty = Rien à prendre dans ce tableau.
relays-file-taken = { $count ->
    [0] Rien n’a changé.
    [one] { $count } service est pris.
   *[other] { $count } services sont pris.
  }

relays-field = { $field ->
    [name] Nom
    [about] Description
    [address] Adresse
    [addressDetail] Complément d’adresse
    [postcode] Code postal
    [town] Commune
    [phone] Téléphone
    [email] Courriel
    [site] Page
    [hours] Heures
    [company] Accompagnement
    [themes] Sujets
    [bce] Numéro BCE
    [source] Source
    [verifiedOn] Vérifié le
   *[other] Autres colonnes
  }

relays-fault-cells = il y a plus de cases que de colonnes. Mettez entre guillemets une case qui contient une virgule.
relays-fault-no-name = il n’y a pas de nom.
relays-fault-no-way = on ne peut pas joindre ce service : ni téléphone, ni adresse, ni courriel, ni page.
relays-fault-length = le texte de la colonne « { $column } » est trop long.
relays-fault-phone = le téléphone n’est pas un numéro. Écrivez un seul numéro.
relays-fault-enterprise = le numéro BCE n’est pas juste.
relays-fault-day = la date n’existe pas. Écrivez-la ainsi : 2026-11-30.
relays-fault-future = la date n’est pas encore arrivée.
relays-fault-confidence = la colonne « confiance » dit un mot qui n’est pas prévu.
relays-fault-hidden-sign = la colonne « { $column } » contient un signe que personne ne voit. Retapez la case.
relays-fault-secret = la colonne « { $column } » contient ce qui ressemble à un code ou au numéro de quelqu’un.
relays-fault-twice = ce service est déjà à la ligne { $first }.

start-relay-title = Quel service prend la suite ?
start-relay-search = Chercher un service
start-relay-none = Aucun relais n’existe ici
start-relay-give = Donner ce relais

closing-title-no-relay = Aujourd’hui, on a cherché ensemble
closing-relay-choose = Choisir le service
closing-relay-change = Changer de service
closing-relay-title = Quel service prend la suite ?
closing-relay-none-here = Aucun relais n’existe ici
closing-relay-give = Donner ce relais
closing-relay-back = Retour
