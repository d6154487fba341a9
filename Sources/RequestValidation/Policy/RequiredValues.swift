/// What a route requires of its requests where there is no contract.
public struct RequiredValues: Sendable, Equatable {
    /// Query parameters.
    public var query: [RequiredValue] = []
    /// Header fields; case does not matter.
    public var headers: [RequiredValue] = []
    public var cookies: [RequiredValue] = []
    /// Fields of a form, urlencoded or multipart.
    public var form: [RequiredValue] = []
    /// Members of a JSON document, each by its JSON Pointer (RFC 6901).
    public var json: [RequiredValue] = []

    public init() {}

    public var isEmpty: Bool { self == RequiredValues() }
    /// True if something is required of the body.
    public var concernsBody: Bool { !form.isEmpty || !json.isEmpty }
}

/// One value that must be there.
public struct RequiredValue: Sendable, Equatable {
    /// The name, or a JSON Pointer.
    public var name: String
    /// Nil: any.
    public var type: ValueType?

    /// - Parameters:
    ///   - name: the name, or a JSON Pointer.
    ///   - type: what the value must be; nil for anything.
    public init(_ name: String, _ type: ValueType? = nil) {
        self.name = name
        self.type = type
    }
}

/// What a required value must be.
public enum ValueType: String, Sendable, CaseIterable {
    case string, integer, number, boolean, date, uuid, email, array, object
    case dateTime = "date-time"

    /// With its article: `an integer`.
    var inWords: String {
        switch self {
        case .string: "text"
        case .integer: "an integer"
        case .number: "a number"
        case .boolean: "`true` or `false`"
        case .date: "a date such as `2026-01-31`"
        case .dateTime: "a date and time such as `2026-01-31T12:00:00Z`"
        case .uuid: "a UUID"
        case .email: "an e-mail address"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
