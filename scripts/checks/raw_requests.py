"""Requests as other clients write them, byte for byte but for HOST; line feeds stand for CR LF."""

CHROME = """Host: HOST
Connection: keep-alive
sec-ch-ua: "Chromium";v="140", "Not=A?Brand";v="24", "Google Chrome";v="140"
sec-ch-ua-mobile: ?0
sec-ch-ua-platform: "Windows"
Upgrade-Insecure-Requests: 1
User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36
Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7
Sec-Fetch-Site: none
Sec-Fetch-Mode: navigate
Sec-Fetch-User: ?1
Sec-Fetch-Dest: document
Accept-Encoding: gzip, deflate, br, zstd
Accept-Language: de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7
Cookie: _ga=GA1.1.1234567890.1700000000; session="a=b"; consent={"v":1}
"""

FIREFOX = """Host: HOST
User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0
Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
Accept-Language: en-US,en;q=0.5
Accept-Encoding: gzip, deflate
DNT: 1
Sec-GPC: 1
Connection: keep-alive
Referer: http://HOST/
Upgrade-Insecure-Requests: 1
Priority: u=0, i
"""

SAFARI = """Host: HOST
Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
Upgrade-Insecure-Requests: 1
User-Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1
Accept-Language: en-GB,en;q=0.9
Accept-Encoding: gzip, deflate
Connection: keep-alive
"""

JSON = '{"item":"ink","quantity":2}'

CLIENTS = {
    "go-style": [
        "GET /api/orders HTTP/1.1\nHost: HOST\nUser-Agent: Go-http-client/1.1\nAccept-Encoding: gzip\n\n",
        f"POST /api/orders HTTP/1.1\nHost: HOST\nUser-Agent: Go-http-client/1.1\nContent-Length: {len(JSON)}\n"
        f"Content-Type: application/json\nAccept-Encoding: gzip\n\n{JSON}",
        "PUT /upload HTTP/1.1\nHost: HOST\nUser-Agent: Go-http-client/1.1\nTransfer-Encoding: chunked\n"
        "Content-Type: text/plain\nAccept-Encoding: gzip\n\n3\none\n3\ntwo\n0\n\n",
    ],
    "okhttp-style": [
        "GET /api/orders HTTP/1.1\nHost: HOST\nConnection: Keep-Alive\nAccept-Encoding: gzip\nUser-Agent: okhttp/4.12.0\n\n",
        "POST /api/orders HTTP/1.1\nContent-Type: application/json; charset=utf-8\n"
        f"Content-Length: {len(JSON)}\nHost: HOST\nConnection: Keep-Alive\nAccept-Encoding: gzip\n"
        f"User-Agent: okhttp/5.1.0\n\n{JSON}",
        "DELETE /api/orders/9 HTTP/1.1\nHost: HOST\nConnection: Keep-Alive\nAccept-Encoding: gzip\nUser-Agent: okhttp/4.12.0\n\n",
    ],
    "java-style": [
        "GET /api/orders HTTP/1.1\nConnection: Upgrade, HTTP2-Settings\nContent-Length: 0\nHost: HOST\n"
        "HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA\nUpgrade: h2c\nUser-Agent: Java-http-client/21.0.4\n\n",
        "GET /api/orders HTTP/1.1\nUser-Agent: Java/1.8.0_402\nHost: HOST\n"
        "Accept: text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2\nConnection: keep-alive\n\n",
        "GET /api/orders HTTP/1.1\nHost: HOST\nConnection: Keep-Alive\nUser-Agent: Apache-HttpClient/4.5.14 (Java/17.0.9)\n"
        "Accept-Encoding: gzip,deflate\n\n",
    ],
    "dotnet-style": [
        "GET /api/orders HTTP/1.1\nHost: HOST\nAccept: application/json\n"
        "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\n\n",
        "POST /api/orders HTTP/1.1\nHost: HOST\nTransfer-Encoding: chunked\nContent-Type: application/json; charset=utf-8\n\n"
        f"{len(JSON):X}\n{JSON}\n0\n\n",
    ],
    "postman-style": [
        "POST /api/orders HTTP/1.1\nContent-Type: application/json\nUser-Agent: PostmanRuntime/7.43.0\nAccept: */*\n"
        "Cache-Control: no-cache\nPostman-Token: 5c8a2f9e-3f57-4a55-9d6a-0d7f3b8b9f10\nHost: HOST\n"
        f"Accept-Encoding: gzip, deflate, br\nConnection: keep-alive\nContent-Length: {len(JSON)}\n\n{JSON}",
    ],
    "axios-style": [
        "GET /api/orders?filter[state]=open&sort=-date HTTP/1.1\nAccept: application/json, text/plain, */*\n"
        "User-Agent: axios/1.7.9\nAccept-Encoding: gzip, compress, deflate, br\nHost: HOST\nConnection: keep-alive\n\n",
    ],
    "browser-style": [
        f"GET / HTTP/1.1\n{CHROME}\n", f"GET / HTTP/1.1\n{FIREFOX}\n", f"GET / HTTP/1.1\n{SAFARI}\n",
        f"GET /search?q=a+b&tags[]=x&path=C:%5Ctemp&json=%7B%22a%22:1%7D HTTP/1.1\n{CHROME}\n",
        f"POST /orders HTTP/1.1\n{FIREFOX}Content-Type: application/x-www-form-urlencoded\nOrigin: http://HOST\n"
        "Content-Length: 19\n\nitem=ink&quantity=2",
        "OPTIONS /api/orders HTTP/1.1\nHost: HOST\nAccept: */*\nAccess-Control-Request-Method: POST\n"
        "Access-Control-Request-Headers: content-type\nOrigin: http://app.example\nSec-Fetch-Mode: cors\n\n",
    ],
}
