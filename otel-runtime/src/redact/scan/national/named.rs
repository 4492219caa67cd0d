//! Numbers that a word names so clearly that they are withheld whatever their check says: mistyped ones, and those of countries that
//! are not known here.

use super::written::Written;

/// The words.
#[rustfmt::skip]
pub(super) const WORDS: &[&str] = &[
    "national id", "nationalid", "national identity", "national identification", "national insurance number",
    "identity card", "identity number", "identity card number", "citizen id", "citizen number", "citizenid",
    "id card number", "id card no", "personal identity", "personal identification number", "personal identity code",
    "personal code", "government id", "govt id", "resident id", "resident registration", "taxpayer id",
    "taxpayer identification", "tax identification", "social security number", "social security no", "ssn", "itin",
    "national health number", "aadhaar", "aadhar", "nric", "hkid", "mykad", "rrn", "cpf", "cnpj", "curp", "cuil",
    "cuit", "cédula", "cÉdula", "cedula", "nif", "niss", "nuss", "numéro national", "rijksregisternummer", "rijksregister", "bsn",
    "burgerservicenummer", "pesel", "personnummer", "samordningsnummer", "fødselsnummer", "fodselsnummer", "cpr", "cpr nr",
    "hetu", "henkilötunnus", "kennitala", "isikukood", "asmens kodas", "personas kods", "rodné číslo", "rodne cislo",
    "adóazonosító", "taj szám", "oib", "jmbg", "emšo", "emso", "egn", "егн", "amka", "αμκα", "cnp", "cod numeric personal",
    "codice fiscale", "codicefiscale", "steuer id", "steuerid", "steueridentifikationsnummer", "rentenversicherungsnummer",
    "sozialversicherungsnummer", "svnr", "ahv", "personalausweisnummer", "pps number", "ppsn", "nino", "nhs number",
    "medicare number", "tfn", "tax file number", "social insurance number", "tc kimlik", "kimlik no", "emirates id", "iqama",
    "teudat zehut", "снилс", "инн", "рнокпп", "іпн", "іін", "иин", "身份证", "身份證", "身分證", "주민등록번호", "주민번호", "マイナンバー", "個人番号",
    "เลขประจำตัวประชาชน", "บัตรประชาชน", "आधार", "căn cước", "cmnd", "cccd", "كد ملی", "کد ملی", "الهوية", "תעודת זהות",
];

/// Whether it may be such a number by what is in it.
pub(super) fn long_enough(written: &Written<'_>) -> bool {
    let digits = written
        .chars
        .iter()
        .filter(|character| character.is_ascii_digit())
        .count();
    (8..=18).contains(&written.chars.len()) && digits >= 6 && !written.in_path
}

/// Whether it is written like one: in one group, or several with hyphens or dots.
pub(super) fn shaped(written: &Written<'_>) -> bool {
    // Groups of letters alone belong to the sentence.
    let numbered = |group: &[u8]| {
        group.iter().all(u8::is_ascii_alphanumeric) && group.iter().any(u8::is_ascii_digit)
    };
    written
        .raw
        .split(|byte| matches!(byte, b'-' | b'.'))
        .all(numbered)
}
