/// What makes a file name dangerous for a server that stores a file under it.
enum UnsafeFilename {
    /// Nil for plain names and for paths within an uploaded folder, `dir/a.txt`.
    static func check(_ name: [UInt8]) -> MultipartFault.UnsafeFilename? {
        if let byte = name.first(where: { $0 < 0x20 || $0 == 0x7F }) { return .control(byte) }
        if let reason = checkPath(name) { return reason }
        // Some senders encode names, and some servers decode them.
        guard name.contains(0x25) else { return nil }
        let decoded = PercentEncoding.decoded(name.span, 0..<name.count)
        return decoded.contains(0x00) ? .control(0) : checkPath(decoded)
    }

    private static func checkPath(_ name: [UInt8]) -> MultipartFault.UnsafeFilename? {
        guard let first = name.first else { return nil }
        if name.split(whereSeparator: isSeparator).contains(where: { $0.elementsEqual("..".utf8) }) { return .climbs }
        if first == 0x5C, name.dropFirst().first == 0x5C { return .share }
        if isSeparator(first) { return .absolute }
        let isDrive = name.count > 2 && name[1] == 0x3A && ByteClass.isLetter(first) && isSeparator(name[2])
        return isDrive ? .drive : nil
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x5C }
}
