public import AfterSalesCore

/// One rule of the daily document check (流程文件检查): what has to be in an order by now.
///
/// ```swift
/// let rule = DocumentRule("plateMissing", .warning, LocalizedText("no photo of the plate", "无车牌照片")) { order, _ in
///     order.reception?.photos.isEmpty == true ? [DocumentGap(at: Place("$.reception.photos"))] : []
/// }
/// ```
/// It is asked about orders that are neither cancelled nor credits.
public struct DocumentRule: FindingRule {
    /// The code of its findings. A rule takes the place of another one of the same code.
    public let code: Finding.Code
    /// How grave its findings are.
    public var severity: Finding.Severity
    /// What is wrong where it finds something.
    public let title: LocalizedText
    private let check: @Sendable (RepairOrder, DocumentContext) -> [DocumentGap]

    /// A rule.
    /// - Parameters:
    ///   - code: The code of its findings.
    ///   - severity: How grave they are.
    ///   - title: What is wrong where it finds something.
    ///   - check: What of an order is wrong; nothing where it is as it should be.
    public init(
        _ code: Finding.Code, _ severity: Finding.Severity, _ title: LocalizedText,
        check: @escaping @Sendable (_ order: RepairOrder, _ context: DocumentContext) -> [DocumentGap]
    ) {
        self.code = code
        self.severity = severity
        self.title = title
        self.check = check
    }

    /// The rule with findings of another severity.
    /// - Parameter severity: How grave they are.
    public func graded(_ severity: Finding.Severity) -> DocumentRule {
        var rule = self
        rule.severity = severity
        return rule
    }

    /// What it finds.
    /// - Parameters:
    ///   - order: The order.
    ///   - context: What is known beside it.
    public func findings(on order: RepairOrder, in context: DocumentContext) -> [Finding] {
        guard order.status != .cancelled, !order.isCredit, !order.isPast else { return [] }
        return check(order, context).map { gap in
            Finding(severity, code, at: gap.place, inputs: gap.inputs, gap.text ?? title)
        }
    }
}

/// Something that a ``DocumentRule`` found missing or late.
public struct DocumentGap: Hashable, Sendable {
    /// Where in the order.
    public var place: Place
    /// The figures it rests on.
    public var inputs: [Finding.Input]
    /// What is wrong, where that says more than the rule's title. It repeats nothing that a customer said.
    public var text: LocalizedText?

    /// A gap.
    /// - Parameters:
    ///   - place: Where in the order.
    ///   - inputs: The figures it rests on.
    ///   - text: What is wrong.
    public init(at place: Place, inputs: [Finding.Input] = [], _ text: LocalizedText? = nil) {
        self.place = place
        self.inputs = inputs
        self.text = text
    }
}
