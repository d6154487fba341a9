/// The directives of Cache-Control, or the preferences of Prefer, over all fields of that name.
struct RequestDirectives {
    enum Kind {
        case cacheControl
        case prefer
    }

    struct Fault {
        let field: RequestHead.Field
        let place: Range<Int>
        let expected: String
        let found: String
        let fix: String?
    }

    private(set) var faults: [Fault] = []
    private let kind: Kind
    /// The argument of each directive so far, in lower case; empty without one.
    private var seen: [String: String] = [:]

    init(kind: Kind) { self.kind = kind }

    mutating func read(_ bytes: Span<UInt8>, _ field: RequestHead.Field) {
        var members = ListWalk(field.value)
        // So many say nothing more.
        while faults.count < 20, let member = members.next(bytes) {
            let directive = member.prefix(bytes, before: 0x3B)
            let name = ByteText.string(bytes, directive.prefix(bytes, before: 0x3D)).lowercased()
            guard name.utf8.count <= 64 else { continue }
            let argument = directive.suffix(bytes, behind: 0x3D).map { ByteText.string(bytes, $0) } ?? ""
            judge(name, argument, member, field)
            if seen[name] == nil { seen[name] = argument }
        }
    }

    private mutating func judge(_ name: String, _ argument: String, _ place: Range<Int>, _ field: RequestHead.Field) {
        if let first = seen[name] {
            return add(
                field, place, "`\(name)` once", "it again, \(first == argument ? "the same" : "with another value")",
                kind == .prefer ? "send each preference once; only the first counts" : nil)
        }
        guard kind == .cacheControl else { return }
        if RequestDirectives.ofResponses.contains(name) {
            return add(
                field, place, "directives of requests", "`\(name)`, which means something in a response only",
                "leave `\(name)` out; `no-cache` asks for a fresh response, `no-store` that it be kept nowhere")
        }
        if let other = contradiction(name, argument) {
            add(field, place, "directives that go together", "`\(name)` beside `\(other)`", "send one of the two")
        }
    }

    /// The directive before it that asks for the opposite.
    private func contradiction(_ name: String, _ argument: String) -> String? {
        let pairs = [("no-cache", "only-if-cached"), ("max-stale", "min-fresh"), ("no-cache", "max-stale")]
        for (one, other) in pairs {
            if name == one, seen[other] != nil { return other }
            if name == other, seen[one] != nil { return one }
        }
        // A response may be old, and none may be taken without asking.
        if name == "no-cache", let age = seen["max-age"], age != "0", Int(age) != nil { return "max-age=\(age)" }
        if name == "max-age", argument != "0", Int(argument) != nil, seen["no-cache"] != nil { return "no-cache" }
        return nil
    }

    private mutating func add(
        _ field: RequestHead.Field, _ place: Range<Int>, _ expected: String, _ found: String, _ fix: String?
    ) {
        faults.append(Fault(field: field, place: place, expected: expected, found: found, fix: fix))
    }

    /// RFC 9111 section 5.2.2, RFC 5861, RFC 8246.
    private static let ofResponses: Set<String> = [
        "must-revalidate", "must-understand", "private", "proxy-revalidate", "public", "s-maxage", "immutable",
        "stale-while-revalidate",
    ]
}
