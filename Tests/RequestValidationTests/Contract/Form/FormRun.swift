@testable import RequestValidation

/// A form, read by its scanner and by the contract.
struct FormRun {
    let reading: FormReading?
    let collector: FormCollector
    let scannerFaults: [BodyFault]

    /// - Parameters:
    ///   - boundary: nil for a form that is no multipart body.
    ///   - cuts: where the body is split.
    init(_ body: [UInt8], _ plan: FormPlan, boundary: [UInt8]? = nil, cuts: [Int] = [], limit: Int = 1000) {
        var form = FormScanner()
        var multipart = MultipartScanner()
        form.begin(FormScanner.Settings(fieldLimit: limit), isCollecting: boundary == nil)
        multipart.begin(
            MultipartScanner.Settings(boundary: boundary ?? [], partLimit: limit), isCollecting: boundary != nil)
        scannerFaults = ScannerRun.faults(body, cuts: cuts) {
            if boundary == nil { form.feed($0, &$1) } else { multipart.feed($0, &$1) }
        } finish: {
            if boundary == nil { form.finish(&$0) } else { multipart.finish(&$0) }
        }
        collector = boundary == nil ? form.collector : multipart.collector
        var reader = FormReader()
        reading = reader.read(plan, collector)
    }

    /// The object as JSON, and then the faults.
    var words: String {
        guard let reading else { return "nothing" }
        return ([TapeText.of(reading.value.tape)] + reading.faults.map(FormRun.words)).joined(separator: " ")
    }

    private static func words(_ fault: FormFieldFault) -> String {
        switch fault.kind {
        case .syntax(let syntax): "\(fault.name): \(syntax.code)"
        case .style(let style): "\(fault.name): \(style.kind)"
        case .mediaType(let type, _): "\(fault.name): \(type ?? "no type")"
        case .blank: "\(fault.name): blank"
        }
    }
}

extension FormPlan {
    static func of(
        _ members: [String: ValueShape], _ encodings: [String: FieldEncoding] = [:], other: ValueShape? = nil
    )
        -> FormPlan
    {
        let shape = ValueShape(types: .object, members: members, otherMembers: other)
        return FormPlan(range: "*/*", shape: shape, encodings: encodings) ?? .of([:])
    }
}
