import Testing

@testable import Crypto
@testable import RequestValidation

extension TokenVector: CustomTestStringConvertible {
    var testDescription: String { name }
}

@Suite struct TokenSignatureTests {
    /// The token in `text`, whatever its payload is.
    private func token(_ text: [UInt8]) throws -> JSONWebToken {
        let dots = text.indices.filter { text[$0] == 0x2E }
        try #require(dots.count == 2)
        let header = try TokenObject.read(Base64Text.decoded(text.span, 0..<dots[0]))
        return JSONWebToken(
            header: header, claims: nil, headerPlace: 0..<dots[0], payloadPlace: (dots[0] + 1)..<dots[1],
            signaturePlace: (dots[1] + 1)..<text.count)
    }

    private func outcome(_ text: [UInt8], _ keys: TokenKeys, as algorithm: SignatureAlgorithm? = nil) throws -> String {
        let token = try token(text)
        let named = SignatureAlgorithm(rawValue: token.header.string("alg") ?? "")
        let chosen = try #require(algorithm ?? named)
        switch keys.verify(token, chosen, text.span) {
        case .good: return "good"
        case .unknownKey: return "unknown key"
        case .bad: return "bad"
        }
    }

    @Test(arguments: TokenVector.published + TokenVector.made)
    func `a token verifies with its key, and not with one bit changed`(_ vector: TokenVector) throws {
        let keys = try TokenKeys(file: Array(vector.key.utf8))
        let text = Array(vector.token.utf8)
        #expect(try outcome(text, keys) == "good")
        let token = try token(text)
        for place in [token.payloadPlace, token.signaturePlace] {
            // Letters next to each other differ in the last bit of six; the first ones are all significant.
            for offset in [place.lowerBound, place.lowerBound + place.count / 2] {
                var changed = text
                changed[offset] = changed[offset] == 0x41 ? 0x42 : 0x41
                #expect(try outcome(changed, keys) == "bad", "changed at \(offset)")
            }
        }
    }

    @Test(arguments: TokenVector.made) func `a cut, a longer and an empty signature are refused`(
        _ vector: TokenVector
    ) throws {
        let keys = try TokenKeys(file: Array(vector.key.utf8))
        let text = Array(vector.token.utf8)
        #expect(try outcome(text.dropLast(4), keys) == "bad")
        #expect(try outcome(text + Array("AAAA".utf8), keys) == "bad")
        #expect(try outcome(Array(text[..<(try token(text).signaturePlace.lowerBound)]), keys) == "bad")
    }

    @Test(arguments: TokenVector.made) func `a key answers for no algorithm but its own`(_ vector: TokenVector) throws {
        let keys = try TokenKeys(file: Array(vector.key.utf8))
        for algorithm in SignatureAlgorithm.allCases where !keys.algorithms.contains(algorithm.rawValue) {
            #expect(try outcome(Array(vector.token.utf8), keys, as: algorithm) == "unknown key")
        }
    }

    /// RFC 8725 section 2.1: the public key, which everybody has, taken for the secret of an HMAC.
    @Test func `a token signed with the public key as if it were a secret is refused`() throws {
        let rsa = try #require(TokenVector.made.first { $0.name == "RS256" })
        let keys = try TokenKeys(file: Array(rsa.key.utf8))
        let signed = "\(ExampleToken.hs256).\(ExampleToken.subject)"
        let made = AuthenticationCode.of(Array(signed.utf8).span, key: Array(rsa.key.utf8).span, .sha256)
        let code = try #require(made)
        var signature: [UInt8] = []
        Base64.append(code, to: &signature)
        let url = String(decoding: signature, as: UTF8.self).replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
        #expect(try outcome(Array("\(signed).\(url)".utf8), keys) == "unknown key")
    }

    @Test func `of several keys the one that the token names is asked, and else all that fit`() throws {
        let curve = try #require(TokenVector.made.first { $0.name == "ES256" })
        let other = try #require(TokenVector.published.first { $0.name.hasSuffix("A.3, ES256") })
        let text = Array(curve.token.utf8)
        let both = try TokenKeys(file: Array("{\"keys\":[\(other.key),\(curve.key)]}".utf8))
        #expect(try outcome(text, both) == "good")
        let alone = try TokenKeys(file: Array(other.key.utf8))
        #expect(try outcome(text, alone) == "bad")
        let named = Array(ExampleToken.signed.utf8)
        let keys = try TokenKeys(file: Array(ExampleToken.keySet.utf8))
        #expect(try outcome(named, keys) == "good")
        // A key without a name may be any.
        #expect(try outcome(named, both) == "good")
    }
}
