//! Words that may stand by the number of any country: enough where a check is weak.

/// The words.
#[rustfmt::skip]
pub(super) const WORDS: &[&str] = &[
    "national id", "national id no", "identity code", "id code", "document number", "documento", "document no",
    "identificação", "identificación", "identité", "identità", "identidade", "identidad", "tożsamości", "osobný", "osobní",
    "cnic", "personal data", "nationalid", "national identity", "national identification", "national insurance",
    "national number", "national code", "identity", "identity card", "identity number", "identity no", "identity document",
    "identification", "identification number", "id card", "idcard", "id number", "idnumber", "id no", "id nr", "id document",
    "citizen id", "resident id", "residence permit", "personal id", "personal number",
    "personal no", "personal code", "personal identification", "government id", "govt id", "gov id", "state id", "taxpayer",
    "tax id", "taxid", "tax number", "tax no", "tax code", "tax identification", "tin", "nin", "nid", "ssn",
    "social security", "social insurance", "birth number", "health id", "health number", "patient id", "insured", "pii",
    "kyc",
];
