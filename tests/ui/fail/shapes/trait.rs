use otel_runtime::traced;

#[traced]
pub unsafe trait Shop {
    fn checkout(&self);
}

fn main() {}
