public import AfterSalesCore

/// What can be wrong with the bytes of a file that should be text.
extension Finding.Code {
    /// Bytes are no character of the file's encoding; a replacement character stands for them.
    public static let undecodableText: Self = "undecodableText"
    /// A zero byte stands in a text; a replacement character stands for it.
    public static let zeroByte: Self = "zeroByte"
}
