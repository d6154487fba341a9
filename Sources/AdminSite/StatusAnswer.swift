/// What the status listener says to one request.
package struct StatusAnswer: Sendable {
    package var status: Int
    package var contentType: String
    package var body: [UInt8]

    package init(status: Int, contentType: String = "text/plain; charset=utf-8", body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }

    package static func text(_ status: Int, _ text: String) -> StatusAnswer {
        StatusAnswer(status: status, body: Array("\(text)\n".utf8))
    }

    package static func json(_ body: [UInt8]) -> StatusAnswer {
        StatusAnswer(status: 200, contentType: "application/json", body: body)
    }
}
