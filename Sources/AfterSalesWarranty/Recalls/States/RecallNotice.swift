/// That whoever has the car was told (召回通知).
public struct RecallNotice: Hashable, Sendable, Codable {
    /// How.
    public let way: NoticeWay
    /// What proves it: the number of the letter, the recording of the call. Never words about a person; they would outlive
    /// his right to be forgotten.
    public let proof: String?
}
