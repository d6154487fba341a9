extension HeadContext {
    /// The cookies of all Cookie fields in message order, one at a time.
    ///
    /// It ends behind the first cookie over the limit of `cookie/too-many`, so that a hostile request costs little.
    struct Cookies {
        private let fields: [RequestHead.Field]
        private var index = 0
        private var left: Int
        private var walk = CookieWalk(0..<0)
        /// The field that the last cookie stood in.
        private(set) var field: RequestHead.Field?

        fileprivate init(_ fields: [RequestHead.Field], limit: Int) {
            self.fields = fields
            left = limit &+ 1
        }

        mutating func next(_ bytes: Span<UInt8>) -> CookiePair? {
            guard left > 0 else { return nil }
            while true {
                if let pair = walk.nextPair(bytes) {
                    left &-= 1
                    return pair
                }
                while index < fields.count, fields[index].known != .cookie { index &+= 1 }
                guard index < fields.count else { return nil }
                field = fields[index]
                walk = CookieWalk(fields[index].value)
                index &+= 1
            }
        }
    }

    var cookies: Cookies { Cookies(head.fields, limit: policy.limits.cookieCount) }
}
