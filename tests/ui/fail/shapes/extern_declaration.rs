use otel_runtime::traced;

unsafe extern "C" {
    #[traced]
    fn checkout();
}

fn main() {}
