/// How faults leave the scanner.
extension JSONScanner {
    /// Adds a fault behind which the scan goes on.
    mutating func add(
        _ fault: JSONFault, at start: Int, count: Int, _ place: JSONPlace, _ faults: inout BodyFaults
    ) {
        guard faults.hasRoom(for: .json(fault)) else { return }
        faults.add(
            .json(fault), at: start..<(start &+ count), line: place.line, column: place.column, pointer: pointer)
    }

    /// Adds a fault at the piece's byte `at`, and ends the document.
    mutating func fail(_ fault: JSONFault, at: Int, count: Int, _ faults: inout BodyFaults) {
        add(fault, at: origin &+ at, count: count, place(origin &+ at), &faults)
        stop()
    }

    /// Adds a fault at the beginning of the token, and ends the document.
    mutating func failToken(_ fault: JSONFault, count: Int, _ faults: inout BodyFaults) {
        add(fault, at: tokenStart, count: count, tokenPlace, &faults)
        stop()
    }

    mutating func stop() {
        hasFailed = true
        token = settings.format == .document ? .stopped : .skipping
        names.begin()
        builder.forgetNames(from: 0)
        frames.begin(keeping: 1024)
    }

    /// The JSON Pointer (RFC 6901) to what is being read.
    private var pointer: String {
        var pointer: [UInt8] = []
        for index in 0..<frames.count {
            let frame = frames[index]
            let isInnermost = index == frames.count &- 1
            if frame.isObject {
                guard !isInnermost || (step != .firstName && step != .name) else { break }
                let end = isInnermost ? names.count : frames[index &+ 1].firstName
                names.appendLast(builder.arena, of: frame.firstName, before: end, to: &pointer)
            } else {
                let isBehindValue = !isInnermost || step == .arrayNext
                guard !isInnermost || step == .arrayNext || token != .mistake else { break }
                let position = isBehindValue ? frame.count &- 1 : frame.count
                pointer.append(0x2F)
                pointer += Array(String(max(0, position)).utf8)
            }
            // A name of megabytes is no pointer that anybody reads.
            if pointer.count > 1000 { break }
        }
        return ByteText.escaped(pointer.span, 0..<pointer.count, limit: 200)
    }
}
