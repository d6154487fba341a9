/// The end of the document.
extension XMLScanner {
    mutating func end(_ faults: inout BodyFaults) {
        guard hasContent else { return add(.empty, from: position, to: position.offset, &faults) }
        if let (construct, line) = unfinished {
            add(.truncated(construct, line: line, elements.innermost), from: position, to: position.offset, &faults)
        } else if let open = elements.innermost, let outermost = elements.outermost {
            add(
                .unclosedTag(open: open, outermost: outermost, count: elements.depth), from: position,
                to: position.offset, &faults)
        } else if root == nil {
            if !hasReportedOutsideText, counts.allSatisfy({ $0 == 0 }) {
                add(.missingRoot, from: position, to: position.offset, &faults)
            }
        } else if let fault = soap?.finish() {
            add(.soapEnvelope(fault), from: position, to: position.offset, &faults)
        }
    }

    /// What the document ended within, and the line in which that began.
    private var unfinished: (XMLFault.Construct, Int)? {
        switch state {
        case .outside, .text: nil
        case .opening, .bang, .keyword, .markupJunk: (.markup, mark.line)
        case .tagName, .tagSpace, .tagSlash, .tagJunk, .attributeName, .attributeEquals, .attributeValueStart,
            .unquotedValue, .afterValue:
            (.startTag(name: currentTag.name), tagMark.line)
        case .attributeValue: (.attributeValue(name: attributeName), valueMark.line)
        case .endTagStart, .endTagName, .endTagSpace, .endTagJunk: (.endTag, mark.line)
        case .reference, .entityName, .characterReference, .decimalReference, .hexadecimalReference:
            referenceState == .attributeValue
                ? (.attributeValue(name: attributeName), valueMark.line) : (.reference, mark.line)
        case .commentStart, .comment, .commentHyphen, .commentHyphens: (.comment, mark.line)
        case .cdata: (.cdata, mark.line)
        case .instructionStart, .instructionTarget, .instruction, .instructionQuestion: (.instruction, mark.line)
        case .declaration: (.declaration, mark.line)
        case .doctype: (.doctype, mark.line)
        }
    }
}
