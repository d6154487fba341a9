/// Where a scanner is in a text: counted in bytes, and in lines and Unicode scalars.
struct TextPosition: Equatable, Sendable {
    /// Bytes before this position.
    private(set) var offset = 0
    /// 1-based; a line feed ends a line.
    private(set) var line = 1
    /// The offset at which the line would begin if all its characters were single bytes.
    private var lineStart = 0

    /// 1-based, in Unicode scalars.
    var column: Int { offset &- lineStart &+ 1 }

    /// Goes on by characters of one byte each, none of them a line feed.
    @inline(__always)
    mutating func advance(by count: Int) { offset &+= count }

    /// Goes back by characters of `length` bytes each, on the same line.
    mutating func back(over count: Int, charactersOf length: Int) {
        offset &-= count &* length
        lineStart &-= count &* (length &- 1)
    }

    /// Goes on by one character of `length` bytes that is no line feed.
    @inline(__always)
    mutating func advance(overCharacterOf length: Int) {
        offset &+= length
        lineStart &+= length &- 1
    }

    /// Goes on by bytes that are no character.
    mutating func skip(_ length: Int) {
        offset &+= length
        lineStart &+= length
    }

    /// Goes on by a line feed of `length` bytes.
    @inline(__always)
    mutating func advance(overLineFeedOf length: Int) {
        offset &+= length
        line &+= 1
        lineStart = offset
    }

    /// Goes on by a character.
    @inline(__always)
    mutating func advance(over scalar: UInt32, length: Int) {
        if scalar == 0x0A {
            advance(overLineFeedOf: length)
        } else {
            advance(overCharacterOf: length)
        }
    }
}
