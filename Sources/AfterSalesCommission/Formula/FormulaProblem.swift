import AfterSalesCore

/// What is wrong with a formula, at a column of its text. A plan check turns it into a finding with the formula's path.
struct FormulaProblem: Error, Hashable {
    let code: Finding.Code
    let column: Int
    var inputs: [Finding.Input] = []
    let message: LocalizedText

    init(
        _ code: Finding.Code, column: Int, inputs: [Finding.Input] = [], _ english: String, _ chinese: String
    ) {
        self.code = code
        self.column = column
        self.inputs = inputs
        message = LocalizedText(english, chinese)
    }

    func finding(at place: Place) -> Finding {
        Finding(.error, code, at: place.column(column), inputs: inputs, message)
    }
}
