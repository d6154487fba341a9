/// The first place where a value leaves its grammar, and what should have stood there.
///
/// Small enough for registers: a grammar that finds nothing costs nothing for it. Wording is in `GrammarFault+Wording`.
struct GrammarFault: Equatable, Sendable {
    let kind: Kind
    /// The faulty bytes in the buffer; empty where something is missing.
    let place: Range<Int>

    init(_ kind: Kind, _ place: Range<Int>) {
        self.kind = kind
        self.place = place
    }

    /// The byte at `offset`, or the end of the value.
    init(_ kind: Kind, at offset: Int, _ end: Int) {
        self.kind = kind
        place = offset..<max(offset, min(offset &+ 1, end))
    }

    /// What was expected, or what the value breaks.
    enum Kind: UInt8, Sendable, CaseIterable {
        // Lists, parameters and their parts (RFC 9110 section 5.6).
        case token, listEnd, parameterEnd, oneValue, parameterName, parameterEquals, parameterValue
        case quotedStringEnd, quotedCharacter, quotedPair
        case commentEnd, commentCharacter
        case weight, weightName
        // Negotiation.
        case mediaType, mediaSubtype, mediaWildcard, languageRange, languageTag, languageSeparator
        // Products and hops.
        case product, productVersion, productEnd, protocolName, protocolVersion, receivedProtocol, receivedBy, viaEnd
        // URIs and hosts.
        case uriCharacter, percentEncoding, fragment, userInformation, originScheme, originPath
        case host, port, angleOpen, angleClose
        // Addresses.
        case address, addressOrName, forwardedScheme, quotedNode, node
        // Validators and ranges.
        case entityTagQuote, entityTagCharacter, entityTagEnd, weakPrefix, wildcardAlone
        case rangeEquals, rangeSpec, rangePosition, contentRangeSpace, contentRangePositions, contentRangeLength
        case contentRangeOrder, contentRangeNoUnit, contentRangeUnknown
        // Dates.
        case date, dateWeekday, dateDay, dateMonth, dateYear, dateTime, dateZone
        // Numbers and words.
        case digits, seconds, noArgument, zeroOrOne, one
        case returnPreference, handlingPreference, priorityUrgency, save
        // Mail.
        case mailAtom, mailAt, mailDomain, mailClose
        // Base64.
        case base64, base64URL, base64Length, md5Length, webSocketVersion
        // Trace context.
        case traceVersion, traceIdentifier, traceParent, traceFlags, traceZero, traceDash, traceLength, traceUpper
        case traceKey, traceEquals, traceValue, traceTooMany, traceRepeated, baggageValue, baggageKey
        case identifier
        // Disposition and extended parameters.
        case dispositionType, extendedCharset, extendedQuote, extendedCharacter
        // Structured fields (RFC 9651).
        case structuredItem, structuredKey, structuredListEnd, structuredTrailingComma, structuredEnd
        case structuredNumberTooLong, structuredFraction, structuredStringEnd, structuredStringCharacter
        case structuredEscape, structuredBoolean, structuredBytesEnd, structuredBase64, structuredInnerListEnd
        case structuredDate, structuredDisplayOpen, structuredDisplayEncoding, structuredDisplayUTF8
        case wantsInteger, wantsString, wantsToken, wantsBoolean, wantsBytes
        case wantsInnerList, bareString
    }
}
