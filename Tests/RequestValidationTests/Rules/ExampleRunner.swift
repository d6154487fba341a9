import Fuzzing
@testable import RequestValidation

/// Runs an example through the validator in a given split and returns the verdict.
enum ExampleRunner {
    /// - Parameters:
    ///   - message: the bytes that are fed in the example's stead.
    ///   - split: the offsets at which the bytes are cut into feeds.
    ///   - excluded: rules that are not asked.
    static func verdict(
        on example: RuleExample, of rule: RuleMetadata, sending message: [UInt8]? = nil, split: [Int] = [],
        excluding excluded: Set<String> = []
    ) -> Verdict {
        var settings = PolicySettings()
        // What an example is not about may be left out of it.
        if rule.family != "content-type" { settings.levels["content-type/missing"] = .off }
        if rule.level == .off { settings.levels[rule.id] = .warning }
        example.configure(&settings)
        example.holdToContract(&settings)
        let policy = ValidationPolicy(settings, excludingRules: excluded)
        var circumstances = Circumstances()
        example.circumstances?(&circumstances)
        circumstances.previous = previousRequest(example, policy)
        return run(
            message ?? example.message.bytes, policy, circumstances, end: example.end, event: example.event,
            split: split)
    }

    static func run(
        _ bytes: [UInt8], _ policy: ValidationPolicy, _ circumstances: Circumstances = Circumstances(),
        end: EndOfInput? = nil, event: MessageEvent? = nil, split: [Int] = []
    ) -> Verdict {
        var validator = RequestValidator(policy: policy)
        _ = validator.judgeMessage(bytes.span, circumstances: circumstances, cuts: split)
        if let end { validator.end(end, bytes.span) }
        if let event { validator.judge(event) }
        return validator.verdict(bytes.span)
    }

    private static func previousRequest(_ example: RuleExample, _ policy: ValidationPolicy) -> PreviousRequest? {
        let bytes = example.previousBytes
        guard !bytes.isEmpty else { return nil }
        var validator = RequestValidator(policy: policy)
        validator.begin()
        guard case .complete(let length) = validator.feedHead(bytes.span) else { return nil }
        let body = Array(bytes[length...])
        return PreviousRequest(of: validator, bytes.span, body: body.span, id: "01PREVIOUS")
    }
}
