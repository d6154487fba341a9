package import RequestValidation

/// A parameter that was sent in another style, and what should have been sent.
package struct StyleCase: Sendable, CustomStringConvertible {
    package let parameter: ContractParameter
    package let sent: String
    package let kind: ParameterStyleFault.Kind
    package let right: String?
    package let value: String
    package var description: String { sent }

    init(
        _ parameter: ContractParameter, _ sent: String, _ kind: ParameterStyleFault.Kind, _ right: String?,
        _ value: String
    ) {
        self.parameter = parameter
        self.sent = sent
        self.kind = kind
        self.right = right
        self.value = value
    }

    package static let all = arrays + objects + primitives

    private static let arrays = [
        StyleCase(multi, "ids=1,2,3", .delimited(.comma), "ids=1&ids=2&ids=3", "[1,2,3]"),
        StyleCase(multi, "ids=1%2C2%2C3", .delimited(.comma), "ids=1&ids=2&ids=3", "[1,2,3]"),
        StyleCase(multi, "ids=1|2", .delimited(.pipe), "ids=1&ids=2", "[1,2]"),
        StyleCase(multi, "ids=1;2", .delimited(.semicolon), "ids=1&ids=2", "[1,2]"),
        StyleCase(multi, "ids=1+2%203", .delimited(.space), "ids=1&ids=2&ids=3", "[1,2,3]"),
        StyleCase(multi, "ids=1,+2", .delimited(.comma), "ids=1&ids=2", "[1,2]"),
        StyleCase(multi, "ids[]=1&ids[]=2", .emptyBrackets, "ids=1&ids=2", "[1,2]"),
        StyleCase(multi, "a=1&ids%5B%5D=1", .emptyBrackets, "ids=1", "[1]"),
        StyleCase(multi, "ids[1]=2&ids[0]=1", .indexes, "ids=1&ids=2", "[1,2]"),
        StyleCase(multi, "ids.0=1&ids.1=2", .indexes, "ids=1&ids=2", "[1,2]"),
        StyleCase(multi, "ids=[1,2]", .json, "ids=1&ids=2", "[1,2]"),
        StyleCase(multi, "ids=%5B1%5D", .json, "ids=1", "[1]"),
        StyleCase(comma, "ids=1&ids=2", .repeated(2), "ids=1,2", "[1,2]"),
        StyleCase(comma, "ids=1|2", .delimited(.pipe), "ids=1,2", "[1,2]"),
        StyleCase(comma, "ids=1+2", .delimited(.space), "ids=1,2", "[1,2]"),
        StyleCase(comma, "ids[]=1&ids[]=2", .emptyBrackets, "ids=1,2", "[1,2]"),
        StyleCase(comma, "ids=%5B1,2%5D", .json, "ids=1,2", "[1,2]"),
        StyleCase(query(.pipeDelimited, .integers, false), "ids=1,2", .delimited(.comma), "ids=1%7C2", "[1,2]"),
        StyleCase(query(.spaceDelimited, .integers, false), "ids=1,2", .delimited(.comma), "ids=1%202", "[1,2]"),
        StyleCase(
            query(.form, .integers, true, name: "ids[]"), "ids=1&ids=2", .missingBrackets, "ids[]=1&ids[]=2", "[1,2]"),
        StyleCase(
            .of(.path, .simple, .integers, explode: false), "1|2", .delimited(.pipe), "1,2", "[1,2]"),
        StyleCase(.of(.path, .simple, .integers, explode: false), "%5B1,2%5D", .json, "1,2", "[1,2]"),
        StyleCase(.of(.path, .simple, .integers, explode: false), ";color=1,2", .prefix(";color="), "1,2", "[1,2]"),
        StyleCase(.of(.path, .simple, .integers, explode: false), ".1,2", .prefix("."), "1,2", "[1,2]"),
        StyleCase(
            .of(.path, .matrix, .integers, explode: true), "1,2", .missingPrefix(";color="), ";color=1;color=2",
            "[1,2]"),
        StyleCase(.of(.path, .label, .integers, explode: true), "1,2", .missingPrefix("."), ".1.2", "[1,2]"),
        StyleCase(.of(.header, .simple, .integers, explode: false), "1; 2", .delimited(.semicolon), "1,2", "[1,2]"),
        StyleCase(.of(.header, .simple, .integers, explode: false), "[1, 2]", .json, "1,2", "[1,2]"),
        StyleCase(
            .of(.cookie, .form, .integers, explode: true), "color=1,2", .delimited(.comma), "color=1; color=2", "[1,2]"),
        StyleCase(.of(.cookie, .form, .integers, explode: false), "color=1|2", .delimited(.pipe), "color=1,2", "[1,2]"),
    ]

    private static let objects = [
        StyleCase(deep, #"color=%7B"R":1,"G":2%7D"#, .json, "color[R]=1&color[G]=2", #"{"R":1,"G":2}"#),
        StyleCase(deep, "color.R=1&color.G=2", .dots, "color[R]=1&color[G]=2", #"{"R":1,"G":2}"#),
        StyleCase(deep, "R=1&G=2&x=3", .looseMembers, "color[R]=1&color[G]=2", #"{"R":1,"G":2}"#),
        StyleCase(deep, "color=R,1,G,2", .alternating, "color[R]=1&color[G]=2", #"{"R":1,"G":2}"#),
        StyleCase(deep, "color=R=1,G=2", .pairs, "color[R]=1&color[G]=2", #"{"R":1,"G":2}"#),
        StyleCase(loose, "color[R]=1&color[G]=2", .memberBrackets, "R=1&G=2", #"{"R":1,"G":2}"#),
        StyleCase(loose, "color.R=1", .dots, "R=1", #"{"R":1}"#),
        StyleCase(loose, "color=%7B%22R%22:1%7D", .json, "R=1", #"{"R":1}"#),
        StyleCase(loose, "color=R,1,G,2", .alternating, "R=1&G=2", #"{"R":1,"G":2}"#),
        StyleCase(flat, "color=R=1,G=2", .pairs, "color=R,1,G,2", #"{"R":1,"G":2}"#),
        StyleCase(flat, "R=1&G=2", .looseMembers, "color=R,1,G,2", #"{"R":1,"G":2}"#),
        StyleCase(flat, "color[R]=1", .memberBrackets, "color=R,1", #"{"R":1}"#),
        StyleCase(flat, "color=R|1|G|2", .delimited(.pipe), "color=R,1,G,2", #"{"R":1,"G":2}"#),
        StyleCase(.of(.path, .simple, .rgb, explode: false), "R=1,G=2", .pairs, "R,1,G,2", #"{"R":1,"G":2}"#),
        StyleCase(.of(.path, .simple, .rgb, explode: true), "R,1,G,2", .alternating, "R=1,G=2", #"{"R":1,"G":2}"#),
        StyleCase(
            .of(.path, .matrix, .rgb, explode: true), "R,1,G,2", .missingPrefix(";color="), ";R=1;G=2",
            #"{"R":1,"G":2}"#),
        StyleCase(.of(.header, .simple, .rgb, explode: false), "R=1, G=2", .pairs, "R,1,G,2", #"{"R":1,"G":2}"#),
    ]

    private static let primitives = [
        StyleCase(one, "id=1&id=1", .repeated(2), "id=1", "1"),
        StyleCase(one, "id[]=1", .emptyBrackets, "id=1", "1"),
        StyleCase(
            .of(.query, .form, .string, explode: true), "color=12:00+02:00", .plus, "color=12%3A00%2B02%3A00",
            #""12:00+02:00""#),
        StyleCase(one, "id=%221%22", .quotes, "id=1", "1"),
        StyleCase(query(.form, .boolean, true, name: "b"), "b='true'", .quotes, "b=true", "true"),
        StyleCase(.of(.path, .simple, .integer, explode: false), ";id=5", .prefix(";id="), "5", "5"),
        StyleCase(.of(.path, .simple, .integer, explode: false), ".5", .prefix("."), "5", "5"),
        StyleCase(.of(.path, .matrix, .integer, explode: false), "5", .missingPrefix(";color="), ";color=5", "5"),
        StyleCase(.of(.path, .label, .string, explode: false), "a b", .missingPrefix("."), ".a%20b", #""a b""#),
    ]

    /// What is wrong is no matter of style.
    package static let none: [(ContractParameter, String)] = [
        (multi, "ids=x"), (multi, "ids=1,x"), (multi, "ids=[1,[2]]"), (multi, "idsx[]=1"), (multi, "ids[]=x"),
        (multi, "a=1"), (multi, ""), (comma, "ids=x,y"), (one, "id=1&id=2"), (one, "id=x"), (one, "id[]=1&id[]=2"),
        (deep, "color=x"), (deep, "x=1"), (loose, "color=x"), (flat, "color=1,2"),
        (.of(.path, .simple, .integer, explode: false), "x"), (.of(.path, .simple, .integer, explode: false), ".x"),
        (.of(.header, .simple, .integers, explode: false), "a, b"), (.json(.query), "color[a]=1"),
    ]

    private static let multi = query(.form, .integers, true)
    private static let comma = query(.form, .integers, false)
    private static let one = query(.form, .integer, true, name: "id")
    private static let deep = ContractParameter.of(.query, .deepObject, .rgb, explode: true)
    private static let loose = ContractParameter.of(.query, .form, .rgb, explode: true)
    private static let flat = ContractParameter.of(.query, .form, .rgb, explode: false)

    private static func query(
        _ style: ParameterStyle, _ shape: ValueShape, _ explode: Bool, name: String = "ids"
    ) -> ContractParameter { .of(.query, style, shape, explode: explode, name: name) }
}
