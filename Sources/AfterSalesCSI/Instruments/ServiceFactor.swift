import AfterSalesCore

/// The five factors of service satisfaction that published studies weigh, from the call for an appointment to driving away.
enum ServiceFactor: String, CaseIterable {
    case initiation, advisor, facility, pickUp, quality

    var factor: Identifier<SurveyFactor> { Identifier(rawValue) }

    var title: LocalizedText {
        switch self {
        case .initiation: LocalizedText("Service initiation", "服务启动")
        case .advisor: LocalizedText("Service advisor", "服务顾问")
        case .facility: LocalizedText("Service facility", "服务设施")
        case .pickUp: LocalizedText("Vehicle pick-up", "服务后交车")
        case .quality: LocalizedText("Service quality", "服务质量")
        }
    }

    /// What is asked of it: id and wording.
    var questions: [(id: String, text: LocalizedText)] {
        switch self {
        case .initiation:
            [
                ("booking", LocalizedText("How easy was it to get an appointment?", "预约维修保养是否方便？")),
                ("reception", LocalizedText("How quickly were you received when you arrived?", "到店后接待是否及时？")),
                ("appointmentTime", LocalizedText("How well did the appointment suit you?", "预约的时间是否合您的安排？")),
            ]
        case .advisor:
            [
                ("courtesy", LocalizedText("How courteous was your advisor?", "服务顾问的态度是否友好？")),
                ("listening", LocalizedText("How well did he understand what you came for?", "服务顾问是否准确了解您的需求？")),
                (
                    "explanation",
                    LocalizedText("How well did he explain work and price beforehand?", "维修前对项目和价格的说明是否清楚？")
                ),
            ]
        case .facility:
            [
                ("access", LocalizedText("How easy was it to drive in and park?", "进店和停车是否方便？")),
                ("cleanliness", LocalizedText("How clean was the place?", "店内环境是否整洁？")),
                ("waiting", LocalizedText("How comfortable was it to wait?", "休息区是否舒适？")),
            ]
        case .pickUp:
            [
                ("onTime", LocalizedText("How well was the promised time kept?", "是否按承诺时间交车？")),
                ("bill", LocalizedText("How well was the bill explained to you?", "结账时对费用的说明是否清楚？")),
                ("handOver", LocalizedText("How well were you shown what had been done?", "交车时对维修内容的介绍是否到位？")),
            ]
        case .quality:
            [
                ("fixed", LocalizedText("How well was everything done that you had asked for?", "您提出的问题是否都得到解决？")),
                ("care", LocalizedText("How clean and undamaged did you get your car back?", "取车时车辆是否干净完好？")),
                ("duration", LocalizedText("How do you find the time the work took?", "维修所用时间是否合理？")),
            ]
        }
    }
}
