import Testing

@testable import RequestValidation

/// A form and what is wrong with it.
struct FormCase: Sendable, CustomTestStringConvertible {
    let body: String
    let faults: [String]
    let settings: FormScanner.Settings
    var testDescription: String { body.replacing("\n", with: "\\n") }

    init(_ body: String, _ faults: String..., limit: Int = 1000, isUTF8: Bool = true) {
        self.body = body
        self.faults = faults
        settings = FormScanner.Settings(fieldLimit: limit, isUTF8: isUTF8)
    }

    func run(cuts: [Int] = []) -> [BodyFault] { FormCase.run(ScannerRun.bytes(body), settings, cuts: cuts) }

    static func run(_ bytes: [UInt8], _ settings: FormScanner.Settings, cuts: [Int] = []) -> [BodyFault] {
        var scanner = FormScanner()
        scanner.begin(settings)
        return ScannerRun.faults(bytes, cuts: cuts) {
            scanner.feed($0, &$1)
        } finish: {
            scanner.finish(&$0)
        }
    }
}

@Suite("Forms") struct FormScannerTests {
    @Test(arguments: FormCase.good) func `a good form has no fault`(_ its: FormCase) {
        #expect(its.run().map(ScannerRun.words).isEmpty)
    }

    @Test(arguments: FormCase.bad) func `each fault is found where it is`(_ its: FormCase) {
        #expect(its.run().map(ScannerRun.words) == its.faults)
    }

    @Test(arguments: FormCase.good + FormCase.bad) func `no split changes what is found`(_ its: FormCase) {
        let whole = its.run()
        let count = ScannerRun.bytes(its.body).count
        for cut in 0..<max(1, count) { #expect(its.run(cuts: [cut]) == whole, "split at \(cut)") }
        #expect(its.run(cuts: Array(0..<count)) == whole, "byte by byte")
    }

    @Test func `a fault is told while its bytes are in reach`() {
        let long = String(repeating: "ü ", count: 300) + String(repeating: "%FC", count: 300)
        let bodies = [
            "a=\(long)", "\(long)=\(long)&b", String(repeating: "&", count: 500) + "a",
            "a=1&b=\(long)&a=\(long)&\(long)",
            "a=1\(String(repeating: "␊", count: 500))", "a=\(String(repeating: "␊", count: 500))x",
            "\(String(repeating: "%7B%22", count: 100))%7D", "=\(long)",
            "a%3D\(String(repeating: "x", count: 400))%26b%3D1",
        ]
        for body in bodies {
            let bytes = ScannerRun.bytes(body)
            var scanner = FormScanner()
            scanner.begin(FormScanner.Settings(fieldLimit: 1))
            expectInReach(bytes) {
                scanner.feed($0, &$1)
            } finish: {
                scanner.finish(&$0)
            }
        }
    }

    @Test func `ten thousand fields are one finding, and the names kept are as many as the limit`() {
        let body = (0..<10_000).map { "field\($0)=\($0)" }.joined(separator: "&")
        let faults = FormCase.run(Array(body.utf8), FormScanner.Settings())
        let excess = body.utf8.count - (1000..<10_000).reduce(0) { $0 + "&field\($1)=\($1)".utf8.count } + 1
        #expect(faults.map(ScannerRun.words) == ["tooManyFields \(excess)..<\(excess + 14) of field1000"])
    }

    @Test func `a scanner forgets the form before`() {
        var scanner = FormScanner()
        for body in ["a=1&b=2&a=%", "%25FC=%25FC&%", "a=1&&", "a=1\r\n", "%7B%22a%22"] {
            var faults = BodyFaults()
            scanner.begin(FormScanner.Settings())
            scanner.feed(Array(body.utf8).span, &faults)
            faults = BodyFaults()
            scanner.begin(FormScanner.Settings())
            scanner.feed(Array("b=2&a=1".utf8).span, &faults)
            scanner.finish(&faults)
            #expect(faults.pending.isEmpty, "\(body)")
        }
    }
}

/// Each fault ends at or before the byte that is being read, and begins at most `BodyWindow.lookBack` before it.
func expectInReach(
    _ bytes: [UInt8], feed: (Span<UInt8>, inout BodyFaults) -> Void, finish: (inout BodyFaults) -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    var faults = BodyFaults()
    var isInReach = true
    for index in 0...bytes.count {
        if index < bytes.count {
            feed(bytes.span.extracting(index..<(index + 1)), &faults)
        } else {
            finish(&faults)
        }
        for fault in faults.pending[faults.firstNew...] {
            if fault.place.upperBound > index + 1 || fault.place.lowerBound < index - BodyWindow.lookBack {
                isInReach = false
            }
        }
        faults.markAllKept()
    }
    #expect(isInReach, sourceLocation: sourceLocation)
}
