/// Opening handshakes of WebSocket by browsers and libraries.
extension RealClient {
    static let webSockets = [
        RealClient(
            "Safari, WebSocket",
            #"""
            GET /ws HTTP/1.1
            Host: a.example
            Pragma: no-cache
            Accept: */*
            Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==
            Sec-Fetch-Site: same-origin
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Extensions: permessage-deflate
            Cache-Control: no-cache
            Sec-Fetch-Mode: websocket
            Accept-Language: en-GB,en;q=0.9
            Origin: https://a.example
            User-Agent: Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) \#
            Version/26.0 Safari/605.1.15
            Connection: Upgrade
            Accept-Encoding: gzip, deflate
            Upgrade: websocket
            Sec-Fetch-Dest: websocket
            Cookie: sid=abc
            """#),
        RealClient(
            "Node ws",
            #"""
            GET /socket HTTP/1.1
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: 7Zx0l9n3+dC1p2Qw/8sYvA==
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits
            Sec-WebSocket-Protocol: graphql-transport-ws
            Host: a.example
            """#),
        RealClient(
            "undici WebSocket",
            #"""
            GET /socket HTTP/1.1
            host: a.example
            connection: upgrade
            upgrade: websocket
            sec-websocket-key: 7Zx0l9n3+dC1p2Qw/8sYvA==
            sec-websocket-version: 13
            sec-websocket-extensions: permessage-deflate; client_max_window_bits
            accept: */*
            accept-language: *
            sec-fetch-mode: websocket
            user-agent: undici
            pragma: no-cache
            cache-control: no-cache
            accept-encoding: gzip, deflate
            """#),
        RealClient(
            "Python websockets",
            #"""
            GET / HTTP/1.1
            Host: localhost:8765
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Key: 9nXh8r2p0YfP6Jq0Nw5s3g==
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits
            User-Agent: Python/3.13 websockets/15.0.1
            """#),
        RealClient(
            "Python websocket-client",
            #"""
            GET /ws HTTP/1.1
            Upgrade: websocket
            Host: a.example
            Origin: http://a.example
            Sec-WebSocket-Key: TtPfYz0r0M8mVnq2c1eKkQ==
            Sec-WebSocket-Version: 13
            Connection: Upgrade
            """#),
        RealClient(
            "aiohttp WebSocket",
            #"""
            GET /ws HTTP/1.1
            Host: a.example
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: 1LYVc6xkqVnQ2TnLrF3jtg==
            Accept: */*
            Accept-Encoding: gzip, deflate
            User-Agent: Python/3.13 aiohttp/3.12.15
            """#),
        RealClient(
            "gorilla/websocket",
            #"""
            GET /ws HTTP/1.1
            Host: a.example
            User-Agent: Go-http-client/1.1
            Connection: Upgrade
            Sec-WebSocket-Key: w4v7O6xFTi36lq3RNcgctw==
            Sec-WebSocket-Version: 13
            Upgrade: websocket
            """#),
        RealClient(
            "OkHttp WebSocket",
            #"""
            GET /ws HTTP/1.1
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Key: hNFGYkLCWVCZc8Lg0y4N1Q==
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Extensions: permessage-deflate
            Host: a.example
            Accept-Encoding: gzip
            User-Agent: okhttp/4.12.0
            """#),
        RealClient(
            "URLSession WebSocket",
            #"""
            GET /ws HTTP/1.1
            Host: a.example
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Key: wKYH1kX2oD2cGv8kz3hJ2Q==
            Sec-WebSocket-Version: 13
            Accept: */*
            User-Agent: Shop/412 CFNetwork/3826.600.41 Darwin/24.6.0
            Origin: https://a.example
            Sec-WebSocket-Extensions: permessage-deflate
            """#),
        RealClient(
            "Java HttpClient WebSocket",
            #"""
            GET /ws HTTP/1.1
            Connection: Upgrade
            Host: a.example
            Upgrade: websocket
            User-Agent: Java-http-client/21.0.8
            Sec-WebSocket-Key: 3oEiEfYSQFv1oh3Hf5qYSg==
            Sec-WebSocket-Version: 13
            """#),
        RealClient(
            ".NET ClientWebSocket",
            #"""
            GET /ws HTTP/1.1
            Host: a.example
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: 2dKp3mQnVxTjFgVm6YcVjA==
            Sec-WebSocket-Protocol: json
            """#),
        RealClient(
            "tungstenite",
            #"""
            GET /ws HTTP/1.1
            Host: a.example
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: 0VvR3n8TqL2k1sXz5yWm9A==
            """#),
        RealClient(
            "socket.io, polling first",
            #"""
            POST /socket.io/?EIO=4&transport=polling&t=P1abc&sid=lv_VI97HAXpY6yYWAAAC HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Content-Length: 2
            Content-type: text/plain;charset=UTF-8
            Accept: */*
            Origin: http://a.example
            Cookie: io=lv_VI97HAXpY6yYWAAAC
            """#, body: "40"),
        RealClient(
            "SignalR, negotiation",
            #"""
            POST /hub/negotiate?negotiateVersion=1 HTTP/1.1
            Host: a.example
            Connection: keep-alive
            Content-Length: 0
            X-Requested-With: XMLHttpRequest
            X-SignalR-User-Agent: Microsoft SignalR/8.0 (8.0.7; Unknown OS; Browser; Unknown Runtime Version)
            Content-Type: text/plain;charset=UTF-8
            Accept: */*
            Origin: http://a.example
            """#),
    ]
}
