// Ordinary use of Node's two HTTP clients. Arguments: `fetch` or `http`, the proxy's URL.
import http from "node:http";
import zlib from "node:zlib";

const [client, base] = process.argv.slice(2);
const order = JSON.stringify({ item: "Farbbänder", quantity: 3 });
const document = JSON.stringify({ text: 'a "quoted" \\ path\n\u2028 🖋', numbers: [0, -1, 1.5, 1e-7], nested: [[], {}] }, null, 2);
const fields = { item: "ink & paper", quantity: "2", note: "100 % wool, 5 €\r\nsecond line", empty: "" };

async function withFetch() {
  const json = { "Content-Type": "application/json" };
  const form = new FormData();
  form.append("file", new Blob(["content"], { type: "text/plain" }), "a.txt");
  const full = new FormData();
  for (const [name, value] of Object.entries(fields)) full.append(name, value);
  full.append("photo", new Blob([new Uint8Array(3000)], { type: "image/jpeg" }), 'Müller "1".jpg');
  full.append("raw", new Blob(["a;b\n"]));
  const packed = { ...json, "Content-Encoding": "gzip" };
  const calls = [
    ["/upload", { method: "POST", body: full }],
    ["/orders", { method: "POST", body: new URLSearchParams(fields) }],
    ["/upload", { method: "POST", body: document, headers: json }],
    ["/upload", { method: "POST", body: zlib.gzipSync(document), headers: packed }],
    ["/upload", { method: "POST", body: zlib.deflateSync(document), headers: { ...json, "Content-Encoding": "deflate" } }],
    ["/upload", { method: "POST", body: new Blob([zlib.gzipSync(document)]).stream(), duplex: "half", headers: packed }],
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
  const packed = { "Content-Type": "application/json", "Content-Encoding": "gzip" };
  await request("/upload", { agent, method: "POST", headers: packed }, [zlib.gzipSync(document)]);
  await request("/upload", { agent, method: "POST", headers: { "Content-Type": "application/json" } }, [document]);
  await request("/api/orders", { method: "GET", auth: "user:pass" });
  await request("/api/orders/9", { agent, method: "DELETE" });
  await request("/upload", { agent, method: "POST", headers: { "Content-Type": "text/plain", Expect: "100-continue" } });
  agent.destroy();
}

await (client === "fetch" ? withFetch() : withHTTP());
