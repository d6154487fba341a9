"""Ordinary use of four Python HTTP clients. Arguments: the client's name, the proxy's URL."""
import asyncio, gzip, json, sys

CLIENT, BASE = sys.argv[1], sys.argv[2]
ORDER = {"item": "Farbb\u00e4nder \u2013 schwarz", "quantity": 3}
QUERY = {"q": "a b/c&d=e+f", "name": "M\u00fcller", "list": ["1", "2"]}
# A form as people fill it in, a file with a name of theirs, and a document as programs write it.
FORM = {"item": "ink & paper", "quantity": "2", "note": "100 % wool, 5 \u20ac; a=b\r\nsecond line", "empty": ""}
FILES = {"photo": ("Urlaub \u2013 M\u00fcller (1).jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20, "image/jpeg"),
         "table": ("a.csv", "name;preis\nB\u00e4r;1,50\n".encode("cp1252"), "text/csv")}
DOCUMENT = {"text": "a \"quoted\" \\ path\n\u2028 \U0001f58b", "numbers": [0, -1, 1.5, 1e-7, 12345678901], "nothing": None,
            "nested": {"list": [[], {}, [True, False]]}}
PACKED = gzip.compress(json.dumps(DOCUMENT).encode())
PACKED_FIELDS = {"Content-Type": "application/json", "Content-Encoding": "gzip"}


def with_requests():
    import requests
    with requests.Session() as session:
        session.get(f"{BASE}/api/orders", params=QUERY)
        session.head(f"{BASE}/")
        session.options(f"{BASE}/api/orders")
        session.post(f"{BASE}/api/orders", json=ORDER).raise_for_status()
        session.post(f"{BASE}/orders", data={"item": "ink & paper", "quantity": "2"}).raise_for_status()
        session.post(f"{BASE}/upload", files={"file": ("\u00fcber.txt", b"content", "text/plain")})
        session.put(f"{BASE}/upload", data=(piece for piece in (b"one", b"two")))
        session.get(f"{BASE}/api/orders", auth=("user", "pass"), cookies={"session": "abc", "theme": "dark"})
        session.get(f"{BASE}/api/orders", headers={"Range": "bytes=0-10", "If-None-Match": '"x"'})
        session.delete(f"{BASE}/api/orders/9")
        session.patch(f"{BASE}/api/orders/9", json={"quantity": 1})
        session.post(f"{BASE}/upload", json=DOCUMENT)
        session.post(f"{BASE}/orders", data=FORM)
        session.post(f"{BASE}/upload", data=FORM, files=FILES)
        session.post(f"{BASE}/upload", data=PACKED, headers=PACKED_FIELDS)
        session.post(f"{BASE}/upload", data=iter([PACKED[:20], PACKED[20:]]), headers=PACKED_FIELDS)
        session.post(f"{BASE}/upload", data="<a xmlns='urn:x'>\u00fc</a>".encode(), headers={"Content-Type": "text/xml"})


def with_urllib3():
    import urllib3
    pool = urllib3.PoolManager()
    pool.request("GET", f"{BASE}/api/orders", fields={"q": "a b"})
    pool.request("POST", f"{BASE}/api/orders", json=ORDER)
    pool.request("POST", f"{BASE}/orders", fields={"item": "x", "quantity": "1"}, encode_multipart=False)
    pool.request("POST", f"{BASE}/upload", fields={"file": ("a.bin", bytes(300), "application/octet-stream")})
    pool.request("POST", f"{BASE}/upload", fields={**FORM, **FILES})
    pool.request("POST", f"{BASE}/orders", fields=FORM, encode_multipart=False)
    pool.request("POST", f"{BASE}/upload", body=PACKED, headers=PACKED_FIELDS)
    pool.request("PUT", f"{BASE}/upload", body=iter([b"one", b"two"]), headers={"Content-Type": "text/plain"})
    pool.request("GET", f"{BASE}/", headers=urllib3.make_headers(keep_alive=True, accept_encoding=True, basic_auth="u:p"))


def with_httpx():
    import httpx
    with httpx.Client(base_url=BASE) as client:
        client.get("/api/orders", params=QUERY)
        client.head("/")
        client.post("/api/orders", json=ORDER).raise_for_status()
        client.post("/orders", data={"item": "ink", "quantity": "2"})
        client.post("/upload", files={"file": ("a.txt", b"content")})
        client.put("/upload", content=(piece for piece in (b"one", b"two")))
        client.get("/api/orders", auth=("user", "pass"), cookies={"session": "abc"})
        client.delete("/api/orders/9")
        client.post("/upload", json=DOCUMENT)
        client.post("/orders", data=FORM)
        client.post("/upload", data=FORM, files=FILES)
        client.post("/upload", content=PACKED, headers=PACKED_FIELDS)


async def with_aiohttp():
    import aiohttp

    async def pieces():
        yield b"one"
        yield b"two"

    async with aiohttp.ClientSession(BASE, cookies={"session": "abc"}) as session:
        await session.get("/api/orders", params={"q": "a b/c", "name": "M\u00fcller"})
        await session.head("/")
        (await session.post("/api/orders", json=ORDER)).raise_for_status()
        await session.post("/orders", data={"item": "ink", "quantity": "2"}, allow_redirects=True)
        form = aiohttp.FormData()
        form.add_field("file", b"content", filename="a.txt", content_type="text/plain")
        await session.post("/upload", data=form)
        form = aiohttp.FormData(FORM)
        for name, (filename, content, kind) in FILES.items():
            form.add_field(name, content, filename=filename, content_type=kind)
        await session.post("/upload", data=form)
        await session.post("/orders", data=FORM)
        for coding in ("gzip", "deflate"):
            await session.post("/upload", json=DOCUMENT, compress=coding)
        await session.post("/upload", data=PACKED, headers=PACKED_FIELDS)
        await session.put("/upload", data=pieces())
        await session.get("/api/orders", auth=aiohttp.BasicAuth("user", "pass"))
        await session.post("/upload", data=b"x" * 10, headers={"Content-Type": "text/plain"}, expect100=True)


match CLIENT:
    case "python-requests": with_requests()
    case "urllib3": with_urllib3()
    case "httpx": with_httpx()
    case "aiohttp": asyncio.run(with_aiohttp())
    case _: sys.exit(f"no client called {CLIENT}")
