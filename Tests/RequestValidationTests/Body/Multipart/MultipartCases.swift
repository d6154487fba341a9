@testable import RequestValidation

/// Written from RFC 2046 section 5.1.1, RFC 7578 and RFC 2183: one case at least for each production and each error
/// branch.
extension MultipartCase {
    private static let part = RuleExample.smallPart
    private static let line = "Content-Disposition: form-data; name=\"a\""

    static let good = [
        MultipartCase(""),
        MultipartCase("--b--"),
        MultipartCase("--b--\n"),
        MultipartCase("\n--b--\n"),
        MultipartCase("--b\n\(part)\n--b--"),
        MultipartCase("--b\n\(part)\n--b\n\(part)\n--b--\n", parts: 2),
        MultipartCase("--b\n\(line)\n\n\n--b--\n"),
        MultipartCase("--b\n\(line)\n\n--b--\n"),
        MultipartCase("--b\n\(line)\n\n\n\n\n--b--\n"),
        MultipartCase("--b\n\(line)\n\n␊␍␊-␍--b␊-␊--␍\n--b--\n"),
        MultipartCase("--b\n\(line)\n\n⟨00⟩⟨FF⟩--b\n--b--\n"),
        MultipartCase("--=_(x) y'+,-./:?\n\(part)\n--=_(x) y'+,-./:?--\n", boundary: "=_(x) y'+,-./:?"),
        MultipartCase("------x\n\(part)\n------x--\n", boundary: "----x"),
        header("\(line)\nContent-Type: text/plain; charset=utf-8\nX-Other: ⟨FC⟩\nContent-Length: 1"),
        header("content-disposition:FORM-DATA;NAME=a"),
        header("Content-Disposition: form-data ; name=a ; filename=x.txt;"),
        header("Content-Disposition: form-data; name=\"a\";filename=\"x\"; size=5; creation-date=\"x\""),
        header("Content-Disposition: form-data; name=\"a b;c=d\"; filename=\"\""),
        header("Content-Disposition: form-data; name=\"é %22 %0D%0A\"; filename=\"dir/é.txt\""),
        header("Content-Disposition: form-data; name=\"a\\\"b\"; filename=\"c\\\"d\\\\e\""),
        header("Content-Disposition: form-data; name=\"a\"; filename=\"c\\\""),
        header("Content-Disposition: form-data; filename=\"c\\\"; name=\"a\""),
        header("Content-Disposition: form-data; name=\"a\"; filename=\"..x\""),
        header("Content-Disposition: form-data;⟨09⟩name=\"a\""),
        MultipartCase("--b\n\n1\n--b\nContent-Type: text/html\n\n2\n--b\n\n\n--b--\n", isFormData: false),
        MultipartCase("--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\n--c--\n\n--b--\n", isFormData: false),
        MultipartCase(
            "--b\nContent-Disposition: x; =\nContent-Transfer-Encoding: base64\n\n--b--\n", isFormData: false),
        MultipartCase("--x\nContent-Type: a\n\(part)\n--x--\n", boundary: ""),
        MultipartCase("no boundary at all", boundary: ""),
        MultipartCase("--x\nsomething\n", boundary: ""),
        MultipartCase("--b\n\(line)\n\n1\n--b--\n", header: 44),
        MultipartCase("--b\n\(line); filename=\"f\"\n\nundefined\n--b--\n"),
        MultipartCase("--b\nContent-Disposition: form-data; name=\"q\"\n\nnull\n--b--\n"),
        MultipartCase("--b\n\(line)\n\nundefined \n--b--\n"),
    ]

    static let bad = boundaries + ends + lines + dispositions + aroundParts

