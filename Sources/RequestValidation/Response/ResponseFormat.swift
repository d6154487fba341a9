/// The form of an answer of our own.
public enum ResponseFormat: Sendable, CaseIterable {
    /// Compiler style, for terminals.
    case text
    /// RFC 9457, for programs.
    case problem
    /// A page, for browsers.
    case html

    public var contentType: String {
        switch self {
        case .text: "text/plain; charset=utf-8"
        case .problem: "application/problem+json"
        case .html: "text/html; charset=utf-8"
        }
    }
}
