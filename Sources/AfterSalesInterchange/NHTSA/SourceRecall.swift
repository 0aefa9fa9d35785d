/// A campaign and one sort of car that it calls back, as a file of an authority has it (外部召回记录): texts, each with its place,
/// and nothing judged yet.
public struct SourceRecall: Sendable {
    /// What a file can say.
    public enum Field: String, Sendable, CaseIterable, Codable {
        /// The authority's number of the campaign.
        case number
        /// The manufacturer's own number of it.
        case manufacturerNumber
        /// Who calls the cars back.
        case manufacturer
        /// The name that the list files the manufacturer under.
        case producer
        /// The part of the car that is at fault.
        case component
        /// The make of the cars.
        case make
        /// Their model.
        case model
        /// Their model year.
        case modelYear
        /// The first day of production that is meant.
        case producedFrom
        /// The last day of production that is meant.
        case producedThrough
        /// When it was published.
        case published
        /// What is wrong with the cars.
        case defect
        /// What may come of it.
        case consequence
        /// What is done about it.
        case remedy
        /// Whether the car is not to be driven until then.
        case doNotDrive
        /// Whether the car is to be parked outside until then.
        case parkOutside
        /// Whether the remedy comes over the air.
        case overTheAir
    }

    /// Where it begins.
    public var place: SourcePlace
    /// All of its text, as it stands in the file: what is set aside can be repaired and read again.
    public var text: String
    /// What is said. A text that is empty is said as well: it stands there.
    public var fields: [Field: SourceField] = [:]
    /// What the reader found wrong with it: a line with too few cells, a list where a text should be.
    public var findings: [SourceFinding] = []

    /// A record of which nothing is said yet.
    /// - Parameters:
    ///   - place: Where it begins.
    ///   - text: All of its text.
    public init(at place: SourcePlace, _ text: String) {
        self.place = place
        self.text = text
    }
}
