/// Chrome, Firefox and Safari.
extension RealClient {
    static let browsers = [
        RealClient(
            "Chrome, page",
            #"""
            GET /shop?q=ink%20pen&utm_source=news HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Cache-Control: max-age=0
            sec-ch-ua: "Chromium";v="142", "Google Chrome";v="142", "Not_A Brand";v="99"
            sec-ch-ua-mobile: ?0
            sec-ch-ua-platform: "Linux"
            Upgrade-Insecure-Requests: 1
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 \#
            Safari/537.36
            Accept: \#
            text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,app\#
            lication/signed-exchange;v=b3;q=0.7
            Sec-Fetch-Site: none
            Sec-Fetch-Mode: navigate
            Sec-Fetch-User: ?1
            Sec-Fetch-Dest: document
            Accept-Encoding: gzip, deflate, br, zstd
            Accept-Language: de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7
            Cookie: _ga=GA1.1.123.456; theme="dark"; prefs={"a":1,"b":[2]}; empty=; x=a b; __Host-sid=s%3Aabc.def/+=
            If-None-Match: W/"5e-18f3c0"
            If-Modified-Since: Wed, 21 Oct 2015 07:28:00 GMT
            """#, warnings: ["cookie/invalid-syntax", "cookie/invalid-syntax"]),
        RealClient(
            "Chrome, form upload",
            #"""
            POST /upload HTTP/1.1
            Host: localhost:3000
            Connection: keep-alive
            Content-Length: 153
            Cache-Control: max-age=0
            Origin: http://localhost:3000
            Content-Type: multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW
            User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \#
            Chrome/142.0.0.0 Safari/537.36
            Accept: */*
            Referer: http://localhost:3000/upload?step=1
            Accept-Encoding: gzip, deflate, br, zstd
            """#,
            body:
                #"------WebKitFormBoundary7MA4YWxkTrZu0gW\#r\#nContent-Disposition: form-data; name="file"; filename="a.txt"\#r\#n\#r\#nhi\#r\#n------WebKitFormBoundary7MA4YWxkTrZu0gW--\#r\#n"#
        ),
        RealClient(
            "Chrome, CORS preflight",
            #"""
            OPTIONS /api/orders/17 HTTP/1.1
            Host: api.a.example
            Connection: keep-alive
            Accept: */*
            Access-Control-Request-Method: PATCH
            Access-Control-Request-Headers: authorization,content-type,x-csrf-token
            Access-Control-Request-Private-Network: true
            Origin: https://a.example
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 \#
            Safari/537.36
            Sec-Fetch-Mode: cors
            Sec-Fetch-Site: same-site
            Sec-Fetch-Dest: empty
            Referer: https://a.example/
            Accept-Encoding: gzip, deflate, br, zstd
            Accept-Language: en-US,en;q=0.9
            """#),
        RealClient(
            "Chrome, WebSocket",
            #"""
            GET /socket?EIO=4&transport=websocket HTTP/1.1
            Host: a.example
            Connection: Upgrade
            Pragma: no-cache
            Cache-Control: no-cache
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 \#
            Safari/537.36
            Upgrade: websocket
            Origin: https://a.example
            Sec-WebSocket-Version: 13
            Accept-Encoding: gzip, deflate, br, zstd
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits
            Sec-WebSocket-Protocol: graphql-transport-ws, graphql-ws
            """#),
        RealClient(
            "Chrome, video range",
            #"""
            GET /film.mp4 HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Accept-Encoding: identity;q=1, *;q=0
            Range: bytes=0-
            If-Range: "5f3c-18f"
            Accept: */*
            Sec-Fetch-Dest: video
            """#),
        RealClient(
            "Chrome, sendBeacon with text",
            #"""
            POST /g/collect?v=2&tid=G-ABC&dl=https%3A%2F%2Fa.example%2F%3Fx%3D1&en=page_view&_et=12 HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Content-Length: 0
            Origin: null
            Accept: */*
            Sec-Fetch-Mode: no-cors
            """#),
        RealClient(
            "Firefox, page",
            #"""
            GET /wiki/Swift_(programming_language)?action=raw HTTP/1.1
            Host: a.example
            User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
            Accept-Language: en-US,en;q=0.5
            Accept-Encoding: gzip, deflate, br, zstd
            DNT: 1
            Sec-GPC: 1
            Connection: keep-alive
            Upgrade-Insecure-Requests: 1
            Sec-Fetch-Dest: document
            Priority: u=0, i
            """#),
        RealClient(
            "Firefox, WebSocket",
            #"""
            GET /ws HTTP/1.1
            Host: a.example:8443
            User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0
            Accept: */*
            Sec-WebSocket-Version: 13
            Origin: https://a.example:8443
            Sec-WebSocket-Extensions: permessage-deflate
            Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==
            Connection: keep-alive, Upgrade
            Upgrade: websocket
            """#),
        RealClient(
            "Firefox, filter with braces",
            #"""
            GET /list?filter={%22a%22:1}&range=a|b HTTP/1.1
            Host: a.example
            Accept: */*
            """#, warnings: ["target/unencoded-character", "target/unencoded-character", "target/unencoded-character"]),
        RealClient(
            "Safari, page",
            #"""
            GET /~ann/notes/ HTTP/1.1
            Host: a.example
            Sec-Fetch-Dest: document
            User-Agent: Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like \#
            Gecko) Version/18.1 Safari/605.1.15
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
            Sec-Fetch-Site: none
            Sec-Fetch-Mode: navigate
            Accept-Language: en-GB,en;q=0.9
            Priority: u=0, i
            Accept-Encoding: gzip, deflate
            Connection: keep-alive
            """#),
        RealClient(
            "Safari, video probe",
            #"""
            GET /film.mp4 HTTP/1.1
            Host: a.example
            Accept: */*
            X-Playback-Session-Id: 7A1B-22
            Range: bytes=0-1
            Accept-Encoding: identity
            User-Agent: AppleCoreMedia/1.0.0.22B83 (iPhone; U; CPU OS 18_1 like Mac OS X; en_gb)
            Connection: keep-alive
            """#),
        RealClient(
            "browser, file name of an umlaut in Referer",
            #"""
            GET /app.js HTTP/1.1
            Host: a.example
            Referer: http://a.example/b%C3%BCcher
            Cookie: name=Jürgen; cart=[1,2]; q="a,b;c
            Accept: */*
            """#,
            warnings: [
                "cookie/non-ascii", "cookie/invalid-syntax", "cookie/invalid-syntax", "cookie/wrong-separator",
                "cookie/invalid-syntax",
            ]),
    ]
}
