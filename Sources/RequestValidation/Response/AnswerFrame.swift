/// What an answer of our own needs besides its content: about the connection, the clock, the configuration and the
/// request that it answers.
public struct AnswerFrame: Sendable {
    /// Whether browser programs of other origins may read the answer.
    public enum CrossOrigin: String, Sendable, CaseIterable {
        /// The request's origin is allowed.
        case echo
        case off
    }

    public var negotiation: ResponseNegotiation
    /// The Date field's value (RFC 9110 section 6.6.1); empty: no such field.
    public var date: String
    /// False: the connection ends with this answer, and it says so.
    public var isPersistent: Bool
    /// True for a client that speaks HTTP/1.0, which must be told that the connection persists.
    public var isOldClient = false
    public var crossOrigin = CrossOrigin.echo
    /// For 405 and 501: the methods that the route serves.
    public var allowedMethods: [String] = []
    /// For 429 and 503: seconds.
    public var retryAfter: Int?
    /// For 401 (RFC 9110 section 11.6.1).
    public var challenges: [String] = ["Bearer"]
    /// For 415 about media types: those that would be taken.
    public var acceptedTypes: [String] = []
    /// For 415 about codings: those that would be taken (RFC 9110 section 12.5.3).
    public var acceptedCodings: [String] = []
    /// The X-Request-Id that the request goes by; nil: none.
    public var requestID: String?

    public init(negotiation: ResponseNegotiation, date: String, isPersistent: Bool) {
        self.negotiation = negotiation
        self.date = date
        self.isPersistent = isPersistent
    }
}
