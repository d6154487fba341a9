/// What the contract says that an answer with a certain status has to tell.
struct ContractAnswer: Sendable {
    /// For 405: empty where the contract has nothing to do with it.
    var allowedMethods: [String] = []
    /// For 415.
    var mediaTypes: [String] = []
    /// For 401.
    var requirements: [SecurityRequirement] = []

    init() {}

    init(_ violations: [ContractViolation], _ match: ContractMatch?) {
        for violation in violations {
            switch violation.kind {
            case .unknownMethod(let allowed, _, _): allowedMethods = allowed
            case .undescribedMediaType(let allowed, _): mediaTypes = allowed
            case .missingCredentials: requirements = Array((match?.operation?.security ?? []).joined())
            case .unknownPath, .missingParameter, .invalidParameter, .misstyledParameter, .notJudged, .unknownParameter,
                .missingBody, .deprecatedOperation, .deprecatedParameter:
                continue
            }
        }
    }
}
