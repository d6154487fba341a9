import Testing

@testable import RequestValidation

@Suite struct TokenDateTests {
    @Test(arguments: [
        (0, "0 seconds"), (1, "1 second"), (59, "59 seconds"), (60, "1 minute"), (119, "1 minute"),
        (3600, "1 hour"), (86_399, "23 hours"), (86_400, "1 day"), (31_557_600, "365 days"), (63_115_200, "2 years"),
        (-5, "0 seconds"),
    ]) func `a duration is said in its largest unit`(_ seconds: Int, _ text: String) {
        #expect(TokenDate.duration(seconds) == text)
    }

    @Test func `numbers that are no dates are bounded`() {
        #expect(TokenDate.seconds(.infinity) == TokenDate.seconds(1e300))
        #expect(TokenDate.seconds(-1) == 0)
        #expect(TokenDate.seconds(.nan) == 0)
        #expect(TokenDate.seconds(1.9) == 1)
        #expect(TokenDate.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(TokenDate.text(TokenDate.seconds(1e300)) == "253402300799000")
        #expect(TokenDate.isInMilliseconds(1_767_225_600_000))
        #expect(!TokenDate.isInMilliseconds(4_102_444_800))
    }
}
