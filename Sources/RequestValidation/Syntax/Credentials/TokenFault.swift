/// A part of a JSON Web Token in its compact form (RFC 7515 section 3.1).
enum TokenSegment: Equatable {
    case header
    case payload
    case signature

    /// How messages name it.
    var name: String {
        switch self {
        case .header: "header (segment 1)"
        case .payload: "payload (segment 2)"
        case .signature: "signature (segment 3)"
        }
    }
}

/// What is wrong with a JSON Web Token. Names of members, algorithms, issuers and audiences are facts to show; the
/// token itself, its subject and its signature are not.
enum TokenFault {
    /// So many segments instead of three.
    case segments(Int)
    case emptySegment(TokenSegment)
    /// The route takes no token but a JSON Web Token.
    case notAToken
    /// `crit` names an extension that nobody here knows (RFC 7515 section 4.1.11), or is no list of names.
    case critical(String?)
    /// `position`: 1-based, in the segment; nil if its length is at fault.
    case base64(TokenSegment, Base64Text.Fault, found: UInt8?, position: Int?)
    /// `expected`, `found`: about the text that the segment stands for.
    case json(TokenSegment, expected: String, found: String)
    case algorithmNone(String)
    /// `taken`: the algorithms that the route takes; empty: the name is of none that exists. `found`: nil if there is none.
    case unknownAlgorithm(found: String?, taken: [String])
    /// `isDemanded`: the route says what tokens it takes.
    case expired(at: Int, now: Int, leeway: Int, isDemanded: Bool)
    /// `claim`: `nbf` or `iat`.
    case notYetValid(claim: String, at: Int, now: Int, leeway: Int, isDemanded: Bool)
    case wrongIssuer(found: String, expected: [String])
    case wrongAudience(found: [String], expected: [String])
    case missingClaim(String)
    case unknownKey(TokenKeys.Miss)
    /// `key`: the key that the token names or that alone fits, as the key file has it; nil if several were tried.
    case badSignature(key: String?, algorithm: String)
}
