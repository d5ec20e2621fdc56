//! The French words around a code: what names one, what may stand between the name and the value, what is only talk.
//! Refuses to decide; all words are folded (lower case, no accent). A list is one text of words, so that it can be
//! read and corrected without knowing the language of the program.

/// Whether a list holds a word.
pub(super) fn holds(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}

/// What kind of value a name calls for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// "Code" alone: four to eight digits, unless the next words make it a postal code and the like.
    Code,
    /// A PIN, a PUK: four to eight digits.
    Pin,
    /// "itsme", or the device of a bank: five to eight digits, and only after ":" or "est".
    Itsme,
    /// The three or four digits at the back of a card.
    BackOfCard,
    /// A password: any word.
    Password,
}

/// What names a code or a password; the longest first among those that begin alike.
pub(super) const NAMES: &[(&[&str], Name)] = &[
    (&["mot", "de", "passe"], Name::Password),
    (&["mots", "de", "passe"], Name::Password),
    (&["mot", "de", "pass"], Name::Password),
    (&["mot", "passe"], Name::Password),
    (&["mot", "d", "passe"], Name::Password),
    (&["m", "de", "passe"], Name::Password),
    (&["motdepasse"], Name::Password),
    (&["mot", "secret"], Name::Password),
    (&["phrase", "de", "passe"], Name::Password),
    (&["phrase", "secrete"], Name::Password),
    (&["mdp"], Name::Password),
    (&["mdps"], Name::Password),
    (&["password"], Name::Password),
    (&["passwd"], Name::Password),
    (&["passphrase"], Name::Password),
    (&["pwd"], Name::Password),
    (&["pw"], Name::Password),
    (&["cle", "wifi"], Name::Password),
    (&["cle", "wi", "fi"], Name::Password),
    (&["code", "de", "securite"], Name::BackOfCard),
    (&["chiffres", "au", "dos"], Name::BackOfCard),
    (&["cvc"], Name::BackOfCard),
    (&["cvc2"], Name::BackOfCard),
    (&["cvv"], Name::BackOfCard),
    (&["cvv2"], Name::BackOfCard),
    (&["cryptogramme"], Name::BackOfCard),
    (&["code", "pin"], Name::Pin),
    (&["code", "puk"], Name::Pin),
    (&["code", "secret"], Name::Pin),
    (&["codepin"], Name::Pin),
    (&["pin"], Name::Pin),
    (&["pins"], Name::Pin),
    (&["pin1"], Name::Pin),
    (&["pin2"], Name::Pin),
    (&["puk"], Name::Pin),
    (&["puk1"], Name::Pin),
    (&["puk2"], Name::Pin),
    (&["passcode"], Name::Pin),
    (&["otp"], Name::Pin),
    (&["code"], Name::Code),
    (&["codes"], Name::Code),
    (&["itsme"], Name::Itsme),
    (&["digipass"], Name::Itsme),
];

/// After "code": the code of something that opens nothing of the person's.
pub(super) const OTHER_CODES: &str = "
    activite agence agent antenne apprenant article articles barre barres bic bureau c1 c4 categorie chantier
    civil client commercial commune couleur cours culture declaration departement diplome dossier ean
    electoral eleve employe employeur erreur erreurs etablissement etude etudes etudiant facture fiche fiscal
    fiscale formation fournisseur guichet http iata ins insee iso judiciaire langue logement magasin matiere
    matricule nace nis niss nomenclature ocm option paritaire partenaire pays penal postal postale postaux
    produit projet promo promotion qr reduction reference region remise route rubrique service societe source
    statut swift tarif taxe travail tva utilisateur wallon zip zone
";

/// A code that comes by letter or by message.
pub(super) const RECEIVED: &str =
    "acces activation confirmation connexion identification sms validation verification";

