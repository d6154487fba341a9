/// Which methods heed which preconditions (RFC 9110 sections 13 and 14.2).
enum RequestCondition {
    /// What method the field wants, in words; nil if this one heeds it, or may.
    static func methodsThatHeed(_ field: KnownField, _ method: String) -> String? {
        switch field {
        case .range: method == "GET" ? nil : "the method `GET`"
        case .ifRange: nil
        case .ifModifiedSince: method == "GET" || method == "HEAD" ? nil : "the method `GET` or `HEAD`"
        default:
            switch method {
            case "CONNECT", "OPTIONS", "TRACE": "a method that reads or changes a resource"
            default: nil
            }
        }
    }
}
