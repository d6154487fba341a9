internal import RequestValidation

/// Writes a record as one line of JSON.
enum RecordEncoder {
    /// Appends the record and its line feed.
    static func append(_ record: Record, to json: inout JSONWriter) {
        let diagnosis = record.diagnosis
        json.beginObject()
        json.member("v", Record.version)
        json.member("id", diagnosis.id)
        json.member("time", timestamp(record.time))
        json.member("mode", record.mode.rawValue)
        json.member("action", diagnosis.outcome.rawValue)
        json.member("listener", record.listener)
        json.member("client", record.client)
        json.member("port", record.port)
        json.member("ordinal", record.ordinal)
        json.member("method", diagnosis.method)
        json.member("target", diagnosis.target)
        json.member("route", record.route)
        if let userAgent = record.userAgent { json.member("user_agent", userAgent) }
        json.member("client_label", record.clientLabel)
        if let id = record.clientRequestID { json.member("client_request_id", id) }
        json.member("status", diagnosis.status)
        json.name("findings")
        json.beginArray()
        for finding in diagnosis.findings { json.finding(finding) }
        json.endArray()
        json.rest(of: diagnosis)
        append(record.sizes, to: &json)
        json.member("receive_us", record.receiveMicroseconds)
        json.member("fingerprint", record.fingerprint)
        if let capture = record.capture { append(capture, to: &json) }
        json.endObject()
        json.endLine()
    }

    private static func append(_ sizes: Record.Sizes, to json: inout JSONWriter) {
        json.member("head_bytes", sizes.head)
        json.member("body_bytes", sizes.body)
        json.member("framing", sizes.framing)
        json.member("content_length", sizes.contentLength)
    }

    private static func append(_ capture: Record.Capture, to json: inout JSONWriter) {
        if let text = String(validating: capture.head, as: UTF8.self) {
            json.member("head", text)
        } else {
            json.name("head_base64")
            json.value(base64: capture.head)
        }
        if !capture.body.isEmpty {
            if let text = String(validating: capture.body, as: UTF8.self) {
                json.member("body", text)
            } else {
                json.name("body_base64")
                json.value(base64: capture.body)
            }
        }
        if capture.isBodyDecoded {
            json.name("body_decoded")
            json.value(true)
        }
        json.name("truncated")
        json.value(capture.isTruncated)
    }

    /// - Parameter time: milliseconds since 1970.
    static func timestamp(_ time: Int64) -> String {
        let milliseconds = Int(((time % 1000) + 1000) % 1000)
        let seconds = (Int(time) - milliseconds) / 1000
        return CivilTime(secondsSince1970: seconds).timestamp(milliseconds: milliseconds)
    }
}

extension Record {
    /// When the request's first byte came, as the log writes it.
    package var timeText: String { RecordEncoder.timestamp(time) }
}
