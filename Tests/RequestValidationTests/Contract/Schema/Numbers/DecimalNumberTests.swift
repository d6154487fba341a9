import Testing

@testable import RequestValidation

@Suite("Decimal numbers")
struct DecimalNumberTests {
    private func number(_ text: String) throws -> DecimalNumber {
        let number = DecimalNumber(Array(text.utf8).span)
        return try #require(number, "\(text.prefix(40))")
    }

    @Test(arguments: ["", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x1", "NaN", "1 ", " 1", "1.2.3", "--1", "1e5.5"])
    func `are none in other texts`(text: String) {
        let number = DecimalNumber(Array(text.utf8).span)
        #expect(number == nil)
    }

    @Test(arguments: [
        ("1", "1.0"), ("1", "10e-1"), ("1e3", "1000"), ("0", "-0.0e5"), ("0.1", "1E-1"), ("-12.50", "-125e-1"),
        ("100000000000000000000", "1e20"), ("12345678901234567890.10", "1234567890123456789010e-2"),
        ("0.000000000000000000001", "1e-21"), ("1000000000000000000000000000001", "1000000000000000000000000000001.0"),
    ])
    func `are equal however they are written`(left: String, right: String) throws {
        #expect(try number(left) == number(right))
        #expect(try number(left).hashValue == number(right).hashValue)
        #expect(try !(number(left) < number(right)) && !(number(right) < number(left)))
    }

    @Test func `are in order, without rounding`() throws {
        let ordered = [
            "-1e1000000000", "-9007199254740993", "-9007199254740992", "-1.5", "-1", "-1e-1000000000", "0",
            "1e-1000000000", "1e-21", "0.1", "0.3", "1", "1.0000000000000000000000000000001", "1.5", "9", "10",
            "999999999999999999", "9999999999999999999", "9007199254740992e4", "9007199254740993e4",
            "123456789012345678901", "123456789012345678901.5", "123456789012345678902", "1e308", "1e1000000000",
        ]
        for (smaller, larger) in zip(ordered, ordered.dropFirst()) {
            #expect(try number(smaller) < number(larger), "\(smaller) \(larger)")
            #expect(try !(number(larger) < number(smaller)), "\(smaller) \(larger)")
        }
    }

    @Test(arguments: [
        ("0", true), ("1.0", true), ("1e3", true), ("1.5e1", true), ("1.5", false), ("1e-1", false), ("10e-1", true),
        ("1e1000000000", true), ("1e-1000000000", false), ("12345678901234567890.5", false), ("9007199254740993", true),
    ])
    func `know whether they are integers`(text: String, isInteger: Bool) throws {
        #expect(try number(text).isInteger == isInteger)
    }

    @Test(arguments: [
        ("0.3", "0.1", true), ("0.35", "0.1", false), ("0.0075", "0.0001", true), ("0.00751", "0.0001", false),
        ("9", "2", false), ("10", "2", true), ("0", "7", true), ("-6", "3", true), ("1e308", "0.123456789", false),
        ("1e308", "0.5", true), ("12391239123", "1e-8", true), ("1e1000000000", "7", false),
        ("1e1000000000", "8", true),
        ("9007199254740993", "2", false), ("123456789012345678901234567890", "10", true), ("5", "10", false),
        ("123456789012345678901234567891", "3", false), ("4.5", "1.5", true), ("1.1", "1", false),
        ("19.99", "0.01", true),
    ])
    func `know what divides them`(text: String, divisor: String, isMultiple: Bool) throws {
        #expect(try number(text).isMultiple(of: number(divisor)) == isMultiple)
    }

    @Test func `of a million digits are compared and divided`() throws {
        let long = try number("1" + String(repeating: "0", count: 999_998) + "1")
        #expect(long.isInteger)
        #expect(try long.isMultiple(of: number("11")))
        #expect(try !long.isMultiple(of: number("7")) || long.isMultiple(of: number("77")))
        #expect(try number("1e999998") < long)
        #expect(try long < number("1e1000000"))
    }
}
