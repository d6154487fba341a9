/// What the configuration says about one contract: an OpenAPI document that requests are held to.
public struct ContractSettings: Sendable {
    /// What happens to requests that the contract says nothing of.
    public enum Unknown: String, Sendable, CaseIterable {
        /// They are rejected, as far as the mode lets them be.
        case reject
        /// They are forwarded and logged.
        case observe
        /// They are forwarded, and counted.
        case pass

        var level: Level {
            switch self {
            case .reject: .error
            case .observe: .warning
            case .pass: .off
            }
        }
    }

    /// The file's name; the contracts of other files that it refers to are found from there.
    public var file: String
    /// Stands in place of the paths of the servers that the document names; nil: those count.
    public var basePath: String?
    /// Only requests to this host are held to it, lower case, without port; nil: any.
    public var host: String?
    /// Paths below the base path that it does not have.
    public var unknownPaths = Unknown.reject
    /// Methods that a path does not have.
    public var unknownMethods = Unknown.reject
    /// Query parameters that an operation does not have.
    public var unknownParameters = Level.warning
    /// Properties of bodies that a schema allows without naming them.
    public var unknownProperties = Level.off
    /// True: `format` is checked; false: it is a remark.
    public var assertsFormats = true
    /// How many things in it are not checked.
    package var noteCount = 0
    /// The document, once it is read.
    package var contract: CompiledContract?

    public init(file: String) { self.file = file }
}
