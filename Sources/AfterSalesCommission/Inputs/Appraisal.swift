public import AfterSalesCore
public import AfterSalesStorage

/// What somebody's work of a month was judged to be worth, item by item (绩效考核).
public struct Appraisal: Hashable, Sendable {
    /// What was judged, and the points for it; below zero where it takes points away.
    public struct Item: Hashable, Sendable, Codable {
        /// What was judged.
        public var name: String
        /// The points, with at most two decimals.
        public var points: DecimalNumeral

        /// An item.
        /// - Parameters:
        ///   - name: What was judged.
        ///   - points: The points for it.
        public init(_ name: String, _ points: DecimalNumeral) {
            self.name = name
            self.points = points
        }
    }

    /// The metric of the reference plan.
    public static let score = "appraisalScore"

    /// Month, metric and employee, at a dealership.
    public let key: RecordKey<Appraisal>
    /// The month.
    public let month: Month
    /// The plan's name of the metric that the points are.
    public let metric: String
    /// Who is judged.
    public let employee: Identifier<Employee>
    /// What was judged.
    public private(set) var items: [Item]
    /// Where it is on its way.
    public private(set) var status: AppraisalStatus
    /// What was done with it, in order.
    public private(set) var steps: [AppraisalStep]

    /// A draft.
    /// - Parameters:
    ///   - employee: Who is judged.
    ///   - dealer: The dealership.
    ///   - month: The month.
    ///   - items: What was judged; at least one.
    ///   - metric: The plan's name of the metric that the points are.
    /// - Throws: everything that is wrong: `emptyName`, `reasonMissing` without an item, `tooManyDigits`, `negativeAmount`
    ///   for points below zero altogether.
    public init(
        of employee: Identifier<Employee>, dealer: Identifier<Dealer>, month: Month, items: [Item],
        metric: String = Self.score
    ) throws(Rejection) {
        key = Self.key(dealer: dealer, month: month, employee, metric: metric)
        self.month = month
        self.metric = metric
        self.employee = employee
        self.items = items
        status = .draft
        steps = []
        try check()
    }

    /// The key of an appraisal.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - month: The month.
    ///   - employee: Who is judged.
    ///   - metric: The metric that the points are.
    public static func key(
        dealer: Identifier<Dealer>, month: Month, _ employee: Identifier<Employee>, metric: String = Self.score
    ) -> RecordKey<Appraisal> {
        RecordKey(dealer: dealer, Identifier(InputKey.id([month.description, metric, employee.rawValue])))
    }

    /// The points of all items together.
    public var total: DecimalNumeral { DecimalNumeral(mantissa: hundredths ?? 0, scale: 2) }

    /// The points as a month's facts have them; nil unless it is confirmed.
    public var fact: MetricFact? {
        status == .confirmed ? MetricFact(metric, .employee(employee), total) : nil
    }

    /// Takes it a step further.
    /// - Parameters:
    ///   - action: The step.
    ///   - party: By whom.
    ///   - at: When, by the host's clock.
    ///   - reason: Why, where that is worth saying.
    /// - Throws: ``AppraisalRefusal/transition(_:)``; ``AppraisalRefusal/ownAppraisal`` for who confirms his own.
    public mutating func perform(
        _ action: AppraisalAction, by party: ActingParty, at: Timestamp, because reason: String? = nil
    ) throws(AppraisalRefusal) {
        let next: AppraisalStatus
        do throws(TransitionError<AppraisalStatus, AppraisalAction>) {
            next = try AppraisalStatus.lifecycle.next(from: status, on: action)
        } catch {
            throw .transition(error)
        }
        if action == .confirm, party == .employee(employee) { throw .ownAppraisal }
        status = next
        steps.append(AppraisalStep(action: action, by: party, at: at, reason: reason))
    }

    /// Changes what was judged, in a draft.
    /// - Parameter items: The items, at least one.
    /// - Throws: ``AppraisalRefusal``; the appraisal is then as it was.
    public mutating func judge(_ items: [Item]) throws(AppraisalRefusal) {
        guard status == .draft else { throw .notDraft(status) }
        var changed = self
        changed.items = items
        do throws(Rejection) {
            try changed.check()
        } catch {
            throw .items(error)
        }
        self = changed
    }

    /// The total in hundredths of a point; nil where it is too large or an item has more decimals.
    private var hundredths: Int64? {
        var sum = CheckedSum(0)
        for item in items {
            guard item.points.scale <= 2,
                let units = try? item.points.rational.units(fractionDigits: 2, rounding: .down)
            else { return nil }
            sum.add(units)
        }
        return sum.overflowed ? nil : sum.value
    }

    private func check() throws(Rejection) {
        var check = InputCheck()
        check.name(metric, at: "metric")
        check.name(employee.rawValue, at: "employee")
        let place = Place.document.field("items")
        if items.isEmpty { check.report(.reasonMissing, at: place, "nothing was judged", "没有考核项") }
        for (index, item) in items.enumerated() {
            if item.name.allSatisfy(\.isWhitespace) {
                check.report(.emptyName, at: place.element(index).field("name"), "an item has no name", "考核项没有名称")
            }
            if item.points.scale > 2 {
                check.report(
                    .tooManyDigits, at: place.element(index).field("points"),
                    inputs: [.init("value", item.points.description), .init("allowed", "2")],
                    "\(item.points) has more than 2 decimals", "\(item.points) 的小数超过 2 位")
            }
        }
        if let hundredths {
            if hundredths < 0 {
                check.report(
                    .negativeAmount, at: place, inputs: [.init("amount", total.description)],
                    "the points are below zero altogether", "总分小于零")
            }
        } else if check.errorCount == 0 {
            check.report(.overflow, at: place, "the points are larger than can be computed with", "分数超出可计算的范围")
        }
        try check.verdict()
    }
}

extension Appraisal: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, month, metric, employee, items, status, steps
    }

    /// Decodes an appraisal and checks it.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        key = try values.decode(RecordKey<Appraisal>.self, forKey: .key)
        month = try values.decode(Month.self, forKey: .month)
        metric = try values.decode(String.self, forKey: .metric)
        employee = try values.decode(Identifier<Employee>.self, forKey: .employee)
        items = try values.decode([Item].self, forKey: .items)
        status = try values.decode(AppraisalStatus.self, forKey: .status)
        steps = try values.decode([AppraisalStep].self, forKey: .steps)
        try check()
    }
}
