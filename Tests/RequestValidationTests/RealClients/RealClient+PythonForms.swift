/// Forms and uploads of Python libraries. Recorded from the programs themselves, but for Host and path.
extension RealClient {
    static let pythonForms = [
        RealClient(
            "python-requests, data",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            User-Agent: python-requests/2.34.2
            Accept-Encoding: gzip, deflate
            Accept: */*
            Connection: keep-alive
            Content-Length: 109
            Content-Type: application/x-www-form-urlencoded
            """#,
            notation: #"q=a+b%26c%3Dd&na%C3%AFve+%C3%BC=%C3%A9+%E2%82%AC+%F0%9F%98%80+~%2A-._%27%28%29%21&ids=1&"#
                + #"ids=2&t=l1%0D%0Al2&e="#),
        RealClient(
            "python-requests, files",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            User-Agent: python-requests/2.34.2
            Accept-Encoding: gzip, deflate
            Accept: */*
            Connection: keep-alive
            Content-Length: 388
            Content-Type: multipart/form-data; boundary=c459aa962ec5d9e36c6619f86981394d
            """#,
            notation: #"--c459aa962ec5d9e36c6619f86981394d\#nContent-Disposition: form-data; name="title"\#n\#n"#
                + #"é "q"\#n--c459aa962ec5d9e36c6619f86981394d\#n"#
                + #"Content-Disposition: form-data; name="file"; filename="Foto %22München%22 1.png"\#n"#
                + #"Content-Type: image/png\#n\#n⟨89⟩PNG\#n⟨1A⟩␊⟨00⟩\#n--c459aa962ec5d9e36c6619f86981394d\#n"#
                + #"Content-Disposition: form-data; name="b"; filename="a.txt"\#n\#nx\#n"#
                + #"--c459aa962ec5d9e36c6619f86981394d--\#n"#),
        RealClient(
            "python-requests, files and fields of one name",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            User-Agent: python-requests/2.34.2
            Accept-Encoding: gzip, deflate
            Accept: */*
            Connection: keep-alive
            Content-Length: 317
            Content-Type: multipart/form-data; boundary=0b2b14ca420abe68b2f305bc1f0de41d
            """#,
            notation: #"--0b2b14ca420abe68b2f305bc1f0de41d\#nContent-Disposition: form-data; name="a"\#n\#n1\#n"#
                + #"--0b2b14ca420abe68b2f305bc1f0de41d\#nContent-Disposition: form-data; name="a"\#n\#n2\#n"#
                + #"--0b2b14ca420abe68b2f305bc1f0de41d\#n"#
                + #"Content-Disposition: form-data; name="f"; filename="a.txt"\#n\#nhello\#nworld␊\#n"#
                + #"--0b2b14ca420abe68b2f305bc1f0de41d--\#n"#),
        RealClient(
            "httpx, data",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Accept: */*
            Accept-Encoding: gzip, deflate
            Connection: keep-alive
            User-Agent: python-httpx/0.28.1
            Content-Length: 96
            Content-Type: application/x-www-form-urlencoded
            """#,
            notation: #"q=a+b%26c%3Dd&na%C3%AFve+%C3%BC=%C3%A9+%E2%82%AC+%F0%9F%98%80+~%2A-._%27%28%29%21&ids=1&"#
                + #"ids=2&e="#),
        RealClient(
            "httpx, files",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Accept: */*
            Accept-Encoding: gzip, deflate
            Connection: keep-alive
            User-Agent: python-httpx/0.28.1
            Content-Length: 584
            Content-Type: multipart/form-data; boundary=ae71732204dd910b7a150d2755683483
            """#,
            notation: #"--ae71732204dd910b7a150d2755683483\#nContent-Disposition: form-data; name="title"\#n\#n"#
                + #"é "q"\#n--ae71732204dd910b7a150d2755683483\#n"#
                + #"Content-Disposition: form-data; name="ids"\#n\#n1\#n"#
                + #"--ae71732204dd910b7a150d2755683483\#nContent-Disposition: form-data; name="ids"\#n\#n"#
                + #"2\#n--ae71732204dd910b7a150d2755683483\#n"#
                + #"Content-Disposition: form-data; name="file"; filename="Foto %22München%22 1.png"\#n"#
                + #"Content-Type: image/png\#n\#n⟨89⟩PNG\#n⟨1A⟩␊⟨00⟩\#n--ae71732204dd910b7a150d2755683483\#n"#
                + #"Content-Disposition: form-data; name="b"; filename="a.txt"\#nContent-Type: text/plain\#n"#
                + #"\#nx\#n--ae71732204dd910b7a150d2755683483--\#n"#),
        RealClient(
            "aiohttp, data",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Accept: */*
            Accept-Encoding: gzip, deflate
            User-Agent: Python/3.11 aiohttp/3.14.5
            Content-Length: 109
            Content-Type: application/x-www-form-urlencoded
            """#,
            notation: #"q=a+b%26c%3Dd&na%C3%AFve+%C3%BC=%C3%A9+%E2%82%AC+%F0%9F%98%80+~%2A-._%27%28%29%21&ids=1&"#
                + #"ids=2&t=l1%0D%0Al2&e="#),
        RealClient(
            "aiohttp, FormData",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Accept: */*
            Accept-Encoding: gzip, deflate
            User-Agent: Python/3.11 aiohttp/3.14.5
            Content-Length: 477
            Content-Type: multipart/form-data; boundary=61e76a0824044cb29ed99791c1f30947
            """#,
            notation: #"--61e76a0824044cb29ed99791c1f30947\#nContent-Type: text/plain; charset=utf-8\#n"#
                + #"Content-Disposition: form-data; name="title"\#n\#né "q"\#n"#
                + #"--61e76a0824044cb29ed99791c1f30947\#nContent-Type: image/png\#n"#
                + #"Content-Disposition: form-data; name="file"; filename="Foto%20%22M%C3%BCnchen%22%201.png"#
                + #""\#n\#n⟨89⟩PNG\#n⟨1A⟩␊⟨00⟩\#n--61e76a0824044cb29ed99791c1f30947\#n"#
                + #"Content-Type: application/octet-stream\#n"#
                + #"Content-Disposition: form-data; name="b"; filename="a.txt"\#n\#nx\#n"#
                + #"--61e76a0824044cb29ed99791c1f30947--\#n"#),
        RealClient(
            "aiohttp, FormData without quoting",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Accept: */*
            Accept-Encoding: gzip, deflate
            User-Agent: Python/3.11 aiohttp/3.14.5
            Content-Length: 196
            Content-Type: multipart/form-data; boundary=5f27194d4fb84787b784fbc1f66628d8
            """#,
            notation: #"--5f27194d4fb84787b784fbc1f66628d8\#nContent-Type: application/octet-stream\#n"#
                + #"Content-Disposition: form-data; name="naïve"; filename="Foto \"M\" é.png"\#n\#nx\#n"#
                + #"--5f27194d4fb84787b784fbc1f66628d8--\#n"#),
        RealClient(
            "aiohttp, multipart/mixed",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Accept: */*
            Accept-Encoding: gzip, deflate
            User-Agent: Python/3.11 aiohttp/3.14.5
            Content-Length: 353
            Content-Type: multipart/mixed; boundary=4480fd9318b34894bd8072ab0cef97de
            """#,
            notation: #"--4480fd9318b34894bd8072ab0cef97de\#nContent-Type: text/plain; charset=utf-8\#n"#
                + #"Content-Length: 5\#n\#nhello\#n--4480fd9318b34894bd8072ab0cef97de\#n"#
                + #"Content-Type: application/json\#nContent-Length: 8\#n\#n{"a": 1}\#n"#
                + #"--4480fd9318b34894bd8072ab0cef97de\#nContent-Type: application/x-www-form-urlencoded\#n"#
                + #"Content-Length: 3\#n\#na=b\#n--4480fd9318b34894bd8072ab0cef97de--\#n"#),
        RealClient(
            "urllib3, fields",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Accept-Encoding: identity
            Content-Length: 287
            User-Agent: python-urllib3/2.8.0
            Content-Type: multipart/form-data; boundary=84e49d8941b364b8d8e6e3592958f72c
            """#,
            notation: #"--84e49d8941b364b8d8e6e3592958f72c\#nContent-Disposition: form-data; name="title"\#n\#n"#
                + #"é "q"\#n--84e49d8941b364b8d8e6e3592958f72c\#n"#
                + #"Content-Disposition: form-data; name="file"; filename="Foto %22München%22 1.png"\#n"#
                + #"Content-Type: image/png\#n\#n⟨89⟩PNG\#n⟨1A⟩␊⟨00⟩\#n"#
                + #"--84e49d8941b364b8d8e6e3592958f72c--\#n"#),
        RealClient(
            "Python urllib.request, urlencode",
            #"""
            POST /orders HTTP/1.1
            Accept-Encoding: identity
            Content-Type: application/x-www-form-urlencoded
            Content-Length: 109
            Host: a.example
            User-Agent: Python-urllib/3.11
            Connection: close
            """#,
            notation: #"q=a+b%26c%3Dd&na%C3%AFve+%C3%BC=%C3%A9+%E2%82%AC+%F0%9F%98%80+~%2A-._%27%28%29%21&ids=1&"#
                + #"ids=2&t=l1%0D%0Al2&e="#),
    ]
}
