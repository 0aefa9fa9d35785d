import AfterSalesCore

extension AuditChecklist {
    /// `service-visit`: an example for a visit to the workshop from the appointment to the call behind it, nine tenths of
    /// every section's points to pass. Its items are what a service process commonly asks for, in the library's own words; a
    /// dealership writes its maker's.
    public static let serviceVisit = AuditChecklist(
        unchecked: "service-visit", version: 1, LocalizedText("Service visit", "维修服务体验"), passMark: ninetyPercent,
        sections: [
            section(
                "appointment", "Appointment", "预约", 15,
                [
                    item("answered", "The call is answered within three rings", "电话三声内接听", 5),
                    item("concern", "The concern is asked for and noted", "询问并记录客户需求", 5),
                    item("slot", "A time and an estimate are offered", "告知可约时间与费用预估", 5),
                    item("reminder", "The visit is confirmed on the day before", "提前一天确认预约", 5, mayNotApply: true),
                ]),
            section(
                "reception", "Reception", "接待", 25,
                [
                    item("greeting", "The customer is greeted within two minutes", "两分钟内主动迎接", 5),
                    item(
                        "walk-around", "The car is walked around with the customer", "与客户共同环车检查", 10, least: 5),
                    item("covers", "Seat and floor covers are put in before the car is moved", "移车前铺好防护用品", 5),
                    item(
                        "estimate", "Work, price and time are explained before he signs", "签字前说明项目、费用与时间", 10, least: 10
                    ),
                ]),
            section(
                "work", "Work and waiting", "维修与等待", 25,
                [
                    item(
                        "approval", "More work is begun only when it is agreed to", "增项经客户同意后施工", 10, least: 10,
                        mayNotApply: true),
                    item("progress", "The customer is told how far the work is", "主动告知维修进度", 5),
                    item("lounge", "The lounge is clean and looked after", "休息区整洁、有人照应", 5),
                ]),
            section(
                "delivery", "Hand-over", "交车", 25,
                [
                    item("checked", "The work is checked before the car is handed over", "交车前完成质量检查", 10, least: 10),
                    item("on-time", "The car is ready at the time that was promised", "按承诺时间交车", 10),
                    item("bill", "The bill is explained line by line", "逐项说明结算单", 5),
                    item("old-parts", "Replaced parts are shown", "展示更换下的旧件", 5, mayNotApply: true),
                ]),
            section(
                "follow-up", "Follow-up", "回访", 10,
                [
                    item("call", "The customer is called within three days", "三天内回访", 5),
                    item(
                        "no-begging", "Nobody asks for full marks or offers gifts for them", "不引导或以礼品换取满分", 5, least: 5),
                ]),
        ])

    private static var ninetyPercent: Rate { Rate(DecimalNumeral(mantissa: 9, scale: 1)) }

    private static func section(
        _ id: Identifier<AuditSection>, _ english: String, _ chinese: String, _ weight: Int64, _ items: [AuditItem]
    ) -> AuditSection {
        AuditSection(
            id, LocalizedText(english, chinese), weight: DecimalNumeral(weight), passMark: ninetyPercent, items: items)
    }

    private static func item(
        _ id: Identifier<AuditItem>, _ english: String, _ chinese: String, _ points: Int, least: Int? = nil,
        mayNotApply: Bool = false
    ) -> AuditItem {
        AuditItem(id, LocalizedText(english, chinese), points: points, leastPoints: least, mayNotApply: mayNotApply)
    }
}
