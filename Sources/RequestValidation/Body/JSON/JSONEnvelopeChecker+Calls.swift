/// GraphQL over HTTP and JSON-RPC 2.0.
extension JSONEnvelopeChecker {
    /// An object with `query`, or a list of them, as many servers take.
    mutating func checkGraphQL() {
        guard tape.kind(of: tape.root) == .array else { return checkGraphQLRequest(tape.root, "") }
        guard tape.count(of: tape.root) > 0 else {
            return add(.invalidGraphQLRequest(.emptyBatch), tape.root, "")
        }
        for (index, request) in tape.elements(of: tape.root).prefix(Self.itemLimit).enumerated() {
            checkGraphQLRequest(request, "/\(index)")
        }
    }

    private mutating func checkGraphQLRequest(_ request: JSONTape.Value, _ pointer: String) {
        let fault = JSONFault.invalidGraphQLRequest
        guard tape.kind(of: request) == .object else {
            return add(fault(.wrongKind(tape.kind(of: request), expected: "an object with `query`")), request, pointer)
        }
        let extensions = member(
            "extensions", of: request, pointer, kinds: [.object, .null], expected: "an object", isRequired: false, fault
        )
        // A persisted query is named by its hash and need not be sent.
        let isPersisted = extensions.map { tape.member(named: "persistedQuery", of: $0) != nil } ?? false
        let query = member(
            "query", of: request, pointer, kinds: isPersisted ? [.string, .null] : [.string], expected: "a string",
            isRequired: !isPersisted, fault)
        if let query, let text = tape.bytes(of: query), text.allSatisfy({ $0 <= 0x20 }) {
            add(fault(.wrongValue("query", expected: "a GraphQL document")), query, pointer + "/query")
        }
        _ = member(
            "operationName", of: request, pointer, kinds: [.string, .null], expected: "a string", isRequired: false,
            fault)
        _ = member(
            "variables", of: request, pointer, kinds: [.object, .null], expected: "an object", isRequired: false, fault)
    }

    /// A request object, a notification, or a batch of them (JSON-RPC 2.0 sections 4 and 6).
    mutating func checkJSONRPC() {
        guard tape.kind(of: tape.root) == .array else { return checkCall(tape.root, "") }
        guard tape.count(of: tape.root) > 0 else { return add(.invalidJSONRPC(.emptyBatch), tape.root, "") }
        for (index, call) in tape.elements(of: tape.root).prefix(Self.itemLimit).enumerated() {
            checkCall(call, "/\(index)")
        }
    }

    private mutating func checkCall(_ call: JSONTape.Value, _ pointer: String) {
        let fault = JSONFault.invalidJSONRPC
        guard tape.kind(of: call) == .object else {
            return add(fault(.wrongKind(tape.kind(of: call), expected: "a request object")), call, pointer)
        }
        let version = member(
            "jsonrpc", of: call, pointer, kinds: [.string], expected: "the string \"2.0\"", isRequired: true, fault)
        if let version, tape.string(of: version) != "2.0" {
            add(fault(.wrongValue("jsonrpc", expected: "\"2.0\"")), version, pointer + "/jsonrpc")
        }
        _ = member("method", of: call, pointer, kinds: [.string], expected: "a string", isRequired: true, fault)
        _ = member(
            "params", of: call, pointer, kinds: [.array, .object], expected: "an array or object", isRequired: false,
            fault)
        _ = member(
            "id", of: call, pointer, kinds: [.string, .number, .null], expected: "a string, a number or null",
            isRequired: false, fault)
    }
}
