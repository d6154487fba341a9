/// What the head of a request says about the SOAP message in its body.
struct SOAPExpectation: Sendable, Equatable {
    /// The SOAPAction field without its quotes, or the action parameter of `application/soap+xml`; nil without either.
    var action: String?
    /// The version that the media type stands for; nil if it stands for neither.
    var version: SOAPVersion?
}

enum SOAPVersion: String, Sendable {
    case soap11 = "SOAP 1.1"
    case soap12 = "SOAP 1.2"

    /// The namespace of its envelope.
    var namespace: String {
        switch self {
        case .soap11: "http://schemas.xmlsoap.org/soap/envelope/"
        case .soap12: "http://www.w3.org/2003/05/soap-envelope"
        }
    }

    var mediaType: String {
        switch self {
        case .soap11: "text/xml"
        case .soap12: "application/soap+xml"
        }
    }
}

enum SOAPEnvelopeFault: Sendable, Equatable {
    case notEnvelope(root: String)
    case unknownNamespace(String)
    /// The envelope's version is another than that of the media type.
    case version(envelope: SOAPVersion, mediaType: SOAPVersion)
    case headerNotFirst
    case secondBody
    case missingBody
    /// A child of the envelope that is neither Header nor Body.
    case unexpectedChild(String)
    /// SOAP messages hold no processing instructions.
    case instruction
}

enum SOAPActionFault: Sendable, Equatable {
    /// SOAP 1.1 without SOAPAction.
    case missing
    /// The action of the head and of WS-Addressing.
    case addressing(head: String, body: String)
    /// The action of the head and the operation in the body.
    case operation(head: String, element: String)
}

/// Follows the elements of a SOAP 1.1 or 1.2 message.
struct SOAPCheck {
    enum Fault {
        case envelope(SOAPEnvelopeFault)
        case action(SOAPActionFault)
    }

    private let expectation: SOAPExpectation
    private var namespace = ""
    private var version: SOAPVersion?
    private var hasBody = false
    private var children = 0
    private enum Part { case header, body, other }
    private var part = Part.other
    private var hasOperation = false
    /// The text of the WS-Addressing action that is being read, or was.
    private var action: [UInt8] = []
    private(set) var isReading = false
    /// The root is no envelope: nothing more is said.
    private var isForeign = false

    private static let longestAction = 1024

    init(_ expectation: SOAPExpectation) { self.expectation = expectation }

    /// - Parameters:
    ///   - depth: elements around this one.
    mutating func open(_ name: String, _ namespace: String, depth: Int) -> Fault? {
        guard !isForeign else { return nil }
        switch depth {
        case 0: return openRoot(name, namespace).map { .envelope($0) }
        case 1: return openChild(name, namespace).map { .envelope($0) }
        case 2 where part == .header:
            if name == "Action", namespace.hasSuffix("/addressing") {
                isReading = true
                action.removeAll()
            }
        case 2 where part == .body && !hasOperation:
            hasOperation = true
            return judgeAction(name).map { .action($0) }
        default: break
        }
        return nil
    }

    /// - Parameter depth: elements around the one that was closed.
    mutating func close(depth: Int) {
        if depth == 2 { isReading = false }
    }

    mutating func text(_ scalar: UInt32) {
        guard isReading, action.count < SOAPCheck.longestAction else { return }
        XMLScanner.append(scalar, to: &action)
    }

    func finish() -> SOAPEnvelopeFault? { isForeign || hasBody ? nil : .missingBody }

    private mutating func openRoot(_ name: String, _ namespace: String) -> SOAPEnvelopeFault? {
        isForeign = true
        guard name == "Envelope" else { return .notEnvelope(root: name) }
        version = [.soap11, .soap12].first { $0.namespace == namespace }
        guard let version else { return .unknownNamespace(namespace) }
        isForeign = false
        self.namespace = namespace
        guard let expected = expectation.version, expected != version else { return nil }
        return .version(envelope: version, mediaType: expected)
    }

    private mutating func openChild(_ name: String, _ namespace: String) -> SOAPEnvelopeFault? {
        children &+= 1
        part = .other
        guard namespace == self.namespace else {
            // SOAP 1.1 lets other elements stand behind the body (section 4).
            return version == .soap11 && hasBody ? nil : .unexpectedChild(name)
        }
        switch name {
        case "Header":
            part = .header
            return children == 1 ? nil : .headerNotFirst
        case "Body":
            part = .body
            defer { hasBody = true }
            return hasBody ? .secondBody : nil
        default: return .unexpectedChild(name)
        }
    }

    /// Faults of their own need no action.
    private func judgeAction(_ element: String) -> SOAPActionFault? {
        guard element != "Fault" else { return nil }
        guard let head = expectation.action else { return version == .soap11 ? .missing : nil }
        // An empty action leaves it to the target to say what is meant (SOAP 1.1 section 6.1.1).
        guard !head.isEmpty else { return nil }
        let addressed = SOAPCheck.trimmed(String(decoding: action, as: UTF8.self))
        if !addressed.isEmpty { return addressed == head ? nil : .addressing(head: head, body: addressed) }
        return SOAPCheck.names(head, element) ? nil : .operation(head: head, element: element)
    }

    /// True if an action's last part may stand for an element: the one begins as the other does.
    private static func names(_ action: String, _ element: String) -> Bool {
        let parts = action.split { "/#:.?=".contains($0) }.map { $0.lowercased() }
        guard let last = parts.last, let name = stem(last), let wanted = stem(element.lowercased()) else { return true }
        return wanted.hasPrefix(name) || name.hasPrefix(wanted) || parts.contains(wanted)
    }

    /// Without the endings that tools give to messages.
    private static func stem(_ word: String) -> String? {
        for ending in ["request", "message", "input", "operation", "soapin", "msg", "in"] where word.hasSuffix(ending) {
            let stem = word.dropLast(ending.count)
            if stem.count > 2 { return String(stem) }
        }
        return word.isEmpty ? nil : word
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars.drop { XMLCharacter.isSpace($0.value) }
        let end = scalars.lastIndex { !XMLCharacter.isSpace($0.value) }
        return end.map { String(scalars[...$0]) } ?? ""
    }
}
