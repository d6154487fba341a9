/// A label of an internationalised host name (RFC 5891 section 4.2, RFC 5892). Checked are the characters by their
/// general category, the hyphens, and the contextual rules of RFC 5892 appendix A, that of the joiners for Arabic only; not
/// checked is that the label is normalized (NFC). `BidirectionalRule` is about whole names.
enum InternationalLabel {
    static func isValid(_ label: [Unicode.Scalar]) -> Bool {
        guard let first = label.first, let last = label.last, first != "-", last != "-" else { return false }
        if label.count >= 4, label[2] == "-", label[3] == "-" { return false }
        switch first.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return false
        default: break
        }
        return label.indices.allSatisfy { isAllowed(label, at: $0) } && !mixesDigits(label)
    }

    private static func isAllowed(_ label: [Unicode.Scalar], at index: Int) -> Bool {
        let scalar = label[index]
        let before = index > 0 ? label[index - 1] : nil
        let behind = index + 1 < label.count ? label[index + 1] : nil
        switch scalar.value {
        case 0x2D, 0x30...0x39, 0x61...0x7A, 0x41...0x5A: return true
        case 0x00...0x7F: return false
        // Hangul tone marks, and the exceptions that RFC 5892 section 2.6 disallows.
        case 0x302E, 0x302F, 0x0640, 0x07FA, 0x3031...0x3035, 0x303B: return false
        case 0x00DF, 0x03C2, 0x06FD, 0x06FE, 0x0F0B, 0x3007: return true
        case 0x00B7: return before == "l" && behind == "l"
        case 0x0375: return behind.map { isIn($0, 0x0370...0x03FF) || isIn($0, 0x1F00...0x1FFF) } ?? false
        case 0x05F3, 0x05F4: return before.map { isIn($0, 0x0590...0x05FF) } ?? false
        case 0x30FB: return label.contains { isJapanese($0) }
        case 0x200C: return before?.properties.canonicalCombiningClass == .virama || isBetweenJoining(label, index)
        case 0x200D: return before?.properties.canonicalCombiningClass == .virama
        case 0x0660...0x0669, 0x06F0...0x06F9: return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber: return true
        default: return false
        }
    }

    /// RFC 5892 appendix A.1: behind a letter that joins to its left, before one that joins to its right, marks
    /// between them ignored.
    private static func isBetweenJoining(_ label: [Unicode.Scalar], _ index: Int) -> Bool {
        let before = label[..<index].last { $0.properties.generalCategory != .nonspacingMark }
        let behind = label[(index + 1)...].first { $0.properties.generalCategory != .nonspacingMark }
        guard let before, let behind else { return false }
        return isArabicLetter(before) && !joinsOnlyRight(before) && isArabicLetter(behind)
    }

    /// A letter of the Arabic block that joins at all.
    private static func isArabicLetter(_ scalar: Unicode.Scalar) -> Bool {
        isIn(scalar, 0x0620...0x06FF) && scalar.properties.generalCategory == .otherLetter
            && ![0x0621, 0x0674].contains(scalar.value)
    }

    /// `Joining_Type=Right_Joining` in the Arabic block.
    private static func joinsOnlyRight(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0622...0x0625, 0x0627, 0x0629, 0x062F...0x0632, 0x0648, 0x0671...0x0673, 0x0675...0x0677,
            0x0688...0x0699, 0x06C0, 0x06C3...0x06CB, 0x06CD, 0x06CF, 0x06D2, 0x06D3, 0x06D5, 0x06EE, 0x06EF:
            true
        default: false
        }
    }

    /// RFC 5892 appendix A.8 and A.9: not both kinds of Arabic digits.
    private static func mixesDigits(_ label: [Unicode.Scalar]) -> Bool {
        label.contains { isIn($0, 0x0660...0x0669) } && label.contains { isIn($0, 0x06F0...0x06F9) }
    }

    private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
        isIn(scalar, 0x3041...0x3096) || isIn(scalar, 0x309D...0x309F) || isIn(scalar, 0x30A1...0x30FA)
            || isIn(scalar, 0x30FC...0x30FF) || isIn(scalar, 0x4E00...0x9FFF) || isIn(scalar, 0x3400...0x4DBF)
    }

    private static func isIn(_ scalar: Unicode.Scalar, _ range: ClosedRange<UInt32>) -> Bool {
        range.contains(scalar.value)
    }
}
