# What is set for this computer.

place-title = Ce poste
place-browser = Le navigateur pour les vrais sites
place-browser-help = Il s’ouvre en fenêtre privée : quand on la ferme, le site oublie la personne.
place-browser-which = Lequel ?
place-browser-try = Essayer la fenêtre privée
place-browser-tried = Une fenêtre privée vide s’ouvre. Vous pouvez la fermer.
place-browser-none = Aucun navigateur connu sur cet ordinateur.
place-browser-none-todo = Installez Firefox ou Chromium, ou ouvrez vous-même une fenêtre privée et tapez l’adresse.
