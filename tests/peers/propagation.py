#!/usr/bin/env python3
"""One side of a request between two processes, with the propagators that OTEL_PROPAGATORS names.

    propagation.py call URL    starts a span below a remote parent, sends a request, prints the span's ids and the reply
    propagation.py serve       prints `{"listening": PORT}`, answers one request, prints what it understood of its headers
"""

import json
import sys
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

from opentelemetry import baggage, propagate, trace
from opentelemetry.sdk.trace import TracerProvider

TRACER = TracerProvider().get_tracer("peer")


def show(line):
    print(json.dumps(line), flush=True)


def call(url):
    remote = trace.SpanContext(
        trace_id=0x4BF92F3577B34DA6A3CE929D0E0E4736,
        span_id=0x00F067AA0BA902B7,
        is_remote=True,
        trace_flags=trace.TraceFlags(1),
        trace_state=trace.TraceState([("vendor", "7")]),
    )
    context = trace.set_span_in_context(trace.NonRecordingSpan(remote))
    context = baggage.set_baggage("tenant", "acme", context)
    context = baggage.set_baggage("secret", "x", context)
    span = TRACER.start_span("call", context)
    headers = {}
    propagate.inject(headers, trace.set_span_in_context(span, context))
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=30) as reply:
        body = json.load(reply)
    ids = span.get_span_context()
    show({"trace_id": f"{ids.trace_id:032x}", "span_id": f"{ids.span_id:016x}", "sent": headers, "reply": body})


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        headers = {name.lower(): value for name, value in self.headers.items()}
        context = propagate.extract(headers)
        span = TRACER.start_span("serve", context)
        show(
            {
                "trace_id": f"{span.get_span_context().trace_id:032x}",
                "parent_id": f"{span.parent.span_id:016x}" if span.parent else None,
                "sampled": bool(span.get_span_context().trace_flags & 1),
                "tracestate": dict(span.get_span_context().trace_state),
                "baggage": dict(baggage.get_all(context)),
            }
        )
        self.send_response(200)
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        pass


def serve():
    server = HTTPServer(("127.0.0.1", 0), Handler)
    show({"listening": server.server_port})
    server.handle_request()


if __name__ == "__main__":
    if sys.argv[1] == "call":
        call(sys.argv[2])
    else:
        serve()
