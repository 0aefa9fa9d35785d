import AfterSalesCore
import AfterSalesCustomers
import AfterSalesWarranty

extension RecallJudge {
    /// Which cars are meant; nil where nobody can say.
    mutating func scope() -> RecallScope? {
        let make = text(.make, .name)
        let model = text(.model, .name)
        let years = years()
        let produced = produced()
        if make.isEmpty, model.isEmpty {
            say(
                .error, .emptyRecallScope, .make, [],
                "neither make nor model: nobody can say which cars are meant",
                "既无品牌也无车型，无法确定召回车辆")
            return nil
        }
        for (field, text, word) in [(SourceRecall.Field.make, make, "make"), (.model, model, "model")]
        where text.isEmpty {
            say(
                .warning, .emptyText, field, [], "the record names no \(word): any is meant",
                field == .make ? "未写品牌，按任何品牌处理" : "未写车型，按任何车型处理")
        }
        return years.map {
            RecallScope(
                modelYears: $0, make: make.isEmpty ? nil : make, model: model.isEmpty ? nil : model, produced: produced)
        }
    }

    /// The years; any where none is known, nil where what stands there is none.
    private mutating func years() -> RecallRange<Int>? {
        let raw = source.fields[.modelYear]?.text.sourceTrimmed ?? ""
        let shown = String(raw.prefix(60))
        let word = raw.plainWidth
        if word.isSourceNothing || ["9999", "0000", "0"].contains(word) {
            say(
                .warning, .modelYearUnknown, .modelYear, raw.isEmpty ? [] : [.init("value", shown)],
                "the model year is not known: cars of any are meant", "年型未知，按任何年型处理")
            return .any
        }
        guard word.utf8.count <= 18, word.allSatisfy(\.isPlainDigit), let year = Int(word) else {
            say(
                .error, .malformedNumber, .modelYear, [.init("value", shown)], "\(shown) is no model year",
                "\(shown) 不是年型")
            return nil
        }
        guard (1900...2039).contains(year) else {
            say(
                .error, .modelYearOutOfRange, .modelYear,
                [.init("year", String(year)), .init("least", "1900"), .init("most", "2039")],
                "\(year) is no model year that can be told", "\(year) 不是可以辨认的年型")
            return nil
        }
        return RecallRange(from: year, through: year)
    }
}
