// Ordinary use of Node's two HTTP clients. Arguments: `fetch` or `http`, the proxy's URL.
import http from "node:http";

const [client, base] = process.argv.slice(2);
const order = JSON.stringify({ item: "Farbbänder", quantity: 3 });

async function withFetch() {
  const json = { "Content-Type": "application/json" };
  const form = new FormData();
  form.append("file", new Blob(["content"], { type: "text/plain" }), "a.txt");
  const calls = [
    ["/api/orders?q=a b&name=Müller"],
    ["/", { method: "HEAD" }],
    ["/api/orders", { method: "POST", body: order, headers: json }],
    ["/orders", { method: "POST", body: new URLSearchParams({ item: "ink & paper", quantity: "1" }) }],
    ["/upload", { method: "POST", body: form }],
    ["/upload", { method: "PUT", body: new Blob(["one", "two"]).stream(), duplex: "half" }],
    ["/api/orders/9", { method: "DELETE" }],
    ["/api/orders/9", { method: "PATCH", body: order, headers: { ...json, Authorization: "Bearer abc.def-1" } }],
  ];
  for (const [path, options] of calls) await (await fetch(base + path, options)).arrayBuffer();
}

function request(path, options, pieces = []) {
  return new Promise((resolve, reject) => {
    const outgoing = http.request(base + path, options, (response) => {
      response.resume();
      response.on("end", resolve);
    });
    outgoing.on("error", reject);
    outgoing.on("continue", () => outgoing.end("content"));
    for (const piece of pieces) outgoing.write(piece);
    if (!options.headers?.Expect) outgoing.end();
    else outgoing.flushHeaders();
  });
}

async function withHTTP() {
  const agent = new http.Agent({ keepAlive: true });
  const json = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(order) };
  await request("/api/orders", { agent });
  await request("/", { agent, method: "HEAD" });
  await request("/api/orders", { agent, method: "POST", headers: json }, [order]);
  await request("/upload", { agent, method: "PUT", headers: { "Content-Type": "text/plain" } }, ["one", "two"]);
  await request("/api/orders", { method: "GET", auth: "user:pass" });
  await request("/api/orders/9", { agent, method: "DELETE" });
  await request("/upload", { agent, method: "POST", headers: { "Content-Type": "text/plain", Expect: "100-continue" } });
  agent.destroy();
}

await (client === "fetch" ? withFetch() : withHTTP());
