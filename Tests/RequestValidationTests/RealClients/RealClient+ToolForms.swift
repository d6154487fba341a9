/// Forms and uploads of command line tools and of Java. Recorded from the programs themselves, but for Host and path.
extension RealClient {
    static let toolForms = [
        RealClient(
            "curl -d, not encoded",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            User-Agent: curl/7.88.1
            Accept: */*
            Content-Length: 10
            Content-Type: application/x-www-form-urlencoded
            """#,
            notation: #"a=b c&d=é"#,
            warnings: ["form/unencoded-character", "form/unencoded-character"]),
        RealClient(
            "curl --data-urlencode",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            User-Agent: curl/7.88.1
            Accept: */*
            Content-Length: 32
            Content-Type: application/x-www-form-urlencoded
            """#,
            notation: #"q=a+b%26c%3Dd+%C3%A9+~%2A-._&x=1"#),
        RealClient(
            "curl -d @file",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            User-Agent: curl/7.88.1
            Accept: */*
            Content-Length: 10
            Content-Type: application/x-www-form-urlencoded
            """#,
            notation: #"helloworld"#),
        RealClient(
            "curl --data-binary @file",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            User-Agent: curl/7.88.1
            Accept: */*
            Content-Length: 13
            Content-Type: application/x-www-form-urlencoded
            """#,
            notation: #"hello\#nworld␊"#,
            warnings: ["form/unencoded-character", "form/line-break-at-end"]),
        RealClient(
            "curl -F",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            User-Agent: curl/7.88.1
            Accept: */*
            Content-Length: 1097
            Content-Type: multipart/form-data; boundary=------------------------88c41c52a972b84c
            """#,
            notation: #"--------------------------88c41c52a972b84c\#n"#
                + #"Content-Disposition: form-data; name="title"\#n\#né "q"\#n"#
                + #"--------------------------88c41c52a972b84c\#n"#
                + #"Content-Disposition: form-data; name="file"; filename="a.txt"\#n"#
                + #"Content-Type: text/plain\#n\#nhello\#nworld␊\#n"#
                + #"--------------------------88c41c52a972b84c\#n"#
                + #"Content-Disposition: form-data; name="p"; filename="Foto %22München%22 1.png"\#n"#
                + #"Content-Type: image/png\#n\#n⟨89⟩PNG\#n⟨1A⟩␊⟨00⟩⟨01⟩\#n"#
                + #"--------------------------88c41c52a972b84c\#n"#
                + #"Content-Disposition: form-data; name="e"; filename="empty.bin"\#n"#
                + #"Content-Type: application/octet-stream\#n\#n\#n"#
                + #"--------------------------88c41c52a972b84c\#n"#
                + #"Content-Disposition: form-data; name="multi"\#n"#
                + #"Content-Type: multipart/mixed; boundary=------------------------26f79a2fe687ced2\#n\#n"#
                + #"--------------------------26f79a2fe687ced2\#n"#
                + #"Content-Disposition: attachment; filename="a.txt"\#nContent-Type: text/plain\#n\#n"#
                + #"hello\#nworld␊\#n--------------------------26f79a2fe687ced2\#n"#
                + #"Content-Disposition: attachment; filename="b.txt"\#nContent-Type: text/plain\#n\#nx\#n"#
                + #"--------------------------26f79a2fe687ced2--\#n\#n"#
                + #"--------------------------88c41c52a972b84c--\#n"#,
            warnings: ["multipart/nested"]),
        RealClient(
            "curl -F with encoders, chunked",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            User-Agent: curl/7.88.1
            Accept: */*
            Transfer-Encoding: chunked
            Content-Type: multipart/form-data; boundary=------------------------5ce0665a375865e7
            Expect: 100-continue
            """#,
            notation: #"1c0\#n--------------------------5ce0665a375865e7\#n"#
                + #"Content-Disposition: form-data; name="json"\#nContent-Type: application/json\#n\#n"#
                + #"{"a":1}\#n--------------------------5ce0665a375865e7\#n"#
                + #"Content-Disposition: form-data; name="x"\#nContent-Transfer-Encoding: base64\#n\#n"#
                + #"YQ==\#n--------------------------5ce0665a375865e7\#n"#
                + #"Content-Disposition: form-data; name="y"\#n"#
                + #"Content-Transfer-Encoding: quoted-printable\#n\#n=C3=A9\#n"#
                + #"--------------------------5ce0665a375865e7--\#n\#n0\#n\#n"#,
            warnings: ["multipart/content-transfer-encoding", "multipart/content-transfer-encoding"]),
        RealClient(
            "Java 17 HttpClient, URLEncoder",
            #"""
            POST /orders HTTP/1.1
            Content-Length: 36
            Host: a.example
            User-Agent: Java-http-client/17.0.15
            Content-Type: application/x-www-form-urlencoded
            """#,
            notation: #"q=a+b%26c%3Dd+%C3%A9%7E*&ids=1&ids=2"#),
    ]
}
