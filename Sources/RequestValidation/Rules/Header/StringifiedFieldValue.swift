/// header/stringified-value
enum StringifiedFieldValue: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/stringified-value", level: .warning, reference: "RFC 9110 section 5.5",
        summary: "a field whose value is a missing or structured value made into text",
        explanation: """
            The program that set the field had no value, or had an object, and joined it into the text all the same: \
            `Bearer undefined`, `Host: undefined`, `X-User: [object Object]`. The backend answers 401 or 404, or \
            stores the word, and the developer looks for the fault at the wrong end. Nothing on the way objects.
            """,
        fix: "leave the field out if there is no value, and check that the value is there before it is set",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer ⟦undefined⟧", note: "JavaScript"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer ⟦null⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Token ⟦None⟧", note: "Python"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Api-Key: ⟦undefined⟧"),
            .bad("GET / HTTP/1.1\nHost: ⟦undefined⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-User: ⟦[object Object]⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Page: ⟦NaN⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Device: ⟦(null)⟧", note: "Objective-C"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Device: ⟦Optional(⟧\"phone\")", note: "Swift"),
            .bad("GET / HTTP/1.1\nHost: a.example\nUser-Agent: ⟦nil⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nIf-None-Match: ⟦null⟧"),
            .good("GET / HTTP/1.1\nHost: a.example\nOrigin: null", note: "a page without origin"),
            .good("GET / HTTP/1.1\nHost: a.example\nSec-Fetch-Site: none\nX-Kind: nullable\nX-Option: Optional"),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer undefinedBehaviour42\nX-Note: nothing is null"),
            .good("GET / HTTP/1.1\nHost: undefined.example\nAccept-Language: nl, nn\nPriority: u=0, i"),
        ])
    static let trigger: HeadFacts = [.oddValue, .oddCredentials]

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where !isReadElsewhere(field.known) {
            guard let (place, meaning) = find(bytes, field) else { continue }
            guard report.hasRoom() else { return }
            report.add(
                at: StringifiedValue.place(bytes, place), in: field.part(bytes), expected: "a value", found: meaning,
                level: UnsetCredentials.level(bytes, field, place))
        }
    }

    private static func find(_ bytes: Span<UInt8>, _ field: RequestHead.Field) -> (Range<Int>, String)? {
        if let meaning = StringifiedValue.describe(bytes, field.value) {
            // A page whose origin is nobody's business says so (RFC 6454 section 7.3).
            return field.known == .origin && field.value.count == 4 ? nil : (field.value, meaning)
        }
        guard let credentials = UnsetCredentials.range(bytes, field) else { return nil }
        return StringifiedValue.describe(bytes, credentials).map { (credentials, $0) }
    }

    /// Fields of which the rules about their grammar make an error, and cookies.
    static func isReadElsewhere(_ field: KnownField) -> Bool {
        switch field {
        case .contentLength, .transferEncoding, .expect, .contentType, .contentEncoding, .contentLanguage,
            .contentRange, .contentMD5, .contentDigest, .reprDigest, .cookie, .secWebSocketKey, .secWebSocketVersion:
            true
        default: false
        }
    }
}

/// What stands behind the scheme in Authorization.
enum UnsetCredentials {
    static func range(_ bytes: Span<UInt8>, _ field: RequestHead.Field) -> Range<Int>? {
        guard field.known == .authorization || field.known == .proxyAuthorization,
            let credentials = field.value.suffix(bytes, behind: 0x20), !credentials.isEmpty
        else { return nil }
        // Basic has a grammar that no word meets; that is said by the rules about credentials.
        let scheme = field.value.prefix(bytes, before: 0x20)
        return ByteText.equals(bytes, scheme, ignoringCase: "basic") ? nil : credentials
    }

    /// Credentials with bytes that none may have are an error, said here and not once more by the rules about them.
    static func level(_ bytes: Span<UInt8>, _ field: RequestHead.Field, _ place: Range<Int>) -> Level {
        guard field.known == .authorization || field.known == .proxyAuthorization else { return .warning }
        for offset in place {
            switch bytes[offset] {
            case 0x00...0x20, 0x22, 0x2C, 0x7F...0xFF: return .error
            default: break
            }
        }
        return .warning
    }
}
