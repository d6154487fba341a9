package import RequestValidation

/// What a forwarded request gets and loses on its way, beyond what always holds.
package struct RequestRelayPlan: Sendable {
    package enum Body: Equatable, Sendable {
        /// With the framing it came with.
        case asReceived
        /// A chunked body that was held, as that many bytes of data: the backend is too old for chunks.
        case length(Int)
    }

    /// Fields that are written if the configuration says so.
    package struct Fields: OptionSet, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// X-Forwarded-For, -Proto and -Host.
        package static let xForwarded = Fields(rawValue: 1)
        /// Forwarded (RFC 7239).
        package static let forwarded = Fields(rawValue: 2)
        /// X-Request-Id, where the client sent none.
        package static let requestID = Fields(rawValue: 4)
        /// Via (RFC 9110 section 7.6.3).
        package static let via = Fields(rawValue: 8)
    }

    /// As the validator found it.
    package var framing: BodyFraming
    package var body = Body.asReceived
    package var fields = Fields.requestID
    /// What the client says about forwarding is believed and appended to; else it is replaced.
    package var isPeerTrusted = false
    package var isEncrypted = false

    package init(framing: BodyFraming) {
        self.framing = framing
    }
}
