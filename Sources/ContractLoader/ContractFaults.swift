/// All that is wrong with a contract or schema.
package struct ContractFaults: Error, Sendable {
    /// Errors and notes in the order in which they were found.
    package let faults: [ContractFault]

    package init(_ faults: [ContractFault]) { self.faults = faults }
}
