#[traced(attributes(http.response.status_code = status, http.method = "GET", cart.items = 1), ret(user.id: hash))]
fn respond(status: u16, #[cfg(unix)] #[attr(server.address: text)] host: &str) -> Result<String, Error> {
    send(status)
}
