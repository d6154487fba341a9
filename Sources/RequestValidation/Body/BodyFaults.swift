/// Collects what the scanners of one body find, until the body has ended and the rules are asked: a fault that comes
/// late may explain those before it.
struct BodyFaults {
    /// Faults of one code in one request: one more than the findings of a rule, so that the report says that there
    /// are more. A hostile body of a million faults then costs no more than a good one.
    static let limitPerCode = FindingReport.limitPerRule + 1

    private(set) var pending: [BodyFault] = []
    /// Those whose surroundings were not kept yet begin here.
    private(set) var firstNew = 0
    private var counts: [Int: Int] = [:]

    /// Forgets the request before.
    mutating func begin() {
        if !pending.isEmpty { pending.removeAll() }
        if !counts.isEmpty { counts.removeAll() }
        firstNew = 0
    }

    /// False if enough faults of this kind were added: no more are kept.
    func hasRoom(for kind: BodyFault.Kind) -> Bool { counts[kind.code, default: 0] < BodyFaults.limitPerCode }

    /// - Parameters:
    ///   - place: ends at or just before the byte that is being read, and begins at most `BodyWindow.lookBack` bytes
    ///     before it.
    ///   - line: of the place's first byte, 1-based.
    ///   - column: in Unicode scalars, 1-based.
    ///   - pointer: a JSON Pointer to the value at fault.
    ///   - name: the form field or part at fault, escaped.
    mutating func add(
        _ kind: BodyFault.Kind, at place: Range<Int>, line: Int? = nil, column: Int? = nil, pointer: String? = nil,
        name: String? = nil
    ) {
        let count = counts[kind.code, default: 0]
        guard count < BodyFaults.limitPerCode else { return }
        counts[kind.code] = count + 1
        pending.append(
            BodyFault(kind: kind, place: place, line: line, column: column, pointer: pointer, name: name))
    }

    /// Drops what the scanner of the declared media type found: the bytes are not what it took them for.
    mutating func removeScannerFaults() {
        pending.removeAll { fault in fault.isOfScanner }
        firstNew = pending.count
    }

    /// The surroundings of all faults so far were kept.
    mutating func markAllKept() { firstNew = pending.count }

    mutating func removePending() {
        pending.removeAll(keepingCapacity: true)
        firstNew = 0
    }
}
