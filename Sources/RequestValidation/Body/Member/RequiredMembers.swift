/// Checks the members of a JSON document against those that the route requires.
enum RequiredMembers {
    static func check(_ tape: JSONTape, _ wanted: [RequiredValue], _ faults: inout BodyFaults) {
        for value in wanted {
            if let found = tape.value(at: value.name) {
                guard let type = value.type, !accepts(type, tape, found) else { continue }
                add(.invalid(type, found: words(tape.kind(of: found), type)), value.name, tape, found, &faults)
            } else {
                addMissing(value.name, tape, &faults)
            }
        }
    }

    private static func accepts(_ type: ValueType, _ tape: JSONTape, _ value: JSONTape.Value) -> Bool {
        switch (type, tape.kind(of: value)) {
        case (.string, .string), (.number, .number), (.boolean, .true), (.boolean, .false), (.array, .array),
            (.object, .object):
            true
        case (.integer, .number):
            // `1.0` is an integer too (JSON Schema, section 6.1.1).
            tape.double(of: value).map { $0 == $0.rounded() } ?? false
        case (.date, .string), (.dateTime, .string), (.uuid, .string), (.email, .string):
            tape.bytes(of: value).map { type.accepts(Array($0)) } ?? false
        default: false
        }
    }

    private static func words(_ kind: JSONTape.Kind, _ wanted: ValueType) -> String {
        switch kind {
        case .null: "`null`"
        case .false, .true: "a boolean"
        case .number: wanted == .integer ? "a number with a fraction" : "a number"
        case .string:
            switch wanted {
            case .date, .dateTime, .uuid, .email: "a string that is none"
            case .string, .integer, .number, .boolean, .array, .object: "a string"
            }
        case .array: "an array"
        case .object: "an object"
        }
    }

    /// The place is the object, or what stands in its place, that should have the member.
    private static func addMissing(_ pointer: String, _ tape: JSONTape, _ faults: inout BodyFaults) {
        var parent = pointer
        while let slash = parent.lastIndex(of: "/") {
            let name = unescaped(String(parent[parent.index(after: slash)...]))
            parent = String(parent[..<slash])
            guard let value = tape.value(at: parent) else { continue }
            let kind = tape.kind(of: value)
            let names = tape.members(of: value).prefix(200).map { member in String(decoding: member.name, as: UTF8.self)
            }
            let missing = MemberFault.Missing(
                words: kind == .array ? "an element \(name), counted from 0" : "the member `\(name)`", name: name,
                isMember: true, nearest: EditDistance.nearest(to: name, in: names).first,
                instead: kind == .object ? nil : words(kind, .object))
            return add(.missing(missing), pointer, tape, value, &faults)
        }
    }

    /// A reference token as the name that it stands for (RFC 6901 section 4).
    private static func unescaped(_ token: String) -> String {
        JSONTape.unescaped(Array(token.utf8)).map { String(decoding: $0, as: UTF8.self) } ?? token
    }

    private static func add(
        _ fault: MemberFault, _ pointer: String, _ tape: JSONTape, _ value: JSONTape.Value,
        _ faults: inout BodyFaults
    ) {
        let offset = tape.offset(of: value)
        let place = tape.place(of: value)
        faults.add(
            .member(fault), at: offset..<(offset &+ 1), line: place.line, column: place.column, pointer: pointer)
    }
}
