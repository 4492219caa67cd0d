//! Words that say which number it is. Weak checks count only next to one of them.
//!
//! ASCII words are in lower case and compared whole; a space stands for any of space, `_`, `-` and `.`.

use super::super::glossary::{List, Topics};
use super::{general, named};

pub(super) const GENERAL: Topics = Topics::bit(0);
pub(super) const NAMED: Topics = Topics::bit(1);
pub(super) const CHINA: Topics = Topics::bit(2);
pub(super) const TAIWAN: Topics = Topics::bit(3);
pub(super) const SINGAPORE: Topics = Topics::bit(4);
pub(super) const ITALY: Topics = Topics::bit(5);
pub(super) const KOREA: Topics = Topics::bit(6);
pub(super) const HONG_KONG: Topics = Topics::bit(7);
pub(super) const JAPAN: Topics = Topics::bit(8);
pub(super) const THAILAND: Topics = Topics::bit(9);
pub(super) const AADHAAR: Topics = Topics::bit(10);
pub(super) const PAN: Topics = Topics::bit(11);
pub(super) const BRAZIL: Topics = Topics::bit(12);
pub(super) const CANADA: Topics = Topics::bit(13);
pub(super) const TAX_FILE: Topics = Topics::bit(14);
pub(super) const MEDICARE: Topics = Topics::bit(15);
pub(super) const INSURANCE: Topics = Topics::bit(16);
pub(super) const HEALTH: Topics = Topics::bit(17);
pub(super) const SOUTH_AFRICA: Topics = Topics::bit(18);
pub(super) const SPAIN: Topics = Topics::bit(19);
pub(super) const FRANCE: Topics = Topics::bit(20);
pub(super) const GERMANY: Topics = Topics::bit(21);
pub(super) const GERMAN_CARD: Topics = Topics::bit(22);
pub(super) const PESEL: Topics = Topics::bit(23);
pub(super) const NIP: Topics = Topics::bit(24);
pub(super) const NETHERLANDS: Topics = Topics::bit(25);
pub(super) const CZECHIA: Topics = Topics::bit(26);
pub(super) const ROMANIA: Topics = Topics::bit(27);
pub(super) const SWEDEN: Topics = Topics::bit(28);

/// All lists, each with the topic that its words speak of.
#[rustfmt::skip]
pub(in super::super) const LISTS: &[List] = &[
    (GENERAL, general::WORDS),
    (NAMED, named::WORDS),
    (CHINA, &["身份证", "身份證", "证件", "證件", "公民", "居民", "sfz", "shenfenzheng", "resident identity"]),
    (TAIWAN, &["身分證", "身份證", "身分证", "居留證", "居留证", "統一編號", "統一證號", "统一证号", "arc", "arc no", "national id"]),
    (SINGAPORE, &["nric", "fin", "nric fin", "nric no", "fin no", "ic no"]),
    (ITALY, &["codice fiscale", "codicefiscale", "cod fiscale", "cf", "c.f.", "fiscale"]),
    (KOREA, &["rrn", "arc", "jumin", "resident registration", "alien registration", "주민등록", "주민번호", "주민", "외국인등록", "등록번호"]),
    (HONG_KONG, &["hkid", "hkid no", "hong kong id", "身份證", "身分證", "身份证"]),
    (JAPAN, &["my number", "mynumber", "individual number", "kojin bango", "マイナンバー", "個人番号", "個人", "マイナ"]),
    (THAILAND, &["thai id", "pin", "laser id", "เลขประจำตัว", "บัตรประชาชน", "เลขบัตร", "ประชาชน"]),
    (AADHAAR, &[
        "aadhaar", "aadhaarno", "aadhaarnumber", "unique identification", "aadhar", "adhaar", "adhar", "uid", "uidai",
        "आधार", "ஆதார்", "ఆధార్", "আধার", "આધાર", "ಆಧಾರ್", "ആധാർ", "ਆਧਾਰ",
    ]),
    (PAN, &["pan", "pan no", "pan card", "permanent account", "income tax", "पैन"]),
    (BRAZIL, &[
        "cpf", "c p f", "cpf mf", "inscrição", "cnpj", "cadastro", "contribuinte", "documento", "cpf cnpj", "receita",
    ]),
    (CANADA, &["sin", "s i n", "numéro d’assurance", "nas", "social insurance", "assurance sociale", "numéro d'assurance"]),
    (TAX_FILE, &["tfn", "t f n", "tax file", "tax file number", "taxfile", "tax"]),
    (MEDICARE, &["medicare", "medicare no", "medicare card"]),
    (INSURANCE, &["nino", "ni", "ni number", "ni no", "national insurance", "nat ins"]),
    (HEALTH, &["nhs", "nhsnumber", "nhsno", "nhs no", "nhs number", "health service", "patient", "chi"]),
    (SOUTH_AFRICA, &[
        "rsa id", "sa id", "south african id", "identiteit", "identiteitsnommer", "id nommer", "inombolo",
    ]),
    (SPAIN, &["dni", "d n i", "dni nif", "dninif", "nie", "nif", "documento", "identidad", "identificación", "identificacion"]),
    (FRANCE, &[
        "nir", "numéro fiscal", "no de sécurité", "n° de sécurité", "insee", "sécurité sociale", "sÉcuritÉ sociale", "securite sociale", "sécu",
        "secu", "carte vitale", "vitale", "numéro de sécurité",
    ]),
    (GERMANY, &[
        "steuer", "idnr", "steueridnr", "steuerliche identifikationsnummer", "steuer idnummer", "steuer id", "steuerid",
        "steuernummer", "steueridentifikationsnummer", "identifikationsnummer", "steuer idnr",
        "steuer identifikationsnummer", "steuerliche", "tax", "finanzamt", "tin",
    ]),
    (GERMAN_CARD, &[
        "personalausweis", "ausweis", "ausweisnummer", "personalausweisnummer", "perso", "ausweis nr", "identity card",
    ]),
    (PESEL, &["pesel", "peselu", "ewidencyjny", "numer pesel", "nr pesel", "dowód"]),
    (NIP, &["nip", "podatkowy", "podatnika", "vat"]),
    (NETHERLANDS, &[
        "bsn", "bsnnummer", "bsn nummer", "burgerservicenummer", "sofinummer", "sofi", "sofi nummer",
        "burger service nummer", "persoonsnummer",
    ]),
    (CZECHIA, &["rodné", "rodnÉ", "rodne", "rodné číslo", "rodne cislo", "rodného", "rodneho", "rč", "rČ", "rc", "r.č", "r. č", "birth number"]),
    (ROMANIA, &["cnp", "cod numeric", "cod numeric personal", "buletin"]),
    (SWEDEN, &[
        "personnummer", "person nr", "pers nr", "persnr", "persn", "personnr", "pnr", "samordningsnummer", "person nummer",
        "bankid", "födelsenummer", "organisationsnummer",
    ]),
];
