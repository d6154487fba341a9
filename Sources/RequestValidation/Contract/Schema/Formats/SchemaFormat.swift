/// The formats of JSON Schema (Validation section 7.3) and of OpenAPI's registry that can be checked.
package enum SchemaFormat: String, Sendable, CaseIterable {
    case dateTime = "date-time"
    case date, time, duration
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
    case int32, int64, float, double

    /// Nil for a format that is not known, or that says nothing that could be checked.
    package init?(named name: String) {
        guard let known = SchemaFormat(rawValue: name) else { return nil }
        self = known
    }

    /// Known formats that are remarks for people and generators.
    package static let remarks: Set<String> = [
        "binary", "password", "decimal", "decimal128", "char", "commonmark", "html", "media-range", "sf-string",
        "sf-token", "sf-integer", "sf-decimal", "sf-binary", "sf-boolean", "int8", "int16", "uint8", "uint16", "uint32",
        "uint64", "unixtime", "unix-time", "http-date", "base64url", "double-int", "single-quoted",
    ]

    package var isAboutNumbers: Bool {
        switch self {
        case .int32, .int64, .float, .double: true
        case .dateTime, .date, .time, .duration, .email, .idnEmail, .hostname, .idnHostname, .ipv4, .ipv6, .uri,
            .uriReference, .iri, .iriReference, .uriTemplate, .uuid, .jsonPointer, .relativeJSONPointer, .regex, .byte:
            false
        }
    }

    /// - Parameter text: a string, unescaped.
    package func accepts(_ text: Span<UInt8>) -> Bool {
        let bytes = ByteText.array(text, 0..<text.count)
        return switch self {
        case .dateTime: TimeFormats.isDateTime(bytes)
        case .date: ValueType.date.accepts(bytes)
        case .time: TimeFormats.isTime(bytes[...])
        case .duration: TimeFormats.isDuration(bytes)
        case .email: AddressFormats.isEmail(bytes, isInternational: false)
        case .idnEmail: AddressFormats.isEmail(bytes, isInternational: true)
        case .hostname: AddressFormats.isHostname(bytes[...])
        case .idnHostname: AddressFormats.isInternationalHostname(bytes)
        case .ipv4: AddressGrammar.isV4(text, 0..<text.count)
        case .ipv6: AddressGrammar.isV6(text, 0..<text.count)
        case .uri: ReferenceFormats.isURI(bytes, mustBeAbsolute: true, isInternational: false)
        case .uriReference: ReferenceFormats.isURI(bytes, mustBeAbsolute: false, isInternational: false)
        case .iri: ReferenceFormats.isURI(bytes, mustBeAbsolute: true, isInternational: true)
        case .iriReference: ReferenceFormats.isURI(bytes, mustBeAbsolute: false, isInternational: true)
        case .uriTemplate: ReferenceFormats.isTemplate(bytes)
        case .uuid: ValueType.uuid.accepts(bytes)
        case .jsonPointer: ReferenceFormats.isPointer(bytes[...])
        case .relativeJSONPointer: ReferenceFormats.isRelativePointer(bytes)
        case .regex: (try? Pattern(String(decoding: bytes, as: UTF8.self))) != nil
        case .byte: Base64.decode(String(decoding: bytes, as: UTF8.self)) != nil && bytes.count % 4 == 0
        case .int32, .int64, .float, .double: true
        }
    }

    package func accepts(_ number: DecimalNumber) -> Bool {
        switch self {
        case .int32: number.isInteger && number >= SchemaFormat.int32Range.0 && number <= SchemaFormat.int32Range.1
        case .int64: number.isInteger && number >= SchemaFormat.int64Range.0 && number <= SchemaFormat.int64Range.1
        case .float: number >= SchemaFormat.floatRange.0 && number <= SchemaFormat.floatRange.1
        case .double: number >= SchemaFormat.doubleRange.0 && number <= SchemaFormat.doubleRange.1
        case .dateTime, .date, .time, .duration, .email, .idnEmail, .hostname, .idnHostname, .ipv4, .ipv6, .uri,
            .uriReference, .iri, .iriReference, .uriTemplate, .uuid, .jsonPointer, .relativeJSONPointer, .regex, .byte:
            true
        }
    }

    private static func range(_ low: String, _ high: String) -> (DecimalNumber, DecimalNumber) {
        (DecimalNumber(literal: low), DecimalNumber(literal: high))
    }

    private static let int32Range = range("-2147483648", "2147483647")
    private static let int64Range = range("-9223372036854775808", "9223372036854775807")
    private static let floatRange = range("-3.4028235677973366e38", "3.4028235677973366e38")
    private static let doubleRange = range("-1.7976931348623158e308", "1.7976931348623158e308")

    /// With its article and an example.
    package var inWords: String {
        switch self {
        case .dateTime: "a date and time such as `2026-01-31T12:00:00Z`"
        case .date: "a date such as `2026-01-31`"
        case .time: "a time with its zone such as `12:00:00Z`"
        case .duration: "a duration such as `P3DT12H`"
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
        case .int32: "an integer of 32 bits"
        case .int64: "an integer of 64 bits"
        case .float: "a number that a 32-bit float can hold"
        case .double: "a number that a double can hold"
        }
    }
}
