/// The part of a multipart body that is being read: what its header said, and the beginning of its content.
struct MultipartPart {
    /// What is kept of a content that nobody asks for.
    static let valueLimit = 64

    /// Counted from 1.
    var number = 0
    /// Where the content begins.
    var contentStart = 0
    var disposition: ContentDisposition?
    var dispositionCount = 0
    var typeCount = 0
    /// Lower case, without parameters; kept only where a contract wants it.
    var contentType: String?
    var encodingCount = 0
    var headerLength = 0
    /// The header was given up: what it lacks is no finding.
    var isBroken = false
    private(set) var content: [UInt8] = []
    /// What is kept of the content.
    var valueLimit = MultipartPart.valueLimit
    /// True if the content is counted: bytes, and the characters that they are in UTF-8.
    var isCounted = false
    private var taken = 0
    private var characters = CharacterCount()

    var name: [UInt8]? { disposition?.name?.bytes }
    var isFile: Bool { disposition?.filename != nil || disposition?.extendedFilename != nil }

    /// How findings name the part.
    var label: String {
        guard let name, !name.isEmpty else { return "part \(number)" }
        return ByteText.escaped(name.span, 0..<name.count, limit: 40)
    }

    mutating func begin() {
        number &+= 1
        disposition = nil
        dispositionCount = 0
        typeCount = 0
        contentType = nil
        encodingCount = 0
        headerLength = 0
        isBroken = false
        content.removeAll(keepingCapacity: true)
        valueLimit = MultipartPart.valueLimit
        isCounted = false
        taken = 0
        characters = CharacterCount()
    }

    /// Takes content; bytes that turn out to be the next boundary are cut off later.
    mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        for index in range.prefix(max(0, valueLimit &- content.count)) { content.append(bytes[index]) }
        guard isCounted else { return }
        taken &+= range.count
        for index in range { characters.add(bytes[index]) }
    }

    mutating func append(_ byte: UInt8) {
        if content.count < valueLimit { content.append(byte) }
        guard isCounted else { return }
        taken &+= 1
        characters.add(byte)
    }

    /// Of the content up to `end`, where it is counted. What was taken behind it is a boundary's beginning, in ASCII.
    func characters(to end: Int) -> Int? {
        isCounted ? max(0, characters.value &- (taken &- max(0, end &- contentStart))) : nil
    }

    /// The content up to `end`, if it was kept whole.
    func value(to end: Int) -> [UInt8]? {
        let length = max(0, end &- contentStart)
        return length <= content.count ? Array(content.prefix(length)) : nil
    }
}
