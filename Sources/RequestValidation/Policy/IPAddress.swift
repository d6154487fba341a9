/// An IPv4 or IPv6 address as 128 bits; IPv4 is held as IPv4-mapped IPv6 (RFC 4291 section 2.5.5.2).
public struct IPAddress: Sendable, Hashable {
    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// An IPv4 address in host byte order.
    public init(v4: UInt32) {
        high = 0
        low = 0xFFFF_0000_0000 | UInt64(v4)
    }

    public var isV4: Bool { high == 0 && low >> 32 == 0xFFFF }

    public var isLoopback: Bool { isV4 ? (low >> 24) & 0xFF == 127 : high == 0 && low == 1 }
}

extension IPAddress: CustomStringConvertible {
    /// `192.0.2.1`, or IPv6 in the form of RFC 5952.
    public var description: String {
        if isV4 { return [24, 16, 8, 0].map { String((low >> $0) & 0xFF) }.joined(separator: ".") }
        let groups = [high, low].flatMap { word in [48, 32, 16, 0].map { (word >> $0) & 0xFFFF } }
        guard let zeros = IPAddress.longestZeroRun(groups) else { return IPAddress.joined(groups[...]) }
        return IPAddress.joined(groups[..<zeros.lowerBound]) + "::" + IPAddress.joined(groups[zeros.upperBound...])
    }

    private static func joined(_ groups: ArraySlice<UInt64>) -> String {
        groups.map { String($0, radix: 16) }.joined(separator: ":")
    }

    private static func longestZeroRun(_ groups: [UInt64]) -> Range<Int>? {
        var best: Range<Int>?
        var start = 0
        for (index, group) in groups.enumerated() {
            if group != 0 {
                start = index + 1
            } else if index + 1 - start > max(1, best?.count ?? 0) {
                best = start..<(index + 1)
            }
        }
        return best
    }
}

extension IPAddress {
    /// The address written as `text`, without brackets, port or zone; nil if it is none.
    public init?(_ text: some StringProtocol) {
        if let v4 = IPAddress.parseV4(text) {
            self.init(v4: v4)
            return
        }
        guard let groups = IPAddress.parseV6(text) else { return nil }
        self.init(
            high: groups[0..<4].reduce(0) { $0 << 16 | UInt64($1) },
            low: groups[4..<8].reduce(0) { $0 << 16 | UInt64($1) })
    }

    private static func parseV4(_ text: some StringProtocol) -> UInt32? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var address: UInt32 = 0
        for part in parts {
            guard (1...3).contains(part.utf8.count), part.utf8.allSatisfy({ (48...57).contains($0) }),
                part.utf8.count == 1 || part.utf8.first != 48, let byte = UInt8(part)
            else { return nil }
            address = address << 8 | UInt32(byte)
        }
        return address
    }

    private static func parseV6(_ text: some StringProtocol) -> [UInt16]? {
        guard let gap = doubleColon(in: text) else {
            guard let groups = groups(of: text), groups.count == 8 else { return nil }
            return groups
        }
        guard let head = groups(of: gap.before), let tail = groups(of: gap.after), head.count + tail.count < 8
        else { return nil }
        return head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail
    }

    private static func doubleColon(in text: some StringProtocol) -> (before: String, after: String)? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 2,
            let at = (0..<(bytes.count - 1)).first(where: { bytes[$0] == 58 && bytes[$0 + 1] == 58 })
        else { return nil }
        return (String(decoding: bytes[..<at], as: UTF8.self), String(decoding: bytes[(at + 2)...], as: UTF8.self))
    }

    private static func groups(of text: some StringProtocol) -> [UInt16]? {
        guard !text.isEmpty else { return [] }
        var groups: [UInt16] = []
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, let v4 = parseV4(part) {
                groups += [UInt16(v4 >> 16), UInt16(v4 & 0xFFFF)]
                continue
            }
            guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy(isHexadecimal),
                let group = UInt16(part, radix: 16)
            else { return nil }
            groups.append(group)
        }
        return groups
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
    }
}
