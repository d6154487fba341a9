/// The rule of RFC 5893 section 2 for names with characters that are written from right to left. The directions are
/// those of the Unicode blocks, which is what the letters and digits that a label may hold have.
enum BidirectionalRule {
    private enum Direction {
        case left, right, europeanDigit, arabicDigit, mark, neutral
    }

    static func allows(_ labels: [[Unicode.Scalar]]) -> Bool {
        let directions = labels.map { $0.map(direction) }
        guard directions.contains(where: { $0.contains { $0 == .right || $0 == .arabicDigit } }) else { return true }
        return directions.allSatisfy(isAllowed)
    }

    private static func isAllowed(_ label: [Direction]) -> Bool {
        guard let last = label.last(where: { $0 != .mark }) else { return false }
        switch label.first {
        case .right:
            return !label.contains(.left) && last != .neutral
                && !(label.contains(.europeanDigit) && label.contains(.arabicDigit))
        case .left:
            return !label.contains { $0 == .right || $0 == .arabicDigit } && last != .neutral
        default: return false
        }
    }

    private static func direction(_ scalar: Unicode.Scalar) -> Direction {
        switch scalar.value {
        case 0x30...0x39, 0x6F0...0x6F9: return .europeanDigit
        case 0x660...0x669: return .arabicDigit
        case 0x2D, 0xB7, 0x30FB, 0x200C, 0x200D: return .neutral
        default: break
        }
        if scalar.properties.generalCategory == .nonspacingMark { return .mark }
        switch scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF: return .right
        default: return .left
        }
    }
}