/// What may stand between a name and its value without breaking the link.
pub(super) const LINKS: &str = "
    a acces activation actuel actuelle alarme ancien app apple appli application argenta aussi badge
    bancaire bancontact banque belfius beobank bien bnp boite bpost c ca capac carte cartes casier ce cet
    cette chiffre chiffres cle clef coffre compte confidentiel confirmation connexion courriel crelan csam d
    de des deverrouillage digipass doccle donc du e ebox eid elle email en entree est et etait facebook
    forem fortis gmail google gsm hotmail icloud id identification identite il immeuble ing internet itsme
    kbc l la le lecteur les leur ligne lui m ma madame mail mastercard mes messagerie microsoft mme mon monsieur mr
    mutuelle mygov myminfin mypension n netflix no notre nouveau nouvelle nr num numero onem ordi ordinateur
    ou outlook par partout payconiq personnel personnelle pin portable porte poste pour provisoire puk qu que qui
    recu recue s sa secret securite sera ses session sim site sms soit son suivant syndicat tablette
    telephone temporaire toujours un une unique validation vaut verification visa visuel voici vos votre whatsapp
    wifi windows yahoo
";

/// What says that the value comes next.
pub(super) const EQUALS: &str = "est cest etait sont sera vaut soit devient voici egale egal";

/// Before a number, these make it a year, a count or an aim rather than a value.
pub(super) const NEVER_BEFORE_A_VALUE: &str = "en de d du des pour par que qu qui ou il elle";

/// Before a number, these count or number things that are no code.
pub(super) const NUMBERED: &str = "
    adresse an annee appartement art article au boite borne bte bureau bus chambre client colis depuis dossier
    enveloppe erreur etage etape facture formulaire guichet index jusqu jusque lettre ligne local lot loyer
    page piece place quai ref reference residence rue salle serie ticket train vers version
";

/// Before "pin", these make it a tree in an address.
pub(super) const STREETS: &str = "allee avenue av chemin clos place quai rue square";

/// After a number, these make it a quantity.
pub(super) const UNITS: &str = "
    an annee annees ans appel appels caracteres carte cartes centime centimes chiffres demandes dossiers
    essais eur euro euros fois gens h heure heures jour jours kg km lettres m metres min minute minutes mois
    pages personnes points pourcent sec secondes semaines tentatives
";

/// After "mot de passe est" or ":", talk and no password.
pub(super) const TALK: &str = "
    absent acceptable accepte actif active afin agent aide ailleurs ainsi alors amal appel apprendre apres
    attention aucun aucune aujourd aussi autre autres avant avec banque bien bloque bloquee bon bonne capac
    car carnet ce celui cependant ces chacun change changee changer chaque chercher chez choisir comme
    comment commune completer complexe complique compris confidentiel connu controler copier correct court
    cree creer dans demain demande demander depuis desactive different difficile dit donc ecrire ecrit
    effacer egare egaree elle encoder enregistre ensuite entrer envoye erreur erreurs essai essais exact
    expire explication explications facile faible faire fait faux fini fixe forem fort fragile garder
    general guichet ici identique illisible important impossible incomplet inconnu incorrect inscrit
    interdit introduire introuvable inutile inutilisable invalide jamais juste la laisser le les lettres
    leur lisible long lors lui ma maintenant mais majuscule majuscules mauvais maximum meme memorise
    memoriser mes mieux min minimum mis modifie modifier mon mutuelle necessaire ni nom non nos note noter
    notre nouveau nul obligatoire ok on onem oubli oublie oublier oui papier par partout pas perdu perdue
    perime permis personne personnel plus pour pourquoi pret pris prive procedure propre provisoire quand
    que quel quelle qui quoi rappel rappele rappeler rate recree recreer recu redemander refaire refait
    refus refuse reinitialise reinitialiser remis remplacer rendez-vous renouveler repris requis retenir
    retrouve retrouver rien sa sans secret secrete secure securise semaine ses seul si simple soi solide son
    sous souvent strict suivant sur symbole syndicat taper temporaire toujours tous tout toute transmis tres
    trop trouve trouver un une unique utile valable valide verifie verifier vers vide visible voir vole vos
    votre vrai
";

/// Words that look like a password and are not one.
pub(super) const NAMES_WITH_DIGITS: &str = "
    100% 24h/24 365 c32a c4 covid19 h24 iphone microsoft365 mp3 mp4 n°1 office365 pdf/a t33 windows10
    windows11 windows7 windows8
";

/// Digits said in words.
pub(super) const DIGIT_WORDS: &[&str] =
    &["zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];
