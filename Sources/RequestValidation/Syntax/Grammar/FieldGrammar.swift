/// The grammar of each known field's value. Fields that rules of their own read to the letter have none here: Host and
/// the framing fields, Expect, credentials, cookies and Content-Type.
enum FieldGrammar {
    /// The first place where the value leaves its field's grammar, or nil. An empty value is never judged.
    static func firstFault(_ field: KnownField, _ bytes: Span<UInt8>, _ value: Range<Int>) -> GrammarFault? {
        guard !value.isEmpty else { return nil }
        switch field {
        case .accept: return NegotiationGrammar.accept(bytes, value)
        case .acceptEncoding, .acceptCharset: return NegotiationGrammar.weightedTokens(bytes, value)
        case .acceptLanguage: return NegotiationGrammar.acceptLanguage(bytes, value)
        case .contentLanguage: return NegotiationGrammar.languages(bytes, value)
        case .te: return NegotiationGrammar.transferCodings(bytes, value)
        case .userAgent: return ProductGrammar.userAgent(bytes, value)
        case .via: return ProductGrammar.via(bytes, value)
        case .connection, .proxyConnection, .trailer, .accessControlRequestHeaders, .secWebSocketProtocol,
            .contentEncoding:
            return ListGrammar.tokens(bytes, value)
        case .accessControlRequestMethod, .xHTTPMethodOverride, .xHTTPMethod, .xMethodOverride:
            return ListGrammar.token(bytes, value)
        case .keepAlive, .pragma: return ListGrammar.optionalArguments(bytes, value)
        case .upgrade: return ListGrammar.protocols(bytes, value)
        case .secWebSocketExtensions: return ListGrammar.extensions(bytes, value)
        case .digest: return ListGrammar.digests(bytes, value)
        case .cacheControl: return DirectiveGrammar.cacheControl(bytes, value)
        case .prefer: return DirectiveGrammar.prefer(bytes, value)
        case .referer, .contentLocation: return URIGrammar.reference(bytes, value)
        case .origin: return URIGrammar.origin(bytes, value)
        case .altUsed: return URIGrammar.host(bytes, value)
        case .xForwardedHost: return URIGrammar.hosts(bytes, value)
        case .link: return URIGrammar.links(bytes, value)
        case .ifMatch, .ifNoneMatch: return EntityTagGrammar.tags(bytes, value)
        case .ifRange: return EntityTagGrammar.tagOrDate(bytes, value)
        case .ifModifiedSince, .ifUnmodifiedSince, .date: return HTTPDate.firstFault(bytes, value)
        case .range: return RangeGrammar.ranges(bytes, value)
        case .contentRange: return RangeGrammar.contentRange(bytes, value)
        case .contentDisposition: return DispositionGrammar.disposition(bytes, value)
        default: return lessUsual(field, bytes, value)
        }
    }

    private static func lessUsual(_ field: KnownField, _ bytes: Span<UInt8>, _ value: Range<Int>) -> GrammarFault? {
        switch field {
        case .xForwardedFor: AddressGrammar.forwardedFor(bytes, value)
        case .xRealIP: AddressGrammar.address(bytes, value)
        case .xForwardedProto: ForwardedGrammar.schemes(bytes, value)
        case .xForwardedPort: ForwardedGrammar.ports(bytes, value)
        case .forwarded: ForwardedGrammar.elements(bytes, value)
        case .from: MailGrammar.mailbox(bytes, value)
        case .maxForwards: WordGrammar.digits(bytes, value)
        case .xRequestID, .xCorrelationID: WordGrammar.identifier(bytes, value)
        case .http2Settings: WordGrammar.base64URL(bytes, value)
        case .secWebSocketKey: WordGrammar.base64(bytes, value)
        case .secWebSocketVersion: WordGrammar.webSocketVersion(bytes, value)
        case .contentMD5: WordGrammar.md5(bytes, value)
        case .secGPC, .upgradeInsecureRequests, .earlyData: WordGrammar.one(bytes, value)
        case .dnt: WordGrammar.zeroOrOne(bytes, value)
        case .saveData: WordGrammar.saveData(bytes, value)
        case .traceparent: TraceGrammar.traceparent(bytes, value)
        case .tracestate: TraceGrammar.tracestate(bytes, value)
        case .baggage: TraceGrammar.baggage(bytes, value)
        default: structured(field, bytes, value)
        }
    }

    private static func structured(_ field: KnownField, _ bytes: Span<UInt8>, _ value: Range<Int>) -> GrammarFault? {
        switch field {
        case .secFetchSite, .secFetchMode, .secFetchDest: StructuredGrammar.field(bytes, value, .item, of: .token)
        case .secFetchUser, .secCHUAMobile: StructuredGrammar.field(bytes, value, .item, of: .boolean)
        case .secCHUA: StructuredGrammar.field(bytes, value, .list, of: .string)
        case .secCHUAPlatform: StructuredGrammar.field(bytes, value, .item, of: .string)
        case .priority: StructuredGrammar.priority(bytes, value)
        case .idempotencyKey: StructuredGrammar.idempotencyKey(bytes, value)
        case .contentDigest, .reprDigest: StructuredGrammar.field(bytes, value, .dictionary, of: .byteSequence)
        case .wantContentDigest, .wantReprDigest: StructuredGrammar.field(bytes, value, .dictionary, of: .integer)
        case .signature: StructuredGrammar.signature(bytes, value)
        case .signatureInput: StructuredGrammar.field(bytes, value, .dictionary, of: .innerList)
        default: nil
        }
    }

    /// True if some field of the head leaves its grammar, is empty, or holds a date that needs a closer look: a head
    /// without such fields pays for one pass over the values.
    static func isAnyIrregular(_ bytes: Span<UInt8>, _ head: RequestHead) -> Bool {
        for field in head.fields where field.known != .unknown {
            if field.value.isEmpty { return true }
            if firstFault(field.known, bytes, field.value) != nil { return true }
        }
        return false
    }

    /// Fields whose value may be a date.
    static let dates = KnownFieldSet(.date, .ifModifiedSince, .ifUnmodifiedSince, .ifRange)

    /// Fields that frame, route or authenticate: their faults are errors.
    static let strict = KnownFieldSet(
        .contentEncoding, .contentLanguage, .contentLocation, .contentRange, .contentDisposition, .contentMD5,
        .contentDigest,
        .connection,
        .upgrade, .secWebSocketKey, .secWebSocketVersion, .secWebSocketProtocol, .secWebSocketExtensions)
}
