internal import COpenSSL

/// Comparisons that take as long for a near miss as for any other.
package enum ConstantTime {
    /// True if both are the same bytes. Only their lengths show in the time that it takes.
    package static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        guard !left.isEmpty else { return true }
        return unsafe left.withUnsafeBytes { left in
            // Both are as long as the count says, and are read during the call only.
            unsafe right.withUnsafeBytes { right in
                unsafe CRYPTO_memcmp(left.baseAddress, right.baseAddress, left.count) == 0
            }
        }
    }
}
