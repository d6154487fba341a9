/// Media types that people write and that do not exist.
enum MediaTypeSlip {
    /// The type that was meant, empty if nobody can tell; nil for a type that may exist, which costs a few comparisons.
    static func right(for mediaType: MediaType, _ bytes: Span<UInt8>) -> String? {
        let place = mediaType.type.lowerBound..<mediaType.subtype.upperBound
        for slip in slips(ofLength: place.count) where ByteText.equals(bytes, place, ignoringCase: slip.wrong) {
            return slip.right
        }
        guard !isTopLevelType(bytes, mediaType.type) else { return nil }
        let type = ByteText.string(bytes, mediaType.type).lowercased()
        let subtype = ByteText.string(bytes, mediaType.subtype).lowercased()
        let nearest = EditDistance.nearest(to: type, in: topLevelTypes.map { "\($0)" }).first
        return nearest.map { "\($0)/\(subtype)" } ?? ""
    }

    /// False if it is certain at a glance that no field of the head has such a type: nearly always.
    static func mayOccur(_ bytes: Span<UInt8>, _ head: RequestHead) -> Bool {
        for field in head.fields where field.known == .accept || field.known == .contentType {
            let end = field.value.upperBound
            var offset = field.value.lowerBound
            // A type is no range of types, but people copy what Accept may say.
            if field.known == .contentType, Word.first(0x2A, in: bytes, from: offset, to: end) != nil { return true }
            while offset < end {
                let slash = GrammarClass.token.end(bytes, from: offset, to: end)
                guard slash < end, bytes[slash] == 0x2F else { return true }
                let subtypeEnd = GrammarClass.token.end(bytes, from: slash &+ 1, to: end)
                if mayBeOne(bytes, offset..<subtypeEnd, slash: slash) { return true }
                guard field.known == .accept, let comma = Word.first(0x2C, in: bytes, from: subtypeEnd, to: end)
                else { break }
                offset = GrammarClass.space.end(bytes, from: comma &+ 1, to: end)
            }
        }
        return false
    }

    @inline(__always)
    private static func mayBeOne(_ bytes: Span<UInt8>, _ place: Range<Int>, slash: Int) -> Bool {
        guard slash > place.lowerBound, place.count < endings.count else { return slash == place.lowerBound }
        let last = UInt64(bytes[place.upperBound &- 1] & 0x1F)
        if endings[place.count] &>> last & 1 != 0 { return true }
        switch slash &- place.lowerBound {
        case 1: return bytes[place.lowerBound] != 0x2A
        case 4: return Word.folded(bytes, at: place.lowerBound, count: 4) != 0x7478_6574
        case 5:
            let word = Word.folded(bytes, at: place.lowerBound, count: 5)
            return word != 0x65_6761_6D69 && word != 0x6F_6964_7561 && word != 0x6F_6564_6976
        case 9: return Word.folded(bytes, at: place.lowerBound, count: 8) != 0x7261_7069_746C_756D
        case 11: return Word.folded(bytes, at: place.lowerBound, count: 8) != 0x7461_6369_6C70_7061
        default: return true
        }
    }

    /// By length: the last letters of the slips, one bit each.
    private static let endings: [UInt64] = slipsByLength.map { slips in
        slips.reduce(0) { bits, slip in
            let last = "\(slip.wrong)".utf8.last ?? 0
            return bits | 1 &<< UInt64(last & 0x1F)
        }
    }

    private static func isTopLevelType(_ bytes: Span<UInt8>, _ type: Range<Int>) -> Bool {
        if type.count > 2, bytes[type.lowerBound] | 0x20 == 0x78, bytes[type.lowerBound &+ 1] == 0x2D { return true }
        for known in topLevelTypes where ByteText.equals(bytes, type, ignoringCase: known) { return true }
        return false
    }

    /// Those of the IANA registry, `*`, and two that chemists and desktops have used for decades; the usual ones first.
    private static let topLevelTypes: [StaticString] = [
        "application", "text", "image", "*", "multipart", "audio", "video", "font", "model", "message", "example",
        "haptics", "chemical", "inode",
    ]

    private struct Slip {
        let wrong: StaticString
        let right: String

        init(_ wrong: StaticString, _ right: String) {
            self.wrong = wrong
            self.right = right
        }
    }

    private static func slips(ofLength length: Int) -> [Slip] {
        length < slipsByLength.count ? slipsByLength[length] : []
    }

    private static let slipsByLength: [[Slip]] = {
        let longest = slips.map { $0.wrong.utf8CodeUnitCount }.max() ?? 0
        return (0...longest).map { length in slips.filter { $0.wrong.utf8CodeUnitCount == length } }
    }()

    private static let slips = [
        Slip("text/json", "application/json"),
        Slip("json/application", "application/json"),
        Slip("application/text", "text/plain"),
        Slip("application/javascript+json", "application/json"),
        Slip("plain/text", "text/plain"),
        Slip("text/text", "text/plain"),
        Slip("text/utf-8", "text/plain; charset=utf-8"),
        Slip("text/txt", "text/plain"),
        Slip("html/text", "text/html"),
        Slip("application/html", "text/html"),
        Slip("application/jpg", "image/jpeg"),
        Slip("application/jpeg", "image/jpeg"),
        Slip("application/png", "image/png"),
        Slip("application/gif", "image/gif"),
        Slip("image/jpg", "image/jpeg"),
        Slip("image/svg", "image/svg+xml"),
        Slip("text/pdf", "application/pdf"),
        Slip("image/pdf", "application/pdf"),
        Slip("application/csv", "text/csv"),
        Slip("application/mp4video", "video/mp4"),
        Slip("audio/mp3", "audio/mpeg"),
        Slip("application/form-data", "multipart/form-data"),
        Slip("form-data/multipart", "multipart/form-data"),
        Slip("application/multipart", "multipart/form-data"),
        Slip("application/form-urlencoded", formType),
        Slip("application/www-form-urlencoded", formType),
        Slip("application/x-form-urlencoded", formType),
        Slip("application/x-www-urlencoded", formType),
        Slip("application/x-www-form-urlencode", formType),
        Slip("application/x-www-form-encoded", formType),
        Slip("application/x-www-form-data", formType),
        Slip("multipart/x-www-form-urlencoded", formType),
        Slip("text/x-www-form-urlencoded", formType),
        Slip("application/octetstream", "application/octet-stream"),
        Slip("application/octet", "application/octet-stream"),
        Slip("application/binary", "application/octet-stream"),
        Slip("application/soap", "application/soap+xml"),
        Slip("application/json-patch", "application/json-patch+json"),
        Slip("application/any", ""),
    ]

    private static let formType = "application/x-www-form-urlencoded"
}
