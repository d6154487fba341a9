/// Protocols on top of HTTP.
extension RealClient {
    static let protocols = [
        RealClient(
            "WebDAV, PROPFIND by macOS",
            #"""
            PROPFIND /dav/ HTTP/1.1
            Host: a.example
            Accept: */*
            Content-Type: text/xml
            Depth: 1
            Content-Length: 11
            User-Agent: WebDAVFS/3.0.0 (03008000) Darwin/24.1.0 (arm64)
            Connection: keep-alive
            """#,
            body: #"<propfind/>"#),
        RealClient(
            "WebDAV, PROPFIND by Windows without a body",
            #"""
            PROPFIND /dav HTTP/1.1
            Connection: Keep-Alive
            User-Agent: Microsoft-WebDAV-MiniRedir/10.0.26100
            Depth: 0
            translate: f
            Content-Length: 0
            Host: a.example
            """#),
        RealClient(
            "WebDAV, MOVE",
            #"""
            MOVE /dav/a%20b.txt HTTP/1.1
            Host: a.example
            Destination: http://a.example/dav/c.txt
            Overwrite: F
            Depth: infinity
            If: (<opaquelocktoken:0a1b>)
            """#),
        RealClient(
            "WebDAV, LOCK",
            #"""
            LOCK /dav/a.txt HTTP/1.1
            Host: a.example
            Timeout: Infinite, Second-4100000000
            Content-Type: text/xml; charset="utf-8"
            Content-Length: 11
            """#,
            body: #"<lockinfo/>"#),
        RealClient(
            "CalDAV, REPORT",
            #"""
            REPORT /caldav/ann/default/ HTTP/1.1
            Host: a.example
            Content-Type: application/xml; charset=utf-8
            Depth: 1
            Brief: t
            Prefer: return=minimal
            Content-Length: 17
            """#,
            body: #"<calendar-query/>"#),
        RealClient(
            "CalDAV, PUT of a new event",
            #"""
            PUT /caldav/ann/default/0A1B-22@a.example.ics HTTP/1.1
            Host: a.example
            If-None-Match: *
            Content-Type: text/calendar; charset=utf-8
            Content-Length: 6
            """#,
            body: #"BEGIN:"#),
        RealClient(
            "Subversion",
            #"""
            OPTIONS /svn/x HTTP/1.1
            Host: a.example
            User-Agent: SVN/1.14.5 (x86_64-pc-linux-gnu) serf/1.3.10
            Content-Type: text/xml
            Accept-Encoding: gzip
            DAV: http://subversion.tigris.org/xmlns/dav/svn/depth
            DAV: http://subversion.tigris.org/xmlns/dav/svn/mergeinfo
            Content-Length: 10
            """#,
            body: #"<options/>"#, warnings: ["framing/body-on-bodyless-method"]),
        RealClient(
            "Elasticsearch, search with GET",
            #"""
            GET /logs-*/_search HTTP/1.1
            Host: a.example:9200
            Content-Type: application/json
            Content-Length: 2
            x-elastic-client-meta: es=9.1.0,py=3.13.5,t=9.1.0,ur=2.5.0
            """#,
            body: #"{}"#, warnings: ["framing/body-on-bodyless-method"]),
        RealClient(
            "tus, resumed upload",
            #"""
            PATCH /files/24e5 HTTP/1.1
            Host: a.example
            Tus-Resumable: 1.0.0
            Upload-Offset: 70
            Content-Type: application/offset+octet-stream
            Content-Length: 5
            """#,
            body: #"hello"#),
        RealClient(
            "MCP over HTTP",
            #"""
            POST /mcp HTTP/1.1
            host: a.example
            accept: application/json, text/event-stream
            content-type: application/json
            mcp-protocol-version: 2025-06-18
            mcp-session-id: 0a1b
            content-length: 2
            """#,
            body: #"{}"#),
        RealClient(
            "server-sent events, reconnect",
            #"""
            GET /events HTTP/1.1
            Host: a.example
            Accept: text/event-stream
            Cache-Control: no-cache
            Last-Event-ID: 17
            """#),
        RealClient(
            "OPTIONS for the whole server",
            #"""
            OPTIONS * HTTP/1.1
            Host: a.example
            Max-Forwards: 0
            """#),
        RealClient(
            "TRACE",
            #"""
            TRACE /x HTTP/1.1
            Host: a.example
            Max-Forwards: 1
            """#),
    ]
}
