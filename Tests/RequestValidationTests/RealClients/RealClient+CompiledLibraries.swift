/// HTTP libraries of Java, Go, C#, Swift, Dart and Rust, and the AWS SDK.
extension RealClient {
    static let compiledLibraries = [
        RealClient(
            "OkHttp",
            #"""
            PUT /v1/devices/7 HTTP/1.1
            Content-Type: application/json; charset=UTF-8
            Content-Length: 2
            Host: a.example
            Connection: Keep-Alive
            Accept-Encoding: gzip
            User-Agent: okhttp/4.12.0
            """#,
            body: #"{}"#,
            warnings: ["content-type/meaningless-charset"]),
        RealClient(
            "Android HttpURLConnection",
            #"""
            POST /a HTTP/1.1
            User-Agent: Dalvik/2.1.0 (Linux; U; Android 15; Pixel 8 Build/AP3A.241005.015)
            Host: a.example
            Connection: Keep-Alive
            Accept-Encoding: gzip
            Content-Type: application/x-www-form-urlencoded
            Transfer-Encoding: chunked
            """#,
            body: #"3\#r\#na=1\#r\#n0\#r\#n\#r\#n"#),
        RealClient(
            "iOS URLSession",
            #"""
            GET /v2/feed HTTP/1.1
            Host: a.example
            Accept: */*
            User-Agent: Shop/412 CFNetwork/1568.200.51 Darwin/24.1.0
            Accept-Language: de-DE,de;q=0.9
            Accept-Encoding: gzip, deflate
            Connection: keep-alive
            """#),
        RealClient(
            "Dart",
            #"""
            GET /x HTTP/1.1
            user-agent: Dart/3.9 (dart:io)
            accept-encoding: gzip
            content-length: 0
            host: a.example
            """#),
        RealClient(
            "Go net/http",
            #"""
            GET /x HTTP/1.1
            Host: a.example
            User-Agent: Go-http-client/1.1
            Accept-Encoding: gzip
            """#),
        RealClient(
            "Go net/http, reader as body, trailer",
            #"""
            POST /x HTTP/1.1
            Host: a.example
            User-Agent: Go-http-client/1.1
            Transfer-Encoding: chunked
            Trailer: X-Checksum
            Accept-Encoding: gzip
            """#,
            body: #"5\#r\#nhello\#r\#n0\#r\#nX-Checksum: abc\#r\#n\#r\#n"#,
            warnings: ["content-type/missing"]),
        RealClient(
            "Go net/http, IPv6 host",
            #"""
            GET / HTTP/1.1
            Host: [2001:db8::1]:8080
            User-Agent: Go-http-client/1.1
            Connection: close
            """#),
        RealClient(
            "Java HttpClient",
            #"""
            GET /x HTTP/1.1
            Connection: Upgrade, HTTP2-Settings
            Content-Length: 0
            Host: a.example
            HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA
            Upgrade: h2c
            User-Agent: Java-http-client/21.0.8
            """#),
        RealClient(
            "Java HttpURLConnection",
            #"""
            GET /x HTTP/1.1
            User-Agent: Java/17.0.16
            Host: a.example
            Accept: text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2
            Connection: keep-alive
            """#, warnings: ["header/value-syntax"]),
        RealClient(
            "Apache HttpClient",
            #"""
            POST /soap HTTP/1.1
            Content-type: text/xml; charset=utf-8
            SOAPAction: ""
            Content-Length: 4
            Host: a.example
            Connection: Keep-Alive
            User-Agent: Apache-HttpClient/4.5.14 (Java/17.0.16)
            Accept-Encoding: gzip,deflate
            Expect: 100-continue
            """#,
            body: #"<a/>"#),
        RealClient(
            ".NET HttpClient",
            #"""
            POST /x HTTP/1.1
            Host: a.example
            Request-Id: |5f3c8a52-8c5f4a2e9d7b0f1e.
            traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
            Content-Type: application/json; charset=utf-8
            Content-Length: 2
            """#,
            body: #"{}"#,
            warnings: ["content-type/meaningless-charset"]),
        RealClient(
            ".NET HttpClient, JSON in chunks",
            #"""
            POST /x HTTP/1.1
            Host: a.example
            Content-Type: application/json; charset=utf-8
            Transfer-Encoding: chunked
            """#,
            body: #"2\#r\#n{}\#r\#n0\#r\#n\#r\#n"#,
            warnings: ["content-type/meaningless-charset"]),
        RealClient(
            ".NET Framework",
            #"""
            POST /x.asmx HTTP/1.1
            Content-Type: text/xml; charset=utf-8
            SOAPAction: "urn:get"
            Host: a.example
            Content-Length: 4
            Expect: 100-continue
            Connection: Keep-Alive
            """#,
            body: #"<a/>"#),
        RealClient(
            "Rust reqwest",
            #"""
            GET /x HTTP/1.1
            accept: */*
            host: a.example
            """#),
        RealClient(
            "AWS SDK, Signature Version 4",
            #"""
            PUT /bucket/key%20with%20space.txt?x-id=PutObject HTTP/1.1
            Host: s3.a.example
            Accept-Encoding: identity
            Content-MD5: XUFAKrxLKna5cZ2REBfFkg==
            User-Agent: Boto3/1.40.0 md/Botocore#1.40.0 ua/2.1 os/linux#6.12 md/arch#x86_64 lang/python#3.13.5 \#
            md/pyimpl#CPython m/b,Z,N cfg/retry-mode#legacy
            Expect: 100-continue
            X-Amz-Date: 20251115T092450Z
            X-Amz-Content-SHA256: STREAMING-UNSIGNED-PAYLOAD-TRAILER
            Authorization: AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20251115/eu-central-1/s3/aws4_request, \#
            SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=0a1b2c
            amz-sdk-invocation-id: 0f1e2d3c-4b5a
            amz-sdk-request: attempt=1
            X-Amz-Decoded-Content-Length: 5
            X-Amz-Trailer: x-amz-checksum-crc32
            Content-Encoding: aws-chunked
            Content-Length: 5
            """#,
            body: #"hello"#,
            warnings: ["header/value-syntax", "content-encoding/not-inspected", "content-type/missing"]),
        RealClient(
            "AWS SDK, chunked transfer with trailer",
            #"""
            PUT /bucket/key HTTP/1.1
            Host: s3.a.example
            Transfer-Encoding: chunked
            Content-Encoding: aws-chunked
            X-Amz-Trailer: x-amz-checksum-crc32
            Expect: 100-continue
            """#,
            body: #"2E\#r\#n5\#r\#nhello\#r\#n0\#r\#nx-amz-checksum-crc32:NhCmhg==\#r\#n\#r\#n\#r\#n0\#r\#n\#r\#n"#,
            warnings: ["content-encoding/not-inspected", "content-type/missing"]),
        RealClient(
            "gRPC-web",
            #"""
            POST /shop.Orders/List HTTP/1.1
            Host: a.example
            Content-Type: application/grpc-web-text
            X-Grpc-Web: 1
            X-User-Agent: grpc-web-javascript/0.1
            grpc-timeout: 10S
            Accept: application/grpc-web-text
            Content-Length: 8
            """#,
            body: #"AAAAAAA="#),
    ]
}
