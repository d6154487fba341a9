/// xml/soap-envelope
enum SOAPEnvelope: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/soap-envelope", level: .off, reference: "SOAP 1.1 section 4; SOAP 1.2 part 1 section 5",
        summary: "a SOAP message whose envelope is not built as it should be",
        explanation: """
            A SOAP message is an Envelope with at most one Header, which comes first, and one Body, all in the \
            namespace of its version, which also settles the media type. Frameworks answer a wrong one with a fault \
            about versions or an empty operation, and some take the parts they know and drop the rest. On where a \
            route says `soap: on`.
            """,
        fix: "build the message as Envelope, Header, Body, in the namespace of its version",
        examples: [
            .badXML("<⟦order⟧/>", type: "text/xml", with: RuleExample.soapRoute),
            .badXML(
                "<⟦s:Envelope⟧ xmlns:s=\"urn:x\"><s:Body/></s:Envelope>", type: "text/xml", with: RuleExample.soapRoute),
            .badXML(
                "<⟦s:Envelope⟧ xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body/></s:Envelope>",
                type: "text/xml", note: "1.2 under the media type of 1.1", with: RuleExample.soapRoute),
            .badXML(
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/><⟦s:Header⟧/></s:Envelope>",
                type: "text/xml", with: RuleExample.soapRoute),
            .badXML(
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/><⟦s:Body⟧/></s:Envelope>",
                type: "text/xml", with: RuleExample.soapRoute),
            .badXML(
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header/></s:Envelope>⟦⟧",
                type: "text/xml", with: RuleExample.soapRoute),
            .badXML(
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><⟦body⟧/><s:Body/></s:Envelope>",
                type: "text/xml", with: RuleExample.soapRoute),
            .badXML(
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>⟦<?p?>⟧</s:Body></s:Envelope>",
                type: "text/xml", with: RuleExample.soapRoute),
            .goodXML(
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header/><s:Body/></s:Envelope>",
                type: "text/xml; charset=utf-8", with: RuleExample.soapRoute),
            .goodXML(
                "<Envelope xmlns=\"http://www.w3.org/2003/05/soap-envelope\"><Body/></Envelope>",
                type: "application/soap+xml", with: RuleExample.soapRoute),
            .goodXML("<order/>", note: "not asked for"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.soapEnvelope(let its)) = fault.kind else { return }
        switch its {
        case .notEnvelope(let root): report.add(fault, expected: "the root `Envelope`", found: "`\(root)`")
        case .unknownNamespace(let namespace):
            report.add(
                fault, expected: "the namespace of an envelope, `\(SOAPVersion.soap11.namespace)` or that of 1.2",
                found: namespace.isEmpty ? "none" : "`\(namespace)`")
        case .version(let envelope, let mediaType):
            report.add(
                fault, expected: "an envelope of \(mediaType.rawValue) under `\(mediaType.mediaType)`",
                found: "one of \(envelope.rawValue)", fix: "send it as \(envelope.mediaType)")
        case .headerNotFirst: report.add(fault, expected: "the Header as the first child", found: "a Header behind it")
        case .secondBody: report.add(fault, expected: "one Body", found: "a second one")
        case .missingBody: report.add(fault, expected: "a Body in the envelope", found: "none")
        case .unexpectedChild(let name):
            report.add(fault, expected: "Header or Body of the envelope's namespace", found: "`\(name)`")
        case .instruction: report.add(fault, expected: "no processing instruction", found: "one")
        }
    }
}
