/// A range of addresses in CIDR notation: `10.0.0.0/8`, `2001:db8::/32`, or a single address.
public struct AddressRange: Sendable, Hashable {
    public let first: IPAddress
    /// Leading bits that count, 0 to 128; IPv4 prefixes are held with 96 added.
    public let prefixLength: Int

    /// Nil unless `text` is an address with an optional prefix length that fits it.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let addressText = parts.first, let address = IPAddress(addressText) else { return nil }
        let bits = address.isV4 ? 32 : 128
        var prefix = bits
        if parts.count == 2 {
            guard let number = Int(parts[1]), (0...bits).contains(number) else { return nil }
            prefix = number
        }
        prefixLength = prefix + (128 - bits)
        first = AddressRange.masked(address, prefixLength)
    }

    public func contains(_ address: IPAddress) -> Bool { AddressRange.masked(address, prefixLength) == first }

    private static func masked(_ address: IPAddress, _ prefix: Int) -> IPAddress {
        // Smart shifts give 0 for a shift by the full width.
        let high = address.high & ~(UInt64.max >> UInt64(min(prefix, 64)))
        let low = address.low & ~(UInt64.max >> UInt64(max(prefix - 64, 0)))
        return IPAddress(high: high, low: low)
    }
}
