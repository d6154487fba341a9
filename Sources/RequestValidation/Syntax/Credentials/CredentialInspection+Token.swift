/// JSON Web Tokens as bearer tokens.
extension CredentialInspection {
    mutating func judge(_ reading: JSONWebToken.Reading, _ place: Range<Int>, _ bytes: Span<UInt8>) {
        let wanted = context.route.authentication?.token
        switch reading {
        case .opaque:
            if wanted != nil { add(.token(.notAToken), at: place, bytes) }
        // What it says can be known only to those who have the key.
        case .encrypted: break
        case .broken(let fault, let place): add(.token(fault), at: place, bytes)
        case .token(let token):
            var judge = TokenJudge(token: token, wanted: wanted, now: context.circumstances.now)
            judge.run(bytes)
            for (fault, place) in judge.faults { add(.token(fault), at: place, bytes) }
        }
    }
}
