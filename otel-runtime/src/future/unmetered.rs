//! Without the feature `metrics`, no future is counted.

use super::Call;
use crate::callsite::Callsite;
use crate::span::Measured;

impl Measured for Call {
    fn site(&self) -> &'static Callsite {
        self.site
    }
}
