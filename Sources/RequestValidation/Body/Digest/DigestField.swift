internal import Crypto

/// The fields that state digests of a body.
///
/// All of them are about the body with its content codings: Content-MD5 (RFC 1864, RFC 2616 section 14.15) and
/// Content-Digest (RFC 9530 section 2) about the message's content as it is sent; Repr-Digest (RFC 9530 section 3) and
/// Digest (RFC 3230 section 4.3.2) about the representation, which is the same but in a message that holds only a part
/// of it (RFC 9110 section 14.5).
enum DigestField: Sendable, CaseIterable {
    case contentDigest
    case representationDigest
    case contentMD5
    /// Obsolete, and sent all the same: signatures of ActivityPub need it.
    case digest

    static let all = KnownFieldSet(.contentDigest, .reprDigest, .contentMD5, .digest)

    init?(_ field: KnownField) {
        switch field {
        case .contentDigest: self = .contentDigest
        case .reprDigest: self = .representationDigest
        case .contentMD5: self = .contentMD5
        case .digest: self = .digest
        default: return nil
        }
    }

    /// The field that a trailer or the Trailer field calls so.
    init?(named name: String) {
        let bytes = Array(name.utf8)
        self.init(KnownField.lookup(bytes.span, 0..<bytes.count))
    }

    /// True if the digest of a part is not that of the whole, which it is about.
    var isOfRepresentation: Bool { self == .representationDigest || self == .digest }

    /// The algorithms that a trailer field may come to need, which is known only behind the body.
    var algorithmsOfTrailers: [DigestAlgorithm] { self == .contentMD5 ? [.md5] : [.sha256, .sha512] }

    /// One algorithm that a value names.
    struct Member {
        /// As sent; empty in Content-MD5.
        let name: String
        /// Nil for one that is not computed here.
        let algorithm: DigestAlgorithm?
        /// The digest's text.
        let place: Range<Int>
    }

    /// What a field value states; nil if it breaks the field's grammar.
    func members(_ bytes: Span<UInt8>, _ value: Range<Int>) -> [Member]? {
        switch self {
        case .contentMD5:
            return WordGrammar.md5(bytes, value) == nil ? [Member(name: "", algorithm: .md5, place: value)] : nil
        case .contentDigest, .representationDigest: return dictionaryMembers(bytes, value)
        case .digest: return ListGrammar.digests(bytes, value) == nil ? listMembers(bytes, value) : nil
        }
    }

    /// Of a key that comes again the last value holds (RFC 9651 section 4.2.2).
    private func dictionaryMembers(_ bytes: Span<UInt8>, _ value: Range<Int>) -> [Member]? {
        var members: [Member] = []
        var reader = StructuredFieldReader(.dictionary, value)
        while let member = reader.next(bytes) {
            guard member.kind == .byteSequence else { return nil }
            let name = ByteText.string(bytes, member.key)
            members.removeAll { $0.name == name }
            members.append(
                Member(
                    name: name, algorithm: DigestField.algorithm(named: name),
                    place: (member.value.lowerBound &+ 1)..<(member.value.upperBound &- 1)))
        }
        return reader.fault == nil ? members : nil
    }

    private func listMembers(_ bytes: Span<UInt8>, _ value: Range<Int>) -> [Member] {
        var members: [Member] = []
        var start = value.lowerBound
        while let place = ConnectionOptions.nextMember(bytes, from: &start, to: value.upperBound) {
            guard let equals = place.first(where: { bytes[$0] == 0x3D }) else { continue }
            let name = ByteText.string(bytes, place.lowerBound..<equals).lowercased()
            members.append(
                Member(
                    name: name, algorithm: DigestField.algorithm(named: name),
                    place: (equals &+ 1)..<place.upperBound))
        }
        return members
    }

    /// The registry's names (RFC 9530 section 7.2). The checksums among them are no digests, and nobody sends them.
    private static func algorithm(named name: String) -> DigestAlgorithm? {
        switch name {
        case "sha-256": .sha256
        case "sha-512": .sha512
        case "md5": .md5
        case "sha": .sha1
        default: nil
        }
    }
}
