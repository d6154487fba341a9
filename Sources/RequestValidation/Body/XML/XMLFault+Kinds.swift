extension XMLFault {
    enum Mismatch: Sendable, Equatable {
        /// Another element is open, and none of this name.
        case notOpen(innermost: Tag)
        /// The element is open, but others within it were not closed.
        case outer(Tag, innermost: Tag)
        /// Spelled almost like the element that is open.
        case misspelled(innermost: Tag)
        /// No element is open.
        case nothingOpen(root: Tag?)
    }

    enum TagFault: Sendable, Equatable {
        /// A character that may not stand in a name.
        case characterInName(UInt32)
        /// A character that may not stand between attributes.
        case unexpected(UInt32)
        /// `/` that is not followed by `>`.
        case slash(UInt32)
        /// `<` before the tag was closed by `>`.
        case notClosed
        /// `</ name>`.
        case spaceBeforeName
        /// `</>`.
        case missingName
        /// Something behind the name of an end tag.
        case behindEndTagName(UInt32)
        /// `<!` that begins nothing that XML knows, and what it may have been meant for.
        case unknownMarkup(meant: String?)
    }

    enum StrayLessThan: Sendable, Equatable {
        case inText(next: UInt32, Tag?)
        case inAttribute(name: String, Tag)
    }

    enum AttributeFault: Sendable, Equatable {
        case missingValue
        case missingSpace
    }

    enum StrayAmpersand: Sendable, Equatable {
        /// `&` and what follows it.
        case bare(next: UInt32)
        /// `&name` without `;`, and what follows.
        case unterminated(name: String, next: UInt32)
    }

    enum ReferenceFault: Sendable, Equatable {
        case noDigits(next: UInt32)
        case badDigit(UInt32)
        case capitalX
    }

    enum OutsideText: Sendable, Equatable {
        case before(UInt32)
        case behind(UInt32, root: Tag)
        case cdata(root: Tag?)
    }

    enum CommentFault: Sendable, Equatable {
        case doubleHyphen
        /// `<!-` without the second hyphen.
        case singleHyphen
    }

    enum InstructionFault: Sendable, Equatable {
        case missingTarget(UInt32)
        case characterInTarget(UInt32)
        /// `XML` in another case.
        case reservedTarget
    }

    enum NamespaceFault: Sendable, Equatable {
        /// A name with two colons, or one at its beginning or end.
        case badName
        /// An entity, a processing instruction or a notation with a colon in its name.
        case colonInName
        /// `xmlns:p=""`.
        case emptyNamespace(prefix: String)
        /// `xml` bound to something else.
        case xmlRebound
        /// Something else bound to the namespace of `xml` or of `xmlns`.
        case reservedNamespace(String)
        /// The prefix `xmlns` declared, or used for an element.
        case xmlnsPrefix
    }

    enum Construct: Sendable, Equatable {
        case startTag(name: String), attributeValue(name: String)
        case endTag, comment, cdata, instruction, declaration, doctype, reference, markup
    }

    enum EncodingMismatch: Sendable, Equatable {
        /// The bytes are in one encoding, and the declaration names another.
        case declaration(declared: String, actual: String, Evidence)
        /// The bytes are in one encoding, and the media type names another.
        case charset(declared: String, actual: String, Evidence)
        /// UTF-16 without byte order mark (XML 1.0 section 4.3.3).
        case missingMark(String)
    }

    /// How the encoding is known.
    enum Evidence: Sendable, Equatable {
        case byteOrderMark
        case firstBytes
        /// The charset parameter of the media type.
        case charset
    }

    enum DoctypeFault: Sendable, Equatable {
        case misplaced(root: Tag)
        case second
        case lowerCase(String)
        case missingName(UInt32)
        case unexpected(UInt32)
        case unknownDeclaration(String)
    }

    enum ExternalEntity: Sendable, Equatable {
        /// The document type's external subset.
        case subset
        case entity(String)
        case parameterEntity(String)
    }

    enum EntityExpansion: Sendable, Equatable {
        /// An entity whose text refers to another.
        case nested(entity: String, reference: String)
        case parameterEntity(String)
        case parameterReference(String)
        /// The references of the document stand for so many characters.
        case tooMuch(limit: Int, last: String)
    }

    enum TagLimit: Sendable, Equatable {
        case attributes
        /// In bytes.
        case name
        /// In bytes: the names of one tag's attributes and its namespaces together.
        case attributeNames
        /// Namespace declarations in force.
        case namespaces
    }
}
