/// Odd and legal.
extension RealClient {
    static let oddities = [
        RealClient(
            "empty values",
            #"""
            GET / HTTP/1.1
            Host: a.example
            Referer:
            Cookie:
            X-Forwarded-Proto:
            Origin:
            Accept-Language:
            """#, warnings: Array(repeating: "header/empty-value", count: 4)),
        RealClient(
            "no space behind the colon, spaces behind the value",
            #"""
            GET / HTTP/1.1
            Host:a.example
            Accept:*/*
            User-Agent:   legacy/1.0  \#u{20}
            X-Tabs:\#ta\#tb\#t
            """#),
        RealClient(
            "lists over several fields",
            #"""
            GET / HTTP/1.1
            Host: a.example
            Via: 1.1 a
            Via: 1.1 b
            If-None-Match: "a"
            If-None-Match: "b"
            X-Forwarded-For: 192.0.2.1
            X-Forwarded-For: 192.0.2.2
            Cookie: a=1
            Cookie: b=2
            Accept-Encoding: gzip
            Accept-Encoding: br
            Cache-Control: no-cache
            Cache-Control: no-store
            Connection: keep-alive
            Connection: TE
            TE: trailers
            """#, warnings: ["cookie/several-headers"]),
        RealClient(
            "upper-case names and a trailing dot",
            #"""
            GET /index.HTML?A=%c3%A4 HTTP/1.1
            HOST: A.EXAMPLE.:80
            ACCEPT: */*
            """#),
        RealClient(
            "host name with an underscore",
            #"""
            GET / HTTP/1.1
            Host: my_service:8080
            Accept: */*
            """#),
        RealClient(
            "chunks with extensions and leading zeros",
            #"""
            POST / HTTP/1.1
            Host: a.example
            Transfer-Encoding: Chunked
            """#,
            body: #"0005;ieof;name="a;b"\#r\#nhello\#r\#n000\#r\#n\#r\#n"#,
            warnings: ["content-type/missing"]),
        RealClient(
            "Keep-Alive in old style",
            #"""
            GET / HTTP/1.1
            Host: a.example
            Connection: Keep-Alive, TE
            Keep-Alive: timeout=5, max=100
            TE: gzip, trailers;q=0.5
            Proxy-Connection: keep-alive
            """#),
        RealClient(
            "token headers with every legal character",
            #"""
            GET / HTTP/1.1
            Host: a.example
            X!#$%&'*+-.^`|~9: a
            X-Name: "quoted \" (comment) <a@b> [c] {d} \e
            """#),
        RealClient(
            "Expect in other case",
            #"""
            PUT /f HTTP/1.1
            Host: a.example
            Content-Length: 2
            EXPECT: 100-Continue
            """#,
            body: #"ok"#,
            warnings: ["content-type/missing"]),
    ]
}
