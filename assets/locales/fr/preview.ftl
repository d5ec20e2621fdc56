# An author's preview: the folder, the step on the screen, what the checker says of them.
preview-title = Aperçu de la valise
preview-folder = Dossier { $folder }, version { $version }
preview-folder-alone = Dossier { $folder }
preview-how = Enregistrez dans votre éditeur : l’écran suit. Ici, rien n’est gardé.
preview-last-good = Ce que vous avez enregistré ne se joue pas encore. L’écran montre la dernière version qui se jouait.
preview-nothing = Ce qui est enregistré ne se joue pas encore. Corrigez d’abord ces erreurs.
preview-gone = Ce dossier ne se lit plus.
preview-gone-todo = A-t-il changé de nom ou de place ? Remettez-le : l’écran le retrouvera.
preview-check = Ce que dit le contrôle
preview-check-see = Voir tout ce que dit le contrôle
preview-check-short = Contrôle : { $errors ->
    [0] { $rest ->
        [0] rien à dire
       *[other] { $rest } à voir
      }
    [one] 1 erreur
   *[other] { $errors } erreurs
  }
preview-check-more = Pour les phrases à simplifier, lancez aussi cote pack check.
preview-procedures = Les démarches
preview-procedure = { $steps ->
    [one] 1 étape
   *[other] { $steps } étapes
  }. { $said }
preview-display = Affichage
preview-back = Les démarches
preview-ways = Comment jouer
preview-way-practise = S’exercer
preview-way-real = Pour de vrai
preview-way-prepare = Préparer
preview-side = À droite
preview-side-author = Vos remarques
preview-side-strip = La bande
preview-panel = Pour qui écrit
preview-read = À lire à cette étape
preview-read-all = À lire dans toute la valise
preview-longest = La plus longue phrase : { $longest } / { $most } mots
preview-longest-over = La plus longue phrase : { $longest } / { $most } mots, c’est trop
preview-sentences = { $count ->
    [one] 1 phrase
   *[other] { $count } phrases
  }
preview-hard-none = Aucun mot rare à expliquer
preview-hard = { $count ->
    [one] 1 mot rare
   *[other] { $count } mots rares
  } : { $words }
preview-here = À cette étape
preview-here-nothing = Le contrôle ne dit rien de cette étape.
preview-here-later = Corrigez d’abord ce qui est dit en haut. Le contrôle parlera ensuite de cette étape.
preview-steps = Les étapes
preview-step-problems = { $count ->
    [one] 1 remarque
   *[other] { $count } remarques
  }
preview-over = La démarche est finie
preview-over-what = Une vraie séance passe maintenant à la clôture. Ici, rien n’est gardé.
preview-over-back = Revenir à la dernière étape
preview-over-again = Recommencer
preview-level-error = Erreurs
preview-level-warning = À regarder
preview-level-to-do = À faire
