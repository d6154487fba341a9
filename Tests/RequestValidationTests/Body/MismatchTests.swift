import Testing

@testable import RequestValidation

@Suite("Bodies of another type than was said") struct MismatchTests {
    private func verdict(_ type: String, _ body: [UInt8], cuts: [Int]) -> Verdict {
        let head = Array(
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\r\n".utf8)
        let bytes = head + body
        return ExampleRunner.run(bytes, ValidationPolicy(), split: cuts.map { $0 + head.count })
    }

    private static let bodies: [(type: String, body: [UInt8])] = [
        ("application/x-www-form-urlencoded", [0x1F, 0x8B, 8, 0] + text("a=%zz&", 80)),
        ("application/json", text("<html lang='de'>\n\"", 40)),
        ("application/json", text("name=value&id=%zz&", 30)),
        ("multipart/form-data; boundary=b", text("[", 1) + text("[1, 2],\n\"b\", ", 30) + text("1]", 1)),
        ("application/xml", text("[", 1) + text("[1, \"<< &\"],\n\"b\", ", 30) + text("1]", 1)),
    ]

    private static func text(_ part: String, _ count: Int) -> [UInt8] {
        Array(String(repeating: part, count: count).utf8)
    }

    @Test(arguments: 0..<5) func `what surrounds the faults does not depend on the split`(_ number: Int) {
        let (type, body) = MismatchTests.bodies[number]
        let whole = verdict(type, body, cuts: [])
        #expect(whole.findings.contains { $0.rule.id == "content-type/mismatch" })
        for cut in 1..<body.count {
            let parted = verdict(type, body, cuts: [cut])
            #expect(parted.bodyContexts == whole.bodyContexts, "cut at \(cut)")
        }
        #expect(verdict(type, body, cuts: Array(1..<body.count)).bodyContexts == whole.bodyContexts)
    }
}
