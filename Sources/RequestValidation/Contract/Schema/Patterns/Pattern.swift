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

    private static let choiceLimit = 16

    /// Of no use once this object is freed.
    let code: PatternCode

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
            throw PatternFault(
                message: Pattern.message(error), offset: translation.source(of: offset),
                isLimit: Pattern.limits.contains(error))
        }
        let isAnchored = unsafe Pattern.isAnchored(compiled)
        code = unsafe PatternCode(
            compiled, isCompiled: pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE)) == 0,
            degree: translation.choices > Pattern.choiceLimit ? nil : translation.loops + (isAnchored ? 0 : 1),
            isAnchored: isAnchored)
    }

    deinit {
        code.free()
    }

    /// - Parameter text: UTF-8. What is none of it is searched as U+FFFD; half of a surrogate pair, kept in three bytes,
    ///   is one such character.
    package func match(_ text: Span<UInt8>) -> Outcome {
        let memory = PatternMemory()
        return withExtendedLifetime((self, memory)) { code.match(text, in: memory.parts) }
    }

    /// What ECMA-262 allows and the library does not: a lookbehind of no fixed length, and patterns that are too large.
    private static let limits: [CInt] = [
        PCRE2_ERROR_LOOKBEHIND_NOT_FIXED_LENGTH, PCRE2_ERROR_LOOKBEHIND_TOO_COMPLICATED,
        PCRE2_ERROR_LOOKBEHIND_TOO_LONG,
        PCRE2_ERROR_PARENTHESES_NEST_TOO_DEEP, PCRE2_ERROR_PATTERN_TOO_LARGE, PCRE2_ERROR_PATTERN_TOO_COMPLICATED,
        PCRE2_ERROR_SUBPATTERN_NAME_TOO_LONG,
    ]

    /// True for a regular expression, also for one that cannot be matched here.
    static func isPattern(_ text: String) -> Bool {
        do throws(PatternFault) {
            _ = try Pattern(text)
            return true
        } catch {
            return error.isLimit
        }
    }

    private static func isAnchored(_ code: OpaquePointer) -> Bool {
        var options: UInt32 = 0
        // The library writes one number of 32 bits.
        let result = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_ALLOPTIONS), &options)
        return result == 0 && options & PCRE2_ANCHORED != 0
    }

    private static func message(_ code: CInt) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        // The library writes at most so many bytes.
        let count = unsafe buffer.withUnsafeMutableBufferPointer { bytes in
            unsafe pcre2_get_error_message_8(code, bytes.baseAddress, bytes.count)
        }
        return String(decoding: buffer.prefix(max(0, Int(count))), as: UTF8.self)
    }
}
