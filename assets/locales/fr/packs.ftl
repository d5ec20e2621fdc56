# The page of the packs: what is installed, a valise that is looked at, going back.
packs-title = Les valises
packs-what = Une valise apporte des démarches. Elle arrive sur une clé USB.
packs-install = Installer une valise
packs-reading = La valise est lue et vérifiée…
packs-version = Version { $version }
packs-partial = une partie de la version { $version }
packs-by = Faite par { $publisher }
packs-in-program = livrée avec l’application
packs-from-file = installée le { $day }
packs-procedures = { $count ->
    [one] 1 démarche
   *[other] { $count } démarches
  }
packs-unchecked = { $count ->
    [0] toutes vérifiées sur le vrai site
    [one] 1 pas encore vérifiée sur le vrai site
   *[other] { $count } pas encore vérifiées sur le vrai site
  }
packs-back = Revenir à la version { $version }
packs-back-title = Revenir à la version { $version } ?
packs-back-what = Les nouvelles séances commenceront avec elle. Les séances en cours restent sur la leur.
packs-back-again = Vous pourrez changer d’avis : l’autre version reste là.
packs-back-no = Ne rien changer
packs-went-back = La version { $version } sert de nouveau.
packs-installed = La valise « { $title } » est installée. Les séances en cours finissent avec l’ancienne.

packs-look-title = Voici ce que la valise change
packs-look-name = { $title }, version { $version }, publiée le { $day }
packs-look-instead = Elle prend la place de la version { $version }, qui reste là.
packs-look-known = Elle vient de { $publisher }. Vous l’avez déjà acceptée.
packs-look-unknown-title = Qui a fait cette valise ?
packs-look-unknown = Elle dit venir de { $publisher }. C’est la première fois.
packs-look-words-what = Téléphonez à qui l’a faite. Lisez ces six mots ensemble. Ils doivent être les mêmes, dans le même ordre.
packs-look-words-same = Nous avons comparé les six mots : ce sont les mêmes.
packs-look-words-other = S’il y a une différence, n’installez pas la valise. Demandez-en une autre.
packs-look-around = Les démarches restent les mêmes. Ce qu’il y a autour peut changer : les voix, les lettres, les relais, les règles.
packs-look-nothing = Elle ne change rien : vous avez déjà ces démarches.
packs-look-summary = { $changed ->
    [0] Aucune démarche changée
    [one] 1 démarche changée
   *[other] { $changed } démarches changées
  }, { $added ->
    [0] aucune nouvelle
    [one] 1 nouvelle
   *[other] { $added } nouvelles
  }, { $removed ->
    [0] aucune retirée
    [one] 1 retirée
   *[other] { $removed } retirées
  }
packs-look-kind = { $kind ->
    [added] nouvelle
    [changed] changée
    [removed] retirée
   *[same] comme avant
  }
packs-look-steps-added = { $count ->
    [one] 1 étape en plus
   *[other] { $count } étapes en plus
  }
packs-look-steps-changed = { $count ->
    [one] 1 étape changée
   *[other] { $count } étapes changées
  }
packs-look-steps-removed = { $count ->
    [one] 1 étape retirée
   *[other] { $count } étapes retirées
  }
packs-look-words-only = des mots autour des étapes
packs-look-needed = Prise aussi : une autre démarche passe par elle.
packs-look-removed-note = Elle s’en va si vous prenez tout.
packs-look-choose = Les démarches à prendre
packs-look-all = Tout prendre
packs-look-some = Le reste demeure comme maintenant.
packs-look-signed = Qui répond du contenu
packs-look-signed-nobody = Elle n’a pas encore été essayée avec des personnes concernées.
packs-look-signed-author = Écrite par { $name }, le { $day }
packs-look-signed-expert = Relue par { $name }, le { $day }
packs-look-signed-readers = { $count ->
    [one] Essayée avec 1 personne concernée, le { $day }
   *[other] Essayée avec { $count } personnes concernées, le { $day }
  }
packs-look-take = Installer
packs-look-leave = Ne rien changer
packs-safe = Rien n’a changé : vos démarches sont toutes là.

packs-check = Ce que le contrôle dit de ces démarches
packs-check-see = Lire la liste
packs-check-away = Ranger la liste
packs-check-when = { $title }, version { $version }, le { $day }
packs-check-what = Ces remarques sont pour qui écrit les démarches. Elles servent aussi à savoir ce qui reste à vérifier.
packs-check-unknown = Cette valise est arrivée avant que l’application garde ce que dit le contrôle. La prochaine version le dira.
