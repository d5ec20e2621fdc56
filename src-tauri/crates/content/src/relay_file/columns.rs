//! The columns of a file of entries, by the names of Data Inclusion v1. Refuses a first line that names no `nom`, or one
//! column twice; says which columns it does not know.

use super::RelayFileError;

/// The columns of Data Inclusion v1, service and structure, that are carried along and not shown.
const CARRIED: [&str; 22] = [
    "accessibilite_lieu",
    "code_insee",
    "conditions_acces",
    "frais",
    "frais_precisions",
    "latitude",
    "lien_mobilisation",
    "lien_source",
    "longitude",
    "mobilisable_par",
    "mobilisation_precisions",
    "modes_accueil",
    "modes_mobilisation",
    "nombre_semaines",
    "publics",
    "publics_precisions",
    "reseaux_porteurs",
    "siret",
    "structure_id",
    "type",
    "volume_horaire_hebdomadaire",
    "zone_eligibilite",
];

/// Where the cells of a column go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Id,
    Name,
    About,
    Address,
    AddressDetail,
    Postcode,
    Town,
    Phone,
    Email,
    Site,
    Hours,
    Company,
    Themes,
    Enterprise,
    VerifiedOn,
    Source,
    Confidence,
    Carried(String),
    LeftOut,
}

/// The columns of a file, in order.
pub(super) struct Columns {
    pub(super) all: Vec<Column>,
    pub(super) left_out: Vec<String>,
}

impl Columns {
    pub(super) fn of(names: &[String]) -> Result<Self, RelayFileError> {
        let mut columns = Self { all: Vec::new(), left_out: Vec::new() };
        for name in names {
            let name = name.trim();
            let column = column_of(&name.to_lowercase());
            if column != Column::LeftOut && columns.all.contains(&column) {
                return Err(RelayFileError::ColumnTwice);
            }
            if column == Column::LeftOut && !name.is_empty() {
                columns.left_out.push(name.chars().take(60).collect());
            }
            columns.all.push(column);
        }
        if columns.all.contains(&Column::Name) { Ok(columns) } else { Err(RelayFileError::NoName) }
    }
}

fn column_of(name: &str) -> Column {
    match name {
        "id" => Column::Id,
        "nom" => Column::Name,
        "description" => Column::About,
        "adresse" => Column::Address,
        "complement_adresse" => Column::AddressDetail,
        "code_postal" => Column::Postcode,
        "commune" => Column::Town,
        "telephone" => Column::Phone,
        "courriel" => Column::Email,
        "site_web" => Column::Site,
        "horaires_accueil" => Column::Hours,
        // Ours: who may come along, the Belgian number, how sure it is.
        "accompagnement" => Column::Company,
        "bce" => Column::Enterprise,
        "confiance" => Column::Confidence,
        "thematiques" => Column::Themes,
        "date_maj" => Column::VerifiedOn,
        "source" => Column::Source,
        // The name of somebody who works there is not kept.
        _ if CARRIED.contains(&name) => Column::Carried(name.to_owned()),
        _ => Column::LeftOut,
    }
}
