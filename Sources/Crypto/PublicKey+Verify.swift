internal import COpenSSL

extension PublicKey {
    /// True if `signature` is one that this key's owner made of `message`: in the form of RFC 7518 section 3, so ECDSA
    /// as two numbers of fixed length. False for algorithms that the key is not for.
    package func verify(
        _ signature: Span<UInt8>, of message: Span<UInt8>, _ algorithm: SignatureAlgorithm
    ) -> Bool {
        guard algorithm.fits(kind), !signature.isEmpty, let wrapped = wrapped(signature) else { return false }
        guard let context = unsafe EVP_MD_CTX_new() else { return false }
        defer {
            unsafe EVP_MD_CTX_free(context)
            copenssl_clear_errors()
        }
        var keyContext: OpaquePointer?
        let method = unsafe algorithm.digest?.method
        // The context refers to the key, which outlives this call; `keyContext` belongs to it.
        guard unsafe EVP_DigestVerifyInit(context, &keyContext, method, nil, key) == 1 else { return false }
        if algorithm.isPSS {
            // RFC 7518 section 3.5: a salt as long as the digest, and the same digest within MGF1, which is the default.
            guard let keyContext = unsafe keyContext,
                unsafe EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING) == 1,
                unsafe EVP_PKEY_CTX_set_rsa_pss_saltlen(keyContext, RSA_PSS_SALTLEN_DIGEST) == 1
            else { return false }
        }
        return unsafe wrapped.withUnsafeBufferPointer { signature in
            // Both are read during the call only.
            unsafe message.withUnsafeBufferPointer { message in
                unsafe EVP_DigestVerify(
                    context, signature.baseAddress, signature.count, message.baseAddress, message.count) == 1
            }
        }
    }

    /// The signature as OpenSSL wants it; nil if its length is wrong.
    private func wrapped(_ signature: Span<UInt8>) -> [UInt8]? {
        var raw: [UInt8] = []
        raw.reserveCapacity(signature.count)
        for index in 0..<signature.count { raw.append(signature[index]) }
        guard case .elliptic(let curve) = kind else { return raw }
        let length = curve.coordinateLength
        guard raw.count == 2 &* length else { return nil }
        return DERWriter.sequence(
            DERWriter.integer(Array(raw[..<length])), DERWriter.integer(Array(raw[length...])))
    }
}