    private static let boundaries = [
        MultipartCase("x", "boundaryNotFound.nothing 0..<1"),
        MultipartCase("--c\n\(part)\n--c--\n", "boundaryNotFound.other 0..<3"),
        MultipartCase("--c \n\(part)\n--c--\n", "boundaryNotFound.other 0..<3"),
        MultipartCase("\n\n--c\n\(part)\n--c--\n", "boundaryNotFound.other 4..<7"),
        MultipartCase("--c\ncOnTeNt-Type: a\n\(part)\n--c--\n", "boundaryNotFound.other 0..<3"),
        MultipartCase("b\n\(part)\nb--\n", "boundaryNotFound.withoutDashes 0..<1"),
        MultipartCase("--x\n\(part)\n--x--\n", "boundaryNotFound.dashesInHeader 0..<3", boundary: "--x"),
        MultipartCase("--bc\n\(part)\n--bc--\n", "boundaryNotFound.longer 0..<4"),
        MultipartCase("--b-\n\(part)\n--b---\n", "boundaryNotFound.longer 0..<4"),
        MultipartCase(" --b\n\(part)\n --b--\n", "boundaryNotFound.indented 0..<4"),
        MultipartCase("--c\nno header\n", "boundaryNotFound.nothing 0..<16"),
        MultipartCase("no dashes\n\(part)", "boundaryNotFound.nothing 0..<56"),
        MultipartCase(
            "--c\n\(part)\n--c\nContent-Type: a\n\n2\n--c--\n", "boundaryNotFound.other 0..<3",
            "missingDisposition 74..<76 of part 2"),
        MultipartCase("--c\n\(part)", "boundaryNotFound.other 0..<3", "missingFinalBoundary.inContent 50..<50 of a"),
        MultipartCase("--b⟨09⟩ \n\(part)\n--b--\n", "whitespaceBehindBoundary 3..<5"),
        MultipartCase("--b\n\(part)\n--b-- \n", "whitespaceBehindBoundary 57..<58"),
        MultipartCase("--b\n\(part)\n--bx\n--b--\n", "junkBehindBoundary 55..<56 of a"),
        MultipartCase("--b\n\(part)\n--b-x\n--b--\n", "junkBehindBoundary 55..<57 of a"),
        MultipartCase("--b\n\(part)\n--b x\n--b--\n", "junkBehindBoundary 56..<57 of a"),
        MultipartCase("--b\n\(part)\n--b␍x\n--b--\n", "junkBehindBoundary 55..<57 of a"),
        MultipartCase("--b\n\(part)\n--b\n\(part)\n--b--\n", "tooManyParts 52..<55", parts: 1),
    ]

    private static let ends = [
        MultipartCase("--b", "missingFinalBoundary.inBoundary 3..<3 of part 0"),
        MultipartCase("--b-", "missingFinalBoundary.inBoundary 4..<4 of part 0"),
        MultipartCase("--b\n", "missingFinalBoundary.behindOpenBoundary 5..<5"),
        MultipartCase("--b\nCont", "missingFinalBoundary.inHeaders 9..<9 of part 1"),
        MultipartCase("--b\n\(line)\n", "missingFinalBoundary.inHeaders 47..<47 of part 1"),
        MultipartCase("--b\n\(part)", "missingFinalBoundary.inContent 50..<50 of a"),
        MultipartCase("--b\n\(part)\n--", "missingFinalBoundary.inContent 54..<54 of a"),
        MultipartCase("--b\n\(part)\n--b", "missingFinalBoundary.inBoundary 55..<55 of a"),
        MultipartCase("--b\n\(part)\n--b-", "missingFinalBoundary.inBoundary 56..<56 of a"),
        MultipartCase("--b\n\(part)\n--b ", "missingFinalBoundary.behindOpenBoundary 56..<56 of a"),
        MultipartCase("--b\n\(part)\n--b␍", "missingFinalBoundary.behindOpenBoundary 56..<56 of a"),
        MultipartCase("--bcd\n\(part)\n--bc", "missingFinalBoundary.inBoundary 58..<58 of a", boundary: "bcd"),
    ]

