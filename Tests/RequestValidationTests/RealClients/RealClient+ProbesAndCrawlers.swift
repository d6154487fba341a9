/// Health checks, crawlers, load generators and proxies.
extension RealClient {
    static let probesAndCrawlers = [
        RealClient(
            "kube-probe",
            #"""
            GET /healthz HTTP/1.1
            Host: 10.1.2.3:8080
            User-Agent: kube-probe/1.34
            Accept: */*
            Connection: close
            """#),
        RealClient(
            "ELB-HealthChecker",
            #"""
            GET /health HTTP/1.1
            Host: 10.0.1.7
            Connection: close
            User-Agent: ELB-HealthChecker/2.0
            Accept-Encoding: gzip, compressed
            """#),
        RealClient(
            "HAProxy, HTTP check of old",
            #"""
            OPTIONS / HTTP/1.0
            """#),
        RealClient(
            "Prometheus",
            #"""
            GET /metrics HTTP/1.1
            Host: a.example:9100
            User-Agent: Prometheus/3.5.0
            Accept: \#
            application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,application/openmetrics-text;v\#
            ersion=0.0.1;q=0.5,text/plain;version=0.0.4;q=0.3,*/*;q=0.2
            Accept-Encoding: gzip
            X-Prometheus-Scrape-Timeout-Seconds: 10
            """#),
        RealClient(
            "Googlebot",
            #"""
            GET /robots.txt HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Accept: text/plain,text/html,*/*
            From: googlebot(at)googlebot.com
            User-Agent: Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)
            Accept-Encoding: gzip, deflate, br
            If-Modified-Since: Sat, 15 Nov 2025 09:24:50 GMT
            """#, warnings: ["header/value-syntax"]),
        RealClient(
            "ApacheBench",
            #"""
            GET /x HTTP/1.0
            Host: a.example:8080
            User-Agent: ApacheBench/2.3
            Accept: */*
            """#),
        RealClient(
            "ApacheBench, keep-alive",
            #"""
            GET /x HTTP/1.0
            Connection: Keep-Alive
            Host: a.example:8080
            User-Agent: ApacheBench/2.3
            Accept: */*
            """#),
        RealClient(
            "wrk",
            #"""
            GET / HTTP/1.1
            Host: 127.0.0.1:8080
            """#),
        RealClient(
            "k6",
            #"""
            POST /x HTTP/1.1
            Host: a.example
            User-Agent: Grafana k6/1.2.3
            Content-Length: 2
            Content-Type: application/json
            Accept-Encoding: gzip
            """#,
            body: #"{}"#),
        RealClient(
            "CloudFront",
            #"""
            GET /x HTTP/1.1
            Host: a.example
            X-Amz-Cf-Id: 0a1b==
            X-Forwarded-For: 192.0.2.1
            User-Agent: Amazon CloudFront
            Via: 1.1 0a1b2c.cloudfront.net (CloudFront)
            Connection: Keep-Alive
            Accept-Encoding: br,gzip
            """#),
        RealClient(
            "nginx as proxy",
            #"""
            GET /x HTTP/1.0
            Host: a.example
            X-Real-IP: 192.0.2.1
            X-Forwarded-For: 192.0.2.1, 198.51.100.7
            X-Forwarded-Proto: https
            Connection: close
            User-Agent:
            """#, warnings: ["header/empty-value"]),
        RealClient(
            "HTTP/1.0 without Host",
            #"""
            GET / HTTP/1.0
            User-Agent: check_http/v2.4 (monitoring-plugins 2.4)
            Connection: close
            """#),
    ]
}
