/// Reads XML 1.0 (fifth edition) with namespaces in any split, to the letter of well-formedness, without recursion and
/// in bounded memory. Entities are never expanded and nothing outside the document is ever looked at.
///
/// It goes on behind a fault where the document can still be followed, and takes care that one mistake is one fault.
struct XMLScanner {
    enum State: UInt8 {
        case outside, text, opening
        case tagName, tagSpace, tagSlash, tagJunk
        case attributeName, attributeEquals, attributeValueStart, attributeValue, unquotedValue, afterValue
        case endTagStart, endTagName, endTagSpace, endTagJunk
        case reference, entityName, characterReference, decimalReference, hexadecimalReference
        case bang, commentStart, comment, commentHyphen, commentHyphens
        case keyword, cdata, markupJunk
        case instructionStart, instructionTarget, instruction, instructionQuestion, declaration
        case doctype
    }

    var settings = XMLSettings()
    var state = State.outside
    /// Of the character that is being read.
    var position = TextPosition()
    /// Bytes of the character that is being read.
    var width = 1
    /// True once nothing more can be judged.
    var isStopped = false

    // The construct that is being read.
    /// Its `<` or `&`.
    var mark = TextPosition()
    /// The name that is being read, and where it begins.
    var token: [UInt8] = []
    var tokenMark = TextPosition()
    /// A fault has been reported that makes others of the same construct follow.
    var isConstructBroken = false
    /// Closing brackets in a row, or characters of a keyword.
    var matched = 0
    var keyword = Keyword.cdata
    /// A processing instruction's target is followed by `?`.
    var isTargetOnly = false
    /// Where a reference goes back to.
    var referenceState = State.text
    var referenceNumber: UInt32 = 0

    // The start tag that is being read.
    var tagName: [UInt8] = []
    var tagMark = TextPosition()
    var tagNameMark = TextPosition()
    var tagNameEnd = 0
    /// Namespaces that the tag declares.
    var boundInTag = 0
    var attributes = XMLAttributes()
    var quote: UInt32 = 0
    /// The opening quote of the value that is being read.
    var valueMark = TextPosition()
    var hasSpaceBefore = false
    var hasSlashBefore = false
    /// The attribute is a namespace declaration, whose value is kept.
    var readsNamespace = false
    var namespace: [UInt8] = []

    // The document.
    var elements = OpenElements()
    var bindings = NamespaceBindings()
    var entities = XMLEntities()
    var root: XMLFault.Tag?
    /// Roots that were reported as too many count once.
    var hasReportedSecondRoot = false
    var hasReportedOutsideText = false
    /// A run of text outside the root is one fault.
    var isInOutsideText = false
    var hasContent = false
    /// The offset behind the last forbidden character: a run of them is one fault.
    var forbiddenEnd = -1
    var declaration: [UInt8] = []
    var declarationMark = TextPosition()
    var doctype = DoctypeReader()
    var hasDoctype = false
    var soap: SOAPCheck?

    // Characters.
    private var start: [UInt8] = []
    private var hasStarted = false
    var encoding = XMLEncoding([], charset: nil)
    /// Where the document begins: behind the byte order mark.
    var documentStart = 0
    var decoder = CharacterDecoder()
    /// ASCII bytes stand for themselves.
    private var isASCIIBased = true
    /// The first bytes that did not decode, until their neighbours are known; one wrong encoding is one fault.
    var undecodable: UndecodableBytes?
    var undecodableMark = TextPosition()
    var hasReportedUndecodable = false

    /// Faults so far by their code, so that a hostile document costs no wording.
    var counts = [UInt8](repeating: 0, count: XMLFault.Kind.allCases.count)

