# The first start, opening, and coming back.

first-start-title = Bienvenue
first-start-intro = On prépare ensemble le coffre de l’antenne. Tout y sera gardé, fermé à clé, sur cet ordinateur seulement.
first-start-antenna = Le nom de l’antenne
first-start-antenna-help = Par exemple la ville ou le quartier.
first-start-antenna-missing = Écrivez le nom de l’antenne.
first-start-worker = Votre prénom ou votre surnom
first-start-worker-help = Les personnes que vous aidez le liront à l’écran.
first-start-worker-missing = Écrivez votre prénom ou votre surnom.
first-start-next = Continuer
first-start-back = Retour

first-phrase-title = Votre phrase
first-phrase-intro = Ces six mots ouvrent le coffre. Personne d’autre ne les connaît, et personne ne peut les retrouver.
first-phrase-words = Les six mots
first-phrase-keep-title = Pour la garder
first-phrase-keep-paper = Écrivez les six mots sur un papier.
first-phrase-keep-wallet = Gardez ce papier sur vous, loin de l’ordinateur.
first-phrase-keep-story = Faites-en une petite histoire : elle se retient mieux.
first-phrase-written = C’est écrit
first-phrase-others = En proposer d’autres
first-phrase-own = Choisir ma propre phrase
first-phrase-own-title = Votre propre phrase
first-phrase-own-label = Votre phrase
first-phrase-own-help = Plusieurs mots, que vous n’avez jamais écrits ailleurs.
first-phrase-own-suggested = Revenir aux six mots
first-phrase-verdict-good = Cette phrase convient.
first-phrase-verdict-too-short = Encore trop courte. Ajoutez des mots.
first-phrase-verdict-too-long = Trop longue. Enlevez quelques mots.
first-phrase-verdict-too-common = Trop connue. Changez quelques mots.
first-phrase-verdict-too-simple = Trop simple à deviner. Ajoutez un mot sans rapport.

first-retype-title = Votre phrase, encore une fois
first-retype-intro = Tapez-la comme vous l’avez écrite. Vous pouvez la montrer en la tapant.
first-retype-label = Votre phrase
first-retype-differs = Ce n’est pas la même phrase.
first-retype-see = Revoir la phrase
first-retype-make = Créer le coffre
first-retype-making = Le coffre se prépare…

slip-title = La fiche de secours
slip-intro = Si une phrase est oubliée, cette fiche ouvre le coffre. Elle n’est montrée qu’une seule fois.
slip-code = Le code de secours
slip-line = Ligne { $line }
slip-where = Rangez-la dans une armoire fermée, jamais près de l’ordinateur.
slip-print = Imprimer
slip-save = Enregistrer
slip-copy = Recopier à la main
slip-printed = La fiche est partie à l’imprimante. Allez la chercher maintenant.
slip-saved = La fiche est enregistrée. Mettez-la sur une clé USB rangée sous clé, puis effacez-la d’ici.
slip-copy-title = Vous avez recopié la fiche ?
slip-copy-intro = Tapez deux morceaux pour être sûr.
slip-copy-group = Ligne { $line }, morceau { $group }
slip-copy-check = Vérifier
slip-copy-differs = Un des morceaux n’est pas le même. Regardez votre feuille, lettre par lettre.
slip-copied = C’est bien recopié.
slip-done = Continuer
slip-later = Le faire plus tard
slip-later-title = Sans la fiche de secours ?
slip-later-body = Si la phrase est oubliée, plus rien ne pourra ouvrir le coffre. La fiche ne sera plus montrée.
slip-later-stay = Revoir la fiche
slip-later-leave = Continuer sans fiche

pin-title = Un code pour la journée ?
pin-intro = Six chiffres pour revenir vite quand l’écran est caché. Ils ne sont écrits nulle part, et s’effacent quand le coffre se ferme.
pin-label = Six chiffres
pin-set = Choisir ce code
pin-without = Sans code
pin-without-help = Sans code, c’est votre phrase qui sera demandée.
pin-incomplete = Il faut six chiffres.
pin-too-simple = Choisissez des chiffres moins simples à deviner.

