/// Looks at the credentials of one request: the shape of Authorization always, who is asking only where the route says
/// that it matters. Nearly every request leaves nothing behind.
struct CredentialInspection {
    let context: HeadContext
    private(set) var faults: [CredentialFault] = []
    /// How Authorization spells itself.
    private var field: RequestHead.Field?
    /// The schemes that came in good shape.
    private(set) var hasBasic = false
    private(set) var hasBearer = false
    /// The scheme of the first Authorization field, for messages; nil if there is none that could be shown.
    private var schemeName: Range<Int>?
    /// True if some Authorization field is broken, so that nothing can be said about what it lacks.
    private var isBroken = false
    /// True if a program had no credentials and sent something in their place.
    private var isPlaceholder = false

    /// Everything that is wrong with the credentials, in the order of the fields.
    static func faults(_ context: HeadContext, _ bytes: Span<UInt8>) -> [CredentialFault] {
        var inspection = CredentialInspection(context: context)
        for field in context.head.fields where field.known == .authorization {
            inspection.inspect(field, bytes)
        }
        inspection.checkOtherMethods(bytes)
        inspection.checkTransport(bytes)
        if let wanted = context.route.authentication { inspection.checkRequirements(wanted, bytes) }
        return inspection.faults
    }

    /// True for a value of which the rules about credentials read every byte, so that those about single bytes need
    /// not.
    static func readsEveryByte(of field: RequestHead.Field, _ bytes: Span<UInt8>) -> Bool {
        guard field.known == .authorization else { return false }
        let name = FieldBytes.run(
            bytes, from: field.value.lowerBound, to: field.value.upperBound, where: ByteClass.isToken)
        guard name.upperBound < field.value.upperBound, bytes[name.upperBound] == 0x20 else { return true }
        switch AuthorizationScheme(bytes, name) {
        case .basic, .bearer, .negotiate, .ntlm: return true
        case .digest, .signatureV4, .registered, .customary, .unknown: return false
        }
    }

    private init(context: HeadContext) { self.context = context }

    /// - Parameter isBroken: false for a fault that leaves the request without the credentials that it needs.
    mutating func add(
        _ kind: CredentialFault.Kind, at place: Range<Int>?, _ bytes: Span<UInt8>, isBroken: Bool = true
    ) {
        let part = field?.part(bytes) ?? .headerSection
        if isBroken { self.isBroken = true }
        faults.append(CredentialFault(kind: kind, place: place, part: part))
    }

    // MARK: Authorization

    private mutating func inspect(_ field: RequestHead.Field, _ bytes: Span<UInt8>) {
        self.field = field
        let value = field.value
        guard !value.isEmpty else {
            if context.head.count(of: .authorization) == 1 { add(.malformed(.empty), at: value, bytes) }
            return
        }
        let name = FieldBytes.run(bytes, from: value.lowerBound, to: value.upperBound, where: ByteClass.isToken)
        guard !hasControl(bytes, value) else {
            isBroken = true
            return
        }
        guard !UnsetValue.isOne(bytes, value) else {
            isPlaceholder = true
            return
        }
        guard !name.isEmpty, name.upperBound < value.upperBound else {
            return inspectOneWord(bytes, value, isName: !name.isEmpty)
        }
        guard bytes[name.upperBound] == 0x20 else { return inspectSeparator(bytes, value, name: name) }
        var start = name.upperBound
        while start < value.upperBound, bytes[start] == 0x20 { start &+= 1 }
        if schemeName == nil { schemeName = name }
        inspect(AuthorizationScheme(bytes, name), name, start..<value.upperBound, bytes)
    }

    /// Control bytes and folds have rules of their own.
    private func hasControl(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        for offset in value where (bytes[offset] < 0x20 && bytes[offset] != 0x09) || bytes[offset] == 0x7F {
            return true
        }
        return false
    }

    /// What stands where credentials should, because a program had none to put there, is for the rules about such
    /// values to name.
    private func hasPlaceholder(_ scheme: AuthorizationScheme, _ rest: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
        if scheme != .basic, UnsetValue.isOne(bytes, rest) { return true }
        let mayHave = rest.contains { bytes[$0] == 0x7B }
        return mayHave && !TemplatePlaceholder.inValue(bytes, rest).isEmpty
    }

    private mutating func inspect(
        _ scheme: AuthorizationScheme, _ name: Range<Int>, _ rest: Range<Int>, _ bytes: Span<UInt8>
    ) {
        guard !hasPlaceholder(scheme, rest, bytes) else {
            isPlaceholder = true
            return
        }
        switch scheme {
        case .basic:
            hasBasic = true
            inspectBasic(rest, bytes)
        case .bearer:
            hasBearer = true
            inspectBearer(name, rest, bytes)
        case .digest: inspectDigest(rest, bytes)
        case .negotiate, .ntlm: inspectMessage(scheme, name, rest, bytes)
        case .signatureV4: inspectSignature(rest, bytes)
        case .registered: inspectRegistered(rest, bytes)
        case .customary: break
        case .unknown:
            let word = ByteText.escaped(bytes, name, limit: 24)
            let nearest = AuthorizationScheme.nearest(to: word)
            add(.unknownScheme(.word(word, nearest: nearest)), at: name, bytes, isBroken: false)
        }
    }

