# The words of the closed lists: one name for one thing, everywhere.

help-level-alone = sans aide
help-level-cue = avec un indice
help-level-words = avec des mots
help-level-pointing = montré du doigt
help-level-demonstration = montré, puis refait
help-level-done-for = fait à la place
help-level-with-reason = { $level }, { $reason }

mode-teach = On s’entraîne.
mode-accompany = Vous faites. { $worker } est à côté.
mode-do-for = C’est urgent. { $worker } fait avec vous.
mode-teach-short = entraînement
mode-accompany-short = accompagnement
mode-do-for-short = urgence

way-practise = S’exercer
way-prepare = Préparer
way-real = Pour de vrai

device-computer = Ordinateur
device-phone = Téléphone
device-paper = Papier

theme-connect = Se connecter
theme-unemployment = Chômage
theme-pension = Pension
theme-family-allowance = Allocations familiales
theme-basics = Gestes de base

obstacle-network = le réseau
obstacle-site = le site
obstacle-words = les mots de la page
obstacle-equipment = le matériel
obstacle-missing-key = un code ou une carte qui manque
obstacle-missing-document = un document qui manque
obstacle-no-counter = pas de guichet ni de téléphone
obstacle-time = le temps

hand-reason-urgent = c’était urgent
hand-reason-screen-stuck = l’écran ne suivait pas
hand-reason-learner-asks = à la demande de la personne
hand-reason-written-mandate = un mandat écrit existe
hand-reason-other = autre raison

own-word-good = Bien
own-word-middling = Moyen
own-word-hard = Difficile

autonomy-entierement-accompagne = entièrement accompagné
autonomy-partiellement-autonome = partiellement autonome
autonomy-autonome = autonome

confidence-official = lu sur la page du service
confidence-secondary = lu sur la page de quelqu’un d’autre
confidence-old = lu sur une page ancienne ou sans date
confidence-unconfirmed = pas retrouvé, à vérifier
time-hour = { $hour } h
time-hour-minute = { $hour } h { $minute }

urgency-deadline-ends = Le délai finit
urgency-payment-stops = Un paiement peut s’arrêter
urgency-right-at-risk = Un droit peut se perdre
urgency-answer-awaited = On attend une réponse

outcome-moved-forward = On a avancé
outcome-learned = J’ai appris
outcome-kept-from-worse = La situation ne s’aggrave pas
outcome-relayed = Un autre service prend la suite
outcome-no-relay = Aucun service ne prend la suite

help-trend-not-enough = pas assez pour le dire
help-trend-less = de moins en moins d’aide
help-trend-same = autant d’aide qu’avant
help-trend-more = un peu plus d’aide qu’avant

duty-month-end = chaque mois, le dernier jour
duty-monthly = chaque mois, le { $day }
duty-yearly = chaque année, le { $day } { $month }
