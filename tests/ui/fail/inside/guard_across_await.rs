use otel_runtime::span;

fn spawn<T: Send>(_: T) {}

fn main() {
    spawn(async {
        let _charge = span!("charge");
        std::future::ready(()).await;
    });
}
