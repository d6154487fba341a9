/// Forms and uploads as a browser sends them. Recorded from the programs themselves, but for Host and path.
extension RealClient {
    static let browserForms = [
        RealClient(
            "Chromium, a form",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Content-Length: 134
            Cache-Control: max-age=0
            sec-ch-ua: "Not:A-Brand";v="8", "Chromium";v="156"
            sec-ch-ua-mobile: ?0
            sec-ch-ua-platform: "Linux"
            Upgrade-Insecure-Requests: 1
            Content-Type: application/x-www-form-urlencoded
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36
            Origin: http://a.example
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/jxl,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7
            Sec-Fetch-Site: same-origin
            Sec-Fetch-Mode: navigate
            Sec-Fetch-Dest: iframe
            Referer: http://a.example/page
            Accept-Encoding: gzip, deflate, br, zstd
            Accept-Language: en-US,en;q=0.9
            """#,
            notation: #"q=a+b%26c%3Dd&na%C3%AFve+%C3%BC=%C3%A9+%E2%82%AC+%F0%9F%98%80+%7E*-._%27%28%29%21&t=line"#
                + #"+1%0D%0Aline+2&ids=1&ids=2&tags%5B%5D=x&empty="#),
        RealClient(
            "Chromium, a form with enctype multipart/form-data",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Content-Length: 684
            Cache-Control: max-age=0
            sec-ch-ua: "Not:A-Brand";v="8", "Chromium";v="156"
            sec-ch-ua-mobile: ?0
            sec-ch-ua-platform: "Linux"
            Upgrade-Insecure-Requests: 1
            Content-Type: multipart/form-data; boundary=----WebKitFormBoundarylvtKWku0vecCmXe9
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36
            Origin: http://a.example
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/jxl,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7
            Sec-Fetch-Site: same-origin
            Sec-Fetch-Mode: navigate
            Sec-Fetch-Dest: iframe
            Referer: http://a.example/page
            Accept-Encoding: gzip, deflate, br, zstd
            Accept-Language: en-US,en;q=0.9
            """#,
            notation: #"------WebKitFormBoundarylvtKWku0vecCmXe9\#n"#
                + #"Content-Disposition: form-data; name="title"\#n\#né "q" a%22b\#n"#
                + #"------WebKitFormBoundarylvtKWku0vecCmXe9\#n"#
                + #"Content-Disposition: form-data; name="we%22ird%0D%0Aname"\#n\#n1\#n"#
                + #"------WebKitFormBoundarylvtKWku0vecCmXe9\#nContent-Disposition: form-data; name="t"\#n"#
                + #"\#nline 1\#nline 2\#n------WebKitFormBoundarylvtKWku0vecCmXe9\#n"#
                + #"Content-Disposition: form-data; name="nofile"; filename=""\#n"#
                + #"Content-Type: application/octet-stream\#n\#n\#n"#
                + #"------WebKitFormBoundarylvtKWku0vecCmXe9\#nContent-Disposition: form-data; name="ids"\#n"#
                + #"\#n1\#n------WebKitFormBoundarylvtKWku0vecCmXe9\#n"#
                + #"Content-Disposition: form-data; name="ids"\#n\#n2\#n"#
                + #"------WebKitFormBoundarylvtKWku0vecCmXe9--\#n"#),
        RealClient(
            "Chromium, a form with files",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Content-Length: 453
            Cache-Control: max-age=0
            sec-ch-ua: "Not:A-Brand";v="8", "Chromium";v="156"
            sec-ch-ua-mobile: ?0
            sec-ch-ua-platform: "Linux"
            Upgrade-Insecure-Requests: 1
            Content-Type: multipart/form-data; boundary=----WebKitFormBoundaryRgOOfB9azwcdc5BM
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36
            Origin: http://a.example
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/jxl,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7
            Sec-Fetch-Site: same-origin
            Sec-Fetch-Mode: navigate
            Sec-Fetch-Dest: iframe
            Referer: http://a.example/page
            Accept-Encoding: gzip, deflate, br, zstd
            Accept-Language: en-US,en;q=0.9
            """#,
            notation: #"------WebKitFormBoundaryRgOOfB9azwcdc5BM\#n"#
                + #"Content-Disposition: form-data; name="title"\#n\#nKäse\#n"#
                + #"------WebKitFormBoundaryRgOOfB9azwcdc5BM\#n"#
                + #"Content-Disposition: form-data; name="photo"; filename="Foto %22München%22 \1.png"\#n"#
                + #"Content-Type: image/png\#n\#n⟨89⟩PNG\#n⟨1A⟩␊⟨00⟩⟨FF⟩\#n"#
                + #"------WebKitFormBoundaryRgOOfB9azwcdc5BM\#n"#
                + #"Content-Disposition: form-data; name="photo"; filename="list.csv"\#n"#
                + #"Content-Type: text/csv\#n\#na,b\#n1,2␊\#n------WebKitFormBoundaryRgOOfB9azwcdc5BM--\#n"#),
        RealClient(
            "Chromium, a form in Windows-1252",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Content-Length: 40
            Cache-Control: max-age=0
            sec-ch-ua: "Not:A-Brand";v="8", "Chromium";v="156"
            sec-ch-ua-mobile: ?0
            sec-ch-ua-platform: "Linux"
            Upgrade-Insecure-Requests: 1
            Content-Type: application/x-www-form-urlencoded
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36
            Origin: http://a.example
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/jxl,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7
            Sec-Fetch-Site: same-origin
            Sec-Fetch-Mode: navigate
            Sec-Fetch-Dest: iframe
            Referer: http://a.example/page
            Accept-Encoding: gzip, deflate, br, zstd
            Accept-Language: en-US,en;q=0.9
            """#,
            notation: #"city=M%FCnchen+%80&smile=%26%23128512%3B"#,
            warnings: ["form/invalid-utf8"]),
        RealClient(
            "Chromium, a file from a form in Windows-1252",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Content-Length: 280
            Cache-Control: max-age=0
            sec-ch-ua: "Not:A-Brand";v="8", "Chromium";v="156"
            sec-ch-ua-mobile: ?0
            sec-ch-ua-platform: "Linux"
            Upgrade-Insecure-Requests: 1
            Content-Type: multipart/form-data; boundary=----WebKitFormBoundaryoc5wRaiRMnGJ4y0V
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36
            Origin: http://a.example
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/jxl,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7
            Sec-Fetch-Site: same-origin
            Sec-Fetch-Mode: navigate
            Sec-Fetch-Dest: iframe
            Referer: http://a.example/page
            Accept-Encoding: gzip, deflate, br, zstd
            Accept-Language: en-US,en;q=0.9
            """#,
            notation: #"------WebKitFormBoundaryoc5wRaiRMnGJ4y0V\#n"#
                + #"Content-Disposition: form-data; name="title"\#n\#nK⟨E4⟩se\#n"#
                + #"------WebKitFormBoundaryoc5wRaiRMnGJ4y0V\#n"#
                + #"Content-Disposition: form-data; name="photo"; filename="K⟨E4⟩se.txt"\#n"#
                + #"Content-Type: text/plain\#n\#nx\#n------WebKitFormBoundaryoc5wRaiRMnGJ4y0V--\#n"#,
            warnings: ["multipart/invalid-utf8"]),
        RealClient(
            "Chromium, fetch with FormData",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Content-Length: 592
            sec-ch-ua-platform: "Linux"
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36
            sec-ch-ua: "Not:A-Brand";v="8", "Chromium";v="156"
            Content-Type: multipart/form-data; boundary=----WebKitFormBoundaryNtFkji4vFJ84Ia7Q
            sec-ch-ua-mobile: ?0
            Accept: */*
            Origin: http://a.example
            Sec-Fetch-Site: same-origin
            Sec-Fetch-Mode: cors
            Sec-Fetch-Dest: empty
            Referer: http://a.example/page
            Accept-Encoding: gzip, deflate, br, zstd
            Accept-Language: en-US,en;q=0.9
            """#,
            notation: #"------WebKitFormBoundaryNtFkji4vFJ84Ia7Q\#nContent-Disposition: form-data; name="a"\#n"#
                + #"\#n1\#n2\#n------WebKitFormBoundaryNtFkji4vFJ84Ia7Q\#n"#
                + #"Content-Disposition: form-data; name="file"; filename="Foto %22x%22é.txt"\#n"#
                + #"Content-Type: text/plain\#n\#nhi␊\#n------WebKitFormBoundaryNtFkji4vFJ84Ia7Q\#n"#
                + #"Content-Disposition: form-data; name="blob"; filename="blob"\#n"#
                + #"Content-Type: application/octet-stream\#n\#n⟨00⟩⟨FF⟩\#n\#n"#
                + #"------WebKitFormBoundaryNtFkji4vFJ84Ia7Q\#n"#
                + #"Content-Disposition: form-data; name="dir"; filename="dir/b.txt"\#n"#
                + #"Content-Type: application/octet-stream\#n\#nx\#n"#
                + #"------WebKitFormBoundaryNtFkji4vFJ84Ia7Q--\#n"#),
        RealClient(
            "Chromium, fetch with an empty FormData",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Content-Length: 44
            sec-ch-ua-platform: "Linux"
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36
            sec-ch-ua: "Not:A-Brand";v="8", "Chromium";v="156"
            Content-Type: multipart/form-data; boundary=----WebKitFormBoundaryNIjnGtZJbebEuPBY
            sec-ch-ua-mobile: ?0
            Accept: */*
            Origin: http://a.example
            Sec-Fetch-Site: same-origin
            Sec-Fetch-Mode: cors
            Sec-Fetch-Dest: empty
            Referer: http://a.example/page
            Accept-Encoding: gzip, deflate, br, zstd
            Accept-Language: en-US,en;q=0.9
            """#,
            notation: #"------WebKitFormBoundaryNIjnGtZJbebEuPBY--\#n"#),
        RealClient(
            "Chromium, fetch with URLSearchParams",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Content-Length: 45
            sec-ch-ua-platform: "Linux"
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36
            sec-ch-ua: "Not:A-Brand";v="8", "Chromium";v="156"
            Content-Type: application/x-www-form-urlencoded;charset=UTF-8
            sec-ch-ua-mobile: ?0
            Accept: */*
            Origin: http://a.example
            Sec-Fetch-Site: same-origin
            Sec-Fetch-Mode: cors
            Sec-Fetch-Dest: empty
            Referer: http://a.example/page
            Accept-Encoding: gzip, deflate, br, zstd
            Accept-Language: en-US,en;q=0.9
            """#,
            notation: #"a=b+c&%C3%BC=*-._%7E%21%28%29%27&null=null&=x"#,
            warnings: ["form/stringified-value", "form/empty-name"]),
    ]
}
