//! Pictures as the caller hands them in. Refuses to know where they lie, and to print one without words for it.

use domain::id::PictureName;

use crate::Error;

/// A drawing and the words that stand for it.
#[derive(Clone, Copy, Debug)]
pub struct Picture<'a> {
    /// The drawing, as SVG.
    pub svg: &'a [u8],
    /// What it shows, for those who cannot see it.
    pub alt: &'a str,
}

/// Whoever has the pictures.
pub trait Pictures {
    /// The picture of that name, if there is one.
    fn picture(&self, name: &PictureName) -> Option<Picture<'_>>;
}

/// The pictures of one page, in the order in which the template numbers them.
#[derive(Default)]
pub(crate) struct Shelf {
    drawings: Vec<Vec<u8>>,
}

/// A picture as the template knows it.
#[derive(Clone, Debug, serde::Serialize)]
pub(crate) struct Shelved {
    file: String,
    alt: String,
}

impl Shelf {
    /// Puts a picture on the shelf.
    ///
    /// # Errors
    /// [`Error::MissingPicture`] when nobody has it: a line without its picture is not a line of this sheet.
    pub(crate) fn take(&mut self, pictures: &dyn Pictures, name: &PictureName) -> Result<Shelved, Error> {
        let picture = pictures.picture(name).ok_or_else(|| Error::MissingPicture { name: name.clone() })?;
        self.drawings.push(picture.svg.to_vec());
        Ok(Shelved { file: format!("/{}.svg", self.drawings.len()), alt: picture.alt.to_owned() })
    }

    /// The drawing of a file name such as `1.svg`.
    pub(crate) fn drawing(&self, file: &str) -> Option<&[u8]> {
        let number: usize = file.strip_suffix(".svg")?.parse().ok()?;
        self.drawings.get(number.checked_sub(1)?).map(Vec::as_slice)
    }
}
