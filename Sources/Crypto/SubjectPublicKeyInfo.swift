/// Public keys in the one form that OpenSSL reads all of them in (RFC 5280 section 4.1.2.7), made from their parts.
enum SubjectPublicKeyInfo {
    private static let rsaEncryption: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]
    private static let ecPublicKey: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]

    /// - Parameter key: an RSAPublicKey (RFC 8017 appendix A.1.1).
    static func rsa(_ key: [UInt8]) -> [UInt8] {
        let algorithm = DERWriter.sequence(DERWriter.objectIdentifier(rsaEncryption), DERWriter.null)
        return DERWriter.sequence(algorithm, DERWriter.bitString(key))
    }

    static func rsa(modulus: [UInt8], exponent: [UInt8]) -> [UInt8] {
        rsa(DERWriter.sequence(DERWriter.integer(modulus), DERWriter.integer(exponent)))
    }

    /// Both coordinates as long as the curve says (RFC 5480 section 2.2, uncompressed).
    static func elliptic(_ curve: EllipticCurve, x: [UInt8], y: [UInt8]) -> [UInt8] {
        let algorithm = DERWriter.sequence(
            DERWriter.objectIdentifier(ecPublicKey), DERWriter.objectIdentifier(curve.objectIdentifier))
        return DERWriter.sequence(algorithm, DERWriter.bitString([0x04] + x + y))
    }

    static func edwards(_ curve: EdwardsCurve, _ key: [UInt8]) -> [UInt8] {
        let algorithm = DERWriter.sequence(DERWriter.objectIdentifier(curve.objectIdentifier))
        return DERWriter.sequence(algorithm, DERWriter.bitString(key))
    }
}
