internal import RequestValidation

/// The keys of proxy.conf, in the order in which `pedant config check` prints them. This is the one list: reading,
/// writing, hints for typos and the test of proxy.conf.example are made from it.
extension ProxyConfiguration {
    static var format: ValueFormat<ProxyConfiguration> {
        .section("a mapping of keys and values", defaults: ProxyConfiguration(), keys: keys)
    }

    static var keys: [Key<ProxyConfiguration>] {
        servingKeys + loggingKeys + answerKeys + requestKeys + [
            Key("limits", \.headLimits, .limits),
            Key("timeouts", \.timeouts, .timeouts),
            Key("connections", \.connections, .connections),
            Key("rate-limit", \.rateLimit, .orOff(.rate)),
            Key("levels", \.policy.levels, .levels),
            Key("contracts", \.policy.contracts, .list(of: .contract)),
            Key("routes", \.policy.routes, .list(of: .route)),
            Key("exemptions", \.policy.exemptions, .list(of: .exemption)),
        ]
    }

    /// What the section `limits` sets: all of them but the body's, which has a key of its own.
    private var headLimits: Limits {
        get { policy.limits }
        set {
            let body = policy.limits.body
            policy.limits = newValue
            policy.limits.body = body
        }
    }

    private static var servingKeys: [Key<ProxyConfiguration>] {
        [
            Key("listen", \.listeners, .list(of: .listenAddress)),
            Key("upstream", \.upstream, .optional(.upstreamAddress)),
            Key("mode", \.policy.mode, .mode),
            Key("workers", \.workers, .orOff(.count(1...1024), word: "auto")),
            Key("status-listen", \.statusListener, .orOff(.listenAddress)),
        ]
    }

    private static var loggingKeys: [Key<ProxyConfiguration>] {
        [
            Key("log", \.log, .text("a file name")),
            Key("log-warned", \.logWarnedOneOf, .sampling),
            Key("log-capture", \.logCapture, .size(0...(1 << 20))),
            Key("access-log", \.accessLog, .orOff(.text("a file name"))),
            Key("redact", \.policy.redactedNames, .list(of: .lowercased(.token("a field or parameter name")))),
        ]
    }

    private static var answerKeys: [Key<ProxyConfiguration>] {
        [
            Key("support", \.support, .orOff(.text("a line of text"))),
            Key("cors", \.echoesCORS, .word(["echo": true, "off": false])),
            Key("findings-header", \.findingsHeader, .flag),
        ]
    }

    private static var requestKeys: [Key<ProxyConfiguration>] {
        [
            Key("host-names", \.policy.hostNames, .list(of: .hostName)),
            Key("methods", \.policy.additionalMethods, .list(of: .method)),
            Key("trusted-proxies", \.trustedProxies, .list(of: .addressRange)),
            Key("x-forwarded", \.forwarding.xForwarded, .flag),
            Key("forwarded", \.forwarding.forwarded, .flag),
            Key("x-request-id", \.forwarding.xRequestID, .flag),
            Key("via", \.forwarding.via, .flag),
            Key("body-limit", \.policy.limits.body, .size(0...(1 << 40))),
            Key("content-codings", \.policy.additionalCodings, .list(of: .lowercased(.token("a content coding")))),
            Key("not-inspected", \.policy.notInspected, .notInspected),
            Key("hold-bodies", \.policy.holdBodies, .holdBodies),
            Key("hold-memory", \.bodies.memory, .size(1024...(1 << 30))),
            Key("spool-directory", \.bodies.spoolDirectory, .text("a folder")),
            Key("spool-limit", \.bodies.spoolLimit, .size(0...(1 << 50))),
        ]
    }
}

