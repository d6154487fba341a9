/// Something wrong with a body that a scanner found, as facts: rules put it into words.
struct BodyFault: Sendable, Equatable {
    /// One case a family of scanners.
    enum Kind: Sendable, Equatable {
        case coding(CodingFault)
        case content(ContentFault)
        case contract(SchemaViolation)
        case contractField(FormFieldFault)
        /// Allowed by the contract, but not named there.
        case undeclaredMember(SchemaViolation, Level)
        /// The contract's schema could not judge the body to the end: why.
        case notJudged(String)
        case digest(BodyDigestFault)
        case form(FormFault)
        case json(JSONFault)
        case member(MemberFault)
        case multipart(MultipartFault)
        case text(TextFault)
        case xml(XMLFault)

        /// Tells faults apart that different rules are about: of each code, so many are kept a request.
        var code: Int {
            switch self {
            case .coding(let fault): Int(fault.code)
            case .content(let fault): 1 << 8 | Int(fault.code)
            case .form(let fault): 2 << 8 | Int(fault.code)
            case .json(let fault): 3 << 8 | Int(fault.code)
            case .member(let fault): 4 << 8 | Int(fault.code)
            case .multipart(let fault): 5 << 8 | Int(fault.code)
            case .text(let fault): 6 << 8 | Int(fault.code)
            case .xml(let fault): 7 << 8 | Int(fault.code)
            case .digest: 8 << 8
            case .contract(let violation):
                9 << 8 | (violation.keyword == .readOnly ? 1 : violation.isAboutUnknownProperty ? 2 : 0)
            case .contractField: 10 << 8
            case .undeclaredMember: 11 << 8
            case .notJudged: 12 << 8
            }
        }
    }

    let kind: Kind
    /// The faulty bytes: offsets in the decoded body; in the encoded one for a fault of a content coding.
    let place: Range<Int>
    /// Of the place's first byte, 1-based; nil in binary bodies.
    let line: Int?
    /// 1-based, in Unicode scalars; nil in binary bodies.
    let column: Int?
    /// A JSON Pointer (RFC 6901) to the value at fault, or nil.
    let pointer: String?
    /// The form field or part at fault, escaped, or nil.
    let name: String?

    /// True if `place` does not count in the decoded body: before its content codings are removed, or not at all.
    var isEncoded: Bool {
        switch kind {
        case .coding, .digest: true
        case .content, .contract, .contractField, .form, .json, .member, .multipart, .notJudged, .text,
            .undeclaredMember, .xml:
            false
        }
    }

    /// True if the scanner of the declared media type found it.
    var isOfScanner: Bool {
        switch kind {
        case .coding, .content, .digest: false
        case .contract, .contractField, .form, .json, .member, .multipart, .notJudged, .text, .undeclaredMember, .xml:
            true
        }
    }
}