    private static let lines = [
        MultipartCase("--b␊\(part)␊--b--␊", "bareLF.behindBoundary 3..<4"),
        MultipartCase("␊--b\n\(part)\n--b--\n", "bareLF.beforeBoundary 0..<1"),
        MultipartCase("--b\n\(part)␊--b--\n", "bareLF.beforeBoundary 50..<51"),
        MultipartCase("--b\n\(line)␊\n1\n--b--\n", "bareLF.header 45..<46"),
        MultipartCase("--b\n\(line)\n␊1\n--b--\n", "bareLF.header 47..<48"),
        header("x", "malformedPartHeader.missingColon 5..<6 of part 1"),
        header("\(line)\nx\ny", "malformedPartHeader.missingColon 47..<48 of a"),
        MultipartCase("--b\n\(line)\nx\n--b--", "malformedPartHeader.missingColon 47..<48 of a"),
        MultipartCase("--b\n\(line)\n--b--", "malformedPartHeader.missingEmptyLine 47..<50 of a"),
        MultipartCase("--b\n--b--", "malformedPartHeader.missingEmptyLine 5..<8 of part 1"),
        MultipartCase("--b\n--b--", "malformedPartHeader.missingEmptyLine 5..<8 of part 1", isFormData: false),
        header(": x\n\(line)", "malformedPartHeader.nameless 5..<6 of part 1"),
        header("A B: x\n\(line)", "malformedPartHeader.invalidName 6..<7 of part 1"),
        header("A⟨FC⟩: x\n\(line)", "malformedPartHeader.invalidName 6..<7 of part 1"),
        header("A : x\n\(line)", "malformedPartHeader.spaceBeforeColon 6..<7 of part 1"),
        header("Content-Type: a⟨00⟩\n\(line)", "malformedPartHeader.control 20..<21 of part 1"),
        header("X: a␍b\n\(line)", "malformedPartHeader.control 9..<10 of part 1"),
        header("X: ⟨7F⟩\n\(line)", "malformedPartHeader.control 8..<9 of part 1"),
        header("X: a\n b\n\(line)", "foldedPartHeader 11..<12 of part 1"),
        header("\(line);\n⟨09⟩filename=x", "foldedPartHeader 48..<49 of part 1"),
        header("\(line)\n\(line)", "malformedPartHeader.repeated 47..<87 of a"),
        header("\(line)\nContent-Type: a\ncontent-type: b", "malformedPartHeader.repeated 64..<79 of a"),
        header(
            "\(line)\nContent-Transfer-Encoding: 7bit\nContent-Transfer-Encoding: 7bit",
            "contentTransferEncoding 74..<78 of a", "malformedPartHeader.repeated 80..<111 of a"),
        MultipartCase("--b\n\(part)\n--b--\n", "partHeaderTooLarge 5..<49 of part 1", header: 43)
            .expecting("partHeaderTooLarge 47..<49 of part 1"),
    ]

    private func expecting(_ fault: String) -> MultipartCase {
        MultipartCase(
            body, fault, boundary: String(decoding: settings.boundary, as: UTF8.self), isFormData: settings.isFormData,
            parts: settings.partLimit, header: settings.headerLimit)
    }

    private static let dispositions = [
        header("Content-Type: a", "missingDisposition 22..<24 of part 1"),
        MultipartCase("--b\n\n1\n--b--", "missingDisposition 5..<7 of part 1"),
        header("Content-Disposition: file; name=a", "wrongDisposition 26..<30 of a"),
        header("Content-Disposition:; name=a", "wrongDisposition 25..<25 of a"),
        header("Content-Disposition: name=a", "wrongDisposition 26..<26 of a"),
        header("Content-Disposition:", "wrongDisposition 25..<25 of part 1"),
        header("Content-Disposition: form-data", "missingName 26..<35 of part 1"),
        header("Content-Disposition: form-data; filename=x", "missingName 26..<47 of part 1"),
        header("Content-Disposition: form-data; name=\"\"", "emptyName 43..<43 of part 1"),
        header("Content-Disposition: form-data name=a", "malformedPartHeader.junk 36..<37 of part 1")
            .expecting("malformedPartHeader.disposition.junk 36..<37 of part 1"),
        header("Content-Disposition: form-data;; name=a", "")
            .expecting("malformedPartHeader.disposition.missingParameter 36..<36 of part 1"),
        header("Content-Disposition: form-data; \"a\"", "")
            .expecting("malformedPartHeader.disposition.junk 37..<38 of part 1"),
        header("Content-Disposition: form-data; name", "")
            .expecting("malformedPartHeader.disposition.missingEquals 37..<41 of part 1"),
        header("Content-Disposition: form-data; name =a", "")
            .expecting("malformedPartHeader.disposition.missingEquals 37..<41 of part 1"),
        header("Content-Disposition: form-data; name=", "")
            .expecting("malformedPartHeader.disposition.missingValue 42..<42 of part 1"),
        header("Content-Disposition: form-data; name= a", "")
            .expecting("malformedPartHeader.disposition.missingValue 42..<42 of part 1"),
        header("Content-Disposition: form-data; name=\"a", "")
            .expecting("malformedPartHeader.disposition.unclosedQuotes 42..<44 of part 1"),
        header("Content-Disposition: form-data; name=a b", "")
            .expecting("malformedPartHeader.disposition.unquoted 43..<44 of part 1"),
        header("Content-Disposition: form-data; name=aé", "")
            .expecting("malformedPartHeader.disposition.unquoted 43..<44 of part 1"),
        header("Content-Disposition: form-data; name=\"a\"b", "")
            .expecting("malformedPartHeader.disposition.junk 45..<46 of a"),
        header("Content-Disposition: form-data; name=a; name=b", "")
            .expecting("malformedPartHeader.disposition.repeated 45..<51 of b"),
        header("Content-Disposition: form-data; name=a; filename=b; filename=c", "")
            .expecting("malformedPartHeader.disposition.repeated 57..<67 of a"),
        header("Content-Disposition: form-data; name=\"a⟨01⟩\"", "malformedPartHeader.control 43..<44 of a\\x01")
            .expecting("malformedPartHeader.control 44..<45 of a\\x01"),
        header("\(line); filename*=UTF-8''x", "extendedFilename 47..<65 of a"),
        header("\(line); filename=\"⟨FC⟩\"", "invalidUTF8 57..<58 of a"),
        header("Content-Disposition: form-data; name=\"⟨FC⟩\"", "invalidUTF8 43..<44 of \\xFC"),
    ]