extension ValueFormat where Value == Limits {
    fileprivate static var limits: ValueFormat<Limits> {
        .section(
            "a mapping of limits", defaults: Limits(),
            keys: [
                Key("request-line", \.requestLine, .size(1...(1 << 20))),
                Key("field-line", \.fieldLine, .size(1...(1 << 20))),
                Key("field-count", \.fieldCount, .count(1...10_000)),
                Key("header-section", \.headerSection, .size(1...(1 << 22))),
                Key("chunk-extension", \.chunkExtension, .size(0...(1 << 16))),
                Key("parameter-count", \.parameterCount, .count(0...100_000)),
                Key("parameter-length", \.parameterLength, .size(1...(1 << 20))),
                Key("cookie-count", \.cookieCount, .count(0...10_000)),
                Key("cookie-length", \.cookieLength, .size(1...(1 << 20))),
                Key("form-field-count", \.formFieldCount, .count(0...100_000)),
                Key("part-count", \.partCount, .count(0...100_000)),
                Key("part-header", \.partHeader, .size(1...(1 << 20))),
                Key("decoded-body", \.decodedBody, .size(0...(1 << 40))),
                Key("decoded-ratio", \.decodedRatio, .count(1...100_000)),
                Key("coding-count", \.codingCount, .count(1...16)),
                Key("json-depth", \.jsonDepth, .count(1...10_000)),
                Key("xml-depth", \.xmlDepth, .count(1...10_000)),
                Key("xml-attributes", \.xmlAttributes, .count(0...4096)),
            ])
    }
}

extension ValueFormat where Value == Timeouts {
    fileprivate static var timeouts: ValueFormat<Timeouts> {
        let time = ValueFormat<Duration>.duration(.milliseconds(10)...(.seconds(86_400)))
        return .section(
            "a mapping of times", defaults: Timeouts(),
            keys: [
                Key("client-header", \.clientHeader, time),
                Key("client-body", \.clientBody, time),
                Key("client-idle", \.clientIdle, time),
                Key("minimum-rate", \.minimumRate, .orOff(.size(1...(1 << 30)))),
                Key("upstream-connect", \.upstreamConnect, time),
                Key("upstream-send", \.upstreamSend, time),
                Key("upstream-first-byte", \.upstreamFirstByte, time),
                Key("upstream-idle", \.upstreamIdle, time),
                Key("upstream-keep", \.upstreamKeep, time),
                Key("drain", \.drain, .duration(.zero...(.seconds(86_400)))),
            ])
    }
}

extension ValueFormat where Value == ConnectionLimits {
    fileprivate static var connections: ValueFormat<ConnectionLimits> {
        .section(
            "a mapping of numbers", defaults: ConnectionLimits(),
            keys: [
                Key("total", \.total, .count(1...1_000_000)),
                Key("per-client", \.perClient, .orOff(.count(1...1_000_000))),
                Key("to-upstream", \.toUpstream, .count(1...65_535)),
            ])
    }
}

extension ValueFormat where Value == RouteSettings {
    fileprivate static var route: ValueFormat<RouteSettings> {
        .section(
            "a route such as `{name: files, path: /files/**}`", defaults: RouteSettings(name: ""), omitsEmpty: true,
            keys: [
                Key("name", \.name, .text("a name"), required: true),
                Key("path", \.path, .optional(.glob)),
                Key("methods", \.methods, .list(of: .method)),
                Key("host", \.host, .optional(.hostName)),
                Key("mode", \.mode, .optional(.mode)),
                Key("levels", \.levels, .levels),
                Key("allowed-methods", \.allowedMethods, .list(of: .method)),
                Key("hold-bodies", \.holdBodies, .optional(.holdBodies)),
                Key("content-types", \.contentTypes, .list(of: .mediaRange)),
                Key("charsets", \.charsets, .list(of: .charset)),
                Key("inspect", \.isInspected, .flag),
                Key("not-inspected", \.notInspected, .optional(.notInspected)),
                Key("soap", \.carriesSOAP, .flag),
                Key("chunked-to-length", \.chunkedToLength, .flag),
                Key("length-required", \.lengthRequiredMethods, .list(of: .method)),
                Key("json", \.envelope, .optional(.word(["graphql": .graphQL, "json-rpc": .jsonRPC]))),
                Key("body-limit", \.bodyLimit, .optional(.size(0...(1 << 40)))),
                Key("auth", \.authentication, .optional(.authentication)),
                Key("require", \.required, .required),
            ])
    }
}

extension ValueFormat where Value == Exemption {
    fileprivate static var exemption: ValueFormat<Exemption> {
        .section(
            "an exemption with `rule`, `reason` and `expires`", defaults: Exemption(rule: "", reason: "", expires: 0),
            omitsEmpty: true,
            keys: [
                Key("rule", \.rule, .rule, required: true),
                Key("route", \.route, .optional(.text("the name of a route"))),
                Key("client", \.client, .optional(.addressRange)),
                Key("user-agent", \.userAgent, .optional(.text("a part of the User-Agent"))),
                Key("reason", \.reason, .text("a reason"), required: true),
                Key("expires", \.expires, .lastDay, required: true),
            ])
    }
}
