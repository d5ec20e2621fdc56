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
