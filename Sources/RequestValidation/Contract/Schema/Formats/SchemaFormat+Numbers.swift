/// The formats of numbers: ranges, most of them of integers.
extension SchemaFormat {
    struct NumberRange: Sendable {
        let low: DecimalNumber
        let high: DecimalNumber
        let isOfIntegers: Bool

        init(_ low: String, _ high: String, isOfIntegers: Bool = true) {
            self.low = DecimalNumber(literal: low)
            self.high = DecimalNumber(literal: high)
            self.isOfIntegers = isOfIntegers
        }
    }

    /// `1.0` is an integer, as in JSON Schema.
    package func accepts(_ number: DecimalNumber) -> Bool {
        guard let range else { return true }
        return number >= range.low && number <= range.high && (number.isInteger || !range.isOfIntegers)
    }

    /// Nil for a format of strings.
    var range: NumberRange? {
        switch self {
        case .int8: SchemaFormat.int8Range
        case .int16: SchemaFormat.int16Range
        case .int32: SchemaFormat.int32Range
        case .int64: SchemaFormat.int64Range
        case .uint8: SchemaFormat.uint8Range
        case .uint16: SchemaFormat.uint16Range
        case .uint32: SchemaFormat.uint32Range
        case .uint64: SchemaFormat.uint64Range
        case .doubleInt: SchemaFormat.doubleIntRange
        case .float: SchemaFormat.floatRange
        case .double: SchemaFormat.doubleRange
        case .dateTime, .date, .time, .timeOfContract, .duration, .durationOfContract, .email, .idnEmail, .hostname,
            .idnHostname, .ipv4, .ipv6, .uri, .uriReference, .iri, .iriReference, .uriTemplate, .uuid, .jsonPointer,
            .relativeJSONPointer, .regex, .byte:
            nil
        }
    }

    private static let int8Range = NumberRange("-128", "127")
    private static let int16Range = NumberRange("-32768", "32767")
    private static let int32Range = NumberRange("-2147483648", "2147483647")
    private static let int64Range = NumberRange("-9223372036854775808", "9223372036854775807")
    private static let uint8Range = NumberRange("0", "255")
    private static let uint16Range = NumberRange("0", "65535")
    private static let uint32Range = NumberRange("0", "4294967295")
    private static let uint64Range = NumberRange("0", "18446744073709551615")
    private static let doubleIntRange = NumberRange("-9007199254740991", "9007199254740991")
    // What rounds to a finite value, the halfway point to the next excluded by its last digit.
    private static let floatRange = NumberRange("-3.4028235677973366e38", "3.4028235677973366e38", isOfIntegers: false)
    private static let doubleRange = NumberRange(
        "-1.7976931348623158e308", "1.7976931348623158e308", isOfIntegers: false)
}