    /// Forgets the document before.
    mutating func begin(_ settings: XMLSettings) {
        self.settings = settings
        state = .outside
        position = TextPosition()
        isStopped = false
        isConstructBroken = false
        matched = 0
        readsNamespace = false
        token.removeAll(keepingCapacity: true)
        tagName.removeAll(keepingCapacity: true)
        attributes.shrink()
        elements.removeAll()
        bindings.removeAll()
        entities.removeAll()
        root = nil
        hasReportedSecondRoot = false
        hasReportedOutsideText = false
        isInOutsideText = false
        hasContent = false
        forbiddenEnd = -1
        declaration.removeAll(keepingCapacity: true)
        doctype = DoctypeReader()
        hasDoctype = false
        soap = settings.soap.map { SOAPCheck($0) }
        start.removeAll(keepingCapacity: true)
        hasStarted = false
        documentStart = 0
        undecodable = nil
        hasReportedUndecodable = false
        for index in counts.indices { counts[index] = 0 }
    }

    mutating func feed(_ bytes: Span<UInt8>, _ faults: inout BodyFaults) {
        guard !isStopped else { return }
        if hasStarted { return read(bytes, from: 0, &faults) }
        var index = 0
        while start.count < XMLEncoding.sniffed, index < bytes.count {
            start.append(bytes[index])
            index &+= 1
        }
        guard start.count == XMLEncoding.sniffed else { return }
        startReading(&faults)
        read(bytes, from: index, &faults)
    }

    mutating func finish(_ faults: inout BodyFaults) {
        if !hasStarted, !isStopped { startReading(&faults) }
        guard !isStopped else { return }
        if let fault = decoder.finish() { noteUndecodable(fault, &faults) }
        reportUndecodable(&faults)
        end(&faults)
    }

    // MARK: characters

    private mutating func startReading(_ faults: inout BodyFaults) {
        hasStarted = true
        encoding = XMLEncoding(start, charset: settings.charset)
        if encoding.contradictsCharset, let charset = settings.charset { reportCharsetMismatch(charset, &faults) }
        if encoding.lacksMark, settings.charset == nil {
            add(.encodingMismatch(.missingMark(encoding.encoding.name)), from: position, to: start.count, &faults)
        }
        guard use(encoding.encoding, &faults) else { return }
        position.skip(encoding.markLength)
        documentStart = encoding.markLength
        let first = start
        read(first.span, from: min(encoding.markLength, first.count), &faults)
    }

    /// Decodes what follows in another encoding. False if that cannot be done.
    mutating func use(_ encoding: CharacterEncoding, _ faults: inout BodyFaults) -> Bool {
        isASCIIBased = !encoding.isWide && encoding.form != .switching
        guard decoder.begin(encoding) else {
            add(.unsupportedEncoding(encoding.name), from: position, to: position.offset, &faults)
            isStopped = true
            return false
        }
        return true
    }

    private mutating func read(_ bytes: Span<UInt8>, from first: Int, _ faults: inout BodyFaults) {
        var index = first
        while index < bytes.count, !isStopped {
            if undecodable != nil {
                settleUndecodable(bytes[index], &faults)
            } else if isASCIIBased, !decoder.isPartial {
                index = skipPlain(bytes, from: index)
                guard index < bytes.count else { return }
                let byte = bytes[index]
                if byte < 0x80 {
                    index &+= 1
                    take(UInt32(byte), 1, &faults)
                    continue
                }
            }
            let end = undecodable == nil ? bytes.count : index &+ 1
            switch decoder.next(bytes, &index, to: end) {
            case .needsMore: break
            case .silent(let length): position.skip(length)
            case .scalar(let scalar, let length): take(scalar, length, &faults)
            case .fault(let fault): noteUndecodable(fault, &faults)
            }
        }
    }

    @inline(__always)
    private mutating func take(_ scalar: UInt32, _ length: Int, _ faults: inout BodyFaults) {
        width = length
        if XMLCharacter.isAllowed(scalar) {
            step(scalar, &faults)
        } else {
            noteForbidden(scalar, &faults)
        }
        position.advance(over: scalar, length: length)
    }

    private mutating func noteForbidden(_ scalar: UInt32, _ faults: inout BodyFaults) {
        let isNext = forbiddenEnd == position.offset
        forbiddenEnd = position.offset &+ width
        hasContent = true
        guard !isNext, hasRoom(.forbiddenCharacter) else { return }
        add(
            .forbiddenCharacter(scalar, isReference: false, elements.innermost), from: position, to: forbiddenEnd,
            &faults)
    }
}
