package import RequestValidation

/// What records of one client bug have in common: the rule, the method, the path without its variable segments, the
/// place and the client program.
package enum Fingerprint {
    /// 16 hexadecimal digits; made of the most severe finding.
    package static func of(_ diagnosis: Diagnosis, clientLabel: String) -> String {
        var hash = Hash()
        hash.add(diagnosis.findings.first?.rule ?? "")
        hash.add(diagnosis.method)
        hash.add(foldedPath(diagnosis.target))
        hash.add(diagnosis.findings.first.map(place) ?? "")
        hash.add(clientLabel)
        return hash.text
    }

    /// The path of a target with numbers, UUIDs and hashes replaced by their kind: `/orders/{number}`.
    package static func foldedPath(_ target: String) -> String {
        let path = target.prefix { $0 != "?" && $0 != "#" }
        return path.split(separator: "/", omittingEmptySubsequences: false).prefix(32).map { folded($0) }
            .joined(separator: "/")
    }

    private static func folded(_ segment: Substring) -> String {
        let bytes = segment.utf8
        let digits = bytes.count { (48...57).contains($0) }
        guard digits > 0 else { return String(segment) }
        if digits == bytes.count { return "{number}" }
        let hexadecimal = bytes.count { (48...57).contains($0) || (97...102).contains($0 | 32) }
        let hyphens = bytes.count { $0 == 45 }
        if bytes.count == 36, hyphens == 4, hexadecimal == 32 { return "{uuid}" }
        if bytes.count >= 16, hexadecimal == bytes.count { return "{hash}" }
        if bytes.count >= 20, digits >= 4, !bytes.contains(46) { return "{id}" }
        return String(segment)
    }

    /// The part, field names in lower case, and the pointer without array indexes.
    private static func place(_ finding: DiagnosedFinding) -> String {
        let pointer = (finding.pointer ?? "").split(separator: "/", omittingEmptySubsequences: false).map { token in
            !token.isEmpty && token.utf8.allSatisfy { (48...57).contains($0) } ? "*" : String(token)
        }
        return finding.part.lowercased() + " " + pointer.joined(separator: "/")
    }

    /// FNV-1a, 64 bits: small, and the same on every machine.
    private struct Hash {
        private var state: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ text: String) {
            for byte in text.utf8 { add(byte) }
            add(0)
        }

        private mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

        var text: String {
            let digits = String(state, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }
    }
}
