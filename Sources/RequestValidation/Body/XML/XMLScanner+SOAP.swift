/// What a SOAP message is asked besides.
extension XMLScanner {
    mutating func openInSOAP(_ faults: inout BodyFaults) {
        let colon = tagName.firstIndex(of: 0x3A)
        let prefix = colon.map { tagName[..<$0] } ?? []
        let local = colon.map { tagName[($0 &+ 1)...] } ?? tagName[...]
        let namespace = bindings.index(of: prefix).map { XMLCharacter.shown(bindings.namespace(at: $0)) } ?? ""
        guard let fault = soap?.open(XMLCharacter.shown(local), namespace, depth: elements.depth) else { return }
        let its: XMLFault =
            switch fault {
            case .envelope(let fault): .soapEnvelope(fault)
            case .action(let fault): .soapAction(fault)
            }
        add(its, from: tagNameMark, to: tagNameEnd, &faults)
    }

    /// The innermost element is about to be closed, or an empty one was.
    mutating func closeInSOAP(depth: Int) { soap?.close(depth: depth) }
}
