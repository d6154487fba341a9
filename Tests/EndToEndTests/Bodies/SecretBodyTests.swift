import Foundation
import Fuzzing
import ProxyConfiguration
import RequestValidation
import Testing

/// Passwords and tokens in faulty bodies, which the answers and the log must not show.
@Suite(.serialized) struct SecretBodyTests {
    private static let secret = "Zq8vKp2xW7Tn4bLs"

    /// Type and body; `§` stands for the secret, `\n` for CR LF, `␊` for a bare LF.
    private static let bodies: [(type: String, body: String)] = [
        ("application/json", "{\"user\": \"a\", \"password\": \"§\",}"),
        ("application/json", "{\"password\": \"§\u{1}\"}"),
        ("application/json", "{\"token\": §}"),
        ("application/json", "{'password': '§'}"),
        ("application/json", "{password: \"§\"}"),
        ("application/json", "{\"password\" \"§\"}"),
        ("application/json", "{\"password\": \"§"),
        ("application/json", "{\"password\": \"§\"␊ \"a\": 1}"),
        ("application/json", "{\"login\": {\"client_secret\": \"\\q§\"}}"),
        ("application/json", "{\"pass\\u0077ord\": \"§\",}"),
        ("application/json", "[1, 2, \"Bearer §§\",]"),
        ("application/json", "{\"tokens\": [\"§\", \"§\",]}"),
        ("application/json", "{\"token\": \"\(String(repeating: "§", count: 60))\",}"),
        ("application/json", "{\"token\": \"\(String(repeating: "§", count: 60))\u{1}\"}"),
        ("application/json", "{\"a\": \"eyJhbGciOiJub25lIn0.§.§\",}"),
        ("application/json", "{\"key\": \"-----BEGIN PRIVATE KEY-----\\n§\u{1}\"}"),
        ("application/xml", "<a><password>§</password>&</a>"),
        ("application/xml", "<a password='§' b></a>"),
        ("application/xml", "<a password=§></a>"),
        ("application/xml", "<a><token>§</a>"),
        ("application/xml", "<a><token><![CDATA[§]]></token></b>"),
        ("application/x-www-form-urlencoded", "password=§&a=%zz"),
        ("application/x-www-form-urlencoded", "user[password]=§%zz§"),
        ("application/x-www-form-urlencoded", "a=%zz&api_key=§"),
        ("application/x-www-form-urlencoded", "{\"password\":\"§\"}"),
        ("application/x-www-form-urlencoded", "api_key=\(String(repeating: "§", count: 60))&a=%zz"),
        ("multipart/form-data; boundary=b", "--b\nContent-Disposition: form-data; name=\"password\"\n\n§\n"),
        ("multipart/form-data; boundary=b", "--b\nContent-Disposition: form-data; name=\"password\"\n\n§␊--b--\n"),
        (
            "multipart/form-data; boundary=b",
            "--b\nContent-Disposition: form-data; name=password\n\n§\n--b\nX : 1\n\n\n--b--\n"
        ),
        ("text/plain; charset=us-ascii", "password: § é\n"),
        ("text/plain; charset=utf-8", "token=§\0"),
    ]

    private func messages(accept: String) -> [[UInt8]] {
        func message(_ type: String, _ body: [UInt8]) -> [UInt8] {
            let head = "POST /login HTTP/1.1\r\nHost: a\r\nAccept: \(accept)\r\nContent-Type: \(type)\r\n"
            return Array("\(head)Content-Length: \(body.count)\r\n\r\n".utf8) + body
        }
        var messages = SecretBodyTests.bodies.flatMap { its in
            let text = its.body.replacing("§", with: Self.secret).replacing("\n", with: "\r\n").replacing(
                "␊", with: "\n")
            let plain = message(its.type, Array(text.utf8))
            return [plain] + BodyTransport.allCases.compactMap { $0.carrying(plain) }
        }
        let json = "{\"password\": \"\(Self.secret)\",}"
        let wide = json.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        messages.append(message("application/json", wide))
        messages.append(message("application/json", StoredGzip.encode(Array(json.utf8))))
        return messages
    }

    @Test(arguments: ["*/*", "text/html", "application/json"])
    func `no six characters of a secret are in an answer or in the log`(_ accept: String) throws {
        try Stage.run(configure: { $0.logCapture = 65_536 }) { stage in
            let messages = messages(accept: accept)
            for message in messages {
                let response = try stage.proxy.client().exchange(message)
                expectNoSecret(response.raw, message)
            }
            let lines = stage.proxy.log.split(separator: "\n")
            let families = Set(RuleCatalogue.all.map { rule in rule.family })
            if families.isSuperset(of: ["json", "text", "xml"]) {
                #expect(lines.count == messages.count, "each of them is faulty")
            }
            for line in lines {
                expectNoSecret(Array(line.utf8), Array(line.utf8))
                let members = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
                for name in ["head", "body"] {
                    expectNoSecret(Array((members[name] as? String ?? "").utf8), Array(line.utf8))
                    let coded = members["\(name)_base64"] as? String ?? ""
                    expectNoSecret(Array(Data(base64Encoded: coded) ?? Data()), Array(line.utf8))
                }
            }
        }
    }

    private func expectNoSecret(_ bytes: [UInt8], _ origin: [UInt8]) {
        let secret = Array(Self.secret.utf8)
        let encodings: [[UInt8]] = [secret, secret.flatMap { byte -> [UInt8] in [byte, 0] }]
        for encoded in encodings {
            for start in 0...(encoded.count - 6) {
                guard let found = bytes.firstRange(of: Array(encoded[start..<(start + 6)])) else { continue }
                let around = bytes[max(0, found.lowerBound - 200)..<min(bytes.count, found.upperBound + 100)]
                let text = String(decoding: around, as: UTF8.self)
                Issue.record("\(text) of \(String(decoding: origin, as: UTF8.self))")
                return
            }
        }
    }
}
