extension TemplatePlaceholder {
    /// True if the first byte is one that only placeholders begin with, apart from those with braces.
    @inline(__always)
    static func mayBegin(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        guard let first = value.first else { return false }
        switch bytes[first] {
        case 0x25: return value.count <= 6
        case 0x3C: return bytes[value.upperBound &- 1] == 0x3E
        default: return false
        }
    }

    /// The placeholders in a value: the whole of it, or else `{{x}}` and `${x}` anywhere. Braces alone are JSON as often
    /// as not.
    static func inValue(_ bytes: Span<UInt8>, _ value: Range<Int>) -> [Range<Int>] {
        if TemplateReader.isWhole(bytes, value) { return [value] }
        var found: [Range<Int>] = []
        var offset = value.lowerBound
        while offset < value.upperBound {
            let byte = bytes[offset]
            if byte == 0x7B || byte == 0x24,
                let place = TemplateReader.unmistakable(bytes, at: offset, end: value.upperBound)
            {
                found.append(place)
                offset = place.upperBound
            } else {
                offset &+= 1
            }
        }
        return found
    }
}

/// A value that a program did not fill in: a missing value made into text, or a placeholder. Rules about the grammar of
/// a value leave it to the rules about these, which have more to say.
enum UnsetValue {
    static func isOne(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        StringifiedValue.describe(bytes, value) != nil || TemplateReader.isWhole(bytes, value)
    }
}
