/// Namespaces in XML 1.0 (third edition): declarations, prefixes, expanded names.
extension XMLScanner {
    private static let xml = Array("xml".utf8)
    private static let xmlNamespace = Array("http://www.w3.org/XML/1998/namespace".utf8)
    private static let xmlnsNamespace = Array("http://www.w3.org/2000/xmlns/".utf8)

    /// A character of a namespace's name. Whitespace of all kinds is a space in attributes (XML 1.0 section 3.3.3).
    mutating func noteNamespaceCharacter(_ scalar: UInt32) {
        guard namespace.count < XMLSettings.attributeNames else { return }
        XMLScanner.append(XMLCharacter.isSpace(scalar) ? 0x20 : scalar, to: &namespace)
    }

    /// The value of an attribute is whole: a declaration comes into force.
    mutating func endValue(_ faults: inout BodyFaults) {
        guard readsNamespace else { return }
        readsNamespace = false
        let value = namespace
        let last = attributes.count &- 1
        guard last >= 0, !attributes.attributes[last].isDuplicate else { return }
        let attribute = attributes.attributes[last]
        let prefix = attribute.prefixLength == nil ? [] : Array(attributes.localName(at: last))
        if let fault = declarationFault(prefix, attribute.prefixLength != nil, value) {
            guard hasRoom(.badNamespace) else { return }
            add(
                .badNamespace(fault, name: XMLCharacter.shown(attributes.name(at: last))), from: attribute.start,
                to: attribute.end, &faults)
            // Bound all the same, so that its uses are no faults of their own.
        }
        guard bindings.count < XMLSettings.namespaces else {
            return stop(.namespaces, XMLSettings.namespaces, &faults)
        }
        guard bindings.size &+ value.count <= XMLSettings.declarations else {
            return stop(.attributeNames, XMLSettings.declarations, &faults)
        }
        bindings.add(prefix: prefix[...], namespace: value)
        boundInTag &+= 1
    }

    /// Sections 3 and 5: what may not be declared.
    private func declarationFault(_ prefix: [UInt8], _ hasPrefix: Bool, _ value: [UInt8]) -> XMLFault.NamespaceFault? {
        if prefix == XMLScanner.xml { return value == XMLScanner.xmlNamespace ? nil : .xmlRebound }
        if prefix == XMLScanner.xmlns { return .xmlnsPrefix }
        if value == XMLScanner.xmlNamespace || value == XMLScanner.xmlnsNamespace {
            return .reservedNamespace(XMLCharacter.shown(value[...]))
        }
        return hasPrefix && value.isEmpty ? .emptyNamespace(prefix: XMLCharacter.shown(prefix[...])) : nil
    }

    /// The tag is whole: the prefixes of its names, now that all its declarations are known.
    mutating func checkNames(_ faults: inout BodyFaults) {
        if let colon = tagName.firstIndex(of: 0x3A) {
            checkName(tagName[...], colon, tagNameMark, tagNameEnd, isAttribute: false, &faults)
        }
        var prefixed = 0
        for index in 0..<attributes.count where attributes.attributes[index].prefixLength != nil {
            prefixed &+= 1
            let attribute = attributes.attributes[index]
            guard !attribute.isDuplicate, let colon = attribute.prefixLength else { continue }
            let name = attributes.name(at: index)
            checkName(name, name.startIndex &+ colon, attribute.start, attribute.end, isAttribute: true, &faults)
        }
        if prefixed > 1 { checkExpandedNames(&faults) }
    }

    private mutating func checkName(
        _ name: ArraySlice<UInt8>, _ colon: Int, _ start: TextPosition, _ end: Int, isAttribute: Bool,
        _ faults: inout BodyFaults
    ) {
        let prefix = name[..<colon]
        let local = name[(colon &+ 1)...]
        guard XMLScanner.isLocalName(local), !prefix.isEmpty else {
            guard hasRoom(.badNamespace) else { return }
            return add(.badNamespace(.badName, name: XMLCharacter.shown(name)), from: start, to: end, &faults)
        }
        if prefix.elementsEqual(XMLScanner.xml) { return }
        if prefix.elementsEqual(XMLScanner.xmlns) {
            guard !isAttribute, hasRoom(.badNamespace) else { return }
            return add(.badNamespace(.xmlnsPrefix, name: XMLCharacter.shown(name)), from: start, to: end, &faults)
        }
        guard bindings.index(of: prefix) == nil, hasRoom(.undeclaredPrefix) else { return }
        add(
            .undeclaredPrefix(
                XMLCharacter.shown(prefix), name: XMLCharacter.shown(name), tag: isAttribute ? currentTag : nil),
            from: start, to: end, &faults)
    }

    /// `NCName`: a name without colon.
    private static func isLocalName(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, !name.contains(0x3A) else { return false }
        if first < 0x80 { return XMLCharacter.isNameStart(UInt32(first)) }
        let text = String(decoding: name.prefix(4), as: UTF8.self)
        return text.unicodeScalars.first.map { XMLCharacter.isNameStart($0.value) } ?? false
    }

    /// Section 6.3: two attributes may not have the same local name in the same namespace.
    private mutating func checkExpandedNames(_ faults: inout BodyFaults) {
        let known = attributes.attributes
        for second in known.indices.dropFirst() {
            guard !known[second].isDuplicate, let secondBinding = binding(of: second) else { continue }
            let first = known.indices.prefix(second).first { first in
                guard known[first].prefixLength != nil,
                    attributes.localName(at: first).elementsEqual(attributes.localName(at: second)),
                    let firstBinding = binding(of: first)
                else { return false }
                return bindings.namespace(at: firstBinding).elementsEqual(bindings.namespace(at: secondBinding))
                    && !attributes.prefix(at: first).elementsEqual(attributes.prefix(at: second))
            }
            guard let first, hasRoom(.duplicateAttribute) else { continue }
            add(
                .duplicateAttribute(
                    name: XMLCharacter.shown(attributes.name(at: second)),
                    other: XMLCharacter.shown(attributes.name(at: first)),
                    namespace: XMLCharacter.shown(bindings.namespace(at: secondBinding)), currentTag),
                from: known[second].start, to: known[second].end, &faults)
        }
    }

    private func binding(of index: Int) -> Int? {
        guard attributes.attributes[index].prefixLength != nil else { return nil }
        let prefix = attributes.prefix(at: index)
        return prefix.elementsEqual(XMLScanner.xmlns) ? nil : bindings.index(of: prefix)
    }
}
