public import AfterSalesCore

/// That a law forbids cars with an open recall to be handed to anybody (禁止交付): data with its source.
public struct SaleBan: Hashable, Sendable, Codable {
    /// What cars it is about by what they are there for; all of them where it is empty.
    public let uses: [StockUse]
    /// The days on which it holds.
    public let days: DateWindow
    /// Where it is written.
    public let source: LocalizedText

    /// A ban.
    /// - Parameters:
    ///   - uses: What cars it is about by what they are there for; all of them where it is empty.
    ///   - days: The days on which it holds.
    ///   - source: Where it is written.
    public init(_ uses: [StockUse], on days: DateWindow, source: LocalizedText) {
        self.uses = uses
        self.days = days
        self.source = source
    }

    /// Whether it is about a car on a day.
    /// - Parameters:
    ///   - use: What the car is there for.
    ///   - day: The day.
    public func holds(for use: StockUse, on day: LocalDate) -> Bool {
        days.contains(day) && (uses.isEmpty || uses.contains(use))
    }
}

extension [SaleBan] {
    /// The bans of the United States: a dealer sells or leases no new car that he was told to be called back before it is
    /// remedied (49 U.S.C. 30120(i), since 18 December 1991), and rents out none of a fleet of 35 or more (as amended by Pub.
    /// L. 114-94 sec. 24109, since 1 June 2016). No federal law forbids the sale of a used one.
    public static let unitedStates: [SaleBan] = [
        SaleBan(
            [.new], on: since(1991, 12, 18), source: LocalizedText("49 U.S.C. 30120(i)", "《美国法典》第49编30120(i)条")),
        SaleBan(
            [.rental], on: since(2016, 6, 1),
            source: LocalizedText(
                "49 U.S.C. 30120(i), Pub. L. 114-94 sec. 24109", "《美国法典》第49编30120(i)条（公法114-94第24109条）")),
    ]

    /// The ban of China: whoever sells, leases or repairs cars and learns of a defect stops selling, leasing and using the
    /// defective cars at once (缺陷汽车产品召回管理条例, State Council Order 626, since 1 January 2013).
    public static let china: [SaleBan] = [
        SaleBan(
            [], on: since(2013, 1, 1),
            source: LocalizedText(
                "Regulation on the Recall of Defective Automobile Products, State Council Order 626",
                "《缺陷汽车产品召回管理条例》（国务院令第626号）"))
    ]

    private static func since(_ year: Int, _ month: Int, _ day: Int) -> DateWindow {
        do throws(CalendarError) {
            return try DateWindow(from: LocalDate(year: year, month: month, day: day))
        } catch {
            preconditionFailure("\(error)")
        }
    }
}
