//! Captures UUIDs in their usual form, `67e55044-10b1-426f-9247-bb680e5fe0c8`.

use uuid::Uuid;

use crate::capture::{Capture, CaptureRaw, Field};

impl Capture for Uuid {
    fn capture(&self, field: Field<'_>) {
        field.text(self.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
    }
}

impl CaptureRaw for Uuid {}
