import AfterSalesCore

/// Reads the marks of a question.
struct SurveyMarkReader {
    enum Cell {
        case mark(Int)
        case none
        case wrong
    }

    let id: Identifier<SurveyQuestion>
    let column: SurveyQuestionColumn
    let marks: ClosedRange<Int>
    /// Whether it is answered by marks; otherwise in words.
    let isMarked: Bool
    private let words: [String: Int]
    private let blanks: Set<String>
    /// Whether a number is always that mark, and never a word for another or for no answer.
    private let arePlain: Bool

    init(_ question: SurveyQuestion, _ column: SurveyQuestionColumn, blanks: [String]) {
        id = question.id
        self.column = column
        marks = question.kind.marks ?? 0...0
        isMarked = question.kind.marks != nil
        words = Dictionary(column.words.map { ($0.key.surveyWord, $0.value) }) { first, _ in first }
        self.blanks = Set(blanks.map(\.surveyWord))
        arePlain = !words.keys.contains { Self.digits($0) != nil } && !self.blanks.contains { Self.digits($0) != nil }
    }

    func mark(_ cell: String) -> Cell {
        // Nearly all cells are one or two digits.
        if arePlain, let mark = Self.digits(cell) { return marks.contains(mark) ? .mark(mark) : .wrong }
        let text = CSVText.unguarded(cell.surveyTrimmed)
        if text.isEmpty { return .none }
        guard text.utf8.count <= 400 else { return .wrong }
        let word = text.lowercased()
        if let mark = words[word] { return .mark(mark) }
        if blanks.contains(word) { return .none }
        // Spreadsheets write 9 as 9.0.
        guard let number = try? DecimalNumeral(text), number.scale == 0, let mark = Int(exactly: number.mantissa),
            marks.contains(mark)
        else { return .wrong }
        return .mark(mark)
    }

    /// The number that up to four digits are.
    private static func digits(_ text: String) -> Int? {
        guard (1...4).contains(text.utf8.count) else { return nil }
        var number = 0
        for byte in text.utf8 {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }
}
