/// Holds a body to the schema of its contract, when all of it has been read.
struct BodyContract {
    private let program: SchemaProgram
    private let schema: SchemaReference
    /// Of members that the schema allows without naming them.
    private let undeclaredLevel: Level
    /// Nil for JSON.
    private let form: FormPlan?
    /// The branches of schemas that the body is right by.
    private(set) var branches: [Int32] = []
    /// Why the body was not judged; nil: it was.
    private(set) var omission: String?

    /// Nil where the contract says nothing that could be checked here.
    init?(_ context: borrowing HeadContext, _ kind: BodyKind) {
        guard let match = context.contract, let media = match.mediaOfBody, let schema = media.schema else { return nil }
        switch kind {
        case .json: form = nil
        case .form, .multipart:
            guard let plan = media.form else { return nil }
            form = plan
        case .none, .jsonLines, .jsonSequence, .xml, .text: return nil
        }
        program = match.contract.schemas
        self.schema = schema
        undeclaredLevel =
            context.configuredLevel(UndeclaredProperty.metadata.id) ?? match.entry.settings.unknownProperties
    }

    // MARK: JSON

    /// - Parameters:
    ///   - tape: nil if the body is no JSON.
    ///   - isTooLarge: true if there is no tape because it would be too large.
    mutating func judge(
        _ tape: JSONTape?, isTooLarge: Bool, _ evaluator: inout SchemaEvaluator, _ faults: inout BodyFaults
    ) {
        guard let tape else {
            omission = "it is not JSON"
            if isTooLarge { omit(because: "it has too many values", &faults) }
            return
        }
        let outcome = judge(tape, &evaluator, &faults)
        if outcome == .valid, undeclaredLevel != .off {
            for violation in evaluator.undeclaredMembers(tape, in: program) {
                add(violation, as: .undeclaredMember(violation, undeclaredLevel), tape, &faults)
            }
        }
        guard outcome == .invalid || evaluator.hasRemarks else { return }
        for violation in evaluator.violations(tape, tape.root, against: schema, in: program) {
            add(violation, as: .contract(violation), tape, &faults)
        }
    }

    private func add(
        _ violation: SchemaViolation, as kind: BodyFault.Kind, _ tape: JSONTape, _ faults: inout BodyFaults
    ) {
        let place = violation.name ?? tape.span(of: violation.value)
        let position = tape.place(at: place.lowerBound)
        faults.add(kind, at: place, line: position.line, column: position.column, pointer: violation.pointer)
    }

    private mutating func omit(because reason: String, _ faults: inout BodyFaults) {
        omission = reason
        faults.add(.notJudged(reason), at: 0..<1, line: 1, column: 1)
    }

    private mutating func judge(
        _ tape: JSONTape, _ evaluator: inout SchemaEvaluator, _ faults: inout BodyFaults
    ) -> SchemaEvaluator.Outcome {
        evaluator.tracksDeclared = undeclaredLevel != .off
        evaluator.quotesTexts = form == nil
        let outcome = evaluator.isValid(tape, tape.root, against: schema, in: program)
        if case .notDecided(let limit) = outcome { omit(because: limit.inWords, &faults) }
        if outcome == .valid { branches = evaluator.branches }
        return outcome
    }

    // MARK: forms

    mutating func judge(
        _ collector: FormCollector, _ reader: inout FormReader, _ evaluator: inout SchemaEvaluator,
        _ faults: inout BodyFaults
    ) {
        guard let form else { return }
        guard let reading = reader.read(form, collector) else { return omit(because: "the form is too large", &faults) }
        for fault in reading.faults { faults.add(.contractField(fault), at: fault.place, name: fault.name) }
        let tape = reading.value.tape
        let outcome = judge(tape, &evaluator, &faults)
        omission = omission ?? reading.omission
        if outcome == .valid, undeclaredLevel != .off {
            for violation in evaluator.undeclaredMembers(tape, in: program) {
                add(violation, as: .undeclaredMember(violation, undeclaredLevel), reading.value, &faults)
            }
        }
        guard outcome == .invalid || evaluator.hasRemarks else { return }
        if reading.hasChoice, let other = reader.read(form, collector, keepsText: true), accepts(other, &evaluator) {
            return
        }
        let found = violations(reading, &evaluator)
        let blank = optionalBlanks(found, reading.value, form, collector, &reader, &evaluator)
        for violation in found {
            let name = violation.member
            if let name, blank.contains(name), reading.value.isBlank(violation) {
                add(blank: violation, name, reading.value, isPart: collector.isMultipart, &faults)
                continue
            }
            if let name, addGuess(name, form, collector, reader, &faults) { continue }
            add(violation, as: .contract(violation), reading.value, &faults)
        }
    }

