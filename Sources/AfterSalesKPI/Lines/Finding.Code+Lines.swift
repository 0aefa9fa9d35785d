public import AfterSalesCore

/// What can be wrong with settled lines and the space that they are in.
extension Finding.Code {
    /// A list that figures need has nothing in it.
    public static let emptyFigureList: Self = "emptyFigureList"
    /// Somebody or a word is listed twice.
    public static let duplicateFigureSubject: Self = "duplicateFigureSubject"
    /// There is more than one space of figures can number.
    public static let tooManyFigureSubjects: Self = "tooManyFigureSubjects"
    /// A number of a line is none of its space.
    public static let outsideFigureSpace: Self = "outsideFigureSpace"
    /// Hours are given for a line that is not labour.
    public static let hoursWithoutLabour: Self = "hoursWithoutLabour"
    /// An advisor of one dealership and a technician of another are in one line.
    public static let lineOfTwoDealers: Self = "lineOfTwoDealers"
}
