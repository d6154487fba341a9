/// JSON texts written from RFC 8259, production by production, and what is wrong with the others.
enum JSONCorpus {
    /// Section 2 to 9: each of these is a JSON text, and nothing is to be said about it.
    static let accepted: [String] = [
        // Section 2: a text is any value, with whitespace around it.
        "{}", "[]", "0", "\"\"", "true", "false", "null", " {} ", "\t[]\n", "\r\n1\r\n", " \t\n\r\"a\" \t\n\r",
        "{ }", "[ ]", "[\n]", "{\t\"a\" : 1 , \"b\" : 2 }", "[ 1 , 2 ]",
        // Section 3: values within values.
        "[true,false,null]", "{\"a\":true,\"b\":false,\"c\":null}", "[[],{},\"\",0]",
        // Section 4: objects. Names may be empty or escaped; those of different objects may be equal.
        "{\"\":1}", "{\"a\":{\"a\":{\"a\":1}}}", "[{\"id\":1},{\"id\":2}]", "{\"a b\":1,\"a\\nb\":2,\"\\u0061\":3}",
        "{\"a\":1,\"A\":2}", "{\"\\u0000\":1,\"\":2}",
        // Section 5: arrays.
        "[1]", "[1,\"a\",null,[2,[3]]]", "[[[[[[[[]]]]]]]]",
        // Section 6: numbers.
        "-0", "10", "-1", "1.5", "-1.05", "0.0", "1e5", "1E5", "1e+5", "1e-5", "0e0", "-0.0e-0", "12.34E+56",
        "9007199254740992", "-9007199254740992", "123456789012345", "1e22", "10000000000000000000000",
        "1.7976931348623157e308", "5e-324", "3.141592653589793238462643383279", "0e999", "18446744073709551616",
        // Section 7: strings.
        "\"a\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0041\\u00e9\\u20AC\"", "\"\\uD834\\uDD1E\"", "\"\u{7F}\"",
        "\"é€𝄞\"", "\"\u{2028}\u{2029}\"", "\"/\"", "\"'\"", "\"// no comment, /* none */\"", "\"\\u0000\"",
        "\"eight by\"", "\"sixteen bytes ..\"", "\"seven..\"", "\"日本語のテキスト\"", "\"\u{FFFD}\u{10FFFF}\u{E000}\"",
    ]

