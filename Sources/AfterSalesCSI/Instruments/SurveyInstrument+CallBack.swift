import AfterSalesCore
import AfterSalesStorage

extension SurveyInstrument {
    /// What a dealership asks by phone some days after a visit (售后回访).
    ///
    /// A mark from 1 to 5 is read by where it stands between the lowest and the highest, so that 3 is 50 points of a hundred
    /// and 1 is none; a yes is all, a no is nothing. What every customer can tell by yes or no, such as whether the old parts
    /// were shown, is asked like that: it is answered quickly and the same by everybody.
    static func callBack(_ key: RecordKey<SurveyInstrument>) -> SurveyInstrument? {
        guard let effective = since(2_020) else { return nil }
        let factors: [SurveyFactor] = [
            SurveyFactor("reception", LocalizedText("Reception", "接待服务"), weight: DecimalNumeral(25)),
            SurveyFactor("repair", LocalizedText("Repair", "维修质量"), weight: DecimalNumeral(35)),
            SurveyFactor("delivery", LocalizedText("Delivery", "交车结算"), weight: DecimalNumeral(25)),
            SurveyFactor("surroundings", LocalizedText("Surroundings", "店面环境"), weight: DecimalNumeral(15)),
        ]
        let questions: [SurveyQuestion] = [
            SurveyQuestion(
                "attitude", LocalizedText("How were you received?", "您对接待人员的态度是否满意？"), .scale(1...5), in: "reception"),
            SurveyQuestion(
                "walkAround", LocalizedText("Was your car looked over with you?", "接车时是否与您一起环车检查？"), .yesNo,
                in: "reception"),
            SurveyQuestion(
                "estimate", LocalizedText("Were you told price and time before the work?", "维修前是否告知费用和预计时间？"), .yesNo,
                in: "reception"),
            SurveyQuestion(
                "workmanship", LocalizedText("How satisfied are you with the work?", "您对维修质量是否满意？"), .scale(1...5),
                in: "repair", weight: DecimalNumeral(2)),
            SurveyQuestion(
                "firstTime", LocalizedText("Was everything put right the first time?", "故障是否一次修复？"), .yesNo,
                in: "repair"),
            SurveyQuestion(
                "promise", LocalizedText("Was your car ready at the promised time?", "是否按约定时间交车？"), .yesNo,
                in: "delivery"),
            SurveyQuestion(
                "oldParts", LocalizedText("Were the old parts shown or given to you?", "是否向您展示或交还旧件？"), .yesNo,
                in: "delivery"),
            SurveyQuestion(
                "billing", LocalizedText("How well was the bill explained?", "您对结算费用的说明是否满意？"), .scale(1...5),
                in: "delivery"),
            SurveyQuestion(
                "lounge", LocalizedText("How do you find lounge and rest rooms?", "您对休息区和卫生环境是否满意？"), .scale(1...5),
                in: "surroundings"),
        ]
        return try? SurveyInstrument(
            key, version: 1, LocalizedText("Call-back after service", "售后回访问卷"),
            source: "swift-aftersales; weights and questions are the library's own", effective: effective,
            index: IndexRule(points: 100, .shareOfRange, missing: half), factors: factors,
            questions: questions + closing(.scale(1...5)))
    }
}
