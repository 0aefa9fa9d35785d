import AfterSalesCore
import AfterSalesStorage

/// Many answers in a short time, and what is usual there.
struct AnswerBurst {
    /// When the first was given.
    let from: Timestamp
    /// When the last was given.
    let through: Timestamp
    /// The answers of the window.
    let responses: [RecordKey<SurveyResponse>]
    /// How many answers beyond the first the busiest windows of the other days have together.
    let usual: Int
    /// How many days these are.
    let usualDays: Int
    /// How many windows of the group have enough answers to be looked at: the levels hold for all of them together.
    let windows: Int
    /// How likely so many are on a day by chance alone.
    let chance: TailChance
    /// How many answers the whole dealership got in the same time.
    let atTheTime: Int
    /// How likely so large a part of these is by chance alone.
    let amongOthers: TailChance
}
