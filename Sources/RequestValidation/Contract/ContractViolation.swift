/// Something in a request's head that its contract does not allow, as facts: the rules of family contract put it into
/// words.
struct ContractViolation: Sendable {
    enum Kind: Sendable {
        case unknownPath(hint: PathHint?, title: String)
        case unknownMethod(allowed: [String], template: String, found: String)
        case missingParameter(name: String, nearest: String?)
        case invalidParameter(expected: String, found: String, fix: String?)
        case misstyledParameter(ParameterStyleFault)
        /// Why.
        case notJudged(String)
        case unknownParameter(nearest: String?)
        case missingBody(media: [String])
        case undescribedMediaType(allowed: [String], found: String)
        case deprecatedOperation(name: String)
        case deprecatedParameter(name: String)
        case missingCredentials(wanted: [String])
    }

    let kind: Kind
    let part: MessagePart
    /// Where the fault stands, or where something is missing.
    let place: Range<Int>
    /// What in the contract is broken; nil where it says nothing.
    var source: ContractSource?
    /// The level that the contract's configuration asks for; nil: the rule's.
    var level: Level?
}
