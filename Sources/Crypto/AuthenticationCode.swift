internal import COpenSSL

/// HMAC (RFC 2104).
package enum AuthenticationCode {
    /// The code of `message` under `key`; nil if OpenSSL failed.
    package static func of(
        _ message: Span<UInt8>, key: Span<UInt8>, _ algorithm: DigestAlgorithm
    ) -> [UInt8]? {
        guard let keyLength = CInt(exactly: key.count) else { return nil }
        var code = [UInt8](repeating: 0, count: algorithm.length)
        // An empty key or message may have no address; OpenSSL takes a null key for "the one before".
        let emptyKey: [UInt8] = [0]
        let isWhole = unsafe code.withUnsafeMutableBufferPointer { code in
            unsafe message.withUnsafeBufferPointer { message in
                unsafe key.withUnsafeBufferPointer { key in
                    unsafe emptyKey.withUnsafeBufferPointer { empty in
                        // Reads during the call only, and writes as many bytes as the digest has.
                        unsafe HMAC(
                            algorithm.method, key.baseAddress ?? empty.baseAddress, keyLength, message.baseAddress,
                            message.count, code.baseAddress, nil) != nil
                    }
                }
            }
        }
        return isWhole ? code : nil
    }

    /// True if `code` is the code of `message` under `key`.
    package static func verify(
        _ code: Span<UInt8>, of message: Span<UInt8>, key: Span<UInt8>, _ algorithm: DigestAlgorithm
    ) -> Bool {
        guard let right = of(message, key: key, algorithm) else { return false }
        return ConstantTime.areEqual(code, right.span)
    }
}
