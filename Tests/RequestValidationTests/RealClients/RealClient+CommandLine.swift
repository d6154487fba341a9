/// Programs that people start in a shell.
extension RealClient {
    static let commandLine = [
        RealClient(
            "curl",
            #"""
            GET / HTTP/1.1
            Host: 127.0.0.1:8080
            User-Agent: curl/8.14.1
            Accept: */*
            """#),
        RealClient(
            "curl -d",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            User-Agent: curl/8.14.1
            Accept: */*
            Content-Length: 5
            Content-Type: application/x-www-form-urlencoded
            """#,
            body: #"a=1&b"#),
        RealClient(
            "curl -T, unknown length",
            #"""
            PUT /f HTTP/1.1
            Host: [::1]:8080
            User-Agent: curl/8.14.1
            Accept: */*
            Transfer-Encoding: chunked
            Expect: 100-continue
            """#,
            body: #"5\#r\#nhello\#r\#n0\#r\#n\#r\#n"#,
            warnings: ["content-type/missing"]),
        RealClient(
            "curl --http2 on plain HTTP",
            #"""
            GET / HTTP/1.1
            Host: a.example
            User-Agent: curl/8.14.1
            Accept: */*
            Connection: Upgrade, HTTP2-Settings
            Upgrade: h2c
            HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA
            """#),
        RealClient(
            "curl -x, absolute form",
            #"""
            GET http://a.example:8080/x HTTP/1.1
            Host: a.example:8080
            User-Agent: curl/8.14.1
            Accept: */*
            Proxy-Connection: Keep-Alive
            """#),
        RealClient(
            "curl -X POST without a body",
            #"""
            POST /jobs/7/run HTTP/1.1
            Host: a.example
            User-Agent: curl/8.14.1
            Accept: */*
            """#, warnings: ["framing/missing-length"]),
        RealClient(
            "curl -u --compressed -r",
            #"""
            GET /f?from=2026-01-01T00:00:00Z&tz=+01:00 HTTP/1.1
            Host: a.example
            Authorization: Basic YW5uOnNlY3JldA==
            Range: bytes=0-99,200-
            User-Agent: curl/8.14.1
            Accept: */*
            Accept-Encoding: deflate, gzip, br, zstd
            X-Empty:
            """#),
        RealClient(
            "wget",
            #"""
            GET /a/b.tar.gz HTTP/1.1
            Host: a.example
            User-Agent: Wget/1.25.0
            Accept: */*
            Accept-Encoding: identity
            Connection: Keep-Alive
            """#),
        RealClient(
            "HTTPie",
            #"""
            POST /orders HTTP/1.1
            Host: a.example
            User-Agent: HTTPie/3.2.4
            Accept-Encoding: gzip, deflate
            Accept: application/json, */*;q=0.5
            Connection: keep-alive
            Content-Type: application/json
            Content-Length: 14
            """#,
            body: #"{"item":"ink"}"#),
        RealClient(
            "git, fetch",
            #"""
            GET /ann/x.git/info/refs?service=git-upload-pack HTTP/1.1
            Host: git.a.example
            User-Agent: git/2.50.1
            Accept: */*
            Accept-Encoding: deflate, gzip, br, zstd
            Accept-Language: de-DE, *;q=0.9
            Pragma: no-cache
            Git-Protocol: version=2
            """#),
        RealClient(
            "git, push in chunks",
            #"""
            POST /ann/x.git/git-receive-pack HTTP/1.1
            Host: git.a.example
            User-Agent: git/2.50.1
            Accept-Encoding: deflate, gzip, br, zstd
            Content-Type: application/x-git-receive-pack-request
            Accept: application/x-git-receive-pack-result
            Transfer-Encoding: chunked
            """#,
            body: #"4\#r\#n0000\#r\#n0\#r\#n\#r\#n"#),
        RealClient(
            "git, fetch with gzip",
            #"""
            POST /ann/x.git/git-upload-pack HTTP/1.1
            Host: git.a.example
            User-Agent: git/2.50.1
            Content-Type: application/x-git-upload-pack-request
            Accept: application/x-git-upload-pack-result
            Content-Encoding: gzip
            Content-Length: 50
            """#,
            binary: [
                0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3, 51, 48, 48, 54, 42, 79, 204, 43, 81, 48, 48, 52, 50, 54, 49, 53, 51,
                183, 176, 196, 207, 226, 50, 128, 0, 203, 148, 252, 188, 84, 46, 0, 156, 41, 66, 139, 63, 0, 0, 0,
            ]),
        RealClient(
            "docker pull",
            #"""
            GET /v2/library/nginx/manifests/sha256:0a1b2c3d HTTP/1.1
            Host: registry.a.example:5000
            User-Agent: docker/28.3.0 go/go1.24.4 git-commit/38b7060 kernel/6.12.0 os/linux arch/amd64 \#
            UpstreamClient(Docker-Client/28.3.0 \(linux\))
            Accept: application/vnd.docker.distribution.manifest.v2+json
            Accept: application/vnd.oci.image.index.v1+json
            Accept: */*
            Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.c2ln
            Accept-Encoding: gzip
            Connection: close
            """#),
        RealClient(
            "docker push, upload of a layer",
            #"""
            PATCH /v2/ann/x/blobs/uploads/0f3c?_state=Y2VydA%3D%3D HTTP/1.1
            Host: registry.a.example
            User-Agent: docker/28.3.0
            Transfer-Encoding: chunked
            Content-Range: 0-4
            Accept-Encoding: gzip
            """#,
            body: #"5\#r\#nlayer\#r\#n0\#r\#n\#r\#n"#, warnings: ["header/value-syntax", "content-type/missing"]),
        RealClient(
            "npm, scoped package",
            #"""
            GET /@types%2fnode HTTP/1.1
            npm-auth-type: web
            npm-command: install
            user-agent: npm/10.9.3 node/v22.19.0 linux x64 workspaces/false
            pacote-version: 20.0.0
            pacote-req-type: packument
            pacote-pkg-id: registry:@types/node@*
            accept: application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8, */*
            accept-encoding: gzip,deflate
            Host: registry.a.example
            Connection: keep-alive
            """#),
        RealClient(
            "pip",
            #"""
            GET /simple/requests/ HTTP/1.1
            Host: pypi.a.example
            User-Agent: pip/25.1.1 \#
            {"ci":null,"cpu":"x86_64","distro":{"id":"trixie","libc":{"lib":"glibc","version":"2.41"},"name":"De\#
            bian GNU/Linux"}}
            Accept-Encoding: gzip, deflate, br, zstd
            Accept: application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html; q=0.1, text/html; \#
            q=0.01
            Connection: keep-alive
            Cache-Control: max-age=0
            """#, warnings: ["header/value-syntax"]),
        RealClient(
            "apt",
            #"""
            GET /debian/dists/trixie/InRelease HTTP/1.1
            Host: deb.a.example
            Cache-Control: max-age=0
            Accept: text/*
            If-Modified-Since: Sat, 15 Nov 2025 09:24:50 GMT
            User-Agent: Debian APT-HTTP/1.3 (3.0.3) non-interactive
            """#),
        RealClient(
            "apt, package with a tilde and a plus",
            #"""
            GET /debian/pool/main/g/gcc-14/libstdc++6_14.2.0-19~bpo12+1_amd64.deb HTTP/1.1
            Host: deb.a.example
            Range: bytes=4096-
            If-Range: Sat, 15 Nov 2025 09:24:50 GMT
            User-Agent: Debian APT-HTTP/1.3 (3.0.3)
            """#),
    ]
}
