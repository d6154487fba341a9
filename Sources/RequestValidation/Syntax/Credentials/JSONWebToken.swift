/// A signed JSON Web Token in its compact form (RFC 7519, RFC 7515 section 7.1), taken apart.
struct JSONWebToken {
    /// What a bearer token turns out to be.
    enum Reading {
        /// Something that only its issuer can read.
        case opaque
        /// One that is encrypted too (RFC 7516): five segments, of which only the first can be read.
        case encrypted
        case token(JSONWebToken)
        /// A token, beyond doubt, and a broken one.
        case broken(TokenFault, Range<Int>)
    }

    let header: TokenObject
    /// Nil for a token within a token (`cty: JWT`), which is not looked into.
    let claims: TokenObject?
    let headerPlace: Range<Int>
    let payloadPlace: Range<Int>
    let signaturePlace: Range<Int>

    /// What the signature covers (RFC 7515 section 5.2).
    var signedPlace: Range<Int> { headerPlace.lowerBound..<payloadPlace.upperBound }

    /// True if the first segment may be a JSON object: `{"`, `{ ` and line ends in Base64.
    static func looksLikeOne(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count >= 10, bytes[range.lowerBound] == 0x65 else { return false }
        let second = bytes[range.lowerBound &+ 1]
        return second == 0x79 || second == 0x77
    }

    static func read(_ bytes: Span<UInt8>, _ whole: Range<Int>) -> Reading {
        guard looksLikeOne(bytes, whole) else { return .opaque }
        // What an SD-JWT discloses stands behind tildes and is not part of the token (RFC 9901 section 4).
        let end = Word.first(0x7E, in: bytes, from: whole.lowerBound, to: whole.upperBound) ?? whole.upperBound
        let segments = segments(bytes, whole.lowerBound..<end)
        guard let first = segments.first else { return .opaque }
        let text = Base64Text.decoded(bytes, first)
        let header: TokenObject
        do throws(TokenObject.Fault) {
            header = try TokenObject.read(text)
        } catch {
            guard segments.count == 3, namesAlgorithm(text) else { return .opaque }
            // Bytes that make no sense may come from a stray character rather than from wrong JSON.
            if let stray = Base64Text.fault(bytes, first, .url) { return broken(.header, stray, bytes, first) }
            return .broken(brokenText(.header, error), first)
        }
        guard header["alg"] != nil || header["typ"] != nil else { return .opaque }
        if segments.count == 5, header["enc"] != nil { return .encrypted }
        guard segments.count == 3 else { return .broken(.segments(segments.count), whole.lowerBound..<end) }
        return read(bytes, header, segments)
    }

    private static func read(_ bytes: Span<UInt8>, _ header: TokenObject, _ segments: [Range<Int>]) -> Reading {
        for (segment, place) in zip([TokenSegment.header, .payload, .signature], segments) {
            guard let fault = Base64Text.fault(bytes, place, .url) else { continue }
            return broken(segment, fault, bytes, place)
        }
        if segments[1].isEmpty { return .broken(.emptySegment(.payload), segments[1]) }
        let isUnsigned = header.string("alg")?.lowercased() == "none"
        if segments[2].isEmpty, !isUnsigned { return .broken(.emptySegment(.signature), segments[2]) }
        var claims: TokenObject?
        if header.string("cty")?.uppercased() != "JWT" {
            do throws(TokenObject.Fault) {
                claims = try TokenObject.read(Base64Text.decoded(bytes, segments[1]))
            } catch {
                return .broken(brokenText(.payload, error), segments[1])
            }
        }
        return .token(
            JSONWebToken(
                header: header, claims: claims, headerPlace: segments[0], payloadPlace: segments[1],
                signaturePlace: segments[2]))
    }

    /// The parts between dots; more than six are not told apart.
    private static func segments(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
        var segments: [Range<Int>] = []
        var start = range.lowerBound
        while segments.count < 6, let dot = Word.first(0x2E, in: bytes, from: start, to: range.upperBound) {
            segments.append(start..<dot)
            start = dot &+ 1
        }
        segments.append(start..<range.upperBound)
        return segments
    }

    /// A header that is no JSON is one nevertheless if it speaks of an algorithm.
    private static func namesAlgorithm(_ text: [UInt8]) -> Bool {
        text.containsSubsequence("alg".utf8) && text.first == 0x7B
    }

    private static func brokenText(_ segment: TokenSegment, _ fault: TokenObject.Fault) -> TokenFault {
        let found = "\(fault.found) at byte \(fault.offset) of the decoded text"
        return .json(segment, expected: fault.expected, found: found)
    }

    private static func broken(
        _ segment: TokenSegment, _ fault: Base64Text.Fault, _ bytes: Span<UInt8>, _ place: Range<Int>
    ) -> Reading {
        switch fault {
        case .character(let offset), .padding(let offset):
            let position = offset &- place.lowerBound &+ 1
            return .broken(
                .base64(segment, fault, found: bytes[offset], position: position), offset..<(offset &+ 1))
        case .missingPadding, .length:
            return .broken(
                .base64(segment, fault, found: nil, position: nil), place.upperBound..<place.upperBound)
        }
    }
}
