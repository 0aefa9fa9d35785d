/// A campaign and one sort of car that it calls back, as a file of an authority has it (外部召回记录): texts, each with its place,
/// and nothing judged yet.
public struct SourceRecall: Sendable {
    /// What a file can say.
    public enum Field: String, Sendable, CaseIterable, Codable {
        case number, manufacturerNumber, manufacturer, producer, component
        case make, model, modelYear, producedFrom, producedThrough
        case published, defect, consequence, remedy
        case doNotDrive, parkOutside, overTheAir
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
