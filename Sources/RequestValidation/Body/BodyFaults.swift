/// Collects what the scanners of one body find, until the rules are asked.
struct BodyFaults {
    /// Faults of one code in one request: one more than the findings of a rule, so that the report says that there
    /// are more. A hostile body of a million faults then costs no more than a good one.
    static let limitPerCode = FindingReport.limitPerRule + 1

    private(set) var pending: [BodyFault] = []
    private var counts: [Int: Int] = [:]

    /// Forgets the request before.
    mutating func begin() {
        if !pending.isEmpty { pending.removeAll() }
        if !counts.isEmpty { counts.removeAll() }
    }

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

    mutating func removePending() { pending.removeAll(keepingCapacity: true) }
}
