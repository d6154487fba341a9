/// The program behind a User-Agent, as `product/version`.
package enum ClientLabel {
    /// Without a User-Agent `unknown`. Browsers go by their own name and major version rather than by `Mozilla/5.0`.
    package static func of(_ userAgent: String?) -> String {
        guard let userAgent, !userAgent.isEmpty else { return "unknown" }
        let products = userAgent.split(separator: " ").prefix(40)
        guard let first = products.first else { return "unknown" }
        if first.hasPrefix("Mozilla/"), let browser = browser(products.map { String($0) }) { return browser }
        return String(first.prefix(60))
    }

    /// In this order, as each names itself after those behind it too.
    private static let browsers = ["Edg/", "OPR/", "SamsungBrowser/", "CriOS/", "FxiOS/", "Firefox/", "Chrome/"]

    private static func browser(_ products: [String]) -> String? {
        for name in browsers {
            if let product = products.first(where: { $0.hasPrefix(name) }) { return major(product) }
        }
        guard products.contains(where: { $0.hasPrefix("Safari/") }),
            let version = products.first(where: { $0.hasPrefix("Version/") })
        else { return nil }
        return major("Safari/" + version.dropFirst(8))
    }

    private static func major(_ product: String) -> String { String(product.prefix { $0 != "." }.prefix(60)) }
}
