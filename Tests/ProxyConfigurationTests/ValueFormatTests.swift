import RequestValidation
import Testing
import Yams

@testable import ProxyConfiguration

/// Reads one text and answers the value, or the fault.
private func read<Value>(_ text: String, as format: ValueFormat<Value>) -> (value: Value?, fault: String?) {
    var context = ReadingContext(file: "f", knownPaths: [])
    let value = format.read(Node(text), &context)
    return (value, context.faults.first?.message)
}

@Suite("Values of a configuration")
struct ValueFormatTests {
    @Test(
        "sizes",
        arguments: [
            ("0", 0), ("512", 512), ("1KiB", 1024), ("64KiB", 65_536), ("10MiB", 10_485_760), ("1GiB", 1 << 30),
        ])
    func sizes(text: String, bytes: Int) {
        #expect(read(text, as: .size(0...(1 << 40))).value == bytes)
        #expect(ByteCount.text(bytes) == text)
    }

    @Test(
        "sizes that are none",
        arguments: ["", "KiB", "-1", "1.5MiB", "64KB", "64 k", "99999999999999999999", "9999999999GiB"])
    func badSizes(text: String) {
        #expect(read(text, as: .size(0...(1 << 40))).value == nil)
    }

    @Test("times", arguments: [("500ms", 500), ("10s", 10_000), ("5m", 300_000), ("1h", 3_600_000)])
    func times(text: String, milliseconds: Int) {
        let duration = read(text, as: .duration(.zero...(.seconds(86_400)))).value
        #expect(duration?.milliseconds == milliseconds)
        #expect(duration.map(TimeSpan.text) == text)
    }

    @Test("1.5s is a time, and written as milliseconds")
    func fraction() {
        #expect(read("1.5s", as: .duration(.zero...(.seconds(60)))).value == .milliseconds(1500))
        #expect(TimeSpan.text(.milliseconds(1500)) == "1500ms")
    }

    @Test("times that are none", arguments: ["", "10", "s", "10 s", "-1s", "1d", "1.2.3s", "1e3s"])
    func badTimes(text: String) {
        #expect(read(text, as: .duration(.zero...(.seconds(86_400)))).value == nil)
    }

    @Test("values out of range say the range")
    func ranges() {
        #expect(read("2h", as: .duration(.zero...(.seconds(60)))).fault == "expected a time from 0s to 1m, found `2h`")
        #expect(read("2MiB", as: .size(1...1024)).fault == "expected a size from 1 to 1KiB, found `2MiB`")
        #expect(read("0", as: .count(1...5)).fault == "expected a number from 1 to 5, found `0`")
    }

    @Test("listen addresses", arguments: ["127.0.0.1:80", "[::1]:8080", "*:0", "localhost:65535", "unix:/run/x.sock"])
    func listen(text: String) {
        #expect(read(text, as: .listenAddress).value?.description == text)
    }

    @Test(
        "listen addresses that are none",
        arguments: [
            "", "8080", ":8080", "127.0.0.1", "::1:8080", "[::1]", "a:b", "a:65536", "http://a:1", "unix:x", "[a]:1",
        ])
    func badListen(text: String) {
        #expect(read(text, as: .listenAddress).value == nil)
    }

    @Test("a port alone gets a hint")
    func portAlone() {
        #expect(read("8080", as: .listenAddress).fault?.contains("did you mean `127.0.0.1:8080`?") == true)
    }

    @Test(
        "backends",
        arguments: [
            ("http://a", "http://a:80"), ("http://127.0.0.1:3000/", "http://127.0.0.1:3000"),
            ("HTTP://a:1", "http://a:1"),
            ("http://[::1]:3000", "http://[::1]:3000"), ("unix:/run/app.sock", "unix:/run/app.sock"),
        ])
    func upstream(text: String, written: String) {
        #expect(read(text, as: .upstreamAddress).value?.description == written)
    }

    @Test(
        "backends that are none",
        arguments: [
            "https:backend", "http://backend?x", "ftp://backend", "backend:3000", "127.0.0.1", "http://", "http://:80",
            "http://a b", "http://::1", "http://[::1", "http://[::1]80", "http://[backend]", "http://backend:0",
            "http://backend:65536", "http://backend:", "http://backend:+80", "unix:run/app.sock",
            "unix:/\(String(repeating: "x", count: 107))",
        ])
    func badUpstream(text: String) {
        #expect(read(text, as: .upstreamAddress).value == nil)
    }

    @Test("what backends cannot be yet says so")
    func notYet() {
        #expect(read("https://a", as: .upstreamAddress).fault?.contains("not supported yet") == true)
        #expect(read("http://a/base", as: .upstreamAddress).fault?.contains("a base path is not supported yet") == true)
        #expect(read("http://u:p@a", as: .upstreamAddress).fault?.contains("credentials") == true)
        #expect(read("http://a:0", as: .upstreamAddress).value == nil)
    }

    @Test(
        "address ranges are written as they were meant",
        arguments: [
            ("10.0.0.0/8", "10.0.0.0/8"), ("10.1.2.3/8", "10.0.0.0/8"), ("127.0.0.1", "127.0.0.1"),
            ("2001:db8::/32", "2001:db8::/32"),
        ])
    func ranges(text: String, written: String) {
        let format = ValueFormat<AddressRange>.addressRange
        #expect(read(text, as: format).value.map { format.write($0).string } == written)
    }

    @Test("days", arguments: [("2027-03-31", 1_806_537_600), ("2024-02-29", 1_709_251_200), ("1970-01-01", 86_400)])
    func days(text: String, end: Int) {
        #expect(read(text, as: .lastDay).value == end)
        #expect(CalendarDay(endInSeconds: end).description == text)
    }

    @Test("every day of four centuries comes back")
    func allDays() {
        var day = 86_400
        for _ in 0..<146_097 {
            let date = CalendarDay(endInSeconds: day)
            guard date.endInSeconds == day else {
                Issue.record("\(date)")
                return
            }
            day += 86_400
        }
    }

    @Test("days that are none", arguments: ["2027-02-29", "2027-13-01", "2027-1-1", "tomorrow", "31.03.2027"])
    func badDays(text: String) {
        #expect(read(text, as: .lastDay).value == nil)
    }

    @Test("rates", arguments: ["100/s", "600/m", "5000/h"])
    func rates(text: String) {
        let format = ValueFormat<RequestRate>.rate
        #expect(read(text, as: format).value.map { format.write($0).string } == text)
        #expect(read("100", as: .rate).value == nil)
        #expect(read("0/s", as: .rate).value == nil)
    }

    @Test("methods are case-sensitive")
    func methods() {
        #expect(read("get", as: .method).fault?.contains("did you mean `GET`?") == true)
        #expect(read("PURGE", as: .method).value == "PURGE")
        #expect(read("A B", as: .method).value == nil)
    }

    @Test("rules are looked up, near misses named")
    func rules() {
        let start = "there is no rule `target/dot-segment` (did you mean `target/dot-segments`"
        #expect(read("target/dot-segment", as: .rule).fault?.hasPrefix(start) == true)
        #expect(read("x", as: .rule).fault == "there is no rule `x` (`pedant rules` lists them)")
    }
}
