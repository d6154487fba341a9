package import RequestValidation

/// Finds operations that several contracts describe.
package enum ContractConflicts {
    private struct Key: Hashable {
        let method: String
        /// With the base path, its variables without their names.
        let shape: String
    }

    /// An error at each operation that a contract before describes too: same method, a path that matches the same
    /// paths.
    package static func among(_ contracts: [CompiledContract]) -> [ContractFault] {
        var first: [Key: ContractSource] = [:]
        var faults: [ContractFault] = []
        for contract in contracts {
            var own: [Key: ContractSource] = [:]
            for (operation, path) in contract.routedOperations {
                let key = Key(method: operation.method, shape: path.shape)
                own[key] = operation.source
                guard let other = first[key] else { continue }
                let message =
                    "\(operation.method) \(path.text) is described by another contract too, in \(other.file):\(other.line)"
                    + ": give one of them another base path or host"
                faults.append(ContractFault(.error, message, at: operation.source))
            }
            first.merge(own) { first, _ in first }
        }
        return faults.sorted { ($0.file, $0.source?.line ?? 0) < ($1.file, $1.source?.line ?? 0) }
    }
}

extension CompiledContract {
    /// Each operation once for each path that leads to it, base path included.
    package var routedOperations: [(operation: ContractOperation, path: (text: String, shape: String))] {
        router.routes.flatMap { route in
            let indexes = route.path < paths.count ? paths[route.path].operations : []
            let path = (route.basePath.text + route.template.text, route.basePath.shape + route.template.shape)
            return indexes.compactMap { index in index < operations.count ? (operations[index], path) : nil }
        }
    }
}
