import RequestValidation

/// What texts become, what encoding means, and Swagger 2.0.
extension ParameterCase {
    package static let all = table + conversions + encodings + objects + swagger + json
    package static let conversions = integers + booleans + unions

    private static func query(_ shape: ValueShape) -> ContractParameter { .of(.query, .form, shape, explode: true) }

    private static let integers =
        ["0", "-0", "12", "-7", "1.5", "1e3", "1E-2", "0.0", "9007199254740993", "123456789012345678901234567890"].map {
            ParameterCase("number \($0)", query(.number), "color=\($0)", $0)
        }
        + ["01", "-", "1.", ".5", "0x1F", "1e", "1,000", "1_000", "NaN", "Infinity", "1f", "٣", "--1", "1.2.3", "e1"]
        .map {
            ParameterCase("no number \($0)", query(.number), "color=\($0)", "\"\($0)\"")
        } + [
            ParameterCase("a plus is a space", query(.integer), "color=+1", #"" 1""#),
            ParameterCase("an encoded plus is no number's", query(.integer), "color=%2B1", #""+1""#),
            ParameterCase("encoded digits are digits", query(.integer), "color=%31%32", "12"),
            ParameterCase("a fraction is a number, and no integer", query(.integer), "color=1.5", "1.5"),
            ParameterCase("spaces make no number", query(.integer), "color=%201", #"" 1""#),
        ]

    private static let booleans =
        ["true", "false"].map { ParameterCase("boolean \($0)", query(.boolean), "color=\($0)", $0) }
        + ["True", "FALSE", "1", "0", "yes", "on", "t", "truee", ""].map {
            ParameterCase("no boolean `\($0)`", query(.boolean), "color=\($0)", "\"\($0)\"")
        } + [
            ParameterCase("null", query(.types(.null)), "color=null", "null"),
            ParameterCase("no text is null", query(.types([.null, .integer])), "color=", "null"),
            ParameterCase("no shape, no conversion", query(.anything), "color=12", #""12""#),
            ParameterCase("a string stays one", query(.string), "color=true", #""true""#),
        ]

    private static let unions = [
        ParameterCase("integer or string", query(.types([.integer, .string])), "color=1", "1", others: #""1""#),
        ParameterCase("string, of integer or string", query(.types([.integer, .string])), "color=a", #""a""#),
        ParameterCase("nullable string", query(.types([.null, .string])), "color=null", "null", others: #""null""#),
        ParameterCase("boolean or integer", query(.types([.boolean, .integer])), "color=1", "1"),
        ParameterCase(
            "array or string", query(ValueShape(types: [.array, .string], items: .string)), "color=a", #"["a"]"#,
            others: #""a""#, #""a""#),
        ParameterCase(
            "integers or one", query(ValueShape(types: [.array, .integer], items: .integer)), "color=1", "[1]",
            others: "1", "1"),
        ParameterCase(
            "array of unions", query(.array(.types([.integer, .string]))), "color=1&color=a", #"[1,"a"]"#,
            others: #"["1","a"]"#),
        ParameterCase(
            "nullable array", query(ValueShape(types: [.array, .null], items: .integer)), "color=1", "[1]",
            others: #""1""#, #""1""#),
        ParameterCase(
            "an object or a string, a string",
            .of(.query, .form, ValueShape(types: [.object, .string], members: ["R": .integer]), explode: false),
            "color=blue", #""blue""#, others: #""blue""#),
        ParameterCase(
            "an object or a number in a path, a number",
            .of(.path, .simple, ValueShape(types: [.object, .integer], members: ["R": .integer]), explode: true), "7",
            "7", others: "7"),
        ParameterCase("items say array", query(ValueShape(items: .integer)), "color=1&color=2", "[1,2]"),
        ParameterCase(
            "members say object", .of(.query, .form, ValueShape(members: ["R": .integer]), explode: false), "color=R,1",
            #"{"R":1}"#),
    ]

    package static let encodings = [
        ParameterCase(
            "an encoded comma is data", .of(.query, .form, .strings, explode: false), "color=a%2Cb,c",
            #"["a,b","c"]"#, others: #"["a","b","c"]"#),
        ParameterCase(
            "all commas encoded", .of(.query, .form, .integers, explode: false), "color=1%2C2", #"["1,2"]"#,
            others: "[1,2]"),
        ParameterCase(
            "all commas of an object encoded", .of(.query, .form, .rgb, explode: false), "color=R%2C1%2CG%2c2",
            #"{"R":1,"G":2}"#),
        ParameterCase(
            "all commas of an object in a path encoded", .of(.path, .simple, .rgb, explode: false), "R%2C1",
            #"{"R":1}"#),
        ParameterCase(
            "an object or a string, its comma encoded",
            .of(.query, .form, ValueShape(types: [.object, .string], members: ["R": .integer]), explode: false),
            "color=R%2C1", #"{"R":1}"#, others: #""R,1""#, #""R,1""#),
        ParameterCase(
            "an encoded comma in a path", .of(.path, .simple, .strings, explode: false), "a%2Cb,c", #"["a,b","c"]"#,
            others: #"["a","b","c"]"#),
        ParameterCase(
            "an encoded semicolon", .of(.path, .matrix, .strings, explode: true), ";color=a%3Bb", #"["a;b"]"#),
        ParameterCase("an encoded dot", .of(.path, .label, .strings, explode: true), ".a%2Eb.c", #"["a.b","c"]"#),
        ParameterCase("an encoded equals", .of(.path, .simple, .rgb, explode: true), "R%3D1=2", #"{"R=1":"2"}"#),
        ParameterCase(
            "an encoded ampersand", .of(.query, .form, .strings, explode: true), "color=a%26color=b", #"["a&color=b"]"#),
        ParameterCase("equals in a value", .of(.query, .form, .string, explode: true), "color=a=b==", #""a=b==""#),
        ParameterCase("plus in a query", .of(.query, .form, .string, explode: true), "color=a+b%2Bc", #""a b+c""#),
        ParameterCase("plus in a path", .of(.path, .simple, .string, explode: false), "a+b", #""a+b""#),
        ParameterCase("an encoded slash in a path", .of(.path, .simple, .string, explode: false), "a%2Fb", #""a/b""#),
        ParameterCase("UTF-8", .of(.query, .form, .string, explode: true), "color=%C3%A9%E2%82%AC", #""é€""#),
        ParameterCase("no escape", .of(.query, .form, .string, explode: true), "color=100%", #""100%""#),
        ParameterCase("half an escape", .of(.query, .form, .string, explode: true), "color=%4", #""%4""#),
        ParameterCase("an encoded name", .of(.query, .form, .string, explode: true), "c%6Flor=a", #""a""#),
        ParameterCase("a name with a plus", .of(.query, .form, .string, explode: true, name: "a b"), "a+b=c", #""c""#),
        ParameterCase(
            "a name with brackets", .of(.query, .form, .integers, explode: true, name: "ids[]"), "ids%5B%5D=1&ids[]=2",
            "[1,2]"),
        ParameterCase(
            "reserved characters", .of(.query, .form, .string, explode: true, allowsReserved: true),
            "color=http://a/b?c=d:e@f", #""http://a/b?c=d:e@f""#),
        ParameterCase(
            "an empty value is allowed", .of(.query, .form, .integer, explode: true, allowsEmptyValue: true), "color",
            "empty"),
        ParameterCase(
            "an empty value with equals is allowed",
            .of(.query, .form, .integer, explode: true, allowsEmptyValue: true), "x&color=", "empty"),
        ParameterCase(
            "a value is judged all the same",
            .of(.query, .form, .integer, explode: true, allowsEmptyValue: true), "color=x", #""x""#),
        ParameterCase(
            "empty parameters do not count", .of(.query, .form, .strings, explode: true), "&&color=a&", #"["a"]"#),
        ParameterCase(
            "an encoded pipe with spaces", .of(.query, .pipeDelimited, .strings, explode: false), "color=a+b%7Cc",
            #"["a b","c"]"#),
        ParameterCase(
            "an encoded bracket in a value", .of(.query, .deepObject, .rgb, explode: true), "color[R]=%5B1%5D",
            #"{"R":"[1]"}"#),
    ]

    package static let objects = [
        ParameterCase(
            "objects in JSON, each by itself", .of(.query, .form, .array(.rgb), explode: true),
            #"color={"R":1}&color={"R":2}"#, #"[{"R":1},{"R":2}]"#),
        ParameterCase(
            "objects in JSON, all at once", .of(.query, .form, .array(.rgb), explode: true),
            "color=%5B%7B%22R%22%3A1%7D%2C%7B%22R%22%3A2%7D%5D", #"[{"R":1},{"R":2}]"#),
        ParameterCase(
            "an array in JSON within another", .of(.query, .form, .array(.integers), explode: true), "color=[1,2]",
            "[[1,2]]"),
        ParameterCase(
            "nested members",
            .of(
                .query, .deepObject,
                ValueShape(types: .object, members: ["a": .rgb]), explode: true), "color[a][R]=1&color[a][G]=2",
            #"{"a":{"R":1,"G":2}}"#),
        ParameterCase(
            "members apart",
            .of(
                .query, .deepObject,
                ValueShape(types: .object, members: ["a": .rgb, "b": .integer]), explode: true),
            "color[a][R]=1&color[b]=3&color[a][G]=2", #"{"a":{"R":1,"G":2},"b":3}"#),
        ParameterCase(
            "a member that is an array",
            .of(
                .query, .deepObject,
                ValueShape(types: .object, members: ["a": .integers]), explode: true), "color[a]=1&color[a]=2",
            #"{"a":[1,2]}"#),
        ParameterCase(
            "an array with brackets",
            .of(
                .query, .deepObject,
                ValueShape(types: .object, members: ["a": .integers]), explode: true), "color[a][]=1&color[a][]=2",
            #"{"a":[1,2]}"#),
        ParameterCase(
            "an array with numbers",
            .of(
                .query, .deepObject,
                ValueShape(types: .object, members: ["a": .integers]), explode: true), "color[a][1]=2&color[a][0]=1",
            #"{"a":[1,2]}"#),
        ParameterCase(
            "an array of one",
            .of(
                .query, .deepObject,
                ValueShape(types: .object, members: ["a": .integers]), explode: true), "color[a]=1", #"{"a":[1]}"#),
        ParameterCase(
            "an array with commas",
            .of(
                .query, .deepObject,
                ValueShape(types: .object, members: ["a": .integers]), explode: true), "color[a]=1,2", #"{"a":[1,2]}"#),
        ParameterCase(
            "texts with commas",
            .of(
                .query, .deepObject,
                ValueShape(types: .object, members: ["a": .strings]), explode: true), "color[a]=1,2", #"{"a":["1,2"]}"#),
        ParameterCase(
            "rows",
            .of(
                .query, .deepObject,
                ValueShape(types: .object, members: ["a": .array(.rgb)]), explode: true),
            "color[a][0][R]=1&color[a][1][R]=2&color[a][0][G]=3", #"{"a":[{"R":1,"G":3},{"R":2}]}"#),
        ParameterCase(
            "numbers as names",
            .of(
                .query, .deepObject,
                ValueShape(types: .object, members: ["a": ValueShape(types: .object, otherMembers: .integer)]),
                explode: true),
            "color[a][7]=1", #"{"a":{"7":1}}"#),
        ParameterCase(
            "a member twice", .of(.query, .deepObject, .rgb, explode: true), "color[R]=1&color[R]=2", #"{"R":[1,2]}"#),
        ParameterCase(
            "additional members",
            .of(
                .query, .deepObject,
                ValueShape(types: .object, otherMembers: .number), explode: true), "color[x]=1&color[y]=2.5",
            #"{"x":1,"y":2.5}"#),
        ParameterCase(
            "required, and without members", .of(.query, .form, .rgb, explode: true, isRequired: true), "", "{}"),
        ParameterCase("not required, and without members", .of(.query, .form, .rgb, explode: true), "x=1", "missing"),
        ParameterCase(
            "any member",
            .of(
                .query, .form,
                ValueShape(types: .object, otherMembers: .integer), explode: true), "x=1&y=2", #"{"x":1,"y":2}"#),
        ParameterCase(
            "JSON within members",
            .of(
                .query, .form,
                ValueShape(types: .object, members: ["a": .rgb]), explode: true), "a=%7B%22R%22:1%7D", #"{"a":{"R":1}}"#
        ),
        ParameterCase(
            "objects in an array", .of(.query, .form, .array(.rgb), explode: true),
            #"color={"R":1}&color={"R":2}"#, #"[{"R":1},{"R":2}]"#),
    ]

    package static let swagger = [
        ParameterCase("csv in a query", .of(.query, .form, .integers, explode: false), "color=1,2,3", "[1,2,3]"),
        ParameterCase("csv in a path", .of(.path, .simple, .integers, explode: false), "1,2,3", "[1,2,3]"),
        ParameterCase("csv in a header", .of(.header, .simple, .integers, explode: false), "1,2, 3", "[1,2,3]"),
        ParameterCase(
            "ssv in a query", .of(.query, .spaceDelimited, .integers, explode: false), "color=1%202+3", "[1,2,3]"),
        ParameterCase("ssv in a path", .of(.path, .spaceDelimited, .integers, explode: false), "1%202%203", "[1,2,3]"),
        ParameterCase("ssv in a header", .of(.header, .spaceDelimited, .integers, explode: false), "1 2 3", "[1,2,3]"),
        ParameterCase(
            "tsv in a query", .of(.query, .tabDelimited, .integers, explode: false), "color=1%092%093", "[1,2,3]"),
        ParameterCase("tsv in a path", .of(.path, .tabDelimited, .strings, explode: false), "a%09b", #"["a","b"]"#),
        ParameterCase("tsv in a header", .of(.header, .tabDelimited, .integers, explode: false), "1\t2", "[1,2]"),
        ParameterCase(
            "pipes in a query", .of(.query, .pipeDelimited, .integers, explode: false), "color=1|2%7C3", "[1,2,3]"),
        ParameterCase("pipes in a path", .of(.path, .pipeDelimited, .integers, explode: false), "1%7C2", "[1,2]"),
        ParameterCase("pipes in a header", .of(.header, .pipeDelimited, .integers, explode: false), "1|2", "[1,2]"),
        ParameterCase("multi in a query", .of(.query, .form, .integers, explode: true), "color=1&color=2", "[1,2]"),
        ParameterCase(
            "csv within multi", .of(.query, .form, .array(.integers), explode: true), "color=1,2&color=3", "[[1,2],[3]]"
        ),
        ParameterCase(
            "csv, where one is no number", .of(.query, .form, .integers, explode: false), "color=1,x", #"[1,"x"]"#),
        ParameterCase(
            "multi, where csv is wanted", .of(.query, .form, .integers, explode: false), "color=1&color=2",
            "repeated(2)"),
    ]

    package static let json = [
        ParameterCase("JSON in a query", .json(.query), "color=%7B%22R%22%3A100%7D", #"{"R":100}"#),
        ParameterCase(
            "raw JSON in a query", .json(.query), #"color={"R":[1,true,null,"x"]}"#, #"{"R":[1,true,null,"x"]}"#),
        ParameterCase("a JSON number", .json(.query), "color=12", "12"),
        ParameterCase("JSON in a path", .json(.path), "%5B1,2%5D", "[1,2]"),
        ParameterCase(
            "JSON in a header", .json(.header), #"{"a": {"b": []}, "c": "%20"}"#, #"{"a":{"b":[]},"c":"%20"}"#),
        ParameterCase("JSON in a cookie", .json(.cookie), "color=%5B1%5D", "[1]"),
        ParameterCase("a JSON string in a cookie", .json(.cookie), #"color="a""#, #""a""#),
        ParameterCase("a plus in JSON is a space", .json(.query), "color=[1,+2]", "[1,2]"),
        ParameterCase("broken JSON", .json(.query), "color=%7B%22R%22:100,%7D", "broken"),
        ParameterCase("no JSON", .json(.query), "color=blue", "broken"),
        ParameterCase("no text is no JSON", .json(.query), "color=", "broken"),
        ParameterCase("two JSON texts", .json(.query), "color=1&color=2", "repeated(2)"),
        ParameterCase("no JSON at all", .json(.query), "x=1", "missing"),
        ParameterCase(
            "another media type",
            ContractParameter(name: "color", location: .query, serialization: .text, source: .none),
            "color=%3Ca/%3E", #""<a/>""#),
    ]
}
