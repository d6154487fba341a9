/// Holds the heads of requests to their contracts. One is used for many requests; what it keeps is memory to use again.
///
/// A class for the reason that `BodyInspector` is one.
final class ContractInspector {
    private var path = PathMatch()
    var reader = ParameterReader()
    var evaluator = SchemaEvaluator()
    private(set) var match: ContractMatch?
    var violations: [ContractViolation] = []
    /// Branches of schemas that parameters are right by.
    var branches: [Int32] = []
    /// The first 64 parameters of the operation that are there, one bit each.
    var presentParameters: UInt64 = 0
    /// Where a required body is missing if the chunks that come are empty.
    private var placeOfMissingBody: Range<Int>?
    /// What is wrong if the form that comes has no token.
    private var missingToken: ContractViolation?

    /// Forgets the request before.
    func begin() {
        guard match != nil || !violations.isEmpty else { return }
        match = nil
        presentParameters = 0
        placeOfMissingBody = nil
        missingToken = nil
        if !branches.isEmpty { branches.removeAll(keepingCapacity: true) }
        violations.removeAll(keepingCapacity: true)
    }

    /// Finds what the contracts say of a request. Nothing is judged yet.
    func find(_ bytes: Span<UInt8>, _ head: RequestHead, in contracts: ContractSet) {
        let parts = RequestTarget.parts(bytes, head.target)
        switch parts.form {
        case .origin, .absolute: break
        case .authority, .asterisk, .other: return
        }
        match = contracts.find(bytes, head, parts.path, &path)
    }

    /// Judges a whole head.
    func inspect(_ context: HeadContext, _ bytes: Span<UInt8>) {
        guard let match, !context.isPreflight(bytes) else { return }
        guard let path = match.path else { return addUnknownPath(match, context, bytes) }
        guard let operation = match.operation else { return addUnknownMethod(match, path, context, bytes) }
        if operation.isDeprecated {
            add(.deprecatedOperation(name: operation.name), .target, context.head.target, operation.source)
        }
        inspectSecurity(operation, context, bytes)
        inspectParameters(operation, captures: path, context, bytes)
        inspectBody(operation, context, bytes)
    }

    /// What stands for a variable of the path, as sent.
    func capture(of name: String, in path: ContractPath) -> Range<Int>? {
        guard let index = path.variables.firstIndex(of: name), index < self.path.captures.count else { return nil }
        return self.path.captures[index]
    }

    func add(
        _ kind: ContractViolation.Kind, _ part: MessagePart, _ place: Range<Int>, _ source: ContractSource?,
        level: Level? = nil
    ) {
        guard level != .off else { return }
        violations.append(ContractViolation(kind: kind, part: part, place: place, source: source, level: level))
    }

    // MARK: path and method

    private func addUnknownPath(_ match: ContractMatch, _ context: HeadContext, _ bytes: Span<UInt8>) {
        let level = match.entry.settings.unknownPaths.level
        guard level != .off else { return }
        let place = RequestTarget.path(bytes, context.head.target)
        let hint = match.contract.router.nearest(bytes, place)
        add(
            .unknownPath(hint: hint, title: match.contract.title), .target, place,
            hint.map { match.contract.paths[$0.path].source }, level: level)
    }

    /// OPTIONS is everybody's to ask (RFC 9110 section 9.3.7).
    private func addUnknownMethod(
        _ match: ContractMatch, _ path: Int, _ context: HeadContext, _ bytes: Span<UInt8>
    ) {
        guard !ByteText.equals(bytes, context.head.method, ignoringCase: "options") else { return }
        let its = match.contract.paths[path]
        add(
            .unknownMethod(
                allowed: match.contract.methods(of: its), template: its.template,
                found: ByteText.quoted(bytes, context.head.method)), .requestLine, context.head.method, its.source,
            level: match.entry.settings.unknownMethods.level)
    }

    // MARK: body

