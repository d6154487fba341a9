/// Finds the path of a contract that a request's path is one of.
package struct PathRouter: Sendable {
    package init() {}
}
