internal import RequestValidation

/// Keywords that are not read: nothing that a schema says is passed over without a word.
extension SchemaReader {
    func noteUnknownKeywords() {
        let known = SchemaKeywords.of(dialect)
        for member in location.node.members where !known.contains(member.name) && !member.name.hasPrefix("x-") {
            guard let value = location.member(member.name) else { continue }
            let place = FilePlace(line: member.line, column: member.column)
            let source = place.source(in: location.document.file, pointer: value.pointer)
            compiler.report(ContractFault(.note, note(onKeyword: member.name), at: source))
        }
        noteDialect()
    }

    private func note(onKeyword name: String) -> String {
        if let known = compiler.keywordNotes[dialect]?[name] { return known }
        let note = freshNote(onKeyword: name)
        compiler.keywordNotes[dialect, default: [:]][name] = note
        return note
    }

    private func freshNote(onKeyword name: String) -> String {
        if name == "contentSchema", dialect.isModern { return "`contentSchema` is not checked" }
        if SchemaKeywords.isKnown(name) { return "`\(name)` is no keyword of \(dialect.name), and not checked" }
        let nearest = EditDistance.nearest(to: name, in: SchemaKeywords.of(dialect)).first
        let hint = nearest.map { " (did you mean `\($0)`?)" } ?? ""
        return "`\(name)` is passed over: a schema of \(dialect.name) has no such keyword\(hint)"
    }

    /// `$schema` counts at the root of a document, and beside `$id`.
    private func noteDialect() {
        guard let place = location.member("$schema"), let name = place.node.string, dialect.idKeyword != nil,
            location.node !== resource.root.node
        else { return }
        guard let its = SchemaDialect(metaschema: name) else {
            return compiler.note("`\(name)` is no dialect that is known; read like the schemas around it", at: place)
        }
        guard its != dialect, !its.isModern || !dialect.isModern else { return }
        compiler.note("`$schema` is passed over: a schema without `$id` is read like the schemas around it", at: place)
    }
}
