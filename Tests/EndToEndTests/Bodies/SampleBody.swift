import Fuzzing

/// Good requests with bodies, one of each way that a body may take through the proxy.
enum SampleBody: String, CaseIterable, Sendable {
    case none = "no body"
    case form = "a form"
    case json = "JSON"
    case chunkedJSON = "JSON in chunks"
    case gzippedJSON = "JSON in gzip"
    case multipart = "multipart"
    case spooledJSON = "JSON on disk"
    case spooledGzip = "JSON in gzip and chunks on disk"
    case streamed = "bytes that stream"
    case streamedChunks = "chunks that stream"

    /// With this much held in memory the samples named so go to disk or stream.
    static let memory = 1024

    /// Nothing of it leaves before it is judged.
    var isHeld: Bool { self != .streamed && self != .streamedChunks }

    var message: [UInt8] {
        switch self {
        case .none: Array("GET /\(target) HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n\r\n".utf8)
        case .form: post("application/x-www-form-urlencoded", Array("item=ink+%26+paper&quantity=2".utf8))
        case .json: post("application/json", Array(#"{"item": "Füller", "quantity": 2}"#.utf8))
        case .chunkedJSON: carried(.chunked, SampleBody.json)
        case .gzippedJSON: carried(.gzipped, SampleBody.json)
        case .multipart: post("multipart/form-data; boundary=b0und", multipartBody)
        case .spooledJSON: post("application/json", SampleBody.document(bytes: 3000))
        case .spooledGzip: carried(.gzippedAndChunked, SampleBody.spooledJSON)
        case .streamed: post("application/octet-stream", [UInt8](repeating: 7, count: 3000))
        case .streamedChunks: carried(.chunked, SampleBody.streamed)
        }
    }

    private var target: String { rawValue.replacing(" ", with: "-") }

    private func post(_ type: String, _ body: [UInt8]) -> [UInt8] {
        let head =
            "POST /\(target) HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\r\n"
        return Array(head.utf8) + body
    }

    private func carried(_ transport: BodyTransport, _ other: SampleBody) -> [UInt8] {
        transport.carrying(other.message) ?? []
    }

    private var multipartBody: [UInt8] {
        Array(
            ("--b0und\r\nContent-Disposition: form-data; name=\"item\"\r\n\r\nink\r\n"
                + "--b0und\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\ncontent\r\n--b0und--\r\n").utf8)
    }

    /// A JSON array of about that size.
    static func document(bytes: Int) -> [UInt8] {
        var text = Array("[".utf8)
        var number = 0
        while text.count < bytes {
            text += Array("{\"id\": \(number), \"name\": \"Müller \(number)\", \"open\": true},\n".utf8)
            number += 1
        }
        return text + Array("null]".utf8)
    }
}
