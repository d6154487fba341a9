/// A JSON text within a request, read.
struct JSONTextReading {
    /// Nil if the text is broken.
    let tape: JSONTape?
    private(set) var faults: [ParameterSyntaxFault] = []

    /// - Parameters:
    ///   - text: what `piece` is, decoded.
    init(_ text: [UInt8], _ piece: TextPiece, _ bytes: Span<UInt8>) {
        var scanner = JSONScanner()
        var found = BodyFaults()
        scanner.begin(JSONScanner.Settings(depthLimit: 64, wantsTape: true))
        scanner.feed(text.span, &found)
        scanner.finish(&found)
        tape = scanner.tape
        var map = JSONTextMap(text, piece)
        for fault in found.pending {
            guard case .json(let kind) = fault.kind, !JSONTextReading.isRemark(kind) else { continue }
            faults.append(ParameterSyntaxFault(fault: kind, place: map.place(fault.place, bytes)))
        }
    }

    /// What is JSON all the same (RFC 8259 sections 6 and 8.2), and the schema's to judge: in a body it is a warning.
    private static func isRemark(_ fault: JSONFault) -> Bool {
        switch fault {
        case .tooLargeNumber, .loneSurrogate: true
        default: false
        }
    }
}
