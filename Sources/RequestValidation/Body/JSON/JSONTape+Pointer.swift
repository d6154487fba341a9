extension JSONTape {
    /// The value that a JSON Pointer (RFC 6901) names, for instance `/orders/0/id`; nil if there is none or the pointer
    /// is malformed. The empty pointer names the document.
    func value(at pointer: String) -> Value? {
        guard entryCount > 0 else { return nil }
        if pointer.isEmpty { return root }
        guard pointer.utf8.first == 0x2F else { return nil }
        var value = root
        for token in pointer.utf8.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false) {
            guard let name = JSONTape.unescaped(Array(token)), let next = child(of: value, name) else { return nil }
            value = next
        }
        return value
    }

    private func child(of value: Value, _ token: [UInt8]) -> Value? {
        switch kind(of: value) {
        case .object:
            var found: Value?
            for member in members(of: value) where member.name.elementsEqual(token) { found = member.value }
            return found
        case .array:
            return JSONTape.arrayIndex(token).flatMap { element(at: $0, of: value) }
        case .null, .false, .true, .number, .string:
            return nil
        }
    }

    /// `0`, or digits without a leading zero (RFC 6901 section 4).
    private static func arrayIndex(_ token: [UInt8]) -> Int? {
        guard let first = token.first, token.count <= 10, token.allSatisfy(ByteClass.isDigit) else { return nil }
        guard first != 0x30 || token.count == 1 else { return nil }
        return Int(String(decoding: token, as: UTF8.self))
    }

    /// `~1` for `/`, `~0` for `~`; nil if a `~` stands before anything else.
    static func unescaped(_ token: [UInt8]) -> [UInt8]? {
        guard token.contains(0x7E) else { return token }
        var name: [UInt8] = []
        var isEscape = false
        for byte in token {
            if isEscape {
                guard byte == 0x30 || byte == 0x31 else { return nil }
                name.append(byte == 0x30 ? 0x7E : 0x2F)
                isEscape = false
            } else if byte == 0x7E {
                isEscape = true
            } else {
                name.append(byte)
            }
        }
        return isEscape ? nil : name
    }

    /// Adds `/` and a member name to a pointer.
    static func append(_ name: some Sequence<UInt8>, to pointer: inout [UInt8]) {
        pointer.append(0x2F)
        for byte in name {
            switch byte {
            case 0x7E: pointer += [0x7E, 0x30]
            case 0x2F: pointer += [0x7E, 0x31]
            default: pointer.append(byte)
            }
        }
    }
}
