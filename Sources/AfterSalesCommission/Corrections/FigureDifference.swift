public import AfterSalesCore

/// A figure that two computations of one thing read differently.
public struct FigureDifference: Hashable, Sendable {
    /// What formulas call it: `hoursSold`, `target(output)`, `mechanicRate(538.46)`, `pool.coefficients`; of somebody's
    /// place in the dealership `employee.status`, `employee.position` or `employee.team`.
    public let name: String
    /// Whose figure it is; nil for the plan's own.
    public let subject: Subject?
    /// What it was, as a decimal; nil where it was not read.
    public let was: String?
    /// What it is now; nil where it is not read any more.
    public let now: String?

    /// A difference.
    /// - Parameters:
    ///   - name: What formulas call the figure.
    ///   - subject: Whose it is.
    ///   - was: What it was.
    ///   - now: What it is now.
    public init(name: String, subject: Subject?, was: String?, now: String?) {
        self.name = name
        self.subject = subject
        self.was = was
        self.now = now
    }

    /// In words: `output of team:reception: 800 instead of 812`.
    public var text: LocalizedText {
        let english = subject.map { "\(name) of \($0)" } ?? name
        let chinese = subject.map { "\($0) 的 \(name)" } ?? name
        switch (was, now) {
        case (let was?, let now?):
            return LocalizedText("\(english): \(now) instead of \(was)", "\(chinese)：由 \(was) 改为 \(now)")
        case (nil, let now?): return LocalizedText("\(english): \(now), before nothing", "\(chinese)：新增 \(now)")
        case (let was?, nil):
            return LocalizedText("\(english): nothing any more, before \(was)", "\(chinese)：原为 \(was)，现已没有")
        case (nil, nil): return LocalizedText(english, chinese)
        }
    }
}
