/// The head of an answer of our own, with the fields that all of them have.
struct AnswerHead {
    private let frame: AnswerFrame
    private var text: String

    init(status: Int, _ frame: AnswerFrame) {
        self.frame = frame
        text = "HTTP/1.1 \(status) \(ReasonPhrase.of(status))\r\n"
        text.reserveCapacity(512)
        add("Content-Type", frame.negotiation.format.contentType)
        if !frame.date.isEmpty { add("Date", frame.date) }
        add("Cache-Control", "no-store")
        if !frame.isPersistent {
            add("Connection", "close")
        } else if frame.isOldClient {
            add("Connection", "keep-alive")
        }
        if let requestID = frame.requestID { add("X-Request-Id", requestID) }
    }

    mutating func add(_ name: String, _ value: String) {
        text += name
        text += ": "
        text += value
        text += "\r\n"
    }

    /// The head's bytes and, unless the request was a HEAD, the body's. Content-Length is the body's in both cases
    /// (RFC 9110 section 8.6).
    func bytes(with body: [UInt8]) -> [UInt8] {
        var head = self
        head.addProtection()
        head.addCrossOrigin()
        head.add("Content-Length", String(body.count))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(head.text.utf8.count + body.count + 2)
        bytes.append(contentsOf: head.text.utf8)
        bytes.append(contentsOf: [0x0D, 0x0A])
        if !frame.negotiation.isHead { bytes.append(contentsOf: body) }
        return bytes
    }

    /// The body quotes what the client sent: no browser may take it for something else, or run what it contains.
    private mutating func addProtection() {
        add("X-Content-Type-Options", "nosniff")
        switch frame.negotiation.format {
        case .html: add("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        case .text, .problem: break
        }
    }

    /// So that a browser program of another origin can read the answer, which tells it nothing but about its own request.
    private mutating func addCrossOrigin() {
        let negotiation = frame.negotiation
        let isEchoing = frame.crossOrigin == .echo
        add("Vary", isEchoing ? "Accept, User-Agent, Origin" : "Accept, User-Agent")
        guard isEchoing, let origin = negotiation.origin else { return }
        add("Access-Control-Allow-Origin", origin)
        add("Access-Control-Allow-Credentials", "true")
        add("Access-Control-Expose-Headers", "Pedant-Rejection, X-Request-Id, Retry-After, Allow")
        guard negotiation.isPreflight else { return }
        if let method = negotiation.requestedMethod { add("Access-Control-Allow-Methods", method) }
        if let fields = negotiation.requestedFields { add("Access-Control-Allow-Headers", fields) }
    }
}
