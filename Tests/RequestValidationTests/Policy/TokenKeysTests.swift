import Testing

@testable import RequestValidation

private func read(_ file: String) throws(TokenKeyFault) -> TokenKeys { try TokenKeys(file: Array(file.utf8)) }

private func fault(_ file: String) -> String? {
    do throws(TokenKeyFault) {
        _ = try read(file)
        return nil
    } catch {
        return error.description
    }
}

/// Made with the openssl command; the certificate has the key of `curve`.
private enum Sample {
    static let rsa = """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0pG3ucckJmKPIKmi2oQV
        8Y/AWvjwVhk/Jsd2NVmOv+vmxRHU31orKmJYHRt6B90xg4Fzb/n3ak8kFKisZQ7i
        IvAzhXOUEuYDvSOVJI2useXGue9bobdOQwErXkkkEJwF4sjCoHSUKbpyge9g9+I2
        M+4Of4gkEaTpFiKSYwHHKUp3mX+AvybQCVYOqojKerORL7w3S5hBiLmQoawlbyb4
        onv3Ky+eKix6GWY3iVgGhJQfNE7OtuZpzDbpOzZPmsfEBUtqblCWLx24juuDxDsr
        bwZTHLGQNnQ/lkpOGmT2ZjUvSbvzBLwRPFoBYKLjVm7gBAYaFXyEp1uk9mwKIenu
        dwIDAQAB
        -----END PUBLIC KEY-----
        """
    static let rsaOfOldForm = """
        -----BEGIN RSA PUBLIC KEY-----
        MIIBCgKCAQEA0pG3ucckJmKPIKmi2oQV8Y/AWvjwVhk/Jsd2NVmOv+vmxRHU31or
        KmJYHRt6B90xg4Fzb/n3ak8kFKisZQ7iIvAzhXOUEuYDvSOVJI2useXGue9bobdO
        QwErXkkkEJwF4sjCoHSUKbpyge9g9+I2M+4Of4gkEaTpFiKSYwHHKUp3mX+AvybQ
        CVYOqojKerORL7w3S5hBiLmQoawlbyb4onv3Ky+eKix6GWY3iVgGhJQfNE7OtuZp
        zDbpOzZPmsfEBUtqblCWLx24juuDxDsrbwZTHLGQNnQ/lkpOGmT2ZjUvSbvzBLwR
        PFoBYKLjVm7gBAYaFXyEp1uk9mwKIenudwIDAQAB
        -----END RSA PUBLIC KEY-----
        """
    static let curve = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEDkzoFvMwoI9562HoN5lgqvPrnJNB
        qa74HUfZY3Wrc0hGzenNklfBNqx9i9F/RjR4bhC/1B9WUo/Rn7wy1rMONw==
        -----END PUBLIC KEY-----
        """
    static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBfzCCASWgAwIBAgIUDG8nmT/0KMzXYfncksIsTYFIjY0wCgYIKoZIzj0EAwIw
        FDESMBAGA1UEAwwJYS5leGFtcGxlMCAXDTI2MTEyMzAwNTUxM1oYDzIxMjYxMDMw
        MDA1NTEzWjAUMRIwEAYDVQQDDAlhLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjO
        PQMBBwNCAAQOTOgW8zCgj3nrYeg3mWCq8+uck0GprvgdR9ljdatzSEbN6c2SV8E2
        rH2L0X9GNHhuEL/UH1ZSj9GfvDLWsw43o1MwUTAdBgNVHQ4EFgQUzH5ZvXPFeq9f
        I6BPQXSKgjEVboAwHwYDVR0jBBgwFoAUzH5ZvXPFeq9fI6BPQXSKgjEVboAwDwYD
        VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEA9pJdxgeWfDnAqLSB4SBK
        Swprrvsgi+3a8IFuc4U+vgMCIE6vQbdRf0fkKnr1qVrlf1MmAjSs8pjiUI+FLcM0
        mD5g
        -----END CERTIFICATE-----
        """
    static let edwards = """
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEAePCovNHEKOj0+gUqShHs6963rHWYIM2+VkQXloVRmfg=
        -----END PUBLIC KEY-----
        """
    static let short = """
        -----BEGIN PUBLIC KEY-----
        MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC/28aqIqseNzi/vVT6FBmBUCdQ
        2nm6JXhurR3QCm2YEz1y+uAS0fgQigFheYdx83PPWDShgAxHgN3nTwMVmjGHHv+r
        TmjvinxXZGpMn+SIfJZ825jza8ODYfaJ/r31qZj4W2xcSTGzum9ZN8mnu7ULnUec
        3ek62i55nV4r/IMbzQIDAQAB
        -----END PUBLIC KEY-----
        """
}

@Suite struct TokenKeysTests {
    // MARK: PEM

    @Test(arguments: [
        (Sample.rsa, ["PS256", "PS384", "PS512", "RS256", "RS384", "RS512"]),
        (Sample.rsaOfOldForm, ["PS256", "PS384", "PS512", "RS256", "RS384", "RS512"]),
        (Sample.curve, ["ES256"]), (Sample.certificate, ["ES256"]), (Sample.edwards, ["Ed25519", "EdDSA"]),
    ]) func `a PEM key is for the algorithms of its kind`(_ file: String, _ algorithms: [String]) throws {
        #expect(try read(file).algorithms.sorted() == algorithms)
        #expect(try read(file.replacing("\n", with: "\r\n")).count == 1)
    }

