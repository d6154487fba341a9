internal import RequestValidation

/// Paths, and the operations on each.
extension DescriptionReader {
    private static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

    func readPaths(_ root: DocumentLocation) {
        guard let location = root.member("paths") else {
            if version == .openAPI31, root.member("webhooks") != nil || root.member("components") != nil {
                note("describes no paths, and so no requests", at: root)
            } else {
                error("\(version.name) needs `paths`", at: root)
            }
            return
        }
        var groups: [String: Int] = [:]
        var paths: [PathReading] = []
        for ((template, item), member) in zip(table(root, "paths"), location.node.members)
        where !template.hasPrefix("x-") {
            let source = FilePlace(line: member.line, column: member.column)
                .source(in: item.document.file, pointer: item.pointer)
            guard let path = readPath(template, item, source) else { continue }
            if let index = groups[path.template.text] {
                join(path, into: &paths[index])
            } else {
                groups[path.template.text] = paths.count
                paths.append(path)
            }
        }
        for path in paths { add(path) }
    }

    /// A path with its operations. What stands behind a `?` or `#` is no part of a path, but some descriptions tell
    /// operations apart by it.
    private func readPath(_ text: String, _ item: DocumentLocation, _ source: ContractSource) -> PathReading? {
        let plain = String(text.prefix { $0 != "?" && $0 != "#" })
        let template: PathTemplate
        do throws(PathTemplate.Fault) {
            template = try PathTemplate(plain)
        } catch {
            faults.add(ContractFault(.error, "expected a path, found `\(text)`: \(error.text)", at: source))
            return nil
        }
        guard !template.text.isEmpty else {
            faults.add(
                ContractFault(.error, "expected a path, found `\(text)`: it does not begin with `/`", at: source))
            return nil
        }
        if plain != text {
            let message =
                "what stands behind `?` or `#` is no part of a path: requests have to fit one of the operations with this path"
            faults.add(ContractFault(.note, message, at: source))
        }
        var path = PathReading(template: template, item: item, source: source)
        guard readItem(&path) else { return nil }
        path.parameters += queryParameters(of: text.dropFirst(plain.count), path)
        readOperations(&path)
        return path
    }

    private func readItem(_ path: inout PathReading) -> Bool {
        guard case .object = path.item.node.value else {
            error("expected an object that describes a path, found \(path.item.node.kindInWords)", at: path.item)
            return false
        }
        // Fields beside a `$ref` go before those that it names.
        path.parts = [path.item]
        if path.item.member("$ref") != nil, let target = object(path.item, "a path") { path.parts.append(target) }
        for part in path.parts { checkFields(of: part, .pathItem) }
        path.basePaths = path.parts.lazy.compactMap { self.ownBasePaths($0) }.first ?? basePaths
        path.parameters = path.parts.flatMap { readParameters($0) }
        return true
    }

    private func readOperations(_ path: inout PathReading) {
        for (method, location) in operations(of: path) {
            guard let operation = object(location, "an operation") else { continue }
            let read = readOperation(operation, method, path)
            path.operations.append(
                PathReading.Operation(
                    operation: read, basePaths: ownBasePaths(operation) ?? path.basePaths,
                    lacking: checkPathParameters(read.parameters, path)))
        }
    }

    /// OpenAPI 3.2 has more methods than the earlier versions.
    private func operations(of path: PathReading) -> [(method: String, location: DocumentLocation)] {
        let methods = DescriptionReader.methods + (isOpenAPI32 ? ["query"] : [])
        let operations = methods.compactMap { method in
            path.parts.lazy.compactMap { $0.member(method) }.first.map { (method, $0) }
        }
        guard isOpenAPI32 else { return operations }
        return operations + path.parts.flatMap { table($0, "additionalOperations") }
    }

    /// The path is whole.
    private func add(_ path: PathReading) {
        checkTemplate(path)
        reportLacking(path)
        let first = operations.count
        operations += path.operations.map(\.operation)
        // One path for the operations that share their base paths.
        var order: [[Int]] = []
        var bases: [[Int]: [String]] = [:]
        for base in Set(path.operations.flatMap(\.basePaths)).union(path.operations.isEmpty ? path.basePaths : [])
            .sorted()
        {
            let group = path.operations.indices.filter { path.operations[$0].basePaths.contains(base) }
            if bases[group] == nil { order.append(group) }
            bases[group, default: []].append(base)
        }
        for group in order { add(path, operations: group.map { first + $0 }, below: bases[group] ?? []) }
    }

