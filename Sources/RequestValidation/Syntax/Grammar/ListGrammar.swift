/// Lists of tokens and of tokens with arguments.
enum ListGrammar {
    /// `#token`: Connection, Trailer, Access-Control-Request-Headers, Sec-WebSocket-Protocol.
    static func tokens(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range, Production.token)
    }

    /// One token and nothing else: a method.
    static func token(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.single(bytes, range, ending: .oneValue, Production.token)
    }

    /// `#( token [ "=" ( token / quoted-string ) ] )`: Keep-Alive, Pragma.
    static func optionalArguments(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range, Production.optionalArgument)
    }

    /// `#( token "/" [ token ] )`: Upgrade (RFC 9110 section 7.8).
    static func protocols(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            if let fault = Production.run(.token, .protocolName, bytes, &offset, end) { return fault }
            guard Production.take(0x2F, bytes, &offset, end) else { return nil }
            return Production.run(.token, .protocolVersion, bytes, &offset, end)
        }
    }

    /// `#( token *( ";" token [ "=" ( token / quoted-string ) ] ) )`: Sec-WebSocket-Extensions (RFC 6455 section 9.1),
    /// A-IM (RFC 3229 section 10.5.3).
    static func extensions(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            if let fault = Production.token(bytes, &offset, end) { return fault }
            return Production.optionalParameters(bytes, &offset, end)
        }
    }

    /// `#( token "=" value )`, a value without commas: Digest (RFC 3230 section 4.3.2).
    static func digests(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            if let fault = Production.token(bytes, &offset, end) { return fault }
            guard Production.take(0x3D, bytes, &offset, end) else {
                return GrammarFault(.parameterEquals, at: offset, end)
            }
            return Production.run(.listMember, .parameterValue, bytes, &offset, end)
        }
    }

    /// `keyId="...",algorithm="...",signature="..."`: the Signature field of the drafts before RFC 9421, which the
    /// fediverse still sends.
    static func signatureParameters(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            if let fault = Production.run(.token, .parameterName, bytes, &offset, end) { return fault }
            guard Production.take(0x3D, bytes, &offset, end) else {
                return GrammarFault(.parameterEquals, at: offset, end)
            }
            return Production.tokenOrQuoted(bytes, &offset, end)
        }
    }
}
