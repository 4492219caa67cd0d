use async_trait::async_trait;
use otel_runtime::traced;

#[async_trait]
trait Store {
    async fn get(&self, id: u32) -> Result<u32, std::fmt::Error>;
    async fn put(&self, id: String) -> Option<String>;
}

struct Memory;

#[async_trait]
impl Store for Memory {
    #[traced]
    async fn get(&self, #[attr] id: u32) -> Result<u32, std::fmt::Error> {
        let text: String = id;
        text.len()
    }

    #[traced]
    async fn put(&self, id: String) -> Option<String> {
        drop(id);
        Some(id)
    }
}

fn main() {}
