/// Requests as they come through content delivery networks, load balancers and service meshes, and with what tracing adds.
extension RealClient {
    static let forwarded = [
        RealClient(
            "Cloudflare",
            #"""
            GET /x HTTP/1.1
            Host: a.example
            Connection: Keep-Alive
            Accept-Encoding: gzip, br
            CF-IPCountry: DE
            X-Forwarded-For: 198.51.100.7
            CF-RAY: 99a1b2c3d4e5f607-FRA
            X-Forwarded-Proto: https
            CF-Visitor: {"scheme":"https"}
            User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0
            Accept: */*
            CF-Connecting-IP: 198.51.100.7
            CDN-Loop: cloudflare; loops=1
            """#),
        RealClient(
            "CloudFront with viewer fields",
            #"""
            GET /x HTTP/1.1
            Host: a.example
            X-Amz-Cf-Id: 0a1b2c3d==
            Connection: Keep-Alive
            Via: 2.0 0a1b2c3d.cloudfront.net (CloudFront)
            X-Forwarded-For: 2001:db8::7
            CloudFront-Is-Mobile-Viewer: false
            CloudFront-Viewer-Country: DE
            CloudFront-Forwarded-Proto: https
            User-Agent: Amazon CloudFront
            Accept-Encoding: br,gzip
            """#),
        RealClient(
            "Fastly",
            #"""
            GET /x HTTP/1.1
            Host: a.example
            Fastly-FF: 0a1b!FRA!cache-fra-etou8220001-FRA
            Fastly-Client-IP: 198.51.100.7
            X-Forwarded-For: 198.51.100.7, 203.0.113.9
            X-Forwarded-Server: cache-fra-etou8220001-FRA
            X-Timer: S1712345678.123456,VS0
            X-Varnish: 1203948576
            Via: 1.1 varnish, 1.1 varnish
            CDN-Loop: Fastly, Fastly
            Accept: */*
            """#),
        RealClient(
            "Akamai",
            #"""
            GET /x HTTP/1.1
            Host: a.example
            X-Akamai-CONFIG-LOG-DETAIL: true
            TE: chunked;q=1.0
            Akamai-Origin-Hop: 2
            Via: 1.1 v1-akamaitech.net(ghost) (AkamaiGHost), 1.1 akamai.net(ghost) (AkamaiGHost)
            X-Forwarded-For: 198.51.100.7
            Accept-Encoding: gzip
            Cache-Control: no-cache, max-age=0
            Connection: TE, keep-alive
            """#, warnings: ["header/te-chunked"]),
        RealClient(
            "AWS load balancer",
            #"""
            GET /x HTTP/1.1
            X-Forwarded-For: 198.51.100.7
            X-Forwarded-Proto: https
            X-Forwarded-Port: 443
            Host: a.example
            X-Amzn-Trace-Id: Root=1-67ab0c1d-0a1b2c3d4e5f60718293a4b5
            X-Amzn-Oidc-Identity: 0a1b
            Accept: */*
            User-Agent: curl/8.14.1
            """#),
        RealClient(
            "Google load balancer",
            #"""
            GET /x HTTP/1.1
            Host: a.example
            X-Cloud-Trace-Context: 0af7651916cd43dd8448eb211c80319c/123;o=1
            traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00
            Via: 1.1 google
            X-Forwarded-For: 198.51.100.7,203.0.113.9
            X-Forwarded-Proto: https
            Connection: Keep-Alive
            """#),
        RealClient(
            "Azure Front Door",
            #"""
            GET /x HTTP/1.1
            Host: a.example
            Connection: Keep-Alive
            Via: 1.1 Azure
            X-Azure-ClientIP: 198.51.100.7
            X-Azure-FDID: 55ce4ed1-4b06-4bf1-b40e-4638452104da
            X-Azure-Ref: 20251103T101112Z-r17dd9
            X-Azure-RequestChain: hops=1
            X-Azure-SocketIP: 198.51.100.7
            X-Forwarded-For: 198.51.100.7
            X-Forwarded-Host: www.a.example
            X-Forwarded-Proto: https
            X-FD-HealthProbe: 1
            """#),
        RealClient(
            "nginx ingress",
            #"""
            GET /x HTTP/1.1
            Host: a.example
            X-Request-ID: 0a1b2c3d4e5f60718293a4b5c6d7e8f9
            X-Real-IP: 10.1.2.3
            X-Forwarded-For: 10.1.2.3
            X-Forwarded-Host: a.example
            X-Forwarded-Port: 443
            X-Forwarded-Proto: https
            X-Forwarded-Scheme: https
            X-Scheme: https
            X-Original-Forwarded-For: 198.51.100.7
            User-Agent: Mozilla/5.0
            Accept: */*
            """#),
        RealClient(
            "Envoy, Istio",
            #"""
            POST /shop.Orders HTTP/1.1
            host: orders.default.svc.cluster.local:8080
            user-agent: Go-http-client/1.1
            content-length: 2
            content-type: application/json
            accept-encoding: gzip
            x-forwarded-proto: http
            x-request-id: 0f1e2d3c-4b5a-9978-8796-a5b4c3d2e1f0
            x-envoy-attempt-count: 1
            x-envoy-expected-rq-timeout-ms: 15000
            x-forwarded-client-cert: By=spiffe://cluster.local/ns/a/sa/b;Hash=0a1b;Subject="";URI=spiffe://cluster.local/x
            x-b3-traceid: 0af7651916cd43dd8448eb211c80319c
            x-b3-spanid: b7ad6b7169203331
            x-b3-parentspanid: 0a1b2c3d4e5f6071
            x-b3-sampled: 1
            """#, body: "{}"),
        RealClient(
            "Traefik",
            #"""
            GET /x HTTP/1.1
            Host: a.example
            User-Agent: curl/8.14.1
            Accept: */*
            X-Forwarded-For: 172.18.0.1
            X-Forwarded-Host: a.example
            X-Forwarded-Port: 80
            X-Forwarded-Proto: http
            X-Forwarded-Server: 0a1b2c3d
            X-Real-Ip: 172.18.0.1
            Accept-Encoding: gzip
            """#),
        RealClient(
            "Apache httpd as proxy",
            #"""
            GET /x HTTP/1.1
            Host: backend:8080
            X-Forwarded-For: 198.51.100.7
            X-Forwarded-Host: a.example
            X-Forwarded-Server: www.a.example
            Via: 1.1 www.a.example (Apache/2.4.65)
            Connection: Keep-Alive
            """#),
        RealClient(
            "proxy with Forwarded",
            #"""
            GET /x HTTP/1.1
            Host: a.example
            Forwarded: for=198.51.100.7;proto=https;by=203.0.113.43;host=a.example, for="[2001:db8::7]:4711"
            Forwarded: for=_hidden, for=unknown;by=_SEVKISEK
            """#),
        RealClient(
            "Squid",
            #"""
            GET /x HTTP/1.1
            User-Agent: curl/8.14.1
            Accept: */*
            Host: a.example
            Via: 1.1 proxy (squid/6.13)
            X-Forwarded-For: unknown
            Cache-Control: max-age=259200
            Connection: keep-alive
            """#),
        RealClient(
            "gateway that splits cookies",
            #"""
            GET /x HTTP/1.1
            Host: a.example
            cookie: a=1
            cookie: b=2
            te: trailers
            x-forwarded-proto: https
            """#, warnings: ["cookie/several-headers", "header/te-without-connection"]),
        RealClient(
            "OpenTelemetry, W3C trace context and baggage",
            #"""
            POST /v1/orders HTTP/1.1
            Host: a.example
            traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
            tracestate: congo=t61rcWkgMzE,rojo=00f067aa0ba902b7,acme@dd=s:1;o:rum
            baggage: userId=Am%C3%A9lie,serverNode=DF:28,isProduction=false;ttl=60
            Content-Type: application/json
            Content-Length: 2
            """#, body: "{}"),
        RealClient(
            "OpenTelemetry, export of spans",
            #"""
            POST /v1/traces HTTP/1.1
            Host: collector:4318
            User-Agent: OTel-OTLP-Exporter-Python/1.37.0
            Accept-Encoding: gzip, deflate
            Accept: */*
            Connection: keep-alive
            Content-Type: application/x-protobuf
            Content-Length: 4
            """#, body: "\u{a}\u{2}\u{12}\u{0}"),
        RealClient(
            "Datadog, Sentry and New Relic",
            #"""
            GET /x HTTP/1.1
            Host: a.example
            x-datadog-trace-id: 8448eb211c80319c
            x-datadog-parent-id: 13235353014750950193
            x-datadog-sampling-priority: 1
            x-datadog-tags: _dd.p.dm=-0,_dd.p.tid=66d
            sentry-trace: 771a43a4192642f0b136d5159a501700-b7ad6b7169203331-1
            baggage: sentry-environment=production,sentry-public_key=0a1b,sentry-trace_id=771a43a4192642f0b136d5159a501700
            newrelic: eyJ2IjpbMCwxXSwiZCI6eyJ0eSI6IkFwcCJ9fQ==
            uber-trace-id: 4bf92f3577b34da6:00f067aa0ba902b7:0:1
            """#),
    ]
}
