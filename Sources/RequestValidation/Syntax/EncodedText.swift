/// The percent-encoded text of a target: runs of encoded bytes above 0x7F, and whether they are UTF-8.
enum EncodedText {
    enum State {
        case valid
        /// Not UTF-8; most likely another encoding.
        case invalid(UTF8Fault)
        /// Built like UTF-8 throughout, but with characters in overlong forms or halves of surrogate pairs.
        case disguised([UTF8Fault])
    }

    struct Run {
        /// The encoded bytes as sent, three for each.
        let place: Range<Int>
        let bytes: [UInt8]
        let state: State
    }

    /// The runs of the path and the query. Those beside raw bytes above 0x7F are left out: the fault is there.
    static func runs(_ bytes: Span<UInt8>, _ parts: RequestTarget.Parts) -> [Run] {
        let end = parts.query?.upperBound ?? parts.path.upperBound
        return PercentEncoding.runs(bytes, parts.path.lowerBound..<end) { $0 >= 0x80 }.compactMap { run in
            let isBesideRaw =
                (run.place.lowerBound > 0 && bytes[run.place.lowerBound &- 1] >= 0x80)
                || (run.place.upperBound < end && bytes[run.place.upperBound] >= 0x80)
            guard !isBesideRaw else { return nil }
            return Run(place: run.place, bytes: run.bytes, state: state(of: run.bytes))
        }
    }

    private static func state(of bytes: [UInt8]) -> State {
        let faults = UTF8Check.faults(bytes.span, 0..<bytes.count)
        guard !faults.isEmpty else { return .valid }
        // In a two-byte encoding such as GBK some characters look like overlong forms; their neighbours do not.
        let foreign = faults.first { fault in
            switch fault.kind {
            case .truncated, .stray, .outOfRange: true
            case .overlong, .surrogate: false
            }
        }
        return foreign.map { .invalid($0) } ?? .disguised(faults)
    }
}
