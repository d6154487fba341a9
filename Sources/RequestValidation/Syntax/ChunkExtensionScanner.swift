/// Follows the extensions of one chunk's size line, byte by byte (RFC 9112 section 7.1.1):
///
///     chunk-ext = *( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] )
struct ChunkExtensionScanner: Sendable, Equatable {
    private enum State: Equatable {
        /// Whitespace behind the size; only `;` may follow.
        case behindSize
        case beforeName
        case name
        /// Whitespace behind a name; `=` or `;` may follow.
        case behindName
        case beforeValue
        case value
        case quoted
        case escaped
        /// Behind a quoted value.
        case behindQuotes
        /// Whitespace behind a value; only `;` may follow.
        case behindValue
    }

    enum Fault: Equatable {
        case spaceBehindSize
        case invalid(ChunkFault.ExtensionFault)
    }

    private var state: State
    /// Bytes so far, from the first one behind the size.
    private(set) var length = 1
    /// Whitespace before the byte that is looked at.
    private(set) var whitespace: Int

    /// - Parameter first: the byte behind the size: `;` or whitespace.
    init(first: UInt8) {
        state = first == 0x3B ? .beforeName : .behindSize
        whitespace = first == 0x3B ? 0 : 1
    }

    /// Advances over a byte that is neither CR nor LF. Returns what is wrong with it, or nil.
    mutating func step(_ byte: UInt8) -> Fault? {
        let found = advance(byte)
        guard found == nil else { return found }
        length &+= 1
        whitespace = ByteClass.isWhitespace(byte) ? whitespace &+ 1 : 0
        return nil
    }

    private mutating func advance(_ byte: UInt8) -> Fault? {
        switch state {
        case .behindSize: return behindSize(byte)
        case .beforeName, .name: return name(byte)
        case .behindName: return behindName(byte)
        case .beforeValue, .value: return value(byte)
        case .quoted, .escaped: return quoted(byte)
        case .behindQuotes, .behindValue: return behindValue(byte)
        }
    }

    /// What is wrong if the line ends here, or nil.
    var faultAtLineEnd: Fault? {
        switch state {
        case .behindSize: .spaceBehindSize
        case .beforeName: .invalid(.missingName)
        case .name, .value, .behindQuotes: nil
        // The grammar has whitespace before `;` and around `=` only.
        case .behindName, .behindValue: .invalid(.trailingSpace)
        case .beforeValue: .invalid(.missingValue)
        case .quoted, .escaped: .invalid(.unclosedQuotes)
        }
    }

    private mutating func behindSize(_ byte: UInt8) -> Fault? {
        if byte == 0x3B { state = .beforeName } else if !ByteClass.isWhitespace(byte) { return .spaceBehindSize }
        return nil
    }

    private mutating func name(_ byte: UInt8) -> Fault? {
        if ByteClass.isToken(byte) {
            state = .name
            return nil
        }
        guard state == .name else {
            if ByteClass.isWhitespace(byte) { return nil }
            return .invalid(byte == 0x3B || byte == 0x3D ? .missingName : .invalidName)
        }
        switch byte {
        case 0x3D: state = .beforeValue
        case 0x3B: state = .beforeName
        case 0x20, 0x09: state = .behindName
        default: return .invalid(.invalidName)
        }
        return nil
    }

    private mutating func behindName(_ byte: UInt8) -> Fault? {
        switch byte {
        case 0x3D: state = .beforeValue
        case 0x3B: state = .beforeName
        case 0x20, 0x09: break
        default: return .invalid(.junkBehind)
        }
        return nil
    }

    private mutating func value(_ byte: UInt8) -> Fault? {
        if ByteClass.isToken(byte) {
            state = .value
            return nil
        }
        guard state == .value else {
            if ByteClass.isWhitespace(byte) { return nil }
            guard byte == 0x22 else { return .invalid(byte == 0x3B ? .missingValue : .invalidValue) }
            state = .quoted
            return nil
        }
        switch byte {
        case 0x3B: state = .beforeName
        case 0x20, 0x09: state = .behindValue
        default: return .invalid(.invalidValue)
        }
        return nil
    }

    private mutating func quoted(_ byte: UInt8) -> Fault? {
        // quoted-string allows HTAB, SP, visible characters and obs-text (RFC 9110 section 5.6.4).
        guard byte == 0x09 || (byte >= 0x20 && byte != 0x7F) else { return .invalid(.controlInQuotes) }
        if state == .escaped {
            state = .quoted
        } else if byte == 0x5C {
            state = .escaped
        } else if byte == 0x22 {
            state = .behindQuotes
        }
        return nil
    }

    private mutating func behindValue(_ byte: UInt8) -> Fault? {
        switch byte {
        case 0x3B: state = .beforeName
        case 0x20, 0x09: state = .behindValue
        default: return .invalid(.junkBehind)
        }
        return nil
    }
}
