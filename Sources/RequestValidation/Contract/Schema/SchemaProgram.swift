/// Schemas, compiled for the evaluator. Immutable, shared by workers.
package final class SchemaProgram: Sendable {
    package init() {}
}
