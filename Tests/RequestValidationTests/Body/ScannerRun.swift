import Testing

@testable import RequestValidation

/// What a scanner says about a body: each fault by its name and place, for instance `badPercentEncoding 2..<4 of a`.
enum ScannerRun {
    /// - Parameters:
    ///   - notation: that of `RuleExample`.
    ///   - feed: hands a piece to the scanner.
    ///   - finish: ends the body.
    static func faults(
        _ body: [UInt8], cuts: [Int], feed: (Span<UInt8>, inout BodyFaults) -> Void,
        finish: (inout BodyFaults) -> Void
    ) -> [BodyFault] {
        var faults = BodyFaults()
        var start = 0
        for cut in cuts.filter({ $0 > 0 && $0 < body.count }) + [body.count] {
            feed(body.span.extracting(start..<cut), &faults)
            start = cut
        }
        finish(&faults)
        return faults.pending
    }

    static func words(_ fault: BodyFault) -> String {
        "\(name(fault.kind)) \(fault.place)" + (fault.name.map { " of \($0)" } ?? "")
    }

    /// The innermost case that is no detail: `missingColon` of `.multipart(.malformedPartHeader(.missingColon([...])))`.
    private static func name(_ value: Any) -> String {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .enum, let child = mirror.children.first, let label = child.label else {
            return "\(value)"
        }
        var payload = child.value
        let parts = Mirror(reflecting: payload)
        if parts.displayStyle == .tuple { payload = parts.children.reversed().first?.value ?? payload }
        let isFamily = value is BodyFault.Kind
        guard Mirror(reflecting: payload).displayStyle == .enum else { return label }
        return isFamily ? name(payload) : "\(label).\(name(payload))"
    }

    static func bytes(_ notation: String) -> [UInt8] { RuleExample.rawBad(notation).message.bytes }
}
