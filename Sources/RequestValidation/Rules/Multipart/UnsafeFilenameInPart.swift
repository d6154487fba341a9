/// multipart/unsafe-filename
enum UnsafeFilenameInPart: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/unsafe-filename", level: .warning, reference: "RFC 7578 section 4.2; RFC 2183 section 5",
        summary: "a file name that leaves its folder, is absolute, or holds control bytes",
        explanation: """
            A server that stores the file under the name it came with writes where the name says: `../../app.php`, \
            `/etc/cron.d/x`, `C:\\Windows\\x`. A NUL ends the name for one library and not for another, so `x.php\\0.png` \
            passes for a picture. Old browsers and scripts send whole local paths in good faith, which also tells \
            where the sender's files are. Folder uploads (`dir/a.txt`) are fine.
            """,
        fix: "send the file's own name, without the folders above it",
        examples: [
            .badMultipart(file("⟦../../app.php⟧")),
            .badMultipart(file("⟦a/../../b⟧")),
            .badMultipart(file("⟦..\\x.txt⟧")),
            .badMultipart(file("⟦%2e%2e%2fx⟧"), note: "encoded"),
            .badMultipart(file("⟦/etc/passwd⟧")),
            .badMultipart(file("⟦\\x.txt⟧")),
            .badMultipart(file("⟦C:\\Users\\ann\\photo.jpg⟧"), note: "an old browser"),
            .badMultipart(file("⟦\\\\server\\share\\x⟧")),
            .badMultipart(file("⟦x.php⟨00⟩.png⟧")),
            .badMultipart(file("⟦x.php%00.png⟧")),
            .badMultipart(file("⟦a⟨01⟩b⟧")),
            .goodMultipart(file("dir/a.txt"), note: "a folder upload"),
            .goodMultipart(file("Foto %22München%22 1..png"), note: "as browsers write a quote"),
            .goodMultipart(file("..."), note: "three dots"),
            .goodMultipart(file("a:b.txt")),
            .goodMultipart(file(""), note: "no file chosen"),
        ])

    private static func file(_ name: String) -> String {
        "--b\nContent-Disposition: form-data; name=\"f\"; filename=\"\(name)\"\n\n1\n--b--\n"
    }

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .multipart(.unsafeFilename(let name, let reason)) = fault.kind else { return }
        let shown = ByteText.quoted(name.span, 0..<name.count)
        let what =
            switch reason {
            case .climbs: "which leaves its folder"
            case .absolute: "which begins at the root"
            case .drive: "which begins with a drive"
            case .share: "which begins with a server"
            case .control(let byte): "with \(ByteText.quoted(byte)) in it"
            }
        report.add(fault, in: fault.bodyPart, expected: "the name of a file", found: "\(shown), \(what)")
    }
}
