import Testing

/// Keywords about values without others in them.
@Suite("Schemas of simple values")
struct SimpleValueTests {
    @Test("judge types", arguments: typeCases)
    func types(_ example: SchemaCase) throws { try example.play() }

    @Test("judge constants and choices", arguments: choiceCases)
    func choices(_ example: SchemaCase) throws { try example.play() }

    @Test("judge numbers exactly", arguments: numberCases)
    func numbers(_ example: SchemaCase) throws { try example.play() }

    @Test("judge texts", arguments: textCases)
    func texts(_ example: SchemaCase) throws { try example.play() }

    static let typeCases: [SchemaCase] = [
        .good("true accepts everything", "true", "{}"),
        .bad("false accepts nothing", "false", "1", "false "),
        .good("a schema without keywords accepts everything", "{}", "[null]"),
        .good("null is null", #"{"type":"null"}"#, "null"),
        .bad("an empty text is not null", #"{"type":"null"}"#, #""""#, "type "),
        .good("true is a boolean", #"{"type":"boolean"}"#, "true"),
        .bad("a text is no boolean", #"{"type":"boolean"}"#, #""true""#, "type "),
        .good("an integer is a number", #"{"type":"number"}"#, "1"),
        .bad("a text is no number", #"{"type":"number"}"#, #""1""#, "type "),
        .good("1.0 is an integer", #"{"type":"integer"}"#, "1.0"),
        .good("15e-1 times ten is an integer", #"{"type":"integer"}"#, "150e-1"),
        .bad("1.5 is no integer", #"{"type":"integer"}"#, "1.5", "type "),
        .good("an integer beyond 64 bits is one", #"{"type":"integer"}"#, "123456789012345678901234567890"),
        .bad("a fraction beyond doubles is no integer", #"{"type":"integer"}"#, "9007199254740993.5", "type "),
        .good("a text is a string", #"{"type":"string"}"#, #""x""#),
        .bad("a number is no string", #"{"type":"string"}"#, "1", "type "),
        .good("an array is an array", #"{"type":"array"}"#, "[]"),
        .bad("an object is no array", #"{"type":"array"}"#, "{}", "type "),
        .good("an object is an object", #"{"type":"object"}"#, "{}"),
        .bad("an array is no object", #"{"type":"object"}"#, "[]", "type "),
        .good("one of several types is enough", #"{"type":["string","null"]}"#, "null"),
        .bad("none of several types is not", #"{"type":["string","null"]}"#, "1", "type "),
        .bad("a wrong type is told once", #"{"type":"string","minLength":2,"enum":["ab"]}"#, "1", "type "),
    ]

    static let choiceCases: [SchemaCase] = [
        .good("a value of the list", #"{"enum":["a",1,null]}"#, "null"),
        .bad("a value that is not in the list", #"{"enum":["a",1,null]}"#, #""b""#, "enum "),
        .good("numbers are equal by value", #"{"enum":[10]}"#, "1.0e1"),
        .bad("a text is not equal to a number", #"{"enum":[10]}"#, #""10""#, "enum "),
        .good("objects are equal in any order", #"{"enum":[{"a":1,"b":2}]}"#, #"{"b":2.0,"a":1}"#),
        .bad("arrays are not", #"{"enum":[[1,2]]}"#, "[2,1]", "enum "),
        .good("escapes are equal to what they mean", #"{"const":"é"}"#, #""\u00e9""#),
        .bad("another case is another text", #"{"const":"A"}"#, #""a""#, "const "),
        .bad("false is not 0", #"{"const":false}"#, "0", "const "),
        .bad("an empty object is no empty array", #"{"const":{}}"#, "[]", "const "),
        .bad("one member more is another object", #"{"const":{"a":1}}"#, #"{"a":1,"b":1}"#, "const "),
        .good("both a constant and a choice", #"{"enum":["a","b"],"const":"b"}"#, #""b""#),
        .bad("a constant that is no choice", #"{"enum":["a"],"const":"b"}"#, #""b""#, "const "),
        .bad("a choice that is not the constant", #"{"enum":["a","b"],"const":"b"}"#, #""a""#, "const "),
    ]

    static let numberCases: [SchemaCase] = [
        .good("the minimum itself", #"{"minimum":1.1}"#, "1.1"),
        .bad("less than the minimum", #"{"minimum":1.1}"#, "1.09", "minimum "),
        .good("a text has no minimum", #"{"minimum":5}"#, #""1""#),
        .good("the maximum itself", #"{"maximum":3}"#, "3.0"),
        .bad("more than the maximum", #"{"maximum":3}"#, "3.0000000000000000001", "maximum "),
        .good("more than an excluded minimum", #"{"exclusiveMinimum":0}"#, "1e-400"),
        .bad("an excluded minimum", #"{"exclusiveMinimum":0}"#, "-0.0", "exclusiveMinimum "),
        .good("less than an excluded maximum", #"{"exclusiveMaximum":10}"#, "9.99"),
        .bad("an excluded maximum", #"{"exclusiveMaximum":10}"#, "1e1", "exclusiveMaximum "),
        .good("negative numbers have their order", #"{"minimum":-2}"#, "-1"),
        .bad("negative numbers have their order, downwards", #"{"minimum":-2}"#, "-3", "minimum "),
        .bad(
            "integers beyond doubles are not rounded", #"{"maximum":9007199254740992}"#, "9007199254740993",
            "maximum "),
        .good("a multiple", #"{"multipleOf":2}"#, "10"),
        .bad("no multiple", #"{"multipleOf":2}"#, "7", "multipleOf "),
        .good("a decimal multiple is exact", #"{"multipleOf":0.01}"#, "19.99"),
        .bad("a third digit is no multiple of cents", #"{"multipleOf":0.01}"#, "19.999", "multipleOf "),
        .good("zero is a multiple of all", #"{"multipleOf":0.3}"#, "0"),
        .good("huge numbers are multiples", #"{"multipleOf":3}"#, "3e300"),
        .good("int32 has its limits", #"{"format":"int32"}"#, "2147483647"),
        .bad("beyond int32", #"{"format":"int32"}"#, "2147483648", "format "),
        .bad("beyond int64", #"{"format":"int64"}"#, "9223372036854775808", "format "),
        .bad(
            "all that is wrong is told", #"{"minimum":10,"multipleOf":4}"#, "7", "minimum ", "multipleOf "),
    ]

    static let textCases: [SchemaCase] = [
        .good("as long as it must be", #"{"minLength":2}"#, #""ab""#),
        .bad("too short", #"{"minLength":2}"#, #""a""#, "minLength "),
        .good("a character is one, however many bytes it has", #"{"maxLength":2}"#, #""💩💩""#),
        .bad("too long", #"{"maxLength":2}"#, #""abc""#, "maxLength "),
        .good("lengths may be written 2.0", #"{"maxLength":2.0}"#, #""ab""#),
        .good("a pattern is searched anywhere", #"{"pattern":"b+"}"#, #""abbc""#),
        .bad("a pattern that is not there", #"{"pattern":"^b+$"}"#, #""abbc""#, "pattern "),
        .good("a pattern knows characters, not bytes", #"{"pattern":"^.$"}"#, #""é""#),
        .bad("the end of a pattern is the end of the text", #"{"pattern":"^a$"}"#, #""a\n""#, "pattern "),
        .good("a number has no pattern", #"{"pattern":"^a$"}"#, "1"),
        .good("a date", #"{"format":"date"}"#, #""2024-02-29""#),
        .bad("a day that there is not", #"{"format":"date"}"#, #""2023-02-29""#, "format "),
        .bad("no UUID", #"{"format":"uuid"}"#, #""123""#, "format "),
        .bad("no IPv4 address", #"{"format":"ipv4"}"#, #""1.2.3.256""#, "format "),
        .good("a number has no format of texts", #"{"format":"date"}"#, "1"),
    ]
}
