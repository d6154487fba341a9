/// Dates and times (RFC 3339).
enum TimeFormats {
    /// `date-time`: a full date, `T`, a full time.
    static func isDateTime(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 20, bytes[10] | 0x20 == 0x74 else { return false }
        return ValueType.date.accepts(Array(bytes[..<10])) && isTime(bytes[11...])
    }

    /// `full-time`. A second 60 only where it is 23:59:60 in UTC (section 5.7).
    static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(bytes)
        guard bytes.count >= 9, bytes[2] == 0x3A, bytes[5] == 0x3A, let hour = number(bytes[0..<2]),
            let minute = number(bytes[3..<5]), let second = number(bytes[6..<8]), hour < 24, minute < 60, second <= 60
        else { return false }
        var rest = bytes[8...]
        if rest.first == 0x2E {
            let digits = rest.dropFirst().prefix(while: ByteClass.isDigit)
            guard !digits.isEmpty else { return false }
            rest = rest.dropFirst(1 + digits.count)
        }
        guard let offset = zoneOffset(Array(rest)) else { return false }
        guard second == 60 else { return true }
        return ((hour &* 60 &+ minute &- offset) % 1440 &+ 1440) % 1440 == 1439
    }

    /// Minutes from UTC; nil if it is no zone.
    private static func zoneOffset(_ zone: [UInt8]) -> Int? {
        if zone.count == 1 { return zone[0] | 0x20 == 0x7A ? 0 : nil }
        guard zone.count == 6, zone[0] == 0x2B || zone[0] == 0x2D, zone[3] == 0x3A, let hour = number(zone[1..<3]),
            let minute = number(zone[4..<6]), hour < 24, minute < 60
        else { return nil }
        return (hour &* 60 &+ minute) &* (zone[0] == 0x2D ? -1 : 1)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.allSatisfy(ByteClass.isDigit) ? digits.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) } : nil
    }

    /// RFC 3339 appendix A: `P3Y6M4DT12H30M5S`, `P4W`.
    static func isDuration(_ bytes: [UInt8]) -> Bool {
        guard bytes.first == 0x50 else { return false }
        let parts = bytes.dropFirst().split(separator: 0x54, maxSplits: 1, omittingEmptySubsequences: false)
        guard let date = units(parts[0]) else { return false }
        guard parts.count == 2 else {
            return date == [0x57] || isRun(date, of: [0x59, 0x4D, 0x44])
        }
        guard let time = units(parts[1]), isRun(time, of: [0x48, 0x4D, 0x53]) else { return false }
        return date.isEmpty || isRun(date, of: [0x59, 0x4D, 0x44])
    }

    /// The letters of `3Y6M`; nil if it is no such text.
    private static func units(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var letters: [UInt8] = []
        var hasDigits = false
        for byte in bytes {
            if ByteClass.isDigit(byte) {
                hasDigits = true
            } else {
                guard hasDigits else { return nil }
                letters.append(byte)
                hasDigits = false
            }
        }
        return hasDigits ? nil : letters
    }

    /// True for one or more neighbours of the sequence, in its order.
    private static func isRun(_ letters: [UInt8], of all: [UInt8]) -> Bool {
        guard let first = letters.first, let start = all.firstIndex(of: first) else { return false }
        return letters.count <= all.count - start && letters.elementsEqual(all[start..<(start + letters.count)])
    }
}