    private func add(_ path: PathReading, operations indexes: [Int], below bases: [String]) {
        for index in indexes where operations[index].path < 0 {
            operations[index] = operations[index].on(path: paths.count)
        }
        for base in bases {
            guard let basePath = try? PathTemplate(base) else { continue }
            routes.append(PathRouter.Route(basePath: basePath, template: path.template, path: paths.count))
            if !basePaths.contains(base) { basePaths.append(base) }
        }
        paths.append(
            ContractPath(
                template: path.template.text, variables: path.template.variables, operations: indexes,
                source: path.source))
    }
}

/// What has to be right about a path.
extension DescriptionReader {
    /// Templates that match the same paths are one template (OpenAPI 3.1 section 4.8.8.2).
    private func checkTemplate(_ path: PathReading) {
        if let first = shapesOfPaths[path.template.shape] {
            let message = "`\(path.template.text)` matches the same paths as the template in line \(first.line)"
            faults.add(ContractFault(.error, message, at: path.source))
        } else {
            shapesOfPaths[path.template.shape] = path.source
        }
        guard !path.template.inseparable.isEmpty else { return }
        let names = path.template.inseparable.map { "`\($0)`" }.joined(separator: " and ")
        let message = "\(names) stand side by side: nobody can tell where one ends, so they are not checked"
        faults.add(ContractFault(.note, message, at: path.source))
    }

    /// Returns the variables that no parameter describes.
    private func checkPathParameters(_ parameters: [ContractParameter], _ path: PathReading) -> Set<String> {
        let variables = Set(path.template.variables.compactMap(\.self) + path.template.inseparable)
        let described = parameters.filter { $0.location == .path }
        for parameter in described where !variables.contains(parameter.name) {
            let hint = hint(parameter.name, variables)
            let message = "the path `\(path.template.text)` has no `{\(parameter.name)}`\(hint)"
            faults.add(ContractFault(.error, message, at: parameter.source))
        }
        return variables.subtracting(described.map(\.name))
    }

    /// Says once, at the path, what no operation describes.
    private func reportLacking(_ path: PathReading) {
        let lacking = path.operations.map(\.lacking)
        let everywhere = lacking.dropFirst().reduce(lacking.first ?? []) { $0.intersection($1) }
        for name in everywhere.sorted() { reportLacking(name, at: path.source) }
        for operation in path.operations {
            for name in operation.lacking.subtracting(everywhere).sorted() {
                reportLacking(name, at: operation.operation.source)
            }
        }
    }

    private func reportLacking(_ name: String, at source: ContractSource) {
        let message = "the path has `{\(name)}`, but no parameter `\(name)` in `path` describes it"
        faults.add(ContractFault(.error, message, at: source))
    }
}

/// Variables that take several segments.
extension DescriptionReader {
    /// OpenAPI 3.1 section 4.8.12.4 wants no `/` in the value of a variable, but descriptions made from other ones, such
    /// as gRPC's, have them, and say so by a pattern: `projects/[^/]+`.
    func opened(_ route: PathRouter.Route, _ schemas: SchemaProgram) -> PathRouter.Route {
        let parameters = paths[route.path].operations.flatMap { operations[$0].parameters }
        let names = parameters.filter { parameter in
            guard parameter.location == .path, let schema = parameter.schema else { return false }
            return schemas.pattern(of: schema).map(DescriptionReader.hasSlash) ?? false
        }
        return PathRouter.Route(
            basePath: route.basePath, template: route.template.opened(at: Set(names.map(\.name))), path: route.path)
    }

    /// True if a text that the pattern describes has a `/`: one that stands in no class of characters.
    private static func hasSlash(_ pattern: String) -> Bool {
        // What must not stand there may be a slash.
        guard !pattern.contains("(?!"), !pattern.contains("(?<!") else { return false }
        var isInClass = false
        var isEscaped = false
        for character in pattern.unicodeScalars {
            if character == "/", !isInClass { return true }
            if !isEscaped, character == "[" { isInClass = true }
            if !isEscaped, character == "]" { isInClass = false }
            isEscaped = character == "\\" && !isEscaped
        }
        return false
    }
}

extension ContractOperation {
    /// The same on a path that was not known before.
    fileprivate func on(path: Int) -> ContractOperation {
        ContractOperation(
            name: name, method: method, path: path, parameters: parameters, body: body, security: security,
            isDeprecated: isDeprecated, source: source)
    }
}
