"""Ordinary use of four Python HTTP clients. Arguments: the client's name, the proxy's URL."""
import asyncio, sys

CLIENT, BASE = sys.argv[1], sys.argv[2]
ORDER = {"item": "Farbb\u00e4nder \u2013 schwarz", "quantity": 3}
QUERY = {"q": "a b/c&d=e+f", "name": "M\u00fcller", "list": ["1", "2"]}


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


def with_urllib3():
    import urllib3
    pool = urllib3.PoolManager()
    pool.request("GET", f"{BASE}/api/orders", fields={"q": "a b"})
    pool.request("POST", f"{BASE}/api/orders", json=ORDER)
    pool.request("POST", f"{BASE}/orders", fields={"item": "x", "quantity": "1"}, encode_multipart=False)
    pool.request("POST", f"{BASE}/upload", fields={"file": ("a.bin", bytes(300), "application/octet-stream")})
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
        await session.put("/upload", data=pieces())
        await session.get("/api/orders", auth=aiohttp.BasicAuth("user", "pass"))
        await session.post("/upload", data=b"x" * 10, headers={"Content-Type": "text/plain"}, expect100=True)


match CLIENT:
    case "python-requests": with_requests()
    case "urllib3": with_urllib3()
    case "httpx": with_httpx()
    case "aiohttp": asyncio.run(with_aiohttp())
    case _: sys.exit(f"no client called {CLIENT}")