    /// A value without whitespace: a scheme without credentials, or credentials without a scheme.
    private mutating func inspectOneWord(_ bytes: Span<UInt8>, _ value: Range<Int>, isName: Bool) {
        let end = value.upperBound..<value.upperBound
        guard isName else {
            let isOneWord = !value.contains { ByteClass.isWhitespace(bytes[$0]) }
            let first = bytes[value.lowerBound]
            let isQuote = first == 0x22 || first == 0x27
            let isBare = isOneWord && !isQuote && first < 0x80
            return add(
                .malformed(isBare ? .noScheme : .schemeCharacter(first)),
                at: value.lowerBound..<(value.lowerBound &+ 1), bytes, isBroken: !isBare)
        }
        switch AuthorizationScheme(bytes, value) {
        case .bearer: add(.bearerEmpty, at: end, bytes)
        case .basic: add(.basicBase64(.empty), at: end, bytes)
        case .digest, .negotiate, .ntlm, .signatureV4, .registered:
            add(.malformed(.nothingBehindScheme(ByteText.escaped(bytes, value))), at: end, bytes)
        case .customary, .unknown:
            let isToken = JSONWebToken.looksLikeOne(bytes, value)
            let fault = UnknownSchemeFault.alone(count: value.count, isToken: isToken)
            add(.unknownScheme(fault), at: value, bytes, isBroken: false)
        }
    }

    /// The scheme is followed by something that is no space: `Bearer:abc`, `Bearer=abc`, or it is none at all.
    private mutating func inspectSeparator(_ bytes: Span<UInt8>, _ value: Range<Int>, name: Range<Int>) {
        let byte = bytes[name.upperBound]
        let place = name.upperBound..<(name.upperBound &+ 1)
        let scheme = AuthorizationScheme(bytes, name)
        if (scheme != .unknown && scheme != .customary) || byte == 0x09 {
            return add(
                .malformed(.separator(scheme: ByteText.escaped(bytes, name, limit: 24), byte)), at: place, bytes)
        }
        let isOneWord = !value.contains { ByteClass.isWhitespace(bytes[$0]) || bytes[$0] >= 0x80 }
        add(.malformed(isOneWord ? .noScheme : .schemeCharacter(byte)), at: place, bytes, isBroken: !isOneWord)
    }

    // MARK: around it

    /// RFC 6750 section 2: a token comes in one way. A form is looked at by its scanner.
    private mutating func checkOtherMethods(_ bytes: Span<UInt8>) {
        guard hasBearer, let parameter = context.accessTokenInQuery(bytes) else { return }
        let label = parameter.label(bytes)
        faults.append(
            CredentialFault(kind: .severalTokens(parameter: label), place: parameter.name, part: .parameter(label)))
    }

    /// Passwords and tokens that everybody on the way can read. Digest and Negotiate do not show theirs.
    private mutating func checkTransport(_ bytes: Span<UInt8>) {
        guard hasBasic || hasBearer, let schemeName, let field, context.crossedInPlaintext(bytes) else { return }
        let name = ByteText.escaped(bytes, schemeName, limit: 24)
        faults.append(
            CredentialFault(kind: .plaintext(scheme: name), place: schemeName, part: field.part(bytes)))
    }

    // MARK: what the route asks for

    private mutating func checkRequirements(_ wanted: RouteAuthentication, _ bytes: Span<UInt8>) {
        guard !wanted.required.isEmpty, !isSatisfied(wanted, bytes), !isBroken, !isPreflight(bytes) else { return }
        let end = context.head.requestLine.upperBound
        if wanted.required == [.apiKey] {
            let key = context.head.fields.first { wanted.isAPIKeyField(bytes, $0.name) }
            faults.append(
                CredentialFault(
                    kind: .apiKeyMissing(field: wanted.apiKeyField, found: key == nil ? "none" : "an empty one"),
                    place: key?.extent ?? end..<end, part: key?.part(bytes) ?? .headerSection))
            return
        }
        let scheme = schemeName.map { "`\(ByteText.escaped(bytes, $0, limit: 24))`" }
        let found = isPlaceholder ? "a placeholder in their place" : scheme.map { "\($0) credentials" }
        faults.append(
            CredentialFault(
                kind: .missing(expected: wanted.required.map { wanted.name(of: $0) }, found: found ?? "none"),
                place: schemeName ?? end..<end, part: field?.part(bytes) ?? .headerSection))
    }

    /// A browser asks beforehand whether it may send credentials, and so sends none (Fetch standard, CORS-preflight
    /// request).
    private func isPreflight(_ bytes: Span<UInt8>) -> Bool {
        context.present.contains(.accessControlRequestMethod) && context.present.contains(.origin)
            && ByteText.equals(bytes, context.head.method, ignoringCase: "options")
    }

    private mutating func isSatisfied(_ wanted: RouteAuthentication, _ bytes: Span<UInt8>) -> Bool {
        if hasBasic, wanted.required.contains(.basic) { return true }
        if hasBearer, wanted.required.contains(.bearer) { return true }
        guard wanted.required.contains(.apiKey) else { return false }
        for field in context.head.fields where wanted.isAPIKeyField(bytes, field.name) && !field.value.isEmpty {
            checkAPIKey(field, bytes)
            return true
        }
        return false
    }

    /// A key is one word: spaces and quotes come from a copied line or a joined text.
    private mutating func checkAPIKey(_ key: RequestHead.Field, _ bytes: Span<UInt8>) {
        guard key.known != .authorization, !hasControl(bytes, key.value) else { return }
        for offset in key.value {
            let byte = bytes[offset]
            guard ByteClass.isWhitespace(byte) || byte == 0x22 || byte == 0x27 else { continue }
            faults.append(
                CredentialFault(
                    kind: .malformed(.apiKey(found: byte)), place: offset..<(offset &+ 1), part: key.part(bytes)))
            return
        }
    }
}
