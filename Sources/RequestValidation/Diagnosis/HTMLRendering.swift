/// A diagnosis as a page for browsers: self-contained, without scripts, light or dark as the reader has it.
public enum HTMLRendering {
    public static func text(_ diagnosis: Diagnosis) -> String {
        var page = HTMLPage(title: diagnosis.statusText)
        page.add("<h1>\(HTMLPage.escaped(diagnosis.statusText))</h1>\n")
        page.add("<p class=\"summary\">\(HTMLPage.escaped(diagnosis.summary))</p>\n")
        if !diagnosis.method.isEmpty {
            page.add("<p><code>\(HTMLPage.escaped(diagnosis.method + " " + diagnosis.target))</code></p>\n")
        }
        for finding in diagnosis.findings { add(finding, to: &page) }
        if diagnosis.omittedFindings > 0 { page.add("<p>and \(diagnosis.omittedFindings) more</p>\n") }
        for check in diagnosis.checksNotRun {
            page.add(
                "<p class=\"quiet\">Not checked: \(HTMLPage.escaped("\(check.checks), because \(check.reason)"))</p>\n")
        }
        addFooter(diagnosis, to: &page)
        return page.closed
    }

    private static func add(_ finding: DiagnosedFinding, to page: inout HTMLPage) {
        let level = finding.level.name
        page.add("<section class=\"\(level)\">\n<h2>\(HTMLPage.escaped(finding.message))</h2>\n")
        page.add("<p class=\"rule\"><b>\(level)</b> <code>\(HTMLPage.escaped(finding.rule))</code></p>\n")
        page.add("<p class=\"quiet\">\(HTMLPage.escaped(finding.place))</p>\n")
        if let excerpt = finding.excerpt { add(excerpt, to: &page) }
        page.add("<p>\(HTMLPage.escaped(finding.label))</p>\n<dl>\n")
        page.add("<dt>Fix</dt><dd>\(HTMLPage.escaped(finding.fix))</dd>\n")
        if let contract = finding.contract {
            page.add("<dt>Contract</dt><dd>\(HTMLPage.escaped(contract))</dd>\n")
        }
        page.add("<dt>Specification</dt><dd>\(SpecificationLink.html(finding.spec))</dd>\n</dl>\n</section>\n")
    }

    private static func add(_ excerpt: Excerpt, to page: inout HTMLPage) {
        let parts = excerpt.parts
        let number = excerpt.line.map { "<i>\($0)</i>" } ?? ""
        let marked = parts.marked.isEmpty ? " " : HTMLPage.escaped(parts.marked)
        page.add(
            "<pre>\(number)\(HTMLPage.escaped(parts.before))<mark>\(marked)</mark>"
                + "\(HTMLPage.escaped(parts.behind))</pre>\n")
    }

    private static func addFooter(_ diagnosis: Diagnosis, to page: inout HTMLPage) {
        page.add("<footer>\n")
        if !diagnosis.id.isEmpty { page.add("<p>Record <code>\(HTMLPage.escaped(diagnosis.id))</code></p>\n") }
        if let rule = diagnosis.findings.first?.rule {
            page.add("<p><code>pedant explain \(HTMLPage.escaped(rule))</code></p>\n")
        }
        if let support = diagnosis.support { page.add("<p>Support: \(HTMLPage.escaped(support))</p>\n") }
        page.add("</footer>\n")
    }
}

/// A reference to a specification with a link to it where it is an RFC.
enum SpecificationLink {
    static func html(_ reference: String) -> String {
        let words = reference.split(separator: " ").map { word in String(word.filter { $0 != "," }) }
        let text = HTMLPage.escaped(reference)
        guard words.count >= 2, words[0] == "RFC", words[1].utf8.allSatisfy({ ByteClass.isDigit($0) }) else {
            return text
        }
        var anchor = ""
        if words.count >= 4, words[2] == "section",
            words[3].utf8.allSatisfy({ ByteClass.isDigit($0) || ByteClass.isLetter($0) || $0 == 0x2E })
        {
            anchor = "#section-\(words[3])"
        }
        return "<a href=\"https://www.rfc-editor.org/rfc/rfc\(words[1])\(anchor)\">\(text)</a>"
    }
}
