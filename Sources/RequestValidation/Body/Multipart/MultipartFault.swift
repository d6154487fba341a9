/// What is wrong with a multipart body (RFC 2046 section 5.1, RFC 7578).
enum MultipartFault: Sendable, Equatable {
    case boundaryNotFound(BoundaryInUse)
    case missingFinalBoundary(End)
    case bareLF(LineEnd)
    case malformedPartHeader(HeaderFault)
    /// A field of a part that goes on in the next line.
    case foldedPartHeader
    /// Something behind the boundary, on its line: the first few bytes.
    case junkBehindBoundary([UInt8])
    /// The part has no Content-Disposition.
    case missingDisposition
    /// A Content-Disposition of another type than `form-data`: the type, empty where there is none.
    case wrongDisposition([UInt8])
    case missingName
    case emptyName
    /// A name that came before: where, in the decoded body.
    case duplicateName(firstAt: Int)
    case unsafeFilename([UInt8], UnsafeFilename)
    /// `filename*`, which forms do not know.
    case extendedFilename
    /// A name or file name that is not UTF-8.
    case invalidUTF8([UInt8], UTF8Fault)
    /// A part that is multipart itself: its type.
    case nested([UInt8])
    case tooManyParts(limit: Int)
    case partHeaderTooLarge(limit: Int)
    case contentTransferEncoding([UInt8])
    /// Bytes before the first boundary: how many.
    case preamble(length: Int)
    /// Bytes behind the last boundary: the first few.
    case epilogue([UInt8])
    /// A boundary behind the last one.
    case partBehindFinalBoundary
    case whitespaceBehindBoundary
    /// A missing or structured value that was made into text.
    case stringifiedValue([UInt8])

    /// What stands where the boundary should.
    enum BoundaryInUse: Sendable, Equatable {
        /// Another boundary.
        case other([UInt8])
        /// The boundary without the two dashes before it.
        case withoutDashes
        /// The boundary has the two dashes in the header, so that the body lacks them.
        case dashesInHeader([UInt8])
        /// The boundary with more behind it.
        case longer([UInt8])
        /// The boundary with whitespace before it.
        case indented
        /// Nothing like a boundary: the body's first bytes, and its length.
        case nothing([UInt8], length: Int)
    }

    /// Where the body ended.
    enum End: Sendable, Equatable {
        case inContent
        case inHeaders
        /// Within the last boundary: what it lacks.
        case inBoundary(missing: [UInt8])
        /// Behind a boundary that would begin another part: it lacks the `--` behind it.
        case behindOpenBoundary
    }

    enum LineEnd: Sendable, Equatable {
        case beforeBoundary, behindBoundary, header
    }

    enum HeaderFault: Sendable, Equatable {
        case missingColon([UInt8])
        /// Nothing before the colon.
        case nameless
        case invalidName(UInt8)
        case spaceBeforeColon
        case control(UInt8)
        /// Fields that are met twice in one part.
        case repeated(String)
        /// The next boundary comes before the empty line.
        case missingEmptyLine
        case disposition(DispositionFault)
    }

    enum DispositionFault: Sendable, Equatable {
        /// Nothing where a parameter should be.
        case missingParameter
        case missingEquals([UInt8])
        case missingValue([UInt8])
        case unclosedQuotes([UInt8])
        /// A byte behind a parameter that is neither `;` nor the end.
        case junk(UInt8)
        /// A byte that a value without quotes must not have.
        case unquoted(UInt8)
        case repeated([UInt8])
    }

    enum UnsafeFilename: Sendable, Equatable {
        case climbs, absolute, drive, share, control(UInt8)
    }

    /// One code is one rule with one level.
    var code: UInt8 {
        switch self {
        case .boundaryNotFound: 0
        case .missingFinalBoundary: 1
        case .bareLF: 2
        case .malformedPartHeader: 3
        case .foldedPartHeader: 4
        case .junkBehindBoundary: 5
        case .missingDisposition, .wrongDisposition: 6
        case .missingName: 7
        case .emptyName: 8
        case .duplicateName: 9
        case .unsafeFilename: 10
        case .extendedFilename: 11
        case .invalidUTF8: 12
        case .nested: 13
        case .tooManyParts: 14
        case .partHeaderTooLarge: 15
        case .contentTransferEncoding: 16
        case .preamble: 17
        case .epilogue: 18
        case .partBehindFinalBoundary: 19
        case .whitespaceBehindBoundary: 20
        case .stringifiedValue: 21
        }
    }
}
