extension JSONLimits {
    /// Why this library would not read a document: it is too large, too deep, no JSON, or says a key twice, which readers
    /// take in different ways.
    ///
    /// A host that decodes its requests with a general decoder asks here first; that decoder would take one of the two
    /// values and say nothing.
    /// - Parameter document: The bytes, UTF-8.
    /// - Returns: Every reason; none where the document is sound.
    public func findings(in document: [UInt8]) -> [Finding] { JSONReader.read(document, limits: self).findings }
}
