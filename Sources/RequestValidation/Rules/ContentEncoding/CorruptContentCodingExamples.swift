/// Examples of content-encoding/corrupt: `{"qty":2}`, compressed.
enum CorruptContentCodingExamples {
    static let all: [RuleExample] = [
        .bad(
            jsonHead("gzip", 29),
            body: "⟨1F⟩⟨8B⟩⟦⟨07⟩⟧⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩⟨09⟩⟨00⟩⟨00⟩⟨00⟩",
            note: "a method that never was"),
        .bad(
            jsonHead("gzip", 29),
            body: "⟨1F⟩⟨8B⟩⟨08⟩⟦⟨20⟩⟧⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩⟨09⟩⟨00⟩⟨00⟩⟨00⟩",
            note: "a reserved flag"),
        .bad(
            jsonHead("gzip", 31),
            body:
                "⟨1F⟩⟨8B⟩⟨08⟩⟨02⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟦⟨12⟩⟨34⟩⟧⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩⟨09⟩⟨00⟩⟨00⟩⟨00⟩",
            note: "a wrong checksum of the header"),
        .bad(
            jsonHead("gzip", 29),
            body: "⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟦⟨07⟩⟧V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩⟨09⟩⟨00⟩⟨00⟩⟨00⟩",
            note: "a block of no type"),
        .bad(
            jsonHead("gzip", 29),
            body: "⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩⟦xd⟨C1⟩⟨E2⟩⟧⟨09⟩⟨00⟩⟨00⟩⟨00⟩",
            note: "a wrong checksum"),
        .bad(
            jsonHead("gzip", 29),
            body: "⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩⟦⟨0A⟩⟨00⟩⟨00⟩⟨00⟩⟧",
            note: "a wrong length"),
        .bad(
            jsonHead("gzip", 21),
            body: "⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩⟦⟧",
            note: "the stream was not closed"),
        .bad(
            jsonHead("gzip", 14),
            body: "⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟦⟧",
            note: "cut within the data"),
        .bad(
            jsonHead("gzip", 30),
            body:
                "⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩⟨09⟩⟨00⟩⟨00⟩⟨00⟩⟦⟨0A⟩⟧",
            note: "a line feed behind the data"),
        .bad(
            jsonHead("deflate", 11),
            body: "⟦⟨AB⟩V⟧*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩",
            note: "deflate without zlib: a warning"),
        .bad(
            jsonHead("deflate", 17),
            body: "x⟨9C⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩⟦⟨0F⟩⟨AF⟩⟨03⟩⟨08⟩⟧",
            note: "a wrong checksum of zlib data"),
        .good(
            jsonHead("gzip", 29),
            body: "⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩⟨09⟩⟨00⟩⟨00⟩⟨00⟩",
            note: "as every library writes it"),
        .good(
            jsonHead("x-gzip", 29),
            body: "⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩⟨09⟩⟨00⟩⟨00⟩⟨00⟩",
            note: "the old name"),
        .good(
            jsonHead("gzip", 36),
            body:
                "⟨1F⟩⟨8B⟩⟨08⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩a.json⟨00⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩⟨09⟩⟨00⟩⟨00⟩⟨00⟩",
            note: "with a file name"),
        .good(
            jsonHead("deflate", 17),
            body: "x⟨9C⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩⟨0F⟩⟨AF⟩⟨03⟩⟨07⟩",
            note: "zlib data"),
    ]

    private static func jsonHead(_ coding: String, _ length: Int) -> String {
        "POST /orders HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Encoding: \(coding)\n"
            + "Content-Length: \(length)"
    }
}
