# What the checker of packs says, where it is shown.
check-level-error = Erreur
check-level-warning = Attention
check-level-to-do = À faire
check-line = ligne { $line }
check-file-line = { $file }, ligne { $line }
check-whole-file = tout le fichier
check-open-step = Aller à l’étape
check-open-procedure = Ouvrir la démarche
check-nothing = Le contrôle ne trouve rien à dire.
check-count = { $errors ->
    [0] Aucune erreur
    [one] 1 erreur
   *[other] { $errors } erreurs
  }, { $warnings ->
    [0] rien à regarder
    [one] 1 chose à regarder
   *[other] { $warnings } choses à regarder
  }, { $toDo ->
    [0] rien à faire
    [one] 1 chose à faire
   *[other] { $toDo } choses à faire
  }.
