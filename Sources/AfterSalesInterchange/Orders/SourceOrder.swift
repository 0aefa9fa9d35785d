/// A repair order as a file of another system has it (外部工单): texts, each with its place, and nothing judged yet.
///
/// Every reader, of tables and of trees, gives these; what judges them reads them all alike.
public struct SourceOrder: Sendable {
    /// What a file can say of an order.
    public enum Field: String, Sendable, CaseIterable, Codable {
        case dealer, number, opened, completed, status, payType
        case vin, make, model, modelYear, plate, plateRegion
        case odometerIn, odometerInUnit, odometerOut, odometerOutUnit
        case advisor, customer, concern, promised, system, currency
    }

    /// What a file can say of a job.
    public enum JobField: String, Sendable, CaseIterable, Codable {
        case number, operation, text, shortText, concern, cause, correction, payType, hours, soldHours, comeback
    }

    /// What a file can say of a line.
    public enum LineField: String, Sendable, CaseIterable, Codable {
        case number, kind, code, text, quantity, hours, soldHours, unitPrice, amount, payType
    }

    /// A job of an order.
    public struct Job: Sendable {
        /// Where it begins.
        public var place: SourcePlace
        /// What is said of it.
        public var fields: [JobField: SourceField] = [:]
        /// Labour, parts and all else that was sold with it.
        public var lines: [Line] = []

        /// A job of which nothing is said yet.
        public init(at place: SourcePlace) { self.place = place }
    }

    /// Something sold.
    public struct Line: Sendable {
        /// Where it begins.
        public var place: SourcePlace
        /// What is said of it.
        public var fields: [LineField: SourceField] = [:]

        /// A line of which nothing is said yet.
        public init(at place: SourcePlace) { self.place = place }
    }

    /// Where it begins.
    public var place: SourcePlace
    /// All of its text, as it stands in the file: what is set aside can be repaired and read again.
    public var text: String
    /// What is said of it. A text that is empty is said as well: it stands there.
    public var fields: [Field: SourceField] = [:]
    /// Its jobs.
    public var jobs: [Job] = []
    /// What the reader found wrong with it: a row with too few cells, an element twice.
    public var findings: [SourceFinding] = []

    /// An order of which nothing is said yet.
    /// - Parameters:
    ///   - place: Where it begins.
    ///   - text: All of its text.
    public init(at place: SourcePlace, _ text: String) {
        self.place = place
        self.text = text
    }
}
