/// xml/soap-action-mismatch
enum SOAPActionMismatch: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/soap-action-mismatch", level: .off, reference: "SOAP 1.1 section 6.1.1; SOAP 1.2 part 2 section 6.5.3",
        summary: "an action in the head that does not fit the message",
        explanation: """
            SOAPAction, the action parameter of SOAP 1.2 and the Action of WS-Addressing name the operation, and so \
            does the first element in the Body. Servers choose by one and gateways check another: a message that \
            names two operations passes the check of one and runs the other, which is called SOAPAction spoofing. \
            On where a route says `soap: on`.
            """,
        fix: "name the operation that the body calls; SOAP 1.1 needs the field, if only as \"\"",
        examples: [
            .bad(
                RuleExample.soapHead("\"urn:shop/DeleteOrder\"", orders("⟦GetOrder⟧")), body: orders("⟦GetOrder⟧"),
                with: RuleExample.soapRoute),
            .bad(
                RuleExample.soapHead(nil, orders("⟦GetOrder⟧")), body: orders("⟦GetOrder⟧"), note: "no SOAPAction",
                with: RuleExample.soapRoute),
            .bad(
                RuleExample.soapHead("\"urn:b\"", addressed), body: addressed, note: "WS-Addressing",
                with: RuleExample.soapRoute),
            .good(
                RuleExample.soapHead("\"urn:shop/GetOrder\"", orders("GetOrder")), body: orders("GetOrder"),
                with: RuleExample.soapRoute),
            .good(
                RuleExample.soapHead("\"urn:shop#GetOrderRequest\"", orders("GetOrder")), body: orders("GetOrder"),
                with: RuleExample.soapRoute),
            .good(
                RuleExample.soapHead("\"\"", orders("GetOrder")), body: orders("GetOrder"), note: "left to the target",
                with: RuleExample.soapRoute),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.soapAction(let its)) = fault.kind else { return }
        switch its {
        case .missing: report.add(fault, expected: "the field SOAPAction beside a message of SOAP 1.1", found: "none")
        case .addressing(let head, let body):
            report.add(fault, expected: "the action `\(cut(head))` of the head", found: "`\(cut(body))` in the Header")
        case .operation(let head, let element):
            report.add(fault, expected: "an element for the action `\(cut(head))`", found: "`\(cut(element))`")
        }
    }

    private static func cut(_ text: String) -> String { ByteText.escaped(Array(text.utf8).span, 0..<text.utf8.count) }

    private static func orders(_ element: String) -> String {
        "<s:Envelope xmlns:s=\"\(SOAPVersion.soap11.namespace)\"><s:Body><\(element) xmlns=\"urn:x\"/></s:Body></s:Envelope>"
    }

    private static let addressed = """
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>\
        <Action xmlns="http://www.w3.org/2005/08/addressing">urn:a</Action></s:Header>\
        <s:Body><⟦GetOrder⟧/></s:Body></s:Envelope>
        """
}
