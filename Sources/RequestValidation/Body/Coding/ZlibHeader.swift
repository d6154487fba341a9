/// The two bytes before zlib data (RFC 1950 section 2.2).
enum ZlibHeader {
    enum Kind: Equatable {
        case valid
        /// Deflate by its method, but broken.
        case defect(CodingHeaderDefect)
        /// Nothing that zlib writes; may be deflate data without a header.
        case noZlib
    }

    static func kind(_ method: UInt8, _ flags: UInt8) -> Kind {
        guard method & 0x0F == 8 else { return .noZlib }
        let isMultiple = (UInt16(method) &<< 8 | UInt16(flags)) % 31 == 0
        if method >> 4 > 7 { return isMultiple ? .defect(.windowSize(method >> 4)) : .noZlib }
        guard isMultiple else { return .defect(.check(method, flags)) }
        return flags & 0x20 == 0 ? .valid : .defect(.dictionary)
    }
}
