#!/usr/bin/env python3
"""Receives OTLP spans over gRPC and HTTP and prints each as one JSON line: a receiver that shares no code with this project.

    python3 -m venv venv && venv/bin/pip install grpcio opentelemetry-proto
    venv/bin/python otlp_receiver.py [--grpc PORT] [--http PORT]

Prints `{"listening": {"grpc": PORT, "http": PORT}}` first (port 0, the default, takes a free one), then a line for each
span, until it is interrupted.
"""

import argparse
import gzip
import json
import threading
from concurrent import futures
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import grpc
from opentelemetry.proto.collector.trace.v1 import trace_service_pb2, trace_service_pb2_grpc
from opentelemetry.proto.trace.v1 import trace_pb2

PRINTING = threading.Lock()


def value(any_value):
    """A typed value as JSON keeps it; integers stay integers."""
    kind = any_value.WhichOneof("value")
    if kind == "array_value":
        return [value(item) for item in any_value.array_value.values]
    return getattr(any_value, kind) if kind else None


def attributes(pairs):
    return {pair.key: value(pair.value) for pair in pairs}


def describe(protocol, resource, scope, span):
    return {
        "protocol": protocol,
        "service": attributes(resource.attributes).get("service.name"),
        "scope": scope.name,
        "name": span.name,
        "trace_id": span.trace_id.hex(),
        "span_id": span.span_id.hex(),
        "parent_span_id": span.parent_span_id.hex(),
        "kind": trace_pb2.Span.SpanKind.Name(span.kind),
        "nanoseconds": span.end_time_unix_nano - span.start_time_unix_nano,
        "status": trace_pb2.Status.StatusCode.Name(span.status.code),
        "attributes": attributes(span.attributes),
        "events": [{"name": event.name, "attributes": attributes(event.attributes)} for event in span.events],
    }


def show(line):
    with PRINTING:
        print(json.dumps(line), flush=True)


def receive(protocol, request):
    for resource_spans in request.resource_spans:
        for scope_spans in resource_spans.scope_spans:
            for span in scope_spans.spans:
                show(describe(protocol, resource_spans.resource, scope_spans.scope, span))
    return trace_service_pb2.ExportTraceServiceResponse()


class Grpc(trace_service_pb2_grpc.TraceServiceServicer):
    def Export(self, request, context):
        return receive("grpc", request)


class Http(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        if self.headers.get("content-encoding") == "gzip":
            body = gzip.decompress(body)
        if self.path != "/v1/traces" or self.headers["content-type"] != "application/x-protobuf":
            self.send_error(404)
            return
        request = trace_service_pb2.ExportTraceServiceRequest.FromString(body)
        answer = receive("http/protobuf", request).SerializeToString()
        self.send_response(200)
        self.send_header("content-type", "application/x-protobuf")
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--grpc", type=int, default=0, metavar="PORT")
    parser.add_argument("--http", type=int, default=0, metavar="PORT")
    options = parser.parse_args()

    server = grpc.server(futures.ThreadPoolExecutor(max_workers=4))
    trace_service_pb2_grpc.add_TraceServiceServicer_to_server(Grpc(), server)
    grpc_port = server.add_insecure_port(f"127.0.0.1:{options.grpc}")
    server.start()
    http = ThreadingHTTPServer(("127.0.0.1", options.http), Http)
    show({"listening": {"grpc": grpc_port, "http": http.server_port}})
    try:
        http.serve_forever()
    except KeyboardInterrupt:
        server.stop(0)


if __name__ == "__main__":
    main()
