/// A raw request that a rule must find fault with, or must not.
///
/// The notation: `\n` stands for CR LF; `␊` for a bare LF, `␍` for a bare CR, `⟨FF⟩` for the byte of that hexadecimal
/// value; `⟦` and `⟧` stand around the faulty bytes (nothing between them where something is missing) and are not
/// sent. The header section's end (CR LF CR LF) is added to `head` unless the example is raw.
public struct RuleExample: Sendable {
    public let isBad: Bool
    /// The request in the notation above, whole.
    public let notation: String
    /// What the example shows, or an empty string.
    public let note: String
    /// Other rules that rightly find fault with the example.
    public let also: [String]
    /// A request that comes before on the same connection, whole and good, or an empty string.
    public let previous: String
    /// What happens after the last byte; nil if the connection stays open.
    public let end: EndOfInput?
    /// What the connection or the load brings about behind the bytes; nil for nothing.
    public let event: MessageEvent?
    /// Who sends it, and over what, where that matters; nil for nobody in particular.
    public let circumstances: (@Sendable (inout Circumstances) -> Void)?
    /// The settings under which the example holds, applied to the defaults.
    public let configure: @Sendable (inout PolicySettings) -> Void
    /// The OpenAPI document that the request is held to; nil: none.
    public let contract: String?
    /// Where the example stands, so that a failing one is reported there.
    public let file: String
    public let line: Int

    /// A request with fault.
    public static func bad(
        _ head: String, body: String = "", note: String = "", also: [String] = [], after previous: String = "",
        end: EndOfInput? = nil, event: MessageEvent? = nil,
        with configure: @escaping @Sendable (inout PolicySettings) -> Void = { _ in },
        under circumstances: (@Sendable (inout Circumstances) -> Void)? = nil, contract: String? = nil,
        file: String = #fileID, line: Int = #line
    ) -> RuleExample {
        RuleExample(
            isBad: true, notation: head + "\n\n" + body, note: note, also: also, previous: previous, end: end,
            event: event, circumstances: circumstances, configure: configure, contract: contract, file: file, line: line
        )
    }

    /// A faulty request given to the last byte: no end of the header section is added.
    public static func rawBad(
        _ notation: String, note: String = "", also: [String] = [], after previous: String = "",
        end: EndOfInput? = nil, event: MessageEvent? = nil,
        with configure: @escaping @Sendable (inout PolicySettings) -> Void = { _ in },
        under circumstances: (@Sendable (inout Circumstances) -> Void)? = nil, contract: String? = nil,
        file: String = #fileID, line: Int = #line
    ) -> RuleExample {
        RuleExample(
            isBad: true, notation: notation, note: note, also: also, previous: previous, end: end,
            event: event, circumstances: circumstances, configure: configure, contract: contract, file: file, line: line
        )
    }

    /// A request that the rule must let pass.
    public static func good(
        _ head: String, body: String = "", note: String = "", also: [String] = [], after previous: String = "",
        end: EndOfInput? = nil, event: MessageEvent? = nil,
        with configure: @escaping @Sendable (inout PolicySettings) -> Void = { _ in },
        under circumstances: (@Sendable (inout Circumstances) -> Void)? = nil, contract: String? = nil,
        file: String = #fileID, line: Int = #line
    ) -> RuleExample {
        RuleExample(
            isBad: false, notation: head + "\n\n" + body, note: note, also: also, previous: previous, end: end,
            event: event, circumstances: circumstances, configure: configure, contract: contract, file: file, line: line
        )
    }

    /// The bytes that are sent, and where in them the mark stands.
    public var message: (bytes: [UInt8], mark: Range<Int>?) { RuleExample.decode(notation) }
    /// The bytes of the request before, in the same notation.
    public var previousBytes: [UInt8] { RuleExample.decode(previous).bytes }

    private static func decode(_ notation: String) -> (bytes: [UInt8], mark: Range<Int>?) {
        var bytes: [UInt8] = []
        var markStart: Int?
        var markEnd: Int?
        var hexadecimal: String?
        for scalar in notation.unicodeScalars {
            if let digits = hexadecimal, scalar != "⟩" {
                hexadecimal = digits + String(scalar)
                continue
            }
            switch scalar {
            case "⟦": markStart = bytes.count
            case "⟧": markEnd = bytes.count
            case "⟨": hexadecimal = ""
            case "⟩":
                bytes.append(contentsOf: hexadecimal.flatMap { UInt8($0, radix: 16) }.map { [$0] } ?? [])
                hexadecimal = nil
            case "\n": bytes += [13, 10]
            case "␊": bytes.append(10)
            case "␍": bytes.append(13)
            default: bytes += Array(String(scalar).utf8)
            }
        }
        guard let start = markStart, let end = markEnd, start <= end else { return (bytes, nil) }
        return (bytes, start..<end)
    }
}
