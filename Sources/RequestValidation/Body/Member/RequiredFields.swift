/// Checks the fields of a form against those that the route requires, one after the other.
struct RequiredFields {
    /// What is kept of a value to judge its type: more than any but a text may have.
    static let valueLimit = 400
    /// Names that are kept for hints.
    private static let nameLimit = 200

    private var wanted: [RequiredValue] = []
    private var names: [[UInt8]] = []
    private var isSeen: [Bool] = []
    /// Names that are there and not wanted.
    private var others: [String] = []

    /// True where nothing is required.
    var isEmpty: Bool { wanted.isEmpty }

    mutating func begin(_ wanted: [RequiredValue]) {
        guard !(wanted.isEmpty && self.wanted.isEmpty) else { return }
        self.wanted = wanted
        names = wanted.map { Array($0.name.utf8) }
        isSeen = wanted.map { _ in false }
        others.removeAll()
    }

    /// True if the value of the field called so is to be kept.
    func wants(_ name: [UInt8]) -> Bool { names.contains(name) }

    /// - Parameters:
    ///   - value: nil if it was too long to be kept.
    ///   - place: of the value.
    mutating func take(
        _ name: [UInt8], value: [UInt8]?, isFile: Bool = false, at place: Range<Int>, _ faults: inout BodyFaults
    ) {
        guard !wanted.isEmpty else { return }
        guard let index = names.firstIndex(of: name) else {
            if others.count < RequiredFields.nameLimit, name.count <= 64 {
                others.append(String(decoding: name, as: UTF8.self))
            }
            return
        }
        isSeen[index] = true
        guard let type = wanted[index].type, type != .string, !(value.map { type.accepts($0) } ?? false) else { return }
        let found =
            isFile
            ? "a file"
            : value.map { $0.isEmpty ? "an empty value" : ByteText.quoted($0.span, $0.indices) } ?? "a long text"
        faults.add(
            .member(.invalid(type, found: found)), at: place,
            name: ByteText.escaped(name.span, 0..<name.count, limit: 40))
    }

    /// The body ended at this offset.
    mutating func finish(at end: Int, _ faults: inout BodyFaults) {
        for (index, value) in wanted.enumerated() where !isSeen[index] {
            let nearest = EditDistance.nearest(to: value.name, in: others).first
            let missing = MemberFault.Missing(
                words: "the field `\(value.name)`", name: value.name, isMember: false, nearest: nearest)
            faults.add(.member(.missing(missing)), at: end..<end, name: value.name)
        }
    }
}
