internal import Linux
internal import RequestValidation

extension SocketAddress {
    /// The address without its port as the validator knows it; nil for Unix sockets.
    var ipAddress: IPAddress? {
        switch self {
        case .v4(let address, _): IPAddress(v4: address)
        case .v6(let high, let low, _, _): IPAddress(high: high, low: low)
        case .unix: nil
        }
    }
}
