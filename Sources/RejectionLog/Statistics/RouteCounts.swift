/// Outcomes by route. Routes are few and requests of one come in runs, so the last one is looked at first.
package struct RouteCounts: Sendable {
    private var entries: [(name: String, outcomes: Statistics.Outcomes)] = []
    private var last = 0

    package init() {}

    /// The counts of the route called `name`.
    package subscript(name: String) -> Statistics.Outcomes {
        mutating get { entries[index(of: name)].outcomes }
        set { entries[index(of: name)].outcomes = newValue }
        _modify { yield &entries[index(of: name)].outcomes }
    }

    /// All routes that had requests, by name.
    package var sorted: [(name: String, outcomes: Statistics.Outcomes)] { entries.sorted { $0.name < $1.name } }

    private mutating func index(of name: String) -> Int {
        if last < entries.count, entries[last].name == name { return last }
        if let found = entries.firstIndex(where: { $0.name == name }) {
            last = found
        } else {
            last = entries.count
            entries.append((name, Statistics.Outcomes()))
        }
        return last
    }
}
