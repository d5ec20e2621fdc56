# What is said when a command is refused: what happened, then what to do. Never the fault of a person.

error-vault-locked = Le coffre est fermé.
error-vault-exists = Il y a déjà un coffre sur cet ordinateur.
error-no-vault = Il n’y a pas encore de coffre sur cet ordinateur.
error-wrong-passphrase = Ce n’est pas la bonne phrase.
error-wrong-pin = Ce n’est pas le bon code.
error-pin-gone = Le code du jour n’est plus valable. Utilisez votre phrase.
error-wait-before-retry =
    { $seconds ->
        [one] Attendez une seconde avant un nouvel essai.
       *[other] Attendez { $seconds } secondes avant un nouvel essai.
    }
error-vault-damaged = Le fichier du coffre est abîmé.
error-vault-too-new = Ce coffre vient d’une version plus récente de Côte à côte.
error-steps-missing = Le coffre est ouvert, mais il y manque les dernières choses faites.
error-already-open = Côte à côte est déjà ouvert sur cet ordinateur.
error-unusable-folder = Le dossier du coffre ne peut pas être utilisé.
error-disk-full = Le disque est plein. Faites de la place, puis recommencez.
error-invalid-field = Ce champ n’est pas encore complet.
error-weak-phrase = Cette phrase est trop facile à deviner.
error-does-not-match = Les deux textes ne sont pas les mêmes.
error-forbidden-text = Ce texte contient une donnée que l’on ne garde pas ici. Il n’a pas été gardé.
error-learner-has-screen = La séance est ouverte. Quittez-la d’abord.
error-no-session = Aucune séance n’est ouverte.
error-learner-only = Cette étape reste à la personne.
error-not-allowed-now = Ce n’est pas possible maintenant.
error-not-found = C’est introuvable. La liste a peut-être changé.
error-note-frozen = Cette note est fermée. Vous pouvez y ajouter une ligne.
error-already-exists = Ce nom est déjà pris. Choisissez-en un autre.
error-missing-content = Il manque une démarche pour continuer.
error-no-printer = Aucune imprimante ne répond.
error-print-refused = L’imprimante n’a pas accepté la page.
error-no-voice = Pas de voix sur cet ordinateur.
error-not-a-sound = Ce fichier n’est pas un son WAV ou MP3. Choisissez-en un autre.
error-sound-too-long = Ce son dure plus de { $seconds } secondes. Une phrase suffit.
error-sound-too-large = Ce son prend plus de { $megabytes } Mo. Enregistrez-le en MP3.
error-silent-sound = On n’entend rien dans ce son. Vérifiez le micro et recommencez.
error-not-read = Le fichier n’a pas pu être lu. Si la clé USB est retirée, remettez-la.
error-no-browser = Aucun navigateur avec une fenêtre privée sur cet ordinateur.
error-not-saved = Le fichier n’a pas été enregistré.
error-bad-request = Cette version ne comprend pas la demande. Relancez Côte à côte.
error-internal = Quelque chose d’imprévu s’est passé. Ce qui était gardé l’est toujours. Repère : { $incident }