    private func violations(_ reading: FormReading, _ evaluator: inout SchemaEvaluator) -> [SchemaViolation] {
        let tape = reading.value.tape
        return evaluator.violations(tape, tape.root, against: schema, in: program).compactMap(reading.known)
    }

    /// True if nothing is wrong with it as far as it is known.
    private func accepts(_ reading: FormReading, _ evaluator: inout SchemaEvaluator) -> Bool {
        let tape = reading.value.tape
        switch evaluator.isValid(tape, tape.root, against: schema, in: program) {
        case .valid: return true
        case .invalid: return reading.hasUnread && violations(reading, &evaluator).isEmpty
        case .notDecided: return false
        }
    }

    /// Browsers send the fields of a form that nobody filled in: those that are wrong for that and could be left out.
    private func optionalBlanks(
        _ found: [SchemaViolation], _ value: ValueTape, _ form: FormPlan, _ collector: FormCollector,
        _ reader: inout FormReader, _ evaluator: inout SchemaEvaluator
    ) -> Set<String> {
        let blank = Set(found.filter(value.isBlank).compactMap(\.member))
        guard !blank.isEmpty, let rest = reader.read(form, collector, without: blank) else { return [] }
        if accepts(rest, &evaluator) { return blank }
        let missing = violations(rest, &evaluator)
            .filter { $0.keyword == .required || $0.keyword == .dependentRequired }
        let optional = blank.subtracting(missing.compactMap(\.member))
        // If that is not all that is wrong, some of it has to be told as such.
        return found.allSatisfy { optional.contains($0.member ?? "") } ? [] : optional
    }

    private func add(
        blank violation: SchemaViolation, _ name: String, _ value: ValueTape, isPart: Bool, _ faults: inout BodyFaults
    ) {
        let bytes = Array(name.utf8)
        let fault = FormFieldFault(
            kind: .blank(violation), name: ByteText.escaped(bytes.span, 0..<bytes.count, limit: 40),
            place: value.place(of: violation.value), isPart: isPart, source: violation.source)
        faults.add(.contractField(fault), at: fault.place, pointer: violation.pointer, name: fault.name)
    }

    private func add(
        _ violation: SchemaViolation, as kind: BodyFault.Kind, _ value: ValueTape, _ faults: inout BodyFaults
    ) {
        faults.add(
            kind, at: value.place(of: violation.value), pointer: violation.pointer,
            name: violation.member)
    }

    /// The same values in another style, if that is what was sent.
    private func addGuess(
        _ name: String, _ form: FormPlan, _ collector: FormCollector, _ reader: FormReader, _ faults: inout BodyFaults
    ) -> Bool {
        guard let guess = reader.guessStyle(name, form, collector) else { return false }
        faults.add(.contractField(guess.fault), at: guess.fault.place, name: guess.fault.name)
        return true
    }
}

extension JSONTape {
    /// Where a value stands in the body: all of it, or the first byte of a container.
    func span(of value: Value) -> Range<Int> {
        let start = offset(of: value)
        let length =
            switch kind(of: value) {
            case .null, .true: 4
            case .false: 5
            case .number: textRange(of: value)?.count ?? 1
            // Without escapes; with some it is longer, and its beginning is shown.
            case .string: (textRange(of: value)?.count ?? 0) &+ 2
            case .array, .object: 1
            }
        return start..<(start &+ length)
    }
}
