/// How the fields of a form become one object, made once from a contract (OpenAPI 3.1 section 4.8.15).
package final class FormPlan: Sendable {
    /// The properties of the schema, as parameters of a query would be.
    let fields: [ContractParameter]
    /// Of each field: the media types that its part may have; empty: any.
    let contentTypes: [[String]]
    /// Of each field: true if its text may be JSON.
    let takesJSON: [Bool]
    /// Of each field: true if its parts are files, whose content no schema is about.
    let isBinary: [Bool]
    let shape: ValueShape
    /// Of the schema.
    package let source: ContractSource?

    /// Nil for media types that are no forms.
    package init?(range: String, shape: ValueShape, encodings: [String: FieldEncoding], source: ContractSource? = nil) {
        guard FormPlan.isForm(range) else { return nil }
        self.shape = shape
        self.source = source
        let its = source ?? ContractSource(file: "", line: 1, column: 1, pointer: "")
        var fields: [ContractParameter] = []
        var types: [[String]] = []
        var takesJSON: [Bool] = []
        var isBinary: [Bool] = []
        for name in Set(shape.members.keys).union(encodings.keys).sorted() {
            let encoding = encodings[name]
            let value = shape.members[name] ?? shape.otherMembers ?? ValueShape()
            fields.append(
                ContractParameter(
                    name: name, location: .query, serialization: FormPlan.serialization(encoding, value), shape: value,
                    source: its))
            // A style is for texts: then media types say nothing.
            let named = encoding?.style == nil ? encoding?.contentTypes ?? [] : []
            types.append(named)
            takesJSON.append(
                named.contains(where: PartDescription.isJSON)
                    || (encoding?.style == nil && named.isEmpty && fields.last?.isDeep == true))
            isBinary.append(value.isOfFiles || FormPlan.areFiles(named))
        }
        self.fields = fields
        contentTypes = types
        self.takesJSON = takesJSON
        self.isBinary = isBinary
    }

    /// True if no texts and no JSON are among the media types.
    private static func areFiles(_ types: [String]) -> Bool {
        !types.isEmpty && types.allSatisfy { !$0.hasPrefix("text/") && !PartDescription.isJSON($0) }
    }

    /// Forms, and the ranges that they are in.
    private static func isForm(_ range: String) -> Bool {
        range == "application/x-www-form-urlencoded" || range.hasPrefix("multipart/") || range == "*/*"
            || range == "application/*"
    }

    /// Arrays repeat the field; objects are JSON, or have brackets, as most programs write them where nothing is said.
    private static func serialization(
        _ encoding: FieldEncoding?, _ shape: ValueShape
    ) -> ContractParameter.Serialization {
        if let style = encoding?.style { return .style(style, isExploded: encoding?.isExploded ?? true) }
        if shape.firstStructure == .object { return .style(.deepObject, isExploded: true) }
        return .style(.form, isExploded: true)
    }
}

extension ValueShape {
    /// True if it is a file, or a list of some.
    var isOfFiles: Bool { isBinary || items?.isBinary ?? false }
}
