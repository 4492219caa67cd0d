//! Words that say which number it is. Weak checks count only next to one of them.
//!
//! Whoever asks compares lower case, ASCII words as whole words, and a space with any of space, `_`, `-` and `.`.

/// For numbers of every country.
pub(super) const GENERAL: &[&str] = &[
    "national id",
    "nationalid",
    "national identity",
    "national identification",
    "national insurance",
    "national number",
    "national code",
    "identity",
    "identity card",
    "identity number",
    "identity no",
    "identity document",
    "identification",
    "identification number",
    "id card",
    "idcard",
    "id number",
    "idnumber",
    "id no",
    "id nr",
    "id document",
    "citizen",
    "citizen id",
    "citizenship",
    "resident",
    "resident id",
    "residence permit",
    "personal id",
    "personal number",
    "personal no",
    "personal code",
    "personal identification",
    "government id",
    "govt id",
    "gov id",
    "state id",
    "taxpayer",
    "tax id",
    "taxid",
    "tax number",
    "tax no",
    "tax code",
    "tax identification",
    "tin",
    "nin",
    "nid",
    "ssn",
    "social security",
    "social insurance",
    "birth number",
    "health id",
    "health number",
    "patient id",
    "insured",
    "pii",
    "kyc",
];

pub(super) const CHINA: &[&str] = &[
    "身份证",
    "身份證",
    "证件",
    "證件",
    "公民",
    "居民",
    "sfz",
    "shenfenzheng",
    "resident identity",
];
pub(super) const TAIWAN: &[&str] = &[
    "身分證",
    "身份證",
    "身分证",
    "居留證",
    "統一編號",
    "arc",
    "arc no",
    "national id",
];
pub(super) const SINGAPORE: &[&str] = &["nric", "fin", "nric fin", "nric no", "fin no", "ic no"];
pub(super) const ITALY: &[&str] = &[
    "codice fiscale",
    "codicefiscale",
    "cod fiscale",
    "cf",
    "c.f.",
    "fiscale",
];
pub(super) const KOREA: &[&str] = &[
    "rrn",
    "arc",
    "jumin",
    "resident registration",
    "alien registration",
    "주민등록",
    "주민번호",
    "주민",
    "외국인등록",
    "등록번호",
];
pub(super) const HONG_KONG: &[&str] = &[
    "hkid",
    "hkid no",
    "hong kong id",
    "身份證",
    "身分證",
    "身份证",
];
pub(super) const JAPAN: &[&str] = &[
    "my number",
    "mynumber",
    "individual number",
    "kojin bango",
    "マイナンバー",
    "個人番号",
    "個人",
    "マイナ",
];
pub(super) const THAILAND: &[&str] = &[
    "thai id",
    "pin",
    "laser id",
    "เลขประจำตัว",
    "บัตรประชาชน",
    "เลขบัตร",
    "ประชาชน",
];
pub(super) const AADHAAR: &[&str] = &[
    "aadhaar",
    "aadhar",
    "adhaar",
    "adhar",
    "uid",
    "uidai",
    "आधार",
    "ஆதார்",
    "ఆధార్",
    "আধার",
    "આધાર",
    "ಆಧಾರ್",
    "ആധാർ",
    "ਆਧਾਰ",
];
pub(super) const PAN: &[&str] = &[
    "pan",
    "pan no",
    "pan card",
    "permanent account",
    "income tax",
    "पैन",
];
pub(super) const BRAZIL: &[&str] = &[
    "cpf",
    "cnpj",
    "cadastro",
    "contribuinte",
    "documento",
    "cpf cnpj",
    "receita",
];
pub(super) const CANADA: &[&str] = &[
    "sin",
    "nas",
    "social insurance",
    "assurance sociale",
    "numéro d'assurance",
];
pub(super) const TAX_FILE: &[&str] = &["tfn", "tax file", "tax file number", "taxfile", "tax"];
pub(super) const MEDICARE: &[&str] = &["medicare", "medicare no", "medicare card"];
pub(super) const INSURANCE: &[&str] = &[
    "nino",
    "ni",
    "ni number",
    "ni no",
    "national insurance",
    "nat ins",
];
pub(super) const HEALTH: &[&str] = &[
    "nhs",
    "nhs no",
    "nhs number",
    "health service",
    "patient",
    "chi",
];
pub(super) const SOUTH_AFRICA: &[&str] = &[
    "rsa id",
    "sa id",
    "south african id",
    "said",
    "identiteit",
    "identiteitsnommer",
    "id nommer",
    "inombolo",
];
pub(super) const SPAIN: &[&str] = &[
    "dni",
    "nie",
    "nif",
    "documento",
    "identidad",
    "identificación",
    "identificacion",
];
pub(super) const FRANCE: &[&str] = &[
    "nir",
    "insee",
    "sécurité sociale",
    "securite sociale",
    "sécu",
    "secu",
    "carte vitale",
    "vitale",
    "numéro de sécurité",
];
pub(super) const GERMANY: &[&str] = &[
    "steuer",
    "steuer id",
    "steuerid",
    "steuernummer",
    "steueridentifikationsnummer",
    "identifikationsnummer",
    "idnr",
    "steuer idnr",
    "steuer identifikationsnummer",
    "steuerliche",
    "tax",
    "finanzamt",
    "tin",
];
pub(super) const GERMAN_CARD: &[&str] = &[
    "personalausweis",
    "ausweis",
    "ausweisnummer",
    "personalausweisnummer",
    "perso",
    "ausweis nr",
    "identity card",
];
pub(super) const PESEL: &[&str] = &["pesel", "ewidencyjny", "numer pesel", "nr pesel", "dowód"];
pub(super) const NIP: &[&str] = &["nip", "podatkowy", "podatnika", "vat"];
pub(super) const NETHERLANDS: &[&str] = &[
    "bsn",
    "burgerservicenummer",
    "sofinummer",
    "sofi",
    "sofi nummer",
    "burger service nummer",
    "persoonsnummer",
];
pub(super) const CZECHIA: &[&str] = &[
    "rodné",
    "rodne",
    "rodné číslo",
    "rodne cislo",
    "rodného",
    "rodneho",
    "rč",
    "rc",
    "r č",
    "birth number",
];
pub(super) const ROMANIA: &[&str] = &["cnp", "cod numeric", "cod numeric personal", "buletin"];
pub(super) const SWEDEN: &[&str] = &[
    "personnummer",
    "personnr",
    "pnr",
    "samordningsnummer",
    "person nummer",
    "bankid",
    "födelsenummer",
    "organisationsnummer",
];
