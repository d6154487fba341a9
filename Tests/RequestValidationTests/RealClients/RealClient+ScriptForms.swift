/// Forms and uploads of JavaScript and Perl libraries. Recorded from the programs themselves, but for Host and path.
extension RealClient {
    static let scriptForms = [
        RealClient(
            "Node 20, fetch with FormData",
            #"""
            POST /orders HTTP/1.1
            host: a.example
            connection: keep-alive
            content-type: multipart/form-data; boundary=----formdata-undici-003653211591
            accept: */*
            accept-language: *
            sec-fetch-mode: cors
            user-agent: node
            accept-encoding: gzip, deflate
            content-length: 530
            """#,
            notation: #"------formdata-undici-003653211591\#nContent-Disposition: form-data; name="title"\#n\#n"#
                + #"é "q"\#nx\#n------formdata-undici-003653211591\#n"#
                + #"Content-Disposition: form-data; name="file"; filename="Foto %22München%22 1.png"\#n"#
                + #"Content-Type: image/png\#n\#n⟨89⟩PNG\#n⟨1A⟩␊⟨00⟩\#n------formdata-undici-003653211591\#n"#
                + #"Content-Disposition: form-data; name="b"; filename="blob"\#n"#
                + #"Content-Type: application/octet-stream\#n\#nx\#n------formdata-undici-003653211591\#n"#
                + #"Content-Disposition: form-data; name="we%22ird%0D%0Aname"\#n\#n1\#n"#
                + #"------formdata-undici-003653211591--\#n"#),
        RealClient(
            "Node 20, fetch with an empty FormData",
            #"""
            POST /orders HTTP/1.1
            host: a.example
            connection: keep-alive
            content-type: multipart/form-data; boundary=----formdata-undici-020588705421
            accept: */*
            accept-language: *
            sec-fetch-mode: cors
            user-agent: node
            accept-encoding: gzip, deflate
            content-length: 38
            """#,
            notation: #"------formdata-undici-020588705421--\#n"#),
        RealClient(
            "Node 20, fetch with URLSearchParams",
            #"""
            POST /orders HTTP/1.1
            host: a.example
            connection: keep-alive
            content-type: application/x-www-form-urlencoded;charset=UTF-8
            accept: */*
            accept-language: *
            sec-fetch-mode: cors
            user-agent: node
            accept-encoding: gzip, deflate
            content-length: 96
            """#,
            notation: #"q=a+b%26c%3Dd&na%C3%AFve+%C3%BC=%C3%A9+%E2%82%AC+%F0%9F%98%80+%7E*-._%27%28%29%21&ids=1&"#
                + #"ids=2&e="#),
        RealClient(
            "Node 20, querystring.stringify",
            #"""
            POST /orders HTTP/1.1
            host: a.example
            connection: keep-alive
            content-type: application/x-www-form-urlencoded
            accept: */*
            accept-language: *
            sec-fetch-mode: cors
            user-agent: node
            accept-encoding: gzip, deflate
            content-length: 102
            """#,
            notation: #"q=a%20b%26c%3Dd&na%C3%AFve%20%C3%BC=%C3%A9%20%E2%82%AC%20%F0%9F%98%80%20~*-._'()!&ids=1&"#
                + #"ids=2&e=&u=&n="#),
        RealClient(
            "LWP, a form",
            #"""
            POST /orders HTTP/1.1
            TE: deflate,gzip;q=0.3
            Connection: TE, close
            Host: a.example
            User-Agent: libwww-perl/6.68
            Content-Length: 49
            Content-Type: application/x-www-form-urlencoded
            """#,
            notation: #"q=a+b%26c%3Dd&ids=1&ids=2&t=l1%0D%0Al2&u=%C3%A9~*"#),
        RealClient(
            "LWP, a file",
            #"""
            POST /orders HTTP/1.1
            TE: deflate,gzip;q=0.3
            Connection: TE, close
            Host: a.example
            User-Agent: libwww-perl/6.68
            Content-Length: 190
            Content-Type: multipart/form-data; boundary=xYzZY
            """#,
            notation: #"--xYzZY\#nContent-Disposition: form-data; name="title"\#n\#nx "q"\#n--xYzZY\#n"#
                + #"Content-Disposition: form-data; name="file"; filename="a.txt"\#n"#
                + #"Content-Type: text/plain\#n\#nhello\#nworld␊\#n--xYzZY--\#n"#),
        RealClient(
            "HTTP::Tiny, post_form",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Content-Type: application/x-www-form-urlencoded
            User-Agent: HTTP-Tiny/0.080
            Content-Length: 44
            """#,
            notation: #"ids=1&ids=2&q=a+b%26c%3Dd&u=%C3%83%C2%A9~%2A"#),
    ]
}
