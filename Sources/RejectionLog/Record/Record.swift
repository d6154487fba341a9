package import RequestValidation

/// One line of the rejection log: a request that was rejected, or let through with findings, or cut.
///
/// The log is JSON Lines: UTF-8, one object a line, the members as `RecordEncoder` names them. Version 1 may gain
/// members; readers must ignore those they do not know. A member is left out where it has nothing to say.
package struct Record: Sendable, Equatable {
    /// The version of the format, the member `v`.
    package static let version = 1

    /// The verdict in words: `id` (a ULID, the `X-Request-Id` of a forwarded request), `action`, `status`, `method`,
    /// `target`, `findings`, `omitted_findings`, `checks_not_run` and `support`. The status is the one sent, or that
    /// enforce mode would have sent.
    package var diagnosis: Diagnosis
    /// When the request's first byte came: milliseconds since 1970, written as RFC 3339 in UTC.
    package var time: Int64
    /// The route's mode, `enforce` or `observe`.
    package var mode: Mode
    /// The address that the client connected to.
    package var listener: String
    /// The client's address without port; `unix:` for Unix sockets.
    package var client: String
    /// The client's port; nil for Unix sockets.
    package var port: Int?
    /// Which request of its connection this is, from 1.
    package var ordinal: Int
    /// The name of the route in the configuration, or `default`.
    package var route: String
    /// The User-Agent as sent, secrets masked, at most 300 characters; nil: none was sent.
    package var userAgent: String?
    /// The client program, made from the User-Agent: `okhttp/4.12.0`; `unknown` without one.
    package var clientLabel: String
    /// The `X-Request-Id` that the client itself sent.
    package var clientRequestID: String?
    package var sizes: Sizes
    /// From the request's first byte to the verdict, in microseconds.
    package var receiveMicroseconds: Int
    /// Equal for records with the same cause: 16 hexadecimal digits.
    package var fingerprint: String
    /// The request's bytes; nil where none are kept.
    package var capture: Capture?

    package init(
        diagnosis: Diagnosis, time: Int64, mode: Mode, listener: String, client: String, port: Int?, ordinal: Int,
        route: String, userAgent: String?, clientLabel: String, clientRequestID: String?, sizes: Sizes,
        receiveMicroseconds: Int, fingerprint: String, capture: Capture?
    ) {
        self.diagnosis = diagnosis
        self.time = time
        self.mode = mode
        self.listener = listener
        self.client = client
        self.port = port
        self.ordinal = ordinal
        self.route = route
        self.userAgent = userAgent
        self.clientLabel = clientLabel
        self.clientRequestID = clientRequestID
        self.sizes = sizes
        self.receiveMicroseconds = receiveMicroseconds
        self.fingerprint = fingerprint
        self.capture = capture
    }
}

extension Record {
    /// How large the request was, in bytes.
    package struct Sizes: Sendable, Equatable {
        /// 0 where the head never ended.
        package var head: Int
        /// Body bytes that came before the verdict, decoded from chunks.
        package var body: Int
        /// `none`, `length`, `chunked` or `unknown`.
        package var framing: String
        /// What Content-Length announced.
        package var contentLength: Int?

        package init(head: Int, body: Int, framing: BodyFraming) {
            self.head = head
            self.body = body
            switch framing {
            case .none: self.framing = "none"
            case .length(let length):
                self.framing = "length"
                contentLength = length
            case .chunked: self.framing = "chunked"
            case .unknown: self.framing = "unknown"
            }
        }

        init(head: Int, body: Int, framing: String, contentLength: Int?) {
            self.head = head
            self.body = body
            self.framing = framing
            self.contentLength = contentLength
        }
    }

    /// The beginning of the request as it came, every secret byte replaced by `*`.
    package struct Capture: Sendable, Equatable {
        /// From the request line's first byte; written as a string, or as Base64 under `head_base64` where it is not UTF-8.
        package var head: [UInt8]
        /// As sent, chunk framing included, or decoded; written like the head.
        package var body: [UInt8]
        /// True if the body came in content codings and `body` is what was behind them.
        package var isBodyDecoded: Bool
        /// True if there was more of the head or of the body than is kept.
        package var isTruncated: Bool

        package init(head: [UInt8], body: [UInt8], isBodyDecoded: Bool = false, isTruncated: Bool) {
            self.head = head
            self.body = body
            self.isBodyDecoded = isBodyDecoded
            self.isTruncated = isTruncated
        }
    }
}
