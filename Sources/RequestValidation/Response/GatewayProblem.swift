/// A request that could not be answered although it was good: the backend is at fault, or we are (502, 503, 504).
public struct GatewayProblem: Sendable, Equatable {
    /// 502, 503 or 504.
    public var status: Int
    /// What happened, lower case, no full stop: `the backend refused the connection`.
    public var message: String
    /// More about it, such as what was wrong with the backend's answer; nil: no more is known.
    public var detail: String?
    /// The X-Request-Id by which the operation log names the request; nil: none.
    public var requestID: String?
    public var support: String?

    public init(
        status: Int, message: String, detail: String? = nil, requestID: String? = nil, support: String? = nil
    ) {
        self.status = status
        self.message = message
        self.detail = detail
        self.requestID = requestID
        self.support = support
    }

    private var statusText: String { "\(status) \(ReasonPhrase.of(status))" }

    /// Whose fault it is not is the first thing that a client's developer wants to know.
    private static let innocence = "This request was good; the fault is not the client's."

    /// The whole answer, head and body.
    public func response(_ frame: AnswerFrame) -> [UInt8] {
        let body =
            switch frame.negotiation.format {
            case .text: Array(text.utf8)
            case .problem: json
            case .html: Array(html.utf8)
            }
        var head = AnswerHead(status: status, frame)
        if status == 503 { head.add("Retry-After", String(max(1, frame.retryAfter ?? 1))) }
        return head.bytes(with: body)
    }

    private var text: String {
        var text = "\(statusText): \(ByteText.printable(message))\n"
        if let detail { text += "  = \(ByteText.printable(detail))\n" }
        text += "\n\(GatewayProblem.innocence)\n"
        if let requestID { text += "request \(ByteText.printable(requestID))\n" }
        if let support { text += "support: \(support)\n" }
        return text
    }

    private var json: [UInt8] {
        var json = JSONWriter(isIndented: true)
        json.beginObject()
        json.member("type", "about:blank")
        json.member("title", ReasonPhrase.of(status))
        json.name("status")
        json.value(status)
        json.member("detail", detail.map { "\(message): \($0)" } ?? message)
        json.member("fault", "gateway")
        if let requestID { json.member("request_id", requestID) }
        if let support { json.member("support", support) }
        json.endObject()
        json.endLine()
        return json.bytes
    }

    private var html: String {
        var page = HTMLPage(title: statusText)
        page.add("<h1>\(HTMLPage.escaped(statusText))</h1>\n")
        page.add("<section class=\"warning\">\n<h2>\(HTMLPage.escaped(ByteText.printable(message)))</h2>\n")
        if let detail { page.add("<p>\(HTMLPage.escaped(ByteText.printable(detail)))</p>\n") }
        page.add("<p>\(GatewayProblem.innocence)</p>\n</section>\n<footer>\n")
        if let requestID { page.add("<p>Request <code>\(HTMLPage.escaped(requestID))</code></p>\n") }
        if let support { page.add("<p>Support: \(HTMLPage.escaped(support))</p>\n") }
        page.add("</footer>\n")
        return page.closed
    }
}
