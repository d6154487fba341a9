import ParameterCases
import Testing

@testable import RequestValidation

/// A form, the contract's idea of it, and the object that it becomes.
struct ContractFormCase: Sendable, CustomTestStringConvertible {
    let name: String
    let plan: FormPlan
    /// In the notation of `RuleExample`; parts of a multipart body are parted by `--b`.
    let body: String
    let words: String
    let isMultipart: Bool
    var testDescription: String { name }

    init(_ name: String, _ plan: FormPlan, _ body: String, _ words: String) {
        self.name = name
        self.plan = plan
        self.body = body
        self.words = words
        isMultipart = body.hasPrefix("--b")
    }

    func run(cuts: [Int] = []) -> FormRun {
        FormRun(bytes, plan, boundary: isMultipart ? Array("b".utf8) : nil, cuts: cuts)
    }

    var bytes: [UInt8] { isMultipart ? ScannerRun.bytes(body) : Array(body.utf8) }
}

extension ValueShape {
    /// `format: binary`
    static let file = ValueShape(types: .string, isBinary: true)
}

extension ContractFormCase {
    static let all = simple + styles + nested + multipart + files

    private static let order = FormPlan.of([
        "item": .string, "qty": .integer, "gift": .boolean, "tags": .strings, "ids": .integers, "price": .number,
    ])

