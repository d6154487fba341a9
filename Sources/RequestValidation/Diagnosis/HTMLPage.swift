/// The frame of every page that a browser gets instead of the backend's answer.
struct HTMLPage {
    private var text: String

    init(title: String) {
        text = HTMLPage.opening
        text += "<title>\(HTMLPage.escaped(title))</title>\n</head>\n<body>\n<main>\n"
    }

    mutating func add(_ html: String) { text += html }

    var closed: String { text + "</main>\n</body>\n</html>\n" }

    /// Text that stands for itself between tags and in quoted attributes.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static let opening = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <style>
        :root { color-scheme: light dark; --text: #1c1e21; --quiet: #5d6470; --page: #f6f7f9; --card: #ffffff;
          --line: #dfe3e8; --error: #b3261e; --warning: #8a5a00; --mark: #ffd9d4; --link: #0b57d0; }
        @media (prefers-color-scheme: dark) { :root { --text: #e4e6ea; --quiet: #a0a7b3; --page: #15171a;
          --card: #1e2125; --line: #343940; --error: #ff8a80; --warning: #f2bd5b; --mark: #6b2a26; --link: #8ab4f8; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
        main { max-width: 56rem; margin: 0 auto; padding: 2.5rem 1.25rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
        h2 { font-size: 1.125rem; line-height: 1.35; margin: 0; }
        h2::first-letter { text-transform: uppercase; }
        p { margin: .5rem 0; overflow-wrap: anywhere; }
        .summary { font-size: 1.0625rem; margin-bottom: 1.25rem; }
        .quiet, footer { color: var(--quiet); font-size: .9375rem; }
        section { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--error);
          border-radius: 6px; padding: 1rem 1.25rem; margin: 1rem 0; }
        section.warning { border-left-color: var(--warning); }
        .rule b { color: var(--error); font-weight: 600; }
        .warning .rule b { color: var(--warning); }
        code, pre { font: .875rem/1.6 ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; }
        pre { margin: .75rem 0; padding: .625rem .75rem; overflow-x: auto; background: var(--page);
          border: 1px solid var(--line); border-radius: 4px; }
        pre i { font-style: normal; color: var(--quiet); margin-right: 1.25rem; user-select: none; }
        mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--error); }
        .warning mark { border-bottom-color: var(--warning); }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .75rem 0 0; }
        dt { color: var(--quiet); }
        dd { margin: 0; overflow-wrap: anywhere; }
        a { color: var(--link); }
        footer { margin-top: 1.5rem; }
        </style>

        """
}
