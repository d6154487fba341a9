/// What a fault of a coding is in words.
extension CodingFault {
    /// Where the fault lies if codings are stacked; empty if there is one.
    var whereabouts: String {
        guard layerCount > 1 else { return "" }
        let which = " in coding \(layerCount - layer) of \(layerCount), \(coding.rawValue)"
        return layer == 0 ? which : which + ", at byte \(offset) of its data"
    }

    /// What the data is called in messages.
    var format: String { coding == .deflate ? "zlib" : "gzip" }
}

extension CodingHeaderDefect {
    var expected: String {
        switch self {
        case .method: "compression method 8, deflate (RFC 1952 section 2.3.1)"
        case .reservedFlags: "the three upper flags clear (RFC 1952 section 2.3.1.2)"
        case .checksum(_, let actual): "header checksum \(Hexadecimal.text(actual)), as the header's bytes have it"
        case .windowSize: "a window of at most 32 KiB (RFC 1950 section 2.2)"
        case .check: "a zlib header, which is a multiple of 31 (RFC 1950 section 2.2)"
        case .dictionary: "no preset dictionary: HTTP has no way to agree on one"
        }
    }

    var found: String {
        switch self {
        case .method(let method): "method \(method)"
        case .reservedFlags(let flags): "flags \(Hexadecimal.text(flags))"
        case .checksum(let stated, _): Hexadecimal.text(stated)
        case .windowSize(let exponent): "a window of 2^\(Int(exponent) + 8) bytes"
        case .check(let method, let flags): "\(Hexadecimal.text(method)) \(Hexadecimal.text(flags))"
        case .dictionary: "the flag that says that one is needed"
        }
    }
}

extension CodingPart {
    var name: String {
        switch self {
        case .header: "header"
        case .data: "compressed data"
        case .trailer: "checksum and length"
        }
    }
}

/// Numbers as hexadecimal digits, as wide as their type.
enum Hexadecimal {
    /// For instance `0x0A`.
    static func text(_ number: some FixedWidthInteger & UnsignedInteger) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return "0x" + String(repeating: "0", count: max(0, type(of: number).bitWidth / 4 - digits.count)) + digits
    }
}
