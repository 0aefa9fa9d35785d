import AfterSales

extension Problem {
    /// Something that the data lack.
    init(code: String, _ message: LocalizedText, _ language: Language) {
        self.init(code: code, message: message[language])
    }

    /// Sums that do not fit.
    static func overflow(_ language: Language) -> Problem {
        Problem(
            code: "overflow", LocalizedText("a sum is larger than can be computed with", "合计超出可计算的范围"), language)
    }

    /// A month that nobody has closed.
    static func noClose(of dealer: Identifier<Dealer>, _ month: Month, _ language: Language) -> Problem {
        Problem(
            code: "noClose",
            LocalizedText(
                "the store has no close of \(dealer) in \(month); aftersales month-end makes one",
                "存储中没有 \(dealer) \(month) 的结算；可用 aftersales month-end 生成"), language)
    }
}

extension ToolFailure {
    /// The data are at fault.
    init(_ problem: Problem) { self.init(.dataFault, [problem]) }
}
