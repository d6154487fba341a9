internal import COpenSSL

/// A public key that signatures are verified with. Immutable: any thread may use it.
@safe package final class PublicKey: @unchecked Sendable {
    package enum Kind: Sendable, Equatable {
        case rsa(bits: Int)
        /// An RSA key that is for RSASSA-PSS alone (RFC 4055).
        case rsaPSS(bits: Int)
        case elliptic(EllipticCurve)
        case edwards(EdwardsCurve)
    }

    package let kind: Kind
    /// Owned; OpenSSL allows verifying with one key on several threads.
    let key: OpaquePointer

    /// - Parameter key: owned by this object from now on, also if it is refused.
    private init(owning key: OpaquePointer) throws(KeyFault) {
        do throws(KeyFault) {
            kind = try unsafe PublicKey.kind(of: key)
            unsafe self.key = key
        } catch {
            unsafe EVP_PKEY_free(key)
            throw error
        }
    }

    deinit { unsafe EVP_PKEY_free(key) }

    /// - Parameter der: a SubjectPublicKeyInfo (`BEGIN PUBLIC KEY`).
    package convenience init(subjectPublicKeyInfo der: [UInt8]) throws(KeyFault) {
        let key = unsafe PublicKey.read(der) { unsafe d2i_PUBKEY(nil, $0, $1) }
        guard let key = unsafe key else { throw .unreadable }
        try unsafe self.init(owning: key)
    }

    /// - Parameter der: an RSAPublicKey (`BEGIN RSA PUBLIC KEY`).
    package convenience init(rsaPublicKey der: [UInt8]) throws(KeyFault) {
        try self.init(subjectPublicKeyInfo: SubjectPublicKeyInfo.rsa(der))
    }

    /// - Parameter der: an X.509 certificate; its key counts, its dates and issuer do not.
    package convenience init(certificate der: [UInt8]) throws(KeyFault) {
        guard let certificate = unsafe PublicKey.read(der, { unsafe d2i_X509(nil, $0, $1) }) else {
            throw .unreadable
        }
        let key = unsafe X509_get_pubkey(certificate)
        unsafe X509_free(certificate)
        guard let key = unsafe key else { throw .unreadable }
        try unsafe self.init(owning: key)
    }

    /// - Parameters: numbers without sign, their most significant byte first (RFC 7518 section 6.3.1).
    package convenience init(rsaModulus modulus: [UInt8], exponent: [UInt8]) throws(KeyFault) {
        try self.init(subjectPublicKeyInfo: SubjectPublicKeyInfo.rsa(modulus: modulus, exponent: exponent))
    }

    /// - Parameters: coordinates of the curve's full length (RFC 7518 section 6.2.1).
    package convenience init(_ curve: EllipticCurve, x: [UInt8], y: [UInt8]) throws(KeyFault) {
        for part in [x, y] where part.count != curve.coordinateLength {
            throw .wrongLength(expected: curve.coordinateLength, found: part.count)
        }
        try self.init(subjectPublicKeyInfo: SubjectPublicKeyInfo.elliptic(curve, x: x, y: y))
    }

    /// - Parameter key: the encoded point (RFC 8032 section 5.1.5).
    package convenience init(_ curve: EdwardsCurve, key: [UInt8]) throws(KeyFault) {
        guard key.count == curve.keyLength else {
            throw .wrongLength(expected: curve.keyLength, found: key.count)
        }
        try self.init(subjectPublicKeyInfo: SubjectPublicKeyInfo.edwards(curve, key))
    }

    /// What `decode` makes of the bytes, if it takes all of them.
    private static func read(
        _ der: [UInt8],
        _ decode: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, CLong) -> OpaquePointer?
    ) -> OpaquePointer? {
        // The callee reads within the bytes and moves the pointer behind what it took.
        let value = unsafe der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            guard var position = unsafe Optional(buffer.baseAddress) else { return nil }
            return unsafe decode(&position, buffer.count)
        }
        copenssl_clear_errors()
        return unsafe value
    }

    private static func kind(of key: OpaquePointer) throws(KeyFault) -> Kind {
        let bits = Int(unsafe EVP_PKEY_get_bits(key))
        if unsafe EVP_PKEY_is_a(key, "RSA") == 1 { return .rsa(bits: try longEnough(bits)) }
        if unsafe EVP_PKEY_is_a(key, "RSA-PSS") == 1 { return .rsaPSS(bits: try longEnough(bits)) }
        if unsafe EVP_PKEY_is_a(key, "ED25519") == 1 { return .edwards(.ed25519) }
        if unsafe EVP_PKEY_is_a(key, "ED448") == 1 { return .edwards(.ed448) }
        guard unsafe EVP_PKEY_is_a(key, "EC") == 1 else {
            let name = unsafe EVP_PKEY_get0_type_name(key).map { unsafe String(cString: $0) }
            throw .unsupported(name ?? "unknown")
        }
        let group = unsafe groupName(of: key)
        guard let curve = EllipticCurve.allCases.first(where: { $0.groupName == group }) else {
            throw .unsupported("EC \(group)")
        }
        return .elliptic(curve)
    }

    private static func longEnough(_ bits: Int) throws(KeyFault) -> Int {
        guard bits >= 2048 else { throw .tooShort(bits: bits) }
        return bits
    }

    private static func groupName(of key: OpaquePointer) -> String {
        var name = [CChar](repeating: 0, count: 80)
        var length = 0
        // Writes at most as much as the buffer holds, and says how much.
        let isKnown = unsafe name.withUnsafeMutableBufferPointer { buffer in
            unsafe EVP_PKEY_get_group_name(key, buffer.baseAddress, buffer.count, &length) == 1
        }
        guard isKnown else { return "unknown" }
        return String(decoding: name.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
