import Testing

@testable import RequestValidation

/// A multipart body with the boundary `b`, and what is wrong with it.
struct MultipartCase: Sendable, CustomTestStringConvertible {
    let body: String
    let faults: [String]
    let settings: MultipartScanner.Settings
    var testDescription: String { body.replacing("\n", with: "\\n") }

    init(
        _ body: String, _ faults: String..., boundary: String = "b", isFormData: Bool = true, parts: Int = 1000,
        header: Int = 8192
    ) {
        self.body = body
        self.faults = faults
        settings = MultipartScanner.Settings(
            boundary: Array(boundary.utf8), isFormData: isFormData, partLimit: parts, headerLimit: header)
    }

    /// One part with this header.
    static func header(_ header: String, _ faults: String...) -> MultipartCase {
        MultipartCase(body: "--b\n\(header)\n\n1\n--b--\n", faults: faults)
    }

    private init(body: String, faults: [String]) {
        self.body = body
        self.faults = faults
        settings = MultipartScanner.Settings(boundary: Array("b".utf8))
    }

    func run(cuts: [Int] = []) -> [BodyFault] { MultipartCase.run(ScannerRun.bytes(body), settings, cuts: cuts) }

    static func run(_ bytes: [UInt8], _ settings: MultipartScanner.Settings, cuts: [Int] = []) -> [BodyFault] {
        var scanner = MultipartScanner()
        scanner.begin(settings)
        let faults = ScannerRun.faults(bytes, cuts: cuts) {
            scanner.feed($0, &$1)
        } finish: {
            scanner.finish(&$0)
        }
        // Off by default, and true of lists.
        return faults.filter { fault in
            if case .multipart(.duplicateName) = fault.kind { return false }
            return true
        }
    }
}

@Suite("Multipart bodies") struct MultipartScannerTests {
    @Test(arguments: MultipartCase.good) func `a good body has no fault`(_ its: MultipartCase) {
        #expect(its.run().map(ScannerRun.words).isEmpty)
    }

    @Test(arguments: MultipartCase.bad) func `each fault is found where it is`(_ its: MultipartCase) {
        #expect(its.run().map(ScannerRun.words) == its.faults)
    }

    @Test(arguments: MultipartCase.good + MultipartCase.bad) func `no split changes what is found`(
        _ its: MultipartCase
    ) {
        let whole = its.run()
        let count = ScannerRun.bytes(its.body).count
        for cut in 0..<max(1, count) { #expect(its.run(cuts: [cut]) == whole, "split at \(cut)") }
        #expect(its.run(cuts: Array(0..<count)) == whole, "byte by byte")
    }

    @Test func `a fault is told while its bytes are in reach`() {
        let long = String(repeating: "x", count: 300)
        let bodies = [
            "\(long)\n--b\n\n1\n--b-- \(String(repeating: " ", count: 300))\n\(long)",
            "--b\nContent-Disposition\(long)\n\n1\n--b--", "--b\n\(long): \(long)⟨00⟩\(long)\n--b--",
            "--b\nContent-Disposition: form-data; filename=\"../\(long)\"\n\n1\n--b\n\(long)\(long)",
            "--b\nContent-Disposition: \(long); name=\"\(long)⟨FC⟩\(long)\n\n1␊--b\n\n--b--\(long)",
            "--\(String(repeating: "y", count: 90))\nContent-Type: a\n\n1", "\(long)\n\(long)",
        ]
        for body in bodies {
            for isFormData in [true, false] {
                var scanner = MultipartScanner()
                scanner.begin(
                    MultipartScanner.Settings(
                        boundary: Array("b".utf8), isFormData: isFormData, partLimit: 0, headerLimit: 700))
                expectInReach(ScannerRun.bytes(body)) {
                    scanner.feed($0, &$1)
                } finish: {
                    scanner.finish(&$0)
                }
            }
        }
    }

    @Test func `ten thousand parts are one finding`() {
        let part = "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n1\r\n"
        let body = String(repeating: part, count: 10_000) + "--b--\r\n"
        let faults = MultipartCase.run(
            Array(body.utf8), MultipartScanner.Settings(boundary: Array("b".utf8)))
        let excess = part.utf8.count * 1000
        #expect(faults.map(ScannerRun.words) == ["tooManyParts \(excess)..<\(excess + 3)"])
    }

    @Test func `content that nearly holds the boundary is content, in every split`() {
        let boundary = "--bb--b"
        let near = ["\n--b", "\n----bb--", "\n--\n----bb-", "-", "\r\r\n--bb--b", "\nx", "----bb--b"]
        let head = "------bb--b\r\n".dropFirst(2) + "Content-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
        let body = Array((head + near.joined() + "\r\n----bb--b--\r\n").utf8)
        let settings = MultipartScanner.Settings(boundary: Array(boundary.utf8))
        for size in 1...9 {
            let cuts = Array(stride(from: size, to: body.count, by: size))
            #expect(MultipartCase.run(body, settings, cuts: cuts).isEmpty, "pieces of \(size)")
        }
    }

    @Test func `a scanner forgets the body before`() {
        var scanner = MultipartScanner()
        for body in ["--x\r\nContent-Type: a\r\n\r\n1", "--b\r\nx", "--b\r\n\r\n\r\n--b", "--b--\r\nzzz", "␊--b\n"] {
            var faults = BodyFaults()
            scanner.begin(MultipartScanner.Settings(boundary: Array("b".utf8)))
            scanner.feed(ScannerRun.bytes(body).span, &faults)
            faults = BodyFaults()
            scanner.begin(MultipartScanner.Settings(boundary: Array("b".utf8)))
            scanner.feed(ScannerRun.bytes("--b\n\(RuleExample.smallPart)\n--b--\n").span, &faults)
            scanner.finish(&faults)
            #expect(faults.pending.isEmpty, "\(body)")
        }
    }
}
