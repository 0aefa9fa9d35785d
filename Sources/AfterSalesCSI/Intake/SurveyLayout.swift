import AfterSalesCore

/// Where in a row the columns of a mapping stand.
struct SurveyLayout {
    var columns: [SurveyColumn: Int] = [:]
    /// In the order of the mapping.
    var questions: [(column: Int?, comment: Int?)] = []

    /// The columns of a mapping by their places among some names.
    init(_ mapping: SurveyMapping, at places: [Identifier<SurveyColumn>: Int]) {
        func index(_ name: String?) -> Int? { name.flatMap { places[Identifier($0.surveyTrimmed)] } }
        for (column, name) in mapping.columns { columns[column] = index(name) }
        questions = mapping.questions.map { (index($0.column), index($0.comment)) }
    }
}

extension SurveyMapping {
    /// Every column that is read, in a fixed order, and whether a file may do without it.
    var readColumns: [(name: String, isOptional: Bool)] {
        var names: [(name: String, isOptional: Bool)] = SurveyColumn.allCases.compactMap { column in
            columns[column].map { ($0.surveyTrimmed, optional.contains(column)) }
        }
        for question in questions {
            names.append((question.column.surveyTrimmed, question.isOptional))
            if let comment = question.comment { names.append((comment.surveyTrimmed, question.isOptional)) }
        }
        return names
    }
}
