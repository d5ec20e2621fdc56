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
error-same-file = Ce code mène déjà à ce dossier.
error-session-under-way = Une séance de cette personne est interrompue. Terminez-la d’abord, à l’accueil.
error-file-restricted = Ce dossier est fermé à tous. Son contenu ne s’ouvre pas ici.
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
error-valise-refused = { $reason ->
    [older] Cette valise est plus ancienne que celle qui est installée.
    [same_version] Cette valise porte le même numéro que celle qui est installée, mais son contenu est autre. Demandez à qui l’a faite d’augmenter le numéro.
    [other_publisher] Cette valise est signée par quelqu’un d’autre que d’habitude. Ne l’installez pas. Parlez-en à qui fait vos valises.
    [procedure_taken] Une démarche de cette valise est déjà dans une autre valise.
    [content] Une démarche de cette valise ne va pas avec cette version de l’application. Demandez une valise plus récente, ou mettez l’application à jour.
    [not_a_valise] Ce fichier n’est pas une valise. Choisissez un fichier qui finit par .valise.
    [too_new] Cette valise est faite pour une version plus récente de l’application. Demandez la mise à jour de l’application.
    [truncated] La valise n’est pas entière : la copie s’est arrêtée trop tôt. Copiez-la de nouveau sur la clé.
    [archive_shape] La valise n’est pas entière : la copie s’est arrêtée trop tôt. Copiez-la de nouveau sur la clé.
    [missing_entry] La valise n’est pas entière : la copie s’est arrêtée trop tôt. Copiez-la de nouveau sur la clé.
    [too_large] Cette valise est trop grande. Demandez à qui l’a faite d’en faire deux.
    [file_too_large] Cette valise est trop grande. Demandez à qui l’a faite d’en faire deux.
    [unpacked_too_large] Cette valise est trop grande. Demandez à qui l’a faite d’en faire deux.
    [manifest_too_large] Cette valise est trop grande. Demandez à qui l’a faite d’en faire deux.
    [too_many_files] Cette valise est trop grande. Demandez à qui l’a faite d’en faire deux.
    [too_many_entries] Cette valise est trop grande. Demandez à qui l’a faite d’en faire deux.
    [too_many_pixels] Cette valise est trop grande. Demandez à qui l’a faite d’en faire deux.
    [ratio] Cette valise est trop grande. Demandez à qui l’a faite d’en faire deux.
    [unsigned] Personne n’a signé cette valise. Ne l’installez pas : demandez celle qui est signée.
    [not_by_publisher] Personne n’a signé cette valise. Ne l’installez pas : demandez celle qui est signée.
    [bad_signature] Cette valise a été changée après la signature. Ne l’installez pas : demandez-en une autre à qui l’a faite.
    [file_altered] Cette valise a été changée après la signature. Ne l’installez pas : demandez-en une autre à qui l’a faite.
    [lying_size] Cette valise a été changée après la signature. Ne l’installez pas : demandez-en une autre à qui l’a faite.
    [pack_mismatch] Cette valise a été changée après la signature. Ne l’installez pas : demandez-en une autre à qui l’a faite.
    [trailing_bytes] Cette valise a été changée après la signature. Ne l’installez pas : demandez-en une autre à qui l’a faite.
    [hidden_bytes] Cette valise a été changée après la signature. Ne l’installez pas : demandez-en une autre à qui l’a faite.
    [extra_entry] Cette valise a été changée après la signature. Ne l’installez pas : demandez-en une autre à qui l’a faite.
    [active_drawing] Cette valise contient quelque chose qu’une valise n’a pas. Ne l’installez pas. Parlez-en à qui l’a faite.
    [kind_not_allowed] Cette valise contient quelque chose qu’une valise n’a pas. Ne l’installez pas. Parlez-en à qui l’a faite.
    [not_a_file] Cette valise contient quelque chose qu’une valise n’a pas. Ne l’installez pas. Parlez-en à qui l’a faite.
    [wrong_content] Cette valise contient quelque chose qu’une valise n’a pas. Ne l’installez pas. Parlez-en à qui l’a faite.
    [encrypted] Cette valise contient quelque chose qu’une valise n’a pas. Ne l’installez pas. Parlez-en à qui l’a faite.
    [path_form] Cette valise contient quelque chose qu’une valise n’a pas. Ne l’installez pas. Parlez-en à qui l’a faite.
    [path_sign] Cette valise contient quelque chose qu’une valise n’a pas. Ne l’installez pas. Parlez-en à qui l’a faite.
    [path_reserved] Cette valise contient quelque chose qu’une valise n’a pas. Ne l’installez pas. Parlez-en à qui l’a faite.
    [path_collision] Cette valise contient quelque chose qu’une valise n’a pas. Ne l’installez pas. Parlez-en à qui l’a faite.
   *[other] Cette valise est mal faite. Ne l’installez pas : demandez-en une autre à qui l’a faite.
  }
error-antenna-file-refused = { $reason ->
    [too_new] Ce fichier est fait par une version plus récente de l’application. Rien n’a changé. Demandez la mise à jour de l’application.
    [too_large] Ce fichier est trop grand. Rien n’a changé. Enregistrez-le de nouveau, sans les sons.
    [secret] Ce fichier contient quelque chose qui ressemble à un code, un compte ou un numéro national. Rien n’a changé. Enlevez-le sur l’autre ordinateur, puis enregistrez de nouveau.
    [sound] Un son de ce fichier ne se lit pas. Rien n’a changé. Enregistrez le fichier de nouveau.
   *[other] Ce fichier n’est pas celui d’une antenne. Rien n’a changé. Choisissez le fichier enregistré depuis la page Démarches.
  }
error-relay-open = Un autre service prend la suite : dites lequel, ou dites qu’il n’y en a pas. Tout est gardé.
error-relay-file-refused = { $reason ->
    [too_large] Ce fichier est trop grand. Rien n’a changé. Prenez un tableau de 20 000 lignes au plus.
    [empty] Ce fichier est vide. Rien n’a changé. Choisissez-en un autre.
    [no_name] Ce tableau ne se lit pas : sa première ligne ne nomme pas la colonne « nom ». Rien n’a changé. Ajoutez les noms des colonnes, puis ouvrez-le de nouveau.
    [column_twice] Ce tableau ne se lit pas : sa première ligne nomme deux fois la même colonne. Rien n’a changé. Gardez chaque colonne une fois.
    [full] L’annuaire est plein. Rien n’a changé. Enlevez des services, ou prenez un tableau plus court.
   *[other] Ce fichier n’est pas un tableau CSV. Rien n’a changé. Dans le tableur : « Enregistrer sous », puis « CSV UTF-8 ».
  }
error-no-browser = Aucun navigateur avec une fenêtre privée sur cet ordinateur.
error-not-saved = Le fichier n’a pas été enregistré.
error-bad-request = Cette version ne comprend pas la demande. Relancez Côte à côte.
error-internal = Quelque chose d’imprévu s’est passé. Ce qui était gardé l’est toujours. Repère : { $incident }
