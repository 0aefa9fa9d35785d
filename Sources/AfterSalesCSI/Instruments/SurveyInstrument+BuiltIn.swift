public import AfterSalesCore
public import AfterSalesStorage

extension SurveyInstrument {
    /// The ids of the instruments that come with the library.
    public static let builtInIDs: [Identifier<SurveyInstrument>] = ["us-2021", "us-2022", "china-2014", "call-back"]

    /// An instrument that comes with the library, open for answers from its year on.
    ///
    /// - `us-2021`: the factors and weights of the J.D. Power 2021 U.S. Customer Service Index (CSI) Study, as its publisher
    ///   made them known on 2021-03-11: service quality 29 %, service facility 19 %, service initiation 18 %, service advisor
    ///   18 %, vehicle pick-up 16 %.
    /// - `us-2022`: those of the 2022 study, which was redesigned (2022-03): service quality 32 %, service advisor 19 %, vehicle
    ///   pick-up 19 %, service facility 15 %, service initiation 15 %; the 2023 study has the same.
    /// - `china-2014`: those of the J.D. Power Asia Pacific 2014 China Customer Service Index (CSI) Study, press release of
    ///   2014-07-31: service quality 24 %, service facility 21 %, vehicle pick-up 21 %, service advisor 18 %, service initiation
    ///   17 %. They come to 101 and are normalised by that.
    /// - `call-back`: marks from 1 to 5 and yes or no, read as a hundred points, as dealerships in China ask by phone some days
    ///   after a visit (售后回访). Its weights are this library's.
    ///
    /// Published are the names of the factors and their weights. The questions are this library's own, three to a factor with
    /// marks from 1 to 10; the studies ask others, so that an index made by these is not comparable with theirs.
    /// - Parameters:
    ///   - id: The instrument, one of ``builtInIDs``.
    ///   - owner: Whose it is to be.
    /// - Returns: nil where there is none of this id.
    public static func builtIn(
        _ id: Identifier<SurveyInstrument>, for owner: RecordOwner = .group
    ) -> SurveyInstrument? {
        let key = RecordKey<SurveyInstrument>(owner, id)
        switch id {
        case "us-2021":
            return fiveFactors(
                key, year: 2021, LocalizedText("Service satisfaction, weights US 2021", "售后服务满意度（美国2021权重）"),
                source:
                    "J.D. Power 2021 U.S. Customer Service Index (CSI) Study, 2021-03-11; questions: swift-aftersales",
                [.quality: 29, .facility: 19, .initiation: 18, .advisor: 18, .pickUp: 16])
        case "us-2022":
            return fiveFactors(
                key, year: 2022, LocalizedText("Service satisfaction, weights US 2022", "售后服务满意度（美国2022权重）"),
                source: "J.D. Power 2022 U.S. Customer Service Index (CSI) Study, 2022-03; questions: swift-aftersales",
                [.quality: 32, .advisor: 19, .pickUp: 19, .facility: 15, .initiation: 15])
        case "china-2014":
            return fiveFactors(
                key, year: 2014, LocalizedText("Service satisfaction, weights China 2014", "售后服务满意度（中国2014权重）"),
                source:
                    "J.D. Power Asia Pacific 2014 China Customer Service Index (CSI) Study, 2014-07-31; questions: swift-aftersales",
                [.quality: 24, .facility: 21, .pickUp: 21, .advisor: 18, .initiation: 17])
        case "call-back": return callBack(key)
        default: return nil
        }
    }

    /// Nobody answers in part and has an index of less than half of what is asked.
    static let half = IndexRule.MissingAnswers.reweighted(least: Rate(DecimalNumeral(mantissa: 5, scale: 1)))

    /// Open from the first day of a year.
    static func since(_ year: Int) -> DateWindow? {
        (try? LocalDate(year: year, month: 1, day: 1)).flatMap { try? DateWindow(from: $0) }
    }
}
