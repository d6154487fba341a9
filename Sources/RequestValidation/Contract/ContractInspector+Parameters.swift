extension ContractInspector {
    func inspectParameters(
        _ operation: ContractOperation, captures path: Int, _ context: HeadContext, _ bytes: Span<UInt8>
    ) {
        let query = context.targetParts(bytes).query
        guard !operation.parameters.isEmpty || query != nil, let match else { return }
        reader.begin(operation.parameters, bytes, context.head, query: query)
        for (index, parameter) in operation.parameters.enumerated() {
            let capture =
                parameter.location == .path ? capture(of: parameter.name, in: match.contract.paths[path]) : nil
            inspect(parameter, index, capture, match.contract.schemas, context, bytes)
        }
        inspectUnknown(
            operation, besides: match.contract.queryCredentials, match.entry.settings.unknownParameters, context, bytes)
    }

    private func inspect(
        _ parameter: ContractParameter, _ index: Int, _ capture: Range<Int>?, _ schemas: SchemaProgram,
        _ context: HeadContext, _ bytes: Span<UInt8>
    ) {
        let reading = reader.read(index, parameter, bytes, context.head, capture: capture)
        if case .missing = reading {} else if index < 64 { presentParameters |= 1 &<< UInt64(index) }
        switch reading {
        case .missing:
            if !parameter.isRequired {
                // Parameters that the contract lacks may be meant for this one; more than that they are not.
                let level = match?.entry.settings.unknownParameters ?? .off
                guard level != .off, !reader.unknownQueryParameters.isEmpty else { return }
                _ = addGuess(parameter, index, capture, schemas, context, bytes, level: level)
                return
            }
            if addGuess(parameter, index, capture, schemas, context, bytes) { return }
            add(
                .missingParameter(
                    name: parameter.name, nearest: reader.nearestName(to: parameter, bytes, context.head)),
                parameter.part, endOfPlace(parameter, context, bytes), parameter.source)
        case .empty: return
        case .misstyled(let fault):
            // The same fault, with the values in the right style.
            if addGuess(parameter, index, capture, schemas, context, bytes) { return }
            add(.misstyledParameter(fault), parameter.part, fault.place, parameter.source)
        case .broken(let faults): addSyntax(faults, parameter)
        case .value(let value):
            if parameter.isDeprecated {
                let place = value.value.place(of: value.value.tape.root)
                add(.deprecatedParameter(name: parameter.name), parameter.part, place, parameter.source)
            }
            addSyntax(value.syntax, parameter)
            judge(value, parameter, index, capture, schemas, context, bytes)
        }
    }

    private func judge(
        _ value: ParameterValue, _ parameter: ContractParameter, _ index: Int, _ capture: Range<Int>?,
        _ schemas: SchemaProgram, _ context: HeadContext, _ bytes: Span<UInt8>
    ) {
        guard let schema = parameter.schema else { return }
        let tape = value.value.tape
        evaluator.quotesTexts = if case .json = parameter.serialization { true } else { false }
        let outcome = evaluator.isValid(tape, tape.root, against: schema, in: schemas)
        if outcome == .valid, !evaluator.branches.isEmpty { branches += evaluator.branches }
        if case .notDecided(let limit) = outcome {
            add(.notJudged(limit.inWords), parameter.part, value.value.place(of: tape.root), parameter.source)
        }
        guard outcome == .invalid else { return }
        for other in value.others {
            let reading = reader.read(index, parameter, bytes, context.head, capture: capture, as: other)
            guard case .value(let its) = reading else { continue }
            if evaluator.isValid(its.value.tape, its.value.tape.root, against: schema, in: schemas) == .valid { return }
        }
        if addGuess(parameter, index, capture, schemas, context, bytes) { return }
        for violation in evaluator.violations(tape, tape.root, against: schema, in: schemas) {
            add(
                .invalidParameter(expected: violation.expected, found: violation.found, fix: violation.fix),
                parameter.part(of: tape.kind(of: tape.root) == .object ? violation.member : nil),
                value.value.place(of: violation.value), violation.source)
        }
    }

    /// The same values in another style, if that is what was sent.
    private func addGuess(
        _ parameter: ContractParameter, _ index: Int, _ capture: Range<Int>?, _ schemas: SchemaProgram,
        _ context: HeadContext, _ bytes: Span<UInt8>, level: Level? = nil
    ) -> Bool {
        guard let guess = reader.guessStyle(index, parameter, bytes, context.head, capture: capture) else {
            return false
        }
        // Only if the contract takes the values it is certain that the style is what is wrong.
        let tape = guess.value.tape
        if let schema = parameter.schema, evaluator.isValid(tape, tape.root, against: schema, in: schemas) != .valid {
            return false
        }
        reader.explain(guess.fields, by: index)
        add(.misstyledParameter(guess.fault), parameter.part, guess.fault.place, parameter.source, level: level)
        return true
    }

    private func addSyntax(_ faults: [ParameterSyntaxFault], _ parameter: ContractParameter) {
        for fault in faults {
            add(
                .invalidParameter(expected: "JSON", found: "text that is none", fix: nil), parameter.part, fault.place,
                parameter.source)
        }
    }

    private func inspectUnknown(
        _ operation: ContractOperation, besides credentials: Set<String>, _ level: Level, _ context: HeadContext,
        _ bytes: Span<UInt8>
    ) {
        guard level != .off else { return }
        for position in reader.unknownQueryParameters {
            let field = reader.query.fields[position]
            let name = field.name.string(bytes)
            guard !credentials.contains(name) else { continue }
            let known = operation.parameters.filter { $0.location == .query }.map { $0.name }
            add(
                .unknownParameter(nearest: EditDistance.nearest(to: name, in: known).first),
                .parameter(ByteText.escaped(Array(name.utf8).span, 0..<name.utf8.count, limit: 40)), field.place,
                operation.source, level: level)
        }
    }

    /// Where a parameter that is missing would stand.
    private func endOfPlace(_ parameter: ContractParameter, _ context: HeadContext, _ bytes: Span<UInt8>) -> Range<Int>
    {
        let offset =
            switch parameter.location {
            case .query: reader.endOfQuery
            case .path: RequestTarget.path(bytes, context.head.target).upperBound
            case .header, .cookie: context.head.endOfFields(bytes).lowerBound
            }
        return offset..<offset
    }
}

extension ContractParameter {
    var part: MessagePart {
        switch location {
        case .query, .path: .parameter(name)
        case .header: .header(name)
        case .cookie: .cookie(name)
        }
    }

    /// Of a member where members are parameters to the client: `page=2`, `filter[page]=2`.
    ///
    /// - Parameter member: of the parameter's object; nil for all of it.
    fileprivate func part(of member: String?) -> MessagePart {
        guard location == .query, case .style(let style, isExploded: true) = serialization, let member
        else { return part }
        switch style {
        case .form: return .parameter(member)
        case .deepObject: return .parameter("\(name)[\(member)]")
        case .simple, .label, .matrix, .spaceDelimited, .pipeDelimited, .tabDelimited: return part
        }
    }
}
