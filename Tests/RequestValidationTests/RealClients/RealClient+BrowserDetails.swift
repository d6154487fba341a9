/// What current browsers add to requests: client hints, fetch metadata, priorities, cookies of sites as they are.
extension RealClient {
    static let browserDetails = [
        RealClient(
            "Chrome, page with all client hints and a site's cookies",
            #"""
            GET /products/1042?ref=mail HTTP/1.1
            Host: shop.example
            Connection: keep-alive
            Cache-Control: max-age=0
            sec-ch-ua: "Chromium";v="142", "Google Chrome";v="142", "Not_A Brand";v="99"
            sec-ch-ua-mobile: ?1
            sec-ch-ua-platform: "Android"
            sec-ch-ua-platform-version: "15.0.0"
            sec-ch-ua-model: "Pixel 9"
            sec-ch-ua-full-version-list: "Chromium";v="142.0.7444.59", "Not_A Brand";v="99.0.0.0"
            sec-ch-ua-arch: ""
            sec-ch-ua-bitness: ""
            sec-ch-ua-wow64: ?0
            sec-ch-ua-form-factors: "Mobile"
            sec-ch-prefers-color-scheme: dark
            sec-ch-viewport-width: 412
            sec-ch-dpr: 2.625
            device-memory: 8
            downlink: 10
            ect: 4g
            rtt: 50
            save-data: on
            Upgrade-Insecure-Requests: 1
            User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 \#
            Mobile Safari/537.36
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8
            Sec-Fetch-Site: cross-site
            Sec-Fetch-Mode: navigate
            Sec-Fetch-User: ?1
            Sec-Fetch-Dest: document
            Referer: https://mail.example/
            Accept-Encoding: gzip, deflate, br, zstd
            Accept-Language: de-AT,de-DE;q=0.9,de;q=0.8,en-US;q=0.7,en;q=0.6
            Cookie: _ga=GA1.1.1203948576.1712345678; _ga_AB12CD34EF=GS2.1.s1712345678$o3$g1$t1712349999$j60$l0$h0; \#
            _gcl_au=1.1.123.456; _fbp=fb.1.1712345678901.123; OptanonConsent=isGpcEnabled=0&datestamp=Mon+Nov+03+2025\#
            +10%3A11%3A12+GMT%2B0100; __cf_bm=aB3.x_Y-1712345678-1.0.1.1-abc; __Secure-next-auth.session-token=eyJhbGciO\#
            iJkaXIifQ..a.b.c; PHPSESSID=0a1b2c3d4e5f; XSRF-TOKEN=eyJpdiI6Ik%3D; wordpress_logged_in_0f3c=ann%7C1712; \#
            ASP.NET_SessionId=abc123; JSESSIONID=0A1B.node1; laravel_session=eyJ%3D; connect.sid=s%3AqL7.9f8e; \#
            AMCV_0A1B%40AdobeOrg=179643557%7CMCIDTS%7C19818; optimizelyEndUserId=oeu1712345678r0.5; i18next=de
            """#),
        RealClient(
            "Edge, page",
            #"""
            GET / HTTP/1.1
            Host: intranet
            Connection: keep-alive
            sec-ch-ua: "Chromium";v="142", "Microsoft Edge";v="142", "Not_A Brand";v="99"
            sec-ch-ua-mobile: ?0
            sec-ch-ua-platform: "Windows"
            DNT: 1
            Upgrade-Insecure-Requests: 1
            User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \#
            Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
            Sec-Fetch-Site: none
            Sec-Fetch-Mode: navigate
            Sec-Fetch-User: ?1
            Sec-Fetch-Dest: document
            Accept-Encoding: gzip, deflate
            Accept-Language: en-US,en;q=0.9
            """#),
        RealClient(
            "Chrome, prefetch by speculation rules",
            #"""
            GET /next HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Sec-Purpose: prefetch;prerender
            Purpose: prefetch
            Sec-Speculation-Tags: "link"
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 \#
            Safari/537.36
            Accept: text/html,*/*;q=0.8
            Sec-Fetch-Site: same-origin
            Sec-Fetch-Mode: navigate
            Sec-Fetch-Dest: document
            """#),
        RealClient(
            "Chrome, fetch of JSON with a storage access header",
            #"""
            POST /api/basket HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Content-Length: 9
            sec-ch-ua-platform: "Linux"
            X-Requested-With: XMLHttpRequest
            X-CSRF-Token: aB3-x_Y
            Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl
            Content-Type: application/json
            Accept: application/json, text/plain, */*
            Origin: https://a.example
            Sec-Fetch-Storage-Access: active
            Sec-Fetch-Site: same-origin
            Sec-Fetch-Mode: cors
            Sec-Fetch-Dest: empty
            Priority: u=1, i
            Accept-Encoding: gzip, deflate, br, zstd
            """#, body: #"{"id":42}"#),
        RealClient(
            "Chrome, hard reload",
            #"""
            GET /app.js HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Pragma: no-cache
            Cache-Control: no-cache
            Accept: */*
            Sec-Fetch-Site: same-origin
            Sec-Fetch-Mode: no-cors
            Sec-Fetch-Dest: script
            Referer: https://a.example/
            """#),
        RealClient(
            "Chrome, PDF in parts",
            #"""
            GET /manual.pdf HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Range: bytes=65536-131071
            If-Range: "5f3c-18f3c0"
            Accept: */*
            Accept-Encoding: identity
            """#),
        RealClient(
            "Acrobat, parts of a document",
            #"""
            GET /manual.pdf HTTP/1.1
            Host: a.example
            Range: bytes=2466201-2471399,0-1023,1024-65535
            Accept: */*
            User-Agent: Mozilla/3.0 (compatible; Acrobat 5.0; Windows)
            """#),
        RealClient(
            "Chrome, EventSource after a break",
            #"""
            GET /events HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Accept: text/event-stream
            Cache-Control: no-cache
            Last-Event-ID: 0f1e2d3c-17
            Sec-Fetch-Mode: cors
            """#),
        RealClient(
            "Chrome, script that stored JSON and nothing in cookies",
            #"""
            GET / HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Accept: */*
            Cookie: prefs={"a":1}; user=undefined; name=Ann Lee; flag; lang="de"
            """#,
            warnings: [
                "cookie/invalid-syntax", "cookie/stringified-value", "cookie/invalid-syntax", "cookie/invalid-syntax",
            ]),
        RealClient(
            "Chrome, cookies of one name for two paths",
            #"""
            GET /shop/ HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Accept: */*
            Cookie: sid=1; lang=de; sid=2
            """#, warnings: ["cookie/duplicate-name"]),
        RealClient(
            "Firefox, fetch",
            #"""
            PUT /api/orders/17 HTTP/1.1
            Host: a.example
            User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0
            Accept: application/json
            Accept-Language: de,en-US;q=0.7,en;q=0.3
            Accept-Encoding: gzip, deflate, br, zstd
            Referer: https://a.example/orders
            Content-Type: application/json
            If-Match: "v17"
            Content-Length: 2
            Origin: https://a.example
            DNT: 1
            Sec-GPC: 1
            Connection: keep-alive
            Sec-Fetch-Dest: empty
            Sec-Fetch-Mode: cors
            Sec-Fetch-Site: same-origin
            Priority: u=0
            Alt-Used: a.example
            """#, body: "{}"),
        RealClient(
            "Firefox, beacon",
            #"""
            POST /beacon HTTP/1.1
            Host: a.example
            User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0
            Accept: */*
            Content-Type: text/plain;charset=UTF-8
            Content-Length: 3
            Origin: https://a.example
            Connection: keep-alive
            Sec-Fetch-Dest: empty
            Sec-Fetch-Mode: no-cors
            Sec-Fetch-Site: same-origin
            Priority: u=6
            """#, body: "t=1"),
        RealClient(
            "Safari on iPhone, page",
            #"""
            GET /de/ HTTP/1.1
            Host: a.example
            Upgrade-Insecure-Requests: 1
            User-Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \#
            Version/26.0 Mobile/15E148 Safari/604.1
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
            Sec-Fetch-Dest: document
            Sec-Fetch-Site: none
            Sec-Fetch-Mode: navigate
            Accept-Language: de-DE,de;q=0.9
            Accept-Encoding: gzip, deflate
            Priority: u=0, i
            Connection: keep-alive
            Cookie: sid=8f14e45f; _ga=GA1.2.3
            """#),
        RealClient(
            "Safari, stylesheet with revalidation",
            #"""
            GET /a.css HTTP/1.1
            Host: a.example
            Accept: text/css,*/*;q=0.1
            If-None-Match: "67ab-5f3c"
            If-Modified-Since: Mon, 03 Nov 2025 10:11:12 GMT
            Sec-Fetch-Site: same-origin
            Sec-Fetch-Dest: style
            Sec-Fetch-Mode: no-cors
            Connection: keep-alive
            Priority: u=1
            """#),
    ]
}
