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
scene-message-email = Un courriel,
scene-message-letter = Une lettre,
scene-message-sms = Des messages,
scene-message-receipt = Une preuve,
scene-message-from = De
scene-message-address = Adresse
scene-message-number = Numéro
scene-message-subject = Objet
scene-message-date = Date
scene-message-reference = Référence
scene-select-none = Choisir dans la liste
scene-upload-none = Choisir un document
scene-signature-here = Un clic pour signer
scene-signature-done = C’est signé.
scene-request-number = Le nombre à comparer
scene-field-date = Le jour, le mois, l’année : 31/01/2026
scene-field-iban = Deux lettres, puis des chiffres, par quatre
scene-field-email = Un mot, le signe @, puis un autre mot
scene-field-telephone = Seulement des chiffres
scene-compare-shown = L’adresse à l’écran
scene-compare-known = L’adresse que l’on connaît
scene-compare-same = C’est la même
scene-compare-different = Ce n’est pas la même
scene-wrong-answer = Ce n’est pas encore ça. On regarde encore une fois.
scene-wrong-compare = Regardez lettre par lettre. Puis choisissez encore.
