//! What a failed call of gRPC says: which codes refuse, which leave it open, and which are worth another attempt, as the specification of OTLP has it.
//!
//! The receiver's own text is not repeated: it may quote what it was sent.

use std::error::Error;
use std::time::Duration;

use tonic::{Code, Status};
use tonic_types::StatusExt as _;

use super::super::patience::Again;
use super::channel::Reply;
use crate::export::Attempt;

pub(super) fn judge(status: &Status, reply: Reply) -> (Attempt, Again) {
    let code = status.code();
    if reply.grpc {
        let answered = format!("it answered {code:?}");
        let attempt = if refuses(code) {
            Attempt::Refused(answered)
        } else {
            Attempt::Unclear(answered)
        };
        return (attempt, again(status));
    }
    match reply.http {
        // None, or one that broke off.
        0 | 200 => (Attempt::NoReply(causes(status)), Again::Later),
        429 | 503 => (not_grpc(reply.http, true), Again::Later),
        502 | 504 => (not_grpc(reply.http, false), Again::Later),
        400..=499 => (not_grpc(reply.http, true), Again::No),
        other => (not_grpc(other, false), Again::No),
    }
}

fn not_grpc(http: u16, refused: bool) -> Attempt {
    let answered = format!("it answered with the status {http} of HTTP, and without one of gRPC");
    if refused {
        Attempt::Refused(answered)
    } else {
        Attempt::Unclear(answered)
    }
}

/// Nothing was taken. The others leave it open: the call ended on the way, and who knows how far it had come.
fn refuses(code: Code) -> bool {
    match code {
        Code::InvalidArgument
        | Code::NotFound
        | Code::AlreadyExists
        | Code::PermissionDenied
        | Code::ResourceExhausted
        | Code::FailedPrecondition
        | Code::OutOfRange
        | Code::Unimplemented
        | Code::Unavailable
        | Code::Unauthenticated => true,
        Code::Ok
        | Code::Cancelled
        | Code::Unknown
        | Code::DeadlineExceeded
        | Code::Aborted
        | Code::Internal
        | Code::DataLoss => false,
    }
}

fn again(status: &Status) -> Again {
    match status.code() {
        // Recovery is possible only if it says when.
        Code::ResourceExhausted => asked_for(status).map_or(Again::No, Again::After),
        Code::Unavailable => asked_for(status)
            .filter(|pause| !pause.is_zero())
            .map_or(Again::Later, Again::After),
        Code::Cancelled
        | Code::DeadlineExceeded
        | Code::Aborted
        | Code::OutOfRange
        | Code::DataLoss => Again::Later,
        _ => Again::No,
    }
}

fn asked_for(status: &Status) -> Option<Duration> {
    status.get_details_retry_info()?.retry_delay
}

/// What tonic made up, with its causes, each once.
fn causes(status: &Status) -> String {
    let mut text = format!("gRPC code: {:?}", status.code());
    let mut said = String::new();
    let mut next = status.source();
    while let Some(cause) = next {
        let cause_text = cause.to_string();
        if cause_text != said {
            text = format!("{text}: {cause_text}");
            said = cause_text;
        }
        next = cause.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANSWERED: Reply = Reply {
        http: 200,
        grpc: true,
    };

    #[test]
    fn a_code_says_what_was_taken_and_whether_to_try_again() {
        for (code, refused, then) in [
            (Code::InvalidArgument, true, Again::No),
            (Code::Unauthenticated, true, Again::No),
            (Code::Unimplemented, true, Again::No),
            (Code::ResourceExhausted, true, Again::No),
            (Code::Unavailable, true, Again::Later),
            (Code::OutOfRange, true, Again::Later),
            (Code::Unknown, false, Again::No),
            (Code::Internal, false, Again::No),
            (Code::DeadlineExceeded, false, Again::Later),
            (Code::DataLoss, false, Again::Later),
        ] {
            let (attempt, again) = judge(&Status::new(code, "quotes a value"), ANSWERED);
            let text = format!("it answered {code:?}");
            let expected = if refused {
                Attempt::Refused(text)
            } else {
                Attempt::Unclear(text)
            };
            assert_eq!((attempt, again), (expected, then));
        }
    }

    #[test]
    fn a_receiver_that_says_when_is_asked_then() {
        for code in [Code::ResourceExhausted, Code::Unavailable] {
            let pause = Duration::from_secs(7);
            let details = tonic_types::ErrorDetails::with_retry_info(Some(pause));
            let status = Status::with_error_details(code, "", details);
            assert_eq!(judge(&status, ANSWERED).1, Again::After(pause));
        }
    }

    #[test]
    fn what_tonic_made_up_is_no_answer() {
        let status = Status::unavailable("connection refused");
        let silent = Reply {
            http: 0,
            grpc: false,
        };
        let (attempt, again) = judge(&status, silent);
        assert!(matches!(attempt, Attempt::NoReply(_)));
        assert_eq!(again, Again::Later);
        let proxy = Reply {
            http: 404,
            grpc: false,
        };
        assert!(matches!(judge(&status, proxy).0, Attempt::Refused(_)));
    }
}
