use otel_runtime::traced;

struct Request {
    password: String,
    session: Session,
}

struct Session {
    id: u64,
    token: String,
}

impl Session {
    fn token(&self) -> &str {
        &self.token
    }
}

#[traced(attributes(password))]
fn variable(password: &str) {}

#[traced(attributes(
    login = req.password,
    length = req.password.trim().len(),
    session = req.session.id,
    called: text = req.session.token(),
    formatted = ?req.session.token,
    "http.request.header.x-api-key" = 1,
    auth.token: raw(reason = "it is only a number") = 1,
    text = format!("{}: {}", 1, req.password),
))]
fn expressions(req: &Request) {}

#[traced]
fn parameters(#[attr] ssn: u32, #[attr(user.iban)] account: &str, #[attr(id)] apiKey: &str, #[attr(_: text)] user_pwd: &str) {}

#[traced(ret(user.dob))]
fn returned() -> u32 {
    1
}

fn main() {}
