/// The general entities that a document type declares. Their text is never kept: only how long it is.
struct XMLEntities {
    /// Entities that are remembered; beyond, every name counts as declared.
    private static let limit = 1024

    private var lengths: [[UInt8]: Int] = [:]
    private var isFull = false
    /// True if declarations may stand elsewhere: an external subset or parameter entities (XML 1.0 section 4.1).
    var mayBeDeclaredElsewhere = false
    /// Characters that the references so far stand for.
    private(set) var expanded = 0

    mutating func removeAll() {
        if !lengths.isEmpty { lengths = [:] }
        isFull = false
        mayBeDeclaredElsewhere = false
        expanded = 0
    }

    /// The first declaration of a name counts (XML 1.0 section 4.2).
    mutating func declare(_ name: [UInt8], length: Int) {
        guard lengths[name] == nil else { return }
        guard lengths.count < XMLEntities.limit else {
            isFull = true
            return
        }
        lengths[name] = length
    }

    /// False if no declaration of the name can be anywhere.
    mutating func refer(to name: [UInt8]) -> Bool {
        guard let length = lengths[name] else { return mayBeDeclaredElsewhere || isFull }
        expanded = min(expanded &+ length, 1 << 40)
        return true
    }

    /// `lt`, `gt`, `amp`, `apos` and `quot` (XML 1.0 section 4.6), which need no declaration.
    static func predefined(_ name: [UInt8]) -> UInt8? {
        switch name.count {
        case 2 where name == Array("lt".utf8): 0x3C
        case 2 where name == Array("gt".utf8): 0x3E
        case 3 where name == Array("amp".utf8): 0x26
        case 4 where name == Array("apos".utf8): 0x27
        case 4 where name == Array("quot".utf8): 0x22
        default: nil
        }
    }
}
