import RequestValidation

/// The table of OpenAPI 3.1 section 4.8.12.4, row by row: color is nothing, "blue", ["blue", "black", "brown"] and
/// {"R": 100, "G": 200, "B": 150}.
extension ParameterCase {
    package static let table = matrix + label + form + simple + header + delimited + deepObject + cookie

    private static let three = #"["blue","black","brown"]"#
    private static let members = #"{"R":100,"G":200,"B":150}"#

    private static func path(_ style: ParameterStyle, _ shape: ValueShape, _ explode: Bool) -> ContractParameter {
        .of(.path, style, shape, explode: explode)
    }

    private static func query(_ style: ParameterStyle, _ shape: ValueShape, _ explode: Bool) -> ContractParameter {
        .of(.query, style, shape, explode: explode)
    }

    private static let matrix = [
        ParameterCase("matrix, empty", path(.matrix, .string, false), ";color", #""""#),
        ParameterCase("matrix, string", path(.matrix, .string, false), ";color=blue", #""blue""#),
        ParameterCase("matrix, array", path(.matrix, .strings, false), ";color=blue,black,brown", three),
        ParameterCase("matrix, object", path(.matrix, .rgb, false), ";color=R,100,G,200,B,150", members),
        ParameterCase("matrix, exploded, empty", path(.matrix, .string, true), ";color", #""""#),
        ParameterCase("matrix, exploded, string", path(.matrix, .string, true), ";color=blue", #""blue""#),
        ParameterCase(
            "matrix, exploded, array", path(.matrix, .strings, true), ";color=blue;color=black;color=brown", three),
        ParameterCase("matrix, exploded, object", path(.matrix, .rgb, true), ";R=100;G=200;B=150", members),
        ParameterCase("matrix, no prefix", path(.matrix, .string, false), "blue", #"missingPrefix(";")"#),
        ParameterCase(
            "matrix, another name", path(.matrix, .string, false), ";colour=blue", #"missingPrefix(";color=")"#),
        ParameterCase("matrix, repeated", path(.matrix, .strings, false), ";color=a;color=b", "repeated(2)"),
        ParameterCase("matrix, odd members", path(.matrix, .rgb, false), ";color=R,100,G", "oddCount(3)"),
        ParameterCase(
            "matrix, empty array", path(.matrix, .integers, false), ";color", #"[""]"#, others: "[]"),
        ParameterCase("matrix, empty object", path(.matrix, .rgb, false), ";color=", "{}"),
    ]

    private static let label = [
        ParameterCase("label, empty", path(.label, .string, false), ".", #""""#),
        ParameterCase("label, string", path(.label, .string, false), ".blue", #""blue""#),
        ParameterCase("label, array", path(.label, .strings, false), ".blue.black.brown", three),
        ParameterCase("label, array as in 3.1.1", path(.label, .strings, false), ".blue,black,brown", three),
        ParameterCase("label, object", path(.label, .rgb, false), ".R.100.G.200.B.150", members),
        ParameterCase("label, object as in 3.1.1", path(.label, .rgb, false), ".R,100,G,200,B,150", members),
        ParameterCase("label, exploded, empty", path(.label, .string, true), ".", #""""#),
        ParameterCase("label, exploded, string", path(.label, .string, true), ".blue", #""blue""#),
        ParameterCase("label, exploded, array", path(.label, .strings, true), ".blue.black.brown", three),
        ParameterCase("label, exploded, object", path(.label, .rgb, true), ".R=100.G=200.B=150", members),
        ParameterCase("label, no prefix", path(.label, .string, false), "blue", #"missingPrefix(".")"#),
        ParameterCase("label, a number with a point", path(.label, .number, false), ".1.5", "1.5"),
        ParameterCase("label, odd members", path(.label, .rgb, false), ".R.100.G", "oddCount(3)"),
        ParameterCase("label, a member without equals", path(.label, .rgb, true), ".R=1.G", "missingEquals"),
    ]

    private static let form = [
        ParameterCase("form, empty", query(.form, .string, false), "color=", #""""#),
        ParameterCase("form, string", query(.form, .string, false), "color=blue", #""blue""#),
        ParameterCase("form, array", query(.form, .strings, false), "color=blue,black,brown", three),
        ParameterCase("form, object", query(.form, .rgb, false), "color=R,100,G,200,B,150", members),
        ParameterCase("form, exploded, empty", query(.form, .string, true), "color=", #""""#),
        ParameterCase("form, exploded, string", query(.form, .string, true), "color=blue", #""blue""#),
        ParameterCase(
            "form, exploded, array", query(.form, .strings, true), "color=blue&color=black&color=brown", three),
        ParameterCase("form, exploded, object", query(.form, .rgb, true), "R=100&G=200&B=150", members),
        ParameterCase("form, missing", query(.form, .string, true), "colour=blue", "missing"),
        ParameterCase("form, no query", query(.form, .string, true), "", "missing"),
        ParameterCase("form, repeated string", query(.form, .string, true), "color=a&color=b", "repeated(2)"),
        ParameterCase("form, repeated array", query(.form, .strings, false), "color=a&color=b", "repeated(2)"),
        ParameterCase("form, odd members", query(.form, .rgb, false), "color=R,100,G", "oddCount(3)"),
        ParameterCase("form, no equals", query(.form, .string, false), "color", #""""#),
        ParameterCase("form, one element", query(.form, .integers, true), "color=7", "[7]"),
        ParameterCase("form, an empty array", query(.form, .integers, false), "color=", #"[""]"#, others: "[]"),
        ParameterCase("form, an empty element", query(.form, .strings, false), "color=a,,b", #"["a","","b"]"#),
        ParameterCase(
            "form, exploded, among others", query(.form, .strings, true), "x=1&color=a&y=2&color=b&z", #"["a","b"]"#),
    ]

    private static let simple = [
        ParameterCase("simple, string", path(.simple, .string, false), "blue", #""blue""#),
        ParameterCase("simple, array", path(.simple, .strings, false), "blue,black,brown", three),
        ParameterCase("simple, object", path(.simple, .rgb, false), "R,100,G,200,B,150", members),
        ParameterCase("simple, exploded, string", path(.simple, .string, true), "blue", #""blue""#),
        ParameterCase("simple, exploded, array", path(.simple, .strings, true), "blue,black,brown", three),
        ParameterCase("simple, exploded, object", path(.simple, .rgb, true), "R=100,G=200,B=150", members),
        ParameterCase("simple, empty", path(.simple, .string, false), "", #""""#),
        ParameterCase("simple, odd members", path(.simple, .rgb, false), "R,100,G", "oddCount(3)"),
        ParameterCase("simple, members without equals", path(.simple, .rgb, true), "R,100", "missingEquals"),
        ParameterCase("simple, one element", path(.simple, .integers, false), "12", "[12]"),
        ParameterCase("simple, an empty element", path(.simple, .strings, false), "a,,b", #"["a","","b"]"#),
    ]

    private static let header = [
        ParameterCase("header, string", .of(.header, .simple, .string, explode: false), "blue", #""blue""#),
        ParameterCase("header, empty", .of(.header, .simple, .string, explode: false), "", #""""#),
        ParameterCase("header, array", .of(.header, .simple, .strings, explode: false), "blue,black,brown", three),
        ParameterCase("header, spaces", .of(.header, .simple, .strings, explode: true), "blue , black,  brown", three),
        ParameterCase(
            "header, two lines", .of(.header, .simple, .strings, explode: false), "blue, black\nbrown", three),
        ParameterCase(
            "header, two lines of a string", .of(.header, .simple, .string, explode: false), "a\nb", #""a, b""#),
        ParameterCase("header, object", .of(.header, .simple, .rgb, explode: false), "R,100,G,200,B,150", members),
        ParameterCase(
            "header, exploded object", .of(.header, .simple, .rgb, explode: true), "R=100, G=200, B=150", members),
        ParameterCase(
            "header, quoted commas", .of(.header, .simple, .strings, explode: false), #""a,b", c"#, #"["\"a,b\"","c"]"#),
        ParameterCase("header, empty elements", .of(.header, .simple, .integers, explode: false), "1,,2,", "[1,2]"),
        ParameterCase("header, odd members", .of(.header, .simple, .rgb, explode: false), "R,100,G", "oddCount(3)"),
        ParameterCase(
            "header, an escape is text", .of(.header, .simple, .string, explode: false), "a%20b", #""a%20b""#,
            others: #""a b""#),
        ParameterCase("header, a plus is a plus", .of(.header, .simple, .string, explode: false), "a+b", #""a+b""#),
        ParameterCase("header, integer", .of(.header, .simple, .integer, explode: false), "12", "12"),
        ParameterCase(
            "header, an empty array", .of(.header, .simple, .integers, explode: false), "", #"[""]"#, others: "[]"),
    ]

    private static let delimited = [
        ParameterCase("spaces, array", query(.spaceDelimited, .strings, false), "color=blue%20black%20brown", three),
        ParameterCase("spaces, plus", query(.spaceDelimited, .strings, false), "color=blue+black+brown", three),
        ParameterCase(
            "spaces, object", query(.spaceDelimited, .rgb, false), "color=R%20100%20G%20200%20B%20150", members),
        ParameterCase("spaces, one", query(.spaceDelimited, .integers, false), "color=5", "[5]"),
        ParameterCase(
            "spaces, exploded", query(.spaceDelimited, .strings, true), "color=blue&color=black&color=brown", three),
        ParameterCase("spaces, repeated", query(.spaceDelimited, .strings, false), "color=a&color=b", "repeated(2)"),
        ParameterCase("spaces, odd", query(.spaceDelimited, .rgb, false), "color=R%20100%20G", "oddCount(3)"),
        ParameterCase("pipes, array", query(.pipeDelimited, .strings, false), "color=blue|black|brown", three),
        ParameterCase("pipes, encoded", query(.pipeDelimited, .strings, false), "color=blue%7Cblack%7cbrown", three),
        ParameterCase("pipes, object", query(.pipeDelimited, .rgb, false), "color=R|100|G|200|B|150", members),
        ParameterCase(
            "pipes, exploded", query(.pipeDelimited, .strings, true), "color=blue&color=black&color=brown", three),
        ParameterCase("pipes, repeated", query(.pipeDelimited, .strings, false), "color=a&color=b", "repeated(2)"),
        ParameterCase("pipes, odd", query(.pipeDelimited, .rgb, false), "color=R|100|G", "oddCount(3)"),
        ParameterCase("pipes, commas are data", query(.pipeDelimited, .strings, false), "color=a,b|c", #"["a,b","c"]"#),
    ]

    private static let deepObject = [
        ParameterCase(
            "deep, object", query(.deepObject, .rgb, true), "color[R]=100&color[G]=200&color[B]=150", members),
        ParameterCase(
            "deep, encoded", query(.deepObject, .rgb, true), "color%5BR%5D=100&color%5bG%5d=200&color[B]=150", members),
        ParameterCase(
            "deep, among others", query(.deepObject, .rgb, true), "a=1&color[R]=1&b=2&color[G]=2", #"{"R":1,"G":2}"#),
        ParameterCase("deep, missing", query(.deepObject, .rgb, true), "colour[R]=1", "missing"),
        ParameterCase("deep, no members", query(.deepObject, .rgb, true), "color=1", "notMembers"),
        ParameterCase("deep, no shape", query(.deepObject, .anything, true), "color[R]=1", #"{"R":"1"}"#),
        ParameterCase("deep, unclosed bracket", query(.deepObject, .rgb, true), "color[R=1", "notMembers"),
        ParameterCase("deep, text behind brackets", query(.deepObject, .rgb, true), "color[R]x=1", "notMembers"),
        ParameterCase("deep, an empty member", query(.deepObject, .rgb, true), "color[R]=", #"{"R":""}"#, isFit: false),
    ]

    private static let cookie = [
        ParameterCase(
            "cookie, string", .of(.cookie, .form, .string, explode: true), "a=1; color=blue; b=2", #""blue""#),
        ParameterCase("cookie, empty", .of(.cookie, .form, .string, explode: true), "color=", #""""#),
        ParameterCase("cookie, missing", .of(.cookie, .form, .string, explode: true), "colour=1", "missing"),
        ParameterCase("cookie, case matters", .of(.cookie, .form, .string, explode: true), "Color=1", "missing"),
        ParameterCase("cookie, array", .of(.cookie, .form, .strings, explode: false), "color=blue,black,brown", three),
        ParameterCase("cookie, object", .of(.cookie, .form, .rgb, explode: false), "color=R,100,G,200,B,150", members),
        ParameterCase(
            "cookie, exploded array", .of(.cookie, .form, .strings, explode: true),
            "color=blue; color=black; color=brown", three),
        ParameterCase(
            "cookie, exploded array in one", .of(.cookie, .form, .strings, explode: true),
            "color=blue&color=black&color=brown", three),
        ParameterCase(
            "cookie, exploded object", .of(.cookie, .form, .rgb, explode: true), "R=100; x=1; G=200; B=150", members),
        ParameterCase(
            "cookie, exploded object in one", .of(.cookie, .form, .rgb, explode: true), "R=100&G=200&B=150", members),
        ParameterCase(
            "cookie, two lines", .of(.cookie, .form, .strings, explode: true), "color=a\ncolor=b", #"["a","b"]"#),
        ParameterCase("cookie, quotes", .of(.cookie, .form, .integers, explode: false), #"color="1,2""#, "[1,2]"),
        ParameterCase(
            "cookie, of several paths", .of(.cookie, .form, .integer, explode: true), "color=1; color=2", "1"),
        ParameterCase(
            "cookie, encoded", .of(.cookie, .form, .string, explode: true), "color=a%20b", #""a b""#,
            others: #""a%20b""#),
    ]
}
