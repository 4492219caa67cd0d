//! Who is believed: peers whose parent, sampled flag and baggage are taken as they come.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;

use opentelemetry::propagation::Extractor;

use crate::sampling::RateLimited;

/// Who has sent what is [extracted](super::extract), as far as the transport knows.
///
/// # Example
/// ```
/// use otel_runtime::propagation::Peer;
///
/// let peer = Peer::at("10.1.2.3".parse()?).with_identity("spiffe://shop/checkout");
/// assert_eq!(peer.identity(), Some("spiffe://shop/checkout"));
/// # Ok::<(), std::net::AddrParseError>(())
/// ```
#[derive(Clone, Copy, Default)]
pub struct Peer<'a> {
    address: Option<IpAddr>,
    identity: Option<&'a str>,
}

impl<'a> Peer<'a> {
    /// Nothing is known.
    #[must_use]
    pub fn unknown() -> Self {
        Self::default()
    }

    /// The other end of the connection. An IPv4 address that was mapped into IPv6 is IPv4 again.
    #[must_use]
    pub fn at(address: IpAddr) -> Self {
        Self {
            address: Some(address.to_canonical()),
            identity: None,
        }
    }

    /// Who it has proved to be, as with the name in a client certificate. Nothing that it only says of itself.
    #[must_use]
    pub fn with_identity(mut self, identity: &'a str) -> Self {
        self.identity = Some(identity);
        self
    }

    /// The other end of the connection.
    #[must_use]
    pub fn address(&self) -> Option<IpAddr> {
        self.address
    }

    /// Who it has proved to be.
    #[must_use]
    pub fn identity(&self) -> Option<&'a str> {
        self.identity
    }
}

/// Shows no address and no identity: they may be somebody's.
impl fmt::Debug for Peer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Peer").finish_non_exhaustive()
    }
}

type Predicate = dyn Fn(&Peer<'_>, &dyn Extractor) -> bool + Send + Sync;

#[derive(Clone)]
enum Who {
    All,
    None,
    When(Arc<Predicate>),
}

/// Which peers are trusted, for [`Builder::with_trusted_remote`](crate::Builder::with_trusted_remote). All are, if nothing is said.
///
/// Of a trusted peer the remote parent is the parent, its sampled flag decides as the sampler lets it, and its baggage is taken, by the list of
/// [`Builder::with_baggage_keys`](crate::Builder::with_baggage_keys).
///
/// A peer that is not trusted could make a service record everything, or nothing of what it does, and could write into traces that are not its own. So what it
/// calls is **a new trace that is linked** to the span it names; its baggage and its `tracestate` are left; and its sampled flag is honoured **so many times a
/// second** ([`with_limit`](Self::with_limit)). Beyond that, and where it says "not sampled", the sampler decides as about any new trace.
///
/// # Example
/// ```
/// use std::net::IpAddr;
/// use otel_runtime::propagation::TrustedRemote;
/// use otel_runtime::sampling::RateLimited;
///
/// // Behind the gateway everything is ours; what comes from outside may have ten traces a second.
/// let trusted = TrustedRemote::when(|peer, _headers| match peer.address() {
///     Some(IpAddr::V4(address)) => address.is_private() || address.is_loopback(),
///     _ => false,
/// });
/// let builder = otel_runtime::builder()
///     .with_trusted_remote(trusted.with_limit(RateLimited::per_second(10.0)));
/// ```
#[derive(Clone)]
pub struct TrustedRemote {
    who: Who,
    limit: RateLimited,
}

impl TrustedRemote {
    /// Every peer, as in any SDK of OpenTelemetry: for services that only services of one's own can reach.
    #[must_use]
    pub fn all() -> Self {
        Self::of(Who::All)
    }

    /// No peer: for what anybody can reach.
    #[must_use]
    pub fn none() -> Self {
        Self::of(Who::None)
    }

    /// The peers for which this says yes. It is asked on the thread that takes the request, and sees the headers as well.
    ///
    /// Where headers are extracted through the propagator of the OpenTelemetry API and not through [`extract`](super::extract), the peer is
    /// [`unknown`](Peer::unknown).
    #[must_use]
    pub fn when(
        is_trusted: impl Fn(&Peer<'_>, &dyn Extractor) -> bool + Send + Sync + 'static,
    ) -> Self {
        Self::of(Who::When(Arc::new(is_trusted)))
    }

    /// How many sampled flags of peers that are not trusted are honoured: one a second, if nothing is said; none with
    /// `RateLimited::per_second(0.0)`.
    #[must_use]
    pub fn with_limit(mut self, limit: RateLimited) -> Self {
        self.limit = limit;
        self
    }

    fn of(who: Who) -> Self {
        Self {
            who,
            limit: RateLimited::per_second(1.0),
        }
    }

    pub(super) fn trusts(&self, peer: &Peer<'_>, carrier: &dyn Extractor) -> bool {
        match &self.who {
            Who::All => true,
            Who::None => false,
            Who::When(is_trusted) => is_trusted(peer, carrier),
        }
    }

    /// Whether one more sampled flag is honoured.
    pub(super) fn grants(&self) -> bool {
        self.limit.take()
    }

    /// Who is trusted, in a word.
    pub(crate) fn name(&self) -> &'static str {
        match self.who {
            Who::All => "all",
            Who::None => "none",
            Who::When(_) => "by peer",
        }
    }

    /// What holds for the others, if there are any.
    pub(crate) fn limit(&self) -> Option<&RateLimited> {
        (!matches!(self.who, Who::All)).then_some(&self.limit)
    }
}

impl Default for TrustedRemote {
    fn default() -> Self {
        Self::all()
    }
}

impl fmt::Debug for TrustedRemote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TrustedRemote")
            .field("who", &self.name())
            .field("limit", &self.limit)
            .finish()
    }
}
