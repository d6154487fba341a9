internal import RequestValidation

/// Schemas made of others.
extension SchemaReader {
    func change(_ body: (inout SchemaLogicRules) -> Void) {
        if compiler.tables.nodes[index].logic < 0 {
            compiler.tables.logicRules.append(SchemaLogicRules())
            compiler.tables.nodes[index].logic = Int32(truncatingIfNeeded: compiler.tables.logicRules.count - 1)
        }
        body(&compiler.tables.logicRules[Int(compiler.tables.nodes[index].logic)])
    }

    func readReference(_ reference: DocumentLocation) {
        guard let text = reference.node.string else { return expected("a reference", at: reference) }
        do throws(ContractFault) {
            let target = try compiler.resources.target(of: text, in: owner, at: reference)
            let position = compiler.schemaIndex(target)
            change { $0.reference = position }
        } catch {
            compiler.report(error)
        }
    }

    /// People write descriptions there; only keywords that would change something are worth a word.
    func noteHiddenSiblings() {
        guard dialect.isOpenAPI else { return }
        let harmless = ["$ref", "description", "summary", "title", "example", "examples", "default", "deprecated"]
        let hidden = location.node.members.map(\.name).filter { !harmless.contains($0) && !$0.hasPrefix("x-") }
        guard let first = hidden.first, let place = location.member(first) else { return }
        compiler.note("`\(first)` stands beside `$ref`, where it counts for nothing before OpenAPI 3.1", at: place)
    }

    func readLogic() {
        if dialect.isModern, let reference = location.member("$dynamicRef") { readDynamicReference(reference) }
        let allOf = schemas(.allOf)
        let anyOf = schemas(.anyOf)
        let oneOf = schemas(.oneOf)
        if !allOf.isEmpty { change { $0.allOf = allOf } }
        if !anyOf.isEmpty { change { $0.anyOf = anyOf } }
        if !oneOf.isEmpty { change { $0.oneOf = oneOf } }
        if let not = schema(.not) { change { $0.not = not } }
        guard !dialect.isOld, let condition = schema(named: "if") else { return }
        let then = schema(named: "then") ?? -1
        let otherwise = schema(named: "else") ?? -1
        change {
            $0.condition = condition
            $0.then = then
            $0.otherwise = otherwise
        }
    }

    /// Like `$ref`, but where it leads to a `$dynamicAnchor` the outermost resource with that anchor decides.
    private func readDynamicReference(_ reference: DocumentLocation) {
        guard let text = reference.node.string else { return expected("a reference", at: reference) }
        do throws(ContractFault) {
            let target = try compiler.resources.target(of: text, in: owner, at: reference)
            let position = compiler.schemaIndex(target)
            let fragment = URIReference(text).fragment ?? ""
            guard !fragment.isEmpty, !fragment.hasPrefix("/"), target.node["$dynamicAnchor"]?.string == fragment else {
                // A plain reference may stand there already.
                let list = compiler.tables.addList([position])
                return change { if $0.reference < 0 { $0.reference = position } else { $0.allOf = list } }
            }
            compiler.tables.dynamicReferences.append(SchemaDynamicReference(target: position))
            compiler.dynamicAnchors.append(fragment)
            let number = Int32(truncatingIfNeeded: compiler.tables.dynamicReferences.count - 1)
            change { $0.dynamicReference = number }
        } catch {
            compiler.report(error)
        }
    }

    // MARK: OpenAPI

    func readOpenAPI() {
        compiler.tables.nodes[index].isReadOnly = location.node["readOnly"]?.boolean == true
        if compiler.tables.nodes[index].isReadOnly { _ = keyword(.readOnly) }
        readDiscriminator()
    }
}
