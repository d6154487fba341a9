/// Where a path fits a contract. Kept by the caller and used again, so that a match allocates nothing.
package struct PathMatch: Sendable {
    /// Position in `CompiledContract.paths`.
    package internal(set) var path = 0
    /// What stands for each variable of the template, in its order; `ContractPath.variables` has the names. Places in
    /// the buffer, percent-encoded as they came.
    package internal(set) var captures: [Range<Int>] = []
    /// The path's segments.
    var segments: [Range<Int>] = []
    /// Nodes that may still be visited.
    var budget = 0

    package init() {}
}

/// What may have been meant by a path that no contract has.
package struct PathHint: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// It is the same but for a slash at the end, which the contract has or has not.
        case trailingSlash(isWanted: Bool)
        /// It is the same but for upper and lower case.
        case letterCase
        /// It is the same but for empty segments: `//`.
        case emptySegments
        /// It lacks the base path in front, or has it twice.
        case basePath(isMissing: Bool)
        /// One segment is spelt otherwise.
        case similar
    }

    package let kind: Kind
    /// Position in `CompiledContract.paths`.
    package let path: Int
    /// With its base path: `/v1/orders/{id}`.
    package let template: String
}
