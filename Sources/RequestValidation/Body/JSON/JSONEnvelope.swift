/// A format made of JSON whose outer form is known, so that it can be checked without a contract.
public enum JSONEnvelope: String, Sendable, CaseIterable {
    /// JSON Patch (RFC 6902), known by its media type.
    case patch
    /// JSON Merge Patch (RFC 7396), known by its media type.
    case mergePatch
    /// GraphQL over HTTP, where the route says so.
    case graphQL
    /// JSON-RPC 2.0, where the route says so.
    case jsonRPC
}

extension JSONEnvelope {
    /// What the media type alone tells.
    init?(_ mediaType: MediaType, _ bytes: Span<UInt8>) {
        guard ByteText.equals(bytes, mediaType.type, ignoringCase: "application") else { return nil }
        if ByteText.equals(bytes, mediaType.subtype, ignoringCase: "json-patch+json") {
            self = .patch
        } else if ByteText.equals(bytes, mediaType.subtype, ignoringCase: "merge-patch+json") {
            self = .mergePatch
        } else {
            return nil
        }
    }

    /// The rule that is off where no route asks for this form.
    var rule: String? {
        switch self {
        case .graphQL: InvalidGraphQLRequest.metadata.id
        case .jsonRPC: InvalidJSONRPC.metadata.id
        case .patch, .mergePatch: nil
        }
    }

    /// Checks a whole document, which is well-formed.
    func check(_ tape: JSONTape, _ faults: inout BodyFaults) {
        var checker = JSONEnvelopeChecker(tape: tape)
        switch self {
        case .patch: checker.checkPatch()
        case .mergePatch: checker.checkMergePatch()
        case .graphQL: checker.checkGraphQL()
        case .jsonRPC: checker.checkJSONRPC()
        }
        for fault in checker.found {
            faults.add(
                .json(fault.fault), at: fault.offset..<fault.offset, line: fault.place.line,
                column: fault.place.column, pointer: fault.pointer)
        }
    }
}

/// What is wrong with the outer form of a document.
enum JSONEnvelopeDefect: Sendable, Equatable {
    /// The document, or one of its items, is of the wrong kind; what it should be.
    case wrongKind(JSONTape.Kind, expected: String)
    case missingMember(String)
    /// The member is of the wrong kind; what it should be.
    case wrongMember(String, JSONTape.Kind, expected: String)
    /// The member's value is none of those that are known.
    case wrongValue(String, expected: String)
    case emptyBatch
}

/// Collects the defects of one document.
struct JSONEnvelopeChecker {
    /// Items of a list that are looked at: a list of a million bad ones says no more.
    static let itemLimit = 10_000

    struct Found {
        let fault: JSONFault
        let offset: Int
        let place: JSONPlace
        let pointer: String
    }

    let tape: JSONTape
    private(set) var found: [Found] = []

    init(tape: JSONTape) { self.tape = tape }

    mutating func add(_ fault: JSONFault, _ value: JSONTape.Value, _ pointer: String) {
        guard found.count < BodyFaults.limitPerCode else { return }
        found.append(
            Found(fault: fault, offset: tape.offset(of: value), place: tape.place(of: value), pointer: pointer))
    }

    /// The member if it is there and of one of the kinds; else nil, and a defect.
    mutating func member(
        _ name: String, of value: JSONTape.Value, _ pointer: String, kinds: [JSONTape.Kind], expected: String,
        isRequired: Bool, _ fault: (JSONEnvelopeDefect) -> JSONFault
    ) -> JSONTape.Value? {
        guard let member = tape.member(named: name, of: value) else {
            if isRequired { add(fault(.missingMember(name)), value, pointer) }
            return nil
        }
        let kind = tape.kind(of: member)
        guard kinds.contains(kind) else {
            add(fault(.wrongMember(name, kind, expected: expected)), member, pointer + "/" + name)
            return nil
        }
        return member
    }
}
