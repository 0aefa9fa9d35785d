public import AfterSalesCore

/// What can be wrong with an XML document, before anybody asks what it says.
extension Finding.Code {
    /// A document type is declared. It is not read: entities of its own can make a small file endless, or fetch another one.
    public static let documentTypeRefused: Self = "documentTypeRefused"
    /// An element has more text, more elements in it or more bytes than are read.
    public static let elementTooLarge: Self = "elementTooLarge"
    /// The encoding that a document declares is not the one it has; it is read as what it has.
    public static let encodingMismatch: Self = "encodingMismatch"
    /// A document has an encoding that is not read.
    public static let encodingUnsupported: Self = "encodingUnsupported"
    /// The document is not well-formed XML; the finding has line and column.
    public static let malformedXML: Self = "malformedXML"
    /// The document ends before its elements do.
    public static let truncatedXML: Self = "truncatedXML"
}
