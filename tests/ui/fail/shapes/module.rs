use otel_runtime::traced;

#[traced]
mod shop {
    pub fn checkout() {}
}

fn main() {}
