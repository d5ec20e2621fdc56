# The frame around the worker's screens.

app-name = Côte à côte
shell-nav = Les écrans
shell-today = Aujourd’hui
shell-procedures = Démarches
shell-notes = Notes
shell-learners = Dossiers
shell-team = Équipe
shell-relays = Relais
shell-packs = Valises
shell-place = Ce poste
shell-display = Affichage
shell-hide = Cacher l’écran
shell-hide-key = F9
shell-close = Fermer le coffre
shell-loading = Un instant…
shell-retry = Essayer encore
shell-trouble-safe = Ce qui était gardé l’est toujours.

shell-quit-title = Quitter Côte à côte ?
shell-quit-body = Tout ce qui est fait est gardé. Le coffre sera fermé.
shell-quit-session = La séance pourra reprendre à la même étape.
shell-quit-stay = Rester
shell-quit-leave = Quitter

shell-idle-title = Vous êtes toujours là ?
shell-idle-body = L’écran va se cacher. Rien ne sera perdu.
shell-idle-stay = Rester

display-title = Affichage
display-size = Taille du texte
display-size-value = { $percent } %
display-theme = Couleurs
display-theme-calm = Douces
display-theme-contrast = Contraste fort
display-theme-dark = Sombres
display-done = C’est bon
