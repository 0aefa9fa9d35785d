/// A repair order as a file of another system has it (外部工单): texts, each with its place, and nothing judged yet.
///
/// Every reader, of tables and of trees, gives these; what judges them reads them all alike.
public struct SourceOrder: Sendable {
    /// What a file can say of an order.
    public enum Field: String, Sendable, CaseIterable, Codable {
        /// Whose order it is.
        case dealer
        /// Its number.
        case number
        /// When it was opened.
        case opened
        /// When it was completed.
        case completed
        /// Where it stands.
        case status
        /// Who pays, where its jobs and lines do not say it.
        case payType
        /// The car's identification number.
        case vin
        /// The car's make.
        case make
        /// The car's model.
        case model
        /// The car's model year.
        case modelYear
        /// The car's plate.
        case plate
        /// Where the plate was issued.
        case plateRegion
        /// The odometer when the car came in.
        case odometerIn
        /// The unit of that reading.
        case odometerInUnit
        /// The odometer when the car left.
        case odometerOut
        /// The unit of that reading.
        case odometerOutUnit
        /// Who received the car.
        case advisor
        /// Whose order it is at the other system.
        case customer
        /// What the customer said.
        case concern
        /// When the car was promised.
        case promised
        /// The system that the order is from.
        case system
        /// The currency of its amounts.
        case currency
    }

    /// What a file can say of a job.
    public enum JobField: String, Sendable, CaseIterable, Codable {
        /// Its number within the order.
        case number
        /// The code of the work.
        case operation
        /// What was done.
        case text
        /// The same in few words.
        case shortText
        /// What the customer said of it.
        case concern
        /// What was found.
        case cause
        /// What was done about that.
        case correction
        /// Who pays for it.
        case payType
        /// The hours worked.
        case hours
        /// The hours sold.
        case soldHours
        /// Whether the car came back for an earlier repair.
        case comeback
    }

    /// What a file can say of a line.
    public enum LineField: String, Sendable, CaseIterable, Codable {
        /// Its number within the order.
        case number
        /// Labour, part or something else.
        case kind
        /// The number of the part or the code of the work.
        case code
        /// What was sold.
        case text
        /// How many.
        case quantity
        /// The hours worked.
        case hours
        /// The hours sold.
        case soldHours
        /// The price of one.
        case unitPrice
        /// What it comes to.
        case amount
        /// Who pays for it.
        case payType
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
