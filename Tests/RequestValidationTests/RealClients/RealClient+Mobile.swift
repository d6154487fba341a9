/// Programs on phones, and the stacks that they are written with.
extension RealClient {
    static let mobile = [
        RealClient(
            "OkHttp, cached response revalidated",
            #"""
            GET /v1/feed HTTP/1.1
            Host: a.example
            Connection: Keep-Alive
            Accept-Encoding: gzip
            User-Agent: okhttp/5.1.0
            If-None-Match: W/"0a1b"
            Cache-Control: max-stale=604800, only-if-cached
            """#),
        RealClient(
            "Retrofit, multipart",
            #"""
            POST /v1/photos HTTP/1.1
            Authorization: Bearer abc.def-ghi
            Content-Type: multipart/form-data; boundary=0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0
            Content-Length: 148
            Host: a.example
            Connection: Keep-Alive
            Accept-Encoding: gzip
            User-Agent: okhttp/4.12.0
            """#,
            body:
                #"--0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0\#r\#nContent-Disposition: form-data; name="a"\#r\#nContent-Length: 1\#r\#n\#r\#n1\#r\#n--0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0--\#r\#n"#
        ),
        RealClient(
            "Ktor",
            #"""
            GET /v1/items HTTP/1.1
            Host: a.example
            Accept-Charset: UTF-8
            Accept: application/json
            User-Agent: ktor-client
            """#),
        RealClient(
            "Volley",
            #"""
            GET /v1/items HTTP/1.1
            User-Agent: Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)
            Host: a.example
            Connection: Keep-Alive
            Accept-Encoding: gzip
            If-Modified-Since: Mon, 03 Nov 2025 10:11:12 GMT
            """#),
        RealClient(
            "Android WebView",
            #"""
            GET /embedded HTTP/1.1
            Host: a.example
            Connection: keep-alive
            sec-ch-ua: "Android WebView";v="141", "Not?A_Brand";v="8", "Chromium";v="141"
            sec-ch-ua-mobile: ?1
            sec-ch-ua-platform: "Android"
            Upgrade-Insecure-Requests: 1
            User-Agent: Mozilla/5.0 (Linux; Android 14; SM-S911B Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) \#
            Version/4.0 Chrome/141.0.0.0 Mobile Safari/537.36
            Accept: text/html,*/*;q=0.8
            X-Requested-With: com.example.shop
            Sec-Fetch-Site: none
            Sec-Fetch-Mode: navigate
            Sec-Fetch-User: ?1
            Sec-Fetch-Dest: document
            Accept-Encoding: gzip, deflate, br
            """#),
        RealClient(
            "Alamofire",
            #"""
            POST /v1/login HTTP/1.1
            Host: a.example
            Content-Type: application/json
            Connection: keep-alive
            Accept: */*
            User-Agent: Shop/5.2 (com.example.shop; build:412; iOS 18.6.0) Alamofire/5.10.2
            Accept-Language: de-DE;q=1.0, en-GB;q=0.9
            Content-Length: 2
            Accept-Encoding: br;q=1.0, gzip;q=0.9, deflate;q=0.8
            """#, body: "{}"),
        RealClient(
            "URLSession, resumed download",
            #"""
            GET /film.mp4 HTTP/1.1
            Host: a.example
            Range: bytes=1048576-
            If-Range: "5f3c-18f3c0"
            Accept: */*
            User-Agent: Shop/412 CFNetwork/3826.600.41 Darwin/24.6.0
            Accept-Language: en-GB,en;q=0.9
            Accept-Encoding: identity
            Connection: keep-alive
            """#),
        RealClient(
            "AVPlayer, HLS segment",
            #"""
            GET /live/seg-17.ts HTTP/1.1
            Host: a.example
            X-Playback-Session-Id: 0A1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9
            Accept: */*
            User-Agent: AppleCoreMedia/1.0.0.22G86 (iPhone; U; CPU OS 18_6 like Mac OS X; de_de)
            Accept-Language: de-DE,de;q=0.9
            Accept-Encoding: identity
            Connection: keep-alive
            """#),
        RealClient(
            "Flutter, dio",
            #"""
            GET /v1/items?page=1 HTTP/1.1
            user-agent: Dart/3.9 (dart:io)
            accept: application/json
            accept-encoding: gzip
            content-type: application/json
            authorization: Bearer abc
            host: a.example
            """#, warnings: ["header/content-field-without-content"]),
        RealClient(
            "React Native, fetch on iOS",
            #"""
            POST /graphql HTTP/1.1
            Host: a.example
            Content-Type: application/json
            Connection: keep-alive
            Accept: application/graphql-response+json, application/json
            User-Agent: Shop/1 CFNetwork/3826.600.41 Darwin/24.6.0
            Content-Length: 15
            Accept-Language: en-GB,en;q=0.9
            Accept-Encoding: gzip, deflate
            Cookie: sid=abc
            """#, body: #"{"query":"{a}"}"#),
        RealClient(
            "React Native, token that was not there yet",
            #"""
            GET /v1/me HTTP/1.1
            Host: a.example
            Accept: application/json
            Authorization: Bearer undefined
            User-Agent: okhttp/4.9.2
            """#, warnings: ["header/stringified-value"]),
        RealClient(
            "Firebase, log upload",
            #"""
            POST /v1/projects/x/installations HTTP/1.1
            Content-Type: application/json
            Accept: application/json
            Content-Encoding: identity
            Cache-Control: no-cache
            X-Android-Package: com.example.shop
            x-firebase-client: H4sIAAAAAAAA_6tWykhNLCpJSk0sKVayio7VUSpLLSrOzM9TslIyUqoFAFyivEQfAAAA
            X-Android-Cert: 0A1B2C
            x-goog-api-key: AIzaSyExample
            Content-Length: 2
            User-Agent: Dalvik/2.1.0 (Linux; U; Android 15; Pixel 8 Build/AP3A)
            Host: a.example
            Connection: Keep-Alive
            Accept-Encoding: gzip
            """#, body: "{}"),
    ]
}
