import AfterSalesCore

/// Finds what prevents a ``FigureSpace``.
struct SpaceCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    mutating func list(_ name: String, _ values: [some Hashable]) {
        let place = Place.document.field(name)
        if values.isEmpty { report(.emptyFigureList, at: place, "\(name) is empty", "\(name) 为空") }
        var first: [AnyHashable: Int] = [:]
        for (index, value) in values.enumerated() {
            guard let earlier = first[value] else {
                first[value] = index
                continue
            }
            report(
                .duplicateFigureSubject, at: place.element(index), inputs: [.init("first", String(earlier))],
                "\(name)[\(index)] is the same as \(name)[\(earlier)]", "\(name)[\(index)] 与 \(name)[\(earlier)] 重复")
        }
    }

    mutating func limit(_ name: String, _ what: String, _ count: Int, _ limit: Int) {
        guard count > limit else { return }
        report(
            .tooManyFigureSubjects, at: Place.document.field(name),
            inputs: [.init("count", String(count)), .init("limit", String(limit))],
            "\(count) \(what), at most \(limit) fit one space", "\(name) 共 \(count)，一个空间最多 \(limit)")
    }

    func throwErrors() throws(Rejection) {
        if errorCount > 0 { throw Rejection(findings) }
    }
}