    /// Each of these has one fault, of the kind named.
    static let rejected: [(text: String, fault: String)] = [
        ("[1,]", "trailingComma"), ("{\"a\":1,}", "trailingComma"), ("[1,\n]", "trailingComma"),
        ("[1 2]", "missingComma"), ("{\"a\":1 \"b\":2}", "missingComma"), ("[\"a\" \"b\"]", "missingComma"),
        ("[{}{}]", "missingComma"), ("[[][]]", "missingComma"), ("{\"a\":1\n\"b\":2}", "missingComma"),
        ("{\"a\" 1}", "missingColon"), ("{\"a\"}", "missingColon"), ("{\"a\",\"b\"}", "missingColon"),
        ("{\"a\"=1}", "missingColon"),
        ("{a:1}", "unquotedKey"), ("{\"a\":1,b:2}", "unquotedKey"), ("{1:2}", "unquotedKey"),
        ("{$a:1}", "unquotedKey"), ("{_a:1}", "unquotedKey"),
        ("{'a':1}", "singleQuotes"), ("['a']", "singleQuotes"), ("{\"a\":'b'}", "singleQuotes"),
        ("[1] // one", "comment"), ("/* one */ [1]", "comment"), ("[1, # one\n2]", "comment"),
        ("{\"a\":/* one */1}", "comment"), ("[1//\n]", "comment"),
        ("\"abc", "unterminatedString"), ("[\"abc", "unterminatedString"), ("{\"abc", "unterminatedString"),
        ("\"abc\\", "unterminatedString"), ("\"\\u00", "unterminatedString"),
        ("{\"a\":\"x,\n\"b\":1}", "unterminatedString"),
        ("01", "badNumber"), ("[-01]", "badNumber"), ("+1", "badNumber"), (".5", "badNumber"), ("[1.]", "badNumber"),
        ("[1.e5]", "badNumber"), ("[0x1F]", "badNumber"), ("NaN", "badNumber"), ("[Infinity]", "badNumber"),
        ("[-Infinity]", "badNumber"), ("[1_000]", "badNumber"), ("[1e]", "badNumber"), ("[1e+]", "badNumber"),
        ("[-]", "badNumber"), ("[10n]", "badNumber"), ("[1.2.3]", "badNumber"), ("[1.", "badNumber"),
        ("[1e", "badNumber"), ("[00]", "badNumber"),
        ("[--1]", "badNumber"), ("[1e5.5]", "badNumber"),
        ("True", "pythonLiteral"), ("[False]", "pythonLiteral"), ("{\"a\":None}", "pythonLiteral"),
        ("[", "unclosedBracket"), ("{", "unclosedBracket"), ("[1", "unclosedBracket"), ("{\"a\":1", "unclosedBracket"),
        ("[[1]", "unclosedBracket"), ("{\"a\":[1}", "mismatchedBracket"), ("[1}", "mismatchedBracket"),
        ("{\"a\":1]", "mismatchedBracket"), ("[1]]", "mismatchedBracket"), ("{}}", "mismatchedBracket"),
        ("}", "mismatchedBracket"),
        ("{} x", "trailingData"), ("true,", "trailingData"),
        ("{} {}", "severalDocuments"), ("{}\n{}", "severalDocuments"), ("[1] 2", "severalDocuments"),
        ("1 2", "severalDocuments"), ("[1][2]", "severalDocuments"),
        (" ", "emptyBody"), ("\n\n", "emptyBody"),
        ("undefined", "unexpectedToken"), ("[,1]", "unexpectedToken"), ("[1,,2]", "unexpectedToken"),
        ("{,}", "unexpectedToken"), ("{\"a\":}", "unexpectedToken"), ("[:1]", "unexpectedToken"),
        ("[TRUE]", "unexpectedToken"), ("<html>", "unexpectedToken"), ("{{name}}", "unexpectedToken"),
        ("[\"a\":1]", "unexpectedToken"), ("{\"a\":say \"hi\"}", "unexpectedToken"), ("[nul]", "unexpectedToken"),
        ("[truex]", "unexpectedToken"), ("{\"a\":\"say \"hi\"\"}", "unexpectedToken"),
        ("[\u{A0}1]", "unexpectedToken"), ("{“a”:1}", "unexpectedToken"), ("[\u{0C}1]", "unexpectedToken"),
        ("[1,", "truncated"), ("{\"a\"", "truncated"), ("{\"a\":", "truncated"), ("{\"a\":1,", "truncated"),
        ("[tru", "truncated"), ("-", "truncated"),
        ("\u{FEFF}{}", "byteOrderMark"),
        ("\"a\u{0}b\"", "controlCharacter"), ("\"a\tb\"", "controlCharacter"), ("\"a\nb\"", "controlCharacter"),
        ("{\"a\u{1F}\":1}", "controlCharacter"),
        ("\"\\x41\"", "badEscape"), ("\"\\'\"", "badEscape"), ("\"\\u12G4\"", "badEscape"), ("\"\\u\"", "badEscape"),
        ("\"\\U0041\"", "badEscape"), ("\"\\0\"", "badEscape"),
        ("\"\\uD834\"", "loneSurrogate"), ("\"\\uDD1E\"", "loneSurrogate"), ("\"\\uD834x\"", "loneSurrogate"),
        ("\"\\uD834\\n\"", "loneSurrogate"), ("\"\\uD834\\u0041\"", "loneSurrogate"),
        ("{\"a\":1,\"a\":2}", "duplicateKey"), ("{\"a\":1,\"\\u0061\":2}", "duplicateKey"),
        ("{\"a\":{\"b\":1},\"c\":[],\"a\":2}", "duplicateKey"), ("{\"\":1,\"\":2}", "duplicateKey"),
        ("9007199254740993", "tooLargeNumber"), ("[-12345678901234567891]", "tooLargeNumber"),
        ("1e309", "tooLargeNumber"), ("[1e400]", "tooLargeNumber"),
    ]

    /// Bytes in a string that are not UTF-8 (Unicode 15, table 3-7), one ill-formed sequence each.
    static let notUTF8: [[UInt8]] = [
        [0x80], [0xBF], [0xC0], [0xC1], [0xC3], [0xE2, 0x82], [0xF0, 0x9D, 0x84], [0xF5], [0xFF], [0xFE], [0xE9],
    ]
}
