import AfterSalesCore
import AfterSalesCustomers

/// Looks through a mapping. Never stops at the first problem.
extension SurveyCheck {
    static let mostWords = 1_000

    mutating func mapping(_ mapping: SurveyMapping) {
        let root = Place.document
        if mapping.columns[.answeredAt] == nil {
            incomplete(at: root.field("columns").field("answeredAt"), "no column says when it was answered", "没有答复时间列")
        }
        if mapping.columns[.response] == nil, mapping.columns[.order] == nil {
            incomplete(
                at: root.field("columns").field("response"),
                "neither a response's id nor its order is read, so it has no name",
                "既无答复编号列也无工单号列")
        }
        if mapping.questions.isEmpty { incomplete(at: root.field("questions"), "no question is read", "没有任何题目列") }
        if mapping.times.isEmpty { incomplete(at: root.field("times"), "there is no shape of times", "没有时间格式") }
        guard !isTooLong(mapping.questions.count, most: Self.mostQuestions, at: root.field("questions")),
            !isTooLong(mapping.blanks.count, most: Self.mostWords, at: root.field("blanks")),
            !isTooLong(mapping.channels.count, most: Self.mostWords, at: root.field("channels")),
            !isTooLong(mapping.times.count, most: 100, at: root.field("times"))
        else { return }
        text(mapping.channel.rawValue, .name, at: root.field("channel"))
        columns(of: mapping)
        let blanks = Set(mapping.blanks.map(\.surveyWord))
        var first: [Identifier<SurveyQuestion>: Int] = [:]
        for (index, question) in mapping.questions.enumerated() {
            let place = root.field("questions").element(index)
            text(question.question.rawValue, .name, at: place.field("question"))
            if let before = first.updateValue(index, forKey: question.question) {
                report(
                    .duplicateId, at: place.field("question"), inputs: [.init("first", String(before))],
                    "number \(before) of the list is the same question", "与列表中第 \(before) 项为同一题")
            }
            words(question.words, beside: blanks, at: place.field("words"))
        }
        words(mapping.channels, beside: [], at: root.field("channels"))
    }

    private mutating func columns(of mapping: SurveyMapping) {
        var used: [(name: String, place: Place)] = SurveyColumn.allCases.compactMap { column in
            mapping.columns[column].map { ($0, Place.document.field("columns").field(column.rawValue)) }
        }
        for (index, question) in mapping.questions.enumerated() {
            let place = Place.document.field("questions").element(index)
            used.append((question.column, place.field("column")))
            if let comment = question.comment { used.append((comment, place.field("comment"))) }
        }
        var first: [Identifier<SurveyColumn>: Place] = [:]
        for (name, place) in used {
            text(name, .name, at: place)
            let id = Identifier<SurveyColumn>(name.surveyTrimmed)
            if let before = first[id] {
                report(
                    .surveyColumnTwice, at: place, inputs: [.init("first", before.path)],
                    "the column is read as \(before) already", "该列已用于 \(before)")
            }
            first[id] = first[id] ?? place
        }
    }

    private mutating func words<Value: Equatable>(_ words: [String: Value], beside blanks: Set<String>, at place: Place)
    {
        guard !isTooLong(words.count, most: Self.mostWords, at: place) else { return }
        var first: [String: Value] = [:]
        for (word, value) in words.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            text(word, .name, at: place.field(word))
            let folded = word.surveyWord
            if blanks.contains(folded) || first[folded].map({ $0 != value }) ?? false {
                report(
                    .surveyWordTwice, at: place.field(word), "the word stands for something else already",
                    "该词已对应其他含义")
            }
            first[folded] = value
        }
    }

    private mutating func incomplete(at place: Place, _ english: String, _ chinese: String) {
        report(.surveyMappingIncomplete, at: place, english, chinese)
    }
}

extension String {
    /// Without white space at its ends. Nearly all cells have none.
    var surveyTrimmed: String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        if (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) { return self }
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[start...end])
    }

    /// As words are compared: without white space at the ends and without regard to case.
    var surveyWord: String { surveyTrimmed.lowercased() }
}