    @Test func `a file may have several blocks and text between them`() throws {
        let keys = try read("the old one\n\(Sample.rsa)\n\nthe new one:\n\(Sample.curve)\n")
        #expect(keys.count == 2)
    }

    @Test func `faults in PEM say where the block begins`() {
        #expect(
            fault("")
                == "expected PEM blocks (`-----BEGIN PUBLIC KEY-----`) or a JWK Set (`{\"keys\": [...]}`), found neither"
        )
        #expect(fault(Sample.short) == "line 1: expected an RSA key of at least 2048 bits, found 1024")
        let cut = String(Sample.curve.prefix(100))
        #expect(fault("\n\(cut)") == "line 2: expected `-----END PUBLIC KEY-----`, found the end of the file")
        #expect(
            fault("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END CERTIFICATE-----")
                == "line 1: expected `-----END PUBLIC KEY-----`, found `-----END CERTIFICATE-----`")
        #expect(
            fault("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")
                == "line 1: expected a public key, found bytes that are none")
        #expect(
            fault("-----BEGIN PUBLIC KEY-----\nAA!A\n-----END PUBLIC KEY-----")
                == "line 1: expected Base64 between `BEGIN` and `END`, found other characters")
        #expect(
            fault("-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----")
                == "line 1: expected a public key, found a private one: it has no business here")
        #expect(
            fault("-----BEGIN DH PARAMETERS-----\nAAAA\n-----END DH PARAMETERS-----")
                == "line 1: expected a key of type RSA, EC, Ed25519 or Ed448, found `DH PARAMETERS`")
    }

    // MARK: JSON

    @Test(arguments: TokenVector.made) func `a JSON Web Key alone is taken as well as a set`(_ vector: TokenVector)
        throws
    {
        #expect(try read(vector.key).algorithms.contains(vector.name))
        #expect(try read("{\"keys\":[\(vector.key)]}").algorithms.contains(vector.name))
    }

    @Test func `keys of a set that are for something else are passed over`() throws {
        let other = """
            {"keys":[{"kty":"RSA","use":"enc","n":"AQAB","e":"AQAB"},{"kty":"quantum"},{"kty":"EC","crv":"P-224"},\
            {"kty":"OKP","crv":"X25519","x":"AA"},{"kty":"RSA","alg":"RSA-OAEP","n":"{n}","e":"AQAB"},\
            {"kty":"oct","key_ops":["encrypt"],"k":"AA"},\(Self.key)]}
            """
        #expect(try read(other.replacing("{n}", with: Self.modulus)).count == 1)
    }

    @Test(arguments: [
        ("{\"keys\":[]}", "expected a key that verifies signatures, found none"),
        ("{\"keys\":{}}", "expected `keys` to be an array, found an object"),
        ("{}", "expected `keys` to be an array, found none"),
        ("{\"keys\":[1]}", "key 1: expected an object, found a number"),
        ("{\"keys\":[{}]}", "key 1: expected `kty`, found none"),
        ("{\n\"keys\":[}", "line 2: expected a JSON value, found `}`"),
        ("{\"keys\":[{\"kid\":\"a`b\",\"kty\":\"RSA\"}]}", "key 1 (`a`b`): expected `n`, found none"),
        ("{\"keys\":[{\"kty\":\"RSA\",\"n\":7}]}", "key 1: expected `n` to be a string, found a number"),
        (
            "{\"keys\":[{\"kty\":\"RSA\",\"n\":\"A+\"}]}",
            "key 1: expected `n` to be base64url without padding, found something else"
        ),
        (
            "{\"keys\":[{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}",
            "key 1: expected an RSA key of at least 2048 bits, found 17"
        ),
        (
            "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AAAA\",\"y\":\"AAAA\"}]}",
            "key 1: expected 32 bytes, found 3"
        ),
        (
            "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
            "the key: expected `k` of at least 32 bytes (RFC 7518 section 3.2), found 3"
        ),
        (
            "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"AA\",\"x\":\"AA\"}]}",
            "key 1: expected a public key, found a private one (`d`): it has no business here"
        ),
        (
            "{\"keys\":[{\"kty\":\"EC\",\"kty\":\"RSA\"}]}",
            "line 1: expected each name once, found another member `kty`"
        ),
    ]) func `faults in a JWK Set say which key and what was expected of it`(_ file: String, _ expected: String) {
        #expect(fault(file) == expected)
    }

    @Test func `a point that is not on its curve is refused`() {
        let x = String(repeating: "A", count: 42) + "E"
        #expect(
            fault("{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"\(x)\",\"y\":\"\(x)\"}")
                == "the key: expected a public key, found bytes that are none")
    }

    @Test func `the alg of a key narrows what it is for, and must fit`() throws {
        #expect(try read(Self.key(with: "PS256")).algorithms == ["PS256"])
        #expect(
            fault(Self.key(with: "ES256"))
                == "the key: expected `alg` to fit the key, found `ES256` on one of type `RSA`")
    }

    private static let modulus = TokenVector.made[3].key.split(separator: "\"")[7]
    private static let key = TokenVector.made[3].key

    private static func key(with algorithm: String) -> String {
        key.replacing("{", with: "{\"alg\":\"\(algorithm)\",")
    }
}
