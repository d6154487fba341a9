/// What a head rule may ask for besides the bytes.
struct HeadContext {
    let head: RequestHead
    let facts: HeadFacts
    /// The known fields that the head has.
    let present: KnownFieldSet
    let framing: BodyFraming
    let policy: ValidationPolicy
    let route: RoutePolicy
    let circumstances: Circumstances
}
