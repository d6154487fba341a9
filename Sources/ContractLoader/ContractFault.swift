package import RequestValidation

/// Something wrong with a contract or schema, or something in it that cannot be checked.
package struct ContractFault: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Severity: Sendable, Hashable {
        /// The contract is not used.
        case error
        /// The contract is used without what the note is about.
        case note
    }

    package let severity: Severity
    /// Nil where a whole file is at fault; then `file` names it.
    package let source: ContractSource?
    package let file: String
    /// Lower case, no full stop.
    package let message: String

    package init(_ severity: Severity, _ message: String, at source: ContractSource) {
        self.severity = severity
        self.source = source
        self.message = message
        file = source.file
    }

    package init(_ severity: Severity, _ message: String, file: String) {
        self.severity = severity
        self.file = file
        self.message = message
        source = nil
    }

    /// `orders.yaml:12:7: error: ...`
    package var description: String {
        let place = source.map { "\($0.file):\($0.line):\($0.column)" } ?? file
        return "\(place): \(severity == .error ? "error" : "note"): \(message)"
    }
}
