//! Certificates that are made for one test and trusted by nobody else.

use std::sync::Arc;

use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// A certificate authority with one server certificate, for `localhost`, and one client certificate.
#[derive(Debug)]
pub struct Certificates {
    /// What a client has to trust.
    pub ca: String,
    /// What a client shows.
    pub client_chain: String,
    /// The key that belongs to it.
    pub client_key: String,
    chain: String,
    key: String,
}

impl Certificates {
    /// Fresh ones.
    ///
    /// # Panics
    /// When there is no randomness.
    #[must_use]
    pub fn new() -> Self {
        Self::for_name("localhost")
    }

    /// Fresh ones, for a host of that name.
    ///
    /// # Panics
    /// When there is no randomness.
    #[must_use]
    pub fn for_name(name: &str) -> Self {
        Self::made(name, |_| {})
    }

    /// Fresh ones, that have been valid a long time ago.
    ///
    /// # Panics
    /// When there is no randomness.
    #[must_use]
    pub fn expired() -> Self {
        Self::made("localhost", |server| {
            server.not_before = rcgen::date_time_ymd(2001, 1, 1);
            server.not_after = rcgen::date_time_ymd(2002, 1, 1);
        })
    }

    fn made(name: &str, change: impl FnOnce(&mut rcgen::CertificateParams)) -> Self {
        let ca_key = rcgen::KeyPair::generate().unwrap();
        let mut params = rcgen::CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let ca = params.self_signed(&ca_key).unwrap();
        let issuer = rcgen::Issuer::from_params(&params, &ca_key);
        let key = rcgen::KeyPair::generate().unwrap();
        let mut server = rcgen::CertificateParams::new(vec![name.to_owned()]).unwrap();
        change(&mut server);
        let chain = server.signed_by(&key, &issuer).unwrap().pem();
        let client_key = rcgen::KeyPair::generate().unwrap();
        let client = rcgen::CertificateParams::new(vec!["client".to_owned()]).unwrap();
        let client_chain = client.signed_by(&client_key, &issuer).unwrap().pem();
        Self {
            ca: ca.pem(),
            client_chain,
            client_key: client_key.serialize_pem(),
            chain,
            key: key.serialize_pem(),
        }
    }

    /// What a gRPC server shows.
    pub(crate) fn identity(&self) -> tonic::transport::Identity {
        tonic::transport::Identity::from_pem(&self.chain, &self.key)
    }

    /// What an HTTPS server greets with; `mutual`: it talks only to clients with a certificate of the same authority.
    pub(crate) fn acceptor(&self, mutual: bool) -> tokio_rustls::TlsAcceptor {
        let chain = CertificateDer::from_pem_slice(self.chain.as_bytes()).unwrap();
        let key = PrivateKeyDer::from_pem_slice(self.key.as_bytes()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = if mutual {
            let mut roots = rustls::RootCertStore::empty();
            let ca = CertificateDer::from_pem_slice(self.ca.as_bytes()).unwrap();
            roots.add(ca).unwrap();
            let builder = rustls::server::WebPkiClientVerifier::builder_with_provider(
                Arc::new(roots),
                Arc::clone(&provider),
            );
            builder.build().unwrap()
        } else {
            rustls::server::WebPkiClientVerifier::no_client_auth()
        };
        let config = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_client_cert_verifier(verifier)
            .with_single_cert(vec![chain], key)
            .unwrap();
        Arc::new(config).into()
    }
}

impl Default for Certificates {
    fn default() -> Self {
        Self::new()
    }
}
