/// Examples of XML: the head is always the same, and the length is counted.
extension RuleExample {
    static func badXML(
        _ body: String, type: String = "application/xml", note: String = "", also: [String] = [],
        with configure: @escaping @Sendable (inout PolicySettings) -> Void = { _ in },
        file: String = #fileID, line: Int = #line
    ) -> RuleExample {
        .bad(formHead(body, type: type), body: body, note: note, also: also, with: configure, file: file, line: line)
    }

    static func goodXML(
        _ body: String, type: String = "application/xml", note: String = "", also: [String] = [],
        with configure: @escaping @Sendable (inout PolicySettings) -> Void = { _ in },
        file: String = #fileID, line: Int = #line
    ) -> RuleExample {
        .good(formHead(body, type: type), body: body, note: note, also: also, with: configure, file: file, line: line)
    }
}

extension RuleExample {
    /// A route that carries SOAP.
    static let soapRoute: @Sendable (inout PolicySettings) -> Void = { settings in
        var route = RouteSettings(name: "soap")
        route.path = PathGlob("/**")
        route.carriesSOAP = true
        settings.routes = [route]
    }

    static func soapHead(_ action: String?, _ body: String) -> String {
        formHead(body, type: "text/xml; charset=utf-8") + (action.map { "\nSOAPAction: \($0)" } ?? "")
    }
}
