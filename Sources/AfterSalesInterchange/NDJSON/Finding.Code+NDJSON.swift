public import AfterSalesCore

/// What can be wrong with a file of records, and with taking it over.
extension Finding.Code {
    /// A commit, entry or record stands in the store already, and says something else there.
    public static let commitDiffers: Self = "commitDiffers"
    /// A commit comes behind one that it should precede, or a second time.
    public static let commitOutOfOrder: Self = "commitOutOfOrder"
    /// The lines of a commit have more bytes together than are read.
    public static let commitTooLarge: Self = "commitTooLarge"
    /// A file ends before its last line.
    public static let fileCutOff: Self = "fileCutOff"
    /// A file has not all the rows that were written, or others.
    public static let fileIncomplete: Self = "fileIncomplete"
    /// A line has more bytes than are read.
    public static let lineTooLong: Self = "lineTooLong"
    /// The store has another state of a record than a line.
    public static let recordDiffers: Self = "recordDiffers"
    /// A row stands in a file without the commit that wrote it.
    public static let rowWithoutCommit: Self = "rowWithoutCommit"
    /// Something follows the last line of a file.
    public static let textBehindEnd: Self = "textBehindEnd"
    /// A row is of a kind of record that was not asked for.
    public static let unknownRecordKind: Self = "unknownRecordKind"
}
