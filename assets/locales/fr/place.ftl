# What is set for this computer.

place-title = Ce poste
place-browser = Le navigateur pour les vrais sites
place-browser-help = Il s’ouvre en fenêtre privée : quand on la ferme, le site oublie la personne.
place-browser-which = Lequel ?
place-browser-try = Essayer la fenêtre privée
place-browser-tried = Une fenêtre privée vide s’ouvre. Vous pouvez la fermer.
place-browser-none = Aucun navigateur connu sur cet ordinateur.
place-browser-none-todo = Installez Firefox ou Chromium, ou ouvrez vous-même une fenêtre privée et tapez l’adresse.

# When the antenna is open.

hours-title = Les heures de l’antenne
hours-help = Le matin, puis l’après-midi. Elles sont imprimées sur la fiche à donner. Écrivez 9:00 ou 9h. Laissez vide quand c’est fermé.
hours-to = à
hours-from-of = { $day }, { $part ->
        [morning] matin
       *[afternoon] après-midi
    }, de
hours-to-of = { $day }, { $part ->
        [morning] matin
       *[afternoon] après-midi
    }, à
hours-keep = Garder les heures
hours-kept = Les heures sont gardées.
hours-wrong = Les heures de { $day } ne vont pas : par exemple 09:00 à 12:00, puis 13:30 à 16:00.

# The organisation's own electronic addresses.

own-address = C’est une adresse de votre équipe. Le courrier de la personne doit arriver chez elle : son adresse, l’eBox ou la poste.
own-domain-title = Les adresses de votre équipe
own-domain-help = Quand une adresse de l’équipe est donnée comme celle d’une personne, un mot le rappelle. Rien n’est bloqué.
own-domain-label = Ce qui suit l’arobase, par exemple cpas-namur.be
own-domain-wrong = Écrivez ce qui suit l’arobase, avec un point : cpas-namur.be.
own-domain-add = Ajouter
own-domain-remove = Retirer
own-domain-remove-of = Retirer { $domain }

# Two minutes before people sit down.

place-check-title = Deux minutes pour vérifier ce poste
place-check-help = Cochez ce qui va. Rien n’est obligatoire, et aucun nom n’est gardé.
place-check-never = Ce poste n’a pas encore été vérifié.
place-check-on = Vérifié le { $day }.
place-check-right = ça va
place-check-sentence = Bonjour. Si vous entendez cette phrase, le son fonctionne.
place-check-screen = L’écran
place-check-screen-detail = Seules les deux personnes assises le voient.
place-check-mouse = La souris
place-check-mouse-detail = Elle est sous la main de la personne.
place-check-chairs = Les chaises
place-check-chairs-detail = Deux chaises côte à côte, devant l’écran.
place-check-reader = Le lecteur de carte
place-check-reader-detail = Il est branché, à portée de main.
place-check-sound = Le son
place-check-sound-detail = Écouter fait entendre une phrase.
place-check-printer = L’imprimante
place-check-printer-detail = Allumée, avec du papier.
place-check-printer-there = Une imprimante répond.
place-check-printer-none = Aucune imprimante ne répond. On peut aussi enregistrer.
place-check-window = La fenêtre privée
place-check-window-detail = Elle s’ouvre : essayez plus bas.
place-check-keys = Les touches
place-check-keys-detail = F2 et F9 répondent : essayez plus bas.
