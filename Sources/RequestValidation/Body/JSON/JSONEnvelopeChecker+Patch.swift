/// JSON Patch and JSON Merge Patch.
extension JSONEnvelopeChecker {
    /// RFC 6902: an array of operations, each an object with `op`, `path` and what the operation needs.
    mutating func checkPatch() {
        guard tape.kind(of: tape.root) == .array else {
            return add(
                .invalidPatch(.wrongKind(tape.kind(of: tape.root), expected: "an array of operations")), tape.root, "")
        }
        for (index, operation) in tape.elements(of: tape.root).prefix(Self.itemLimit).enumerated() {
            checkOperation(operation, "/\(index)")
        }
    }

    private mutating func checkOperation(_ operation: JSONTape.Value, _ pointer: String) {
        guard tape.kind(of: operation) == .object else {
            return add(
                .invalidPatch(.wrongKind(tape.kind(of: operation), expected: "an object with `op` and `path`")),
                operation, pointer)
        }
        let path = patchPointer("path", of: operation, pointer, isRequired: true)
        let name = member(
            "op", of: operation, pointer, kinds: [.string], expected: "a string", isRequired: true,
            JSONFault.invalidPatch)
        guard let name, let text = tape.string(of: name) else { return }
        switch text {
        case "add", "replace", "test":
            guard tape.member(named: "value", of: operation) == nil else { return }
            add(.invalidPatch(.missingMember("value")), operation, pointer)
        case "remove": break
        case "move", "copy":
            let from = patchPointer("from", of: operation, pointer, isRequired: true)
            guard text == "move", let from, let path, path.hasPrefix(from + "/") else { return }
            add(
                .invalidPatch(.wrongValue("path", expected: "a place outside of what `from` moves")), operation,
                pointer + "/path")
        default:
            add(
                .invalidPatch(.wrongValue("op", expected: "add, remove, replace, move, copy or test")), name,
                pointer + "/op")
        }
    }

    /// A member that holds a JSON Pointer (RFC 6901).
    private mutating func patchPointer(
        _ name: String, of operation: JSONTape.Value, _ pointer: String, isRequired: Bool
    ) -> String? {
        let value = member(
            name, of: operation, pointer, kinds: [.string], expected: "a string", isRequired: isRequired,
            JSONFault.invalidPatch)
        guard let value, let text = tape.string(of: value) else { return nil }
        let tokens = text.utf8.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false)
        let isPointer = text.isEmpty || text.utf8.first == 0x2F
        guard isPointer, tokens.allSatisfy({ JSONTape.unescaped(Array($0)) != nil }) else {
            add(
                .invalidPatch(.wrongValue(name, expected: "a JSON Pointer such as `/items/0`")), value,
                pointer + "/" + name)
            return nil
        }
        return text
    }

    /// RFC 7396: anything is a merge patch, but what is no object replaces all that is there.
    mutating func checkMergePatch() {
        let kind = tape.kind(of: tape.root)
        guard kind != .object else { return }
        let first = tape.elements(of: tape.root).first { _ in true }
        let looksLikePatch = first.map { tape.member(named: "op", of: $0) != nil } ?? false
        add(.mergePatchNotObject(kind, looksLikePatch: looksLikePatch), tape.root, "")
    }
}
