extension CarePlanDraft {
    /// The plans that come with the library.
    public static var builtIn: [CarePlanDraft] { [standard4S] }

    /// The plan of that id that comes with the library; the latest version where there are several.
    /// - Parameter id: The plan's id.
    public static func builtIn(_ id: String) -> CarePlanDraft? {
        builtIn.filter { $0.id == id }.max { $0.version < $1.version }
    }

    /// `care-4s`: the follow-up schedule of a 4S dealership (4S 店跟踪回访制度), a rule or more for each of its rows.
    ///
    /// What the schedule leaves open is a visible part of the plan: the leads of reminders (14 days for a service, 30 for
    /// inspection and insurance, 60 for the warranty), the channels, and the consent that each needs.
    public static var standard4S: CarePlanDraft {
        CarePlanDraft(
            id: "care-4s", version: 1, title: ["en": "Care schedule of a 4S dealership", "zh-Hans": "4S店跟踪回访计划"],
            rules: StandardCarePlan.delivery + StandardCarePlan.days + StandardCarePlan.workshop
                + StandardCarePlan.reminders + StandardCarePlan.campaigns)
    }
}

/// The parts of `care-4s`.
enum StandardCarePlan {
    static var delivery: [CareRuleDraft] {
        [
            rule(
                "thank-you-letter", "Thank-you letter", "感谢信", .newCarDelivered, .thankYouLetter, .hours(24),
                .dealership, [.letter, .email, .messaging]),
            rule(
                "first-call", "First call behind the delivery", "交车后首次回访", .newCarDelivered, .firstCall, .hours(24),
                .salesManager, [.call, .messaging],
                points: [
                    ("Thanks for the purchase", "感谢购车"),
                    ("First impressions of the car, and controls that are unclear", "用车感受，有无不清楚的操作"),
                    ("How he sees the dealership and the sales staff", "对经销店和销售人员的看法"),
                    ("How the staff behaved", "工作人员的言行举止"),
                    ("Whatever he is not satisfied with: noted and handled", "记录并处理不满意之处"),
                    ("Whether he needs help with the registration", "是否需要协助上牌"),
                ]),
            rule(
                "second-call", "Second call behind the delivery", "交车后二次回访", .newCarDelivered, .secondCall, .days(7),
                .salesperson, [.call, .messaging],
                points: [
                    ("Impressions of the car so far", "一周来的用车感受"),
                    ("The first service: when it is due, and what it is for", "提醒首次保养的时间和意义"),
                    ("Whether the car is registered", "上牌是否办妥"),
                    ("Complaints: recorded, and answered", "记录投诉并给予答复"),
                ]),
        ]
    }

    static var days: [CareRuleDraft] {
        let greeting: [ContactChannel] = [.call, .messaging, .textMessage, .visit]
        return [
            rule(
                "regular-contact", "Regular contact", "定期联系", .lastContact, .contact, .months(2), .serviceAdvisor,
                [.call, .messaging, .textMessage]),
            rule(
                "own-birthday", "The customer's birthday", "客户生日", .ownBirthday, .greeting, .days(0), .serviceAdvisor,
                greeting),
            rule(
                "family-birthday", "A birthday in the family", "家庭成员生日", .familyBirthday, .greeting, .days(0),
                .serviceAdvisor, greeting),
            rule(
                "key-person-birthday", "A key person's birthday", "关键人生日", .keyPersonBirthday, .greeting, .days(0),
                .serviceAdvisor, [.visit, .call, .messaging]),
            rule(
                "purchase-anniversary", "Anniversary of the purchase", "购车纪念日", .purchaseAnniversary, .greeting,
                .days(0), .serviceAdvisor, greeting),
        ]
    }

    static var workshop: [CareRuleDraft] {
        [
            rule(
                "repair-follow-up", "Follow-up call behind a repair", "维修后回访", .repairDelivered, .followUpCall,
                .hours(72), .customerAdvisor, [.call, .messaging], consent: .survey),
            rule(
                "bad-answer", "Complaint from a call-back", "回访不满意", .callBackAnsweredBadly, .complaint, .hours(0),
                .customerAdvisor, [.call, .visit], consent: nil),
            rule(
                "survey-call-back", "Call-back on a bad answer", "问卷低分回访", .surveyAnsweredBadly, .callBack, .hours(24),
                .customerAdvisor, [.call, .visit], consent: nil),
        ]
    }

    static var reminders: [CareRuleDraft] {
        let channels: [ContactChannel] = [.messaging, .textMessage, .call]
        return [
            rule(
                "service-reminder", "Service is due", "保养提醒", .serviceDue, .reminder, .daysBefore(14), .serviceAdvisor,
                channels, consent: .service),
            rule(
                "inspection-reminder", "Inspection is due", "年检提醒", .inspectionDue, .reminder, .daysBefore(30),
                .serviceAdvisor, channels, consent: .service),
            rule(
                "insurance-reminder", "The insurance ends", "保险到期提醒", .insuranceEnds, .reminder, .daysBefore(30),
                .serviceAdvisor, channels, consent: .service),
            rule(
                "warranty-reminder", "The warranty ends", "质保到期提醒", .warrantyEnds, .reminder, .daysBefore(60),
                .serviceAdvisor, channels, consent: .service),
        ]
    }

    static var campaigns: [CareRuleDraft] {
        let channels: [ContactChannel] = [.messaging, .textMessage, .email]
        var care = rule(
            "care-message", "Care message on weather or season", "天气与季节关怀", .campaign, .careMessage, .days(0),
            .customerCare, channels)
        care.topics = [CampaignTopic.weather, .season].map(\.rawValue)
        var offer = rule(
            "campaign-message", "Message of a campaign", "活动通知", .campaign, .careMessage, .days(0), .customerCare,
            channels, consent: .marketing)
        offer.topics = [CampaignTopic.campaign.rawValue]
        return [care, offer]
    }

    private static func rule(
        _ id: String, _ english: String, _ chinese: String, _ trigger: CareTrigger, _ task: CareTaskKind,
        _ due: CareDue, _ role: CareRole, _ channels: [ContactChannel], consent: ConsentPurpose? = .care,
        points: [(english: String, chinese: String)] = []
    ) -> CareRuleDraft {
        CareRuleDraft(
            id: id, title: ["en": english, "zh-Hans": chinese], trigger: trigger.rawValue, task: task.rawValue,
            due: due, role: role.rawValue, channels: channels.map(\.rawValue),
            consent: consent?.rawValue ?? CareRuleDraft.noConsent,
            points: points.map { ["en": $0.english, "zh-Hans": $0.chinese] })
    }
}
