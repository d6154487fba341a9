extension ByteBuffer {
    @inlinable
    package mutating func append(_ bytes: Span<UInt8>) {
        guard !bytes.isEmpty else { return }
        reserve(bytes.count)
        guard let memory = unsafe memory else { return }
        unsafe bytes.withUnsafeBytes { raw in
            // reserve made room for raw.count bytes behind the end.
            guard let source = raw.baseAddress else { return }
            unsafe (memory + end).copyMemory(from: source, byteCount: raw.count)
        }
        end += bytes.count
    }

    @inlinable
    package mutating func append(_ byte: UInt8) {
        reserve(1)
        // reserve made room for the byte.
        unsafe memory?.storeBytes(of: byte, toByteOffset: end, as: UInt8.self)
        end += 1
    }

    package mutating func append(_ text: StaticString) {
        let count = text.utf8CodeUnitCount
        guard text.hasPointerRepresentation, count > 0 else { return }
        reserve(count)
        // A literal's bytes live as long as the program.
        unsafe (memory.map { unsafe $0 + end })?.copyMemory(from: text.utf8Start, byteCount: count)
        end += count
    }

    package mutating func append(_ bytes: [UInt8]) {
        append(bytes.span)
    }

    package mutating func append(text: String) {
        var text = text
        // withUTF8 keeps the bytes alive during the call.
        text.withUTF8 { raw in append(unsafe Span(_unsafeElements: raw)) }
    }

    /// Appends `number` in decimal digits.
    package mutating func append(decimal number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        append(digitsOf: number.magnitude, radix: 10)
    }

    /// Appends `number` in lower-case hexadecimal digits.
    package mutating func append(hexadecimal number: Int) {
        append(digitsOf: number.magnitude, radix: 16)
    }

    private mutating func append(digitsOf number: UInt, radix: UInt) {
        var divisor: UInt = 1
        while number / divisor >= radix { divisor *= radix }
        while divisor > 0 {
            let digit = UInt8(truncatingIfNeeded: number / divisor % radix)
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            divisor /= radix
        }
    }

    /// The bytes held, copied.
    package var array: [UInt8] {
        withBytes { bytes in
            unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { target, count in
                for index in bytes.indices {
                    // target has room for bytes.count elements.
                    unsafe target.initializeElement(at: index, to: bytes[index])
                }
                count = bytes.count
            }
        }
    }
}
