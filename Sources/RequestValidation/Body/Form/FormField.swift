/// The field of a form that is being read, decoded as far as it is kept.
struct FormField {
    /// Names are kept up to this length; longer ones are not compared.
    static let nameLimit = 1024
    /// What is kept of a value that nobody asks for.
    static let valueLimit = 64

    private(set) var start = 0
    /// Where the value begins; the name's end while there is none.
    private(set) var valueStart = 0
    private(set) var hasEquals = false
    private(set) var name: [UInt8] = []
    private(set) var value: [UInt8] = []
    private(set) var nameLength = 0
    private(set) var valueLength = 0
    /// What is kept of the value at hand.
    var valueLimit = FormField.valueLimit
    /// Findings of that kind are given once a field.
    var hasUnencoded = false
    var hasInvalidUTF8 = false

    mutating func begin(at offset: Int) {
        start = offset
        valueStart = offset
        hasEquals = false
        name.removeAll(keepingCapacity: true)
        value.removeAll(keepingCapacity: true)
        nameLength = 0
        valueLength = 0
        valueLimit = FormField.valueLimit
        hasUnencoded = false
        hasInvalidUTF8 = false
    }

    mutating func beginValue(at offset: Int) {
        hasEquals = true
        valueStart = offset
    }

    mutating func append(_ byte: UInt8) {
        if hasEquals {
            valueLength &+= 1
            if value.count < valueLimit { value.append(byte) }
        } else {
            nameLength &+= 1
            if name.count < FormField.nameLimit { name.append(byte) }
        }
    }

    /// Bytes that stand for themselves.
    mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        let kept = hasEquals ? value.count : name.count
        let limit = hasEquals ? valueLimit : FormField.nameLimit
        for index in range.prefix(max(0, limit &- kept)) {
            if hasEquals { value.append(bytes[index]) } else { name.append(bytes[index]) }
        }
        if hasEquals { valueLength &+= range.count } else { nameLength &+= range.count }
    }

    var isNameWhole: Bool { name.count == nameLength }
    var isValueWhole: Bool { value.count == valueLength }

    /// The name as findings spell it: bytes without a face escaped, cut.
    var label: String { ByteText.escaped(name.span, 0..<name.count, limit: 40) }
}
