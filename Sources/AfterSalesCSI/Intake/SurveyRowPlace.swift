import AfterSalesCore

/// Where a row is.
enum SurveyRowPlace {
    case line(Int)
    /// In a list of JSON objects, from 0.
    case element(Int)

    var place: Place {
        switch self {
        case .line(let line): Place("line \(line)")
        case .element(let index): Place.document.element(index)
        }
    }
}
