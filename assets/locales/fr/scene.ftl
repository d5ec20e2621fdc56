# What practice screens say of themselves; the words on the imitation come from the content.
scene-look-here = Regardez ici.
scene-address = Adresse de la page :
scene-frame-phone = un téléphone
scene-frame-paper = une feuille de papier
scene-reader-right-way = Mettre la carte, puce en haut
scene-reader-wrong-way = Mettre la carte, puce en bas
scene-reader-take-out = Retirer la carte
scene-reader-out = La carte n’est pas dans le lecteur.
scene-reader-in = La carte est dans le lecteur.
scene-reader-reversed = La carte est à l’envers.
scene-reader-lit = Sa lumière est allumée.
scene-reader-dark = Sa lumière est éteinte.
scene-pin-entered = { $count ->
    [0] Aucun chiffre tapé.
    [one] Un chiffre tapé.
   *[other] { $count } chiffres tapés.
 }
scene-pin-erase = Effacer
scene-pin-confirm = OK
scene-practice-label = Écran d’exercice, ce n’est pas le vrai site
scene-wrong-generic = Ici, c’est pour autre chose. Rien n’a changé.
scene-wrong-typed = Ce n’est pas encore le même mot. Regardez la phrase, lettre par lettre.
scene-wrong-code = Ce n’est pas le code de l’exercice. Il est dans « La situation ».
