import RequestValidation
import Testing

@Suite("Words that were meant") struct EditDistanceTests {
    @Test func `the nearest of words near enough is named`() {
        #expect(EditDistance.nearest(to: "opne", in: ["open", "closed"]) == ["open"])
        #expect(EditDistance.nearest(to: "b", in: ["a", "long"]) == ["a"])
        #expect(EditDistance.nearest(to: "other", in: ["open", "closed"]) == [])
    }

    @Test func `nothing is near to an empty text`() {
        #expect(EditDistance.nearest(to: "", in: ["a", "b", ""]) == [])
    }
}
