use std::num::ParseIntError;

use otel_runtime::span;

fn parsed() -> Result<(), ParseIntError> {
    span!("parse", || {
        let _: u32 = "1".parse()?;
        Ok(())
    })?;
    Ok(())
}

fn nested() -> Result<(), ParseIntError> {
    span!("outer", || span!("inner", || {
        let _: u32 = "1".parse()?;
        Ok(())
    }))
}

fn main() {
    let _ = (parsed(), nested());
}
