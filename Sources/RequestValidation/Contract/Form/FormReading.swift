/// The fields of a form as one object, to be judged by its schema.
struct FormReading {
    /// An object. Places are offsets in the decoded body.
    let value: ValueTape
    /// True if some texts were taken for numbers, booleans or null, and may be strings: only if the schema accepts
    /// neither reading, the form is wrong, and wrong as this one is.
    let hasChoice: Bool
    /// False if the form was larger than what is kept: then nothing can be said of what is missing.
    let isComplete: Bool
    /// True if some texts that the schema may speak of were not kept.
    let hasUnread: Bool
    /// What cannot be read; its values are unknown on the tape.
    let faults: [FormFieldFault]

    /// What of the form was not judged; nil: nothing.
    var omission: String? {
        if !isComplete { return "the form has more fields than are kept" }
        return hasUnread ? "of values that are too long to be kept only the length is known" : nil
    }

    /// The violation as far as what it is about is known; nil: it is void.
    func known(_ violation: SchemaViolation) -> SchemaViolation? {
        guard isComplete || violation.keyword != .required, !(hasUnread && value.isAboutParts(violation)) else {
            return nil
        }
        return value.known(violation)
    }
}

/// What is wrong with a field of a form before a schema is asked.
struct FormFieldFault: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        /// It should be JSON.
        case syntax(JSONFault)
        case style(ParameterStyleFault)
        /// The part is of another media type than the contract allows; nil: it names none.
        case mediaType(String?, allowed: [String])
        /// Nothing was filled in, which the schema does not take, and which no program has to send.
        case blank(SchemaViolation)
    }

    let kind: Kind
    /// Decoded, escaped and cut.
    let name: String
    /// In the decoded body.
    let place: Range<Int>
    /// True for a part of a multipart body.
    let isPart: Bool
    /// What in the contract is about it, if that is known.
    var source: ContractSource?

    /// As findings name it.
    var part: MessagePart { isPart ? .bodyPart(name) : .formField(name) }
}
