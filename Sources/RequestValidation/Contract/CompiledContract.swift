/// What one OpenAPI document says of requests, compiled once at the start or a reload. Immutable, shared by workers.
package final class CompiledContract: Sendable {
    /// The document's title with its version, for messages and statistics.
    package let title: String
    /// The file's name, as the configuration has it.
    package let file: String
    /// Base paths of the servers, or the configured one, without `/` at the end; `""` for the root.
    package let basePaths: [String]
    /// In the document's order.
    package let paths: [ContractPath]
    /// In the document's order.
    package let operations: [ContractOperation]
    package let router: PathRouter
    package let schemas: SchemaProgram
    /// Query parameters in which clients send keys and tokens, perhaps also where none is needed.
    let queryCredentials: Set<String>

    /// - Parameter schemes: all security schemes, also those that no operation uses.
    package init(
        title: String, file: String, basePaths: [String], paths: [ContractPath], operations: [ContractOperation],
        router: PathRouter, schemas: SchemaProgram, schemes: [SecurityRequirement]
    ) {
        self.title = title
        self.file = file
        self.basePaths = basePaths
        self.paths = paths
        self.operations = operations
        self.router = router
        self.schemas = schemas
        queryCredentials = Set(
            schemes.compactMap { scheme in
                switch scheme.kind {
                case .apiKey(.query, let name): name
                case .token: "access_token"
                case .apiKey, .http, .mutualTLS: nil
                }
            })
    }
}

/// One path of a contract.
package struct ContractPath: Sendable {
    /// As it is written, without the base path: `/orders/{id}`.
    package let template: String
    /// Names of what `PathMatch.captures` has. Nil: variables stand side by side, so that nobody can tell where one ends.
    package let variables: [String?]
    /// Positions in `CompiledContract.operations`.
    package let operations: [Int]
    package let source: ContractSource

    package init(template: String, variables: [String?] = [], operations: [Int], source: ContractSource) {
        self.template = template
        self.variables = variables
        self.operations = operations
        self.source = source
    }
}
