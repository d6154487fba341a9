/// A diagnosis as a compiler would print it, for terminals.
public enum TextRendering {
    /// - Parameters:
    ///   - diagnosis: what is to be shown.
    ///   - isColoured: with ANSI colours, for a terminal that shows them.
    public static func text(_ diagnosis: Diagnosis, isColoured: Bool = false) -> String {
        var page = TextPage(isColoured: isColoured)
        page.line(.strong, diagnosis.headline, ": " + diagnosis.summary)
        for finding in diagnosis.findings {
            page.line()
            add(finding, to: &page)
        }
        page.line()
        if diagnosis.omittedFindings > 0 { page.line(.plain, "and \(diagnosis.omittedFindings) more", "") }
        for check in diagnosis.checksNotRun {
            page.line(.quiet, "not checked: ", "\(check.checks), because \(check.reason)")
        }
        addFooter(diagnosis, to: &page)
        return page.text
    }

    private static func add(_ finding: DiagnosedFinding, to page: inout TextPage) {
        let style: TextPage.Style = finding.level == .error ? .error : .warning
        page.line(style, "\(finding.level.name)[\(finding.rule)]", ": \(finding.message)")
        let number = finding.excerpt?.line.map { String($0) } ?? ""
        let margin = String(repeating: " ", count: max(1, number.utf8.count))
        page.line(.frame, "\(margin) --> ", finding.place)
        if let excerpt = finding.excerpt {
            page.line(.frame, "\(margin)  |", "")
            let padding = String(repeating: " ", count: max(0, margin.utf8.count - number.utf8.count))
            page.line(.frame, " \(padding)\(number) | ", excerpt.text)
            let parts = excerpt.parts
            let indent = String(repeating: " ", count: columns(parts.before))
            let mark = String(repeating: "^", count: max(1, columns(parts.marked)))
            page.line(.frame, "\(margin)  | ", indent, style, mark + " " + finding.label)
        } else {
            page.line(.frame, "\(margin)  = ", finding.label)
        }
        page.line(.frame, "\(margin)  = ", "fix: \(finding.fix)")
        if let contract = finding.contract { page.line(.frame, "\(margin)  = ", "contract: \(contract)") }
        page.line(.frame, "\(margin)  = ", "spec: \(finding.spec)")
    }

    /// How many columns of a terminal a text takes.
    private static func columns(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 &+ ByteText.width($1) }
    }

    private static func addFooter(_ diagnosis: Diagnosis, to page: inout TextPage) {
        let word =
            switch diagnosis.outcome {
            case .rejected: "rejection "
            case .observed, .warned, .aborted, .checked: "record "
            }
        var parts: [String] = []
        if !diagnosis.id.isEmpty { parts.append(word + diagnosis.id) }
        if let rule = diagnosis.findings.first?.rule { parts.append("pedant explain \(rule)") }
        if !parts.isEmpty { page.line(.quiet, parts.joined(separator: " · "), "") }
        if let support = diagnosis.support { page.line(.plain, "support: \(support)", "") }
    }
}

/// Lines of text with or without ANSI colours.
struct TextPage {
    enum Style {
        case plain
        case strong
        case error
        case warning
        /// Margins and arrows.
        case frame
        case quiet

        /// Select Graphic Rendition (ECMA-48 section 8.3.117).
        fileprivate var code: String {
            switch self {
            case .plain: "0"
            case .strong: "1"
            case .error: "1;31"
            case .warning: "1;33"
            case .frame: "34"
            case .quiet: "2"
            }
        }
    }

    let isColoured: Bool
    private(set) var text = ""

    init(isColoured: Bool) {
        self.isColoured = isColoured
        text.reserveCapacity(1024)
    }

    mutating func line() { text += "\n" }

    mutating func line(_ style: Style, _ styled: String, _ plain: String) {
        add(style, styled)
        text += plain
        text += "\n"
    }

    mutating func line(_ style: Style, _ styled: String, _ plain: String, _ second: Style, _ marked: String) {
        add(style, styled)
        text += plain
        add(second, marked)
        text += "\n"
    }

    private mutating func add(_ style: Style, _ styled: String) {
        guard isColoured, style != .plain else {
            text += styled
            return
        }
        text += "\u{1B}[\(style.code)m\(styled)\u{1B}[0m"
    }
}
