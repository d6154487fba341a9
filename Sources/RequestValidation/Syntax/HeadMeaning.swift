/// Settles the facts about what the fields of a whole head mean, so that the rules about them are asked only where
/// their case may be: a request as browsers send it passes with a few comparisons.
///
/// An instance holds the sets of fields that it compares with: a static one would be guarded by a check at each use.
struct HeadMeaning: Sendable {
    private let credentials: KnownFieldSet
    private let directives: KnownFieldSet
    private let upgrades: KnownFieldSet
    private let ofContent = KnownFieldSet.ofContent
    private let conditional = KnownFieldSet.conditional
    private let forwarding = KnownFieldSet.forwarding
    /// All fields that are looked at here.
    private let judged: KnownFieldSet

    init() {
        credentials = KnownFieldSet(.authorization, .proxyAuthorization)
        directives = KnownFieldSet(.cacheControl, .prefer, .forwarded)
        upgrades = KnownFieldSet.webSocket.union(KnownFieldSet(.upgrade))
        judged = ofContent.union(conditional).union(forwarding).union(credentials).union(directives)
            .union(upgrades).union(KnownFieldSet(.cookie, .trailer))
    }

    @inline(__always)
    func settle(
        _ bytes: Span<UInt8>, _ head: RequestHead, _ notes: FieldNotes, _ framing: BodyFraming,
        _ circumstances: Circumstances, _ limits: Limits, _ facts: inout HeadFacts
    ) {
        let present = notes.present
        if let index = notes.connection, index < head.fields.count {
            if notes.connectionCount > 1 || !HeadMeaning.isPlainConnection(bytes, head.fields[index].value) {
                facts.insert(.unusualConnection)
            }
        }
        guard !present.isDisjoint(with: judged) else { return }
        settleRare(bytes, head, present, framing, &facts)
        if present.contains(.cookie) {
            facts.formUnion(CookieScan.facts(bytes, head, limits))
            // Over an encrypted connection, and on this machine, such cookies may come.
            if circumstances.isEncrypted || circumstances.peer?.isLoopback ?? true { facts.remove(.prefixedCookie) }
        }
        if circumstances.reportsForwarding, !circumstances.isPeerTrusted,
            !present.isDisjoint(with: forwarding)
        {
            facts.insert(.untrustedForwarding)
        }
    }

    private func settleRare(
        _ bytes: Span<UInt8>, _ head: RequestHead, _ present: KnownFieldSet, _ framing: BodyFraming,
        _ facts: inout HeadFacts
    ) {
        if framing == .none, !present.isDisjoint(with: ofContent) { facts.insert(.contentFieldWithoutContent) }
        if present.contains(.trailer), framing != .chunked, framing != .unknown {
            facts.insert(.contentFieldWithoutContent)
        }
        if !present.isDisjoint(with: upgrades) { facts.insert(.upgrade) }
        if !present.isDisjoint(with: conditional), isIrregularCondition(bytes, head, present) {
            facts.insert(.irregularCondition)
        }
        guard !present.isDisjoint(with: directives.union(credentials)) else { return }
        for field in head.fields {
            switch field.known {
            case .prefer, .forwarded: facts.insert(.directives)
            case .cacheControl: if !HeadMeaning.isPlainDirective(bytes, field.value) { facts.insert(.directives) }
            case .authorization, .proxyAuthorization:
                if HeadMeaning.mayHoldOddWord(bytes, field.value) { facts.insert(.oddCredentials) }
            default: break
            }
        }
    }

    /// `keep-alive` or `close`.
    private static func isPlainConnection(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        ByteText.equals(bytes, value, ignoringCase: "keep-alive")
            || ByteText.equals(bytes, value, ignoringCase: "close")
    }

    /// What browsers and most programs send.
    private static func isPlainDirective(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        ByteText.equals(bytes, value, ignoringCase: "no-cache")
            || ByteText.equals(bytes, value, ignoringCase: "max-age=0")
    }

    private func isIrregularCondition(
        _ bytes: Span<UInt8>, _ head: RequestHead, _ present: KnownFieldSet
    ) -> Bool {
        if present.contains(.range) || present.contains(.ifRange) { return true }
        switch RequestMethod.common(bytes, head.method) {
        case .get, .head: return false
        case .post, .put, .patch, .delete, .options, nil: return true
        }
    }

    /// True if what stands behind the scheme begins like a missing value made into text, or a placeholder.
    private static func mayHoldOddWord(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        let word = value.suffix(bytes, behind: 0x20) ?? value
        return StringifiedValue.mayBegin(bytes, word) || TemplatePlaceholder.mayBegin(bytes, word)
    }
}
