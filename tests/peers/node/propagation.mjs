// One side of a request between two processes, with the propagators that OTEL_PROPAGATORS names:
//
//     propagation.mjs call URL    starts a span below a remote parent, sends a request, prints the span's ids and the reply
//     propagation.mjs serve       prints `{"listening": PORT}`, answers one request, prints what it understood of its headers
//
// The packages are in the folder that OTEL_TESTS_NODE_MODULES names, which is not above this file.
import http from "node:http";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(path.join(process.env.OTEL_TESTS_NODE_MODULES, "anything.js"));
const api = require("@opentelemetry/api");
const core = require("@opentelemetry/core");
const b3 = require("@opentelemetry/propagator-b3");
const sdk = require("@opentelemetry/sdk-trace");

const known = {
  tracecontext: () => new core.W3CTraceContextPropagator(),
  baggage: () => new core.W3CBaggagePropagator(),
  b3: () => new b3.B3Propagator({ injectEncoding: b3.B3InjectEncoding.SINGLE_HEADER }),
  b3multi: () => new b3.B3Propagator({ injectEncoding: b3.B3InjectEncoding.MULTI_HEADER }),
};
const propagator = new core.CompositePropagator({
  propagators: process.env.OTEL_PROPAGATORS.split(",").map((name) => known[name]()),
});
const tracer = new sdk.TracerProvider().getTracer("peer");
const setter = api.defaultTextMapSetter;
const getter = api.defaultTextMapGetter;
const show = (line) => console.log(JSON.stringify(line));

function call(url) {
  const remote = {
    traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
    spanId: "00f067aa0ba902b7",
    isRemote: true,
    traceFlags: 1,
    traceState: new core.TraceState("vendor=7"),
  };
  let context = api.trace.setSpanContext(api.ROOT_CONTEXT, remote);
  const entries = { tenant: { value: "acme" }, secret: { value: "x" } };
  context = api.propagation.setBaggage(context, api.propagation.createBaggage(entries));
  const span = tracer.startSpan("call", {}, context);
  const headers = {};
  propagator.inject(api.trace.setSpan(context, span), headers, setter);
  http.get(url, { headers, timeout: 30_000 }, (reply) => {
    let body = "";
    reply.on("data", (chunk) => (body += chunk));
    reply.on("end", () => {
      const ids = span.spanContext();
      show({ trace_id: ids.traceId, span_id: ids.spanId, sent: headers, reply: JSON.parse(body) });
    });
  });
}

function serve() {
  const server = http.createServer((request, reply) => {
    const context = propagator.extract(api.ROOT_CONTEXT, request.headers, getter);
    const parent = api.trace.getSpanContext(context);
    const ids = tracer.startSpan("serve", {}, context).spanContext();
    const entries = api.propagation.getBaggage(context)?.getAllEntries() ?? [];
    const state = ids.traceState?.serialize() ?? "";
    show({
      trace_id: ids.traceId,
      parent_id: parent?.spanId ?? null,
      sampled: (ids.traceFlags & 1) === 1,
      tracestate: Object.fromEntries(state.split(",").filter(Boolean).map((pair) => pair.split("="))),
      baggage: Object.fromEntries(entries.map(([key, entry]) => [key, entry.value])),
    });
    reply.setHeader("connection", "close");
    reply.end("{}", () => server.close());
  });
  server.listen(0, "127.0.0.1", () => show({ listening: server.address().port }));
}

if (process.argv[2] === "call") {
  call(process.argv[3]);
} else {
  serve();
}
