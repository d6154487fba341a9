/// How the requests of one route are judged: the global settings with the route's own on top. Immutable.
public final class RoutePolicy: Sendable {
    /// `default` for requests that no configured route matches.
    public let name: String
    public let mode: Mode
    public let allowedMethods: [String]
    public let holdBodies: HoldBodies
    public let isInspected: Bool
    public let chunkedToLength: Bool
    public let lengthRequiredMethods: [String]
    /// In bytes.
    public let bodyLimit: Int
    let notInspected: NotInspected
    /// Media types that are taken, in lower case; empty: any.
    public let contentTypes: [String]
    /// Empty: any.
    let charsets: [String]
    let carriesSOAP: Bool
    /// Who may use the route; nil: anybody.
    public let authentication: RouteAuthentication?
    /// The form that JSON bodies must have, where it does not follow from their media type.
    let envelope: JSONEnvelope?
    /// What every request must have; nil: nothing.
    let required: RequiredValues?
    /// The configured level by rule index; nil where the rule's own level holds.
    let levels: [Level?]
    let rules: RuleSet
    /// Facts that hold for every request of this route.
    let facts: HeadFacts

    private let path: PathGlob?
    private let methods: [[UInt8]]
    private let host: [UInt8]?

    init(_ route: RouteSettings, in settings: PolicySettings, excludingRules excluded: Set<String>) {
        name = route.name
        mode = route.mode ?? settings.mode
        allowedMethods = route.allowedMethods
        holdBodies = route.holdBodies ?? settings.holdBodies
        isInspected = route.isInspected
        chunkedToLength = route.chunkedToLength
        lengthRequiredMethods = route.lengthRequiredMethods
        bodyLimit = route.bodyLimit ?? settings.limits.body
        notInspected = route.notInspected ?? settings.notInspected
        contentTypes = route.contentTypes
        charsets = route.charsets
        authentication = route.authentication
        envelope = route.envelope
        required = route.required.isEmpty ? nil : route.required
        var merged = settings.levels.merging(route.levels) { _, ofRoute in ofRoute }
        // Off by default means: off where no route names methods that have a body.
        if !route.lengthRequiredMethods.isEmpty, merged[LengthRequired.metadata.id] == nil {
            merged[LengthRequired.metadata.id] = .error
        }
        if let rule = route.envelope?.rule, merged[rule] == nil { merged[rule] = .error }
        carriesSOAP = route.carriesSOAP
        if route.carriesSOAP {
            for rule in [SOAPEnvelope.metadata.id, SOAPActionMismatch.metadata.id] where merged[rule] == nil {
                merged[rule] = .error
            }
        }
        levels = RuleCatalogue.all.map { rule in merged[rule.id] }
        rules = RuleSet(levels: levels, excluding: excluded)
        path = route.path
        methods = route.methods.map { Array($0.utf8) }
        host = route.host.map { Array($0.utf8) }
        var facts: HeadFacts = []
        if !settings.hostNames.isEmpty { facts.insert(.hostNamesConfigured) }
        if !route.allowedMethods.isEmpty { facts.insert(.routeLimitsMethods) }
        if !route.lengthRequiredMethods.isEmpty { facts.insert(.routeRequiresLength) }
        if !route.required.isEmpty { facts.insert(.routeRequiresValues) }
        if let duplicates = merged[DuplicateParameter.metadata.id], duplicates != .off {
            facts.insert(.routeJudgesDuplicateParameters)
        }
        self.facts = facts
    }

    /// - Parameters:
    ///   - path: normalised, see `RequestTarget.normalizedPath`.
    ///   - host: lower case, without port.
    func matches(method: [UInt8], path normalizedPath: [UInt8], host name: [UInt8]) -> Bool {
        if !methods.isEmpty, !methods.contains(method) { return false }
        if let host, host != name { return false }
        guard let path else { return true }
        return path.matches(normalizedPath)
    }
}
