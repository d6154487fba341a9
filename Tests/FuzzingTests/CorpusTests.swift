import Foundation
import Fuzzing
import Testing

/// Replays what the fuzzers once found worth keeping: each input must still be judged alike in every split, and
/// without a crash.
@Suite struct CorpusTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

    @Test func `the request corpus is judged alike whole and in pieces`() throws {
        let folder = CorpusTests.folder.appending(path: "Request")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(!files.isEmpty, "the corpus is missing")
        for file in files { RequestFuzzing.check(Array(try Data(contentsOf: file))) }
    }
}
