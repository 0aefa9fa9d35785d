public import AfterSalesCore
public import AfterSalesStorage

/// What the customer answered to a question about a symptom (问诊).
public struct SymptomAnswer: Hashable, Sendable, Codable {
    /// The question.
    public var question: SymptomQuestion
    /// The answer, in his words or from a list of the host's.
    public var answer: String

    /// An answer.
    public init(_ question: SymptomQuestion, _ answer: String) {
        self.question = question
        self.answer = answer
    }
}

/// A question about a symptom. An open list.
public struct SymptomQuestion: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// A question by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Cold or hot (冷车、热车).
    public static let temperature: SymptomQuestion = "temperature"
    /// At what speed (车速).
    public static let speed: SymptomQuestion = "speed"
    /// Under what load (负载).
    public static let load: SymptomQuestion = "load"
    /// On what road (路况).
    public static let road: SymptomQuestion = "road"
    /// With what equipment added (加装).
    public static let addedEquipment: SymptomQuestion = "addedEquipment"
    /// In what weather (天气).
    public static let weather: SymptomQuestion = "weather"
    /// Since when (何时开始).
    public static let since: SymptomQuestion = "since"
    /// How often (频率).
    public static let frequency: SymptomQuestion = "frequency"
    /// What was repaired before (维修史).
    public static let earlierRepairs: SymptomQuestion = "earlierRepairs"
}
