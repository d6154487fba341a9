internal import RequestValidation

/// Values that are good alone and bad together.
extension ProxyConfiguration {
    func contradictions(in context: ReadingContext) -> [ConfigurationFault] {
        var checker = ContradictionChecker(configuration: self, context: context)
        checker.checkListeners()
        checker.checkSizes()
        checker.checkRoutes()
        checker.checkExemptions()
        return checker.faults
    }
}

private struct ContradictionChecker {
    let configuration: ProxyConfiguration
    let context: ReadingContext
    var faults: [ConfigurationFault] = []

    /// Reports a fault at the first of the keys that the file has; but not about values that could not be read, since
    /// the defaults that stand for them contradict nothing.
    mutating func fault(_ message: String, at keys: String...) {
        guard !keys.contains(where: context.isFaulty) else { return }
        let place = keys.compactMap { [context] in context.places[$0] }.first
        faults.append(ConfigurationFault(file: context.file, place: place, message: message))
    }

    mutating func checkListeners() {
        if configuration.listeners.isEmpty {
            fault("`listen`: expected at least one address, found none", at: "listen")
        }
        guard let upstream = configuration.upstream else {
            return fault(
                "`upstream` is required: where is the backend, for instance `http://127.0.0.1:3000`?", at: "upstream")
        }
        var seen: Set<ListenAddress> = []
        let status = configuration.statusListener.map { [("status-listen", $0)] } ?? []
        for (key, listener) in configuration.listeners.enumerated().map({ ("listen[\($0.offset)]", $0.element) })
            + status
        {
            if case .network(_, 0) = listener { continue }
            if !seen.insert(listener).inserted {
                fault("`\(key)`: `\(listener)` is taken by another listener", at: key, "listen")
            }
            if listener.isSame(as: upstream) {
                fault(
                    "`\(key)`: `\(listener)` is the backend itself: the proxy would call itself without end", at: key,
                    "listen", "upstream")
            }
        }
    }

    mutating func checkSizes() {
        let limits = configuration.policy.limits
        if limits.fieldLine > limits.headerSection {
            fault(
                "`limits.field-line` is \(limits.fieldLine) bytes, more than the whole section may have (`limits.header-section`: \(limits.headerSection))",
                at: "limits.field-line", "limits.header-section")
        }
        if limits.parameterLength > limits.requestLine {
            fault(
                "`limits.parameter-length` is \(limits.parameterLength) bytes, more than the whole line may have (`limits.request-line`: \(limits.requestLine))",
                at: "limits.parameter-length", "limits.request-line")
        }
        let bodies = configuration.bodies
        if limits.body > bodies.memory, bodies.spoolLimit < limits.body {
            fault(
                "`spool-limit` is \(bodies.spoolLimit) bytes, less than one body may have (`body-limit`: \(limits.body)): such a body could never be held",
                at: "spool-limit", "body-limit")
        }
        if let perClient = configuration.connections.perClient, perClient > configuration.connections.total {
            fault(
                "`connections.per-client` is \(perClient), more than all clients together may have (`connections.total`: \(configuration.connections.total))",
                at: "connections.per-client", "connections.total")
        }
    }

    mutating func checkRoutes() {
        var indexes: [String: Int] = [:]
        for (index, route) in configuration.policy.routes.enumerated() {
            let key = "routes[\(index)]"
            if route.name == "default" {
                fault("`\(key).name`: `default` is the name for requests that no route takes", at: "\(key).name")
            } else if let first = indexes[route.name], !route.name.isEmpty {
                fault(
                    "`\(key).name`: there is a route `\(route.name)` already (`routes[\(first)]`)", at: "\(key).name",
                    key)
            }
            indexes[route.name] = indexes[route.name] ?? index
            if !route.hasCondition {
                fault("`\(key)`: expected at least one of `path`, `methods` and `host`, found none", at: key)
                continue
            }
            let earlier = configuration.policy.routes[..<index].enumerated().first { offset, other in
                !context.isFaulty("routes[\(offset)]") && other.hasCondition && other.covers(route)
            }
            if let earlier = earlier?.element {
                fault("`\(key)`: never used, since route `\(earlier.name)` above takes all of its requests", at: key)
            }
            let refused = route.methods.filter { !route.allowedMethods.isEmpty && !route.allowedMethods.contains($0) }
            if !refused.isEmpty, refused.count == route.methods.count {
                fault(
                    "`\(key).allowed-methods`: none of the route's `methods` is among them, so every request would be refused",
                    at: "\(key).allowed-methods")
            }
            if !route.isInspected, route.holdBodies == .always {
                fault(
                    "`\(key)`: `inspect: off` lets bodies stream, `hold-bodies: always` forbids it",
                    at: "\(key).inspect", key)
            }
        }
    }

    mutating func checkExemptions() {
        let names = configuration.policy.routes.map(\.name)
        for (index, exemption) in configuration.policy.exemptions.enumerated() {
            let key = "exemptions[\(index)]"
            if exemption.route == nil, exemption.client == nil, exemption.userAgent == nil {
                fault(
                    "`\(key)`: expected at least one of `route`, `client` and `user-agent`, found none (to switch the rule off for everybody: `levels`)",
                    at: key)
            }
            if let route = exemption.route, !names.contains(route), route != "default" {
                let hint = EditDistance.nearest(to: route, in: names).first.map { " (did you mean `\($0)`?)" } ?? ""
                fault("`\(key).route`: there is no route `\(route)`\(hint)", at: "\(key).route")
            }
            if let rule = RuleCatalogue.rule(exemption.rule), rule.isUnforwardable {
                fault(
                    "`\(key).rule`: `\(rule.id)` has no exemptions: such a request cannot be forwarded in any mode",
                    at: "\(key).rule")
            }
        }
    }
}

extension RouteSettings {
    fileprivate var hasCondition: Bool { path != nil || !methods.isEmpty || host != nil }

    /// True if every request of `other` is one of this route's: compared by what is written, not by what it may mean.
    fileprivate func covers(_ other: RouteSettings) -> Bool {
        let coversPath = path == nil || path == other.path || ["**", "/**"].contains(path?.pattern)
        let coversMethods = methods.isEmpty || (!other.methods.isEmpty && Set(other.methods).isSubset(of: methods))
        let coversHost = host == nil || host == other.host
        return coversPath && coversMethods && coversHost
    }
}

extension ListenAddress {
    fileprivate func isSame(as upstream: UpstreamAddress) -> Bool {
        switch (self, upstream) {
        case (.network(let host, let port), .network(let upstreamHost, let upstreamPort)):
            let hosts = host == upstreamHost || (["*", "0.0.0.0", "::"].contains(host) && upstreamHost.isLoopback)
            return port == upstreamPort && hosts
        case (.unix(let path), .unix(let upstreamPath)):
            return path == upstreamPath
        case (.network, .unix), (.unix, .network):
            return false
        }
    }
}

extension String {
    fileprivate var isLoopback: Bool { self == "localhost" || IPAddress(self)?.isLoopback == true }
}
