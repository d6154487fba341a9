import Testing

@testable import Crypto

func hexadecimal(_ bytes: [UInt8]?) -> String {
    (bytes ?? []).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
}

func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.compactMap { $0.hexDigitValue }
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}

private func digest(_ text: String, _ algorithm: DigestAlgorithm) -> String {
    hexadecimal(Digest.of(Array(text.utf8).span, algorithm))
}

private func code(_ message: String, _ key: [UInt8], _ algorithm: DigestAlgorithm) -> [UInt8]? {
    AuthenticationCode.of(Array(message.utf8).span, key: key.span, algorithm)
}

private func isCode(_ code: [UInt8], of message: String, _ key: [UInt8], _ algorithm: DigestAlgorithm) -> Bool {
    AuthenticationCode.verify(code.span, of: Array(message.utf8).span, key: key.span, algorithm)
}

@Suite struct DigestTests {
    /// RFC 1321 appendix A.5 and FIPS 180-4's examples.
    static let abc: [(DigestAlgorithm, String)] = [
        (.md5, "900150983cd24fb0d6963f7d28e17f72"),
        (.sha1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
        (.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            .sha384,
            "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
        ),
        (
            .sha512,
            """
            ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d442364\
            3ce80e2a9ac94fa54ca49f
            """
        ),
    ]

    @Test(arguments: abc) func `the digest of abc is the published one, whole and in pieces`(
        _ algorithm: DigestAlgorithm, _ expected: String
    ) throws {
        #expect(digest("abc", algorithm) == expected)
        let digest = try #require(Digest(algorithm))
        for byte in Array("abc".utf8) { digest.update([byte].span) }
        let empty: [UInt8] = []
        digest.update(empty.span)
        #expect(hexadecimal(digest.finish()) == expected)
        #expect(algorithm.length == expected.count / 2)
    }

    @Test func `a digest is new behind finish and reset`() throws {
        let digest = try #require(Digest(.sha1))
        let nothing = "da39a3ee5e6b4b0d3255bfef95601890afd80709"
        #expect(hexadecimal(digest.finish()) == nothing)
        digest.update(Array("abc".utf8).span)
        digest.reset()
        #expect(hexadecimal(digest.finish()) == nothing)
    }
}

@Suite struct AuthenticationCodeTests {
    /// RFC 4231 sections 4.2 and 4.3.
    @Test func `codes are the published ones`() {
        let key = [UInt8](repeating: 0x0B, count: 20)
        #expect(
            hexadecimal(code("Hi There", key, .sha256))
                == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
        #expect(
            hexadecimal(code("what do ya want for nothing?", Array("Jefe".utf8), .sha384))
                == "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649")
    }

    @Test func `an empty key and an empty message have a code`() {
        #expect(
            hexadecimal(code("", [], .sha256)) == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
    }

    @Test func `a code with one bit changed, and a shorter one, are refused`() throws {
        let key = Array("key".utf8)
        var right = try #require(code("message", key, .sha512))
        #expect(isCode(right, of: "message", key, .sha512))
        right[63] ^= 1
        #expect(!isCode(right, of: "message", key, .sha512))
        right.removeLast()
        #expect(!isCode(right, of: "message", key, .sha512))
    }
}
