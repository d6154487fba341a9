internal import RequestValidation

/// Base paths: the paths of server addresses. Hosts are the business of the configuration.
extension DescriptionReader {
    /// Of the whole description, without `/` at the end.
    func readBasePaths(_ root: DocumentLocation) -> [String] {
        if let configured = options.basePath { return [DescriptionReader.trimmed(configured)] }
        if version.isOpenAPI { return serverPaths(root) ?? [""] }
        guard let text = text(root, "basePath"), let field = root.member("basePath") else { return [""] }
        guard text.isEmpty || text.hasPrefix("/") else {
            error("expected a base path that begins with `/`, found `\(text)`", at: field)
            return [""]
        }
        return [checked(text, field)]
    }

    /// Those that a path or operation has of its own; nil: the ones around it hold.
    func ownBasePaths(_ location: DocumentLocation) -> [String]? {
        guard version.isOpenAPI else { return nil }
        let own = serverPaths(location)
        return options.basePath == nil ? own : nil
    }

    private func serverPaths(_ location: DocumentLocation) -> [String]? {
        let servers = list(location, "servers")
        guard !servers.isEmpty else { return nil }
        var paths: [String] = []
        for server in servers {
            guard let server = object(server, "a server") else { continue }
            checkFields(of: server, .server)
            for path in self.paths(of: server) where !paths.contains(path) { paths.append(path) }
        }
        return paths
    }

    private func paths(of server: DocumentLocation) -> [String] {
        guard let url = text(server, "url"), let field = server.member("url") else {
            if server.member("url") == nil { error("a server needs a `url`", at: server) }
            return []
        }
        if url.contains("?") { note("the query of a server's address is passed over", at: field) }
        checkVariables(server, url, field)
        return expanded(DescriptionReader.path(ofServer: url), server).map { checked($0, field) }
    }

    func noteSchemes(_ root: DocumentLocation) {
        let known = ["http", "https", "ws", "wss"]
        guard !version.isOpenAPI else { return }
        for scheme in list(root, "schemes") where !known.contains(scheme.node.string ?? "") {
            note("expected one of `http`, `https`, `ws`, `wss`, found `\(scheme.node.string ?? "")`", at: scheme)
        }
    }

    /// The path of an address that may have variables anywhere: `{scheme}://example.com/v1`, `{origin}/v1`, `/v1`, `v1`,
    /// `./v1`.
    private static func path(ofServer url: String) -> String {
        var rest = url.prefix { $0 != "?" && $0 != "#" }
        let opening = rest.firstRange(of: "//")
        if let opening, rest[..<opening.lowerBound].last == ":" || opening.lowerBound == rest.startIndex {
            rest = rest[opening.upperBound...]
        } else if !rest.hasPrefix("{") {
            return URIReference.withoutDotSegments(rest.hasPrefix("/") ? String(rest) : "/\(rest)")
        }
        return URIReference.withoutDotSegments(String(rest.drop { $0 != "/" }))
    }

    private func checkVariables(_ server: DocumentLocation, _ url: String, _ field: DocumentLocation) {
        let variables = table(server, "variables")
        let names = DescriptionReader.variables(url)
        for name in names where !variables.contains(where: { $0.name == name }) {
            error(
                "the server's address has a variable `\(name)` that `variables` lacks\(hint(name, variables.map(\.name)))",
                at: field)
        }
        for (name, location) in variables {
            guard let variable = object(location, "a server's variable") else { continue }
            checkFields(of: variable, .serverVariable)
            if variable.member("default") == nil { error("the variable `\(name)` needs a `default`", at: variable) }
            if !names.contains(name) { note("the server's address has no variable `\(name)`", at: variable) }
        }
    }

    /// The path with each variable that has an `enum` written out; others stand for any segment.
    private func expanded(_ path: String, _ server: DocumentLocation) -> [String] {
        var paths = [path]
        for (name, variable) in table(server, "variables") {
            let values = variable.node["enum"]?.elements.compactMap(\.string) ?? []
            guard !values.isEmpty, path.contains("{\(name)}"), paths.count * values.count <= 64 else { continue }
            paths = paths.flatMap { path in values.map { path.replacing("{\(name)}", with: $0) } }
        }
        return paths
    }

    private static func variables(_ url: String) -> [String] {
        url.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }

    private func checked(_ path: String, _ field: DocumentLocation) -> String {
        let trimmed = DescriptionReader.trimmed(path)
        do throws(PathTemplate.Fault) {
            _ = try PathTemplate(trimmed)
            return trimmed
        } catch {
            self.error("expected a base path, found `\(path)`: \(error.text)", at: field)
            return ""
        }
    }

    private static func trimmed(_ path: String) -> String {
        var path = Substring(path)
        while path.hasSuffix("/") { path.removeLast() }
        return String(path)
    }
}

extension PathTemplate.Fault {
    /// What is wrong with the path.
    var text: String {
        switch self {
        case .noSlash: "it does not begin with `/`"
        case .mark(let mark): "it has a `\(mark)`, and paths end before it"
        case .unclosedBrace: "a `{` is not closed in its segment"
        case .strayBrace: "a `}` closes nothing"
        case .unnamedVariable: "a variable has no name"
        case .repeatedVariable(let name): "it has the variable `\(name)` twice"
        case .tooManySegments: "it has more than \(PathTemplate.segmentLimit) segments"
        }
    }
}
