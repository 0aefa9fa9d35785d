public import AfterSalesCore
import AfterSalesStorage

extension Worklist {
    /// The worklist for people, a line each, with what is overdue and what is due in all.
    ///
    /// It names customers and cars by their ids: who may read names and numbers is the host's to decide.
    /// - Parameter language: The language.
    public func text(_ language: Language) -> String {
        let late = overdue.count
        let heading = LocalizedText(
            "\(day): \(items.count - late) due, \(late) overdue", "\(day)：当日 \(items.count - late) 项，逾期 \(late) 项")
        return ([heading[language]] + items.map { $0.text(language) }).joined(separator: "\n") + "\n"
    }
}

extension Worklist.Item {
    /// The task in one line.
    /// - Parameter language: The language.
    public func text(_ language: Language) -> String {
        let car = task.vehicle
        let english = [
            task.kind.text.english, "customer \(task.customer)", car.map { "vehicle \($0)" },
            "by \(task.employee?.rawValue ?? task.role.text.english)", task.reach.text.english, dueText.english,
        ]
        let chinese = [
            task.kind.text.simplifiedChinese, "客户 \(task.customer)", car.map { "车辆 \($0)" },
            "责任人 \(task.employee?.rawValue ?? task.role.text.simplifiedChinese)", task.reach.text.simplifiedChinese,
            dueText.simplifiedChinese,
        ]
        return LocalizedText(
            english.compactMap(\.self).joined(separator: ", "), chinese.compactMap(\.self).joined(separator: "，"))[
                language]
    }

    /// When it is due, and how late it is.
    public var dueText: LocalizedText {
        switch daysOverdue {
        case 0: LocalizedText("due today", "今日到期")
        case 1: LocalizedText("overdue by 1 day", "逾期 1 天")
        default: LocalizedText("overdue by \(daysOverdue) days", "逾期 \(daysOverdue) 天")
        }
    }
}

extension CareReach {
    /// What people read.
    public var text: LocalizedText {
        switch self {
        case .by(let channel): channel.careText
        case .noConsent: LocalizedText("no consent", "未授权")
        case .noChannel: LocalizedText("nothing to reach him at", "无联系方式")
        }
    }
}

extension ContactChannel {
    fileprivate var careText: LocalizedText {
        switch self {
        case .call: LocalizedText("telephone", "电话")
        case .textMessage: LocalizedText("text message", "短信")
        case .email: LocalizedText("e-mail", "电子邮件")
        case .messaging: LocalizedText("messaging", "即时通讯")
        case .letter: LocalizedText("letter", "信函")
        case .visit: LocalizedText("visit", "上门拜访")
        case .counter: LocalizedText("at the dealership", "到店")
        default: LocalizedText(rawValue, rawValue)
        }
    }
}
