public import AfterSalesCore
public import AfterSalesStorage

/// What a document check found: the orders with gaps, and counts by advisor and by code. Reports of parts merge into that of
/// the whole.
public struct DocumentReport: Hashable, Sendable, Codable {
    /// One order with gaps.
    public struct Item: Hashable, Sendable, Codable {
        /// The order.
        public let order: RecordKey<RepairOrder>
        /// Its service advisor.
        public let advisor: Identifier<Employee>
        /// Where it is on its way.
        public let status: OrderStatus
        /// What was found.
        public let findings: [Finding]
    }

    /// How the orders of one advisor stand.
    public struct AdvisorCount: Hashable, Sendable, Codable {
        /// The advisor.
        public let advisor: Identifier<Employee>
        /// How many of his orders were looked through.
        public internal(set) var checked: Int
        /// How many of them had no gap.
        public internal(set) var clean: Int
        /// How many gaps the others had.
        public internal(set) var findings: Int
    }

    /// The orders with gaps, by owner and number.
    public private(set) var items: [Item] = []
    /// The advisors, by id.
    public private(set) var advisors: [AdvisorCount] = []

    /// Of no order.
    public init() {}

    /// How many orders were looked through; cancelled ones, credits and those done elsewhere are not.
    public var checked: Int { advisors.lazy.map(\.checked).reduce(0, +) }
    /// How many of them had no gap.
    public var clean: Int { advisors.lazy.map(\.clean).reduce(0, +) }
    /// Orders without a gap, per orders looked through (流程文件合格率).
    public var cleanShare: Ratio { Ratio(Int64(clean), per: Int64(checked)) }

    /// How many findings of each code there are, the most first, those of the same number by code.
    public var counts: [CodeCount] {
        var counts: [Finding.Code: Int] = [:]
        for finding in items.lazy.flatMap(\.findings) { counts[finding.code, default: 0] += 1 }
        return counts.map { CodeCount(code: $0.key, count: $0.value) }.sorted {
            $0.count != $1.count ? $0.count > $1.count : $0.code.rawValue < $1.code.rawValue
        }
    }

    /// How many findings of a code there are.
    public struct CodeCount: Hashable, Sendable, Codable {
        /// The code.
        public let code: Finding.Code
        /// How many.
        public let count: Int
    }

    /// The orders of an advisor with gaps, by number.
    /// - Parameter advisor: The advisor.
    public func items(of advisor: Identifier<Employee>) -> [Item] { items.filter { $0.advisor == advisor } }

    /// Counts an order.
    /// - Parameters:
    ///   - order: An order that is not in the report yet. One that is cancelled, a credit, or one that was done elsewhere, whose
    ///     papers are there, is not counted.
    ///   - findings: What was found of it.
    public mutating func add(_ order: RepairOrder, _ findings: [Finding]) {
        guard order.status != .cancelled, !order.isCredit, !order.isPast else { return }
        var one = DocumentReport()
        one.advisors = [
            AdvisorCount(
                advisor: order.advisor, checked: 1, clean: findings.isEmpty ? 1 : 0, findings: findings.count)
        ]
        if !findings.isEmpty {
            one.items = [
                Item(order: order.key, advisor: order.advisor, status: order.status, findings: findings)
            ]
        }
        merge(one)
    }

    /// Both together.
    /// - Parameter other: A report of other orders, none of them among these.
    public func merging(_ other: DocumentReport) -> DocumentReport {
        var report = self
        report.merge(other)
        return report
    }

    private mutating func merge(_ other: DocumentReport) {
        for item in other.items {
            let index = items.partitioningIndex { !($0 < item) }
            items.insert(item, at: index)
        }
        for count in other.advisors {
            let index = advisors.partitioningIndex { !($0.advisor < count.advisor) }
            if advisors.indices.contains(index), advisors[index].advisor == count.advisor {
                advisors[index].checked += count.checked
                advisors[index].clean += count.clean
                advisors[index].findings += count.findings
            } else {
                advisors.insert(count, at: index)
            }
        }
    }
}

extension DocumentReport.Item {
    fileprivate static func < (left: Self, right: Self) -> Bool {
        left.order.owner != right.order.owner
            ? left.order.owner < right.order.owner : left.order.id < right.order.id
    }
}

extension Array {
    /// The first index whose element is behind a boundary that parts the list in two.
    fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
