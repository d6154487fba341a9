@testable import RequestValidation

/// Reads JSON with the scanner alone.
enum JSONReading {
    static func read(
        _ bytes: [UInt8], format: JSONScanner.Format = .document, cuts: [Int] = []
    ) -> [BodyFault] {
        var scanner = JSONScanner()
        var faults = BodyFaults()
        scanner.begin(JSONScanner.Settings(format: format))
        var start = 0
        for end in cuts + [bytes.count] where end >= start {
            scanner.feed(Array(bytes[start..<end]).span, &faults)
            start = end
        }
        scanner.finish(&faults)
        return faults.pending
    }

    /// The names of the faults.
    static func faults(_ bytes: [UInt8], format: JSONScanner.Format = .document) -> [String] {
        read(bytes, format: format).map { fault in
            guard case .json(let its) = fault.kind else { return "another family" }
            return String(String(describing: its).prefix { $0 != "(" })
        }
    }

    static func tape(_ bytes: [UInt8]) -> JSONTape? { JSONTape.parse(bytes.span) }

    /// True if nothing was found that makes a text no JSON text: what only warns does not count.
    static func isAccepted(_ bytes: [UInt8]) -> Bool {
        faults(bytes).allSatisfy { ["loneSurrogate", "duplicateKey", "tooLargeNumber", "byteOrderMark"].contains($0) }
    }
}
