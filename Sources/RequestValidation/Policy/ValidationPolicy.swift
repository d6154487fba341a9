/// Everything that decides how requests are judged. Compiled once from the settings, immutable, shared by workers.
public final class ValidationPolicy: Sendable {
    public let limits: Limits
    public let hostNames: [String]
    public let additionalMethods: [String]
    /// In lower case.
    let additionalCodings: [String]
    public let exemptions: [Exemption]
    /// Finds the secrets that no answer and no log may show.
    public let redactor: Redactor
    /// In file order; the first match decides.
    public let routes: [RoutePolicy]
    let contracts: ContractSet
    /// For requests that no route matches.
    public let defaultRoute: RoutePolicy
    let meaning = HeadMeaning()

    /// - Parameters:
    ///   - settings: what the configuration says.
    ///   - excluded: ids of rules that are not asked at all, for tests that show a rule to be needed.
    public init(_ settings: PolicySettings = PolicySettings(), excludingRules excluded: Set<String> = []) {
        limits = settings.limits
        hostNames = settings.hostNames
        additionalMethods = settings.additionalMethods
        additionalCodings = settings.additionalCodings
        exemptions = settings.exemptions
        redactor = Redactor(additionalNames: settings.secretNames)
        contracts = ContractSet(settings.contracts)
        routes = settings.routes.map { route in RoutePolicy(route, in: settings, excludingRules: excluded) }
        defaultRoute = RoutePolicy(RouteSettings(name: "default"), in: settings, excludingRules: excluded)
    }
}