    private static let aroundParts = [
        header("\(line); filename=\"../x\"", "unsafeFilename.climbs 57..<61 of a"),
        header("\(line); filename=\"a\\..\\x\"", "unsafeFilename.climbs 57..<63 of a"),
        header("\(line); filename=\"..\"", "unsafeFilename.climbs 57..<59 of a"),
        header("\(line); filename=\"/x\"", "unsafeFilename.absolute 57..<59 of a"),
        header("\(line); filename=\"\\x\"", "unsafeFilename.absolute 57..<59 of a"),
        header("\(line); filename=\"c:/x\"", "unsafeFilename.drive 57..<61 of a"),
        header("\(line); filename=\"\\\\s\\x\"", "unsafeFilename.share 57..<62 of a"),
        header("\(line); filename=\"a⟨00⟩\"", "unsafeFilename.control 57..<59 of a"),
        header("\(line); filename=\"%2e./x\"", "unsafeFilename.climbs 57..<63 of a"),
        header("\(line); filename=\"a%00\"", "unsafeFilename.control 57..<61 of a"),
        header("\(line)\nContent-Type: Multipart/Mixed; boundary=c", "nested 61..<76 of a"),
        header("\(line)\nContent-Transfer-Encoding:\tbase64", "contentTransferEncoding 74..<80 of a"),
        MultipartCase(
            "--b\nContent-Transfer-Encoding: binary\n\(part)\n--b\nContent-Transfer-Encoding: 8bit\n\(part)\n--b--\n",
            "contentTransferEncoding 32..<38 of part 1"),
        MultipartCase("x\n--b\n\(part)\n--b--\n", "preamble 0..<1"),
        MultipartCase("\n\n--b--\n", "preamble 0..<2"),
        MultipartCase("--b\n\(part)\n--b--\n\n", "epilogue 59..<61"),
        MultipartCase("--b\n\(part)\n--b--x", "epilogue 57..<58"),
        MultipartCase("--b\n\(part)\n--b--␊", "epilogue 57..<58"),
        MultipartCase("--b--\n--b--\n", "partBehindFinalBoundary 7..<10"),
        MultipartCase("--b--\nx\n--b--\n", "partBehindFinalBoundary 10..<13"),
        MultipartCase("--b\n\(line)\n\nundefined\n--b--\n", "stringifiedValue 49..<58 of a"),
        MultipartCase("--b\n\(line)\n\nnull␊--b--\n", "stringifiedValue 49..<53 of a", "bareLF.beforeBoundary 53..<54"),
    ]
}
