/// The formats of JSON Schema (Validation section 7.3) and of OpenAPI's registry that can be checked.
package enum SchemaFormat: String, Sendable, CaseIterable {
    case dateTime = "date-time"
    case date, time, duration
    /// As contracts mean them: pydantic, Django REST framework and Java write times without a zone, and durations of ISO
    /// 8601. No names of formats.
    case timeOfContract = "time of OpenAPI"
    case durationOfContract = "duration of OpenAPI"
    case email
    case idnEmail = "idn-email"
    case hostname
    case idnHostname = "idn-hostname"
    case ipv4, ipv6
    case uri
    case uriReference = "uri-reference"
    case iri
    case iriReference = "iri-reference"
    case uriTemplate = "uri-template"
    case uuid
    case jsonPointer = "json-pointer"
    case relativeJSONPointer = "relative-json-pointer"
    case regex
    case byte
    case int8, int16, int32, int64
    case uint8, uint16, uint32, uint64
    case doubleInt = "double-int"
    case float, double

    /// Nil for a format that is not known, or that says nothing that could be checked.
    package init?(named name: String, isOpenAPI: Bool = false) {
        guard let known = SchemaFormat(rawValue: name) else { return nil }
        self = known
        guard isOpenAPI else { return }
        if known == .time { self = .timeOfContract }
        if known == .duration { self = .durationOfContract }
    }

    /// Known formats that are remarks for people and generators.
    package static let remarks: Set<String> = [
        "binary", "password", "decimal", "decimal128", "char", "commonmark", "html", "media-range", "sf-string",
        "sf-token", "sf-integer", "sf-decimal", "sf-binary", "sf-boolean", "unixtime", "unix-time", "http-date",
        "base64url", "single-quoted", "int-or-string",
    ]

    package var isAboutNumbers: Bool { range != nil }

    /// - Parameter text: a string, unescaped.
    package func accepts(_ text: Span<UInt8>) -> Bool {
        let all = 0..<text.count
        return switch self {
        case .dateTime: TimeFormats.isDateTime(text)
        case .date: TimeFormats.isDate(text, all)
        case .time: TimeFormats.isTime(text, all)
        case .timeOfContract: TimeFormats.isTime(text, all, needsZone: false)
        case .duration: TimeFormats.isDuration(ByteText.array(text, all))
        case .durationOfContract: ISODuration.isDuration(ByteText.array(text, all))
        case .email: MailFormats.isEmail(text, isInternational: false)
        case .idnEmail: MailFormats.isEmail(text, isInternational: true)
        case .hostname: HostNameFormats.isName(text, isInternational: false)
        case .idnHostname: HostNameFormats.isName(text, isInternational: true)
        case .ipv4: AddressGrammar.isV4(text, all)
        case .ipv6: AddressGrammar.isV6(text, all)
        case .uri: ReferenceFormats.isURI(text, mustBeAbsolute: true, isInternational: false)
        case .uriReference: ReferenceFormats.isURI(text, mustBeAbsolute: false, isInternational: false)
        case .iri: ReferenceFormats.isURI(text, mustBeAbsolute: true, isInternational: true)
        case .iriReference: ReferenceFormats.isURI(text, mustBeAbsolute: false, isInternational: true)
        case .uriTemplate: ReferenceFormats.isTemplate(ByteText.array(text, all))
        case .uuid: ValueType.isUUID(text)
        case .jsonPointer: ReferenceFormats.isPointer(ByteText.array(text, all)[...])
        case .relativeJSONPointer: ReferenceFormats.isRelativePointer(ByteText.array(text, all))
        case .regex: Pattern.isPattern(ByteText.string(text, all))
        case .byte: Base64.decode(ByteText.string(text, all)) != nil && text.count % 4 == 0
        case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .doubleInt, .float, .double: true
        }
    }

    /// With its article and an example.
    package var inWords: String {
        switch self {
        case .dateTime: "a date and time such as `2026-01-31T12:00:00Z`"
        case .date: "a date such as `2026-01-31`"
        case .time: "a time with its zone such as `12:00:00Z`"
        case .timeOfContract: "a time such as `12:00:00`"
        case .duration, .durationOfContract: "a duration such as `P3DT12H`"
        case .email, .idnEmail: "an e-mail address"
        case .hostname, .idnHostname: "a host name"
        case .ipv4: "an IPv4 address such as `192.0.2.1`"
        case .ipv6: "an IPv6 address such as `2001:db8::1`"
        case .uri, .iri: "a URI with its scheme such as `https://a.example/x`"
        case .uriReference, .iriReference: "a URI or a relative reference"
        case .uriTemplate: "a URI template such as `/orders/{id}`"
        case .uuid: "a UUID such as `3f2504e0-4f89-41d3-9a0c-0305e82c3301`"
        case .jsonPointer: "a JSON Pointer such as `/items/0`"
        case .relativeJSONPointer: "a relative JSON Pointer such as `1/items`"
        case .regex: "a regular expression"
        case .byte: "Base64"
        case .int8: "an integer from -128 to 127"
        case .int16: "an integer from -32768 to 32767"
        case .int32: "an integer of 32 bits"
        case .int64: "an integer of 64 bits"
        case .uint8: "an integer from 0 to 255"
        case .uint16: "an integer from 0 to 65535"
        case .uint32: "an integer of 32 bits, not negative"
        case .uint64: "an integer of 64 bits, not negative"
        case .doubleInt: "an integer that a double holds exactly"
        case .float: "a number that a 32-bit float can hold"
        case .double: "a number that a double can hold"
        }
    }
}
