internal import RequestValidation

/// Schemas made of others.
extension SchemaReader {
    private func change(_ body: (inout SchemaLogicRules) -> Void) {
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
        guard let value = location.member("discriminator") else { return }
        // Swagger 2.0 names the property alone, and knows nothing that it could choose from.
        guard dialect != .swagger2 else { return }
        guard let name = value.node["propertyName"]?.string else {
            return compiler.error("`discriminator`: expected an object with `propertyName`", at: value)
        }
        let branches = (location.member("oneOf") ?? location.member("anyOf"))?.elements ?? []
        guard !branches.isEmpty else {
            return compiler.note(
                "a `discriminator` without `oneOf` or `anyOf` beside it chooses nothing, and is not used", at: value)
        }
        let targets = targets(of: value, branches)
        guard !targets.isEmpty else { return }
        _ = keyword(.discriminator)
        compiler.tables.discriminators.append(
            SchemaDiscriminator(name: compiler.name(name), targets: targets, source: compiler.source(value)))
        let number = Int32(truncatingIfNeeded: compiler.tables.discriminators.count - 1)
        change { $0.discriminator = number }
    }

    /// Mapped values first; the names of the branches stand for themselves (OpenAPI 3.1 section 4.8.25.2).
    private func targets(
        of discriminator: DocumentLocation, _ branches: [DocumentLocation]
    ) -> [(value: [UInt8], node: Int32)] {
        var targets: [(value: [UInt8], node: Int32)] = []
        for (value, mapped) in discriminator.member("mapping")?.members ?? [] {
            guard let text = mapped.node.string else {
                expected("the name of a schema or a reference", at: mapped)
                continue
            }
            let isName =
                text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
                && !text.hasSuffix(".json") && !text.hasSuffix(".yaml") && !text.hasSuffix(".yml")
            do throws(ContractFault) {
                let target = try compiler.resources.target(
                    of: isName ? "#/components/schemas/\(text)" : text, in: owner, at: mapped)
                targets.append((Array(value.utf8), compiler.schemaIndex(target)))
            } catch {
                compiler.report(error)
            }
        }
        for branch in branches {
            guard let text = branch.node["$ref"]?.string, let name = text.split(separator: "/").last else { continue }
            // The schema behind the reference, so that a mapped one is known again.
            guard let reference = branch.member("$ref"),
                let target = try? compiler.resources.target(of: text, in: owner, at: reference)
            else { continue }
            let node = compiler.schemaIndex(target)
            guard !targets.contains(where: { $0.node == node }) else { continue }
            targets.append((Array(name.utf8), node))
        }
        return targets
    }
}
