@testable import RequestValidation

/// What the scanner finds in a document.
enum XMLReading {
    static func faults(_ bytes: [UInt8], cuts: [Int] = [], _ settings: XMLSettings = XMLSettings()) -> [BodyFault] {
        var scanner = XMLScanner()
        scanner.begin(settings)
        return ScannerRun.faults(bytes, cuts: cuts) {
            scanner.feed($0, &$1)
        } finish: {
            scanner.finish(&$0)
        }
    }

    /// The kinds of the faults, in their order.
    static func kinds(_ bytes: [UInt8], cuts: [Int] = []) -> [String] { faults(bytes, cuts: cuts).compactMap(kind) }

    private static func kind(_ fault: BodyFault) -> String? {
        guard case .xml(let its) = fault.kind else { return nil }
        return "\(its.kind)"
    }
}
