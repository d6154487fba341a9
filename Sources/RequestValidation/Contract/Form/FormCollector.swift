/// Keeps the fields of a form while a scanner reads it, for the schema of a contract.
///
/// Names and values are kept as they were sent, up to limits: of what is over them the length is known. Off, it costs
/// nothing.
struct FormCollector: Sendable {
    /// Bytes of values that are kept of one form, besides the short ones.
    static let valueLimit = 65_536
    /// Bytes of files that may be texts.
    private static let fileLimit = 16_384
    /// Values of so many bytes are kept whatever stands before them.
    private static let shortValue = 256
    /// Bytes of a name that are kept: nothing that a contract knows is longer.
    private static let nameLimit = 1024

    private(set) var isActive = false
    /// What was kept; the fields are ranges of it.
    private(set) var bytes: [UInt8] = []
    private(set) var list = FieldList()
    /// False if there was more than can be judged: what is missing may be there.
    private(set) var isComplete = true
    /// True if the fields are parts of a multipart body.
    private(set) var isMultipart = false
    private var fieldLimit = 0
    private var keptValues = 0
    private var keptFiles = 0

    // The field at hand, of a form that is no multipart body.
    private var offset = 0
    private var name = TextPiece(range: 0..<0, coding: .form)
    private var nameLength = 0
    private var valueStart = 0
    /// In the body.
    private var valueOffset = 0
    private var valueLength = 0
    private var characters = CharacterCount()
    private var hasEquals = false

    /// Forgets the form before.
    ///
    /// - Parameter fieldLimit: fields that are kept; 0: nothing is.
    mutating func begin(fieldLimit: Int, isMultipart: Bool) {
        guard fieldLimit > 0 || isActive else { return }
        isActive = fieldLimit > 0
        self.fieldLimit = fieldLimit
        self.isMultipart = isMultipart
        bytes.removeAll(keepingCapacity: bytes.capacity <= 16_384)
        list.removeAll()
        isComplete = true
        keptValues = 0
        keptFiles = 0
        offset = 0
        beginField()
    }

    // MARK: application/x-www-form-urlencoded

    /// - Parameter bytes: the next bytes of the decoded body.
    mutating func feed(_ piece: Span<UInt8>) {
        var index = 0
        while index < piece.count {
            let start = index
            while index < piece.count, piece[index] != 0x26, hasEquals || piece[index] != 0x3D { index &+= 1 }
            append(piece, start..<index)
            guard index < piece.count else { break }
            let byte = piece[index]
            index &+= 1
            offset &+= 1
            if byte == 0x26 { endField() } else { beginValue() }
        }
    }

    private mutating func append(_ piece: Span<UInt8>, _ range: Range<Int>) {
        offset &+= range.count
        if hasEquals {
            valueLength &+= range.count
            for index in range { characters.take(piece[index]) }
            guard hasRoomForValue else { return }
            for index in range { bytes.append(piece[index]) }
        } else {
            nameLength &+= range.count
            let room = max(0, FormCollector.nameLimit &- (bytes.count &- name.range.lowerBound))
            for index in range.prefix(room) { bytes.append(piece[index]) }
        }
    }

    private var hasRoomForValue: Bool {
        valueLength <= FormCollector.shortValue || keptValues &+ valueLength <= FormCollector.valueLimit
    }

    private mutating func beginField() {
        nameLength = 0
        valueLength = 0
        characters = CharacterCount()
        hasEquals = false
        name = TextPiece(range: bytes.count..<bytes.count, coding: .form, shift: offset &- bytes.count)
        valueStart = bytes.count
    }

    private mutating func endName() { name.range = name.range.lowerBound..<bytes.count }

    private mutating func beginValue() {
        endName()
        hasEquals = true
        // The form as it was sent: what is in it counts from the same byte.
        bytes.append(0x3D)
        valueStart = bytes.count
        valueOffset = offset
    }

    private mutating func endField() {
        if !hasEquals {
            endName()
            valueStart = bytes.count
            valueOffset = name.place.upperBound
        }
        defer { beginField() }
        guard nameLength > 0 || valueLength > 0 else { return bytes.removeLast(bytes.count &- name.range.lowerBound) }
        guard list.fields.count < fieldLimit else {
            isComplete = false
            return bytes.removeLast(bytes.count &- name.range.lowerBound)
        }
        let isKept = bytes.count &- valueStart == valueLength
        if isKept { keptValues &+= valueLength } else { bytes.removeLast(bytes.count &- valueStart) }
        var value = TextPiece(range: valueStart..<bytes.count, coding: .form, shift: valueOffset &- valueStart)
        if !isKept { value.forget(keeping: characters.value) }
        list.append(FieldList.Field(name: name, value: value, hasEquals: hasEquals))
        bytes.append(0x26)
    }

    /// The body ended. Line breaks at the end of a form are no part of its last value.
    mutating func finish() {
        guard isActive, !isMultipart else { return }
        characters.dropLineBreaks()
        while hasEquals, valueLength > 0, bytes.count > valueStart, let last = bytes.last, last == 0x0A || last == 0x0D
        {
            bytes.removeLast()
            valueLength &-= 1
            offset &-= 1
        }
        endField()
    }

    // MARK: multipart/form-data

    /// Bytes of a part's content that are to be kept.
    func room(for part: MultipartPart) -> Int {
        guard isActive, part.name != nil else { return 0 }
        let room =
            FormCollector.isText(part) ? FormCollector.valueLimit &- keptValues : FormCollector.fileLimit &- keptFiles
        return max(FormCollector.shortValue, room)
    }

    /// - Parameter end: where the content ends.
    mutating func add(_ part: MultipartPart, to end: Int) {
        guard let name = part.name else { return }
        guard list.fields.count < fieldLimit else {
            isComplete = false
            return
        }
        let start = bytes.count
        bytes += name.prefix(FormCollector.nameLimit)
        let valueStart = bytes.count
        let length = max(0, end &- part.contentStart)
        let content = room(for: part) >= length ? part.value(to: end) : nil
        if let content { keep(content, isText: FormCollector.isText(part)) }
        var value = TextPiece(
            range: valueStart..<bytes.count, coding: .plain, shift: part.contentStart &- valueStart)
        if content == nil { value.forget(keeping: part.characters(to: end)) }
        let description = PartDescription(
            filename: part.isFile ? part.disposition?.filename?.bytes ?? [] : nil, contentType: part.contentType,
            length: length)
        list.append(
            FieldList.Field(
                name: TextPiece(range: start..<valueStart, coding: .plain, shift: part.contentStart &- start),
                value: value, hasEquals: true, part: description))
    }

    private mutating func keep(_ content: [UInt8], isText: Bool) {
        bytes += content
        if isText { keptValues &+= content.count } else { keptFiles &+= content.count }
    }

    private static func isText(_ part: MultipartPart) -> Bool {
        !part.isFile || part.contentType.map(PartDescription.isJSON) ?? false
    }
}
