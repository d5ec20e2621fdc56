local-way-out = Ajouté par l’antenne
local-title = Ce que votre antenne ajoute
local-what = Un téléphone, un guichet, vos mots. Une mise à jour de la démarche les garde. La personne peut tout lire.
local-contacts = Près d’ici
local-contact-kind =
    { $kind ->
        [phone] Téléphone
       *[desk] Guichet
    }
local-contact-add =
    { $kind ->
        [phone] Ajouter un téléphone
       *[desk] Ajouter un guichet
    }
local-contact-instead =
    { $kind ->
        [phone] À la place du téléphone de la démarche
       *[desk] À la place du guichet de la démarche
    }
local-reach =
    { $kind ->
        [phone] Le numéro
       *[desk] Où c’est
    }
local-reach-help =
    { $kind ->
        [phone] Un seul numéro, par exemple 084 00 00 00.
       *[desk] Par exemple la rue, le numéro et l’étage.
    }
local-reach-wrong =
    { $kind ->
        [phone] Écrivez un numéro de téléphone : il commence par 0 ou par +.
       *[desk] Écrivez où se trouve le guichet, en 80 signes au plus.
    }
local-hours = Les heures, en mots
local-hours-help = Par exemple : lundi et jeudi, de 9 h à 12 h. Vous pouvez laisser vide.
local-hours-wrong = Écrivez les heures en 80 signes au plus.
local-sentence = La phrase pour la personne
local-sentence-usual =
    { $kind ->
        [phone] Téléphonez à ce numéro.
       *[desk] Allez à ce guichet.
    }
local-sentence-wrong = Écrivez une phrase, en 160 signes au plus.
local-steps = Étape par étape
local-steps-none = Les étapes parlent avec les mots de la démarche.
local-steps-show =
    { $count ->
        [one] Montrer l’étape
       *[other] Montrer les { $count } étapes
    }
local-steps-hide = Cacher les autres étapes
local-wording =
    { $wording ->
        [practice] En s’exerçant
       *[real] Pour de vrai
    }
local-wording-label =
    { $wording ->
        [practice] Votre phrase, en s’exerçant
       *[real] Votre phrase, pour de vrai
    }
local-wording-help = Elle remplace : « { $guide } »
local-guide = La démarche dit : « { $guide } »
local-own = Vous dites : « { $says } »
local-own-cue = Votre indice : « { $says } »
local-say = Dire autrement
local-say-label =
    { $wording ->
        [practice] Dire autrement, en s’exerçant : { $step }
       *[real] Dire autrement, pour de vrai : { $step }
    }
local-cue-add = Ajouter un indice
local-cue-add-label = Ajouter un indice : { $step }
local-cue-label = Votre indice
local-cue-help = Il vient après ceux de la démarche : « { $question } », puis « { $word } ».
local-waiting = La phrase de la démarche a changé. La vôtre attend, personne ne la voit.
local-waiting-was = Elle remplaçait : « { $replaces } »
local-move = La garder avec la nouvelle phrase
local-change = Changer
local-change-label = Changer : { $what }
local-remove = Enlever
local-remove-label = Enlever : { $what }
local-kept = C’est gardé. La prochaine séance le montre.
local-removed = C’est enlevé.
local-preview = Ainsi, la personne lit :
local-by = Écrit le { $day } par { $by }
local-by-nobody = Écrit le { $day }
local-advice-long = Une phrase a { $words } mots. Avec douze au plus, elle se lit mieux.
local-advice-blame = Ces mots peuvent blesser. Parlez de l’écran ou du papier, pas de la personne.
local-advice-own = On s’exerce avec une personne inventée : ne demandez rien de la vraie personne.
local-left = Ce qui ne va plus avec la démarche
local-left-what = Rien n’est perdu : recopiez ces mots ailleurs, ou enlevez-les.
local-gone-procedure = Une démarche qui n’est plus là ({ $procedure })
local-part =
    { $kind ->
        [phone] Téléphone
        [desk] Guichet
        [practice] Phrase, en s’exerçant
        [real] Phrase, pour de vrai
        [cue] Indice
       *[sound] Son
    }
local-file-title = Ce que votre antenne ajoute
local-file-none = Rien pour le moment. Ouvrez une démarche pour ajouter un téléphone, un guichet ou vos mots.
local-file-count =
    { $count ->
        [one] 1 ajout dans vos démarches
       *[other] { $count } ajouts dans vos démarches
    }
local-file-sounds =
    { $count ->
        [one] 1 son enregistré ici
       *[other] { $count } sons enregistrés ici
    }
local-file-what = Pour un autre ordinateur de votre antenne : enregistrez un fichier, puis ouvrez-le là-bas. Le nom de qui a écrit n’y est pas.
local-file-with-sounds = Avec vos sons : on y reconnaît une voix
local-file-save = Enregistrer le fichier
local-file-saved = Le fichier est enregistré.
local-file-open = Ouvrir un fichier
local-file-look = Ce que le fichier ajoute
local-file-from = Antenne : { $antenna }. Fait le { $day }.
local-file-other = Ce fichier vient d’une autre antenne que la vôtre. Ses numéros et ses guichets sont peut-être loin d’ici.
local-file-nothing = Tout ce que contient ce fichier est déjà là. Rien à changer.
local-file-choose = Cochez ce que vous voulez prendre
local-file-same =
    { $count ->
        [one] 1 ajout est déjà là, le même.
       *[other] { $count } ajouts sont déjà là, les mêmes.
    }
local-file-arrival = { $part }, { $place } : « { $words } »
local-file-replaces = À la place de ce qui est là : « { $words } »
local-file-take = Prendre ce qui est coché
local-file-leave = Ne rien prendre
local-file-close = Fermer ce fichier
local-file-taken =
    { $count ->
        [0] Rien n’a changé.
        [one] 1 ajout est pris.
       *[other] { $count } ajouts sont pris.
    }
local-file-unfit-todo = Rien n’est perdu. Ouvrez la démarche pour garder ces mots, ou enlevez-les.
local-file-unfit = Depuis la mise à jour, à revoir
