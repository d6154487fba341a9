/// What of a contract one request used, for the statistics.
package struct ContractUse: Sendable {
    /// Nil: no contract describes the request.
    package let contract: CompiledContract?
    /// Position in `CompiledContract.operations`; nil: it has no such path or method.
    package let operation: Int?
    /// The first 64 parameters of the operation that were there, one bit each.
    package let parameters: UInt64
    /// Position in `ContractBody.media`; nil: no body, or of no type that the contract has.
    package let media: Int?
    /// Branches of schemas that its values are right by, as `SchemaProgram.branches` has them.
    package let branches: [Int32]

    package init(
        contract: CompiledContract?, operation: Int? = nil, parameters: UInt64 = 0, media: Int? = nil,
        branches: [Int32] = []
    ) {
        self.contract = contract
        self.operation = operation
        self.parameters = parameters
        self.media = media
        self.branches = branches
    }
}
