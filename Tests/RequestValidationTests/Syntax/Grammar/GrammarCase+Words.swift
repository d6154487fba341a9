@testable import RequestValidation

/// Addresses, numbers, single words, Base64 and W3C trace context.
extension GrammarCase {
    static let words = [
        GrammarCase(
            .xForwardedFor, good: ["203.0.113.195:41237, 2001:db8::8a2e:370:7348, \"[::1]:80\", _hidden"],
            bad: ["⟦256.1.1.1⟧", "⟦1.2.3⟧", "⟦2001:db8::1::2⟧", "⟦01.2.3.4⟧", "1.2.3.4 ⟦5⟧.6.7.8"]),
        GrammarCase(
            .xRealIP, good: ["203.0.113.195", "2001:db8::1", "::ffff:192.0.2.1"],
            bad: ["⟦a.example⟧", "⟦1.2.3.4, 5.6.7.8⟧"]),
        GrammarCase(.xForwardedProto, good: ["https", "https,http", "wss"], bad: ["⟦htps⟧", "⟦https://⟧"]),
        GrammarCase(.xForwardedPort, good: ["443", "443, 80"], bad: ["⟦70000⟧", "⟦x⟧"]),
        GrammarCase(.maxForwards, good: ["0", "10"], bad: ["⟦-1⟧", "⟦ten⟧"]),
        GrammarCase(
            .xRequestID, good: ["8ab1c5e2-6c3f-4b0f-9f5b-4a9c7a1f9d1e", "1-67891233-abcdef012345678912345678", "{a}"],
            bad: ["a⟦ ⟧b", "⟦\"⟧a\"", "a⟦,⟧b", "⟦<⟧script>"]),
        GrammarCase(.xCorrelationID, good: ["8ab1c5e2"], bad: ["a⟦\"⟧"]),
        GrammarCase(.http2Settings, good: ["AAMAAABkAARAAAAAAAIAAAAA"], bad: ["AA⟦+⟧A", "⟦AAMAA⟧"]),
        GrammarCase(.secWebSocketKey, good: ["x3JJHMbDL1EzLkh9GBhXDw=="], bad: ["ab⟦-⟧d", "⟦YWJjZA=⟧", "abcd⟦ ⟧ef="]),
        GrammarCase(.secWebSocketVersion, good: ["13", "0", "255"], bad: ["⟦013⟧", "⟦256⟧", "⟦13, 8⟧", "⟦v13⟧"]),
        GrammarCase(
            .contentMD5, good: ["XUFAKrxLKna5cZ2REBfFkg=="],
            bad: ["⟦YWJj⟧", "5d41402a⟦-⟧", "⟦5d41402abc4b2a76b9719d911017c592⟧"]),
        GrammarCase(.secGPC, good: ["1"], bad: ["⟦0⟧", "⟦true⟧"]),
        GrammarCase(.upgradeInsecureRequests, good: ["1"], bad: ["⟦yes⟧"]),
        GrammarCase(.earlyData, good: ["1"], bad: ["⟦0⟧"]),
        GrammarCase(.dnt, good: ["0", "1"], bad: ["⟦2⟧", "⟦on⟧"]),
        GrammarCase(.saveData, good: ["on", "off"], bad: ["⟦1⟧", "⟦true⟧"]),
        GrammarCase(
            .traceparent,
            good: [
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-03",
                "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-the-future",
            ],
            bad: [
                "⟦0⟧-", "00⟦_⟧", "00-⟦4bf92f3577b34da6⟧-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-⟦0000000000000000⟧-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-⟦00f067aa⟧-01",
                "00-4⟦B⟧F92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-⟦1⟧",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01⟦-x⟧", "⟦z⟧z",
            ]),
        GrammarCase(
            .tracestate,
            good: [
                "congo=t61rcWkgMzE,rojo=00f067aa0ba902b7", "dd=s:1;o:rum;p:00f067aa0ba902b7;t.dm:-1",
                "1234@nr=0-0-1234-5678-1234567890ab--1--1700000000000", "ot=th:8", "es=s:1.0",
            ],
            bad: [
                "a⟦⟧", "a@⟦1⟧=b", "a=1, ⟦a⟧=2", "a=⟦\u{1}⟧", "a⟦B⟧=1",
                (1...32).map { "a\($0)=1," }.joined() + "⟦b=1⟧", "⟦\(String(repeating: "a", count: 257))⟧=1",
                "a=⟦\(String(repeating: "b", count: 257))⟧",
            ]),
        GrammarCase(
            .baggage,
            good: [
                "sentry-environment=production,sentry-release=frontend%401.2.3,sentry-sample_rate=0.3",
                "key1=value1;property1;property2, key2 = value2, key3=value3; propertyKey=propertyValue",
            ],
            bad: ["⟦=⟧b", "a=b⟦\\⟧c", "a=b;⟦⟧", "a=b ⟦c⟧"]),
        GrammarCase(
            .contentDisposition, good: ["inline", "form-data; name=\"a\"", "attachment; filename*=iso-8859-1'en'%A3"],
            bad: [
                "⟦;⟧filename=a", "attachment; filename⟦⟧", "attachment; filename*=UTF-8⟦⟧", "a; f*=UTF-8'⟦⟧",
                "a; f*=UTF-8''⟦%2⟧", "a; f*=UTF-8''a⟦*⟧", "a ⟦b⟧", "a; ⟦=⟧b", "a; b=⟦\"c⟧", "a; f*=⟦'⟧'x",
            ]),
    ]
}
