import Testing

@testable import RequestValidation

@Suite struct HeadCheckTableTests {
    @Test func `there is room for every head rule`() {
        let count = RuleCatalogue.rules.count { $0 is any HeadRule.Type }
        #expect(count <= HeadCheckTable.capacity)
    }

    @Test func `a check is selected by any of its facts and by any of its fields`() {
        var table = HeadCheckTable()
        table.add(3, facts: [.query], fields: [])
        table.add(200, facts: [.expect, .complete], fields: KnownFieldSet(.te))
        table.add(255, facts: [], fields: KnownFieldSet(.accept, .xPoweredBy))
        #expect(selected(table, [], []) == [])
        #expect(selected(table, [.query], []) == [3])
        #expect(selected(table, [.query, .complete], []) == [3, 200])
        #expect(selected(table, [], KnownFieldSet(.te, .host)) == [200])
        #expect(selected(table, [], KnownFieldSet(.xPoweredBy)) == [255])
        #expect(selected(table, [.hostMissing], KnownFieldSet(.accept)) == [255])
    }

    private func selected(_ table: HeadCheckTable, _ facts: HeadFacts, _ fields: KnownFieldSet) -> [Int] {
        let selection = table.selection(facts, fields)
        return (0..<HeadCheckTable.capacity).filter { selection.words[$0 >> 6] & 1 << UInt64($0 & 63) != 0 }
    }
}
