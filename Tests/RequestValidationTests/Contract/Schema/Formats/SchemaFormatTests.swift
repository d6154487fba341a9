import Testing

@testable import RequestValidation

@Suite("Formats")
struct SchemaFormatTests {
    /// What each format accepts and what it does not.
    private static let table: [(format: SchemaFormat, right: [String], wrong: [String])] = [
        (
            .dateTime,
            ["2026-01-31T12:00:00Z", "2026-01-31t12:00:00.123z", "2024-02-29T00:00:00+05:30", "1998-12-31T23:59:60Z"],
            [
                "2026-01-31", "2026-02-29T12:00:00Z", "2026-01-31T24:00:00Z", "2026-01-31 12:00:00Z",
                "2026-01-31T12:00:00",
            ]
        ),
        (
            .date, ["2026-01-31", "2024-02-29", "0000-01-01"],
            ["2026-1-31", "2026-02-30", "2026-13-01", "20260131", ""]
        ),
        (
            .time, ["12:00:00Z", "23:59:60Z", "00:29:60+00:30", "08:30:06.283185-08:00"],
            ["12:00:00", "12:00Z", "24:00:00Z", "12:60:00Z", "22:59:60Z", "12:00:00+0100"]
        ),
        (
            .timeOfContract, ["12:30:00", "12:30", "12:30:00.123", "12:30:00Z", "12:30+02:00", "23:59:60"],
            ["12", "12:30:00.", "24:00", "12:60", "12:30:61", "12:30:60", "1:30:00", "12:30:00 ", "12:3", ""]
        ),
        (
            .durationOfContract,
            ["P3DT12H", "PT1.5S", "-P1D", "PT8H6M12.345S", "+P1Y2DT1H", "P1W2D", "PT-6H+3M", "PT0,5H", "P1Y1D"],
            [
                "", "P", "PT", "P1DT", "1D", "P1", "PT1.S", "PT1.5H3M", "P1D1Y", "P1H", "PT1D", "P1D1D", "P-", "p1d",
                "--P1D",
            ]
        ),
        (.duration, ["P3DT12H", "P4W", "PT36H", "P1Y2M3D"], ["P", "PT", "P1D2H", "4W", "P1YT", "P1W2D", "P1.5D"]),
        (
            .email, ["a@b.example", "a.b+c@d.example", "\"a b\"@c.example", "a@[192.0.2.1]", "a@[IPv6:::1]"],
            ["a", "a@", "@b", ".a@b.example", "a..b@c.example", "a b@c.example", "ä@b.example"]
        ),
        (.idnEmail, ["ä@b.example", "a@bücher.example", "실례@실례.테스트", "a@b"], ["ä", "ä@", "a@-b", "a@b..c"]),
        (
            .hostname, ["a.example", "localhost", "1.example", "xn--bcher-kva.example", "a-b"],
            ["", "-a", "a-", "a..b", "a_b", "bücher.example", "xn--x", "ab--cd", "a."]
        ),
        (
            .idnHostname, ["bücher.example", "실례.테스트", "a.example", "例え。テスト", "xn--bcher-kva"],
            ["", "-ü", "ü..b", "a b", "\u{300}a", "aא"]
        ),
        (
            .ipv4, ["192.0.2.1", "0.0.0.0", "255.255.255.255"],
            ["256.0.0.1", "1.2.3", "01.2.3.4", "1.2.3.4.5", "a", "1.2.3.4 "]
        ),
        (
            .ipv6, ["::1", "2001:db8::1", "::ffff:192.0.2.1", "::"],
            [":1", "1::2::3", "12345::", "::1%eth0", "[::1]", "1:2:3:4:5:6:7"]
        ),
        (
            .uri,
            [
                "https://a.example/x?y#z", "urn:isbn:1", "mailto:a@b.example", "http://u:p@[::1]:8080/",
                "http://[v1.a]/",
            ],
            ["/x", "a b", "https://a.example/ü", "http://a.example/%zz", "http://a<b>", "//a.example", "http://u[@a/"]
        ),
        (.uriReference, ["/x", "", "#a", "?b", "../c", "https://a.example"], ["\\a", "a b", "/ü", "1:b", "%"]),
        (.iri, ["https://a.example/ü", "http://ü.example/", "urn:ä"], ["/ü", "ü", "a b", "http://a.example/\\", ""]),
        (.iriReference, ["/ü", "#ä", "x", "", "https://a.example/"], ["\\ü", "a b", "%"]),
        (
            .uriTemplate, ["/a/{b}", "{?x,y*}", "{+p:3}", "", "a'b"],
            ["{", "}", "{a", "{a b}", "{a..b}", "{a:0}", "{}"]
        ),
        (
            .uuid,
            [
                "3f2504e0-4f89-41d3-9a0c-0305e82c3301", "3F2504E0-4F89-41D3-9A0C-0305E82C3301",
                "00000000-0000-0000-0000-000000000000",
            ],
            [
                "3f2504e04f8941d39a0c0305e82c3301", "3f2504e0-4f89-41d3-9a0c-0305e82c330",
                "{3f2504e0-4f89-41d3-9a0c-0305e82c3301}", "g", "",
            ]
        ),
        (.jsonPointer, ["", "/", "/a/0", "/a~1b~0"], ["a", "#/a", "/~", "/~2"]),
        (.relativeJSONPointer, ["0", "1/a", "2#", "10/"], ["", "/a", "01", "-1", "1a", "0##"]),
        (.regex, ["^a$", "\\d", "(?<a>b)", ""], ["(", "[", "\\a", "a**"]),
        (.byte, ["", "YQ==", "YWI=", "YWJj", "+/+/"], ["a", "YQ=", "Y Q==", "YQ==="]),
    ]

    @Test func `of strings accept what they name and nothing else`() {
        for row in SchemaFormatTests.table {
            #expect(row.right.count + row.wrong.count >= 8, "\(row.format)")
            for text in row.right {
                let accepts = row.format.accepts(Array(text.utf8).span)
                #expect(accepts, "\(row.format.rawValue): \(text.debugDescription)")
            }
            for text in row.wrong {
                let accepts = row.format.accepts(Array(text.utf8).span)
                #expect(!accepts, "\(row.format.rawValue): \(text.debugDescription)")
            }
        }
    }

    @Test func `of strings are all in the table`() {
        let strings = SchemaFormat.allCases.filter { !$0.isAboutNumbers }
        #expect(Set(strings) == Set(SchemaFormatTests.table.map(\.format)))
    }

    @Test(arguments: [
        (SchemaFormat.int8, "-128", "-129"), (.int16, "32767", "32768"), (.int32, "2147483647", "2147483648"),
        (.int32, "1.0", "1.5"), (.int64, "-9223372036854775808", "-9223372036854775809"), (.uint8, "255", "256"),
        (.uint16, "0", "-1"), (.uint32, "4294967295", "4294967296"), (.uint64, "18446744073709551615", "1e20"),
        (.doubleInt, "9007199254740991", "9007199254740992"), (.float, "3.4028235e38", "3.5e38"),
        (.double, "1.7976931348623157e308", "1e309"), (.double, "1e-1000000", "-1e1000000000"),
    ])
    func `of numbers are ranges`(format: SchemaFormat, right: String, wrong: String) {
        #expect(format.accepts(DecimalNumber(literal: right)))
        #expect(!format.accepts(DecimalNumber(literal: wrong)))
    }

    @Test(arguments: ["password", "binary", "currency", ""])
    func `that say nothing that could be checked are none`(name: String) {
        #expect(SchemaFormat(named: name) == nil)
    }
}