open-title = Qui ouvre le coffre ?
open-antenna = Antenne de { $antenna }
open-phrase-title = Bonjour { $name }
open-phrase-label = Votre phrase
open-phrase-help = Regardez les espaces et les majuscules. Rien ne se bloque pour toujours.
open-phrase-wrong = Ce n’est pas la bonne phrase pour { $name }.
open-submit = Ouvrir le coffre
open-submitting = Le coffre s’ouvre…
open-other = Ce n’est pas moi
open-lost = J’ai perdu ma phrase
open-wrong-tries =
    { $count ->
        [one] Un essai n’a pas ouvert le coffre depuis la dernière fois.
       *[other] { $count } essais n’ont pas ouvert le coffre depuis la dernière fois.
    }
open-wrong-tries-todo = Si ce n’était pas vous, parlez-en à l’équipe.
open-slip-unconfirmed = La fiche de secours n’a jamais été vérifiée.
open-slip-unconfirmed-todo = Sans elle, une phrase oubliée ne se remplace pas.
open-previous-slots = La liste des clés était abîmée. Sa copie précédente a servi.
open-previous-slots-todo = Dites-le à la personne qui s’occupe de l’ordinateur.

open-damaged-title = Le fichier du coffre est abîmé.
open-damaged-safe = Votre phrase n’y est pour rien. Rien n’a été effacé ni remplacé.
open-damaged-todo = Ne réparez rien vous-même. Appelez la personne qui s’occupe de l’ordinateur : elle peut remettre la dernière copie.
open-newer-title = Ce coffre vient d’une version plus récente.
open-newer-safe = Rien n’a été touché.
open-newer-todo = Installez la dernière version de Côte à côte sur cet ordinateur, puis revenez.
open-unusable-title = Le dossier du coffre ne peut pas être utilisé.
open-unusable-safe = Le coffre n’a pas été ouvert, rien n’a changé.
open-unusable-todo = Côte à côte est peut-être déjà ouvert. Sinon, appelez la personne qui s’occupe de l’ordinateur.
open-missing-title =
    { $missing ->
        [0] On ne sait plus si tout est dans le coffre.
        [one] La dernière chose faite manque dans le coffre.
       *[other] Les { $missing } dernières choses faites manquent dans le coffre.
    }
open-missing-safe = Tout ce qui vient avant est là, et rien n’a été effacé.
open-missing-todo = Si une copie plus récente existe, remettez-la. Sinon, continuez avec ce qui reste et dites pourquoi.
open-missing-reason = Pourquoi continuer
open-missing-reason-missing = Choisissez une raison.
open-missing-reason-no-backup = Il n’y a pas de copie
open-missing-reason-known-loss = Je sais ce qui manque, c’est peu
open-missing-reason-urgent = Quelqu’un attend
open-slip-make = Faire une nouvelle fiche
open-missing-continue = Continuer avec ce qui reste
open-recheck = Regarder à nouveau

recover-title = Avec la fiche de secours
recover-intro = La fiche ouvre le coffre et vous donne une nouvelle phrase. Une nouvelle fiche remplacera celle-ci.
recover-who = Pour qui ?
recover-slip = Le code de la fiche
recover-slip-help = Les quatre lignes, avec ou sans espaces.
recover-slip-wrong = Ce code n’ouvre pas le coffre. Regardez la fiche, lettre par lettre.
recover-slip-missing = Tapez le code de la fiche.
recover-next = Continuer

hidden-show = Revenir
hidden-picture = Un paysage
hidden-title = Écran caché
hidden-pin = Votre code du jour
hidden-pin-wrong = Ce n’est pas le bon code.
hidden-phrase = Votre phrase
hidden-phrase-instead = Utiliser ma phrase
hidden-pin-gone = Le code du jour n’est plus valable. Votre phrase, elle, l’est toujours.
hidden-open = Revenir
hidden-close = Fermer le coffre
