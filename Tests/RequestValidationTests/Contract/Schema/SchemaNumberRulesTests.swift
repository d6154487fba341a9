import Testing

@testable import RequestValidation

@Suite("Limits of numbers, the short way")
struct SchemaNumberRulesTests {
    private static let limits = [
        "-1e30", "-1000000000000000000.5", "-1e18", "-999999999999999999", "-2.5", "-1", "-1e-30", "0", "0.5", "1",
        "2.50",
        "99e-1", "1e17", "123456789012345678.5", "999999999999999999", "1e18", "1000000000000000000.5", "1e30",
    ]
    private static let texts = [
        "-1e30", "-999999999999999999", "-3", "-2.6", "-2.5", "-2", "-1.5", "-1", "-0.5", "-0", "0", "0.4", "0.5",
        "0.6",
        "1", "1.0", "2", "2.5", "2.51", "3", "9.9", "10", "1e2", "99999999999999999", "100000000000000000",
        "123456789012345678", "999999999999999999", "1000000000000000000",
    ]

    private enum Limit: CaseIterable {
        case minimum, maximum, exclusiveMinimum, exclusiveMaximum

        func holds(_ number: DecimalNumber, _ limit: DecimalNumber) -> Bool {
            switch self {
            case .minimum: number >= limit
            case .maximum: number <= limit
            case .exclusiveMinimum: number > limit
            case .exclusiveMaximum: number < limit
            }
        }

        func set(_ rules: inout SchemaNumberRules) {
            switch self {
            case .minimum: rules.minimum = 0
            case .maximum: rules.maximum = 0
            case .exclusiveMinimum: rules.exclusiveMinimum = 0
            case .exclusiveMaximum: rules.exclusiveMaximum = 0
            }
        }
    }

    /// At the end of a text, with other bytes behind it, and with digits behind it: the answer is the same.
    private static func isSurelyRight(_ text: String, _ rules: SchemaNumberRules) -> Bool {
        let answers = ["", "]............", "9999999999999"].map { behind in
            let bytes = Array(("[" + text + behind).utf8)
            return rules.plain.surelyContains(bytes.span, 1..<(1 + text.utf8.count))
        }
        #expect(Set(answers).count == 1, "\(text)")
        return answers[0]
    }

    @Test("never accept what the exact comparison refuses, and accept every integer of 18 digits that it accepts")
    func limits() {
        for kind in Limit.allCases {
            for limit in Self.limits {
                let number = DecimalNumber(literal: limit)
                var rules = SchemaNumberRules()
                kind.set(&rules)
                rules.findPlainRange([number], isOfIntegers: false)
                for text in Self.texts {
                    let value = DecimalNumber(literal: text)
                    let holds = kind.holds(value, number)
                    let isSure = Self.isSurelyRight(text, rules)
                    #expect(!isSure || holds, "\(text), \(kind) \(limit)")
                    let isPlain = text.utf8.allSatisfy { ByteClass.isDigit($0) } && text.utf8.count <= 18
                    #expect(isSure || !isPlain || !holds, "\(text), \(kind) \(limit)")
                }
            }
        }
    }

    @Test("leave fractions of integer formats to the exact way, and multiples of what is no power of ten")
    func exactWay() {
        var rules = SchemaNumberRules()
        rules.format = .int32
        rules.findPlainRange([], isOfIntegers: false)
        #expect(Self.isSurelyRight("2147483647", rules))
        #expect(!Self.isSurelyRight("2147483648", rules))
        #expect(!Self.isSurelyRight("1.5", rules))
        #expect(!Self.isSurelyRight("1", multiples(of: "3")))
        #expect(!Self.isSurelyRight("1", multiples(of: "10")))
    }

    @Test("accept no fraction where only integers are allowed")
    func integers() {
        var rules = SchemaNumberRules()
        rules.findPlainRange([], isOfIntegers: true)
        #expect(
            ["0", "7", "-7", "12345678", "123456789", "-123456789012345678"].allSatisfy {
                Self.isSurelyRight($0, rules)
            })
        #expect(["1.0", "0.5", "-1.5", "1e2", "12345678.5"].allSatisfy { !Self.isSurelyRight($0, rules) })
    }

    @Test("know multiples of powers of ten by the digits behind the point")
    func multiples() {
        #expect(["0", "-7", "1.5", "-1.25", "100"].allSatisfy { Self.isSurelyRight($0, multiples(of: "0.01")) })
        #expect(["1.255", "0.001", "1.500", "1e3"].allSatisfy { !Self.isSurelyRight($0, multiples(of: "1e-2")) })
        #expect(Self.isSurelyRight("12", multiples(of: "1.0")))
        #expect(!Self.isSurelyRight("1.5", multiples(of: "1")))
    }

    private func multiples(of number: String) -> SchemaNumberRules {
        var rules = SchemaNumberRules()
        rules.multipleOf = 0
        rules.findPlainRange([DecimalNumber(literal: number)], isOfIntegers: false)
        return rules
    }
}
