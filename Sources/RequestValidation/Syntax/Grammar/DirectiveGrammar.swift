/// Cache-Control (RFC 9111 section 5.2) and Prefer (RFC 7240), down to their arguments.
enum DirectiveGrammar {
    /// `#( token [ "=" ( token / quoted-string ) ] )`; the directives of requests with the arguments that they take.
    static func cacheControl(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            let name = offset
            if let fault = Production.token(bytes, &offset, end) { return fault }
            let word = name..<offset
            let hasArgument = Production.take(0x3D, bytes, &offset, end)
            let argument = offset
            if hasArgument, let fault = Production.tokenOrQuoted(bytes, &offset, end) { return fault }
            return cacheArgument(bytes, word, hasArgument ? argument..<offset : nil)
        }
    }

    private static func cacheArgument(
        _ bytes: Span<UInt8>, _ name: Range<Int>, _ argument: Range<Int>?
    ) -> GrammarFault? {
        switch name.count {
        case 7, 9, 14:
            if Production.isWord("max-age", bytes, name) || Production.isWord("min-fresh", bytes, name)
                || Production.isWord("stale-if-error", bytes, name)
            {
                return seconds(bytes, name, argument)
            }
            if Production.isWord("max-stale", bytes, name), argument != nil { return seconds(bytes, name, argument) }
            guard let argument, Production.isWord("only-if-cached", bytes, name) else { return nil }
            return GrammarFault(.noArgument, (argument.lowerBound &- 1)..<argument.upperBound)
        case 8, 12:
            guard let argument,
                Production.isWord("no-store", bytes, name) || Production.isWord("no-transform", bytes, name)
            else { return nil }
            return GrammarFault(.noArgument, (argument.lowerBound &- 1)..<argument.upperBound)
        default: return nil
        }
    }

    /// `delta-seconds`
    private static func seconds(
        _ bytes: Span<UInt8>, _ name: Range<Int>, _ argument: Range<Int>?
    ) -> GrammarFault? {
        guard let argument else { return GrammarFault(.seconds, name.upperBound..<name.upperBound) }
        let digits = GrammarClass.digit.end(bytes, from: argument.lowerBound, to: argument.upperBound)
        return digits == argument.upperBound ? nil : GrammarFault(.seconds, argument)
    }

    /// `#( token [ BWS "=" BWS word ] *( OWS ";" [ OWS parameter ] ) )`
    static func prefer(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            let start = offset
            if let fault = Production.optionalArgument(bytes, &offset, end) { return fault }
            if let fault = preference(bytes, start..<offset) { return fault }
            return Production.optionalParameters(bytes, &offset, end)
        }
    }

    /// The registered preferences with the values that they take (RFC 7240 section 4).
    private static func preference(_ bytes: Span<UInt8>, _ place: Range<Int>) -> GrammarFault? {
        let nameEnd = GrammarClass.token.end(bytes, from: place.lowerBound, to: place.upperBound)
        let name = place.lowerBound..<nameEnd
        var value = nameEnd
        Production.skipSpace(bytes, &value, place.upperBound)
        if Production.take(0x3D, bytes, &value, place.upperBound) {
            Production.skipSpace(bytes, &value, place.upperBound)
        }
        let argument = unquoted(bytes, value..<place.upperBound)
        switch name.count {
        case 4:
            guard Production.isWord("wait", bytes, name) else { return nil }
            let digits = GrammarClass.digit.end(bytes, from: argument.lowerBound, to: argument.upperBound)
            return !argument.isEmpty && digits == argument.upperBound ? nil : GrammarFault(.seconds, argument)
        case 6:
            guard Production.isWord("return", bytes, name) else { return nil }
            return isOne(of: "minimal", "representation", bytes, argument)
                ? nil : GrammarFault(.returnPreference, argument)
        case 8:
            guard Production.isWord("handling", bytes, name) else { return nil }
            return isOne(of: "lenient", "strict", bytes, argument) ? nil : GrammarFault(.handlingPreference, argument)
        case 13:
            guard Production.isWord("respond-async", bytes, name), !argument.isEmpty else { return nil }
            return GrammarFault(.noArgument, nameEnd..<place.upperBound)
        default: return nil
        }
    }

    private static func isOne(
        of first: StaticString, _ second: StaticString, _ bytes: Span<UInt8>, _ place: Range<Int>
    ) -> Bool {
        Production.isWord(first, bytes, place) || Production.isWord(second, bytes, place)
    }

    /// RFC 7240 section 2 makes no difference between a token and the same text in quotes.
    private static func unquoted(_ bytes: Span<UInt8>, _ place: Range<Int>) -> Range<Int> {
        guard place.count >= 2, bytes[place.lowerBound] == 0x22 else { return place }
        return (place.lowerBound &+ 1)..<(place.upperBound &- 1)
    }
}
