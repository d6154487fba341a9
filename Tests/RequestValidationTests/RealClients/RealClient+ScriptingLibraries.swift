/// HTTP libraries of Python, JavaScript, Ruby, PHP and Perl, and tools built on them.
extension RealClient {
    static let scriptingLibraries = [
        RealClient(
            "python-requests",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            User-Agent: python-requests/2.32.5
            Accept-Encoding: gzip, deflate
            Accept: */*
            Connection: keep-alive
            Content-Length: 17
            Content-Type: application/json
            """#,
            body: #"{"item":"pencil"}"#),
        RealClient(
            "python-requests, generator as body",
            #"""
            POST /stream HTTP/1.1
            Host: a.example
            User-Agent: python-requests/2.32.5
            Accept-Encoding: gzip, deflate, br, zstd
            Accept: */*
            Connection: keep-alive
            Transfer-Encoding: chunked
            """#,
            body: #"a\#r\#n0123456789\#r\#n3\#r\#nabc\#r\#n0\#r\#n\#r\#n"#,
            warnings: ["content-type/missing"]),
        RealClient(
            "urllib3",
            #"""
            GET /a?b=c HTTP/1.1
            Host: a.example
            Accept-Encoding: identity
            User-Agent: python-urllib3/2.5.0
            """#),
        RealClient(
            "Python urllib.request",
            #"""
            GET /x HTTP/1.1
            Accept-Encoding: identity
            Host: a.example
            User-Agent: Python-urllib/3.13
            Connection: close
            """#),
        RealClient(
            "httpx",
            #"""
            GET /x?ids=1&ids=2 HTTP/1.1
            Host: a.example
            Accept: */*
            Accept-Encoding: gzip, deflate, br, zstd
            Connection: keep-alive
            User-Agent: python-httpx/0.28.1
            """#),
        RealClient(
            "aiohttp",
            #"""
            DELETE /x/1 HTTP/1.1
            Host: a.example
            Accept: */*
            Accept-Encoding: gzip, deflate
            User-Agent: Python/3.13 aiohttp/3.12.15
            """#),
        RealClient(
            "aiohttp, JSON with DELETE",
            #"""
            DELETE /x HTTP/1.1
            Host: a.example
            Accept: */*
            User-Agent: Python/3.13 aiohttp/3.12.15
            Content-Length: 9
            Content-Type: application/json
            """#,
            body: #"{"ids":1}"#, warnings: ["framing/body-on-bodyless-method"]),
        RealClient(
            "axios on Node",
            #"""
            POST /api/login HTTP/1.1
            Accept: application/json, text/plain, */*
            Content-Type: application/json
            User-Agent: axios/1.12.2
            Content-Length: 11
            Accept-Encoding: gzip, compress, deflate, br
            Host: localhost:3000
            Connection: keep-alive
            """#,
            body: #"{"u":"ann"}"#),
        RealClient(
            "axios, POST without data",
            #"""
            POST /api/logout HTTP/1.1
            Accept: application/json, text/plain, */*
            Content-Type: application/x-www-form-urlencoded
            User-Agent: axios/1.12.2
            Content-Length: 0
            Host: localhost:3000
            Connection: keep-alive
            """#),
        RealClient(
            "Node fetch (undici)",
            #"""
            GET /api HTTP/1.1
            host: 127.0.0.1:3000
            connection: keep-alive
            accept: */*
            accept-language: *
            sec-fetch-mode: cors
            user-agent: node
            accept-encoding: gzip, deflate
            """#),
        RealClient(
            "Node fetch, stream as body",
            #"""
            POST /api HTTP/1.1
            host: 127.0.0.1:3000
            connection: keep-alive
            content-type: text/plain;charset=UTF-8
            accept: */*
            user-agent: node
            transfer-encoding: chunked
            """#,
            body: #"5\#r\#nhello\#r\#n0\#r\#n\#r\#n"#),
        RealClient(
            "Node http, agent without keep-alive",
            #"""
            GET / HTTP/1.1
            Host: localhost:3000
            Connection: close
            """#),
        RealClient(
            "got",
            #"""
            GET /x?a=1 HTTP/1.1
            user-agent: got (https://github.com/sindresorhus/got)
            accept: application/json
            accept-encoding: gzip, deflate, br
            Host: a.example
            Connection: keep-alive
            """#),
        RealClient(
            "Postman",
            #"""
            POST /orders?page=&size=10 HTTP/1.1
            Content-Type: application/json
            User-Agent: PostmanRuntime/7.45.0
            Accept: */*
            Cache-Control: no-cache
            Postman-Token: 5f3c8a52-8c5f-4a2e-9d7b-0f1e2d3c4b5a
            Host: a.example
            Accept-Encoding: gzip, deflate, br
            Connection: keep-alive
            Content-Length: 16
            """#,
            body: #"{\#n  "item": 1\#n}\#n"#),
        RealClient(
            "Postman, variable not set",
            #"""
            GET /users/%7B%7BuserId%7D%7D HTTP/1.1
            User-Agent: PostmanRuntime/7.45.0
            Accept: */*
            Host: a.example
            Connection: keep-alive
            """#, warnings: ["target/unexpanded-template"]),
        RealClient(
            "Insomnia",
            #"""
            GET /users HTTP/1.1
            Host: a.example
            User-Agent: insomnia/11.0.0
            Accept: */*
            """#),
        RealClient(
            "Ruby Net::HTTP",
            #"""
            GET /x HTTP/1.1
            Accept-Encoding: gzip;q=1.0,deflate;q=0.6,identity;q=0.3
            Accept: */*
            User-Agent: Ruby
            Host: a.example
            Connection: close
            """#),
        RealClient(
            "Ruby Faraday, lists in the query",
            #"""
            GET /x?ids[]=1&ids[]=2&sort=-created HTTP/1.1
            User-Agent: Faraday v2.13.4
            Accept-Encoding: gzip;q=1.0,deflate;q=0.6,identity;q=0.3
            Accept: */*
            Connection: keep-alive
            Keep-Alive: 30
            Host: a.example
            """#),
        RealClient(
            "PHP Guzzle",
            #"""
            POST /x HTTP/1.1
            Content-Length: 7
            User-Agent: GuzzleHttp/7
            Content-Type: application/x-www-form-urlencoded
            Host: a.example
            """#,
            body: #"a=1&b=2"#),
        RealClient(
            "PHP file_get_contents",
            #"""
            GET /x HTTP/1.1
            Host: a.example
            Connection: close
            User-Agent: PHP
            """#),
        RealClient(
            "Perl LWP",
            #"""
            GET /x HTTP/1.1
            TE: deflate,gzip;q=0.3
            Connection: TE, close
            Host: a.example
            User-Agent: libwww-perl/6.78
            """#),
    ]
}
