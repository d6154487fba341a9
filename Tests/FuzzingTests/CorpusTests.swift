import Foundation
import Fuzzing
import Testing

/// Replays what the fuzzers once found worth keeping: each input must still be judged alike in every split, and
/// without a crash.
@Suite struct CorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

    @Test(arguments: FuzzTarget.all.map { $0.name }) func `a corpus shows no fault`(_ name: String) throws {
        let target = try #require(FuzzTarget.named(name))
        let folder = CorpusTests.folder.appending(path: name)
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(!files.isEmpty, "the corpus is missing")
        for file in files { target.check(Array(try Data(contentsOf: file))) }
    }

    @Test func `every corpus has its target`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: CorpusTests.folder.path)
        #expect(Set(folders) == Set(FuzzTarget.all.map { $0.name }))
    }
}
