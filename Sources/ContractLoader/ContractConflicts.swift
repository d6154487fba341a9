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
        var first: [Key: ContractOperation] = [:]
        var faults: [ContractFault] = []
        for contract in contracts {
            var own: [Key: ContractOperation] = [:]
            for route in contract.router.routes where route.path < contract.paths.count {
                for index in contract.paths[route.path].operations where index < contract.operations.count {
                    let operation = contract.operations[index]
                    let shape = route.basePath.shape + route.template.shape
                    own[Key(method: operation.method, shape: shape)] = operation
                }
            }
            for (key, operation) in own {
                guard let other = first[key] else { continue }
                let place = "\(other.source.file):\(other.source.line)"
                let message = "\(key.method) \(key.shape) is described by another contract too, in \(place)"
                faults.append(ContractFault(.error, message, at: operation.source))
            }
            first.merge(own) { first, _ in first }
        }
        return faults.sorted { ($0.file, $0.source?.line ?? 0) < ($1.file, $1.source?.line ?? 0) }
    }
}
