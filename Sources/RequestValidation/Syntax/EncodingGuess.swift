/// Names the encoding that bytes which are not UTF-8 were probably written in.
enum EncodingGuess {
    /// What the bytes are likely to be, or nil: short runs of letters and typographic marks, as old forms send them.
    static func windows1252(_ bytes: [UInt8]) -> String? {
        guard !bytes.isEmpty, bytes.count <= 4 else { return nil }
        var text = ""
        for byte in bytes {
            guard let scalar = scalar(byte) else { return nil }
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    /// `ISO-8859-1` where the bytes are the same in both, else `Windows-1252`.
    static func name(_ bytes: [UInt8]) -> String {
        bytes.contains { $0 < 0xA0 } ? "Windows-1252" : "Latin-1 (ISO-8859-1)"
    }

    static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        guard byte >= 0x80, byte < 0xA0 else { return Unicode.Scalar(byte) }
        let index = Int(byte &- 0x80)
        let value = upperControls.indices.contains(index) ? upperControls[index] : 0
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    /// 0x80...0x9F in Windows-1252; 0 where nothing is defined.
    private static let upperControls: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
