internal import RequestValidation

/// Security schemes, and which of them requests need.
extension DescriptionReader {
    private enum SchemeType: String, CaseIterable {
        case apiKey, http, mutualTLS, oauth2, openIdConnect, basic
    }

    func readSecuritySchemes(_ root: DocumentLocation) {
        let holder = version.isOpenAPI ? root.member("components") : root
        guard let holder, case .object = holder.node.value else { return }
        for (name, location) in table(holder, version.isOpenAPI ? "securitySchemes" : "securityDefinitions") {
            guard let scheme = object(location, "a security scheme") else { continue }
            checkFields(of: scheme, .securityScheme)
            // A scheme that is broken is known all the same, so that its uses are no faults of their own.
            schemes[name] = SecurityRequirement(name: name, kind: kind(of: scheme) ?? .mutualTLS)
        }
    }

    private func kind(of scheme: DocumentLocation) -> SecurityRequirement.Kind? {
        guard scheme.member("type") != nil else {
            error("a security scheme needs a `type`", at: scheme)
            return nil
        }
        let type = word(scheme, "type", of: SchemeType.self) { type in
            switch type {
            case .apiKey, .oauth2: true
            case .http, .openIdConnect: version.isOpenAPI
            case .mutualTLS: version == .openAPI31
            case .basic: !version.isOpenAPI
            }
        }
        switch type {
        case .apiKey: return apiKey(scheme)
        case .http: return httpScheme(scheme)
        case .basic: return .http(scheme: "basic")
        case .mutualTLS: return .mutualTLS
        case .oauth2:
            let field = version.isOpenAPI ? "flows" : "flow"
            if scheme.member(field) == nil { note("a security scheme of type `oauth2` needs `\(field)`", at: scheme) }
            return .token
        case .openIdConnect: return .token
        case nil: return nil
        }
    }

    private func apiKey(_ scheme: DocumentLocation) -> SecurityRequirement.Kind? {
        for field in ["name", "in"] where scheme.member(field) == nil {
            error("a security scheme of type `apiKey` needs `\(field)`", at: scheme)
        }
        let location = word(scheme, "in", of: ContractParameter.Location.self) { location in
            location != .path && (version.isOpenAPI || location != .cookie)
        }
        guard let location, let name = text(scheme, "name") else { return nil }
        return .apiKey(location, name: name)
    }

    private func httpScheme(_ scheme: DocumentLocation) -> SecurityRequirement.Kind? {
        guard let name = text(scheme, "scheme") else {
            if scheme.member("scheme") == nil {
                error("a security scheme of type `http` needs a `scheme`, such as `bearer`", at: scheme)
            }
            return nil
        }
        return .http(scheme: name.lowercased())
    }

    /// The alternatives of a `security` list; none: anybody may call.
    func requirements(_ location: DocumentLocation) -> [[SecurityRequirement]] {
        guard case .array = location.node.value else {
            error("expected a list as `security`, found \(location.node.kindInWords)", at: location)
            return []
        }
        return location.elements.map { alternative in
            if case .object = alternative.node.value {
            } else {
                error(
                    "expected an object that names security schemes, found \(alternative.node.kindInWords)",
                    at: alternative)
            }
            return alternative.members.compactMap { name, use in
                if let scheme = schemes[name] { return scheme }
                let place = version.isOpenAPI ? "`components/securitySchemes`" : "`securityDefinitions`"
                error("\(place) has no `\(name)`\(hint(name, schemes.keys))", at: use)
                return nil
            }
        }
    }
}