    private static let simple = [
        ContractFormCase("nothing", order, "", "{}"),
        ContractFormCase(
            "texts and numbers", order, "item=pencil&qty=2&gift=true", #"{"item":"pencil","qty":2,"gift":true}"#),
        ContractFormCase(
            "no numbers", order, "qty=two&price=1,50&gift=yes", #"{"qty":"two","price":"1,50","gift":"yes"}"#),
        ContractFormCase("an array of one", order, "tags=a", #"{"tags":["a"]}"#),
        ContractFormCase("an array", order, "ids=1&qty=5&ids=2", #"{"ids":[1,2],"qty":5}"#),
        ContractFormCase("commas in texts", order, "tags=a,b", #"{"tags":["a,b"]}"#),
        ContractFormCase("commas in numbers", order, "ids=1,2", #"{"ids":["1,2"]}"#),
        ContractFormCase("encoded", order, "item=a+b%26c%3D%C3%A9&%71ty=%37", #"{"item":"a b&c=é","qty":7}"#),
        ContractFormCase("equals in a value", order, "item=a=b=", #"{"item":"a=b="}"#),
        ContractFormCase("no equals", order, "item&qty=1", #"{"item":"","qty":1}"#),
        ContractFormCase("an empty value", order, "item=&qty=", #"{"item":"","qty":""}"#),
        ContractFormCase("ampersands", order, "&&item=a&&", #"{"item":"a"}"#),
        ContractFormCase("a line break at the end", order, "item=a&qty=2\r\n", #"{"item":"a","qty":2}"#),
        ContractFormCase("line breaks within", order, "item=a\nb&qty=2\n", "{\"item\":\"a\nb\",\"qty\":2}"),
        ContractFormCase("unknown fields", order, "item=a&x=1&y=2&x=3", #"{"item":"a","x":["1","3"],"y":"2"}"#),
        ContractFormCase("a nameless field", order, "=a&item=b", #"{"":"a","item":"b"}"#),
        ContractFormCase("twice, where once is wanted", order, "qty=1&qty=2", #"{"qty":1,"qty":2} qty: repeated(2)"#),
        ContractFormCase(
            "a checkbox and its shadow", order, "gift=false&gift=true",
            #"{"gift":false,"gift":true} gift: repeated(2)"#),
        ContractFormCase("additional fields", .of([:], other: .integer), "a=1&b=x", #"{"a":1,"b":"x"}"#),
        ContractFormCase("additional arrays", .of([:], other: .integers), "a=1&b=1&b=2", #"{"a":[1],"b":[1,2]}"#),
        ContractFormCase("a union", .of(["a": .types([.integer, .string])]), "a=1", #"{"a":1}"#),
        ContractFormCase(
            "a text or an array, a text", .of(["a": ValueShape(types: [.array, .string], items: .string)]), "a=1",
            #"{"a":"1"}"#),
        ContractFormCase(
            "a text or an array, an array", .of(["a": ValueShape(types: [.array, .string], items: .string)]), "a=1&a=2",
            #"{"a":["1","2"]}"#),
        ContractFormCase(
            "an array or nothing", .of(["a": ValueShape(types: [.array, .null], items: .string)]), "a=x",
            #"{"a":["x"]}"#),
        ContractFormCase(
            "an object or a text", .of(["a": ValueShape(types: [.object, .string])]), "a=x", #"{"a":"x"}"#),
    ]

    private static let styles = [
        ContractFormCase(
            "commas by contract",
            .of(["ids": .integers], ["ids": FieldEncoding(style: .form, isExploded: false)]), "ids=1,2",
            #"{"ids":[1,2]}"#),
        ContractFormCase(
            "an encoded comma is data",
            .of(["ids": .strings], ["ids": FieldEncoding(style: .form, isExploded: false)]), "ids=a%2Cb,c",
            #"{"ids":["a,b","c"]}"#),
        ContractFormCase(
            "pipes by contract",
            .of(["ids": .integers], ["ids": FieldEncoding(style: .pipeDelimited, isExploded: false)]), "ids=1|2",
            #"{"ids":[1,2]}"#),
        ContractFormCase(
            "spaces by contract",
            .of(["ids": .integers], ["ids": FieldEncoding(style: .spaceDelimited, isExploded: false)]), "ids=1+2%203",
            #"{"ids":[1,2,3]}"#),
        ContractFormCase(
            "repeated, where commas are wanted",
            .of(["ids": .integers], ["ids": FieldEncoding(style: .form, isExploded: false)]), "ids=1&ids=2",
            #"{"ids":""} ids: repeated(2)"#),
        ContractFormCase(
            "brackets by contract",
            .of(["color": .rgb], ["color": FieldEncoding(style: .deepObject)]), "color[R]=1&color%5BG%5D=2",
            #"{"color":{"R":1,"G":2}}"#),
        ContractFormCase(
            "no brackets, where the contract wants them",
            .of(["color": .rgb], ["color": FieldEncoding(style: .deepObject)]), "color=red",
            #"{"color":""} color: notMembers"#),
        ContractFormCase(
            "loose members by contract",
            .of(["color": .rgb], ["color": FieldEncoding(style: .form)]), "R=1&x=2&G=3",
            #"{"color":{"R":1,"G":3},"x":"2"}"#),
        ContractFormCase(
            "an encoding of a field that the schema does not name",
            .of([:], ["ids": FieldEncoding(style: .form, isExploded: false)]), "ids=a", #"{"ids":"a"}"#),
    ]

    private static let nested = [
        ContractFormCase("an object is JSON", .of(["color": .rgb]), "color=%7B%22R%22:1%7D", #"{"color":{"R":1}}"#),
        ContractFormCase(
            "an object with brackets", .of(["color": .rgb]), "color[R]=1&color[G]=2", #"{"color":{"R":1,"G":2}}"#),
        ContractFormCase(
            "rows with brackets", .of(["rows": .array(.rgb)], ["rows": FieldEncoding(style: .deepObject)]),
            "rows[0][R]=1&rows[1][R]=2", #"{"rows":[{"R":1},{"R":2}]}"#),
        ContractFormCase("broken JSON", .of(["color": .rgb]), "a=1&color=%7BR:1%7D", #"{"a":"1","color":""} color: 3"#),
        ContractFormCase("no JSON", .of(["color": .rgb]), "color=red", #"{"color":""} color: 14"#),
        ContractFormCase(
            "objects in an array", .of(["rows": .array(.rgb)]), #"rows={"R":1}&rows={"R":2}"#,
            #"{"rows":[{"R":1},{"R":2}]}"#),
        ContractFormCase(
            "JSON by contract", .of(["ids": .integers], ["ids": FieldEncoding(contentTypes: ["application/json"])]),
            "ids=[1,2]", #"{"ids":[1,2]}"#),
        ContractFormCase(
            "broken JSON by contract",
            .of(["ids": .integers], ["ids": FieldEncoding(contentTypes: ["application/json"])]), "ids=[1,2",
            #"{"ids":""} ids: 9"#),
    ]

    private static let multipart = [
        ContractFormCase("no parts", order, "--b--\n", "{}"),
        ContractFormCase(
            "parts", order, part("item", "a+b%20") + part("qty", "3") + "--b--\n", #"{"item":"a+b%20","qty":3}"#),
        ContractFormCase(
            "parts of one name", order, part("ids", "1") + part("ids", "2") + "--b--\n", #"{"ids":[1,2]}"#),
        ContractFormCase("an empty part", order, part("item", "") + "--b--\n", #"{"item":""}"#),
        ContractFormCase(
            "a part twice", order, part("qty", "1") + part("qty", "2") + "--b--\n",
            #"{"qty":1,"qty":2} qty: repeated(2)"#),
        ContractFormCase(
            "a JSON part", .of(["color": .rgb]), part("color", #"{"R": 1}"#, "application/json") + "--b--\n",
            #"{"color":{"R":1}}"#),
        ContractFormCase(
            "JSON without a type", .of(["color": .rgb]), part("color", #"{"R": 1}"#) + "--b--\n", #"{"color":{"R":1}}"#),
        ContractFormCase(
            "a JSON blob", .of(["color": .rgb]), file("color", "blob", "application/json", #"{"R": 1}"#) + "--b--\n",
            #"{"color":{"R":1}}"#),
        ContractFormCase(
            "JSON with a suffix", .of(["color": .rgb]), part("color", #"{"R": 1}"#, "application/x+json") + "--b--\n",
            #"{"color":{"R":1}}"#),
        ContractFormCase(
            "JSON parts of an array", .of(["rows": .array(.rgb)]),
            part("rows", #"{"R":1}"#, "application/json") + part("rows", #"{"R":2}"#, "application/json") + "--b--\n",
            #"{"rows":[{"R":1},{"R":2}]}"#),
        ContractFormCase(
            "a broken JSON part of an array", .of(["rows": .array(.rgb)]),
            part("rows", #"{"R":1}"#, "application/json") + part("rows", #"{"R":}"#, "application/json") + "--b--\n",
            #"{"rows":[{"R":1},""]} rows: 14"#),
        ContractFormCase(
            "an array in one JSON part", order, part("ids", "[1,2]", "application/json") + "--b--\n", #"{"ids":[1,2]}"#),
        ContractFormCase(
            "JSON that is wanted as text", order, part("item", #"{"a":1}"#, "application/json") + "--b--\n",
            #"{"item":"{\"a\":1}"}"#),
        ContractFormCase(
            "a broken JSON part", .of(["color": .rgb]), part("color", #"{"R": 1,}"#, "application/json") + "--b--\n",
            #"{"color":""} color: 0"#),
        ContractFormCase(
            "a name twice in a JSON part", .of(["color": .rgb]), part("color", #"{"R":1,"R":2}"#) + "--b--\n",
            #"{"color":{"R":1,"R":2}} color: 22"#),
        ContractFormCase(
            "another media type",
            .of(["color": .rgb], ["color": FieldEncoding(contentTypes: ["application/json"])]),
            part("color", "<a/>", "text/xml; charset=utf-8") + "--b--\n", #"{"color":""} color: text/xml"#),
        ContractFormCase(
            "no media type, where one is wanted, is no fault of a text",
            .of(["color": .rgb], ["color": FieldEncoding(contentTypes: ["application/json"])]),
            part("color", #"{"R":1}"#) + "--b--\n", #"{"color":{"R":1}}"#),
        ContractFormCase(
            "brackets in parts", .of(["color": .rgb]), part("color[R]", "1") + part("color[G]", "2") + "--b--\n",
            #"{"color":{"R":1,"G":2}}"#),
    ]

    private static let files = [
        ContractFormCase(
            "a file", .of(["file": .file]), file("file", "a.png", "image/png", "⟨89⟩PNG") + "--b--\n", #"{"file":""}"#
        ),
        ContractFormCase(
            "files", .of(["file": .array(.file)]),
            file("file", "a.png", "image/png", "x") + file("file", "b.png", "image/png", "y") + "--b--\n",
            #"{"file":["",""]}"#),
        ContractFormCase(
            "an image", .of(["file": .string], ["file": FieldEncoding(contentTypes: ["image/*"])]),
            file("file", "a.png", "Image/PNG", "x") + "--b--\n", #"{"file":""}"#),
        ContractFormCase(
            "no image",
            .of(["file": .string], ["file": FieldEncoding(contentTypes: ["image/png", "image/jpeg"])]),
            file("file", "a.pdf", "application/pdf", "x") + "--b--\n", #"{"file":""} file: application/pdf"#),
        ContractFormCase(
            "a file where an object is wanted", .of(["color": .rgb]),
            file("color", "a.bin", "image/png", "x") + "--b--\n",
            #"{"color":""} color: 14"#),
        ContractFormCase(
            "a file where a text is wanted", .of(["item": .string, "qty": .integer]),
            file("item", "a.txt", "text/plain", "abc") + file("qty", "b", "image/png", "11") + "--b--\n",
            #"{"item":"abc","qty":11}"#),
        ContractFormCase(
            "a JSON file that is wanted as such", .of(["file": .string]),
            file("file", "a.json", "application/json", "[1") + "--b--\n", #"{"file":"[1"}"#),
        ContractFormCase(
            "no file was chosen", .of(["file": .string]), file("file", "", "application/octet-stream", "") + "--b--\n",
            #"{"file":""}"#),
    ]

    private static func part(_ name: String, _ text: String, _ type: String? = nil) -> String {
        "--b\nContent-Disposition: form-data; name=\"\(name)\"\n" + (type.map { "Content-Type: \($0)\n" } ?? "")
            + "\n\(text)\n"
    }

    private static func file(_ name: String, _ filename: String, _ type: String, _ text: String) -> String {
        "--b\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(filename)\"\nContent-Type: \(type)\n\n\(text)\n"
    }
}
