internal import CPCRE2

/// A regular expression of ECMA-262, with the `u` flag, as `pattern` in JSON Schema has them: searched anywhere in a
/// text, and never for long.
@safe package final class Pattern: Sendable {
    package enum Outcome: Sendable {
        case matches
        case doesNotMatch
        /// It took more steps than a match may.
        case tooCostly
    }

    /// Steps that one match may take, and memory in KiB.
    private static let stepLimit: UInt32 = 200_000
    private static let heapLimit: UInt32 = 4096

    /// Read only once it is made, and freed with this object.
    private nonisolated(unsafe) let code: OpaquePointer
    private nonisolated(unsafe) let context: OpaquePointer?

    package init(_ text: String) throws(PatternFault) {
        var translation = PatternTranslation(text)
        let translated = try translation.run()
        var error: CInt = 0
        var offset = 0
        let options =
            PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_ALLOW_EMPTY_CLASS | PCRE2_MATCH_UNSET_BACKREF
            | PCRE2_NEVER_BACKSLASH_C
        // The bytes live for the length of the call, which copies what it needs.
        let compiled = unsafe translated.withUnsafeBufferPointer { bytes in
            unsafe pcre2_compile_8(bytes.baseAddress, bytes.count, UInt32(options), &error, &offset, nil)
        }
        guard let compiled = unsafe compiled else {
            throw PatternFault(message: Pattern.message(error), offset: translation.source(of: offset))
        }
        unsafe code = compiled
        _ = unsafe pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
        unsafe context = pcre2_match_context_create_8(nil)
        unsafe pcre2_set_match_limit_8(context, Pattern.stepLimit)
        unsafe pcre2_set_heap_limit_8(context, Pattern.heapLimit)
    }

    deinit {
        unsafe pcre2_match_context_free_8(context)
        unsafe pcre2_code_free_8(code)
    }

    /// - Parameter text: UTF-8. In other bytes nothing is searched, and they match.
    package func match(_ text: Span<UInt8>) -> Outcome {
        let data = unsafe pcre2_match_data_create_8(1, nil)
        defer { unsafe pcre2_match_data_free_8(data) }
        // The bytes live for the length of the call.
        let result = unsafe text.withUnsafeBufferPointer { bytes in
            unsafe pcre2_match_8(code, bytes.baseAddress ?? Pattern.nothing, bytes.count, 0, 0, data, context)
        }
        switch result {
        case PCRE2_ERROR_NOMATCH: return .doesNotMatch
        case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_JIT_STACKLIMIT,
            PCRE2_ERROR_NOMEMORY:
            return .tooCostly
        default: return .matches
        }
    }

    /// Where an empty text stands; never read.
    private static nonisolated(unsafe) let nothing = unsafe UnsafePointer(
        UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

    private static func message(_ code: CInt) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        // The library writes at most so many bytes.
        let count = unsafe buffer.withUnsafeMutableBufferPointer { bytes in
            unsafe pcre2_get_error_message_8(code, bytes.baseAddress, bytes.count)
        }
        return String(decoding: buffer.prefix(max(0, Int(count))), as: UTF8.self)
    }
}

/// Why a text is no regular expression.
package struct PatternFault: Error, Sendable, Equatable {
    /// Lower case, no full stop.
    package let message: String
    /// In Unicode scalars of the text, from 0.
    package let offset: Int
}
