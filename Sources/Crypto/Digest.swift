internal import COpenSSL

/// A digest of bytes that come in pieces. May be used again: `finish()` begins a new one.
@safe package final class Digest {
    package let algorithm: DigestAlgorithm
    /// Owned; freed with this object.
    private let context: OpaquePointer
    private var isGood: Bool

    /// Nil if there is no memory, or this system's OpenSSL refuses the algorithm (MD5 where FIPS rules).
    package init?(_ algorithm: DigestAlgorithm) {
        guard let context = unsafe EVP_MD_CTX_new() else { return nil }
        self.algorithm = algorithm
        unsafe self.context = context
        isGood = unsafe EVP_DigestInit_ex(context, algorithm.method, nil) == 1
        if !isGood { return nil }
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    package func update(_ bytes: Span<UInt8>) {
        guard isGood, !bytes.isEmpty else { return }
        // The callee reads the bytes during the call only.
        isGood = unsafe bytes.withUnsafeBytes { raw in
            unsafe EVP_DigestUpdate(context, raw.baseAddress, raw.count) == 1
        }
    }

    /// The digest of all bytes since the beginning or the last `finish()`; nil if OpenSSL failed.
    package func finish() -> [UInt8]? {
        var digest = [UInt8](repeating: 0, count: algorithm.length)
        let isWritten = unsafe digest.withUnsafeMutableBufferPointer { buffer in
            // As long as the digest: OpenSSL writes no more than that.
            unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil) == 1
        }
        let isWhole = isGood && isWritten
        reset()
        return isWhole ? digest : nil
    }

    /// Forgets what came so far.
    package func reset() {
        isGood = unsafe EVP_DigestInit_ex(context, nil, nil) == 1
    }

    /// The digest of bytes that are all there; nil if OpenSSL failed.
    package static func of(_ bytes: Span<UInt8>, _ algorithm: DigestAlgorithm) -> [UInt8]? {
        guard let digest = Digest(algorithm) else { return nil }
        digest.update(bytes)
        return digest.finish()
    }
}
