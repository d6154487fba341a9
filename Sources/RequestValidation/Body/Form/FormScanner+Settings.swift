extension FormScanner.Settings {
    /// - Parameters:
    ///   - mediaType: what the Content-Type says, as ranges of `bytes`.
    ///   - limits: those that hold for the request.
    init(_ mediaType: MediaType, _ bytes: Span<UInt8>, _ limits: Limits) {
        fieldLimit = limits.formFieldCount
        guard let charset = mediaType.parameter("charset", bytes)?.value else { return }
        isUTF8 =
            ByteText.equals(bytes, charset, ignoringCase: "utf-8")
            || ByteText.equals(bytes, charset, ignoringCase: "utf8")
    }
}
