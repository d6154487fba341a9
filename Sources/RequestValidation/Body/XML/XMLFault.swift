/// What can be wrong with XML 1.0 and its namespaces.
enum XMLFault: Sendable, Equatable {
    /// A document type declaration.
    case doctype

    /// Tells the cases apart; the same for all payloads of one case.
    var code: UInt8 {
        switch self {
        case .doctype: 0
        }
    }
}