    private func inspectBody(_ operation: ContractOperation, _ context: HeadContext, _ bytes: Span<UInt8>) {
        guard let body = operation.body else { return }
        guard context.framing.hasBody else {
            guard body.isRequired, context.framing != .unknown else { return }
            return addMissing(body, at: context.head.endOfFields(bytes).lowerBound)
        }
        if body.isRequired, context.framing == .chunked { placeOfMissingBody = context.head.endOfFields(bytes) }
        guard let field = context.head.first(.contentType), let type = MediaType(bytes, field.value) else {
            // What no type is said of is taken for the only one.
            if body.media.count == 1 { match?.media = 0 }
            return
        }
        match?.media = body.position(of: type, bytes)
        guard match?.media == nil else { return }
        let place = type.type.lowerBound..<type.subtype.upperBound
        add(
            .undescribedMediaType(allowed: body.media.map { $0.range }, found: ByteText.quoted(bytes, place)),
            field.part(bytes), place, body.source)
    }
}

/// What shows only at the end of the body.
extension ContractInspector {
    /// The form that comes may have the token.
    func awaitToken(or violation: ContractViolation) { missingToken = violation }

    /// The body has come to its end. Returns what is wrong with it as a whole, which is among the violations too.
    ///
    /// - Parameters:
    ///   - isEmpty: true if no byte came.
    ///   - mayHaveToken: false for a form that was read and has none.
    func finish(isEmpty: Bool, mayHaveToken: Bool) -> [ContractViolation] {
        let count = violations.count
        if isEmpty, let place = placeOfMissingBody, let body = match?.operation?.body {
            addMissing(body, at: place.lowerBound)
        }
        if !mayHaveToken, let missingToken { violations.append(missingToken) }
        return violations.count == count ? [] : Array(violations[count...])
    }

    private func addMissing(_ body: ContractBody, at offset: Int) {
        add(.missingBody(media: body.media.map { $0.range }), .headerSection, offset..<offset, body.source)
    }
}

extension CompiledContract {
    /// The operation of a method; nil: the path has none. HEAD is answered as GET is (RFC 9110 section 9.3.2), where the
    /// contract does not say it otherwise.
    ///
    /// - Parameter path: a position in `paths`.
    func operation(_ bytes: Span<UInt8>, _ method: Range<Int>, at path: Int) -> Int? {
        guard path < paths.count else { return nil }
        var get: Int?
        for index in paths[path].operations where index < operations.count {
            if ByteText.equals(bytes, method, operations[index].method) { return index }
            if operations[index].method == "GET" { get = index }
        }
        return ByteText.equals(bytes, method, ignoringCase: "head") ? get : nil
    }

    /// The methods of a path, for Allow.
    func methods(of path: ContractPath) -> [String] {
        let methods = path.operations.compactMap { $0 < operations.count ? operations[$0].method : nil }
        return methods.contains("GET") && !methods.contains("HEAD") ? methods + ["HEAD"] : methods
    }
}

extension ContractBody {
    /// The media range that names the type most exactly (OpenAPI 3.1 section 4.8.14.1), a position in `media`; nil: none.
    func position(of type: MediaType, _ bytes: Span<UInt8>) -> Int? {
        let place = type.type.lowerBound..<type.subtype.upperBound
        // Almost all name it as the contract does.
        if let position = media.firstIndex(where: { ByteText.equals(bytes, place, $0.range) }) { return position }
        let name = ByteText.string(bytes, place).lowercased()
        var best: (position: Int, rank: Int)?
        for (position, candidate) in media.enumerated() {
            guard let rank = ContractBody.rank(of: candidate.range, for: name), rank > best?.rank ?? 0 else { continue }
            best = (position, rank)
        }
        return best?.position
    }

    /// 3 for the very type, 2 for `type/*`, also `*/*+json`, 1 for any; nil for another.
    private static func rank(of range: String, for name: String) -> Int? {
        if range == name { return 3 }
        if range == "*/*" { return 1 }
        return MediaRange.takes(range, name) ? 2 : nil
    }
}
