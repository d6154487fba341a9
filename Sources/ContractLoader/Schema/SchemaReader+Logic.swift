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
            guard target.node["openapi"] == nil && target.node["swagger"] == nil || !target.pointer.isEmpty else {
                return compiler.error(
                    "expected a reference to a schema, found one to the whole description", at: reference)
            }
            let position = compiler.schemaIndex(target)
            change { $0.reference = position }
        } catch {
            compiler.report(error)
        }
    }

    /// People write descriptions there; only keywords that would change something are worth a word.
    func noteHiddenSiblings() {
        guard dialect.isOpenAPI else { return }
        let harmless = [
            "$ref", "description", "summary", "title", "example", "examples", "default", "deprecated", "nullable",
        ]
        let target = target(of: location)
        let hidden = location.node.members.filter { member in
            guard !harmless.contains(member.name), !member.name.hasPrefix("x-") else { return false }
            return target?.node[member.name].map { !$0.isEqual(to: member.node) } ?? true
        }
        guard let first = hidden.first?.name, let place = location.member(first) else { return }
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

    func readOpenAPIFlags() {
        guard dialect.isOpenAPI else { return }
        let isHidden = dialect.hidesSiblings && location.node["$ref"] != nil
        if flag("readOnly"), !isHidden {
            compiler.tables.nodes[index].isReadOnly = true
            _ = keyword(.readOnly)
        }
        if flag("nullable"), dialect == .openAPI31 { noteOldForm("nullable") }
    }

    /// `nullable` of OpenAPI 3.0; people write it in 2.0 as `x-nullable`, and many leave it as it is when they go on to
    /// 3.1, where it says nothing: the null that they mean is let pass.
    var isNullable: Bool {
        guard dialect.isOpenAPI else { return false }
        return ["nullable", "x-nullable"].contains { location.node[$0]?.boolean == true }
    }

    func noteOldForm(_ name: String) {
        guard let value = location.member(name) else { return }
        compiler.note("`\(name): true` is OpenAPI 3.0's, and read as OpenAPI 3.0 has it", at: value)
    }

    /// True if null is allowed beside what other schemas ask. By the letter of 3.0.3 `nullable` counts only beside
    /// `type`; drf-spectacular, Swashbuckle and NestJS mean null all the same.
    var passesNull: Bool {
        isNullable && ["$ref", "allOf", "anyOf", "oneOf"].contains { location.node[$0] != nil }
    }

    /// Null, else all that the schema asks: as `if`, so that messages are those of the rest.
    func readNullOrRest() {
        if dialect.hidesSiblings, location.node["$ref"] != nil, let place = location.member("nullable") {
            compiler.note(
                "`nullable` stands beside `$ref`, where it counts for nothing before OpenAPI 3.1: null is let pass",
                at: place)
        }
        let null = compiler.addNode(at: location, owner)
        compiler.tables.nodes[null].types = .null
        let rest = compiler.addNode(at: location, owner)
        SchemaReader(compiler: compiler, index: rest, location: location, owner: owner, isRest: true).read()
        change {
            $0.condition = Int32(truncatingIfNeeded: null)
            $0.otherwise = Int32(truncatingIfNeeded: rest)
        }
    }
}
